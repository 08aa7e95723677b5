"""Places: where in the log a notification is for a person, and as which revision they have it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Subquery, case, func, select

from deskbell_server.schema.tables import log, membership
from deskbell_server.store.log import AUDIENCE, TOLD, Kind


def places(*only: Any) -> Subquery:
    """A row per person and notification, of these people or notifications only.

    The revision is the newest that the person was in the audience of. The place is where they were
    last to be told of it, at the first stream that reached them there; where it began for them if
    they never were.
    """
    each = (
        select(
            membership.c.user_id,
            log.c.notification_id,
            log.c.revision,
            log.c.kind,
            func.min(log.c.seq).label("at_seq"),
        )
        .select_from(log)
        .join(membership, AUDIENCE)
        .where(log.c.kind.in_(TOLD), *only)
        .group_by(membership.c.user_id, log.c.notification_id, log.c.revision, log.c.kind)
        .subquery("each")
    )
    told = func.max(case((each.c.kind == Kind.NOTIFICATION, each.c.at_seq)))
    return (
        select(
            each.c.user_id,
            each.c.notification_id,
            func.coalesce(told, func.min(each.c.at_seq)).label("seq"),
            func.max(each.c.revision).label("revision"),
        )
        .group_by(each.c.user_id, each.c.notification_id)
        .subquery("place_of")
    )
