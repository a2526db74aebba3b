"""A bot that is made from a backtest: its form is filled in, and its page leads back."""

from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import Session

from core.backtests.models import BacktestStatus
from core.bots import service as bots
from core.strategies.models import Strategy
from tests import rows
from tests.pages.bots.resting import read
from tests.pages.site import Site


def a_run(site: Site) -> UUID:
    house = site.house
    draft = {"pairs": ["SOL/USDT", "BTC/USDT"], "stake_amount": 70, "stake_currency": "USDT", "wallet": 900}
    with Session(house.database.engine) as session:
        strategy = session.get_one(Strategy, house.strategy_id)
        made = rows.backtest(
            strategy, draft=draft, status=BacktestStatus.COMPLETED, profit_ratio=0.031, stake_currency="USDT",
            exchange_id=house.exchange_id, runner_id=house.runner_id, first_pairs="SOL/USDT, BTC/USDT",
            start_date=datetime(2026, 10, 2, tzinfo=UTC), end_date=datetime(2026, 10, 4, tzinfo=UTC),
        )  # fmt: skip
    house.add(made)
    return made.id


async def test_a_bot_trades_the_pairs_of_the_run_in_their_order(site: Site) -> None:
    run_id = a_run(site)
    await site.user.open(f"/bots/new?backtest={run_id}")
    await site.sees("from a backtest", "Create bot")
    assert site.typed("Pairs") == "SOL/USDT\nBTC/USDT"
    assert (site.typed("Stake per trade"), site.typed("Dry-run wallet")) == ("70", 900)
    site.type("Name", "From the run")
    await site.press("Create bot")
    await site.soon(lambda: site.user.notify.messages)
    (made,) = await bots.list_bots(site.house.owner)
    kept = read(site.house, made.id)
    assert (kept.backtest_id, kept.config["exchange"]) == (run_id, {"pair_whitelist": ["SOL/USDT", "BTC/USDT"]})
    await site.user.open(f"/bots/{made.id}")
    await site.sees("backtest of 2 Oct 2026 to 3 Oct 2026, +3.10%")


async def test_a_run_that_is_not_there_is_told(site: Site) -> None:
    await site.user.open(f"/bots/new?backtest={rows.uuid4()}")
    await site.sees("This backtest does not exist")
