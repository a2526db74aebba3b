"""The colours of both looks. `flotilla.css` has the same (a test holds them equal)."""

from enum import StrEnum
from typing import Final


class Look(StrEnum):
    """What a browser shows. The person's choice (auto, dark, light) is kept in the browser: see `flotilla.js`."""

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
