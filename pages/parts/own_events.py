"""Which events are about the one thing that a page shows: it is not drawn anew for those of others."""

from uuid import UUID

from core.events import Event, JobChanged, ThingChanged
from core.runners.installs import PREPARE


def is_about(event: Event, *ids: UUID) -> bool:
    """Is this about one of these things? Of people it always is: they may be allowed to do something else now. False
    for every event but `ThingChanged`."""
    return isinstance(event, ThingChanged) and (event.kind == "person" or event.id in ids)


def installs_on(event: Event, runner_id: UUID, version: str = "") -> bool:
    """Is this about an installation on this runner, of this Freqtrade version if one is named?"""
    if not isinstance(event, JobChanged) or event.kind != PREPARE:
        return False
    there, _, what = event.subject_key.partition("/")
    return there == str(runner_id) and version in ("", what)
