"""The strip: a sentence above the list, with one button, while something is unusual."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from deskbell_desktop.ui.controls import Picture, button
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme


class Strip(QFrame):
    """``warns``: in the colour of a warning, else calm."""

    def __init__(self, theme: Theme, icon: str, *, warns: bool) -> None:
        super().__init__()
        self.setObjectName("strip" if warns else "stripCalm")
        colour = "warning_ink" if warns else "text"
        self._picture = Picture(theme, icon, 18 if warns else 16, colour=colour)
        self._text = Prose(theme, "", lambda f: f.caption(), 16)
        self._done: Callable[[], object] = bool
        self._button = button("", "" if warns else "link", lambda: self._done())
        across = QHBoxLayout(self)
        set_margins(across, 10, 8, 8 if warns else 12, 8)
        across.setSpacing(6)
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._text, 1)
        across.addWidget(self._button)
        self.hide()

    @property
    def said(self) -> str:
        """What it says, in one string; empty while it is not shown."""
        return "" if self.isHidden() else self._text.text()

    def tell(
        self, lead: str, text: str, offer: str = "", done: Callable[[], object] = bool
    ) -> None:
        """Show this."""
        self._text.lead_in(lead, text)
        self._button.setText(offer)
        self._button.setAccessibleName(offer)
        self._button.setVisible(bool(offer))
        self._done = done
        self.show()
