"""What a page starts ends with the page.

In a single-page app only elements and `ui.timer` end when a page is left. Subscriptions and tasks would live on until
the browser closes the tab, each visit adding one more. So they are tied to a Lifetime, an invisible element of the
page.
"""

import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from nicegui import background_tasks
from nicegui.element import Element

from core import events
from core.errors import SignedOut

log = logging.getLogger(__name__)
E = TypeVar("E", bound=events.Event)


class Lifetime(Element):
    """Invisible. When its place is cleared or the browser has gone, it runs what was added, last first."""

    def __init__(self) -> None:
        super().__init__("span")
        self.set_visibility(False)
        self._ends: list[Callable[[], object]] = []

    def add(self, end: Callable[[], object]) -> None:
        """Call `end` once, at the end of the page. Added after the end, it is called at once."""
        if self.is_deleted:
            end()
        else:
            self._ends.append(end)

    def subscribe(self, listener: Callable[[E], object], *kinds: type[E]) -> None:
        """Listen to these events (`core.events`) while the page is open. A coroutine function is run as a task."""

        def hear(event: events.Event) -> None:
            with self._place():
                result = listener(event)  # type: ignore[arg-type]  # subscribe() only passes the kinds asked for
            if isinstance(result, Coroutine):
                self.task(result)

        self.add(events.subscribe(hear, *kinds))

    def task(self, work: Coroutine[Any, Any, object]) -> None:
        """Run a coroutine until it is done, until the page is left, which cancels it, or until its person is signed
        out, whose pages are sent to the login. Elements that it creates land beside this one."""
        if self.is_deleted:
            work.close()
            return
        running = background_tasks.create(_while_signed_in(work), context=self.parent_slot)
        self._ends.append(running.cancel)
        running.add_done_callback(lambda _: self._forget(running.cancel, work))

    def _forget(self, end: Callable[[], object], work: Coroutine[Any, Any, object]) -> None:
        """A task that is cancelled before its first step leaves the work it was given untouched: Python would warn."""
        work.close()
        if end in self._ends:
            self._ends.remove(end)

    def _place(self) -> Any:
        assert self.parent_slot is not None
        return self.parent_slot

    def _handle_delete(self) -> None:  # private in NiceGUI, and what its own Timer and Dialog use; held by a test
        ends, self._ends = self._ends, []
        for end in reversed(ends):
            try:
                end()
            except Exception:  # one that fails must not keep the others from ending
                log.exception("The end of a page failed")
        super()._handle_delete()


async def _while_signed_in(work: Coroutine[Any, Any, object]) -> None:
    with suppress(SignedOut):
        await work
