"""Read, follow and save the logs of containers."""
