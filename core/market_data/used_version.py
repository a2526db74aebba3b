"""The Freqtrade version that downloads and reads candles on a runner."""

from core.freqtrade import versions
from core.runners.port import Progress, Runner

_default = ""


def install(version: str) -> None:
    """Set the version that this installation prefers. The composition root calls it."""
    global _default
    _default = version


async def find(runner: Runner) -> str | None:
    """Return the version to use there: the preferred one, else the newest release that is ready; None when there is
    none."""
    if await runner.ready(_default):
        return _default
    there = [one for one in (await runner.test()).versions if versions.is_release(one)]
    return there[0] if there else None


async def make_ready(runner: Runner, progress: Progress) -> str:
    """Return the version to use there. It is installed when the runner has none, which takes minutes. Errors: as
    `Runner.prepare`."""
    if version := await find(runner):
        return version
    await runner.prepare(_default, lambda share, step: progress(0.0, f"Installing Freqtrade {_default}: {step}"))
    return _default
