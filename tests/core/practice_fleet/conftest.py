"""Fixtures that the tests of this folder share: the house of bots."""

from tests.core.bots.conftest import house, make_runner

__all__ = ["house", "make_runner"]
