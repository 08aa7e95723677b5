"""Notices: what the notification daemon is asked to show for an item, or for many at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Button, Digest, Notice
from deskbell_desktop.core.translate import tr

DIGEST = "digest"
OPEN = "open"
MARK_READ = "mark-read"
ACKNOWLEDGE = "acknowledge"
ANSWER = "answer:"
"""Begins the id of a sender's button, so that it cannot be taken for one of ours."""
BUTTONS = 3
"""So many fit into a bubble; more only when the sender wants them."""
LINES_IN_DIGEST = 4
KINDS_IN_DIGEST = 4


def notice(item: Item) -> Notice:
    """The notice of one item; the sender's name is ours to write, never part of its text."""
    n = item.notification
    message, glance, sender = text.body(n.message), text.glance(n), text.title(n.sender.name)
    if glance.casefold() in message.casefold():
        glance = ""
    lines = [message, glance, sender and f"— {sender}"]
    return Notice(
        id=n.id,
        title=text.title(n.title),
        body="\n".join(line for line in lines if line),
        priority=n.priority,
        type=n.type,
        buttons=_buttons(item),
        stays=n.priority is Priority.URGENT or item.waits_for_answer,
        message=message,
        glance=glance,
        sender=sender,
        at=n.created_at,
    )


def _buttons(item: Item) -> tuple[Button, ...]:
    """What the sender asks for comes first; then ours, as far as there is room."""
    asked = [Button(ACKNOWLEDGE, tr("Acknowledge"))] if item.waits_for_answer else []
    asked += [Button(ANSWER + each.id, text.label(each.label)) for each in item.choices]
    ours = [Button(OPEN, tr("Open"))] + ([] if asked else [Button(MARK_READ, tr("Mark read"))])
    return (*asked, *ours[: max(0, BUTTONS - len(asked))])


def together(items: Sequence[Item], count: int, *, away: bool) -> Notice:
    """One notice for many: after an absence, or in a storm. ``count`` may exceed the items."""
    heaviest = max((i.notification.priority for i in items), key=lambda p: p.weight)
    weighty = sorted(items, key=lambda i: (-i.notification.priority.weight, -i.place))
    lines = [text.title(i.notification.title) for i in weighty[:LINES_IN_DIGEST]]
    if count > len(lines):
        lines.append(f"and {count - len(lines):,} more")
    return Notice(
        id=DIGEST,
        title=text.while_away(count) if away else text.storm(count),
        body="\n".join(lines),
        priority=heaviest,
        type="digest",
        buttons=(Button(OPEN, "Open"),),
        digest=_digest(items, weighty[0]),
    )


def _digest(items: Sequence[Item], weightiest: Item) -> Digest:
    kinds = Counter(item.notification.type for item in items)
    times = [item.notification.created_at for item in items]
    return Digest(
        kinds=tuple(kinds.most_common(KINDS_IN_DIGEST)),
        first=min(times),
        last=max(times),
        title=text.title(weightiest.notification.title),
        priority=weightiest.notification.priority,
    )
