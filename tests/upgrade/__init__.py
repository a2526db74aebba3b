"""Installations of released versions of Flotilla, kept while their bots ran, and opened by the present code.

build.py      a Flotilla with some of everything
record.py     keeps one: `python -m tests.upgrade.record DAY` (needs Docker and Freqtrade)
kept.py       reads a kept one from `tests/data/installations`
revive.py     starts its bots as the version that was kept did it
market.py     the practice market, which they need to start

Keep a further one whenever tables, labels, manifests or configuration layers have changed. The database of each is read
by the tests; the bots of the oldest and of the newest are really started.
"""
