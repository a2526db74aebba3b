"""The exchanges that Freqtrade can trade on, and what each of them asks for.

Source: `SUPPORTED_EXCHANGES` and `list_available_exchanges` of Freqtrade 2026.9, `requiredCredentials` of its ccxt
4.5.90. Left out: what Freqtrade calls invalid, and exchanges whose login it cannot hand on (dydx, ndax).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Credential(StrEnum):
    """A credential, under its name in Freqtrade's `exchange` section."""

    API_KEY = "api_key"
    SECRET = "secret"  # noqa: S105 — the name of a field
    PASSWORD = "password"  # noqa: S105
    UID = "uid"
    WALLET_ADDRESS = "wallet_address"
    PRIVATE_KEY = "private_key"
    ACCOUNT_ID = "account_id"


LABELS: Mapping[Credential, str] = {
    Credential.API_KEY: "API key",
    Credential.SECRET: "API secret",
    Credential.PASSWORD: "Passphrase",
    Credential.UID: "User id",
    Credential.WALLET_ADDRESS: "Wallet address",
    Credential.PRIVATE_KEY: "Private key",
    Credential.ACCOUNT_ID: "Account id",
}
KEYS = (Credential.API_KEY, Credential.SECRET)
PASSPHRASE = (Credential.API_KEY, Credential.SECRET, Credential.PASSWORD)


@dataclass(frozen=True, slots=True)
class ExchangeType:
    """An exchange as Freqtrade knows it."""

    name: str
    """Freqtrade's `exchange.name`."""
    title: str
    credentials: tuple[Credential, ...]
    """All of them are needed to trade live; dry-run needs none."""
    official: bool = False
    """Supported by the Freqtrade team; the others are offered by ccxt and may have surprises."""
    spot: bool = True
    margin_modes: tuple[str, ...] = ()
    """Of its futures, as far as Freqtrade supports them; empty: no futures."""

    @property
    def futures(self) -> bool:
        """Whether Freqtrade trades futures there."""
        return bool(self.margin_modes)


