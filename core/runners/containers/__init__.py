"""What `core.runners.docker` is made of. Nothing outside this adapter imports from here."""
