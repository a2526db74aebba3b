"""Windows that were looked at last are kept, of each run a few; and where in a run they are."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from sqlmodel import Session, SQLModel

from core.backtests.charting import kept_charts
from core.backtests.charting.chart_windows import CANDLES, windows_of
from core.db import Database
from tests import rows

START = datetime(2026, 10, 1, tzinfo=UTC)


def kept_run(database: Database) -> UUID:
    owner = rows.person()
    strategy = rows.strategy(owner_id=owner.id)
    run = rows.backtest(strategy)
    things: list[SQLModel] = [owner, strategy, run]
    rows.keep(database, *things)
    return run.id


def test_the_windows_that_were_used_last_stay(database: Database) -> None:
    run, other = kept_run(database), uuid4()
    with Session(database.engine) as session:
        for number in range(kept_charts.MOST):
            kept_charts.keep(session, run, str(number), b"candles")
            session.commit()
        assert kept_charts.find(session, run, "0") == b"candles"  # used again
        session.commit()
        kept_charts.keep(session, run, "new", b"more")
        session.commit()
        assert kept_charts.find(session, run, "1") is None
        assert [kept_charts.find(session, run, name) for name in ("0", "new")] == [b"candles", b"more"]
        assert kept_charts.find(session, other, "new") is None


def test_names_fit_the_table_and_differ() -> None:
    long = "A" * 60 + "/USDT:USDT"
    assert kept_charts.name_of("BTC/USDT", 3) == "BTC/USDT 3"
    assert len(kept_charts.name_of(long, 3)) == kept_charts.MOST_NAME
    assert kept_charts.name_of(long, 3) != kept_charts.name_of(long, 4)


def test_a_run_is_cut_into_windows_from_its_real_start() -> None:
    row = rows.backtest(rows.strategy(), timeframe="5m", real_start=START + timedelta(hours=4))
    windows = windows_of(row)
    assert windows is not None
    assert windows.count == 2  # 4 days less 4 hours are 1,104 candles
    assert windows.range_of(1)[0] == START + timedelta(hours=4, minutes=5 * CANDLES)
    assert [windows.number_of(START + timedelta(days=day)) for day in (-9, 0, 3, 99)] == [0, 0, 1, 1]
    assert windows_of(rows.backtest(rows.strategy(), timeframe="")) is None


def test_the_last_candle_is_in_a_window() -> None:
    last = START + CANDLES * timedelta(minutes=5)
    windows = windows_of(rows.backtest(rows.strategy(), timeframe="5m", real_start=START, real_end=last))
    assert windows is not None and (windows.count, windows.number_of(last)) == (2, 1)
    one = windows_of(rows.backtest(rows.strategy(), timeframe="5m", real_start=START, real_end=START))
    assert one is not None and one.count == 1


def test_times_that_nobody_asked_for_have_no_window() -> None:
    far = {"real_start": datetime(1970, 1, 2, tzinfo=UTC), "real_end": datetime(2199, 12, 31, tzinfo=UTC)}
    row = rows.backtest(rows.strategy(), timeframe="5m", **far)
    windows = windows_of(row)
    assert windows is not None and (windows.first, windows.last) == (row.start_date, row.end_date)
