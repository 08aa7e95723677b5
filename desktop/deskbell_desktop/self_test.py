"""The command ``deskbell-desktop --self-test``: whether this copy of the program is whole."""

from __future__ import annotations

import os

from deskbell import self_test
from deskbell_desktop.adapters import self_test as without_qt
from deskbell_desktop.console.display import display

PACKAGES = ("deskbell", "deskbell_desktop", "deskbell_resources")


def main() -> int:
    """0 when nothing is missing, 1 when something is; says what it chose on this desk."""
    if not display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from deskbell_desktop.ui import self_test as qt

    keep = qt.application()  # Qt's parts need one that lives
    status = self_test.run(
        [
            ("versions", self_test.versions),
            ("qt", qt.qt),
            ("modules", lambda: self_test.modules(*PACKAGES)),
            ("plugins", qt.plugins),
            ("pictures", qt.pictures),
            ("sounds", qt.sounds),
            ("phrasebooks", qt.phrasebooks),
            ("journal", without_qt.journal),
            ("tls", without_qt.tls),
            ("release", without_qt.release),
            ("keyring", without_qt.keyring),
            ("notifier", without_qt.notifier),
        ]
    )
    del keep
    return status
