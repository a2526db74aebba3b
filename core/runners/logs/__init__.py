"""Logs as files of this machine: followed, kept in parts, saved of runs that ended."""
