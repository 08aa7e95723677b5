"""The message of the Python peers: as long as ours and of the same form."""

from typing import Any


def message(number: int, stream: str) -> dict[str, Any]:
    """The notification of that number."""
    return {
        "id": f"0198e6a2-7f3c-7abc-9def-{number:012}",
        "seq": number,
        "stream": stream,
        "event": "notification:received",
        "type": "info",
        "title": f"t{number}",
        "message": "Service api-gateway 4.18.2 was deployed by alice in 3m 42s",
        "priority": "medium",
        "data": {},
        "url": None,
        "actions": [],
        "require_ack": False,
        "key": None,
        "expires_at": None,
        "sender": {"id": "token:1", "name": "bench"},
        "created_at": "2026-11-22T15:48:45.123Z",
        "state": None,
    }
