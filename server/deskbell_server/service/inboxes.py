"""Inboxes: what a person reads of their notifications and does with them."""

from __future__ import annotations

from dataclasses import dataclass

from deskbell.notification import Notification, iso
from deskbell.replies import Inbox, UnreadCount
from deskbell.wire import PAGE_MAX, Page, Reset, What
from deskbell_server.service.pages import Pages
from deskbell_server.service.problem import fail
from deskbell_server.store import inbox, states
from deskbell_server.store.database import Database
from deskbell_server.store.inbox import Wanted
from deskbell_server.store.log import Stretch
from deskbell_server.store.states import AnsweredError, UnknownActionError, VersionConflictError
from deskbell_server.store.times import from_ms, now_ms


@dataclass(frozen=True, slots=True)
class Inboxes:
    """Reads and changes one person's own inbox; other people's ids are ``not-found``."""

    database: Database
    pages: Pages

    async def page(self, user_id: int, wanted: Wanted, before: int | None, limit: int) -> Inbox:
        """A page, newest first."""
        found = await self.database.read(
            lambda c: inbox.page(c, user_id, wanted, before, limit + 1)
        )
        shown = found[:limit]
        return Inbox(items=tuple(shown), next=shown[-1].seq if len(found) > limit else None)

    async def unread(self, user_id: int) -> UnreadCount:
        """How many are unread."""
        by_type = await self.database.read(lambda c: inbox.unread_by_type(c, user_id))
        return UnreadCount(total=sum(by_type.values()), by_type=by_type)

    async def get(self, user_id: int, id: str) -> Notification:
        """One of them; also a deleted one is ``not-found``."""
        found = await self.database.read(lambda c: inbox.get(c, user_id, id))
        if found is None or (found.state and found.state.deleted):
            raise fail("not-found", "There is no such notification in this inbox.")
        return found

    async def step(
        self,
        user_id: int,
        id: str,
        what: What,
        version: int | None = None,
        seq: int | None = None,
    ) -> Notification:
        """Read, unread, delete, restore or acknowledge; again is fine and changes nothing."""
        try:
            done = await self.database.write(
                lambda t: states.step(t, user_id, id, what, version, seq)
            )
        except VersionConflictError as error:
            raise fail("version-conflict", _differs(error.current, version, seq)) from None
        if done is None:
            raise fail("not-found", "There is no such notification in this inbox.")
        return done

    async def answer(
        self, user_id: int, id: str, action: str, seq: int | None = None
    ) -> Notification:
        """Answer with one of the sender's actions; the first answer holds, again is fine."""
        try:
            done = await self.database.write(lambda t: states.answer(t, user_id, id, action, seq))
        except VersionConflictError as error:
            raise fail("version-conflict", _differs(error.current, None, seq)) from None
        except UnknownActionError:
            raise fail("unknown-action", f"It has no action {action}.") from None
        except AnsweredError as error:
            raise fail("already-answered", _answered(error.current)) from None
        if done is None:
            raise fail("not-found", "There is no such notification in this inbox.")
        return done

    async def read_all(self, user_id: int, up_to: int) -> None:
        """Mark everything up to that ``seq`` read."""
        await self.database.write(lambda t: states.read_all(t, user_id, up_to))

    async def stretch(self, user_id: int, cursor: int, limit: int) -> Stretch:
        """What this person may see of the log after the cursor."""
        return await self.pages.after(cursor, user_id, max(1, min(limit, PAGE_MAX)))

    async def sync(self, user_id: int, epoch: str | None, cursor: int, limit: int) -> Page | Reset:
        """A page of the log, or "begin again"."""
        found = await self.stretch(user_id, cursor, limit)
        return reset_of(found, epoch, cursor) or page_of(found)


def _differs(now: Notification, version: int | None, seq: int | None) -> str:
    if seq is not None and seq < (now.seq or 0):
        return f"They were told of it anew: it is #{now.seq}, not #{seq}."
    return f"Its version is {now.state.version}, not {version}." if now.state else ""


def _answered(told: Notification) -> str:
    given = told.state.answer if told.state else None
    return f"You answered {given.action} at {iso(given.at)}." if given else ""


def reset_of(found: Stretch, epoch: str | None, cursor: int) -> Reset | None:
    """Why this cursor means nothing here, if so."""
    head = found.head
    if epoch is not None and epoch != head.epoch:
        return Reset(why="epoch", epoch=head.epoch, floor=head.floor)
    if cursor > head.seq:
        return Reset(why="ahead", epoch=head.epoch, floor=head.floor)
    if 0 < cursor < head.floor:
        return Reset(why="retention", epoch=head.epoch, floor=head.floor)
    return None


def page_of(found: Stretch) -> Page:
    """The stretch as it travels."""
    return Page(
        epoch=found.head.epoch,
        entries=tuple(entry.entry() for entry in found.entries),
        next=found.next,
        more=found.more,
        head=found.head.seq,
        floor=found.head.floor,
        server_time=from_ms(now_ms()),
    )
