"""Files that every browser caches for ever: the stylesheet, the script, the chart library.

The address contains a fingerprint of the content, so a changed file has a new address. A body is compressed once, when
the first browser asks, not once per request: 4.6 MB of chart library cost 0.3 s of CPU each time otherwise.
"""

import asyncio
import gzip
import hashlib
import mimetypes
from functools import cached_property
from pathlib import Path

from fastapi import FastAPI, Request, Response

PREFIX = "/_flotilla"
FOR_EVER = "public, max-age=31536000, immutable"


class Asset:
    """One file, read and fingerprinted once. `name`: the last part of its address, by default the file's own."""

    def __init__(self, path: Path, name: str = "") -> None:
        self.path = path
        self.name = name or path.name
        self.stamp = hashlib.sha256(self.body).hexdigest()[:12]
        self.media_type = mimetypes.guess_type(self.name)[0] or "application/octet-stream"
        self._compressing = asyncio.Lock()

    @property
    def url(self) -> str:
        return f"{PREFIX}/{self.stamp}/{self.name}"

    @property
    def body(self) -> bytes:
        return self.path.read_bytes()

    @cached_property
    def compressed(self) -> bytes:
        return gzip.compress(self.body, compresslevel=9, mtime=0)

    async def response(self, accepted: str) -> Response:
        """Return the response. `accepted`: the request's Accept-Encoding."""
        headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
        if "gzip" not in accepted:
            return Response(await asyncio.to_thread(lambda: self.body), media_type=self.media_type, headers=headers)
        async with self._compressing:
            body = await asyncio.to_thread(lambda: self.compressed)
        return Response(body, media_type=self.media_type, headers=headers | {"Content-Encoding": "gzip"})


def serve(app: FastAPI, asset: Asset) -> str:
    """Register a route for this asset, open to anybody: nothing in it is private. Returns its address."""

    async def answer(request: Request) -> Response:
        return await asset.response(request.headers.get("accept-encoding", ""))

    app.add_api_route(asset.url, answer, methods=["GET"], include_in_schema=False)
    return asset.url
