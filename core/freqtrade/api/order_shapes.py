"""Orders of a trade, as a bot's REST API tells of them."""

from core.freqtrade.api.shapes import Answer
from core.freqtrade.api.values import (
    Flag,
    MaybeAmount,
    MaybeNumber,
    MaybeStamp,
    Text,
)

MOST_ORDERS = 2_000
"""Of one trade."""


class OrderAnswer(Answer):
    """One order of a trade. Amounts in base currency, costs in quote currency."""

    order_id: Text = ""
    status: Text = ""
    order_type: Text = ""
    ft_order_side: Text = ""
    """buy, sell or stoploss."""
    is_open: Flag = False
    amount: MaybeAmount = None
    filled: MaybeAmount = None
    remaining: MaybeAmount = None
    safe_price: MaybeNumber = None
    cost: MaybeAmount = None
    """Filled amount × average price, in quote currency; leverage not taken out."""
    ft_fee_base: MaybeAmount = None
    funding_fee: MaybeAmount = None
    ft_order_tag: Text = ""
    order_timestamp: MaybeStamp = None
    order_filled_timestamp: MaybeStamp = None
