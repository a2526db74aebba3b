"""Who only looks waits for nobody: every service function that is not in `WRITES` answers while another Flotilla, or a
program beside it, writes for however long."""

from collections.abc import Iterator

import pytest

from core.access.local import first_visit
from core.access.login_sessions import session_ends, sessions
from core.errors import NotFound, Refused
from tests.core.access.accounts import HOURS, People
from tests.core.access.house import House
from tests.core.access.test_matrix import CALLS, outcome

WRITES = {
    "backtests.listed.marking.set_favourite",
    "backtests.listed.marking.annotate",
    "backtests.asking.made_bots.add",
    "backtests.charting.candle_chart.of",
    "backtests.gate.gate.check",
    "backtests.gate.gate.require",
    "backtests.gate.strategy_needs.answer",
    "backtests.runs.cancelling.cancel",
    "backtests.service.again",
    "backtests.service.ask",
    "backtests.service.cancel",
    "backtests.service.delete",
    "backtests.service.first",
    "backtests.service.later",
    "access.sharing.grants.give",
    "access.sharing.requests.answer",
    "access.sharing.requests.ask",
    "access.local.accounts.change_password",
    "access.people.add",
    "access.oneself.change_oneself",
    "access.people.change_role",
    "access.people.disable",
    "access.people.enable",
    "access.people.reset_password",
    "access.login_sessions.session_ends.end",
    "bots.orphans.adoption.adopt",
    "practice_fleet.practice_fleet.remove",
    "practice_fleet.practice_fleet.start",
    "bots.databases.moving.cancel",
    "bots.databases.moving.move",
    "bots.orphans.orphans.stop",
    "bots.databases.rolling_back.roll_back",
    "bots.service.add",
    "bots.service.clone",
    "bots.service.edit",
    "bots.service.remove",
    "bots.service.restart",
    "bots.service.start",
    "bots.service.stop",
    "bots.strategy_use.use_version",
    "bots.rights.others_bots.stop",
    "bots.rights.handing_over.hand_over",
    "bots.rights.taking_back.change_role",
    "bots.rights.taking_back.disable",
    "bots.rights.taking_back.give",
    "bots.databases.version_changes.change",
    "bots.databases.version_changes.dismiss_notice",
    "bots.verdicts.checked_starts.change_version",
    "bots.verdicts.checked_starts.restart",
    "bots.verdicts.checked_starts.start",
    "bots.verdicts.settings_check.of_bot",
    "bots.verdicts.settings_check.of_draft",
    "exchanges.allowances.allow",
    "exchanges.service.add",
    "exchanges.service.edit",
    "exchanges.service.remove",
    "exchanges.service.replace_credentials",
    "exchanges.service.wipe_credentials",
    "bots.settings.restored_bot.restore",
    "exchanges.restored_exchange.restore",
    "backtests.bringing.result_bringing.bring_in",
    "backtests.bringing.brought_strategies.version_of",
    "market_data.bringing.bringing_in.bring_folder",
    "market_data.bringing.bringing_in.bring_in",
    "market_data.changing_files.delete",
    "market_data.changing_files.look_again",
    "market_data.refreshing.refreshes.schedule",
    "market_data.service.cancel",
    "market_data.service.download",
    "revisions.service.restore",
    "runners.revised.restored_runner.restore",
    "strategies.restored_family.restore",
    "runners.service.add",
    "runners.versions.installs.cancel_install",
    "runners.service.edit",
    "runners.versions.installs.install",
    "runners.packages.package_installs.cancel",
    "runners.packages.package_switch.switch",
    "runners.service.remove",
    "strategies.service.add",
    "strategies.service.remove",
    "strategies.service.save",
}
ABSENT = {
    "backtests.charting.candle_chart.place",
    "backtests.keeping.kept_zips.zip_of",
    "bots.orphans.adoption.offer",
    "bots.orphans.orphan_search.find",
}
"""They are asked for an orphan, or for what a backtest leaves when it has completed; here is neither, which is what
they answer."""
LOG = {"bots.service.logs"}
"""Waits for the first line of a bot that never ran."""


@pytest.fixture
def somebody_writes(house: House) -> Iterator[None]:
    with house.database.engine.connect() as writing, writing.begin():
        yield


async def test_who_looks_does_not_wait_for_who_writes(house: House, somebody_writes: None) -> None:
    assert CALLS.keys() >= WRITES
    wrong = {}
    for name in CALLS.keys() - WRITES - LOG:
        error, said = await outcome(CALLS[name], house.admin, house)
        if error not in ((NotFound, Refused) if name in ABSENT else (None,)):
            wrong[name] = f"{error}: {said}"
    assert wrong == {}, "a transaction that only looks is @read_only; one that writes stands in WRITES"


async def test_whoever_is_signed_in_is_known_while_somebody_writes(people: People) -> None:
    token = await people.first()
    with people.database.engine.connect() as writing, writing.begin():
        found = await sessions.find(token, HOURS)
        assert found and await session_ends.dead_among({found.id}) == frozenset()
        await sessions.keep(found)
        assert not await first_visit.is_empty()
