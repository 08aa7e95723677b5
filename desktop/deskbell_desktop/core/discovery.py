"""The discovery: what answers at an address that a person types, and how to say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from deskbell_desktop.core.translate import tr


class Kind(StrEnum):
    """What answers; ``UNTRUSTED``: nobody knows, its certificate is not believed here."""

    DESKBELL = "deskbell"
    SOCKET_IO = "socket.io"
    SOMETHING_ELSE = "something-else"
    NOTHING = "nothing"
    UNTRUSTED = "untrusted"
    NO_ADDRESS = "no-address"


@dataclass(frozen=True, slots=True)
class Found:
    """``name``: whose server it is, or what it calls itself. ``secure``: what goes there cannot be
    read on the way; ``here``: it does not leave this computer. ``why``: a sentence that says more
    than the kind does, or empty. ``provider``: the name of the identity provider by which one may
    sign in there, or empty."""

    kind: Kind
    name: str = ""
    secure: bool = True
    here: bool = False
    why: str = ""
    provider: str = ""

    @property
    def usable(self) -> bool:
        """One may sign in there."""
        return self.kind in (Kind.DESKBELL, Kind.SOCKET_IO)

    def words(self) -> str:
        """One or two short sentences for the person."""
        connection = self._connection()
        match self.kind:
            case Kind.DESKBELL:
                return f"{self.name} · {connection}"
            case Kind.SOCKET_IO:
                return tr("A Socket.IO server without history · {how}", how=connection)
            case Kind.SOMETHING_ELSE:
                return tr("Something else answers there. Check the address.")
            case Kind.UNTRUSTED:
                return tr(
                    "The certificate is not trusted. Install your company’s certificate, "
                    "then try again."
                )
            case Kind.NO_ADDRESS:
                return tr("That is not a server’s address.")
            case Kind.NOTHING:
                return self.why or tr(
                    "The address does not answer. Check it, or ask your administrator."
                )

    def _connection(self) -> str:
        if self.here:
            return tr("on this computer")
        return tr("secure connection") if self.secure else tr("connection not encrypted")
