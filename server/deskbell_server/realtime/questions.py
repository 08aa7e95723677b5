"""Questions: what a client may ask by its socket, checked."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field, ValidationError

from deskbell.content import Frozen
from deskbell.wire import RECEIPTS_MAX, Receipt


class Asked(Frozen):
    """What a newer client says besides is passed over."""

    model_config = ConfigDict(extra="ignore")


class Auth(Asked):
    """Who a client says it is, in CONNECT."""

    token: str = Field(max_length=4096)
    device: str | None = Field(None, min_length=1, max_length=100)
    proto: int = 1
    version: str = Field("", max_length=40)


class Sync(Asked):
    """The next page of the log, please."""

    epoch: str | None = Field(None, max_length=64)
    cursor: int = Field(0, ge=0, lt=2**53)
    limit: int = Field(200, ge=1, le=200)


class Receipts(Asked):
    """What a desktop did with notifications."""

    items: tuple[Receipt, ...] = Field(max_length=RECEIPTS_MAX)


class Cursor(Asked):
    """How far a desktop is; and with ``pos``, whether its person wants to be left alone, and which
    roll-out it has."""

    cursor: int = Field(ge=0, lt=2**53)
    do_not_disturb: bool | None = None
    rollout: int | None = Field(None, ge=0, lt=2**53)


def read(model: type[Any], data: Any) -> Any:
    """The data as that model, or the answer that says which fields are wrong."""
    try:
        return model.model_validate(data or {})
    except ValidationError as error:
        return {
            "error": "invalid",
            "fields": [".".join(map(str, e["loc"])) for e in error.errors()],
        }
