"""Workloads as processes of this machine, each under a keeper. `local_runner.py` is the adapter of the port."""
