"""The form that asks for backtests: what fills it, what it offers, what it asks for."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from nicegui import ElementFilter, ui
from sqlmodel import Session, select

from core.access.scopes import Role
from core.backtests.models import Backtest, BacktestDraft
from core.bot_records.models import BotPairList
from core.bots.settings import configuration
from core.db import utcnow
from core.exchanges.models import Exchange
from core.freqtrade.candles.candle_files import FoundFile
from core.market_data.sources import source_of
from core.market_data.stored import candle_inventory
from core.runners import open_runner
from core.runners.registry import Registry
from core.strategies.models import Strategy
from pages.backtests.asking.choices import choices
from pages.backtests.asking.filled import Filled
from pages.parts.text.markup import Markup
from tests import rows
from tests.core.runners.faulty import NeverAnswers
from tests.machine import ROOT
from tests.pages.site import Site

FORM = "/backtests/new"
SCHEMA = ROOT / "tests" / "data" / "schema-2026.9.json"
FIRST = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def machine() -> AsyncIterator[None]:
    """Every runner of the house is silent."""
    open_runner.install(Registry({"LOCAL": lambda _, __: NeverAnswers()}))
    yield
    open_runner.install(None)


def hold(site: Site, *pairs: str, timeframe: str = "5m", **values: Any) -> None:
    """Whole candles until yesterday."""
    with Session(site.house.database.engine) as session:
        exchange = session.get_one(Exchange, site.house.exchange_id)
        source = "practice-2" if exchange.exchange_type == "practice" else exchange.exchange_type
    midnight = utcnow().replace(hour=0, minute=0, second=0, microsecond=0)
    its = {"source": source, "first_at": FIRST, "last_at": midnight - timedelta(minutes=5), "rows": 9000} | values
    site.house.add(*(rows.candle_file(site.house.runner_id, pair, timeframe, **its) for pair in pairs))


def chips(site: Site) -> list[str]:
    with site.user:
        (found,) = [one for one in ElementFilter(kind=Markup) if "pair-chips" in one.classes]
    return [part.partition('"')[0] for part in found.content.split('data-key="')[1:]]


def shown(site: Site) -> str:
    with site.user:
        return " ".join(one.content for one in ElementFilter(kind=Markup) if one.visible)


def read(site: Site) -> str:
    """What is shown, without its markup."""
    return re.sub(r"<[^>]*>", "", shown(site))


def version(site: Site, **values: Any) -> UUID:
    rows.change(site.house.database, Strategy, site.house.strategy_id, **values)
    return site.house.strategy_id


async def test_who_has_nothing_is_led_on(site: Site) -> None:
    site.sign_in(site.house.person("new", Role.MEMBER))
    await site.user.open(FORM)
    await site.sees("A backtest needs a strategy, an exchange and a runner first.", "Add a strategy", "Add a runner")


async def test_who_only_looks_runs_nothing(site: Site) -> None:
    site.sign_in(site.house.person("looks", Role.VIEWER))
    await site.user.open(FORM)
    await site.sees("Viewers can’t run backtests")


async def test_without_candles_there_is_a_way_to_them(site: Site) -> None:
    await site.user.open(FORM)
    await site.sees("There are no candles of this exchange on this runner yet.", "Download candles", "Last 90 days")
    assert site.typed("Last day, UTC") == (utcnow().date() - timedelta(days=1)).isoformat()


async def test_candles_that_come_while_it_is_open_are_seen_at_once(site: Site) -> None:
    version(site, timeframe="5m")
    await site.user.open(FORM)
    await site.sees("There are no candles of this exchange on this runner yet.")
    site.type("Stake per trade", "77")
    with Session(site.house.database.engine) as session:
        source = source_of(session.get_one(Exchange, site.house.exchange_id))
    midnight = utcnow().replace(hour=0, minute=0, second=0, microsecond=0)
    found = FoundFile(
        "BTC_USDT-5m.feather", "spot", "BTC/USDT", "spot", "5m", FIRST, midnight, 9000, 0, 0, 0, 0, (), 1, midnight
    )
    keeping = partial(candle_inventory.keep, runner_id=site.house.runner_id, source=source, found=[found])
    await site.house.database.run(keeping)
    await site.sees_no_more("There are no candles of this exchange")
    await site.sees("Last 30 days")
    assert site.control("Timeframe").options == {"": "5m, from the strategy", "5m": "5m"}
    assert site.typed("Stake per trade") == "77", "and what was filled in stays"


async def test_candles_decide_what_is_offered(site: Site) -> None:
    version(site, timeframe="5m")
    hold(site, "ETH/USDT", "BTC/USDT")
    hold(site, "BTC/USDT", timeframe="1h")
    hold(site, "ETH/USDT", timeframe="1m")
    await site.user.open(FORM)
    await site.sees("Last 30 days", "Last 90 days", "All there is")
    assert site.control("Timeframe").options == {"": "5m, from the strategy", "1m": "1m", "5m": "5m", "1h": "1h"}
    assert site.control("Detail timeframe").options == {"": "None", "1m": "1m"}
    today = utcnow().date()
    assert site.typed("Last day, UTC") == (today - timedelta(days=1)).isoformat()
    assert site.typed("First day, UTC") == (today - timedelta(days=30)).isoformat()


async def test_dates_follow_the_candles_until_somebody_changes_them(site: Site) -> None:
    version(site, timeframe="5m")
    today = utcnow().date()
    hold(site, "BTC/USDT")
    hold(site, "BTC/USDT", timeframe="1m", first_at=utcnow() - timedelta(days=12), last_at=utcnow())
    await site.user.open(FORM)
    await site.sees("Last 30 days")
    site.control("Timeframe").set_value("1m")
    await site.sees("Last 7 days")
    assert site.typed("First day, UTC") == (today - timedelta(days=7)).isoformat()
    chosen = (today - timedelta(days=3)).isoformat()
    site.type("First day, UTC", chosen)
    site.control("Timeframe").set_value("5m")
    await site.sees("Last 30 days")
    assert site.typed("First day, UTC") == chosen


async def test_pairs_keep_the_order_in_which_they_are_chosen(site: Site) -> None:
    hold(site, "ETH/USDT", "BTC/USDT", "SOL/USDT")
    await site.user.open(FORM)
    await site.sees("Last 30 days")
    site.type("Pairs", "SOL/USDT btc, GONE/USDT")
    await site.press("Add")
    assert chips(site) == ["SOL/USDT", "btc", "GONE/USDT"]
    await site.soon(lambda: shown(site).count("chip pair missing") == 2)
    await site.press("Clear")
    await site.press("From candles…")
    await site.press("Add all 3")
    await site.soon(lambda: chips(site) == ["BTC/USDT", "ETH/USDT", "SOL/USDT"])


async def test_pairs_of_a_bot_as_of_a_day(site: Site) -> None:
    bot = site.house.bot("Ada", config={"pairlists": [{"method": "VolumePairList"}]})
    at = datetime(2026, 11, 2, 14, 5, tzinfo=UTC)
    for days, pairs in ((0, ["A/USDT", "B/USDT"]), (1, ["B/USDT", "C/USDT"])):
        site.house.add(BotPairList(bot_id=bot.bot_id, at=at + timedelta(days=days), pairs=pairs))
    await site.user.open(FORM)
    await site.sees("What runs")
    await site.press("From a bot…")
    await site.press("Add pairs")
    await site.soon(lambda: chips(site) == ["B/USDT", "C/USDT"])


async def test_what_is_wrong_is_told_at_its_field(site: Site) -> None:
    await site.user.open(FORM)
    await site.sees("What runs")
    site.type("Stake per trade", "much")
    await site.press("Run backtest")
    await site.sees("Choose a pair.")


async def test_further_settings_that_freqtrade_does_not_read_are_marked(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "freqtrade-2026.9.json").write_bytes(SCHEMA.read_bytes())
    monkeypatch.setattr(configuration, "_shelf", None)
    configuration.keep_schemas_in(tmp_path)
    await site.user.open(FORM)
    await site.sees("What runs")
    site.editor().set_value('{\n  "stoplos": -0.1\n}')
    await site.sees("Line 2: stoplos: Freqtrade does not know this key", "Did you mean “stoploss”?")


async def test_checks_stand_beside_the_form_before_anything_is_asked(site: Site) -> None:
    hold(site, "BTC/USDT")
    await site.user.open(FORM)
    await site.sees("Last 30 days")
    site.type("Pairs", "BTC/USDT")
    await site.press("Add")
    site.type("Stake per trade", "5000")
    await site.sees("5,000 USDT is more than the 990 USDT that the wallet has to trade with.")


async def test_a_bot_fills_the_form_and_each_difference_is_told(site: Site) -> None:
    config = {
        "pairlists": [{"method": "VolumePairList"}],
        "stake_amount": 70,
        "dry_run_wallet": {"USDT": 800, "BTC": 1},
    }
    bot = site.house.bot("Ada", config=config, started_at=utcnow() - timedelta(days=9))
    site.house.add(BotPairList(bot_id=bot.bot_id, at=utcnow(), pairs=["SOL/USDT", "BTC/USDT"]))
    hold(site, "SOL/USDT", "BTC/USDT")
    await site.user.open(f"{FORM}?bot={bot.bot_id}")
    await site.sees("With the settings of bot Ada", "How it differs from the bot", "The bot’s life")
    assert chips(site) == ["SOL/USDT", "BTC/USDT"]
    assert (site.typed("Stake per trade"), site.typed("Wallet")) == ("70", 800)
    for words in ("VolumePairList is left out", "also has 1 BTC", "The pairs stay the same"):
        assert words in shown(site)


async def test_a_run_fills_the_form(site: Site) -> None:
    house = site.house
    its = {"strategy_id": house.strategy_id, "runner_id": house.runner_id, "exchange_id": house.exchange_id}
    asked = BacktestDraft.model_validate(
        {**its, "pairs": ["SOL/USDT", "BTC/USDT"], "start": "2026-10-01", "end": "2026-10-05", "fee": 0.002}
    )
    with Session(house.database.engine) as session:
        run = rows.backtest(session.get_one(Strategy, house.strategy_id), draft=asked.model_dump(mode="json"))
    house.add(run)
    await site.user.open(f"{FORM}?from={run.id}")
    await site.sees("Based on an earlier backtest.", "What runs")
    assert chips(site) == ["SOL/USDT", "BTC/USDT"]
    assert (site.typed("First day, UTC"), site.typed("Last day, UTC")) == ("2026-10-01", "2026-10-05")
    assert site.typed("Fee") == 0.2


async def test_a_version_is_chosen_by_the_address(site: Site) -> None:
    other = rows.strategy(name="Other", owner_id=site.house.owner.person_id)
    site.house.add(other)
    await site.user.open(f"{FORM}?strategy={other.id}&runner={site.house.runner_id}")
    await site.sees("What runs")
    assert (site.typed("Strategy"), site.typed("Version")) == (other.family_id, other.id)


async def test_it_is_shown_as_a_command_line(site: Site) -> None:
    hold(site, "BTC/USDT")
    await site.user.open(FORM)
    await site.sees("Last 30 days")
    site.type("Pairs", "SOL/USDT BTC/USDT")
    await site.press("Add")
    site.type("First day, UTC", "2026-10-01")
    site.type("Last day, UTC", "2026-10-02")
    await site.press("Show command line…")
    await site.sees("Run it yourself")
    await site.soon(lambda: "-p SOL/USDT BTC/USDT --timerange 20261001-20261003" in read(site))
    assert "--enable-protections" in read(site) and "--cache none" in read(site)


async def test_pairs_that_are_typed_and_not_added_are_run_too(site: Site) -> None:
    version(site, timeframe="5m")
    hold(site, "BTC/USDT")
    await site.user.open(FORM)
    await site.sees("Last 30 days")
    site.type("Pairs", "BTC/USDT")
    await site.press("Run backtest")
    await site.soon(lambda: chips(site) == ["BTC/USDT"])
    await site.sees("Run backtest with 1 warning")


async def test_more_pairs_than_a_run_may_have_are_told(site: Site) -> None:
    version(site, timeframe="5m")
    await site.user.open(FORM)
    await site.sees("There are no candles of this exchange")
    site.type("Pairs", " ".join(f"C{n}/USDT" for n in range(501)))
    await site.press("Add")
    await site.sees("At most 500 pairs.")


async def test_what_a_silent_runner_leaves_open_is_asked(site: Site) -> None:
    """Freqtrade cannot be asked of the strategy: the button names it, and nothing runs before it was pressed so."""
    version(site, timeframe="5m")
    hold(site, "BTC/USDT")
    await site.user.open(FORM)
    await site.sees("Last 30 days")
    site.type("Pairs", "BTC/USDT")
    await site.press("Add")
    await site.sees("Run backtest with 1 warning")
    assert asked_for(site) == []
    await site.press("Run backtest with 1 warning")
    await site.soon(lambda: asked_for(site))
    (made,) = asked_for(site)
    assert made.draft["pairs"] == ["BTC/USDT"] and not made.draft["is_accepted"]
    assert made.draft["accepts"] == made.recipe["accepted"] and len(made.draft["accepts"]) == 1


async def test_warnings_of_several_runs_are_accepted_by_their_switch(site: Site) -> None:
    """Only the first run was looked at, so the button does not say that it accepts what is found of the others."""
    version(site, timeframe="5m")
    hold(site, "BTC/USDT")
    await site.user.open(FORM)
    await site.sees("Last 30 days")
    site.type("Pairs", "BTC/USDT")
    await site.press("Add")
    site.type("Further periods", "2026-09-01 2026-09-30")
    await site.sees("Run 2 backtests", "switch on “Accept gaps and warnings of all runs”")
    await site.user.should_not_see("Run 2 backtests with")
    with site.user:
        list(ElementFilter(kind=ui.switch))[-1].set_value(True)
    await site.sees("Run 2 backtests with 1 warning")
    await site.sees_no_more("switch on")


def asked_for(site: Site) -> list[Backtest]:
    with Session(site.house.database.engine) as session:
        return list(session.exec(select(Backtest)))


async def test_it_begins_with_the_strategy_that_was_saved_last(site: Site) -> None:
    house = site.house
    newer = rows.strategy(owner_id=house.owner.person_id, name="Newer", created_at=utcnow() + timedelta(minutes=1))
    older = rows.strategy(owner_id=house.owner.person_id, name="Older", created_at=utcnow() - timedelta(days=9))
    house.add(newer, older)
    filled = Filled()
    (await choices(house.owner)).preselect(filled)
    assert (filled.family_id, filled.strategy_id) == (newer.family_id, newer.id)
