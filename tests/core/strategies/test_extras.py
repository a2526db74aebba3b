"""Further files, parameters and packages: each version keeps its own set."""

import re
from typing import Any
from uuid import uuid4

import pytest
from sqlmodel import Session, func, select

from core import db
from core.access.scopes import Role
from core.errors import Invalid, NotFound
from core.freqtrade.sources.source import MOST_BYTES
from core.practice.samples import SAMPLES
from core.strategies import extras, service, version_files
from core.strategies.file_paths import problem_of
from core.strategies.models import Strategy, StrategyDraft, StrategyFile
from core.strategies.views import VersionView
from tests.core.trades.house import House, build

SAMPLE = SAMPLES[0]


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


ITSELF = re.findall(r"^class (\w+)\(", SAMPLE.code, re.MULTILINE)[-1]


def draft(**more: Any) -> StrategyDraft:
    return StrategyDraft(**{"name": "Dips", "code": SAMPLE.code} | more)


async def made(house: House, **more: Any) -> VersionView:
    return await service.add(house.owner, draft(**more))


async def saved(house: House, before: VersionView, **more: Any) -> VersionView:
    return await service.save(house.owner, before.family_id, draft(**more), before.id)


def exported(found: VersionView, **values: Any) -> dict[str, Any]:
    return {"strategy_name": found.class_name, "params": {"buy": values, "stoploss": {"stoploss": -0.23}}}


def paths(found: VersionView) -> list[str]:
    return [file.path for file in found.files]


# -- versions ---------------------------------------------------------------------------------------------------------


async def test_each_version_keeps_its_own_files(house: House) -> None:
    first = await made(house, files={"base.py": b"A = 1\n", "data/levels.csv": b"1,2\n"})
    second = await saved(house, first, files={"base.py": b"A = 2\n"})
    third = await saved(house, second, kept_files=["base.py"])
    assert [paths(one) for one in (first, second, third)] == [
        ["base.py", "data/levels.csv"],
        ["base.py", "data/levels.csv"],
        ["base.py"],
    ]
    for version, content in ((first, b"A = 1\n"), (second, b"A = 2\n"), (third, b"A = 2\n")):
        assert await version_files.content(house.owner, version.id, "base.py") == content
    assert await version_files.content(house.owner, second.id, "data/levels.csv") == b"1,2\n"
    with pytest.raises(NotFound):
        await version_files.content(house.owner, third.id, "data/levels.csv")


async def test_what_is_equal_in_everything_is_no_new_version(house: House) -> None:
    its = {"files": {"a.csv": b"1"}, "packages": ["ta==0.11.0"]}
    first = await made(house, **its)
    first = await saved(house, first, parameters=exported(first, rsi=12), **its)
    assert first.version_number == 2
    same = await saved(house, first, parameters=exported(first, rsi=12), packages=[" ta == 0.11.0 "])
    assert same.id == first.id
    its |= {"parameters": exported(first, rsi=12)}
    for change in (
        {"parameters": exported(first, rsi=13)},
        {"packages": []},
        {"files": {}, "kept_files": []},
        {"files": {"a.csv": b"2"}},
    ):
        before = await saved(house, first, **its)
        assert (await saved(house, first, **(its | change))).version_number == before.version_number + 1


async def test_a_version_without_extras_has_no_hash_of_them(house: House) -> None:
    plain = await made(house)
    with Session(house.database.engine) as session:
        row = session.get_one(Strategy, plain.id)
        assert (row.extras_sha256, extras.of(session, row).folder) == ("", "strategy")


async def test_what_a_bot_starts_with_is_what_was_saved(house: House) -> None:
    first = await made(house, files={"base.py": b"A = 1\r\n"}, packages=["ta"])
    with Session(house.database.engine) as session:
        found = extras.of(session, session.get_one(Strategy, first.id))
    assert (found.files, found.packages) == ({"base.py": b"A = 1\n"}, ("ta",))
    assert found.sha256 == extras.sha256_of({}, {file.path: file.sha256 for file in first.files}, ["ta"])


async def test_a_copy_takes_the_files_along_and_says_where_it_is_from(house: House) -> None:
    first = await made(house, files={"base.py": b"A = 1\n"})
    copy = await service.add(house.owner, draft(name="Copy"), first.id)
    assert (paths(copy), copy.version_number) == (["base.py"], 1)
    with Session(house.database.engine) as session:
        assert session.get_one(Strategy, copy.id).forked_from == first.id


async def test_files_of_others_are_not_taken_over(house: House) -> None:
    first = await made(house, files={"secret.csv": b"1"})
    stranger = house.person("stranger", Role.MEMBER)
    for name in ("secret.csv", "none.csv"):
        with pytest.raises(NotFound):
            await service.add(stranger, draft(name="Mine", kept_files=[name]), first.id)
    other = await service.add(stranger, draft(name="Mine"))
    with pytest.raises(NotFound):
        await service.save(stranger, other.family_id, draft(name="Mine", kept_files=["secret.csv"]), first.id)


