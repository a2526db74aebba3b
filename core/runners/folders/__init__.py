"""Folders of workloads and stores on this machine, and files in them."""
