from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl

from deskbell_desktop.ui.links import host, open_link, safe_link


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
        ("https://аpple.com/", "xn--pple-43d.com"),
    ],
)
def test_the_host_is_shown_as_it_is_asked_for(url: str, said: str) -> None:
    link = safe_link(url)
    assert link is not None
    assert host(link) == said
