"""Decides which events are about the thing that a page shows, so that it is not drawn anew for others."""

from uuid import UUID

from core.access.scopes import Kind
from core.events import Event, JobChanged, ThingChanged
from core.market_data.bringing.bring_job import KIND as BRING
from core.market_data.downloads.download_records import KIND as DOWNLOAD
from core.runners.packages.package_installs import INSTALL
from core.runners.versions.installs import PREPARE


def is_about(event: Event, *ids: UUID) -> bool:
    """Return whether a `ThingChanged` is about one of these things. A changed person always counts, because their
    rights may have changed. False for every other event."""
    return isinstance(event, ThingChanged) and (event.kind == "person" or event.id in ids)


def is_about_or_of_a_bot(event: Event, own_id: UUID) -> bool:
    """Return whether a page that lists the bots of its thing reads them again: every event but a `ThingChanged` about
    something else. All bots count, also one that was shared or taken back: the person may not see all of them."""
    return not isinstance(event, ThingChanged) or event.kind == Kind.BOT or is_about(event, own_id)


def installs_on(event: Event, runner_id: UUID, version: str = "") -> bool:
    """Return whether a job installs a Freqtrade version on this runner, with `version` that version only, or packages
    of a strategy."""
    if not isinstance(event, JobChanged) or event.kind not in (PREPARE, INSTALL):
        return False
    there, _, what = event.subject_key.partition("/")
    return there == str(runner_id) and (event.kind == INSTALL or version in ("", what))


def downloads_on(event: Event, runner_id: UUID) -> bool:
    """Return whether a job brings candles to this runner: it downloads them, or takes in files from elsewhere."""
    return (
        isinstance(event, JobChanged) and brings_candles(event.kind) and event.subject_key.startswith(f"{runner_id}/")
    )


def brings_candles(kind: str) -> bool:
    """Return whether a job of this kind brings candles to a runner."""
    return kind in (DOWNLOAD, BRING)


def backtest_of(event: Event) -> str:
    """Return the id of the backtest that this is about: it was changed, or its job came further. Empty for none."""
    if isinstance(event, ThingChanged):
        return str(event.id) if event.kind == Kind.BACKTEST else ""
    return event.subject_key if isinstance(event, JobChanged) and event.kind == Kind.BACKTEST else ""
