"""What every runner promises of files: they come in pieces and within bounds, and stores outlive workloads."""

from contextlib import aclosing

import pytest

from core.errors import NotFound, Refused
from core.runners import port
from core.runners.folders.file_pieces import whole_file
from core.runners.port import Needs, Program, StoreMount
from tests.core.runners.bench import eventually, exited, log_lines, workload

NAME = "bot-0b6c"
STORE = "market-data"
READ_ONLY, WRITABLE = (StoreMount(STORE, "data"),), (StoreMount(STORE, "data", writable=True),)
SEEN_AT = "import os; seen = os.environ['FLOTILLA_STORES'] + '/data'\n"


async def from_store(runner, path, max_bytes=2**20):
    async with aclosing(runner.stores.fetch(STORE, path, max_bytes)) as pieces:
        return b"".join([piece async for piece in pieces])


# -- pieces ---------------------------------------------------------------------------------------------------------


async def test_a_file_comes_in_pieces_and_whole(runner):
    content = bytes(range(256)) * 4 * 5_000  # 5 MB
    await runner.put(NAME, {"large.bin": content})
    async with aclosing(runner.fetch(NAME, "large.bin", 2**30)) as fetched:
        pieces = [piece async for piece in fetched]
    assert b"".join(pieces) == content
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= port.PIECE_BYTES
    assert [piece async for piece in runner.fetch(NAME, "large.bin", len(content))] == pieces


async def test_what_is_larger_than_asked_for_is_refused_before_its_first_piece(runner):
    await runner.put(NAME, {"full.bin": b"x" * 2**20, "more.bin": b"x" * (2**20 + 1)})
    assert await whole_file(runner, NAME, "full.bin", 2**20) == b"x" * 2**20
    with pytest.raises(Refused, match=r"“more.bin” has more than the 1 MiB"):
        await anext(runner.fetch(NAME, "more.bin", 2**20))


async def test_an_empty_file_has_no_piece(runner):
    await runner.put(NAME, {"empty": b""})
    assert [piece async for piece in runner.fetch(NAME, "empty", 0)] == []


async def test_who_stops_in_the_middle_leaves_nothing_open(runner):
    await runner.put(NAME, {"large.bin": b"x" * 3 * 2**20})
    async with aclosing(runner.fetch(NAME, "large.bin", 2**30)) as pieces:
        await anext(pieces)
    await runner.remove(NAME, data=True)
    with pytest.raises(NotFound):
        await whole_file(runner, NAME, "large.bin")


async def test_a_file_of_this_machine_is_copied(runner, tmp_path):
    (tmp_path / "large.bin").write_bytes(b"y" * 3 * 2**20)
    await runner.put(NAME, {"from/here.bin": tmp_path / "large.bin", "beside": b"1"})
    assert await whole_file(runner, NAME, "from/here.bin") == b"y" * 3 * 2**20
    await runner.stores.put(STORE, {"here.bin": tmp_path / "large.bin"})
    assert await from_store(runner, "here.bin", 2**22) == b"y" * 3 * 2**20


# -- stores ---------------------------------------------------------------------------------------------------------


async def test_there_are_no_stores_until_one_is_used(runner):
    assert list(await runner.stores.names()) == []
    assert await runner.stores.free_bytes(STORE) > 2**20
    with pytest.raises(NotFound):
        await from_store(runner, "BTC_USDT-5m.feather")
    assert list(await runner.stores.names()) == []
    await runner.stores.delete(STORE)


async def test_what_is_put_into_a_store_is_there_until_it_is_deleted(runner):
    await runner.stores.put(STORE, {"binance/BTC_USDT-5m.feather": b"candles"})
    await runner.stores.put("packages", {"ta/__init__.py": b""})
    assert list(await runner.stores.names()) == [STORE, "packages"]
    assert await from_store(runner, "binance/BTC_USDT-5m.feather") == b"candles"
    assert await runner.stores.free_bytes(STORE) > 2**20
    await runner.stores.delete(STORE)
    assert list(await runner.stores.names()) == ["packages"]
    with pytest.raises(NotFound):
        await from_store(runner, "binance/BTC_USDT-5m.feather")


@pytest.mark.parametrize("path", ["../escape", "/etc/passwd", "a/../../b", "", "."])
async def test_nothing_outside_a_store_is_written_or_read(runner, path):
    await runner.stores.put(STORE, {"a/inside": b"1"})
    with pytest.raises(Refused):
        await runner.stores.put(STORE, {path: b"x"})
    with pytest.raises(NotFound):
        await from_store(runner, path)


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "a/b", "a b", "-x", "x\n", "x" * 101])
async def test_the_name_of_a_store_is_never_a_path(runner, name):
    for refused in (runner.stores.put(name, {"a": b"1"}), runner.stores.delete(name), runner.stores.free_bytes(name)):
        with pytest.raises(Refused, match="name"):
            await refused
    with pytest.raises(Refused, match="name"):
        await runner.ask("2026.9", "print(1)", Needs(stores=(StoreMount(name),)))


async def test_work_writes_into_a_store_and_other_work_reads_it(runner):
    write = SEEN_AT + "os.makedirs(seen + '/new'); open(seen + '/new/one', 'w').write('1'); print(os.listdir(seen))"
    assert await runner.ask("2026.9", write, Needs(stores=WRITABLE)) == b"['new']\n"
    read = SEEN_AT + "print(open(seen + '/new/one').read())"
    assert await runner.work(NAME, "2026.9", read, needs=Needs(stores=READ_ONLY)) == b"1\n"
    assert await from_store(runner, "new/one") == b"1"


async def test_what_is_to_be_read_only_is_not_written_where_that_is_enforced(runner, keeps_apart):
    await runner.stores.put(STORE, {"one": b"1"})
    assert await runner.ask("2026.9", SEEN_AT + "print(os.listdir(seen))", Needs(stores=READ_ONLY)) == b"['one']\n"
    if keeps_apart:
        with pytest.raises(Refused) as caught:
            await runner.ask("2026.9", SEEN_AT + "open(seen + '/two', 'w').write('2')", Needs(stores=READ_ONLY))
        assert "Read-only file system" in caught.value.detail


async def test_a_workload_sees_its_stores_and_they_outlive_it(runner):
    layout = await runner.layout(NAME)
    write = f"open('{layout.stores}/data/result', 'w').write('42'); print('written')"
    wanted = workload(NAME, layout, program=Program.PYTHON, command=("-c", write), stores=WRITABLE)
    await runner.apply(wanted)
    assert (await eventually(lambda: exited(runner, NAME))).exit_code == 0, await log_lines(runner, NAME)
    await runner.remove(NAME, data=True)
    assert await from_store(runner, "result") == b"42"


async def test_a_store_is_not_deleted_under_a_workload(runner):
    await runner.apply(workload(NAME, await runner.layout(NAME), stores=READ_ONLY))
    with pytest.raises(Refused, match="in use"):
        await runner.stores.delete(STORE)
    await runner.apply(workload(NAME, await runner.layout(NAME)), replace=True)
    await runner.stores.delete(STORE)
    assert list(await runner.stores.names()) == []
