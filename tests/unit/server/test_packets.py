"""Packets: the library's own form for what is well-formed, a refusal for everything else."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from socketio.packet import Packet

from deskbell_server.realtime.packets import (
    BadPacketError,
    TextPacket,
    event_text,
    open_end,
    placed_text,
)


@pytest.mark.parametrize(
    "said", ["0", '0{"token":"x"}', "1", '2["sync",{"cursor":1}]', '27["ack"]', '31[{"ok":true}]',
             '0/admin,{"token":"x"}'],
)  # fmt: skip
def test_what_is_well_formed_is_read_as_the_library_reads_it(said: str) -> None:
    ours, theirs = TextPacket(encoded_packet=said), Packet(encoded_packet=said)
    assert vars(ours) == vars(theirs)


@pytest.mark.parametrize(
    "said", ["x", "9", "2", "2{}", "2[]", "2[5]", "2[", "2[NaN]", "3[1]", '4"no"', '51-["a"]',
             "61-[]", '21-["a"]', "2" + "[" * 5000, "/", "2" + "1" * 150],
)  # fmt: skip
def test_what_is_not_is_refused(said: str) -> None:
    with pytest.raises(BadPacketError):
        TextPacket(encoded_packet=said)


def test_bytes_are_refused() -> None:
    with pytest.raises(BadPacketError):
        TextPacket(encoded_packet=b"2[]")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)  # fmt: skip


@given(JSON)
def test_an_event_says_the_same_as_the_librarys(payload: Any) -> None:
    text = event_text("order:new", payload).decode()
    assert text[:2] == "42"
    assert json.loads(text[2:]) == ["order:new", payload]


@pytest.mark.parametrize("stream", ["all", "user:7", 'room:"ä\\'])
def test_what_is_written_once_for_many_reads_as_if_written_for_each(stream: str) -> None:
    said = {"id": "x", "title": "ü", "data": {"a": [1]}}
    placed = placed_text("order:new", 12, stream, open_end(said))
    whole = event_text("order:new", said | {"seq": 12, "stream": stream})
    assert json.loads(placed[2:]) == json.loads(whole[2:])
    assert placed[:2] == whole[:2]
