"""The outflow: what is written arrives whole and in order, whether or not something has to wait."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest
import uvloop

from deskbell_server.realtime.lane.outflow import Outflow

PIECES = [bytes([n % 251]) * (1 + n * 977 % 64_000) for n in range(100)]
LOOPS = pytest.mark.parametrize(
    "loop", [uvloop.new_event_loop, asyncio.new_event_loop], ids=["uvloop", "asyncio"]
)
Loop = Callable[[], asyncio.AbstractEventLoop]


class Ours(Outflow):
    """Tells of its end."""

    def __init__(self) -> None:
        super().__init__()
        self.lost = asyncio.Event()

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        self.lost.set()


def with_outflow(loop: Loop, check: Callable[[Ours, socket.socket], Awaitable[None]]) -> None:
    """Run the check with an outflow and the other end of its connection."""

    async def run() -> None:
        loop = asyncio.get_running_loop()
        with socket.create_server(("127.0.0.1", 0)) as door:
            transport, outflow = await loop.create_connection(Ours, *door.getsockname())
            other = door.accept()[0]
        with other:
            other.setblocking(False)
            await check(outflow, other)
            transport.abort()
            await outflow.lost.wait()

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(run())


async def received(other: socket.socket, count: int) -> bytes:
    loop, came = asyncio.get_running_loop(), bytearray()
    while len(came) < count and (part := await loop.sock_recv(other, 65_536)):
        came += part
    return bytes(came)


@LOOPS
def test_all_arrives_in_order_though_nobody_reads_for_a_while(loop: Loop) -> None:
    async def check(outflow: Ours, other: socket.socket) -> None:
        for piece in PIECES:
            outflow.put(piece)
        assert not outflow.push(b"one more than there is room for")
        first = await received(other, 1_000_000)
        for piece in PIECES:
            outflow.put(piece)
        whole = b"".join(PIECES) * 2
        assert first + await received(other, len(whole) - len(first)) == whole
        assert outflow.push(b"again")
        assert await received(other, 5) == b"again"

    with_outflow(loop, check)


@LOOPS
def test_what_is_written_behind_the_transports_own_words_follows_them(loop: Loop) -> None:
    async def check(outflow: Ours, other: socket.socket) -> None:
        words = b"w" * 4_000_000
        outflow._transport.write(words)
        first = other.recv(1_000_000)  # there is room now, and the transport has not looked yet
        outflow.put(b"then this")
        rest = await received(other, len(words) + 9 - len(first))
        assert first + rest == words + b"then this"

    with_outflow(loop, check)


@LOOPS
def test_after_its_end_it_writes_nothing_to_whoever_has_its_number_now(loop: Loop) -> None:
    async def check(outflow: Ours, other: socket.socket) -> None:
        number = outflow._socket.fileno()
        outflow._transport.abort()
        await outflow.lost.wait()
        with suppress(OSError):  # the loop closes it in one of its next turns
            for _ in range(100):
                os.fstat(number)
                await asyncio.sleep(0)
        mine, theirs = socket.socketpair()  # the lowest free numbers
        with mine, theirs:
            assert number in (mine.fileno(), theirs.fileno())
            outflow.put(b"for nobody")
            for end in (mine, theirs):
                end.setblocking(False)
                with pytest.raises(BlockingIOError):
                    end.recv(100)

    with_outflow(loop, check)
