"""Runs one-shot work, and ends it with Flotilla.

A script of the standard library alone, run as `python -I -S lifeline.py <work folder> <command>…` in a session of its
own. Its standard input is a pipe from Flotilla, which never writes to it: it ends when Flotilla does, however that
dies. Then the folder with the secrets of the work is removed, and the work is killed. The descriptors that it is handed
keep the locks of Flotilla until then. It exits as the command does.
"""

import os
import shutil
import signal
import subprocess
import sys
import threading

CANNOT_RUN = 126
"""Exit code when the command cannot be started; the reason is on standard error."""


def main() -> None:
    """Wait for the command; see above."""
    folder, command = sys.argv[1], sys.argv[2:]
    threading.Thread(target=_end_with_flotilla, args=(folder,), daemon=True).start()
    try:
        code = subprocess.run(command, stdin=subprocess.DEVNULL, check=False, close_fds=False).returncode  # noqa: S603
    except OSError as error:
        sys.stderr.write(f"{command[0]}: {error.strerror}\n")
        code = CANNOT_RUN
    sys.stderr.flush()
    os._exit(code if code >= 0 else 128 - code)


def _end_with_flotilla(folder: str) -> None:
    sys.stdin.buffer.read()
    shutil.rmtree(os.path.join(folder, "secrets"), ignore_errors=True)  # noqa: PTH118  (pathlib takes its time to load)
    shutil.rmtree(folder, ignore_errors=True)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
