"""What of Qt this copy must have, each loaded: plugins, pictures, sounds, phrasebooks."""

from __future__ import annotations

import sys
import time
import wave
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QPluginLoader,
    QTranslator,
    QUrl,
    qVersion,
)
from PySide6.QtGui import QGuiApplication, QIcon, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from deskbell.self_test import Lacking
from deskbell_desktop.ui.language import CONTEXT, ENGLISH
from deskbell_resources import (
    SOUNDS,
    app_icon_file,
    icon_names,
    icon_svg,
    languages,
    phrasebook_file,
    sound_file,
)

PLUGINS = {
    "linux": (
        *("platforms/qxcb", "platforms/qwayland", "platforms/qoffscreen"),
        *("platformthemes/qxdgdesktopportal", "iconengines/qsvgicon", "imageformats/qsvg"),
        *("platforminputcontexts/composeplatforminputcontextplugin",),
        *("platforminputcontexts/ibusplatforminputcontextplugin",),
        *("xcbglintegrations/qxcb-egl-integration", "xcbglintegrations/qxcb-glx-integration"),
        *("wayland-shell-integration/xdg-shell", "wayland-decoration-client/bradient"),
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
    ),
    "win32": ("platforms/qwindows", "iconengines/qsvgicon", "imageformats/qsvg"),
    "darwin": ("platforms/qcocoa", "iconengines/qsvgicon", "imageformats/qsvg"),
}
"""Those without which somebody's desk would lack something. A frozen copy loads all it has."""
PICTURE = 64
SOUND_LIMIT = 5.0


def application() -> QApplication:
    """The one that there is, or one for the test."""
    there = QCoreApplication.instance()
    return there if isinstance(there, QApplication) else QApplication(["deskbell-desktop"])


def qt() -> str:
    """Which Qt, on what."""
    tray = "a tray" if QSystemTrayIcon.isSystemTrayAvailable() else "no tray"
    return f"Qt {qVersion()} on {QGuiApplication.platformName()}, {tray}"


def plugins() -> str:
    """Each can be loaded, so it has all that it is linked to."""
    root = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    needed = {_plugin(root, name) for name in PLUGINS[sys.platform]}
    there = set(root.rglob(f"*{_suffix()}")) if getattr(sys, "frozen", False) else set()
    for file in sorted(needed | there):
        loader = QPluginLoader(str(file))
        if not loader.load():
            raise Lacking(f"{file.relative_to(root)}: {loader.errorString()}")
    return f"{len(needed | there)} loaded"


def _plugin(root: Path, name: str) -> Path:
    kind, _, plain = name.partition("/")
    return root / kind / f"{'' if sys.platform == 'win32' else 'lib'}{plain}{_suffix()}"


def _suffix() -> str:
    return {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")


def pictures() -> str:
    """Every icon is drawn, and the application's own is a picture in each size."""
    for name in icon_names():
        if not QSvgRenderer(icon_svg(name).encode()).isValid():
            raise Lacking(f"the icon {name} cannot be drawn")
    sizes = (16, 24, 32, 48, 64, 128, 256, 512)
    for size in sizes:
        if QImage(str(app_icon_file(size))).width() != size:
            raise Lacking(f"the application's icon of {size} pixels")
    if QIcon(str(app_icon_file())).pixmap(PICTURE).width() != PICTURE:
        raise Lacking("the application's icon as SVG, through Qt's plugin")
    return f"{len(icon_names())} icons, {len(sizes)} sizes of our own and its SVG"


def sounds() -> str:
    """Every sound is whole; where there is a loudspeaker, Qt decodes it too."""
    from PySide6.QtMultimedia import QMediaDevices

    for name in SOUNDS:
        with wave.open(str(sound_file(name))) as sound:
            if not sound.getnframes():
                raise Lacking(f"the sound {name} is empty")
    speaker = QMediaDevices.defaultAudioOutput()
    if speaker.isNull():
        return f"{len(SOUNDS)} whole; no loudspeaker here to play them on"
    for name in SOUNDS:
        _decoded(name)
    return f"{len(SOUNDS)} decoded for {speaker.description()}"


def _decoded(name: str) -> None:
    from PySide6.QtMultimedia import QSoundEffect

    effect = QSoundEffect()
    effect.setSource(QUrl.fromLocalFile(str(sound_file(name))))
    end = time.monotonic() + SOUND_LIMIT
    while effect.status() is not QSoundEffect.Status.Ready and time.monotonic() < end:
        QCoreApplication.processEvents()
    if effect.status() is not QSoundEffect.Status.Ready:
        raise Lacking(f"the sound {name} cannot be played: {effect.status().name}")


def phrasebooks() -> str:
    """Ours, and Qt's own words, in every language that there is."""
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    foreign = [tag for tag in languages() if tag != ENGLISH]
    for tag in foreign:
        ours, theirs = QTranslator(), QTranslator()
        if not ours.load(str(phrasebook_file(tag))) or not ours.translate(CONTEXT, "Inbox"):
            raise Lacking(f"the phrasebook {tag}")
        if not theirs.load(QLocale(tag), "qtbase", "_", qts):
            raise Lacking(f"Qt's own words in {tag}")
    if not foreign:
        raise Lacking("there are no phrasebooks")
    return ", ".join(foreign)
