"""Calls that ask an exchange for its present, which a backtest has not: `self.dp.orderbook(pair, 1)`."""

import _ast

CALLS = ("orderbook", "ticker", "funding_rate")
"""Of Freqtrade's DataProvider 2026.9: what it asks the exchange for at once."""
_PROVIDER = "dp"


def present_calls(tree: _ast.Module, text: str) -> dict[str, None]:
    """Return the names of such calls in a file. Takes time in proportion to the file, none where no name occurs."""
    if _PROVIDER not in text or not any(name in text for name in CALLS):
        return {}
    found: dict[str, None] = {}
    waiting: list[object] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, _ast.AST):
            if isinstance(node, _ast.Attribute) and node.attr in CALLS and _is_provider(node.value):
                found[node.attr] = None
            waiting.extend(getattr(node, name, None) for name in node._fields)
    return dict.fromkeys(name for name in CALLS if name in found)


def _is_provider(node: _ast.expr) -> bool:
    """`self.dp`, or a name `dp` that was set from it."""
    name = node.attr if isinstance(node, _ast.Attribute) else node.id if isinstance(node, _ast.Name) else ""
    return name == _PROVIDER
