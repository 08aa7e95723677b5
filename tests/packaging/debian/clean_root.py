"""A clean Debian: made once by debootstrap, lent out as a fresh layer, seen by nobody else."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path("build/package/clean-root").absolute()
SUITE = "bookworm"
BARE = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
    "HOME": "/root",
}
PASSING = ("proc", "sys", "dev", "tmp", "run", "var/cache", "var/lib/apt", "var/log", "root")
"""What no package is judged by."""


class CleanRoot:
    """A root folder in which one is root; `/tmp` is the machine's, so sockets there are reached."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(
        self, *command: str, given: str = "", check: bool = True, env: Mapping[str, str] = BARE
    ) -> str:
        """Run it inside; what it said."""
        done = subprocess.run(
            ["chroot", str(self.root), *command],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=dict(env),
            check=False,
        )
        if check and done.returncode:
            raise AssertionError(
                f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}"
            )
        return done.stdout

    def start(
        self, *command: str, log: Path, env: Mapping[str, str] = BARE
    ) -> subprocess.Popen[bytes]:
        """Start it inside."""
        with log.open("ab") as out:
            return subprocess.Popen(
                ["chroot", str(self.root), *command], env=dict(env), stdout=out, stderr=out
            )

    def apt(self, *arguments: str) -> str:
        """`apt-get`, which resolves dependencies by itself and installs nothing that is merely
        recommended."""
        proxies = {k: v for k, v in os.environ.items() if k.lower().endswith("_proxy")}
        quiet = ["-qq", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"]
        unsafe = [
            "-o",
            "Dpkg::Options::=--force-unsafe-io",
            "-o",
            "Dpkg::Options::=--force-confold",
        ]
        env = {**BARE, **proxies, "DEBIAN_FRONTEND": "noninteractive"}
        return self.run("apt-get", *quiet, *unsafe, *arguments, env=env)

    def files(self) -> set[str]:
        """Every path there is, without what passes."""
        found: set[str] = set()
        for folder, folders, names in os.walk(self.root):
            here = os.path.relpath(folder, self.root)
            folders[:] = [f for f in folders if os.path.normpath(f"{here}/{f}") not in PASSING]
            found |= {os.path.normpath(f"{here}/{name}") for name in (*folders, *names)}
        return found


@contextmanager
def clean_root() -> Iterator[CleanRoot]:
    """Needs root, and a mount namespace of its own, which `__main__` makes."""
    base = HERE / SUITE
    if not (base / "etc/debian_version").exists():
        _bootstrap(base)
    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="deskbell-root-", dir=HERE) as place:
        layers = [Path(place, name) for name in ("upper", "work", "root")]
        for layer in layers:
            layer.mkdir(mode=0o755)
        upper, work, root = layers
        options = f"lowerdir={base},upperdir={upper},workdir={work}"
        _mount("-t", "overlay", "overlay", "-o", options, str(root))
        try:
            for name in ("proc", "dev", "tmp", "sys"):
                _mount("--rbind", f"/{name}", str(root / name))
            shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
            yield CleanRoot(root)
        finally:
            subprocess.run(["umount", "--recursive", "--lazy", str(root)], check=False)


def _bootstrap(base: Path) -> None:
    """Half a minute, then never again; from the machine's own mirror."""
    shutil.rmtree(base, ignore_errors=True)
    new = base.with_suffix(".new")
    shutil.rmtree(new, ignore_errors=True)
    new.parent.mkdir(parents=True, exist_ok=True)
    targets = ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"]
    said = subprocess.run(targets, capture_output=True, text=True, check=True).stdout.split()
    mirror = next(uri for uri in said if "security" not in uri)
    _quietly(["debootstrap", "--variant=minbase", SUITE, str(new), mirror])
    for name in (
        "sources.list",
        "sources.list.d",
        "apt.conf.d",
        "trusted.gpg",
        "trusted.gpg.d",
        "keyrings",
    ):
        source, place = Path("/etc/apt", name), new / "etc/apt" / name
        if source.is_dir():
            shutil.copytree(source, place, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, place)
    for name in ("20packagekit", "50appstream"):  # call programs that a bare Debian has not
        (new / "etc/apt/apt.conf.d" / name).unlink(missing_ok=True)
    shutil.copytree("/usr/share/keyrings", new / "usr/share/keyrings", dirs_exist_ok=True)
    new.rename(base)


def _mount(*arguments: str) -> None:
    _quietly(["mount", *arguments])


def _quietly(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
