"""Runs the workload of a download until it has said its last word. One that is ended from outside, by a kill or a
restart of its machine, is started again: it goes on with the pieces that are in the store."""

from core.errors import Refused
from core.market_data.downloads import download_spec
from core.market_data.downloads.download_follower import follow, hear_all
from core.market_data.downloads.download_records import workload_name
from core.market_data.downloads.download_spec import DownloadRecipe
from core.market_data.downloads.live_downloads import LiveDownload
from core.runners.port import Observation, Progress, Runner, State
from core.runners.workload_follower import seen

_MOST_STARTS = 4


async def run(
    runner: Runner, recipe: DownloadRecipe, version: str, live: LiveDownload, progress: Progress
) -> Observation | None:
    """Return how the workload ended; None when it is gone. One that runs already is followed, not started; one that was
    made and never started, because of a kill, is started. One that needed more memory than there is is not started
    again. Errors: those of `Runner.apply`; `Unavailable` when the runner stays silent."""
    name = workload_name(recipe.download_id)
    ended = await seen(runner, name)
    for _ in range(_MOST_STARTS):
        if ended is None or ended.state in (State.STARTING, State.EXITED):
            await _start(runner, recipe, version)
        ended = await follow(runner, name, live, progress)
        await hear_all(runner, name, live)
        if live.has_last_word or (ended and ended.oom_killed):
            break
    return ended


async def _start(runner: Runner, recipe: DownloadRecipe, version: str) -> None:
    layout = await runner.layout(workload_name(recipe.download_id))
    if recipe.source.is_practice and not layout.market_url:
        raise Refused(
            "The practice market cannot be reached from this runner.", hint="Choose a runner on this machine."
        )
    await runner.apply(download_spec.workload(recipe, version, layout))
