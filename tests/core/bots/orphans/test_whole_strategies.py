"""An orphan whose strategy has files, parameters and packages."""

import base64
import hashlib
import json
from uuid import UUID

import pytest
from sqlmodel import Session

from core.bots.orphans import adoption, manifest_files
from core.errors import Refused
from core.runners.folders.file_pieces import whole_file
from core.strategies import service as strategies
from core.strategies import version_files
from core.strategies.models import Strategy, StrategyDraft
from core.strategies.views import VersionView
from tests.core.bots.conftest import House
from tests.core.bots.needed_packages import provide
from tests.core.bots.orphans.lost_bots import draft, lost

LEVELS = b"1,2\n"


async def whole(house: House, levels: bytes = LEVELS) -> VersionView:
    """The next version of the strategy, with everything that a version may have."""
    plain = await strategies.get(house.owner, house.strategy_id)
    its = StrategyDraft(
        name=plain.name,
        code=plain.code,
        files={"levels.csv": levels},
        packages=["ta==0.11"],
        parameters={"strategy_name": plain.class_name, "params": {"buy": {"rsi": 12}}},
    )
    await provide(house.runner, "ta==0.11", "ta==0.11.0")
    return await strategies.save(house.owner, plain.family_id, its, plain.id)


async def adopted(house: House, bot_id: UUID) -> VersionView:
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    return await strategies.get(house.owner, house.row(bot_id).strategy_id)


async def write(house: House, bot_id: UUID, **changes: object) -> None:
    name = f"bot-{bot_id}"
    told = json.loads(await whole_file(house.runner, name, "manifest.json"))
    house.runner.write(name, "manifest.json", json.dumps(told | changes).encode())


def lose(house: House, version: VersionView) -> None:
    """Its version is not here any more; only the hash in the row tells versions apart."""
    with Session(house.database.engine) as session:
        session.get_one(Strategy, version.id).extras_sha256 = "0" * 64
        session.commit()


@pytest.mark.parametrize("levels", [LEVELS, b"\x00" * (manifest_files.MOST_BYTES + 1)])
async def test_its_version_is_found_again_also_by_hashes_alone(house: House, levels: bytes) -> None:
    version = await whole(house, levels)
    bot_id = await lost(house, strategy_id=version.id)
    assert (await adopted(house, bot_id)).id == version.id


async def test_a_version_that_was_lost_comes_back_with_all_it_had(house: House) -> None:
    version = await whole(house)
    bot_id = await lost(house, strategy_id=version.id)
    lose(house, version)
    found = await adopted(house, bot_id)
    assert found.family_id != version.family_id
    assert (found.parameters, found.packages) == (version.parameters, version.packages)
    assert await version_files.content(house.owner, found.id, "levels.csv") == LEVELS


async def test_what_is_too_large_for_a_manifest_is_named(house: House) -> None:
    version = await whole(house, b"\x00" * (manifest_files.MOST_BYTES + 1))
    bot_id = await lost(house, strategy_id=version.id)
    lose(house, version)
    with pytest.raises(Refused) as caught:
        await adopted(house, bot_id)
    assert caught.value.reasons == ("levels.csv",)


@pytest.mark.parametrize(
    "file",
    [
        {"levels.csv": {"sha256": "0" * 64, "content": base64.b64encode(LEVELS).decode()}},
        {"levels.csv": {"sha256": "0" * 64, "content": "?"}},
        {"levels.csv": {"sha256": "none"}},
        {"../levels.csv": {"sha256": hashlib.sha256(LEVELS).hexdigest(), "content": base64.b64encode(LEVELS).decode()}},
        {f"{number}.csv": {"sha256": "0" * 64} for number in range(51)},
    ],
)
async def test_files_of_a_manifest_are_not_believed(house: House, file: dict[str, object]) -> None:
    bot_id = await lost(house, strategy_id=(await whole(house)).id)
    await write(house, bot_id, strategy_files=file)
    with pytest.raises(Refused):
        await adopted(house, bot_id)
