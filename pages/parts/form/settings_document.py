"""The bot's layer of a configuration as a form sees it: a few of its keys as fields, the whole as JSON. Pure.

Nothing is written that the person did not set: an emptied field removes its key from the document.
"""

import json
import math
import re
from collections.abc import Mapping
from typing import Any, Final

from core.configurations.amounts import beyond_money
from core.freqtrade.settings import pairs, pairs_text
from pages.parts.text import digits
from pages.parts.words import pairs as pair_words
from pages.parts.words.pairs import ANY_MARKET, Market

Document = dict[str, Any]

FIELDS: Final = ("stake_currency", "stake_amount", "max_open_trades", "dry_run_wallet", "pairs")
UNLIMITED: Final = "unlimited"


def text_of(document: Mapping[str, Any]) -> str:
    """Return the document as JSON text for the editor."""
    return digits.plain_json(json.dumps(document, indent=2, ensure_ascii=False))


def shown(document: Mapping[str, Any], name: str) -> Any:
    """Return the value of a field: a text, a number for `max_open_trades` and `dry_run_wallet`, None when there is none
    or when only the JSON can show it."""
    if name == "pairs":
        return "\n".join(map(str, pairs.section(document, "pair_whitelist")))
    value = document.get(name)
    if name in ("max_open_trades", "dry_run_wallet"):
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if isinstance(value, float):
        return digits.plain(value)
    return "" if value is None or isinstance(value, dict | list | bool) else str(value)


def with_field(document: Mapping[str, Any], name: str, value: Any) -> Document:
    """Return a copy in which the key of this field has this value."""
    if name == "pairs":
        return _with_pairs(document, pairs_text.read(str(value or "")))
    changed = dict(document)
    written = _written(name, value)
    if written is None:
        changed.pop(name, None)
    else:
        changed[name] = written
    return changed


def _written(name: str, value: Any) -> Any:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if name == "stake_amount":
        return _stake(str(value).strip())
    return value.strip() if isinstance(value, str) else value


def _stake(words: str) -> float | int | str:
    """What is no number stays as it was typed, for `problems` to tell."""
    try:
        number = float(words)
    except ValueError:
        return words.lower() if words.lower() == UNLIMITED else words
    if not math.isfinite(number):
        return words
    return int(number) if number.is_integer() else number


def _with_pairs(document: Mapping[str, Any], entries: list[str]) -> Document:
    changed = dict(document)
    before = document.get("exchange")
    exchange = dict(before) if isinstance(before, Mapping) else {}
    exchange.pop("pair_whitelist", None)
    if entries:
        exchange["pair_whitelist"] = entries
    changed.pop("exchange", None)
    return changed | ({"exchange": exchange} if exchange else {})


def problems(document: Mapping[str, Any], market: Market = ANY_MARKET) -> dict[str, str]:
    """Return field → sentence, for what the fields themselves can tell; the service checks Freqtrade's schema."""
    found = {
        "stake_currency": _currency_problem(document.get("stake_currency")),
        "stake_amount": _stake_problem(document.get("stake_amount")),
        "max_open_trades": _most_problem(document.get("max_open_trades")),
        "dry_run_wallet": _wallet_problem(document.get("dry_run_wallet")),
    }
    for path, sentence in beyond_money(dict(document)).items():
        name = path.partition(".")[0]
        found[name if name in FIELDS else "config"] = sentence if name in FIELDS else f"{path}: {sentence}"
    return pair_words.problems(document, market) | {name: sentence for name, sentence in found.items() if sentence}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _currency_problem(value: Any) -> str:
    good = value is None or (isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9]{1,16}", value))
    return "" if good else "A currency is letters and digits, like USDT."


def _stake_problem(value: Any) -> str:
    good = value is None or value == UNLIMITED or (_is_number(value) and value > 0)
    return "" if good else "Write an amount above 0, or the word unlimited."


def _most_problem(value: Any) -> str:
    good = value is None or (_is_number(value) and value >= -1 and float(value).is_integer())
    return "" if good else "Write a whole number; −1 means as many as the pair list has."


def _wallet_problem(value: Any) -> str:
    good = value is None or isinstance(value, dict) or (_is_number(value) and value > 0)
    return "" if good else "Write an amount above 0."
