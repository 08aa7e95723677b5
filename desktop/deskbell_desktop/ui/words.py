"""The words of the interface for times, days, types, connection and rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from deskbell.vocabulary import Priority, What
from deskbell_desktop.core import text
from deskbell_desktop.core.formats import clock, date, local, number, on_day, short_day, within
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.quiet import Quiet, Why
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.core.translate import mark, tr, tr_marked

TYPES: Mapping[str, str] = {
    "order": mark("Orders"),
    "inventory": mark("Inventory"),
    "project": mark("Projects"),
    "task": mark("Tasks"),
    "budget": mark("Budgets"),
    "system": mark("System"),
    "info": mark("Information"),
    "success": mark("Success"),
    "warning": mark("Warnings"),
    "error": mark("Errors"),
}
TAGGED = frozenset({Priority.HIGH, Priority.URGENT})
"""The priorities that are told in a word."""


def priority(of: Priority) -> str:
    """``High`` or ``Urgent``; empty for the others."""
    return tr("Urgent") if of is Priority.URGENT else tr("High") if of in TAGGED else ""


def type_name(type: str) -> str:
    """The plural of a type for chips and menus; an organisation's own slug as it is."""
    if type in TYPES:
        return tr_marked(TYPES[type])
    return type.replace("-", " ").replace("_", " ").capitalize()


def mute(type: str, *, muted: bool) -> str:
    """``Mute Orders``, or no longer."""
    name = type_name(type)
    return tr("Unmute {type}", type=name) if muted else tr("Mute {type}", type=name)


def weekday_date(at: datetime) -> str:
    """``Tuesday 24 November``."""
    return date(tr("dddd d MMMM"), at)


def _days(at: datetime, now: datetime) -> int:
    return (now.astimezone().date() - local(at).date()).days


def _same_year(at: datetime, now: datetime) -> bool:
    return local(at).year == now.astimezone().year


