"""The trade databases of one bot, as files of its workspace, and the operations on them while the bot is at rest."""

import json
from pathlib import PurePosixPath
from typing import Any

from core.bots.databases.file_facts import Comparison, Facts, Packed, change_in, checked, facts_in, parts_in
from core.errors import Refused
from core.freqtrade.trade_database import program
from core.runners.port import Runner

SOURCE = program.source()
LONGEST_SENTENCE = 500
PART_BYTES = 4 * 2**20
"""Size of a piece that is copied from one workspace to another; Flotilla holds one piece in memory at a time."""


class DatabaseFiles:
    """Operations on the trade databases of one bot. Paths are relative to the workspace. Errors of every method:
    `Refused` with what is wrong, `Unavailable` when the runner does not answer."""

    def __init__(self, runner: Runner, name: str, version: str) -> None:
        """`version`: a Freqtrade version that is installed on the runner; only its interpreter is used."""
        self._runner, self._name, self._version = runner, name, version

    async def back_up(self, database: str, target: str) -> Facts | None:
        """Make a verified copy beside the database. Return None when the database does not exist."""
        made = await self._work("back_up", database, target)
        return None if made.get("absent") else facts_in(made)

    async def compare(self, backup: str, current: str) -> Comparison:
        """Return the trades that changed since the backup was made."""
        made = await self._work("compare", backup, current)
        return checked(lambda: Comparison(tuple(map(change_in, made["changes"])), int(made["count"])))

    async def restore(self, backup: str, database: str, digest: str) -> Facts:
        """Put the backup in place of the database. `digest`: the digest that the backup had when it was made."""
        return facts_in(await self._work("restore", backup, database, digest))

    async def pack(self, database: str, folder: str) -> Packed | None:
        """Prepare a database for transfer. Return None when the database does not exist."""
        made = await self._work("pack", database, folder, str(PART_BYTES))
        if made.get("absent"):
            return None
        return checked(lambda: Packed(facts_in(made), parts_in(folder, [*made["copy"], *made["rows"]])))

    async def unpack(self, folder: str, database: str, size_bytes: int) -> Facts:
        """Put a packed database in place. `size_bytes`: as `pack` returned."""
        return facts_in(await self._work("unpack", folder, database, str(size_bytes)))

    async def put_away(self, folder: str) -> None:
        """Move the whole workspace into this folder of it. May be called again."""
        await self._work("put_away", folder)

    async def forget(self, *paths: str) -> None:
        """Remove files and folders; missing ones are skipped."""
        if paths:
            await self._work("forget", *paths)

    async def _work(self, command: str, *arguments: str) -> dict[str, Any]:
        """Run one command. File names may come from the manifest of an adopted workspace and are not trusted."""
        if wrong := [one for one in arguments if PurePosixPath(one).is_absolute() or ".." in PurePosixPath(one).parts]:
            raise Refused(f"“{wrong[0]}” is no file of this workspace.")
        try:
            said = await self._runner.work(self._name, self._version, SOURCE, (command, *arguments))
        except Refused as error:
            lines = error.detail.strip().splitlines()
            if not lines:
                raise
            raise Refused(lines[-1][:LONGEST_SENTENCE], hint=error.hint, detail=error.detail) from error
        return checked(lambda: dict(json.loads(said)))
