"""The detail pane: one notification in full, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from deskbell.catalogue import money, number
from deskbell_desktop.core import text
from deskbell_desktop.ui import detail_parts as parts
from deskbell_desktop.ui import links
from deskbell_desktop.ui.controls import IconButton, Label
from deskbell_desktop.ui.facts import facts
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme


class Detail(QFrame):
    """Shows a row; asks for deeds by signals that carry the notification's id."""

    step = Signal(int)
    back = Signal()
    read_toggled = Signal(str)
    deleted = Signal(str)
    acknowledged = Signal(str)
    answered = Signal(str, str)

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.setAccessibleName("Details")
        self._theme, self._now = theme, now
        self._row: Row | None = None
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
        """What is shown."""
        return self._row

    def show_row(self, row: Row | None) -> None:
        """Show this row; ``None``: nothing is chosen."""
        if row == self._row and row is not None:
            return
        same = row is not None and self._row is not None and row.item.id == self._row.item.id
        kept = self._scroll.verticalScrollBar().value() if same else 0
        self._row = row
        self._rebuild()
        self._scroll.verticalScrollBar().setValue(kept)

    @property
    def first(self) -> QWidget:
        """What takes the focus when one comes here."""
        return self._read if self._row is not None else self

    def show_back(self, shown: bool) -> None:
        """Whether the pane replaces the list."""
        self._back.setVisible(shown)

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
        self._back = IconButton(self._theme, "ui-back", "Back to the list", keys="Esc")
        self._previous = IconButton(self._theme, "ui-previous", "Previous")
        self._next = IconButton(self._theme, "ui-next", "Next")
        self._read = IconButton(self._theme, "ui-envelope", "Mark unread", keys="Ctrl+U")
        self._delete = IconButton(self._theme, "ui-trash", "Delete", keys="Del")
        self._back.hide()
        self._back.clicked.connect(lambda: self.back.emit())
        self._previous.clicked.connect(lambda: self.step.emit(-1))
        self._next.clicked.connect(lambda: self.step.emit(1))
        self._read.clicked.connect(lambda: self._tell(self.read_toggled))
        self._delete.clicked.connect(lambda: self._tell(self.deleted))
        for tool in (self._back, self._previous, self._next):
            across.addWidget(tool)
        across.addStretch()
        for tool in (self._read, self._delete):
            across.addWidget(tool)
        return bar

    def _tell(self, signal: object) -> None:
        if self._row is not None:
            signal.emit(self._row.item.id)  # type: ignore[attr-defined]

    def _choose(self, action: str) -> None:
        if self._row is not None:
            self.answered.emit(self._row.item.id, action)

    def _rebuild(self) -> None:
        row = self._row
        for tool in (self._previous, self._next, self._read, self._delete):
            tool.setEnabled(row is not None)
        page = parts.Page()
        page.setObjectName("detailPage")
        down = QVBoxLayout(page)
        down.setContentsMargins(24, 20, 24, 0)
        down.setSpacing(0)
        if row is None:
            self._nothing(down)
        else:
            unread = row.item.unread
            self._read.says("Mark read" if unread else "Mark unread", "Ctrl+U")
            self._read.show_icon("ui-check" if unread else "ui-envelope")
            self._fill(down, row)
        self._scroll.setWidget(page)

    def _nothing(self, down: QVBoxLayout) -> None:
        note = Label(self._theme, "Choose a notification to read it here.", colour="text_secondary")
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        down.addWidget(note, 1)

    def _fill(self, down: QVBoxLayout, row: Row) -> None:
        told, theme = row.item.notification, self._theme
        down.addWidget(parts.heading(theme, row, self._now()))
        if told.message:
            down.addSpacing(14)
            said = text.body(told.message, most=4_000)
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
            down.addWidget(parts.ask(theme, row, lambda: self._tell(self.acknowledged)))
        elif row.item.state.acked is not None:
            down.addSpacing(12)
            down.addWidget(parts.answered(theme, row))
        log = Label(theme, self._log(row), font=Fonts.caption, colour="text_secondary")
        log.setFixedHeight(theme.fonts.px(34))
        down.addWidget(log)

    def _share(self, down: QVBoxLayout, row: Row) -> None:
        data = row.item.notification.data
        spent, limit = data.get("spent"), data.get("limit")
        if row.item.notification.event != "budget:alert":
            return
        if not (isinstance(spent, int | float) and isinstance(limit, int | float)) or limit <= 0:
            return
        down.addWidget(parts.Share(self._theme, spent / limit))
        down.addSpacing(6)
        coin = data.get("currency")
        said = (money(float(v), str(coin)) if coin else number(float(v)) for v in (spent, limit))
        across = QHBoxLayout()
        ends = zip(said, ("spent", "limit"), strict=True)
        left, right = (
            Label(self._theme, f"{v} {w}", font=Fonts.caption, colour="text_secondary")
            for v, w in ends
        )
        across.addWidget(left)
        across.addStretch()
        across.addWidget(right)
        down.addLayout(across)
        down.addSpacing(10)

    def _log(self, row: Row) -> str:
        seq = row.item.notification.seq
        parts_ = [f"No. {seq}"] if seq is not None else []
        parts_.append(f"received {row.item.received_at.astimezone():%H:%M:%S}")
        return " · ".join(parts_)
