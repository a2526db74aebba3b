"""The words of permissions: roles of people, kinds of things that can be owned, and scopes."""

from enum import StrEnum


class Role(StrEnum):
    """The role of a person. An administrator may do everything, a member owns things and uses what they are given, a
    viewer only views."""

    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    VIEWER = "viewer"


class Kind(StrEnum):
    """A kind of thing that can be owned and given."""

    BOT = "bot"
    EXCHANGE = "exchange"
    STRATEGY = "strategy"  # the family: all versions together
    RUNNER = "runner"
    BACKTEST = "backtest"  # not given singly: `core.backtests.who_may` decides
    HOUSE = "house"  # the installation itself: people, settings, the right to add things


class Scope(StrEnum):
    """What can be done with a thing. Each scope may be given alone; VIEW comes with every other."""

    VIEW = "view"
    USE = "use"  # refer to it from one's own bots (exchange, strategy, runner)
    OPERATE = "operate"  # start, stop, restart
    EDIT = "edit"
    DELETE = "delete"
    SHARE = "share"

    CREATE = "create"  # on HOUSE: add exchanges, strategies, bots
    ADMINISTER = "administer"  # on HOUSE: people, local runners


GIVABLE: dict[Kind, tuple[Scope, ...]] = {
    Kind.BOT: (Scope.VIEW, Scope.OPERATE, Scope.EDIT, Scope.DELETE),
    Kind.EXCHANGE: (Scope.VIEW, Scope.USE, Scope.EDIT, Scope.DELETE),
    Kind.STRATEGY: (Scope.VIEW, Scope.USE, Scope.EDIT, Scope.DELETE),
    Kind.RUNNER: (Scope.VIEW, Scope.USE, Scope.EDIT, Scope.DELETE),
}
"""Scopes that an owner may give to somebody else, per kind."""
