"""Installations of released versions of Flotilla, kept with running bots, and opened by the present code.

record.py     makes one from the present code: `python -m tests.upgrade.record NAME` (needs Docker and Freqtrade)
build.py      what is in it
kept.py       reads one from `tests/data/installations`: its database, its files, what it holds for the test
revive.py     starts its bots as the old version did
"""
