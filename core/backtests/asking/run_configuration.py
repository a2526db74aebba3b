"""Freqtrade's whole configuration for a backtest: layers of exchange and strategy, the draft's settings, what the run
needs. It has no secrets."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlmodel import Session

from core.backtests.models import BacktestDraft
from core.configurations import saved_settings
from core.configurations.exchange_account import credential_of
from core.configurations.refused_keys import OWNED, REDIRECTS
from core.configurations.saved_settings import SavedSettings
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Path
from core.freqtrade.settings.mask import secret_paths
from core.strategies.models import WITHOUT_CODE, Strategy

UNUSED = frozenset(
    (
        *("telegram", "webhook", "discord", "external_message_consumer", "coingecko", "internals"),
        *("force_entry_enable", "cancel_open_orders_on_exit", "bid_strategy", "ask_strategy", "pairs"),
    )
)
"""Keys of a bot that a backtest does not read: it talks to nobody, and its prices are those of candles."""
DECIDED = frozenset(
    (
        *("timerange", "enable_protections", "timeframe_detail", "strategy_list", "enable_dynamic_pairlist"),
        *("export", "backtest_cache", "backtest_breakdown", "dataformat_ohlcv", "candle_type_def", "notes"),
        *("freqai_backtest_live_models", "entry_pricing", "exit_pricing", "command"),
    )
)
"""Keys that the draft or Flotilla decides alone."""
LEFT_OUT = UNUSED | DECIDED | OWNED.keys() | REDIRECTS.keys()
_PRICING = {"price_side": "other", "use_order_book": True, "order_book_top": 1}
"""A backtest takes prices from candles. Freqtrade only checks these: market orders demand the other side, and futures
the order book."""


def effective(session: Session, draft: BacktestDraft) -> dict[str, Any]:
    """Return the configuration of the run: exchange < strategy < draft < what it needs. Fields of the draft that are
    None stay as the settings have them, or absent: a value here wins against the strategy's own. The pairs keep their
    order. Errors: `Invalid` when the layers cannot be merged."""
    merged = saved_settings.effective(_settings(session, draft), {}).value
    left = {key: value for key, value in merged.items() if key not in LEFT_OUT}
    plain = _without(left, frozenset(secret_paths(left)))
    return {**plain, **_needed(draft), **_given(draft), "exchange": _exchange(plain.get("exchange") or {}, draft)}


def _settings(session: Session, draft: BacktestDraft) -> SavedSettings:
    exchange = session.get_one(Exchange, draft.exchange_id)
    strategy = session.get_one(Strategy, draft.strategy_id, options=[WITHOUT_CODE])
    return SavedSettings(
        exchange_type=exchange.exchange_type,
        market_edition=exchange.market_edition,
        exchange_config=exchange.config,
        strategy_config=strategy.config,
        own_config=draft.config,
    )


def _needed(draft: BacktestDraft) -> dict[str, Any]:
    return {
        "dry_run": True,
        "trading_mode": draft.trading_mode,
        "margin_mode": "isolated" if draft.trading_mode == "futures" else "",
        "stake_currency": draft.stake_currency,
        "dry_run_wallet": draft.wallet,
        "entry_pricing": dict(_PRICING),
        "exit_pricing": dict(_PRICING),
        "pairlists": [{"method": "StaticPairList"}],
    }


def _given(draft: BacktestDraft) -> dict[str, Any]:
    """Return the fields that the draft may leave to the settings and the strategy."""
    fields = {
        "timeframe": draft.timeframe or None,
        "stake_amount": draft.stake_amount,
        "max_open_trades": draft.max_open_trades,
        "fee": draft.fee,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _exchange(section: Mapping[str, Any], draft: BacktestDraft) -> dict[str, Any]:
    """Return the section of the exchange: the run's pairs, no credentials, no stream."""
    public = {key: value for key, value in section.items() if not credential_of(key)}
    return {**public, "enable_ws": False, "pair_whitelist": list(draft.pairs)}


def _without(value: Any, paths: Collection[Path], path: Path = ()) -> Any:
    """Return a copy without what stands at these paths."""
    if isinstance(value, Mapping):
        inner = {key: (one, (*path, key)) for key, one in value.items()}
        return {key: _without(one, paths, here) for key, (one, here) in inner.items() if here not in paths}
    if isinstance(value, list):
        numbered = [(one, (*path, str(number))) for number, one in enumerate(value)]
        return [_without(one, paths, here) for one, here in numbered if here not in paths]
    return value
