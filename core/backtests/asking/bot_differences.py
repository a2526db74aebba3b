"""How a backtest of a bot differs from the bot. Pure. Source: `supports_backtesting` of the pair lists of Freqtrade
2026.9."""

from collections.abc import Iterator, Mapping
from typing import Any

from core.backtests.asking.money_checks import is_number
from core.backtests.asking.settings_checks import refused_lists
from core.bot_records.models import Bot, Mode

_REFUSED = "Freqtrade has none of its data for the past, and refuses it."
_NETWORK = "it needs the network, and knows only the present."
_NO_ACTION = "it does nothing in a backtest."
_PRESENT = "it would choose by the present, not by the time that is tested."
_WHY = {
    **dict.fromkeys(
        ("VolumePairList", "PercentChangePairList", "AgeFilter", "SpreadFilter", "VolatilityFilter"), _REFUSED
    ),
    **dict.fromkeys(("RangeStabilityFilter", "DelistFilter"), _REFUSED),
    **dict.fromkeys(("RemotePairList", "ProducerPairList", "MarketCapPairList"), _NETWORK),
    **dict.fromkeys(("PerformanceFilter", "FullTradesFilter"), _NO_ACTION),
    **dict.fromkeys(("PriceFilter", "PrecisionFilter", "CrossMarketPairList", "PairInformationFilter"), _PRESENT),
    "ShuffleFilter": "it shuffles, and the order of the pairs decides the result.",
    "OffsetFilter": "the pairs here are already the ones it left.",
}
_UNKNOWN = "the pairs here are fixed for the whole run."
_USUAL = "the usual one of the exchange"
_MOST = 20


def left_out(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a sentence for each pair list and filter that the run has not. `settings`: the effective
    configuration."""
    names = dict.fromkeys(refused_lists(settings))
    return tuple(f"{name} is left out: {_WHY.get(name, _UNKNOWN)}" for name in list(names)[:_MOST])


def differences(bot: Bot, settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a sentence for each further difference, except of its pairs."""
    return tuple(_differences(bot, settings))


def _differences(bot: Bot, settings: Mapping[str, Any]) -> Iterator[str]:
    if bot.mode is Mode.LIVE:
        yield "The wallet is that of a dry run, not the balance of the account. Enter what the bot had."
        which = "the one of its settings, which a live bot does not read" if is_number(settings.get("fee")) else _USUAL
        yield f"The fee is {which}, not that of your account. Enter yours if it differs."
    yield from _of_wallet(settings)
    if settings.get("trading_mode") == "futures" and settings.get("margin_mode") == "cross":
        yield "Margin is isolated: a backtest knows no cross margin."
    yield from _of_orders(settings)
    if isinstance(freqai := settings.get("freqai"), Mapping) and freqai.get("enabled"):
        yield "FreqAI trains its models again during the run, which takes far longer."


def _of_wallet(settings: Mapping[str, Any]) -> Iterator[str]:
    wallet, stake = settings.get("dry_run_wallet"), settings.get("stake_currency")
    if not isinstance(wallet, Mapping):
        return
    others = [
        f"{amount:,.12g} {coin}" for coin, amount in wallet.items() if coin != stake and is_number(amount) and amount
    ]
    if others:
        yield f"The wallet is {stake} alone. The bot’s also has {', '.join(others[:_MOST])}."


def _of_orders(settings: Mapping[str, Any]) -> Iterator[str]:
    yield "Prices are those of candles, not of an order book: entry_pricing and exit_pricing have no effect."
    types = settings.get("order_types")
    if not isinstance(types, Mapping):
        return
    if "market" in (types.get("entry"), types.get("exit")):
        yield "Market orders are filled at the price of a candle, without slippage."
    if types.get("stoploss_on_exchange"):
        yield "The stop loss is not on the exchange: it is filled within the candle that reaches it."
