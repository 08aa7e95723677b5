"""The export dialog: the chosen notifications into a file; nobody waits for the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from deskbell_desktop.core import export
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.translate import tr

Aside = Callable[[Callable[[], str], Callable[[str], object]], object]
"""Does work on another thread, then hands its result over here."""
Keep = Callable[[Path, str], str]
"""Writes a file; returns what went wrong, or nothing."""


class Items(Protocol):
    """So many of them, each made when it is its turn."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Item]: ...


class Exporter(QObject):
    """Asks where, writes, says what came of it."""

    def __init__(
        self, window: QWidget, aside: Aside, keep: Keep, say: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._window, self._aside, self._keep, self._say = window, aside, keep, say
        self.dialog: QFileDialog | None = None

    def ask(self, items: Items) -> None:
        """Let the person choose a place and a form."""
        if not items or self.dialog is not None:
            return
        kinds = [tr("Table for a spreadsheet (*.csv)"), tr("JSON (*.json)")]
        title = tr("Export {n} notification", "Export {n} notifications", n=len(items))
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds)
        dialog.setDirectory(_folder())
        dialog.selectFile("deskbell.csv")
        dialog.fileSelected.connect(
            lambda chosen: self.write(
                Path(chosen), items, json=dialog.selectedNameFilter() == kinds[1]
            )
        )
        dialog.finished.connect(self._done)
        self.dialog = dialog
        dialog.open()

    def write(self, path: Path, items: Items, *, json: bool) -> None:
        """Write them; what the name ends in decides over the form."""
        if path.suffix.lower() not in {".csv", ".json"}:
            path = path.with_name(f"{path.name}{'.json' if json else '.csv'}")
        made = export.as_json if path.suffix.lower() == ".json" else export.as_csv

        def work() -> str:
            count = 0

            def counted() -> Iterator[Item]:  # one or the other may be gone by now
                nonlocal count
                for item in items:
                    count += 1
                    yield item

            wrong = self._keep(path, made(counted()))
            return wrong or tr("{n} exported to {name}", n=count, name=path.name)

        self._aside(work, self._say)

    def _done(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _folder() -> str:
    """The person's documents, or their home: the first that is there."""
    places = QStandardPaths.StandardLocation
    found = map(QStandardPaths.writableLocation, (places.DocumentsLocation, places.HomeLocation))
    return next((folder for folder in found if Path(folder).is_dir()), "")
