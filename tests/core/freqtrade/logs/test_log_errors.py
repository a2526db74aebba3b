"""A log, and what is told of it."""

from datetime import UTC, datetime, timedelta

import pytest

from core.freqtrade.logs.findings.error_kinds import Kind
from core.freqtrade.logs.findings.finding_sentences import LONGEST_SENTENCE
from core.freqtrade.logs.findings.run_findings import MOST_FINDINGS, findings
from core.freqtrade.logs.log_errors import Complaint, Rhythm

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
HOURLY = Rhythm(HOUR)
PAIRS = [f"C{number}/USDT" for number in range(12)]
AMBIGUOUS = "The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
STRATEGY, WRAPPER = "freqtrade.strategy.interface", "freqtrade.strategy.strategy_wrapper"


def line(ago: timedelta, logger: str, message: str, level: str = "WARNING") -> str:
    return f"{NOW - ago:%Y-%m-%d %H:%M:%S},123 - {logger} - {level} - {message}"


def whitelist(ago: timedelta) -> str:
    return line(ago, "freqtrade.plugins.pairlistmanager", f"Whitelist with 12 pairs: {PAIRS}", "INFO")


def fails(ago: timedelta, *pairs: str, error: str = f"ValueError('{AMBIGUOUS}')", says: str = AMBIGUOUS) -> list[str]:
    """One turn of a loop, as Freqtrade tells of it."""
    raised = (
        f"Strategy caused the following exception: {error} in IStrategy.analyze_ticker:1200, calling analyze_ticker"
    )
    failed = "Unable to analyze candle (OHLCV) data for pair"
    lines = [
        told for pair in pairs for told in (line(ago, WRAPPER, raised), line(ago, STRATEGY, f"{failed} {pair}: {says}"))
    ]
    empty = [line(ago, STRATEGY, f"Empty candle (OHLCV) data for pair {pair}") for pair in pairs]
    return [*lines, *empty]


def only(lines: list[str], rhythm: Rhythm | None = None) -> Complaint:
    (complaint,) = findings(lines, NOW, rhythm)
    return complaint


def test_a_strategy_that_fails_for_all_pairs() -> None:
    told = only([whitelist(HOUR), *fails(10 * MINUTE, *PAIRS), *fails(MINUTE, *PAIRS)])
    assert (told.kind, told.word) == (Kind.ANALYSIS, "Strategy fails")
    assert told.sentence == f"The strategy fails for 12 of 12 pairs: {AMBIGUOUS}"
    assert (told.count, told.at_least) == (24, False)
    assert (NOW - told.first_at, NOW - told.last_at) == pytest.approx((10 * MINUTE, MINUTE), abs=timedelta(seconds=1))


def test_a_strategy_that_fails_for_some_names_them_and_the_exception() -> None:
    told = only([whitelist(HOUR), *fails(MINUTE, "B/USDT", "A/USDT", error="KeyError('rsi')", says="'rsi'")])
    assert told.sentence == "The strategy fails for 2 of 12 pairs: KeyError: 'rsi' (A/USDT, B/USDT)"


def test_the_number_of_pairs_may_be_known_otherwise_or_not_at_all() -> None:
    assert "for 2 of 7 pairs" in only(fails(MINUTE, "A/USDT", "B/USDT"), Rhythm(pairs=7)).sentence
    assert "for 2 of 2 pairs" in only(fails(MINUTE, "A/USDT", "B/USDT")).sentence


def test_what_recurs_at_each_candle_is_not_over_between_two_candles() -> None:
    raised = "Strategy caused the following exception: ValueError('no') in A.b:1, calling confirm_trade_entry"
    for last in (1, 30, 59):
        lines = [line((60 * hours + last) * MINUTE, WRAPPER, raised) for hours in (2, 1, 0)]
        told = only(lines, HOURLY)
        assert (told.word, told.count) == ("Callback fails", 3)
        assert told.sentence == "The strategy's confirm_trade_entry raises an exception: ValueError: no"
        daily = [line(HOUR * 24 * days + last * HOUR / 3, WRAPPER, raised) for days in (2, 1, 0)]
        assert findings(daily, NOW, Rhythm(24 * HOUR))
        assert findings([*fails(HOUR + last * MINUTE, *PAIRS), *fails(last * MINUTE, *PAIRS)], NOW, HOURLY)


