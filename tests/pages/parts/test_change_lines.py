"""Differences as lines and as a table: short, escaped, and without secrets."""

from core.configurations.differences import differences
from core.revisions.shown import MOST, bounded
from pages.parts.revisions.change_lines import LONGEST_VALUE, in_words, sentences, table_html

BEFORE = {
    "name": "Ada",
    "config": {"stake_amount": 100, "exchange": {"pair_whitelist": ["BTC/USDT"]}},
    "secrets": {"key": "1"},
}
AFTER = {
    "name": "<b>Bob</b>",
    "config": {"exchange": {"pair_whitelist": []}, "note": ""},
    "secrets": {"key": "2", "secret": "2"},
}


def test_each_change_is_one_line() -> None:
    assert sentences(bounded(differences(BEFORE, AFTER)), 9) == [
        "name: Ada → <b>Bob</b>",
        "stake_amount: 100 → not set",
        'exchange.pair_whitelist: ["BTC/USDT"] → []',
        'note: not set → ""',
        "key: replaced",
        "secret: set",
    ]


def test_what_is_beyond_the_first_lines_is_counted() -> None:
    found = bounded(differences({}, {"config": {f"k{number}": number for number in range(MOST + 5)}}))
    assert sentences(found, 1) == ["k0: not set → 0", f"and {MOST + 4} more keys"]
    assert "… and 5 more" in table_html(found)


def test_the_table_escapes_and_cuts() -> None:
    found = bounded(differences({"a": "x"}, {"a": f"<i>{'y' * 10 * LONGEST_VALUE}"}))
    shown = table_html(found)
    assert "<i>" not in shown
    assert len(shown) < 3 * LONGEST_VALUE
    assert "Nothing differs." in table_html(bounded(differences(BEFORE, BEFORE)))


def test_what_a_revision_changed_is_named_as_in_its_table() -> None:
    changed = "strategy_id, memory_bytes, telegram.chat_id and 2 more"
    assert in_words(changed) == "strategy, memory, telegram.chat_id and 2 more"
