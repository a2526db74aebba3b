"""Deletes candle files of a store. A part of the store program (`store_program.text`)."""

import os
import stat
from contextlib import ExitStack
from typing import Any

from core.freqtrade.candles.storing.candle_names import candle_name
from core.freqtrade.candles.storing.store_listing import opened_folders
from core.freqtrade.candles.storing.store_lock import locked


def delete(store: int, given: dict[str, Any]) -> dict[str, Any]:
    """Delete candle files, the `paths` of the inventory, and nothing else. Return the `deleted` paths, and those that
    were `refused` with the reason. Errors: `Declined`."""
    deleted: list[str] = []
    refused: list[list[str]] = []
    with ExitStack() as stack:
        stack.enter_context(locked(store))
        folders = opened_folders(store, stack)
        for path in given["paths"]:
            if reason := _deleted(folders, path):
                refused.append([path, reason])
            else:
                deleted.append(path)
    return {"deleted": deleted, "refused": refused}


def _deleted(folders: dict[str, int], path: str) -> str:
    """Delete one, a link itself and not what it leads to; return why not, empty when it is done."""
    folder, _, name = path.rpartition("/")
    if folder not in folders or candle_name(folder, name) is None:
        return "It is no candle file of this store."
    try:
        if stat.S_ISDIR(os.stat(name, dir_fd=folders[folder], follow_symlinks=False).st_mode):
            return "It is a folder."
        os.unlink(name, dir_fd=folders[folder])
    except FileNotFoundError:
        return "It is not there any more."
    except OSError as error:
        return f"It cannot be deleted: {error.strerror}."
    return ""
