"""One-shot work in processes that end with Flotilla."""
