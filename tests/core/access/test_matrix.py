"""Every service function is called by people who may not: a new one without a line in `CALLS` fails here.

The rows are real and somebody else's. A stranger hears NotFound, whoever is signed out SignedOut; a list tells nothing
of others, which a word in all their names would betray.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, SQLModel, select

import core
from core import administration
from core.access import audit_view, authority, oneself, people, people_view
from core.access.local import accounts
from core.access.login_sessions import session_ends
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants, holders, requests
from core.backtests import service as backtests
from core.backtests.asking import bot_drafts, by_hand, field_checks, made_bots, pair_sources
from core.backtests.bringing import brought_strategies, result_bringing
from core.backtests.charting import candle_chart
from core.backtests.figures import kept_configuration, result_trades, result_view, trade_spread
from core.backtests.gate import gate, needs_question, strategy_needs
from core.backtests.keeping import kept_zips, space
from core.backtests.listed import best, marking, run_counts, runs_list
from core.backtests.listed.run_query import RunQuery
from core.backtests.models import BacktestDraft
from core.backtests.runs import cancelling
from core.bot_records.models import Mode
from core.bots import archived_bots, bot_usage, strategy_use
from core.bots import service as bots
from core.bots.databases import moving, rolling_back, version_changes
from core.bots.logs import whole_log
from core.bots.logs.log_search import Wanted
from core.bots.newer_image import newer_image
from core.bots.orphans import adoption, orphan_search, orphans
from core.bots.rights import handing_over, others_bots, taking_back
from core.bots.settings import configuration, refused_settings, restored_bot
from core.bots.verdicts import checked_starts, settings_check
from core.db import utcnow
from core.errors import FlotillaError, Invalid, NotFound, Refused, SignedOut
from core.exchanges import allowances, restored_exchange
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.freqtrade.backtests.results.result_reading import FoundStrategy
from core.market_data import changing_files, estimates, held, traded_pairs
from core.market_data import service as market_data
from core.market_data.bringing import bringing_in
from core.market_data.models import DownloadDraft
from core.market_data.refreshing import refreshes
from core.practice_fleet import practice_fleet
from core.revisions import service as revisions
from core.revisions.models import Basis
from core.runners import lookup
from core.runners import service as runners
from core.runners.connection import connection_test
from core.runners.models import RunnerDraft
from core.runners.packages import package_installs, package_switch
from core.runners.revised import restored_runner
from core.runners.versions import installs
from core.runners.versions.offered_versions import offered
from core.strategies import restored_family, version_files
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.trades import export, fills
from core.trades import service as trades
from core.trades.figures import curve, health, portfolio_curve
from core.trades.figures import portfolio as trades_fleet
from core.trades.figures.views import FleetCurve
from core.trades.query import TradeQuery
from tests.core.access.house import SECRET, SOURCE, House
from tests.core.access.in_memory import InMemoryAuthority

Call = Callable[[Actor, House], Any]
PASSWORD = "an entirely new one"
ANSWERS = None
"""The call is allowed, and its answer holds nothing of others."""


@dataclass(frozen=True)
class Case:
    """What a member and a viewer without rights get: an error, or an answer. Signed out, nobody gets one."""

    call: Call
    member: type[FlotillaError] | None = NotFound
    viewer: type[FlotillaError] | None = NotFound
    signed_out: type[FlotillaError] | None = SignedOut


def answers(call: Call) -> Case:
    return Case(call, ANSWERS, ANSWERS)


EXCHANGE = ExchangeDraft(name="Mine", exchange_type=PRACTICE)
FIRST = Basis(restores=1)
STRATEGY = StrategyDraft(name="Mine", code=SOURCE.replace(SECRET, "mine"))


def _candles(house: House) -> DownloadDraft:
    return DownloadDraft(exchange_id=house.exchange_id, pairs=["BTC/USDT"], timeframes=["5m"], days=1)


def _backtest(house: House) -> BacktestDraft:
    its = {"strategy_id": house.strategy_id, "runner_id": house.runner_id, "exchange_id": house.exchange_id}
    days = {"start": "2026-10-01", "end": "2026-10-02"}
    return BacktestDraft.model_validate({**its, **days, "pairs": ["BTC/USDT"], "stake_amount": 100})


CALLS: dict[str, Case] = {
    "administration.server": Case(lambda who, h: administration.server(who)),
    # -- backtests
    "backtests.asking.by_hand.of": Case(lambda who, h: by_hand.of(who, _backtest(h)), Invalid, Invalid, SignedOut),
    "backtests.asking.bot_drafts.of_bot": Case(lambda who, h: bot_drafts.of_bot(who, h.bot_id)),
    "backtests.asking.field_checks.check": Case(
        lambda who, h: field_checks.check(who, _backtest(h)), Invalid, Invalid, SignedOut
    ),
    "backtests.asking.made_bots.add": Case(lambda who, h: made_bots.add(who, h.backtest_id, h.draft("Made"), "2026.9")),
    "backtests.asking.made_bots.of_backtest": Case(lambda who, h: made_bots.of_backtest(who, h.backtest_id)),
    "backtests.asking.made_bots.origin": Case(lambda who, h: made_bots.origin(who, h.bot_id)),
    "backtests.asking.pair_sources.held": Case(
        lambda who, h: pair_sources.held(who, h.runner_id, h.exchange_id, "spot")
    ),
    "backtests.asking.pair_sources.lists_of": Case(lambda who, h: pair_sources.lists_of(who, h.bot_id)),
    "backtests.service.ask": Case(lambda who, h: backtests.ask(who, [_backtest(h)])),
    "backtests.service.why_not_again": Case(lambda who, h: backtests.why_not_again(who, h.backtest_id)),
    "backtests.service.again": Case(lambda who, h: backtests.again(who, h.backtest_id)),
    "backtests.service.cancel": Case(lambda who, h: backtests.cancel(who, [h.backtest_id])),
    "backtests.service.delete": Case(lambda who, h: backtests.delete(who, [h.backtest_id])),
    "backtests.service.draft_of": Case(lambda who, h: backtests.draft_of(who, h.backtest_id)),
    "backtests.service.first": Case(lambda who, h: backtests.first(who, h.backtest_id)),
    "backtests.service.later": Case(lambda who, h: backtests.later(who, h.backtest_id)),
    "backtests.service.log": Case(lambda who, h: backtests.log(who, h.backtest_id)),
    "backtests.service.queue": Case(lambda who, h: backtests.queue(who, h.runner_id)),
    "backtests.service.record": Case(lambda who, h: backtests.record(who, h.backtest_id)),
    "backtests.runs.cancelling.cancel": Case(lambda who, h: cancelling.cancel(who, [h.backtest_id])),
    "backtests.charting.candle_chart.of": Case(lambda who, h: candle_chart.of(who, h.backtest_id, "BTC/USDT", 0)),
    "backtests.charting.candle_chart.place": Case(lambda who, h: candle_chart.place(who, h.backtest_id, "BTC/USDT")),
    "backtests.charting.candle_chart.pairs": Case(lambda who, h: candle_chart.pairs(who, h.backtest_id)),
    "backtests.figures.kept_configuration.configuration": Case(
        lambda who, h: kept_configuration.configuration(who, h.backtest_id)
    ),
    "backtests.figures.result_trades.all_trades": Case(
        lambda who, h: anext(result_trades.all_trades(who, h.backtest_id, result_trades.TradeQuery()), ())
    ),
    "backtests.figures.result_trades.sums": Case(
        lambda who, h: result_trades.sums(who, h.backtest_id, result_trades.TradeQuery())
    ),
    "backtests.figures.result_trades.trade": Case(lambda who, h: result_trades.trade(who, h.backtest_id, 0)),
    "backtests.figures.result_trades.trades": Case(
        lambda who, h: result_trades.trades(who, h.backtest_id, result_trades.TradeQuery())
    ),
    "backtests.figures.result_view.curves": Case(lambda who, h: result_view.curves(who, h.backtest_id)),
    "backtests.figures.result_view.of": Case(lambda who, h: result_view.of(who, h.backtest_id)),
    "backtests.figures.trade_spread.spread": Case(lambda who, h: trade_spread.spread(who, h.backtest_id)),
    "backtests.gate.gate.check": Case(lambda who, h: gate.check(who, _backtest(h))),
    "backtests.gate.gate.require": Case(lambda who, h: gate.require(who, _backtest(h))),
    "backtests.gate.needs_question.of_draft": Case(lambda who, h: needs_question.of_draft(who, _backtest(h))),
    "backtests.gate.strategy_needs.answer": Case(lambda who, h: strategy_needs.answer(who, _backtest(h))),
    "backtests.bringing.result_bringing.bring_in": Case(
        lambda who, h: result_bringing.bring_in(who, Path("/nowhere/at/all.zip"), "all.zip", h.strategy_id)
    ),
    "backtests.bringing.brought_strategies.version_of": Case(
        lambda who, h: brought_strategies.version_of(who, FoundStrategy("Eager", None, {}, {}), h.strategy_id)
    ),
    "backtests.keeping.kept_zips.zip_of": Case(lambda who, h: kept_zips.zip_of(who, h.backtest_id)),
    "backtests.keeping.space.space": answers(lambda who, h: space.space(who)),
    "backtests.keeping.space.freed_by": answers(lambda who, h: space.freed_by(who, [h.backtest_id])),
    "backtests.listed.runs_list.find": answers(lambda who, h: runs_list.find(who, RunQuery())),
    "backtests.listed.runs_list.one": Case(lambda who, h: runs_list.one(who, h.backtest_id)),
    "backtests.listed.runs_list.some": answers(lambda who, h: runs_list.some(who, [h.backtest_id])),
    "backtests.listed.runs_list.seen": answers(lambda who, h: runs_list.seen(who, [h.backtest_id])),
    "backtests.listed.runs_list.under_way": answers(lambda who, h: runs_list.under_way(who)),
    "backtests.listed.runs_list.choices": answers(lambda who, h: runs_list.choices(who)),
    "backtests.listed.run_counts.count": Case(lambda who, h: run_counts.count(who, h.resource(Kind.STRATEGY))),
    "backtests.listed.best.best": Case(lambda who, h: best.best(who, h.strategy_id, best.Measure.PROFIT)),
    "backtests.listed.marking.set_favourite": Case(lambda who, h: marking.set_favourite(who, h.backtest_id, True)),
    "backtests.listed.marking.annotate": Case(lambda who, h: marking.annotate(who, h.backtest_id, "mine", ["a"])),
    # -- access
    "access.sharing.holders.given": Case(lambda who, h: holders.given(who, h.resource(Kind.BOT))),
    "access.sharing.holders.candidates": Case(lambda who, h: holders.candidates(who, h.resource(Kind.EXCHANGE))),
    "access.sharing.grants.give": Case(
        lambda who, h: grants.give(who, h.resource(Kind.BOT), who.person_id, frozenset({Scope.VIEW}))
    ),
    "access.sharing.holders.holders_of": Case(lambda who, h: holders.holders_of(who, h.resource(Kind.STRATEGY))),
    "access.sharing.requests.ask": answers(
        lambda who, h: requests.ask(who, h.resource(Kind.BOT), frozenset({Scope.VIEW}))
    ),
    "access.sharing.requests.pending": Case(lambda who, h: requests.pending(who, h.resource(Kind.BOT))),
    "access.sharing.requests.answer": Case(
        lambda who, h: requests.answer(who, h.resource(Kind.BOT), who.person_id, frozenset({Scope.VIEW}))
    ),
    "access.local.accounts.change_password": Case(
        lambda who, h: accounts.change_password(who, "whatever it was", PASSWORD), Refused, Refused
    ),
    "access.people_view.list_people": Case(lambda who, h: people_view.list_people(who)),
    "access.people.add": Case(lambda who, h: people.add(who, "Eve", "eve", Role.ADMINISTRATOR, PASSWORD)),
    "access.people.change_role": Case(lambda who, h: people.change_role(who, who.person_id, Role.ADMINISTRATOR)),
    "access.people.disable": Case(lambda who, h: people.disable(who, h.olga.person_id)),
    "access.people.enable": Case(lambda who, h: people.enable(who, h.olga.person_id)),
    "access.people.reset_password": Case(lambda who, h: people.reset_password(who, h.olga.person_id, PASSWORD)),
    "access.oneself.oneself": answers(lambda who, h: oneself.oneself(who)),
    "access.oneself.change_oneself": answers(lambda who, h: oneself.change_oneself(who, "Myself", "UTC")),
    "access.login_sessions.session_ends.end": Case(
        lambda who, h: session_ends.end(who), ANSWERS, ANSWERS, signed_out=ANSWERS
    ),
    "access.audit_view.last_events": answers(lambda who, h: audit_view.last_events(who, 500)),
    # -- bots
    "bots.orphans.adoption.offer": Case(lambda who, h: adoption.offer(who, h.runner_id, f"bot-{h.bot_id}")),
    "bots.orphans.adoption.adopt": Case(
        lambda who, h: adoption.adopt(
            who, h.runner_id, f"bot-{h.bot_id}", adoption.AdoptionDraft(name="Mine", exchange_id=h.exchange_id)
        )
    ),
    "bots.settings.refused_settings.list_barred": answers(lambda who, h: refused_settings.list_barred(who)),
    "bots.archived_bots.list_archived": answers(lambda who, h: archived_bots.list_archived(who)),
    "bots.archived_bots.count_archived": answers(lambda who, h: archived_bots.count_archived(who)),
    "bots.settings.restored_bot.restore": Case(lambda who, h: restored_bot.restore(who, h.bot_id, FIRST)),
    "bots.settings.configuration.effective": Case(lambda who, h: configuration.effective(who, h.bot_id)),
    "practice_fleet.practice_fleet.fleet": answers(lambda who, h: practice_fleet.fleet(who)),
    "practice_fleet.practice_fleet.start": Case(lambda who, h: practice_fleet.start(who, "2026.9"), member=Refused),
    "practice_fleet.practice_fleet.remove": Case(lambda who, h: practice_fleet.remove(who)),
    "bots.rights.others_bots.look": Case(lambda who, h: others_bots.look(who, h.resource(Kind.EXCHANGE))),
    "bots.rights.others_bots.stop": Case(
        lambda who, h: others_bots.stop(who, h.resource(Kind.RUNNER), h.olga.person_id)
    ),
    "bots.rights.taking_back.hit_by_sharing": Case(
        lambda who, h: taking_back.hit_by_sharing(who, h.resource(Kind.EXCHANGE), h.olga.person_id, frozenset())
    ),
    "bots.rights.taking_back.hit_by_role": Case(
        lambda who, h: taking_back.hit_by_role(who, h.olga.person_id, Role.VIEWER)
    ),
    "bots.rights.taking_back.hit_by_disabling": Case(
        lambda who, h: taking_back.hit_by_disabling(who, h.olga.person_id)
    ),
    "bots.rights.taking_back.give": Case(
        lambda who, h: taking_back.give(who, h.resource(Kind.EXCHANGE), who.person_id, frozenset({Scope.USE}))
    ),
    "bots.rights.taking_back.change_role": Case(
        lambda who, h: taking_back.change_role(who, who.person_id, Role.ADMINISTRATOR)
    ),
    "bots.rights.taking_back.disable": Case(lambda who, h: taking_back.disable(who, h.olga.person_id)),
    "bots.rights.handing_over.hand_over": Case(lambda who, h: handing_over.hand_over(who, h.bot_id, who.person_id)),
    "bots.databases.moving.move": Case(lambda who, h: moving.move(who, h.bot_id, h.runner_id)),
    "bots.databases.moving.cancel": Case(lambda who, h: moving.cancel(who, h.bot_id)),
    "bots.databases.rolling_back.offered": Case(lambda who, h: rolling_back.offered(who, h.bot_id)),
    "bots.databases.rolling_back.roll_back": Case(lambda who, h: rolling_back.roll_back(who, h.bot_id, h.bot_id)),
    "bots.newer_image.newer_image": Case(lambda who, h: newer_image(who, h.bot_id)),
    "bots.databases.version_changes.change": Case(lambda who, h: version_changes.change(who, h.bot_id, "2026.8")),
    "bots.databases.version_changes.dismiss_notice": Case(lambda who, h: version_changes.dismiss_notice(who, h.bot_id)),
    "bots.verdicts.settings_check.of_draft": Case(
        lambda who, h: settings_check.of_draft(who, h.draft(), None, "2026.9"), member=Invalid
    ),
    "bots.verdicts.settings_check.of_bot": Case(lambda who, h: settings_check.of_bot(who, h.bot_id)),
    "bots.verdicts.checked_starts.start": Case(lambda who, h: checked_starts.start(who, h.bot_id)),
    "bots.verdicts.checked_starts.restart": Case(lambda who, h: checked_starts.restart(who, h.bot_id)),
    "bots.verdicts.checked_starts.change_version": Case(
        lambda who, h: checked_starts.change_version(who, h.bot_id, "2026.7")
    ),
    "bots.service.list_bots": answers(lambda who, h: bots.list_bots(who)),
    "bots.service.get": Case(lambda who, h: bots.get(who, h.bot_id)),
    "bots.service.runs": Case(lambda who, h: bots.runs(who, h.bot_id)),
    "bots.service.logs": Case(lambda who, h: anext(bots.logs(who, h.bot_id))),
    "bots.service.place": Case(lambda who, h: bots.place(who, h.bot_id)),
    "bots.logs.whole_log.search": Case(lambda who, h: anext(whole_log.search(who, h.bot_id, Wanted()))),
    "bots.logs.whole_log.whole": Case(lambda who, h: anext(whole_log.whole(who, h.bot_id), "")),
    "bots.service.add": Case(lambda who, h: bots.add(who, h.draft(), "2026.9"), member=Invalid),
    "bots.service.edit": Case(lambda who, h: bots.edit(who, h.bot_id, h.draft())),
    "bots.service.clone": Case(lambda who, h: bots.clone(who, h.bot_id, "Mine")),
    "bots.service.remove": Case(lambda who, h: bots.remove(who, h.bot_id, with_open_trades=True)),
    "bots.service.start": Case(lambda who, h: bots.start(who, h.bot_id)),
    "bots.service.stop": Case(lambda who, h: bots.stop(who, h.bot_id)),
    "bots.service.restart": Case(lambda who, h: bots.restart(who, h.bot_id)),
    "bots.orphans.orphans.look": Case(lambda who, h: orphans.look(who, h.runner_id)),
    "bots.orphans.orphan_search.find": Case(lambda who, h: orphan_search.find(who, h.runner_id, f"bot-{h.bot_id}")),
    "bots.orphans.orphans.stop": Case(lambda who, h: orphans.stop(who, h.runner_id, f"bot-{h.bot_id}")),
    "bots.strategy_use.uses_of": Case(lambda who, h: strategy_use.uses_of(who, h.strategy_id)),
    "bots.strategy_use.use_version": Case(lambda who, h: strategy_use.use_version(who, [h.bot_id], h.strategy_id)),
    "bots.bot_usage.usage_of": Case(lambda who, h: bot_usage.usage_of(who, h.bot_id)),
    "bots.bot_usage.usage_on": Case(lambda who, h: bot_usage.usage_on(who, h.runner_id)),
    # -- exchanges
    "exchanges.service.list_exchanges": answers(lambda who, h: exchanges.list_exchanges(who)),
    "exchanges.service.get": Case(lambda who, h: exchanges.get(who, h.exchange_id)),
    "exchanges.service.add": Case(lambda who, h: exchanges.add(who, EXCHANGE, {}), member=ANSWERS),
    "exchanges.service.edit": Case(lambda who, h: exchanges.edit(who, h.exchange_id, EXCHANGE)),
    "exchanges.service.replace_credentials": Case(lambda who, h: exchanges.replace_credentials(who, h.exchange_id, {})),
    "exchanges.service.wipe_credentials": Case(lambda who, h: exchanges.wipe_credentials(who, h.exchange_id)),
    "exchanges.service.remove": Case(lambda who, h: exchanges.remove(who, h.exchange_id)),
    "exchanges.allowances.allow": Case(
        lambda who, h: allowances.allow(who, h.exchange_id, allowances.AllowanceDraft(own=["urls"]))
    ),
    "exchanges.restored_exchange.restore": Case(lambda who, h: restored_exchange.restore(who, h.exchange_id, FIRST)),
    # -- market data
    "market_data.bringing.bringing_in.bring_in": Case(
        lambda who, h: bringing_in.bring_in(who, h.runner_id, h.exchange_id, {"notes.md": Path("/nowhere/at/all")})
    ),
    "market_data.bringing.bringing_in.bring_folder": Case(
        lambda who, h: bringing_in.bring_folder(who, h.runner_id, h.exchange_id, "/nowhere/at/all")
    ),
    "market_data.changing_files.look_again": Case(lambda who, h: changing_files.look_again(who, h.runner_id)),
    "market_data.changing_files.delete": Case(
        lambda who, h: changing_files.delete(who, h.runner_id, [h.candle_file_id])
    ),
    "market_data.refreshing.refreshes.schedule": Case(
        lambda who, h: refreshes.schedule(who, h.runner_id, "practice-2", "spot", h.exchange_id, 24)
    ),
    "market_data.traded_pairs.of_my_bots": Case(lambda who, h: traded_pairs.of_my_bots(who, h.runner_id)),
    "market_data.estimates.estimate": Case(lambda who, h: estimates.estimate(who, h.runner_id, _candles(h))),
    "market_data.held.summary": Case(lambda who, h: held.summary(who, h.runner_id)),
    "market_data.held.summaries_of_exchange": Case(lambda who, h: held.summaries_of_exchange(who, h.exchange_id)),
    "market_data.held.files": Case(lambda who, h: held.files(who, h.runner_id, held.FileQuery())),
    "market_data.held.gaps": Case(lambda who, h: held.gaps(who, h.runner_id, h.candle_file_id)),
    "market_data.service.download": Case(lambda who, h: market_data.download(who, h.runner_id, _candles(h))),
    "market_data.service.last_draft": Case(lambda who, h: market_data.last_draft(who, h.runner_id)),
    "market_data.service.downloads": Case(lambda who, h: market_data.downloads(who, h.runner_id)),
    "market_data.service.cancel": Case(lambda who, h: market_data.cancel(who, h.runner_id, h.download_id)),
    "market_data.service.under_way": answers(lambda who, h: market_data.under_way(who)),
    # -- revisions
    "revisions.service.list_revisions": Case(lambda who, h: revisions.list_revisions(who, Kind.BOT, h.bot_id)),
    "revisions.service.since": Case(lambda who, h: revisions.since(who, Kind.STRATEGY, h.strategy_id, 0, ("name",))),
    "revisions.service.compare": Case(lambda who, h: revisions.compare(who, Kind.RUNNER, h.runner_id, 1)),
    "revisions.service.plan": Case(lambda who, h: revisions.plan(who, Kind.EXCHANGE, h.exchange_id, 1)),
    "revisions.service.restore": Case(lambda who, h: revisions.restore(who, Kind.BOT, h.bot_id, 1)),
    # -- runners
    "runners.lookup.list_runners": answers(lambda who, h: lookup.list_runners(who)),
    "runners.lookup.get": Case(lambda who, h: lookup.get(who, h.runner_id)),
    "runners.service.add": Case(lambda who, h: runners.add(who, RunnerDraft(name="Mine", type="LOCAL"))),
    "runners.service.edit": Case(lambda who, h: runners.edit(who, h.runner_id, RunnerDraft(name="Mine", type="LOCAL"))),
    "runners.service.remove": Case(lambda who, h: runners.remove(who, h.runner_id)),
    "runners.service.test": Case(lambda who, h: runners.test(who, h.runner_id)),
    "runners.versions.offered_versions.offered": Case(lambda who, h: offered(who, h.runner_id)),
    "runners.revised.restored_runner.restore": Case(lambda who, h: restored_runner.restore(who, h.runner_id, FIRST)),
    "runners.versions.installs.versions": Case(lambda who, h: installs.versions(who, h.runner_id)),
    "runners.versions.installs.install": Case(lambda who, h: installs.install(who, h.runner_id, "2026.9")),
    "runners.versions.installs.cancel_install": Case(
        lambda who, h: installs.cancel_install(who, h.runner_id, "2026.9")
    ),
    "runners.versions.installs.installs": Case(lambda who, h: installs.installs(who, h.runner_id)),
    "runners.versions.installs.installs_under_way": answers(lambda who, h: installs.installs_under_way(who)),
    "runners.packages.package_installs.cancel": Case(
        lambda who, h: package_installs.cancel(who, h.runner_id, h.runner_id)
    ),
    "runners.packages.package_switch.policy": Case(lambda who, h: package_switch.policy(who)),
    "runners.packages.package_switch.switch": Case(lambda who, h: package_switch.switch(who, False)),
    "runners.connection.connection_test.try_out": Case(
        lambda who, h: connection_test.try_out(who, RunnerDraft(name="Mine", type="LOCAL"))
    ),
    # -- strategies
    "strategies.service.list_strategies": answers(lambda who, h: strategies.list_strategies(who)),
    "strategies.service.versions": Case(lambda who, h: strategies.versions(who, h.strategy_id)),
    "strategies.service.get": Case(lambda who, h: strategies.get(who, h.strategy_id)),
    "strategies.service.add": Case(lambda who, h: strategies.add(who, STRATEGY), member=ANSWERS),
    "strategies.service.save": Case(lambda who, h: strategies.save(who, h.strategy_id, STRATEGY, h.strategy_id)),
    "strategies.restored_family.restore": Case(lambda who, h: restored_family.restore(who, h.strategy_id, FIRST)),
    "strategies.service.inspect": Case(lambda who, h: strategies.inspect(who, STRATEGY.code), member=ANSWERS),
    "strategies.version_files.content": Case(lambda who, h: version_files.content(who, h.strategy_id, "a.py")),
    "strategies.version_files.everything": Case(lambda who, h: version_files.everything(who, h.strategy_id)),
    "strategies.service.remove": Case(lambda who, h: strategies.remove(who, h.strategy_id)),
    # -- trades
    "trades.figures.curve.profit_curve": Case(lambda who, h: curve.profit_curve(who, h.bot_id)),
    "trades.export.export": Case(lambda who, h: anext(export.export(who, h.bot_id, TradeQuery()))),
    "trades.fills.last_fills": answers(lambda who, h: fills.last_fills(who)),
    "trades.figures.portfolio.fleet": answers(lambda who, h: trades_fleet.fleet(who)),
    "trades.figures.portfolio_curve.fleet_equity": Case(
        lambda who, h: _drawn(portfolio_curve.fleet_equity(who, "USDT", Mode.DRY_RUN, utcnow() - timedelta(days=1))),
        ANSWERS,
        ANSWERS,
    ),
    "trades.figures.portfolio_curve.sparklines": answers(lambda who, h: portfolio_curve.sparklines(who)),
    "trades.figures.health.health_strip": answers(lambda who, h: health.health_strip(who)),
    "trades.service.incomplete_trades": Case(lambda who, h: trades.incomplete_trades(who, h.bot_id)),
    "trades.service.trades_of_bot": Case(lambda who, h: trades.trades_of_bot(who, h.bot_id, TradeQuery())),
    "trades.service.exit_reasons_of": Case(lambda who, h: trades.exit_reasons_of(who, h.bot_id)),
    "trades.service.last_closed": Case(lambda who, h: trades.last_closed(who, h.bot_id)),
    "trades.open_positions.open_positions": answers(lambda who, h: trades.open_positions(who)),
    "trades.service.trade": Case(lambda who, h: trades.trade(who, h.trade_id)),
    "trades.service.metrics_of": Case(lambda who, h: trades.metrics_of(who, h.bot_id)),
    "trades.service.metrics_of_all": answers(lambda who, h: trades.metrics_of_all(who)),
}

NOT_IMPORTED = ("core.migrations", "core.practice.samples.", "core.strategies.templates.")

WITHOUT_ACTOR = {
    "access.local.first_visit.is_empty",  # the log-in page asks it; the answer is yes or no
    "access.local.attempts.take_back",  # whoever logs in has nobody's right yet
    "access.local.attempts.forgive",
    "access.local.attempts.sweep",  # the schedule's
    "access.login_sessions.session_ends.dead_among",  # the guard asks it of sessions it holds
    "access.login_sessions.session_ends.sweep",  # the schedule's
    "trades.following.database_identity.identify",  # the follower's
    "trades.following.store.take_open",
    "trades.following.store.let_go",
    "trades.following.store.keep_figures",
    "trades.following.store.report",
    "trades.following.history.held",
    "trades.following.proof.agrees",
    "trades.following.proof.tell_of_mismatch",
    "trades.following.store.late_fees",
    "trades.following.pair_lists.record",
}
"""Transactions that ask nobody for permission, each for a reason."""


async def _drawn(drawing: Awaitable[FleetCurve]) -> int:
    """How many bots a curve adds up: numbers have no names."""
    known = (await drawing).known
    assert not known.any(), "money of somebody else's bots"
    return int(known.sum())


# -- all are there ----------------------------------------------------------------------------------------------------


def _functions() -> tuple[set[str], set[str]]:
    """Names of the public functions of core that ask on behalf of somebody, and of transactions that do not."""
    asking, silent = set(), set()
    for module in pkgutil.walk_packages(core.__path__, "core."):
        if module.name.startswith(NOT_IMPORTED):
            continue
        for name, function in vars(importlib.import_module(module.name)).items():
            if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.name:
                continue
            full = f"{module.name}.{name}".removeprefix("core.")
            parameters = list(inspect.signature(function).parameters)
            is_transaction = hasattr(function, "sync")
            first = parameters[1:2] if is_transaction else parameters[:1]
            if first == ["actor"] and _is_awaited(function):
                asking.add(full)
            elif is_transaction:
                silent.add(full)
    return asking, silent


def _is_awaited(function: Callable[..., Any]) -> bool:
    return inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)


def test_every_service_function_is_called_below() -> None:
    asking, silent = _functions()
    assert asking == set(CALLS), "each service function has a line in CALLS, and each line a function"
    assert silent == WITHOUT_ACTOR, "a transaction that asks nobody needs a reason in WITHOUT_ACTOR"


# -- nobody gets in ---------------------------------------------------------------------------------------------------


async def outcome(case: Case, who: Actor, house: House) -> tuple[type[FlotillaError] | None, str]:
    """The error's kind, and all that was said."""
    try:
        found = case.call(who, house)
        return None, repr(await found)
    except FlotillaError as error:
        return type(error), f"{error} {error.hint} {error.detail} {getattr(error, 'fields', '')}"


