"""Mean reversion: buys far below the average price, and sells when the price is back there."""

# Each method below gets a table with a row per candle, oldest first:
# date, open, high, low, close, volume.

import talib.abstract as ta
from freqtrade.strategy import IStrategy
from pandas import DataFrame


class MeanReversion(IStrategy):
    """Long only, with protections against falling knives."""

    INTERFACE_VERSION = 3

    # The candles that the strategy works with. Settings of a bot override what is here.
    timeframe = "5m"

    # True needs an exchange with futures, and enter_short and exit_short signals.
    can_short = False

    # Sell at this profit, whatever the signals say: 4 % at once, 1.5 % after 40 minutes,
    # none after two hours.
    minimal_roi = {"0": 0.04, "40": 0.015, "120": 0}

    # Sell at a loss of 4 %. What falls may go on falling: this strategy needs its stop loss.
    stoploss = -0.04

    # Indicators need a past: no signal is given before this number of candles.
    startup_candle_count = 30

    @property
    def protections(self) -> list[dict]:
        """Wait for two candles after a trade of a pair, and for an hour after three stop losses."""
        return [
            {"method": "CooldownPeriod", "stop_duration_candles": 2},
            {
                "method": "StoplossGuard",
                "lookback_period_candles": 48,
                "trade_limit": 3,
                "stop_duration_candles": 12,
            },
        ]

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Add a column for each indicator. metadata["pair"] is the pair, such as BTC/USDT."""
        bands = ta.BBANDS(dataframe, timeperiod=20, nbdevup=2.0, nbdevdn=2.0)
        dataframe["lower"] = bands["lowerband"]
        dataframe["middle"] = bands["middleband"]
        dataframe["rsi"] = ta.RSI(dataframe, timeperiod=14)
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Set enter_long to 1 where a trade should be opened."""
        has_fallen = (dataframe["close"] < dataframe["lower"]) & (dataframe["rsi"] < 35)
        # Without volume nobody traded: such candles are not real prices.
        dataframe.loc[has_fallen & (dataframe["volume"] > 0), ["enter_long", "enter_tag"]] = (1, "fall")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Set exit_long to 1 where an open trade should be closed."""
        dataframe.loc[dataframe["close"] > dataframe["middle"], "exit_long"] = 1
        return dataframe
