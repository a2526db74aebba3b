"""Answers of Freqtrade are kept as they were, and not for ever."""

from dataclasses import replace

import pytest
from sqlmodel import Session, func, select

from core.backtests.gate import kept_needs
from core.backtests.models import StrategyNeedsRow
from core.db import Database
from core.freqtrade.backtests.needs.needs_program import StrategyNeeds
from core.freqtrade.verdicts.verdict_words import Remark

NEEDS = StrategyNeeds(
    warnings=(Remark("a", "b"),),
    timeframe="5m",
    startup_candles=48,
    informative=(("BTC/USDT", "1h", "spot"),),
    has_protections=True,
    given={"minimal_roi": {"0": 0.1}, "stoploss": -0.5},
)


def test_an_answer_comes_back_as_it_was(database: Database) -> None:
    with Session(database.engine) as session:
        assert kept_needs.find(session, "a") is None
        kept_needs.keep(session, "a", StrategyNeeds(errors=(Remark("timeframe", "Set it."),)))
        kept_needs.keep(session, "a", NEEDS)
        session.commit()
    with Session(database.engine) as session:
        assert kept_needs.find(session, "a") == NEEDS


def test_an_answer_without_bounds_is_not_kept(database: Database) -> None:
    large = replace(NEEDS, given={"custom_info": "x" * kept_needs.MOST_BYTES})
    with Session(database.engine) as session:
        kept_needs.keep(session, "a", large)
        assert kept_needs.find(session, "a") is None


def test_the_newest_stay(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_needs, "MOST", 3)
    with Session(database.engine) as session:
        for number in range(6):
            kept_needs.keep(session, str(number), NEEDS)
            session.commit()
        assert session.exec(select(func.count()).select_from(StrategyNeedsRow)).one() == 3
        assert kept_needs.find(session, "5") == NEEDS and kept_needs.find(session, "2") is None