def tells_of_others(said: str, house: House) -> list[str]:
    ids = (house.bot_id, house.exchange_id, house.strategy_id, house.runner_id, house.trade_id, house.olga.person_id)
    return [word for word in (SECRET, *map(str, ids)) if word in said.lower()]


def contents(house: House) -> dict[str, list[Any]]:
    """All that is Olga's, to see that nobody changed it."""
    tables = [SQLModel.metadata.tables[name] for name in ("bot", "exchange", "strategy", "runner", "trade", "person")]
    with Session(house.database.engine) as session:
        rows = {table.name: session.execute(select(table).order_by(table.c.id)).all() for table in tables}
        return {name: [row for row in found if SECRET in repr(row).lower()] for name, found in rows.items()}


STRANGERS: dict[str, Callable[[House, str], Actor]] = {
    "member": lambda h, name: h.person(name),
    "looks only": lambda h, name: h.person(name, Role.VIEWER),
    # pages that stayed open while the world changed
    "was an administrator": lambda h, name: h.demote(h.person(name, Role.ADMINISTRATOR), Role.MEMBER),
    "was an administrator, looks": lambda h, name: h.demote(h.person(name, Role.ADMINISTRATOR), Role.VIEWER),
}
GONE: dict[str, Callable[[House], Actor]] = {
    "disabled owner": lambda h: h.disable(h.olga),
    "disabled administrator": lambda h: h.disable(h.person("anna", Role.ADMINISTRATOR)),
    "owner who logged out": lambda h: h.end_session(h.olga),
    "administrator who logged out": lambda h: h.end_session(h.person("anna", Role.ADMINISTRATOR)),
    "owner whose session ran out": lambda h: h.let_expire(h.olga),
    "owner whose session is old": lambda h: h.let_age(h.olga),
}


