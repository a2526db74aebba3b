"""Folders of workloads and stores on this machine, and the files in them."""
