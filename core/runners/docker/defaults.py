"""Default settings of a Docker runner."""

IMAGE = "freqtradeorg/freqtrade"
POOL = "10.213.0.0/16"
"""The addresses from which the networks of bots are taken."""
PUBLISH_ADDRESS = "127.0.0.1"
