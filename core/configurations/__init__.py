"""Merge and check the layers of a configuration, without its secrets."""
