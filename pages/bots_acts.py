"""Starting, stopping and restarting from the list: asks where money or open positions are concerned, then says what
came of it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.models import Mode
from core.bots.views import BotView
from core.errors import FlotillaError, Refused, SignedOut
from pages.bots_rows import may_restart, may_start, may_stop
from pages.parts import figures
from pages.parts.confirm import confirm
from pages.parts.notice import toast


@dataclass(frozen=True, slots=True)
class Act:
    """`may`: for which bots it is offered. `done`: what is said of them then."""

    verb: str
    done: str
    icon: str
    may: Callable[[BotView], bool]
    wish: Callable[[Actor, UUID], Awaitable[None]]


ACTS = {
    "start": Act("Start", "will start", "play_arrow", may_start, bots.start),
    "restart": Act("Restart", "will restart", "restart_alt", may_restart, bots.restart),
    "stop": Act("Stop", "will stop", "stop", may_stop, bots.stop),
}


async def carry_out(actor: Actor, name: str, chosen: Sequence[BotView]) -> bool:
    """True when it was done, at least for some. One that refuses does not keep the others from it."""
    act = ACTS[name]
    possible = [bot for bot in chosen if act.may(bot)]
    if not possible:
        raise Refused(f"{act.verb} does not apply to any of these bots now.")
    if not await _is_sure(act, possible):
        return False
    refused = [error for bot in possible if (error := await _wish(actor, act, bot))]
    _tell(act, possible, len(chosen) - len(possible), refused)
    return True


async def _wish(actor: Actor, act: Act, bot: BotView) -> str:
    """Why not, or nothing."""
    try:
        await act.wish(actor, bot.id)
    except SignedOut:
        raise
    except FlotillaError as error:
        return f"{bot.name}: {error} {error.hint}".strip()
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


async def _is_sure(act: Act, chosen: Sequence[BotView]) -> bool:
    live = [bot for bot in chosen if bot.mode is Mode.LIVE]
    open_trades = sum(bot.open_trade_count for bot in chosen)
    ends = act.verb != "Start"
    if not live and not (ends and open_trades) and len(chosen) == 1:
        return True
    name = chosen[0].name if len(chosen) == 1 else figures.plural(len(chosen), "bot")
    return await confirm(
        f"{act.verb} {name}?",
        _meaning(act, bool(live), len(chosen) > 1),
        f"{act.verb} {figures.plural(len(chosen), 'bot') if len(chosen) > 1 else 'bot'}",
        consequences=_consequences(act, chosen, live, open_trades),
        danger=act.verb == "Stop" or bool(live),
    )


def _meaning(act: Act, live: bool, several: bool) -> str:
    if act.verb == "Start":
        return "Real orders with real money from now on." if live else "Trades on paper; no real order is placed."
    if act.verb == "Restart":
        return "They start again as they are saved now." if several else "It starts again as it is saved now."
    return "Stopping sells nothing."


def _consequences(act: Act, chosen: Sequence[BotView], live: Sequence[BotView], open_trades: int) -> list[str]:
    lines = [f"{figures.plural(len(live), 'bot')} of them live: {', '.join(bot.name for bot in live)}"] if live else []
    if len(chosen) > 1:
        lines.append(", ".join(bot.name for bot in chosen))
    if open_trades and act.verb in _UNWATCHED:
        lines.append(f"Open positions: {open_trades}. {_UNWATCHED[act.verb]}")
    return lines


_UNWATCHED = {
    "Stop": "They stay open, and nobody watches them until the next start",
    "Restart": "Nobody watches them for the seconds in between",
}
