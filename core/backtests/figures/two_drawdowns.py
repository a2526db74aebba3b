"""The two largest drawdowns of a result. They can differ as much as 0 % and 43 %: a loss that was held until it was
won back is none of closed trades."""

from core.backtests.figures.block_values import Block, number, part, words
from core.backtests.figures.report_digits import NOT_KNOWN, coin, percent
from core.backtests.figures.views import Drawdown, Figure

OF_CLOSED, WITH_OPEN = "of closed trades", "with open trades"


def worse_first(block: Block, currency: str) -> tuple[Drawdown, ...]:
    """Return both, the larger ratio first. Results of older Freqtrade have only that of closed trades."""
    found = [_drawdown(block, "", OF_CLOSED, currency)]
    if "max_drawdown_account" in part(block, "wallet_stats"):
        found.append(_drawdown(block, "wallet_stats.", WITH_OPEN, currency))
    return tuple(sorted(found, key=lambda one: -(one.ratio or 0.0)))


def _drawdown(block: Block, place: str, name: str, currency: str) -> Drawdown:
    ratio = number(block, f"{place}max_drawdown_account")
    amount = coin(number(block, f"{place}max_drawdown_abs"), currency)
    in_wallet = bool(place)
    suffixes = (" (balance)", " (wallet balance)") if in_wallet else ("", "")
    underwater = percent(number(block, f"{place}max_relative_drawdown"))
    return Drawdown(
        name,
        ratio,
        amount,
        (
            Figure(f"Max % of account underwater{suffixes[0]}", underwater),
            Figure(f"Absolute drawdown{suffixes[1]}", f"{amount} ({percent(ratio)})"),
            Figure("Drawdown duration", _when(block, place, "drawdown_duration", ratio)),
            Figure("Profit at drawdown start", coin(number(block, f"{place}max_drawdown_high"), currency)),
            Figure("Profit at drawdown end", coin(number(block, f"{place}max_drawdown_low"), currency)),
            Figure("Drawdown start", _when(block, place, "drawdown_start", ratio)),
            Figure("Drawdown end", _when(block, place, "drawdown_end", ratio)),
        ),
    )


def _when(block: Block, place: str, name: str, ratio: float | None) -> str:
    """A drawdown of zero has no moment: Freqtrade names that of a trade, or 1970."""
    return words(block, place + name) if ratio else NOT_KNOWN
