"""The fields of what a backtest trades with."""

from core.backtests.views import StrategyNeedsView
from pages.backtests.asking.asking_form import AskingForm
from pages.backtests.asking.gate_words import given_words
from pages.parts.form import field

_WITH = "The strategy has some: they pause trading as they would in a bot."
_WITHOUT = "The strategy has none, so this changes nothing."
_UNKNOWN = "the value of the strategy or the settings"


class MoneyFields:
    """Drawn where it is made. `learn` shows what the strategy says."""

    def __init__(self, form: AskingForm) -> None:
        with field.row():
            field.text(form, "stake_currency", "Stake currency", placeholder="USDT")
            field.number(form, "wallet", "Wallet", "Dry-run wallet, in stake currency.", least=0)
        with field.row():
            field.text(form, "stake_amount", "Stake per trade", "An amount, or unlimited.")
            self._most = field.number(form, "max_open_trades", "Max open trades", "", whole=True, least=-1)
            help = "Charged per order. Leave empty to use the first pair’s fee for all pairs."
            field.number(form, "fee", "Fee", help, least=0, step=0.01, suffix="%")
        self._protections = field.switch(form, "enable_protections", "Protections")
        self.learn(None)

    def learn(self, needs: StrategyNeedsView | None) -> None:
        """Show which values come from the strategy. None: it is not known."""
        unset = "unlimited" if needs else _UNKNOWN
        words = given_words(needs.given.get("max_open_trades") if needs else None, unset)
        self._most.set_help(f"Leave empty for {words}." + ("" if words.startswith(unset) else " −1: unlimited."))
        self._protections.set_help("" if needs is None else _WITH if needs.has_protections else _WITHOUT)
