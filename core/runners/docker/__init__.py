"""Workloads as containers of a Docker engine. `docker_runner.py` is the adapter of the port."""
