"""The panel, for the doctor's command: whether this desktop has a place for the bell."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QSystemTrayIcon


def there() -> bool:
    """Ask as the application does; makes the ``QApplication`` that this takes."""
    app = QApplication.instance() or QApplication(["deskbell-desktop"])
    app.processEvents()
    return QSystemTrayIcon.isSystemTrayAvailable()
