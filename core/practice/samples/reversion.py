"""Buys what has fallen far below its average, and sells when it is back."""

from freqtrade.strategy import IStrategy
from pandas import DataFrame


class SampleReversion(IStrategy):
    INTERFACE_VERSION = 3
    timeframe = "1m"
    can_short = False
    startup_candle_count = 40
    minimal_roi = {"0": 0.008, "5": 0.002, "10": -0.01}
    stoploss = -0.015

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        close = dataframe["close"]
        middle, width = close.rolling(20).mean(), close.rolling(20).std()
        dataframe["middle"], dataframe["low_band"] = middle, middle - 1.2 * width
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] < dataframe["low_band"], ["enter_long", "enter_tag"]] = (1, "far below")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] > dataframe["middle"], "exit_long"] = 1
        return dataframe
