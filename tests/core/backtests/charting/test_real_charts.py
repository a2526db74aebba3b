"""Candles of a run, made by real Freqtrade of real candle files, kept, and refused in words."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from core.backtests.asking.run_configuration import effective
from core.backtests.charting import candle_chart
from core.backtests.charting.chart_windows import CANDLES
from core.backtests.models import Backtest, BacktestContent, BacktestDraft, BacktestStatus, Content
from core.errors import NotFound, Refused, Unavailable
from tests import rows
from tests.core.access.house import House
from tests.core.backtests.gate.conftest import house, store
from tests.core.freqtrade.candles.candle_store import CandleStore, Made, every

__all__ = ["house", "store"]
pytestmark = [
    pytest.mark.freqtrade,
    pytest.mark.timeout(200),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
CODE = """
from freqtrade.strategy import IStrategy


class Drawn(IStrategy):
    timeframe = "5m"
    minimal_roi = {"0": 10}
    stoploss = -0.5
    startup_candle_count = 20
    plot_config = {"main_plot": {"mean": {"color": "#ff0000"}}, "subplots": {"Turn": {"turn": {}}}}

    def populate_indicators(self, dataframe, metadata):
        dataframe["mean"] = dataframe["close"].rolling(20).mean()
        dataframe["turn"] = dataframe.index % 7
        dataframe["words"] = "none"
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe.loc[dataframe.index % 60 == 10, ["enter_long", "enter_tag"]] = (1, "<b>tenth</b>")
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        dataframe.loc[dataframe.index % 60 == 40, "exit_long"] = 1
        return dataframe
"""
START = datetime(2026, 10, 2, tzinfo=UTC)
DAYS = 6


def ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def run_of(house: House, code: str, class_name: str, **values: Any) -> Backtest:
    """A completed run of six days with two trades, the second on the fifth day."""
    strategy = rows.strategy(
        owner_id=house.olga.person_id, code=code, class_name=class_name, sha256=class_name, name=class_name
    )
    its = {"strategy_id": str(strategy.id), "runner_id": str(house.runner_id), "exchange_id": str(house.exchange_id)}
    end = START + timedelta(days=DAYS)
    money = {"stake_amount": 100, "max_open_trades": 3}
    draft = {**its, **money, "pairs": ["BTC/USDT", "ETH/USDT"], "start": "2026-10-02", "end": "2026-10-07"}
    told = {"status": BacktestStatus.COMPLETED, "draft": draft, "timeframe": "5m"}
    real = {"start_date": START, "end_date": end, "real_start": START, "real_end": end}
    at = {"runner_id": house.runner_id, "exchange_id": house.exchange_id}
    row = rows.backtest(strategy, **(told | real | at | values))
    house.keep(strategy, row)
    trades = [rows.backtest_trade(row, n, START + timedelta(days=day, hours=1)) for n, day in enumerate((0, 4))]
    house.keep(*trades)
    return row


def names(house: House, id: UUID) -> list[str]:
    with Session(house.database.engine) as session:
        its = (BacktestContent.backtest_id == id, BacktestContent.kind == Content.CANDLES)
        return sorted(session.exec(select(BacktestContent.name).where(*its)).all())


async def test_a_window_has_prices_indicators_signals_and_trades(house: House, store: CandleStore) -> None:
    candles = every(300, 7 * 288, int((START - timedelta(days=1)).timestamp()))
    store.make(Made("BTC_USDT-5m.feather", candles))
    row = run_of(house, CODE, "Drawn")
    assert await candle_chart.pairs(house.olga, row.id) == ("BTC/USDT", "ETH/USDT")

    chart = await candle_chart.of(house.olga, row.id, "BTC/USDT", 0)
    window = chart.window
    assert (chart.number, chart.count, len(window.dates)) == (0, 3, CANDLES)
    assert (window.dates[0], window.prices.close[0]) == (ms(START), 289.0)
    mean, turn = window.indicators
    assert (mean.name, mean.panel, mean.colour, mean.values[0]) == ("mean", "main", "#ff0000", 279.5)
    assert (turn.name, turn.panel) == ("turn", "Turn")
    assert {(one.kind, one.tag) for one in window.signals} == {("enter_long", "<b>tenth</b>"), ("exit_long", "")}
    assert [one.n for one in chart.trades] == [0]

    assert await candle_chart.place(house.olga, row.id, "BTC/USDT") == (0, 3)
    assert await candle_chart.place(house.olga, row.id, "BTC/USDT", trade=1) == (1, 3)
    later = await candle_chart.of(house.olga, row.id, "BTC/USDT", 2)
    assert later.number == 2 and len(later.window.dates) == DAYS * 288 - 2 * CANDLES
    assert later.window.dates[0] == ms(START + timedelta(minutes=2 * 5 * CANDLES))
    assert later.trades == ()
    assert names(house, row.id) == ["BTC/USDT 0", "BTC/USDT 2"]

    (store.folder / "BTC_USDT-5m.feather").unlink()  # what is kept needs no runner
    assert await candle_chart.of(house.olga, row.id, "BTC/USDT", 0) == chart
    with pytest.raises(Refused, match="no candles of ETH/USDT"):
        await candle_chart.of(house.olga, row.id, "ETH/USDT", 0)


async def test_candles_are_made_with_the_settings_of_the_run(house: House, store: CandleStore) -> None:
    store.make(Made("BTC_USDT-15m.feather", every(900, 4 * 96, int((START - timedelta(days=1)).timestamp()))))
    row = run_of(house, CODE, "Drawn", timeframe="15m", real_end=START + timedelta(days=2))
    with Session(house.database.engine) as session:
        now = effective(session, BacktestDraft.model_validate(row.draft))
    house.change(Backtest, row.id, recipe={"config": {**now, "timeframe": "15m"}})
    chart = await candle_chart.of(house.olga, row.id, "BTC/USDT", 0)
    assert chart.window.dates[:2] == [ms(START), ms(START + timedelta(minutes=15))]


async def test_what_cannot_be_drawn_is_refused_in_words(house: House, store: CandleStore) -> None:
    store.make(Made("BTC_USDT-5m.feather", every(300, 4 * 288)))
    raises = run_of(house, CODE.replace('dataframe["close"]', 'dataframe["cloze"]').replace("Drawn", "Typo"), "Typo")
    with pytest.raises(Unavailable, match=r"KeyError: 'cloze' in line 13"):
        await candle_chart.of(house.olga, raises.id, "BTC/USDT", 0)
    with pytest.raises(NotFound):
        await candle_chart.of(house.olga, raises.id, "XRP/USDT", 0)
    brought = run_of(house, CODE, "Brought", is_brought=True)
    with pytest.raises(Refused, match="made elsewhere"):
        await candle_chart.pairs(house.olga, brought.id)
