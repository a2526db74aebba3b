"""A pattern meets text of strangers. Whatever they write, the time it takes grows with the length of the text and no
faster: every pattern of `core` is held against the worst that was found for it.

For a new pattern write its worst input here: what matches for long and fails at its end, with as many beginnings as
there is room for.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import core
from tests.core.growth import grows_too_fast

ROOM = Path(core.__path__[0])
SOURCES = sorted(ROOM.rglob("*.py"))
NOT_IMPORTED = (
    "core.migrations.env",
    "core.migrations.versions.",
    "core.practice.samples.",
    "core.strategies.templates.",
)
"""Run by Alembic and by Freqtrade alone."""

Make = Callable[[int], str]
USES: dict[str, Callable[[re.Pattern[Any], Any], object]] = {
    "search": lambda pattern, text: pattern.search(text),
    "match": lambda pattern, text: pattern.match(text),
    "fullmatch": lambda pattern, text: pattern.fullmatch(text),
    "all": lambda pattern, text: sum(1 for _ in pattern.finditer(text)),
}
METHODS = {name: name for name in USES} | dict.fromkeys(("findall", "finditer", "sub", "subn", "split"), "all")


def many(piece: str, end: str = "", begin: str = "") -> Make:
    """`begin`, the piece again and again, `end`."""
    return lambda size: begin + piece * ((size - len(begin) - len(end)) // len(piece)) + end


def halves(first: str, second: str, begin: str = "") -> Make:
    return lambda size: begin + first * (size // 2) + second * (size // 2)


ANY = (many("a"), many("0 "), many("\n"))
"""Given to every pattern besides its own."""

WORST: dict[str, tuple[Make, ...]] = {
    "core.freqtrade.backtests.failures._NO_HISTORY": (
        *(many("No history for "), many("a", begin="No history for "), many("No history for a, b, "), many("a, b, 1 ")),
    ),
    "core.freqtrade.backtests.failures._QUOTED": (many("'"), many("a", begin="'"), many("'\n")),
    "core.freqtrade.backtests.running.last_place._FRAME": (
        *(many('  File "'), many("a", begin='  File "'), many('  File "a", line 1\n'), many('\n  File "a", line ')),
    ),
    "core.freqtrade.backtests.running.memory_kills._KILLS": (many("oom_kill "), many("oom_kill 1\n"), many("\n1")),
    "core.freqtrade.backtests.running.memory_kills._OWN_GROUP": (many("0::/"), many("0::/\n"), many("/", begin="0::")),
    "core.freqtrade.backtests.running.hooks.failing_callbacks._CALLED": (
        *(many("calling "), many("calling <bound method "), many("a.", begin="calling ")),
    ),
    "core.freqtrade.backtests.results.reading.json_stream._SPACE": (many(" "), many(" \n", end="x")),
    "core.freqtrade.candles.downloading.exchange_watch._BANNED_UNTIL": (
        *(many("banned until "), many("banned until 1234567890123"), many("1", begin="banned until ")),
    ),
    "core.freqtrade.candles.downloading.stored_candles._SUFFIX": (
        *(many("-"), many("-1"), many("-1a"), many("-1a-a"), many("1", begin="-"), many("a", end="/", begin="-1a-")),
    ),
    "core.freqtrade.candles.downloading.wanted._PLAIN": (many("a", end=" "), many("/", end=" ")),
    "core.strategies.file_paths._PART": (many("a"), many("a", end="/"), many("."), many("-")),
    "core.strategies.uploading.uploads._CLASS": (
        *(many("class "), many("class a\n"), many(" "), many("\n")),
        *(many("a", begin="class "), many(" ", begin="class")),
    ),
    "core.strategies.uploading.uploads._IMPORT": (
        *(many("import "), many("from .\n"), many(" "), many("\n")),
        *(many("a.", begin="from "), many(" ", begin="from")),
    ),
    "core.bot_records.database_chain._NUMBERED": (
        *(many("trades-1"), many("1", begin="trades-"), many("trades-1.sqlite")),
    ),
    "core.bots.databases.file_facts._PART": (many("copy."), many("0", begin="copy."), many("rows.00000")),
    "core.freqtrade.logs.findings.finding_sentences._NAME": (
        *(many("a"), many("a-"), many("key "), many("key = ", end="!"), many("'")),
    ),
    "core.freqtrade.logs.findings.finding_sentences._VALUE": (many("a"), many("a,")),
    "core.freqtrade.candles.storing.candle_names._CANDLE_FILE": (
        *(many("-1"), many("-1m"), many("-1m-"), many("-trades"), many("-1m-a.feather")),
        *(many("a", begin="A-1m-", end="."), many("a", end="-1Mo-mark.feathe")),
    ),
    "core.freqtrade.logs.entries._HEAD": (
        *(many("2026-11-22 07:00:00,123 - x"), many("2026-11-22 07:00:00,123 - ", end="x")),
        many("x", begin="2026-11-22 07:00:00 - "),
    ),
    "core.freqtrade.sources.provided._NAME": (many("a"), many("a-")),
    "core.freqtrade.sources.provided._SEPARATORS": (many("-"), many("-a"), many(".", end="a")),
    "core.freqtrade.sources.source_text._BLANK": (many(" "), many("#"), many(" ", end="x")),
    "core.freqtrade.sources.source_text._DECLARED": (
        *(many("#coding:"), many(" ", begin="#coding:"), many("coding: ", begin="#"), many(" ", end="#coding:")),
    ),
    "core.freqtrade.logs.findings.meanings._WHITELIST": (many("Whitelist with "), many("1", begin="Whitelist with ")),
    "core.freqtrade.logs.findings.strategy_meanings._NOT_ANALYSED": (
        many("Unable to analyze candle (OHLCV) data for pair "),
        many("x:", begin="Unable to analyze candle (OHLCV) data for pair "),
    ),
    "core.freqtrade.logs.findings.strategy_meanings._EXCEPTION": (
        *(many("a("), many("a()"), many("a.", end="("), many("a")),
    ),
    "core.freqtrade.logs.findings.strategy_meanings._METHOD": (many("<bound method "), many("a."), many("a")),
    "core.freqtrade.logs.findings.exchange_meanings._BAN": (
        *(many("418 "), many("http "), many("error=", end="4"), many("too many "), many("code"), many("ip ")),
    ),
    "core.freqtrade.logs.findings.exchange_meanings._NO_FUNDS": (
        *(many("Not enough "), many("x", begin="Not enough "), many("insufficient ")),
    ),
    "core.freqtrade.logs.findings.exchange_meanings._NO_ORDER": (many("Unable to place a "), many("Could not ")),
    "core.freqtrade.logs.findings.exchange_meanings._PAIR": (many("A"), many("A/"), many("A/B:"), many("A.", end="/")),
    "core.freqtrade.logs.findings.exchange_meanings._OUTDATED": (
        *(many("Outdated history for pair "), many("x", begin="Outdated history for pair ")),
    ),
    "core.freqtrade.logs.findings.exchange_meanings._TURN_GIVEN_UP": (
        *(many("Error: "), many(", retrying in ", begin="Error: "), many("1", begin="Error: , retrying in ")),
    ),
    "core.freqtrade.logs.findings.exchange_meanings._NO_NETWORK": (many("Network"), many("RequestTime")),
    "core.freqtrade.logs.findings.meanings._DIGITS": (many("1"), many("1a")),
    "core.configurations.findings.PARAMETERS": (many("a", end="!"), many("_params"), many("_", begin="a")),
    "core.configurations.json_comments.TOKEN": (
        *(many('"'), many('\\"', begin='"'), many("\\", begin='"'), many("/*"), many("*", begin="/*"), many("*/")),
        *(many("/"), many("//"), many(","), many("a", end='"'), many("/* *", end="/")),
    ),
    "core.configurations.bounds.NOT_STORABLE": (many("\\"), many("é")),
    "core.exchanges.allowances._NAME": (many("a", end="!"), many("a."), many("a.a.a.a", end="!")),
    "core.freqtrade.settings.pairs_text._PIECE": (
        many('"\\'),
        many('"a'),
        many("'a\n"),
        many("/* "),
        many("{1,"),
        many("a:"),
        many('"" ', end=":"),
    ),
    "core.freqtrade.settings.pairs._PATTERN": (many("a/"), many("-")),
    "core.freqtrade.settings.pairs._PLAIN": (many("A", end="!"), many("A-", end="/"), many("A", begin="A/", end="!")),
    "core.freqtrade.settings.pairs._PARTS": (many("A"), many("_")),
    "core.freqtrade.settings.pairs_text._NUMBERED": (many("1"), many("1.")),
    "core.freqtrade.settings.pairs._LITERAL_END": (many("/A"), many("A", begin="/", end="!"), many("/A:A", end="!")),
    "core.configurations.refused_keys._PLAIN_NAME": (many("a", end="/"), many(".", begin="a", end="/")),
    "core.freqtrade.settings.schema_check.SIMPLE": (
        *(many("a", end="!"), many("a", begin="[", end="!"), many("[a]+"), many("^")),
    ),
    "core.freqtrade.logs.lines.HEAD": (many("2026-11-22 "), many("1"), many("!"), many("DEBU")),
    "core.freqtrade.logs.lines.LEVEL": (many("DEBU"), many("DEBUGa"), many("INFOINFO")),
    "core.freqtrade.settings.mask.AFTER_HOST": (many("a"), many("@")),
    "core.freqtrade.settings.mask.NOT_IN_NAME": (many("_"), many("a_")),
    "core.freqtrade.settings.mask.PARAMETER": (
        *(many("?key"), many("&key"), many("?"), many("="), many("?key=", end="?"), many("& ")),
    ),
    "core.freqtrade.settings.mask.SECRET_WORD": (many("passwor"), many("sig"), many("signatur"), many("tokekesecr")),
    "core.freqtrade.settings.mask.USER_IN_ADDRESS": (
        *(many("://"), many("://a"), many(":", begin="://"), many("://a@"), many("a:", begin="://")),
    ),
    "core.freqtrade.settings.mask.VALUE": (many("a"), many("a&")),
    "core.freqtrade.versions.SELF_NAMED": (many("1"), many("1.")),
    "core.freqtrade.versions._RELEASE": (many("2"), many("2026.1.1")),
    "core.freqtrade.versions._TAG": (many("develop"), many("_a", begin="develop"), many("a", begin="stable_", end="!")),
    "core.freqtrade.versions._ANY_TAG": (many("a", end="!"), many("."), many("a-")),
    "core.freqtrade.versions._DIGEST": (many("sha256:"), many("a", begin="sha256:")),
    "core.freqtrade.versions.IMAGE_NAME": (
        *(many("."), many("a."), many("a-"), many("a--"), many("-"), many("a", end="!"), many("a/"), many("a__")),
        *(many("a", end=":"), many("a.a", end=":1"), many("a/", end="!"), many("a_", end="!"), many("localhost")),
    ),
    "core.freqtrade.versions._UNSAFE": (many("/"), many("a/")),
    "core.practice.server.parameters._NUMBER": (many("1"), many("1", end="x")),
    "core.runners.docker.engine.engine_address._NAME": (many("a", end="!"), many(".")),
    "core.runners.docker.engine.engine_address._SOCKET": (
        *(many("/"), many("/a", end="!"), many("a", begin="/", end="!"), many("/..", end="!")),
    ),
    "core.runners.docker.network.self_container._ID": (
        *(many("/containers/"), many("a", begin="/containers/"), many("/containers/" + "a" * 63)),
    ),
    "core.runners.docker.network.self_container._SHORT_ID": (many("a"),),
    "core.runners.logs.logfile._CONTROLS": (many("\x01"), many("a\x01")),
    "core.runners.logs.logfile._ESCAPES": (
        *(many("\x1b"), many("\x1b["), many("\x1b[0"), many("\x1b]"), many("\x1b]a"), many("\x1b]a\x1b")),
        *(many("0", begin="\x1b["), many(" ", begin="\x1b["), many("a", begin="\x1b]")),
        halves("0", " ", begin="\x1b["),
    ),
    "core.runners.folders.store_names._NAME": (many("a"), many("-")),
    "core.runners.folders.workspace_paths._NAME": (many("a"), many("-")),
    "core.runners.local.venvs._SAID_VERSION": (
        *(many("Freqtrade Version:"), many(" ", begin="Freqtrade Version:"), many("Freqtrade Version: ")),
        *(many(" ", begin="Freqtrade Version: freqtrade"), many("Freqtrade Version:freqtrade ")),
    ),
    "core.json_safe._SUSPECT": (many("\\u"), many("\\u000"), many("1e"), many("-0."), many("\\ud")),
}  # fmt: skip


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(core.__path__, "core."):
        if not found.name.startswith(NOT_IMPORTED):
            yield importlib.import_module(found.name)


def patterns_in(value: Any, name: str, module: str) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """By itself, in a list, tuple, set or dictionary, and in a class made there."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from patterns_in(inner, f"{name}[]", module)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from patterns_in(inner, f"{name}[{key}]", module)
    elif isinstance(value, type) and value.__module__ == module:
        yield from ((f"{name}.{key}", inner) for key, inner in vars(value).items() if isinstance(inner, re.Pattern))


