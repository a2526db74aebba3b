"""What every runner promises (`core.runners.port`), asked of every kind of runner."""

import asyncio

import pytest

from core.errors import FlotillaError, NotFound, Refused
from core.runners import port
from core.runners.folders.file_pieces import whole_file
from core.runners.port import Runner, State
from tests.core.runners.bench import answers, ask, crash, eventually, has_logged, kept, log_lines, seen, workload

NAME = "bot-0b6c"


async def running(runner: Runner, *options: str, **changes: object):
    wanted = workload(NAME, await runner.layout(NAME), *options, **changes)
    first = await runner.apply(wanted)
    await eventually(lambda: answers(runner, NAME))
    return wanted, first


async def exited(runner: Runner):
    now = await seen(runner, NAME)
    return now if now and now.state is State.EXITED else None


async def test_says_what_it_is(runner):
    facts = await runner.test()
    assert facts.facts
    assert "2026.9" in facts.versions


async def test_knows_which_versions_are_ready(runner):
    assert await runner.ready("2026.9")
    assert not await runner.ready("1999.1")


async def test_tells_what_exactly_a_version_is(runner):
    build = await runner.build_of("2026.9")
    assert build is not None and build.exact
    assert await runner.build_of("1999.1") is None
    _, first = await running(runner)
    assert (first.image, first.image_made_at is None) == (build.exact, build.made_at is None)


async def test_what_nobody_can_choose_is_never_ready(runner):
    for nonsense in ("", "--help", "latest", "../2026.9", "a b:1"):
        assert not await runner.ready(nonsense)
        assert await runner.build_of(nonsense) is None


async def test_an_interpreter_answers_questions(runner):
    assert await runner.ask("2026.9", "print(6 * 7)") == b"42\n"
    with pytest.raises(Refused) as caught:
        await runner.ask("2026.9", "import nothing_of_this_name")
    assert "ModuleNotFoundError" in caught.value.detail


async def test_layout_stays_the_same(runner):
    layout = await runner.layout(NAME)
    assert layout == await runner.layout(NAME)
    assert layout.listen_host and 1024 <= layout.listen_port <= 65535
    assert layout.workspace != layout.secrets


async def test_two_at_the_same_time_have_nothing_in_common(runner):
    for name in (NAME, "bot-other"):
        files = {"config.json": name.encode()}
        await runner.apply(workload(name, await runner.layout(name), files=files, labels={"bot": name}))
    await eventually(lambda: answers(runner, NAME))
    await eventually(lambda: answers(runner, "bot-other"))
    assert runner.http(NAME).base_url != runner.http("bot-other").base_url
    assert await whole_file(runner, "bot-other", "config.json") == b"bot-other"
    await runner.remove(NAME, data=True)
    assert [one.labels for one in await runner.observe()] == [{"bot": "bot-other"}]
    assert await whole_file(runner, "bot-other", "config.json") == b"bot-other"


async def test_an_applied_workload_runs_and_is_seen_with_its_labels(runner):
    assert list(await runner.observe()) == []
    wanted, first = await running(runner)
    now = await seen(runner, NAME)
    assert (now.state, now.labels, now.exit_code, now.ended_at) == (State.RUNNING, wanted.labels, None, None)
    assert now.workload_id == first.workload_id
    assert now.started_at.tzinfo is not None
    assert "2026.9" in now.image


async def test_applying_again_changes_nothing_while_it_runs(runner):
    wanted, first = await running(runner)
    again = await runner.apply(wanted)
    assert again.workload_id == first.workload_id
    changed = await runner.apply(workload(NAME, await runner.layout(NAME), labels={"bot": "43"}))
    assert (changed.workload_id, changed.labels) == (first.workload_id, wanted.labels)


async def test_it_is_replaced_when_asked_to(runner):
    _wanted, first = await running(runner)
    second = await runner.apply(workload(NAME, await runner.layout(NAME), labels={"bot": "43"}), replace=True)
    await eventually(lambda: answers(runner, NAME))
    assert second.workload_id != first.workload_id
    assert [(one.name, one.labels) for one in await runner.observe()] == [(NAME, {"bot": "43"})]


