"""The page about the program: its start, its language, links, a test, and a newer release."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deskbell.version import __version__ as VERSION  # noqa: N812 - a constant
from deskbell_desktop.core.autostart import Autostart, Start
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import links
from deskbell_desktop.ui.controls import Label, button
from deskbell_desktop.ui.host import Host
from deskbell_desktop.ui.preferences.group import Group, Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.preferences.switch import Switch
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""Each in its own words, so never translated."""


class General(Page):
    """``aside`` does work that may take a moment and hands its result to the window."""

    def __init__(
        self,
        theme: Theme,
        held: Held,
        autostart: Autostart,
        aside: Callable[[Callable[[], Start], Callable[[Start], None]], object],
        languages: Sequence[str],
        test: Callable[[], object],
        present: Present,
    ) -> None:
        super().__init__(theme, held)
        self._present = present
        self._autostart, self._aside = autostart, aside
        self.start = Switch(theme, tr("Start with the session"))
        self.start.turned.connect(self._start)
        self.start_row = Row(theme, tr("Start with the session"), at_once(), self.start)
        self.group(tr("Start")).add(self.start_row)
        self.bind(self.start_row, "autostart", self.start.show_value)
        if languages:
            known = [(LANGUAGES.get(tag, tag), tag) for tag in languages]
            group = self.group(tr("Language"))
            offered = [(tr("As the system"), ""), *known]
            note = tr("Takes effect at the next start.")
            self.choice(group, "language", tr("Language of the windows"), offered, note)
        self._links()
        group = self.group(tr("Try it"))
        note = tr("It goes to the server and comes back as a real notification.")
        group.add(Row(theme, tr("Send me a test"), note, button(tr("Send"), "", test)))
        self._newer: Group | None = None
        present.release_changed.connect(self._release)
        self._release()

    def look(self) -> None:
        """See how it really stands with the start."""
        self._aside(self._autostart.look, self._found)

    def _start(self, on: bool) -> None:
        self._held.prefer(autostart=on)
        self._aside(lambda: self._autostart.set(on), self._found)

    def _found(self, start: Start) -> None:
        self.start.show_value(start.on)
        self.start_row.say(start.word or at_once())

    def _release(self) -> None:
        """A newer one: which, and the host of the page that has it."""
        if self._newer is not None:
            self._newer.hide()
            self._newer.deleteLater()
            self._newer = None
        release = self._present.release
        if release and (link := links.safe_link(release.url)):
            self._newer = self.group(tr("Update"))
            said = tr("Version {version} is available", version=release.version)
            page = Host(links.host(link), lambda: links.open_link(release.url))
            self._newer.add(Row(self._theme, said, tr("This is {version}.", version=VERSION), page))

    def _links(self) -> None:
        group = self.group(tr("Links"))
        said = Label(self._theme, colour="text_secondary")
        row = Row(self._theme, tr("Links that may be opened"), control=said)
        group.add(row)

        def show(schemes: tuple[str, ...]) -> None:
            said.setText(", ".join(schemes))
            usual = schemes == Preferences().link_schemes
            group.setVisible(not usual or self._held.locked("link_schemes"))

        self.bind(row, "link_schemes", show)


def at_once() -> str:
    """What starting with the session is good for."""
    return tr("The bell is in the tray as soon as you are.")
