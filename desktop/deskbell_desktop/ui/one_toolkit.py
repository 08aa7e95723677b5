"""One toolkit: on the desktops that are made with GTK, Qt loads GTK for its look; ours does not.

That took 18 of 105 MiB (measured on Xfce). The packages never had GTK in them; this way what runs
from source looks and weighs as they do.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

CHOICE = "QT_QPA_PLATFORMTHEME"
MADE_WITH_GTK = {"GNOME", "X-CINNAMON", "PANTHEON", "UNITY", "MATE", "XFCE", "LXDE"}
"""Those for which Qt tries its ``gtk3`` before its ``gnome`` theme (``qgenericunixtheme.cpp``)."""


@contextmanager
def qt_alone() -> Iterator[None]:
    """While the application is made; the person's own choice stands, and no child inherits ours."""
    here = set(os.environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":"))
    ours = CHOICE not in os.environ and bool(here & MADE_WITH_GTK)
    if ours:
        os.environ[CHOICE] = "gnome"
    try:
        yield
    finally:
        if ours:
            del os.environ[CHOICE]
