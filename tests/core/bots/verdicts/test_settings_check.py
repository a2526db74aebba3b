"""People who save or start a bot hear what Freqtrade says; where it cannot be asked, nobody is held up."""

import asyncio
import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, col, func, select

from core.access.scopes import Role
from core.bot_records.models import Bot, BotStatus, Target
from core.bots.settings import configuration
from core.bots.settings.effective_lines import Given
from core.bots.verdicts import asking, checked_starts, kept_verdicts, question, settings_check
from core.bots.verdicts.models import SettingsVerdict
from core.configurations.layers import Layer
from core.db import utcnow
from core.errors import Invalid, NotFound, Refused, Unavailable
from core.freqtrade.verdicts.verdict import GivenValue, Source, Verdict
from core.freqtrade.verdicts.verdict_words import Remark
from core.runners.port import NO_NEEDS, Needs
from tests import rows
from tests.core.bots.conftest import House
from tests.core.bots.lifecycle.test_deaths import die

REFUSAL = Verdict(errors=(Remark("protections", "Freqtrade no longer reads this."),))
WARNING = Verdict(warnings=(Remark("ask_strategy", "Old name."),))


async def keep(house: House, bot_id: UUID, verdict: Verdict) -> None:
    def work(session: Session) -> None:
        kept_verdicts.keep(session, question.of_bot(session, session.get_one(Bot, bot_id)).key, verdict)

    await house.database.run(work)


class Freqtrade:
    """Says on the runner what a real one would: `said`, in its own words. Counts how often it is asked."""

    def __init__(self, house: House, **said: Any) -> None:
        self.asked = 0
        self._said = said
        house.runner.reply = self._reply

    def _reply(self, version: str, code: str) -> bytes:
        self.asked += 1
        nonce = json.loads(code.rpartition("main(")[2].partition(",")[0])
        stages = [{"mark": "m", "stage": "settings"}, {"mark": "m", "stage": "strategy", **self._said}]
        said = [json.dumps(one) for one in stages]
        return json.dumps({"nonce": nonce, "said": said, "is_late": False, "code": 0}).encode()


REFUSES = {
    "error": {
        "type": "ConfigurationError",
        "words": "Setting 'protections' in the configuration",
        "is_freqtrades": True,
    }
}


# -- saving -----------------------------------------------------------------------------------------------------------


async def test_a_draft_is_refused_once_and_for_all_bots_alike(house: House) -> None:
    freqtrade = Freqtrade(house, **REFUSES)
    for name in ("Ada", "Bob"):
        found = await settings_check.of_draft(house.owner, house.draft(name), None, "2026.9")
        assert found.verdict and [one.path for one in found.verdict.errors] == ["protections"]
    assert freqtrade.asked == 1


async def test_settings_that_name_another_exchange_are_refused_unasked(house: House) -> None:
    freqtrade = Freqtrade(house)
    draft = house.draft(config={"stake_currency": "USDT", "stake_amount": 100, "exchange": {"name": "kraken"}})
    with pytest.raises(Invalid) as caught:
        await settings_check.of_draft(house.owner, draft, None, "2026.9")
    assert caught.value.fields["config"].startswith("exchange.name: this bot trades on")
    assert freqtrade.asked == 0


async def test_a_save_that_changes_nothing_for_freqtrade_asks_nothing(house: House) -> None:
    freqtrade = Freqtrade(house)
    bot_id = await house.bot()
    found = await settings_check.of_draft(house.owner, house.draft("Renamed", pids=100), bot_id, "2026.9")
    assert (found.verdict, found.unchecked, freqtrade.asked) == (None, "", 0)
    changed = house.draft(config={"stake_currency": "USDT", "stake_amount": 5})
    assert (await settings_check.of_draft(house.owner, changed, bot_id, "2026.9")).verdict == Verdict()
    assert freqtrade.asked == 1


async def test_a_runner_without_the_version_or_without_an_answer_is_told(house: House) -> None:
    found = await settings_check.of_draft(house.owner, house.draft(freqtrade_version="2026.8"), None, "2026.9")
    assert found.unchecked == "Freqtrade 2026.8 is not installed on this runner yet."
    found = await settings_check.of_draft(house.owner, house.draft(), None, "2026.9")
    assert found.unchecked.startswith("This Freqtrade version cannot be asked"), "its Python has no Freqtrade"


