"""The answers: what follows when a person presses a button of a notification."""

from __future__ import annotations

from deskbell.wire import What
from deskbell_desktop.core import formats, notices, text
from deskbell_desktop.core.door import Watcher
from deskbell_desktop.core.errands import Errands
from deskbell_desktop.core.herald import Herald
from deskbell_desktop.core.mail import OpVoid, Told
from deskbell_desktop.core.notice import Activated
from deskbell_desktop.core.translate import tr


class Answers:
    """Takes the outcomes of both notifiers."""

    def __init__(self, errands: Errands, herald: Herald, watcher: Watcher) -> None:
        self._errands = errands
        self._herald = herald
        self._watcher = watcher

    def take(self, told: Told) -> None:
        """A button, or merely what became of a notice."""
        if isinstance(told.outcome, Activated):
            self._pressed(told.outcome)
        else:
            self._herald.told(told.native, told.outcome)

    def _pressed(self, press: Activated) -> None:
        single = press.id != notices.DIGEST
        answers = press.button.startswith(notices.ANSWER)
        if answers:
            self._errands.answer(press.id, press.button.removeprefix(notices.ANSWER))
        elif press.button == notices.ACKNOWLEDGE:
            self._errands.mark(What.ACKED, [press.id])
        elif single:
            self._errands.mark(What.READ, [press.id])
        self._herald.withdraw(press.id)
        if not answers and press.button not in {notices.ACKNOWLEDGE, notices.MARK_READ}:
            self._watcher.open(press.id if single else None, press.token)


def too_late(void: OpVoid) -> str:
    """The word to the person when the server holds another answer of theirs; else empty."""
    now = void.now
    given = now.state.answer if now and now.state else None
    if now is None or given is None:
        return ""
    labels = {action.id: text.label(action.label) for action in now.actions}
    return tr(
        "“{title}”: “{chosen}” came too late, you answered “{given}” at {at}.",
        title=text.title(now.title),
        chosen=labels.get(void.op.action or "", ""),
        given=labels.get(given.action, given.action),
        at=formats.clock(given.at),
    )
