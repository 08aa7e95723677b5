"""The X server: the little that Qt neither asks nor tells it, over Qt's own connection."""

from __future__ import annotations

import ctypes
from functools import cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QNativeInterface

COMPOSITOR = "_NET_WM_CM_S0"
"""A compositor owns this selection (EWMH)."""
STATE = "_NET_WM_STATE"
UNLISTED = ("_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER")
ACTIVE = "_NET_ACTIVE_WINDOW"
ATOM, APPEND = 4, 2
SHAPE, INPUT = "libxcb-shape.so.0", 2
CLIENT_MESSAGE, TO_WINDOW_MANAGER, FOR_A_PERSON = 33, 0x180000, 2
_NUMBER, _POINTER, _BYTE = ctypes.c_uint32, ctypes.c_void_p, ctypes.c_uint8


class _Reply(ctypes.Structure):
    """The answer to each question: an atom, or a window."""

    _fields_ = (("head", _BYTE * 8), ("value", _NUMBER))


class _Message(ctypes.Structure):
    """A client message (ICCCM)."""

    _fields_ = (
        ("type", _BYTE),
        ("format", _BYTE),
        ("sequence", ctypes.c_uint16),
        ("window", _NUMBER),
        ("name", _NUMBER),
        ("data", _NUMBER * 5),
    )


_ANSWER = ctypes.POINTER(_Reply)
ANY_TYPE, QUADS_MOST = 0, 16_384
_FUNCTIONS = {
    "xcb_intern_atom": (_NUMBER, [_POINTER, _BYTE, ctypes.c_uint16, ctypes.c_char_p]),
    "xcb_intern_atom_reply": (_ANSWER, [_POINTER, _NUMBER, _POINTER]),
    "xcb_get_selection_owner": (_NUMBER, [_POINTER, _NUMBER]),
    "xcb_get_selection_owner_reply": (_ANSWER, [_POINTER, _NUMBER, _POINTER]),
    "xcb_change_property": (
        _NUMBER,
        [_POINTER, _BYTE, _NUMBER, _NUMBER, _NUMBER, _BYTE, _NUMBER, _POINTER],
    ),
    "xcb_get_property": (_NUMBER, [_POINTER, _BYTE, *[_NUMBER] * 5]),
    "xcb_get_property_reply": (_POINTER, [_POINTER, _NUMBER, _POINTER]),
    "xcb_get_property_value": (_POINTER, [_POINTER]),
    "xcb_get_property_value_length": (ctypes.c_int, [_POINTER]),
    "xcb_get_geometry": (_NUMBER, [_POINTER, _NUMBER]),
    "xcb_get_geometry_reply": (_ANSWER, [_POINTER, _NUMBER, _POINTER]),
    "xcb_send_event": (_NUMBER, [_POINTER, _BYTE, _NUMBER, _NUMBER, ctypes.POINTER(_Message)]),
    "xcb_flush": (ctypes.c_int, [_POINTER]),
    "free": (None, [_POINTER]),
}


@cache
def _xcb() -> ctypes.CDLL:
    """The library that Qt uses too; it finds ``free`` in libc."""
    xcb = ctypes.CDLL("libxcb.so.1")
    for name, (result, arguments) in _FUNCTIONS.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb


def _connection() -> int | None:
    """Qt's connection; ``None`` on other platforms."""
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication) or app.platformName() != "xcb":
        return None
    native = app.nativeInterface()
    return native.connection() if isinstance(native, QNativeInterface.QX11Application) else None


def composited() -> bool:
    """Whether a compositor blends the windows now; on X11 it comes and goes, elsewhere it is."""
    connection = _connection()
    if connection is None:
        return True
    return bool(_owner(connection, COMPOSITOR))


def told_by_owner(selection: str, name: str) -> bytes:
    """A property of the window that owns a selection; empty where nobody does."""
    connection = _connection()
    owner = _owner(connection, selection) if connection is not None else 0
    if not owner:
        return b""
    xcb, what = _xcb(), _atom(connection, name)
    asked = xcb.xcb_get_property(connection, 0, owner, what, ANY_TYPE, 0, QUADS_MOST)
    reply = xcb.xcb_get_property_reply(connection, asked, None)
    if not reply:  # it went meanwhile
        return b""
    long = xcb.xcb_get_property_value_length(reply)
    told = ctypes.string_at(xcb.xcb_get_property_value(reply), long)
    xcb.free(reply)
    return told


def unlist(window: int) -> None:
    """Keep a window out of the list of windows; to be asked for each time before it is shown."""
    connection = _connection()
    if connection is not None:
        atoms = (_NUMBER * 2)(*(_atom(connection, name) for name in UNLISTED))
        state = _atom(connection, STATE)
        _xcb().xcb_change_property(connection, APPEND, window, state, ATOM, 32, 2, atoms)


def take_clicks(window: int, part: QRect) -> None:
    """Take clicks only in this part of a window (physical pixels): what is beside it, a shadow say,
    lets them through to what lies below."""
    connection = _connection()
    if connection is not None:
        one = (ctypes.c_int16 * 4)(part.x(), part.y(), part.width(), part.height())
        shape = ctypes.CDLL(SHAPE).xcb_shape_rectangles
        shape.argtypes = [_POINTER, _BYTE, _BYTE, _BYTE, _NUMBER, ctypes.c_int16, ctypes.c_int16]
        shape.argtypes += [_NUMBER, _POINTER]
        shape(connection, 0, INPUT, 0, window, 0, 0, 1, ctypes.byref(one))


def activate(window: int) -> None:
    """Ask for the focus because a person did, by a click that Qt has not seen.

    Qt asks with the time of the last event of its own, and window managers refuse that as stale
    when the click was on the panel's bell or on a bubble.
    """
    connection = _connection()
    if connection is not None:
        xcb = _xcb()
        asked = xcb.xcb_get_geometry(connection, window)
        root = _value(xcb.xcb_get_geometry_reply(connection, asked, None))
        data = (_NUMBER * 5)(FOR_A_PERSON)
        message = _Message(CLIENT_MESSAGE, 32, 0, window, _atom(connection, ACTIVE), data)
        xcb.xcb_send_event(connection, 0, root, TO_WINDOW_MANAGER, ctypes.byref(message))
        xcb.xcb_flush(connection)


def _owner(connection: int, selection: str) -> int:
    """The window that owns a selection; 0 where nobody does."""
    xcb = _xcb()
    asked = xcb.xcb_get_selection_owner(connection, _atom(connection, selection))
    return _value(xcb.xcb_get_selection_owner_reply(connection, asked, None))


@cache
def _atom(connection: int, name: str) -> int:
    xcb, said = _xcb(), name.encode()
    asked = xcb.xcb_intern_atom(connection, 0, len(said), said)
    return _value(xcb.xcb_intern_atom_reply(connection, asked, None))


def _value(reply: ctypes._Pointer[_Reply]) -> int:
    """What was answered; 0 when the server does not answer."""
    if not reply:  # type: ignore[truthy-bool]  # a null pointer is false
        return 0
    value = int(reply.contents.value)
    _xcb().free(reply)
    return value
