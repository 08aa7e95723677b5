"""The theme: which colours and fonts are in force, and word of it when they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from deskbell_desktop.ui.colours import Colours, Scheme, colours
from deskbell_desktop.ui.fonts import Fonts, system_font
from deskbell_desktop.ui.style import palette, style_sheet

HIGH_CONTRAST = Qt.ContrastPreference.HighContrast


class Theme(QObject):
    """Follows the system's scheme, contrast and font unless a scheme is chosen."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Scheme | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.setStyle("Fusion")
        app.setFont(system_font(app.font()))
        self.fonts = Fonts.of(app.font())
        self.colours: Colours = colours(self._scheme())
        self._apply()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def choose(self, choice: Scheme | None) -> None:
        """Take this scheme; ``None`` follows the system."""
        self._choice = choice
        self._refresh()

    def use_font(self, font: QFont) -> None:
        """Take this font (the system's changed, or larger text is wanted)."""
        self._app.setFont(font)
        self.fonts = Fonts.of(font)
        self._refresh()

    def _scheme(self) -> Scheme:
        if self._choice is not None:
            return self._choice
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is HIGH_CONTRAST:
            return Scheme.HIGH_CONTRAST
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _system_changed(self) -> None:
        if self._choice is None and self._scheme() is not self.colours.scheme:
            self._refresh()

    def _refresh(self) -> None:
        self.colours = colours(self._scheme())
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(palette(self.colours))
        self._app.setStyleSheet(style_sheet(self.colours, self.fonts))
