"""The practice market alone, for bots that start without a Flotilla: `python -m tests.upgrade.market DATA GATEWAY`.
Prints `ready`; its ports are in the files that Flotilla keeps them in. Serves until it is ended."""

import asyncio
import sys
from pathlib import Path

from core.boot import practice_markets
from core.practice.server.server import PracticeServer
from core.runners.docker.object_names import MARKET_HOST


async def main(data: Path, gateway: str) -> None:
    app = practice_markets()
    async with (
        PracticeServer(app, data / "practice.port"),
        PracticeServer(app, data / "practice.containers.port", gateway, [MARKET_HOST]),
    ):
        print("ready", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
