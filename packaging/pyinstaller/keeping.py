"""Keeping: what of all that PyInstaller finds goes into the bundle, the same for every system.

PyInstaller's hooks bring whole libraries of Qt along with each module of it. What is named here was
left out and the program still passes `--self-test`; a list of what to keep would have to name every
library of every system.
"""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatch

from deskbell_resources import languages

Entry = tuple[str, str, str]

EXCLUDED = [
    # Python's own that no program of ours touches
    *("tkinter", "turtle", "turtledemo", "idlelib", "lib2to3", "ensurepip", "pydoc_data", "test"),
    # libraries of the system under names that differ from one to the next; imported where they are
    *("bz2", "_bz2", "lzma", "_lzma", "readline", "curses", "_curses", "yaml"),
    # tools of the tree, which hooks bring along because they are installed beside us
    *("pytest", "_pytest", "hypothesis", "mypy", "setuptools", "pip", "IPython", "Cython"),
    *("schemathesis", "flask", "flask_socketio", "werkzeug", "click.testing", "rich", "pygments"),
    # Qt beyond widgets, sound and sockets
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtPdf", "PySide6.scripts"),
    # may write passwords in the clear
    "keyrings.alt",
]

WITHOUT = (
    # -- Qt's libraries that nothing of ours loads
    *("*Qt6Qml*", "*Qt6Quick*", "*Qt6Pdf*", "*Qt6VirtualKeyboard*", "*Qt6ShaderTools*"),
    *("*Qt6EglF*", "*Qt6Labs*", "*Qt6OpenGLW*", "*MultimediaWidgets*", "*Qt63D*", "*/qml/*"),
    # -- FFmpeg: QSoundEffect plays WAV files without it
    *("*libav[cdfu]*", "*libsw[rs]*", "*avcodec-*", "*avformat-*", "*avutil-*", "*swresample-*"),
    *("*swscale-*", "*ffmpegmediaplugin*", "*Qt6FFmpegStub*"),
    # -- plugins
    *("*/plugins/qmltooling/*", "*/plugins/sqldrivers/*", "*/plugins/printsupport/*"),
    *("*/plugins/egldeviceintegrations/*", "*/plugins/generic/*", "*/plugins/networkinformation/*"),
    *("*/plugins/*/*eglfs*", "*/plugins/*/*linuxfb*", "*/plugins/*/*vnc*", "*/plugins/*/*vkkhr*"),
    *("*/plugins/*/*qminimal*", "*/plugins/*/*virtualkeyboard*", "*/plugins/*/*qgtk3*"),
    *("*/plugins/wayland-graphics-integration-server/*", "*/plugins/*/*vulkan-server*"),
    *("*/plugins/*/*fullscreen-shell*", "*/plugins/*/*ivi-shell*", "*/plugins/*/*qt-shell*"),
    *("*/plugins/imageformats/*qpdf*", "*/plugins/imageformats/*qtga*", "*/plugins/tls/*"),
    *("*/plugins/imageformats/*qtiff*", "*/plugins/imageformats/*qwbmp*", "libjpeg*"),
    *("*/plugins/imageformats/*qicns*", "*/plugins/imageformats/*qwebp*"),
    *("*/plugins/imageformats/*qgif*", "*/plugins/imageformats/*qjpeg*"),
    # -- what the gtk3 theme brought: a second toolkit
    *("libgtk-3*", "libgdk*", "libcairo*", "libpango*", "libatk*", "libatspi*", "libharfbuzz*"),
    *(
        "libepoxy*",
        "libpixman*",
        "libthai*",
        "libdatrie*",
        "libfribidi*",
        "librsvg*",
        "libgraphite*",
    ),
    # -- names of packages that nothing of ours asks for
    *("opentelemetry_api-*", "importlib_metadata-*"),
    # -- the system's own, newer or the same everywhere; ours would tie us to this machine's glibc
    *("libstdc++*", "libgcc_s*", "libexpat*", "libz.*", "libdbus-1*", "libglib-2*", "libgio-2*"),
    *("libgobject-2*", "libgmodule-2*", "libgthread-2*", "libfontconfig*", "libfreetype*"),
    *("libpng16*", "libX*", "libxcb*", "libxkb*", "libwayland*", "libdrm*", "libgbm*", "libGL*"),
    *("libEGL*", "libpulse*", "libasound*", "libsystemd*", "libgssapi*", "libkrb5*", "libk5*"),
    *("libcom_err*", "libkeyutils*", "libbrotli*", "libbsd*", "libmd.*", "libuuid*", "libselinux*"),
    *("libmount*", "libblkid*", "libpcre2*", "libffi*", "liblzma*", "libbz2*", "libcap*"),
    *("libgcrypt*", "libgpg-error*", "liblz4*", "libzstd*", "libsndfile*", "libFLAC*", "libogg*"),
    *("libvorbis*", "libopus*", "libmp3lame*", "libmpg123*", "libasyncns*", "libapparmor*"),
    *("libICE*", "libSM*", "libva*", "libvdpau*", "libOpenGL*"),
)
"""Shell patterns of the names in the bundle."""


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Those that match none of the patterns."""
    return [entry for entry in entries if not _dropped(entry[0].replace("\\", "/"))]


def _dropped(name: str) -> bool:
    if "/Qt/translations/" in name or name.startswith("PySide6/translations/"):
        return not any(name.endswith(f"/qtbase_{tag}.qm") for tag in languages())
    return any(fnmatch(name, pattern) for pattern in WITHOUT)
