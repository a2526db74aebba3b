"""The steps of `freqtrade trade` until it contacts the exchange, and what they raise. A part of the program
(`verdict.program`): it runs with the interpreter of a Freqtrade version.

Source: `Worker.__init__` and `FreqtradeBot.__init__` of 2026.9.
"""

import logging
import traceback
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from core.freqtrade.verdicts.given_values import MOST_ITEMS, MOST_WORDS, Given, Told

LAYERS = ("exchange", "strategy", "bot", "system", "secrets")
"""Configuration files, the weakest first."""
MOST_ERRORS = 20
KEPT_WARNINGS = ("DEPRECATED", "Could not import ", "Invalid parameter file", 'Parameter "')


class Ear:
    """Hears Freqtrade's warnings that concern settings. Its logging is configured by the settings, which remove
    handlers; so the records themselves are heard."""

    def __init__(self) -> None:
        self._heard: list[str] = []
        logging.setLogRecordFactory(self._made)

    def _made(self, name: str, level: int, *rest: Any, **more: Any) -> logging.LogRecord:
        record = logging.LogRecord(name, level, *rest, **more)
        if level == logging.WARNING and name.startswith("freqtrade"):
            self._hear(record.getMessage()[:MOST_WORDS])
        return record

    def _hear(self, words: str) -> None:
        if words.startswith(KEPT_WARNINGS) and words not in self._heard and len(self._heard) < MOST_ITEMS:
            self._heard.append(words)

    def take(self) -> list[str]:
        """Return what was heard since the last call, each once."""
        heard, self._heard = self._heard, []
        return heard


class Freqtrade:
    """The parts of the installed Freqtrade that are used, imported in this process."""

    def __init__(self) -> None:
        self._arguments = import_module("freqtrade.commands").Arguments
        self._configuration = import_module("freqtrade.configuration")
        self._errors = import_module("freqtrade.exceptions")
        self._resolvers = import_module("freqtrade.resolvers")

    def configuration(self, folder: Path, class_name: str) -> Told:
        """Load and merge the settings as `trade` does. Errors: Freqtrade's."""
        user_data = Path.cwd() / "user_data"
        user_data.mkdir()
        files = [str(folder / f"{layer}.json") for layer in LAYERS]
        given = ["trade", *(word for file in files for word in ("--config", file)), "--userdir", str(user_data)]
        given += ["--strategy", class_name, "--strategy-path", str(folder / "strategy")]
        config: Told = self._configuration.Configuration(self._arguments(given).get_parsed_arg(), None).get_config()
        return config

    def strategy(self, config: Told) -> Told:
        """Load the strategy as `trade` does, check both together, and return the values it gives. Errors: Freqtrade's,
        and whatever the code of the strategy raises."""
        remove = getattr(self._configuration, "remove_exchange_credentials", None)
        if remove:
            remove(config["exchange"], True)
        settings = frozenset(config)
        strategy = self._resolvers.StrategyResolver.load_strategy(config)
        self._configuration.validate_config_consistency(config)
        strategy.ft_load_hyper_params()
        self._check_protections(config, strategy)
        return {"values": Given(strategy, settings).values()}

    def _check_protections(self, config: Told, strategy: Any) -> None:
        """A strategy may need for them what it gets when the bot runs."""
        try:
            protections = strategy.protections
        except Exception:
            return
        import_module("freqtrade.plugins.protectionmanager").ProtectionManager(config, protections)

    def told(self, error: BaseException, folder: Path) -> Told:
        """Describe an error. `is_freqtrades`: Freqtrade itself raised it, and would at every start."""
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
        meant = isinstance(error, (self._errors.FreqtradeException, ImportError))
        return {
            "type": type(error).__name__,
            "words": words_of(error),
            "is_freqtrades": meant or not (own or isinstance(error, (OSError, MemoryError, KeyboardInterrupt))),
            "line": own[-1].lineno if own else None,
            "schema": list(self._schema_errors(error)),
        }

    def _schema_errors(self, error: BaseException) -> Iterator[Told]:
        """Yield all errors of the JSON schema. Freqtrade tells the one that it finds best."""
        innermost = [frame for frame, _ in traceback.walk_tb(error.__traceback__)][-1:]
        seen = dict(innermost[0].f_locals) if innermost else {}
        if not {"conf", "conf_schema"} <= seen.keys():
            return
        validator = import_module("freqtrade.configuration.config_validation").FreqtradeValidator(seen["conf_schema"])
        for one in islice(validator.iter_errors(seen["conf"]), MOST_ERRORS):
            path = ".".join(map(str, one.absolute_path))[:MOST_WORDS]
            yield {"path": path, "rule": str(one.validator), "words": one.message[:MOST_WORDS]}


def words_of(error: BaseException) -> str:
    """Return what the error says, bounded."""
    return str(error)[:MOST_WORDS]
