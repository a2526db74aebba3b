"""Results on their way, and what a kill leaves of them."""

from pathlib import Path

from core.backtests.runs import brought_back


def test_what_a_kill_left_of_uploads_is_deleted(tmp_path: Path) -> None:
    brought_back.keep_in(tmp_path / "results")
    left = brought_back.upload_folder() / "half"
    left.write_bytes(b"a result of 500 MB")
    brought_back.remove_left()
    assert not left.exists() and brought_back.upload_folder().is_dir()
