"""Stands in for Freqtrade where a test is about processes: starts in no time, listens on a port, does as it is told.

program.py serve --port 20001 [--host 0.0.0.0] [--stubborn] [--linger SECONDS]
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit


def ping() -> str:
    return "pong"


def crash(code: str) -> str:
    os._exit(int(code))


def say(text: str) -> str:
    print(text, flush=True)
    return "said"


def flood(megabytes: str) -> str:
    line = "x" * 99 + "\n"
    for _ in range(int(megabytes) * 10_000):
        sys.stdout.write(line)
    sys.stdout.flush()
    return "done"


def environment() -> str:
    return json.dumps(dict(os.environ))


def files() -> str:
    """What is open: nothing of Flotilla's may be."""
    links = (link for link in Path("/proc/self/fd").iterdir() if link.is_symlink())
    return json.dumps([str(link.readlink()) for link in links])


def burn(seconds: str) -> str:
    until = time.monotonic() + float(seconds)
    while time.monotonic() < until:
        pass
    return "burnt"


def worker() -> str:
    """A child that would outlive us, as a backtest's workers do."""
    return str(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]).pid)


def nice() -> str:
    return str(os.nice(0))


def score() -> str:
    """How early the system ends this process when memory runs out: 0 as others, up to 1000."""
    return Path("/proc/self/oom_score_adj").read_text()


def group() -> str:
    """How Linux weighs this session against others, e.g. `/autogroup-12 nice 10`; empty where it does not."""
    told = Path("/proc/self/autogroup")
    return told.read_text() if told.exists() else ""


ACTIONS = {
    "/api/v1/ping": ping,
    "/crash": crash,
    "/say": say,
    "/flood": flood,
    "/environment": environment,
    "/files": files,
    "/burn": burn,
    "/worker": worker,
    "/nice": nice,
    "/group": group,
    "/score": score,
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        url = urlsplit(self.path)
        arguments = {name: values[0] for name, values in parse_qs(url.query).items()}
        answer = ACTIONS[url.path](**arguments).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("action", choices=["serve"])
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--stubborn", action="store_true")
    parser.add_argument("--linger", type=float, default=0.0)
    arguments = parser.parse_args()

    def interrupted(*_: object) -> None:
        print("interrupted", flush=True)
        if not arguments.stubborn:
            threading.Timer(arguments.linger, os._exit, [130]).start()

    signal.signal(signal.SIGINT, interrupted)
    print(f"listening on {arguments.port}", file=sys.stderr, flush=True)
    ThreadingHTTPServer((arguments.host, arguments.port), Handler).serve_forever()


if __name__ == "__main__":
    main()
