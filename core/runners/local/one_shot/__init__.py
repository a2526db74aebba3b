"""One-shot work as processes that end with Flotilla."""
