"""Causes in one line."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from core import json_safe
from core.errors import cause_of


def test_a_cause_has_its_kind_its_words_and_its_place() -> None:
    with pytest.raises(AttributeError) as caught:
        json_safe.text(7)  # type: ignore[arg-type]
    said = cause_of(caught.value)
    assert said.startswith("AttributeError: 'int' object has no attribute") and "(core/json_safe.py, line " in said


def test_of_a_database_it_is_what_that_said_and_no_value() -> None:
    with pytest.raises(OperationalError) as caught, create_engine("sqlite://").connect() as connection:
        connection.execute(text("SELECT :secret FROM nowhere"), {"secret": "hidden"})
    assert cause_of(caught.value) == "OperationalError: no such table: nowhere"


def test_it_stays_one_short_line() -> None:
    assert cause_of(ValueError("first\nsecond")) == "ValueError: first"
    assert len(cause_of(ValueError("x" * 10_000))) < 300
    assert cause_of(KeyError()) == "KeyError"
