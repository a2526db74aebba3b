"""Candles of an exchange: programs that run beside a store of them, and what these programs say."""
