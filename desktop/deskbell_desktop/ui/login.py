"""The sign-in panel: server, name, password; the password goes straight on and is not kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from deskbell_desktop.ui.controls import Label, Picture, button
from deskbell_desktop.ui.fonts import SEMIBOLD, Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

WIDE = 344
NOTE = "Once. From then on the bell sits in your tray."
KEPT = "Your password is not stored; the sign-in is kept in the keyring."
HERE = {"localhost", "127.0.0.1", "[::1]"}


def full_address(said: str) -> str:
    """The address with its scheme: ``https`` unless it is this machine or says otherwise."""
    said = said.strip().rstrip("/")
    if not said or "://" in said:
        return said
    name = (
        said.split("/")[0].rsplit(":", 1)[0]
        if not said.startswith("[")
        else said.split("]")[0] + "]"
    )
    return f"{'http' if name in HERE else 'https'}://{said}"


class Login(QWidget):
    """The form; ``asked`` carries address, name and password."""

    asked = Signal(str, str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bell = Picture(theme, "bell", 44, colour="accent_ink", stroke=1.5)
        self._title = Label(theme, "Sign in to Deskbell", font=Fonts.title)
        self._note = Prose(theme, NOTE, colour="text_secondary", centred=True)
        self.server = self._field("Server address", "bell.example.com")
        self.name = self._field("User name", "")
        self.password = self._field("Password", "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._error = Prose(theme, colour="danger_ink")
        self._button = button("Sign in", "primary", self._ask)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._foot = Prose(theme, KEPT, Fonts.caption, 16, "text_secondary", centred=True)
        self._lay_out()
        for field in (self.server, self.name, self.password):
            field.returnPressed.connect(self._return)
            field.textEdited.connect(self._clear_error)

    @property
    def error(self) -> str:
        """The error that is shown."""
        return self._error.text() if not self._error.isHidden() else ""

    def offer(self, server: str, person: str = "") -> None:
        """Fill in what is known; the cursor goes to the first empty field."""
        self.server.setText(server or self.server.text())
        self.name.setText(person or self.name.text())
        first = next(
            (f for f in (self.server, self.name, self.password) if not f.text()), self.password
        )
        first.setFocus()

    def explain(self, sentence: str) -> None:
        """Say above the form why the person has to sign in (again)."""
        self._note.setText(sentence or NOTE)

    def failed(self, sentence: str, hint: str) -> None:
        """Say why it did not work; the password is asked for again."""
        self._busy(False)
        self._error.setText(f"{sentence} {hint}".strip())
        self._error.show()
        self.password.clear()
        self.password.setFocus()

    def done(self) -> None:
        """It worked: forget what was typed."""
        self._busy(False)
        self.password.clear()
        self._error.hide()

    def _return(self) -> None:
        fields = (self.server, self.name, self.password)
        empty = next((field for field in fields if not field.text().strip()), None)
        if empty is not None and empty is not self.sender():
            empty.setFocus()
        else:
            self._ask()

    def _ask(self) -> None:
        for field, sentence in (
            (self.server, "Enter the server’s address."),
            (self.name, "Enter your user name."),
            (self.password, "Enter your password."),
        ):
            if not field.text().strip():
                self._error.setText(sentence)
                self._error.show()
                field.setFocus()
                return
        self._error.hide()
        self._busy(True)
        password = self.password.text()
        self.asked.emit(full_address(self.server.text()), self.name.text().strip(), password)

    def _busy(self, busy: bool) -> None:
        self._button.setText("Signing in …" if busy else "Sign in")
        for widget in (self._button, self.server, self.name, self.password):
            widget.setEnabled(not busy)

    def _clear_error(self) -> None:
        self._error.hide()

    def _field(self, name: str, example: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(example)
        made.setMaxLength(500)
        return made

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch(2)
        form = QWidget()
        form.setMaximumWidth(WIDE)
        outer.addWidget(form, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        form.setMinimumWidth(280)
        form.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        down = QVBoxLayout(form)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        for widget, space in ((self._bell, 10), (self._title, 4), (self._note, 18)):
            middle = Qt.AlignmentFlag.AlignHCenter
            down.addWidget(widget, 0, Qt.AlignmentFlag(0) if widget is self._note else middle)
            down.addSpacing(space)
        for field in (self.server, self.name, self.password):
            label = Label(self._theme, field.accessibleName(), font=lambda f: f.caption(SEMIBOLD))
            label.setBuddy(field)
            down.addWidget(label)
            down.addSpacing(5)
            down.addWidget(field)
            down.addSpacing(14)
        self._error.hide()
        down.addWidget(self._error)
        down.addSpacing(6)
        down.addWidget(self._button)
        down.addSpacing(12)
        down.addWidget(self._foot)
        form.setFixedWidth(WIDE)
