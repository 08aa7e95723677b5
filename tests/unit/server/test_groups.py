"""The fan-out's groups: one notification on several streams goes to each person once."""

from hypothesis import given
from hypothesis import strategies as st

from deskbell.notification import Notification, Sender
from deskbell_server.realtime.fanout import groups
from deskbell_server.realtime.tailer import whole
from deskbell_server.store.log import Kind, Logged
from deskbell_server.store.times import from_ms


def entry(seq: int, id: int) -> Logged:
    told = Notification(
        id=str(id), event="e", type="t", title="t", sender=Sender(id="1", name="n"),
        created_at=from_ms(0),
    )  # fmt: skip
    return Logged(seq, f"user:{seq}", Kind.NOTIFICATION, 0, None, told)


@given(st.lists(st.integers(1, 4)))
def test_groups_keep_every_entry_in_order_and_join_only_neighbours(sizes: list[int]) -> None:
    ids = [id for id, size in enumerate(sizes) for _ in range(size)]
    batch = [entry(seq, id) for seq, id in enumerate(ids, 1)]
    found = list(groups(batch))
    assert [e for group in found for e in group] == batch
    assert [len(group) for group in found] == sizes


@given(st.lists(st.integers(1, 4), min_size=1))
def test_a_cut_batch_gives_back_its_last_notification_whole(sizes: list[int]) -> None:
    ids = [id for id, size in enumerate(sizes) for _ in range(size)]
    batch = [entry(seq, id) for seq, id in enumerate(ids, 1)]
    kept = whole(batch)
    assert batch[: len(kept)] == kept
    if len(sizes) > 1:
        assert len(kept) == len(batch) - sizes[-1]
    else:
        assert kept == batch
