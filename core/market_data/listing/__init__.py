"""Candle files as people list them: files that belong together in one row, filtered, sorted and summed. Pure."""
