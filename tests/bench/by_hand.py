"""The start of a real bot in a container: by a click in a browser, and by `docker run` in a shell with the same files,
the same command and the same hardening, in turns."""

import ipaddress
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import docker
import httpx
from playwright.sync_api import Page, expect

from core.runners.docker.object_names import OURS, SECRETS, WORKLOAD, WORKSPACE
from tests import images
from tests.bench.figure import Figure, percentile
from tests.bench.fleet import until
from tests.bench.harbour import Harbour, harbour
from tests.browser import chromium, open_page, visit
from tests.server import free_port

PAIRS = 8
RATIO = 1.2
POLL_SECONDS = 0.1
HAND = "flotilla-bench-hand"
ANSWERS_WITHIN_SECONDS = 120.0
STATE_IS = "word => document.querySelector('#main h1 ~ .state')?.innerText.startsWith(word)"
"""Asked from frame to frame; a locator would look twice a second."""


def measure(folder: Path, scale: float) -> list[Figure]:
    with harbour(folder, images.FREQTRADE, 1) as opened, chromium() as browser:
        until(opened.are_running)
        context = visit(browser, opened.server)
        context.add_cookies(opened.server.cookies(opened.server.log_in()))  # type: ignore[arg-type]
        page = context.new_page()
        open_page(page, f"/bots/{opened.ids[0]}")
        with by_hand(opened) as run:
            stops, clicks, hands = [stop(page)], [], []
            for _ in range(max(1, round(PAIRS * scale))):
                hands.append(run())
                clicks.append(start(page))
                stops.append(stop(page))
    click, hand = percentile(clicks, 0.5), percentile(hands, 0.5)
    return [
        Figure("start of a bot: from the click to RUNNING in the browser", click, "s", None, _all(clicks)),
        Figure("start of a bot: docker run by hand until its API answers", hand, "s", None, _all(hands)),
        Figure("start of a bot: click / by hand, of the medians", click / hand, "", RATIO, f"{len(clicks)} pairs"),
        Figure(
            "stop of a bot: from the click to STOPPED in the browser", percentile(stops, 0.5), "s", None, _all(stops)
        ),
    ]


def _all(values: list[float]) -> str:
    return " ".join(f"{value:.1f}" for value in values)


# -- in a browser -----------------------------------------------------------------------------------------------------


def start(page: Page) -> float:
    return _clicked(page, "Start", "Running")


def stop(page: Page) -> float:
    return _clicked(page, "Stop", "Stopped")


def _clicked(page: Page, verb: str, status: str) -> float:
    button = page.get_by_role("button", name=verb, exact=True).locator("visible=true").first
    expect(button).to_be_enabled()
    began = time.perf_counter()
    button.click()
    page.wait_for_function(STATE_IS, arg=status, timeout=120_000)
    return time.perf_counter() - began


# -- by hand ----------------------------------------------------------------------------------------------------------


@contextmanager
def by_hand(opened: Harbour) -> Iterator[Callable[[], float]]:
    """A start, to be called once and again; each ends what it started. The bot of Flotilla must run now: its files are
    copied."""
    installation = opened.ask("SELECT value FROM house_fact WHERE name = 'installation_id'")[0][0]
    with closing(docker.APIClient(version="auto")) as client:
        filters = {"label": [f"{OURS}={installation}", f"{WORKLOAD}=bot-{opened.ids[0]}"]}
        told = client.inspect_container(client.containers(filters=filters)[0]["Id"])
        subnet = _subnet(client, told)
        try:
            _copy(client, told)
            yield lambda: _run(client, told, subnet)
        finally:
            _clean_up(client)


def _copy(client: docker.APIClient, told: dict[str, Any]) -> None:
    """Both volumes, while the bot runs: Freqtrade's database is whole at any moment, with what lies beside it."""
    volumes = [f"{HAND}-workspace:{WORKSPACE}", f"{HAND}-secrets:{SECRETS}"]
    host = client.create_host_config(binds=volumes)
    made = client.create_container(
        told["Config"]["Image"], name=HAND, command=["true"], entrypoint=[], host_config=host
    )
    for folder in (WORKSPACE, SECRETS):
        chunks, _ = client.get_archive(told["Id"], folder)
        client.put_archive(made["Id"], str(Path(folder).parent), b"".join(chunks))
    client.remove_container(made["Id"])


def _subnet(client: docker.APIClient, told: dict[str, Any]) -> str:
    """Where the bot of Flotilla lives: the practice market is for nobody else."""
    (network,) = told["NetworkSettings"]["Networks"].values()
    return str(client.inspect_network(network["NetworkID"])["IPAM"]["Config"][0]["Subnet"])


def _make_network(client: docker.APIClient, subnet: str) -> None:
    pool = docker.types.IPAMPool(subnet=subnet, gateway=str(ipaddress.ip_network(subnet)[1]))
    client.create_network(HAND, ipam=docker.types.IPAMConfig(pool_configs=[pool]))


def _run(client: docker.APIClient, told: dict[str, Any], subnet: str) -> float:
    """While the bot of Flotilla is stopped, whose place it takes."""
    _make_network(client, subnet)
    port = free_port()
    began = time.perf_counter()
    subprocess.run(_command(told, port), check=True, capture_output=True)
    while not _answers(port):
        if time.perf_counter() - began > ANSWERS_WITHIN_SECONDS:
            raise RuntimeError(f"It never answered: {client.logs(HAND, tail=20).decode()}")
        time.sleep(POLL_SECONDS)
    passed = time.perf_counter() - began
    subprocess.run(["docker", "stop", "--time", "60", HAND], check=True, capture_output=True)
    subprocess.run(["docker", "rm", HAND], check=True, capture_output=True)
    client.remove_network(HAND)
    return passed


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/api/v1/ping", timeout=1, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


def _command(told: dict[str, Any], port: int) -> list[str]:
    """What Flotilla asked the engine for, said to the command line."""
    config, host = told["Config"], told["HostConfig"]
    return [
        *("docker", "run", "--detach", "--name", HAND, "--network", HAND, "--publish", f"127.0.0.1:{port}:8080"),
        *("--init", "--read-only", "--user", config["User"], "--workdir", config["WorkingDir"]),
        *("--stop-signal", config["StopSignal"], "--restart", host["RestartPolicy"]["Name"]),
        *("--memory", str(host["Memory"]), "--memory-swap", str(host["MemorySwap"])),
        *("--pids-limit", str(host["PidsLimit"])),
        *_each("--cap-drop", host["CapDrop"]),
        *_each("--security-opt", host["SecurityOpt"]),
        *_each("--add-host", host["ExtraHosts"]),
        *_each("--tmpfs", [f"{path}:{options}" for path, options in host["Tmpfs"].items()]),
        *_each("--log-opt", [f"{name}={value}" for name, value in host["LogConfig"]["Config"].items()]),
        *_each("--env", config["Env"]),
        *("--volume", f"{HAND}-workspace:{WORKSPACE}", "--volume", f"{HAND}-secrets:{SECRETS}:ro"),
        config["Image"],
        *config["Cmd"],
    ]


def _each(option: str, values: list[str] | None) -> list[str]:
    return [word for value in values or () for word in (option, value)]


def _clean_up(client: docker.APIClient) -> None:
    with suppress(docker.errors.APIError):
        client.remove_container(HAND, force=True)
    with suppress(docker.errors.APIError):
        client.remove_network(HAND)
    for volume in ("workspace", "secrets"):
        with suppress(docker.errors.APIError):
            client.remove_volume(f"{HAND}-{volume}", force=True)
