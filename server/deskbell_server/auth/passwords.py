"""Passwords: argon2id in its library's recommended strength, two at a time, off the loop."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

MIN_LENGTH = 8
MAX_LENGTH = 256
_hasher = PasswordHasher()


def hash_password(password: str) -> str:
    """The hash to store. Raises ``ValueError`` saying what is wrong with the password."""
    if len(password) < MIN_LENGTH:
        raise ValueError(f"a password needs at least {MIN_LENGTH} characters")
    if len(password) > MAX_LENGTH:
        raise ValueError(f"a password may have {MAX_LENGTH} characters at most")
    return _hasher.hash(password)


class Passwords:
    """Verifies passwords; each try costs 64 MiB for a moment, so only two run at once."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(2, "password")

    async def right(self, password: str, hash: str | None) -> bool:
        """Is it right; takes as long for an unknown account (``hash`` is ``None``)."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, _right, password[:MAX_LENGTH], hash)

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(cancel_futures=True)


def _right(password: str, hash: str | None) -> bool:
    try:
        _hasher.verify(hash or _nobody(), password)
    except (Argon2Error, InvalidHashError):
        return False
    return hash is not None


@cache
def _nobody() -> str:
    return _hasher.hash("nobody has this password")
