"""Columns of a table and the Vue template of each kind of cell. Vue escapes every value it interpolates."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from typing import Literal

from pages.look.theme import icon

Phone = Literal["s0", "s1", "s2", "s3", "s4"]


class Kind(StrEnum):
    """What `parts.cells` function feeds the cell."""

    NAME = "name"  # text(): strong, a link to the row's href, with a badge
    TEXT = "text"  # text()
    NUMBER = "number"  # figure() without a way
    DELTA = "delta"  # money(), percent(), figure()
    STATE = "state"  # state()
    AGE = "age"  # age()
    CURVE = "curve"  # curve()
    PROGRESS = "progress"  # progress()
    COVERAGE = "coverage"  # coverage()
    OPENS = "opens"  # opens(): a figure that is pressed


_RIGHT = frozenset({Kind.NUMBER, Kind.DELTA, Kind.OPENS})


@dataclass(frozen=True)
class Column:
    """`phone`: place on the card of a phone, s1 top left, s2 right, s3 below left, s4 below right; s0 hides it there.
    `narrow=False` hides it below 1180 px. `note`: tip at the header."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    sortable: bool = False
    phone: Phone = "s0"
    narrow: bool = True
    note: str = ""

    def __post_init__(self) -> None:
        if not self.name.isidentifier():
            raise ValueError(f"a column needs a plain name, not {self.name!r}")

    @property
    def classes(self) -> str:
        number = "num " if self.kind in _RIGHT else "c-wide-s " if self.kind is Kind.COVERAGE else ""
        return f"{number}c-{self.phone}{'' if self.narrow else ' c-m0'}"

    def for_quasar(self) -> dict[str, object]:
        align = "right" if self.kind in _RIGHT else "left"
        return {
            "name": self.name, "label": self.label, "field": self.name, "align": align, "sortable": self.sortable,
            "classes": self.classes, "headerClasses": self.classes,
        }  # fmt: skip

    def template(self) -> str:
        return f'<q-td :props="props">{TEMPLATES[self.kind].replace("NAME", self.name)}</q-td>'


@dataclass(frozen=True)
class Action:
    """A button at the end of each row for which `cells.may(<name>=True)`. `says`: the verb, "Pause".
    The second click of a double click is not heard: another button may stand there by then."""

    name: str
    icon: str
    says: str

    def template(self) -> str:
        says = escape(self.says, quote=True)
        return (
            f'<button v-if="props.row.may_{self.name}" type="button" class="act act-{self.name}" title="{says}" '
            f":aria-label=\"'{says} ' + props.row.title\" "
            f"@click.stop=\"$event.detail > 1 || $parent.$emit('act', '{self.name}', props.row.id)\">"
            f"{icon(self.icon)}</button>"
        )


TEMPLATES = {
    Kind.NAME: (
        '<a v-if="props.row.href" :href="props.row.href" class="strong ell" :title="props.value">{{ props.value }}</a>'
        '<span v-else class="strong ell" :title="props.value">{{ props.value }}</span>'
        "<span v-if=\"props.row.NAME_badge\" :class=\"['badge', 'after', props.row.NAME_badge_kind]\">"
        "{{ props.row.NAME_badge }}</span>"
        '<div v-if="props.row.NAME_note" :class="[\'below\', props.row.NAME_note_tone]" :title="props.row.NAME_note">'
        "{{ props.row.NAME_note }}</div>"
    ),
    Kind.TEXT: (
        '<span class="ell" :class="props.row.NAME_tone" :title="props.value">{{ props.value }}</span>'
        "<span v-if=\"props.row.NAME_badge\" :class=\"['badge', 'after', props.row.NAME_badge_kind]\">"
        "{{ props.row.NAME_badge }}</span>"
    ),
    Kind.NUMBER: (
        '<span :class="props.row.NAME_old" :data-pad="props.row.NAME_pad">{{ props.value }}</span> '
        '<span v-if="props.row.NAME_cur" class="cur">{{ props.row.NAME_cur }}</span>'
    ),
    Kind.DELTA: (
        "<span :class=\"['delta', props.row.NAME_way, props.row.NAME_old]\" "
        ':data-pad="props.row.NAME_pad">{{ props.value }}</span> '
        '<span v-if="props.row.NAME_cur" class="cur">{{ props.row.NAME_cur }}</span>'
        '<span v-if="props.row.NAME_since" class="age" :data-since="props.row.NAME_since" data-before="" '
        'data-after=" ago">{{ props.row.NAME_since_age }} ago</span>'
    ),
    Kind.STATE: (
        '<span class="state"><i :class="[\'dot\', props.row.NAME_dot]" aria-hidden="true"></i>'
        '<span>{{ props.value }}</span><span v-if="props.row.NAME_since" class="age" '
        ':data-since="props.row.NAME_since">{{ props.row.NAME_since_age }}</span></span>'
        '<span v-if="props.row.NAME_width" class="bar"><i :style="{width: props.row.NAME_width}"></i></span>'
        '<div v-if="props.row.NAME_note" :class="[\'below\', props.row.NAME_tone]" :title="props.row.NAME_note">'
        "{{ props.row.NAME_note }}</div>"
    ),
    Kind.AGE: '<span class="muted" :data-since="props.row.NAME_since">{{ props.value }}</span>',
    Kind.CURVE: (
        '<svg class="spark" :class="props.row.NAME_way" width="84" height="20" viewBox="0 0 84 20" aria-hidden="true">'
        '<line x1="0" x2="84" :y1="props.row.NAME_zero" :y2="props.row.NAME_zero"></line>'
        '<path :d="props.value"></path></svg>'
    ),
    Kind.PROGRESS: (
        '<span class="row-x"><span class="bar grow"><i :style="{width: props.row.NAME_width}"></i></span>'
        '<span class="muted">{{ props.value }}</span></span>'
    ),
    Kind.COVERAGE: (
        '<svg class="coverage" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" '
        ':aria-label="props.row.NAME_says">'
        '<title>{{ props.row.NAME_says }}</title><rect width="100" height="8"></rect>'
        '<path class="there" :d="props.value"></path><path class="missing" :d="props.row.NAME_missing"></path></svg>'
        '<div class="only-narrow muted small">{{ props.row.NAME_says }}</div>'
    ),
    Kind.OPENS: (
        '<button v-if="props.row.NAME_act" type="button" class="opens" :title="props.row.NAME_says" '
        "@click.stop=\"$parent.$emit('act', props.row.NAME_act, props.row.id)\">{{ props.value }}</button>"
        '<span v-else class="muted">{{ props.value }}</span>'
    ),
}


def actions_template(actions: Sequence[Action]) -> str:
    """Return the template of the cell with the buttons of a row."""
    buttons = "".join(action.template() for action in actions)
    return f'<q-td :props="props"><span class="row-actions">{buttons}</span></q-td>'


ACTIONS = {
    "name": "actions", "label": "", "field": "id", "align": "right",
    "classes": "c-s0 c-actions", "headerClasses": "c-s0 c-actions",
}  # fmt: skip
