"""An export: complete, harmless in a spreadsheet, and honest about a disk that refuses."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from deskbell.notification import State
from deskbell_desktop.adapters.keeping import keep
from deskbell_desktop.core import export
from tests.unit.desktop.make import NOON, item


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1"])
def test_what_would_be_a_formula_is_text(evil: str) -> None:
    made = export.as_csv([item(title=evil, message=evil, data={})])
    (line,) = list(csv.DictReader(io.StringIO(made)))
    for name in ("title", "message"):
        assert line[name] == f"'{evil}"


def test_a_table_has_all_of_it_whatever_is_in_it() -> None:
    hard = 'a "quoted", comma\nand a line'
    (line,) = csv.DictReader(
        io.StringIO(
            export.as_csv(
                [item(7, title=hard, data={"a": [1, "ü"]}, state=State(read=True, acked=NOON))]
            )
        )
    )
    assert tuple(line) == export.COLUMNS
    assert line["title"] == hard
    assert json.loads(line["data"]) == {"a": [1, "ü"]}
    assert line["read"] == "True"
    assert line["acknowledged"] == "2026-11-22T12:00:00.000Z"


def test_json_keeps_data_as_data_and_formulas_as_they_are() -> None:
    (one,) = json.loads(export.as_json([item(title="=1+1", data={"a": {"b": None}})]))
    assert one["title"] == "=1+1"
    assert one["data"] == {"a": {"b": None}}


def test_a_file_is_written_whole_and_leaves_nothing_beside(tmp_path: Path) -> None:
    place = tmp_path / "out.csv"
    place.write_text("old")
    assert keep(place, "new\r\n") == ""
    assert place.read_bytes() == b"new\r\n"
    assert os.listdir(tmp_path) == ["out.csv"]


def test_a_folder_that_went_is_said(tmp_path: Path) -> None:
    said = keep(tmp_path / "gone" / "out.csv", "x")
    assert said == "The folder is not there any more. Choose another place."


def test_a_place_that_cannot_take_it_keeps_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "out.csv"
    place.mkdir()  # a folder of that name: nothing may replace it
    assert keep(place, "x").startswith("“out.csv” could not be written")
    assert os.listdir(tmp_path) == ["out.csv"]


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.fail("/dev/full is not there")
    handle = os.open("/dev/full", os.O_WRONLY)
    monkeypatch.setattr("tempfile.mkstemp", lambda **_: (handle, str(tmp_path / ".beside")))
    assert keep(tmp_path / "out.csv", "x").startswith("The disk is full.")
    assert not (tmp_path / "out.csv").exists()


def test_many_are_exported_in_the_order_they_were_chosen() -> None:
    items = [replace(item(n), place=n) for n in (5, 3, 9)]
    assert [one["id"] for one in json.loads(export.as_json(items))] == ["n5", "n3", "n9"]
