"""The query of a list (page, order, filter), kept in the address, so that a link or a reload shows the same."""

import json
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from nicegui import ui


@dataclass(frozen=True)
class Ask:
    """One page of a list. `page` counts from 1; `sort` is a column's name or empty; `filter` is what was typed."""

    page: int = 1
    size: int = 50
    sort: str = ""
    descending: bool = False
    filter: str = ""

    @property
    def offset(self) -> int:
        """Rows before this page."""
        return (self.page - 1) * self.size

    def matches(self, text: str) -> bool:
        """Return whether the text holds each word of the filter, in any case."""
        text = text.casefold()
        return all(word in text for word in self.filter.casefold().split())

    def with_(self, **changes: object) -> "Ask":
        """Return a copy with these changes."""
        return replace(self, **changes)  # type: ignore[arg-type]


MOST_FILTER = 200
"""Characters: each word of them is looked for in each row."""
NAMES = {"page": "page", "sort": "sort", "descending": "desc", "filter": "q"}


def read(usual: Ask, sortable: frozenset[str], prefix: str = "") -> Ask:
    """Return the query in the present address. Parts that make no sense are ignored."""
    query = dict(parse_qsl(urlsplit(ui.context.client.sub_pages_router.current_path).query))
    asked = {field: query.get(prefix + name, "") for field, name in NAMES.items()}
    ask = usual
    if asked["page"].isascii() and asked["page"].isdigit() and 0 < int(asked["page"][:9]) <= 10**6:
        ask = ask.with_(page=int(asked["page"][:9]))
    if asked["sort"] in sortable:
        ask = ask.with_(sort=asked["sort"], descending=asked["descending"] == "1")
    return ask.with_(filter=asked["filter"][:MOST_FILTER])


def write(ask: Ask, usual: Ask, prefix: str = "") -> None:
    """Put the query into the address, without a new entry in the browser's history. Usual values are left out."""
    values = {
        "page": str(ask.page) if ask.page != 1 else "",
        "sort": ask.sort if (ask.sort, ask.descending) != (usual.sort, usual.descending) else "",
        "desc": "1" if ask.descending and (ask.sort, ask.descending) != (usual.sort, usual.descending) else "",
        "q": ask.filter,
    }
    set_query({prefix + name: value for name, value in values.items()})


def set_query(values: dict[str, str]) -> None:
    """Replace these parameters of the address; an empty value removes one. The page is not rebuilt."""
    router = ui.context.client.sub_pages_router
    parts = urlsplit(router.current_path)
    query = {**dict(parse_qsl(parts.query)), **values}
    replace_path(parts.path + ("?" + urlencode(kept) if (kept := {k: v for k, v in query.items() if v}) else ""))


def replace_path(path: str) -> None:
    """Show another address for the present page. The page is not rebuilt."""
    router = ui.context.client.sub_pages_router
    if path == router.current_path:
        return
    router.current_path = path
    quoted = json.dumps(path)
    ui.run_javascript(f"history.replaceState({{page: {quoted}}}, '', (window.path_prefix || '') + {quoted})")


def query(name: str) -> str:
    """Return this parameter of the present address; empty without it."""
    return dict(parse_qsl(urlsplit(ui.context.client.sub_pages_router.current_path).query)).get(name, "")
