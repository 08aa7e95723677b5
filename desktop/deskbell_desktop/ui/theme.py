"""The theme: which colours and fonts are in force, and word of it when they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontInfo, QPixmapCache
from PySide6.QtWidgets import QApplication

from deskbell_desktop.ui.accent import tinted
from deskbell_desktop.ui.colours import Colours, Scheme, colours
from deskbell_desktop.ui.fonts import LARGEST, NO_CHOICE, Fonts, system_font
from deskbell_desktop.ui.stark import black_on_white, of_system
from deskbell_desktop.ui.style import palette, style_sheet
from deskbell_desktop.ui.system_look import SystemLook, system_look

if TYPE_CHECKING:
    from deskbell_desktop.ui.gtk_settings import GtkSettings

PICTURES = 10_240
"""KiB of Qt's cache of pictures; its own usual."""


class Theme(QObject):
    """Follows the system's scheme, contrast, accent and font unless a scheme is chosen."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        choice: Scheme | None = None,
        look: Callable[[QApplication], SystemLook] = system_look,
    ) -> None:
        super().__init__(app)
        self._app, self._choice, self._look = app, choice, look
        app.setStyle("Fusion")
        self._given = app.font()
        self._base = system_font(self._given)
        self._gtk: GtkSettings | None = None
        self._percent = 100
        app.setFont(self._base)
        self.fonts = Fonts.of(app.font())
        self._system = look(app)
        self.colours: Colours = self._colours()
        self._apply()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.look_again)
        hints.accessibility().contrastPreferenceChanged.connect(self.look_again)

    def choose(self, choice: Scheme | None) -> None:
        """Take this scheme; ``None`` follows the system."""
        self._choice = choice
        self._refresh()

    def use_font(self, font: QFont) -> None:
        """Take this font in the place of the system's."""
        self._base = font
        self.enlarge(self._percent)

    def enlarge(self, percent: int) -> None:
        """Text so much larger than the system's, up to twice what the design was drawn for."""
        self._percent = percent
        font, base = QFont(self._base), QFontInfo(self._base).pixelSize()
        font.setPixelSize(max(base, min(LARGEST, round(base * percent / 100))))
        self._app.setFont(font)
        self.fonts = Fonts.of(font)
        self._refresh()

    def look_again(self) -> None:
        """The system may have changed its colours."""
        found = self._look(self._app)
        if found != self._system:
            self._system = found
            self._refresh()

    def look_closely(self) -> None:
        """Before a window is shown: also what the desktop tells GTK's programs alone."""
        from deskbell_desktop.ui.gtk_settings import gtk_settings  # not needed for the bell

        QPixmapCache.setCacheLimit(PICTURES)
        said = gtk_settings()
        before, self._gtk = self._gtk, said
        if before is not None and said == before:
            return
        if self._given.family() in NO_CHOICE and said.font is not None:
            self.use_font(said.font)
        elif before is not None or said.dark or said.contrast:
            self._refresh()

    def _seen(self) -> SystemLook:
        """The system's look, with what only GTK is told where it says nothing itself."""
        if self._gtk is None or self._system.told:
            return self._system
        dark, contrast = self._gtk.dark, self._gtk.contrast or self._system.contrast
        return replace(self._system, dark=dark, contrast=contrast)

    def _colours(self) -> Colours:
        system = self._seen()
        if self._choice is None and system.contrast:
            if system.palette is not None:
                return of_system(system.palette)
            return colours(Scheme.HIGH_CONTRAST) if system.dark else black_on_white()
        scheme = self._choice or (Scheme.DARK if system.dark else Scheme.LIGHT)
        if system.accent is None or scheme is Scheme.HIGH_CONTRAST:
            return colours(scheme)
        return tinted(colours(scheme), system.accent)

    def _refresh(self) -> None:
        self.colours = self._colours()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(palette(self.colours))
        self._app.setStyleSheet(style_sheet(self.colours, self.fonts))
