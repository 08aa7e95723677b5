"""The daemons: what each of them does in its own way (seen in the lab: docs/notifications.md)."""

from __future__ import annotations

from dataclasses import dataclass

from deskbell_desktop.core.notice import Notice
from deskbell_desktop.core.notices import OPEN
from deskbell_desktop.core.translate import tr

DEFAULT = "default"
"""The action of a click on the bubble itself."""
_LIST_DEFAULT = frozenset({"Xfce Notify Daemon", "dunst"})
"""They list it among the buttons, so that a button of ours that opens would be there twice."""
_MARKUP_IN_LABELS = frozenset({"Notification Daemon"})
"""MATE's and GNOME Flashback's: a label with ``&`` or ``<`` leaves the button empty."""


def escaped(text: str) -> str:
    """As ``html.escape`` does it, whose module brings a table of all entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass(frozen=True, slots=True)
class Manners:
    """How a daemon wants to be asked: by the name it gives and what it says that it is able to."""

    name: str = ""
    able: frozenset[str] = frozenset()

    def body(self, text: str) -> str:
        """The text so that it is shown as it is."""
        return escaped(text) if "body-markup" in self.able else text

    def actions(self, notice: Notice) -> list[str]:
        """Pairs of id and label; none for a daemon without buttons."""
        if "actions" not in self.able:
            return []
        shown = [b for b in notice.buttons if b.id != OPEN or self.name not in _LIST_DEFAULT]
        pairs = [(DEFAULT, tr("Open")), *((b.id, self._label(b.label)) for b in shown)]
        return [text for pair in pairs for text in pair]

    def _label(self, label: str) -> str:
        return escaped(label) if self.name in _MARKUP_IN_LABELS else label