EXCHANGES: tuple[ExchangeType, ...] = (
    ExchangeType("binance", "Binance", KEYS, official=True, margin_modes=("cross", "isolated")),
    ExchangeType("binanceus", "Binance US", KEYS, official=True),
    ExchangeType("binanceusdm", "Binance USDⓈ-M", KEYS, official=True, spot=False, margin_modes=("cross", "isolated")),
    ExchangeType("bingx", "BingX", KEYS, official=True),
    ExchangeType("bitget", "Bitget", PASSPHRASE, official=True, margin_modes=("isolated",)),
    ExchangeType("bybit", "Bybit", KEYS, official=True, margin_modes=("isolated",)),
    ExchangeType("bybiteu", "Bybit EU", KEYS, official=True),
    ExchangeType("gate", "Gate", KEYS, official=True, margin_modes=("isolated",)),
    ExchangeType("gateeu", "Gate EU", KEYS, official=True),
    ExchangeType("htx", "HTX", KEYS, official=True),
    ExchangeType(
        "hyperliquid",
        "Hyperliquid",
        (Credential.WALLET_ADDRESS, Credential.PRIVATE_KEY),
        official=True,
        margin_modes=("cross", "isolated"),
    ),
    ExchangeType("kraken", "Kraken", KEYS, official=True),
    ExchangeType("krakenfutures", "Kraken Futures", KEYS, official=True, spot=False, margin_modes=("isolated",)),
    ExchangeType("myokx", "MyOKX (EEA)", PASSPHRASE, official=True),
    ExchangeType("okx", "OKX", PASSPHRASE, official=True, margin_modes=("isolated",)),
    ExchangeType("alpaca", "Alpaca", KEYS),
    ExchangeType("apex", "Apex", PASSPHRASE),
    ExchangeType("aster", "Aster", (Credential.PRIVATE_KEY,)),
    ExchangeType("bequant", "Bequant", KEYS),
    ExchangeType("bigone", "BigONE", KEYS),
    ExchangeType("bitbank", "bitbank", KEYS),
    ExchangeType("bitfinex", "Bitfinex", KEYS),
    ExchangeType("bithumb", "Bithumb", KEYS),
    ExchangeType("bitopro", "BitoPro", KEYS),
    ExchangeType("bitrue", "Bitrue", KEYS),
    ExchangeType("bitso", "Bitso", KEYS),
    ExchangeType("bitstamp", "Bitstamp", KEYS),
    ExchangeType("bitteam", "BIT.TEAM", KEYS),
    ExchangeType("bittrade", "BitTrade", KEYS),
    ExchangeType("bitvavo", "Bitvavo", KEYS),
    ExchangeType("btcmarkets", "BTC Markets", KEYS),
    ExchangeType("bullish", "Bullish", KEYS),
    ExchangeType("bybitid", "Bybit Indonesia", KEYS),
    ExchangeType("cex", "CEX.IO", KEYS),
    ExchangeType("coinbase", "Coinbase Advanced", KEYS),
    ExchangeType("coinbaseexchange", "Coinbase Exchange", PASSPHRASE),
    ExchangeType("coinbaseinternational", "Coinbase International", KEYS),
    ExchangeType("coinsph", "Coins.ph", KEYS),
    ExchangeType("cryptocom", "Crypto.com", KEYS),
    ExchangeType("deepcoin", "DeepCoin", PASSPHRASE),
    ExchangeType("delta", "Delta Exchange", KEYS),
    ExchangeType("deribit", "Deribit", KEYS),
    ExchangeType("derive", "Derive", (Credential.WALLET_ADDRESS, Credential.PRIVATE_KEY)),
    ExchangeType("digifinex", "DigiFinex", KEYS),
    ExchangeType("extended", "Extended", (Credential.API_KEY, Credential.PRIVATE_KEY)),
    ExchangeType("fmfwio", "FMFW.io", KEYS),
    ExchangeType("foxbit", "Foxbit", KEYS),
    ExchangeType("gemini", "Gemini", KEYS),
    ExchangeType("grvt", "GRVT", (Credential.PRIVATE_KEY,)),
    ExchangeType("hashkey", "HashKey Global", KEYS),
    ExchangeType("hibachi", "Hibachi", (Credential.API_KEY, Credential.PRIVATE_KEY, Credential.ACCOUNT_ID)),
    ExchangeType("hitbtc", "HitBTC", KEYS),
    ExchangeType("hollaex", "HollaEx", KEYS),
    ExchangeType("indodax", "INDODAX", KEYS),
    ExchangeType("kucoin", "KuCoin", PASSPHRASE),
    ExchangeType("lbank", "LBank", KEYS),
    ExchangeType("luno", "Luno", KEYS),
    ExchangeType("mercado", "Mercado Bitcoin", KEYS),
    ExchangeType("mexc", "MEXC Global", KEYS),
    ExchangeType("modetrade", "Mode Trade", (Credential.API_KEY, Credential.SECRET, Credential.ACCOUNT_ID)),
    ExchangeType("mudrex", "Mudrex", (Credential.SECRET,)),
    ExchangeType("nado", "Nado", (Credential.WALLET_ADDRESS, Credential.PRIVATE_KEY)),
    ExchangeType("okxus", "OKX (US)", PASSPHRASE),
    ExchangeType("onetrading", "One Trading", (Credential.API_KEY,)),
    ExchangeType("pacifica", "Pacifica", (Credential.PRIVATE_KEY,)),
    ExchangeType("paradex", "Paradex", (Credential.WALLET_ADDRESS, Credential.PRIVATE_KEY)),
    ExchangeType("phemex", "Phemex", KEYS),
    ExchangeType("polymarket", "Polymarket", (Credential.PRIVATE_KEY,)),
    ExchangeType("revolutx", "Revolut X", (Credential.API_KEY, Credential.PRIVATE_KEY)),
    ExchangeType("tokocrypto", "Tokocrypto", KEYS),
    ExchangeType("toobit", "Toobit", KEYS),
    ExchangeType("upbit", "Upbit", KEYS),
    ExchangeType("weex", "Weex", PASSPHRASE),
    ExchangeType("whitebit", "WhiteBit", KEYS),
    ExchangeType("woo", "WOO X", KEYS),
    ExchangeType("woofipro", "WOOFI PRO", (Credential.API_KEY, Credential.SECRET, Credential.ACCOUNT_ID)),
    ExchangeType("xt", "XT", KEYS),
    ExchangeType("zebpay", "Zebpay", KEYS),
)
"""The officially supported ones first, then by name."""

BY_NAME: Mapping[str, ExchangeType] = {exchange.name: exchange for exchange in EXCHANGES}
