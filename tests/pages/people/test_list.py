"""The people page and the share dialog, on the whole site."""

from uuid import UUID

import pytest
from nicegui import ElementFilter, ui
from sqlmodel import Session

from core.access import people
from core.access.models import AccessGrant, Person
from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants, holders
from core.bot_records.models import Bot, Mode, Target
from core.bots.rights import taking_back
from pages.parts.dialogs.share import CHANGES_A_BOT, HANDS_OVER_KEYS, ONLY_LOOKS, _with, share
from tests import rows
from tests.pages.bots.one.test_what_can_be_done import choose
from tests.pages.site import Site

LOOK, OPERATE = frozenset({Scope.VIEW}), frozenset({Scope.VIEW, Scope.OPERATE})


@pytest.fixture
def ada(site: Site) -> Actor:
    actor = site.house.person("ada", Role.ADMINISTRATOR)
    site.sign_in(actor)
    return actor


def row(site: Site, person: Actor) -> dict[str, object]:
    return next(row for row in site.rows() if row["id"] == str(person.person_id))


async def test_everybody_is_listed_and_one_cannot_shut_oneself_out(site: Site, ada: Actor) -> None:
    bob = site.house.person("bob")
    await site.user.open("/people")
    await site.soon(lambda: site.column("username") == ["ada", "bob", "owner"])
    own, his = row(site, ada), row(site, bob)
    assert not any(own.get(f"may_{name}") for name in ("role", "reset", "disable", "enable"))
    assert [bool(his.get(f"may_{name}")) for name in ("role", "reset", "disable", "enable")] == [
        True,
        True,
        True,
        False,
    ]


async def test_a_member_gets_no_such_page(site: Site) -> None:
    site.sign_in(site.house.person("bob"))
    answer = await site.user.http_client.get("/people")
    assert answer.status_code == 404
    assert "Accounts" not in answer.text


async def test_somebody_is_disabled_after_a_question_and_enabled_again(site: Site, ada: Actor) -> None:
    bob = site.house.person("bob")
    await site.user.open("/people")
    await site.soon(lambda: "bob" in site.column("username"))
    site.act("disable", bob.person_id)
    await site.sees("Disable Bob?", "All their sessions end now.")
    assert not is_disabled(site, bob)
    await site.press("Disable")
    await site.soon(lambda: is_disabled(site, bob) and row(site, bob)["may_enable"])
    site.act("enable", bob.person_id)
    await site.soon(lambda: not is_disabled(site, bob) and row(site, bob)["may_disable"])


async def test_a_page_that_stayed_open_does_nothing_for_who_was_demoted(site: Site, ada: Actor) -> None:
    bob = site.house.person("bob")
    await site.user.open("/people")
    await site.soon(lambda: "bob" in site.column("username"))
    change(site, ada.person_id, role=Role.MEMBER)
    site.act("disable", bob.person_id)
    await site.sees("You may not do this here. Ask an administrator.")
    assert not is_disabled(site, bob)


async def test_what_changed_elsewhere_is_seen_at_once(site: Site, ada: Actor) -> None:
    bob = site.house.person("bob")
    await site.user.open("/people")
    await site.soon(lambda: "bob" in site.column("username"))
    await people.change_role(ada, bob.person_id, Role.VIEWER)
    await site.soon(lambda: row(site, bob)["role"] == "Viewer")


# -- sharing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "scope", "allowed", "after"),
    [
        (frozenset(), Scope.OPERATE, True, OPERATE),
        (LOOK, Scope.OPERATE, True, OPERATE),
        (OPERATE, Scope.OPERATE, False, LOOK),
        (OPERATE, Scope.VIEW, False, frozenset()),
        (LOOK, Scope.VIEW, True, LOOK),
    ],
)
def test_looking_comes_with_every_right(
    before: frozenset[Scope], scope: Scope, allowed: bool, after: frozenset[Scope]
) -> None:
    assert _with(before, scope, allowed) == after


