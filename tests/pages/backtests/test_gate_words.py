"""What stands before a run, in words."""

from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from core.backtests.models import BacktestDraft
from core.backtests.views import GateLine, GateView, Severity, StrategyNeedsView
from pages.backtests.asking import gate_words

GAP = GateLine(Severity.ASKS, "pairs", "ETH/USDT", "ETH/USDT 5m: 1 gap of 360 candles", (("ETH/USDT", "5m"),))
NONE = GateLine(
    Severity.STOPS, "pairs", "SOL/USDT", "SOL/USDT 5m: no candles", (("SOL/USDT", "5m"), ("SOL/USDT", "1h"))
)
FEE = GateLine(Severity.TELLS, "fee", "", "<b>differ</b>")


def view(*lines: GateLine, **values: Any) -> GateView:
    needs = StrategyNeedsView("5m", 400, (), False, False, {})
    its: dict[str, Any] = {"needs": needs, "unasked": "", "real_start": None, "real_end": None}
    return GateView(lines, **{**its, **values})


def test_findings_go_to_their_fields() -> None:
    found = gate_words.by_field([GAP, FEE], ["pairs", "start"])
    assert found == {"pairs": [GAP], "": [FEE]}


def test_the_worst_comes_first_and_nothing_is_markup() -> None:
    html = gate_words.lines_html([FEE, GAP, NONE])
    assert html.index("no candles") < html.index("360 candles") < html.index("&lt;b&gt;differ")
    many = gate_words.lines_html([GAP] * 40)
    assert many.count("360 candles") == 12 and "And 28 more." in many


def test_the_button_says_what_is_accepted() -> None:
    assert gate_words.run_words((), 1) == "Run backtest"
    assert gate_words.run_words((), 12) == "Run 12 backtests"
    assert gate_words.run_words(("A 5m: 1 gap of 3", "B 5m: 2 gaps of 9", "C: 1 gap"), 1) == "Run backtest with 3 gaps"
    assert gate_words.run_words(("A 5m: 1 gap of 3", "B begins late"), 1) == "Run backtest with 2 warnings"


def test_what_is_missing_is_downloaded_with_its_start_up() -> None:
    ids = {name: uuid4() for name in ("strategy_id", "runner_id", "exchange_id")}
    its = {"pairs": ["ETH/USDT", "SOL/USDT"], "start": date(2026, 10, 20), "end": date(2026, 10, 21)}
    draft = BacktestDraft.model_validate({**ids, **its})
    path = urlsplit(gate_words.download_path(draft, view(GAP, NONE, FEE)))
    asked = {name: found for name, (found,) in parse_qs(path.query).items()}
    assert path.path == f"/runners/{draft.runner_id}/data/new"
    assert asked == {
        "exchange": str(draft.exchange_id), "pairs": "ETH/USDT,SOL/USDT", "timeframes": "5m,1h",
        "start": "2026-10-03", "end": "2026-10-21", "mode": "spot", "fill": "1",
    }  # fmt: skip
    assert gate_words.download_path(draft, view(FEE)) == ""


def test_facts() -> None:
    start, end = datetime(2026, 10, 2, tzinfo=UTC), datetime(2026, 10, 4, tzinfo=UTC)
    known = view(real_start=start, real_end=end, seconds=240, candles_read=5000)
    facts = {one.name: one.value for one in gate_words.gate_facts(known)}
    assert facts == {
        "Trades from": "2 Oct 2026, 00:00 to 4 Oct 2026, 00:00 UTC", "Reads": "5,000 candles",
        "Start-up": "400 candles before the first day", "Takes": "about 4 min",
    }  # fmt: skip
    assert [one.value for one in gate_words.gate_facts(view(needs=None))] == ["not known yet"]


def test_values_of_the_strategy_are_shown_as_such() -> None:
    assert gate_words.given_words(3, "unlimited") == "3, from the strategy"
    assert (
        gate_words.given_words(-1, "x") == gate_words.given_words(float("inf"), "x") == "unlimited, from the strategy"
    )
    assert gate_words.given_words(None, "unlimited") == "unlimited"
