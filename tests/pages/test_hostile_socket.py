"""A person with a session who writes to the socket what no page of ours does: nothing comes of it, least of all a
traceback in the log, and everybody is answered meanwhile."""

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from pages.entry.sockets import frames
from pages.entry.sockets.frames import is_known
from pages.entry.sockets.messages import has_shape, is_greeting
from pages.entry.unshown_pages import MOST
from tests.pages.tab import Tab
from tests.server import Server

PACKETS: list[str | bytes] = [
    "", "x", "²", "7", "0", "6", "2", "4", "b", "b!", "4[[[[", '4{"a":1}', "4" + "[" * 5000, "42", "42[]", "42[1]",
    '42["event"]', '42["event",5]', '42["event",{}]', '42["event",{"client_id":[]}]', '42["nothing",{}]', "42[{},{}]",
    '42["disconnect",{}]', '42["connect",{"QUERY_STRING":"implicit_handshake=true&client_id=x"}]', '42["connect"]',
    "42{}", "43", "43[]", "431[1]", '430["x"]', "44", "45", "47", "48", "40/elsewhere,", "40{", "42" + "9" * 200 + "[]",
    '451-["event",{"_placeholder":true,"num":0}]', '459999999-["event",{}]', "46", b"binary", b"\x04\x00",
]  # fmt: skip
WORDS = (
    "null", "true", "-1", "1e308", "1e999", "18446744073709551615", '"x"', '""', '"nan"', '"\\u0000\\u001b[2J"', "[]",
    "{}", "[null]", "[1,2]", '["edit","x"]', '{"value":-1}', '{"value":99}', '{"value":[]}', '{"added":1}',
    '{"data":5}',
    '{"added":true,"rows":[{}],"keys":["x"]}', '{"added":true,"rows":[],"keys":[{}]}', '{"data":{"id":"x"}}',
    '{"pagination":5}', '{"pagination":{"sortBy":[1],"page":-5}}', '{"sections":[1,-1]}', '"//["', '"/["',
    '{"sections":[-5,3],"inserted":[["x"]]}', "[" * 500 + "]" * 500, "{" * 3, "7" * 5000,
)  # fmt: skip
PAGES = {
    "/people": "Accounts", "/bots/new": "Runner", "/strategies/new": "Upload files", "/runners/new": "Kind",
}  # fmt: skip
"""Path → words that stand in what comes last."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("hostile")) as server:
        server.create_admin()
        yield server


@pytest.fixture
def ada(server: Server) -> httpx.Client:
    return server.log_in()


def written(server: Server, since: int) -> list[str]:
    """But for what a busy machine causes."""
    return [line for line in server.log[since:].splitlines() if "core.serving.watch" not in line]


def test_packets_that_no_page_sends(server: Server, ada: httpx.Client) -> None:
    before = len(server.log)
    for _ in range(3):
        with Tab(server, ada) as tab:
            try:
                for packet in PACKETS:
                    tab.send(packet)
                assert tab.is_alive()
            except ConnectionClosed:
                pytest.fail("a packet that is dropped ends nothing")
    assert written(server, before) == []


def test_polling_takes_no_other_packets(server: Server, ada: httpx.Client) -> None:
    before = len(server.log)
    tab = Tab(server, ada)
    opened = json.loads(ada.get(tab.address("polling")).text[1:])
    line = f"/_nicegui_ws/socket.io/?EIO=4&transport=polling&sid={opened['sid']}"
    for packet in PACKETS:
        if packet:
            expected = 200 if is_known(packet) else 400
            assert ada.post(line, content=packet).status_code == expected, packet
    assert ada.post(line, content="\x1e".join(["3"] * 1000)).status_code == 400
    assert ada.post(line, content="d=42").status_code == 400
    assert ada.post(line, content="40").text == "OK"
    assert written(server, before) == []


def test_what_a_browser_logs_is_a_line_now_and_then(server: Server, ada: httpx.Client) -> None:
    before = len(server.log)
    forged = "x\r\n2026-01-01 00:00:00,000 ERROR core.boot: All is lost \x1b[2J\u202e" + "y" * 10_000
    with Tab(server, ada) as tab:
        for _ in range(100):
            tab.say("log", {"client_id": tab.client_id, "level": "error", "message": forged})
        for level, message in (("critical", "x"), ([], "x"), ("error", {}), ("error", None)):
            tab.say("log", {"client_id": tab.client_id, "level": level, "message": message})
        assert tab.is_alive()
    lines = written(server, before)
    assert 1 <= len(lines) <= 6
    assert all("The browser of Ada says: x\\r\\n2026" in line and len(line) < 700 for line in lines)
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("path", PAGES)
def test_arguments_that_no_element_gives(server: Server, ada: httpx.Client, path: str) -> None:
    before = len(server.log)
    with Tab(server, ada, path) as tab:
        elements = tab.all_elements(PAGES[path])
        told = [(id, event["listener_id"]) for id, event in events(elements)]
        assert len(told) > 5
        for id, listener in told:
            for words in WORDS:
                tab.event(id, listener, words)
            tab.event(id, listener)
            tab.event(id, listener, None)
            tab.event(id, listener, "null", "[]", "{}")
        asked = time.monotonic()
        assert ada.get("/healthz").status_code == 200
        assert time.monotonic() - asked < 10, "generous: the machine may be busy"
        assert tab.is_alive(), "and all of it was read"
    assert [line for line in written(server, before) if "ERROR" in line or "Traceback" in line] == []


def events(elements: dict[str, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """One of each kind, but none that ends the session."""
    leaving = {int(id) for id, one in elements.items() if "Log out" in str(one.get("props"))}
    kinds = {}
    for id, one in elements.items():
        if not leaving & set(one.get("children", [])):
            told = one.get("events", [])
            kinds.update({(one["tag"], str(event["args"]), event["type"]): (id, event) for event in told})
    yield from kinds.values()


def test_the_text_of_an_editor_grows_by_what_is_typed(server: Server, ada: httpx.Client) -> None:
    with Tab(server, ada, "/strategies/new") as tab:
        elements = tab.all_elements("Upload files")
        id, editor = next((id, one) for id, one in elements.items() if "codemirror" in str(one.get("tag", "")).lower())
        listener = next(event["listener_id"] for event in editor["events"] if event["type"] == "update:value")

        def change(sections: list[int], *inserted: list[str]) -> None:
            tab.event(id, listener, json.dumps({"sections": sections, "inserted": list(inserted)}))

        length = len((editor["props"].get("value") or "").encode("utf-16-le")) // 2
        change([length, 6], ["abcdef"])
        for _ in range(40):  # each doubles it, were it believed
            change([6, -1, -6, -1, 6, -1])
        change([6, 10**9])
        change([6, -1, 0, 27], [], ["", "class FoundInTheEditor: ..."])
        tab.hear_of('"value":"abcdef"', 30)
        change([6, -1, 0, 14], [], ["", "class Found: "])
    assert "Traceback" not in server.log


@pytest.mark.parametrize("packet", PACKETS)
def test_a_packet_is_known_by_its_kind(packet: str | bytes) -> None:
    """Those that are told apart only by what stands in them are held against their shape."""
    shapeless = ('42["event",{}]', '42["event",{"client_id":[]}]')
    assert is_known(packet) is (packet in shapeless)


async def test_a_socket_that_says_nothing_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "FIRST_SECONDS", 0.05)
    heard = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        heard.extend([await receive(), await receive()])

    async def silent() -> dict[str, Any]:
        if not heard and not asked:
            asked.append(True)
            return {"type": "websocket.connect"}
        return await asyncio.Future()

    asked: list[bool] = []
    await frames.PacketFilter(app)({"type": "websocket", "path": frames.SOCKET}, silent, silent)
    assert [message["type"] for message in heard] == ["websocket.connect", "websocket.disconnect"]


@pytest.mark.parametrize(
    "query",
    [
        "implicit_handshake=true",
        "implicit_handshake=true&client_id=a&tab_id=b&document_id=c&next_message_id=x",
        "implicit_handshake=true&client_id=a&tab_id=b&document_id=c&next_message_id=" + "9" * 5000,
        "implicit_handshake=true&client_id=a&tab_id=b&document_id=" + "c" * 100,
        "&".join(["a=b"] * 1000),
    ],
)
def test_a_greeting_that_no_page_says(query: str) -> None:
    assert not is_greeting(query)
    assert is_greeting("implicit_handshake=true&client_id=a&tab_id=b&document_id=c&next_message_id=5")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ack", {"client_id": "a", "next_message_id": "5"}),
        ("ack", {"client_id": "a", "next_message_id": True}),
        ("ack", {"client_id": "a", "next_message_id": -1}),
        ("ack", {"client_id": "a"}),
        ("ack", {"client_id": {}, "next_message_id": 5}),
        ("handshake", {"client_id": "a", "document_id": "b", "tab_id": [], "next_message_id": 0}),
        ("handshake", {"client_id": "a", "document_id": "b" * 65, "tab_id": "c", "next_message_id": 0}),
        ("event", {"client_id": "a", "id": [], "listener_id": "b", "args": []}),
        ("event", {"client_id": "a", "id": 1, "listener_id": "b", "args": [1]}),
        ("event", {"client_id": "a", "id": 1, "listener_id": "b", "args": ["1"] * 9}),
        ("javascript_response", {"client_id": "a", "request_id": []}),
        ("log", {"client_id": "a", "level": "critical", "message": "b"}),
        ("log", []),
    ],
)
def test_a_message_of_another_shape(name: str, message: object) -> None:
    assert not has_shape(name, message)


def test_pages_that_nobody_opens_do_not_pile_up(server: Server, ada: httpx.Client) -> None:
    """Each is kept for a while: of whoever asks for many, only the newest."""
    with Tab(server, ada) as shown:
        first = Tab(server, ada)
        newest = [Tab(server, ada) for _ in range(MOST)][-1]
        with pytest.raises(AssertionError, match=r"socket\.io connects"):
            first.open()
        with newest:
            assert newest.is_alive()
        assert shown.is_alive(), "one that a browser shows stays"
