"""The gate with real Freqtrade and real candle files."""

import json
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from core.backtests.gate import gate, strategy_needs
from core.backtests.models import BacktestDraft, StrategyNeedsRow
from core.backtests.views import Severity
from core.errors import NotFound, Refused
from core.freqtrade.sources import source_reading
from core.strategies import readings
from tests import rows
from tests.core.access.house import House
from tests.core.freqtrade.candles.candle_store import CandleStore, Made, every

pytestmark = [
    pytest.mark.freqtrade,
    pytest.mark.timeout(200),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
CODE = """
from freqtrade.strategy import IStrategy, informative


class Hours(IStrategy):
    timeframe = "5m"
    minimal_roi = {"0": 10}
    stoploss = -0.5
    startup_candle_count = 12

    @informative("4h", "{base}/USDT")
    def populate_indicators_4h(self, dataframe, metadata): return dataframe

    def informative_pairs(self): return [("BTC/USDT", "1h")]

    @property
    def protections(self): return [{"method": "CooldownPeriod", "stop_duration_candles": 2}]

    def populate_indicators(self, dataframe, metadata): return dataframe
    def populate_entry_trend(self, dataframe, metadata): return dataframe
    def populate_exit_trend(self, dataframe, metadata): return dataframe

    def confirm_trade_entry(self, pair, order_type, amount, rate, time_in_force, current_time, **kwargs):
        return self.dp.orderbook(pair, 1)["asks"][0][0] < rate
"""
MARKETS = {"markets": {"BTC/USDT": {"active": True, "taker": 0.001}, "ETH/USDT": {"active": False, "taker": 0.001}}}


async def version(house: House, code: str, class_name: str) -> UUID:
    """A strategy of Olga's, with its reading."""
    reading = readings.as_json(await source_reading.read(code))
    its = {"code": code, "class_name": class_name, "sha256": class_name, "name": class_name, "reading": reading}
    row = rows.strategy(owner_id=house.olga.person_id, **its)
    house.keep(row)
    return row.id


def draft(house: House, strategy_id: UUID, **values: Any) -> BacktestDraft:
    its = {"strategy_id": strategy_id, "runner_id": house.runner_id, "exchange_id": house.exchange_id}
    its |= {"pairs": ["BTC/USDT", "ETH/USDT"], "start": date(2026, 10, 2), "end": date(2026, 10, 3)}
    return BacktestDraft.model_validate({**its, "stake_amount": 100, "max_open_trades": 3, **values})


async def test_the_strategy_and_the_store_are_asked_and_told(house: House, store: CandleStore) -> None:
    days = every(300, 4 * 288)
    store.make(Made("BTC_USDT-5m.feather", days), Made("ETH_USDT-5m.feather", [*days[:400], *days[760:]]))
    store.make(Made("BTC_USDT-4h.feather", every(4 * 3600, 40, days[0] - 12 * 4 * 3600)))
    (store.folder / "markets-spot.json").write_text(json.dumps(MARKETS))
    asked = draft(house, await version(house, CODE, "Hours"))

    found = await gate.check(house.olga, asked)
    assert found.needs is not None
    assert (found.needs.timeframe, found.needs.startup_candles) == ("5m", 12)
    assert set(found.needs.informative) == {
        ("BTC/USDT", "1h", "spot"), ("BTC/USDT", "4h", "spot"), ("ETH/USDT", "4h", "spot"),
    }  # fmt: skip
    assert found.needs.has_protections and not found.needs.can_short
    assert found.needs.given["stoploss"] == -0.5 and found.needs.asks_present == ("orderbook",)
    words = [line.words for line in found.lines]
    assert words[0].startswith("ETH/USDT 5m: 1 gap of 360 candles, 2 Oct 09:20 to 3 Oct 15:15")
    assert "BTC/USDT 1h (read by the strategy): there are no candles of it" in words
    assert "ETH/USDT 4h (read by the strategy): there are no candles of it" in words
    assert "ETH/USDT is not active on the exchange: Freqtrade leaves it out" in words
    assert any("dp.orderbook" in one for one in words)
    assert [one.severity for one in found.lines if "BTC/USDT 4h" in one.words] == []

    with pytest.raises(Refused, match="1 gap of 360 candles") as refused:
        await gate.require(house.olga, asked)
    assert len(refused.value.reasons) == 3
    accepted = await gate.require(house.olga, asked.model_copy(update={"is_accepted": True}))
    assert accepted == found.asks
    assert await gate.require(house.olga, asked.model_copy(update={"accepts": list(found.asks)})) == found.asks
    with pytest.raises(Refused, match="would not run as you asked"):  # something was found since
        await gate.require(house.olga, asked.model_copy(update={"accepts": list(found.asks[1:])}))

    with Session(house.database.engine) as session:
        assert len(session.exec(select(StrategyNeedsRow)).all()) == 1  # one question, however often it was asked


async def test_what_freqtrade_refuses_stops_and_strangers_load_nothing(house: House, store: CandleStore) -> None:
    store.make(Made("BTC_USDT-5m.feather", every(300, 4 * 288)))
    timeless = CODE.replace('    timeframe = "5m"\n', "").replace("Hours", "Timeless")
    id = await version(house, timeless.replace('@informative("4h", "{base}/USDT")', ""), "Timeless")
    found = await gate.check(house.olga, draft(house, id, pairs=["BTC/USDT"]))
    assert (found.lines[0].severity, found.lines[0].field) == (Severity.STOPS, "timeframe"), found.lines[0]
    assert found.needs is None and found.unasked == ""
    refused, _ = await strategy_needs.answer(house.olga, draft(house, id))
    assert "timeframe" in refused.errors[0].sentence
    told, _ = await strategy_needs.answer(house.olga, draft(house, id, timeframe="15m"))
    assert told.timeframe == "15m" and told.informative == (("BTC/USDT", "1h", "spot"),)
    with pytest.raises(NotFound):
        await gate.check(house.person("mallory"), draft(house, id))


async def test_where_freqtrade_is_missing_the_source_tells_what_it_can(house: House, store: CandleStore) -> None:
    store.make(Made("BTC_USDT-5m.feather", every(300, 4 * 288)))
    id = await version(house, CODE.replace("Hours", "Elsewhere"), "Elsewhere")
    found = await gate.check(house.olga, draft(house, id, pairs=["BTC/USDT"], freqtrade_version="2020.1"))
    assert found.unasked == "Freqtrade 2020.1 is not installed on this runner yet."
    assert found.needs is None and found.real_start is not None
    assert [line.severity for line in found.lines if "could not be asked" in line.words] == [Severity.ASKS]
