"""The notification's values: limits, cleaning, times, round trips."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from deskbell.content import Audience, Content
from deskbell.ids import new_id
from deskbell.notification import Notification, Priority, Sender, clean, iso


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_leaves_no_control_character(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not any(ord(c) < 32 and c not in "\n\t" for c in cleaned)
    cleaned.encode()


@given(st.text(max_size=300))
def test_a_title_is_one_line_of_at_most_200_characters_or_refused(text: str) -> None:
    try:
        title = Content(title=text).title
    except ValidationError:
        return
    assert 1 <= len(title) <= 200
    assert "\n" not in title


@pytest.mark.parametrize("length", [200, 4000])
def test_the_limits_themselves_are_allowed(length: int) -> None:
    field = "title" if length == 200 else "message"
    fields = {"title": "t", field: "x" * length}
    assert len(getattr(Content.model_validate(fields), field)) == length
    with pytest.raises(ValidationError):
        Content.model_validate(fields | {field: "x" * (length + 1)})


def test_data_of_16_kib_fits_and_one_byte_more_does_not() -> None:
    room = 16 * 1024 - len('{"a": ""}')
    assert Content(title="t", data={"a": "x" * room})
    with pytest.raises(ValidationError, match="16384 are allowed"):
        Content(title="t", data={"a": "x" * (room + 1)})


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_data_that_json_does_not_know_is_refused(value: float) -> None:
    with pytest.raises(ValidationError, match="data must be JSON"):
        Content(title="t", data={"a": value})


FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@given(st.datetimes(timezones=st.just(UTC)), st.integers(-12, 12))
@example(FIRST.replace(year=999), 0)
def test_a_time_is_utc_with_milliseconds_on_the_wire(when: datetime, hours: int) -> None:
    assume(FIRST.year < when.year < LAST.year)
    local = when.replace(tzinfo=timezone(timedelta(hours=hours)))
    text = iso(local)
    assert text.endswith("Z")
    assert abs(datetime.fromisoformat(text) - local) < timedelta(milliseconds=1)


@pytest.mark.parametrize(("end", "hours"), [(FIRST, 14), (LAST, -14)])
def test_an_end_of_the_calendar_is_written_and_read_in_every_zone(
    end: datetime, hours: int
) -> None:
    at = end.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert abs(datetime.fromisoformat(iso(at)) - end) < timedelta(milliseconds=1)


def test_a_notification_survives_the_wire_and_ignores_what_it_does_not_know() -> None:
    told = Notification(
        id=new_id(),
        event="order:new",
        type="order",
        title="t",
        sender=Sender(id="user:1", name="Ann"),
        created_at=datetime(2026, 11, 22, 15, 48, 45, 123000, tzinfo=UTC),
    )
    wire = told.wire() | {"from_the_future": 1}
    assert Notification.of(wire) == told
    assert wire["created_at"] == "2026-11-22T15:48:45.123Z"


def test_priorities_have_an_order_of_weight() -> None:
    assert [p.weight for p in Priority] == [0, 1, 2, 3]


@pytest.mark.parametrize("fields", [{}, {"all": True, "users": ("a",)}, {"users": ("a",) * 1001}])
def test_an_audience_is_somebody_and_not_two_things_at_once(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Audience.model_validate(fields)


def test_ids_are_uuid_version_7_in_order_of_time() -> None:
    ids = [new_id() for _ in range(50)]
    assert len(set(ids)) == 50
    assert all(id[14] == "7" and id[19] in "89ab" for id in ids)
    assert [id[:13] for id in ids] == sorted(id[:13] for id in ids)
