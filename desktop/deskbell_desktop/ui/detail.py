"""The detail pane: one notification in full, or how many are chosen, with what can be done."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from deskbell_desktop.core import formats, text
from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import detail_parts as parts
from deskbell_desktop.ui import links, several, words
from deskbell_desktop.ui.controls import IconButton, Label
from deskbell_desktop.ui.facts import facts, spent_of
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme

SCROLLS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Detail(QFrame):
    """Shows a row, or that several are chosen; asks for deeds by signals."""

    step = Signal(int)
    back = Signal()
    read_toggled = Signal()
    deleted = Signal()
    acknowledged = Signal()
    export_wanted = Signal()
    answered = Signal(str, str)
    later_wanted = Signal()
    mute_toggled = Signal()
    menu_wanted = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.setAccessibleName(tr("Details"))
        self._theme, self._now = theme, now
        self._row: Row | None = None
        self._over = False
        self._several: several.Several | None = None
        self._muted: Collection[str] = ()
        self._needles: Sequence[str] = ()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._tools())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        down.addWidget(self._scroll, 1)
        theme.changed.connect(self._rebuild)
        self.show_row(None)

    @property
    def row(self) -> Row | None:
        """What is shown; ``None``: nothing, or several."""
        return self._row

    def show_row(self, row: Row | None) -> None:
        """Show this row; ``None``: nothing is chosen."""
        if row == self._row and row is not None:
            return
        self._several = None
        same = row is not None and self._row is not None and row.item.id == self._row.item.id
        kept = self._scroll.verticalScrollBar().value() if same else 0
        self._row = row
        self._rebuild()
        self._scroll.verticalScrollBar().setValue(kept)

    def show_several(self, chosen: Chosen) -> None:
        """Show how many are chosen: none of them stands for the others."""
        counted = several.Several.of(chosen)
        if counted != self._several:
            self._row, self._several = None, counted
            self._rebuild()

    @property
    def empty(self) -> bool:
        """Whether nothing is chosen."""
        return self._row is None and self._several is None

    @property
    def first(self) -> QWidget:
        """What takes the focus when one comes here."""
        return self if self.empty else self._read

    def show_back(self, shown: bool) -> None:
        """Whether the pane replaces the list."""
        self._back.setVisible(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, wherever in the pane the focus is."""
        step = SCROLLS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(step)

    def tick(self) -> None:
        """Say anew what time has changed."""
        if self._row is not None and self._over is not self._row.expired(self._now()):
            self._rebuild()
        for said in self._page.findChildren(parts.Byline):
            said.tell(self._now())

    def follow(self) -> bool:
        """Open the link."""
        return self._row is not None and links.open_link(self._row.item.notification.url)

    def _tools(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("toolBar")
        bar.setFixedHeight(48)
        across = QHBoxLayout(bar)
        across.setContentsMargins(12, 0, 12, 0)
        across.setSpacing(2)
        theme = self._theme
        self._back = IconButton(theme, "ui-back", tr("Back to the list"), keys="Esc")
        self._previous = IconButton(theme, "ui-previous", tr("Previous"))
        self._next = IconButton(theme, "ui-next", tr("Next"))
        self._read = IconButton(theme, "ui-envelope", tr("Mark unread"), keys="Ctrl+U")
        self.later = IconButton(theme, "ui-clock", tr("Remind later"), keys="Ctrl+R")
        self._mute = IconButton(theme, "ui-mute", tr("Mute this type"), keys="Ctrl+M")
        self._mute.setCheckable(True)
        self._delete = IconButton(theme, "ui-trash", tr("Delete"), keys="Del")
        self.more = IconButton(theme, "ui-more", tr("More"), keys="Shift+F10")
        self._back.hide()
        self._back.clicked.connect(lambda: self.back.emit())
        self._previous.clicked.connect(lambda: self.step.emit(-1))
        self._next.clicked.connect(lambda: self.step.emit(1))
        self._read.clicked.connect(lambda: self.read_toggled.emit())
        self.later.clicked.connect(lambda: self.later_wanted.emit())
        self._mute.clicked.connect(lambda: self.mute_toggled.emit())
        self._delete.clicked.connect(lambda: self.deleted.emit())
        self.more.clicked.connect(lambda: self.menu_wanted.emit())
        for tool in (self._back, self._previous, self._next):
            across.addWidget(tool)
        across.addStretch()
        for tool in (self._read, self.later, self._mute):
            across.addWidget(tool)
        across.addSpacing(8)
        across.addWidget(parts.upright(theme))
        across.addSpacing(8)
        for tool in (self._delete, self.more):
            across.addWidget(tool)
        return bar

    def show_muted(self, types: Collection[str]) -> None:
        """Which types are muted at the moment."""
        self._muted = types
        self._say_mute()

    def show_needles(self, needles: Sequence[str]) -> None:
        """Highlight these words in what is shown."""
        if tuple(needles) != tuple(self._needles):
            self._needles = needles
            self._mark()

    def _say_mute(self) -> None:
        if self._row is None:
            return
        type = self._row.item.notification.type
        muted = type in self._muted
        self._mute.setChecked(muted)
        self._mute.says(words.mute(type, muted=muted), "Ctrl+M")

    def _choose(self, action: str) -> None:
        if self._row is not None:
            self.answered.emit(self._row.item.id, action)

    def _rebuild(self) -> None:
        row = self._row
        for tool in (self._previous, self._next, self._mute):
            tool.setEnabled(row is not None)
        for tool in (self._read, self.later, self._delete, self.more):
            tool.setEnabled(not self.empty)
        page = parts.Page()
        page.setObjectName("detailPage")
        down = QVBoxLayout(page)
        down.setContentsMargins(24, 20, 24, 0)
        down.setSpacing(0)
        if self._several is not None:
            self._offer_read(self._several.unread > 0)
            down.addWidget(several.page(self._theme, self._several, self._ways()))
        elif row is None:
            self._nothing(down)
        else:
            self._offer_read(row.item.unread)
            self._say_mute()
            self._fill(down, row)
        before = self._scroll.takeWidget()
        if before is not None:  # what was pressed there may be the cause of this
            before.deleteLater()
        self._scroll.setWidget(page)
        self._page = page
        self._mark()

    def _offer_read(self, unread: bool) -> None:
        self._read.says(tr("Mark read") if unread else tr("Mark unread"), "Ctrl+U")
        self._read.show_icon("ui-check" if unread else "ui-envelope")

    def _ways(self) -> several.Ways:
        return several.Ways(
            self.acknowledged.emit,
            self.read_toggled.emit,
            self.export_wanted.emit,
            self.deleted.emit,
        )

    def _mark(self) -> None:
        for said in self._page.findChildren(Prose):
            if said.objectName() != parts.NAME:
                said.mark(self._needles)

    def _nothing(self, down: QVBoxLayout) -> None:
        note = Label(
            self._theme, tr("Choose a notification to read it here."), colour="text_secondary"
        )
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        down.addWidget(note, 1)

    def _fill(self, down: QVBoxLayout, row: Row) -> None:
        told, theme = row.item.notification, self._theme
        self._over = row.expired(self._now())
        down.addWidget(parts.heading(theme, row, self._now()))
        fate = words.retracted(row.item, row.today)
        if self._over:
            fate = fate or words.expired(row.item, row.today)
        if fate:
            down.addSpacing(14)
            down.addWidget(parts.prose(theme, fate, colour="text_secondary"))
        if told.message:
            down.addSpacing(14)
            said = text.body(told.message, text.BODY_READ, text.BODY_READ)
            down.addWidget(parts.prose(theme, said, Fonts.reading, 22))
        down.addSpacing(12)
        self._share(down, row)
        pairs = facts(told)
        if pairs or told.url:
            down.addWidget(parts.table(theme, pairs, told.url, self.follow))
        if row.item.choices:
            down.addSpacing(14)
            down.addWidget(parts.choices(theme, row, self._choose))
        down.addStretch(1)
        if row.item.waits_for_answer:
            down.addSpacing(12)
            down.addWidget(parts.ask(theme, row, self.acknowledged.emit))
        elif row.item.acknowledged:
            down.addSpacing(12)
            down.addWidget(parts.answered(theme, row))
        log = Label(theme, self._log(row), font=Fonts.caption, colour="text_secondary")
        log.setFixedHeight(theme.fonts.px(34))
        down.addWidget(log)

    def _share(self, down: QVBoxLayout, row: Row) -> None:
        told = spent_of(row.item.notification)
        if told is None:
            return
        spent, limit = told
        down.addWidget(parts.Share(self._theme, spent / limit))
        down.addSpacing(6)
        coin = row.item.notification.data.get("currency")
        gone, most = (
            formats.amount(v, coin) if coin else formats.number(v) for v in (spent, limit)
        )
        across = QHBoxLayout()
        ends = (tr("{amount} spent", amount=gone), tr("{amount} limit", amount=most))
        left, right = (
            Label(self._theme, said, font=Fonts.caption, colour="text_secondary") for said in ends
        )
        across.addWidget(left)
        across.addStretch()
        across.addWidget(right)
        down.addLayout(across)
        down.addSpacing(10)

    def _log(self, row: Row) -> str:
        seq, changed = row.item.notification.seq, row.item.notification.updated_at
        said = [tr("No. {seq}", seq=formats.digits(seq))] if seq is not None else []
        said += [tr("received {time}", time=formats.exact_clock(row.item.received_at))]
        if changed is not None:
            said += [tr("updated {time}", time=formats.exact_clock(changed))]
        said += [row.aside]
        return " · ".join(part for part in said if part)
