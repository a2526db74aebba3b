"""The person's own account: name, time zone, password."""

from dataclasses import dataclass
from zoneinfo import available_timezones

from nicegui import ui

from core.access import oneself
from core.errors import Invalid
from pages.frame.layout import set_crumb
from pages.parts.card import card, page_head
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.guard import actor
from pages.parts.notice import toast


@dataclass
class _Oneself:
    name: str
    time_zone: str


@dataclass
class _Passwords:
    old: str = ""
    new: str = ""
    again: str = ""


async def account_page() -> None:
    set_crumb("Your account")
    who = actor()
    myself = await oneself.oneself(who)
    with page_head("Your account", f"{myself.username}, {myself.role}"):
        pass
    with ui.element("div").classes("cols one-one"):
        with card("You"):
            _about_form(myself)
        with card("Password"):
            _password_form()


def _about_form(myself: oneself.Oneself) -> None:
    async def save(given: _Oneself) -> None:
        await oneself.change_oneself(actor(), given.name, given.time_zone)

    form = Form(_Oneself(myself.name, myself.time_zone), save, lambda _: toast("Saved"))
    with ui.element("div").classes("form"):
        field.text(form, "name", "Name", "As others see you.")
        zones = {zone: zone.replace("_", " ") for zone in sorted(available_timezones())}
        field.select(form, "time_zone", "Time zone", zones, search=True)
        form.buttons("Save")


def _password_form() -> None:
    async def save(given: _Passwords) -> None:
        if given.new != given.again:
            raise Invalid("The two passwords differ.", fields={"again": "The two passwords differ."})
        await oneself.change_password(actor(), given.old, given.new)

    form = Form(_Passwords(), save, lambda _: toast("Your password is changed. All other sessions have ended."))
    with ui.element("div").classes("form"):
        field.text(form, "old", "Present password", password=True)
        field.text(form, "new", "New password", "At least 10 characters.", password=True)
        field.text(form, "again", "New password, once more", password=True)
        form.buttons("Change password")
