"""The sign-in panel: server, name, password; the password goes straight on and is not kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from deskbell_desktop.core.discovery import Found
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.controls import Label, Picture, button
from deskbell_desktop.ui.discovery_line import DiscoveryLine
from deskbell_desktop.ui.fonts import SEMIBOLD, Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.tick import ROUND, Tick

WIDE = 308
LookForKeyring = Callable[[Callable[[str], object]], object]


class Login(QWidget):
    """The form; ``asked`` carries address, name, password, and whether to stay signed in,
    ``asked_provider`` the address and that: the browser does the rest.

    ``keyring``: tells why a sign-in cannot be kept here, or nothing; asked when the form appears.
    """

    asked = Signal(str, str, str, bool)
    asked_provider = Signal(str, bool)
    left = Signal()
    """The person goes on with the inbox that there is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, tr("Sign in to Deskbell"), font=Fonts.title)
        self._note = Prose(theme, _once(), colour="text_secondary", centred=True)
        self.server = self._field(tr("Server"), "bell.example.com")
        self.name = self._field(tr("User name"), "")
        self.password = self._field(tr("Password"), "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.discovery = DiscoveryLine(theme)
        self.keyring: LookForKeyring | None = None
        self.stay = Tick(theme, tr("Stay signed in on this computer"), _kept())
        self.stay.box.setChecked(True)
        self._error = Prose(theme, colour="danger_ink")
        self._button = button(tr("Sign in"), "primary", self._ask)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.provider = button("", "", self._ask_provider)
        self.provider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.provider.hide()
        self.back = button(tr("Back to the inbox"), "link", self.left.emit)
        self.back.hide()
        self.discovery.found = self._offer_provider
        self._next = Prose(theme, "", Fonts.caption, 16, "text_secondary", centred=True)
        self._lay_out()
        self.server.textChanged.connect(self.discovery.typed)
        self.server.editingFinished.connect(self.discovery.ask)
        for field in (self.server, self.name, self.password):
            field.returnPressed.connect(self._return)
            field.textEdited.connect(self._clear_error)

    @property
    def error(self) -> str:
        """The error that is shown."""
        return self._error.text() if not self._error.isHidden() else ""

    def offer(self, server: str, person: str = "") -> None:
        """Fill in what is known; the cursor goes to the first empty field."""
        if not self.server.isReadOnly():
            self.server.setText(server or self.server.text())
        self.name.setText(person or self.name.text())
        first = next(
            (f for f in (self.server, self.name, self.password) if not f.text()), self.password
        )
        self._go_to(first)

    def offer_another(self) -> None:
        """Another account than the one that is signed in: its name comes first."""
        self._go_to(self.name)
        self.name.selectAll()

    def propose(self, server: str, *, locked: bool) -> None:
        """The server to begin with; ``locked``: the organisation allows no other."""
        if server and (locked or not self.server.text()):
            self.server.setText(server)
        fixed = locked and bool(server)
        self.server.setReadOnly(fixed)
        said = tr("Set by your organisation") if fixed else ""
        self.server.setToolTip(said)
        self.server.setAccessibleDescription(said)

    def explain(self, sentence: str) -> None:
        """Say above the form why the person has to sign in (again)."""
        self._note.setText(sentence or _once())

    def announce_test(self, first: bool) -> None:
        """Say that a test notification comes next."""
        said = tr("Next: one test notification, so that you know it works.") if first else ""
        self._next.setText(said)

    def failed(self, sentence: str, hint: str) -> None:
        """Say why it did not work; the password is asked for again."""
        self._busy(False)
        self._next.setText("")
        self._error.setText(f"{sentence} {hint}".strip())
        self._error.show()
        self.password.clear()
        self._go_to(self.password)

    def because(self, sentence: str) -> None:
        """Say why one must sign in, whatever is being typed."""
        self._error.setText(sentence)
        self._error.show()

    def done(self) -> None:
        """It worked: forget what was typed."""
        self._busy(False)
        self.password.clear()
        self._error.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.discovery.ask()
        if self.keyring is not None:
            self.keyring(self._keyring)

    def _keyring(self, lacking: str) -> None:
        self.stay.box.setEnabled(not lacking)
        if lacking:
            self.stay.box.setChecked(False)
        self.stay.say(lacking or _kept())

    def _return(self) -> None:
        fields = (self.server, self.name, self.password)
        empty = next((field for field in fields if not field.text().strip()), None)
        if empty is not None and empty is not self.sender():
            self._go_to(empty)
        else:
            self._ask()

    def _ask(self) -> None:
        for field, sentence in (
            (self.server, tr("Enter the server’s address.")),
            (self.name, tr("Enter your user name.")),
            (self.password, tr("Enter your password.")),
        ):
            if not field.text().strip():
                self._error.setText(sentence)
                self._error.show()
                self._go_to(field)
                return
        self._error.hide()
        self._busy(True)
        stay = self.stay.box.isChecked()
        server, name = self.server.text().strip(), self.name.text().strip()
        self.asked.emit(server, name, self.password.text(), stay)

    def _offer_provider(self, found: Found | None) -> None:
        name = found.provider if found else ""
        self.provider.setText(tr("Sign in with {name}", name=name))
        self.provider.setVisible(bool(name))

    def _ask_provider(self) -> None:
        """The fields stay as they are: who closes the browser's page may still type a password."""
        self._error.hide()
        self._next.setText(tr("Continue in your browser."))
        self.asked_provider.emit(self.server.text().strip(), self.stay.box.isChecked())

    def _go_to(self, field: QLineEdit) -> None:
        field.setFocus()
        self._scroll.ensureWidgetVisible(field)

    def _busy(self, busy: bool) -> None:
        self._button.setText(tr("Signing in …") if busy else tr("Sign in"))
        for widget in (self._button, self.server, self.name, self.password, self.stay):
            widget.setEnabled(not busy)

    def _clear_error(self) -> None:
        self._error.hide()

    def _field(self, name: str, example: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(example)
        made.setMaxLength(500)
        return made

    # -- place -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._scroll, page = QScrollArea(), QWidget()  # in a small window the form keeps its height
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        all_of_it = QVBoxLayout(self)
        all_of_it.setContentsMargins(0, 0, 0, 0)
        all_of_it.addWidget(self._scroll)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch(2)
        self._form = QWidget()
        outer.addWidget(self._form, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(4)
        whole = QVBoxLayout(self._form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        down = _column(whole)
        middle = Qt.AlignmentFlag.AlignHCenter
        bell = Picture(self._theme, "bell", 44, colour="accent_ink", stroke=1.5)
        down.addWidget(bell, 0, middle)
        down.addSpacing(6)
        down.addWidget(self._title, 0, middle)
        down.addSpacing(3)
        down.addWidget(self._note)
        down.addSpacing(16)
        for field in (self.server, self.name, self.password):
            self._lay_out_field(down, field)
        self._error.hide()
        down.addWidget(self._error)
        down.addSpacing(10)
        whole.addWidget(self.stay)  # as wide as the ring of its box: the box lies under the fields
        whole.addSpacing(16)
        below = _column(whole)
        for widget, space in ((self._button, 8), (self.provider, 12), (self._next, 4)):
            below.addWidget(widget)
            below.addSpacing(space)
        below.addWidget(self.back, 0, middle)
        self._theme.changed.connect(self._widen)
        self._widen()

    def _lay_out_field(self, down: QVBoxLayout, field: QLineEdit) -> None:
        label = Label(self._theme, field.accessibleName(), font=lambda f: f.caption(SEMIBOLD))
        label.setBuddy(field)
        down.addWidget(label)
        down.addSpacing(4)
        down.addWidget(field)
        if field is self.server:
            down.addWidget(self.discovery)
        down.addSpacing(14)

    def _widen(self) -> None:
        self._form.setFixedWidth(self._theme.fonts.px(WIDE) + 2 * ROUND)


def _column(whole: QVBoxLayout) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setContentsMargins(ROUND, 0, ROUND, 0)
    made.setSpacing(0)
    whole.addLayout(made)
    return made


def _once() -> str:
    return tr("Once. From then on the bell sits in your tray.")


def _kept() -> str:
    return tr("Kept in the keyring; your password is not stored.")
