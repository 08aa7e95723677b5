"""The judge: pure functions from a history to what is wrong with it, by the invariants' names.

I1 accepted ⊆ inbox of every entitled desk · I2 asked of the system at most once · I3 each id once ·
I4 nothing outside the audience · I5 one notification per key · I6 a cursor never goes back ·
I7 all desks of a person agree with a fresh one and with the server · I8 an answered change survives
· I9 no 2xx without a row · I10 memory and descriptors come back · I11 no secret in any log.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.faults.agreement import agree, answers_last
from tests.faults.history import History

SECRETS = re.compile(r"eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+|db[rt]_[\w-]{16,}|correct horse")
SUPPRESSED = 3
Violations = Iterator[str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The numbers of the last line, and a readable line for each thing that is wrong."""

    accepted: int
    deliveries: int
    lost: int
    doubled: int
    unannounced: int
    wrong: tuple[str, ...]


def judge(history: History) -> Verdict:
    """All of it."""
    lost, doubled = list(missing(history)), list(twice(history))
    silent = list(unannounced(history))
    wrong = [*lost, *doubled]
    for rule in RULES:
        wrong += rule(history)
    kills = sum(desk.kills for desk in history.desks)
    if len(silent) > kills:
        wrong += [f"unannounced: {len(silent)} after {kills} kills", *silent]
    return Verdict(
        accepted=len({a.proof for a in history.accepted}),
        deliveries=sum(1 for _ in history.deliveries()),
        lost=len(lost),
        doubled=len(doubled),
        unannounced=len(silent),
        wrong=tuple(wrong),
    )


def missing(history: History) -> Violations:
    """I1: an accepted notification that a desk it is for does not have."""
    attempts = {attempt.proof: attempt for attempt in history.attempts}
    have = {desk.name: {row.id for row in desk.rows} for desk in history.desks}
    for told in {(a.proof, a.id, a.seq) for a in history.accepted}:
        proof, id, seq = told
        people = history.audience(attempts[proof]) if proof in attempts else frozenset()
        for desk in history.desks:
            if desk.person in people and id not in have[desk.name]:
                yield f"I1 lost: {desk.name} has no {proof} (seq {seq}, {id})"


def twice(history: History) -> Violations:
    """I2: a desk's system was asked to show it more than once."""
    for desk in history.desks:
        asked = Counter(id for call in desk.calls for id in call)
        for id, times in asked.items():
            if times > 1:
                yield f"I2 doubled: {desk.name} announced {id} {times} times"


def unannounced(history: History) -> Violations:
    """In the list, not suppressed, and nobody was told."""
    for desk in history.desks:
        told = {id for call in desk.calls for id in call}
        for row in desk.rows:
            if row.id not in told and row.announced != SUPPRESSED:
                yield f"unannounced: {desk.name} did not announce {row.proof} ({row.announced})"


def _listed_once(history: History) -> Violations:
    for desk in history.desks:
        for id, times in Counter(row.id for row in desk.rows).items():
            if times > 1:
                yield f"I3: {desk.name} lists {id} {times} times"


def _only_for_them(history: History) -> Violations:
    attempts = {attempt.proof: attempt for attempt in history.attempts}
    for desk in history.desks:
        for row in desk.rows:
            if row.proof not in attempts:
                yield f"I4: {desk.name} has {row.id}, which nobody sent ({row.proof!r})"
            elif desk.person not in history.audience(attempts[row.proof]):
                yield f"I4: {desk.name} has {row.proof}, which is not for {desk.person}"


def _one_per_key(history: History) -> Violations:
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for row in history.kept:
        ids[row.proof].add(row.id)
    for told in history.accepted:
        ids[told.proof].add(told.id)
    for proof, found in ids.items():
        if len(found) > 1:
            yield f"I5: {proof} became {len(found)} notifications"
    for key in history.forged:
        yield f"I5: the key {key} was taken for another text"


def _forward(history: History) -> Violations:
    for desk in history.desks:
        for before, after in zip(desk.positions, desk.positions[1:], strict=False):
            same = before.epoch == after.epoch and not after.reset
            if same and after.cursor < before.cursor:
                yield f"I6: {desk.name} went back from {before.cursor} to {after.cursor}"


def _rows_behind_answers(history: History) -> Violations:
    kept = {row.id for row in history.kept}
    for told in history.accepted:
        if told.id not in kept:
            yield f"I9: {told.proof} was answered with {told.id}, which the server does not have"


def _back_to_normal(history: History) -> Violations:
    for gauge in history.gauges:
        if gauge.after > gauge.before + gauge.slack:
            yield f"I10: {gauge.name} went from {gauge.before:g} to {gauge.after:g}"


def _no_secrets(history: History) -> Violations:
    for name, text in history.logs.items():
        for found in SECRETS.finditer(text):
            yield f"I11: {name} holds a secret: {found[0][:8]}…"


def _alive(history: History) -> Violations:
    for desk in history.desks:
        for why in desk.signed_out:
            yield f"signed out: {desk.name}: {why}"
        if desk.link != "connected":
            yield f"not connected: {desk.name} ended as {desk.link}"
    yield from (f"late: {who}" for who in history.late)
    yield from (f"broken: {what}" for what in history.broken)


RULES: tuple[Callable[[History], Violations], ...] = (
    _listed_once,
    _only_for_them,
    _one_per_key,
    _forward,
    agree,
    answers_last,
    _rows_behind_answers,
    _back_to_normal,
    _no_secrets,
    _alive,
)
