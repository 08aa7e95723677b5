"""The page about sounds: whether, how loud, and which, each to be heard at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskbell.notification import Priority
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.controls import IconButton
from deskbell_desktop.ui.preferences.choice import Choice
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.measure import Measure
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.theme import Theme
from deskbell_resources import SOUNDS

NONE = ""
AS_PRIORITY = None


def sound_name(sound: str) -> str:
    """What a sound is called."""
    names = {
        "soft": tr("Soft"),
        "warm": tr("Warm"),
        "glass": tr("Glass"),
        "wood": tr("Wood"),
        "clear": tr("Clear"),
        "insistent": tr("Insistent"),
        NONE: tr("No sound"),
    }
    return names.get(sound, sound.capitalize())


class SoundChoice(QWidget):
    """Which sound, and a button to hear it."""

    def __init__(
        self, theme: Theme, says: str, hear: Callable[[str], object], *, inherits: bool
    ) -> None:
        super().__init__()
        offered = [(sound_name(sound), sound) for sound in (*SOUNDS, NONE)]
        longest = tr("As its priority")
        first = [(longest, AS_PRIORITY)] if inherits else []
        self.choice = Choice(theme, says, [*first, *offered], room_for=longest)
        self.play = IconButton(theme, "ui-play", tr("Hear the sound"), size=30)
        self.play.setAccessibleName(tr("Hear the sound of {what}", what=says))
        self.play.clicked.connect(lambda: hear(self.choice.value))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        across.addWidget(self.play)
        across.addWidget(self.choice)

    def show_value(self, sound: str | None) -> None:
        """Show what holds; what makes no sound cannot be heard."""
        self.choice.show_value(sound, sound_name(sound or NONE))
        self.play.setEnabled(bool(sound))


class SoundsPage(Page):
    """``preview`` plays a sound by name, however quiet it is."""

    def __init__(self, theme: Theme, held: Held, preview: Callable[[str], object]) -> None:
        super().__init__(theme, held)
        self._preview = preview
        group = self.group(tr("Sounds"))
        self.switch(group, "sound_on", tr("Play sounds"), tr("At most one every few seconds."))
        self.volume = Measure(theme, tr("Volume"), 0, 100, 5)
        self.volume.changed.connect(lambda percent: held.prefer(volume=percent))
        row = Row(theme, tr("Volume"), control=self.volume)
        self.bind(row, "volume", self.volume.show_value)
        group.add(row)
        self.of_priority = self._by_priority()
        self.of_type = self._by_type()

    def _by_priority(self) -> dict[Priority, SoundChoice]:
        group, made = self.group(tr("Sound by priority")), {}
        for priority, says in reversed(_priorities()):
            made[priority] = one = self._choice(says, inherits=False)
            low = tr("Only in the list; heard when you asked for a reminder.")
            row = Row(self._theme, says, low if priority is Priority.LOW else "", control=one)
            one.choice.picked.connect(lambda sound, p=priority: self._of_priority(p, sound))
            self._keep(row, "sound_by_priority", one, priority, NONE)
            group.add(row)
        return made

    def _by_type(self) -> dict[str, SoundChoice]:
        group, made = self.group(tr("Sound by type")), {}
        for type in words.TYPES:
            says = words.type_name(type)
            made[type] = one = self._choice(says, inherits=True)
            row = Row(self._theme, says, control=one)
            one.choice.picked.connect(lambda sound, t=type: self._of_type(t, sound))
            self._keep(row, "sound_by_type", one, type, AS_PRIORITY)
            group.add(row)
        return made

    def _keep(self, row: Row, name: str, one: SoundChoice, key: str, otherwise: str | None) -> None:
        self.bind(row, name, lambda sounds: one.show_value(sounds.get(key, otherwise)))

    def _choice(self, says: str, *, inherits: bool) -> SoundChoice:
        return SoundChoice(self._theme, says, self._preview, inherits=inherits)

    def _of_priority(self, priority: Priority, sound: str) -> None:
        held: Mapping[Priority, str] = self._held.value("sound_by_priority")
        self._held.prefer(sound_by_priority={**held, priority: sound})
        self._hear(sound)

    def _of_type(self, type: str, sound: str | None) -> None:
        held = {t: s for t, s in self._held.value("sound_by_type").items() if t != type}
        self._held.prefer(sound_by_type=held if sound is AS_PRIORITY else {**held, type: sound})
        self._hear(sound)

    def _hear(self, sound: str | None) -> None:
        if sound:
            self._preview(sound)


def _priorities() -> tuple[tuple[Priority, str], ...]:
    return (
        (Priority.LOW, tr("Low")),
        (Priority.MEDIUM, tr("Medium")),
        (Priority.HIGH, tr("High")),
        (Priority.URGENT, tr("Urgent")),
    )
