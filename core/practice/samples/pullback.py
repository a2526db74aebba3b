"""Buys dips in a rising market: the fast average is above the slow one, and the price has fallen below the fast one."""

from freqtrade.strategy import IStrategy
from pandas import DataFrame


class SamplePullback(IStrategy):
    """One-minute candles, long only; a trade is left at a loss of 1.2 %, or after 20 minutes."""

    INTERFACE_VERSION = 3
    timeframe = "1m"
    can_short = False
    startup_candle_count = 60
    minimal_roi = {"0": 0.008, "10": 0.003, "20": -0.01}
    stoploss = -0.012

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        close = dataframe["close"]
        dataframe["fast"] = close.ewm(span=5, adjust=False).mean()
        dataframe["slow"] = close.ewm(span=30, adjust=False).mean()
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dips = (dataframe["fast"] > dataframe["slow"] * 1.0023) & (dataframe["close"] < dataframe["fast"])
        dataframe.loc[dips, ["enter_long", "enter_tag"]] = (1, "dip")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] < dataframe["slow"], "exit_long"] = 1
        return dataframe