async def test_sharing_takes_effect_at_once_and_boxes_show_what_is_so(site: Site) -> None:
    bob, bot = site.house.person("bob"), site.house.bot("Trend")
    resource = Resource(Kind.BOT, bot.bot_id, site.house.owner.person_id)
    await grants.give(site.house.owner, resource, bob.person_id, LOOK)
    await open_share(site, resource)
    assert boxes(site) == {"Look": True, "Start and stop": False, "Change": False, "Delete": False}
    await tick(site, "Start and stop", True)
    await site.sees("Bob: look, start and stop")
    assert boxes(site)["Start and stop"]
    assert [it.scopes for it in await holders.given(site.house.owner, resource)] == [OPERATE]
    await tick(site, "Look", False)
    await site.sees("Bob: nothing any more")
    await site.soon(lambda: not any(boxes(site).values()))
    assert await holders.given(site.house.owner, resource) == []


async def test_what_changing_a_bot_means_for_its_keys_is_said_where_it_is_given(site: Site) -> None:
    bob, bot = site.house.person("bob"), site.house.bot("Trend")
    resource = Resource(Kind.BOT, bot.bot_id, site.house.owner.person_id)
    await grants.give(site.house.owner, resource, bob.person_id, LOOK)
    await open_share(site, resource)
    await site.user.should_not_see(CHANGES_A_BOT)
    await tick(site, "Change", True)
    await site.sees(CHANGES_A_BOT)
    await tick(site, "Change", False)
    await site.sees_no_more(CHANGES_A_BOT)


async def test_a_dialog_that_is_left_adds_nobody(site: Site, ada: Actor) -> None:
    await site.user.open("/people")
    await site.press("Add person")
    await site.sees("First password")
    site.type("User name", "eve")
    assert is_asked(site)
    await site.press("Cancel")
    await site.soon(lambda: not is_asked(site))
    assert "eve" not in site.column("username")


def is_asked(site: Site) -> bool:
    with site.user:
        return any(dialog.value for dialog in ElementFilter(kind=ui.dialog))


async def test_a_refused_change_leaves_no_tick_behind(site: Site) -> None:
    bob, bot = site.house.person("bob"), site.house.bot("Trend")
    resource = Resource(Kind.BOT, bot.bot_id, site.house.owner.person_id)
    await grants.give(site.house.owner, resource, bob.person_id, LOOK)
    await open_share(site, resource)
    eve = site.house.person("eve")
    change(site, bot.bot_id, Bot, owner_id=eve.person_id)
    await tick(site, "Delete", True)
    await site.sees("This bot does not exist, or you may not do this with it.")
    await site.soon(lambda: not boxes(site)["Delete"])


async def open_share(site: Site, resource: Resource) -> None:
    await site.user.open("/account")
    await site.sees("Your account")
    with site.user:
        ui.timer(0, lambda: share(site.house.owner, resource, "Trend"), once=True)
    await site.sees("Share Trend")


def boxes(site: Site) -> dict[str, bool]:
    with site.user:
        return {box.text: bool(box.value) for box in ElementFilter(kind=ui.checkbox) if not box.is_deleted}


async def tick(site: Site, words: str, value: bool) -> None:
    with site.user:
        (box,) = (one for one in ElementFilter(kind=ui.checkbox) if one.text == words)
        box.set_value(value)


def is_disabled(site: Site, person: Actor) -> bool:
    with Session(site.house.database.engine) as session:
        return session.get_one(Person, person.person_id).disabled_at is not None


def change(site: Site, id: UUID, model: type = Person, **values: object) -> None:
    rows.change(site.house.database, model, id, **values)


# -- rights that are taken back ---------------------------------------------------------------------------------------


async def lodger(site: Site) -> tuple[Actor, UUID]:
    """Bob, and a live bot of his that runs on what the owner shares with him."""
    bob, house = site.house.person("bob"), site.house
    bot = house.bot("Trend", Mode.LIVE)
    for kind, id in ((Kind.EXCHANGE, house.exchange_id), (Kind.RUNNER, house.runner_id)):
        thing = AccessGrant(
            kind=kind, resource_id=id, grantee_id=bob.person_id, scope=Scope.USE, granted_by=house.owner.person_id
        )
        house.add(thing)
    strategy = AccessGrant(
        kind=Kind.STRATEGY,
        resource_id=house.owner.person_id,  # the family's id there
        grantee_id=bob.person_id,
        scope=Scope.USE,
        granted_by=house.owner.person_id,
    )
    house.add(strategy)
    change_bot(site, bot.bot_id, owner_id=bob.person_id, target=Target.RUNNING)
    return bob, bot.bot_id


def change_bot(site: Site, bot_id: UUID, **values: object) -> None:
    rows.change(site.house.database, Bot, bot_id, **values)


