"""The judge's eye for states: do all desks of a person agree, and do answered changes last?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.faults.history import Answered, Desk, History, Row

Violations = Iterator[str]


def agree(history: History) -> Violations:
    """I7: all desks of a person have what a fresh one and the server have."""
    for person in sorted(history.people):
        own = [desk for desk in history.desks if desk.person == person]
        models = [(d.name, d.rows) for d in own if d.fresh]
        if person in history.inboxes:
            models.append(("the server", history.inboxes[person]))
        for name, rows in models:
            for desk in own:
                if desk.name != name:
                    yield from _differ(desk, name, rows)


def _differ(desk: Desk, model: str, rows: tuple[Row, ...]) -> Violations:
    """The server lists no deleted ones; a desk keeps them."""
    ours = {row.id: row for row in desk.rows}
    theirs = {row.id: row for row in rows}
    for id in ours.keys() | theirs.keys():
        mine, other = ours.get(id), theirs.get(id)
        if mine and other:
            if (mine.state, mine.place) != (other.state, other.place):
                yield (
                    f"I7: {mine.proof} on {desk.name} is {mine.place} {mine.state}, "
                    f"on {model} {other.place} {other.state}"
                )
        elif (mine and not mine.state.deleted) or (other and not other.state.deleted):
            where = desk.name if mine else model
            yield f"I7: {id} is only on {where}, not on {model if mine else desk.name}"


def answers_last(history: History) -> Violations:
    """I8: what was answered with 2xx is so at the end, unless a later change undid it."""
    for person in sorted(history.people):
        own = [desk for desk in history.desks if desk.person == person]
        judged = next((d for d in own if d.fresh), own[0] if own else None)
        if judged is None:
            continue
        final = {row.id: row for row in judged.rows}
        undone = {i for d in own for w in d.wishes if w.what == "unread" for i in w.ids}
        for desk in own:
            for answered in desk.answered:
                for found in _undone(answered, final, undone):
                    yield f"I8: {desk.name} was answered {answered.what}, but {found}"


def _undone(answered: Answered, final: dict[str, Row], undone: set[str]) -> Violations:
    if answered.what == "read_all":
        for row in final.values():
            if row.place <= (answered.up_to or 0) and not row.state.read and row.id not in undone:
                yield f"{row.proof} at {row.place} is unread (up to {answered.up_to})"
        return
    row_ = final.get(answered.id or "")
    if row_ is None:
        return
    state = row_.state
    if answered.version is not None and state.version < answered.version:
        yield f"{row_.proof} is at version {state.version}, before {answered.version}"
    if answered.what == "acked" and state.acked is None:
        yield f"{row_.proof} is not acknowledged"
    if answered.what == "answered" and state.answer is None:
        yield f"{row_.proof} is not answered"
    if state.version == answered.version and not _HOLDS[answered.what](state.read, state.deleted):
        yield f"{row_.proof} is {state}"


_HOLDS: dict[str, Callable[[bool, bool], bool]] = {
    "read": lambda read, _: read,
    "unread": lambda read, deleted: deleted or not read,
    "deleted": lambda _, deleted: deleted,
    "restored": lambda _, deleted: not deleted,
    "acked": lambda read, _: read,
    "answered": lambda read, _: read,
}
