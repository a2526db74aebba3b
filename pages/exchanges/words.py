"""The words for an exchange, the same on every page."""

from zoneinfo import ZoneInfo

from core.exchanges import exchange_types
from core.exchanges.models import PRACTICE
from core.exchanges.views import ExchangeView
from core.freqtrade.settings.exchanges import LABELS, ExchangeType
from pages.parts.text import figures

PRACTICE_WORDS = (
    "A made-up market that runs inside Flotilla: real bots, invented prices, no keys, no money. Bots on it are always "
    "dry-run."
)

REFUSED_WORDS = (
    "These settings are not allowed any more. Take them out. An administrator can allow those for ccxt on this page."
)


def credentials_words(one: ExchangeView, zone: ZoneInfo) -> str:
    """Return whether credentials are stored, and since when; never the credentials themselves."""
    if not one.credentials_needed:
        return "not needed"
    if not one.credentials_set:
        return "not set"
    if one.credentials_missing:
        return f"incomplete: no {' and no '.join(LABELS[field] for field in one.credentials_missing)}"
    at = one.credentials_changed_at
    return f"set {figures.date(at, zone)}" if at else "set"


def old_keys_words(one: ExchangeView) -> str:
    """Return how many bots run with old keys; empty when every bot has the stored ones."""
    if not one.old_key_bots:
        return ""
    one_alone = one.old_key_bots == 1
    return f"{figures.plural(one.old_key_bots, 'bot')} still {'runs' if one_alone else 'run'} with the old key"


def type_options() -> dict[str, str]:
    """Return name → label, the practice market and the officially supported exchanges first."""
    ordered = sorted(exchange_types.types().values(), key=lambda one: (one.name != PRACTICE, not one.official))
    return {one.name: f"{one.title} · official" if _is_marked(one) else one.title for one in ordered}


def type_help(name: str) -> str:
    one = exchange_types.types().get(name)
    if one is None:
        return "Those supported by the Freqtrade team come first."
    if one.name == PRACTICE:
        return PRACTICE_WORDS
    backed = (
        "Supported by the Freqtrade team."
        if one.official
        else "Offered by Freqtrade through ccxt without promises: try it dry-run first."
    )
    return f"{backed} {_markets(one)}"


def _is_marked(one: ExchangeType) -> bool:
    return one.official and one.name != PRACTICE


def _markets(one: ExchangeType) -> str:
    futures = f"futures with {' or '.join(one.margin_modes)} margin" if one.futures else ""
    known = [words for words in ("spot" if one.spot else "", futures) if words]
    return f"Markets: {', '.join(known)}." if known else ""
