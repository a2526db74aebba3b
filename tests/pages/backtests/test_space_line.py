"""What is said of the room that backtests take."""

import pytest

from core.backtests.keeping.retention import Kept
from core.backtests.keeping.space import Space
from pages.backtests.space_line import space_words
from tests.pages.backtests.listed_runs import run
from tests.pages.site import Site

MIB = 2**20


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Space(0, 0, 0, 0, Kept(365, 5000, 90)), ""),
        (Space(2, 0, 0, 0, Kept(365, 5000, 90)), ""),
        (Space(1, 0, MIB, 0, Kept()), "Your 1 backtest takes 1.0 MiB. Deleting frees it."),
        (
            Space(3, 1, MIB, 3 * MIB, Kept(365, 5000, 90)),
            "Your 3 backtests take 4.0 MiB, of which Freqtrade’s zips take 3.0 MiB. Deleting frees it. "
            "Flotilla keeps your newest 5,000 for 365 days, and their zips for 90. Favourites are never deleted.",
        ),
        (
            Space(2, 0, MIB, MIB, Kept(zip_days=1)),
            "Your 2 backtests take 2.0 MiB, of which Freqtrade’s zips take 1.0 MiB. Deleting frees it. "
            "Flotilla keeps zips for 1 day. Favourites keep theirs.",
        ),
        (
            Space(1, 0, MIB, 0, Kept(days=1, zip_days=1)),
            "Your 1 backtest takes 1.0 MiB. Deleting frees it. "
            "Flotilla keeps your backtests for 1 day, and their zips for 1 day. Favourites are never deleted.",
        ),
        (
            Space(1, 0, MIB, 0, Kept(count=50)),
            "Your 1 backtest takes 1.0 MiB. Deleting frees it. "
            "Flotilla keeps your newest 50. Favourites are never deleted.",
        ),
    ],
    ids=["none", "cancelled ones", "all is kept", "all limits", "zips alone", "a day", "the count alone"],
)
def test_the_line_says_what_is_taken_and_what_goes(found: Space, words: str) -> None:
    assert space_words(found) == words


async def test_the_list_says_how_much_room_it_takes(site: Site) -> None:
    run(site, stored_bytes=3 * MIB)
    await site.user.open("/backtests")
    await site.sees("Your 1 backtest takes 3.0 MiB")
