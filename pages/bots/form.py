"""The pages that add, edit and copy a bot. Saving never starts, stops or restarts anything."""

import asyncio
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qs, urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui
from nicegui.elements.mixins.value_element import ValueElement

from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.backtests.asking import made_bots
from core.backtests.asking.made_bots import BotFromRun
from core.bot_records.models import LEAST_MEMORY_BYTES, BotDraft, Mode, RestartPolicy
from core.bots import service as bots
from core.bots.views import BotDetail
from core.errors import Invalid, NotFound, Refused
from core.exchanges.views import ExchangeView
from core.revisions.models import ANY
from core.runners import kinds
from core.runners.versions.offered_versions import Offered
from core.strategies import service as strategies
from core.strategies.views import VersionView
from pages.bots import draft as bot_draft
from pages.bots.choices import Choices, choices, offered_versions, version_words
from pages.bots.draft import Filled
from pages.bots.pasting import Pasting
from pages.bots.settings_fields import Settings, SettingsForm
from pages.bots.settings_verdict import SettingsVerdict
from pages.frame import settings
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.dialogs.confirm import confirm
from pages.parts.empty import empty
from pages.parts.form import field
from pages.parts.form.version_field import VersionField
from pages.parts.notice import notice
from pages.parts.revisions.two_people import TwoPeople
from pages.parts.skeleton import skeleton
from pages.parts.words.pairs import Market
from pages.parts.words.versions import installed_words

LIMIT_WORDS = "Empty: 2 GiB of memory and 1,000 processes in a container, and all CPUs of its machine."
NOT_LIVE_YET = "Nothing was saved: going live was not confirmed."


async def new_bot_page() -> None:
    """Show the form for a new bot. `?copy=<id>`: a copy of that bot. `?strategy=<id>`: with that version.
    `?backtest=<id>`: trading as that run did."""
    set_crumb(("Bots", "/bots"), "New bot")
    actor = guard.actor()
    if actor.role is Role.VIEWER:
        page_head("New bot")
        empty("Viewers add nothing", "Ask an administrator to make you a member.", symbol="block")
        return
    waiting = skeleton(320)
    copied, version_id = _asked("copy"), _asked("strategy")
    detail = await bots.get(actor, copied) if copied else None
    if detail:
        _refuse_unless_editable(detail)
    form = BotForm(actor, None, detail)
    if version_id:
        form.begin_with(await strategies.get(actor, version_id))
    if run_id := _asked("backtest"):
        form.begin_with_run(await made_bots.of_backtest(actor, run_id))
    await form.build(waiting)


async def edit_bot_page(bot_id: str) -> None:
    set_crumb(("Bots", "/bots"), "Edit")
    actor, waiting = guard.actor(), skeleton(320)
    known = _id_or_none(bot_id)
    if known is None:
        raise NotFound("This bot does not exist, or you may not do this with it.")
    detail = await bots.get(actor, known)
    _refuse_unless_editable(detail)
    set_crumb(("Bots", "/bots"), (detail.bot.name, f"/bots/{known}"), "Edit")
    await BotForm(actor, detail, None).build(waiting)


def _refuse_unless_editable(detail: BotDetail) -> None:
    if Scope.EDIT not in detail.bot.scopes:
        raise NotFound("This bot does not exist, or you may not do this with it.")


