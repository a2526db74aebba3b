"""Who reaches whom: bots nobody, Flotilla everybody, and fifty of them at once."""

import asyncio
import ipaddress
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.responses import PlainTextResponse

from core.errors import Invalid, Refused
from core.practice.server.container_market import ContainerMarket
from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.docker.network import networks, routes
from core.runners.docker.network.networks import first_free
from core.runners.docker.network.pool import PREFIX, Network, pool_of
from core.runners.docker.object_names import MARKET_HOST
from core.runners.network import bot_networks
from tests.core.runners.bench import answers, eventually, seen, workload
from tests.core.runners.on_engine import NAME, engine, inspected, names, ours, running, volumes
from tests.engine import PROGRAM_IMAGE, engine_runner

OTHER = "bot-other"
SMALL = Network("10.215.0.0/26")
TRY = """
import json, socket, sys
def tried(url):
    host, port = url.rsplit(":", 1)
    try:
        with socket.create_connection((host, int(port)), timeout=3) as line:
            line.sendall(f"GET /api/v1/ping HTTP/1.0\\r\\nHost: {url}\\r\\n\\r\\n".encode())
            return line.recv(1000).decode().split("\\r\\n")[0]
    except OSError as error:
        return type(error).__name__
print(json.dumps([tried(url) for url in sys.argv[1:]]))
"""


def tried_inside(runner: DockerRunner, *addresses: str, name: str = NAME) -> list[str]:
    """What a program in the container gets there."""
    with engine() as client:
        started = client.exec_create(inspected(runner, name)["Id"], ["python3", "-c", TRY, *addresses])["Id"]
        answer: list[str] = json.loads(client.exec_start(started))
        return answer


def reached_inside(runner: DockerRunner, *addresses: str) -> tuple[str, ...]:
    """What answers there each time. While somebody makes a network, the engine lays its rules anew, and for moments
    none of them holds."""
    for _ in range(3):
        answers = zip(addresses, tried_inside(runner, *addresses), strict=True)
        addresses = tuple(at for at, answer in answers if answer.startswith("HTTP"))
    return addresses


def address(runner: DockerRunner, name: str) -> str:
    return inspected(runner, name)["NetworkSettings"]["Networks"][names(runner, name).network]["IPAddress"]


def gateway(runner: DockerRunner, name: str) -> str:
    return inspected(runner, name)["NetworkSettings"]["Networks"][names(runner, name).network]["Gateway"]


# -- subnets ----------------------------------------------------------------------------------------------------------


subnets = st.builds(
    lambda prefix, address: Network((address, prefix), strict=False),
    st.integers(20, 32),
    st.integers(int(Network("10.214.255.0/24")[0]), int(Network("10.215.1.0/24")[0])),
)


@given(st.lists(subnets, max_size=20))
def test_a_free_subnet_is_found_if_there_is_one(taken):
    free = [one for one in SMALL.subnets(new_prefix=PREFIX) if not any(one.overlaps(other) for other in taken)]
    if not free:
        with pytest.raises(Refused, match="used up"):
            first_free(SMALL, taken)
        return
    found = first_free(SMALL, taken)
    assert found == free[0]
    assert found.subnet_of(SMALL) and not any(found.overlaps(one) for one in taken)


@pytest.mark.parametrize(
    "text",
    ["8.8.8.0/24", "127.0.0.0/8", "169.254.0.0/16", "10.0.0.1/16", "10.0.0.0/27", "fd00::/64", "bots", "0.0.0.0/0"],
)
def test_a_pool_that_will_not_do_is_told(text):
    with pytest.raises(Invalid):
        pool_of(text)


@pytest.mark.docker
async def test_a_pool_that_is_used_up_is_a_sentence():
    pool = Network("10.216.0.0/26")
    async with engine_runner(settings=Settings(image=PROGRAM_IMAGE, pool=pool)) as runner:
        with engine() as client:
            for number in range(8):
                networks.ensure(client, pool, names(runner, f"bot-{number}"))
        with pytest.raises(Refused, match="used up") as caught:
            await runner.apply(workload(NAME, await runner.layout(NAME)))
        assert "larger pool" in caught.value.hint
        assert ours(runner) == []
        assert names(runner).secrets not in volumes(runner), "they are there only where it runs"
        await runner.remove("bot-3", data=True)
        await running(runner)


@pytest.mark.docker
async def test_networks_of_others_inside_the_pool_are_passed_over():
    pool = Network("10.217.0.0/24")
    async with engine_runner(settings=Settings(image=PROGRAM_IMAGE, pool=pool)) as runner:
        with engine() as client:
            ipam = {"Driver": "default", "Config": [{"Subnet": "10.217.0.0/25"}]}
            theirs = client.create_network(f"theirs-{runner._runner}", ipam=ipam)["Id"]
            try:
                await running(runner)
                assert ipaddress.ip_address(address(runner, NAME)) in Network("10.217.0.128/25")
                await runner.remove(NAME, data=True)
                assert client.inspect_network(theirs)
            finally:
                client.remove_network(theirs)


