"""The layers of a configuration: merged and checked, without secrets."""
