"""The look: colours, class strings, state → shape. `flotilla.css` has the same tokens (a test holds them equal)."""

import json
from enum import StrEnum
from html import escape
from pathlib import Path
from typing import Final

from nicegui import App, ui
from nicegui.dependencies import register_importmap_override

from pages.look.assets import Asset, serve

HERE = Path(__file__).parent


class Look(StrEnum):
    """What a browser shows. What its person wishes (auto, dark, light) is kept in the browser: see `flotilla.js`."""

    LIGHT = "light"
    DARK = "dark"


TOKENS: Final[dict[Look, dict[str, str]]] = {
    Look.LIGHT: {
        "page": "#f6f7f9", "surface": "#ffffff", "raised": "#eef1f5", "hover": "#f3f5f8",
        "line": "#e3e7ee", "line-soft": "#eef1f5", "line-strong": "#cbd2dc",
        "text": "#1b2430", "muted": "#5b6777",
        "accent": "#1f5ad6", "accent-fill": "#2563eb", "accent-soft": "#2563eb14",
        "gain": "#07794c", "loss": "#c9213a", "warn": "#8a5a00",
        "gain-soft": "#07794c0d", "loss-soft": "#c9213a0d", "warn-soft": "#b7791f0f",
        "s2": "#7c3aed", "s3": "#0b7285", "s4": "#b4530a",
    },
    Look.DARK: {
        "page": "#0e1116", "surface": "#161b22", "raised": "#1c2330", "hover": "#1a202a",
        "line": "#2a3240", "line-soft": "#212935", "line-strong": "#3b4657",
        "text": "#e6edf3", "muted": "#8b98a9",
        "accent": "#6a9eff", "accent-fill": "#2a67e0", "accent-soft": "#4f8cff1f",
        "gain": "#2ebd85", "loss": "#ff5f73", "warn": "#f0b90b",
        "gain-soft": "#2ebd851c", "loss-soft": "#ff5f731c", "warn-soft": "#f0b90b17",
        "s2": "#b794f6", "s3": "#3cc4c4", "s4": "#e69a5b",
    },
}  # fmt: skip


class Dot(StrEnum):
    """The shape before a state's word. Each differs in shape, not only in colour."""

    RUNNING = "running"  # disc
    DEGRADED = "degraded"  # triangle
    PAUSED = "paused"  # two bars
    MOVING = "moving"  # turning ring
    STOPPED = "stopped"  # ring
    FAILED = "failed"  # diamond
    UNKNOWN = "unknown"  # dashed ring


# state, in lower case → shape and word. What is not here is shown with its own word and the dashed ring.
STATES: Final[dict[str, tuple[Dot, str]]] = {
    "running": (Dot.RUNNING, "Running"),
    "paused": (Dot.PAUSED, "Paused"),
    "starting": (Dot.MOVING, "Starting"),
    "stopping": (Dot.MOVING, "Stopping"),
    "restarting": (Dot.MOVING, "Restarting"),
    "stopped": (Dot.STOPPED, "Stopped"),
    "failed": (Dot.FAILED, "Failed"),
    "degraded": (Dot.DEGRADED, "Degraded"),
    "stale": (Dot.UNKNOWN, "Unknown"),
    "unknown": (Dot.UNKNOWN, "Unknown"),
    "pending": (Dot.STOPPED, "Waiting"),
    "waiting": (Dot.STOPPED, "Waiting"),
    "queued": (Dot.STOPPED, "Waiting"),
    "downloading": (Dot.MOVING, "Downloading"),
    "installing": (Dot.MOVING, "Installing"),
    "completed": (Dot.RUNNING, "Complete"),
    "done": (Dot.RUNNING, "Complete"),
    "cancelled": (Dot.STOPPED, "Cancelled"),
    "reachable": (Dot.RUNNING, "Reachable"),
    "unreachable": (Dot.FAILED, "Unreachable"),
    "ready": (Dot.RUNNING, "Ready"),
    "enabled": (Dot.RUNNING, "Active"),
    "disabled": (Dot.STOPPED, "Disabled"),
}


def shape_of(state: str) -> tuple[Dot, str]:
    """Shape and word of a status, health or job state: `shape_of("RUNNING") == (Dot.RUNNING, "Running")`."""
    return STATES.get(state.lower(), (Dot.UNKNOWN, state.capitalize() or "Unknown"))


BUTTON: Final = "no-caps unelevated dense :ripple=false"  # with color=None, or Quasar's important bg-primary wins
SEGMENT: Final = "no-caps unelevated dense color=none text-color=none toggle-color=none toggle-text-color=none"
INPUT: Final = "borderless dense hide-bottom-space"
TABS: Final = "dense no-caps align=left :ripple=false"
TABLE: Final = "dense flat square hide-pagination hide-selected-banner binary-state-sort"

LOGO: Final = (
    '<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" '
    'stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">'
    '<path d="M12 3v13M12 5c4 2 6 6 6.5 10.5H12M10 7c-2.5 2-4 5-4.5 8.5H10"/>'
    '<path d="M2.5 18.5c1.6 1.8 3.2 1.8 4.8 0 1.6 1.8 3.2 1.8 4.7 0 1.6 1.8 3.2 1.8 4.8 0 1.6 1.8 3.2 1.8 4.7 0"/>'
    "</svg>"
)


FAVICON: Final = LOGO.replace("currentColor", "#2563eb").replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')


def icon(name: str) -> str:
    """A Material Symbol for HTML strings, drawn like `ui.icon(f"sym_o_{name}")`."""
    return f'<i class="q-icon notranslate material-symbols-outlined" aria-hidden="true">{escape(name)}</i>'


def install(app: App) -> None:
    """Once, before `ui.run(tailwind=False)`: stylesheet, script and chart library for all pages, login included.

    The script stands in the head and blocks, so the first paint already has the right theme. Everything under
    `/_flotilla/` is public and must pass the guard.
    """
    sheet = serve(app, Asset(HERE / "flotilla.css"))
    script = serve(app, Asset(HERE / "flotilla.js"))
    plotly = serve(app, Asset(_plotly_bundle(), "plotly.js"))
    register_importmap_override("nicegui-plotly", plotly)
    global _head
    arrival = f"<script>{(HERE / 'load_retry.js').read_text()}</script>"
    _head = f'{arrival}<link rel="stylesheet" href="{sheet}"><script src="{script}" data-plotly="{plotly}"></script>'
    ui.add_head_html(_head, shared=True)
    # Quasar lets a select have the focus only when the menu of the one before has gone: what is typed by then is lost.
    ui.select.default_props("transition-duration=0")
    # NiceGUI knows the wish of the server, we that of the browser; afterwards its dark mode follows ours.
    app.config.vue_config_script += "darkSetter = () => Quasar.Dark.set(flotilla.dark()); setDark(dark);"


_head = ""


def head() -> str:
    """The same in the head of a page that is not NiceGUI's, with its fonts."""
    from nicegui import __version__

    fonts = f"/_nicegui/{__version__}/static/fonts.css"
    return f'<style>@layer base, components;</style><link rel="stylesheet" href="{fonts}">{_head}'


def _plotly_bundle() -> Path:
    import nicegui

    return Path(nicegui.__file__).parent / "elements" / "plotly" / "dist" / "index.js"


def script_text(words: str) -> str:
    """A string as JavaScript reads it, safe within a script of a page."""
    return json.dumps(words).replace("<", "\\u003c")