async def test_settings_that_cannot_be_saved_are_not_run(house: House) -> None:
    freqtrade = Freqtrade(house)
    with pytest.raises(Invalid):
        await settings_check.of_draft(house.owner, house.draft(config={"logfile": "/tmp/x"}), None, "2026.9")
    assert freqtrade.asked == 0


async def test_only_who_may_use_the_things_lets_freqtrade_run_them(house: House) -> None:
    freqtrade, stranger = Freqtrade(house), house.person("mallory", Role.MEMBER)
    with pytest.raises(Invalid) as refused:
        await settings_check.of_draft(stranger, house.draft(), None, "2026.9")
    assert set(refused.value.fields) == {"exchange_id"}
    bot_id = await house.bot()
    with pytest.raises(NotFound):
        await settings_check.of_draft(stranger, house.draft(), bot_id, "2026.9")
    for act in (settings_check.of_bot, checked_starts.start, checked_starts.restart):
        with pytest.raises(NotFound):
            await act(stranger, bot_id)
    assert freqtrade.asked == 0


# -- starting ---------------------------------------------------------------------------------------------------------


async def test_a_person_starts_nothing_that_freqtrade_refuses(house: House) -> None:
    bot_id = await house.bot()
    Freqtrade(house, **REFUSES)
    for act in (checked_starts.start, checked_starts.restart):
        with pytest.raises(Refused, match=r"Freqtrade 2026\.9 refuses its settings\. protections: "):
            await act(house.owner, bot_id)
    assert house.row(bot_id).target is Target.STOPPED


async def test_a_version_that_refuses_the_settings_is_not_chosen(house: House) -> None:
    bot_id = await house.bot()
    house.runner.versions = ("2026.9", "2026.10")
    Freqtrade(house, **REFUSES)
    with pytest.raises(Refused, match=r"Freqtrade 2026\.10 refuses"):
        await checked_starts.change_version(house.owner, bot_id, "2026.10")
    assert house.row(bot_id).freqtrade_version == "2026.9"


async def test_a_start_goes_on_when_freqtrade_cannot_be_asked(house: House) -> None:
    bot_id = await house.bot()
    await checked_starts.start(house.owner, bot_id)
    assert house.row(bot_id).target is Target.RUNNING


async def test_what_runs_like_this_is_never_asked_about(house: House) -> None:
    bot_id = await house.running()
    freqtrade = Freqtrade(house, **REFUSES)
    await checked_starts.restart(house.owner, bot_id)
    assert freqtrade.asked == 0 and house.row(bot_id).status is BotStatus.STOPPING


async def test_a_bot_comes_back_by_itself_whatever_freqtrade_said(house: House) -> None:
    bot_id = await house.running()
    freqtrade = Freqtrade(house, **REFUSES)
    await keep(house, bot_id, REFUSAL)
    await die(house, bot_id)
    await house.round(3)
    assert (await house.view(bot_id)).status is BotStatus.RUNNING
    assert freqtrade.asked == 0


# -- asking -----------------------------------------------------------------------------------------------------------


async def test_one_question_is_asked_once_at_a_time(house: House) -> None:
    freqtrade = Freqtrade(house)
    bots = [await house.bot(name) for name in ("Ada", "Bob", "Cy")]
    found = await asyncio.gather(*(settings_check.of_bot(house.owner, bot_id) for bot_id in bots))
    assert [one.verdict for one in found] == [Verdict()] * 3
    assert freqtrade.asked == 1


async def test_who_waits_too_long_goes_on_and_the_answer_is_kept(house: House) -> None:
    bot_id, goes_on = await house.bot(), asyncio.Event()
    Freqtrade(house)
    answer = house.runner.ask

    async def slow(*asked: Any) -> bytes:
        await goes_on.wait()
        return await answer(*asked)

    house.runner.ask = slow  # type: ignore[method-assign]
    wanted = await house.database.run(lambda session: question.of_bot(session, session.get_one(Bot, bot_id)))
    with pytest.raises(Unavailable, match="takes longer than 0 seconds"):
        await asking.verdict(wanted, house.owner.person_id, 0.01)
    goes_on.set()
    assert await asking.verdict(wanted, house.owner.person_id) == Verdict()


