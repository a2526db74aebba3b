"""How exchanges give candles, as Freqtrade knows it."""

import json
import subprocess
from pathlib import Path

import pytest

from core.freqtrade.candles import exchange_pages
from core.freqtrade.settings.exchanges import BY_NAME

_ASKED = """
import json, logging, sys
from freqtrade.enums import CandleType
from freqtrade.resolvers.exchange_resolver import ExchangeResolver
logging.disable(logging.CRITICAL)
def told(name):
    config = {"exchange": {"name": name, "pair_whitelist": []}, "dry_run": True, "stake_currency": "USDT",
              "trading_mode": "spot", "margin_mode": "", "runmode": "util_exchange", "candle_type_def": CandleType.SPOT}
    exchange = ExchangeResolver.load_exchange(config, validate=False, load_leverage_tiers=False)
    return (exchange.get_option("ohlcv_has_history"), exchange.ohlcv_candle_limit("5m", CandleType.SPOT, 10**12),
            exchange._api.rateLimit)
print(json.dumps({name: told(name) for name in sys.argv[1:]}))
"""


@pytest.mark.freqtrade
def test_freqtrade_says_the_same(freqtrade_python: Path, tmp_path: Path) -> None:
    command = [freqtrade_python, "-P", "-c", _ASKED, *BY_NAME]
    asked = subprocess.run(command, capture_output=True, check=True, timeout=180, cwd=tmp_path)
    told = json.loads(asked.stdout)
    sizes = {name: exchange_pages.page_of(name) for name in BY_NAME}
    assert {name: (size.candles, size.milliseconds) for name, size in sizes.items() if size} == {
        name: (candles, round(milliseconds)) for name, (_, candles, milliseconds) in told.items()
    }
    assert sorted(exchange_pages.WITHOUT_HISTORY) == sorted(name for name, (has, _, _) in told.items() if not has)


def test_what_is_not_known_is_not_guessed() -> None:
    assert exchange_pages.page_of("practice") is None
