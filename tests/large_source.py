"""A strategy as large as those that people really share: 90,000 lines, 3.4 MB."""

HEAD = """from freqtrade.strategy import IStrategy
import talib.abstract as ta


class Long(IStrategy):
    timeframe = "5m"
    stoploss = -0.1
    minimal_roi = {"0": 0.1}
"""
_METHOD = '''
    def signal_{n}(self, dataframe):
        """Buys dips while {m} candles rise."""
        length = self.lengths.get({n}, {m})
        dataframe["ema_{n}"] = ta.EMA(dataframe, length)
        dataframe["rsi_{n}"] = ta.RSI(dataframe, {m})

        is_low = dataframe["rsi_{n}"] < {m}
        is_up = dataframe["close"] > dataframe["ema_{n}"]
        dataframe.loc[is_low & is_up, "enter_long"] = 1
        return dataframe
'''


def large_source(methods: int = 8_180) -> str:
    """Eleven lines a method."""
    return HEAD + "".join(_METHOD.format(n=n, m=10 + n % 40) for n in range(methods))
