"""Buys what has fallen far within some minutes and turns, and sells when the fall is made good."""

from freqtrade.strategy import IStrategy
from pandas import DataFrame


class SampleReversion(IStrategy):
    """One-minute candles, long only; a trade is left at a loss of 1.5 %, or after 10 minutes."""

    INTERFACE_VERSION = 3
    timeframe = "1m"
    can_short = False
    startup_candle_count = 40
    minimal_roi = {"0": 0.008, "6": 0.004, "10": -0.01}
    stoploss = -0.015

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        close = dataframe["close"]
        dataframe["move"] = close.pct_change(8)
        dataframe["last"] = close.pct_change(2)
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        turns = (dataframe["move"] < -0.003) & (dataframe["last"] > 0.0005)
        dataframe.loc[turns, ["enter_long", "enter_tag"]] = (1, "turn")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["move"] > 0.0011, "exit_long"] = 1
        return dataframe
