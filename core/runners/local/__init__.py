"""Workloads as processes of this machine, each under a keeper. `runner.py` is the adapter of the port."""
