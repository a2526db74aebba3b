"""The pairs that are listed on the practice market."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """A spot market quoted in USDT. Prices are counted in ticks, amounts in lots: whole numbers, equal on every
    machine."""

    base: str
    usual_price: float
    """USDT; the price returns to it over months, so that no coin is worthless or absurd after years."""
    price_decimals: int
    amount_decimals: int
    daily_move: float
    """Standard deviation of a day's change, a ratio."""
    market_share: float
    """How much of a day's move is that of the whole market (0..1)."""
    daily_turnover: float
    """USDT on a usual day."""
    quote: str = "USDT"

    @property
    def symbol(self) -> str:
        """Binance's spelling: `BTCUSDT`."""
        return self.base + self.quote

    @property
    def name(self) -> str:
        """Freqtrade's spelling: `BTC/USDT`."""
        return f"{self.base}/{self.quote}"

    @property
    def ticks_per_unit(self) -> int:
        return int(10**self.price_decimals)

    @property
    def lots_per_unit(self) -> int:
        return int(10**self.amount_decimals)


PAIRS = (
    Pair("BTC", 62_000.0, 2, 5, 0.034, 0.95, 1.6e9),
    Pair("ETH", 2_900.0, 2, 4, 0.044, 0.85, 9.0e8),
    Pair("SOL", 140.0, 2, 3, 0.060, 0.70, 4.0e8),
    Pair("BNB", 520.0, 2, 3, 0.042, 0.70, 2.0e8),
    Pair("XRP", 1.20, 4, 1, 0.055, 0.60, 3.0e8),
    Pair("ADA", 0.55, 5, 1, 0.058, 0.70, 9.0e7),
    Pair("LINK", 15.0, 3, 2, 0.060, 0.65, 8.0e7),
    Pair("DOGE", 0.16, 5, 0, 0.066, 0.55, 2.5e8),
    Pair("DOT", 6.5, 4, 2, 0.058, 0.70, 5.0e7),
    Pair("AVAX", 28.0, 3, 2, 0.062, 0.65, 7.0e7),
)
"""Ticks are a little finer than Binance's where a minute's move would else be a handful of them."""

PAIR_OF_SYMBOL = {pair.symbol: pair for pair in PAIRS}
