"""How long the loop of a bot takes from turn to turn, and how long to wait for it. Pure.

Freqtrade reports when its loop last ended a turn. Between two such ends it works, and sleeps until
`process_throttle_secs` have passed since the turn began, or until the next candle (`worker.py`, `_throttle`).
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

SLACK = timedelta(seconds=60)
"""Extra time that every bot is granted beyond its own rhythm."""
UNLEARNT = timedelta(minutes=4)
"""Patience with a loop of which no whole turn was observed yet, as after a restart of Flotilla."""
LONGEST_TURN = timedelta(hours=1)
"""A longer interval is not counted as a turn: the machine slept, or the bot hung."""
TURNS = 100
"""How many of the newest turns are remembered."""
USUAL_THROTTLE = timedelta(seconds=5)
MOST_THROTTLE_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Analysed:
    """The last analysis of candles. `at`: when a candle was last analysed without an error; None when none ever was.
    `pairs`: how many are traded. `checked_at`: when the bot reported this."""

    at: datetime | None
    pairs: int
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class Loop:
    """What is known of the loop of one run. `usual`, `longest`: time between the ends of two turns; None until one was
    observed. `started_at`: when the loop began to turn."""

    started_at: datetime | None = None
    timeframe: timedelta | None = None
    usual: timedelta | None = None
    longest: timedelta | None = None
    analysed: Analysed | None = None


@dataclass(slots=True)
class Turns:
    """Learns the length of turns from polls: the time of each poll, and the end of the last turn by then."""

    _looked_at: datetime | None = None
    _turned_at: datetime | None = None
    _began: int | None = None
    _looks: int = 0
    """How many polls have returned this last turn."""
    _lengths: deque[timedelta] = field(default_factory=lambda: deque(maxlen=TURNS))

    def saw(self, now: datetime, turned_at: datetime | None, began: int | None, *, turns: bool) -> None:
        """Take the result of one poll. `began`: `bot_startup_ts`, which changes when the loop is stopped and started.
        `turns`: the loop is meant to turn."""
        if turned_at is not None and began is not None and turned_at.timestamp() < began:
            turned_at = None  # it is from an earlier loop
        if not turns or began != self._began or turned_at is None:
            self._turned_at, self._began, self._looks = turned_at if turns else None, began, 0
        elif turned_at != self._turned_at:
            self._learn(turned_at)
            self._turned_at, self._looks = turned_at, 0
        self._looked_at, self._looks = now, self._looks + 1

    def _learn(self, turned_at: datetime) -> None:
        """Remember the length of a turn. If several polls waited for its end, the length is exact. If turns ended
        between two polls, there may have been several, so only the time up to the earlier poll is remembered, as a
        lower bound."""
        if self._turned_at is None or self._looked_at is None:
            return
        length = (turned_at if self._looks > 1 else self._looked_at) - self._turned_at
        if timedelta(0) < length <= LONGEST_TURN:
            self._lengths.append(length)

    @property
    def longest(self) -> timedelta | None:
        return max(self._lengths, default=None)

    @property
    def usual(self) -> timedelta | None:
        """The upper quartile of the turns. Polls of a fast loop observe only parts of turns, so the longer values are
        closer to the truth."""
        lengths = sorted(self._lengths)
        return lengths[(len(lengths) - 1) * 3 // 4] if lengths else None


def throttle_of(*internals: object) -> timedelta:
    """Return `process_throttle_secs` from the `internals` of several layers; the last one that sets it wins."""
    told = [layer.get("process_throttle_secs") for layer in internals if isinstance(layer, dict)]
    found = [value for value in told if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0]
    return timedelta(seconds=min(MOST_THROTTLE_SECONDS, found[-1])) if found else USUAL_THROTTLE


def pause_of(throttle: timedelta, timeframe: timedelta | None) -> timedelta:
    """Return the longest sleep between two turns."""
    return throttle if timeframe is None else min(throttle, timeframe + timedelta(seconds=1))


def turn_patience(loop: Loop, throttle: timedelta, slack: timedelta = SLACK) -> timedelta:
    """Return how long after the end of a turn the next may end; a loop that takes longer is stuck."""
    pause = pause_of(throttle, loop.timeframe)
    if loop.longest is None:
        return max(UNLEARNT, slack + 1.5 * pause)
    return slack + 1.5 * max(pause, loop.longest)


def answer_patience(loop: Loop, throttle: timedelta = USUAL_THROTTLE, slack: timedelta = SLACK) -> timedelta:
    """Return how long the API may be silent. It answers late while the loop works, and at once while the loop
    sleeps."""
    pause = pause_of(throttle, loop.timeframe)
    works = loop.longest is not None and loop.longest > 1.5 * pause
    return slack + 1.5 * loop.longest if works and loop.longest else slack


def is_stuck(loop: Loop, turned_at: datetime | None, throttle: timedelta, now: datetime) -> bool:
    """Return whether the loop is stuck. A first turn is given longer, because it reads the candles of all pairs."""
    is_first = turned_at is None or (loop.started_at is not None and turned_at < loop.started_at)
    if turned_at is not None and not is_first:
        return now - turned_at > turn_patience(loop, throttle)
    return loop.started_at is not None and now - loop.started_at > SLACK + max(UNLEARNT, turn_patience(loop, throttle))


def unanalysed_since(loop: Loop, turned_at: datetime | None, throttle: timedelta) -> datetime | None:
    """Return since when the loop turns without analysing a candle; None while it does, or while this is not known."""
    told = loop.analysed
    if told is None or not told.pairs or turned_at is None or loop.started_at is None:
        return None
    if told.at is None or told.at < loop.started_at:
        is_due = turned_at > loop.started_at and told.checked_at - loop.started_at > turn_patience(loop, throttle)
        return loop.started_at if is_due else None
    lasts = 2 * (loop.timeframe or timedelta(minutes=5)) + turn_patience(loop, throttle)
    return told.at if told.checked_at - told.at > lasts else None
