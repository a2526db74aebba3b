"""Take a whole configuration of Freqtrade apart: exchange, secrets, settings of a bot."""
