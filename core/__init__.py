"""Everything of Flotilla that would make sense without a screen."""

from typing import Final

VERSION: Final = "0.1.0"
