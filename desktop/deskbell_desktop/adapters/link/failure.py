"""The failure: why a connection did not come about, as one sentence for the person."""

from __future__ import annotations

import ssl

from websocket import WebSocketBadStatusException, WebSocketProxyException

from deskbell_desktop.adapters.way import ProxyRefuses
from deskbell_desktop.core.translate import tr


def sentence(error: Exception, server: str) -> str:
    """The sentence for what ``Client.connect`` raised; the real reason is inside."""
    cause = error.__cause__
    inner = cause.__context__ if cause else None
    if isinstance(inner, ssl.SSLCertVerificationError):
        why = inner.verify_message
        return tr("The certificate of {server} is not trusted: {why}.", server=server, why=why)
    if isinstance(inner, WebSocketProxyException):
        return str(ProxyRefuses.because(str(inner)))
    if isinstance(inner, WebSocketBadStatusException):
        status = inner.status_code
        return tr("The server does not take the connection: it answers {status}.", status=status)
    if isinstance(inner, OSError) and inner.strerror:
        return tr("The server does not answer: {why}.", why=inner.strerror)
    return tr("The server does not answer.")
