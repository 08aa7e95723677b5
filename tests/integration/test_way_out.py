"""The real console desk behind a company's own CA and a company's proxy, set by its policy file."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from deskbell import NotificationEmitter
from deskbell.notification import Notification
from tests.certificates import Authority
from tests.desks import DeskProcess
from tests.relays import TlsFront, WebProxy
from tests.running import PASSWORD, RunningServer

CLEAN = dict.fromkeys(
    ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "REQUESTS_CA_BUNDLE"), ""
)
"""Of the machine that runs the tests."""
CONNECTED = "connected to https?://"


class Desk(DeskProcess):
    def __init__(self, home: Path, url: str, locked: Mapping[str, object], **more: str) -> None:
        home.mkdir(exist_ok=True)
        policy = home / "policy.json"
        policy.write_text(json.dumps({"locked": locked}))
        super().__init__(
            [str(Path(sys.executable).with_name("deskbell-desktop")), "--console", "--server", url],
            **{
                **CLEAN,
                "DESKBELL_HOME": str(home),
                "DESKBELL_POLICY": str(policy),
                "DESKBELL_USER": "alice",
                "DESKBELL_PASSWORD": PASSWORD,
                **more,
            },
        )


def test_a_company_ca_is_believed_when_it_is_set(
    tmp_path: Path,
    authority: Authority,
    front: TlsFront,
    bell: NotificationEmitter[Notification],
) -> None:
    url = f"https://localhost:{front.port}"
    with Desk(tmp_path / "desk", url, {"ca_file": str(authority.ca)}) as desk:
        desk.wait(CONNECTED)
        bell.send_to_user("alice", {"title": "Through the company's TLS"})
        desk.wait("Through the company's TLS")


def test_a_strange_ca_is_refused_in_the_words_of_the_design(
    tmp_path: Path, front: TlsFront
) -> None:
    with Desk(tmp_path / "desk", f"https://localhost:{front.port}", {}) as desk:
        desk.wait(
            f"The certificate of (https://)?localhost:{front.port} is not trusted: .*"
            "Install your company's certificate, then try again."
        )


def test_a_certificate_file_that_is_none_is_said(tmp_path: Path, front: TlsFront) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate")
    url = f"https://localhost:{front.port}"
    with Desk(tmp_path / "desk", url, {"ca_file": str(wrong)}) as desk:
        desk.wait(f"The certificate file {wrong} cannot be read as certificates.")


def test_rest_and_the_link_go_through_the_proxy(
    tmp_path: Path,
    authority: Authority,
    front: TlsFront,
    bell: NotificationEmitter[Notification],
) -> None:
    with WebProxy("ada:p@ss word") as proxy:
        locked = {
            "ca_file": str(authority.ca),
            "proxy": f"http://ada:p%40ss%20word@127.0.0.1:{proxy.port}",
        }
        url = f"https://bell.test:{front.port}"
        with Desk(tmp_path / "desk", url, locked, no_proxy="*", http_proxy="http://x.test") as desk:
            desk.wait(CONNECTED)
            bell.send_to_user("alice", {"title": "Through the proxy"})
            desk.wait("Through the proxy")
    assert len(proxy.asked) >= 2  # the sign-in and the link
    assert set(proxy.asked) == {f"CONNECT bell.test:{front.port}"}


def test_the_proxy_of_the_environment_is_taken(tmp_path: Path, server: RunningServer) -> None:
    with WebProxy() as proxy:
        url = f"http://bell.test:{server.port}"
        with Desk(tmp_path / "d", url, {}, http_proxy=f"http://127.0.0.1:{proxy.port}") as desk:
            desk.wait(CONNECTED)
    assert {line.split()[0] for line in proxy.asked} == {"POST", "CONNECT"}


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_wants_a_password_says_so(
    tmp_path: Path, server: RunningServer, front: TlsFront, scheme: str
) -> None:
    port = front.port if scheme == "https" else server.port
    with WebProxy("ada:secret") as proxy:
        locked = {"proxy": f"127.0.0.1:{proxy.port}"}
        with Desk(tmp_path / "desk", f"{scheme}://bell.test:{port}", locked) as desk:
            desk.wait("The proxy wants a user name and password. Check the proxy")


def test_a_proxy_that_is_none_is_said(tmp_path: Path, server: RunningServer) -> None:
    for proxy, word in (
        ("socks5://127.0.0.1:9", "The proxy’s address is not of the form"),
        ("127.0.0.1:9", "The proxy does not answer."),
    ):
        with Desk(tmp_path / "desk", f"http://bell.test:{server.port}", {"proxy": proxy}) as desk:
            desk.wait(word)
