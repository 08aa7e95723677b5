"""The sound: plays the bells; loads the audio library with the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from deskbell_resources import SOUNDS, sound_file

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class Sounds(QObject):
    """Implements ``Chime``: callable from any thread, plays in the GUI thread."""

    _wanted = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects: dict[str, QSoundEffect] = {}
        self._wanted.connect(self._play)

    def play(self, sound: str, volume: int) -> None:
        self._wanted.emit(sound, volume)

    def _play(self, sound: str, volume: int) -> None:
        if sound not in SOUNDS:
            return
        kept = self._effects.get(sound)
        if kept is None or kept.status() is type(kept).Status.Error:
            kept = self._make(sound)
        kept.setVolume(volume / 100)
        kept.play()

    def _make(self, sound: str) -> QSoundEffect:
        from PySide6.QtMultimedia import QSoundEffect

        made = QSoundEffect(self)
        made.setSource(QUrl.fromLocalFile(str(sound_file(sound))))
        before = self._effects.get(sound)
        if before is not None:
            before.deleteLater()
        self._effects[sound] = made
        return made
