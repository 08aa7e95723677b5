"""Leaning: a changed library stops the server with words that help."""

from typing import Any

import engineio
import pytest

from deskbell_server.realtime.lane import leaning
from deskbell_server.realtime.lane.leaning import UnknownLibraryError


def test_the_installed_libraries_are_those_we_know() -> None:
    leaning.check()


@pytest.mark.parametrize("instead", [None, lambda self, sid, more: None])
def test_a_name_that_is_gone_or_different_is_said(
    monkeypatch: pytest.MonkeyPatch, instead: Any
) -> None:
    if instead is None:
        monkeypatch.delattr(engineio.AsyncServer.__base__, "_get_socket")
    else:
        monkeypatch.setattr(engineio.AsyncServer, "_get_socket", instead)
    with pytest.raises(UnknownLibraryError) as said:
        leaning.check()
    assert "python-engineio" in str(said.value)
    assert "_get_socket(self, sid)" in str(said.value)
    assert "--plain" in str(said.value)
