"""Pages that no browser has shown yet. NiceGUI keeps each for a minute, in case one comes."""

from nicegui import Client, ui

from pages.entry.page_sessions import is_page_of, session_of

MOST = 20
"""Of one session. A browser that opens its tabs again gets one at a time, and shows each as soon as it comes."""


def forget_all_but_the_newest() -> None:
    """Delete the unshown pages of the session for which a page is being built, but its newest ones."""
    session = session_of(ui.context.client)
    found = [one for one in Client.instances.values() if _is_unseen(one) and is_page_of(one, session)]
    for client in found[:-MOST]:  # in the order in which they were made
        client.delete()


def _is_unseen(client: Client) -> bool:
    """None of those that a browser has left: NiceGUI waits for it to come back, and deletes them itself."""
    return not client.has_socket_connection and not client._delete_tasks
