from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskbell_desktop.ui import heights
from deskbell_desktop.ui.heights import Heights

steps = st.lists(
    st.tuples(
        st.sampled_from(["insert", "remove", "put", "doubt"]),
        st.integers(0, 10_000),
        st.integers(1, 40),
    ),
    max_size=60,
)


@pytest.fixture(scope="module", autouse=True)
def many_small_chunks() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(heights, "CHUNK", 8)
        yield


@given(steps)
def test_heights_are_what_a_plain_list_says(taken: list[tuple[str, int, int]]) -> None:
    whole: list[int] = []
    made = Heights()
    for what, place, n in taken:
        if what == "insert":
            at = place % (len(whole) + 1)
            whole[at:at] = [10] * n
            made.insert(at, n, 10)
        elif whole:
            at = place % len(whole)
            if what == "remove":
                del whole[at : at + n]
                made.remove(at, min(n, len(made) - at))
            elif what == "put":
                whole[at] = n
                made.put(at, n)
            else:
                made.doubt(at)
                assert made.measured(at) is None
    assert [made.height(row) for row in range(len(made))] == whole
    assert [made.top(row) for row in range(len(made))] == [
        sum(whole[:i]) for i in range(len(whole))
    ]
    assert made.total == sum(whole)
    assert [made.row(made.top(row)) for row in range(len(whole))] == list(range(len(whole)))
    assert made.row(made.total + 5) == len(whole) - 1
