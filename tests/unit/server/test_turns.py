"""Turns: a crowd goes through in order, so many in one turn of the event loop."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from deskbell_server.realtime.turns import Turns


@given(st.integers(1, 7), st.integers(0, 30))
def test_no_more_than_so_many_go_on_in_one_turn_and_all_do_in_order(most: int, crowd: int) -> None:
    async def run() -> list[tuple[int, int]]:
        turns, turn, through = Turns(most), 0, []

        async def one(number: int) -> None:
            await turns.mine()
            through.append((turn, number))

        tasks = [asyncio.create_task(one(number)) for number in range(crowd)]
        while not all(task.done() for task in tasks):
            await asyncio.sleep(0)
            turn += 1
        return through

    through = asyncio.run(run())
    assert [number for _, number in through] == list(range(crowd))
    by_turn = [turn for turn, _ in through]
    assert all(by_turn.count(turn) <= most for turn in by_turn)


def test_who_gave_up_while_waiting_holds_nobody_up() -> None:
    async def run() -> None:
        turns = Turns(1)
        await turns.mine()
        gone, next_ = asyncio.create_task(turns.mine()), asyncio.create_task(turns.mine())
        await asyncio.sleep(0)
        gone.cancel()
        async with asyncio.timeout(5):
            await next_

    asyncio.run(run())
