"""What a command prints is written, or it says why not; nothing a person presses is a traceback."""

from __future__ import annotations

import errno
import sys

import pytest

from deskbell import stdout


@pytest.mark.parametrize("pressed", [KeyboardInterrupt, EOFError])
def test_ctrl_c_and_ctrl_d_end_a_command_quietly(
    capsys: pytest.CaptureFixture[str], pressed: type[BaseException]
) -> None:
    def asked() -> int:
        raise pressed

    assert stdout.written("deskbell", asked) == 130
    assert capsys.readouterr().err == ""


def test_what_went_wrong_with_a_file_is_one_line(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with open("/dev/null", "w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert stdout.written("deskbell", fails) == 1
    assert capfd.readouterr().err == "deskbell: No space left on device\n"
