"""The doctor's scenes: what the real window shows for canned findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core import formats
from deskbell_desktop.core.autostart import Start
from deskbell_desktop.core.doctor import here, there
from deskbell_desktop.core.doctor.finding import Finding, Part
from deskbell_desktop.core.doctor.here import Bubble, Keyring, Output
from deskbell_desktop.core.doctor.probe import Instruments, Probe, Tell
from deskbell_desktop.core.doctor.there import Answer, Certificate, Journey
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.doctor.window import Doctor
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.gallery.photo import photo
from tests.gallery.stage import FakeDesk

HOST = "bell.harbour.example"
UNTIL = datetime(2027, 3, 14, 12, tzinfo=UTC)
SIZE = (660, 640)


def found(trouble: bool = True) -> list[Finding]:
    """As in the design's picture; without trouble, all is well."""
    locked, muted = Keyring(locked=trouble), Output(muted=trouble, percent=80)
    answer = Answer(
        HOST,
        after_ms=18,
        ahead=sample.NOW - sample.NOW,
        certificate=Certificate("Harbour Supply CA", UNTIL),
    )
    return [
        here.notifications(Bubble(41)),
        here.sound(muted, wanted=True, volume=80),
        here.autostart(Start(True), wanted=True),
        here.keyring(locked),
        *there.server(answer, sample.NOW, formats.day_of_year),
        there.path(Journey(84)),
    ]


class Examiner:
    """Looks with nothing: tells what it was given."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = findings
        self.unlocked = 0

    def instruments(self) -> Instruments:
        return Instruments(self._examine, self._probes, self._unlock)

    def _probes(self, held: Preferences, server: str, date: there.InWords) -> list[Probe]:
        return [_telling(f) for f in self.findings if f.part is not Part.PATH]

    def _unlock(self) -> Probe:
        self.unlocked += 1
        return Probe((Part.KEYRING,), lambda: [here.keyring(Keyring())])

    def _examine(self, probes: Iterable[Probe], tell: Tell) -> None:
        for probe in probes:
            tell(probe.look())


def _telling(finding: Finding) -> Probe:
    return Probe((finding.part,), lambda: [finding])


def window(theme: Theme, findings: Sequence[Finding]) -> tuple[Doctor, Bridge, FakeDesk, Examiner]:
    """The window, not yet checking, on a desk that remembers."""
    bridge, desk, examiner = Bridge(), FakeDesk(), Examiner(findings)
    at = sample.NOW.replace(hour=8, minute=2)
    status = Status(
        Link.CONNECTED, since=at, server=f"https://{HOST}", person="Ada", complete_at=sample.NOW
    )
    made = Doctor(
        theme,
        Present(bridge, status),
        bridge,
        desk,
        examiner.instruments(),
        lambda: True,
        lambda: desk.asked.append(("sign_in_wanted",)),
        lambda: "Deskbell",
        lambda: sample.NOW,
    )
    return made, bridge, desk, examiner


def scene(theme: Theme, findings: Sequence[Finding], size: tuple[int, int] = SIZE) -> Doctor:
    """Checked, and ready for its picture."""
    made, *_ = window(theme, findings)
    made.resize(*size)
    made.show()
    made.check()
    QApplication.processEvents()
    made.take([f for f in findings if f.part is Part.PATH])
    for _ in range(5):
        QApplication.processEvents()
    return made


def pictures(theme: Theme) -> Iterator[tuple[str, QImage]]:
    """Trouble in every theme, and all well while it is still looking."""
    for scheme, name in (
        (Scheme.DARK, "dark"),
        (Scheme.HIGH_CONTRAST, "high-contrast"),
        (Scheme.LIGHT, "light"),
    ):
        theme.choose(scheme)
        yield f"doctor-{name}", _photo(scene(theme, found()))
    yield "doctor-all-is-well", _photo(scene(theme, found(trouble=False)))
    yield "doctor-looking", _photo(scene(theme, found(trouble=False)[:3]))


def _photo(made: Doctor) -> QImage:
    image = photo(made)
    made.close()
    made.deleteLater()
    return image
