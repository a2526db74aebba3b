"""Workloads that are only remembered, to try Flotilla out. Nothing really runs."""
