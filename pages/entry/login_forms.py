"""The forms of the log-in page, as HTML: log in, create the first account, choose a new password."""

from collections.abc import Mapping
from html import escape

from starlette.responses import HTMLResponse

from core.access.request_origin import Visitor
from pages.entry import auth_middleware
from pages.look import theme

Fields = Mapping[str, str]


def log_in_form(given: Fields, errors: Fields, reason: str = "") -> str:
    """Return the form for logging in. `reason`: why the last session ended."""
    fields = _field("username", "User name", given, errors, "autocomplete=username")
    fields += _field("password", "Password", {}, errors, 'type=password autocomplete="current-password"')
    hidden = f'<input type="hidden" name="next" value="{escape(given.get("next", "/"))}">'
    help_ = "Forgotten? An administrator can reset it; the README tells how if you are the only one."
    return _form("Log in", "", "/auth/login", fields + hidden, "Log in", reason, help_)


def first_form(given: Fields, errors: Fields, visitor: Visitor) -> str:
    """Return the form for the administrator's account; it asks a visitor from elsewhere for the token."""
    fields = _field("name", "Your name", given, errors, "autocomplete=name")
    fields += _field("username", "User name", given, errors, "autocomplete=username")
    new = 'type=password autocomplete="new-password"'
    fields += _field("password", "Password", {}, errors, new, "At least 10 characters.")
    fields += _field("again", "Password, once more", {}, errors, new)
    if not visitor.is_at_home:
        where = "Printed by Flotilla when it started. In a container: docker compose logs flotilla."
        fields += _field("token", "Token", {}, errors, "autocomplete=off", where)
    return _form("Welcome to Flotilla", "Create the administrator's account.", "/auth/first", fields, "Create account")


def change_form(errors: Fields) -> str:
    """Return the form for a new password."""
    new = 'type=password autocomplete="new-password"'
    fields = _field("old", "Present password", {}, errors, 'type=password autocomplete="current-password"')
    fields += _field("new", "New password", {}, errors, new, "At least 10 characters.")
    fields += _field("again", "New password, once more", {}, errors, new)
    why = "An administrator chose the present one. Set one that only you know."
    return _form("Choose a new password", why, auth_middleware.CHANGE_PASSWORD, fields, "Set password")


def _form(title: str, lead: str, action: str, fields: str, verb: str, reason: str = "", help_: str = "") -> str:
    told = f'<div class="notice info-box" role="status">{escape(reason)}</div>' if reason.strip() else ""
    lead = f'<p class="muted">{escape(lead)}</p>' if lead else ""
    help_ = f'<p class="muted small">{escape(help_)}</p>' if help_ else ""
    return (
        f'<main class="gate"><div class="card"><div class="brand">{theme.LOGO}<span>Flotilla</span></div>'
        f"<div><h1>{escape(title)}</h1>{lead}</div>{told}"
        f'<form method="post" action="{action}" class="form">{_with_focus(fields)}'
        f'<button type="submit" class="btn plain-btn primary">{escape(verb)}</button></form>{help_}</div></main>'
    )


def _with_focus(fields: str) -> str:
    """On the first field that is wrong, or else on the first."""
    mark = " aria-invalid=" if " aria-invalid=" in fields else " required "
    return fields.replace(mark, f" autofocus{mark}", 1)


def _field(name: str, label: str, given: Fields, errors: Fields, attributes: str, help_: str = "") -> str:
    error = errors.get(name, "")
    wrong = f' aria-invalid="true" aria-describedby="{name}-said"' if error else ""
    said = f'<div id="{name}-said" class="help {"loss" if error else ""}">{escape(error or help_)}</div>'
    return (
        f'<div class="field"><label for="{name}">{escape(label)}</label>'
        f'<input class="plain-input" id="{name}" name="{name}" value="{escape(given.get(name, ""))}" '
        f"required {attributes}{wrong}>{said if error or help_ else ''}</div>"
    )


def page(body: str, status: int = 200) -> HTMLResponse:
    """Return a whole page around the body."""
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Flotilla</title>{theme.head()}"
    )
    page = f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store"})
