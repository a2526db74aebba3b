"""The actions on an exchange besides editing it. Each returns True when it was done; one that loses something asks
first."""

from core.access.policy import Actor, Resource
from core.access.scopes import Kind
from core.exchanges import service as exchanges
from core.exchanges.views import ExchangeView
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.kept_runs import kept_runs
from pages.parts.dialogs.thing_actions import delete_thing, share_thing
from pages.parts.notice import toast


async def share_it(actor: Actor, one: ExchangeView) -> bool:
    return await share_thing(actor, Resource(Kind.EXCHANGE, one.id, one.owner_id), one.name)


async def delete(actor: Actor, one: ExchangeView) -> bool:
    """Delete the exchange. Refused while bots use it; the error names them."""
    kept = await kept_runs(actor, Resource(Kind.EXCHANGE, one.id, one.owner_id))
    consequences = ["Its credentials are forgotten", "Trades and figures of bots that once used it are kept", *kept]
    return await delete_thing(one.name, "exchange", lambda: exchanges.remove(actor, one.id), consequences)


async def wipe(actor: Actor, one: ExchangeView) -> bool:
    consequences = [
        "Bots that run go on with what they were started with",
        "No bot can start live on it until credentials are set again",
        "The keys stay valid at the exchange: revoke them there too",
    ]
    what = "Flotilla forgets them and cannot bring them back."
    if not await confirm(f"Wipe the credentials of {one.name}?", what, "Wipe credentials", consequences=consequences):
        return False
    await exchanges.wipe_credentials(actor, one.id)
    toast("The credentials are wiped.")
    return True


ACTS = {"share": share_it, "delete": delete}
