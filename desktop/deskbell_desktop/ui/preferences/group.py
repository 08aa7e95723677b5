"""The group: settings in a box, one row each: what it is, a remark, and the control."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.controls import Label, Picture, rule
from deskbell_desktop.ui.fonts import SEMIBOLD, Fonts
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.preferences.choice import Choice
from deskbell_desktop.ui.preferences.switch import ROUND, Switch
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

LEFT_TO_RIGHT, DOWNWARDS = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
SIDE, GAP, LEAST = 14, 12, 45
NOTE_LEAST = 140
"""A remark in a narrower column would be a tower of words."""


class Lock(QWidget):
    """Beside a control that the organisation has set."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(5)
        across.addWidget(Picture(theme, "ui-lock", 14, stroke=2))
        said = tr("Set by your organisation")
        across.addWidget(Label(theme, said, font=Fonts.caption, colour="text_secondary"))
        self.hide()


class Row(QWidget):
    """One setting; where it is narrow the control goes under the words."""

    def __init__(
        self, theme: Theme, title: str, note: str = "", control: QWidget | None = None
    ) -> None:
        super().__init__()
        self._theme, self._control = theme, control
        self._first: QWidget | None = None
        self.title, self.note = Prose(theme, title), Prose(theme, "", Fonts.caption, 16)
        self.note.paint_in("text_secondary")
        self.lock = Lock(theme)
        self._line = QBoxLayout(LEFT_TO_RIGHT, self)
        self._line.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.note)
        words.addStretch()
        self._line.addLayout(words, 1)
        self._end = QHBoxLayout()
        self._end.setSpacing(GAP)
        self._end.addWidget(self.lock)
        if isinstance(control, Switch):  # at the end of its line, where all switches are
            self._end.addStretch()
        if control is not None:
            self._end.addWidget(control)
            listed = control if isinstance(control, Choice) else control.findChild(Choice)
            if listed is not None:  # Qt on Linux names a list by its value, but for its buddy
                self.title.setBuddy(listed)
        self._line.addLayout(self._end)
        self.say(note)
        theme.changed.connect(self._fit)
        self._fit()

    def put_first(self, widget: QWidget) -> None:
        """In the place of the words."""
        self._line.insertWidget(0, widget)
        self._first = widget

    def say(self, note: str) -> None:
        """The remark under the title."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if self._control is not None:
            self._control.setAccessibleDescription(note)

    def show_locked(self, locked: bool) -> None:
        """Set by the organisation: grey, and it says so."""
        self.lock.setVisible(locked)
        if self._control is not None:
            self._control.setEnabled(not locked)
            if locked:
                self._control.setAccessibleDescription(tr("Set by your organisation"))
        self._arrange()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._theme.fonts.px(LEAST)))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._theme.fonts.px(LEAST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self._words_need() + self._end.sizeHint().width()
        narrow = needed + GAP + 2 * SIDE > self.width()
        self._line.setDirection(DOWNWARDS if narrow else LEFT_TO_RIGHT)
        side = Qt.AlignmentFlag.AlignLeading if narrow else Qt.AlignmentFlag.AlignTrailing
        if narrow and isinstance(self._control, Switch):
            side = Qt.AlignmentFlag(0)  # the whole line
        self._line.setAlignment(self._end, side | Qt.AlignmentFlag.AlignVCenter)
        self._line.setSpacing(6 if narrow else GAP)

    def _words_need(self) -> int:
        """The title in one line, the remark in few."""
        px, fonts = self._theme.fonts.px, self._theme.fonts
        first = self._first.sizeHint().width() if self._first else 0
        title = QFontMetrics(fonts.body()).horizontalAdvance(self.title.text())
        note = QFontMetrics(fonts.caption()).horizontalAdvance(self.note.text())
        return max(first, min(title, px(300)), min(note, px(NOTE_LEAST)))

    def _fit(self) -> None:
        px = self._theme.fonts.px
        ring = ROUND if isinstance(self._control, Switch) else 0
        set_margins(self._line, SIDE, px(7), SIDE - ring, px(8))  # an even rest: one middle for all
        self.updateGeometry()


class Group(QWidget):
    """A heading, and rows in a box with a hairline between them."""

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__()
        self.heading = Label(
            theme, heading, font=lambda f: f.caption(SEMIBOLD), colour="text_secondary"
        )
        self.heading.setContentsMargins(2, 0, 2, 6)
        frame = QFrame()
        frame.setObjectName("group")
        frame.setAccessibleName(heading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 14)
        outer.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        outer.addLayout(self._head)
        outer.addWidget(frame)
        self._down = QVBoxLayout(frame)
        self._down.setContentsMargins(1, 1, 1, 1)
        self._down.setSpacing(0)
        self._rules: dict[QWidget, QFrame] = {}

    def put_beside_heading(self, widget: QWidget) -> None:
        """At the end of the heading's line."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def add(self, row: QWidget) -> None:
        """At the end."""
        if self._down.count():
            self._rules[row] = rule()
            self._down.addWidget(self._rules[row])
        self._down.addWidget(row)

    def take(self, row: QWidget) -> None:
        """Take a row out for good."""
        for gone in (self._rules.pop(row, None), row):
            if gone is not None:
                self._down.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
