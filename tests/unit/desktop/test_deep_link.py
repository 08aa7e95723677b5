"""What a deep link may ask, and everything else that it may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskbell_desktop import cli
from deskbell_desktop.core.deep_link import (
    DeepLink,
    OfferSignIn,
    ShowInbox,
    ShowNotification,
    parse,
    to_notification,
)

ID = "0198e6a0-7c1f-7e9d-8c55-3f1f4f0c9e77"


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        ("deskbell://inbox", ShowInbox()),
        ("deskbell://inbox/", ShowInbox()),
        (f"deskbell://notification/{ID}", ShowNotification(ID)),
        ("DESKBELL://inbox", ShowInbox()),
        (
            "deskbell://sign-in?server=https%3A%2F%2Fbell.example",
            OfferSignIn("https://bell.example"),
        ),
        ("deskbell://sign-in/?server=bell.example:8443", OfferSignIn("https://bell.example:8443")),
        ("deskbell://sign-in?server=localhost:8480", OfferSignIn("http://localhost:8480")),
    ],
)
def test_a_deep_link_asks_one_of_three_things(link: str, asked: DeepLink) -> None:
    assert parse(link) == asked


@pytest.mark.parametrize(
    "link",
    [
        "",
        "deskbell:",
        "deskbell://",
        "deskbell:inbox",
        "deskbell://inbox/7",
        "deskbell://inbox?x=1",
        "deskbell://inbox#x",
        "deskbell://inbox:80",
        "deskbell://alice@inbox",
        "deskbell://notification/",
        "deskbell://notification/../../etc/passwd",
        "deskbell://notification/a/b",
        "deskbell://notification/a?b",
        "deskbell://notification/%2e%2e",
        "deskbell://notification/" + "a" * 101,
        "deskbell://sign-in",
        "deskbell://sign-in?server=",
        "deskbell://sign-in?server=a.example&server=b.example",
        "deskbell://sign-in?server=a.example&password=x",
        "deskbell://sign-in?server=https://user:pw@a.example",
        "deskbell://sign-in?server=file:///etc/passwd",
        "deskbell://sign-in?server=https://a.example%0d%0aX",
        "deskbell://sign-in?server=https://a.example/%3Fnext%3D1",
        "deskbell://sign-in?server=https://%D0%B0pple.com",
        "deskbell://sign-in?address=a.example",
        "deskbell://inbox\n",
        "deskbell://in box",
        "deskbell://inbox\\",
        "https://inbox",
        " deskbell://inbox",
        "deskbell://quit",
        "deskbell://inbox" + "/" * 2000,
    ],
)
def test_everything_else_makes_no_sense(link: str) -> None:
    assert parse(link) is None


@given(st.text())
def test_whatever_comes_is_refused_or_harmless(rest: str) -> None:
    for link in (rest, f"deskbell://{rest}", f"deskbell://notification/{rest}"):
        asked = parse(link)
        assert asked is None or link.isascii()
        if isinstance(asked, ShowNotification):
            assert parse(to_notification(asked.id)) == asked


def test_the_command_line_refuses_other_links(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["javascript:alert(1)"]) == 2
    assert "deskbell://inbox" in capsys.readouterr().err
    assert cli.main(["--console", "deskbell://inbox"]) == 2
    assert "window" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--server", "https://bell.example"], "name who signs in with --user NAME"),
        (["--server", "http://[::1", "--user", "alice"], "That is not a server's address."),
        (["--user", "alice"], "name the server to sign in to"),
    ],
)
def test_a_console_that_could_never_sign_in_says_so(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    says: str,
) -> None:
    monkeypatch.delenv(cli.USER, raising=False)
    assert cli.main(["--console", *arguments]) == 2
    assert says in capsys.readouterr().err
