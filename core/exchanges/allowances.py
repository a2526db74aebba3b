"""Further keys of the sections for ccxt that one exchange accepts. Only administrators may allow them, because each key
can expose the traffic with the credentials to somebody else."""

import re
from uuid import UUID

from pydantic import BaseModel
from sqlmodel import Session

from core import audit, events
from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.audit import Subject
from core.db import tell, transaction
from core.errors import Invalid
from core.exchanges import service
from core.exchanges.models import Exchange
from core.exchanges.revised_exchange import REVISED
from core.exchanges.views import ExchangeView
from core.freqtrade.settings.ccxt_settings import SECTIONS, is_credential
from core.revisions.conflicts import reconciled
from core.revisions.kept_states import changing
from core.revisions.models import ANY, Basis

_MOST = 30
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,40}(\.[A-Za-z_][A-Za-z0-9_]{0,40}){0,3}")
_PREFIXES = tuple(f"{start}{section}." for start in ("exchange.", "") for section in SECTIONS)


class AllowanceDraft(BaseModel):
    """The input of an administrator: dotted paths within the sections, such as `httpsProxy` or `options.broker`. `own`:
    accepted in the settings of the exchange, which its owner writes. `bots`: accepted in the settings of bots too,
    which everybody with the right to use the exchange writes."""

    own: list[str] = []
    bots: list[str] = []


@transaction
def allow(session: Session, actor: Actor, exchange_id: UUID, draft: AllowanceDraft, basis: Basis = ANY) -> ExchangeView:
    """Replace the allowed keys. Running bots are not affected. Errors: `Invalid` at the field; `Conflict` when somebody
    else has changed them since `basis`."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    before = {"own": row.allowed_keys, "bots": row.bot_allowed_keys}
    mine = {"allowed_keys": _checked("own", draft.own), "bot_allowed_keys": _checked("bots", draft.bots)}
    mine = reconciled(session, REVISED, row, basis, mine)
    with changing(session, REVISED, row, actor.person_id):
        row.allowed_keys, row.bot_allowed_keys = mine["allowed_keys"], mine["bot_allowed_keys"]
    after = {"own": row.allowed_keys, "bots": row.bot_allowed_keys}
    if after != before:
        session.add(row)
        _record(session, actor, row, before, after)
        tell(session, events.ThingChanged("exchange", row.id))
    session.flush()
    return service.get.sync(session, actor, exchange_id)


def _checked(field: str, names: list[str]) -> list[str]:
    """Return the names sorted and without duplicates. Errors: `Invalid` at the field."""
    found = sorted({_without_section(name.strip()) for name in names if name.strip()})
    if len(found) > _MOST:
        raise Invalid("Too many.", fields={field: f"At most {_MOST} keys."})
    for name in found:
        if not _NAME.fullmatch(name):
            raise Invalid("Not a key.", fields={field: "Names of keys, like httpsProxy or options.broker."})
        if any(is_credential(part) for part in name.split(".")):
            words = f"{name}: credentials cannot be allowed. Freqtrade prints these settings in its log."
            raise Invalid("Not here.", fields={field: words})
    return found


def _without_section(name: str) -> str:
    """Return the name without its section, because people copy whole paths from error messages."""
    prefix = next((one for one in _PREFIXES if name.startswith(one)), "")
    return name.removeprefix(prefix)


def _record(
    session: Session, actor: Actor, row: Exchange, before: dict[str, list[str]], after: dict[str, list[str]]
) -> None:
    words = "; ".join(
        f"{', '.join(names) or 'nothing'} in {where}"
        for names, where in ((after["own"], "its settings"), (after["bots"], "those of bots too"))
    )
    subject = Subject("exchange", row.id, row.name)
    text = f"allowed on exchange {row.name} beyond the list: {words}"
    audit.record(session, actor.doer, "allowed", subject, text, level="warn", before=before, after=after)
