"""What happened, the likely cause, what to do. Boxes stay in the page, toasts pass."""

import json
from typing import Literal

from nicegui import ui

from core.errors import FlotillaError, Refused, cause_of
from core.freqtrade.settings.mask import mask_text
from pages.look.theme import icon
from pages.parts.button import button
from pages.parts.text.markup import show, text

Tone = Literal["info", "warn", "error"]
OUR_HINT = "This is a fault in Flotilla. Its log tells more."
ICONS: dict[Tone, str] = {"info": "info", "warn": "warning", "error": "error"}


def notice(
    tone: Tone,
    strong: str,
    more: str = "",
    *,
    reasons: tuple[str, ...] = (),
    detail: str = "",
    symbol: str = "",
    is_folded: bool = False,
) -> ui.element:
    """Draw a box: one strong sentence, a muted one, reasons as a list, the other side's own words quoted with "Copy
    details", folded away at first where `is_folded`. Returns the place for buttons at the right: `with notice("warn",
    "…"): button("Ask now", …)`."""
    with ui.element("div").classes(f"notice {tone}-box").props(f"role={'alert' if tone == 'error' else 'status'}"):
        show(f'<span class="{_ink(tone)}">{icon(symbol or ICONS[tone])}</span>', tag="span")
        show(_words(strong, more, reasons, _quoted(detail, is_folded)), "grow col-x tight")
        with ui.element("div").classes("row-x wrap") as actions:
            if detail:
                _copy_button(f"{strong}\n{more}\n{detail}")
    return actions


def error_notice(error: FlotillaError) -> ui.element:
    """Draw the box for an error of ours."""
    reasons = error.reasons if isinstance(error, Refused) else ()
    return notice("error", str(error), error.hint, reasons=reasons, detail=error.detail)


def our_fault(error: Exception) -> FlotillaError:
    """Return what is shown of an unexpected error."""
    return FlotillaError(f"This failed inside Flotilla: {mask_text(cause_of(error))}.", hint=OUR_HINT)


def toast(words: str, tone: Tone = "info") -> None:
    """Show a short word in the corner; an error stays until it is closed."""
    ui.notify(
        words, position="bottom-right", classes=f"toast {tone}-toast", icon=f"sym_o_{ICONS[tone]}",
        timeout=0 if tone == "error" else 5000, close_button="Close" if tone == "error" else False,
        multi_line=False, color="transparent", text_color="none",
    )  # fmt: skip


def toast_error(error: FlotillaError) -> None:
    """Show an error of ours in the corner."""
    toast(f"{error} {error.hint}".strip(), "error")


def _quoted(detail: str, is_folded: bool) -> str:
    quoted = f'<pre class="quote" tabindex="0">{text(detail)}</pre>' if detail else ""
    return f"<details><summary>Details</summary>{quoted}</details>" if quoted and is_folded else quoted


def _words(strong: str, more: str, reasons: tuple[str, ...], quoted: str) -> str:
    listed = "<ul>" + "".join(f"<li>{text(reason)}</li>" for reason in reasons) + "</ul>" if reasons else ""
    muted = f'<div class="muted">{text(more)}</div>' if more else ""
    return f'<div class="strong">{text(strong)}</div>{muted}{listed}{quoted}'


def _copy_button(words: str) -> None:
    copy = button("Copy details", icon="content_copy")
    copy.on("click", js_handler=f"(e) => flotilla.copy({json.dumps(words)}, e.currentTarget)")


def _ink(tone: Tone) -> str:
    return {"info": "accent", "warn": "warn", "error": "loss"}[tone]
