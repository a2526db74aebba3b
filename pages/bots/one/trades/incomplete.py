"""Trades of a bot that cannot be understood: what is missing, and what the bot sent."""

from core.trades.views import IncompletesView, IncompleteView
from pages.parts.text import figures
from pages.parts.text.markup import text

_HEAD = ("Trade", "Pair", "State", "Why it is not counted", "What the bot sent")


def incompletes_html(found: IncompletesView) -> str:
    """Return the list of these trades; empty when there are none."""
    if not found.total:
        return ""
    are = "trade is" if found.total == 1 else "trades are"
    shown = "" if found.total == len(found.rows) else f" The first {len(found.rows)} are shown."
    words = f"{figures.count(found.total)} {are} incomplete and counted in no figure.{shown}"
    head = "".join(f"<th>{text(word)}</th>" for word in _HEAD)
    rows = "".join(map(_row, found.rows))
    return (
        f'<div class="pad small"><strong>{text(words)}</strong> <span class="muted">'
        "Flotilla reads them again after each start of the bot and every night.</span></div>"
        f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(trade: IncompleteView) -> str:
    number = "" if trade.freqtrade_trade_id is None else str(trade.freqtrade_trade_id)
    state = "open" if trade.is_open else "closed"
    cells = "".join(f"<td>{text(cell)}</td>" for cell in (number, trade.pair, state, f"incomplete: {trade.missing}"))
    said = f'<pre class="quote" tabindex="0">{text(trade.raw)}</pre>'
    raw = f'<details><summary class="link">Show</summary>{said}</details>'
    return f'<tr data-key="{text(number or trade.raw[:80])}">{cells}<td>{raw}</td></tr>'
