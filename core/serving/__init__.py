"""How this process serves: who may hold connections, how long a request may take to arrive, and whether the event loop
keeps up."""