def bot_row(site: Site, bot_id: UUID) -> Bot:
    with Session(site.house.database.engine) as session:
        return session.get_one(Bot, bot_id)


@pytest.mark.parametrize(("answer", "target"), [("Stop it", Target.STOPPED), ("Let it run", Target.RUNNING)])
async def test_whom_it_hits_is_asked_before_a_right_is_taken_back(site: Site, answer: str, target: Target) -> None:
    _, bot_id = await lodger(site)
    exchange = Resource(Kind.EXCHANGE, site.house.exchange_id, site.house.owner.person_id)
    await open_share(site, exchange)
    await site.sees(HANDS_OVER_KEYS)
    await tick(site, "Use", False)
    await site.sees("1 running bot of Bob (1 live) uses it.")
    await site.press("Cancel")
    await site.soon(lambda: boxes(site)["Use"])
    await tick(site, "Use", False)
    await site.press(answer)
    await site.soon(lambda: bot_row(site, bot_id).withdrawn_at is not None)
    assert bot_row(site, bot_id).target is target


async def test_disabling_asks_what_becomes_of_running_bots(site: Site, ada: Actor) -> None:
    bob, bot_id = await lodger(site)
    await site.user.open("/people")
    await site.soon(lambda: "bob" in site.column("username"))
    site.act("disable", bob.person_id)
    await site.sees("1 running bot of Bob (1 live): nobody can restart it until")
    await site.press("Stop it")
    await site.soon(lambda: is_disabled(site, bob))
    assert bot_row(site, bot_id).target is Target.STOPPED


async def test_lowering_a_role_asks_what_becomes_of_running_bots(site: Site, ada: Actor) -> None:
    bob, bot_id = await lodger(site)
    await site.user.open("/people")
    await site.soon(lambda: "bob" in site.column("username"))
    site.act("role", bob.person_id)
    await site.sees("Role of Bob")
    site.type("Role", "viewer")
    await site.press("Change role")
    await site.sees("1 running bot of Bob (1 live) cannot be started again then.")
    await site.press("Let it run")
    await site.soon(lambda: row(site, bob)["role"] == "Viewer")
    assert bot_row(site, bot_id).target is Target.RUNNING


async def test_a_viewer_is_offered_only_the_right_to_look(site: Site) -> None:
    vera, bot = site.house.person("vera", Role.VIEWER), site.house.bot("Trend")
    resource = Resource(Kind.BOT, bot.bot_id, site.house.owner.person_id)
    await grants.give(site.house.owner, resource, vera.person_id, LOOK)
    await open_share(site, resource)
    assert boxes(site) == {"Look": True}
    await site.sees(ONLY_LOOKS)


async def test_the_owner_of_an_exchange_stops_the_bots_of_others(site: Site) -> None:
    _, bot_id = await lodger(site)
    for address in (f"/exchanges/{site.house.exchange_id}", f"/runners/{site.house.runner_id}"):
        await site.user.open(address)
        await site.sees("Bots of others", "1 bot, 1 running, 1 live")
    await site.press("Stop…")
    await site.sees("Stop the bots of Bob?")
    await site.press("Stop bots")
    await site.soon(lambda: bot_row(site, bot_id).target is Target.STOPPED)


async def test_a_bot_says_why_it_cannot_be_started_again(site: Site) -> None:
    bob, bot_id = await lodger(site)
    exchange = Resource(Kind.EXCHANGE, site.house.exchange_id, site.house.owner.person_id)
    await taking_back.give(site.house.owner, exchange, bob.person_id, LOOK)
    site.sign_in(bob)
    await site.user.open(f"/bots/{bot_id}")
    await site.sees("The exchange Binance is no longer shared with Bob.", "cannot be started again")
    with site.user:
        enabled = {one.text: one.enabled for one in ElementFilter(kind=ui.button) if one.text in ("Restart", "Stop")}
    assert enabled == {"Restart": False, "Stop": True}


async def test_an_administrator_hands_a_bot_over(site: Site, ada: Actor) -> None:
    _, bot_id = await lodger(site)
    await site.user.open(f"/bots/{bot_id}")
    await site.sees("Hand over…")
    choose(site, "Hand over…")
    await site.sees("New owner")
    site.type("New owner", str(ada.person_id))
    await site.press("Hand over")
    await site.soon(lambda: bot_row(site, bot_id).owner_id == ada.person_id)
