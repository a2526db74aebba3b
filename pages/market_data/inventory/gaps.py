"""The dialog that lists the gaps of a candle file."""

from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.db import utcnow
from core.market_data import held
from core.market_data.views import CandleFileView
from pages.market_data.words import gap_words, missing_words
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text


async def show_gaps(actor: Actor, runner_id: UUID, file_id: UUID) -> None:
    """Show the gaps, and return when the dialog was closed. Errors: `NotFound` when the file is gone."""
    file = await held.gaps(actor, runner_id, file_id)
    with dialog(f"Gaps of {file.pair or file.path} {file.timeframe}") as opened:
        show(gaps_html(file, utcnow()), "col-x")
        with ui.element("div").classes("row-x dialog-foot"):
            if file.pair:
                button("Download again…", icon="download", to=_path(runner_id, file))
            button("Close", lambda: opened.submit(None), kind="primary")
    await opened


def gaps_html(file: CandleFileView, now: datetime) -> str:
    """Return the list, in the order of time, with what it does not tell."""
    listed = "".join(f"<li>{text(gap_words(gap, now))}</li>" for gap in file.gaps)
    more = file.gap_count - len(file.gaps)
    rest = span(f"and {figures.plural(more, 'shorter one')}", "muted small") if more > 0 else ""
    why = "An exchange that was down has no candles for that time. Times are UTC."
    return f'<p class="muted">{text(missing_words(file))}. {why}</p><ul class="gap-list">{listed}</ul>{rest}'


def _path(runner_id: UUID, file: CandleFileView) -> str:
    """Return the form that asks for this file, gaps included."""
    asked = {"pairs": file.pair, "timeframes": file.timeframe, "mode": file.trading_mode, "fill": "1"}
    since = {"start": f"{file.first:%Y-%m-%d}"} if file.first else {}
    return f"/runners/{runner_id}/data/new?{urlencode(asked | since | {'source': file.source})}"
