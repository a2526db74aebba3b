"""Why a bot does not run, on its page: in one line, with the way to mend it, and what it waits for."""

from datetime import timedelta
from uuid import uuid4

import pytest
from nicegui import ElementFilter, ui

from core import events
from core.access.scopes import Scope
from core.bot_records.models import BotStatus, Target
from core.bots.lifecycle.starts import start_reading, start_watch
from core.db import utcnow
from core.freqtrade.logs.causes import CauseKind, Mends
from tests.pages.bots.one.open_page import buttons, page_of, texts
from tests.pages.bots.one.test_deaths_and_starts import end_run
from tests.pages.bots.one.test_what_can_be_done import give
from tests.pages.bots.resting import rest
from tests.pages.site import Site

CAUSE = "The strategy imports x, which is not installed."
DETAILS = "Exit code 2.\nCould not import /w/strategy/strategy.py due to 'No module named 'x''"
TAIL = "2026-11-22 03:12:47 - freqtrade - ERROR - Impossible to load Strategy 'A'."


def dead(site: Site, **changes: object):
    source = site.house.bot("Paper")
    ended = {"exit_code": 2, "wanted": False, "cause": CAUSE, "cause_kind": CauseKind.FINAL.value, "details": DETAILS}
    end_run(site, source, **ended, cause_mends=Mends.STRATEGY.value, log_tail=TAIL)
    failed = {"status": BotStatus.FAILED, "target": Target.RUNNING, "error_message": CAUSE}
    rest(site.house, source.bot_id, **(failed | {"error_mends": Mends.STRATEGY.value} | changes))
    return source


def ways(site: Site) -> dict[str, str]:
    """Buttons that lead somewhere → where."""
    with site.user:
        return {one.text: str(one.props.get("href", "")) for one in ElementFilter(kind=ui.button) if one.text}


async def test_a_dead_bot_says_why_in_one_line(site: Site) -> None:
    source = dead(site)
    await site.user.open(page_of(source))
    await site.sees(
        f'<div class="strong">{CAUSE}</div>', "is not restarted automatically", "<summary>Details</summary>"
    )
    shown, _, folded = texts(site).partition("<summary>Details</summary>")
    assert "/w/strategy/strategy.py" not in shown and "Exit code 2." in folded
    assert {"Edit strategy", "Open log"} <= buttons(site)
    await site.user.open(page_of(source, "runs"))
    await site.sees(f"<summary>{CAUSE}</summary>")


async def test_the_cause_stays_after_a_stop(site: Site) -> None:
    source = dead(site, status=BotStatus.STOPPED, target=Target.STOPPED)
    await site.user.open(page_of(source))
    await site.sees(CAUSE, "It was already down for this reason when it was stopped.")
    assert "Edit strategy" in buttons(site)


async def test_who_may_only_look_is_offered_no_way_to_mend_it(site: Site) -> None:
    source = dead(site)
    guest = site.house.person("guest")
    give(site, source, guest, Scope.VIEW)
    site.sign_in(guest)
    await site.user.open(page_of(source))
    await site.sees(CAUSE)
    assert "Edit strategy" not in buttons(site)


async def test_what_it_waits_for_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "The exchange cannot be reached."
    waits = {
        "status": BotStatus.STARTING,
        "error_message": said,
        "error_mends": "",
        "error_kind": CauseKind.OUTSIDE.value,
    }
    source = dead(site, **waits, next_attempt_at=utcnow() + timedelta(minutes=2))
    await site.user.open(page_of(source))
    await site.sees("Waiting for the exchange", ", next try in ", said, "until it runs or is stopped")

    begun = {"error_message": None, "error_kind": None, "next_attempt_at": None, "container_id": "run-2"}
    rest(site.house, source.bot_id, **(waits | begun), target=Target.RUNNING, sync_error="The bot cannot be reached.")
    start = start_reading.Start(uuid4(), "run-2", utcnow(), BotStatus.STARTING, True, phase="loading markets")
    monkeypatch.setitem(start_watch._starts, source.bot_id, start)
    events.publish(events.BotObserved(source.bot_id))
    await site.soon(lambda: "Starting: loading markets" in texts(site))
    assert ", since " in texts(site)
    assert "cannot be reached" not in texts(site)
