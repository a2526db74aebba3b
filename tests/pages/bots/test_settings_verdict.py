"""The form of a bot tells what Freqtrade refuses before anything is saved, and leaves the last word to the person."""

import json

from sqlmodel import Session

from core.bot_records.models import Bot
from core.bots import service as bots
from core.bots.settings.effective_lines import Given, Line
from core.bots.settings.templates import dry_run_settings
from core.bots.verdicts import kept_verdicts, question
from core.bots.verdicts.question import Question
from core.configurations.layers import Layer
from core.freqtrade.verdicts.verdict import Verdict
from core.freqtrade.verdicts.verdict_words import Remark
from pages.bots.one.configuration_table import as_json, matching
from pages.bots.settings_verdict import fields_of
from tests.pages.bots.resting import read, rest
from tests.pages.site import Site

REFUSAL = Verdict(
    errors=(
        Remark("protections", "Freqtrade no longer reads protections from settings."),
        Remark("stake_amount", "Must be less."),
    )
)


def say(site: Site, bot: Bot, verdict: Verdict) -> None:
    """As if Freqtrade had been asked about this bot before."""
    with Session(site.house.database.engine) as session:
        asked: Question = question.of_bot(session, bot)
        kept_verdicts.keep(session, asked.key, verdict)
        session.commit()


def changed(site: Site, bot_id: object, **config: object) -> Bot:
    """The bot as it will be, not stored."""
    bot = read(site.house, bot_id)
    return Bot(**bot.model_dump(exclude={"config"}), config=dry_run_settings() | config)


async def test_what_freqtrade_refuses_is_not_saved_unless_the_person_insists(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, config=dry_run_settings())
    say(site, changed(site, source.bot_id, stake_amount=50), REFUSAL)
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Save")
    site.type("Stake per trade", "50")
    await site.press("Save")
    await site.sees("Freqtrade 2026.9 does not start with these settings.", "Must be less.", "Nothing was saved.")
    await site.sees("protections: Freqtrade no longer reads protections from settings.")
    assert read(site.house, source.bot_id).config.get("stake_amount") != 50
    await site.press("Save anyway")
    await site.soon(lambda: read(site.house, source.bot_id).config.get("stake_amount") == 50)


async def test_who_changes_what_was_refused_is_asked_again(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, config=dry_run_settings())
    for amount in (50, 60):
        say(site, changed(site, source.bot_id, stake_amount=amount), REFUSAL)
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Save")
    for amount in ("50", "60"):
        site.type("Stake per trade", amount)
        await site.press("Save")
        await site.sees("Save anyway")
    assert read(site.house, source.bot_id).config.get("stake_amount") not in (50, 60)


async def test_a_refused_start_says_why(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, config=dry_run_settings())
    say(site, read(site.house, source.bot_id), REFUSAL)
    await site.user.open(f"/bots/{source.bot_id}")
    await site.press("Start")
    words = "Paper is not started, because Freqtrade 2026.9 refuses its settings. protections: "
    await site.soon(lambda: any(words in said for said in site.user.notify.messages))
    assert (await bots.get(site.house.owner, source.bot_id)).bot.target == "STOPPED"


def test_each_remark_is_shown_where_it_is_mended() -> None:
    remarks = [
        Remark("strategy", "It cannot be loaded."),
        Remark("exchange.pair_whitelist", "None."),
        Remark("protections", "Gone."),
        Remark("", "All wrong."),
    ]
    assert fields_of(remarks) == {
        "strategy_id": "It cannot be loaded.",
        "pairs": "None.",
        "config": "protections: Gone. All wrong.",
    }


def test_lines_are_found_by_key_value_and_layer_and_copied_as_json() -> None:
    lines = [
        Line("stake_amount", 100, Layer.BOT, (Layer.EXCHANGE,)),
        Line("timeframe", "5m", Given.CODE, ()),
        Line("stoploss", -0.2, Given.PARAMETERS, (Given.CODE,)),
    ]
    assert matching(lines, " STAKE ", "") == lines[:1]
    assert matching(lines, "5m", "") == lines[1:2]
    assert matching(lines, "", str(Given.PARAMETERS)) == lines[2:]
    assert matching(lines, "stake", str(Given.CODE)) == []
    told = {"value": 100, "from": "bot", "overrides": ["exchange"]}
    assert json.loads(as_json(lines))["stake_amount"] == told
