"""What entries of a log say about the strategy: its analysis and its callbacks. Pure."""

import re

from core.freqtrade.logs.entries import Entry
from core.freqtrade.logs.findings.error_kinds import LONGEST_NAME, Kind, Meaning

_NOT_ANALYSED = re.compile(
    r"Unable to (?:analyze|get latest) candle \(OHLCV\) data for pair (\S{1,100}?)(?::| -)(?: |$)"
)
_EMPTY_RESULT = "Empty dataframe for pair "
_RAISED = "Strategy caused the following exception: "
_UNEXPECTED = "Unexpected error "
_EXCEPTION = re.compile(r"([A-Za-z_][\w.]{0,100})\((.*)\)", re.DOTALL)
_METHOD = re.compile(r"(?:<(?:bound method|function) )?([A-Za-z_][\w.]{0,200})")
_ANALYSES = "analyze_ticker"


def analysis(entry: Entry) -> Meaning | None:
    """Read an entry about a pair that cannot be analysed."""
    if found := _NOT_ANALYSED.match(entry.message):
        return Meaning(Kind.ANALYSIS, entry.message[found.end() :].strip(), pair=found[1])
    if entry.message.startswith(_EMPTY_RESULT):
        pair = entry.message.removeprefix(_EMPTY_RESULT)[:LONGEST_NAME]
        return Meaning(Kind.ANALYSIS, "It returned an empty dataframe.", pair=pair)
    return None


def raised(entry: Entry) -> Meaning | None:
    """Read an entry about an exception of the strategy. Of the analysis it names no pair: the next entry does."""
    _, mark, rest = entry.message.partition(_RAISED)
    if not mark:
        _, mark, rest = entry.message.partition(_UNEXPECTED)
    said, calling, method = rest.rpartition(" calling ")
    if not mark or not calling:
        return None
    exception, _, _ = said.rpartition(" in ") if mark == _RAISED else (said, "", "")
    name = _callback(method)
    kind = Kind.ANALYSIS if name == _ANALYSES else Kind.CALLBACK
    return Meaning(kind, exception_words(exception), subject="" if kind is Kind.ANALYSIS else name)


def _callback(method: str) -> str:
    """`confirm_trade_entry`, also from `<bound method Mine.confirm_trade_entry of …>`."""
    found = _METHOD.match(method)
    return found[1].rpartition(".")[2][:LONGEST_NAME] if found else "callback"


def exception_words(told: str) -> str:
    """`ValueError('No rows')` → `ValueError: No rows`."""
    found = _EXCEPTION.fullmatch(told.strip())
    if not found:
        return told.strip()
    said = found[2].strip().rstrip(",")
    is_quoted = len(said) > 1 and said[0] == said[-1] and said[0] in "'\"" and not found[1].endswith("KeyError")
    said = said[1:-1].replace("\\'", "'").replace("\\n", " ") if is_quoted else said
    return f"{found[1]}: {said}" if said else found[1]
