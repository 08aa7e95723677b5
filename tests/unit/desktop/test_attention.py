"""Attention: who is interrupted by what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from deskbell.notification import Priority, State
from deskbell_desktop.core import attention
from deskbell_desktop.core.attention import (
    AWAY_SINGLES,
    SOUND_GAP,
    Heard,
    Scene,
    Sound,
    decide,
    sound_at,
    sound_of,
)
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.quiet import LOUD, Quiet, Why
from tests.unit.desktop.make import NOON, item

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
