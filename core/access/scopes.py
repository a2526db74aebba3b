"""The words of permission: who a person is in the house, what can be owned, what can be done with it."""

from enum import StrEnum


class Role(StrEnum):
    """An administrator may do everything, a member owns things and does what they are given, a viewer looks at it."""

    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    VIEWER = "viewer"


class Kind(StrEnum):
    """What can be owned and given."""

    BOT = "bot"
    EXCHANGE = "exchange"
    STRATEGY = "strategy"  # the family: all versions together
    RUNNER = "runner"
    BACKTEST = "backtest"
    HOUSE = "house"  # the installation itself: people, settings, the right to add things


class Scope(StrEnum):
    """What can be done with a thing. Each may be given alone; VIEW comes with every other."""

    VIEW = "view"
    USE = "use"  # let one's own bots refer to it (exchange, strategy, runner)
    OPERATE = "operate"  # start, stop, restart
    EDIT = "edit"
    DELETE = "delete"
    SHARE = "share"

    CREATE = "create"  # of the house: add exchanges, strategies, bots
    ADMINISTER = "administer"  # of the house: people, local runners


GIVABLE: dict[Kind, tuple[Scope, ...]] = {
    Kind.BOT: (Scope.VIEW, Scope.OPERATE, Scope.EDIT, Scope.DELETE),
    Kind.EXCHANGE: (Scope.VIEW, Scope.USE, Scope.EDIT, Scope.DELETE),
    Kind.STRATEGY: (Scope.VIEW, Scope.USE, Scope.EDIT, Scope.DELETE),
    Kind.RUNNER: (Scope.VIEW, Scope.USE, Scope.EDIT, Scope.DELETE),
    Kind.BACKTEST: (Scope.VIEW, Scope.EDIT, Scope.DELETE),
}
"""Scopes an owner may give to somebody else, per kind."""
