"""Headers that every response carries: what browsers may load, evaluate and embed."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def _policy(scripts: str) -> str:
    """Nothing from elsewhere; scripts stand within the pages."""
    return (
        f"default-src 'self' data: blob:; script-src 'self' 'unsafe-inline'{scripts}; "
        "style-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; "
        "base-uri 'self'; form-action 'self'"
    )


POLICY, POLICY_OF_PAGES = _policy(""), _policy(" 'unsafe-eval' blob:")
"""NiceGUI's pages evaluate: event handlers, `run_javascript`, properties that begin with a colon, and Vue compiles the
templates of table cells. Nothing else that is served may; a test tells when these pages need it no longer."""
PAGE = "x-nicegui-content"
"""The header by which NiceGUI marks its pages."""
HEADERS_OF_HTTPS = {"Strict-Transport-Security": "max-age=31536000", "Cross-Origin-Opener-Policy": "same-origin"}
"""Browsers complain of these where they came by plain http."""
