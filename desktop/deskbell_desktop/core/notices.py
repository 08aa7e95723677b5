"""Notices: what the notification daemon is asked to show for an item, or for many at once."""

from __future__ import annotations

from collections.abc import Sequence

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Button, Notice
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


def notice(item: Item) -> Notice:
    """The notice of one item; the sender's name is ours to write, never part of its text."""
    n = item.notification
    return Notice(
        id=n.id,
        title=text.title(n.title),
        body=_body(item),
        priority=n.priority,
        type=n.type,
        buttons=_buttons(item),
        stays=n.priority is Priority.URGENT or item.waits_for_answer,
    )


def _body(item: Item) -> str:
    n = item.notification
    said = text.body(n.message)
    glance = text.glance(n)
    lines = [said] if said else []
    if glance and glance.casefold() not in said.casefold():
        lines.append(glance)
    return "\n".join([*lines, f"— {text.title(n.sender.name)}"] if n.sender.name else lines)


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
    )
