"""Modules that are nobody's strategy: Python's own, and what Freqtrade itself is built on."""

import builtins
import sys

LEFT_PYTHON = frozenset(
    {
        *("aifc", "asynchat", "asyncore", "audioop", "cgi", "cgitb", "chunk", "crypt", "distutils", "imghdr", "imp"),
        *("lib2to3", "mailcap", "msilib", "nis", "nntplib", "ossaudiodev", "pipes", "smtpd", "sndhdr", "spwd"),
        *("sunau", "telnetlib", "uu", "xdrlib"),
    }
)
"""Python had them in 3.11 and has them no more: a Freqtrade of today may lack them."""
STANDARD = frozenset(sys.stdlib_module_names) - LEFT_PYTHON
KNOWN = STANDARD | {
    *("aiohttp", "catboost", "ccxt", "dateutil", "fastapi", "freqtrade", "gymnasium", "joblib", "keras", "lightgbm"),
    *("numpy", "optuna", "orjson", "pandas", "pandas_ta", "plotly", "pydantic", "pytz", "rapidjson", "requests"),
    *("rich", "scipy", "sklearn", "skopt", "sqlalchemy", "stable_baselines3", "talib", "technical", "tensorflow"),
    *("torch", "typing_extensions", "xgboost"),
}
"""A class that derives from one of theirs is no strategy, unless it is one of Freqtrade's own."""
BUILT_IN = frozenset(dir(builtins))
