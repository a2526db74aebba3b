"""The kind of runner that runs workloads as containers of a Docker engine. `docker_runner.py` implements the port."""
