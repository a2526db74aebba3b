"""The fields of a backtest, in groups. Which candles there are decides what is offered."""

from collections.abc import Mapping, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.backtests.asking import pair_sources
from core.backtests.asking.date_presets import presets, usual
from core.backtests.asking.pair_sources import Held
from core.backtests.views import StrategyNeedsView
from core.db import utcnow
from core.errors import FlotillaError, NotFound
from core.strategies.views import VersionLine
from pages.backtests.asking.asking_form import AskingForm
from pages.backtests.asking.beginning import Beginning
from pages.backtests.asking.choices import Choices, version_words, versions_of
from pages.backtests.asking.fields.dates_field import DatesField
from pages.backtests.asking.fields.money_fields import MoneyFields
from pages.backtests.asking.fields.pair_dialogs import choose_held, choose_of_bot
from pages.backtests.asking.fields.pairs_field import PairsField
from pages.backtests.asking.fields.timeframe_options import detail_options, timeframe_options
from pages.backtests.asking.filled import MODES, Filled
from pages.parts import guard
from pages.parts.button import button
from pages.parts.form import field
from pages.parts.form.field import Field
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice, notice, toast, toast_error
from pages.parts.throttled import Throttled

_NOTHING_HELD, _NOWHERE = Held("", ""), ("", "", "")


