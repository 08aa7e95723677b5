"""Frames: what is read is what was written, however it arrives; what breaks the rules ends it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Close
from websockets.frames import Frame as Other
from websockets.frames import Opcode as OtherOpcode

from deskbell_server.realtime.flood import FLOOD_MAX
from deskbell_server.realtime.lane import frames
from deskbell_server.realtime.lane.frames import Code, Frame, Opcode, Violation, read
from deskbell_server.realtime.lane.intake import Intake

MOST = 70_000


def of_client(payload: bytes, opcode: int = 1, *, fin: bool = True) -> bytes:
    return Other(OtherOpcode(opcode), payload, fin).serialize(mask=True)


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535, 65_536])
def test_a_message_of_ours_is_as_the_websockets_library_would_write_it(size: int) -> None:
    payload = b"x" * size
    assert frames.text(payload) == Other(OtherOpcode.TEXT, payload).serialize(mask=False)
    assert frames.pong(b"a") == Other(OtherOpcode.PONG, b"a").serialize(mask=False)
    goodbye = Close(1008, "why").serialize()
    assert frames.close(1008, "why") == Other(OtherOpcode.CLOSE, goodbye).serialize(mask=False)


@given(st.lists(st.binary(max_size=300), max_size=6), st.lists(st.integers(1, 50), min_size=1))
def test_messages_are_whole_however_the_bytes_are_cut(said: list[bytes], cuts: list[int]) -> None:
    data = b"".join(of_client(each) for each in said)
    found: list[Frame] = []
    rest, at, turn = b"", 0, 0
    while at < len(data):
        piece = data[at : at + cuts[turn % len(cuts)]]
        new, rest = read(rest + piece, MOST)
        found += new
        at, turn = at + len(piece), turn + 1
    assert [frame.payload for frame in found] == said
    assert rest == b""


def test_a_long_message_comes_through_its_mask() -> None:
    payload = bytes(range(256)) * 260
    assert read(of_client(payload), MOST) == ([Frame(True, Opcode.TEXT, payload)], b"")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (Other(OtherOpcode.TEXT, b"x").serialize(mask=False), Code.PROTOCOL),
        (b"\xc1\x80\0\0\0\0", Code.PROTOCOL),  # a reserved bit: compression was not agreed on
        (b"\x83\x80\0\0\0\0", Code.PROTOCOL),  # a reserved opcode
        (b"\x09\x80\0\0\0\0", Code.PROTOCOL),  # a ping in parts
        (b"\x89\xfe\0\x7e\0\0\0\0", Code.PROTOCOL),  # a long ping
        (b"\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff", Code.TOO_BIG),
    ],
)
def test_what_breaks_the_protocol_has_its_code(data: bytes, code: Code) -> None:
    with pytest.raises(Violation) as found:
        read(data, MOST)
    assert found.value.code is code


def test_a_message_in_parts_is_joined_with_a_ping_between() -> None:
    intake = Intake(100)
    data = of_client(b"one ", fin=False) + of_client(b"?", 9)
    data += of_client(b"two ", 0, fin=False) + of_client(b"three", 0)
    found = list(intake.frames(data))
    assert [(f.opcode, f.payload) for f in found] == [
        (Opcode.PING, b"?"),
        (Opcode.TEXT, b"one two three"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (of_client(b"x", 2), Code.UNSUPPORTED),
        (of_client(b"x", 0), Code.PROTOCOL),
        (of_client(b"x", fin=False) * 2, Code.PROTOCOL),
        (of_client(b"x" * 60, fin=False) + of_client(b"x" * 60, 0), Code.TOO_BIG),
        (of_client(b"x") * (FLOOD_MAX + 1), Code.POLICY),
    ],
    ids=["binary", "continuation of nothing", "a message in a message", "too big", "a flood"],
)
def test_a_client_may_not_send_everything(data: bytes, code: Code) -> None:
    with pytest.raises(Violation) as found:
        list(Intake(100).frames(data))
    assert found.value.code is code


def test_a_text_is_utf_8() -> None:
    with pytest.raises(Violation) as found:
        Intake.text(b"\xff")
    assert found.value.code is Code.NOT_TEXT
