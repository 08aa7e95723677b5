"""Sees the tray's items as the panel does, and clicks on them where they are on the screen."""

import time
from dataclasses import dataclass
from typing import Any

from tests.lab import accessible, screen
from tests.lab.errors import BusError, LabError
from tests.lab.lab import Lab
from tests.lab.screen import Box

_WATCHER = "org.kde.StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"


@dataclass(frozen=True)
class Icon:
    """One size of an icon, as the program sent it: bytes in the order alpha, red, green, blue."""

    width: int
    height: int
    argb: bytes


@dataclass(frozen=True)
class TrayItem:
    """One StatusNotifierItem that the panel knows."""

    id: str
    title: str
    status: str
    tooltip_title: str
    tooltip_text: str
    icons: tuple[Icon, ...]
    menu: str
    service: str
    path: str


def tray_items(lab: Lab) -> list[TrayItem]:
    """All of them, in the order in which they registered. Those by XEmbed are not among them."""
    if not lab.bus.owned(_WATCHER):
        return []
    references = lab.bus.get(
        _WATCHER, "/StatusNotifierWatcher", _WATCHER, "RegisteredStatusNotifierItems"
    )
    items = []
    for reference in references:
        service, _, path = reference.partition("/")
        try:
            values = lab.bus.get_all(service, f"/{path}", _ITEM)
        except BusError:  # it ended, and the watcher has not noticed yet
            continue
        items.append(_item(values, service, f"/{path}"))
    return items


def tray_item(lab: Lab, title: str) -> TrayItem | None:
    """The item with this title or id; a program under test has only one."""
    return next((item for item in tray_items(lab) if title in (item.title, item.id)), None)


def tray_box(lab: Lab) -> Box:
    """Where the icons are on the screen."""
    if lab.flavour.tray == "trayer":
        box = screen.window_box(lab, "trayer")
    else:
        panel = accessible.program(lab, "xfce4-panel")
        frame = panel.find(role="frame") if panel else None
        # The systray is the last plugin. It is another process, so its single icons have no boxes.
        box = frame.children[0].children[-1].box if frame else None
    if box is None:
        raise LabError("there is no tray on the screen")
    return box


def tray_click(lab: Lab, button: int = 1, title: str | None = None, times: int = 1) -> None:
    """Click on the item with this title; without one, on the first."""
    box, items = _at_rest(lab), tray_items(lab)
    count = max(1, len(items))
    index = next((i for i, item in enumerate(items) if title in (item.title, item.id)), 0)
    x, y = box.x + round(box.width * (index + 0.5) / count), box.y + box.height // 2
    screen.click(lab, x, y, button, times)


def _at_rest(lab: Lab) -> Box:
    """Where the icons are once the panel has put them there; a click on the way would miss."""
    before = None
    while (now := tray_box(lab)) != before or not now.width:
        before = now
        time.sleep(0.15)
    return now


def _item(values: dict[str, Any], service: str, path: str) -> TrayItem:
    _, _, tooltip_title, tooltip_text = values.get("ToolTip", ("", [], "", ""))
    icons = tuple(Icon(width, height, bytes(argb)) for width, height, argb in values["IconPixmap"])
    return TrayItem(
        id=values["Id"],
        title=values["Title"],
        status=values["Status"],
        tooltip_title=tooltip_title,
        tooltip_text=tooltip_text,
        icons=icons,
        menu=values.get("Menu", ""),
        service=service,
        path=path,
    )