class RunFields:
    """`build_…` draw the groups; `look` reads what the chosen runner holds."""

    def __init__(self, actor: Actor, zone: ZoneInfo, form: AskingForm, known: Choices, begun: Beginning) -> None:
        self._actor, self._zone, self._form, self._known, self._begun = actor, zone, form, known, begun
        self._versions: Mapping[UUID, VersionLine] = {}
        self._held, self._looked_at = _NOTHING_HELD, _NOWHERE
        self._needs: StrategyNeedsView | None = None
        self._read_again = Throttled(Lifetime(), self._read_versions, 0.1)

    @property
    def _filled(self) -> Filled:
        filled: Filled = self._form.draft
        return filled

    # ---- groups -----------------------------------------------------------------------------------------------------

    def build_things(self, versions: Mapping[UUID, VersionLine]) -> None:
        """Draw strategy, exchange and runner."""
        form, known, self._versions = self._form, self._known, versions
        with field.row():
            again = self._read_again.ask
            field.select(form, "family_id", "Strategy", known.family_words(), on_change=again, search=True)
            self._version = field.select(form, "strategy_id", "Version", _version_options(versions))
        with field.row():
            field.select(form, "exchange_id", "Exchange", known.exchange_words())
            field.select(form, "trading_mode", "Trading mode", MODES)
        with field.row():
            field.select(form, "runner_id", "Runner", known.runner_words(), "Holds the candles and runs the backtest.")
            help = "Leave empty to use the version that reads the candles of this runner."
            field.text(form, "freqtrade_version", "Freqtrade", help, placeholder="2026.9")

    def build_candles(self) -> None:
        """Draw timeframes, pairs and dates."""
        self._no_candles = ui.element("div").classes("in")
        with field.row():
            self._timeframe = field.select(self._form, "timeframe", "Timeframe", self._timeframes())
            help = "Finer candles that show what happened within each one."
            self._detail = field.select(self._form, "timeframe_detail", "Detail timeframe", self._details(), help)
        self._pairs = PairsField(self._form, "pairs", "Pairs")
        with self._pairs.sources:
            button("From candles…", guard.act(self._from_held), icon="candlestick_chart", small=True)
            button("From a bot…", guard.act(self._from_bot), icon="smart_toy", small=True)
            button("Clear", lambda: self._pairs.take(()), kind="ghost", small=True)
        self._dates = DatesField(self._form)

    def build_money(self) -> None:
        """Draw what is traded with."""
        self._money = MoneyFields(self._form)

    # ---- what follows from a choice ---------------------------------------------------------------------------------

    async def _read_versions(self) -> None:
        family_id = self._filled.family_id
        try:
            versions = await versions_of(self._actor, family_id)
        except FlotillaError as error:
            toast_error(error)
            return
        if family_id != self._filled.family_id:
            return  # another one was chosen meanwhile, and is read next
        self._versions = versions
        held = self._filled.strategy_id
        words = _version_options(versions)
        _control(self._version).set_options(words, value=held if held in words else next(iter(words), None))

    async def look(self) -> None:
        """Read what the chosen runner holds of the chosen exchange, if that is another choice than before."""
        filled = self._filled
        wanted = (str(filled.runner_id), str(filled.exchange_id), filled.trading_mode)
        if wanted != self._looked_at:
            self._looked_at = wanted
            await self._take_in(_NOTHING_HELD)
        self.redraw()

    async def look_anew(self) -> bool:
        """Read again what the chosen runner holds; returns whether its store was read or changed meanwhile."""
        before = self._held
        await self._take_in(before)
        self.redraw()
        return self._held != before

    async def _take_in(self, otherwise: Held) -> None:
        """Read what is held of the present choice, and say so where that is nothing. `otherwise`: what counts where it
        cannot be read."""
        chosen = self._looked_at
        try:
            held = await self._read()
        except FlotillaError as error:
            if chosen == self._looked_at:
                self._held, self._looked_at = otherwise, _NOWHERE
                self._no_candles.clear()
                with self._no_candles, error_notice(error):
                    button("Try again", guard.act(self.look), icon="refresh")
            return
        if chosen == self._looked_at:  # no other one was chosen meanwhile
            self._held = held
            self._tell_candles()

    async def _read(self) -> Held:
        filled = self._filled
        if not (filled.runner_id and filled.exchange_id):
            return _NOTHING_HELD
        try:
            return await pair_sources.held(self._actor, filled.runner_id, filled.exchange_id, filled.trading_mode)
        except NotFound:  # not theirs any more: the check before the run says so
            return _NOTHING_HELD

    def _tell_candles(self) -> None:
        """Say that there are no candles, with the way to them."""
        self._no_candles.clear()
        filled = self._filled
        if self._held.candles or not (filled.runner_id and filled.exchange_id):
            return
        path = f"/runners/{filled.runner_id}/data/new?exchange={filled.exchange_id}&mode={filled.trading_mode}"
        with self._no_candles:
            said = "There are no candles of this exchange on this runner yet."
            with notice("info", said, "A backtest reads them there. Download some first, or choose another runner."):
                button("Download candles", icon="open_in_new", to=path, new_tab=True)

    def learn(self, needs: StrategyNeedsView | None) -> None:
        """Show which values come from the strategy."""
        self._needs = needs
        self._money.learn(needs)
        self.redraw()

    def redraw(self) -> None:
        """Offer what fits the present choice."""
        with self._form.by_itself():
            _offer(self._timeframe, self._timeframes())
            _offer(self._detail, self._details())
        used = self._used_timeframe()
        there = self._held.pairs(used)
        known = frozenset(there)
        missing = [one for one in self._filled.pairs if one not in known]
        self._pairs.mark_missing(missing if self._held.candles else ())
        self._offer_dates(used, there)

    def _offer_dates(self, used: str, there: Sequence[str]) -> None:
        """Offer ranges within the candles of the chosen pairs, those without any aside; of all pairs while none is
        chosen."""
        known = frozenset(there)
        chosen = [one for one in self._filled.pairs if one in known]
        common = self._held.range_of(chosen or there, used)
        first, until = common or (None, None)
        offered = presets(first, until, self._begun.began) if self._held.candles else usual(utcnow().date())
        self._dates.offer(offered, common, "these pairs" if chosen else "all pairs" if there else "")

    # ---- timeframes -------------------------------------------------------------------------------------------------

    def _used_timeframe(self) -> str:
        """Return the timeframe of the run; the finest one that is there where it is not known."""
        known = self._filled.timeframe or self._of_strategy()
        return known or next(iter(self._held.timeframes()), "")

    def _of_strategy(self) -> str:
        if self._needs and self._needs.timeframe and not self._filled.timeframe:
            return self._needs.timeframe
        line = self._versions.get(self._filled.strategy_id) if self._filled.strategy_id else None
        return (line.timeframe if line else None) or ""

    def _timeframes(self) -> dict[str, str]:
        return timeframe_options(self._held.timeframes(), self._of_strategy(), self._filled.timeframe)

    def _details(self) -> dict[str, str]:
        return detail_options(self._held.timeframes(), self._used_timeframe(), self._filled.timeframe_detail)

    # ---- pairs ------------------------------------------------------------------------------------------------------

    async def _from_held(self) -> None:
        timeframe = self._used_timeframe()
        if not self._held.pairs(timeframe):
            toast("There are no candles of this timeframe yet. Download some first.", "warn")
            return
        self._pairs.add(await choose_held(self._held, timeframe))

    async def _from_bot(self) -> None:
        self._pairs.add(await choose_of_bot(self._actor, self._zone))


def _version_options(versions: Mapping[UUID, VersionLine]) -> dict[UUID, str]:
    return {id: version_words(line) for id, line in versions.items()}


def _control(made: Field) -> ui.select:
    assert isinstance(made.control, ui.select)
    return made.control


def _offer(made: Field, options: dict[str, str]) -> None:
    control = _control(made)
    if control.options != options:
        control.set_options(options, value=control.value if control.value in options else "")
