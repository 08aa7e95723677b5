"""Attention: who is interrupted by what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskbell.notification import Priority, State
from deskbell_desktop.core import attention
from deskbell_desktop.core.attention import (
    AWAY_SINGLES,
    LOCKED,
    SOUND_GAP,
    Heard,
    Scene,
    Screen,
    Sound,
    decide,
    sound_at,
    sound_of,
)
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.preferences import Preferences, Reveal, muted_until
from deskbell_desktop.core.quiet import LOUD, Quiet, Why
from tests.unit.desktop.make import NOON, item

LOW, MEDIUM, HIGH, URGENT = Priority

items = st.lists(
    st.builds(
        item,
        place=st.integers(1, 1_000),
        priority=st.sampled_from(Priority),
        age=st.timedeltas(timedelta(0), timedelta(hours=1)),
        state=st.builds(State, read=st.booleans(), deleted=st.booleans()),
    ),
    max_size=20,
)
scenes = st.builds(
    Scene,
    now=st.just(NOON),
    away=st.booleans(),
    quiet=st.sampled_from([LOUD, *map(Quiet, Why)]),
    recent=st.integers(0, 9),
)


@given(items, scenes)
def test_every_item_is_decided_on_exactly_once(items: list[Item], scene: Scene) -> None:
    plan = decide(items, scene)
    decided = [*plan.singles, *plan.together, *(i for i, _ in plan.silent)]
    assert sorted(map(id, decided)) == sorted(map(id, items))


@given(items, scenes)
def test_what_was_read_or_deleted_gets_no_bubble(items: list[Item], scene: Scene) -> None:
    plan = decide(items, scene)
    assert all(i.unread for i in (*plan.singles, *plan.together))


@given(items, scenes)
def test_nothing_older_than_a_quarter_of_an_hour_is_announced_singly_unless_it_is_urgent(
    items: list[Item], scene: Scene
) -> None:
    for each in decide(items, scene).singles:
        if each.notification.priority is not Priority.URGENT:
            assert NOON - each.notification.created_at <= timedelta(minutes=15)


@given(items, scenes)
def test_after_an_absence_there_are_never_more_than_three_usual_bubbles(
    items: list[Item], scene: Scene
) -> None:
    plan = decide(items, scene)
    usual = [i for i in plan.singles if i.notification.priority is not Priority.URGENT]
    if scene.away:
        assert len(usual) <= AWAY_SINGLES
        assert len(plan.singles) <= attention.STORM_URGENT


@given(items, scenes)
def test_in_quiet_only_urgent_comes_through(items: list[Item], scene: Scene) -> None:
    plan = decide(items, scene)
    if scene.quiet:
        heard = (*plan.singles, *plan.together)
        assert all(i.notification.priority is Priority.URGENT for i in heard)


@given(items, scenes)
def test_a_storm_shows_no_more_bubbles_than_its_limit(items: list[Item], scene: Scene) -> None:
    plan = decide(items, scene)
    usual = [i for i in plan.singles if i.notification.priority is not Priority.URGENT]
    assert len(usual) <= max(0, attention.STORM - scene.recent)


def test_an_expired_item_is_listed_and_not_announced() -> None:
    gone = item(expires_at=NOON - timedelta(seconds=1))
    assert decide([gone], Scene(NOON)).silent == ((gone, "expired"),)


def test_the_heaviest_priority_chooses_the_sound() -> None:
    usual = Preferences()
    assert sound_of([item(1, Priority.LOW), item(2, Priority.HIGH)], usual) == Sound("clear", 2)
    assert sound_of([item(1, Priority.LOW)], usual) is None
    assert sound_of([item(1, Priority.HIGH)], replace(usual, sound_on=False)) is None


def test_the_sound_of_a_type_goes_before_that_of_the_priority() -> None:
    wanted = Preferences(sound_by_type={"order": "insistent", "task": ""})
    order, task = item(1, Priority.LOW, type="order"), item(2, Priority.HIGH, type="task")
    assert sound_of([order], wanted) == Sound("insistent", 0)
    assert sound_of([task], wanted) is None
    assert sound_of([order, task], wanted) == Sound("insistent", 0)


times = st.floats(0, 1e6, allow_nan=False)


@given(st.lists(st.tuples(st.floats(0, 5), st.integers(1, 3)), max_size=30))
def test_there_is_at_most_one_sound_in_a_gap(rings: list[tuple[float, int]]) -> None:
    now, last = 100.0, None
    for wait, weight in rings:
        now += wait
        at = sound_at(now, weight, last)
        if at is not None:
            assert last is None or at - last.at >= SOUND_GAP - 1e-9
            last = Heard(at, weight)
            now = max(now, at)


def test_a_heavier_sound_waits_for_the_gap_and_a_lighter_one_is_dropped() -> None:
    last = Heard(10.0, 1)
    assert sound_at(11.0, 3, last) == 12.5
    assert sound_at(11.0, 1, last) is None


# -- who may interrupt when: one table -------------------------------------------------------------

AT = NOON.timestamp()
DND, HOURS = Quiet(Why.PERSON), Quiet(Why.HOURS, AT + 60)
FIRM = Preferences(urgent_breaks_through=False)
SECRET = Preferences(on_locked_screen=Reveal.NOTHING)


def mute(**until: float) -> Preferences:
    return Preferences(muted_types=until)


TABLE: list[tuple[str, dict[str, Any], Priority, str, str]] = [
    # what, the scene, the priority, why it was silent before, why it is silent now
    ("nothing in the way", {}, MEDIUM, "", ""),
    ("low never interrupts", {}, LOW, "", "low"),
    ("nor in a muted type", {"preferences": mute(order=0.0)}, LOW, "", "low"),
    ("unless its sender insists", {}, LOW, "reminded", ""),
    ("do not disturb", {"quiet": DND}, HIGH, "", "do-not-disturb"),
    ("urgent breaks through it", {"quiet": DND}, URGENT, "", ""),
    ("unless it may not", {"quiet": DND, "preferences": FIRM}, URGENT, "", "do-not-disturb"),
    ("quiet hours", {"quiet": HOURS}, HIGH, "", "quiet-hours"),
    ("urgent breaks through them", {"quiet": HOURS}, URGENT, "", ""),
    ("unless it may not", {"quiet": HOURS, "preferences": FIRM}, URGENT, "", "quiet-hours"),
    ("muted until further notice", {"preferences": mute(order=0.0)}, HIGH, "", "muted"),
    ("muted until later", {"preferences": mute(order=AT + 1)}, HIGH, "", "muted"),
    ("muted until now", {"preferences": mute(order=AT)}, HIGH, "", ""),
    ("another type is muted", {"preferences": mute(task=0.0)}, HIGH, "", ""),
    ("the rest is muted", {"preferences": mute(other=0.0)}, HIGH, "", ""),
    ("urgent breaks through", {"preferences": mute(order=0.0)}, URGENT, "", ""),
    ("muted and quiet", {"preferences": mute(order=0.0), "quiet": DND}, HIGH, "", "muted"),
    ("it is time again", {}, LOW, "snoozed", ""),
    ("of a muted type", {"preferences": mute(order=0.0)}, LOW, "snoozed", ""),
    ("but it is quiet", {"quiet": HOURS}, LOW, "snoozed", "quiet-hours"),
    ("the screen was just locked", {"screen": Screen.LOCKED}, MEDIUM, "", ""),
    ("and nothing may be seen", {"screen": Screen.LOCKED, "preferences": SECRET}, HIGH, "", LOCKED),
    ("the person left", {"screen": Screen.LEFT}, HIGH, "", LOCKED),
    ("urgent is for whoever is there", {"screen": Screen.LEFT}, URGENT, "", ""),
    ("left and quiet", {"screen": Screen.LEFT, "quiet": DND}, HIGH, "", "do-not-disturb"),
    ("it was held back and may come", {}, HIGH, "do-not-disturb", ""),
]


@pytest.mark.parametrize(("what", "scene", "priority", "before", "why"), TABLE)
def test_who_may_interrupt_when(
    what: str, scene: dict[str, Any], priority: Priority, before: str, why: str
) -> None:
    asked = item(1, priority, type="order")
    seen = {"n1": before} if before else {}
    plan = decide([asked], Scene(NOON, AT, before=seen, **scene))
    assert plan.silent == (((asked, why),) if why else ()), what


def test_an_organisations_own_types_are_muted_as_the_rest() -> None:
    assert muted_until(mute(other=5.0), "forklift") == 5.0
    assert muted_until(mute(other=5.0, forklift=0.0), "forklift") == 0.0
    assert muted_until(mute(forklift=7.0), "crane") is None


def test_what_was_held_back_comes_in_one_summary_and_what_was_snoozed_by_itself() -> None:
    held, back, old = item(1), item(2, age=timedelta(hours=9)), item(3, age=timedelta(hours=9))
    scene = Scene(NOON, AT, before={"n1": "quiet-hours", "n2": "snoozed"})
    plan = decide([held, back, old], scene)
    assert (plan.singles, plan.together) == ((back,), (held, old))


def test_after_an_absence_an_urgent_one_has_a_bubble_beside_the_summary() -> None:
    many = [item(place) for place in range(1, 9)]
    pressing = item(9, Priority.URGENT, age=timedelta(hours=3))
    plan = decide([*many, pressing], Scene(NOON, AT, away=True))
    assert (plan.singles, plan.together) == ((pressing,), tuple(many))
