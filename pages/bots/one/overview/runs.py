"""The backtests with the settings of a bot."""

from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests.listed.run_query import RunQuery
from core.bots.views import BotView
from pages.parts.button import button
from pages.parts.lifetime import Lifetime
from pages.parts.runs.runs_card import MOST, RunsCard

_NOTHING = "No backtest was run with its settings yet."


def bot_runs(actor: Actor, bot: BotView) -> None:
    """Draw the card."""
    made = RunsCard(actor, Lifetime(), RunQuery(bot_id=bot.id, limit=MOST), {"bot": str(bot.id)}, _NOTHING)
    if actor.role is not Role.VIEWER and bot.archived_at is None:
        with made.card.end:
            button("Backtest this bot", icon="science", small=True, to=f"/backtests/new?bot={bot.id}")
