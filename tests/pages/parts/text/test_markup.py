"""Whatever a person named a thing, it is shown as that name and never run."""

from datetime import UTC, datetime, timedelta

import pytest

from pages.frame.layout import _crumb
from pages.frame.search import Hit, _hit
from pages.look.theme import icon, script_text
from pages.parts.kpi import Kpi, Line, kpis_html
from pages.parts.notice import _quoted, _words
from pages.parts.table.cells import row
from pages.parts.table.columns import Action, Column
from pages.parts.table.quasar_table import sum_cell
from pages.parts.text.delta import delta_html, money_html
from pages.parts.text.facts import Fact, facts_html
from pages.parts.text.markup import link, span
from pages.parts.text.sparkline import sparkline_html
from pages.parts.text.status import badge_html, status_html, until_html
from pages.parts.text.uptime import BotLine, Health, bot_line_html

EVIL = "<script>alert(1)</script>\" onload='x"
NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "html",
    [
        span(EVIL, EVIL),
        link(EVIL, "/" + EVIL, EVIL),
        icon(EVIL),
        badge_html(EVIL),
        status_html(EVIL, NOW, word=EVIL, before=EVIL, after=EVIL),
        status_html(EVIL),
        until_html(NOW, EVIL),
        money_html(1.0, EVIL),
        delta_html(EVIL, EVIL),
        facts_html([Fact(EVIL, EVIL, tone=EVIL), Fact(EVIL, EVIL, "/x")]),
        kpis_html([Kpi(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, lines=[Line(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL)])]),
        sparkline_html([1, 2], EVIL),
        bot_line_html(BotLine(EVIL, "/bots/" + EVIL, EVIL, [Health.OK], NOW)),
        _words(EVIL, EVIL, (EVIL,), _quoted(EVIL, True)),
        _hit(Hit(EVIL, EVIL, "/"), 0, True),
        _crumb(((EVIL, "/bots"), EVIL)),
        sum_cell(Column("a", "A"), [(EVIL, EVIL, EVIL)]),
        Action("stop", EVIL, EVIL).template(),
        script_text(EVIL),
    ],
)
def test_every_value_is_escaped(html):
    assert "<script" not in html
    assert "\" onload='" not in html.replace('\\"', "")


def test_what_is_still_to_come_counts_down():
    html = until_html(NOW + timedelta(seconds=16), "next attempt in ", NOW)
    assert ">next attempt in 16 s<" in html
    assert "data-until" in html


@pytest.mark.parametrize("path", ["javascript:alert(1)", "//elsewhere.example", "https://elsewhere.example", "bots"])
def test_links_lead_only_to_our_own_pages(path):
    with pytest.raises(ValueError, match="not a path of ours"):
        link("here", path)
    with pytest.raises(ValueError, match="not a path of ours"):
        row("1", path)


@pytest.mark.parametrize("name", [":a", "a b", "a-b", "", "a'"])
def test_a_columns_name_is_no_script(name):
    with pytest.raises(ValueError, match="plain name"):
        Column(name, "A")
