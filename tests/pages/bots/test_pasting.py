"""A whole config.json in the form of a bot: sorted, filled in, and no secret comes back to the page."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from nicegui import ElementFilter, ui
from nicegui.elements.upload_files import SmallFileUpload
from sqlmodel import Session, select

from core.bot_records.models import Bot
from core.bots import service as bots
from core.bots.settings import configuration, secrets
from core.exchanges import credentials
from core.exchanges import service as exchanges
from core.exchanges.models import Exchange, ExchangeDraft
from core.strategies import service as strategies
from tests import machine
from tests.pages.bots.resting import read, rest
from tests.pages.site import Site

CASES = machine.ROOT / "tests" / "data" / "pasted-configs"
WHOLE = (CASES / "whole.json").read_text()
SECRETS = ("made-up-key", "made-up-secret", "1234567:made-up")
SCHEMA = machine.ROOT / "tests" / "data" / "schema-2026.9.json"


async def paste(site: Site, words: str, path: str = "/bots/new") -> None:
    """Up to the dialog that says where it goes."""
    await site.user.open(path)
    await site.press("Paste a config.json…")
    await site.sees("comments and keys included")
    newest_editor(site).set_value(words)
    await site.press("Continue")


def newest_editor(site: Site) -> ui.codemirror:
    with site.user:
        return max(ElementFilter(kind=ui.codemirror), key=lambda one: one.id)


def account(site: Site) -> ui.select:
    with site.user:
        return next(one for one in ElementFilter(kind=ui.select) if one.props.get("aria-label") == "Exchange account")


def everything_sent(site: Site) -> str:
    assert site.user.client is not None
    return str([one._to_dict() for one in site.user.client.elements.values()])


def kept_keys(site: Site, name: str) -> dict[str, Any]:
    with Session(site.house.database.engine) as session:
        return dict(credentials.opened(session.exec(select(Exchange).where(Exchange.name == name)).one()))


async def made(site: Site, name: str) -> Bot:
    await site.soon(lambda: site.user.notify.messages)
    found = next(bot for bot in await bots.list_bots(site.house.owner) if bot.name == name)
    return read(site.house, found.id)


async def test_a_bot_is_made_of_a_whole_configuration(site: Site) -> None:
    await paste(site, WHOLE)
    await site.sees("Exchange: Kraken", "API key: ••••••", "telegram.token: ••••••", "Name: mybot", "Left out")
    await site.sees("api_server: Flotilla sets")
    await site.press("Add exchange")
    await site.sees("Added. Its keys are stored encrypted")
    assert kept_keys(site, "Kraken") == {"api_key": "made-up-key", "secret": "made-up-secret"}
    assert await bots.list_bots(site.house.owner) == []
    await site.press("Fill the form")
    await site.sees_no_more("Where it goes")
    assert site.typed("Name") == "mybot"
    shown = json.loads(site.editor().value)
    assert shown["telegram"] == {"enabled": False, "token": "***", "chat_id": "***"}
    assert not {"exchange", "api_server", "initial_state"} & shown.keys(), "pairs went to the new exchange"
    assert not any(secret in everything_sent(site) for secret in SECRETS)
    site.user.notify.messages.clear()
    await site.press("Create bot")
    bot = await made(site, "mybot")
    sealed = secrets.unseal(bot.id, bot.secure_config)[1]
    assert sealed["telegram"] == {"token": "1234567:made-up", "chat_id": "42"}
    assert bot.config["telegram"] == {"enabled": False, "token": "***", "chat_id": "***"}
    assert (await exchanges.get(site.house.owner, bot.exchange_id)).name == "Kraken"


async def test_one_of_the_accounts_is_chosen_and_keeps_its_keys(site: Site) -> None:
    for name in ("Kraken one", "Kraken two"):
        draft = ExchangeDraft(name=name, exchange_type="kraken", config={"exchange": {"pair_blacklist": ["BNB/.*"]}})
        await exchanges.add(site.house.owner, draft, {"api_key": name, "secret": name})
    await paste(site, WHOLE)
    await site.sees("Pairs and other settings of the exchange go to the bot.")
    chosen = next(key for key, words in account(site).options.items() if words == "Kraken two")
    with site.user:
        account(site).set_value(chosen)
    await site.sees("the account keeps its own")
    await site.press("Fill the form")
    await site.sees_no_more("Where it goes")
    shown = json.loads(site.editor().value)
    assert shown["exchange"] == {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "only what the account has otherwise"
    site.user.notify.messages.clear()
    await site.press("Create bot")
    assert (await made(site, "mybot")).exchange_id == UUID(chosen)
    assert kept_keys(site, "Kraken two") == {"api_key": "Kraken two", "secret": "Kraken two"}


async def test_keys_are_not_lost_without_a_word(site: Site) -> None:
    await paste(site, WHOLE)
    await site.press("Fill the form")
    await site.sees("Press “Add exchange” first, or choose another account.", "Where it goes")
    with site.user:
        account(site).set_value("keep")
    await site.sees("The pasted keys are not stored.")
    await site.press("Fill the form")
    await site.sees_no_more("Where it goes")
    assert "made-up" not in everything_sent(site)


async def test_what_is_wrong_with_the_text_is_told_in_the_dialog(site: Site) -> None:
    await paste(site, '{\n"a": 1,\n "b": }')
    await site.sees("Not valid JSON at line 3")
    newest_editor(site).set_value("")
    await site.press("Continue")
    await site.sees("Paste a configuration, or upload its file.")


async def test_a_file_is_sorted_too(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.press("Paste a config.json…")
    await site.sees("comments and keys included")
    with site.user:
        upload = max(ElementFilter(kind=ui.upload), key=lambda one: one.id)
    content = b"\xef\xbb\xbf" + (CASES / "protections.json").read_bytes()
    await upload.handle_uploads([SmallFileUpload("config.json", "application/json", content)])
    await site.sees("Exchange: Binance", "protections: Freqtrade does not start with protections in its settings.")


async def test_a_whole_configuration_in_the_json_offers_the_same(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.choose("json")
    site.editor().set_value(WHOLE)
    await site.sees("Some of this belongs elsewhere.")
    await site.press("Sort it…")
    await site.sees("Exchange: Kraken")
    with site.user:
        account(site).set_value("keep")
    await site.press("Fill the form")
    await site.sees_no_more("Some of this belongs elsewhere.", "Where it goes")
    assert not any(secret in everything_sent(site) for secret in SECRETS)


async def test_a_strategy_of_that_class_is_chosen(site: Site) -> None:
    (family,) = await strategies.list_strategies(site.house.owner)
    await paste(site, json.dumps({"strategy": family.class_name, "stake_currency": "EUR"}))
    await site.sees(f"Strategy: {family.class_name}")
    await site.press("Fill the form")
    await site.sees_no_more("Where it goes")
    assert site.typed("Strategy") == family.family_id
    assert site.typed("Version") == family.latest_id


async def test_stored_secrets_of_a_bot_stay_where_the_text_has_marks(site: Site) -> None:
    source = site.house.bot("Paper")
    sealed = secrets.seal(source.bot_id, {"api_username": "u"}, {"telegram": {"token": "12:secret"}})
    rest(
        site.house, source.bot_id, config={"stake_currency": "USDT", "telegram": {"token": "***"}}, secure_config=sealed
    )
    words = {"bot_name": "x", "stake_currency": "USDT", "telegram": {"token": "***", "chat_id": "7"}}
    await paste(site, json.dumps(words), f"/bots/{source.bot_id}/edit")
    await site.press("Fill the form")
    await site.sees_no_more("Where it goes")
    await site.press("Save")
    await site.soon(lambda: "chat_id" in read(site.house, source.bot_id).config["telegram"])
    kept = read(site.house, source.bot_id)
    assert secrets.unseal(kept.id, kept.secure_config)[1] == {"telegram": {"token": "12:secret", "chat_id": "7"}}
    assert kept.name == "Paper"


async def test_unread_keys_are_marked_at_their_lines(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "freqtrade-2026.9.json").write_bytes(SCHEMA.read_bytes())
    monkeypatch.setattr(configuration, "_shelf", None)
    configuration.keep_schemas_in(tmp_path)
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.choose("json")
    site.editor().set_value('{\n  // mine\n  "stoplos": -0.1,\n  "ticker_interval": "5m"\n}')
    await site.sees("Line 3: stoplos: Freqtrade does not know this key", "Did you mean “stoploss”?")
    await site.sees("Line 4: ticker_interval: Freqtrade does not start with", "Comments are not kept")
    lines = [(one["line"], one["class"]) for one in site.editor().decorations]
    assert lines == [(3, "d-warn"), (4, "d-del")]


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"exchange": {"name": "kraken"}}, "exchange.name: this bot trades on Binance. Remove it"),
        ({"exchange": {"key": "k"}}, "exchange.key: credentials belong to the exchange. Enter them on its page."),
        ({"api_server": {}}, "api_server: Flotilla sets the bot's own API"),
    ],
)
async def test_what_belongs_elsewhere_is_refused_with_what_to_do(site: Site, settings: Any, sentence: str) -> None:
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.type("Name", "Mine")
    site.editor().set_value(json.dumps(settings))
    await site.press("Create bot")
    await site.sees(sentence)
    assert await bots.list_bots(site.house.owner) == []


async def test_the_own_name_of_the_exchange_is_accepted_and_dropped(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.type("Name", "Mine")
    site.editor().set_value('{"stake_currency": "USDT", "exchange": {"name": "binance"}}')
    await site.press("Create bot")
    assert (await made(site, "Mine")).config == {"stake_currency": "USDT"}
