"""Every saved state of a thing, append-only: what people filled in, who did, and when."""
