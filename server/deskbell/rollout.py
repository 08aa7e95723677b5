"""What an administrator may give to desks as defaults, and to which of them.

Only what concerns the person at the desk: nothing that changes the way to the server, what may be
opened or what is started. Each means what it means in the policy (``docs/policy.md``).
"""

from __future__ import annotations

from datetime import time
from typing import Annotated, Any, Literal

from pydantic import Field

from deskbell.content import Frozen
from deskbell.vocabulary import Priority

TYPES_MAX = 100
Percent = Annotated[
    int, Field(ge=1, le=100, description="Of the devices, chosen by their ids: always the same.")
]
RoomName = Annotated[str, Field(min_length=1, max_length=64)]
Type = Annotated[str, Field(min_length=1, max_length=40)]
Until = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Sound = Annotated[str, Field(max_length=40)]


class Hours(Frozen):
    """Quiet hours, in the desk's local time; Monday is 0."""

    days: Annotated[tuple[Annotated[int, Field(ge=0, le=6)], ...], Field(max_length=7)]
    start: time = time(0)
    end: time = time(0)


class DeskPreferences(Frozen):
    """Those that are set are defaults of the desks that have the roll-out; with none of them set
    it takes desks back to what is built in."""

    urgent_breaks_through: bool | None = None
    quiet_hours_on: bool | None = None
    quiet_hours: Annotated[tuple[Hours, ...], Field(max_length=20)] | None = None
    muted_types: Annotated[dict[Type, Until], Field(max_length=TYPES_MAX)] | None = None
    away_minutes: Annotated[int, Field(ge=0, le=1440)] | None = None
    on_locked_screen: Literal["everything", "type-and-sender", "nothing"] | None = None
    sound_on: bool | None = None
    volume: Annotated[int, Field(ge=0, le=100)] | None = None
    sound_by_priority: dict[Priority, Sound] | None = None
    sound_by_type: Annotated[dict[Type, Sound], Field(max_length=TYPES_MAX)] | None = None
    look: Literal["system", "light", "dark", "high-contrast"] | None = None
    panel: Literal["automatic", "light", "dark", "coloured"] | None = None
    text_percent: Annotated[int, Field(ge=100, le=200)] | None = None
    reduced_motion: bool | None = None
    language: Annotated[str, Field(max_length=35)] | None = None

    def wire(self) -> dict[str, Any]:
        """Those that are set."""
        return self.model_dump(mode="json", exclude_none=True)
