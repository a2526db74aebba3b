"""How far the run is, from Freqtrade's own progress bars. A part of `hooked_backtest`."""

from typing import Any

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe, Paced

_READING, _INDICATORS = "Reading candles", "Calculating indicators"
_PHASES: dict[str, tuple[str, float, float]] = {
    "startup": ("Starting Freqtrade", 0.0, 0.02),
    "dataload": (_READING, 0.02, 0.08),
    "analyze": (_INDICATORS, 0.08, 0.2),
    "convert": ("Finding signals", 0.2, 0.25),
    "backtest": ("Backtesting", 0.25, 0.95),
    "stats": ("Adding up the result", 0.95, 0.97),
    "storing": ("Storing the result", 0.97, 0.99),
}
"""Freqtrade's name → words, and the share of the whole run at its begin and end."""


class RunProgress:
    """Tells phases. `loads`: how often candles will be read, as far as that is known before."""

    def __init__(self, facts: FactPipe, pairs: int, loads: int) -> None:
        self._facts, self._pace = facts, Paced()
        self._pairs, self._loads = max(pairs, 1), max(loads, 1)
        self._phase = "startup"
        self._read = self._analyzed = 0

    def enter(self, phase: str) -> None:
        """A phase begins."""
        if phase in _PHASES and phase != self._phase:
            self._phase = phase
            self._tell(0.0)

    def count_load(self) -> None:
        """Candles were read. Strategies read further ones later."""
        self._read += 1
        if self._phase == "dataload" and self._pace.is_due():
            self._tell(self._read / self._loads)

    def _tell(self, part: float) -> None:
        words, begin, end = _PHASES[self._phase]
        self._facts.say("phase", words=words, share=round(begin + (end - begin) * min(max(part, 0.0), 1.0), 5))

    def patch_bars(self, module: Any) -> None:
        """`freqtrade.util.rich_progress`: follow the bars. A step alone does not draw: there is no terminal."""
        bars, update = module.CustomProgress, module.CustomProgress.update

        def followed(bar: Any, task_id: Any, **values: Any) -> Any:
            if len(values) == 1 and (advance := values.get("advance")):
                task = bar._tasks[task_id]
                task.completed += advance
                if self._pace.is_due():
                    self._tell(task.completed / max(task.total or 1, 1))
                return None
            if description := values.get("description"):
                self.enter(str(description))
            return update(bar, task_id, **values)

        bars.update = followed

    def patch_counter(self, module: Any) -> None:
        """`freqtrade.optimize.bt_progress`: what versions before the bars count with."""
        counter = module.BTProgress
        begin, step = counter.init_step, counter.increment

        def begun(progress: Any, action: Any, max_steps: float) -> Any:
            self.enter(str(action))
            return begin(progress, action, max_steps)

        def stepped(progress: Any) -> Any:
            if self._pace.is_due():
                self._tell(progress.progress)
            return step(progress)

        counter.init_step, counter.increment = begun, stepped

    def patch_indicators(self, module: Any) -> None:
        """`freqtrade.strategy.interface`: indicators are calculated pair by pair."""
        advise = module.IStrategy.advise_indicators

        def counted(strategy: Any, dataframe: Any, metadata: Any) -> Any:
            found = advise(strategy, dataframe, metadata)
            self._analyzed += 1
            if self._phase == "analyze" and self._pace.is_due():
                self._tell(self._analyzed / self._pairs)
            return found

        module.IStrategy.advise_indicators = counted

    def patch_end(self, module: Any) -> None:
        """`freqtrade.optimize.backtesting`: what comes after the last candle."""
        for name, phase in (("generate_backtest_stats", "stats"), ("store_backtest_results", "storing")):
            setattr(module, name, self._entering(phase, getattr(module, name)))

    def _entering(self, phase: str, function: Any) -> Any:
        def entered(*args: Any, **kwargs: Any) -> Any:
            self.enter(phase)
            return function(*args, **kwargs)

        return entered
