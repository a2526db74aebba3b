"""Text is read as Freqtrade reads it, and every error says where it is."""

import json
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from core.configurations.json_comments import has_comments, plain
from core.configurations.json_lines import lines_of
from core.configurations.json_text import parse
from core.errors import Invalid
from tests.core.growth import grows_too_fast

ALIKE = [
    '{"a":"// no"}', '{"a":"/* no */"}', '{"a":1,}', '{"a":[1,],}', '{"a":[,]}', "{,}", '{"a":[1,,]}', '{"a":1,,}',
    '{"a":1}/*/', '{/*/"a":1}', '{/*/*/"a":1}', '{/**/"a":1}', '{/* /* */"a":1}', '{/* /* */ */"a":1}',
    '{"a":1} // end', '{"a":1} /* no end', '// first\n{"a":1}', '{"a":1,//x\n}', '{"a":1,/*x*/ }',
    '{"a"/*x*/:/*y*/1/*z*/,/*w*/"b":2}', '{"a":"\t"}', '{"a":"x\ny"}', '{"a":1}\n,', '{"a":1},', '{"a":1}{"b":2}',
    "{'a':1}", "{a:1}", '{"a":01}', '{"a":.5}', '{"a":1} # c', '{"a":1 / 2}', '{"a":"\\/"}', '{"a":"\\x41"}',
    '{"a":1//x\r,"b":2}', '{"a":1//x\r\n,"b":2}', '{"a":1//x\u2028,"b":2}', '{"a":"\\"//x"}', '{"a":1,\u00a0}',
    '{"a":1,\x0c}', "//", "/", '{"a":1}/', '{"a":1/**/2}', '{"a":tr/**/ue}', '{"a":,}', '{"a":1 "b":2}', '{"a":1,//x}',
    '{"a":1,}//x', '{"":1}', '{"a":"\\\\",}//"', '{"a":{},}', '{"a":[[],]}', '{"a":"x",/**/}', '{"a":1;}', "",
]  # fmt: skip
"""Texts that Freqtrade takes or refuses, and Flotilla too."""


def meant(text: str) -> object:
    try:
        return parse(text)
    except Invalid:
        return None


@pytest.mark.freqtrade
def test_real_freqtrade_reads_the_same(freqtrade_python: Path) -> None:
    script = (
        "import json, sys, rapidjson\n"
        "from freqtrade.configuration.load_config import CONFIG_PARSE_MODE as mode\n"
        "def read(text):\n"
        "    try: return rapidjson.loads(text, parse_mode=mode)\n"
        "    except rapidjson.JSONDecodeError: return None\n"
        "print(json.dumps([read(text) for text in json.load(sys.stdin)]))"
    )
    run = subprocess.run(
        [freqtrade_python, "-c", script], input=json.dumps(ALIKE), check=True, capture_output=True, text=True
    )
    assert [meant(text) for text in ALIKE] == json.loads(run.stdout)


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ('{"a": 1, // one\n "b": [1, /* two */ 2,],}', {"a": 1, "b": [1, 2]}),
        ('{"url": "http://x/*y*/", }', {"url": "http://x/*y*/"}),
        ('\ufeff{"a": 1}', {"a": 1}),
    ],
)
def test_comments_and_trailing_commas(text: str, document: object) -> None:
    assert parse(text) == document


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{\n // c\n "a": /* x\n */ }', "line 4, column 5"),
        ('{"a": 1,\n/* no end', "Line 2: this comment has no end"),
        ('{"a": [,]}', "line 1, column 8"),
        ('{"a": 1,\n "b": {"c": 1,\n "c": 2}}', "Line 3: “c” is there twice"),
        ('{"a": 1, // NaN\n "b": NaN}', "Line 2: NaN"),
        ('{\n"a": ' + "7" * 19 + "}", "Line 2: this whole number"),
        ('{\n"a": 1e999}', "Line 2: this number is larger"),
    ],
)
def test_errors_name_the_line(text: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        parse(text)


def test_no_value_is_repeated_in_an_error() -> None:
    with pytest.raises(Invalid) as caught:
        parse('{"uid": ' + "71077345" * 4 + "}")
    assert "71077345" not in str(caught.value)


def test_lines_and_columns_stay_where_they_are() -> None:
    text = '{ // ü\n"a": [1, /* \n\n */ 2 , ],}'
    assert len(plain(text)) == len(text)
    assert plain(text).count("\n") == text.count("\n")
    assert plain(text) == '{     \n"a": [1,    \n\n    2   ] }'


@pytest.mark.parametrize(
    ("text", "has"), [('{"a": "//"}', False), ('{"a": 1} //', True), ('{"a": /**/ 1}', True), ('{"a": 1}', False)]
)
def test_comments_are_noticed(text: str, has: bool) -> None:
    assert has_comments(text) is has


def test_each_path_has_its_line() -> None:
    text = """{ // "no": 1
  "a": 1, "b": {"c": [
    {"d": 2},
    3
  ]},
  "e":
    "f",
  "\\u0067": [[], [
    4]]
}"""
    wanted = ("a", "b", "b.c", "b.c.0", "b.c.0.d", "b.c.1", "e", "g", "g.0", "g.1", "g.1.0", "no")
    assert lines_of(text, wanted) == {
        "a": 2, "b": 2, "b.c": 2, "b.c.0": 3, "b.c.0.d": 3, "b.c.1": 4, "e": 6, "g": 8, "g.0": 8, "g.1": 8, "g.1.0": 9,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "{", '{"a"', '{"a": [', "]}", ",,", '{"a": 1}}', "[" * 5_000, '"', "1"])
def test_a_text_that_is_no_json_has_the_lines_it_has(text: str) -> None:
    assert lines_of(text, ("a",)) in ({}, {"a": 1})


HARD: dict[str, Callable[[int], str]] = {
    "comments": lambda size: '{"a": 1' + ", /**/" * (size // 6) + "}",
    "comments that never end": lambda size: "{" + "/*" * (size // 2),
    "stars": lambda size: '{"a": 1 /' + "*" * size,
    "commas": lambda size: "[" + "," * size,
    "trailing commas": lambda size: '{"a": [' + "[0,]," * (size // 5) + "]}",
    "quotes": lambda size: '{"a": ' + '"' * size,
    "the same key": lambda size: "{" + '"a":1,' * (size // 6) + "}",
    "lines of comments": lambda size: '{"a": 1' + "//\n" * (size // 3) + "}",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_the_time_is_proportional_to_the_text(text: Callable[[int], str]) -> None:
    def made(size: int) -> Callable[[], object]:
        words = text(size)

        def work() -> None:
            with suppress(Invalid):
                parse(words)
            lines_of(words, ("a",))

        return work

    assert not (why := grows_too_fast(made)), why
