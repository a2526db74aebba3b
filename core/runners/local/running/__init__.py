"""Processes of workloads: what they are started with, how they are observed and measured, how they are stopped."""
