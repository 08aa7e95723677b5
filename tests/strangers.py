"""Things that answer HTTP and are not Deskbell: log-in pages, proxies, a proxy with moods."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


@contextmanager
def answering(
    body: bytes, kind: str, *, status: int = 200, location: str | None = None
) -> Iterator[str]:
    """The URL of something that gives this answer to everything."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815 - the library's name

        def log_message(self, *_: object) -> None:
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


class Mood(Enum):
    """What a moody proxy does with a request."""

    WELL = "hands it on, and its answer back"
    BUSY = "answers 503 and does not hand it on"
    FULL = "answers 507 and does not hand it on"
    LATER = "answers 503 and to come again in an hour"
    LOST = "hands it on, and answers 503"
    CUT = "hands it on, and closes the connection without an answer"


class Proxy:
    """Stands before a server in the mood that it is set to; ``soon`` goes before, one by one."""

    def __init__(self, url: str) -> None:
        self.behind = url
        self.mood = Mood.WELL
        self.soon: list[Mood] = []
        self.url = ""
        self.asked = 0

    def _next(self) -> Mood:
        self.asked += 1
        return self.soon.pop(0) if self.soon else self.mood

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        mood = self._next()
        status, said, headers = (507 if mood is Mood.FULL else 503), b"", {}
        if mood is Mood.FULL:
            said = b'{"code": "disk-full", "status": 507, "title": "full"}'
        if mood is Mood.LATER:
            headers = {"Retry-After": "3600"}
        if mood in {Mood.WELL, Mood.LOST, Mood.CUT}:
            passed = ("Authorization", "Idempotency-Key", "Content-Type")
            given = {name: handler.headers[name] for name in passed if name in handler.headers}
            answer = requests.post(self.behind + handler.path, body, headers=given, timeout=20)
            if mood is Mood.CUT:
                handler.close_connection = True
                return
            if mood is Mood.WELL:
                status, said = answer.status_code, answer.content
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(said)))
        handler.end_headers()
        handler.wfile.write(said)


@contextmanager
def moody(url: str) -> Iterator[Proxy]:
    """A proxy before the server at ``url``."""
    proxy = Proxy(url)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            proxy.answer(self)

        def log_message(self, *_: object) -> None:
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        proxy.url = f"http://127.0.0.1:{server.server_address[1]}"
        yield proxy
        server.shutdown()
        thread.join()
