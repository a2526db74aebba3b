import asyncio
import signal
import socket
from pathlib import Path

import httpx
import pytest

from core.errors import Unavailable
from core.practice.market.market import Market
from core.practice.server import server as practice_server
from core.practice.server.answer_turns import MOST_AT_ONCE
from core.practice.server.api import api
from core.practice.server.server import PracticeServer
from core.serving.protocol import Patience


@pytest.fixture
def port_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "practice.port"


async def ping(server: PracticeServer) -> int:
    async with httpx.AsyncClient() as client:
        return (await client.get(f"{server.url}/2/api/v3/ping")).status_code


async def test_it_answers_on_loopback_and_keeps_its_port(market: Market, port_file: Path) -> None:
    async with PracticeServer(api(market), port_file) as server:
        assert await ping(server) == 200
        first = server.port
    assert port_file.read_text().strip() == str(first)
    async with PracticeServer(api(market), port_file) as again:
        assert again.port == first
        assert await ping(again) == 200


async def test_it_frees_its_port_when_it_stops_even_with_clients_connected(market: Market, port_file: Path) -> None:
    async with httpx.AsyncClient() as client:
        async with PracticeServer(api(market), port_file) as server:
            await client.get(f"{server.url}/2/api/v3/ping")
        with pytest.raises(httpx.TransportError):
            await client.get(f"{server.url}/2/api/v3/ping")
        async with PracticeServer(api(market), port_file) as server:
            assert (await client.get(f"{server.url}/2/api/v3/ping")).status_code == 200


async def test_starting_and_stopping_twice_is_once(market: Market, port_file: Path) -> None:
    server = PracticeServer(api(market), port_file)
    await server.stop()
    await server.start()
    await server.start()
    assert await ping(server) == 200
    await server.stop()
    await server.stop()
    assert not server.is_serving
    await server.start()
    assert await ping(server) == 200
    await server.stop()


async def test_a_taken_port_is_told_in_a_sentence(market: Market, port_file: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        port_file.parent.mkdir()
        port_file.write_text(str(port))
        with pytest.raises(Unavailable, match=f"port {port} on 127.0.0.1: another program") as raised:
            await PracticeServer(api(market), port_file).start()
    assert str(port_file) in raised.value.hint
    assert port_file.read_text() == str(port)
    async with PracticeServer(api(market), port_file) as server:
        assert server.port == port


@pytest.mark.parametrize("content", ["", "eighty", "0", "70000", "-1", "٣٣٣٣", "2107\n7"])
async def test_a_damaged_port_file_is_named_not_overwritten(market: Market, port_file: Path, content: str) -> None:
    port_file.parent.mkdir()
    port_file.write_text(content)
    with pytest.raises(Unavailable, match="does not hold a port number"):
        await PracticeServer(api(market), port_file).start()
    assert port_file.read_text() == content


async def test_a_folder_that_cannot_be_written_is_named(market: Market, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match=r"practice\.port, which keeps the practice market's port, cannot be"):
        await PracticeServer(api(market), tmp_path / "file" / "practice.port").start()


async def test_a_foreign_address_is_told(market: Market, port_file: Path) -> None:
    with pytest.raises(Unavailable, match=r"no free port on 192\.0\.2\.1"):
        await PracticeServer(api(market), port_file, host="192.0.2.1").start()
    assert not port_file.exists()


async def test_signals_stay_with_the_owner_of_the_process(market: Market, port_file: Path) -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    async with PracticeServer(api(market), port_file):
        assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before


async def test_many_at_once_are_all_answered(market: Market, port_file: Path) -> None:
    async with PracticeServer(api(market), port_file) as server, httpx.AsyncClient(base_url=server.url) as client:
        asked = {"symbol": "BTCUSDT", "interval": "1m", "limit": 50}
        answers = await asyncio.gather(*(client.get("/2/api/v3/klines", params=asked) for _ in range(80)))
    assert {answer.status_code for answer in answers} == {200}


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1.evil.example:{port}"},
        {"Host": "evil.example:{port}"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:{port}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_pages_of_other_sites_are_refused(market: Market, port_file: Path, headers: dict[str, str]) -> None:
    async with PracticeServer(api(market), port_file) as server, httpx.AsyncClient() as client:
        given = {name: value.format(port=server.port) for name, value in headers.items()}
        for path in ("/2/api/v3/ping", "/2/api/v3/order", "/2/sapi/v1/x", "/nothing"):
            assert (await client.get(f"{server.url}{path}", headers=given)).status_code == 403


async def test_its_own_names_are_answered(market: Market, port_file: Path) -> None:
    server = PracticeServer(api(market), port_file, names=["market.example"])
    async with server, httpx.AsyncClient() as client:
        for name in ("127.0.0.1", "localhost", "LOCALHOST", "market.example"):
            answer = await client.get(f"{server.url}/2/api/v3/ping", headers={"Host": f"{name}:{server.port}"})
            assert answer.status_code == 200, name


async def test_the_loop_goes_on_between_answers(market: Market, port_file: Path) -> None:
    """Nobody waits for all that was asked at once: others have a turn between any two answers."""
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    app = api(market)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://market/2/api/v3") as client:
        running = asyncio.create_task(others())
        await asyncio.gather(*(client.get("/ticker/24hr") for _ in range(3 * MOST_AT_ONCE)))
        running.cancel()
    assert turns >= 3 * MOST_AT_ONCE


async def test_a_bot_does_not_wait_for_all_that_a_download_asks(market: Market) -> None:
    """A download asks for a hundred pages at once; a bot's own question is answered among the first of them."""
    answered: list[str] = []
    base = "http://market/2/api/v3"
    async with httpx.AsyncClient(transport=httpx.ASGITransport(api(market)), base_url=base) as client:

        async def ask(who: str, path: str, **given: object) -> None:
            await client.get(path, params={"symbol": "BTCUSDT", **given})
            answered.append(who)

        past = {"interval": "1m", "limit": 1000, "startTime": 1_600_000_000_000}
        download = [asyncio.create_task(ask("download", "/klines", **past)) for _ in range(100)]
        while not answered:
            await asyncio.sleep(0)
        await asyncio.gather(*(ask("bot", "/depth") for _ in range(5)))
        assert len(answered) < 30, answered
        await asyncio.gather(*download)


async def test_a_request_that_does_not_arrive_takes_no_room_for_ever(
    market: Market, port_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice_server, "PATIENCE", Patience(head_seconds=0.5))
    async with PracticeServer(api(market), port_file) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET / HTTP/1.1\r\n")
        async with asyncio.timeout(60):
            assert await reader.read() == b""
        writer.close()
