"""The exchanges pages: keys go in and never come out, what is used is not deleted."""

import json
from uuid import UUID

from nicegui import ElementFilter, ui
from nicegui.testing.user_interaction import UserInteraction
from sqlmodel import Session

from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records.models import Mode
from core.exchanges import credentials
from core.exchanges import service as exchanges
from core.exchanges.allowances import AllowanceDraft, allow
from core.exchanges.models import PRACTICE, Exchange, ExchangeDraft
from tests.pages.site import Site

KEY, SECRET = "KEY-7f3a-of-nobody", "SECRET-91bc-of-nobody"
KEYS = {"api_key": KEY, "secret": SECRET}


def stored(site: Site, exchange_id: UUID) -> dict[str, object]:
    with Session(site.house.database.engine) as session:
        return dict(credentials.opened(session.get_one(Exchange, exchange_id)))


def is_there(site: Site, exchange_id: UUID) -> bool:
    with Session(site.house.database.engine) as session:
        return session.get(Exchange, exchange_id) is not None


def everything_sent(site: Site) -> str:
    """All that the browser got of the page's elements."""
    assert site.user.client is not None
    return str([one._to_dict() for one in site.user.client.elements.values()])


async def with_keys(site: Site) -> UUID:
    made = await exchanges.add(site.house.owner, ExchangeDraft(name="Kept", exchange_type="binance"), KEYS)
    return made.id


async def test_an_exchange_is_added_with_the_fields_of_its_type(site: Site) -> None:
    await site.user.open("/exchanges/new")
    await site.sees("Further settings")
    site.type("Name", "Main")
    site.type("Exchange", "okx")
    await site.sees("API key", "API secret", "Passphrase", "Supported by the Freqtrade team")
    site.type("Exchange", "hyperliquid")
    await site.sees("Wallet address", "Private key")
    await site.user.should_not_see("Passphrase")
    site.type("Exchange", "binance")
    site.type("API key", KEY)
    site.type("API secret", SECRET)
    await site.press("Add exchange")
    await site.soon(lambda: "Main" in site.column("name"))
    made = next(row["id"] for row in site.rows() if row["name"] == "Main")
    assert stored(site, UUID(made)) == KEYS


async def test_what_was_typed_for_another_type_is_forgotten(site: Site) -> None:
    await site.user.open("/exchanges/new")
    await site.sees("Further settings")
    site.type("Name", "Main")
    site.type("Exchange", "okx")
    site.type("API key", KEY)
    site.type("Exchange", "kraken")
    await site.press("Add exchange")
    await site.soon(lambda: "Main" in site.column("name"))
    made = next(row["id"] for row in site.rows() if row["name"] == "Main")
    assert stored(site, UUID(made)) == {}


async def test_nothing_filled_in_is_told_at_the_fields(site: Site) -> None:
    await site.user.open("/exchanges/new")
    await site.sees("Further settings")
    await site.press("Add exchange")
    await site.sees("Give it a name.", "Choose an exchange.")


async def test_credentials_never_come_to_a_page(site: Site) -> None:
    exchange_id = await with_keys(site)
    await site.user.open("/exchanges")
    await site.soon(lambda: "Kept" in site.column("name"))
    assert "Kept" in everything_sent(site)
    assert not any(kept in everything_sent(site) for kept in KEYS.values())
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.sees("Set, never shown")
    assert not any(kept in everything_sent(site) for kept in KEYS.values())


async def test_one_credential_is_replaced_and_the_other_kept(site: Site) -> None:
    exchange_id = await with_keys(site)
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.sees("Set, never shown")
    with site.user:
        (replace,) = (
            one for one in ElementFilter(kind=ui.button) if one.props.get("aria-label") == "Replace API secret"
        )
    UserInteraction(site.user, {replace}, None).click()
    site.type("API secret", "another")
    await site.press("Save exchange")
    await site.soon(lambda: stored(site, exchange_id) == {"api_key": KEY, "secret": "another"})


