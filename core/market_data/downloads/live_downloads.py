"""The progress of the downloads that this process follows. Lost with it: whoever follows a download again reads its
whole log."""

from collections import deque
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from core import json_safe
from core.db import utcnow
from core.freqtrade.candles import download_facts
from core.freqtrade.candles.download_facts import Advanced, Banned, Ended, Fact, Finished, Planned, Stopped
from core.freqtrade.settings.mask import mask_line
from core.market_data.views import Outcome, TargetResult

MOST_LINES, MOST_CHARACTERS = 300, 2_000
"""How much of its log is kept."""
MOST_WITHOUT = 1_000
"""Pairs and timeframes that are not fetched: more cannot be asked for."""
LONGEST_BAN = timedelta(days=7)
"""Exchanges ban an address for three days at most; whatever else they say, they are asked again after this time."""

_OUTCOMES = {
    download_facts.Outcome.BROUGHT: Outcome.WHOLE,
    download_facts.Outcome.NOTHING_NEW: Outcome.WHOLE,
    download_facts.Outcome.NO_CANDLES: Outcome.NOTHING,
    download_facts.Outcome.FAILED: Outcome.PARTLY,
    download_facts.Outcome.STOPPED: Outcome.PARTLY,
}


@dataclass(slots=True)
class LiveDownload:
    """What a download has told so far. Facts may be told again."""

    finished: dict[int, Finished] = field(default_factory=dict)
    is_banned: bool = False
    banned_until: datetime | None = None
    """When the ban ends, if the exchange said so."""
    stopped: str = ""
    """Why it ended early, a sentence; empty while it goes on."""
    is_complete: bool = False
    is_planned: bool = False
    without: tuple[tuple[str, str], ...] = ()
    """Pairs that were asked for and are not fetched, each with the reason."""
    planned_bytes: int = 0
    """What it will bring."""
    _targets: list[TargetResult] = field(default_factory=list)
    _weights: list[int] = field(default_factory=list)
    _total: int = 0
    _done: float = 0.0
    _now: int | None = None
    _lines: deque[str] = field(default_factory=lambda: deque(maxlen=MOST_LINES))

    @property
    def has_last_word(self) -> bool:
        """Whether it ended by itself. One that was ended from outside has only said that it was, or nothing."""
        return self.is_complete or self.is_banned or self.stopped not in ("", download_facts.CANCELLED)

    @property
    def log(self) -> str:
        """Return its last lines."""
        return "\n".join(self._lines)

    @property
    def targets(self) -> tuple[TargetResult, ...]:
        """Return its targets in the order in which they are fetched."""
        return tuple(self._targets)

    @property
    def share(self) -> float:
        """Return the share of its requests that is done (0..1)."""
        return self._done / self._total if self._total else 0.0

    @property
    def step(self) -> str:
        """Return the target that is fetched now, or what is done before the first; empty between two targets."""
        if not self.is_planned:
            return "Loading the markets of the exchange"
        if self._now is None or self._now in self.finished:
            return ""
        now = self._targets[self._now]
        done = f"{now.progress:.0%}" if now.progress < 1 else "storing"  # of years of minutes, that takes half a minute
        return f"{now.pair} {now.timeframe}, {done}"

    def hear(self, fact: Fact) -> None:
        """Take in a fact."""
        match fact:
            case Planned():
                self._plan(fact)
            case Advanced() if fact.index < len(self._targets):
                done = min(fact.pages / max(fact.of_pages, 1), 1.0)
                self._set(fact.index, outcome=Outcome.RUNNING, progress=done)
            case Finished() if fact.index < len(self._targets):
                self.finished[fact.index] = fact
                self._set(fact.index, outcome=_OUTCOMES[fact.outcome], progress=1.0, added=fact.added, words=fact.words)
            case Banned():
                self.is_banned, self.banned_until = True, fact.until and min(fact.until, utcnow() + LONGEST_BAN)
            case Stopped():
                self.stopped = fact.reason
            case Ended():
                self.is_complete = True

    def say(self, line: str) -> None:
        """Keep a line of its log, without the passwords of proxies and addresses."""
        self._lines.append(json_safe.text(mask_line(line[:MOST_CHARACTERS])))

    def clear(self) -> None:
        """Forget what was heard, before the whole log is read."""
        self._lines.clear()
        self._begin_plan()

    def _begin_plan(self) -> None:
        """What an earlier start has said counts no more."""
        self.is_banned, self.banned_until, self.stopped, self.is_complete = False, None, "", False
        self._targets, self._weights, self._total, self._done, self._now = [], [], 0, 0.0, None
        self.without, self.finished, self.is_planned = (), {}, False

    def _plan(self, plan: Planned) -> None:
        """A plan comes in parts. One that is told again, after the program was started again, replaces the one
        before."""
        if plan.begins == 0:
            self._begin_plan()
        if plan.begins == len(self._targets):
            told = (TargetResult(one.pair, one.timeframe, one.candle_type, Outcome.WAITING) for one in plan.targets)
            self._targets += told
            self._weights += [max(one.pages, 1) for one in plan.targets]
            self._total += sum(self._weights[plan.begins :])
            self.without = (*self.without, *plan.without)[:MOST_WITHOUT]
        self.planned_bytes = plan.bytes
        self.is_planned = len(self._targets) >= plan.of_targets

    def _set(self, index: int, **changes: Any) -> None:
        before = self._targets[index]
        self._targets[index] = replace(before, **changes)
        self._done += self._weights[index] * (self._targets[index].progress - before.progress)
        self._now = index if self._targets[index].outcome is Outcome.RUNNING else self._now


_followed: dict[UUID, LiveDownload] = {}


def follow(download_id: UUID) -> LiveDownload:
    """Begin to follow a download, and return what is to be filled."""
    _followed[download_id] = LiveDownload()
    return _followed[download_id]


def of(download_id: UUID) -> LiveDownload | None:
    """Return what is known of a download that runs; None for others."""
    return _followed.get(download_id)


def forget(download_id: UUID) -> None:
    """End following."""
    _followed.pop(download_id, None)
