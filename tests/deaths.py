"""What bots live through wherever they run, as a driven Flotilla tells it."""

from collections.abc import Callable
from typing import Any

from tests.driven import EAGER, Flotilla, until

Row = dict[str, Any]


def eager_bot(flotilla: Flotilla, **draft: object) -> str:
    """One that has opened a trade, beside the practice fleet."""
    bot_id: str = flotilla.do("add", name="Eager", code=EAGER, **draft)
    flotilla.do("start", bot=bot_id)
    until(lambda: flotilla.is_running(bot_id))
    until(lambda: flotilla.open_trades(bot_id))
    return bot_id


def dies(flotilla: Flotilla, bot_id: str, kill: Callable[[], object]) -> Row:
    """The run that ended with it."""
    before = until(lambda: (runs := flotilla.runs(bot_id)) and runs[-1]["ended_at"] is None and runs)
    kill()
    until(lambda: flotilla.runs(bot_id)[len(before) - 1]["ended_at"])
    return flotilla.runs(bot_id)[len(before) - 1]


def dies_and_comes_back(flotilla: Flotilla, bot_id: str, kill: Callable[[], object]) -> Row:
    """In one new run, with the trades it had. The run that ended."""
    number, trades = len(flotilla.runs(bot_id)), ids(flotilla.open_trades(bot_id))
    died = dies(flotilla, bot_id, kill)
    until(lambda: len(flotilla.runs(bot_id)) == number + 1 and flotilla.is_running(bot_id))
    until(lambda: trades <= ids(flotilla.open_trades(bot_id)))
    return died


def dies_until_it_waits_for_a_person(flotilla: Flotilla, bot_id: str, kill: Callable[[], object], times: int) -> None:
    for _ in range(times):
        dies(flotilla, bot_id, kill)
    until(lambda: flotilla.bot(bot_id)["status"] == "FAILED")


def doubled_trades(flotilla: Flotilla) -> list[Row]:
    return flotilla.ask(
        "SELECT 1 FROM trade GROUP BY database_id, freqtrade_trade_id, open_timestamp HAVING count(*) > 1"
    )


def ids(trades: list[Row]) -> set[str]:
    return {trade["id"] for trade in trades}
