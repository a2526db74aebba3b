"""What came of a download is what the store holds, whatever its program told."""

from datetime import UTC, datetime, timedelta

import pytest

from core.freqtrade.candles.candle_files import FoundFile
from core.freqtrade.candles.download_facts import Advanced, Banned, Ended, Fact, Finished, Planned, Stopped, Target
from core.freqtrade.candles.download_facts import Outcome as Told
from core.market_data.downloads import download_outcome
from core.market_data.downloads.download_outcome import Judged
from core.market_data.downloads.live_downloads import MOST_LINES, LiveDownload
from core.market_data.sources import Source
from core.market_data.views import Outcome
from core.runners.port import Observation, State

BINANCE = Source("binance", "binance")
NOON = datetime(2026, 10, 4, 12, tzinfo=UTC)
PAIRS = ("BTC/USDT", "ETH/USDT")


def plan(*pairs: str, pages: int = 10, begins: int = 0, of: int | None = None, without: str = "") -> Planned:
    targets = tuple(Target(pair, "5m", "spot", pages, pages * 1000) for pair in pairs)
    left_out = ((without, "Binance does not have this pair."),) if without else ()
    return Planned(begins, targets, len(pairs) if of is None else of, left_out, 0, 0, 0)


def finished(index: int, told: Told = Told.BROUGHT, words: str = "") -> Finished:
    return Finished(index, told, 1152, 1152, NOON, NOON, words)


def file(pair: str, rows: int = 1152, problem: str = "") -> FoundFile:
    first, last = (NOON - timedelta(days=4), NOON) if rows else (None, None)
    path = pair.replace("/", "_") + "-5m.feather"
    return FoundFile(path, "spot", pair, "spot", "5m", first, last, rows, 0, 0, 0, 0, (), 4000, NOON, problem)


def live(*facts: Fact) -> LiveDownload:
    heard = LiveDownload()
    for fact in facts:
        heard.hear(fact)
    return heard


def judged(heard: LiveDownload, *files: FoundFile, ended: Observation | None = None) -> Judged:
    return download_outcome.judge(heard, BINANCE, files, ended)


def outcomes(found: Judged) -> list[Outcome]:
    return [one.outcome for one in found.results]


def test_everything_came() -> None:
    found = judged(live(plan(*PAIRS), finished(0), finished(1), Ended()), *map(file, PAIRS))
    assert (outcomes(found), found.words, found.error) == ([Outcome.WHOLE] * 2, "", None)
    assert found.results[0].last == NOON
    found.require()


def test_what_is_not_in_the_store_did_not_come_whatever_was_told() -> None:
    found = judged(live(plan(*PAIRS), finished(0), finished(1), Ended()), file("BTC/USDT"), file("ETH/USDT", 0))
    assert outcomes(found) == [Outcome.WHOLE, Outcome.FAILED]
    assert found.error is None, "the other one came"
    assert found.words == "1 of 2 incomplete: ETH/USDT 5m: No candles of it were stored"


def test_what_was_cancelled_says_so_also_where_the_program_gave_no_reason() -> None:
    found = judged(live(plan(*PAIRS), finished(0, Told.STOPPED), Ended()), *map(file, PAIRS))
    assert [one.words for one in found.results] == ["It ended before it was complete."] * 2


def test_a_damaged_file_is_told() -> None:
    found = judged(live(plan("BTC/USDT"), finished(0), Ended()), file("BTC/USDT", problem="It is damaged."))
    assert outcomes(found) == [Outcome.FAILED]
    assert found.error and "It is damaged" in str(found.error)


def test_a_pair_that_the_exchange_does_not_have_is_named() -> None:
    found = judged(live(plan("BTC/USDT", without="OLD/USDT"), finished(0), Ended()), file("BTC/USDT"))
    assert outcomes(found) == [Outcome.WHOLE, Outcome.UNKNOWN]
    assert found.words == "1 of 2 incomplete: OLD/USDT: Binance does not have this pair"


def test_an_exchange_without_candles_for_it_is_no_failure_of_the_others() -> None:
    told = finished(1, Told.NO_CANDLES, "Binance has no candles of it.")
    found = judged(live(plan(*PAIRS), finished(0), told, Ended()), file("BTC/USDT"))
    assert (outcomes(found), found.error) == ([Outcome.WHOLE, Outcome.NOTHING], None)


def test_a_ban_says_until_when_and_that_the_rest_is_kept() -> None:
    found = judged(live(plan(*PAIRS), finished(0), Banned(NOON)), file("BTC/USDT"))
    ban = "Binance has banned the address of this runner until 4 Oct 12:00 UTC."
    assert str(found.error) == f"{ban} What was fetched is kept."
    assert outcomes(found) == [Outcome.WHOLE, Outcome.FAILED]


def test_a_reason_to_stop_is_told_as_it_is() -> None:
    reason = "The disk has 1.0 GiB left, and this needs 3.2 GiB. Ask for less."
    assert str(judged(live(plan(*PAIRS), Stopped(reason))).error) == reason


@pytest.mark.parametrize(
    ("oom", "code", "words"),
    [
        (True, 137, "ended before it was done: it needed more memory than the machine had."),
        (False, 137, "ended before it was done: it was ended from outside, with code 137."),
        (False, 0, "ended before it was done: it was ended from outside."),
    ],
    ids=["memory", "killed", "silent"],
)
def test_an_end_without_a_last_word_is_a_failure_also_with_code_0(oom: bool, code: int, words: str) -> None:
    ended = Observation("download", State.EXITED, "1", {}, exit_code=code, oom_killed=oom)
    found = judged(live(plan(*PAIRS), Advanced(0, 4, 10)), file("BTC/USDT"), ended=ended)
    assert words in str(found.error)
    assert outcomes(found) == [Outcome.PARTLY, Outcome.FAILED]


def test_a_signal_from_outside_is_no_last_word() -> None:
    heard = live(plan(*PAIRS), Stopped("cancelled"))
    assert not heard.has_last_word
    assert "ended before it was done" in str(judged(heard).error)
    assert live(plan(*PAIRS), Stopped("cancelled"), plan(*PAIRS), Ended()).has_last_word, "it was started again"


def test_the_share_counts_requests_and_not_targets() -> None:
    heard = live(plan("BTC/USDT", pages=30, of=2), plan("ETH/USDT", pages=10, begins=1, of=2), Advanced(0, 20, 40))
    assert (heard.share, heard.step) == (pytest.approx(0.375), "BTC/USDT 5m, 50%")
    heard.hear(Advanced(0, 40, 40))
    assert heard.step == "BTC/USDT 5m, storing"
    heard.hear(finished(0))
    assert (heard.share, heard.step) == (pytest.approx(0.75), ""), "it is stored"
    heard.hear(plan("BTC/USDT", pages=4))
    assert (heard.share, heard.targets[0].outcome) == (0.0, Outcome.WAITING), "it was started again"


def test_facts_about_targets_that_nobody_planned_are_passed_over() -> None:
    heard = live(Advanced(3, 1, 2), finished(7), plan("ETH/USDT", begins=5, of=9))
    assert (heard.targets, heard.share, heard.is_planned) == ((), 0.0, False)


def test_its_log_is_bounded() -> None:
    heard = LiveDownload()
    for number in range(MOST_LINES + 5):
        heard.say(f"{number} " + "x" * 10_000)
    assert len(heard.log) < MOST_LINES * 2_100
    assert heard.log.startswith("5 ")