def all_patterns() -> dict[str, re.Pattern[Any]]:
    """Each once, where it is made: another room may import it."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in modules():
        made_here = names_made_in(Path(str(module.__file__)))
        for name, value in vars(module).items():
            if name in made_here:
                found |= dict(patterns_in(value, f"{module.__name__}.{name}", module.__name__))
    return found


def names_made_in(path: Path) -> set[str]:
    made: set[str] = set()
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign):
            made |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            made.add(node.target.id)
        elif isinstance(node, ast.ClassDef):
            made.add(node.name)
    return made


PATTERNS = all_patterns()


def test_every_pattern_has_a_worst_input() -> None:
    assert sorted(PATTERNS) == sorted(WORST), "write the worst input of a new pattern into WORST"


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_eight_times_the_text_takes_no_longer_than_text_of_that_length_may(name: str) -> None:
    pattern = PATTERNS[name]
    for make, use in product((*WORST.get(name, ()), *ANY), uses_of(name)):

        def made(size: int, make: Make = make, use: str = use) -> Callable[[], object]:
            text: Any = make(size)
            text = text.encode() if isinstance(pattern.pattern, bytes) else text
            return lambda: USES[use](pattern, text)

        assert not (why := grows_too_fast(made)), f"{name}, {use} of {make(60)!r}: {why}"


def uses_of(name: str) -> list[str]:
    """How `core` uses it: what is only ever matched as a whole need not be searched for quickly."""
    called = re.compile(rf"\b{re.escape(name.rpartition('.')[2])}\.({'|'.join(METHODS)})\(")
    found = {METHODS[method] for path in SOURCES for method in called.findall(path.read_text())}
    return sorted(found) or sorted(USES)


def test_every_pattern_of_core_can_be_found() -> None:
    """Made by `re.compile` where its module begins; not in a function, and not by `re.search("…", text)`."""
    found = []
    for path in SOURCES:
        tree = ast.parse(path.read_text())
        inside = {id(node) for made in ast.walk(tree) if isinstance(made, FUNCTIONS) for node in ast.walk(made)}
        for node in ast.walk(tree):
            if _calls_re(node) and (node.func.attr != "compile" or id(node) in inside):
                found.append(f"{path.relative_to(ROOM.parent)}: re.{node.func.attr}")
    assert found == [ONLY_COMPILED]


ONLY_COMPILED = "core/freqtrade/settings/pairs.py: re.compile"
"""What a person wrote as a pattern for pairs: whether it is one, never what it matches."""
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def _calls_re(node: ast.AST) -> bool:
    """`re.escape` makes no pattern."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr != "escape"