async def test_credentials_are_wiped_after_a_question(site: Site) -> None:
    exchange_id = await with_keys(site)
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.press("Wipe…")
    await site.sees("Flotilla forgets them and cannot bring them back.")
    assert stored(site, exchange_id) == KEYS
    await site.press("Wipe credentials")
    await site.soon(lambda: stored(site, exchange_id) == {})
    await site.sees_no_more("Set, never shown")


async def test_bots_on_the_old_key_are_told(site: Site) -> None:
    site.house.bot("Ada", Mode.LIVE)
    await exchanges.replace_credentials(site.house.owner, site.house.exchange_id, KEYS)
    await site.user.open("/exchanges")
    await site.soon(
        lambda: any("1 bot still runs with the old key" in str(cell) for cell in site.column("credentials"))
    )
    await site.user.open(f"/exchanges/{site.house.exchange_id}")
    await site.sees("1 bot still runs with the old key", "Restart to apply")


async def test_what_bots_use_is_not_deleted_and_they_are_named(site: Site) -> None:
    site.house.bot("Ada")
    await site.user.open(f"/exchanges/{site.house.exchange_id}")
    await site.press("Delete…")
    await site.press("Delete exchange")
    await site.sees("Binance is still used", "Bots still use this exchange.")
    assert is_there(site, site.house.exchange_id)


async def test_what_nobody_uses_is_deleted(site: Site) -> None:
    exchange_id = await with_keys(site)
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.press("Delete…")
    await site.press("Delete exchange")
    await site.soon(lambda: not is_there(site, exchange_id))


async def test_the_practice_market_asks_for_no_keys(site: Site) -> None:
    draft = ExchangeDraft(name="Play", exchange_type=PRACTICE)
    made = await exchanges.add(site.house.owner, draft, {})
    await site.user.open(f"/exchanges/{made.id}")
    await site.sees("This is the practice market.", "no keys, no money")
    await site.user.should_not_see("API key")


async def test_a_stranger_is_told_that_there_is_nothing(site: Site) -> None:
    exchange_id = await with_keys(site)
    site.sign_in(stranger(site))
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.sees("Not found")
    await site.user.should_not_see("Kept")


def stranger(site: Site) -> Actor:
    return site.house.person("eve", Role.MEMBER)


# -- what an administrator allows ------------------------------------------------------------------------------------


async def test_an_administrator_allows_a_key_after_reading_what_it_opens(site: Site) -> None:
    exchange_id = await with_keys(site)
    site.sign_in(site.house.person("root", Role.ADMINISTRATOR))
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.sees("Allowed settings for ccxt")
    site.type("Allowed in the settings of this exchange", "httpsProxy, options.broker")
    await site.press("Save allowed settings")
    await site.sees(
        "Allow this on Kept?", "httpsProxy: It would send the traffic of the keys through another computer."
    )
    await site.press("Cancel")
    await site.sees("Nothing was saved: it was not confirmed.")
    assert (await exchanges.get(site.house.owner, exchange_id)).allowed_keys == ()
    await site.press("Save allowed settings")
    await site.press("Allow")
    await site.sees("Saved. What runs goes on as it was started.")
    assert (await exchanges.get(site.house.owner, exchange_id)).allowed_keys == ("httpsProxy", "options.broker")


async def test_credentials_are_refused_at_the_field(site: Site) -> None:
    exchange_id = await with_keys(site)
    site.sign_in(site.house.person("root", Role.ADMINISTRATOR))
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.sees("Allowed settings for ccxt")
    site.type("Allowed in the settings of its bots too", "apiKey")
    await site.press("Save allowed settings")
    await site.press("Allow")
    await site.sees("credentials cannot be allowed")


