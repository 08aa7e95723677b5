"""The check's row: a mark, the part, what was found, what to do, and a button for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from deskbell_desktop.core.doctor.finding import Finding, Part, Remedy, State, heading, name
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import pen
from deskbell_desktop.ui.controls import Label, Picture, rule
from deskbell_desktop.ui.doctor.icon_button import IconTextButton
from deskbell_desktop.ui.fonts import SEMIBOLD, Fonts
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

NAME_WIDE, LINE = 124, 18
WAITING = ("ui-clock", "text_secondary")
MARKS = {
    State.OK: ("type-success", "success_ink"),
    State.REMARK: ("type-warning", "warning_ink"),
    State.PROBLEM: ("type-error", "danger_ink"),
    State.UNKNOWN: ("type-info", "text_secondary"),
}


def state_word(state: State) -> str:
    """The mark in words, for screen readers."""
    return {
        State.OK: tr("All is well"),
        State.REMARK: tr("Remark"),
        State.PROBLEM: tr("Problem"),
        State.UNKNOWN: tr("Not known"),
    }[state]


def remedy_words(remedy: Remedy) -> tuple[str, str]:
    """The button's words and icon."""
    return {
        Remedy.PLAY_SOUND: (tr("Play sound"), "ui-play"),
        Remedy.UNLOCK: (tr("Unlock"), "ui-key"),
        Remedy.TRY_NOW: (tr("Try now"), "ui-refresh"),
        Remedy.SIGN_IN: (tr("Sign in"), "ui-user"),
    }[remedy]


class CheckRow(QWidget):
    """One part; ``remedy_wanted`` when its button is pressed."""

    remedy_wanted = Signal(object)

    def __init__(self, theme: Theme, part: Part) -> None:
        super().__init__()
        self._theme, self._part = theme, part
        self.finding: Finding | None = None
        self._mark = Picture(theme, WAITING[0], 18, colour=WAITING[1])
        self._name = Label(theme, name(part))
        self._said = Prose(theme, "", line=LINE, colour="text_secondary")
        self._advice = Prose(theme, "", line=LINE, colour="text_secondary")
        self._button = IconTextButton(theme, "", "ui-play")
        self._button.clicked.connect(self._pressed)
        self._lay_out()
        theme.changed.connect(self._fit)
        self.wait()

    def wait(self) -> None:
        """It is being looked at."""
        self._show(None, WAITING, tr("Checking …"))
        self.setAccessibleName(f"{name(self._part)}: {tr('Checking …')}")

    def show_finding(self, found: Finding) -> None:
        """What was found."""
        self._show(found, MARKS[found.state], found.said)
        said = f"{name(self._part)}: {state_word(found.state)}. {found.said} {found.advice}"
        self.setAccessibleName(said.strip())

    def _show(self, found: Finding | None, mark: tuple[str, str], said: str) -> None:
        self.finding = found
        strong = found is not None and found.state in (State.REMARK, State.PROBLEM)
        self._mark.show_icon(*mark)
        self._name.use_font((lambda f: f.body(SEMIBOLD)) if strong else Fonts.body)
        self._said.setText(said)
        self._said.paint_in("text" if strong else "text_secondary")
        self._advice.setText(found.advice if found else "")
        self._advice.setVisible(bool(found and found.advice))
        remedy = found.remedy if found else None
        self._button.setVisible(remedy is not None)
        if remedy is not None:
            self._button.says(*remedy_words(remedy))
        self._fit()

    def _pressed(self) -> None:
        if self.finding is not None and self.finding.remedy is not None:
            self.remedy_wanted.emit(self.finding.remedy)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._across = QHBoxLayout(self)
        self._across.setSpacing(12)
        self._first = QVBoxLayout()
        self._first.addWidget(self._mark)
        self._across.addLayout(self._first)
        self._across.addWidget(self._name, 0, top)
        down = QVBoxLayout()
        down.setSpacing(0)
        down.addStretch(1)
        down.addWidget(self._said)
        down.addWidget(self._advice)
        down.addStretch(1)
        self._across.addLayout(down, 1)
        self._across.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _fit(self) -> None:
        px = self._theme.fonts.px
        more = self.finding is not None and bool(self.finding.advice or self.finding.remedy)
        high = px(8) if more else px(7)
        alone = (
            self.finding is not None and not self.finding.advice and self._button.isVisibleTo(self)
        )
        at = Qt.AlignmentFlag.AlignVCenter if alone else Qt.AlignmentFlag.AlignTop
        self._across.setAlignment(self._name, at)
        self._across.setAlignment(self._first, at)
        set_margins(self._across, 14, high, 10 if more else 14, high)
        self._first.setContentsMargins(0, max(0, px(LINE) - self._mark.height()) // 2, 0, 0)
        self._name.setFixedSize(px(NAME_WIDE), px(LINE))


class CheckGroup(QWidget):
    """A heading, and the rows of its parts in a box with a hairline between them."""

    def __init__(self, theme: Theme, parts: tuple[Part, ...]) -> None:
        super().__init__()
        self.rows = {part: CheckRow(theme, part) for part in parts}
        title = Label(
            theme, heading(parts), font=lambda f: f.caption(SEMIBOLD), colour="text_secondary"
        )
        title.setContentsMargins(2, 0, 2, 6)
        box = _Box(theme)
        box.setAccessibleName(heading(parts))
        inside = QVBoxLayout(box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for row in self.rows.values():
            if inside.count():
                inside.addWidget(rule())
            inside.addWidget(row)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 14)
        down.setSpacing(0)
        down.addWidget(title)
        down.addWidget(box)


class _Box(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.box(painter, QRectF(self.rect()), 10, c.raised, c.border)
        painter.end()
