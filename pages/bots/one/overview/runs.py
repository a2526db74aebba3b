"""The backtests of a bot: the one that it was made from, and those with its settings."""

from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests.asking import made_bots
from core.backtests.asking.made_bots import Origin
from core.backtests.listed.run_query import RunQuery
from core.bots.views import BotView
from core.errors import FlotillaError
from pages.parts.button import button
from pages.parts.lifetime import Lifetime
from pages.parts.runs.runs_card import MOST, RunsCard
from pages.parts.text import figures
from pages.parts.text.delta import delta_html
from pages.parts.text.markup import link, span

_NOTHING = "No backtest was run with its settings yet."


def bot_runs(actor: Actor, bot: BotView) -> None:
    """Draw the card."""
    life = Lifetime()
    made = RunsCard(actor, life, RunQuery(bot_id=bot.id, limit=MOST), {"bot": str(bot.id)}, _NOTHING)
    if actor.role is not Role.VIEWER and bot.archived_at is None:
        with made.card.end:
            button("Backtest this bot", icon="science", small=True, to=f"/backtests/new?bot={bot.id}")
    life.task(_tell_origin(actor, bot, made))


async def _tell_origin(actor: Actor, bot: BotView, made: RunsCard) -> None:
    try:
        origin = await made_bots.origin(actor, bot.id)
    except FlotillaError:
        return  # the page reports the same outage
    if origin:
        made.above.set_content(origin_html(origin))
        made.above.set_visibility(True)


def origin_html(origin: Origin) -> str:
    """Return the line of the backtest that the bot was made from."""
    where = link(f"the backtest of {origin.words}", f"/backtests/{origin.backtest_id}", "link")
    profit = origin.profit_ratio
    earned = "" if profit is None else delta_html(figures.percent(profit), figures.percent_way(profit))
    return f'<div class="row-x">{span("Made from", "muted")}{where}<span class="end">{earned}</span></div>'
