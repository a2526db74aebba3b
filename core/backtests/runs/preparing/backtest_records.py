"""The record of what a run was made of, from its recipe and from what it told. Pure."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from core import json_safe
from core.backtests.runs.preparing import backtest_spec, isolation
from core.backtests.runs.preparing.run_ground import Ground
from core.backtests.runs.preparing.run_recipe import REPEATED, RunRecipe, to_equal
from core.backtests.views import RunRecord
from core.freqtrade.backtests.backtest_facts import CandlesRead, Fact, Noted
from core.freqtrade.backtests.command_line import command_line
from core.runners.port import Limits

_MOST_NOTED = 50


def begun(recipe: RunRecipe, ground: Ground, limits: Limits) -> dict[str, Any]:
    """Return the record, as JSON, when the run begins; with what has to come again of a run that it repeats."""
    record = RunRecord(
        freqtrade_version=recipe.version or ground.version,
        build=ground.build,
        class_name=recipe.class_name,
        strategy_sha256=recipe.code_sha256,
        extras_sha256=recipe.extras.sha256,
        parameters_sha256=recipe.parameters_sha256,
        pairs=tuple(recipe.draft.pairs),
        config=recipe.config,
        command=command_line(backtest_spec.order(recipe)),
        accepted=recipe.accepted,
        left_out=recipe.left_out,
        isolation=isolation.sentences(recipe.enforces, limits),
        source=recipe.source.key,
    )
    again = {REPEATED: to_equal(asdict(recipe.repeated))} if recipe.repeated else {}
    return dict(json_safe.plain(asdict(record) | again))


def ended(
    record: dict[str, Any], facts: Sequence[Fact], markets: bytes, fee: float | None, fee_from: str
) -> dict[str, Any]:
    """Return the record with what the run has read, used and noted."""
    candles = (fact for fact in facts if isinstance(fact, CandlesRead))
    read = sorted(map(_told, candles), key=_in_order)
    return record | {
        "candles": read,
        "candles_sha256": _sha256_of(read),
        "markets_sha256": hashlib.sha256(markets).hexdigest() if markets else "",
        "fee": fee,
        "fee_from": fee_from,
        "noted": _noted(facts),
    }


def parse(stored: dict[str, Any]) -> RunRecord:
    """Return the record from the database. What an older Flotilla did not record is empty."""
    known: dict[str, Any] = {name: stored[name] for name in RunRecord.__dataclass_fields__ if name in stored}
    return RunRecord(**known | {name: tuple(value) for name, value in known.items() if isinstance(value, list)})


def fee_words(recipe: RunRecipe, pairs: Sequence[str]) -> str:
    """Return where the fee came from: Freqtrade takes that of the first pair for all."""
    if recipe.draft.fee is not None or "fee" in recipe.config:
        return "as set for this backtest"
    return f"of {pairs[0]}, the first pair" if pairs else ""


def differences(recipe: RunRecipe, record: dict[str, Any]) -> tuple[str, ...]:
    """Return what differs from the run that this one repeats, sentences; nothing where it repeats none."""
    first = recipe.repeated
    if first is None:
        return ()
    found = []
    if first.candles_sha256 and first.candles_sha256 != record["candles_sha256"]:
        found.append("Its candles are not those of the run that it repeats: the store has others by now.")
    if first.build and first.build != record["build"]:
        found.append(f"The run that it repeats had another build of Freqtrade: {first.build}.")
    if first.markets is None:
        found.append("The markets of the run that it repeats were not kept: it used those of the store.")
    return tuple(found)


def _in_order(one: dict[str, Any]) -> tuple[str, ...]:
    """A file may be read several times, each time from another candle on."""
    return one["pair"], one["timeframe"], one["candle_type"], one["sha256"]


def _told(candles: CandlesRead) -> dict[str, Any]:
    ends = {name: at and at.isoformat() for name, at in (("first", candles.first), ("last", candles.last))}
    return asdict(candles) | ends


def _noted(facts: Iterable[Fact]) -> list[str]:
    """Each once, in their order."""
    return list(dict.fromkeys(fact.words for fact in facts if isinstance(fact, Noted)))[:_MOST_NOTED]


def _sha256_of(read: Iterable[dict[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(list(read), sort_keys=True).encode()).hexdigest()
