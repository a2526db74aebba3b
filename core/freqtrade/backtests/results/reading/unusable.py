"""Why a file is no result that can be taken in."""


class Unusable(Exception):
    """`str(error)` is a sentence that a person can act on."""
