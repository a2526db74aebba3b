"""The form that downloads candles: what fills it, what it says before, what it asks for."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from nicegui import ElementFilter, ui
from sqlmodel import Session, select

from core.market_data.models import CandleDownload
from core.runners import open_runner
from core.runners.models import RunnerRow
from core.runners.registry import Registry
from tests import rows
from tests.core.runners.faulty import NeverAnswers
from tests.pages.site import Site


@pytest.fixture(autouse=True)
async def machine() -> AsyncIterator[None]:
    """Every runner of the house is silent: what is asked for waits."""
    open_runner.install(Registry({"LOCAL": lambda _, __: NeverAnswers()}))
    yield
    open_runner.install(None)


def form(site: Site) -> str:
    return f"/runners/{site.house.runner_id}/data/new"


def asked_for(site: Site) -> list[dict[str, Any]]:
    with Session(site.house.database.engine) as session:
        return [row.config for row in session.exec(select(CandleDownload))]


def pressed(site: Site) -> list[str]:
    """The timeframes that are chosen."""
    with site.user:
        return [one.text for one in ElementFilter(kind=ui.button) if one.props.get("aria-pressed") == "true"]


async def test_what_is_filled_in_is_asked_for(site: Site) -> None:
    await site.user.open(form(site))
    await site.sees("Enter a pair, such as BTC/USDT.")
    site.type("Pairs", "BTC/USDT, ETH/USDT")
    await site.press("1h")
    site.type("Days", 30)
    await site.sees("Before it starts", "Requests")
    await site.press("Download")
    await site.soon(lambda: asked_for(site))
    (config,) = asked_for(site)
    assert config["exchange_id"] == str(site.house.exchange_id)
    assert (config["pairs"], config["timeframes"]) == (["BTC/USDT", "ETH/USDT"], ["5m", "1h"])
    assert (config["days"], config["trading_mode"]) == (30, "spot")
    await site.sees("Market data", "waiting for")


async def test_what_is_wrong_is_told_at_its_field(site: Site) -> None:
    await site.user.open(form(site))
    await site.sees("Timeframes")
    await site.press("5m")
    site.type("Days", 0)
    await site.press("Download")
    await site.sees("Enter a pair, such as BTC/USDT.", "Choose a timeframe.", "A whole number from 1 to 20,000.")
    assert asked_for(site) == []


async def test_an_address_fills_it(site: Site) -> None:
    await site.user.open(f"{form(site)}?pairs=SOL/USDT,BTC/USDT&timeframes=1d&start=2026-10-01&mode=futures&fill=1")
    await site.sees("First day, UTC")
    assert site.typed("Pairs") == "SOL/USDT\nBTC/USDT"
    assert site.typed("First day, UTC") == "2026-10-01"
    assert site.typed("Trading mode") == "futures"
    assert pressed(site) == ["1d"]


async def test_what_was_last_asked_for_fills_it(site: Site) -> None:
    last = {"exchange_id": str(site.house.exchange_id), "pairs": ["DOT/USDT"], "timeframes": ["15m"], "days": 7}
    rows.change(site.house.database, RunnerRow, site.house.runner_id, data_download_config={"last": last})
    await site.user.open(form(site))
    await site.sees("Timeframes")
    assert (site.typed("Pairs"), site.typed("Days"), pressed(site)) == ("DOT/USDT", 7, ["15m"])


async def test_a_download_that_is_too_large_is_refused_in_words(site: Site) -> None:
    rows.change(site.house.database, RunnerRow, site.house.runner_id, data_limit_gib=1)
    pairs = ",".join(f"C{number}/USDT" for number in range(100))
    await site.user.open(f"{form(site)}?pairs={pairs}&timeframes=1m&days=3000")
    await site.sees("Candles on Local may take 1.0 GiB")


async def test_an_exchange_without_history_is_told_with_the_way_round(site: Site) -> None:
    kraken = rows.exchange(name="Kraken", exchange_type="kraken", owner_id=site.house.owner.person_id)
    site.house.add(kraken)
    await site.user.open(f"{form(site)}?exchange={kraken.id}&pairs=BTC/EUR")
    await site.sees("gives no history of candles", "--dl-trades")


async def test_what_my_bots_trade_fills_it(site: Site) -> None:
    config = {"exchange": {"pair_whitelist": ["ADA/USDT"]}, "timeframe": "15m"}
    site.house.bot("Ada", config=config)
    await site.user.open(form(site))
    await site.press("What my bots trade")
    await site.soon(lambda: site.typed("Pairs") == "ADA/USDT")
    assert pressed(site) == ["15m"]


async def test_of_several_exchanges_one_is_chosen(site: Site) -> None:
    second = site.house.exchange("Another")
    for name, pair, exchange_id in (("Ada", "ADA/USDT", site.house.exchange_id), ("Bea", "XRP/USDT", second)):
        config = {"exchange": {"pair_whitelist": [pair]}, "timeframe": "15m"}
        site.house.bot(name, config=config, exchange_id=exchange_id)
    await site.user.open(f"{form(site)}?bots=1")
    await site.sees("Your bots trade on several exchanges")
    await site.press("Another, spot: 1 pair, 15m")
    await site.soon(lambda: site.typed("Pairs") == "XRP/USDT")
    assert site.typed("Exchange") == str(second)


async def test_bots_that_name_no_pairs_are_told(site: Site) -> None:
    await site.user.open(form(site))
    await site.press("What my bots trade")
    await site.sees("None of your bots lists pairs. Enter them here.")
