"""The link: the one door to Socket.IO; what comes in leaves as mail in the order it was sent."""

from deskbell_desktop.adapters.link.line import SocketLine

__all__ = ["SocketLine"]
