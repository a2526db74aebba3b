"""Buys what has just risen faster than usual, and leaves when it stops rising."""

from freqtrade.strategy import IStrategy
from pandas import DataFrame


class SampleMomentum(IStrategy):
    INTERFACE_VERSION = 3
    timeframe = "1m"
    can_short = False
    startup_candle_count = 40
    minimal_roi = {"0": 0.01, "10": 0.003, "20": -0.01}
    stoploss = -0.01
    trailing_stop = True
    trailing_stop_positive = 0.003
    trailing_stop_positive_offset = 0.005
    trailing_only_offset_is_reached = True

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        close = dataframe["close"]
        dataframe["rise"] = close.pct_change(5)
        dataframe["usual"] = close.pct_change().rolling(30).std() * 2.2
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["rise"] > dataframe["usual"], ["enter_long", "enter_tag"]] = (1, "rise")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["rise"] < -dataframe["usual"], "exit_long"] = 1
        return dataframe
