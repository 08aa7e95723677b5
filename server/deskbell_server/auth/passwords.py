"""Passwords: argon2id in its library's recommended strength, two at a time, off the loop."""

from __future__ import annotations

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

MIN_LENGTH = 12
MAX_LENGTH = 256
NONE = ""
"""In place of the hash of an account that the identity provider alone signs in."""
_hasher = PasswordHasher()


def hash_password(password: str, least: int = MIN_LENGTH) -> str:
    """The hash to store. Raises ``ValueError`` saying what is wrong with the password."""
    if len(password) < least:
        raise ValueError(f"a password needs at least {least} characters")
    if len(password) > MAX_LENGTH:
        raise ValueError(f"a password may have {MAX_LENGTH} characters at most")
    if password.lower() in _common():
        raise ValueError("this password is among the first that everybody tries")
    return _hasher.hash(password)


class Passwords:
    """Hashes and verifies; each try costs 64 MiB for a moment, so only two run at once."""

    def __init__(self, least: int = MIN_LENGTH) -> None:
        self._least = least
        self._pool = ThreadPoolExecutor(2, "password")
        self._pool.submit(_nobody)  # else the first unknown name takes twice as long

    async def hash(self, password: str) -> str:
        """``hash_password``, by this server's rules."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, hash_password, password, self._least)

    async def right(self, password: str, hash: str | None) -> bool:
        """Is it right; takes as long for an unknown account (``hash`` is ``None``)."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, _right, password[:MAX_LENGTH], hash)

    async def renewed(self, password: str, hash: str) -> str | None:
        """The same password hashed as is usual today, if it was hashed otherwise."""
        if not _hasher.check_needs_rehash(hash):
            return None
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, _hasher.hash, password)

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(cancel_futures=True)


def _right(password: str, hash: str | None) -> bool:
    try:
        _hasher.verify(hash or _nobody(), password)
    except (Argon2Error, InvalidHashError):
        return False
    return bool(hash)


@cache
def _nobody() -> str:
    return _hasher.hash("nobody has this password")


@cache
def _common() -> frozenset[str]:
    """8,359 passwords from leaks, those of eight characters and more of Royce Williams's list."""
    packed = files(__package__).joinpath("common_passwords.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode().split("\n"))
