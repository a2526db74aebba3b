"""The texts of editors over HTTP: whose they are, and that both sides have the same."""

from typing import Any
from urllib.parse import urlencode

import pytest
from httpx import Response

from core.freqtrade.sources.source import MOST_BYTES
from pages.parts.form.text_editor import TextEditor
from tests.pages.site import Site
from tests.pages.strategies.strategies import CODE, made, source_of


@pytest.fixture
async def editor(site: Site) -> TextEditor:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("15m, long only")
    return source_of(site)


async def put(site: Site, editor: TextEditor, start: int, end: int, text: str | bytes, base: int = -1) -> Response:
    base = editor.revision if base < 0 else base
    query = urlencode({"base": base, "start": start, "end": end})
    answer: Response = await site.user.http_client.put(f"{editor.props['path']}?{query}", content=text)
    return answer


async def got(site: Site, editor: TextEditor) -> Response:
    answer: Response = await site.user.http_client.get(editor.props["path"])
    return answer


async def test_the_text_is_fetched_packed_and_changed_in_parts(site: Site, editor: TextEditor) -> None:
    answer = await got(site, editor)
    assert (answer.text, answer.headers["x-revision"]) == (CODE, "0")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["cache-control"] == "no-store"
    assert (await put(site, editor, 0, 0, "# 😀\n")).json() == {"revision": 1}
    assert (await put(site, editor, 4, 4, "!")).json() == {"revision": 2}
    assert editor.value == (await got(site, editor)).text == "# 😀!\n" + CODE


async def test_a_change_of_an_older_text_is_not_taken(site: Site, editor: TextEditor) -> None:
    await put(site, editor, 0, 0, "# a\n")
    answer = await put(site, editor, 0, 0, "# b\n", base=0)
    assert (answer.status_code, answer.json()) == (409, {"revision": 1, "replaced": False})
    editor.replace("# a file\r\nof another\rsystem")
    answer = await put(site, editor, 0, 0, "# c\n", base=1)
    assert (answer.status_code, answer.json()) == (409, {"revision": 2, "replaced": True})
    assert (await got(site, editor)).text == "# a file\nof another\nsystem"


@pytest.mark.parametrize(
    ("start", "end", "text", "status"),
    [(0, 10**9, "x", 422), (0, 0, b"\xff", 422), ("x", 0, "x", 422), (0, 0, "x" * MOST_BYTES, 413)],
)
async def test_what_is_no_change(site: Site, editor: TextEditor, start: Any, end: Any, text: Any, status: int) -> None:
    assert (await put(site, editor, start, end, text)).status_code == status
    assert (editor.value, editor.revision) == (CODE, 0)


async def test_a_body_beyond_the_limit_is_refused_by_its_head(site: Site, editor: TextEditor) -> None:
    answer = await put(site, editor, 0, -1, "x" * (MOST_BYTES + 100_000))
    assert (answer.status_code, editor.revision) == (413, 0)


async def test_only_the_session_that_opened_the_page(site: Site, editor: TextEditor) -> None:
    for stranger in (site.house.person("stranger"), site.house.owner):
        site.sign_in(stranger)  # also in another session of the same person
        assert (await got(site, editor)).status_code == 404
        assert (await put(site, editor, 0, 0, "x")).status_code == 404
    assert editor.value == CODE


async def test_other_sites_change_nothing(site: Site, editor: TextEditor) -> None:
    query = urlencode({"base": 0, "start": 0, "end": 0})
    path, elsewhere = f"{editor.props['path']}?{query}", {"Origin": "http://elsewhere.example"}
    answer = await site.user.http_client.put(path, content="x", headers=elsewhere)
    assert (answer.status_code, editor.value) == (403, CODE)


async def test_what_is_only_read_is_not_changed(site: Site) -> None:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}")
    await site.sees("Download")
    shown = source_of(site)
    assert (await got(site, shown)).text == CODE
    assert (await put(site, shown, 0, 0, "x")).status_code == 404
    other = f"/api/editors/{shown.client.id}/{shown.id + 1}"
    assert (await site.user.http_client.get(other)).status_code == 404