ROUTES = """\
Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT
eth0\t00000000\t0100D80A\t0003\t0\t0\t0\t00000000\t0\t0\t0
eth0\t0000D80A\t00000000\t0001\t0\t0\t0\tC0FFFFFF\t0\t0\t0
vpn0\t0000000A\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0
"""


@pytest.mark.docker
async def test_networks_of_this_machine_inside_the_pool_are_passed_over(tmp_path, monkeypatch):
    """The engine would lay its own over them, and the machine lose its way to them."""
    table = tmp_path / "route"
    monkeypatch.setattr(routes, "_TABLE", table)
    assert routes.of_this_machine() == []
    table.write_text(ROUTES)
    assert routes.of_this_machine() == [Network("0.0.0.0/0"), Network("10.216.0.0/26"), Network("10.0.0.0/8")]
    async with engine_runner(settings=Settings(image=PROGRAM_IMAGE, pool=Network("10.216.0.0/24"))) as runner:
        await running(runner)
        assert ipaddress.ip_address(address(runner, NAME)) in Network("10.216.0.64/29")


@pytest.mark.docker
async def test_a_network_of_another_pool_is_made_anew(docker_runner):
    """Or bots would live where nobody expects any."""
    with engine() as client:
        networks.ensure(client, Network("10.218.0.0/24"), names(docker_runner))
    await running(docker_runner)
    assert ipaddress.ip_address(address(docker_runner, NAME)) in docker_runner._settings.pool
    with engine() as client:
        assert len(client.networks(names=[f"^{names(docker_runner).network}$"])) == 1


@pytest.mark.docker
async def test_fifty_at_once_start_each_in_a_network_of_its_own(docker_runner):
    called = [f"bot-{number}" for number in range(50)]
    layout = await docker_runner.layout(NAME)
    await asyncio.gather(*(docker_runner.apply(workload(name, layout)) for name in called))
    assert {one.name for one in await docker_runner.observe()} == set(called)
    assert len({gateway(docker_runner, name) for name in called}) == 50
    first = await docker_runner.usage()
    assert {one.name for one in first} == set(called)
    assert all(one.memory_bytes > 1_000_000 for one in first)
    await asyncio.gather(*(docker_runner.remove(name, grace_seconds=10, data=True) for name in called))
    assert ours(docker_runner) == []


# -- who reaches whom -------------------------------------------------------------------------------------------------


@pytest.mark.docker
async def test_bots_do_not_reach_each_other(docker_runner):
    await running(docker_runner)
    await running(docker_runner, name=OTHER)
    published = docker_runner._watch.addresses[OTHER].rpartition(":")[2]
    tried = (
        "127.0.0.1:8080",
        f"{address(docker_runner, OTHER)}:8080",
        f"127.0.0.1:{published}",
        f"{gateway(docker_runner, NAME)}:{published}",
        f"{gateway(docker_runner, OTHER)}:{published}",
    )
    assert reached_inside(docker_runner, *tried) == ("127.0.0.1:8080",), "itself, or it would prove nothing"


async def market(scope, receive, send):
    await PlainTextResponse("prices")(scope, receive, send)


@pytest.mark.docker
async def test_bots_reach_the_market_and_nothing_else_of_flotilla(tmp_path):
    pool = Network("10.223.0.0/24")
    beside = ContainerMarket(market, tmp_path / "port", bot_networks.is_bot, [MARKET_HOST])
    async with engine_runner(settings=Settings(image=PROGRAM_IMAGE, pool=pool), market_at=beside.at) as runner:
        try:
            layout = await runner.layout(NAME)
            await running(runner)
            bot_networks._networks.clear()
            url = layout.market_url.removeprefix("http://")
            refused = await asyncio.to_thread(tried_inside, runner, url)
            assert refused == ["HTTP/1.1 403 Forbidden"], "who is no bot gets nothing"
            bot_networks.welcome(pool)
            assert await asyncio.to_thread(tried_inside, runner, url) == ["HTTP/1.1 200 OK"]
            port = url.rpartition(":")[2]
            with engine() as client:
                bridge = networks.gateway(client)
            lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()]
            listening = [line[1] for line in lines if line[3] == "0A"]
            hexed = f"{int(port):04X}"
            hosts = {entry.partition(":")[0] for entry in listening if entry.endswith(f":{hexed}")}
            assert hosts == {bytes(reversed(ipaddress.ip_address(bridge).packed)).hex().upper()}
        finally:
            bot_networks._networks.clear()
            await beside.stop()


