"""Whether there is room for candle files that are brought in."""

from sqlmodel import Session

from core.errors import Refused
from core.market_data import disk_share
from core.market_data.downloads.download_spec import RESERVE_BYTES
from core.market_data.size_words import size_words
from core.runners.models import RunnerRow
from core.runners.port import Runner

_HINT = "Bring in fewer files, or delete candles there."


def require_share(session: Session, runner: RunnerRow, size_bytes: int) -> None:
    """Errors: `Refused` when the share of the runner is too small for files of this size."""
    if refused := disk_share.refusal(session, runner, size_bytes):
        raise Refused(refused, hint=_HINT)


async def require_disk(runner: Runner, store: str, size_bytes: int) -> None:
    """Errors: `Refused` when the disk of the store has too little free for them, and for the bots there."""
    free = await runner.stores.free_bytes(store)
    if free < size_bytes + RESERVE_BYTES:
        raise Refused(
            f"The disk has {size_words(free)} free, of which {size_words(RESERVE_BYTES)} stay free for bots. "
            f"These files have {size_words(size_bytes)}.",
            hint=_HINT,
        )
