"""The catalogue: the eight events, their typed data, and the words made from it.

Declared once; ``docs/events.md`` is generated from here.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

from deskbell.content import Content
from deskbell.notification import MESSAGE_MAX, TITLE_MAX, Priority
from deskbell.vocabulary import NOTIFICATION as NOTIFICATION  # noqa: PLC0414 - also said from here
from deskbell.vocabulary import STATE as STATE  # noqa: PLC0414
from deskbell.vocabulary import shorten as shorten  # noqa: PLC0414


class EventData(BaseModel):
    """Data of an event: the known fields are checked, further ones are kept and shown."""

    model_config = ConfigDict(
        frozen=True, extra="allow", from_attributes=True, populate_by_name=True
    )


Id = Annotated[
    str,
    BeforeValidator(lambda v: str(v) if type(v) is int else v),
    Field(min_length=1, max_length=100),
]
Amount = int | float


def _id(name: str, describes: str) -> Any:
    return Field(validation_alias=AliasChoices(name, "id"), description=describes)


class OrderNew(EventData):
    """An order came in."""

    order_id: Id = _id("order_id", "The order's number in your system.")
    customer: str = Field(description="Who ordered.")
    total: Amount = Field(description="What it amounts to.")
    currency: str | None = Field(None, description="ISO 4217 code, e.g. EUR.")


class OrderUpdated(EventData):
    """An order changed."""

    order_id: Id = _id("order_id", "The order's number in your system.")
    status: str = Field(description="What it is now, e.g. shipped.")


class LowStock(EventData):
    """A stock item fell to its threshold."""

    sku: Id = Field(description="The item's number.")
    name: str = Field(description="The item's name.")
    quantity: Amount = Field(description="How much is left.")
    threshold: Amount = Field(description="Below or at which it is low.")


class ProjectUpdated(EventData):
    """A project changed."""

    project_id: Id = _id("project_id", "The project's number.")
    name: str = Field(description="The project's name.")
    changes: dict[str, Any] = Field(
        default_factory=dict, description="Each changed field and its new value."
    )


class TaskAssigned(EventData):
    """Somebody was given a task."""

    task_id: Id = _id("task_id", "The task's number.")
    title: str = Field(description="What is to be done.")
    assignee: Id = Field(description="Who is to do it.")
    due: str | None = Field(None, description="Until when, ISO 8601.")


class BudgetAlert(EventData):
    """A budget is nearly or fully spent."""

    budget_id: Id = _id("budget_id", "The budget's number.")
    name: str | None = Field(None, description="The budget's name.")
    spent: Amount = Field(description="What was spent.")
    limit: Amount = Field(description="What may be spent.")


class AnyData(EventData):
    """Any JSON object."""


D = TypeVar("D", bound=EventData)
DATE_ONLY = len("2026-11-28")


@dataclass(frozen=True, slots=True)
class Event(Generic[D]):
    """One event of the catalogue: its Socket.IO name, its default type, its data and its words."""

    name: str
    type: str
    data: builtins.type[D]
    priority: Priority
    words: Callable[[D], tuple[str, str]] | None
    """Title and message from the data; ``None`` where the producer must give a title."""
    helper: str
    """The emitter's method for it."""

    def content(self, data: Mapping[str, Any] | object, given: Mapping[str, Any]) -> Content:
        """The content for this data; whatever is in ``given`` (title, priority, …) wins.

        Raises ``pydantic.ValidationError`` naming the field that is missing or wrong.
        """
        typed = self.data.model_validate(data)
        fields: dict[str, Any] = {"type": self.type, "priority": self.priority}
        if self.words:
            title, message = self.words(typed)
            fields |= {"title": shorten(title, TITLE_MAX), "message": shorten(message, MESSAGE_MAX)}
        fields |= {name: value for name, value in given.items() if value is not None}
        fields |= {"event": self.name, "data": typed.model_dump(mode="json", exclude_none=True)}
        return Content.model_validate(fields)


def number(value: float) -> str:
    """``4280.0`` → ``4,280``; ``4280.5`` → ``4,280.50``."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def money(value: float, currency: str | None) -> str:
    """The amount with two decimals behind its currency."""
    return f"{currency} {value:,.2f}" if currency else f"{value:,.2f}"


def _order_new(d: OrderNew) -> tuple[str, str]:
    return f"New order {d.order_id} from {d.customer}", f"Total {money(d.total, d.currency)}."


def _order_updated(d: OrderUpdated) -> tuple[str, str]:
    return f"Order {d.order_id} is now {d.status}", ""


def _low_stock(d: LowStock) -> tuple[str, str]:
    if d.quantity <= 0:
        return f"{d.name} is out of stock", f"None left of {d.sku}."
    left = f"{number(d.quantity)} left of {d.sku}; the threshold is {number(d.threshold)}."
    return f"{d.name} is running low", left


def _project(d: ProjectUpdated) -> tuple[str, str]:
    changed = ", ".join(f"{field.replace('_', ' ')}: {value}" for field, value in d.changes.items())
    return f"Project {d.name} was updated", changed


def moment(said: str) -> str:
    """``2026-11-28T19:00:00Z`` as a person reads it; anything else as it is."""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return said
    if len(said) <= DATE_ONLY:
        return said
    zone = {None: "", timedelta(0): " UTC"}.get(at.utcoffset(), f" UTC{at.isoformat()[-6:]}")
    return f"{at:%Y-%m-%d %H:%M}{zone}"


def _task(d: TaskAssigned) -> tuple[str, str]:
    return d.title, f"This task was assigned to you{f', due {moment(d.due)}' if d.due else ''}."


def _budget(d: BudgetAlert) -> tuple[str, str]:
    name = d.name or f"Budget {d.budget_id}"
    said = f"{number(d.spent)} of {number(d.limit)} spent"
    if d.spent > d.limit:
        return f"{name} is over its limit", f"{said}, {number(d.spent - d.limit)} over."
    share = f" ({d.spent / d.limit:.0%})" if d.limit > 0 else ""
    return f"{name} is nearly spent", f"{said}{share}."


_ALL: tuple[Event[Any], ...] = (
    Event("order:new", "order", OrderNew, Priority.MEDIUM, _order_new, "order_created"),
    Event("order:updated", "order", OrderUpdated, Priority.LOW, _order_updated, "order_updated"),
    Event(
        "inventory:lowStock", "inventory", LowStock, Priority.HIGH, _low_stock, "low_stock_alert"
    ),
    Event(
        "project:updated", "project", ProjectUpdated, Priority.MEDIUM, _project, "project_updated"
    ),
    Event("task:assigned", "task", TaskAssigned, Priority.MEDIUM, _task, "task_assigned"),
    Event("budget:alert", "budget", BudgetAlert, Priority.HIGH, _budget, "budget_alert"),
    Event("system:alert", "system", AnyData, Priority.HIGH, None, "system_alert"),
    Event("notification:received", "info", AnyData, Priority.MEDIUM, None, "send_to_user"),
)

CATALOGUE: Mapping[str, Event[Any]] = {event.name: event for event in _ALL}
"""Every event by its Socket.IO name."""
