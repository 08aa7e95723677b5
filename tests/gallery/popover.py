"""The pictures of the popover: at the bell of a panel, as a person has it before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.quiet import LOUD, Quiet, Why
from deskbell_desktop.ui import bell
from deskbell_desktop.ui.bell import Bell, Mood, Panel
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.deeds import Deeds
from deskbell_desktop.ui.following import Following
from deskbell_desktop.ui.model import InboxModel
from deskbell_desktop.ui.popover import Popover, Surroundings
from deskbell_desktop.ui.popover_place import Screen
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.gallery.photo import photo
from tests.gallery.stage import Stage

DESKS = {Scheme.LIGHT: "#C6CFD9", Scheme.DARK: "#2A323D", Scheme.HIGH_CONTRAST: "#3A3A3A"}
PANELS = {Scheme.LIGHT: "#ECEEF1", Scheme.DARK: "#15171B", Scheme.HIGH_CONTRAST: "#000000"}
HIGH, BELL = 36, 22
UNTIL_FIVE = Quiet(Why.PERSON, sample.NOW.replace(hour=17, minute=0).timestamp())
CALM = replace(
    sample.COUNTS, unread=3, urgent=0, by_type={**sample.COUNTS.by_type, "system": (0, 200)}
)


def pictures(theme: Theme) -> Iterator[tuple[str, QImage]]:
    """All of them."""
    rest = [item for item in sample.EVERYTHING if item is not sample.COLD_STORE]
    yield "popover-light", picture(theme)
    yield "popover-detail", picture(theme, lambda shown: shown.show_item("n1042"))
    yield "popover-without-compositor", picture(theme, blends=False)
    theme.choose(Scheme.DARK)
    yield "popover-dark", picture(theme, hover, items=rest, counts=CALM, quiet=UNTIL_FIVE)
    theme.choose(Scheme.HIGH_CONTRAST)
    yield "popover-high-contrast", picture(theme)
    theme.choose(Scheme.LIGHT)
    theme.enlarge(200)
    yield "popover-200-percent", picture(theme, room=(720, 1010))
    theme.enlarge(100)


def hover(shown: Popover) -> None:
    """The pointer is on the fourth card."""
    shown.list.cards.card.hot.row = 3


def picture(
    theme: Theme,
    act: Callable[[Popover], object] = bool,
    *,
    items: Sequence[Item] = sample.EVERYTHING,
    counts: Counts = sample.COUNTS,
    quiet: Quiet = LOUD,
    room: tuple[int, int] = (480, 684),
    blends: bool = True,
) -> QImage:
    """A corner of a screen with the panel, the bell and the popover."""
    stage = Stage(theme, items, counts)
    stage.bridge.quiet_changed(quiet)
    shown = of_stage(stage, theme, blends=blends)
    wide, high = room
    screen = Screen(QRect(0, 0, wide, high), QRect(0, 0, wide, high - HIGH))
    at = QRect(wide - 92, high - HIGH + (HIGH - BELL) // 2, BELL, BELL)
    shown.open_at(at, screen)
    stage.settle(0.3)
    act(shown)
    stage.settle(0.3)
    made = _corner(theme, shown, screen, at, Bell(Mood.CONNECTED, min(counts.unread, 10)))
    shown.hide()
    stage.close()
    return made


def of_stage(stage: Stage, theme: Theme, *, blends: bool = True, places: bool = True) -> Popover:
    """A popover beside the stage's window."""
    model = InboxModel(stage.bridge.ask_page, lambda: sample.NOW, stage.bridge)
    around = Surroundings(lambda: blends, places)
    shown = Popover(
        theme,
        model,
        stage.present,
        lambda window: Deeds(stage.desk, window.list.undo.tell),
        lambda: sample.NOW,
        around,
    )
    Following(shown, model, stage.bridge)
    return shown


def _corner(theme: Theme, shown: Popover, screen: Screen, at: QRect, state: Bell) -> QImage:
    ratio, scheme = shown.devicePixelRatioF(), theme.colours.scheme
    made = QImage(screen.whole.size() * ratio, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(DESKS[scheme]))
    painter = QPainter(made)
    painter.drawImage(shown.pos(), photo(shown))
    panel = screen.whole.adjusted(0, screen.free.height(), 0, 0)
    painter.fillRect(panel, QColor(PANELS[scheme]))
    urgent, quiet = shown.present.counts.urgent > 0, bool(shown.present.quiet)
    look = Panel.LIGHT if scheme is Scheme.LIGHT else Panel.DARK
    drawn = bell.image(replace(state, urgent=urgent, quiet=quiet, panel=look), round(BELL * ratio))
    painter.drawImage(at, drawn)
    painter.end()
    return made
