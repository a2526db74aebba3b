"""Keys that people may not write into a configuration, because Flotilla sets them itself, or because they run code,
access files, or connect the bot to another address."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from string import Formatter
from typing import Any

from core.freqtrade.settings import ccxt_settings
from core.freqtrade.settings.document import Document, Path

_FORMATTER = Formatter()

OWNED = {
    "api_server": "Flotilla sets the bot's own API, with a password that nobody else knows.",
    "db_url": "Flotilla keeps each bot's trade database in that bot's own folder.",
    "dry_run": "Dry-run or live is chosen at the bot, where going live asks for a confirmation.",
    "initial_state": "It follows from whether the bot was started or paused.",
    "bot_name": "It is the name of the bot in Flotilla.",
    "strategy": "The strategy and its version are chosen at the bot.",
    "config_files": "Freqtrade writes it itself.",
    "original_config": "Freqtrade writes it itself.",
    "runmode": "Freqtrade writes it itself.",
}
REDIRECTS = {
    "add_config_files": "It would read other files of the machine.",
    "log_config": "It can load code, and hides the log from Flotilla.",
    "logfile": "It would write a file anywhere; the log is kept by Flotilla.",
    "strategy_path": "It would run code that Flotilla does not know; the version of the strategy is chosen at the bot.",
    "recursive_strategy_search": "It would run code that Flotilla does not know.",
    "user_data_dir": "Each bot has its own folder, set by Flotilla.",
    "datadir": "Each bot has its own folder, set by Flotilla.",
    "freqaimodel_path": "It would run code that Flotilla does not know.",
    "hyperopt_path": "It would run code that Flotilla does not know.",
    "exportfilename": "It would write files anywhere.",
    "exportdirectory": "It would write files anywhere.",
    "lookahead_analysis_exportfilename": "It would write files anywhere.",
}
_MOST_TOLD = 10
_MOST_CHARACTERS = 120
"""Length of a path in a message; people choose how long keys are."""


def refused_keys(document: Document, allowed: Collection[str] = ()) -> dict[str, str]:
    """Return dotted path → reason, one sentence, for each refused key. `allowed`: keys of the sections for ccxt that an
    administrator allowed for the exchange."""
    by_name = _told((*_named(document, OWNED | REDIRECTS), *ccxt_settings.refused(document, allowed)))
    return by_name | refused_values(document)


def refused_values(document: Document) -> dict[str, str]:
    """Return dotted path → reason for the keys that are refused because of their values, not their names."""
    return _told((*_pairlists(document), *_verbosity(document), *_inner(document), *_templates(document)))


def told(refused: Mapping[str, str]) -> list[str]:
    """Return lines for a message, such as `db_url: Flotilla keeps …`: the first ten, and how many more there are."""
    lines = [f"{path}: {sentence}" for path, sentence in islice(refused.items(), _MOST_TOLD)]
    more = len(refused) - len(lines)
    return [*lines, f"And {more} more."] if more else lines


_PLAYS = "It would trade on paper at the exchange and show that as real: use the dry-run mode of the bot."
_LEAVES_FOLDER = "Only letters, digits, dots, dashes and underscores: Freqtrade makes a folder of this name."
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}|")
_FILE_THERE = "It would read or write a file of the machine; give a http:// or https:// address."
_LOGS_KEYS = "From 2 on, Freqtrade writes requests to the exchange, with the API key in them, to its log: use 0 or 1."
_REACHES_IN = (
    "Only plain names between braces, like {pair}: what is behind a point or a bracket reaches everything in the bot, "
    "its keys too."
)


def _told(found: Iterable[tuple[Path, str]]) -> dict[str, str]:
    return {".".join(path)[:_MOST_CHARACTERS]: sentence for path, sentence in found}


def _named(document: Document, sentences: dict[str, str]) -> Iterator[tuple[Path, str]]:
    yield from (((key,), f"{sentences[key]} Remove it.") for key in document if key in sentences)


def _inner(document: Document) -> Iterator[tuple[Path, str]]:
    """Yield refused values in sections that are otherwise free."""
    exchange, freqai = document.get("exchange"), document.get("freqai")
    if isinstance(exchange, dict) and exchange.get("demo_trading"):
        yield ("exchange", "demo_trading"), _PLAYS
    name = freqai.get("identifier", "") if isinstance(freqai, dict) else ""
    if not (isinstance(name, str) and _PLAIN_NAME.fullmatch(name)):
        yield ("freqai", "identifier"), _LEAVES_FOLDER


def _verbosity(document: Document) -> Iterator[tuple[Path, str]]:
    """Yield a refused verbosity. Freqtrade reads it although its schema does not list it (`_set_log_levels` of
    2026.9)."""
    if "verbosity" in document and document["verbosity"] not in (0, 1):
        yield ("verbosity",), _LOGS_KEYS


def _templates(document: Document) -> Iterator[tuple[Path, str]]:
    """Yield refused message templates. Freqtrade fills them in with `str.format`, which follows attributes and items:
    from `{type}` a template can reach Python's modules, and the bot with its keys."""
    for section in ("webhook", "discord"):
        left: list[tuple[Path, Any]] = [((section,), document.get(section))]
        while left:
            path, value = left.pop()
            if isinstance(value, dict):
                left += (((*path[:4], key), inner) for key, inner in value.items())
            elif isinstance(value, list):
                left += ((path, inner) for inner in value)
            elif isinstance(value, str) and _reaches_in(value):
                yield path, _REACHES_IN


def _reaches_in(template: str) -> bool:
    try:
        fields = list(_FORMATTER.parse(template))
        nested = [inner for _, _, spec, _ in fields if spec for inner in _FORMATTER.parse(spec)]
    except ValueError:
        return False  # Freqtrade cannot fill it in either, so it reveals nothing
    return any("." in name or "[" in name for _, name, _, _ in (*fields, *nested) if name)


def _pairlists(document: Document) -> Iterator[tuple[Path, str]]:
    pairlists = document.get("pairlists")
    for number, handler in enumerate(pairlists if isinstance(pairlists, list) else []):
        for key, value in handler.items() if isinstance(handler, dict) else ():
            address = isinstance(value, str) and value.strip().lower().startswith("file:")
            if address or key == "save_to_file":
                yield ("pairlists", str(number), key), _FILE_THERE
