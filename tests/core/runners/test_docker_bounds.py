"""An engine may be anybody's: what it answers has an end, is not packed, and leads nowhere else."""

import gzip
import io
import json
import struct
import tarfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest

from core.errors import NotFound, Refused, Unavailable
from core.runners.docker.engine import bounded_answers
from core.runners.docker.engine.endpoint import Client, Endpoint
from core.runners.docker.engine.engine import Engine
from core.runners.docker.files.tar_reading import FileReader
from core.runners.docker.logs.container_log import Line

Says = Callable[[BaseHTTPRequestHandler], None]


class Hostile:
    """Answers `/version` as an engine does, and everything else as `says` does."""

    def __init__(self, says: Says) -> None:
        self.asked: list[str] = []
        hostile = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                hostile.asked.append(f"{self.path} {self.headers.get('Accept-Encoding')}")
                if self.path.endswith("/version"):
                    return send(self, json.dumps({"ApiVersion": "1.47"}).encode())
                with suppress(OSError):
                    says(self)
                self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.client = Client(base_url=f"tcp://127.0.0.1:{self.server.server_address[1]}", version="auto", timeout=5)

    def close(self) -> None:
        self.client.close()
        self.server.shutdown()
        self.server.server_close()


def send(handler: BaseHTTPRequestHandler, body: bytes, code: int = 200, **headers: str) -> None:
    handler.send_response(code)
    for name, value in {"Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def chunked(piece: bytes) -> Says:
    """The piece for ever."""

    def says(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        while True:
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

    return says


@pytest.fixture
def hostile() -> Iterator[Callable[[Says], Hostile]]:
    made: list[Hostile] = []

    def make(says: Says) -> Hostile:
        made.append(Hostile(says))
        return made[-1]

    yield make
    for one in made:
        one.close()


BOMB = gzip.compress(gzip.compress(gzip.compress(b" " * 2**26)))


@pytest.mark.parametrize("code", [200, 500])
@pytest.mark.parametrize("encoding", ["gzip", "gzip, gzip, gzip", "deflate", "br"])
def test_nothing_packed_is_taken(hostile: Callable[[Says], Hostile], encoding: str, code: int) -> None:
    engine = hostile(lambda handler: send(handler, BOMB, code, Content_Encoding=encoding))
    with pytest.raises(Unavailable, match="nobody asked for"):
        engine.client.containers()
    assert {asked.split()[1] for asked in engine.asked} == {"identity"}


@pytest.mark.parametrize(
    "look",
    [
        lambda client: client.containers(),
        lambda client: client.inspect_container("x"),
        lambda client: client.logs("x", tail=60),
        lambda client: next(iter(client.events(decode=True))),
        lambda client: list(client._stream_helper(client.get(client._url("/x"), stream=True), decode=True)),
    ],
    ids=["list", "inspect", "log", "events", "pull"],
)
@pytest.mark.parametrize("piece", [b"x" * 65_536, b"[" * 65_536, b"0," * 32_768], ids=["text", "nested", "values"])
def test_an_answer_without_end_ends(
    hostile: Callable[[Says], Hostile], monkeypatch: pytest.MonkeyPatch, look: Callable[[Client], object], piece: bytes
) -> None:
    monkeypatch.setattr(bounded_answers, "MOST_BYTES", 2**22)
    engine = hostile(chunked(piece))
    with pytest.raises(Unavailable, match="too long"):
        look(engine.client)


def test_many_values_in_little_text_are_refused(hostile: Callable[[Says], Hostile]) -> None:
    body = b"[" + b"[]," * 400_000 + b"[]]"
    engine = hostile(lambda handler: send(handler, body))
    with pytest.raises(Unavailable, match="too long"):
        engine.client.containers()


def test_an_error_without_end_ends(hostile: Callable[[Says], Hostile], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_answers, "MOST_BYTES", 2**20)
    engine = hostile(lambda handler: send(handler, b" " * 2**21, 500))
    for look in (engine.client.containers, lambda: engine.client.events(decode=True)):
        with pytest.raises(Unavailable, match="too long"):
            look()


def test_nobody_follows_an_engine_to_another_address(hostile: Callable[[Says], Hostile]) -> None:
    inside = hostile(lambda handler: send(handler, b"[]"))
    there = f"http://127.0.0.1:{inside.server.server_address[1]}/secret"
    engine = hostile(lambda handler: send(handler, b"[]", 302, Location=there))
    before = list(inside.asked)
    engine.client.containers()
    assert inside.asked == before


def in_pieces(content: bytes) -> SimpleNamespace:
    raw = io.BytesIO(content)
    read = lambda count, decode_content: raw.read(count)  # noqa: E731
    return SimpleNamespace(raw=SimpleNamespace(read=read, read1=read))


def test_a_log_of_an_engine_comes_line_by_line_within_bounds() -> None:
    frame = struct.Struct(">BxxxL")
    content = frame.pack(1, 3) + b"one" + frame.pack(2, 0) + frame.pack(2, 3) + b"two"
    assert list(bounded_answers.frames(bounded_answers.pieces(in_pieces(content)))) == [b"one", b"two"]
    with pytest.raises(Unavailable, match="too long"):
        list(bounded_answers.frames(bounded_answers.pieces(in_pieces(frame.pack(1, 2**32 - 1)))))


def test_messages_of_an_engine_are_lines() -> None:
    assert list(bounded_answers.messages(in_pieces(b'{"a": 1}\r\n\n{"b":\t2}'))) == [{"a": 1}, {"b": 2}]
    for wrong in (b"{oops\n", b"[" * 200_000 + b"\n"):
        with pytest.raises(Unavailable):
            list(bounded_answers.messages(in_pieces(wrong)))


@pytest.mark.parametrize("at", ["", "x" * 16_000, "2026-99-22T18:20:53.1Z"])
def test_a_line_without_a_time_is_a_line(at: str) -> None:
    assert Line(at, b"text").seconds == 0.0


# -- archives ----------------------------------------------------------------------------------------------------------


def packed(size: int, name: str = "file", **more: object) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as tar:
        entry = tarfile.TarInfo(name)
        entry.size = size
        for key, value in more.items():
            setattr(entry, key, value)
        tar.addfile(entry, io.BytesIO(b"\0" * size))
    return made.getvalue()


def holes() -> bytes:
    """A file of 8 GB in some bytes, as GNU tar tells of it."""
    entry = bytearray(packed(0, type=tarfile.GNUTYPE_SPARSE)[:512])
    entry[386:410] = b"%011o\0%011o\0" % (0, 0)
    entry[483:495] = b"%011o\0" % (2**33 - 1)
    entry[148:156] = b" " * 8
    entry[148:156] = b"%06o\0 " % sum(entry)
    return bytes(entry) + b"\0" * 1024


HOSTILE_ARCHIVES = {
    "compressed": (gzip.compress(packed(2**20)), Unavailable),
    "holes": (holes(), NotFound),
    "names of names": (packed(0, type=tarfile.GNUTYPE_LONGNAME)[:512] * 5_000, Unavailable),
    "link": (packed(0, type=tarfile.SYMTYPE, linkname="/etc/passwd"), NotFound),
    "folder": (packed(0, type=tarfile.DIRTYPE), NotFound),
    "nothing": (b"", Unavailable),
    "text": (b"no archive" * 100, Unavailable),
    "cut": (packed(2**16)[:3_000], Unavailable),
}


@pytest.mark.parametrize(("content", "error"), HOSTILE_ARCHIVES.values(), ids=HOSTILE_ARCHIVES)
def test_an_archive_that_is_more_than_one_file_is_refused(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        reader = FileReader([content], "file", 2**30)
        while reader.read(2**20):
            pass


def test_an_archive_has_the_limit_of_a_file() -> None:
    whole = b"".join(iter(partial(FileReader([packed(2**20)], "file", 2**20).read, 1000), b""))
    assert whole == b"\0" * 2**20
    with pytest.raises(Refused, match="more than the 1 MiB"):
        FileReader([packed(2**20 + 1)], "file", 2**20)


def test_of_an_archive_no_more_is_taken_than_is_read() -> None:
    content, taken = packed(2**24), []

    def chunks() -> Iterator[bytes]:
        for start in range(0, len(content), 2**16):
            taken.append(start)
            yield content[start : start + 2**16]

    reader = FileReader(chunks(), "file", 2**30)
    assert len(reader.read(2**20)) == 2**20
    assert len(taken) < 20


async def test_what_an_engine_does_wrong_is_a_sentence(hostile: Callable[[Says], Hostile]) -> None:
    """Through all that is between a page and it."""
    engine = hostile(lambda handler: send(handler, BOMB, Content_Encoding="gzip"))
    reached = Engine(Endpoint(f"tcp://127.0.0.1:{engine.server.server_address[1]}"))
    with pytest.raises(Unavailable, match="packs its answers"):
        await reached.look(lambda client: client.containers())
    reached.close()
