"""Notices: what the notification daemon is asked to show for an item, or for many at once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from deskbell.notification import Priority
from deskbell_desktop.core import kinds, text
from deskbell_desktop.core.attention import LOCKED
from deskbell_desktop.core.folding import Folded
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Button, Digest, Notice
from deskbell_desktop.core.preferences import Reveal
from deskbell_desktop.core.quiet import Why
from deskbell_desktop.core.translate import tr

DIGEST = "digest"
OPEN = "open"
MARK_READ = "mark-read"
ACKNOWLEDGE = "acknowledge"
ANSWER = "answer:"
"""Begins the id of a sender's button, so that it cannot be taken for one of ours."""
BUTTONS = 3
"""So many fit into a bubble; more only when the sender wants them."""
KINDS_IN_DIGEST = 4
AWAY = "away"


def notice(item: Item) -> Notice:
    """The notice of one item; the sender's name is ours to write, never part of its text."""
    n = item.notification
    message, glance, sender = text.body(n.message), text.glance(n), text.title(n.sender.name)
    if _said(glance, message):
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


def _said(glance: str, message: str) -> bool:
    """Whether the message has it already: the same words, or all of its numbers."""
    numbers = re.findall(r"\d[\d.,]*", glance)
    if numbers:
        return all(number in message for number in numbers)
    return glance.casefold() in message.casefold()


def _buttons(item: Item) -> tuple[Button, ...]:
    """What the sender asks for comes first; then ours, as far as there is room."""
    asked = [Button(ACKNOWLEDGE, tr("Acknowledge"))] if item.waits_for_answer else []
    asked += [Button(ANSWER + each.id, text.label(each.label)) for each in item.choices]
    ours = [Button(OPEN, tr("Open"))] + ([] if asked else [Button(MARK_READ, tr("Mark read"))])
    return (*asked, *ours[: max(0, BUTTONS - len(asked))])


def veiled(notice: Notice, reveal: Reveal) -> Notice:
    """As much of it as may be read on a locked screen; what the sender wrote is not among it."""
    if reveal is Reveal.EVERYTHING:
        return notice
    if notice.digest:
        return replace(notice, body="", digest=None)
    if reveal is Reveal.NOTHING:
        title = tr("New notification")
    else:
        kind = kinds.one(notice.type)
        said = tr("{kind} from {sender}", kind=kind, sender=notice.sender)
        title = said if notice.sender else kind
    ours = tuple(b for b in notice.buttons if not b.id.startswith(ANSWER))
    return replace(notice, title=title, body="", message="", glance="", sender="", buttons=ours)


def together(folded: Folded, cause: str) -> Notice:
    """One notice for many. ``cause``: why they come together, see ``summary``."""
    assert folded.weightiest and folded.first and folded.last
    most = folded.weightiest.notification
    commonest = Counter(folded.kinds).most_common(KINDS_IN_DIGEST)
    said = tr(", ").join(kinds.counted(kind, n) for kind, n in commonest)
    title = text.title(most.title)
    return Notice(
        id=DIGEST,
        title=summary(folded.count, cause),
        body=f"{text.span(folded.first, folded.last)} · {said}\n{title}",
        priority=most.priority,
        type="digest",
        buttons=(Button(OPEN, tr("Open")),),
        digest=Digest(tuple(commonest), folded.first, folded.last, title, most.priority),
    )


def summary(n: int, cause: str) -> str:
    """``12 while you were away``; ``cause`` is ``AWAY``, a reason of ``attention.HELD``, or empty
    for a storm."""
    if cause in {AWAY, LOCKED}:
        return text.while_away(n)
    if cause == Why.PERSON:
        return tr("{n} while do not disturb was on", "{n} while do not disturb was on", n=n)
    if cause == Why.HOURS:
        return tr("{n} during quiet hours", "{n} during quiet hours", n=n)
    return text.storm(n)
