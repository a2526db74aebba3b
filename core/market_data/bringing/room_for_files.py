"""Whether there is room for candle files that are brought in."""

from sqlmodel import Session

from core.errors import Refused
from core.market_data.downloads.download_spec import RESERVE_BYTES
from core.market_data.size_words import GB, size_words
from core.market_data.stored.candle_inventory import bytes_of_others
from core.runners.models import RunnerRow
from core.runners.port import Runner

_HINT = "Bring in fewer, or delete candles there."


def require_share(session: Session, runner: RunnerRow, size_bytes: int) -> None:
    """Errors: `Refused` when the share of the runner is too small for files of this size."""
    held, limit = bytes_of_others(session, runner.id, ""), runner.data_limit_gb * GB
    if held + size_bytes > limit:
        raise Refused(
            f"Candles on {runner.name} may take {size_words(limit)}. {size_words(held)} are taken, and these files "
            f"have {size_words(size_bytes)}.",
            hint=_HINT,
        )


async def require_disk(runner: Runner, store: str, size_bytes: int) -> None:
    """Errors: `Refused` when the disk of the store has too little free for them, and for the bots there."""
    free = await runner.stores.free_bytes(store)
    if free < size_bytes + RESERVE_BYTES:
        raise Refused(
            f"The disk has {size_words(free)} free, of which {size_words(RESERVE_BYTES)} stay free for bots. "
            f"These files have {size_words(size_bytes)}.",
            hint=_HINT,
        )
