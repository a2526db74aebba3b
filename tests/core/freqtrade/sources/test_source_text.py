"""Files as people have them become text that Python reads as it was meant."""

import codecs

import pytest

from core.errors import Invalid
from core.freqtrade.sources.source import MOST_BYTES
from core.freqtrade.sources.source_text import declared_encoding, decode, normalised

COFFEE = "# Stratégie à café"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfx = 1\r\ny = 2\rz = 3", "x = 1\ny = 2\nz = 3"),
        (codecs.BOM_UTF16_LE + "é = 1\r\n".encode("utf-16-le"), "é = 1\n"),
        (codecs.BOM_UTF16_BE + "é = 1".encode("utf-16-be"), "é = 1"),
        (f"# -*- coding: cp1252 -*-\r\n{COFFEE}".encode("cp1252"), f"# -*- coding: utf-8 -*-\n{COFFEE}"),
        (f"#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n{COFFEE}".encode("latin-1"), None),
        (f"{COFFEE} coding=iso-8859-15\n".encode("iso-8859-15"), f"{COFFEE} coding=utf-8\n"),
        ("# coding: gbk\n# 策略".encode("gbk"), "# coding: utf-8\n# 策略"),
        (f"# coding: UTF_8-unix\n{COFFEE}".encode(), f"# coding: UTF_8-unix\n{COFFEE}"),
        (f"x = 1\n# coding: latin-1\n{COFFEE}".encode(), f"x = 1\n# coding: latin-1\n{COFFEE}"),
        (f"\n\n# coding: latin-1\n{COFFEE}".encode(), f"\n\n# coding: latin-1\n{COFFEE}"),
    ],
)
def test_what_python_reads_becomes_utf_8(content: bytes, text: str | None) -> None:
    if text is None:
        text = f"#!/usr/bin/python\n# vim: set fileencoding=utf-8 :\n{COFFEE}"
    assert decode(content) == text
    assert normalised(text) == text
    assert compile(text.encode(), "", "exec")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"a\nb\xff", "Line 2 is not UTF-8 text. Save the file as UTF-8, or declare its encoding in line 1."),
        (b"# coding: cp1252\n\nx = '\x81'", "Line 3 is not cp1252 text, which this file declares. Save it as UTF-8."),
        (
            b"# coding: klingon\n",
            "This file declares the encoding “klingon”, which is not known here. Save it as UTF-8.",
        ),
        (codecs.BOM_UTF16_LE + b"a", "Line 1 is not UTF-16-LE text. Save the file as UTF-8."),
        (b"x" * (MOST_BYTES + 1), "This file has 8.1 MB. A strategy may have 8 MB."),
        (b"x" * int(9.05 * 2**20), "This file has 9.1 MB. A strategy may have 8 MB."),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(content: bytes, sentence: str) -> None:
    with pytest.raises(Invalid) as caught:
        decode(content)
    assert str(caught.value) == sentence


@pytest.mark.parametrize("name", ["punycode", "idna", "unicode_escape", "zlib", "rot13", "utf-7", "utf-16", "hex"])
def test_codecs_that_take_long_or_make_something_else_are_not_used(name: str) -> None:
    with pytest.raises(Invalid, match="not known here"):
        decode(f"# coding: {name}\n".encode())


def test_a_pasted_declaration_is_rewritten() -> None:
    code = f"\ufeff# -*- coding: cp1252 -*-\r\n{COFFEE}\r\n"
    assert normalised(code) == f"# -*- coding: utf-8 -*-\n{COFFEE}\n"
    assert (declared_encoding(code.removeprefix("\ufeff")), declared_encoding(normalised(code))) == ("cp1252", "")
