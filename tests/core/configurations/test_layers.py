"""Layers merge as Freqtrade merges files, and every leaf knows where it is from."""

import json
import subprocess
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.configurations.json_text import parse
from core.configurations.layers import Layer, Origin, merge
from core.errors import Invalid
from core.freqtrade.settings.document import Document, leaves
from tests.core.growth import grows_too_fast

keys = st.sampled_from(["a", "b", "c"])
scalars = (
    st.none() | st.booleans() | st.integers(-3, 3) | st.text("xy", max_size=2) | st.lists(st.integers(0, 2), max_size=2)
)
documents = st.recursive(
    st.dictionaries(keys, scalars, max_size=3), lambda inner: st.dictionaries(keys, scalars | inner)
)
layered = st.dictionaries(st.sampled_from(list(Layer)), documents)


def as_freqtrade_does(layers: dict[Layer, Document]) -> Document:
    """`deep_merge_dicts`, written down from its documentation."""
    result: Document = {}

    def put(source: Document, target: Any) -> None:
        for key in source:
            if type(source[key]) is dict:
                target.setdefault(key, {})
                put(source[key], target[key])
            else:
                target[key] = source[key]

    for layer in ("exchange", "strategy", "bot", "system"):
        put(deepcopy(layers.get(Layer(layer), {})), result)
    return result


@given(layered)
def test_merges_as_freqtrade_or_refuses_where_it_would_fail(layers: dict[Layer, Document]) -> None:
    before = deepcopy(layers)
    try:
        expected = as_freqtrade_does(layers)
    except (TypeError, AttributeError, IndexError):
        with pytest.raises(Invalid, match="object"):
            merge(layers)
        return
    effective = merge(layers)
    assert effective.value == expected
    assert layers == before
    assert effective.origins.keys() == {path for path, _ in leaves(effective.value)}
    for path, value in leaves(effective.value):
        origin = effective.origins[path]
        assert value_at(layers[origin.layer], path) == value
        assert all(list(Layer).index(layer) < list(Layer).index(origin.layer) for layer in origin.overrides)


