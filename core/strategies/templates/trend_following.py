"""Trend following: buys when the fast average crosses above the slow one, sells when below."""

# Each method below gets a table with a row per candle, oldest first:
# date, open, high, low, close, volume.

import talib.abstract as ta
from freqtrade.strategy import IStrategy
from pandas import DataFrame
from technical import qtpylib


class TrendFollowing(IStrategy):
    """Long only, with a stop loss that follows the price."""

    INTERFACE_VERSION = 3

    # The candles that the strategy works with. Settings of a bot override what is here.
    timeframe = "5m"

    # True needs an exchange with futures, and enter_short and exit_short signals.
    can_short = False

    # Sell at this profit, whatever the signals say: 6 % at once, 3 % after an hour,
    # 1 % after four hours.
    minimal_roi = {"0": 0.06, "60": 0.03, "240": 0.01}

    # Sell at a loss of 5 %.
    stoploss = -0.05

    # Once a trade is 2 % up, the stop loss follows the price at a distance of 1 %.
    trailing_stop = True
    trailing_stop_positive = 0.01
    trailing_stop_positive_offset = 0.02
    trailing_only_offset_is_reached = True

    # Indicators need a past: no signal is given before this number of candles.
    startup_candle_count = 50

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Add a column for each indicator. metadata["pair"] is the pair, such as BTC/USDT."""
        dataframe["fast"] = ta.EMA(dataframe, timeperiod=12)
        dataframe["slow"] = ta.EMA(dataframe, timeperiod=36)
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Set enter_long to 1 where a trade should be opened."""
        crosses = qtpylib.crossed_above(dataframe["fast"], dataframe["slow"])
        # Without volume nobody traded: such candles are not real prices.
        dataframe.loc[crosses & (dataframe["volume"] > 0), ["enter_long", "enter_tag"]] = (1, "cross")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Set exit_long to 1 where an open trade should be closed."""
        crosses = qtpylib.crossed_below(dataframe["fast"], dataframe["slow"])
        dataframe.loc[crosses & (dataframe["volume"] > 0), "exit_long"] = 1
        return dataframe
