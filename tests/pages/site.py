"""A person in front of the whole site, signed in, with a house full of bots behind it."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nicegui import ElementFilter, ui
from nicegui.events import GenericEventArguments, handle_event
from nicegui.testing import User
from nicegui.testing.user_interaction import UserInteraction
from sqlmodel import Session

from core.access.login_sessions import sessions
from core.access.models import Person
from core.access.policy import Actor
from pages.entry import cookies
from pages.parts.form.text_editor import TextEditor
from tests.core.trades.house import House

MAIN = Path(__file__).parent / "site_main.py"
PATIENCE = 300
"""Looks, a tenth of a second apart."""


@dataclass(frozen=True)
class Site:
    user: User
    house: House

    def sign_in(self, actor: Actor) -> None:
        with Session(self.house.database.engine) as session:
            person = session.get_one(Person, actor.person_id)
            token = sessions.begin(session, person, 1.0, "", "")
            session.commit()
        self.user.http_client.cookies.set(cookies.SESSION, token)

    def has_sent_what_is_typed(self) -> None:
        """As a browser that had the time to, before its person saves."""

        def revision_of(asked: re.Match[str]) -> int:
            made = self.user._client.elements[int(asked[1])]
            assert isinstance(made, TextEditor)
            return made.revision

        self.user.javascript_rules[re.compile(r'return runMethod\((\d+), "bring"')] = revision_of

    async def soon(self, is_so: Callable[[], object], seconds: float = 30.0) -> None:
        """Wait until this is true; fails when it does not become so."""
        async with asyncio.timeout(seconds):
            while not is_so():
                await asyncio.sleep(0.02)

    async def sees(self, *words: str) -> None:
        for word in words:
            await self.user.should_see(word, retries=PATIENCE)

    async def sees_no_more(self, *words: str) -> None:
        """Soon; for what has to go. What must not be there now is `user.should_not_see`."""
        for word in words:
            await self.user.should_not_see(word, retries=PATIENCE)

    async def press(self, words: str) -> None:
        """The button that says exactly this; of several the newest, which is that of a dialog."""
        await self.soon(lambda: self._buttons(words))
        newest = max(self._buttons(words), key=lambda one: one.id)
        UserInteraction(self.user, {newest}, None).click()

    def _buttons(self, words: str) -> list[ui.button]:
        with self.user:
            return [
                one for one in ElementFilter(kind=ui.button) if one.text == words and one.visible and not one.is_deleted
            ]

    def column(self, name: str) -> list[str]:
        """What stands in this column of the tables of the page, from top to bottom."""
        with self.user:
            return [row[name] for table in ElementFilter(kind=ui.table) for row in table.rows]

    def rows(self) -> list[dict[str, Any]]:
        with self.user:
            return [row for table in ElementFilter(kind=ui.table) for row in table.rows]

    def act(self, name: str, row_id: object) -> None:
        """Press a button at the end of a row."""
        self._table_event("act", [name, str(row_id)])

    def select_all(self) -> None:
        with self.user:
            (table,) = ElementFilter(kind=ui.table)
        rows = [dict(row) for row in table.rows]
        self._table_event("selection", {"added": True, "rows": rows, "keys": [row["id"] for row in rows]})

    def _table_event(self, kind: str, args: object) -> None:
        with self.user:
            (table,) = ElementFilter(kind=ui.table)
            for listener in table._event_listeners.values():
                if listener.type == kind:
                    handle_event(listener.handler, GenericEventArguments(sender=table, client=table.client, args=args))

    def choose(self, value: str) -> None:
        """In the only segment of the page."""
        with self.user:
            (made,) = ElementFilter(kind=ui.toggle)
            made.set_value(value)

    # ---- forms -------------------------------------------------------------------------------------------------------

    def control(self, label: str) -> Any:
        """The control that this label stands above."""
        with self.user:
            for one in ElementFilter(kind=ui.html):
                if one.content == label and one.props.get("tag") == "label":
                    return self._labelled(one.props["for"])
        raise AssertionError(f"there is no field {label}")

    def _labelled(self, dom_id: object) -> Any:
        return next(one for one in ElementFilter() if one.props.get("for") == dom_id and hasattr(one, "set_value"))

    def type(self, label: str, value: object) -> None:
        made = self.control(label)
        with self.user:
            made.set_value(value)

    def typed(self, label: str) -> Any:
        return self.control(label).value

    def editor(self) -> ui.codemirror:
        with self.user:
            (made,) = ElementFilter(kind=ui.codemirror)
            return made

    def type_confirmation(self, words: str) -> None:
        with self.user:
            made = next(one for one in ElementFilter(kind=ui.input) if one.props.get("for") == "confirm-typed")
            made.set_value(words)
