"""`main.py` that also takes orders from a bench, as lines of JSON over the socket that BENCH_ORDERS names: downloads of
candles and backtests are asked for and cancelled, and logs of bots read, through the services and runners of this very
Flotilla. Everything else is as people run it.
"""

import asyncio
import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlmodel import Session, select  # noqa: E402

from core import boot, db  # noqa: E402
from core.access.models import Person  # noqa: E402
from core.access.policy import Actor  # noqa: E402
from core.backtests import service as backtests  # noqa: E402
from core.backtests.listed import runs_list  # noqa: E402
from core.backtests.models import BacktestDraft  # noqa: E402
from core.market_data import service as market_data  # noqa: E402
from core.market_data.models import DownloadDraft  # noqa: E402
from core.runners.open_runner import reach  # noqa: E402
from tests import rows  # noqa: E402


async def download(runner: UUID, **draft: Any) -> str:
    return str(await market_data.download(await _person(), runner, DownloadDraft.model_validate(draft)))


async def cancel(runner: UUID, of: str) -> None:
    await market_data.cancel(await _person(), runner, UUID(of))


async def look(runner: UUID, of: str) -> dict[str, Any]:
    seen = next(one for one in await market_data.downloads(await _person(), runner) if str(one.id) == of)
    return {"state": seen.job.state, "progress": seen.job.progress, "error": seen.job.error, "log": seen.log[-2000:]}


async def said(runner: UUID, workload: str, word: str) -> list[str]:
    """Return the lines of a log that hold this word."""
    blocks = (await reach(runner)).kept_log(workload)
    return [line for line in [line async for block in blocks for line in block] if word in line]


async def test(runner: UUID, **draft: Any) -> str:
    (asked,) = await backtests.ask(await _person(), [BacktestDraft.model_validate({**draft, "runner_id": runner})])
    return str(asked)


async def end_test(runner: UUID, of: str) -> None:
    await backtests.cancel(await _person(), [UUID(of)])


async def look_at_test(runner: UUID, of: str) -> dict[str, Any]:
    seen = await runs_list.one(await _person(), UUID(of))
    return {"state": seen.status, "progress": seen.progress, "error": seen.error_message}


ORDERS = {
    "download": download, "cancel": cancel, "look": look, "said": said, "test": test, "end test": end_test,
    "look at test": look_at_test,
}  # fmt: skip


async def _person() -> Actor:
    return await db.current().run(_administrator, reads_only=True)


def _administrator(session: Session) -> Actor:
    return rows.actor(session.exec(select(Person)).one())


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    order = json.loads(await reader.readline())
    try:
        done = {"answer": await ORDERS[order.pop("do")](UUID(order.pop("runner")), **order)}
    except Exception as error:  # the bench tells it
        done = {"error": repr(error)}
    writer.write(json.dumps(done).encode())
    writer.close()


def install(socket: str) -> None:
    open_house = boot.House.open

    async def opened(house: boot.House) -> None:
        await open_house(house)
        servers.append(await asyncio.start_unix_server(_serve, socket))

    servers: list[asyncio.Server] = []
    boot.House.open = opened  # type: ignore[method-assign]


if __name__ == "__main__":
    install(os.environ["BENCH_ORDERS"])
    sys.argv = [str(ROOT / "main.py")]
    runpy.run_path(sys.argv[0], run_name="__main__")
