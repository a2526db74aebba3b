"""A manifest lies where strategies write: it is not believed."""

import json
from uuid import UUID, uuid4

import pytest
from cryptography.fernet import Fernet

from core.bots.orphans import adoption, orphans
from core.bots.orphans.orphan_search import Why
from core.bots.settings import secrets
from core.encryption import crypto
from core.errors import Refused
from core.exchanges.allowances import AllowanceDraft, allow
from core.runners import service as runners
from core.runners.folders.file_pieces import whole_file
from core.runners.models import RunnerDraft
from tests.core.bots.conftest import House
from tests.core.bots.orphans.lost_bots import SETTINGS, TOKEN, carried_out, draft, found, lost


async def tampered(house: House, bot_id: UUID, **changes: object) -> None:
    """A bot may write to its workspace."""
    manifest = json.loads(await whole_file(house.runner, f"bot-{bot_id}", "manifest.json"))
    house.runner.write(f"bot-{bot_id}", "manifest.json", json.dumps(manifest | changes).encode())


OTHER_FILE = {"mode": "DRY_RUN", "exchange_id": str(uuid4()), "stake_currency": "USDT", "trading_mode": "spot"}


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_layer": {"add_config_files": ["/etc/passwd"]}},
        {"databases": []},
        {"databases": [OTHER_FILE | {"file_name": "../../flotilla.db"}], "database_file": "../../flotilla.db"},
        {"code": "import os"},
        {"freqtrade_version": "latest"},
        {"freqtrade_version": ""},
        {"mode": "LIVE"},
        {"memory_bytes": -1},
        {"name": None},
    ],
)
async def test_a_manifest_is_not_believed(house: House, changes: dict[str, object]) -> None:
    bot_id = await lost(house)
    await tampered(house, bot_id, **changes)
    with pytest.raises(Refused):
        await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    assert await found(house) == [(f"bot-{bot_id}", Why.UNKNOWN)]


async def test_a_manifest_of_before_secrets_were_bound_still_opens(house: House) -> None:
    key = Fernet.generate_key()
    crypto.install(crypto.Vault([key]))
    bot_id = await lost(house)
    api = secrets.new_api_credentials()
    old = json.dumps({**api, "settings": {"telegram": {"token": TOKEN}}}).encode()
    await tampered(house, bot_id, sealed=Fernet(key).encrypt(old).decode())
    assert not (await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")).restarts
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    bot = house.row(bot_id)
    assert crypto.is_bound(bot.secure_config)
    assert secrets.unseal(bot_id, bot.secure_config) == (api, {"telegram": {"token": TOKEN}})


async def test_a_bot_gets_nothing_of_others_through_its_manifest(house: House) -> None:
    """It may write there what was copied from the database: its own row would show it afterwards."""
    key = Fernet.generate_key()
    crypto.install(crypto.Vault([key]))
    other = house.row(await house.bot("Other", config=SETTINGS))
    keys = Fernet(key).encrypt(b'{"api_key": "canary", "secret": "canary"}').decode()
    bot_id = await lost(house)
    for stolen in (other.secure_config, keys):
        await tampered(house, bot_id, sealed=stolen)
        assert (await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")).restarts
        with pytest.raises(Refused, match="cannot be opened any more"):
            await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))


async def test_settings_for_ccxt_are_adopted_once_an_administrator_allows_them(house: House) -> None:
    bot_id = await lost(house)
    layer = {"stake_currency": "USDT", "exchange": {"ccxt_config": {"aiohttp_proxy": "http://10.0.0.1:3128"}}}
    await tampered(house, bot_id, bot_layer=layer)
    with pytest.raises(Refused) as refusal:
        await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    assert "exchange.ccxt_config.aiohttp_proxy" in refusal.value.reasons[0]
    assert "administrator" in refusal.value.hint
    await allow(house.owner, house.exchange_id, AllowanceDraft(bots=["aiohttp_proxy"]))
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    assert house.row(bot_id).config == layer


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"bot": "1", "generation": "1"}'])
async def test_without_a_manifest_it_can_only_be_stopped(house: House, content: bytes) -> None:
    bot_id = await lost(house)
    house.runner.write(f"bot-{bot_id}", "manifest.json", content)
    with pytest.raises(Refused, match="does not tell"):
        await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")
    await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")
    await carried_out()
    assert house.runner.held == {}


async def test_other_orphans_are_stopped_never_adopted(house: House) -> None:
    bot_id = await house.running()
    other = await runners.add(house.owner, RunnerDraft(name="Elsewhere", type="LOCAL"))
    house.set(bot_id, runner_id=other.id)
    with pytest.raises(Refused, match="can only be stopped"):
        await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
