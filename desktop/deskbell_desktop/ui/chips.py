"""The filter chips: all, unread and each type with its count; one row, the rest behind "+n"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QWidget

from deskbell_desktop.core.formats import number
from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.chip import Chip, Choice, choices
from deskbell_desktop.ui.theme import Theme

SPACE = 6


class Chips(QWidget):
    """The row of chips."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chips: list[Chip] = []
        self._wanted = Filter()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._more = Chip(theme, Choice("+0", "", Filter()), self, more=True)
        self._more.setAccessibleName(tr("More types"))
        self._more.clicked.connect(self._open_more)
        self.setAccessibleName(tr("Filter"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._arrange)

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.fonts.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._theme.fonts.px(26))

    def show_counts(self, counts: Counts) -> None:
        """Take new counts; the choice stays."""
        self._fill(choices(counts))
        self._arrange()

    def show_wanted(self, wanted: Filter) -> None:
        """Tick the chip of a filter; nothing is announced."""
        self._wanted = wanted
        self._tick()
        self._arrange()

    def choose(self, at: int) -> None:
        """Press the chip at this place, if there is one."""
        if at < len(self._chips):
            self._take(self._chips[at].choice.wanted)

    @property
    def hidden(self) -> list[Choice]:
        """Those behind "+n"."""
        return [chip.choice for chip in self._chips if chip.isHidden()]

    def _fill(self, wanted: Sequence[Choice]) -> None:
        while len(self._chips) > len(wanted):
            gone = self._chips.pop()
            self._group.removeButton(gone)
            gone.deleteLater()
        for chip, choice in zip(self._chips, wanted, strict=False):
            chip.show_choice(choice)
        for choice in wanted[len(self._chips) :]:
            chip = Chip(self._theme, choice, self)
            chip.clicked.connect(self._pressed)
            self._group.addButton(chip)
            self._chips.append(chip)
        self._tick()

    def _tick(self) -> None:
        for chip in self._chips:
            if chip.choice.wanted == self._wanted:
                chip.setChecked(True)

    def _pressed(self) -> None:
        chip = self._group.checkedButton()
        if isinstance(chip, Chip):
            self._take(chip.choice.wanted)

    def _take(self, wanted: Filter) -> None:
        if wanted != self._wanted:
            self.show_wanted(wanted)
            self.chosen.emit(wanted)

    def _open_more(self) -> None:
        menu = QMenu(self)
        for choice in self.hidden:
            said = f"{choice.label} ({choice.count})" if choice.count else choice.label
            action = menu.addAction(said.replace("&", "&&"))
            action.triggered.connect(lambda _=False, wanted=choice.wanted: self._take(wanted))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    # -- one row -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        shown = self._that_fit()
        x = 0
        for chip in self._chips:
            chip.setVisible(chip in shown)
        rest = len(self._chips) - len(shown)
        self._more.show_choice(Choice(f"+{number(rest)}", "", Filter()))
        self._more.setAccessibleName(tr("{n} more type", "{n} more types", n=rest))
        self._more.setVisible(rest > 0)
        for chip in [*shown, self._more]:
            size = chip.sizeHint()
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = self.width() - x - size.width() if rtl else x
            chip.setGeometry(left, 0, size.width(), size.height())
            x += size.width() + SPACE

    def _that_fit(self) -> list[Chip]:
        widths = {chip: chip.sizeHint().width() + SPACE for chip in self._chips}
        if sum(widths.values()) - SPACE <= self.width():
            return list(self._chips)
        room = self.width() - self._more.sizeHint().width()
        must = [c for c in self._chips if c.choice.wanted == self._wanted]
        room -= sum(widths[chip] for chip in must)
        shown: list[Chip] = []
        with_unread = sorted(self._chips[2:], key=lambda chip: not chip.choice.count)
        for chip in [*self._chips[:2], *with_unread]:
            if chip in must:
                shown.append(chip)
            elif widths[chip] <= room:
                room -= widths[chip]
                shown.append(chip)
        return [chip for chip in self._chips if chip in shown]
