"""The lists on Home: the bots that need attention first, and a mark for each bot. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from core.bot_records.models import Mode
from core.bots.attention_order import Rank, rank_of
from core.bots.views import BotView
from core.trades.figures.views import Change, HealthStrip
from pages.look.states import Dot, shape_of
from pages.parts.text import figures
from pages.parts.text.delta import delta_html
from pages.parts.text.markup import span, text
from pages.parts.text.uptime import BotLine, Health, bot_line_html
from pages.parts.words.bots import modes_of, state_of, state_words, unattended_words

# -- bots ----------------------------------------------------------------------------------------------------------


def bots_html(
    shown: Sequence[BotView], strips: Iterable[HealthStrip], today: Mapping[UUID, Change], of: Sequence[BotView] = ()
) -> str:
    """Return one line per bot, in this order. `of`: all bots; if both modes occur among them, live ones are
    labelled."""
    known = {strip.bot_id: [Health(str(pulse)) for pulse in strip.pulses] for strip in strips}
    is_mixed = len(modes_of(of or shown)) > 1
    return "".join(
        bot_line_html(
            BotLine(
                bot.name, f"/bots/{bot.id}", state_of(bot), known.get(bot.id, ()), bot.health.since,
                alarm=unattended_words(bot) if bot.unattended.live else "", said=_said(bot, today.get(bot.id)),
                badge="LIVE" if is_mixed and bot.mode is Mode.LIVE else "",
            )
        )
        for bot in shown
    )  # fmt: skip


def _said(bot: BotView, made: Change | None) -> str:
    """Return what is wrong with the bot, or its profit today."""
    rank = rank_of(bot)
    if rank is Rank.LEFT_ALONE:
        few = f"{figures.count(bot.unattended.live)} unattended"
        return f'<span class="loss" title="{text(unattended_words(bot))}">{text(few)}</span>'
    if rank is not Rank.WELL:
        return _words(state_words(bot)[0], bot.error or "")
    if made is None:
        return ""
    money = figures.money(made.profit, bot.stake_currency, sign=True)
    words = money if made.ratio is None else figures.percent(made.ratio)
    told = f"Today {money}, {figures.plural(made.closed_trades, 'closed trade')}"
    return f'<span title="{text(told)}">{delta_html(words, figures.money_way(made.profit, bot.stake_currency))}</span>'


def _words(words: str, why: str) -> str:
    return f'<span class="muted" title="{text(f"{words}: {why}" if why else words)}">{text(words)}</span>'


# -- a mark for each bot -------------------------------------------------------------------------------------------


def marks_html(bots: Iterable[BotView], *, begins: bool) -> str:
    """Return the marks. `begins`: the Tab key stops at the first mark; arrow keys move on from there
    (`flotilla.js`)."""
    return "".join(_mark(bot, is_stop=begins and place == 0) for place, bot in enumerate(bots))


def _mark(bot: BotView, *, is_stop: bool) -> str:
    dot, _ = _shape(bot)
    says = unattended_words(bot) if bot.unattended.live else state_words(bot)[0]
    tab = "" if is_stop else ' tabindex="-1"'
    return (
        f'<a class="mark" href="/bots/{bot.id}" aria-label="{text(bot.name)}: {text(says)}"{tab}>'
        f'<i class="dot {dot}"></i></a>'
    )


def legend_html(bots: Iterable[BotView]) -> str:
    """Return the number of bots per shape, the worst first."""
    counts = Counter(map(_shape, bots))
    order = (Dot.FAILED, Dot.UNKNOWN, Dot.DEGRADED, Dot.MOVING, Dot.PAUSED, Dot.RUNNING, Dot.STOPPED)
    return "".join(
        f'<span class="row-x nowrap" title="{figures.count(n)} {text(word.lower())}">'
        f'<i class="dot {dot}" role="img" aria-label="{text(word)}"></i>{span(figures.count(n))}</span>'
        for (dot, word), n in sorted(counts.items(), key=lambda item: order.index(item[0][0]))
    )


def _shape(bot: BotView) -> tuple[Dot, str]:
    return (Dot.FAILED, "Failed") if bot.unattended.live else shape_of(state_of(bot))
