"""Several timeframes: buys dips in 5m candles while 1h candles rise. Hyperopt can tune it."""

# Each method below gets a table with a row per candle, oldest first:
# date, open, high, low, close, volume.

import talib.abstract as ta
from freqtrade.strategy import DecimalParameter, IntParameter, IStrategy, informative
from pandas import DataFrame


class SeveralTimeframes(IStrategy):
    """Long only; the trend comes from larger candles."""

    INTERFACE_VERSION = 3

    # The candles that the strategy works with. Settings of a bot override what is here.
    timeframe = "5m"

    # True needs an exchange with futures, and enter_short and exit_short signals.
    can_short = False

    # Sell at this profit, whatever the signals say: 5 % at once, 2 % after an hour,
    # 0.5 % after three hours.
    minimal_roi = {"0": 0.05, "60": 0.02, "180": 0.005}

    # Sell at a loss of 5 %.
    stoploss = -0.05

    # Indicators need a past: no signal is given before this number of candles, 5m and 1h.
    startup_candle_count = 30

    # What hyperopt may vary: from, to, and the value without it. It writes its result into
    # SeveralTimeframes.json. Upload that file as the parameters of a new version, and bots
    # trade with the tuned values.
    buy_rsi = IntParameter(10, 50, default=40, space="buy", optimize=True)
    buy_trend = DecimalParameter(0.98, 1.02, default=1.0, decimals=3, space="buy", optimize=True)
    sell_rsi = IntParameter(50, 90, default=65, space="sell", optimize=True)

    @informative("1h")
    def populate_indicators_1h(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Add indicators of the 1h candles. In the table of 5m candles their names end with _1h."""
        dataframe["trend"] = ta.EMA(dataframe, timeperiod=12)
        return dataframe

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Add a column for each indicator. metadata["pair"] is the pair, such as BTC/USDT."""
        dataframe["rsi"] = ta.RSI(dataframe, timeperiod=14)
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Set enter_long to 1 where a trade should be opened."""
        rises = dataframe["close_1h"] > dataframe["trend_1h"] * self.buy_trend.value
        dips = dataframe["rsi"] < self.buy_rsi.value
        # Without volume nobody traded: such candles are not real prices.
        dataframe.loc[rises & dips & (dataframe["volume"] > 0), ["enter_long", "enter_tag"]] = (1, "dip")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        """Set exit_long to 1 where an open trade should be closed."""
        dataframe.loc[dataframe["rsi"] > self.sell_rsi.value, "exit_long"] = 1
        return dataframe
