"""A person in front of the whole site, signed in, with a house full of bots behind it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nicegui import ElementFilter, ui
from nicegui.testing import User
from nicegui.testing.user_interaction import UserInteraction
from sqlmodel import Session

from core.access import sessions
from core.access.models import Person
from core.access.policy import Actor
from pages import door
from tests.core.trades.house import House

MAIN = Path(__file__).parent / "site_main.py"


@dataclass(frozen=True)
class Site:
    user: User
    house: House

    def sign_in(self, actor: Actor) -> None:
        with Session(self.house.database.engine) as session:
            person = session.get_one(Person, actor.person_id)
            token = sessions.begin(session, person, 1.0, "", "")
            session.commit()
        self.user.http_client.cookies.set(door.COOKIE, token)

    async def soon(self, is_so: Callable[[], object], seconds: float = 3.0) -> None:
        """Wait until this is true; fails when it does not become so."""
        async with asyncio.timeout(seconds):
            while not is_so():
                await asyncio.sleep(0.02)

    async def sees(self, *words: str) -> None:
        for word in words:
            await self.user.should_see(word, retries=30)

    async def press(self, words: str) -> None:
        """The one button that says exactly this."""
        await self.soon(lambda: self._buttons(words))
        UserInteraction(self.user, self._buttons(words), None).click()

    def _buttons(self, words: str) -> set[ui.button]:
        with self.user:
            return {one for one in ElementFilter(kind=ui.button) if one.text == words and not one.is_deleted}

    def column(self, name: str) -> list[str]:
        """What stands in this column of the tables of the page, from top to bottom."""
        with self.user:
            return [row[name] for table in ElementFilter(kind=ui.table) for row in table.rows]