def short_time(at: datetime, now: datetime) -> str:
    """Minutes below one hour, then the clock, then the date."""
    past = now - at
    if past < timedelta(minutes=1):
        return tr("now")
    if past < timedelta(hours=1):
        return tr("{n} min", "{n} min", n=past // timedelta(minutes=1))
    if _days(at, now) <= 0:
        return clock(at)
    return short_day(at) if _same_year(at, now) else date(tr("d MMM yyyy"), at)


def long_time(at: datetime, now: datetime) -> str:
    """``Today, 15:46 (2 minutes ago)``."""
    ago = f" ({text.ago(at, now)})" if now - at < timedelta(hours=1) else ""
    return f"{full_time(at, now)}{ago}"


def full_time(at: datetime, now: datetime) -> str:
    """``Today, 15:46``."""
    days = _days(at, now)
    day = tr("Today") if days <= 0 else tr("Yesterday") if days == 1 else weekday_date(at)
    return on_day(day, at)


def day(at: datetime, now: datetime) -> tuple[str, str]:
    """The heading of a day, and the date at its right."""
    days = _days(at, now)
    if days <= 0:
        return tr("Today"), weekday_date(at)
    if days == 1:
        return tr("Yesterday"), weekday_date(at)
    return weekday_date(at) if _same_year(at, now) else date(tr("dddd d MMMM yyyy"), at), ""


def link(status: Status) -> str:
    """The truth about the connection."""
    said = _linked(status)
    told = {Link.SIGNED_OUT, Link.CATCHING_UP}
    if status.complete_at is None or status.link in told or not status.history:
        return said
    upto = tr("complete up to {time}", time=clock(status.complete_at))
    return f"{said} · {upto}"


def _linked(status: Status) -> str:
    match status.link:
        case Link.CONNECTED if status.history:
            return tr("Connected")
        case Link.CONNECTED:
            return tr("Connected · this server keeps no history")
        case Link.CATCHING_UP if status.missed:
            n = status.missed
            return tr("Connected · fetching {n} missed", "Connected · fetching {n} missed", n=n)
        case Link.CATCHING_UP:
            return tr("Connected · catching up")
        case Link.CONNECTING:
            return tr("Connecting")
        case Link.RECONNECTING:
            return tr("Reconnecting")
        case Link.REFUSED:
            return tr("Refused")
        case _:
            return tr("Signed out")


def state(status: Status) -> str:
    """The connection in one word or two, for the tray's tool tip."""
    match status.link:
        case Link.RECONNECTING:
            return tr("Reconnecting since {time}", time=clock(status.since))
        case Link.CATCHING_UP:
            return tr("Connected, catching up")
        case Link.REFUSED:
            return status.why.removesuffix(".") or tr("The server refuses this device")
        case _:
            return _linked(replace(status, history=True))


def tip(status: Status, counts: Counts, quiet: Quiet) -> str:
    """The tray's tool tip: numbers and the state, never a notification's text."""
    parts = [said for said in (unread(counts), urgent(counts)) if said]
    said = f"{tr(', ').join(parts)}. " if parts else ""
    return f"Deskbell: {said}{state(status)}.{f' {keeping(quiet)}.' if quiet else ''}"


def unread(counts: Counts) -> str:
    """``7 unread``; empty when there are none."""
    return tr("{n} unread", "{n} unread", n=counts.unread) if counts.unread else ""


def urgent(counts: Counts) -> str:
    """``1 urgent``, also of those that are read and wait for an answer; empty: none."""
    return tr("{n} urgent", "{n} urgent", n=counts.urgent) if counts.urgent else ""


def chosen(n: int) -> str:
    """``3 selected``; empty for a single one."""
    return tr("{n} selected", "{n} selected", n=n) if n > 1 else ""


def among(unread: int, waiting: int) -> str:
    """``2 unread, 1 needs your answer``, of those that are selected; empty when neither is so."""
    parts = [tr("{n} unread", "{n} unread", n=unread)] if unread else []
    if waiting:
        parts += [tr("{n} needs your answer", "{n} need your answer", n=waiting)]
    return tr(", ").join(parts)


def unread_of(counts: Counts) -> str:
    """``7 unread of 2,418``; where all is read, how many urgent ones wait for their answer."""
    if not counts.total:
        return ""
    of = number(counts.total)
    if counts.unread:
        return tr("{n} unread of {total}", "{n} unread of {total}", n=counts.unread, total=of)
    if counts.urgent:
        return tr("{n} urgent of {total}", "{n} urgent of {total}", n=counts.urgent, total=of)
    return tr("{n}, all read", "{n}, all read", n=counts.total)


def keeping(quiet: Quiet) -> str:
    """``Do not disturb`` or ``Quiet hours``; empty when neither holds."""
    names = {Why.PERSON: tr("Do not disturb"), Why.HOURS: tr("Quiet hours")}
    return names[quiet.why] if quiet.why else ""


def quiet_until(quiet: Quiet, now: datetime, *, urgent: bool = True) -> str:
    """``Do not disturb until 17:00, except urgent``; ``urgent``: those break through."""
    said = keeping(quiet)
    if quiet.until > 0:
        at = datetime.fromtimestamp(quiet.until, now.tzinfo)
        when = clock(at) if _days(at, now) == 0 else on_day(date("dddd", at), at)
        said = tr("{quiet} until {when}", quiet=said, when=when)
    return tr("{quiet}, except urgent", quiet=said) if urgent else said


def pending(item: Item) -> str:
    """``Read, not sent yet``; empty when nothing waits to be sent."""
    if item.pending is What.ANSWERED and item.answer:
        return tr("“{answer}”, not sent yet", answer=text.label(item.answer))
    match item.pending:
        case What.READ:
            return tr("Read, not sent yet")
        case What.UNREAD:
            return tr("Unread, not sent yet")
        case What.ACKED:
            return tr("Acknowledged, not sent yet")
        case What.RESTORED:
            return tr("Restored, not sent yet")
        case _:
            return ""


def answered(item: Item) -> str:
    """``You answered “Approve” at 15:40``, or that it was acknowledged."""
    given, acked = item.state.answer, item.state.acked
    if given is not None:
        label = text.label(item.answer)
        return tr("You answered “{answer}” at {at}", answer=label, at=clock(given.at))
    if acked is None and item.notification.acked_by is not None:
        return tr("{name} acknowledged this", name=text.title(item.notification.acked_by))
    return tr("You acknowledged this at {at}", at=clock(acked)) if acked else ""


def retracted(item: Item, today: dt.date) -> str:
    """``Taken back by the sender at 15:20.``"""
    at = item.retracted_at
    if at is None:
        return ""
    if local(at).date() == today:
        return tr("Taken back by the sender at {time}.", time=clock(at))
    return tr("Taken back by the sender on {day}.", day=on_day(short_day(at), at))


def expired(item: Item, today: dt.date) -> str:
    """``It expired at 14:00.``"""
    at = item.notification.expires_at
    if at is None:
        return ""
    if local(at).date() == today:
        return tr("It expired at {time}.", time=clock(at))
    return tr("It expired on {day}.", day=on_day(short_day(at), at))


def aside(item: Item, today: dt.date) -> str:
    """``Reminder at 17:00``; empty when it was not put aside."""
    return "" if item.snoozed_until is None else reminder(item.snoozed_until, today)


def reminder(until: float, today: dt.date) -> str:
    """When it comes back."""
    at = datetime.fromtimestamp(until).astimezone()
    days = (at.date() - today).days
    if days == 0:
        return tr("Reminder at {time}", time=clock(at))
    if days == 1:
        return tr("Reminder tomorrow, {time}", time=clock(at))
    return tr("Reminder on {day}, {time}", day=date(tr("ddd d MMM"), at), time=clock(at))


def spoken(item: Item, title: str, message: str, sender: str, glance: str, now: datetime) -> str:
    """The row's name for screen readers."""
    first = [tr("Unread") if item.unread else tr("Read")]
    if item.notification.priority in TAGGED:
        first.append(priority(item.notification.priority).lower())
    if item.waits_for_answer:
        first.append(tr("needs your answer"))
    if item.answer:
        first.append(tr("answered “{answer}”", answer=text.label(item.answer)))
    elif item.acknowledged:
        first.append(tr("acknowledged"))
    if item.snoozed_until is not None:
        first.append(within(reminder(item.snoozed_until, now.astimezone().date())))
    ends = item.notification.expires_at
    if item.retracted_at is not None:
        first.append(tr("withdrawn"))
    elif ends is not None and (item.over or ends <= now):
        first.append(tr("expired"))
    elif item.notification.revision > 1:
        first.append(tr("updated"))
    if item.pending:
        first.append(within(pending(item)))
    parts = [tr(", ").join(first), title, message, glance]
    said = " ".join(f"{part.rstrip('.')}." for part in parts if part)
    return f"{said} {sender}, {text.ago(item.notification.created_at, now)}."