class BotForm:
    """The form of a bot. `edited`: the bot that is changed; `copied`: the bot whose settings a new one takes over."""

    def __init__(self, actor: Actor, edited: BotDetail | None, copied: BotDetail | None) -> None:
        self._actor, self._edited, self._copied = actor, edited, copied
        self._default_version = settings.current().freqtrade_version
        self._copy_id: UUID | None = None
        self._needs_restart = False
        self._run: BotFromRun | None = None  # the backtest that it is made from
        self._two: TwoPeople | None = None  # for a bot that others may edit too
        if edited:
            self._filled = bot_draft.of_bot(edited)
        else:
            self._filled = bot_draft.copy_of(copied) if copied else bot_draft.fresh(self._default_version)

    def begin_with(self, version: VersionView) -> None:
        """Choose this version of a strategy beforehand."""
        self._filled.family_id, self._filled.strategy_id = version.family_id, version.id

    def begin_with_run(self, run: BotFromRun) -> None:
        """Fill in what this backtest ran with."""
        self._run = run
        bot_draft.take_run(self._filled, run)

    async def build(self, waiting: ui.element) -> None:
        source = self._edited or self._copied
        known = await choices(self._actor, source.bot if source else None)
        self._preselect(known)
        versions = await version_words(self._actor, self._filled.family_id, known.held)
        waiting.delete()
        self._head()
        if known.missing:
            _say_missing(known)
        else:
            await self._form(known, versions)

    def _preselect(self, known: Choices) -> None:
        """Choose what is the only choice; for a strategy, the newest version."""
        filled = self._filled
        if filled.exchange_id is None and len(known.exchanges) == 1:
            filled.exchange_id = known.exchanges[0].id
        if filled.runner_id is None and len(known.runners) == 1:
            filled.runner_id = known.runners[0].id
        if filled.family_id is None and len(known.families) == 1:
            filled.family_id, filled.strategy_id = known.families[0].family_id, known.families[0].latest_id

    def _head(self) -> None:
        if self._edited:
            with page_head(f"Edit {self._edited.bot.name}") as self._actions:
                button("Clone…", icon="content_copy", to=f"/bots/new?copy={self._edited.bot.id}")
        elif self._copied:
            self._actions = page_head("New bot", f"a copy of {self._copied.bot.name}, without its trades")
        elif self._run:
            self._actions = page_head("New bot", "from a backtest: its version, settings, and pairs in their order")
            with self._actions:
                button("Open the backtest", icon="science", to=f"/backtests/{self._run.backtest_id}")
        else:
            self._actions = page_head("New bot", "Created stopped. Start it when you’re ready.")
        if self._edited and self._edited.started_at:
            notice(
                "info",
                "This bot is running. What you save takes effect at its next restart.",
                "Mode, exchange and runner can be changed only while it is stopped.",
            )

    async def _form(self, known: Choices, versions: dict[UUID, str]) -> None:
        form = SettingsForm(self._filled, self._save, self._saved)
        self._parts = Parts(self._actor, form, known, self._edited)
        with ui.element("div").classes("cols one-one"):
            with card("Bot", fill=True), ui.element("div").classes("form"):
                self._parts.build(versions)
            with card("Settings", "layer “bot” of the configuration", fill=True) as made:
                self._settings = Settings(form, made.end, self._parts.market, self._sort)
        has_secrets = bool(self._edited or self._copied)
        self._pasting = Pasting(self._actor, self._filled, self._parts, self._settings, has_secrets)
        with self._actions:
            button("Paste a config.json…", guard.act(self._pasting.ask), icon="content_paste")
        if self._edited:
            bot_id, number = self._edited.bot.id, self._edited.config_revision
            self._two = TwoPeople(self._actor, form, Kind.BOT, bot_id, number, tuple(BotDraft.model_fields))
        with ui.element("section").classes("card"), ui.element("div").classes("card-body pad"):
            self._verdict = SettingsVerdict(self._actor, self._default_version, form.submit)
            back = f"/bots/{self._edited.bot.id}" if self._edited else "/bots"
            form.buttons("Save" if self._edited else "Create bot", cancel_path=back)
        await self._parts.look_for_versions()

    async def _sort(self) -> None:
        await self._pasting.sort_typed()

    # ---- saving -----------------------------------------------------------------------------------------------------

    async def _save(self, filled: Filled) -> UUID:
        try:
            return await self._send(await asyncio.to_thread(bot_draft.draft_of, filled, self._parts.market()))
        except Invalid as error:
            self._settings.reveal(set(error.fields))
            raise

    async def _send(self, draft: BotDraft) -> UUID:
        source = self._edited or self._copied
        await self._verdict.require(draft, source.bot.id if source else None)
        if draft.mode is Mode.LIVE and not self._was_live_there(draft.exchange_id) and not await _is_sure(draft.name):
            raise Refused(NOT_LIVE_YET)
        if self._copied and self._copy_id is None:  # the service copies the secrets, which never reach a page
            self._copy_id = await bots.clone(self._actor, self._copied.bot.id, draft.name)
        known = self._edited.bot.id if self._edited else self._copy_id
        if known is None and self._run:
            return await made_bots.add(self._actor, self._run.backtest_id, draft, self._default_version)
        if known is None:
            return await bots.add(self._actor, draft, self._default_version)
        await bots.edit(self._actor, known, draft, self._two.basis if self._two else ANY)
        self._needs_restart = (await bots.get(self._actor, known)).needs_restart
        return known

    def _was_live_there(self, exchange_id: UUID) -> bool:
        before = self._edited.bot if self._edited else None
        return before is not None and before.mode is Mode.LIVE and before.exchange_id == exchange_id

    def _saved(self, bot_id: UUID) -> None:
        if self._edited:
            self._verdict.tell("Saved; restart to apply." if self._needs_restart else "Saved.")
        else:
            self._verdict.tell("Bot created. Start it when you’re ready.")
        ui.navigate.to(f"/bots/{bot_id}")


