"""The formats: dates, times and money in English, and in a language with its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from deskbell_desktop.core import formats
from deskbell_desktop.core.formats import Formats

AT = datetime(2026, 11, 3, 15, 48).astimezone()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    formats.use()


def test_english_is_built_in() -> None:
    assert formats.clock(AT) == "15:48"
    assert formats.day(AT) == "3 November"
    assert formats.short_day(AT) == "3 Nov"
    assert formats.date("ddd, d MMM yyyy", AT) == "Tue, 3 Nov 2026"
    assert formats.number(4280) == "4,280"
    assert formats.number(0.5) == "0.50"
    assert formats.amount(4280, "EUR") == "€ 4,280.00"
    assert formats.amount(4280, None) == "4,280.00"
    assert formats.within("Orders") == "orders"


def test_another_language_brings_names_and_numbers_of_its_own() -> None:
    months = tuple(f"m{n}" for n in range(1, 13))
    formats.use(
        Formats(months=months, clock=lambda at: f"{at:%I.%M}", decimal=lambda v, n: f"{v:.{n}f}x")
    )
    assert formats.day(AT) == "3 m11"
    assert formats.clock(AT) == "03.48"
    assert formats.amount(1, "EUR") == "€ 1.00x"


def test_words_between_apostrophes_are_no_part_of_the_date() -> None:
    assert formats.date("d 'de' MMMM 'dd' yyyy", AT) == "3 de November dd 2026"


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_no_amount(wrong: float) -> None:
    with pytest.raises(ValueError, match="amount"):
        formats.amount(wrong, "EUR")


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin"])
@pytest.mark.parametrize(
    "end", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]
)
def test_an_end_of_the_calendar_has_a_day_and_a_clock_wherever_the_desk_is(
    in_zone: Callable[[str], None], zone: str, end: datetime
) -> None:
    in_zone(zone)
    assert formats.day_of_year(end).endswith(str(end.year))
    assert formats.clock(end)