@pytest.mark.parametrize("stranger", STRANGERS)
async def test_a_stranger_gets_nothing(house: House, stranger: str) -> None:
    before, wrong = contents(house), {}
    for number, (name, case) in enumerate(CALLS.items()):
        who = STRANGERS[stranger](house, f"{stranger} {number}")
        error, said = await outcome(case, who, house)
        wanted = case.viewer if "looks" in stranger else case.member
        if error is not wanted or tells_of_others(said, house):
            wrong[name] = f"{error}, not {wanted}: {said}"
    assert wrong == {}
    assert contents(house) == before


@pytest.mark.parametrize("gone", GONE)
async def test_who_is_signed_out_gets_nothing(house: House, gone: str) -> None:
    who = GONE[gone](house)
    before, wrong = contents(house), {}
    for name, case in CALLS.items():
        error, said = await outcome(case, who, house)
        if error is not case.signed_out:
            wrong[name] = f"{error}, not {case.signed_out}: {said}"
    assert wrong == {}
    assert contents(house) == before


async def everything_of(who: Actor, house: House) -> dict[str, tuple[type[FlotillaError] | None, str]]:
    """Each call once; what deletes and logs out comes last. Without the log: it waits for a bot that never ran."""
    asked = CALLS.keys() - {"bots.service.logs"}
    names = sorted(asked, key=lambda name: (name.endswith(".end"), name.endswith(_TAKING_AWAY), name))
    return {name: await outcome(CALLS[name], who, house) for name in names}


