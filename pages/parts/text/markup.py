"""HTML from strings. Code that writes a tag escapes every value with `text`; `show` puts it on the page unchanged."""

from html import escape

from nicegui import ui


def text(value: object) -> str:
    """Return the value escaped, for use between tags and within double quotes."""
    return escape(str(value), quote=True)


def span(content: str, classes: str = "") -> str:
    """Return a span with the escaped content."""
    return f'<span class="{text(classes)}">{text(content)}</span>' if classes else f"<span>{text(content)}</span>"


def link(content: str, path: str, classes: str = "link") -> str:
    """`path` is one of ours and starts with `/`, so that no `javascript:` gets in."""
    if not path.startswith("/") or path.startswith("//"):
        raise ValueError(f"not a path of ours: {path}")
    return f'<a class="{text(classes)}" href="{text(path)}">{text(content)}</a>'


def show(html: str, classes: str = "", tag: str = "div") -> ui.html:
    """One element for a whole piece of page. `element.set_content(html)` redraws what differs; equal content is not
    sent. A list whose items come and go gives each a `data-key`."""
    return Markup(html, sanitize=False, tag=tag).classes(classes)


class Markup(ui.html, component="markup.js"):
    """HTML that keeps its focus, and what is marked or opened in it, when it is redrawn."""
