"""Flotilla's start: settings → database → key → runners → rounds → pages.

python main.py                         serve
python main.py reset-password NAME     a new password for somebody who forgot theirs
python main.py rotate-key              encrypt everything again under a new key
"""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from threading import Thread
from typing import Any

from core import boot, config
from core.access.local import first_visit
from core.config import Settings
from core.errors import FlotillaError
from core.files import data_folder
from core.serving import descriptors, logging_setup, memory


def main(arguments: list[str]) -> None:
    """Run one command and return, or serve until the process is stopped. Errors of ours end it with a sentence."""
    data_folder.keep_to_oneself()
    try:
        settings = config.load()
        _set_up_logging(settings)
        data_folder.make(settings.data_dir)
        with boot.alone(settings) if arguments[:1] != ["reset-password"] else nullcontext():  # needed while it runs
            boot.prepare(settings)
        if arguments:
            print(_command(arguments, settings))
        else:
            memory.give_back_at_once()
            descriptors.raise_limit()
            _refuse_taken_port(settings)
            _serve(settings)
    except FlotillaError as error:
        sys.exit("\n".join(filter(None, (f"Flotilla: {error}", error.hint, error.detail))))


def _command(arguments: list[str], settings: Settings) -> str:
    from core import rekey
    from core.access.local import reset_password as password_reset

    match arguments:
        case ["reset-password", name]:
            return f"New password of {name}, to be changed at the next login: {password_reset.reset_password(name)}"
        case ["rotate-key"]:
            return f"{rekey.rotate(settings)} secrets are encrypted under a new key."
    raise FlotillaError("Unknown command.", hint=(__doc__ or "").split("\n\n", 1)[1])


def _serve(settings: Settings) -> None:
    from nicegui import app, ui

    from core.serving import peers, watch
    from pages.entry import middleware
    from pages.frame import shell

    house = boot.House(settings)
    around = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(application: Any) -> AsyncIterator[Any]:
        watch.current().start()
        await house.open()  # on_startup would not be awaited before pages are served
        async with around(application) as state:
            _say_where(settings, token if await first_visit.is_empty() else None)
            Thread(target=shell.load_pages, name="pages", daemon=True).start()
            yield state
        await house.close()
        watch.current().stop()

    app.router.lifespan_context = lifespan
    shell.install(app, house, settings)
    token = middleware.install(app, settings)
    peers.install(settings.proxies)
    ui.run(shell.root, **shell.run_options(settings))


def _say_where(settings: Settings, token: str | None) -> None:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    print(f"Flotilla serves http://{host}:{settings.port} with its data in {settings.data_dir.resolve()}", flush=True)
    if token:
        print(f"The first visitor from elsewhere needs this token to create the administrator: {token}", flush=True)


def _set_up_logging(settings: Settings) -> None:
    logging_setup.install(settings.log_level)
    logging.getLogger("uvicorn.error").addFilter(_is_news)


def _is_news(record: logging.LogRecord) -> bool:
    """Return whether a log record matters. A browser that leaves in the middle of a request is not an error, but
    Starlette's middleware base class logs it as one, with this sentence."""
    error = record.exc_info[1] if record.exc_info else None
    return not (isinstance(error, RuntimeError) and str(error) == "No response returned.")


def _refuse_taken_port(settings: Settings) -> None:
    import socket

    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise FlotillaError(
                f"Port {settings.port} of {settings.host} cannot be used: {error.strerror}.",
                hint="Is Flotilla running already? Otherwise set FLOTILLA_PORT to another port.",
            ) from error


if __name__ in {"__main__", "__mp_main__"}:
    main(sys.argv[1:])
