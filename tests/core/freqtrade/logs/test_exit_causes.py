"""The ends of real logs, made with Freqtrade 2026.9 and a market, a strategy, a configuration or a machine that was
wrong in one way each; lines that tell nothing are left out."""

import json
import time
from datetime import UTC, datetime

import pytest

from core.freqtrade.logs.causes import LONGEST_DETAILS, LONGEST_SENTENCE, CauseKind, Mends
from core.freqtrade.logs.exit_causes import cause, has_spoken, hung_on
from core.freqtrade.logs.exit_words import Exit
from core.freqtrade.logs.run_entries import of_run
from core.freqtrade.logs.start_progress import phase
from core.freqtrade.settings.mask import mask_line
from tests import machine

ENDS = json.loads((machine.ROOT / "tests" / "data" / "last-words-2026.9.json").read_text())
KEYS = (
    "The exchange refuses the API key: the key or its secret is wrong, it lacks a permission, or it does not allow "
    "this address."
)
OUTSIDE, FINAL, OTHER = CauseKind
TOLD = {
    "closed": (OUTSIDE, "", "The exchange cannot be reached."),
    "dns": (OUTSIDE, "runner", "The exchange cannot be found: no network, or no name server answers."),
    "hang": (OUTSIDE, "", "The exchange does not answer in time."),
    "s418": (OUTSIDE, "", "The exchange has banned this address for a while: too many requests (418)."),
    "s429": (OUTSIDE, "", "The exchange refuses requests for now: there were too many (429)."),
    "s503": (OUTSIDE, "", "The exchange answers with an error (503)."),
    "s451": (OUTSIDE, "runner", "The exchange does not serve the place the runner is in."),
    "clock": (OUTSIDE, "runner", "The exchange refuses requests: the clock of the runner is wrong."),
    "balancedown": (OUTSIDE, "", "The exchange answers with an error (503)."),
    "badjson": (OUTSIDE, "", "The markets of the exchange could not be loaded."),
    "emptymarkets": (OUTSIDE, "", "The markets of the exchange could not be loaded."),
    "keys": (FINAL, "exchange", KEYS),
    "import": (
        FINAL,
        "strategy",
        "The strategy imports no_such_library_anywhere, which is not installed. "
        "Add it to the packages of the strategy.",
    ),
    "importfrom": (FINAL, "strategy", "The strategy imports NoSuchThing, which is not in freqtrade.strategy."),
    "nameerror": (FINAL, "strategy", "The strategy uses UNKNOWN_NAME, which is not defined."),
    "syntax": (
        *(FINAL, "strategy", "The strategy has a syntax error in line 11: cannot assign to subscript here. "),
        *("Maybe you meant '==' instead of '='?",),
    ),
    "noclass": (FINAL, "strategy", "The strategy's file has no strategy class Eager."),
    "nomethod": (
        *(FINAL, "strategy", "The strategy is refused: `populate_exit_trend` or `populate_sell_trend` must be "),
        *("implemented.",),
    ),
    "noindicators": (FINAL, "strategy", "The strategy lacks populate_indicators."),
    "oldiface": (FINAL, "strategy", "The strategy uses the interface version 1, which Freqtrade no longer supports."),
    "short": (FINAL, "strategy", "The strategy can go short, which spot markets do not allow."),
    "valueerror": (
        *(OTHER, "strategy", "The strategy raised ValueError: invalid literal for int() with base 10: 'x' (line 16)."),
    ),
    "botstart": (OTHER, "strategy", "The strategy raised KeyError: 'rsi' (line 16 of bot_start)."),
    "init": (OTHER, "strategy", "The strategy raised KeyError: 'nope' (line 17 of __init__)."),
    "freqai": (FINAL, "runner", "It needs the Python module datasieve, which is not installed."),
    "cfgtype": (FINAL, "settings", "The setting stake_amount is refused: 'abc' does not match 'unlimited'."),
    "cfgnested": (
        *(FINAL, "settings", "The setting entry_pricing.price_side is refused: 'wrong' is not one of ['ask', 'bid', "),
        *("'same', 'other'].",),
    ),
    "cfgmissing": (FINAL, "settings", "The setting stake_currency is missing."),
    "notimeframe": (FINAL, "settings", "The setting timeframe is missing."),
    "wrongtf": (FINAL, "settings", "Invalid timeframe '7m'."),
    "stake": (FINAL, "settings", "EUR is not available as stake on Binance."),
    "unlimited": (FINAL, "settings", "`max_open_trades` and `stake_amount` cannot both be unlimited."),
    "unknownex": (
        *(FINAL, "settings", 'Exchange "nosuchex" is not known to the ccxt library and therefore not available for '),
        *("the bot.",),
    ),
    "porttaken": (OTHER, "", "The port of its API is taken by another program."),
    "locked": (OTHER, "", "Its trade database is locked: another process is using it."),
    "notadb": (FINAL, "", "Its trade database is damaged."),
    "diskfull": (OTHER, "runner", "The disk of the runner is full."),
    "readonlydb": (OTHER, "runner", "It cannot write its trade database."),
    "memlimit": (OTHER, "runner", "It ran out of memory."),
}


