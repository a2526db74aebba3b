"""The pairs of a bot for a backtest: what it is set to trade, else its newest recorded list, else those of its
trades."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from core.backtests.asking import blacklisted
from core.backtests.models import MOST_PAIRS
from core.backtests.pair_words import named
from core.bot_records.models import Bot, BotPairList
from core.freqtrade.settings.pairs import is_pattern, is_static, section
from core.trades.models import Trade

_NONE = "No pairs of it are known: choose them."


@dataclass(frozen=True, slots=True)
class BotPairs:
    """`words`: where they come from. `differences`: sentences on what the bot trades otherwise."""

    pairs: tuple[str, ...]
    words: str
    differences: tuple[str, ...] = ()


def of(session: Session, bot: Bot, settings: Mapping[str, Any]) -> BotPairs:
    """Return the pairs in their order, blacklisted ones left out, 500 at most. `settings`: the bot's effective
    configuration."""
    found, words = _found(session, bot, settings)
    black = blacklisted.held(found, section(settings, "pair_blacklist"))
    left = [one for one in found if one not in black]
    differences = [f"{named(black)}: on the blacklist of the bot, left out."] if black else []
    if len(left) > MOST_PAIRS:
        differences.append(f"The first {MOST_PAIRS} of {len(left)} pairs: more are not backtested.")
    if not is_static(settings):
        differences.append("The pairs stay the same during the whole run; the bot changes its pairs while it runs.")
    return BotPairs(tuple(left[:MOST_PAIRS]), words, tuple(differences))


def _found(session: Session, bot: Bot, settings: Mapping[str, Any]) -> tuple[Sequence[str], str]:
    listed = [one for one in section(settings, "pair_whitelist") if isinstance(one, str)]
    if is_static(settings) and listed and not any(map(is_pattern, listed)):
        return list(dict.fromkeys(listed)), "As the bot’s settings list them."
    if recorded := _newest(session, bot):
        return recorded.pairs, f"As the bot traded them from {recorded.at:%-d %b %Y %H:%M} UTC on."
    if traded := _traded(session, bot):
        return traded, "Those of the bot’s trades: the list that it trades was not recorded yet."
    plain = [one for one in listed if is_static(settings) and not is_pattern(one)]
    return list(dict.fromkeys(plain)), "Those that its settings name; patterns are left out." if plain else _NONE


def _newest(session: Session, bot: Bot) -> BotPairList | None:
    """Return the newest recorded list that is not empty."""
    query = select(BotPairList).where(BotPairList.bot_id == bot.id).order_by(col(BotPairList.at).desc())
    return next((one for one in session.exec(query.limit(10)) if one.pairs), None)


def _traded(session: Session, bot: Bot) -> list[str]:
    """Return the pairs of its trades, the one that was traded first ahead."""
    first = func.min(col(Trade.open_timestamp))
    query = select(Trade.pair).where(Trade.bot_id == bot.id).group_by(col(Trade.pair)).order_by(first, Trade.pair)
    return list(session.exec(query.limit(MOST_PAIRS + 1)))
