"""The controls: labels that show plain text only, buttons and icon buttons of the design."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from deskbell_desktop.core import text
from deskbell_desktop.ui import icons, pen
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.key_names import native
from deskbell_desktop.ui.theme import Theme


class Label(QLabel):
    """Plain text in a colour and font of the theme."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        font: Callable[[Fonts], QFont] = Fonts.body,
        colour: str = "text",
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._font, self._colour = theme, font, colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if self.isRightToLeft():  # Qt goes by the text, which may be a name or a number
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setText(text)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present font and colour."""
        self.setFont(self._font(self._theme.fonts))
        colour = getattr(self._theme.colours, self._colour)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), colour)
        self.setPalette(palette)

    def use_font(self, font: Callable[[Fonts], QFont]) -> None:
        """Take another of the theme's fonts."""
        self._font = font
        self.restyle()

    def paint_in(self, colour: str) -> None:
        """Take another of the theme's colours."""
        self._colour = colour
        self.restyle()


class Picture(QWidget):
    """An icon that stands still: in a circle or alone."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        size: int,
        *,
        colour: str = "text_secondary",
        stroke: float | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._name, self._size = theme, name, size
        self._colour, self._stroke = colour, stroke
        self.ink: QColor | None = None
        """A colour that is not one of the theme's roles."""
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present size."""
        side = self._theme.fonts.icon(self._size)
        self.setFixedSize(side, side)
        self.update()

    def show_icon(self, name: str, colour: str | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._colour = colour or self._colour
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        colour = self.ink or getattr(self._theme.colours, self._colour)
        pen.glyph(painter, self.rect(), self._name, colour, self.width(), self._stroke)
        painter.end()


class IconButton(QToolButton):
    """A square button with an icon and a name for tool tip and screen reader."""

    def __init__(
        self, theme: Theme, name: str, says: str, *, keys: str = "", size: int = 32
    ) -> None:
        super().__init__()
        self._theme, self._name, self._side = theme, name, size
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.says(says, keys)
        theme.changed.connect(self.restyle)
        self.toggled.connect(self.restyle)
        self.restyle()

    def says(self, words: str, keys: str = "") -> None:
        """Its name and the keys that do the same."""
        self.setAccessibleName(words)
        self.setToolTip(text.tip(f"{words} ({native(keys)})" if keys else words))

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present colours and size."""
        c, fonts = self._theme.colours, self._theme.fonts
        side, glyph = fonts.icon(self._side), fonts.icon(18 if self._side >= 30 else 16)
        ink = c.accent_ink if self.isChecked() else c.text_secondary
        self.setFixedSize(side, side)
        self.setIconSize(QSize(glyph, glyph))
        self.setIcon(icons.icon(self._name, ink, glyph, c.text_disabled))


def button(words: str, look: str = "", done: Callable[[], object] | None = None) -> QPushButton:
    """A button; ``look`` is ``primary``, ``danger``, ``link``, ``onbar`` or nothing."""
    made = QPushButton(words.replace("&", "&&"))
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(
        Qt.CursorShape.PointingHandCursor if look == "link" else Qt.CursorShape.ArrowCursor
    )
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if look:
        made.setProperty("look", look)
    if done is not None:
        made.clicked.connect(lambda: done())
    return made


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made
