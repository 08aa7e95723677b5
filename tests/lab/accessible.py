"""Reads and works the accessibility tree of every program on the lab's desktop.

What a test finds here is what a screen reader finds: a control without a name is a defect.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.lab import screen
from tests.lab.bus import Bus
from tests.lab.errors import BusError
from tests.lab.lab import Lab
from tests.lab.screen import Box

# Bits of the AT-SPI state set that tests ask for.
_STATES = {
    1: "active",
    4: "checked",
    7: "editable",
    8: "enabled",
    9: "expandable",
    10: "expanded",
    11: "focusable",
    12: "focused",
    20: "pressed",
    22: "selectable",
    23: "selected",
    24: "sensitive",
    25: "showing",
    30: "visible",
}


@dataclass(frozen=True)
class Node:
    """One accessible object of any program, also of the panel and the notification daemon."""

    lab: Lab
    bus: Bus
    service: str
    path: str

    @property
    def name(self) -> str:
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._get("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self._call("Accessible", "GetRoleName"))

    @property
    def states(self) -> frozenset[str]:
        low, high = self._call("Accessible", "GetState")
        bits = low | high << 32
        return frozenset(name for bit, name in _STATES.items() if bits >> bit & 1)

    @property
    def showing(self) -> bool:
        return "showing" in self.states

    @property
    def box(self) -> Box:
        return Box(*self._call("Component", "GetExtents", "u", 0))

    @property
    def text(self) -> str:
        """What an entry or a text view holds."""
        return str(self._call("Text", "GetText", "ii", 0, -1))

    @property
    def actions(self) -> tuple[str, ...]:
        return tuple(name for name, *_ in self._call("Action", "GetActions"))

    @property
    def children(self) -> list[Node]:
        found = self._call("Accessible", "GetChildren")
        return [self._at(where) for where in found if not where[1].endswith("/null")]

    def walk(self) -> Iterator[Node]:
        """This node and all below it; what goes away meanwhile is left out."""
        yield self
        try:
            children = self.children
        except BusError:
            return
        for child in children:
            yield from child.walk()

    def find(self, name: str | None = None, role: str | None = None) -> Node | None:
        return next(self.find_all(name, role), None)

    def find_all(self, name: str | None = None, role: str | None = None) -> Iterator[Node]:
        for node in self.walk():
            if node._is(name, role):
                yield node

    def click(self, button: int = 1) -> None:
        """A real click of the pointer on the middle of it."""
        screen.click(self.lab, *self.box.centre, button)

    def do_action(self, action: str) -> None:
        """What a screen reader does instead of a click: "Press", "Toggle", "SetFocus" …"""
        self._call("Action", "DoAction", "i", self.actions.index(action))

    def dump(self, depth: int = 0) -> str:
        """The tree as text, to look at while writing a test."""
        try:
            line = f"{'  ' * depth}{self.role} {self.name!r} {tuple(self.box)}\n"
        except BusError:
            line = f"{'  ' * depth}{self.role} {self.name!r}\n"
        return line + "".join(child.dump(depth + 1) for child in self.children)

    def _is(self, name: str | None, role: str | None) -> bool:
        try:
            return name in (None, self.name) and role in (None, self.role)
        except BusError:
            return False

    def _at(self, where: tuple[str, str]) -> Node:
        return Node(self.lab, self.bus, *where)

    def _call(self, interface: str, member: str, *arguments: Any) -> Any:
        return self.bus.call(
            self.service, self.path, f"org.a11y.atspi.{interface}", member, *arguments
        )

    def _get(self, interface: str, name: str) -> Any:
        return self.bus.get(self.service, self.path, f"org.a11y.atspi.{interface}", name)


def desktop(lab: Lab) -> Node:
    """The root: its children are the programs."""
    return Node(
        lab, lab.accessibility_bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
    )


def programs(lab: Lab, name: str) -> list[Node]:
    """The running programs of this name. One that hangs or ends just now is left out."""
    return [node for node in desktop(lab).children if node._is(name, None)]


def program(lab: Lab, name: str) -> Node | None:
    return next(iter(programs(lab, name)), None)
