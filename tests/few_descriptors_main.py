"""Flotilla where a process may have few files open, by its hard limit too: it cannot be raised."""

import resource
import runpy
import sys
from pathlib import Path

LIMIT = 160

if __name__ == "__main__":
    root = Path(__file__).parent.parent
    sys.path[0] = str(root)
    sys.argv[0] = str(root / "main.py")
    resource.setrlimit(resource.RLIMIT_NOFILE, (LIMIT, LIMIT))
    runpy.run_path(sys.argv[0], run_name="__main__")
