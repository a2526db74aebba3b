"""Changes modules of Freqtrade right after they were imported. A part of `hooked_backtest`."""

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe


class ImportHooks(importlib.abc.MetaPathFinder):
    """Patches by the name of their module. One that finds its place no more is told, and the run goes on."""

    def __init__(self, facts: FactPipe) -> None:
        self._facts = facts
        self._patches: dict[str, tuple[str, tuple[Callable[[Any], None], ...]]] = {}

    def add(self, module: str, purpose: str, *patches: Callable[[Any], None]) -> None:
        """Call the patches with the module once it is there. `purpose`: what is missing without them; empty where the
        module may be missing."""
        self._patches[module] = (purpose, patches)

    def install(self) -> None:
        """Watch imports from now on."""
        sys.meta_path.insert(0, self)

    def tell_lost(self) -> None:
        """Tell which modules were never imported."""
        for module, (purpose, _) in self._patches.items():
            if purpose:
                self._tell(purpose, f"{module} was not loaded")

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find the module as usual, and patch it when it has run."""
        found = self._patches.pop(name, None)
        if found is None:
            return None
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.loader is not None:
            self._patch_after(spec.loader, *found)
        return spec

    def _patch_after(self, loader: Any, purpose: str, patches: tuple[Callable[[Any], None], ...]) -> None:
        run = loader.exec_module

        def exec_module(module: ModuleType) -> None:
            run(module)
            for patch in patches:
                try:
                    patch(module)
                except Exception as error:
                    self._tell(purpose, f"{type(error).__name__}: {error}")

        loader.exec_module = exec_module

    def _tell(self, purpose: str, reason: str) -> None:
        self._facts.note(f"This Freqtrade version does not tell {purpose} ({reason[:200]}).")
