"""What is decided around a run: rights when its turn comes, estimates, the reason for an end, what differs from the run
that it repeats."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session

from core.access.scopes import Kind, Role, Scope
from core.backtests.models import Backtest, BacktestStatus
from core.backtests.runs import durations, run_outcome
from core.backtests.runs.live_runs import LiveRun
from core.backtests.runs.preparing import backtest_records, run_ground, run_rights
from core.backtests.runs.preparing.run_ground import Ground
from core.backtests.runs.preparing.run_recipe import Repeated, RunRecipe, read
from core.backtests.runs.run_titles import title_of
from core.bot_records.models import Bot
from core.db import utcnow
from core.errors import FlotillaError, NotFound, Refused, Unavailable
from core.exchanges.models import Exchange
from core.freqtrade.backtests.backtest_facts import CandlesRead, Ended, Noted
from core.freqtrade.backtests.run_problems import problems_of
from core.runners.models import RunnerRow
from core.runners.packages.package_store import Installed
from core.runners.port import Limits, Observation, State
from core.strategies.models import Strategy
from tests.core.access.house import House
from tests.core.backtests.runs.conftest import asked, row_of
from tests.core.runners.fake import FakeRunner

KINDS = (Kind.RUNNER, Kind.EXCHANGE, Kind.STRATEGY)
AT = datetime(2026, 10, 2, tzinfo=UTC)
READ = CandlesRead("BTC/USDT", "5m", "spot", 576, AT, AT + timedelta(days=2), "a" * 64)


def required(house: House, backtest_id: UUID) -> None:
    with Session(house.database.engine) as session:
        run_rights.require(session, session.get_one(Backtest, backtest_id))


@pytest.mark.parametrize("lost", KINDS)
def test_rights_that_were_taken_back_end_what_waits(house: House, lost: Kind) -> None:
    bob = house.person("bob")
    for kind in KINDS:
        house.give(house.resource(kind), bob, Scope.USE)
    waits = asked(house, by=bob)
    required(house, waits)
    house.give(house.resource(lost), bob, Scope.VIEW)
    with pytest.raises(Refused, match=f"may not use its {lost} any more"):
        required(house, waits)


def test_what_was_deleted_meanwhile_is_told_and_an_archived_strategy_still_runs(house: House) -> None:
    waits = asked(house)
    house.change(Strategy, house.strategy_id, archived_at=utcnow())
    required(house, waits)
    house.change(Exchange, house.exchange_id, archived_at=utcnow())
    with pytest.raises(NotFound, match="The exchange of this backtest was deleted"):
        required(house, waits)
    house.change(RunnerRow, house.runner_id, archived_at=utcnow())
    with pytest.raises(NotFound, match="The runner of this backtest was deleted"):
        required(house, waits)


def test_whoever_became_a_viewer_runs_nothing(house: House) -> None:
    waits = asked(house)
    house.demote(house.olga, Role.VIEWER)
    with pytest.raises(Refused):
        required(house, waits)


def test_what_waits_for_a_disabled_account_does_not_start(house: House) -> None:
    waits = asked(house)
    house.disable(house.olga)
    with pytest.raises(Refused, match="no account any more, or a disabled one"):
        required(house, waits)


def test_an_image_that_one_may_not_choose_any_more_does_not_start(house: House) -> None:
    bob, image = house.person("bob"), "registry.example/freqtrade:2026.9"
    for kind in KINDS:
        house.give(house.resource(kind), bob, Scope.USE)
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE, Scope.EDIT)
    waits, again = asked(house, by=bob, freqtrade_version=image), asked(house, by=bob)
    house.change(Backtest, again, recipe={"freqtrade_version": image})
    for one in (waits, again):
        required(house, one)
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    for one in (waits, again):
        with pytest.raises(Refused, match="may not choose its image"):
            required(house, one)
    house.change(Bot, house.bot_id, freqtrade_version=image)
    for one in (waits, again):
        required(house, one)


def finished(house: House, seconds: float, rows: int, peak: int, age: int) -> None:
    """Of the second file, a part was read once more."""
    read = [{"pair": "A/U", "rows": rows - 1}, *({"pair": "B/U", "timeframe": "1m", "rows": more} for more in (1, 0))]
    its = {"recipe": {"candles": read}, "status": BacktestStatus.COMPLETED}
    at = utcnow() - timedelta(hours=age)
    times = {"run_seconds": seconds, "peak_bytes": peak, "began_at": at, "completed_at": at}
    house.change(Backtest, asked(house), **its, **times)


def test_estimates_are_the_median_of_the_last_runs(house: House) -> None:
    with Session(house.database.engine) as session:
        assert durations.how_long(session, house.strategy_id, 1000) is None
        assert durations.memory_needed(session, house.strategy_id, house.olga.person_id) == 512 * 2**20
    for age, seconds in enumerate((13.0, 13.0, 23.0, 3.0, 503.0)):
        finished(house, seconds, 1_000, (age + 1) * 2**30, age)
    finished(house, 9_003.0, 1, 2**40, age=9)  # longer ago
    with Session(house.database.engine) as session:
        assert durations.how_long(session, house.strategy_id, 2_000) == pytest.approx(3 + 20)
        assert durations.memory_needed(session, house.strategy_id, house.olga.person_id) == 2**30, "of the last one"


def test_nobody_waits_for_memory_that_others_say_they_needed(house: House) -> None:
    bob = house.person("bob")
    for by, peak, age in ((house.olga, 10**15, 0), (bob, 2**30, 5)):
        house.change(Backtest, asked(house, by=by), peak_bytes=peak, began_at=utcnow() - timedelta(hours=age))
    with Session(house.database.engine) as session:
        needed = [durations.memory_needed(session, house.strategy_id, one.person_id) for one in (bob, house.olga)]
        assert needed == [2**30, 10**15]
        assert durations.memory_needed(session, house.strategy_id, house.admin.person_id) == 10**15, "of anybody"


async def test_memory_that_never_comes_is_not_waited_for_without_end(
    house: House, runner: FakeRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.change(Backtest, asked(house), peak_bytes=10**15, began_at=utcnow())
    recipe = recipe_of(house)
    assert recipe.needs_bytes == 10**15
    monkeypatch.setattr(run_ground, "_WAITS_SECONDS", 0.0)
    said: list[str] = []
    limits = await run_ground.free_memory(runner, recipe, lambda _, words: said.append(words))
    assert limits.memory_bytes == 4 * 2**30 - 2**28 and not said


def outcome(ended: Ended | None, *, oom: bool = False) -> FlotillaError | None:
    live = LiveRun(ended=ended)
    seen = Observation("backtest-1", State.EXITED, "1", {}, exit_code=137, oom_killed=oom)
    return run_outcome.error_of(live, seen)


def end(code: int = 0, why: str = "ended", *, has_result: bool = False, error: str = "", line: int = 0) -> Ended:
    return Ended(code, why, 1.0, 1, has_result, error, "strategy.py" if line else "", line)


def test_code_0_alone_is_no_success() -> None:
    assert outcome(end(has_result=True)) is None
    assert isinstance(outcome(end()), Refused)
    assert isinstance(outcome(end(code=1, has_result=True)), Refused)


def test_the_reason_is_told_with_its_place() -> None:
    error = outcome(end(code=1, error="KeyError: 'sloow'", line=12))
    assert "“sloow”" in str(error) and str(error).endswith("(strategy.py, line 12).")
    assert "more memory" in str(outcome(None, oom=True))
    assert isinstance(outcome(None), Unavailable)
    assert "24 hours" in str(run_outcome.late(timedelta(hours=24)))


def test_a_run_into_the_present_needs_no_candles_that_may_not_have_been_fetched() -> None:
    day = timedelta(days=1)
    assert run_outcome.candles_until(AT, None) == run_outcome.candles_until(AT, AT + day) == AT
    assert run_outcome.candles_until(AT + day, AT + day / 2) == AT - day / 2
    hours = [READ, replace(READ, timeframe="1w", last=AT), replace(READ, timeframe="1h", last=AT + 1.3 * day)]
    end = run_outcome.candles_until(AT + 4 * day, AT + 2.3 * day)
    assert problems_of(hours, ["BTC/USDT"], ["BTC/USDT"], start=AT, end=end) == ()


def recipe_of(house: House, repeated: Repeated | None = None) -> RunRecipe:
    with Session(house.database.engine) as session:
        row = session.get_one(Backtest, asked(house, fee=None))
        made = read(session, row, title_of(session, row))
    return RunRecipe(**{name: getattr(made, name) for name in RunRecipe.__dataclass_fields__} | {"repeated": repeated})


@pytest.mark.parametrize(
    ("named", "count", "words"),
    [
        ("ETH/USDT, BTC/USDT", 2, "on ETH/USDT, BTC/USDT, "),
        ("A/U, B/U, C/U, D/U, E/U", 10, "on A/U, B/U, C/U and 7 more, "),
        ("", 4, "on 4 pairs, "),
    ],
    ids=["two", "many", "without names"],
)
def test_a_title_names_the_first_three_pairs(house: House, named: str, count: int, words: str) -> None:
    with Session(house.database.engine) as session:
        row = session.get_one(Backtest, asked(house, fee=None))
        row.first_pairs, row.pair_count = named, count
        assert words in title_of(session, row)


def test_the_record_holds_what_the_run_was_made_of(house: House) -> None:
    recipe = recipe_of(house)
    begun = backtest_records.begun(recipe, Ground("2026.9", "image@sha256:1", Installed()), Limits(2**30, 1.0, 512))
    told = [READ, *[Noted("The log was cut.")] * 2]
    ended = backtest_records.ended(begun, told, b"{}", 0.001, backtest_records.fee_words(recipe, ["ETH/USDT"]))
    record = backtest_records.parse(ended)
    assert (record.build, record.pairs) == ("image@sha256:1", ("ETH/USDT", "BTC/USDT"))
    assert record.strategy_sha256 == recipe.code_sha256 and record.config["exchange"]["pair_whitelist"]
    assert record.candles[0]["rows"] == 576 and record.fee_from == "of ETH/USDT, the first pair"
    assert len(record.candles_sha256) == len(record.markets_sha256) == 64
    assert record.noted == ("The log was cut.",)
    assert backtest_records.parse({}).candles == backtest_records.parse({}).noted == ()


def test_the_order_in_which_candles_were_read_does_not_matter(house: House) -> None:
    other, more = CandlesRead("ETH/USDT", "5m", "spot", 0, None, None, "b" * 64), replace(READ, sha256="c" * 64)
    reads = [READ, other, more], [more, other, READ], [READ, other]
    one, two, fewer = (backtest_records.ended({}, read, b"", None, "") for read in reads)
    assert one == two and one["candles_sha256"] != fewer["candles_sha256"]


def test_a_repeat_says_what_it_could_not_have_again(house: House) -> None:
    repeated = Repeated(asked(house), "image@sha256:1", {}, "c" * 64)
    record = backtest_records.ended({"build": "image@sha256:2"}, [READ], b"", None, "")
    told = backtest_records.differences(recipe_of(house, repeated), record)
    assert len(told) == 3 and "the store has others by now" in told[0] and "image@sha256:1" in told[1]
    same = Repeated(asked(house), "image@sha256:2", {}, record["candles_sha256"], b"{}")
    assert backtest_records.differences(recipe_of(house, same), record) == ()
    assert backtest_records.differences(recipe_of(house), record) == ()
    assert row_of(house, repeated.id).status is BacktestStatus.PENDING
