"""A command line as HTML."""

from pages.backtests.command_words import command_html


def test_options_stay_whole_and_nothing_is_markup() -> None:
    html = command_html("freqtrade backtesting -s '<b>' --timeframe-detail 1m")
    options = '<span class="nowrap">--timeframe-detail</span>'
    assert html == f"freqtrade backtesting -s &#x27;&lt;b&gt;&#x27; {options} 1m"
