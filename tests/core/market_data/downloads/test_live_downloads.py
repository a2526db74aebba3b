"""What is kept of a running download is bounded, and shows no secret, whatever its program says."""

from datetime import UTC, datetime

from core.db import utcnow
from core.freqtrade.candles.download_facts import Banned, Finished, Planned, Stopped, Target, parse
from core.market_data.downloads.live_downloads import LONGEST_BAN, MOST_WITHOUT, LiveDownload


def test_a_ban_for_ever_ends() -> None:
    live = LiveDownload()
    live.hear(Banned(datetime(9999, 1, 1, tzinfo=UTC)))
    assert live.banned_until and live.banned_until <= utcnow() + LONGEST_BAN
    live.hear(Banned(None))
    assert live.is_banned and live.banned_until is None


def test_passwords_are_not_shown_and_odd_characters_can_be_stored() -> None:
    live = LiveDownload()
    live.say("cannot reach http://ada:pa55word@proxy:3128\0 \ud800")
    assert "pa55word" not in live.log and "proxy:3128" in live.log
    assert "\0" not in live.log and live.log.encode()
    told = parse('FLOTILLA {"kind": "stopped", "reason": "no answer of https://ada:pa55word@example.org"}')
    assert isinstance(told, Stopped) and "pa55word" not in told.reason
    fact = '{"kind": "finished", "index": 0, "outcome": "failed", "rows": 0, "added": 0, "first": null, "last": null, '
    finished = parse(f'FLOTILLA {fact}"words": "http://ada:pa55word@proxy:3128"}}')
    assert isinstance(finished, Finished) and "pa55word" not in finished.words


def test_a_plan_without_end_takes_no_memory() -> None:
    live = LiveDownload()
    live.hear(Planned(0, (Target("BTC/USDT", "5m", "spot", 1, 1),), 1, (), 0, 0, 0))
    for _ in range(30):
        live.hear(Planned(1, (), 1, (("FOO/USDT", "no"),) * 200, 0, 0, 0))
    assert len(live.without) == MOST_WITHOUT
