"""The kind of runner that runs workloads as processes of this machine, each under a keeper. `local_runner.py`
implements the port."""
