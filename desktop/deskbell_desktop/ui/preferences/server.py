"""The page about the server: how the connection stands, and the way to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.controls import Label, button
from deskbell_desktop.ui.preferences.entry import Entry
from deskbell_desktop.ui.preferences.group import Group, Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.status_bar import Pip
from deskbell_desktop.ui.theme import Theme


class ServerPage(Page):
    """Address and connection are told, certificate and proxy can be set."""

    def __init__(self, theme: Theme, held: Held, present: Present, commands: Commands) -> None:
        super().__init__(theme, held)
        self._present = present
        self.address = Label(theme, colour="text_secondary")
        self.person = Label(theme, colour="text_secondary")
        self._pip, self._link = Pip(theme), Label(theme, colour="text_secondary")
        self.try_now = button(tr("Try now"), "", commands.try_now)
        told = _together(self._pip, self._link, self.try_now)
        self._connection = Row(theme, tr("Connection"), control=told)
        address = Row(theme, tr("Address"), control=self.address)
        group = self.group(tr("Server"))
        for row in (address, Row(theme, tr("Signed in as"), control=self.person), self._connection):
            group.add(row)
        self._way()
        self.bind(address, "server", lambda _: self.refresh())
        present.status_changed.connect(self.refresh)

    def _way(self) -> None:
        group = self.group(tr("Way to the server"))
        self.ca_file = Entry(
            self._theme, tr("Your company’s certificates"), tr("Only the system’s")
        )
        browse = button(tr("Choose …"), "", self._browse)
        note = tr("A file in PEM format, trusted besides the system’s.")
        both = _together(self.ca_file, browse)
        row = Row(self._theme, self.ca_file.accessibleName(), note, both)
        self._bound(group, row, self.ca_file, "ca_file")
        self.proxy = Entry(self._theme, tr("Proxy"), tr("As the system says"))
        note = tr("For example “http://proxy:3128”.")
        row = Row(self._theme, self.proxy.accessibleName(), note, self.proxy)
        self._bound(group, row, self.proxy, "proxy")

    @property
    def connection(self) -> str:
        """What is said about the connection."""
        return self._link.text()

    def refresh(self) -> None:
        """Tell how it stands."""
        status = self._present.status
        self.address.setText(status.server or self._held.value("server") or tr("none"))
        self.person.setText(status.person or tr("nobody"))
        self._link.setText(words.link(status))
        self._connection.say(status.why)
        self._pip.show_link(status.link)
        self.try_now.setVisible(status.link in (Link.RECONNECTING, Link.REFUSED))

    def _bound(self, group: Group, row: Row, entry: Entry, name: str) -> None:
        group.add(row)
        entry.changed.connect(lambda text: self._held.prefer(**{name: text}))
        self.bind(row, name, entry.show_value)

    def _browse(self) -> None:
        before = self.ca_file.text()
        folder = str(Path(before).parent) if before else ""
        pem = tr("Certificates") + " (*.pem *.crt *.cer)"
        file, _kind = QFileDialog.getOpenFileName(
            self.window(), tr("Your company’s certificates"), folder, f"{pem};;* (*)"
        )
        if file:
            self._held.prefer(ca_file=file)


def _together(*widgets: QWidget) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    for widget in widgets:
        across.addWidget(widget)
    return made
