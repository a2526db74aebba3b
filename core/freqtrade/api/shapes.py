"""Answers of a bot's REST API, checked and narrowed to what Flotilla uses.

Extra fields are ignored, missing ones of older versions get a default. Freqtrade writes null for every number it
could not compute, whatever its OpenAPI schema promises, so numbers are optional wherever that was seen. What passes
through here is safe to store: no NaN or infinity, no NUL characters, no absurdly long text, no number beyond what a
database column holds. Times are milliseconds unless the name says otherwise; ratios are ratios; coins are in the
bot's stake currency.
"""

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import Unavailable
from core.freqtrade.api.values import (
    Flag,
    MaybeAmount,
    MaybeNumber,
    MaybeStamp,
    NoneIsEmpty,
    Number,
    Text,
)

MOST_PAIRS = 5_000
"""That one bot trades."""

Shape = TypeVar("Shape", bound=BaseModel)


class Answer(BaseModel):
    """A checked answer: extra fields are ignored, values cannot be changed."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Version(Answer):
    """`/version`."""

    version: Text


class ShowConfig(Answer):
    """`/show_config`. `state`: running, paused, stopped, reload_config."""

    version: Text = ""
    api_version: Number = 1.0
    """A float, 2.5 is later than 2.49; absent in very old versions."""
    strategy_version: Text = ""
    dry_run: bool
    trading_mode: Text = "spot"
    margin_mode: Text = ""
    short_allowed: Flag = False
    stake_currency: Text
    stake_amount: Text = ""
    """"100" or "unlimited"."""
    available_capital: MaybeAmount = None
    max_open_trades: MaybeNumber = None
    """-1: unlimited."""
    timeframe: Text = ""
    exchange: Text = ""
    strategy: Text = ""
    force_entry_enable: Flag = False
    bot_name: Text = ""
    state: Text
    runmode: Text = ""
    position_adjustment_enable: Flag = False


class Health(Answer):
    """`/health`; its stamps are **seconds**."""

    last_process_ts: MaybeStamp = None
    """The last full round of the trading loop; None until the first, stands still while stopped."""
    bot_start_ts: MaybeStamp = None
    """The first start ever of this trade database: its identity. None in versions that did not tell."""
    bot_startup_ts: MaybeStamp = None


class Whitelist(Answer):
    """`/whitelist`: what the bot may buy now, with the pairs of its open trades. Empty before its loop has turned."""

    whitelist: Annotated[tuple[Text, ...], Field(max_length=MOST_PAIRS), NoneIsEmpty] = ()


class PairCandles(Answer):
    """`/pair_candles`, of which only its times are used."""

    last_analyzed_ts: MaybeStamp = None
    """**Seconds**; 0 when this pair was never analysed without an error."""


def shaped(shape: type[Shape], answer: Any, what: str) -> Shape:
    """Check an answer. Errors: `Unavailable` when it has another shape; names the first wrong field, never its
    value."""
    try:
        return shape.model_validate(answer)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole answer"
        raise Unavailable(
            f"The bot's answer to {what} cannot be read: {where}: {first['msg']}.",
            hint="Something else may be listening at its address, or its Freqtrade version is too old or too new.",
        ) from error
