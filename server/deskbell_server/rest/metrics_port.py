"""The metrics port: a second address that answers `/metrics` and nothing else, without a token."""

from __future__ import annotations

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from deskbell_server.metrics import CONTENT_TYPE, Metrics


class MetricsPort:
    """Around the whole application: requests to that port go no further."""

    def __init__(self, app: ASGIApp, metrics: Metrics, port: int) -> None:
        self.app, self.metrics, self.port = app, metrics, port

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer it, or hand it on."""
        here = (scope.get("server") or ("", None))[1] == self.port
        if not here:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close"})
        elif scope["path"] == "/metrics":
            await Response(self.metrics.page(), media_type=CONTENT_TYPE)(scope, receive, send)
        else:
            await PlainTextResponse("only /metrics is here", 404)(scope, receive, send)
