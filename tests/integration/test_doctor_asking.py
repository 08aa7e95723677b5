"""The doctor asks a real server, through real TLS and a real proxy, what the person should know."""

from __future__ import annotations

import datetime as dt

from deskbell_desktop.adapters.doctor import asking
from deskbell_desktop.adapters.way import Way
from deskbell_desktop.adapters.web import Web
from deskbell_desktop.core.doctor.there import Trouble
from tests.certificates import Authority
from tests.relays import TlsFront, WebProxy
from tests.running import RunningServer
from tests.unit.desktop.web_server import web


def test_a_good_answer_tells_time_certificate_and_clock(
    authority: Authority, front: TlsFront
) -> None:
    told = asking.look(Web(Way(ca_file=str(authority.ca))), f"https://localhost:{front.port}")
    assert told.trouble is Trouble.NONE
    assert told.after_ms > 0
    assert told.certificate
    assert told.certificate.issuer == "Harbour Supply CA"
    left = told.certificate.until - dt.datetime.now(dt.UTC)
    assert dt.timedelta(days=89) < left <= dt.timedelta(days=90)
    assert told.ahead is not None
    assert abs(told.ahead) < dt.timedelta(seconds=30)


def test_a_strange_certificate_is_told_from_no_answer(front: TlsFront) -> None:
    told = asking.look(Web(), f"https://localhost:{front.port}")
    assert told.trouble is Trouble.UNTRUSTED
    assert "is not trusted" in told.why
    assert asking.look(Web(), "https://localhost:9").trouble is Trouble.NO_ANSWER


def test_an_expired_certificate_is_said(authority: Authority, server: RunningServer) -> None:
    old = authority.server("localhost", lives=-dt.timedelta(days=3))
    with TlsFront(old, server.port) as front:
        told = asking.look(Web(Way(ca_file=str(authority.ca))), f"https://localhost:{front.port}")
    assert told.trouble is Trouble.UNTRUSTED
    assert "expired" in told.why


def test_the_proxy_is_named_without_its_password(server: RunningServer) -> None:
    with WebProxy("ada:secret") as proxy:
        url = f"http://bell.test:{server.port}"
        told = asking.look(Web(Way(f"http://ada:secret@127.0.0.1:{proxy.port}")), url)
        assert (told.trouble, told.proxy) == (Trouble.NONE, f"127.0.0.1:{proxy.port}")
        refused = asking.look(Web(Way(f"http://ada:wrong@127.0.0.1:{proxy.port}")), url)
    assert refused.trouble is Trouble.PROXY
    assert "secret" not in f"{told}{refused}"


def test_something_else_that_answers_is_strange() -> None:
    with web(lambda *_: (503, "<html>busy</html>")) as other:
        told = asking.look(Web(), other.url)
    assert told.trouble is Trouble.STRANGE
    assert told.why == "What answers there says 503."
