"""The one door through which a link leaves the application: encrypted web links only, unless the
organisation's policy allows plain ones."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from deskbell_desktop.core import weblink
from deskbell_desktop.core.translate import tr


class _Allowed:
    schemes: Collection[str] = ("https",)


_allowed = _Allowed()


def allow(schemes: Collection[str]) -> None:
    """From now on, links of these kinds may be opened."""
    _allowed.schemes = frozenset(schemes)


def refusal(url: str) -> str:
    """Why this link is not opened, in one sentence; empty when it may be."""
    why = weblink.refusal(url, _allowed.schemes)
    if why:
        return why
    made = QUrl(url, QUrl.ParsingMode.StrictMode)
    if not made.isValid() or not made.host() or made.userInfo():
        return tr("It is not a proper web address.")
    return ""


def safe_link(url: str | None) -> QUrl | None:
    """The link, if it may be opened."""
    return QUrl(url, QUrl.ParsingMode.StrictMode) if url and not refusal(url) else None


def host(url: QUrl) -> str:
    """The host as it is asked for: other scripts as ``xn--``, the port when it is unusual."""
    said = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    said = f"[{said}]" if ":" in said else said
    return said if url.port() < 0 else f"{said}:{url.port()}"


def open_link(url: str | None, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Open it in the person's browser; False when it may not be opened or nothing opened it."""
    link = safe_link(url)
    return link is not None and bool(opener(link))
