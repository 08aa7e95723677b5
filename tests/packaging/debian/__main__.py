"""`make package-proof`: the packages of dist/ in a clean Debian, from installation to purge.

What it says is kept in `build/package/proof.txt`. Needs root: it makes a mount namespace.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import requests

from deskbell import NotificationEmitter
from deskbell.client import Client
from deskbell.notification import Notification
from deskbell.wire import Device
from tests.lab import (
    Ear,
    Lab,
    Node,
    keyring,
    keys,
    notifications,
    popup,
    press,
    program,
    screenshot,
    tray_click,
    tray_item,
    until,
    write,
)
from tests.packaging.debian.clean_root import CleanRoot, clean_root
from tests.packaging.debian.service import Service
from tests.running import free_port

T = TypeVar("T")
BEFORE, NOW = Path("build/package/before"), Path("dist")
INSIDE = "DESKBELL_PROOF_INSIDE"
SAID = Path("build/package/proof.txt")
NAMES = ("deskbell-server", "deskbell-desktop")
SETTINGS, POLICY = "etc/deskbell/server.toml", "etc/deskbell/policy.json"
TEST = "Test notification"
ENTRY = "/usr/share/applications/deskbell.desktop"


class Proof:
    """The steps, in order; each says what it saw."""

    def __init__(self, root: CleanRoot, stack: ExitStack, old: list[Path], new: list[Path]) -> None:
        self.root, self.stack, self.old, self.new = root, stack, old, new
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.before: set[str] = set()
        self.lines: list[str] = []

    def step(self, name: str, work: Callable[[], T]) -> T:
        """One step, with its time."""
        began = time.monotonic()
        found = work()
        said = f"{name}: {found}" if isinstance(found, str) else name
        self.lines.append(f"ok  {said} ({time.monotonic() - began:.1f} s)")
        print(self.lines[-1], flush=True)
        return found

    def run(self) -> None:
        """All of it."""
        self.step("apt resolves what both packages depend on", self.depend)
        self.step("the version before is installed", lambda: self.install(self.old))
        self.step("both programs pass their self-test inside", self.whole)
        service = Service(self.root, Path("build/package/proof-server.log").absolute())
        self.step("the server answers as its unit runs it", lambda: self.serve(service))
        self.step("the desktop starts from its menu entry and connects", self.begin)
        bell = NotificationEmitter.to(self.url, self.token)
        self.step("it rings", lambda: self.ring(bell))
        self.step("the server is killed and started; nothing is lost", lambda: self.again(service))
        self.step("the backup of the day is written", self.backup)
        self.step("the desktop goes on when its file is replaced", self.replace)
        self.step("the upgrade keeps everything", lambda: self.upgrade(service, bell))
        self.step("purge leaves nothing", lambda: self.purge(service))

    def explain(self) -> None:
        """When a step has failed: the bubbles asked for, and what the server heard of them."""
        if not hasattr(self, "lab"):
            return
        screenshot(self.lab, SAID.with_name("proof-failed.png"))
        print([(c.summary, c.refused, c.closed) for c in notifications(self.lab)], file=sys.stderr)
        if self.answers():
            for item in self.client().inbox().items:
                print(item.title, self.client().delivery(item.id), file=sys.stderr)

    # -- the steps -----------------------------------------------------------------------------

    def depend(self) -> str:
        self.root.apt("update")
        wanted = {d for deb in self.new for d in self.depends(deb)}
        self.root.apt("satisfy", ", ".join(sorted(wanted)))
        self.before = self.root.files()
        return f"{len(wanted)} dependencies"

    def depends(self, deb: Path) -> list[str]:
        said = self.root.run("dpkg-deb", "--field", self.inside(deb), "Depends")
        return [part.strip() for part in said.split(",")]

    def inside(self, deb: Path) -> str:
        """The file where the root sees it."""
        place = self.root.root / "root" / deb.name
        if not place.exists():
            place.write_bytes(deb.read_bytes())
        return f"/root/{deb.name}"

    def install(self, debs: list[Path]) -> str:
        said = self.root.apt("install", "--allow-downgrades", *map(self.inside, debs))
        found = re.search(r"^Make the first account: .*$", said, re.MULTILINE)
        assert found or debs is self.new, said
        versions = [self.root.run("dpkg-query", "-W", "-f", "${Version}", n) for n in NAMES]
        return f"{', '.join(versions)}; postinst says “{found[0] if found else ''}”"

    def whole(self) -> str:
        for name in NAMES:
            said = self.root.run(name, "--self-test")
            assert "checks are well" in said, said
        return "all checks are well"

    def serve(self, service: Service) -> str:
        settings = self.root.root / SETTINGS
        settings.write_text(f"{settings.read_text()}port = {self.port}\n")
        made = self.root.run("deskbell-admin", "user", "add", "alice", "--role", "admin")
        self.password = made.split()[-1]
        token = self.root.run("deskbell-admin", "token", "add", "shop", "--scope", "send").strip()
        service.start()
        until(self.answers, "the server", 20)
        secret = self.root.root / "var/lib/deskbell/secret.key"
        assert secret.stat().st_mode & 0o777 == 0o600
        assert {file.stat().st_uid for file in secret.parent.iterdir()} == {secret.stat().st_uid}
        assert secret.stat().st_uid != 0
        self.token = token
        return f"port {self.port}, the generated secret is the user deskbell's, 0600"

    def answers(self) -> bool:
        try:
            return requests.get(f"{self.url}/readyz", timeout=2).ok
        except requests.RequestException:
            return False

    def begin(self) -> str:
        self.root.apt("install", "libglib2.0-bin")  # for `gio launch`, which a desktop has
        self.lab = self.stack.enter_context(Lab())
        self.launch(f"deskbell://sign-in?server={self.url}")
        until(lambda: self.named("Password"), "the sign-in", 30)
        name = self.named("User name")
        assert name is not None
        name.click()
        write(self.lab, "alice")
        keys(self.lab, "Tab")
        write(self.lab, self.password)
        keys(self.lab, "Return")
        until(self.connected, f"connected, not {self.tip()!r}", 30)
        asked = lambda: [c for c in notifications(self.lab) if c.summary == TEST]  # noqa: E731
        until(asked, "the test notification of the first start", 30)
        return f"“{self.tip()}”, and the test notification of the first start came"

    def launch(self, *arguments: str) -> None:
        log = Path("build/package/proof-desktop.log").absolute()
        self.root.start("gio", "launch", ENTRY, *arguments, log=log, env=self.lab.env)

    def named(self, name: str) -> Node | None:
        running = program(self.lab, "Deskbell")
        found = running.find_all(name, "text") if running else []
        return next((node for node in found if node.showing), None)

    def tip(self) -> str:
        item = tray_item(self.lab, "Deskbell")
        return f"{item.tooltip_title} {item.tooltip_text}".strip() if item else ""

    def connected(self) -> bool:
        return "Connected" in self.tip()

    def ring(self, bell: NotificationEmitter[Notification]) -> str:
        with Ear(self.lab) as ear:
            sent = bell.send_to_user("alice", {"title": "Lorry at gate 4", "priority": "high"})
            until(lambda: popup(self.lab, "Lorry at gate 4"), "the bubble", 20)
            until(ear.hears_something, "the sound", 20)
        call = next(c for c in notifications(self.lab) if c.summary == "Lorry at gate 4")
        screenshot(self.lab, Path("build/package/proof.png"))
        press(self.lab, "Lorry at gate 4", "Mark read")
        until(lambda: self.read(sent.id), "read on the server", 20)
        assert keyring.secrets(self.lab), "the sign-in is not in the keyring"
        buttons = ", ".join(call.actions.values())
        return f"bubble with {buttons}; sound up to {ear.peak:.2f}; the sign-in is in the keyring"

    def read(self, id: str) -> bool:
        state = self.client().get(id).state
        return state is not None and state.read

    def client(self) -> Client:
        if not hasattr(self, "_client"):
            self._client = Client(self.url)
            self._client.login("alice", self.password, Device(id="proof", label="the proof"))
        return self._client

    def again(self, service: Service) -> str:
        service.kill()
        until(lambda: not self.connected(), "the bell without a server", 30)
        service.start()
        until(self.answers, "the server again", 20)
        until(self.connected, "the desktop again", 90)
        return self.inbox()

    def inbox(self) -> str:
        titles = [item.title for item in self.client().inbox().items]
        assert "Lorry at gate 4" in titles, titles
        return f"the inbox has {', '.join(titles)}"

    def backup(self) -> str:
        command = "/usr/libexec/deskbell-server/daily-backup"
        user = ("setpriv", "--reuid=deskbell", "--regid=deskbell", "--init-groups")
        self.root.run(*user, command)
        self.root.run(*user, command)  # twice a day does no harm
        (made,) = (self.root.root / "var/lib/deskbell/backups").iterdir()
        return f"{made.name}, {made.stat().st_size >> 10} KiB"

    def replace(self) -> str:
        """By a program with other bytes at every place, as the next version is."""
        library = self.root.root / "usr/lib"
        place, new = (library / "deskbell-desktop" / name for name in ("deskbell-desktop", "new"))
        shutil.copy(library / "deskbell-server/deskbell-server", new)
        os.replace(new, place)
        assert self.frame("Preferences") is None, "what opens them is to be loaded now"
        tray_click(self.lab, title="Deskbell", times=2)
        until(lambda: self.frame("Inbox"), "the window", 20)
        keys(self.lab, "ctrl+comma")
        until(lambda: self.frame("Preferences"), "what is loaded from the file that is gone", 20)
        return "its preferences open"

    def frame(self, name: str) -> Node | None:
        found = program(self.lab, "Deskbell")
        frames = found.children if found else []
        return next((f for f in frames if f.name.startswith(name) and f.showing), None)

    def upgrade(self, service: Service, bell: NotificationEmitter[Notification]) -> str:
        policy = self.root.root / POLICY
        policy.write_text('{"defaults": {"volume": 40}, "locked": {}}\n')
        kept = [(self.root.root / name).read_text() for name in (SETTINGS, POLICY)]
        said = self.install(self.new)
        self.end_desktop()
        assert service.stop() in (0, -15)
        assert kept == [(self.root.root / name).read_text() for name in (SETTINGS, POLICY)]
        service.start()
        until(self.answers, "the new server", 20)
        self.launch()
        until(self.connected, "the desktop, signed in by the keyring", 30)
        self.lab.mend()  # MATE's daemon ends when it had nothing to show for half a minute
        bell.send_to_user("alice", {"title": "After the upgrade"})
        until(lambda: popup(self.lab, "After the upgrade"), "the bubble", 20)
        return f"{said.partition(';')[0]}; settings, policy, sign-in; {self.inbox()}"

    def end_desktop(self) -> None:
        self.lab.end_guests()
        until(lambda: tray_item(self.lab, "Deskbell") is None, "the bell's end", 20)

    def purge(self, service: Service) -> str:
        self.end_desktop()
        service.stop()
        self.root.apt("purge", *NAMES, "libglib2.0-bin")
        left = sorted(self.root.files() - self.before - self.owned())
        assert not left, f"left behind: {left[:30]}"
        assert "deskbell" not in (self.root.root / "etc/passwd").read_text()
        return "no file and no user more than before"

    def owned(self) -> set[str]:
        """Files of packages that came as somebody's dependency since."""
        lists = (self.root.root / "var/lib/dpkg/info").glob("*.list")
        paths = {line.lstrip("/") for file in lists for line in file.read_text().splitlines()}
        info = {
            f"var/lib/dpkg/info/{file.name}"
            for file in Path(self.root.root).glob("var/lib/dpkg/info/*")
        }
        return paths | info


def main() -> int:
    """`python -m tests.packaging.debian`, as root."""
    if os.environ.get(INSIDE) != "1":
        here = [sys.executable, "-m", "tests.packaging.debian", *sys.argv[1:]]
        os.environ[INSIDE] = "1"
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", *here])
    old, new = sorted(BEFORE.glob("*.deb")), sorted(NOW.glob("*.deb"))
    with clean_root() as root, ExitStack() as stack:
        proof = Proof(root, stack, old, new)
        try:
            proof.run()
        except BaseException:
            proof.explain()
            raise
        finally:
            SAID.write_text("\n".join(proof.lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