async def test_an_unknown_version_is_refused_and_what_runs_goes_on(runner):
    _wanted, first = await running(runner)
    with pytest.raises(Refused, match=r"1999\.1"):
        await runner.apply(workload(NAME, await runner.layout(NAME), version="1999.1"), replace=True)
    assert (await seen(runner, NAME)).workload_id == first.workload_id


async def test_files_are_in_the_workspace_with_a_manifest(runner):
    _wanted, _ = await running(runner)
    assert await whole_file(runner, NAME, "strategies/One.py") == b"# one"
    manifest = await whole_file(runner, NAME, "manifest.json")
    assert b"fingerprint" in manifest and b"secret" not in manifest


@pytest.mark.parametrize(
    "path", ["../secrets/keys.json", "/etc/passwd", "strategies/../../secrets/keys.json", "absent", "", "."]
)
async def test_nothing_outside_the_workspace_is_fetched(runner, path):
    await running(runner)
    with pytest.raises(NotFound):
        await whole_file(runner, NAME, path)


async def test_what_work_says_has_one_limit_on_every_kind_of_runner(runner, monkeypatch):
    monkeypatch.setattr(port, "MOST_OUTPUT_BYTES", 2**20)
    said = await runner.work(NAME, "2026.9", "print('x' * (2**20 - 1))")
    assert len(said) == 2**20
    with pytest.raises(Refused, match="more than the 1 MiB"):
        await runner.work(NAME, "2026.9", "print('x' * 2**20)")
    with pytest.raises(Refused) as caught:
        await runner.work(NAME, "2026.9", "import sys; sys.stderr.write('x' * 2**22); sys.exit('the last word')")
    assert len(caught.value.detail) < 2**20
    assert caught.value.detail.strip().endswith("the last word")


async def test_its_log_is_read_and_followed(runner):
    await running(runner)
    for text in ("one", "two", "three"):
        await ask(runner, NAME, "/say", text=text)
    await eventually(lambda: has_logged(runner, NAME, "three"))  # an engine writes it down a moment later
    assert (await log_lines(runner, NAME))[-3:] == ["one", "two", "three"]
    assert await log_lines(runner, NAME, tail=2) == ["two", "three"]
    following = runner.logs(NAME, tail=1, follow=True)
    assert (await anext(following)).text == "three"
    await ask(runner, NAME, "/say", text="four")
    async with asyncio.timeout(10):
        assert (await anext(following)).text == "four"
    await following.aclose()


async def test_all_its_log_is_kept_over_replacements_and_its_end(runner):
    for text in ("one", "two"):
        await runner.apply(workload(NAME, await runner.layout(NAME)), replace=True)
        await eventually(lambda: answers(runner, NAME))
        await ask(runner, NAME, "/say", text=text)
        await eventually(lambda text=text: has_logged(runner, NAME, text))
    assert said(await kept(runner, NAME)) == ["one", "two"]
    await runner.remove(NAME)
    assert said(await kept(runner, NAME)) == ["one", "two"]
    await runner.bring_log(NAME, [b"three\n", b"one\n"])
    assert said(await kept(runner, NAME)) == ["three", "one"], "of an earlier stay nothing is kept"
    await running(runner)
    await ask(runner, NAME, "/say", text="two")
    await eventually(lambda: has_logged(runner, NAME, "two"))
    assert said(await kept(runner, NAME)) == ["three", "one", "two"]
    await runner.remove(NAME, data=True)
    assert await kept(runner, NAME) == []


def said(lines):
    return [line for line in lines if line in ("one", "two", "three")]


async def test_usage_tells_what_runs(runner):
    await running(runner)
    (usage,) = await runner.usage()
    assert usage.name == NAME
    assert usage.memory_bytes > 1_000_000
    assert usage.cpu_percent >= 0


async def test_a_crash_is_seen_with_its_exit_code_and_apply_starts_it_again(runner):
    wanted, first = await running(runner)
    await crash(runner, NAME, 3)
    end = await eventually(lambda: exited(runner))
    assert (end.exit_code, end.workload_id, end.labels) == (3, first.workload_id, wanted.labels)
    assert end.started_at <= end.ended_at
    assert list(await runner.usage()) == []
    again = await runner.apply(wanted)
    await eventually(lambda: answers(runner, NAME))
    assert again.workload_id != first.workload_id
    assert (await seen(runner, NAME)).exit_code is None


