"""The words of the interface for times, days, types, connection and rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from deskbell.notification import Priority
from deskbell.wire import What
from deskbell_desktop.core import text
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.quiet import Quiet, Why
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.core.translate import tr

TYPES: Mapping[str, str] = {
    "order": "Orders",
    "inventory": "Inventory",
    "project": "Projects",
    "task": "Tasks",
    "budget": "Budgets",
    "system": "System",
    "info": "Information",
    "success": "Success",
    "warning": "Warnings",
    "error": "Errors",
}
PRIORITIES: Mapping[Priority, str] = {Priority.HIGH: "High", Priority.URGENT: "Urgent"}


def type_name(type: str) -> str:
    """The plural of a type for chips and menus; an organisation's own slug as it is."""
    return TYPES.get(type, type.replace("-", " ").replace("_", " ").capitalize())


def clock(at: datetime) -> str:
    """``15:48``, local time."""
    return at.astimezone().strftime("%H:%M")


def date(at: datetime) -> str:
    """``24 November``."""
    local = at.astimezone()
    return f"{local.day} {local:%B}"


def weekday_date(at: datetime) -> str:
    """``Tuesday 24 November``."""
    return f"{at.astimezone():%A} {date(at)}"


def _days(at: datetime, now: datetime) -> int:
    return (now.astimezone().date() - at.astimezone().date()).days


def short_time(at: datetime, now: datetime) -> str:
    """Minutes below one hour, then the clock, then the date."""
    past = now - at
    if past < timedelta(minutes=1):
        return "now"
    if past < timedelta(hours=1):
        return f"{past // timedelta(minutes=1)} min"
    if _days(at, now) <= 0:
        return clock(at)
    local = at.astimezone()
    year = "" if local.year == now.astimezone().year else f" {local.year}"
    return f"{local.day} {local:%b}{year}"


def long_time(at: datetime, now: datetime) -> str:
    """``Today, 15:46 (2 minutes ago)``."""
    days = _days(at, now)
    day = "Today" if days <= 0 else "Yesterday" if days == 1 else weekday_date(at)
    ago = f" ({text.ago(at, now)})" if now - at < timedelta(hours=1) else ""
    return f"{day}, {clock(at)}{ago}"


def day(at: datetime, now: datetime) -> tuple[str, str]:
    """The heading of a day, and the date at its right."""
    days = _days(at, now)
    if days <= 0:
        return "Today", weekday_date(at)
    if days == 1:
        return "Yesterday", weekday_date(at)
    year = "" if at.astimezone().year == now.astimezone().year else f" {at.astimezone().year}"
    return weekday_date(at) + year, ""


def link(status: Status) -> str:
    """The truth about the connection."""
    upto = f" · complete up to {clock(status.complete_at)}" if status.complete_at else ""
    match status.link:
        case Link.CONNECTED:
            return (
                f"Connected{upto}" if status.history else "Connected · this server keeps no history"
            )
        case Link.CATCHING_UP:
            return (
                f"Connected · fetching {status.missed:,} missed"
                if status.missed
                else "Connected · catching up"
            )
        case Link.CONNECTING:
            return f"Connecting{upto}"
        case Link.RECONNECTING:
            return f"Reconnecting{upto}"
        case Link.REFUSED:
            return f"Refused{upto}"
        case _:
            return "Signed out"


def state(status: Status) -> str:
    """The connection in one word or two, for the tray's tool tip."""
    if status.link is Link.RECONNECTING:
        return f"Reconnecting since {clock(status.since)}"
    names = {
        Link.CONNECTED: "Connected",
        Link.CATCHING_UP: "Connected, catching up",
        Link.CONNECTING: "Connecting",
        Link.REFUSED: "The server refuses this device",
    }
    return names.get(status.link, "Signed out")


def tip(status: Status, counts: Counts, quiet: Quiet) -> str:
    """The tray's tool tip: numbers and the state, never a notification's text."""
    parts = [f"{counts.unread:,} unread"] if counts.unread else []
    parts += [f"{counts.urgent:,} urgent"] if counts.urgent else []
    said = f"{', '.join(parts)}. " if parts else ""
    return f"Deskbell: {said}{state(status)}.{f' {keeping(quiet)}.' if quiet else ''}"


def unread_of(counts: Counts) -> str:
    """``7 unread of 2,418``."""
    if not counts.total:
        return ""
    return (
        f"{counts.unread:,} unread of {counts.total:,}"
        if counts.unread
        else f"{counts.total:,}, all read"
    )


def keeping(quiet: Quiet) -> str:
    """``Do not disturb`` or ``Quiet hours``; empty when neither holds."""
    names = {Why.PERSON: tr("Do not disturb"), Why.HOURS: tr("Quiet hours")}
    return names[quiet.why] if quiet.why else ""


def quiet_until(quiet: Quiet, now: datetime, *, urgent: bool = True) -> str:
    """``Do not disturb until 17:00, except urgent``; ``urgent``: those break through."""
    said = keeping(quiet)
    if quiet.until > 0:
        at = datetime.fromtimestamp(quiet.until, now.tzinfo)
        when = clock(at) if _days(at, now) == 0 else f"{at.astimezone():%A}, {clock(at)}"
        said = tr("{quiet} until {when}", quiet=said, when=when)
    return tr("{quiet}, except urgent", quiet=said) if urgent else said


def pending(item: Item) -> str:
    """``Read, not sent yet``; empty when nothing waits to be sent."""
    if item.pending is What.ANSWERED and item.answer:
        return tr("“{answer}”, not sent yet", answer=text.label(item.answer))
    names = {"read": "Read", "unread": "Unread", "acked": "Acknowledged", "restored": "Restored"}
    return f"{names[item.pending]}, not sent yet" if item.pending in names else ""


def answered(item: Item) -> str:
    """``You answered “Approve” at 15:40``, or that it was acknowledged."""
    given, acked = item.state.answer, item.state.acked
    if given is not None:
        label = text.label(item.answer)
        return tr("You answered “{answer}” at {at}", answer=label, at=clock(given.at))
    return tr("You acknowledged this at {at}", at=clock(acked)) if acked else ""


def aside(item: Item) -> str:
    """``Reminder at 17:00``; empty when it was not put aside."""
    return "" if item.snoozed_until is None else reminder(item.snoozed_until)


def reminder(until: float) -> str:
    """When it comes back."""
    at = datetime.fromtimestamp(until).astimezone()
    if at.date() == datetime.now().astimezone().date():
        return tr("Reminder at {time}", time=clock(at))
    return tr("Reminder on {day}, {time}", day=f"{at:%a} {at.day} {at:%b}", time=clock(at))


def spoken(item: Item, title: str, message: str, sender: str, glance: str, now: datetime) -> str:
    """The row's name for screen readers."""
    first = [tr("Unread") if item.unread else tr("Read")]
    if item.notification.priority in PRIORITIES:
        first.append(PRIORITIES[item.notification.priority].lower())
    if item.waits_for_answer:
        first.append(tr("needs your answer"))
    if item.answer:
        first.append(tr("answered “{answer}”", answer=text.label(item.answer)))
    elif item.state.acked:
        first.append(tr("acknowledged"))
    if item.snoozed_until is not None:
        first.append(reminder(item.snoozed_until).lower())
    ends = item.notification.expires_at
    if ends is not None and ends <= now:
        first.append(tr("expired"))
    if item.pending:
        first.append(pending(item).lower())
    parts = [", ".join(first), title, message, glance]
    said = " ".join(f"{part.rstrip('.')}." for part in parts if part)
    return f"{said} {sender}, {text.ago(item.notification.created_at, now)}."
