"""The sentence for each kind of finding, on one line and without secrets. Pure."""

import re
from collections import Counter
from datetime import timedelta

from core.freqtrade.logs.findings.error_kinds import Kind
from core.freqtrade.logs.findings.finding import Finding
from core.freqtrade.logs.log_errors import Rhythm
from core.freqtrade.settings.mask import MASK, is_secret_name, mask_line

LONGEST_SENTENCE = 500
MOST_NAMED = 3
_NAME = re.compile(r"(?<![A-Za-z_-])([A-Za-z][A-Za-z_-]{2,39})['\"]?\s{0,2}[:=]\s{0,2}['\"]?")
_VALUE = re.compile(r"[^\s'\",;&{}()\[\]]{6,500}")


def failing_pairs(finding: Finding, rhythm: Rhythm) -> dict[str, str]:
    """Return the pairs that failed in the last turns, with what was said."""
    since = finding.last_at - max(timedelta(seconds=60), 2 * rhythm.turn)
    return {pair: text for pair, (at, text) in sorted(finding.pairs.items()) if at >= since}


def _analysis(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The strategy fails for {_share(failing, pairs)}: {_most_common(finding, failing)}{_names(failing, pairs)}"


def _callback(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The strategy's {finding.subject} raises an exception: {finding.text}"


def _order(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"{_order_of(failing)} failed: {finding.text}"


def _funds(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"There are not enough funds: {finding.text}"


def _outdated(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    oldest = max((int(text) for text in failing.values() if text.isdecimal()), default=0)
    share = _share(failing, pairs)
    return f"The candles of {share} are outdated, the oldest by {oldest:,} minutes.{_names(failing, pairs)}"


def _no_candles(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The exchange gives no candles for {_share(failing, pairs)}.{_names(failing, pairs)}"


def _ban(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The exchange limits or bans the requests of the bot: {finding.text}"


def _unreachable(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The exchange does not answer as it should: {finding.text}"


def _other(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return finding.text


SENTENCES = {
    Kind.BAN: _ban,
    Kind.UNREACHABLE: _unreachable,
    Kind.ANALYSIS: _analysis,
    Kind.CALLBACK: _callback,
    Kind.ORDER: _order,
    Kind.FUNDS: _funds,
    Kind.NO_CANDLES: _no_candles,
    Kind.OUTDATED: _outdated,
    Kind.OTHER: _other,
}


def _share(failing: dict[str, str], pairs: int) -> str:
    return f"{len(failing)} of {pairs} pairs"


def _names(failing: dict[str, str], pairs: int) -> str:
    """Where they are few."""
    is_worth_it = len(failing) < pairs and len(failing) <= MOST_NAMED
    return f" ({', '.join(failing)})" if is_worth_it else ""


def _most_common(finding: Finding, failing: dict[str, str]) -> str:
    """One that does not change with the pair that failed last."""
    counted = Counter(text[:LONGEST_SENTENCE] for text in failing.values()).most_common()
    return min((text for text, count in counted if count == counted[0][1]), default=finding.text)


def _order_of(failing: dict[str, str]) -> str:
    return f"An order for {next(iter(failing))}" if len(failing) == 1 else "Orders" if failing else "An order"


def clean(sentence: str) -> str:
    """Return the sentence on one line, without secrets, cut at `LONGEST_SENTENCE`."""
    said = mask_named(mask_line(" ".join(sentence.split())))
    return said if len(said) <= LONGEST_SENTENCE else f"{said[: LONGEST_SENTENCE - 1].rstrip()}…"


def mask_named(text: str) -> str:
    """Mask values that stand behind the name of a secret: `apiKey=…`, `"secret": "…"`."""
    shown, at = [], 0
    for name in _NAME.finditer(text):
        if name.start() >= at and is_secret_name(name[1]) and (value := _VALUE.match(text, name.end())):
            shown += [text[at : value.start()], MASK]
            at = value.end()
    return "".join([*shown, text[at:]])
