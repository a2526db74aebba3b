"""Follows the workload of a download by its log until it ends."""

from core.freqtrade.candles.download_facts import parse
from core.market_data.downloads.live_downloads import LiveDownload
from core.runners import workload_follower
from core.runners.port import Observation, Progress, Runner


async def follow(runner: Runner, name: str, live: LiveDownload, progress: Progress) -> Observation | None:
    """Return how the workload has ended, see `workload_follower.follow`."""

    def hear(line: str) -> None:
        _hear(line, live)
        progress(live.share, live.step)

    return await workload_follower.follow(runner, name, hear)


async def hear_all(runner: Runner, name: str, live: LiveDownload) -> None:
    """Take in the whole log anew, which may have more than was heard while it was followed."""
    live.clear()
    await workload_follower.hear_all(runner, name, lambda line: _hear(line, live))


def _hear(line: str, live: LiveDownload) -> None:
    fact = parse(line)
    if fact:
        live.hear(fact)
    else:
        live.say(line)
