"""The practice market's port: chosen once, kept in a file, the same after every restart."""

import errno
import os
import random
import socket
from pathlib import Path

from core.errors import Unavailable
from core.files import atomic_file

_PORTS = range(20_000, 30_000)
"""Below the range from which systems take ports for outgoing connections (Linux: 32768 up, others: 49152 up): a port
kept for years must not be somebody's outgoing connection at the moment of a restart."""
_ATTEMPTS = 50


def listen(host: str, port_file: Path) -> socket.socket:
    """Return a listening socket on the remembered port; at the first start on a free one, which is remembered from then
    on: the configurations of running bots name it. Errors: `Unavailable` when it is taken or the file cannot be
    used."""
    if (port := remembered(port_file)) is not None:
        return _bound_to_remembered(host, port, port_file)
    listener = _bound_to_any(host)
    try:
        _remember(port_file, listener.getsockname()[1])
    except Unavailable:
        listener.close()
        raise
    return listener


def _bound_to_remembered(host: str, port: int, port_file: Path) -> socket.socket:
    try:
        return _bound(host, port)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "another program is listening there" if taken else (error.strerror or str(error))
        raise Unavailable(
            f"The practice market cannot use its port {port} on {host}: {why}.",
            hint=f"End that program, or delete {port_file} to have another chosen; then restart the practice bots.",
            detail=str(error),
        ) from error


def _bound_to_any(host: str) -> socket.socket:
    failure: OSError | None = None
    for port in random.sample(_PORTS, _ATTEMPTS):
        try:
            return _bound(host, port)
        except OSError as error:
            failure = error
    raise Unavailable(
        f"The practice market found no free port on {host}.",
        hint="Check that this address belongs to this machine.",
        detail=str(failure),
    ) from failure


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sets TCP_NODELAY only on sockets that name their protocol; without it each small answer takes 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere it would let two programs share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(512)
    except OSError:
        listener.close()
        raise
    listener.setblocking(False)
    return listener


def remembered(port_file: Path) -> int | None:
    """Return the port in this file; None when it holds none."""
    try:
        text = port_file.read_text().strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(port_file, "cannot be read", str(error)) from error
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65_536):
        raise _unusable(port_file, "does not hold a port number", text[:80])
    return int(text)


def _remember(port_file: Path, port: int) -> None:
    try:
        port_file.parent.mkdir(parents=True, exist_ok=True)
        atomic_file.write(port_file, f"{port}\n".encode())
    except OSError as error:
        raise _unusable(port_file, "cannot be written", str(error)) from error


def _unusable(port_file: Path, what: str, detail: str) -> Unavailable:
    return Unavailable(
        f"The file {port_file}, which keeps the practice market's port, {what}.",
        hint="Repair it, or delete it to have another port chosen; then restart the practice bots.",
        detail=detail,
    )
