"""The item: a notification in the inbox of this desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from deskbell.vocabulary import Priority, What

if TYPE_CHECKING:
    from deskbell.notification import Action, Notification, State


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the inbox: the notification with its state here and now.

    ``place`` orders the inbox (higher is newer): the log's ``seq`` with a Deskbell server, the
    order of arrival with a foreign one. ``pending`` is a change made on this desk that the server
    has not confirmed yet. ``snoozed_until``: the person put it aside until that POSIX time.
    ``over``: its sender took it back, or its time has passed.
    """

    notification: Notification
    place: int
    state: State
    received_at: datetime
    pending: What | None = None
    snoozed_until: float | None = None
    over: bool = False

    @property
    def id(self) -> str:
        """The notification's id."""
        return self.notification.id

    @property
    def unread(self) -> bool:
        """Neither read nor deleted, and not over."""
        return not (self.state.read or self.state.deleted or self.over)

    @property
    def retracted_at(self) -> datetime | None:
        """When its sender took it back."""
        return self.notification.retracted_at

    @property
    def choices(self) -> tuple[Action, ...]:
        """The sender's actions, as long as one of them can be chosen."""
        done = self.state.answer is not None or self.state.deleted or self.over
        return () if done else self.notification.actions

    @property
    def answer(self) -> str:
        """What the chosen action says; empty when none was."""
        given = self.state.answer
        labels = {action.id: action.label for action in self.notification.actions}
        return labels.get(given.action, given.action) if given else ""

    @property
    def acknowledged(self) -> bool:
        """By this person, or by another for everybody."""
        return self.state.acked is not None or self.notification.acked_by is not None

    @property
    def waits_for_answer(self) -> bool:
        """The sender wants an acknowledgement that nobody has given for this account."""
        wanted = self.notification.require_ack and not self.acknowledged
        return wanted and not (self.over or self.state.deleted)

    @property
    def pressing(self) -> bool:
        """Urgent, and unread or still without the answer that its sender wants."""
        urgent = self.notification.priority is Priority.URGENT
        return urgent and (self.unread or self.waits_for_answer)
