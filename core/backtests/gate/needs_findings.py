"""What Freqtrade said of the strategy, as findings; and what is known where it could not be asked. Pure."""

from dataclasses import dataclass

from core.backtests.gate.gate_findings import Informative
from core.backtests.gate.strategy_needs import view_of
from core.backtests.quantities import counted
from core.backtests.views import GateLine, Severity, StrategyNeedsView
from core.freqtrade.backtests.needs.needs_program import StrategyNeeds
from core.freqtrade.sources.source import Reading
from core.freqtrade.verdicts.verdict_words import STRATEGY, Remark

_FIELDS = {
    STRATEGY: "strategy_id",
    "timeframe": "timeframe",
    "stake_amount": "stake_amount",
    "max_open_trades": "max_open_trades",
    "trading_mode": "trading_mode",
    "exchange.pair_whitelist": "pairs",
}
"""Path of the settings → field of the draft; others belong to its further settings."""
_PRESENT = {"orderbook": "order book", "ticker": "prices", "funding_rate": "funding rate"}


@dataclass(frozen=True, slots=True)
class Asked:
    """`needs`: None when Freqtrade could not be asked (`unasked` says why): then the source and the draft tell what
    they can."""

    needs: StrategyNeeds | None
    reading: Reading
    unasked: str = ""
    class_name: str = ""
    chosen_timeframe: str = ""

    @property
    def timeframe(self) -> str:
        """The timeframe of the run; empty when it is not known."""
        if self.needs:
            return self.needs.timeframe
        source = self.reading.find(self.class_name)
        return self.chosen_timeframe or (source.timeframe if source else "") or ""

    @property
    def startup(self) -> int:
        """Candles before the first one that is traded in."""
        if self.needs:
            return self.needs.startup_candles
        source = self.reading.find(self.class_name)
        return max(0, source.startup_candle_count or 0) if source else 0

    @property
    def informative(self) -> tuple[Informative, ...]:
        """What the strategy reads beside its pairs, as far as is known."""
        return self.needs.informative if self.needs else ()

    @property
    def view(self) -> StrategyNeedsView | None:
        """What pages see; None when there is none."""
        return view_of(self.needs, self.reading) if self.needs and not self.needs.errors else None


def of_needs(asked: Asked, unread: str) -> list[GateLine]:
    """Return what there is to say of the strategy. `unread`: why the candles of the runner could not be read again."""
    lines = [_error(one) for one in asked.needs.errors] if asked.needs else [_unasked(asked)]
    if unread:
        words = f"The candles of the runner could not be read again, and are taken as they were: {unread.rstrip('.')}"
        lines.append(GateLine(Severity.TELLS, "runner_id", "", words))
    if asked.needs and asked.needs.informative_left_out:
        is_not, are_not = ("more informative pair, which is", "more informative pairs, which are")
        left = counted(asked.needs.informative_left_out, is_not, are_not)
        lines.append(GateLine(Severity.TELLS, "strategy_id", "", f"The strategy reads {left} not checked"))
    return [*lines, *map(_present, asked.reading.asks_present)]


def _error(remark: Remark) -> GateLine:
    field = _FIELDS.get(remark.path, "config")
    key = f"{remark.path}: " if field == "config" and remark.path else ""
    return GateLine(Severity.STOPS, field, "", f"Freqtrade refuses this. {key}{remark.sentence.rstrip('.')}")


def _unasked(asked: Asked) -> GateLine:
    why = asked.unasked.rstrip(".")
    checked = "its informative pairs are not checked" if asked.timeframe else "its candles are not checked"
    words = f"Freqtrade could not be asked what the strategy needs, so {checked}: {why}"
    return GateLine(Severity.ASKS, "strategy_id", "", words)


def _present(what: str) -> GateLine:
    words = (
        f"The strategy calls dp.{what}: a backtest has no present {_PRESENT.get(what, what)}. "
        "Where it asks for it, the run finishes with errors"
    )
    return GateLine(Severity.TELLS, "strategy_id", "", words)
