"""The look of the HTML file of a result: the tokens of the pages, light and dark as the system says."""

from pages.look.tokens import TOKENS, Look

_RULES = """
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
main { max-width: 1120px; margin: 0 auto; padding: 24px 16px; display: grid; gap: 16px; }
h1 { font-size: 20px; margin: 0; } h2 { font-size: 14px; margin: 0 0 8px; } h3 { margin: 0 0 4px; } p { margin: 0; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px;
  overflow-x: auto; }
.muted { color: var(--muted); } .small { font-size: 12px; line-height: 16px; }
.caveats { border-color: var(--warn); } ul { margin: 0; padding-left: 20px; }
.figure-groups { display: grid; grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); gap: 16px 32px; }
.figure-groups section { background: none; border: 0; padding: 0; }
.few { color: var(--muted); }
dl { display: grid; grid-template-columns: auto auto; gap: 4px 16px; margin: 0; font-size: 13px; }
dt { color: var(--muted); } dd { margin: 0; text-align: right; }
.why { grid-column: 1 / -1; color: var(--muted); font-size: 12px; line-height: 16px; }
.up { color: var(--gain); } .down { color: var(--loss); }
.up::before { content: "▲ "; font-size: 9px; } .down::before { content: "▼ "; font-size: 9px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line-soft); text-align: left; }
th { color: var(--muted); font-weight: 500; } .num { text-align: right; white-space: nowrap; }
td:first-child { overflow-wrap: anywhere; }
.heat td, .heat th { text-align: right; } svg { max-width: 100%; height: auto; display: block; }
svg text { font-size: 11px; fill: var(--muted); } svg .main { fill: none; stroke: var(--accent); stroke-width: 1.6; }
svg .closed { fill: none; stroke: var(--muted); }
svg .sunk { fill: var(--loss); fill-opacity: .25; stroke: var(--loss); }
"""


def _tokens(look: Look) -> str:
    return "".join(f"--{name}: {value}; " for name, value in TOKENS[look].items())


STYLE = (
    f":root {{ color-scheme: light dark; {_tokens(Look.LIGHT)}}}"
    f"@media (prefers-color-scheme: dark) {{ :root {{ {_tokens(Look.DARK)}}} }}{_RULES}"
)
