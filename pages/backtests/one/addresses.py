"""The addresses of one backtest and of its files."""

from uuid import UUID

ROWS = "/api/backtests/{backtest_id}/trades"
CSV = "/backtests/{backtest_id}/trades.csv"
ZIP = "/backtests/{backtest_id}/result.zip"
REPORT = "/backtests/{backtest_id}/report.html"


def of(address: str, backtest_id: UUID) -> str:
    """Return this address of that backtest."""
    return address.format(backtest_id=backtest_id)
