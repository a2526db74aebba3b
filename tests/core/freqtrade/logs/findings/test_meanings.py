"""Real words of Freqtrade 2026.9, and what they mean."""

from datetime import UTC, datetime

import pytest

from core.freqtrade.logs.entries import Entry
from core.freqtrade.logs.findings.error_kinds import Kind, Meaning
from core.freqtrade.logs.findings.meanings import meaning

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def entry(logger: str, message: str, level: str = "WARNING", exception: str = "") -> Entry:
    return Entry(NOW, logger, level, message, exception)


STRATEGY, WRAPPER = "freqtrade.strategy.interface", "freqtrade.strategy.strategy_wrapper"
BOT, COMMON, EXCHANGE = "freqtrade.freqtradebot", "freqtrade.exchange.common", "freqtrade.exchange.exchange"
REFUSED = (
    "Could not create limit buy order on market BTC/USDT. Tried to buy amount 0.5 at rate 429. Message: binance "
    '{"code":-1013,"msg":"Filter failure: NOTIONAL"}'
)


@pytest.mark.parametrize(
    ("told", "means"),
    [
        (
            entry(STRATEGY, "Unable to analyze candle (OHLCV) data for pair BTC/USDT:USDT: 429 Too many: rows"),
            Meaning(Kind.ANALYSIS, "429 Too many: rows", pair="BTC/USDT:USDT"),
        ),
        (
            entry(STRATEGY, "Unable to get latest candle (OHLCV) data for pair BTC/USDT - 'date'"),
            Meaning(Kind.ANALYSIS, "'date'", pair="BTC/USDT"),
        ),
        (
            entry(STRATEGY, "Empty dataframe for pair BTC/USDT"),
            Meaning(Kind.ANALYSIS, "It returned an empty dataframe.", pair="BTC/USDT"),
        ),
        (
            entry(
                WRAPPER,
                "Strategy caused the following exception: ValueError('no calling me') in "
                "Mixed.confirm_trade_entry:22, calling confirm_trade_entry",
            ),
            Meaning(Kind.CALLBACK, "ValueError: no calling me", "confirm_trade_entry"),
        ),
        (
            entry(
                WRAPPER,
                "Unexpected error ZeroDivisionError('division by zero') calling <bound method Mixed.custom_exit of "
                "<eager.Mixed object at 0x7f30a5e73cb0>>",
                "ERROR",
                "ZeroDivisionError: division by zero",
            ),
            Meaning(Kind.CALLBACK, "ZeroDivisionError: division by zero", "custom_exit"),
        ),
        (
            entry(WRAPPER, "Strategy caused the following exception: ValueError('x') in A.b:1, calling analyze_ticker"),
            Meaning(Kind.ANALYSIS, "ValueError: x"),
        ),
        (entry(BOT, f"Unable to create trade for BTC/USDT: {REFUSED}"), Meaning(Kind.ORDER, REFUSED, pair="BTC/USDT")),
        (
            entry(BOT, "Unable to exit trade BTC/USDT: Could not place sell order due to ExchangeError. Message: no"),
            Meaning(Kind.ORDER, "Could not place sell order due to ExchangeError. Message: no", pair="BTC/USDT"),
        ),
        (
            entry(BOT, "Unable to place a stoploss order on exchange.", "ERROR", "ExchangeError: no"),
            Meaning(Kind.ORDER, "Unable to place a stoploss order on exchange. ExchangeError: no"),
        ),
        (
            entry(
                BOT,
                "Unable to create trade for BTC/USDT: Insufficient funds to create limit buy order on market BTC/USDT.",
            ),
            Meaning(Kind.FUNDS, "Insufficient funds to create limit buy order on market BTC/USDT.", pair="BTC/USDT"),
        ),
        (
            entry(BOT, "Unable to create trade for ADA/BTC: Available balance (0.1 BTC) is lower than stake amount"),
            Meaning(Kind.FUNDS, "Available balance (0.1 BTC) is lower than stake amount", pair="ADA/BTC"),
        ),
        (
            entry(
                COMMON,
                "fetch_tickers() returned exception: \"binance GET https://api.binance.com/api/v3/ticker 418 I'm a "
                'teapot {"code":-1003,"msg":"Way too much request weight used"}". Retrying still for 3 times.',
            ),
            Meaning(
                Kind.BAN,
                "binance GET https://api.binance.com/api/v3/ticker 418 I'm a teapot "
                '{"code":-1003,"msg":"Way too much request weight used"}',
            ),
        ),
        (
            entry(EXCHANGE, "Async code raised an exception: DDosProtection('kraken 429 Too Many Requests')"),
            Meaning(Kind.BAN, "Async code raised an exception: DDosProtection('kraken 429 Too Many Requests')"),
        ),
        (
            entry("freqtrade.worker", "Error: Could not load markets: timeout, retrying in 30 seconds..."),
            Meaning(Kind.UNREACHABLE, "Could not load markets: timeout"),
        ),
        (
            entry(COMMON, 'fetch_l2_order_book() returned exception: "due to NetworkError. Message: x". Giving up.'),
            Meaning(Kind.UNREACHABLE, "due to NetworkError. Message: x"),
        ),
        (
            entry(BOT, "Unable to exit trade ADA/USDT: Could not get order book due to NetworkError. Message: no"),
            Meaning(Kind.UNREACHABLE, "Could not get order book due to NetworkError. Message: no", pair="ADA/USDT"),
        ),
        (
            entry(EXCHANGE, "Could not load markets.", "ERROR", "TemporaryError: no"),
            Meaning(Kind.UNREACHABLE, "Could not load markets. TemporaryError: no"),
        ),
        (
            entry(STRATEGY, "Outdated history for pair BTC/USDT. Last tick is 429 minutes old"),
            Meaning(Kind.OUTDATED, "429", pair="BTC/USDT"),
        ),
        (
            entry(STRATEGY, "Empty candle (OHLCV) data for pair BTC/USDT"),
            Meaning(Kind.NO_CANDLES, "", pair="BTC/USDT"),
        ),
        (
            entry(
                "freqtrade.worker", "OperationalException. Stopping trader ...", "ERROR", "x.OperationalException: y"
            ),
            Meaning(
                Kind.OTHER,
                "OperationalException. Stopping trader ... x.OperationalException: y",
                "OperationalException. Stopping trader ... x.OperationalException: y",
            ),
        ),
        (entry("mine", "Model 7 is gone", "CRITICAL"), Meaning(Kind.OTHER, "Model 7 is gone", "Model # is gone")),
    ],
    ids=lambda it: it.message[:40] if isinstance(it, Entry) else "",
)
def test_what_a_line_means(told: Entry, means: Meaning) -> None:
    assert meaning(told) == means