async def test_nobody_else_is_offered_to_allow_anything(site: Site) -> None:
    mia = site.house.person("mia", Role.MEMBER)
    made = await exchanges.add(mia, ExchangeDraft(name="Hers", exchange_type="kraken"), {})
    site.sign_in(mia)
    await site.user.open(f"/exchanges/{made.id}")
    await site.sees("Further settings")
    await site.user.should_not_see("Allowed settings for ccxt")


async def test_settings_that_are_not_allowed_any_more_are_told_on_its_page(site: Site) -> None:
    exchange_id = await with_keys(site)
    with Session(site.house.database.engine) as session:
        row = session.get_one(Exchange, exchange_id)
        row.config = {"exchange": {"ccxt_async_config": {"aiohttp_trust_env": True}}}
        session.add(row)
        session.commit()
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.sees("cannot be started by hand", "exchange.ccxt_async_config.aiohttp_trust_env: It would take proxies")
    await allow(site.house.person("root", Role.ADMINISTRATOR), exchange_id, AllowanceDraft(own=["aiohttp_trust_env"]))
    await site.sees_no_more("cannot be started by hand")


# -- a pasted configuration ------------------------------------------------------------------------------------------

PASTED = '{"dry_run": true, "exchange": {"name": "okx", "key": "%s", "secret": "%s", "pair_whitelist": ["BTC/USDT"]}}'


async def test_a_pasted_configuration_fills_type_keys_and_settings(site: Site) -> None:
    await site.user.open("/exchanges/new")
    await site.press("Paste a config.json…")
    await site.sees("comments and keys included")
    with site.user:
        max(ElementFilter(kind=ui.codemirror), key=lambda one: one.id).set_value(PASTED % (KEY, SECRET))
    await site.press("Continue")
    await site.sees("Exchange: OKX", "API key: ••••••", "Everything else belongs to a bot.")
    await site.press("Fill the form")
    await site.sees("Taken from what you pasted, never shown", "Passphrase")
    assert not any(kept in everything_sent(site) for kept in KEYS.values())
    assert site.typed("Name") == "OKX"
    await site.press("Add exchange")
    await site.soon(lambda: "OKX" in site.column("name"))
    made = next(row["id"] for row in site.rows() if row["name"] == "OKX")
    assert stored(site, UUID(made)) == KEYS
    kept = await exchanges.get(site.house.owner, UUID(made))
    assert kept.config == {"exchange": {"pair_whitelist": ["BTC/USDT"]}}


async def test_a_section_typed_into_the_settings_is_offered_to_be_sorted(site: Site) -> None:
    await site.user.open("/exchanges/new")
    await site.sees("Further settings")
    site.editor().set_value(json.dumps({"name": "kraken", "key": KEY, "pair_blacklist": ["X/.*"]}))
    await site.press("Sort it…")
    await site.sees("Exchange: Kraken")
    await site.press("Fill the form")
    await site.sees_no_more("Sort it…")
    assert KEY not in everything_sent(site)
    assert site.typed("Exchange") == "kraken"


async def test_pasted_keys_of_another_type_are_not_taken_where_bots_trade(site: Site) -> None:
    site.house.bot("Ada")
    await site.user.open(f"/exchanges/{site.house.exchange_id}")
    await site.press("Paste a config.json…")
    await site.sees("comments and keys included")
    with site.user:
        max(ElementFilter(kind=ui.codemirror), key=lambda one: one.id).set_value(PASTED % (KEY, SECRET))
    await site.press("Continue")
    await site.sees("Bots use this exchange, so it stays Binance. Add OKX as another.")


async def test_another_name_in_the_settings_is_refused(site: Site) -> None:
    await site.user.open("/exchanges/new")
    await site.sees("Further settings")
    site.type("Name", "Main")
    site.type("Exchange", "binance")
    site.editor().set_value('{"exchange": {"name": "kraken"}}')
    await site.press("Add exchange")
    await site.sees("exchange.name: the exchange is chosen above.")
