"""How far a starting Freqtrade is, told from its log. Pure. Source: the log of 2026.9, in the order in which it
comes."""

from collections.abc import Sequence

_PHASES = (
    ("freqtrade.worker - INFO - Starting worker", "reading its settings"),
    ("freqtrade.configuration.load_config - INFO - Using config", "reading its settings"),
    ("freqtrade.exchange.check_exchange", "checking the exchange"),
    ("freqtrade.exchange.exchange - INFO - Instance is running", "loading markets"),
    ("freqtrade.exchange.exchange - INFO - Using CCXT", "loading markets"),
    ("_load_async_markets() returned exception", "loading markets"),
    ("ERROR - Could not load markets", "loading markets"),
    ("freqtrade.resolvers.iresolver - INFO - Using resolved strategy", "loading the strategy"),
    ("freqtrade.persistence.migrations - INFO - Running database migration", "migrating its trade database"),
    ("freqtrade.persistence.migrations - INFO - Database migration finished", "opening its trade database"),
    ("freqtrade.wallets - INFO - Wallets synced", "reading its wallet"),
    ("freqtrade.rpc.rpc_manager - INFO - Enabling", "opening its API"),
    ("freqtrade.freqtradebot - INFO - Starting initial pairlist refresh", "choosing pairs"),
    ("freqtrade.worker - INFO - Changing state to", "running its first loop"),
    ("migrate_wallet_history - INFO - Starting", "migrating its wallet history"),
    ("migrate_wallet_history - INFO - Wallet history migration completed", "running its first loop"),
)
"""What a line has in it → what the bot does from there on."""
_RUNS = ("freqtrade.worker - INFO - Changing state", "freqtrade.worker - INFO - Bot heartbeat")
LONGEST_LINE = 500


def phase(lines: Sequence[str]) -> str:
    """Return a few words, such as `loading markets`; empty before the first such line. `lines`: of this run alone."""
    for line in reversed(lines):
        if found := next((words for sign, words in reversed(_PHASES) if sign in line[:LONGEST_LINE]), None):
            return found
    return ""


def has_started(lines: Sequence[str]) -> bool:
    """Return whether its loop turns, whether its API answers or not."""
    return any(sign in line[:LONGEST_LINE] for line in lines for sign in _RUNS)
