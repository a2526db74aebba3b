"""The rows of a bot's runs."""

from datetime import UTC, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.bots.views import RunLine
from pages.bots.one.runs import table_html


def drawn(*packages: str) -> str:
    at = datetime(2026, 11, 30, 12, tzinfo=UTC)
    run = RunLine(uuid4(), at, None, 3, 1, "2026.9", "", None, False, None, None, "", packages=packages)
    return table_html([run], ZoneInfo("UTC"))


def test_a_run_names_the_packages_it_had() -> None:
    assert "<td>v3</td>" in drawn()
    assert "<summary>v3, 1 package</summary>" in drawn("ta==0.11")
    html = drawn("<b>==1", "ta==0.11")
    assert "<summary>v3, 2 packages</summary>" in html
    assert "&lt;b&gt; 1<br>ta 0.11" in html
