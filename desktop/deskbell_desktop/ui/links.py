"""The one door through which a link leaves the application: http and https only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

SCHEMES = {"http", "https"}


def safe_link(url: str | None) -> QUrl | None:
    """The link, if it may be opened: a web address with a host and without a user name."""
    if not url or any(c.isspace() or c == "\\" or ord(c) < 32 for c in url):
        return None
    made = QUrl(url, QUrl.ParsingMode.StrictMode)
    if not made.isValid() or made.scheme().lower() not in SCHEMES:
        return None
    if not made.host() or made.userInfo():
        return None
    return made


def host(url: QUrl) -> str:
    """The host as it is asked for: other scripts as ``xn--``, the port when it is unusual."""
    said = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    return said if url.port() < 0 else f"{said}:{url.port()}"


def open_link(url: str | None, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Open it in the person's browser; False when it may not be opened or nothing opened it."""
    link = safe_link(url)
    return link is not None and bool(opener(link))