def value_at(document: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


@given(documents)
def test_merging_twice_changes_nothing(document: Document) -> None:
    once = merge({Layer.BOT: document}).value
    assert once == document
    assert merge({Layer.EXCHANGE: document, Layer.BOT: document}).value == once


def test_origins_and_what_they_override() -> None:
    effective = merge(
        {
            Layer.SYSTEM: {"dry_run": True},
            Layer.EXCHANGE: {
                "exchange": {"name": "binance", "pairs": [1, 2]},
                "stake_amount": 1,
                "roi": {"0": 1, "5": 2},
            },
            Layer.STRATEGY: {"stake_amount": 2},
            Layer.BOT: {"stake_amount": 3, "exchange": {"pairs": []}, "roi": 7},
        }
    )
    assert effective.value == {
        "exchange": {"name": "binance", "pairs": []},
        "stake_amount": 3,
        "roi": 7,
        "dry_run": True,
    }
    assert effective.origins == {
        ("exchange", "name"): Origin(Layer.EXCHANGE),
        ("exchange", "pairs"): Origin(Layer.BOT, (Layer.EXCHANGE,)),
        ("stake_amount",): Origin(Layer.BOT, (Layer.EXCHANGE, Layer.STRATEGY)),
        ("roi",): Origin(Layer.BOT, (Layer.EXCHANGE,)),
        ("dry_run",): Origin(Layer.SYSTEM),
    }


def test_an_object_in_the_place_of_a_value_is_refused() -> None:
    with pytest.raises(Invalid, match=r"“bot” has an object at a\.b, where layer “exchange”") as caught:
        merge({Layer.EXCHANGE: {"a": {"b": 1}}, Layer.BOT: {"a": {"b": {"c": 2}}}})
    assert "a.b" in caught.value.fields


@pytest.mark.freqtrade
def test_real_freqtrade_merges_the_same(freqtrade_python: Path, tmp_path: Path) -> None:
    layers: dict[Layer, Document] = {
        Layer.EXCHANGE: {"exchange": {"name": "binance", "options": {"a": 1, "b": [1, 2]}}, "x": {"y": 1}, "empty": {}},
        Layer.STRATEGY: {"exchange": {"options": {"b": [3], "c": None}}, "x": 5, "z": {"k": {}}},
        Layer.BOT: {"exchange": {}, "z": {"k": {"deep": True}}, "empty": None, "n": 0.1},
        Layer.SYSTEM: {"exchange": {"name": "kraken"}, "dry_run": True},
    }
    files = []
    for layer in Layer:
        files.append(tmp_path / f"{layer}.json")
        files[-1].write_text(json.dumps(layers[layer]))
    script = (
        "import json, sys; from freqtrade.configuration.load_config import load_from_files as load; "
        "print(json.dumps(load(sys.argv[1:])))"
    )
    run = subprocess.run([freqtrade_python, "-c", script, *files], check=True, capture_output=True, text=True)
    merged = json.loads(run.stdout)
    del merged["config_files"]
    assert merge(layers).value == merged


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"a": 1,\n "b": }', "line 2, column 7"),
        ("", "line 1, column 1"),
        ('{"a": 1,,}', "line 1, column 9"),
        ('{"a": [,]}', "line 1, column 8"),
        ('{"a": 1} x', "line 1, column 10"),
        ("[1]", "JSON object"),
        ("3", "JSON object"),
        ('{"a": NaN}', "NaN"),
        ('{"a": 1, "a": 2}', "“a” is there twice"),
        ('{"a": "\\u0000"}', "NUL"),
        ('{"a": "\\ud800"}', "surrogate"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"a": ' + "9" * 5_000 + "}", "number"),
        ('{"a": ' + "-" + "9" * 19 + "}", "18 digits"),
        ('{"a": 1e999}', "larger than any"),
        ('{"a": -1e999}', "larger than any"),
        ('{"a":' + "[" * 20 + "]" * 20 + "}", "more than 20"),
        ('{"a":' * 21 + "1" + "}" * 21, "more than 20"),
        ('{"' + "a" * 201 + '": 1}', "200 characters"),
        ('{"\\ud800": 1}', "surrogate"),
        ('{"a": [' + ",".join("1" * 20_000) + "]}", "20,000"),
        (" " * 1_000_001, "longer"),
    ],
)
def test_text_that_is_no_configuration(text: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        parse(text)


def test_text_that_is_one() -> None:
    assert parse('{"a": {"b": [1, "ü", null]}}') == {"a": {"b": [1, "ü", None]}}
    assert parse('{"path": "C:\\\\u0000"}') == {"path": "C:\\u0000"}


def keys_of(size: int, last: str) -> str:
    names = [f"k{n}" for n in range(size // 10)]
    return "{" + ",".join(f'"{name}":1' for name in [*names, last]) + "}"


TEXTS: dict[str, Callable[[int], str]] = {
    "a key twice at the end": lambda size: keys_of(size, "k0"),
    "many keys": lambda size: keys_of(size, "last"),
    "many lists": lambda size: '{"a":[' + ",".join(["[]"] * (size // 3)) + "]}",
    "not closed": lambda size: '{"a":' + "[" * size,
    "a long number": lambda size: '{"a":' + "9" * size + "}",
    "a long fraction": lambda size: '{"a":0.' + "9" * size + "}",
    "a long text": lambda size: '{"a":"' + "é" * size + '"}',
    "escapes": lambda size: '{"a":"' + "\\u00e9" * (size // 6) + '"}',
    "lines": lambda size: "\n" * size,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text_is_read_in_time_proportional_to_it(text: Callable[[int], str]) -> None:
    """It is at every key that somebody presses."""

    def made(size: int) -> Callable[[], object]:
        words = text(size)

        def work() -> None:
            with suppress(Invalid):
                parse(words)

        return work

    assert not (why := grows_too_fast(made)), why


def test_layers_are_merged_in_time_proportional_to_them() -> None:
    def made(size: int) -> Callable[[], object]:
        wide: Document = {f"k{n}": {"a": n, "b": {}} for n in range(size // 10)}
        return lambda: merge(dict.fromkeys(Layer, wide))

    assert not (why := grows_too_fast(made)), why
