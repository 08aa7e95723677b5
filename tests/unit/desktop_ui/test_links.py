from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl

from deskbell_desktop.ui.links import allow, host, open_link, refusal, safe_link


class Opener:
    """A browser that remembers."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def __call__(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return True


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ms-settings:display",
        "data:text/html,x",
        "\\\\host\\share",
        "https://host.example\\@evil.example/",
        "http://host.example/",
        "//host.example/",
        "HTTPS:host.example",
        "https://host.example%2f@evil/",
        "https://evil%2eexample/",
        "https://host.example:99999/",
        "https://аpple.com/",
        "https://xn--pple-43d.com/",
        "https://a\u200bb.example/",
        "https://host.example/\u202egpj.exe",
        "smb://host/share",
        "https://" + "a" * 2000,
        "https://user:pass@host.example/",
        "https://host.example@evil.example/",
        "https:///no-host",
        "https://host.example/a b",
        "ftp://host.example/",
        " https://host.example/",
    ],
)
def test_what_is_not_a_plain_web_address_is_not_opened(url: str | None) -> None:
    opener = Opener()
    assert not open_link(url, opener)
    assert not opener.opened


def test_a_web_address_is_opened() -> None:
    opener = Opener()
    assert open_link("https://host.example/a?b=1", opener)
    assert opener.opened == ["https://host.example/a?b=1"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://buildings.harbour.example/alerts/77", "buildings.harbour.example"),
        ("https://host.example:8443/", "host.example:8443"),
        ("https://яндекс.рф/", "xn--d1acpjx3f.xn--p1ai"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://[::1]:8443/", "[::1]:8443"),
    ],
)
def test_the_host_is_shown_as_it_is_asked_for(url: str, said: str) -> None:
    link = safe_link(url)
    assert link is not None
    assert host(link) == said


@pytest.fixture
def plain_too() -> Iterator[None]:
    allow(("https", "http"))
    yield
    allow(("https",))


@pytest.mark.usefixtures("plain_too")
def test_plain_links_are_opened_where_the_policy_allows_them() -> None:
    assert safe_link("http://host.example/")
    assert not safe_link("javascript:alert(1)")


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("http://host.example/", "not encrypted"),
        ("file:///etc/passwd", "“file”"),
        ("javascript:alert(1)", "“javascript”"),
        ("\\\\host\\share", "not a proper web address"),
        ("https://user@host.example/", "carries a user name"),
        ("https://аpple.com/", "mixes writing systems"),
        ("https:///x", "names no server"),
    ],
)
def test_a_refusal_says_why(url: str, word: str) -> None:
    assert word in refusal(url)


@pytest.mark.parametrize(
    "host", ["日本語ひらがなabc.example", "münchen-2.de", "ελλάδα.gr", "x_y.de"]
)
def test_honest_addresses_of_all_languages_may_be_opened(host: str) -> None:
    assert safe_link(f"https://{host}/")
