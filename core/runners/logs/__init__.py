"""Logs as files on this machine: followed, read from the beginning, and saved after a run has ended."""
