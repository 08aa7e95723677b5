"""The item: a notification in the inbox of this desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from deskbell.vocabulary import What

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
    def waits_for_answer(self) -> bool:
        """The sender wants an acknowledgement that nobody on this account has given."""
        told = self.notification
        wanted = told.require_ack and told.acked_by is None and not self.over
        return wanted and self.state.acked is None and not self.state.deleted
