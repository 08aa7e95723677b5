"""The motion: whether windows may fade and slide here."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core.preferences import Preferences


def wanted(preferences: Preferences) -> bool:
    """Not when the person wants none, here or in the system's settings."""
    if preferences.reduced_motion:
        return False
    # Only these tell Qt what the person set; elsewhere the effect counts as off for everyone.
    tells = QGuiApplication.platformName() == "windows"
    tells = tells or "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return not tells or QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
