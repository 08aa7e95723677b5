"""The doctor's window: examines the desk, shows each finding as it comes, offers what helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from deskbell_desktop.core import formats
from deskbell_desktop.core.doctor import here, report, there
from deskbell_desktop.core.doctor.finding import GROUPS, Finding, Part, Remedy
from deskbell_desktop.core.doctor.probe import Instruments, Probe
from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.doctor.check_row import CheckGroup, CheckRow
from deskbell_desktop.ui.doctor.errand import PathErrand
from deskbell_desktop.ui.doctor.head import Head
from deskbell_desktop.ui.doctor.icon_button import IconTextButton
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme

WIDE, HIGH = 660, 640


class Doctor(QWidget):
    """``panel``: whether the bell is shown. ``about``: the first line of the report."""

    def __init__(
        self,
        theme: Theme,
        present: Present,
        bridge: Bridge,
        commands: Commands,
        instruments: Instruments,
        panel: Callable[[], bool],
        sign_in: Callable[[], object],
        about: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._theme, self._present, self._bridge, self._commands = theme, present, bridge, commands
        self._instruments, self._panel, self._about, self._now = instruments, panel, about, now
        self._sign_in = sign_in
        self.findings: dict[Part, Finding] = {}
        self._turn = 0
        self._errand = PathErrand(present, bridge, commands, self.take, self)
        self.setWindowTitle(tr("Doctor – Deskbell"))
        self._lay_out()
        bridge.findings_came.connect(self._came)
        present.status_changed.connect(self._live)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_F5), self).activated.connect(self.check)

    @property
    def rows(self) -> dict[Part, CheckRow]:
        """The row of each part."""
        return {part: row for group in self._groups for part, row in group.rows.items()}

    @Slot()
    def check(self) -> None:
        """Look at everything again."""
        self._turn += 1
        self.findings.clear()
        for row in self.rows.values():
            row.wait()
        self._sum_up()
        self._look(self._probes())
        self.take([here.tray(self._panel(), shown=True)])
        self._live()
        self._errand.run()

    def _probes(self) -> Sequence[Probe]:
        held = self._present.preferences
        return list(self._instruments.probes(held, self._present.server, _date))

    def _look(self, probes: Sequence[Probe]) -> None:
        turn = self._turn
        self._instruments.examine(probes, lambda found: self._bridge.found(turn, found))

    @Slot(int, object)
    def _came(self, turn: int, findings: Sequence[Finding]) -> None:
        if turn == self._turn:
            self.take(findings)

    def take(self, findings: Sequence[Finding]) -> None:
        """Show these findings."""
        for finding in findings:
            self.findings[finding.part] = finding
            self.rows[finding.part].show_finding(finding)
        self._sum_up()

    @Slot()
    def _live(self) -> None:
        if self._turn:
            self.take([there.live(self._present.status, formats.clock)])

    def _sum_up(self) -> None:
        if len(self.findings) == len(Part):
            self.head.show_summary(report.summary(self.findings))
            at = formats.clock(self._now())
            said = tr("Checked at {time}. The report contains no secrets.", time=at)
            self._foot.setText(said)
        else:
            self.head.wait(len(self.findings), len(Part))

    @Slot(object)
    def _remedy(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.PLAY_SOUND:
                self._commands.preview("clear")
            case Remedy.UNLOCK:
                self.findings.pop(Part.KEYRING, None)
                self.rows[Part.KEYRING].wait()
                self._sum_up()
                self._look([self._instruments.unlock()])
            case Remedy.TRY_NOW:
                self._commands.try_now()
                self.check()
            case Remedy.SIGN_IN:
                self._sign_in()

    @Slot()
    def copy_report(self) -> None:
        """The report as text, to the clipboard."""
        QGuiApplication.clipboard().setText(report.text(self.findings, self._about()))
        self._foot.setText(tr("Copied. The report contains no secrets."))

    def _lay_out(self) -> None:
        theme = self._theme
        self.head = Head(theme)
        self._groups = [CheckGroup(theme, parts) for parts in GROUPS]
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(22, 0, 22, 0)
        inside.setSpacing(0)
        for group in self._groups:
            inside.addWidget(group)
            for row in group.rows.values():
                row.remedy_wanted.connect(self._remedy)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(scroll, 1)
        down.addWidget(self._make_foot())
        self.again_button.setFocus()
        room = self.screen().availableSize() * 0.9
        self.resize(theme.fonts.icon(WIDE), min(theme.fonts.px(HIGH), room.height()))

    def _make_foot(self) -> QWidget:
        theme = self._theme
        made = QWidget()
        self._foot = Label(theme, font=Fonts.caption, colour="text_secondary", wrap=True)
        self.copy_button = IconTextButton(theme, tr("Copy report"), "ui-copy")
        self.again_button = IconTextButton(theme, tr("Check again"), "ui-refresh", "primary")
        self.copy_button.clicked.connect(self.copy_report)
        self.again_button.clicked.connect(self.check)
        across = QHBoxLayout(made)
        across.setContentsMargins(22, 2, 22, 16)
        across.setSpacing(8)
        across.addWidget(self._foot, 1)
        across.addWidget(self.copy_button)
        across.addWidget(self.again_button)
        return made


def _date(at: datetime) -> str:
    return formats.day_of_year(at)
