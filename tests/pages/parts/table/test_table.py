import asyncio

from nicegui import ui
from nicegui.testing import User

from core.errors import Unavailable
from pages.parts.table import cells
from pages.parts.table.columns import Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table

COLUMNS = [Column("name", "Name", Kind.NAME, sortable=True), Column("profit", "Profit", Kind.DELTA)]


class Service:
    """A list of numbered things; `error` makes it fail, `gate` makes it wait."""

    def __init__(self, many: int):
        self.many, self.asked, self.error, self.gate = many, [], None, asyncio.Event()
        self.gate.set()

    async def load(self, ask: Ask):
        self.asked.append(ask)
        await self.gate.wait()
        if self.error:
            raise self.error
        names = [f"thing {at}" for at in range(self.many) if ask.filter in f"thing {at}"]
        names.sort(reverse=ask.descending)
        shown = names[ask.offset : ask.offset + ask.size]
        return [cells.row(name) | cells.text("name", name) | cells.money("profit", 1.0, "USDT") for name in shown], len(
            names
        )


async def opened(user: User, service: Service, path: str = "/table", **more) -> Table:
    made = []
    ui.page("/table")(lambda: made.append(Table(COLUMNS, service.load, says="Things", usual=Ask(size=10), **more)))
    await user.open(path)
    await settled(made[0])
    return made[0]


async def settled(table: Table):
    while table._loading:
        await asyncio.sleep(0.01)


def names(table: Table) -> list[str]:
    return [row["name"] for row in table._table.rows]


async def test_the_address_says_what_is_shown(user: User):
    service = Service(25)
    table = await opened(user, service, "/table?page=2&sort=name&desc=1")
    assert service.asked == [Ask(page=2, size=10, sort="name", descending=True)]
    assert len(names(table)) == 10
    await user.should_see("11–20 of 25")


async def test_nonsense_in_the_address_is_passed_over(user: User):
    service = Service(3)
    await opened(user, service, "/table?page=-1&sort=password;drop&desc=7&q=thing")
    assert service.asked == [Ask(page=1, size=10, filter="thing")]


async def test_turning_and_filtering_change_the_address(user: User):
    table = await opened(user, Service(25))
    router = user.client.sub_pages_router
    with user:
        table._turn(1)
        await settled(table)
        assert router.current_path == "/table?page=2"
        table.filter("thing 1")
        await settled(table)
    assert router.current_path == "/table?q=thing+1"
    assert names(table)[0] == "thing 1"


async def test_a_page_beyond_the_end_shows_the_last_one(user: User):
    table = await opened(user, Service(25), "/table?page=99")
    await settled(table)
    assert table.ask.page == 3
    assert len(names(table)) == 5


async def test_a_defect_of_our_own_is_not_hidden(user: User, caplog):
    service = Service(3)
    table = await opened(user, service)
    service.error = KeyError("pair")
    table.refresh()
    await settled(table)
    await user.should_see("This failed inside Flotilla: KeyError: &#x27;pair&#x27; (pages/parts/table/table.py, line ")
    assert "stale" in table._table.classes
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == ["Loading a table failed"]
    caplog.clear()


async def test_an_outage_is_never_an_empty_list(user: User):
    service = Service(3)
    table = await opened(user, service)
    service.error = Unavailable("The database is away.", hint="Look at its disk.")
    table.refresh()
    await settled(table)
    await user.should_see("Try again")
    assert len(names(table)) == 3
    assert "stale" in table._table.classes
    service.error = None
    table.refresh()
    await settled(table)
    await user.should_not_see("Try again")
    assert "stale" not in table._table.classes


async def test_many_refreshes_while_loading_become_one_more(user: User):
    service = Service(3)
    table = await opened(user, service)
    service.gate.clear()
    for _ in range(20):
        table.refresh()
        await asyncio.sleep(0)
    service.gate.set()
    await settled(table)
    assert len(service.asked) <= 3


async def test_empty_and_nothing_matching_are_told_apart(user: User):
    table = await opened(user, Service(0), when_empty=lambda: ui.label("No things yet"))
    await user.should_see("No things yet")
    with user:
        table.filter("x")
        await settled(table)
    await user.should_see("Clear the filter")


async def test_selection_survives_a_refresh_but_not_the_row(user: User):
    service, told = Service(3), []
    table = await opened(user, service, on_select=told.append)
    table._table.selected = [table._table.rows[2]]
    table.refresh()
    await settled(table)
    assert table.selected_ids == ["thing 2"]
    service.many = 1
    table.refresh()
    await settled(table)
    assert table.selected_ids == []
    assert told[-1] == []


async def test_rows_are_replaced_without_asking_again(user: User):
    service = Service(3)
    table = await opened(user, service)
    other = cells.row("thing 1") | cells.text("name", "another") | cells.money("profit", 2.0, "USDT")
    unknown = cells.row("thing 9") | cells.text("name", "unknown") | cells.money("profit", 2.0, "USDT")
    with user:
        table.replace([other, unknown])
    assert names(table) == ["thing 0", "another", "thing 2"]
    assert len(service.asked) == 1
