"""Sixteen writers and four tailers: nothing is skipped; the long run is a command."""

import pytest

from deskbell_server.store.engines import Place
from tests.bench.tailers import TAILERS, count


@pytest.mark.slow
def test_tailers_skip_nothing_that_many_servers_write(place: Place) -> None:
    seen = count(place, 3_000)
    assert len(seen) == TAILERS
    assert all(each.count >= 3_000 and not each.wrong for each in seen), seen
