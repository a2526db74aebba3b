"""The server page, on the whole site."""

from datetime import UTC, datetime

import pytest

from core import administration
from core.access.policy import Actor
from core.access.scopes import Role
from core.errors import FlotillaError
from core.runners.packages import package_switch
from core.serving import watch
from core.serving.stalls import Place, Stall
from core.serving.watch import Watch
from pages.server.page import QUIET
from tests.pages.site import Site

STALL = Stall(
    datetime.now(UTC), 8.25, (Place("main.py", 1, "main"), Place("core/bots/<b>.py", 33, "read")), is_over=True
)


@pytest.fixture
def ada(site: Site) -> Actor:
    actor = site.house.person("ada", Role.ADMINISTRATOR)
    site.sign_in(actor)
    return actor


async def test_an_administrator_sees_what_held_the_server(
    site: Site, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Watch()
    monkeypatch.setattr(watch, "_current", seen)
    await site.user.open("/server")
    await site.sees(QUIET, "Open now")
    seen._stalls.append(STALL)
    await site.press("Refresh")
    await site.sees("8.2 s", "core/bots/&lt;b&gt;.py:33 read", "main.py:1 main")


async def test_an_administrator_switches_packages_off_and_on(site: Site, ada: Actor) -> None:
    await site.user.open("/server")
    await site.sees("Allowed. Versions name the packages they need")
    await site.press("Switch off")
    await site.sees("Versions with packages are neither saved nor started.")
    assert not (await package_switch.policy(ada)).is_on
    await site.press("Allow")
    await site.sees("Allowed. Versions name the packages they need")


@pytest.mark.parametrize("role", [Role.MEMBER, Role.VIEWER])
async def test_nobody_else_does(site: Site, role: Role) -> None:
    bob = site.house.person("bob", role)
    site.sign_in(bob)
    answer = await site.user.http_client.get("/server")
    assert answer.status_code == 404
    with pytest.raises(FlotillaError):
        await administration.server(bob)
