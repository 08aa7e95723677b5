"""The opener: makes the doctor's window when it is first wanted, and examines each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, qVersion

from deskbell_desktop.core.door import Commands
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from deskbell_desktop.core.doctor.probe import Instruments
    from deskbell_desktop.ui.doctor.window import Doctor


class DoctorOpener(QObject):
    """Holds the window."""

    def __init__(
        self,
        theme: Theme,
        present: Present,
        bridge: Bridge,
        commands: Commands,
        panel: Callable[[], bool],
        sign_in: Callable[[], object],
        now: Callable[[], datetime],
        instruments: Callable[[], Instruments],
    ) -> None:
        super().__init__(present)
        self._instruments = instruments
        self._given = (theme, present, bridge, commands)
        self._panel, self._sign_in, self._now = panel, sign_in, now
        self._window: Doctor | None = None

    def open(self) -> None:
        """Show it in front, and look at everything."""
        self._given[0].look_closely()
        window = self._window = self._window or self._make()
        window.show()
        window.raise_()
        window.activateWindow()
        window.check()

    def close(self) -> None:
        """Put it away for good."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _make(self) -> Doctor:
        from deskbell_desktop.core.doctor import report
        from deskbell_desktop.ui.doctor.window import Doctor

        return Doctor(
            *self._given,
            self._instruments(),
            self._panel,
            self._sign_in,
            lambda: report.about(self._now(), f"Qt {qVersion()}"),
            self._now,
        )
