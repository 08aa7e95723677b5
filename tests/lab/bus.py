"""Speaks D-Bus for the lab; the only module that knows jeepney, which has no types."""

from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.lab.errors import BusError

ANSWER_LIMIT = 5.0


class Bus:
    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)

    def call(
        self,
        service: str,
        path: str,
        interface: str,
        member: str,
        signature: str | None = None,
        *arguments: object,
    ) -> Any:
        """The body of the answer: the value itself when it is one, else the tuple of them."""
        message = new_method_call(
            DBusAddress(path, service, interface), member, signature, arguments
        )
        try:
            reply = self._connection.send_and_get_reply(message, timeout=ANSWER_LIMIT)
        except (TimeoutError, OSError) as error:
            raise BusError(f"{service} did not answer {member}: {error!r}") from error
        if reply.header.message_type.name == "error":
            raise BusError(f"{service} {member}: {reply.body}")
        return reply.body[0] if len(reply.body) == 1 else reply.body

    def get(self, service: str, path: str, interface: str, name: str) -> Any:
        properties = "org.freedesktop.DBus.Properties"
        return self.call(service, path, properties, "Get", "ss", interface, name)[1]

    def get_all(self, service: str, path: str, interface: str) -> dict[str, Any]:
        properties = "org.freedesktop.DBus.Properties"
        found = self.call(service, path, properties, "GetAll", "s", interface)
        return {name: value for name, (_, value) in found.items()}

    def owned(self, name: str) -> bool:
        daemon = "org.freedesktop.DBus"
        return bool(self.call(daemon, "/org/freedesktop/DBus", daemon, "NameHasOwner", "s", name))

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
