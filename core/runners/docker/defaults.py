"""What a Docker runner begins with, where nobody says otherwise."""

IMAGE = "freqtradeorg/freqtrade"
POOL = "10.213.0.0/16"
"""The networks of bots are taken from it."""
PUBLISH_ADDRESS = "127.0.0.1"
