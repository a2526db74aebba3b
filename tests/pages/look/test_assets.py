import gzip

import httpx
import pytest
from fastapi import FastAPI

from pages.look.assets import Asset, serve


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "look.css"
    path.write_text("a { color: red }" * 200)
    return path


async def ask(app, url, **headers):
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client:
        return await client.get(url, headers=headers)


async def test_compressed_and_kept_for_ever(sheet):
    app, asset = FastAPI(), Asset(sheet)
    answer = await ask(app, serve(app, asset), **{"Accept-Encoding": "gzip"})
    assert answer.text == sheet.read_text()
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < 200
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/css")


async def test_plain_for_those_who_cannot_unpack(sheet):
    app, asset = FastAPI(), Asset(sheet)
    answer = await ask(app, serve(app, asset), **{"Accept-Encoding": "identity"})
    assert answer.text == sheet.read_text()
    assert "content-encoding" not in answer.headers


async def test_packed_once_however_many_ask(sheet, monkeypatch):
    calls = []
    pack = gzip.compress
    monkeypatch.setattr(gzip, "compress", lambda *args, **kwargs: calls.append(1) or pack(*args, **kwargs))
    app, asset = FastAPI(), Asset(sheet)
    url = serve(app, asset)
    for _ in range(3):
        await ask(app, url, **{"Accept-Encoding": "gzip"})
    assert len(calls) == 1


def test_a_changed_file_has_another_address(sheet):
    before = Asset(sheet).url
    sheet.write_text("b {}")
    assert Asset(sheet).url != before
