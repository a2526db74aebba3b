"""What people ask for is checked before it costs anything."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from core.db import utcnow
from core.errors import Invalid
from core.market_data.downloads import draft_checks
from core.market_data.models import DownloadDraft
from tests import rows

WRONG: dict[str, tuple[str, dict[str, Any]]] = {
    "the last day there is": ("end", {"start": date(2026, 1, 1), "end": date.max}),
    "the first day there is": ("start", {"start": date.min}),
    "tomorrow": ("start", {"start": utcnow().date() + timedelta(days=1)}),
    "a nul": ("pairs", {"days": 1, "pairs": [".*\0"]}),
    "half a letter": ("pairs", {"days": 1, "pairs": ["\ud800.*"]}),
    "a line": ("pairs", {"days": 1, "pairs": [".*\n.*"]}),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_no_download_has_is_refused_at_its_field(name: str) -> None:
    field, values = WRONG[name]
    draft = DownloadDraft.model_construct(
        **{"exchange_id": uuid4(), "pairs": ["BTC/USDT"], "timeframes": ["5m"], "trading_mode": "spot", "days": None}
        | {"start": None, "end": None, "fill_gaps": False} | values
    )  # fmt: skip
    with pytest.raises(Invalid) as error:
        draft_checks.require(rows.exchange(exchange_type="binance"), draft)
    assert error.value.fields.keys() == {field} and error.value.fields[field].encode()


def test_a_range_up_to_today_is_taken() -> None:
    today = utcnow().date()
    draft = DownloadDraft(exchange_id=uuid4(), pairs=[".*/USDT"], timeframes=["5m"], start=today, end=today)
    draft_checks.require(rows.exchange(exchange_type="binance"), draft)