@pytest.mark.parametrize(
    "told",
    [
        entry("freqtrade.rpc.fiat_convert", "Could not load FIAT Cryptocurrency map: 429 Too Many Requests", "ERROR"),
        entry("freqtrade.rpc.fiat_convert", "Error in _find_price: timed out", "ERROR"),
        entry("freqtrade.rpc.fiat_convert", "Too many requests for CoinGecko API, backing off and trying again later."),
        entry("freqtrade.rpc.telegram", "Telegram NetworkError: timed out! Trying one more time."),
        entry("telegram.ext.Updater", "Exception happened while polling", "ERROR", "telegram.error.NetworkError: x"),
        entry("freqtrade.rpc.api_server.webserver", "API Error calling: trader is not running", "ERROR"),
        entry("freqtrade.exchange.exchange_ws", "Exception in continuously_async_watch_ohlcv for X", "ERROR"),
        entry("asyncio", "Unclosed client session", "ERROR"),
        entry(COMMON, 'fetch_ticker() returned exception: "timed out". Retrying still for 3 times.'),
        entry("freqtrade.rpc.webhook", "Could not call webhook url. Exception: timed out"),
        entry(COMMON, "Applying DDosProtection backoff delay: 2", "INFO"),
        entry("mine", "Unable to analyze candle (OHLCV) data for pair BTC/USDT: made up"),
        entry(BOT, "Order 429 for BTC/USDT not cancelled."),
        entry(BOT, "Found open order for Trade(id=418, pair=BTC/USDT, open_rate=429)", "INFO"),
    ],
    ids=lambda it: it.message[:40],
)
def test_noise_is_no_trouble(told: Entry) -> None:
    assert meaning(told) is None


def test_what_telegram_refuses_for_good_is_told() -> None:
    told = entry("telegram.ext.Updater", "Exception happened while polling", "ERROR", "telegram.error.InvalidToken: x")
    assert (found := meaning(told)) and found.kind is Kind.OTHER
