"""The wording of what a server or the way to it refuses, in the person's language where known."""

from __future__ import annotations

from deskbell.errors import DeskbellError, Unreachable, Untrusted
from deskbell_desktop.core.translate import mark, tr, tr_marked

KNOWN = (
    mark("Name or password is wrong."),
    mark("This account may not do that."),
    mark("This device was signed out."),
    mark("Too many requests."),
    mark("The server cannot do this just now."),
    mark("The server's disk is full."),
    mark("The server made a mistake."),
    mark("Check both and try again."),
    mark("Sign in again."),
    mark("Check the address and the network, then try again."),
    mark("Install your company's certificate, then try again."),
    mark("Check the address: something else answers there, perhaps a proxy or a log-in page."),
    mark("Tell the administrator the request id; its log has the details."),
)
"""Titles and hints of the contract that may reach a person; others are shown as they come."""


def sentence(error: DeskbellError, server: str) -> str:
    """What went wrong."""
    said = str(error)
    why = said.rpartition(": ")[2].rstrip(".")
    if isinstance(error, Untrusted):
        return tr("The certificate of {server} is not trusted: {why}.", server=server, why=why)
    if type(error) is Unreachable:
        return tr("{server} does not answer: {why}.", server=server, why=why)
    return tr_marked(said if said.endswith((".", "!", "?")) else f"{said}.")


def hint(error: DeskbellError) -> str:
    """What to do about it."""
    return error.hint and tr_marked(error.hint)
