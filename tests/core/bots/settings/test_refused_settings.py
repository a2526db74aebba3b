"""Settings that were stored before they were refused: what runs goes on, no person starts it again with them."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session

from core.access.models import AccessGrant
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import BotStatus
from core.bots import service
from core.bots.databases import moving, rolling_back, version_changes
from core.bots.settings import configuration, refused_settings, secrets
from core.bots.settings.refused_settings import Barred
from core.errors import Invalid, Refused
from core.exchanges import service as exchanges
from core.exchanges.allowances import AllowanceDraft, allow
from core.exchanges.models import Exchange, ExchangeDraft
from core.freqtrade.settings.document import Document
from core.practice.samples import SAMPLES
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import Strategy, StrategyDraft
from tests import rows
from tests.core.bots.conftest import House
from tests.core.bots.lifecycle.test_deaths import die

VERIFY: Document = {"exchange": {"ccxt_config": {"verify": False}}}
KEY = "exchange.ccxt_config.verify"
PLAIN: Document = {"stake_currency": "USDT", "stake_amount": 100}


def keep(house: House, model: Any, row_id: UUID, config: Document) -> None:
    """As an older Flotilla stored it."""
    rows.change(house.database, model, row_id, config=config)


def bar(house: House, bot_id: UUID, layer: str) -> None:
    if layer == "bot":
        house.set(bot_id, config=PLAIN | VERIFY)
    elif layer == "exchange":
        keep(house, Exchange, house.exchange_id, VERIFY)
    elif layer == "strategy":
        keep(house, Strategy, house.strategy_id, VERIFY)
    else:
        sealed = {"webhook": {"entry": [{"token": "x", "text": "{type.__class__}"}]}}
        api, _ = secrets.unseal(bot_id, house.row(bot_id).secure_config)
        house.set(bot_id, secure_config=secrets.seal(bot_id, api, sealed))


@pytest.mark.parametrize("layer", ["bot", "exchange", "strategy", "sealed"])
async def test_what_runs_goes_on_and_is_not_started_by_hand(house: House, layer: str) -> None:
    bot_id = await house.running()
    bar(house, bot_id, layer)
    key = "webhook.entry.text" if layer == "sealed" else KEY
    with pytest.raises(Refused, match=f"Ada is not started: {key} is not allowed") as refusal:
        await service.restart(house.owner, bot_id)
    assert len(refusal.value.reasons) == 1
    await house.round(2)
    assert (await house.view(bot_id)).status is BotStatus.RUNNING
    await service.stop(house.owner, bot_id)
    await house.round(2)
    with pytest.raises(Refused, match=key):
        await service.start(house.owner, bot_id)
    assert (await house.view(bot_id)).status is BotStatus.STOPPED


async def test_it_comes_back_by_itself(house: House) -> None:
    bot_id = await house.running()
    bar(house, bot_id, "bot")
    await die(house, bot_id)
    assert (await house.view(bot_id)).status is BotStatus.RUNNING


async def test_another_version_or_runner_is_a_start_too(house: House) -> None:
    bot_id = await house.running()
    bar(house, bot_id, "bot")
    with pytest.raises(Refused, match=KEY):
        await version_changes.change(house.owner, bot_id, "2026.8")
    assert house.row(bot_id).freqtrade_version == "2026.9"
    with pytest.raises(Refused, match=KEY):
        await rolling_back.roll_back(house.owner, bot_id, bot_id)
    there = await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL"))
    with pytest.raises(Refused, match=KEY):
        await moving.move(house.owner, bot_id, there.id)
    assert (await house.view(bot_id)).status is BotStatus.RUNNING


async def test_one_that_rests_may_be_moved_all_the_same(house: House) -> None:
    bot_id = await house.bot()
    bar(house, bot_id, "bot")
    there = await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL"))
    await moving.move(house.owner, bot_id, there.id)


async def test_an_administrator_may_allow_it_for_bots(house: House) -> None:
    bot_id = await house.bot()
    bar(house, bot_id, "bot")
    await allow(house.owner, house.exchange_id, AllowanceDraft(own=["verify"]))
    with pytest.raises(Refused):
        await service.start(house.owner, bot_id)  # the exchange's owner writes its settings, whoever uses it a bot's
    await allow(house.owner, house.exchange_id, AllowanceDraft(bots=["verify"]))
    await service.start(house.owner, bot_id)
    await service.edit(house.owner, bot_id, house.draft(config=PLAIN | VERIFY))


async def test_a_member_who_may_use_an_exchange_cannot_open_its_traffic(house: House) -> None:
    mia = house.person("mia")
    given = ((Kind.EXCHANGE, house.exchange_id), (Kind.STRATEGY, house.strategy_id), (Kind.RUNNER, house.runner_id))
    with Session(house.database.engine) as session:
        for kind, thing in given:
            session.add(
                AccessGrant(
                    kind=kind,
                    resource_id=thing,
                    grantee_id=mia.person_id,
                    scope=Scope.USE,
                    granted_by=house.owner.person_id,
                )
            )
        session.commit()
    await allow(house.owner, house.exchange_id, AllowanceDraft(own=["verify"]))
    for config in (VERIFY, {"verbosity": 3}, {"webhook": {"status": "{type.__class__}"}}):
        with pytest.raises(Invalid) as refusal:
            await service.add(mia, house.draft("Mine", config=PLAIN | config), "2026.9")
        assert set(refusal.value.fields) == {"config"}
    await service.add(mia, house.draft("Mine"), "2026.9")


async def test_a_bot_takes_up_nothing_that_is_barred(house: House) -> None:
    """Or it would run with it after the next crash."""
    bot_id = await house.running()
    other = await strategies.add(house.owner, StrategyDraft(name="Other", code=SAMPLES[1].code))
    keep(house, Strategy, other.id, VERIFY)
    exchange = await exchanges.add(house.owner, ExchangeDraft(name="Far", exchange_type="kraken"), {})
    keep(house, Exchange, exchange.id, VERIFY)
    with pytest.raises(Invalid) as refusal:
        await service.edit(house.owner, bot_id, house.draft(strategy_id=other.id))
    assert KEY in refusal.value.fields["strategy_id"]
    with pytest.raises(Invalid) as refusal:
        await service.add(house.owner, house.draft("Second", exchange_id=exchange.id), "2026.9")
    assert KEY in refusal.value.fields["exchange_id"]
    bar(house, bot_id, "strategy")
    await service.edit(house.owner, bot_id, house.draft())  # what it refers to already may stay


async def test_its_owner_is_told_and_nobody_else(house: House) -> None:
    bot_id, _ = await house.bot(), await house.bot("Bea")
    assert await refused_settings.list_barred(house.owner) == []
    bar(house, bot_id, "bot")
    (found,) = await refused_settings.list_barred(house.owner)
    assert found == Barred(bot_id, "Ada", (KEY,), (f"The bot's own settings: {found.reasons[0].split(': ', 1)[1]}",))
    assert await refused_settings.list_barred(house.person("eve", Role.ADMINISTRATOR)) == []
    bar(house, bot_id, "strategy")
    assert {one.name for one in await refused_settings.list_barred(house.owner)} == {"Ada", "Bea"}


async def test_a_bot_whose_secrets_do_not_open_hides_no_other(house: House) -> None:
    broken, bot_id = await house.bot("Aaron"), await house.bot()
    house.set(broken, secure_config="v2:nonsense")
    bar(house, bot_id, "bot")
    assert [one.name for one in await refused_settings.list_barred(house.owner)] == ["Ada"]


async def test_the_effective_configuration_shows_it(house: House) -> None:
    bot_id = await house.bot()
    bar(house, bot_id, "bot")
    assert KEY in [finding.path for finding in (await configuration.effective(house.owner, bot_id)).findings]


@pytest.mark.parametrize("what", ["secrets of the bot", "keys of the exchange"])
async def test_what_does_not_open_is_told_before_anything_is_ended(house: House, what: str) -> None:
    bot_id = await house.running()
    if what == "keys of the exchange":
        rows.change(house.database, Exchange, house.exchange_id, credentials="v2:" + "A" * 80)
    else:
        house.set(bot_id, secure_config="v2:" + "A" * 80)
    for act in (
        service.restart(house.owner, bot_id),
        version_changes.change(house.owner, bot_id, "2026.8", restart=True),
    ):
        with pytest.raises(Refused, match="cannot be opened"):
            await act
    await house.round(3)
    assert house.row(bot_id).status is BotStatus.RUNNING
    assert list(house.runner.held) == [f"bot-{bot_id}"]


async def test_sealed_settings_of_before_are_told_also_after_they_were_saved_unseen(house: House) -> None:
    bot_id = await house.bot()
    api, _ = secrets.unseal(bot_id, house.row(bot_id).secure_config)
    sealed = secrets.seal(bot_id, api, {"webhook": {"url": "https://hook/{type.__class__}"}})
    unseen = PLAIN | {"webhook": {"url": "***"}}
    house.set(bot_id, secure_config=sealed, config=unseen)
    assert [one.name for one in await refused_settings.list_barred(house.owner)] == ["Ada"]
    await service.edit(house.owner, bot_id, house.draft("Ada again", config=unseen))
    assert [one.name for one in await refused_settings.list_barred(house.owner)] == ["Ada again"]