@pytest.mark.docker
async def test_bots_are_shown_the_door_by_the_pages(tmp_path):
    """Flotilla that listens everywhere, as in a container: the gateway of a bot's network is Flotilla's machine."""
    import socket

    import uvicorn

    from core.config import Settings as FlotillaSettings
    from pages.entry.auth_middleware import AuthMiddleware

    pool = Network("10.220.0.0/24")
    with socket.create_server(("0.0.0.0", 0)) as listening:
        port = listening.getsockname()[1]
        app = AuthMiddleware(market, FlotillaSettings(data_dir=tmp_path))
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        async with engine_runner(settings=Settings(image=PROGRAM_IMAGE, pool=pool)) as runner:
            await running(runner)
            reached = f"{gateway(runner, NAME)}:{port}"
            (known,) = await asyncio.to_thread(tried_inside, runner, reached)
            bot_networks._networks.clear()  # as if nobody knew that bots live there
            (unknown,) = await asyncio.to_thread(tried_inside, runner, reached)
        server.should_exit = True
        await serving
    assert (unknown != known, known) == (True, "HTTP/1.1 403 Forbidden"), "the door knows them by their network alone"


@pytest.mark.docker
async def test_bots_that_live_in_an_earlier_pool_are_known_after_a_restart(docker_runner):
    """The pool is enlarged while they run. Nobody else in the pool, early or late, is taken for one."""
    await running(docker_runner)
    bot_networks._networks.clear()
    settings = Settings(image=PROGRAM_IMAGE, pool=Network("10.222.0.0/24"))
    later = DockerRunner(
        docker_runner._installation, docker_runner._runner, settings=settings, logs=docker_runner._saved.root
    )
    await later.observe()
    assert bot_networks.is_bot(address(docker_runner, NAME))
    assert not bot_networks.is_bot("10.222.0.9")
    assert not bot_networks.is_bot(str(docker_runner._settings.pool[-2]))
    await later.close()


@pytest.mark.parametrize("peer", ["10.221.0.3", "::ffff:10.221.0.3"])
def test_a_bot_is_known_by_its_address(peer):
    assert not bot_networks.is_bot(peer)
    bot_networks.welcome(Network("10.221.0.0/24"))
    try:
        assert bot_networks.is_bot(peer)
        assert not any(bot_networks.is_bot(other) for other in ("10.222.0.3", "", "nobody", "::1", "127.0.0.1"))
    finally:
        bot_networks._networks.discard(Network("10.221.0.0/24"))


# -- Flotilla as a container ------------------------------------------------------------------------------------------


@pytest.mark.docker
async def test_as_a_container_itself_it_joins_the_network_of_each_bot():
    from tests.core.runners.on_engine import flotilla_container

    async def market_at(host: str) -> int:
        assert host == "0.0.0.0", "the networks it shares with its bots"
        return 1234

    with flotilla_container() as own_id:
        settings = Settings(image=PROGRAM_IMAGE, own_container=own_id[:12])
        async with engine_runner(settings=settings, market_at=market_at) as runner:
            layout = await runner.layout(NAME)
            assert layout.market_url == "http://market.flotilla.internal:1234"
            await runner.apply(workload(NAME, layout))
            await runner.observe()
            told, network = inspected(runner), names(runner).network
            assert not told["HostConfig"]["PortBindings"] and not told["HostConfig"]["ExtraHosts"]
            assert str(runner.http(NAME).base_url) == f"http://{address(runner, NAME)}:8080"
            assert "market.flotilla.internal" in joined(own_id)[network]["Aliases"]
            # The machine of this test is in every bridge: what it reaches by the bot's own address is the bot.
            await eventually(lambda: answers(runner, NAME))
            (reached,) = tried_inside(runner, "market.flotilla.internal:8080")
            assert reached == "HTTP/1.0 200 OK"
            with flotilla_container() as new_id:
                settings = Settings(image=PROGRAM_IMAGE, own_container=new_id)
                new = DockerRunner(
                    runner._installation,
                    runner._runner,
                    settings=settings,
                    logs=runner._saved.root,
                    market_at=market_at,
                )
                assert network not in joined(new_id)
                await new.observe()
                assert network in joined(new_id)
                with engine() as client:  # the old one is gone, as after an update of Flotilla
                    client.remove_container(own_id, force=True)
                await new.remove(NAME, grace_seconds=5)
                assert network not in joined(new_id)
                with engine() as client:
                    assert client.networks(names=[network]) == []
                await new.close()


@pytest.mark.docker
async def test_one_whose_network_is_broken_hides_no_other():
    from tests.core.runners.on_engine import flotilla_container

    with flotilla_container() as own_id:
        async with engine_runner(settings=Settings(image=PROGRAM_IMAGE)) as outside:
            for name in (NAME, OTHER):
                await running(outside, name=name)
            with engine() as client:
                client.disconnect_container_from_network(inspected(outside)["Id"], names(outside).network, force=True)
                client.remove_network(names(outside).network)
            settings = Settings(image=PROGRAM_IMAGE, own_container=own_id)
            inside = DockerRunner(outside._installation, outside._runner, settings=settings, logs=outside._saved.root)
            assert {one.name for one in await inside.observe()} == {NAME, OTHER}
            assert names(outside, OTHER).network in joined(own_id)
            await inside.remove(NAME, grace_seconds=5)
            assert await seen(inside, NAME) is None
            await inside.remove(OTHER, grace_seconds=5, data=True)
            await inside.close()


def joined(container_id: str) -> dict[str, dict]:
    with engine() as client:
        return client.inspect_container(container_id)["NetworkSettings"]["Networks"]
