"""One `docker compose up`, then a browser: the first visit, and real Freqtrade in containers of the same engine."""

import re
import time

import pytest
from playwright.sync_api import Locator, Page

from tests import machine
from tests.browser import Ear, chromium, errors_in, open_page, visit
from tests.deployment import Compose, run, wait
from tests.engine import sweep
from tests.steps import BOTS_MS, create_account, first_trade, start_fleet

ANSWERS = ("Running", "Paused")
"""One was asked by hand to enter no more trades."""
README = machine.ROOT / "README.md"
pytestmark = [pytest.mark.docker, pytest.mark.browser, pytest.mark.timeout(1800)]


def test_from_compose_up_to_the_first_trade() -> None:
    with Compose() as compose, chromium() as browser:
        try:
            ear = Ear(compose.url)
            page = visit(browser, compose, ear).new_page()
            create_account(page, compose.first_token)
            start_fleet(page)
            first_trade(page)
            bots_are_containers_that_no_address_publishes(compose)
            positions_can_be_closed_by_hand(compose)
            bots_can_be_stopped_by_hand(compose)
            survives_a_new_container_of_flotilla(page, compose)
            assert errors_in(compose.log) == []
        finally:
            bots_go(compose)


def bots_are_containers_that_no_address_publishes(compose: Compose) -> None:
    mine = f"label=io.flotilla.installation={installation_of(compose)}"
    listed = run("docker", "ps", "--filter", mine, "--format", "{{.Image}} {{.Ports}}").stdout.splitlines()
    assert len(listed) == 3
    assert not any("->" in line for line in listed), "Flotilla is in their networks"


def positions_can_be_closed_by_hand(compose: Compose) -> None:
    """In the words of the README, for when Flotilla is down."""
    said = by_hand("FtRestClient", a_bot_with_a_position(compose))
    assert "no more entries will occur" in said
    assert "Created exit orders for all open trades" in said


def bots_can_be_stopped_by_hand(compose: Compose) -> None:
    name = a_bot_with_a_position(compose)
    compose("stop", "flotilla")
    by_hand("docker stop NAME", name)
    assert run("docker", "inspect", name, "--format", "{{.State.Running}}").stdout.strip() == "false"
    assert name in by_hand("--filter label=flotilla.bot", name)
    compose("start", "flotilla")
    wait(lambda: is_up(name), "started what is meant to run", compose)


def a_bot_with_a_position(compose: Compose) -> str:
    """The name of its container."""
    bot = "SELECT bot_id FROM trade ORDER BY is_open DESC LIMIT 1"
    label = f"label=flotilla.bot={compose.sql(bot).strip()}"
    return run("docker", "ps", "--filter", label, "--format", "{{.Names}}").stdout.strip()


def is_up(name: str) -> bool:
    return run("docker", "inspect", name, "--format", "{{.State.Running}}", check=False).stdout.strip() == "true"


def by_hand(marked_by: str, name: str) -> str:
    """What the block of the README with these words says when it is carried out for this container."""
    blocks = re.findall(r"^```\n(.*?)^```", README.read_text(), re.MULTILINE | re.DOTALL)
    block = next(block for block in blocks if marked_by in block)
    lines = [line for line in block.replace("NAME", name).splitlines() if "logs --follow" not in line]
    return run("sh", "-euc", "\n".join(lines)).stdout


def survives_a_new_container_of_flotilla(page: Page, compose: Compose) -> None:
    """As an update of the image brings it: bots go on meanwhile, and are reached again."""
    compose("up", "--detach", "--no-build", "--force-recreate", "--no-deps", "flotilla")
    page.goto("about:blank")
    compose.up()
    anew, shown = time.time(), [("", 0.0)]
    while not (len(shown) == 3 and all(words.startswith(ANSWERS) and seen > anew for words, seen in shown)):
        assert time.time() - anew < BOTS_MS / 1_000, shown
        open_page(page, "/bots")
        shown = [(one.inner_text(), seen_at(one)) for one in page.locator("#main tbody tr .state").all()]


def seen_at(state: Locator) -> float:
    """Of the server's clock: a row remembers what was true before."""
    return float(state.locator(".age").get_attribute("data-since") or 0)


def bots_go(compose: Compose) -> None:
    installation = installation_of(compose)
    compose("stop", "flotilla")  # which would bring back what goes
    sweep(installation)


def installation_of(compose: Compose) -> str:
    return compose.sql("SELECT value FROM house_fact WHERE name = 'installation_id'").strip()