def test_what_came_once_and_not_again_is_over() -> None:
    once = line(2 * HOUR, WRAPPER, "Unexpected error KeyError('x') calling <function A.custom_exit at 0x1>", "ERROR")
    calm = [line(MINUTE, "freqtrade.worker", "Bot heartbeat", "INFO")]
    for rhythm in (Rhythm(), HOURLY, Rhythm(24 * HOUR)):
        assert findings([once, *calm], NOW, rhythm) == ()
    ban = line(10 * MINUTE, "freqtrade.exchange.common", 'x() returned exception: "429 Too Many Requests". Giving up.')
    assert findings([ban], NOW, HOURLY) == ()
    assert findings([ban.replace("11:50", "11:59")], NOW, HOURLY)[0].word == "Rate limited"


def test_a_strategy_that_has_analysed_since_does_not_fail_any_more() -> None:
    lines = fails(20 * MINUTE, *PAIRS)
    assert findings(lines, NOW, HOURLY)
    assert findings(lines, NOW, Rhythm(HOUR, analysed_at=NOW - 5 * MINUTE)) == ()
    assert findings(lines, NOW, Rhythm(HOUR, analysed_at=NOW - 20 * MINUTE)), "another pair of the same turn"


def test_what_came_again_after_a_long_rest_began_anew() -> None:
    told = only([*fails(9 * HOUR, "A/USDT"), *fails(MINUTE, "B/USDT")], HOURLY)
    assert (told.count, told.first_at) == (1, told.last_at)
    assert "for 1 of 1 pairs" in told.sentence


def test_what_an_earlier_run_said_is_forgotten() -> None:
    begun = line(MINUTE, "freqtrade.worker", "Starting worker 2026.9", "INFO")
    assert findings([*fails(2 * MINUTE, *PAIRS), begun], NOW) == ()


def test_the_worst_is_told_first() -> None:
    lines = [
        line(MINUTE, "mine", "Broken", "ERROR"),
        *[line(MINUTE, STRATEGY, f"Outdated history for pair {pair}. Last tick is 63 minutes old") for pair in PAIRS],
        *fails(MINUTE, "A/USDT"),
        line(MINUTE, "freqtrade.worker", "Error: binance 418 I'm a teapot, retrying in 30 seconds..."),
    ]
    told = findings(lines, NOW)
    assert [one.kind for one in told] == [Kind.ANALYSIS, Kind.BAN, Kind.OUTDATED, Kind.OTHER]
    assert told[2].sentence == "The candles of 12 of 12 pairs are outdated, the oldest by 63 minutes."


def test_one_question_without_an_answer_is_no_trouble() -> None:
    given_up = line(MINUTE, "freqtrade.exchange.common", 'x() returned exception: "NetworkError". Giving up.')
    assert findings([given_up], NOW) == ()
    assert only([given_up, given_up]).word == "Exchange unreachable"


@pytest.mark.parametrize(
    "words",
    [
        "Failed: http://x/ws?token=hunter2hunter2",
        "Failed: https://me:hunter2hunter2@proxy/",
        'binance {"apiKey": "hunter2hunter2"}',
        "X-MBX-APIKEY: hunter2hunter2",
        "ValueError: secret=hunter2hunter2, more",
        "token: 123456:hunter2hunter2",
    ],
)
def test_secrets_are_masked(words: str) -> None:
    told = only([line(MINUTE, "mine", words, "ERROR")])
    assert "hunter2" not in told.sentence
    assert "•" in told.sentence


def test_a_sentence_is_short_and_on_one_line() -> None:
    told = only(fails(MINUTE, "A/USDT", says="Wert zu groß. " * 200))
    assert LONGEST_SENTENCE - 2 <= len(told.sentence) <= LONGEST_SENTENCE
    assert told.sentence.endswith("…")


def test_a_log_that_never_says_the_same_twice_is_kept_within_bounds() -> None:
    lines = [line(MINUTE, "mine", f"{chr(97 + number // 26)}{chr(97 + number % 26)}", "ERROR") for number in range(200)]
    assert len(findings(lines, NOW)) == MOST_FINDINGS