_TAKING_AWAY = (".remove", ".delete", ".look_again")
"""What the calls after it would miss: things, and candle files that are not on the runner."""
_OF_ORPHANS = ("adoption.offer", "adoption.adopt", "orphan_search.find", "orphans.stop")
_OWNERS_OR_ADMINISTRATORS = (
    "backtests.listed.marking.",
    "backtests.service.delete",
    "access.sharing.grants.",
    "access.sharing.holders.",
    "access.people.",
    "access.people_view.",
    "access.sharing.requests.answer",
    "access.sharing.requests.pending",
    "administration.",
    "runners.packages.package_switch.",
    *(f"bots.orphans.{name}" for name in _OF_ORPHANS),
    "bots.rights.",
    "market_data.bringing.bringing_in.bring_folder",
    "exchanges.allowances.",
    "runners.connection.connection_test.",
    "runners.service.add",
)
"""What nobody can be given a right to."""


async def test_who_was_given_everything_is_heard(house: House) -> None:
    """Each call brings what its actor was given along into its transaction."""
    found = await everything_of(house.give_everything(house.person("bob")), house)
    refused = {name for name, (error, _) in found.items() if error is NotFound}
    there_is_none = {"bots.databases.rolling_back.roll_back"}  # no backup
    assert refused - there_is_none == {name for name in CALLS if name.startswith(_OWNERS_OR_ADMINISTRATORS)}


