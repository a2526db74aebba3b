"""What a JSON schema cannot say: the consistency rules on which Freqtrade ends at start, told before it starts.

Source: `validate_config_consistency` of Freqtrade 2026.9.
"""

from collections.abc import Iterator
from typing import Any

from core.freqtrade.settings.document import Document
from core.freqtrade.timeframe_lengths import length_of

Broken = Iterator[tuple[str, str]]
"""Dotted path and sentence."""


def broken(document: Document) -> list[tuple[str, str]]:
    """Wrong types are the schema's business: a rule that meets one keeps silent."""
    rules = (
        _pairs,
        _unlimited,
        _market_orders,
        _stoploss,
        _trailing,
        _order_book,
        _demo,
        _producers,
        _orderflow,
        _freqai,
    )
    return [finding for rule in rules for finding in rule(document)]


def _pairs(document: Document) -> Broken:
    pairlists = document.get("pairlists", [{"method": "StaticPairList"}])
    methods = [handler.get("method") for handler in _list(pairlists) if isinstance(handler, dict)]
    if "StaticPairList" in methods and not _section(document, "exchange").get("pair_whitelist"):
        yield "exchange.pair_whitelist", "StaticPairList needs at least one pair here."


def _unlimited(document: Document) -> Broken:
    if document.get("max_open_trades") in (-1, float("inf")) and document.get("stake_amount") == "unlimited":
        yield "stake_amount", "The stake and max_open_trades cannot both be unlimited: set one of them."


def _market_orders(document: Document) -> Broken:
    orders = _section(document, "order_types")
    for side, prices in (("entry", ("ask", "other")), ("exit", ("bid", "other"))):
        price_side = _section(document, f"{side}_pricing").get("price_side")
        if orders.get(side) == "market" and price_side not in prices:
            yield f"{side}_pricing.price_side", f"Market {side} orders need “other” here."


def _stoploss(document: Document) -> Broken:
    if _number(document.get("stoploss")) == 0:
        yield "stoploss", "Must differ from 0, or every trade would be sold at once; -0.99 is next to none."


def _trailing(document: Document) -> Broken:
    if document.get("trailing_stop") is not True:
        return
    positive = _number(document.get("trailing_stop_positive"))
    offset = _number(document.get("trailing_stop_positive_offset")) or 0.0
    if document.get("trailing_only_offset_is_reached") is True and not positive:
        yield "trailing_only_offset_is_reached", "Needs a trailing_stop_positive of more than 0."
    if positive and 0 < offset <= positive:
        yield "trailing_stop_positive_offset", "Must be greater than trailing_stop_positive."
    if positive == 0:
        yield "trailing_stop_positive", "Must differ from 0, or every trade would be sold at once."


def _order_book(document: Document) -> Broken:
    pricing = _section(document, "exit_pricing")
    least, most = pricing.get("order_book_min"), pricing.get("order_book_max")
    if pricing.get("use_order_book") and least is not None and most is not None and least != most:
        yield "exit_pricing.order_book_max", "Freqtrade takes one place of the order book only: set order_book_top."


def _demo(document: Document) -> Broken:
    if _section(document, "exchange").get("demo_trading") is True and document.get("dry_run") is True:
        yield "exchange.demo_trading", "The exchange's demo account needs the live mode: it cannot be used in dry-run."


def _producers(document: Document) -> Broken:
    consumer = _section(document, "external_message_consumer")
    if consumer.get("enabled") is not True:
        return
    names = [producer.get("name") for producer in _list(consumer.get("producers")) if isinstance(producer, dict)]
    if not names:
        yield "external_message_consumer.producers", "Needs at least one producer to listen to."
    if len(names) != len({str(name) for name in names}):
        yield "external_message_consumer.producers", "Two producers have the same name."


def _orderflow(document: Document) -> Broken:
    if _section(document, "exchange").get("use_public_trades") is True and "orderflow" not in document:
        yield "orderflow", "Needed when public trades are used."


def _freqai(document: Document) -> Broken:
    freqai = _section(document, "freqai")
    if not freqai.get("enabled"):
        return
    if document.get("analyze_per_epoch"):
        yield "analyze_per_epoch", "Cannot be used with FreqAI: remove it."
    main = _seconds(document.get("timeframe"))
    for number, included in enumerate(_list(_section(freqai, "feature_parameters").get("include_timeframes"))):
        if main and 0 < _seconds(included) < main:
            path = f"freqai.feature_parameters.include_timeframes.{number}"
            yield path, f"Shorter than the timeframe of the bot: use {document['timeframe']} or longer."


def _section(document: Document, key: str) -> Document:
    section = document.get(key)
    return section if isinstance(section, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _seconds(timeframe: Any) -> float:
    """Return the length of a timeframe such as `5m`; 0 when it is not one."""
    length = length_of(timeframe) if isinstance(timeframe, str) else None
    return length.total_seconds() if length else 0
