"""The instruments: the probes for a desk in this situation, with the real parts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from deskbell.wire import Device
from deskbell_desktop.adapters.doctor import asking, bubble, output, strongbox
from deskbell_desktop.adapters.web import Web
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.doctor import here, there
from deskbell_desktop.core.doctor.finding import Finding, Part, Remedy, problem, unknown
from deskbell_desktop.core.doctor.probe import Probe
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.translate import tr

LONG = 45.0


@dataclass(frozen=True, slots=True)
class Situation:
    """What holds on this desk. ``server``: its address, empty when none is known."""

    preferences: Preferences
    server: str
    date: there.InWords

    def web(self) -> Web:
        """The way out that the preferences say."""
        web = Web()
        web.use(self.preferences.proxy, self.preferences.ca_file)
        return web


def probes(situation: Situation) -> list[Probe]:
    """Everything that is looked at from outside the running program."""
    s, p = situation, situation.preferences
    return [
        Probe((Part.NOTIFICATIONS,), _bubble, 12),
        Probe((Part.SOUND,), lambda: [here.sound(output.look(), p.sound_on, p.volume)]),
        Probe((Part.AUTOSTART,), lambda: [_autostart(p.autostart)]),
        Probe((Part.KEYRING,), lambda: [here.keyring(strongbox.look())], LONG),
        Probe((Part.CLOCK, Part.CERTIFICATE, Part.PROXY, Part.SERVER), lambda: _server(s), LONG),
    ]


def travels(situation: Situation, account: Account | None, device: Device) -> Probe:
    """The live connection and the whole path, without the running program."""
    return Probe((Part.LIVE, Part.PATH), lambda: _travel(situation, account, device), LONG)


def unlock() -> Probe:
    """The keyring once more; the system may ask the person for its password."""
    return Probe((Part.KEYRING,), lambda: [here.keyring(strongbox.unlock())], LONG)


def _bubble() -> list[Finding]:
    from deskbell_desktop.adapters.native import chooser

    return [here.notifications(bubble.look(chooser.choose()))]


def _autostart(wanted: bool) -> Finding:
    from deskbell_desktop.adapters.autostart import chooser

    return here.autostart(chooser.choose().look(), wanted)


def _server(situation: Situation) -> tuple[Finding, ...]:
    if not situation.server:
        return there.no_server()
    answer = asking.look(situation.web(), situation.server)
    return there.server(answer, datetime.now(UTC), situation.date)


def _travel(situation: Situation, account: Account | None, device: Device) -> tuple[Finding, ...]:
    from deskbell_desktop.adapters.doctor.journey import Traveller
    from deskbell_desktop.adapters.native import chooser
    from deskbell_desktop.adapters.vault import Vault

    if account is None:
        said = tr("Nobody is signed in on this desk.")
        live = problem(Part.LIVE, said, tr("Sign in."), remedy=Remedy.SIGN_IN)
        return live, unknown(Part.PATH, said)
    if strongbox.locked():
        said = tr("The sign-in cannot be read while the keyring is locked.")
        return unknown(Part.LIVE, said), unknown(Part.PATH, said)
    return Traveller(situation.web(), device, Vault(), chooser.choose).look(account)
