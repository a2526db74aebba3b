"""The statistics of a bot, computed from its trades with Freqtrade's own formulas: pure arithmetic, no I/O.

Read `open_trades` first. `closed_part` walks through all closed trades and is needed only when one of them changed;
`with_open` adds what changes at every tick and costs the same for one closed trade and for a million. Sources of every
formula: `RPC._rpc_trade_statistics` and `freqtrade.data.metrics` of Freqtrade 2026.9. Tests turn figures into its
`/profit` and compare them.

Where Freqtrade writes a sentinel (-100, 100, 0, null) for "cannot be told", our figures hold None.
"""
