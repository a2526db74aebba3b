"""Where candle files that were made elsewhere belong."""

from pathlib import Path

import pytest

from core.errors import Invalid
from core.market_data.bringing.brought_files import in_folder, sorted_out

NO_NAME = "Its name is not one that Freqtrade gives a candle file, such as BTC_USDT-5m.feather."
NAMES = {
    "BTC_USDT-5m.feather": "BTC_USDT-5m.feather",
    "user_data/data/binance/BTC_USDT-5m.feather": "BTC_USDT-5m.feather",
    r"C:\data\futures\BTC_USDT_USDT-1h-mark.feather": "futures/BTC_USDT_USDT-1h-mark.feather",
    "BTC_USDT_USDT-5m-futures.feather": "futures/BTC_USDT_USDT-5m-futures.feather",
    "futures/ETH_USDT-1Mo.feather": "ETH_USDT-1Mo.feather",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "upload"
    made.write_bytes(b"123")
    return made


@pytest.mark.parametrize("name", NAMES)
def test_the_name_tells_where_a_file_belongs(file: Path, name: str) -> None:
    found = sorted_out({name: file})
    assert (dict(found.files), dict(found.refused), found.size_bytes) == ({NAMES[name]: file}, {}, 3)


ODD = {
    "README.md": NO_NAME,
    "": NO_NAME,
    "../../etc/passwd": NO_NAME,
    ".BTC_USDT-5m.feather": NO_NAME,
    "BTC_USDT-5m.feather\0": NO_NAME,
    "\u202eBTC_USDT-5m.feather": NO_NAME,
    "BTC_USDT-trades.feather": "It holds trades, not candles.",
    "BTC_USDT-5m.json": "It is not read, because it is no Feather file. Convert it with “freqtrade convert-data”.",
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_candle_file_is_told_by_name(file: Path, name: str) -> None:
    found = sorted_out({name: file, "ADA_USDT-5m.feather": file})
    assert (list(found.files), dict(found.refused)) == (["ADA_USDT-5m.feather"], {name: ODD[name]})


def test_a_path_never_leads_out_of_the_store(file: Path) -> None:
    found = sorted_out({"../../../BTC_USDT-5m.feather": file, "/etc/cron.d/ETH_USDT-5m.feather": file})
    assert set(found.files) == {"BTC_USDT-5m.feather", "ETH_USDT-5m.feather"}


def test_only_ordinary_files_are_read(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(file)
    huge = tmp_path / "huge"
    with huge.open("wb") as made:
        made.truncate(2**30 + 1)
    given = {"A_USDT-5m.feather": link, "B_USDT-5m.feather": tmp_path, "C_USDT-5m.feather": tmp_path / "none"}
    found = sorted_out(given | {"D_USDT-5m.feather": huge, "E_USDT-5m.feather": file, "x/E_USDT-5m.feather": file})
    assert dict(found.refused) == dict.fromkeys(given, "It is no ordinary file.") | {
        "D_USDT-5m.feather": "It is larger than 1 GiB.",
        "x/E_USDT-5m.feather": "E_USDT-5m.feather was given twice.",
    }


@pytest.mark.parametrize("names", [[], ["README.md"]], ids=["nothing", "nothing of it"])
def test_nothing_to_bring_in_is_refused(file: Path, names: list[str]) -> None:
    with pytest.raises(Invalid, match="Nothing can be brought in"):
        sorted_out(dict.fromkeys(names, file))


def test_too_many_files_are_refused(file: Path) -> None:
    with pytest.raises(Invalid, match="At most 5,000 files"):
        sorted_out({f"C{number}_USDT-5m.feather": file for number in range(5_001)})


# -- a folder ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As Freqtrade keeps it, and with what strangers may put there."""
    made = tmp_path / "binance"
    for path in (
        "BTC_USDT-5m.feather",
        "notes.txt",
        "futures/BTC_USDT_USDT-1h-mark.feather",
        "old/ADA_USDT-5m.feather",
    ):
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_bytes(b"1")
    (made / "ETH_USDT-5m.feather").symlink_to("/etc/passwd")
    (made / "XRP_USDT-5m.feather").mkdir()
    return made


def test_the_feather_files_of_a_folder_are_found(folder: Path) -> None:
    assert list(in_folder(str(folder))) == ["BTC_USDT-5m.feather", "futures/BTC_USDT_USDT-1h-mark.feather"]


def test_a_linked_folder_of_futures_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "futures").rename(tmp_path / "elsewhere")
    (folder / "futures").symlink_to(tmp_path / "elsewhere")
    assert list(in_folder(str(folder))) == ["BTC_USDT-5m.feather"]


@pytest.mark.parametrize("name", ["", "binance", "/nowhere/at/all", "/etc/passwd", "/\0", "/etc/ssl"])
def test_a_folder_that_has_no_candles_is_told(name: str) -> None:
    with pytest.raises(Invalid) as error:
        in_folder(name)
    assert set(error.value.fields) == {"folder"}


def test_a_link_to_a_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    with pytest.raises(Invalid):
        in_folder(str(link))
