"""What a desktop finds at an address before anybody signs in: real servers, TLS and proxies."""

import http.server
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from deskbell.version import __version__
from deskbell_desktop.adapters.discovery import discover
from deskbell_desktop.adapters.way import Way
from deskbell_desktop.adapters.web import Web
from deskbell_desktop.core.discovery import Found, Kind
from tests.certificates import Authority
from tests.lab.waiting import until
from tests.relays import TlsFront, WebProxy
from tests.running import RunningServer, free_port

WORDS = {
    Kind.SOMETHING_ELSE: "Something else answers there. Check the address.",
    Kind.NOTHING: "The address does not answer. Check it, or ask your administrator.",
    Kind.UNTRUSTED: "The certificate is not trusted. Install your company’s certificate, "
    "then try again.",
    Kind.NO_ADDRESS: "That is not a server’s address.",
}


@pytest.fixture(scope="module")
def flask_port() -> Iterator[int]:
    port = free_port()
    program = Path(__file__).parents[1] / "interop" / "flask_app.py"
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", str(program), str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until(lambda: _answers(port), "the Flask application", 30)
    yield port
    process.kill()
    process.wait()


def test_anybody_may_ask_a_server_what_it_is(server: RunningServer) -> None:
    said = requests.get(f"{server.url}/api/about", timeout=10).json()
    nobody = {"organisation": "", "provider": ""}
    assert said == {"name": "deskbell", "version": __version__, "proto": 1} | nobody


def test_a_server_says_whose_it_is(new_server: Callable[..., RunningServer]) -> None:
    named = new_server(organisation="Harbour Supply")
    named.start()
    found = discover(f"127.0.0.1:{named.port}", Web())
    assert found == Found(Kind.DESKBELL, "Harbour Supply", secure=True, here=True)
    assert found.words() == "Harbour Supply · on this computer"


def test_a_company_certificate_makes_it_trusted(server: RunningServer, tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with TlsFront(authority.server("localhost"), server.port) as front:
        address = f"https://localhost:{front.port}"
        assert discover(address, Web()) == Found(Kind.UNTRUSTED)
        found = discover(address, Web(Way(ca_file=str(authority.ca))))
    assert found == Found(Kind.DESKBELL, "Deskbell server", secure=True, here=True)


def test_a_plain_socket_io_server_is_known_for_what_it_is(flask_port: int) -> None:
    found = discover(f"http://127.0.0.1:{flask_port}", Web())
    assert found.words() == "A Socket.IO server without history · on this computer"


def test_over_the_network_without_tls_it_says_so(server: RunningServer) -> None:
    with WebProxy() as proxy:
        way = Way(proxy=f"http://127.0.0.1:{proxy.port}")
        found = discover(f"http://bell.test:{server.port}", Web(way))
    assert found.words() == "Deskbell server · connection not encrypted"


def test_a_proxy_that_wants_a_password_says_so(server: RunningServer) -> None:
    with WebProxy("ada:secret") as proxy:
        way = Way(proxy=f"http://127.0.0.1:{proxy.port}")
        found = discover(f"http://bell.test:{server.port}", Web(way))
    assert found.words().startswith("The proxy wants a user name and password.")


def test_another_web_server_is_something_else() -> None:
    quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), quiet) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        found = discover(f"127.0.0.1:{web.server_port}", Web())
        web.shutdown()
    assert found.words() == WORDS[Kind.SOMETHING_ELSE]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("127.0.0.1:9", Kind.NOTHING),
        ("no.such.host.invalid", Kind.NOTHING),
        ("ftp://bell.example", Kind.NO_ADDRESS),
        ("https://ada:secret@bell.example", Kind.NO_ADDRESS),
        ("https://", Kind.NO_ADDRESS),
    ],
)
def test_where_nothing_answers_it_says_what_to_do(address: str, kind: Kind) -> None:
    found = discover(address, Web())
    assert found.kind is kind
    assert found.words() == WORDS[kind]


def _answers(port: int) -> bool:
    try:
        requests.get(f"http://127.0.0.1:{port}", timeout=1)
    except requests.RequestException:
        return False
    return True
