"""Sort a whole configuration of Freqtrade: what goes to the exchange, what into the form of a bot, what is sealed, and
what is left out and why. Pure; nothing is stored here."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from core.configurations.amounts import beyond_money
from core.configurations.exchange_account import credentials_in
from core.configurations.findings import NOT_READ, PARAMETERS
from core.configurations.pasted import exchange_section
from core.configurations.pasted.parts import ExchangePart, Fate, Note, Sorted
from core.configurations.refused_keys import OWNED, REDIRECTS, refused_values
from core.configurations.secret_parts import KEPT
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import secret_paths
from core.freqtrade.settings.retired import Retired, renamed, retired

_ELSEWHERE = ("bot_name", "dry_run", "strategy")
_REASONS = {
    **OWNED,
    **REDIRECTS,
    "add_config_files": "Flotilla reads no files of the machine. Paste the content of those files too.",
    "$schema": "A hint for editors.",
}
_LIVE = "Mode: live, once the exchange has keys. Going live asks for a confirmation."
_OWN_NAME = "flotilla "
"""Flotilla's own bots are called like this, with their id."""


def belongs_elsewhere(document: Document) -> bool:
    """Return whether something in the settings of a bot belongs elsewhere, so that sorting is worth an offer."""
    section = document.get("exchange")
    named = (*OWNED, *REDIRECTS, "protections", "ticker_interval")
    has_name = isinstance(section, dict) and "name" in section
    return has_name or any(key in document for key in named) or bool(credentials_in(document))


def sort(document: Document, *, keeps_marks: bool = False) -> Sorted:
    """Take the configuration apart. A section `exchange` by itself is taken as a configuration with nothing else.
    `keeps_marks`: `***` stands for a stored secret of the bot; otherwise for nothing."""
    rest = {"exchange": document} if exchange_section.is_section(document) else document
    rest, notes = _with_new_names(rest)
    exchange, notes_of_exchange = exchange_section.taken_apart(rest.pop("exchange", None))
    notes += notes_of_exchange
    name, is_live, class_name = _elsewhere(rest, notes)
    _drop_owned(rest, notes)
    _drop_unread(rest, notes)
    _drop_placeholders(rest, notes, keeps_marks)
    _tell_what_is_to_mend(rest, notes)
    secrets = tuple(".".join(path) for path in secret_paths(rest))
    return Sorted(exchange, rest, secrets, name, is_live, class_name, tuple(notes))


def exchange_of(document: Document) -> tuple[ExchangePart, tuple[Note, ...]]:
    """Return the exchange alone, with the notes on it. Everything else is left out without a note."""
    found = sort(document)
    return found.exchange, tuple(note for note in found.notes if note.path.startswith("exchange."))


def _with_new_names(document: Document) -> tuple[Document, list[Note]]:
    """Give old settings the names they have now, whether Freqtrade still renames them itself or refuses them."""
    found = retired(document)
    notes = [_of_retired(one) for one in found]
    changed = renamed(document, found)
    for one in found:
        if one.rename is None:
            changed.pop(one.path[0])
    for name in ("experimental", "ask_strategy"):
        if name in changed and changed[name] == {}:
            del changed[name]
    return _with_one_order_book_place(changed, notes), notes


def _of_retired(one: Retired) -> Note:
    path = ".".join(one.path)
    if one.rename is None:
        return Note(path, one.sentence, Fate.LEFT_OUT)
    return Note(path, f"Is now called “{'.'.join(one.rename.new)}”.", Fate.RENAMED)


def _with_one_order_book_place(document: Document, notes: list[Note]) -> Document:
    pricing = document.get("exit_pricing")
    least = pricing.get("order_book_min") if isinstance(pricing, dict) else None
    if isinstance(pricing, dict) and least is not None and least == pricing.get("order_book_max"):
        del pricing["order_book_min"], pricing["order_book_max"]
        pricing["order_book_top"] = least
        notes.append(Note("exit_pricing.order_book_min", "Is now called “exit_pricing.order_book_top”.", Fate.RENAMED))
    return document


def _elsewhere(rest: Document, notes: list[Note]) -> tuple[str, bool | None, str]:
    """Take out what has a field of its own in the form. Return (name of the bot, whether it is live, class name)."""
    name, dry_run, strategy = (rest.pop(key, None) for key in _ELSEWHERE)
    own = name.strip()[:120] if isinstance(name, str) and not name.startswith(_OWN_NAME) else ""
    class_name = strategy if isinstance(strategy, str) and strategy.isidentifier() else ""
    is_live = not dry_run if isinstance(dry_run, bool) else None
    if own:
        notes.append(Note("bot_name", f"Name: {own}", Fate.TAKEN))
    if is_live is not None:
        notes.append(Note("dry_run", _LIVE if is_live else "Mode: dry-run.", Fate.TAKEN))
    if class_name:
        notes.append(Note("strategy", f"Strategy: {class_name}", Fate.TAKEN))
    elif strategy:
        notes.append(Note("strategy", OWNED["strategy"], Fate.LEFT_OUT))
    return own, is_live, class_name


def _drop_owned(rest: Document, notes: list[Note]) -> None:
    _drop(rest, notes, lambda key, _: _REASONS.get(key, ""))


def _drop_unread(rest: Document, notes: list[Note]) -> None:
    _drop(rest, notes, lambda key, _: "A comment." if key.startswith(("_", "//")) else "")
    _drop(rest, notes, lambda key, _: NOT_READ if PARAMETERS.fullmatch(key) else "")
    refused = refused_values(rest).get("verbosity", "")
    _drop(rest, notes, lambda key, _: refused if key == "verbosity" else "")


def _drop(rest: Document, notes: list[Note], reason: Callable[[str, Any], str]) -> None:
    """Take out the keys for which there is a reason."""
    for key in [key for key in rest if reason(key, rest[key])]:
        notes.append(Note(key[:120], reason(key, rest.pop(key)), Fate.LEFT_OUT))


def _drop_placeholders(rest: Document, notes: list[Note], keeps_marks: bool) -> None:
    """Take out secrets that stand for others, as Freqtrade writes them when it shows a configuration."""
    for path in secret_paths(rest):
        value: Any = rest
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        is_kept = value is None or (keeps_marks and value == KEPT)
        if not is_kept and exchange_section.is_placeholder(value):
            exchange_section.remove(rest, path)
            notes.append(Note(".".join(path), "A placeholder. Enter the real one in the settings.", Fate.LEFT_OUT))


def _tell_what_is_to_mend(rest: Document, notes: list[Note]) -> None:
    found = refused_values(rest) | beyond_money(deepcopy(rest))
    notes += [Note(path, sentence, Fate.TO_MEND) for path, sentence in found.items()]
    pricing = rest.get("exit_pricing")
    if isinstance(pricing, dict) and pricing.get("order_book_max") is not None:
        why = "Freqtrade takes one place of the order book only. Set order_book_top, and remove this."
        notes.append(Note("exit_pricing.order_book_max", why, Fate.TO_MEND))
