"""The parts of the detail pane: heading, facts, the request for an answer, the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskbell_desktop.core import text
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import links, pen, words
from deskbell_desktop.ui.controls import Label, Picture, button, rule
from deskbell_desktop.ui.flow import Flow
from deskbell_desktop.ui.fonts import SEMIBOLD, Fonts, struck
from deskbell_desktop.ui.host import Host
from deskbell_desktop.ui.key_names import native
from deskbell_desktop.ui.prose import Face, Prose
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme

NAME_COLUMN, ROOMY = 168, 400
"""The width of the names of facts where all has so much; below, they take what they need."""
NAME = "factName"
"""Names of facts are ours: nobody searches them."""


def prose(
    theme: Theme, text: str, font: Face = Fonts.body, line: float = 18, colour: str = "text"
) -> Prose:
    """Words that wrap, however long they are, and never widen the pane."""
    return Prose(theme, text, font, line, colour)


def upright(theme: Theme) -> QFrame:
    """A hairline between two groups of buttons."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedSize(1, theme.fonts.px(24))
    return made


class Page(QWidget):
    """What is scrolled: never wider than the pane."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class Emblem(QWidget):
    """The large tile."""

    def __init__(self, theme: Theme, row: Row, *, over: bool) -> None:
        super().__init__()
        self._theme, self._row, self._over = theme, row, over
        side = theme.fonts.icon(44)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, name = self._row, "ui-retracted" if self._row.retracted else ""
        urgent = row.urgent and not row.item.acknowledged
        look = "low" if row.low or self._over else "urgent" if urgent else ""
        kind = row.item.notification.type
        size = self._theme.fonts.icon(24)
        pen.tile(painter, self.rect(), kind, self._theme.colours, size, look=look, name=name)
        painter.end()


class Byline(QWidget):
    """Sender and time, shortened when they must be, and the tag of the priority."""

    def __init__(self, theme: Theme, row: Row, now: datetime) -> None:
        super().__init__()
        self._theme, self._priority = theme, row.item.notification.priority
        self._at, self._sender = row.item.notification.created_at, row.sender
        self.tell(now)
        self.setFixedHeight(theme.fonts.px(18))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, now: datetime) -> None:
        """How long ago it is by now."""
        self._said = f"{self._sender} · {words.long_time(self._at, now)}"
        self._short = f"{self._sender} · {words.full_time(self._at, now)}"
        self.setAccessibleName(f"{self._said} {words.priority(self._priority)}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        fonts, c = self._theme.fonts, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.mirror(painter, self.rect(), self)
        tagged = self._priority in words.TAGGED
        tag = pen.priority_width(self._priority, fonts) if tagged else 0
        room = self.rect().adjusted(0, 0, -(tag + 8 if tagged else 0), 0)
        said, wide = self._fitting(room.width())
        room.setWidth(min(room.width(), wide))
        pen.words(painter, room, said, fonts.body(), c.text_secondary)
        if tagged:
            end = QPointF(room.right() + 1 + 8 + tag, self.height() / 2)
            pen.priority_tag(painter, end, self._priority, c, fonts)
        painter.end()

    def _fitting(self, room: int) -> tuple[str, int]:
        """The words, and their width; without how long ago it was where that has no room."""
        measure = QFontMetrics(self._theme.fonts.body()).horizontalAdvance
        said = self._said if measure(self._said) < room else self._short
        return said, measure(said) + 1


def heading(theme: Theme, row: Row, now: datetime) -> QWidget:
    """Tile, title, sender and time, priority."""
    made, over = QWidget(), row.item.over or row.expired(now)
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(14)
    across.addWidget(Emblem(theme, row, over=over), 0, Qt.AlignmentFlag.AlignTop)
    down = QVBoxLayout()
    down.setSpacing(2)
    down.setContentsMargins(0, 0, 0, 0)
    face, ink = Fonts.title, "text_secondary" if over else "text"
    if row.retracted:
        title = prose(theme, row.whole_title, lambda f: struck(f.title()), 26, ink)
    else:
        title = prose(theme, row.whole_title, face, 26, ink)
    down.addWidget(title)
    down.addWidget(Byline(theme, row, now))
    across.addLayout(down, 1)
    return made


class Table(QWidget):
    """Names and values: where the pane is narrow, the names leave the values what room there is."""

    def __init__(self, theme: Theme, names: Sequence[str]) -> None:
        super().__init__()
        self._fonts = theme.fonts
        measure = QFontMetrics(theme.fonts.body()).horizontalAdvance
        self._widest = max(map(measure, names), default=0) + 2
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(0)
        self.grid.setColumnStretch(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self._fonts.px(NAME_COLUMN) - 12
        if self.width() < self._fonts.px(ROOMY):
            wide = min(wide, self._widest)
        self.grid.setColumnMinimumWidth(0, wide)
        for said in self.findChildren(Prose, NAME):
            said.setFixedWidth(wide)


def table(
    theme: Theme, pairs: Sequence[tuple[str, str]], url: str | None, follow: Callable[[], object]
) -> QWidget:
    """Names and values, a hairline between rows; the link last, by its host."""
    made = Table(theme, [*(name for name, _ in pairs), *([tr("Link")] if url else [])])
    grid = made.grid
    safe = links.safe_link(url)
    rows = len(pairs) + bool(url)
    for i, (name, value) in enumerate(pairs):
        said = prose(theme, name, colour="text_secondary")
        said.setObjectName(NAME)
        _cell(grid, 2 * i, said, prose(theme, value))
        if i < rows - 1:
            grid.addWidget(rule(), 2 * i + 1, 0, 1, 2)
    if safe is not None:
        link = Host(links.host(safe), follow)
        link.setToolTip(text.tip(safe.toDisplayString()[:300]))
        link.setAccessibleName(tr("Open link at {host}", host=links.host(safe)))
        _cell(grid, 2 * rows, Label(theme, tr("Link"), colour="text_secondary"), link)
        mark = Picture(theme, "ui-external", 14, colour="accent_ink")
        holder = QHBoxLayout()
        holder.setSpacing(2)
        holder.addWidget(link)
        holder.addWidget(mark)
        holder.addStretch()
        grid.addLayout(holder, 2 * rows, 1)
    elif url:
        why = tr("Not opened. {why}", why=links.refusal(url))
        label = Label(theme, tr("Link"), colour="text_secondary")
        _cell(grid, 2 * rows, label, prose(theme, why, colour="text_secondary"))
    return made


def _cell(grid: QGridLayout, at: int, name: Label, value: QWidget) -> None:
    top = Qt.AlignmentFlag.AlignTop
    for label in (name, value):
        label.setContentsMargins(0, 6, 0, 6)
    grid.addWidget(name, at, 0, top)
    grid.addWidget(value, at, 1)


class Share(QWidget):
    """How much of a budget is spent, as a bar."""

    def __init__(self, theme: Theme, share: float) -> None:
        super().__init__()
        self._theme, self._share = theme, min(1.0, max(0.0, share))
        self.setFixedHeight(8)
        self.setAccessibleName(tr("{n} % spent", "{n} % spent", n=round(share * 100)))

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.mirror(painter, self.rect(), self)
        pen.box(painter, self.rect(), 4, c.sunken, c.border if c.stark else None)
        done = QRect(self.rect())
        done.setWidth(round(done.width() * self._share))
        pen.box(painter, done, 4, c.danger_ink if self._share >= 1 else c.hue("budget").ink)
        painter.end()


def ask(theme: Theme, row: Row, done: Callable[[], object]) -> QFrame:
    """The request to acknowledge."""
    made = QFrame()
    made.setObjectName("ask" if row.urgent else "askCalm")
    across = QHBoxLayout(made)
    across.setContentsMargins(14, 12, 14, 12)
    across.setSpacing(14)
    down = QVBoxLayout()
    down.setSpacing(0)
    down.addWidget(Label(theme, tr("Please acknowledge"), font=lambda f: f.body(SEMIBOLD)))
    said = tr(
        "{sender} waits for an answer. It also stops the alert on your other devices.",
        sender=row.sender,
    )
    down.addWidget(prose(theme, said, colour="text_secondary"))
    across.addLayout(down, 1)
    across.addWidget(button(tr("Acknowledge"), "danger" if row.urgent else "primary", done))
    return made


def choices(theme: Theme, row: Row, choose: Callable[[str], object]) -> QWidget:
    """The sender's actions, as buttons that wrap."""
    made = QWidget()
    flow = Flow(made)
    for number, action in enumerate(row.item.choices, 1):
        one = button(text.label(action.label), "", partial(choose, action.id))
        said = tr("{keys}: answer {sender}", keys=native(f"Ctrl+{number}"), sender=row.sender)
        one.setToolTip(text.tip(said))
        flow.addWidget(one)
    return made


def answered(theme: Theme, row: Row) -> QFrame:
    """That it was answered or acknowledged, and when."""
    made = QFrame()
    made.setObjectName("answered")
    across = QHBoxLayout(made)
    across.setContentsMargins(14, 11, 14, 11)
    across.setSpacing(10)
    across.addWidget(Picture(theme, "type-success", 20, colour="success_ink"))
    down = QVBoxLayout()
    down.setSpacing(0)
    down.addWidget(Label(theme, words.answered(row.item), font=lambda f: f.body(SEMIBOLD)))
    has_it = tr("{sender} has your answer.", sender=row.sender)
    if row.item.state.acked is None:
        has_it = tr("One answer was enough.")
    said = tr("Not sent yet.") if row.pending else has_it
    down.addWidget(Label(theme, said, colour="text_secondary"))
    across.addLayout(down, 1)
    return made
