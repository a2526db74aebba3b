"""What opens a secret: a start, and nothing that only looks."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlmodel import Session

from core.bot_records.models import Deployment
from core.bots import service
from core.bots.lifecycle import fingerprints
from core.bots.settings import configuration, refused_settings, sealed_findings, secrets
from core.encryption.crypto import Place, Vault
from core.exchanges import credentials
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.trades.following import tradable
from tests.core.bots.conftest import House

KEYS = {"api_key": "key-of-the-owner", "secret": "secret-of-the-owner"}
SETTINGS = {
    "stake_currency": "EUR",
    "stake_amount": 10,
    "telegram": {"enabled": True, "token": "12:ab", "chat_id": "7"},
    "exchange": {"pair_whitelist": ["BTC/EUR"]},
}
TEMPLATE = {"webhook": {"entry": [{"token": "x", "text": "{type.__class__}"}]}}


@contextmanager
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The columns of what is opened meanwhile."""
    found: list[str] = []
    really = Vault.open

    def noted(vault: Vault, sealed: str, place: Place) -> dict[str, Any]:
        found.append(f"{place.table}.{place.column}")
        return really(vault, sealed, place)

    with monkeypatch.context() as patched:
        patched.setattr(Vault, "open", noted)
        yield found


async def live(house: House) -> UUID:
    """A bot that runs with keys and a secret of its own."""
    made = await exchanges.add(house.owner, ExchangeDraft(name="Main", exchange_type="kraken"), KEYS)
    bot_id = await house.bot("Live", mode="LIVE", exchange_id=made.id, config=SETTINGS)
    await service.start(house.owner, bot_id)
    await house.round(3)
    return bot_id


def begin_anew(house: House) -> None:
    """As a Flotilla that was restarted."""
    credentials.forget_names()
    with Session(house.database.engine) as session:
        credentials.learn_names(session)
        sealed_findings.learn(session)


LOOKS: dict[str, Callable[[House, UUID], Awaitable[Any]]] = {
    "the list of bots": lambda house, _: service.list_bots(house.owner),
    "the page of a bot": lambda house, bot_id: service.get(house.owner, bot_id),
    "its runs": lambda house, bot_id: service.runs(house.owner, bot_id),
    "the list of exchanges": lambda house, _: exchanges.list_exchanges(house.owner),
    "who cannot be started": lambda house, _: refused_settings.list_barred(house.owner),
    "why it has no pairs": lambda _, bot_id: tradable._explained(bot_id),
    "a round of fingerprints": lambda house, _: fingerprints.fill(),
}


@pytest.mark.parametrize("look", LOOKS)
async def test_who_only_looks_opens_nothing(house: House, monkeypatch: pytest.MonkeyPatch, look: str) -> None:
    bot_id = await live(house)
    begin_anew(house)
    with house.database.engine.begin() as connection:
        connection.execute(update(Deployment).values(light_fingerprint=None))
    with opened(monkeypatch) as found:
        await LOOKS[look](house, bot_id)
    assert found == []


async def test_a_round_of_fingerprints_compares_without_a_secret(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = await live(house)
    with house.database.engine.begin() as connection:
        connection.execute(update(Deployment).values(light_fingerprint=None))
    await fingerprints.fill()
    assert not (await service.get(house.owner, bot_id)).needs_restart


async def test_the_configuration_tab_opens_the_settings_of_its_bot_alone(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot_id = await live(house)
    begin_anew(house)
    with opened(monkeypatch) as found:
        view = await configuration.effective(house.owner, bot_id)
    assert found == ["bot.secure_config"]
    assert not any(secret in repr(view) for secret in ("12:ab", *KEYS.values()))


async def test_a_start_opens_what_it_needs(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = await live(house)
    await service.stop(house.owner, bot_id)
    await house.round(3)
    await service.start(house.owner, bot_id)
    with opened(monkeypatch) as found:
        await house.round()
    assert sorted(found) == ["bot.secure_config", "exchange.credentials"]


async def test_credentials_are_known_by_name_after_a_restart(house: House) -> None:
    await live(house)
    before = {one.name: one.credentials_set for one in await exchanges.list_exchanges(house.owner)}
    begin_anew(house)
    after = {one.name: one.credentials_set for one in await exchanges.list_exchanges(house.owner)}
    assert after == before == {"Main": ("api_key", "secret"), "Practice": ()}


async def test_a_list_tells_what_is_refused_in_sealed_settings(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = await house.bot()
    api, _ = secrets.unseal(bot_id, house.row(bot_id).secure_config)
    house.set(bot_id, secure_config=secrets.seal(bot_id, api, TEMPLATE))  # as an older Flotilla stored it
    begin_anew(house)
    (found,) = await refused_settings.list_barred(house.owner)
    assert found.keys == ("webhook.entry.text",)
    await service.edit(house.owner, bot_id, house.draft())
    assert await refused_settings.list_barred(house.owner) == []


async def test_a_secret_of_the_wrong_type_is_still_found(house: House) -> None:
    """Freqtrade ends at its start with a chat id that is a number."""
    bot_id = await house.bot(config=SETTINGS | {"telegram": {"enabled": True, "token": "12:ab", "chat_id": 7}})
    made = await configuration._read(house.owner, bot_id)
    assert made.secrets["telegram"] == {"token": "*****", "chat_id": 1}, "marks, of the same types"
    assert "12:ab" not in repr(made)
