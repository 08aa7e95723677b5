"""The machine: the data folder and its disk, the secret, the limit of open files."""

from __future__ import annotations

import getpass
import os
import shutil
import stat
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from deskbell_server.doctor.finding import Finding, problem, remark, well
from deskbell_server.settings import Settings

LOW_BYTES = 512 * 1024 * 1024
EMPTY_BYTES = 64 * 1024 * 1024
SLOW, TOO_SLOW = 0.05, 0.5
FILES_WANTED, FILES_MIN = 8192, 1024
SHARED_DISKS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "glusterfs", "ceph"}
DISTINCT_MIN = 12
"""Different characters in a secret that somebody made up."""


def examine(settings: Settings) -> Iterator[Finding]:
    """Everything about this machine."""
    folder = settings.data
    if not folder.is_dir():
        yield remark("data folder", f"{folder} is not there yet", "The first start makes it.")
    else:
        yield _rights(folder)
        yield _disk(folder)
        if settings.database_url is None:
            yield _kind_of_disk(folder)
        if os.access(folder, os.W_OK):
            yield _fsync(folder)
    yield _secret(settings)
    yield _open_files()


def _rights(folder: Path) -> Finding:
    private = ["secret.key", *(f"deskbell.db{end}" for end in ("", "-wal", "-shm"))]
    there = [folder, *(folder / name for name in private if (folder / name).exists())]
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        todo = f"chown -R {_me()} {folder}; or its disk is not mounted for writing."
        return problem("data folder", f"{folder} cannot be written by {_me()}", todo)
    strange = [path for path in there if path.stat().st_uid != folder.stat().st_uid]
    if strange:
        names = " ".join(map(str, strange))
        fix = f"chown --reference={folder} {names}"
        return problem("data folder", f"{names}: not of the user whom the folder belongs to", fix)
    open_ones = [path for path in there if path.stat().st_mode & 0o077]
    if open_ones:
        names = " ".join(map(str, open_ones))
        return problem("data folder", f"others may read {names}", f"chmod go= {names}")
    return well("data folder", f"{folder}, for {_me()} alone")


def _me() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user, as in a container
        return str(os.getuid() if hasattr(os, "getuid") else "you")


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    seen = f"{free // 2**20:,} MiB free"
    if free < EMPTY_BYTES:
        return problem("disk", seen, "Make room; the server refuses to be ready below 64 MiB.")
    if free < LOW_BYTES:
        return remark("disk", seen, "Make room soon, or set how long things are kept.")
    return well("disk", seen)


def _kind_of_disk(folder: Path) -> Finding:
    kind = _filesystem(folder)
    if kind in SHARED_DISKS:
        todo = "Keep the embedded store on a local disk, or use PostgreSQL (DESKBELL_DATABASE_URL)."
        return problem("file system", f"{kind}, where SQLite's locks cannot be trusted", todo)
    return well("file system", kind or "not known")


def _filesystem(folder: Path) -> str:
    """The type of the longest mount that holds the folder; nothing where there is no /proc."""
    try:
        lines = Path("/proc/mounts").read_text().splitlines()
    except OSError:
        return ""
    mounts = {Path(line.split()[1]): line.split()[2] for line in lines}
    place = folder.resolve()
    held = [point for point in mounts if place.is_relative_to(point)]
    return mounts[max(held, key=lambda point: len(point.parts))] if held else ""


def _fsync(folder: Path) -> Finding:
    took = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(7):
            began = time.perf_counter()
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - began)
    middle = statistics.median(took)
    seen = f"an fsync takes {middle * 1000:.1f} ms"
    if middle > TOO_SLOW:
        return problem("fsync", seen, "Every send waits for one: use another disk.")
    if middle > SLOW:
        return remark("fsync", seen, "Every send waits for one; a faster disk is felt.")
    return well("fsync", seen)


def _secret(settings: Settings) -> Finding:
    if settings.secret is None:
        file = settings.data / "secret.key"
        if not file.exists():
            return well("secret", "the first start makes one")
        mode = stat.S_IMODE(file.stat().st_mode)
        return well("secret", f"made by the server, in {file} ({mode:o})")
    newest = settings.secret.get_secret_value().split(",")[0]
    if len(set(newest)) < DISTINCT_MIN:
        return problem("secret", "it looks made up", "openssl rand -hex 32")
    return well("secret", f"given, {len(newest.encode())} bytes")


def _open_files() -> Finding:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return well("open files", "without a limit")
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    seen = f"{soft:,} at most, one per connection"
    todo = "Raise it: LimitNOFILE=65536 in the systemd unit, or ulimit -n 65536."
    if soft < FILES_MIN:
        return problem("open files", seen, todo)
    return remark("open files", seen, todo) if soft < FILES_WANTED else well("open files", seen)
