"""What another machine tells of a trade database is checked before anything is done with it."""

from collections.abc import Mapping, Sequence

import orjson
import pytest

from core.bots.databases.database_files import DatabaseFiles
from core.bots.orphans import manifest
from core.errors import Refused
from core.runners.port import NO_NEEDS, Needs
from tests.core.runners.fake import FakeRunner

FACTS = {"trade_count": 1, "order_count": 1, "size_bytes": 1, "digest": "0" * 64}


class Tells(FakeRunner):
    """Says of every piece of work what it was made to say; fails with `detail` where it has one."""

    def __init__(self, said: bytes, detail: str | None = None) -> None:
        super().__init__()
        self._said, self._detail = said, detail

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        if self._detail is not None:
            raise Refused("It failed.", detail=self._detail)
        return self._said


def files(said: object, detail: str | None = None) -> DatabaseFiles:
    return DatabaseFiles(Tells(said if isinstance(said, bytes) else orjson.dumps(said), detail), "bot-1", "2026.9")


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"[" * 100_000,
        b"[1, 2]",
        b"{}",
        FACTS | {"size_bytes": "9" * 5_000},
        FACTS | {"size_bytes": 1e400},
        FACTS | {"copy": ["strategy/One.py"], "rows": []},
        FACTS | {"copy": ["travel/../config/1.json"], "rows": []},
        FACTS | {"copy": [1], "rows": []},
        FACTS | {"copy": ["travel/copy.00001"] * 6_000, "rows": []},
    ],
)
async def test_what_is_not_what_was_asked_for_is_refused(said: object) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        await files(said).pack("trades-1.sqlite", "travel")


async def test_what_is_what_was_asked_for() -> None:
    told: Mapping[str, object] = FACTS | {"copy": ["travel/copy.00000"], "rows": ["travel/rows.00000"]}
    packed = await files(told).pack("trades-1.sqlite", "travel")
    assert packed and packed.parts == ("travel/copy.00000", "travel/rows.00000")


async def test_changes_are_told_in_short() -> None:
    long = {"trade_id": 1, "pair": "x" * 10_000, "what": "y" * 10_000}
    (change,) = (await files({"changes": [long], "count": 1}).compare("a", "b")).changes
    assert len(str(change)) < 200


@pytest.mark.parametrize("detail", ["  \n ", "x" * 100_000])
async def test_a_complaint_of_any_length_is_a_sentence(detail: str) -> None:
    with pytest.raises(Refused) as caught:
        await files(b"", detail).back_up("a", "b")
    assert len(str(caught.value)) <= 500


@pytest.mark.parametrize(
    "content", [b"[" * 100_000, b"{}", b" " * (manifest.MOST_BYTES + 1), b'{"exchange_layer":' + b'{"a":' * 100]
)
def test_a_manifest_that_is_none_is_refused_in_short(content: bytes) -> None:
    with pytest.raises(Refused) as caught:
        manifest.read(content)
    assert len(caught.value.detail) <= 2_000
