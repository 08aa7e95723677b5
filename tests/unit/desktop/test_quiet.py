"""Quiet: do not disturb and quiet hours over midnight, weekends and both changes of the clocks.

Berlin: on 29 March 2026 the clocks go from 02:00 to 03:00, on 25 October from 03:00 back to 02:00.
"""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskbell_desktop.core.preferences import WEEKEND, WORKING_DAYS, Preferences, QuietHours
from deskbell_desktop.core.quiet import LOUD, Outlook, Quiet, Why, outlook

BERLIN = ZoneInfo("Europe/Berlin")
EVERY_DAY = frozenset(range(7))
USUAL = (WORKING_DAYS, WEEKEND)
NIGHT = (QuietHours(EVERY_DAY, time(22), time(6)),)
SMALL = (QuietHours(EVERY_DAY, time(1), time(2, 30)),)
"""Ends in the hour that is left out, or comes twice."""
LUNCH = (QuietHours(EVERY_DAY, time(12), time(13)),)
ALWAYS = (QuietHours(EVERY_DAY),)


def at(said: str, zone: ZoneInfo = BERLIN, *, fold: int = 0) -> float:
    return datetime.fromisoformat(said).replace(tzinfo=zone, fold=fold).timestamp()


def hours(*wanted: QuietHours) -> Preferences:
    return Preferences(quiet_hours_on=True, quiet_hours=wanted)


HOURS_TABLE = [
    # what is asked, the hours, the time, until when it is quiet (or "": it is not), next look
    ("a working day", USUAL, "2026-11-23T12:00", "", "2026-11-23T18:00"),
    ("the evening begins", USUAL, "2026-11-23T18:00", "2026-11-24T07:30", ""),
    ("over midnight", USUAL, "2026-11-24T00:30", "2026-11-24T07:30", ""),
    ("the morning", USUAL, "2026-11-24T07:29:59", "2026-11-24T07:30", ""),
    ("it ends", USUAL, "2026-11-24T07:30", "", "2026-11-24T18:00"),
    # Friday evening, the night into Saturday, two whole days; Monday morning is not covered
    ("Friday evening", USUAL, "2026-11-27T19:00", "2026-11-30T00:00", ""),
    ("Sunday", USUAL, "2026-11-29T15:00", "2026-11-30T00:00", ""),
    ("Monday at one", USUAL, "2026-11-30T01:00", "", "2026-11-30T18:00"),
    ("lunch", LUNCH, "2026-11-23T12:30", "2026-11-23T13:00", ""),
    ("after lunch", LUNCH, "2026-11-23T13:00", "", "2026-11-24T12:00"),
    # the night of 28 to 29 March has seven hours of quiet, that of 24 to 25 October nine
    ("into summer, before", NIGHT, "2026-03-28T23:00", "2026-03-29T06:00", ""),
    ("into summer, after", NIGHT, "2026-03-29T03:30", "2026-03-29T06:00", ""),
    ("out of summer, before", NIGHT, "2026-10-24T23:00", "2026-10-25T06:00", ""),
    ("out of summer, after", NIGHT, "2026-10-25T04:00", "2026-10-25T06:00", ""),
    # 02:30 does not exist: as if the clock had not been changed, at 03:30
    ("ends in the gap", SMALL, "2026-03-29T01:30", "2026-03-29T03:30", ""),
    ("and is over", SMALL, "2026-03-29T03:30", "", "2026-03-30T01:00"),
]


@pytest.mark.parametrize(("why", "wanted", "now", "until", "next"), HOURS_TABLE)
def test_quiet_hours(
    why: str, wanted: tuple[QuietHours, ...], now: str, until: str, next: str
) -> None:
    seen = outlook(at(now), None, hours(*wanted), zone=BERLIN)
    if until:
        assert seen == Outlook(Quiet(Why.HOURS, at(until)), at(until)), why
    else:
        assert seen == Outlook(LOUD, at(next)), why


def test_a_night_with_a_change_of_the_clocks_is_an_hour_shorter_or_longer() -> None:
    for evening, length in (("2026-03-28", 7), ("2026-10-24", 9), ("2026-11-24", 8)):
        begin = at(f"{evening}T22:00")
        assert outlook(begin - 1, None, hours(*NIGHT), zone=BERLIN).quiet == LOUD
        until = outlook(begin, None, hours(*NIGHT), zone=BERLIN).quiet.until
        assert until - begin == length * 3600


def test_an_end_in_the_hour_that_comes_twice_is_its_second_time() -> None:
    first, second = at("2026-10-25T02:30"), at("2026-10-25T02:30", fold=1)
    assert second - first == 3600
    assert outlook(first, None, hours(*SMALL), zone=BERLIN).quiet.until == second
    assert outlook(second, None, hours(*SMALL), zone=BERLIN).quiet == LOUD


def test_hours_that_never_end_have_no_end_to_show() -> None:
    seen = outlook(at("2026-11-23T12:00"), None, hours(*ALWAYS), zone=BERLIN)
    assert seen.quiet == Quiet(Why.HOURS, 0.0)
    assert seen.changes_at is not None


def test_do_not_disturb_goes_before_the_hours_and_ends_by_itself() -> None:
    noon = at("2026-11-23T12:30")
    wanted = hours(*LUNCH)
    assert outlook(noon, noon + 60, wanted, zone=BERLIN).quiet == Quiet(Why.PERSON, noon + 60)
    assert outlook(noon, 0.0, wanted, zone=BERLIN) == Outlook(Quiet(Why.PERSON, 0.0), None)
    assert outlook(noon + 60, noon + 60, wanted, zone=BERLIN).quiet.why is Why.HOURS
    assert outlook(noon, noon - 1, Preferences(), zone=BERLIN) == Outlook()


def test_hours_that_the_person_ended_begin_again_the_next_time() -> None:
    now, end = at("2026-11-23T12:30"), at("2026-11-23T13:00")
    assert outlook(now, None, hours(*LUNCH), end, BERLIN) == Outlook(LOUD, end)
    tomorrow = at("2026-11-24T12:30")
    assert outlook(tomorrow, None, hours(*LUNCH), end, BERLIN).quiet.why is Why.HOURS


@given(
    st.lists(
        st.builds(
            QuietHours,
            st.frozensets(st.integers(0, 6)),
            st.times().map(lambda t: t.replace(second=0, microsecond=0)),
            st.times().map(lambda t: t.replace(second=0, microsecond=0)),
        ),
        max_size=3,
    ),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"]),
    st.integers(1_767_225_600, 1_798_761_600),  # all of 2026
)
def test_looking_again_when_told_to_misses_no_change(
    wanted: list[QuietHours], name: str, now: int
) -> None:
    zone = ZoneInfo(name)
    seen = outlook(now, None, hours(*wanted), zone=zone)
    if seen.changes_at is None:
        assert not seen.quiet
        return
    assert seen.changes_at > now
    for part in (0.25, 0.5, 0.999):
        between = now + part * (seen.changes_at - now)
        assert outlook(between, None, hours(*wanted), zone=zone).quiet.why == seen.quiet.why
