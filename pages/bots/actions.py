"""Starting, stopping and restarting bots from the list. Each action asks first where money or open positions are
concerned, then reports the result."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from core.access.policy import Actor
from core.bot_records.models import Mode
from core.bots import service as bots
from core.bots.permitted import may_restart, may_start, may_stop
from core.bots.verdicts import checked_starts
from core.bots.views import BotView
from core.errors import FlotillaError, Refused, SignedOut
from core.trades import service as trades
from core.trades.query import MOST_ROWS
from pages.parts.dialogs.confirm import confirm
from pages.parts.notice import toast
from pages.parts.text import figures

SILENT_SECONDS = 0.5
"""A wait of this length needs no word."""


@dataclass(frozen=True, slots=True)
class Act:
    """An action on bots. `may`: for which bots it is offered. `done`: what the report says of them."""

    verb: str
    done: str
    icon: str
    may: Callable[[BotView], bool]
    wish: Callable[[Actor, UUID], Awaitable[None]]


ACTS = {
    "start": Act("Start", "will start", "play_arrow", may_start, checked_starts.start),
    "restart": Act("Restart", "will restart", "restart_alt", may_restart, checked_starts.restart),
    "stop": Act("Stop", "will stop", "stop", may_stop, bots.stop),
}


async def carry_out(actor: Actor, name: str, chosen: Sequence[BotView]) -> bool:
    """Return True when the action was done, at least for some bots. A bot that refuses does not stop the others."""
    act = ACTS[name]
    possible = [bot for bot in chosen if act.may(bot)]
    if not possible:
        raise Refused(f"{act.verb} does not apply to any of these bots now.")
    if not await _is_sure(actor, act, possible):
        return False
    refused = [error for error in await _wish_all(actor, act, possible) if error]
    _tell(act, possible, len(chosen) - len(possible), refused)
    return True


async def _wish_all(actor: Actor, act: Act, bots: Sequence[BotView]) -> list[str]:
    """Return for each bot why it refused; empty when it did not. Freqtrade may have to check settings first, which
    takes seconds: it is said then."""
    wishes = asyncio.gather(*(_wish(actor, act, bot) for bot in bots))
    await asyncio.wait([wishes], timeout=SILENT_SECONDS)
    if not wishes.done():
        toast("Freqtrade checks the settings first…")
    return await wishes


async def _wish(actor: Actor, act: Act, bot: BotView) -> str:
    """Return why the bot refused; empty when it did not."""
    try:
        await act.wish(actor, bot.id)
    except SignedOut:
        raise
    except FlotillaError as error:
        said = f"{error} {error.hint}".strip()
        return said if said.startswith(f"{bot.name} ") else f"{bot.name}: {said}"
    return ""


def _tell(act: Act, tried: Sequence[BotView], skipped: int, refused: Sequence[str]) -> None:
    done = len(tried) - len(refused)
    words = tried[0].name if len(tried) == 1 else figures.plural(done, "bot")
    if done:
        rest = (
            f"; {figures.plural(skipped, 'other')} left as it is"
            if skipped == 1
            else f"; {skipped} others left as they are"
        )
        toast(f"{words} {act.done}{rest if skipped else ''}")
    if refused:
        toast(" ".join(refused), "error")


async def _is_sure(actor: Actor, act: Act, chosen: Sequence[BotView]) -> bool:
    live = [bot for bot in chosen if bot.mode is Mode.LIVE]
    open_trades = sum(bot.open_trade_count for bot in chosen)
    ends = act.verb != "Start"
    if not live and not (ends and open_trades) and len(chosen) == 1:
        return True
    name = chosen[0].name if len(chosen) == 1 else figures.plural(len(chosen), "bot")
    held = await held_by(actor, chosen) if ends and open_trades else {}
    return await confirm(
        f"{act.verb} {name}?",
        _meaning(act, bool(live), len(chosen) > 1, any(held.values())),
        f"{act.verb} {figures.plural(len(chosen), 'bot') if len(chosen) > 1 else 'bot'}",
        consequences=_consequences(chosen, live, held),
        danger=act.verb == "Stop" or bool(live),
    )


def _meaning(act: Act, live: bool, several: bool, holds: bool) -> str:
    if act.verb == "Start":
        return "Real orders with real money from now on." if live else "Trades on paper; no real order is placed."
    if act.verb == "Restart":
        again = "They start again as they are saved now." if several else "It starts again as it is saved now."
        return again + (" Nobody watches the open positions for the seconds in between." if holds else "")
    return "Stopping sells nothing." + (" Nobody watches the open positions until the next start." if holds else "")


def _consequences(chosen: Sequence[BotView], live: Sequence[BotView], held: Mapping[UUID, Sequence[str]]) -> list[str]:
    lines = [f"{figures.plural(len(live), 'bot')} of them live: {', '.join(bot.name for bot in live)}"] if live else []
    if len(chosen) > 1:
        lines.append(named([bot.name for bot in chosen], len(chosen), 20))
    holders = [bot for bot in chosen if held.get(bot.id)]
    lines += [_left_alone(bot, held[bot.id], len(chosen) > 1) for bot in holders[:MOST_LINES]]
    if rest := holders[MOST_LINES:]:
        count = sum(len(held[bot.id]) for bot in rest)
        lines.append(f"{figures.plural(len(rest), 'more bot')}: {figures.plural(count, 'position')} unattended")
    return lines


def _left_alone(bot: BotView, pairs: Sequence[str], is_one_of_several: bool) -> str:
    whose = f"{bot.name}, " if is_one_of_several else ""
    return f"{whose}{figures.plural(len(pairs), 'position')} unattended: {named(pairs, len(pairs))}"


MOST_NAMED = 6
MOST_LINES = 8


def named(names: Sequence[str], count: int, most: int = MOST_NAMED) -> str:
    """Return a short list: `BTC/USDT, ETH/USDT and 3 more`. `count`: the total, including those that are not among the
    names."""
    shown = names[:most] if count > most + 1 else names
    rest = count - len(shown)
    return ", ".join(shown) + (f" and {figures.count(rest)} more" if rest > 0 else "")


async def held_by(actor: Actor, chosen: Sequence[BotView]) -> dict[UUID, list[str]]:
    """Return bot → pairs of its open positions now, sorted. An entry that waits to be filled is not a position."""
    only = chosen[0].id if len(chosen) == 1 else None
    found: dict[UUID, list[str]] = {bot.id: [] for bot in chosen}
    for position in (await trades.open_positions(actor, limit=MOST_ROWS, bot_id=only)).rows:
        if position.trade.has_filled_entry and position.trade.bot_id in found:
            found[position.trade.bot_id].append(position.trade.pair)
    return {bot_id: sorted(pairs) for bot_id, pairs in found.items()}
