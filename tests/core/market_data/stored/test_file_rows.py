"""What a store tells of its files can be kept by every database."""

from datetime import UTC, datetime

from sqlmodel import Session, select

from core.freqtrade.candles.candle_files import FoundFile
from core.market_data.models import CandleFileRow
from core.market_data.stored.file_rows import row_of
from tests.core.access.house import House


def test_a_timeframe_of_999_months_fits(house: House) -> None:
    at = datetime(2026, 10, 1, tzinfo=UTC)
    found = FoundFile("A_B-999Mo.feather", "spot", "A/B", "spot", "999M", at, at, 1, 0, 0, 0, 0, (), 2**53, at)
    house.keep(row_of(house.runner_id, "binance", found))
    with Session(house.database.engine) as session:
        assert session.exec(select(CandleFileRow.timeframe_seconds).where(CandleFileRow.path == found.path)).one() > 0