@pytest.mark.parametrize("name", ENDS)
def test_the_end_of_a_real_log_is_one_sentence(name: str) -> None:
    lines, code = ENDS[name]["lines"], ENDS[name]["exit_code"]
    found = cause(lines, Exit(code))
    kind, mends, *words = TOLD[name]
    assert (found.kind, found.mends, found.sentence) == (kind, Mends(mends), "".join(words))
    assert not any(place in found.sentence for place in ("/w/", "/v/", "/p/")), "paths are details"
    assert code is None or f"Exit code {code}." in found.details
    assert has_spoken(lines) == (name != "memlimit"), "it died before it could log"


def line(words: str, logger: str = "freqtrade", level: str = "ERROR", at: str = "2026-11-22 07:00:00,000") -> str:
    return f"{at} - {logger} - {level} - {words}"


MARKETS = line("Could not load markets, therefore cannot start. Please investigate the above error for more details.")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("TemporaryError: Error in reload_markets due to OnMaintenance. Message: kraken down", OUTSIDE),
        ("TemporaryError: Error in reload_markets due to RateLimitExceeded. Message: okx 50011", OUTSIDE),
        ("TemporaryError: Error in reload_markets due to PermissionDenied. Message: bybit 10005", FINAL),
        ("TemporaryError: Error in reload_markets due to AccountSuspended. Message: gate", FINAL),
        ("TemporaryError: Error in reload_markets due to ExchangeError. Message: Invalid API key", FINAL),
    ],
)
def test_the_error_above_decides_why_there_are_no_markets(error: str, kind: CauseKind) -> None:
    assert cause([f"freqtrade.exceptions.{error}", MARKETS], Exit(2)).kind is kind


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (Exit(is_gone=True), "removed"),
        (Exit(137, is_out_of_memory=True), "memory"),
        (Exit(137), "SIGKILL"),
        (Exit(143), "SIGTERM"),
        (Exit(0), "exit code 0"),
        (Exit(2), "exit code 2"),
        (Exit(), "not known"),
    ],
)
def test_without_a_log_its_runner_tells(end: Exit, words: str) -> None:
    assert words in cause([], end).sentence


def test_only_what_this_run_said_counts() -> None:
    before, began = line("Configuration error: before"), line("freqtrade 2026.9", level="INFO")
    said = ["no entry", line("Impossible to load Strategy 'X'.", at="2026-11-22 08:00:00,000")]
    assert of_run([before, began, *said]) == [began, *said]
    eight = datetime(2026, 11, 22, 8, tzinfo=UTC)
    assert of_run([before, *said], began=eight) == said
    assert of_run([before, *said], ended=datetime(2026, 11, 22, 7, 30, tzinfo=UTC)) == [before, "no entry"]
    assert of_run([line("99th month", at="2026-99-22 07:00:00,000")], began=eight), "it only looks like an entry"


def test_a_hang_is_outside_when_its_last_error_is() -> None:
    waits = line("Error in x due to RequestTimeout. Message: y. Retrying", "freqtrade.exchange.common", "WARNING")
    assert hung_on([waits]).kind is OUTSIDE
    assert hung_on([line("Nothing of note", level="INFO")]).kind is OTHER


def test_one_that_goes_on_has_not_said_its_last_word() -> None:
    assert has_spoken([MARKETS])
    assert not has_spoken([MARKETS, line("Bot heartbeat. PID=1", "freqtrade.worker", "INFO")])


def test_one_whose_loop_has_turned_leaves_it_first() -> None:
    leaves = line("worker found ... calling exit", "freqtrade.commands.trade_commands", "INFO")
    assert not has_spoken([MARKETS], has_run=True)
    assert has_spoken([leaves, MARKETS], has_run=True)


def test_a_start_says_how_far_it_is() -> None:
    log = [line("Using CCXT 4.5", "freqtrade.exchange.exchange", "INFO"), line("Something", "x", "INFO")]
    assert phase(log) == "loading markets"
    assert phase([*log, line("Changing state to: RUNNING", "freqtrade.worker", "INFO")]) == "running its first loop"
    assert phase([*ENDS["closed"]["lines"][-2:]]) == "loading markets", "the beginning of the log is far above"
    assert phase([]) == ""


def test_a_secret_is_told_nowhere() -> None:
    address = "freqtrade.exceptions.TemporaryError: due to NetworkError. Message: http://me:hunter2@host/?signature=abc"
    found = cause([mask_line(address), mask_line(MARKETS)], Exit(2))
    assert not any(secret in found.sentence + found.details for secret in ("hunter2", "abc"))
    refused = [
        line("Invalid configuration. Reason: 'hunter2' is not of type 'number'", level="CRITICAL"),
        "On instance['exchange']['secret']:",
        line("Configuration error: 'hunter2' is not of type 'number'"),
    ]
    found = cause(refused, Exit(0))
    assert "exchange.secret" in found.sentence and "hunter2" not in found.sentence + found.details


@pytest.mark.parametrize(
    "piece", [" - freqtrade - ERROR - ", "Could not import /strategy.py due to '", 'strategy.py", line 1, in ', "\x00 "]
)
def test_a_hostile_log_is_bounded(piece: str) -> None:
    """A strategy writes what it likes: as long as it likes, as often as it likes."""
    many = [piece * 3_000, line(piece * 3_000), "Traceback (most recent call last):", piece * 3_000] * 2_000
    began = time.process_time()
    found = cause([*many, line("Impossible to load Strategy 'X'.")], Exit(2))
    assert time.process_time() - began < 5.0, "seconds, where it was minutes"
    assert len(found.sentence) <= LONGEST_SENTENCE and len(found.details) <= LONGEST_DETAILS
    assert found.sentence.isprintable() and "\x00" not in found.details
