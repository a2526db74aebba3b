"""The folders and files of one workload on a local runner.

<root>/<name>/workspace   its persistent files
              secrets     0700, files 0400
              run         who runs, since when, how it ended (see keeper.py); absent if nothing should run
              log         output.log, output.log.1, …
              tmp         HOME and TMPDIR, emptied at each start
              stores      links to its stores, made at each start
              port        the loopback port reserved for it
<root>/.locks/<name>      see locks.py
<root>/.stores, .work     see store_folders.py, work_folders.py
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import Refused

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,99}")


@dataclass(frozen=True, slots=True)
class Place:
    """The folders and files of one workload below `root`, as shown above. None of them needs to exist before
    `create`."""

    root: Path
    """Absolute, without symbolic links."""
    name: str

    @property
    def folder(self) -> Path:
        """Return the folder with everything of the workload."""
        return self.root / self.name

    @property
    def workspace(self) -> Path:
        """Return the folder with its persistent files."""
        return self.folder / "workspace"

    @property
    def secrets(self) -> Path:
        """Return the folder with its secret files."""
        return self.folder / "secrets"

    @property
    def run(self) -> Path:
        """Return the folder with the record of its run."""
        return self.folder / "run"

    @property
    def next_run(self) -> Path:
        """Return the folder with the record that is about to replace `run`."""
        return self.folder / "run.new"

    @property
    def last_run(self) -> Path:
        """Return the folder with the record that was just replaced."""
        return self.folder / "run.old"

    @property
    def log(self) -> Path:
        """Return the path of its log; earlier parts are beside it."""
        return self.folder / "log" / "output.log"

    @property
    def temporary(self) -> Path:
        """Return the folder used as HOME and TMPDIR."""
        return self.folder / "tmp"

    @property
    def stores(self) -> Path:
        """Return the folder with links to its stores."""
        return self.folder / "stores"

    @property
    def port(self) -> Path:
        """Return the path of the file with its port."""
        return self.folder / "port"

    @property
    def lock(self) -> Path:
        """Return the path of the file that is locked while it is started, stopped or worked on."""
        return self.root / ".locks" / self.name

    def create(self) -> None:
        """Create the folders, readable only for Flotilla's user. Safe to call again."""
        for folder in (self.folder, self.workspace, self.secrets, self.log.parent, self.temporary):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def forget(self, data: bool) -> None:
        """Delete secrets, records, temporary files and links; with `data` the whole folder. Secrets are deleted first,
        so that they are gone even after an interruption. Safe to call again."""
        for folder in (self.secrets, self.run, self.next_run, self.last_run, self.temporary, self.stores):
            remove_folder(folder)
        if data:
            remove_folder(self.folder)


def place_of(root: Path, name: str) -> Place:
    """Return the place of a workload. Errors: `Refused` for a name that could lead elsewhere."""
    if not _NAME.fullmatch(name):
        raise Refused(f"“{name}” cannot be the name of a workload: only letters, digits and dashes, 100 at most.")
    return Place(root, name)


def all_places(root: Path) -> Iterator[Place]:
    """Yield the place of every workload that has a folder, ordered by name."""
    if root.is_dir():
        for folder in sorted(root.iterdir()):
            if _NAME.fullmatch(folder.name) and folder.is_dir():
                yield Place(root, folder.name)


def remove_folder(folder: Path) -> None:
    """Delete a folder. Does nothing when it is absent, and tolerates files that come or go in the meantime."""
    for _ in range(3):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
    if folder.exists():
        shutil.rmtree(folder)  # still not empty: let the error out