@pytest.mark.parametrize("house", ["in memory"], indirect=True)
async def test_what_is_not_known_is_not_granted(house: House) -> None:
    """Nobody says who was given what: everybody is a stranger who is neither owner nor administrator."""
    bob, decides = house.give_everything(house.person("bob")), authority.current()
    assert isinstance(decides, InMemoryAuthority)
    decides.silent = True
    before = contents(house)
    found = await everything_of(bob, house)
    assert {name: it for name, it in found.items() if it[0] is not CALLS[name].member} == {}
    assert [name for name, (_, said) in found.items() if tells_of_others(said, house)] == []
    assert contents(house) == before
    assert await exchanges.get(house.olga, house.exchange_id)


ANYWAY = {
    "practice_fleet.practice_fleet.remove",
    "backtests.gate.strategy_needs.answer",
    "bots.service.logs",
    "bots.databases.rolling_back.roll_back",
    *(f"bots.orphans.{name}" for name in _OF_ORPHANS),
}
"""The administrator has no practice fleet either, a bot that never ran has no log, one with a row is no orphan, and the
runner has no Freqtrade to ask."""


@pytest.mark.parametrize("house", ["local"], indirect=True)  # what was given does not count for them
@pytest.mark.parametrize("name", [name for name in CALLS if CALLS[name].member is NotFound and name not in ANYWAY])
async def test_an_administrator_is_heard(house: House, name: str) -> None:
    """Or the refusals would prove nothing: it is not the call that is wrong."""
    error, said = await outcome(CALLS[name], house.admin, house)
    assert error in (None, Invalid, Refused), said
