"""The loopback: an address of this computer to which the browser brings the outcome of a sign-in.

It answers this computer alone, one `state` alone, and is gone afterwards (RFC 8252, section 7.3).
"""

from __future__ import annotations

import hmac
import html
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

from deskbell_desktop.core.translate import tr

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Deskbell</title>
<body style="font: 18px sans-serif; text-align: center; margin-top: 20vh">
<p>{said}</p></body></html>"""
HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Connection": "close",
}
TURN = 0.25
"""Seconds after which it looks whether it is still wanted."""


class Loopback:
    """Listens from the start; ``wait``, then ``close``."""

    def __init__(self, state: str) -> None:
        self.came: Mapping[str, str] | None = None
        self.wanted = True
        outer = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 5.0

            def do_GET(self) -> None:
                outer._answer(self, state)

            def log_message(self, *_: object) -> None:
                """What came is a secret for a minute."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self._server.timeout = TURN
        self.port = int(self._server.server_address[1])

    def wait(self, seconds: float) -> Mapping[str, str] | None:
        """What the browser brought; ``None`` when it did not come, or is not wanted any more."""
        end = time.monotonic() + seconds
        try:
            while self.came is None and self.wanted and time.monotonic() < end:
                self._server.handle_request()
        finally:
            self._server.server_close()
        return self.came if self.wanted else None

    def _answer(self, asked: BaseHTTPRequestHandler, state: str) -> None:
        given = {name: values[0] for name, values in parse_qs(urlsplit(asked.path).query).items()}
        ours = hmac.compare_digest(given.get("state", "").encode(), state.encode())
        if ours:
            self.came = given
        good = tr("You are signed in. This page can be closed.")
        bad = tr("You are not signed in. Deskbell says why.")
        said = good if ours and "code" in given else bad
        page = PAGE.format(said=html.escape(said)).encode()
        asked.send_response(200 if ours else 404)
        for name, value in HEADERS.items():
            asked.send_header(name, value)
        asked.send_header("Content-Length", str(len(page)))
        asked.end_headers()
        asked.wfile.write(page)
