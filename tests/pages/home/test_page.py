"""Home: the first visit, and the fleet of both modes."""

from nicegui import ui

from core.access.scopes import Role
from core.bot_records.models import Mode
from core.bots import service as bots
from tests.core.trades.test_service import fill
from tests.pages.backtests.listed_runs import run
from tests.pages.home.homes import closed, html_of
from tests.pages.site import Site
from tests.told_trades import trade


async def test_the_first_visit_says_what_the_practice_fleet_is(site: Site) -> None:
    await site.user.open("/")
    await site.sees("No bots yet", "Creates 3 bots, dry-run", "Leaves no trace")


async def test_backtests_are_shown_without_a_bot(site: Site) -> None:
    run(site)
    await site.user.open("/")
    await site.sees("No bots yet", "Eager v3", "214 trades")


async def test_one_press_makes_the_fleet_and_shows_how_far_it_is(site: Site) -> None:
    await site.user.open("/")
    await site.press("Start the practice fleet")
    await site.sees("Your practice fleet is getting ready", "0 of 3 run", "Practice momentum", "First trade")
    assert len(await bots.list_bots(site.house.owner)) == 3


async def test_what_stands_in_the_way_is_told_beside_the_button(site: Site) -> None:
    guest = site.house.person("guest", Role.MEMBER)
    site.sign_in(guest)
    await site.user.open("/")
    await site.press("Start the practice fleet")
    await site.sees("only an administrator may add one", "Ask an administrator")


async def test_a_viewer_is_not_offered_what_he_may_not_do(site: Site) -> None:
    site.sign_in(site.house.person("eye", Role.VIEWER))
    await site.user.open("/")
    await site.sees("Nobody has given you a bot")
    await site.user.should_not_see("Start the practice fleet")


async def test_live_and_dry_run_are_never_one_figure_and_both_are_there(site: Site) -> None:
    """The first live bot does not push the dry runs off the page."""
    fill(site.house, site.house.bot("Paper"), closed(1, 2.0), closed(2, 3.0))  # single trades stand among the events
    fill(site.house, site.house.bot("Money", Mode.LIVE), closed(1, 3.0), closed(2, 4.0))
    await site.user.open("/")
    await site.sees("live bots,", "days begin at midnight in UTC")
    assert ("+7.00" in html_of(site, "kpis"), "+5.00" in html_of(site, "kpis")) == (True, False)
    assert ("+5.00" in html_of(site, "other-mode"), "+7.00" in html_of(site, "other-mode")) == (True, False)
    await site.user.should_not_see("+12.00")
    site.user.find(kind=ui.toggle, content="Dry-run").elements.pop().set_value("DRY_RUN")
    await site.sees("dry-run bots,")
    assert "+5.00" in html_of(site, "kpis") and "+7.00" in html_of(site, "other-mode")


async def test_the_chosen_mode_is_in_the_address(site: Site) -> None:
    for name, mode in (("Paper", Mode.DRY_RUN), ("Money", Mode.LIVE)):
        fill(site.house, site.house.bot(name, mode), trade(1, pair=f"{name.upper()}/USDT"))
    await site.user.open("/?mode=dry")
    await site.sees("dry-run bots,")
    await site.soon(lambda: site.column("pair") == ["PAPER/USDT"])


async def test_one_mode_alone_has_no_second_row(site: Site) -> None:
    site.house.bot("Paper")
    await site.user.open("/?mode=live")
    await site.sees("dry-run bots,")
    assert html_of(site, "other-mode") == ""
