"""Workloads as processes: what they are told, how they are seen and measured, how they end."""
