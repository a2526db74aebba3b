"""The whole site in front of a database that a test has opened: run by `user_simulation`, as it runs a main file."""

from nicegui import app, ui

from core.config import Settings
from pages.entry import middleware
from pages.frame import shell


class Open:
    is_ready = True


settings = Settings(allowed_hosts="test")
shell.install(app, Open(), settings)
middleware.install(app, settings)
ui.run(shell.root, **(shell.run_options(settings) | {"storage_secret": "simulated"}))
