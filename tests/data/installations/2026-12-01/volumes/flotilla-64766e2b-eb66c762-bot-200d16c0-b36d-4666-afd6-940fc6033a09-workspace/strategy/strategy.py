
from freqtrade.strategy import IStrategy


class Eager(IStrategy):
    """Buys whatever there is and keeps it."""

    timeframe = "1m"
    stoploss = -0.99
    minimal_roi = {"0": 100}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe

# wider
