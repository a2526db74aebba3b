"""A command line as HTML. Pure."""

from pages.parts.text.markup import span, text


def command_html(command: str) -> str:
    """Return the words of a command; the names of its options never break at their hyphens."""
    return " ".join(span(word, "nowrap") if word.startswith("--") else text(word) for word in command.split(" "))
