import json
import subprocess
from pathlib import Path

import pytest

from core.freqtrade.settings.exchanges import BY_NAME, EXCHANGES, LABELS, Credential

CCXT_NAMES = {
    "apiKey": Credential.API_KEY,
    "secret": Credential.SECRET,
    "password": Credential.PASSWORD,
    "uid": Credential.UID,
    "walletAddress": Credential.WALLET_ADDRESS,
    "privateKey": Credential.PRIVATE_KEY,
    "accountId": Credential.ACCOUNT_ID,
}
ASK = """
import json, ccxt
from freqtrade.exchange.exchange_utils import list_available_exchanges
rows = {}
for exchange in list_available_exchanges(False):
    wanted = getattr(ccxt, exchange["classname"])().requiredCredentials
    rows[exchange["classname"]] = {
        "title": exchange["name"],
        "official": exchange["supported"],
        "modes": [[mode["trading_mode"], mode["margin_mode"]] for mode in exchange["trade_modes"]],
        "credentials": [name for name in wanted if wanted[name]],
    }
print(json.dumps(rows))
"""


def test_names_are_unique_and_the_official_ones_come_first() -> None:
    assert len(BY_NAME) == len(EXCHANGES)
    official = [exchange.official for exchange in EXCHANGES]
    assert official == sorted(official, reverse=True)
    assert all(exchange.credentials and (exchange.spot or exchange.futures) for exchange in EXCHANGES)
    assert LABELS.keys() == set(Credential)


@pytest.mark.parametrize(
    ("name", "credentials"),
    [
        ("binance", ["api_key", "secret"]),
        ("okx", ["api_key", "secret", "password"]),
        ("hyperliquid", ["wallet_address", "private_key"]),
    ],
)
def test_credentials(name: str, credentials: list[str]) -> None:
    assert [str(field) for field in BY_NAME[name].credentials] == credentials


@pytest.mark.freqtrade
def test_freqtrade_offers_the_same(freqtrade_python: Path) -> None:
    run = subprocess.run([freqtrade_python, "-c", ASK], check=True, capture_output=True, text=True)
    offered = json.loads(run.stdout.splitlines()[-1])
    assert offered.keys() - BY_NAME.keys() == {"dydx", "ndax"}
    assert BY_NAME.keys() <= offered.keys()
    for exchange in EXCHANGES:
        told = offered[exchange.name]
        assert (exchange.title, exchange.official) == (told["title"], told["official"])
        assert set(exchange.credentials) == {CCXT_NAMES[name] for name in told["credentials"]}
        assert exchange.spot == (["spot", ""] in told["modes"])
        assert set(exchange.margin_modes) == {margin for mode, margin in told["modes"] if mode == "futures"}
