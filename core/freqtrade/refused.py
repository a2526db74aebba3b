"""Keys that no person may write into a configuration: because Flotilla sets them itself, or because they run code, read
files, or send the bot somewhere else."""

from collections.abc import Iterator
from typing import Any

from core.errors import Invalid
from core.freqtrade.config import Document, Path

OWNED = {
    "api_server": "Flotilla sets the bot's own API, with a password that nobody else knows.",
    "db_url": "Flotilla keeps each bot's trade database in that bot's own folder.",
    "dry_run": "Dry-run or live is chosen at the bot, where going live asks for a confirmation.",
    "initial_state": "It follows from whether the bot was started or paused.",
    "bot_name": "It is the name of the bot in Flotilla.",
    "strategy": "The strategy and its version are chosen at the bot.",
    "config_files": "Freqtrade writes it itself.",
    "original_config": "Freqtrade writes it itself.",
    "runmode": "Freqtrade writes it itself.",
}
REDIRECTS = {
    "add_config_files": "It would read other files of the machine.",
    "log_config": "It can load code, and hides the log from Flotilla.",
    "logfile": "It would write a file anywhere; the log is kept by Flotilla.",
    "strategy_path": "It would run code that Flotilla does not know; the version of the strategy is chosen at the bot.",
    "recursive_strategy_search": "It would run code that Flotilla does not know.",
    "user_data_dir": "Each bot has its own folder, set by Flotilla.",
    "datadir": "Each bot has its own folder, set by Flotilla.",
    "freqaimodel_path": "It would run code that Flotilla does not know.",
    "hyperopt_path": "It would run code that Flotilla does not know.",
    "exportfilename": "It would write files anywhere.",
    "exportdirectory": "It would write files anywhere.",
    "lookahead_analysis_exportfilename": "It would write files anywhere.",
}
CCXT_SECTIONS = ("ccxt_config", "ccxt_sync_config", "ccxt_async_config")
CCXT_REDIRECTS = (
    "urls",
    "hostname",
    "proxy",
    "proxyurl",
    "httpproxy",
    "httpsproxy",
    "socksproxy",
    "wsproxy",
    "wssproxy",
)
CCXT_SECRETS = ("apikey", "secret", "password", "uid", "privatekey", "walletaddress", "accountid", "token", "login")


def refused_keys(document: Document, *, allow_redirects: bool = False) -> dict[str, str]:
    """Dotted path → why, one sentence. Empty: nothing to complain about. `allow_redirects`: an administrator has
    allowed them for this runner; what Flotilla sets itself, and keys in `ccxt_config`, stay refused."""
    found = [*_named(document, OWNED), *_ccxt(document, CCXT_SECRETS, _KEYS_THERE)]
    if not allow_redirects:
        found += [
            *_named(document, REDIRECTS),
            *_ccxt(document, CCXT_REDIRECTS, _REDIRECT_THERE),
            *_pairlists(document),
        ]
    return {".".join(path): sentence for path, sentence in found}


def require_allowed(document: Document) -> None:
    """Of what a person wrote. Errors: `Invalid` at `config` with all sentences."""
    if refused := refused_keys(document):
        raise Invalid("The settings cannot be used.", fields={"config": " ".join(refused.values())})


_KEYS_THERE = "Freqtrade prints this section in its log: keys belong into the credentials of the exchange."
_REDIRECT_THERE = "It would send the bot, and its keys, to another address."
_FILE_THERE = "It would read or write a file of the machine; give a http:// or https:// address."


def _named(document: Document, sentences: dict[str, str]) -> Iterator[tuple[Path, str]]:
    yield from (((key,), sentences[key]) for key in document if key in sentences)


def _ccxt(document: Document, names: tuple[str, ...], sentence: str) -> Iterator[tuple[Path, str]]:
    exchange = document.get("exchange")
    for section in CCXT_SECTIONS:
        settings = exchange.get(section) if isinstance(exchange, dict) else None
        for path in _paths_named(settings, names):
            yield ("exchange", section, *path), sentence


def _paths_named(value: Any, names: tuple[str, ...], path: Path = ()) -> Iterator[Path]:
    """At any depth, whatever the spelling: `httpsProxy`, `https_proxy`, `proxyUrlCallback`."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _paths_named(item, names, (*path, str(number)))
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        plain = key.replace("_", "").lower().removesuffix("callback")
        if plain in names:
            yield (*path, key)
        else:
            yield from _paths_named(inner, names, (*path, key))


def _pairlists(document: Document) -> Iterator[tuple[Path, str]]:
    pairlists = document.get("pairlists")
    for number, handler in enumerate(pairlists if isinstance(pairlists, list) else []):
        for key, value in handler.items() if isinstance(handler, dict) else ():
            address = isinstance(value, str) and value.strip().lower().startswith("file:")
            if address or key == "save_to_file":
                yield ("pairlists", str(number), key), _FILE_THERE