async def test_a_removed_one_is_absent_and_its_workspace_kept(runner):
    wanted, _ = await running(runner)
    await runner.remove(NAME)
    assert list(await runner.observe()) == []
    assert not await answers(runner, NAME)
    await runner.remove(NAME)
    assert await whole_file(runner, NAME, "config.json") == b"{}"
    await runner.apply(wanted)
    assert (await seen(runner, NAME)).state is State.RUNNING


async def test_its_data_goes_only_when_asked_for(runner):
    await running(runner)
    await runner.remove(NAME, data=True)
    with pytest.raises(NotFound):
        await whole_file(runner, NAME, "config.json")
    await runner.remove(NAME, data=True)


async def test_killing_leaves_an_exit_code(runner):
    await running(runner)
    await runner.kill(NAME)
    assert (await eventually(lambda: exited(runner))).exit_code == 137
    await runner.kill(NAME)
    await runner.kill("bot-absent")


async def test_a_client_of_what_does_not_run_reaches_nothing(runner):
    await runner.layout(NAME)
    assert not await answers(runner, NAME)


async def test_two_at_once_start_one(runner):
    wanted = workload(NAME, await runner.layout(NAME))
    both = await asyncio.gather(runner.apply(wanted), runner.apply(wanted))
    assert both[0].workload_id == both[1].workload_id
    assert len(await runner.observe()) == 1


async def test_removing_while_removing_and_starting_while_removing(runner):
    wanted, _first = await running(runner)
    await asyncio.gather(runner.remove(NAME), runner.remove(NAME), runner.apply(wanted), return_exceptions=False)
    await runner.remove(NAME)
    assert list(await runner.observe()) == []


async def test_errors_are_sentences(runner):
    with pytest.raises(FlotillaError) as caught:
        await runner.apply(workload(NAME, await runner.layout(NAME), version="1999.1"))
    assert str(caught.value).endswith(".")


WRITE = "import sys, os; open(sys.argv[1], 'w').write(os.getcwd()); print('done')"


async def test_work_is_done_in_the_workspace_also_where_nothing_ever_ran(runner):
    assert await runner.work(NAME, "2026.9", WRITE, ("where.txt",)) == b"done\n"
    assert (await whole_file(runner, NAME, "where.txt")).decode() != ""
    await runner.put(NAME, {"given/one.bin": b"\x00\xff"})
    assert await runner.work(NAME, "2026.9", "print(open('given/one.bin', 'rb').read())") == b"b'\\x00\\xff'\n"


async def test_what_a_workload_left_is_there_for_work(runner):
    await running(runner)
    await runner.remove(NAME)
    assert await runner.work(NAME, "2026.9", "print(open('strategies/One.py').read())") == b"# one\n"


async def test_no_work_is_done_while_the_workload_runs(runner):
    await running(runner)
    with pytest.raises(Refused):
        await runner.work(NAME, "2026.9", WRITE, ("where.txt",))
    with pytest.raises(NotFound):
        await whole_file(runner, NAME, "where.txt")


async def test_work_that_fails_tells_why(runner):
    with pytest.raises(Refused) as caught:
        await runner.work(NAME, "2026.9", "raise SystemExit('no such trade')")
    assert "no such trade" in caught.value.detail
    with pytest.raises(Refused, match=r"1999\.1"):
        await runner.work(NAME, "1999.1", "print(1)")


async def test_cancelled_work_ends(runner):
    task = asyncio.create_task(runner.work(NAME, "2026.9", "import time; time.sleep(600)"))
    await asyncio.sleep(0.5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await runner.work(NAME, "2026.9", "print('free again')") == b"free again\n"


async def test_files_are_put_whole_and_over_those_of_before(runner):
    large = bytes(range(256)) * 40_000  # 10 MB
    await runner.put(NAME, {"data/large.bin": large, "data/small": b"1"})
    await runner.put(NAME, {"data/small": b"2"})
    assert await whole_file(runner, NAME, "data/large.bin") == large
    assert await whole_file(runner, NAME, "data/small") == b"2"
    assert list(await runner.observe()) == []


@pytest.mark.parametrize("path", ["../secrets/keys.json", "/etc/flotilla", "a/../../b", "", "."])
async def test_nothing_is_put_outside_the_workspace(runner, path):
    with pytest.raises(Refused):
        await runner.put(NAME, {path: b"x"})
