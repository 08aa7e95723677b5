"""SIGTERM with desktops connected; `python -m tests.bench.shutdown` does it with a thousand."""

from pathlib import Path

from tests.bench.shutdown import run


def test_asked_to_end_the_server_tells_every_desktop_and_loses_nothing(tmp_path: Path) -> None:
    found = run(tmp_path, 60)
    assert found.good, found
    assert found.doubled == 0, found
