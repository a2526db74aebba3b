"""A Flotilla that starts one workload and waits to be killed: `python -m tests.core.runners.flotilla ROOT NAME`."""

import asyncio
import sys
from pathlib import Path

from core.runners.local.local_runner import LocalRunner
from tests.core.runners.bench import Programs, workload


async def main(root: Path, name: str) -> None:
    runner = LocalRunner(root, Programs())
    await runner.apply(workload(name, await runner.layout(name)))
    print("applied", flush=True)
    await asyncio.sleep(600)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