class Parts:
    """The fields for what the bot is made of; they depend on each other."""

    def __init__(self, actor: Actor, form: SettingsForm, known: Choices, edited: BotDetail | None) -> None:
        self._actor, self._form, self.known = actor, form, known
        self._edited = edited
        self._zone = ZoneInfo(guard.view().time_zone)

    def market(self) -> Market:
        """The market of the exchange that is chosen now. Stored settings count as checked only for the exchange they
        were saved with."""
        chosen = self._form.draft.exchange_id
        stays = self._edited is not None and self._edited.bot.exchange_id == chosen
        return self.known.market(chosen, self._edited.config if self._edited and stays else {})

    def put(self, name: str, value: object) -> None:
        """Set a field, as if a person had."""
        fields = (self._name, self._exchange, self._mode, self._family)
        control = next(made.control for made in fields if made.name == name)
        assert isinstance(control, ValueElement)
        control.set_value(value)

    def add_exchange(self, exchange: ExchangeView) -> None:
        """Make an exchange that was added meanwhile a choice."""
        self.known = replace(self.known, exchanges=(*self.known.exchanges, exchange))
        control = self._exchange.control
        assert isinstance(control, ui.select)
        control.set_options(self.known.exchange_words())

    def build(self, versions: dict[UUID, str]) -> None:
        form, known = self._form, self.known
        self._name = field.text(form, "name", "Name", "Shown everywhere; also Freqtrade’s bot_name.")
        with field.row():
            self._exchange = field.select(
                form, "exchange_id", "Exchange", known.exchange_words(), on_change=self._exchange_chosen
            )
            self._mode = field.select(form, "mode", "Mode", {Mode.DRY_RUN: "Dry-run", Mode.LIVE: "Live"})
        with field.row():
            self._family = field.select(
                form,
                "family_id",
                "Strategy",
                known.family_words(),
                on_change=guard.act(self._family_chosen),
                search=True,
            )
            self._version = field.select(form, "strategy_id", "Version", versions)
        with field.row():
            field.select(form, "runner_id", "Runner", known.runner_words(), on_change=self._runner_chosen)
            self._freqtrade = VersionField(
                form, "freqtrade_version", "Freqtrade", zone=self._zone, shown=self._tell_versions
            )
        field.select(
            form,
            "restart_policy",
            "After a crash",
            {
                RestartPolicy.ALWAYS: "Restart automatically, with increasing delay",
                RestartPolicy.NEVER: "Stay down until somebody starts it",
            },
            "After five crashes within 30 minutes it stays down until you start it.",
        )
        self._limits()
        self._allow_live()

    def _limits(self) -> None:
        with field.row():
            least = LEAST_MEMORY_BYTES // bot_draft.MIB
            field.number(self._form, "memory_mib", "Memory limit", whole=True, least=least, suffix="MiB")
            field.number(self._form, "cpus", "CPU limit", "In cores.", least=0.1, step=0.1)
            field.number(self._form, "pids", "Process limit", "Threads count too.", whole=True, least=20)
        ui.label(" ".join([LIMIT_WORDS, *_without_limits()])).classes("muted small")

    def _exchange_chosen(self, _: object) -> None:
        self._allow_live()

    def _allow_live(self) -> None:
        """Disable live mode where the exchange cannot be traded live; the reason is shown under the field."""
        why = self.known.why_not_live(self._form.draft.exchange_id)
        live = self._mode.control
        assert isinstance(live, ui.select)
        live.props[":option-disable"] = "(option) => option.value === 1" if why else "() => false"
        live.update()
        self._mode.set_help(why or "Live trades with real money.")

    async def _family_chosen(self, family_id: UUID | None) -> None:
        versions = await version_words(self._actor, family_id, self.known.held)
        if family_id != self._form.draft.family_id:
            return  # another one was chosen meanwhile
        chosen = self._version.control
        assert isinstance(chosen, ui.select)
        held = self._form.draft.strategy_id
        chosen.set_options(versions, value=held if held in versions else next(iter(versions), None))

    async def _runner_chosen(self, _: UUID | None) -> None:
        await self.look_for_versions()

    async def look_for_versions(self) -> None:
        """Offer the versions of the chosen runner; those of the package index when it has answered."""
        await self._freqtrade.look(partial(offered_versions, self._actor, self._form.draft.runner_id))

    def _tell_versions(self, field: VersionField, offered: Offered | None) -> None:
        field.field.set_help(installed_words(offered, self._zone))


def _without_limits() -> list[str]:
    """Return a sentence for each kind of runner here that does not enforce limits."""
    served = kinds.served_by(settings.current())
    return [f"{one.plural} do not enforce these limits." for one in served if not one.enforces.limits]


def _say_missing(known: Choices) -> None:
    words = [what for what, _ in known.missing]
    sentence = " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
    with notice(
        "info",
        f"A bot needs {sentence} first.",
        "There is none that you may use. The practice fleet on Home brings all of them, without keys or money.",
    ):
        for what, path in known.missing:
            button(f"Add {what}", icon="add", to=path)
        button("Go to the practice fleet", icon="sailing", to="/")


async def _is_sure(name: str) -> bool:
    return await confirm(
        f"Trade live with {name}?",
        "From its next start on it places real orders with real money on this exchange.",
        "Save as live bot",
        consequences=[
            "It keeps a trade database of its own: dry-run results are not carried over",
            "Saving doesn’t start it",
        ],
        typed=name,
    )


def _asked(name: str) -> UUID | None:
    """Return the id of this name in the address of the page."""
    query = parse_qs(urlsplit(ui.context.client.sub_pages_router.current_path).query)
    return _id_or_none(query.get(name, [""])[0])


def _id_or_none(words: str) -> UUID | None:
    try:
        return UUID(words)
    except ValueError:
        return None
