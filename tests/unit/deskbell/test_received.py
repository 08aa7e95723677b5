"""Values of a server: numbers that nothing can keep, and several threads that read at once."""

import subprocess
import sys

import pytest

from deskbell.received import Unreadable
from deskbell.wire import Rollout

FIRST_READS = """
import sys, threading
sys.setswitchinterval(1e-6)
from deskbell import wire
from deskbell.received import Received, Unreadable

kinds = [k for k in vars(wire).values() if isinstance(k, type) and issubclass(k, Received)]
go = threading.Barrier(8)

def read(first):
    go.wait()
    for kind in kinds[first:] + kinds[:first]:
        try:
            kind.parse(b'{"entries": [{"notification": {"id": "x"}}], "items": [{}]}')
        except Unreadable:
            pass

threads = [threading.Thread(target=read, args=(n,)) for n in range(8)]
[each.start() for each in threads]
[each.join() for each in threads]
"""


def test_threads_that_read_for_the_first_time_at_once_do_not_end_the_process() -> None:
    """Without a lock, six of ten such programs died of it."""
    for _ in range(6):
        ran = subprocess.run([sys.executable, "-c", FIRST_READS], timeout=60, check=False)
        assert ran.returncode == 0


@pytest.mark.parametrize("number", ["-1", "9007199254740992", "1e400"])
def test_the_number_of_a_roll_out_can_be_kept_anywhere(number: str) -> None:
    assert Rollout.parse('{"id": 9007199254740991, "preferences": {}}').id == 2**53 - 1
    with pytest.raises(Unreadable):
        Rollout.parse(f'{{"id": {number}, "preferences": {{}}}}')
