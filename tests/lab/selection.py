"""Asks the X server who owns a selection, by which trays and compositors make themselves known."""

import ctypes
import functools


@functools.cache
def _library() -> ctypes.CDLL:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return x11


def owned(display: str, name: str) -> bool:
    x11 = _library()
    connection = x11.XOpenDisplay(display.encode())
    if not connection:
        return False
    atom = x11.XInternAtom(connection, name.encode(), 0)
    owner = x11.XGetSelectionOwner(connection, atom)
    x11.XCloseDisplay(connection)
    return bool(owner)
