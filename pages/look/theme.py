"""Class strings and props of the elements, and what stands in the head of every page."""

import json
from html import escape
from pathlib import Path
from typing import Final

from nicegui import App, ui
from nicegui.dependencies import register_importmap_override

from pages.look.assets import Asset, serve

HERE = Path(__file__).parent


BUTTON: Final = "no-caps unelevated dense :ripple=false"  # with color=None, or Quasar's important bg-primary wins
SEGMENT: Final = "no-caps unelevated dense color=none text-color=none toggle-color=none toggle-text-color=none"
INPUT: Final = "borderless dense hide-bottom-space"
SELECT: Final = f'{INPUT} options-dense popup-content-class="select-menu"'
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
    """Return a Material Symbol as HTML, drawn like `ui.icon(f"sym_o_{name}")`."""
    return f'<i class="q-icon notranslate material-symbols-outlined" aria-hidden="true">{escape(name)}</i>'


def install(app: App) -> None:
    """Register stylesheet, script and chart library for all pages, login included. Call it once, before
    `ui.run(tailwind=False)`.

    The script stands in the head and blocks, so the first paint already has the right theme. Everything under
    `/_flotilla/` is public and must pass authentication.
    """
    sheet = serve(app, Asset(HERE / "flotilla.css"))
    script = serve(app, Asset(HERE / "flotilla.js"))
    plotly = serve(app, Asset(_plotly_bundle(), "plotly.js"))
    register_importmap_override("nicegui-plotly", plotly)
    global _head
    load_retry = f"<script>{(HERE / 'load_retry.js').read_text()}</script>"
    _head = f'{load_retry}<link rel="stylesheet" href="{sheet}"><script src="{script}" data-plotly="{plotly}"></script>'
    ui.add_head_html(_head, shared=True)
    # Quasar lets a select have the focus only when the menu of the one before has gone: what is typed by then is lost.
    ui.select.default_props("transition-duration=0")
    # NiceGUI knows the wish of the server, we that of the browser; afterwards its dark mode follows ours.
    app.config.vue_config_script += "darkSetter = () => Quasar.Dark.set(flotilla.dark()); setDark(dark);"


_head = ""


def head() -> str:
    """Return the same for the head of a page that is not NiceGUI's, with its fonts."""
    from nicegui import __version__

    fonts = f"/_nicegui/{__version__}/static/fonts.css"
    return f'<style>@layer base, components;</style><link rel="stylesheet" href="{fonts}">{_head}'


def _plotly_bundle() -> Path:
    import nicegui

    return Path(nicegui.__file__).parent / "elements" / "plotly" / "dist" / "index.js"


def script_text(words: str) -> str:
    """Return a string as JavaScript literal, safe within a script of a page."""
    return json.dumps(words).replace("<", "\\u003c")
