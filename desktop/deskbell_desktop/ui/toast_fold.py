"""Folding: many notices as one that says how many there are of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.notice import Button, Digest, Notice
from deskbell_desktop.core.notices import KINDS_IN_DIGEST, MARK_READ, OPEN
from deskbell_desktop.core.translate import tr

FOLD, STAYING_FOLD = "fold", "staying-fold"
OURS = frozenset({"", "digest"})
"""Types of notices that are no notification: they stand alone."""


def fold(folded: Sequence[Notice]) -> Notice:
    """One notice for these: all that wait for an answer, or all that do not."""
    stays = all(notice.stays for notice in folded)
    count = len(folded)
    waiting = tr("{n} notification waits", "{n} notifications wait for you", n=count)
    read = () if stays else (Button(MARK_READ, tr("Mark all read")),)
    return Notice(
        id=STAYING_FOLD if stays else FOLD,
        title=waiting if stays else text.storm(count),
        body="",
        priority=Priority.URGENT if stays else Priority.MEDIUM,
        type="digest",
        buttons=(Button(OPEN, tr("Show")), *read),
        stays=stays,
        digest=digest(folded),
    )


def digest(folded: Sequence[Notice]) -> Digest | None:
    """What they are, if they have times."""
    times = [notice.at for notice in folded if notice.at is not None]
    if not times:
        return None
    kinds = Counter(notice.type for notice in folded)
    weightiest = max(reversed(folded), key=lambda notice: notice.priority.weight)
    return Digest(
        kinds=tuple(kinds.most_common(KINDS_IN_DIGEST)),
        first=min(times),
        last=max(times),
        title=weightiest.title,
        priority=weightiest.priority,
    )