async def test_removing_a_strategy_removes_its_files(house: House) -> None:
    first = await made(house, files={"a.csv": b"1"})
    await saved(house, first, files={"b.csv": b"1"})
    await service.remove(house.owner, first.family_id)
    with Session(house.database.engine) as session:
        assert session.exec(select(func.count()).select_from(StrategyFile)).one() == 0


# -- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "../evil.py", "/etc/passwd", "a/../../b.py", "a\\b.py", ".hidden", "a/.git/config", "", "a//b.py", "a/", "ä.py",
        "a b.py", "a\n.py", "a\x00.py", "strategy.py", "Strategy.PY", "strategy.json", "pandas.py", "Pandas.py",
        "freqtrade/__init__.py", "json/data.csv", "os.py", "talib.cpython-313-x86_64-linux-gnu.so", "a/b/c/d/e.py",
        "a" * 201,
    ],
)  # fmt: skip
async def test_a_path_that_leads_elsewhere_or_hides_a_module_is_refused(house: House, path: str) -> None:
    with pytest.raises(Invalid) as caught:
        await made(house, files={path: b"1"})
    assert list(caught.value.fields) == ["files"]


@pytest.mark.parametrize(
    "path", ["base.py", "lib/indicators.py", "data/json.csv", "pandas.csv", "a-b_c.1", "a/b/c/d.py"]
)
def test_a_usual_path_is_accepted(path: str) -> None:
    assert problem_of(path) == ""


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({f"{number}.csv": b"" for number in range(51)}, "may have 50 further files"),
        ({f"{number}.csv": b"" for number in range(10_000)}, "There are 10000 files"),
        ({"Base.py": b"", "base.py": b""}, "another file has this name"),
        ({"a": b"", "a/b.csv": b""}, "another file has this name"),
        ({"a.bin": b"1" * MOST_BYTES, "b.bin": b"1"}, "A strategy may have 8 MB."),
        ({"base.py": b"\xff\xfe\xfa"}, "base.py: "),
    ],
)
async def test_files_beyond_the_bounds_are_refused(house: House, files: dict[str, bytes], words: str) -> None:
    with pytest.raises(Invalid) as caught:
        await made(house, files=files)
    assert words in caught.value.fields["files"]


async def test_a_file_that_freqtrade_would_load_instead_is_refused(house: House) -> None:
    first = await made(house)
    shadow = f"class {first.class_name}(object): pass\n".encode()
    with pytest.raises(Invalid, match="Freqtrade would load this one"):
        await saved(house, first, files={"a.py": shadow})
    assert (await saved(house, first, files={"zz.py": shadow})).version_number == 2


@pytest.mark.parametrize(
    ("packages", "words"),
    [
        (["-r other.txt"], "this is no package"),
        (["--pre ta"], "this is no package"),
        (["ta @ https://evil/ta.whl"], "Addresses and options"),
        (["git+https://evil/ta"], "this is no package"),
        (['ta; python_version > "3"'], "this is no package"),
        (["ta==1", "TA==2"], "Keep one of them"),
        ([f"p{number}" for number in range(31)], "may need 30"),
        (["a" * 201], "this is no package"),
    ],
)
async def test_what_is_no_package_is_refused(house: House, packages: list[str], words: str) -> None:
    with pytest.raises(Invalid) as caught:
        await made(house, packages=packages)
    assert words in caught.value.fields["packages"]


async def test_packages_are_kept_sorted_and_each_once(house: House) -> None:
    found = await made(house, packages=["ta==0.11", "", "pandas-ta[all] >= 0.3", "ta == 0.11"])
    assert found.packages == ("pandas-ta[all]>=0.3", "ta==0.11")


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"rsi": 12}, "do not say of which class"),
        ({"strategy_name": "Other", "params": {}}, "Freqtrade would not start"),
        ({"strategy_name": ["Other"], "params": {}}, "do not say of which class"),
        ({"strategy_name": ITSELF}, 'no "params"'),
        ({"strategy_name": ITSELF, "params": {"buy": 3}}, "must be an object"),
        ({"strategy_name": ITSELF, "params": {"buy": {"x": float("nan")}}}, "not finite"),
        ({"strategy_name": ITSELF, "params": {"buy": {"x": "1" * 3 * 2**20}}}, "longer than 1 MB"),
    ],
)
async def test_parameters_that_freqtrade_would_refuse_are_refused(
    house: House, parameters: dict[str, Any], words: str
) -> None:
    with pytest.raises(Invalid) as caught:
        await made(house, parameters=parameters)
    assert words in caught.value.fields["parameters"]


async def test_parameters_stand_beside_what_the_code_says(house: House) -> None:
    first = await made(house)
    found = await saved(house, first, parameters=exported(first, rsi_limit=12))
    told = {(line.space, line.name): (line.value, line.differs) for line in found.parameter_lines}
    assert told == {("buy", "rsi_limit"): (12, False), ("stoploss", "stoploss"): (-0.23, True)}


async def test_a_version_nobody_knows_has_no_files(house: House) -> None:
    with pytest.raises(NotFound):
        await version_files.everything(house.owner, uuid4())
