"""Keys: the secrets that tokens are made with: one that signs, and those that it has replaced.

In the data folder's ``secret.key`` the first line signs; each other line is one that was replaced,
and when. ``rotate`` changes the file in one step; a running server sees it with its next token.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from deskbell_server.store import owner

MIN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Secret:
    """``retired_at`` (seconds since 1970): when another one took its place; ``None``: it signs, or
    is to be accepted until somebody takes it away."""

    value: bytes = field(repr=False)
    retired_at: float | None = None

    def __post_init__(self) -> None:
        if len(self.value) < MIN_BYTES:
            raise ValueError(f"the secret needs at least {MIN_BYTES} bytes")


Ring = Callable[[], Sequence[Secret]]
"""The secrets as they are now; the first one signs."""


def given(text: str) -> Ring:
    """What the setting says: the secret, then after commas those that it has replaced."""
    ring = tuple(Secret(part.strip().encode()) for part in text.split(",") if part.strip())
    return lambda: ring


class KeyFile:
    """The secrets of a data folder, made at the first start; only its owner can read them."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "secret.key"
        self._seen: tuple[int, int] | None = None
        self._ring: tuple[Secret, ...] = ()

    def __call__(self) -> Sequence[Secret]:
        """As the file has them now."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            self._make()
            found = self.path.stat()
        if (found.st_ino, found.st_mtime_ns) != self._seen:
            self._ring = self._read()
            self._seen = found.st_ino, found.st_mtime_ns
        return self._ring

    def _read(self) -> tuple[Secret, ...]:
        try:
            ring = tuple(map(_secret, self.path.read_text().splitlines()))
        except ValueError:
            ring = ()
        if not ring:
            raise KeyFileError(self.path)
        return ring

    def rotate(self, keep_seconds: float) -> None:
        """A new secret signs from now on; those before it stay for ``keep_seconds`` (0: they end,
        and with them every sign-in)."""
        now = time.time()
        before = ((old.value, old.retired_at or now) for old in self())
        kept = [Secret(value, at) for value, at in before if now - at < keep_seconds]
        fresh = self._write([Secret(secrets.token_bytes(32)), *kept])
        owner.give(fresh, like=self.path)
        os.replace(fresh, self.path)

    def _make(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = self._write([Secret(secrets.token_bytes(32))])
        owner.give(fresh, like=self.path.parent)
        try:
            self.path.hardlink_to(fresh)  # fails when another process was first
        except FileExistsError:
            pass
        finally:
            fresh.unlink()

    def _write(self, ring: Sequence[Secret]) -> Path:
        fresh = self.path.with_name(f"secret.{secrets.token_hex(4)}")
        fresh.touch(mode=0o600)
        with fresh.open("w") as file:
            file.write("".join(map(_line, ring)))
            file.flush()
            os.fsync(file.fileno())  # an empty file in its place after a power cut would be no key
        return fresh


class KeyFileError(Exception):
    """The file with the keys holds none, or something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} holds no usable secret: put it back from a backup, or move it away, and the "
            "next start makes a new one, with which everybody signs in again"
        )


def _line(secret: Secret) -> str:
    retired = "" if secret.retired_at is None else f" {int(secret.retired_at)}"
    return f"{secret.value.hex()}{retired}\n"


def _secret(line: str) -> Secret:
    value, _, retired = line.partition(" ")
    return Secret(bytes.fromhex(value), float(retired) if retired else None)
