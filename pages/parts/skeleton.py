"""Grey blocks where content will stand, in its size, so that nothing jumps when it comes."""

from nicegui import ui

from pages.parts.text.markup import show


def skeleton(height_px: int = 120, classes: str = "") -> ui.html:
    """Draw a grey block."""
    return show(f'<div class="skeleton" style="height:{int(height_px)}px"></div>', classes).props('aria-hidden="true"')


def skeleton_lines(count: int = 5) -> ui.html:
    """Draw grey lines for text or rows of a table."""
    return show(lines_html(count), "skeleton-lines").props('role=status aria-label="Loading"')


def lines_html(count: int) -> str:
    """Return grey lines as HTML."""
    return '<div class="skeleton"></div>' * count