async def test_whose_checks_take_their_time_holds_up_nobody_else(house: House) -> None:
    eve, goes_on, came = house.person("eve", Role.ADMINISTRATOR), asyncio.Event(), asyncio.Event()
    Freqtrade(house)
    answer = house.runner.ask

    async def slow(version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        if b'"EVE"' in needs.secret_files.get("bot.json", b""):
            came.set()
            await goes_on.wait()
        return await answer(version, code, needs)

    house.runner.ask = slow  # type: ignore[method-assign]
    configs = [{"stake_currency": "EVE", "stake_amount": amount} for amount in range(1, asking.MOST_OF_ONE + 2)]
    drafts = [house.draft(config=config) for config in configs]
    asked = [asyncio.create_task(settings_check.of_draft(eve, draft, None, "2026.9")) for draft in drafts]
    await came.wait()
    assert (await settings_check.of_draft(house.owner, house.draft(), None, "2026.9")).verdict == Verdict()
    goes_on.set()
    found = [one.unchecked for one in await asyncio.gather(*asked)]
    assert sorted(found) == [*[""] * asking.MOST_OF_ONE, "Too many checks are under way."]


def test_only_the_newest_are_kept(house: House) -> None:
    old = [
        SettingsVerdict(key=f"{number:064}", checked_at=utcnow() - timedelta(days=1, seconds=number))
        for number in range(1_001)
    ]
    rows.keep(house.database, *old)
    with Session(house.database.engine) as session:
        kept_verdicts.keep(session, "f" * 64, REFUSAL)
        session.commit()
        assert session.exec(select(func.count(col(SettingsVerdict.key)))).one() == kept_verdicts.MOST
        assert kept_verdicts.find(session, "f" * 64) and kept_verdicts.find(session, f"{0:064}")
        assert kept_verdicts.find(session, f"{1_000:064}") is None


# -- the effective configuration --------------------------------------------------------------------------------------


async def test_the_effective_configuration_tells_what_the_strategy_gives(house: House) -> None:
    bot_id = await house.bot(config={"stake_currency": "USDT", "stake_amount": 100, "stoploss": -0.2})
    before = {one.path: one for one in (await configuration.effective(house.owner, bot_id)).lines}
    assert before["timeframe"].layer is Given.CODE, "as its source says"
    assert (before["stoploss"].layer, before["stoploss"].overrides) == (Layer.BOT, (Given.CODE,))
    given = (
        GivenValue(path="stoploss", value=-0.2, sources=(Source.SETTINGS, Source.CODE)),
        GivenValue(path="minimal_roi", value={"0": 0.05, "30": 0.01}, sources=(Source.PARAMETERS, Source.CODE)),
        GivenValue(path="protections", value=[{"method": "CooldownPeriod"}], sources=(Source.CODE,)),
        GivenValue(path="stake_amount", value=7, sources=(Source.CODE,)),
    )
    await keep(house, bot_id, Verdict(given=given))
    view = await configuration.effective(house.owner, bot_id)
    found = {one.path: one for one in view.lines}
    assert (found["minimal_roi.30"].value, found["minimal_roi.30"].layer) == (0.01, Given.PARAMETERS)
    assert found["minimal_roi.30"].overrides == (Given.CODE,)
    assert found["protections"].layer is Given.CODE
    assert (found["stake_amount"].value, found["stake_amount"].overrides) == (7, (Layer.BOT,)), "a property wins"
    assert view.checked_at and view.unchecked is None and found["bot_name"].value == "Ada"


async def test_what_freqtrade_says_replaces_our_own_guesses(house: House) -> None:
    bot_id = await house.bot()
    await keep(house, bot_id, WARNING)
    view = await configuration.effective(house.owner, bot_id)
    assert [(one.path, one.sentence) for one in view.findings] == [("ask_strategy", "Old name.")]
