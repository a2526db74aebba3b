"""What Freqtrade says of the settings, then of the strategy. A part of the programs that let Freqtrade load one."""

import os
from collections.abc import Callable
from pathlib import Path

from core.freqtrade.verdicts.asked_child import Tell
from core.freqtrade.verdicts.in_freqtrade import Ear, Freqtrade, words_of


def judge(parts: Callable[[], Freqtrade], class_name: str, tell: Tell) -> None:
    """Tell of the settings, then of the strategy. What cannot be imported from Freqtrade cannot be asked."""
    try:
        ear, freqtrade = Ear(), parts()
    except Exception as error:
        return tell({"stage": "none", "problem": words_of(error)})
    folder = Path(os.environ["FLOTILLA_SECRETS"]).resolve()
    try:
        config = freqtrade.configuration(folder, class_name)
    except Exception as error:
        return tell({"stage": "settings", "error": freqtrade.told(error, folder), "warnings": ear.take()})
    tell({"stage": "settings", "warnings": ear.take()})
    try:
        told = freqtrade.strategy(config)
    except BaseException as error:
        told = {"error": freqtrade.told(error, folder)}
    tell({"stage": "strategy", "warnings": ear.take(), **told})
