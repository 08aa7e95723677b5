"""The discovery line: under the address, what was found there, in words with an icon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskbell_desktop.core.discovery import Found, Kind
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.controls import Picture
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

PAUSE = 600
"""Milliseconds without a key after which the address is asked."""
Discover = Callable[[str, Callable[[Found], object]], object]

LOOKS = {
    Kind.DESKBELL: ("ui-shield", "success_ink"),
    Kind.SOCKET_IO: ("ui-server", "text_secondary"),
    Kind.SOMETHING_ELSE: ("type-warning", "warning_ink"),
    Kind.NOTHING: ("ui-offline", "warning_ink"),
    Kind.UNTRUSTED: ("type-error", "danger_ink"),
    Kind.NO_ADDRESS: ("type-warning", "warning_ink"),
}


class DiscoveryLine(QWidget):
    """Asks ``discover`` once the person pauses; an answer about an older address is not shown.

    ``found`` is told what answers at the present address, and ``None`` while that is not known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.discover: Discover | None = None
        self.found: Callable[[Found | None], object] = lambda _found: None
        self._address = ""
        self._asked = ""
        self._picture = Picture(theme, "ui-shield", 14, stroke=2)
        self._words = Prose(theme, "", Fonts.caption, 16)
        across = QHBoxLayout(self)
        set_margins(across, 1, 6, 0, 0)
        across.setSpacing(6)
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._words, 1)
        self._theme = theme
        theme.changed.connect(self._align)
        self._align()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.ask)
        self.hide()

    @property
    def said(self) -> str:
        """What is shown; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def typed(self, address: str) -> None:
        """The address changed."""
        address = address.strip()
        if address == self._address:
            return
        self._address, self._asked = address, ""
        self.found(None)
        self.hide()
        if address and self.discover is not None:
            self._pause.start()
        else:
            self._pause.stop()

    def ask(self) -> None:
        """Ask now, unless that was done."""
        self._pause.stop()
        address = self._address
        if self.discover is None or not address or address == self._asked:
            return
        self._asked = address
        self._tell("ui-clock", "text_secondary", tr("Asking {address} …", address=address))
        self.discover(address, lambda found: self._found(address, found))

    def _align(self) -> None:
        """The icon in the middle of the first line."""
        self._picture.setFixedHeight(self._theme.fonts.px(16))

    def _found(self, address: str, found: Found) -> None:
        if address != self._address:
            return
        self.found(found)
        icon, colour = LOOKS[found.kind]
        if found.usable and not found.secure:
            icon, colour = "type-warning", "warning_ink"
        self._tell(icon, colour, found.words())

    def _tell(self, icon: str, colour: str, words: str) -> None:
        self._picture.show_icon(icon, colour)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
