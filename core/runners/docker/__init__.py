"""Workloads as containers of a Docker engine. `runner.py` is the adapter of the port."""
