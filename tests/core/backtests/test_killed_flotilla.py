"""A backtest with real Freqtrade under a Flotilla that is killed again and again."""

from pathlib import Path

import pytest

from tests import backtest_deaths, driven

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(1800)]


def test_a_run_ends_once_however_often_flotilla_is_killed(tmp_path: Path) -> None:
    """In every phase that its row tells of."""
    flotilla, killed = driven.Flotilla(tmp_path), []
    try:
        flotilla.open()
        exchange_id = flotilla.do("add exchange", name="Practice", type="practice", credentials={})
        draft = backtest_deaths.prepare(flotilla, flotilla.do("add local runner"), exchange_id)
        (asked,) = flotilla.do("backtest", **draft)
        while not backtest_deaths.has_ended(row := backtest_deaths.next_of(flotilla, asked, killed)):
            flotilla.kill()
            killed.append(backtest_deaths.phase_of(row))
            flotilla.open()
        backtest_deaths.is_whole(flotilla, asked)
        assert len(killed) >= 5, killed
        driven.until(lambda: not [one for one in flotilla.places() if one.name.startswith("backtest-")])
        assert flotilla.complaints() == []
    finally:
        flotilla.end_all()
