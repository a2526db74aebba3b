"""The layers that every request passes before a page sees it. From the outside in: the limit of a body, authentication,
the limit of one visitor, the queue of pages, the frames of a socket."""

from fastapi import FastAPI

from core.access.local import first_visit
from core.config import Settings
from pages.entry import auth_middleware, ended_sessions, login
from pages.entry.limits.body_limit import BodyLimit
from pages.entry.limits.page_queue import PageQueue
from pages.entry.limits.visitor_limit import VisitorLimit
from pages.entry.sockets import ownership as socket_ownership
from pages.entry.sockets.frames import PacketFilter


def install(application: FastAPI, settings: Settings) -> str:
    """Register all layers. Returns the one-time token that a first visitor from another machine needs to create the
    administrator."""
    login.register(application, settings)
    application.add_middleware(PacketFilter)
    application.add_middleware(PageQueue)
    application.add_middleware(VisitorLimit)
    application.add_middleware(auth_middleware.AuthMiddleware, settings=settings)
    application.add_middleware(BodyLimit)
    socket_ownership.guard()
    ended_sessions.listen()
    return first_visit.new_first_token()
