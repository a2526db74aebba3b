"""What bots take, on their own pages and in the list of their runner."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session

from core import events
from core.bot_records.models import BotStatus
from core.bots.bot_usage import UsageView
from core.runners import usage
from core.runners.models import RunnerRow
from core.runners.port import Limits, Usage
from core.runners.usage import Sample
from pages.parts.words import usage as usage_words
from tests.pages.bots.one.open_page import page_of, texts
from tests.pages.bots.resting import rest
from tests.pages.site import Site

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_sampled() -> Iterator[None]:
    yield
    usage.forget_all()


def view(*samples: Sample, rests: bool = False, is_silent: bool = False, limits: Limits | None = None) -> UsageView:
    return UsageView(samples, limits or Limits(), rests, is_silent)


def sample(ago_seconds: float, cpu: float = 2.0, memory: int = 300 * 2**20) -> Sample:
    return Sample(NOW - timedelta(seconds=ago_seconds), cpu, memory)


def tell(site: Site, bot_id: UUID, cpu: float, memory: int, ago: timedelta = timedelta(0)) -> None:
    """As its runner would."""
    usage._keep(site.house.runner_id, [Usage(f"bot-{bot_id}", cpu, memory)], datetime.now(UTC) - ago)
    events.publish(events.UsageSampled(site.house.runner_id))


@pytest.mark.parametrize(
    ("used", "words"),
    [
        (view(), "not sampled yet"),
        (view(sample(3)), ""),
        (view(sample(40)), "not told for a while"),
        (view(sample(40), is_silent=True), "runner silent"),
        (view(sample(3), rests=True), "not running"),
    ],
)
def test_why_nothing_new_is_known(used: UsageView, words: str) -> None:
    assert usage_words.state(used, NOW) == words


def test_a_curve_covers_half_an_hour_with_gaps_where_nothing_was_told() -> None:
    points, span = usage_words.cpu_curve(view(sample(1790, 4), sample(70, 10), sample(65, 20), sample(5, 50)), NOW)
    assert len(points) == 60
    assert (points[0], points[57], points[58], points[59]) == (4, 15, None, 50)
    assert span == (0, 50)


def test_a_curve_of_what_is_limited_reaches_up_to_the_limit() -> None:
    limited = view(sample(5), limits=Limits(2**30, 2.0))
    assert usage_words.cpu_curve(limited, NOW)[1] == (0, 200)
    assert usage_words.memory_curve(limited, NOW)[1] == (0, 2**30)
    assert usage_words.memory_curve(view(sample(5)), NOW)[1] == (0, 400 * 2**20)


async def test_the_overview_of_a_bot_tells_it_as_it_comes(site: Site) -> None:
    source = site.house.bot("Ada", memory_bytes=512 * 2**20)
    await site.user.open(page_of(source))
    await site.soon(lambda: "Not sampled yet" in texts(site))
    tell(site, source.bot_id, 2.34, 214 * 2**20)
    await site.soon(lambda: "214 MiB" in texts(site))
    shown = texts(site)
    assert "2.3%" in shown
    assert "of 512 MiB" in shown
    assert "Not sampled yet" not in shown


async def test_figures_of_a_silent_runner_are_told_with_their_age(site: Site) -> None:
    source = site.house.bot("Ada")
    tell(site, source.bot_id, 2.34, 214 * 2**20, ago=timedelta(minutes=4))
    with Session(site.house.database.engine) as session:
        session.get_one(RunnerRow, site.house.runner_id).error_message = "The disk is gone."
        session.commit()
    await site.user.open(page_of(source))
    await site.soon(lambda: "as of 4 min ago" in texts(site))


async def test_the_list_of_a_runner_tells_it_as_it_comes(site: Site) -> None:
    ada, bea = site.house.bot("Ada", cpus=1.5), site.house.bot("Bea")
    rest(site.house, bea.bot_id, status=BotStatus.STOPPED)
    await site.user.open(f"/runners/{site.house.runner_id}")
    await site.soon(lambda: site.column("cpu") == ["not sampled yet", ""])
    tell(site, ada.bot_id, 80.0, 214 * 2**20)
    await site.soon(lambda: site.column("cpu") == ["80.0% of 150%", ""])
    assert site.column("memory") == ["214 MiB", ""]
