"""Talks to the X server directly, for the little that no command-line program does."""

import ctypes
import functools
from collections.abc import Iterator
from contextlib import contextmanager

_PIXMAP_TYPE = 20  # the predefined atom XA_PIXMAP
_RETAIN_PERMANENT = 1
_REPLACE = 0


@functools.cache
def _library() -> ctypes.CDLL:
    x11 = ctypes.CDLL("libX11.so.6")
    number, pointer = ctypes.c_ulong, ctypes.c_void_p
    signatures = {
        "XOpenDisplay": (pointer, [ctypes.c_char_p]),
        "XCloseDisplay": (ctypes.c_int, [pointer]),
        "XInternAtom": (number, [pointer, ctypes.c_char_p, ctypes.c_int]),
        "XGetSelectionOwner": (number, [pointer, number]),
        "XDefaultRootWindow": (number, [pointer]),
        "XDefaultDepth": (ctypes.c_uint, [pointer, ctypes.c_int]),
        "XDefaultGC": (pointer, [pointer, ctypes.c_int]),
        "XCreatePixmap": (number, [pointer, number, *[ctypes.c_uint] * 3]),
        "XSetForeground": (ctypes.c_int, [pointer, pointer, number]),
        "XDrawPoint": (ctypes.c_int, [pointer, number, pointer, ctypes.c_int, ctypes.c_int]),
        "XSetWindowBackgroundPixmap": (ctypes.c_int, [pointer, number, number]),
        "XClearWindow": (ctypes.c_int, [pointer, number]),
        "XChangeProperty": (
            ctypes.c_int,
            [pointer, number, number, number, ctypes.c_int, ctypes.c_int, pointer, ctypes.c_int],
        ),
        "XSetCloseDownMode": (ctypes.c_int, [pointer, ctypes.c_int]),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(x11, name)
        function.restype, function.argtypes = result, arguments
    return x11


@contextmanager
def _connection(display: str) -> Iterator[int | None]:
    connection = _library().XOpenDisplay(display.encode())
    try:
        yield connection
    finally:
        if connection:
            _library().XCloseDisplay(connection)


def selection_owned(display: str, name: str) -> bool:
    """By owning a selection, trays and compositors make themselves known."""
    x11 = _library()
    with _connection(display) as connection:
        if not connection:
            return False
        return bool(
            x11.XGetSelectionOwner(connection, x11.XInternAtom(connection, name.encode(), 0))
        )


def paint_background(display: str, colour: int) -> None:
    """A plain desktop background, as 0xRRGGBB. Left alone, a compositor shows a middle grey."""
    x11 = _library()
    with _connection(display) as connection:
        root, gc = x11.XDefaultRootWindow(connection), x11.XDefaultGC(connection, 0)
        depth = x11.XDefaultDepth(connection, 0)
        pixmap = x11.XCreatePixmap(connection, root, 1, 1, depth)
        x11.XSetForeground(connection, gc, colour)
        x11.XDrawPoint(connection, pixmap, gc, 0, 0)
        x11.XSetWindowBackgroundPixmap(connection, root, pixmap)
        x11.XClearWindow(connection, root)
        # Compositors paint what this property names, so the pixmap has to outlive this connection.
        name = x11.XInternAtom(connection, b"_XROOTPMAP_ID", 0)
        value = ctypes.byref(ctypes.c_ulong(pixmap))
        x11.XChangeProperty(connection, root, name, _PIXMAP_TYPE, 32, _REPLACE, value, 1)
        x11.XSetCloseDownMode(connection, _RETAIN_PERMANENT)
