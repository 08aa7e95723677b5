"""The settings file: this installation's device id, who is signed in, what they prefer."""

from __future__ import annotations

import json
import logging
import os
import platform
import socket
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from deskbell.wire import Device
from deskbell_desktop.adapters.policy.reading import policy_of
from deskbell_desktop.adapters.policy.said import Said
from deskbell_desktop.adapters.wishes import given, wishes_in, written
from deskbell_desktop.core.account import Account, Profile
from deskbell_desktop.core.preferences import Policy

LABEL_MAX = 100
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Stored:
    """What this version knows of the file."""

    device_id: str = ""
    account: Account | None = None
    others: tuple[Account, ...] = ()
    quiet_until: float | None = None
    awake_until: float | None = None
    preferences: dict[str, Any] = field(default_factory=dict)
    rollout: int = 0
    given: dict[str, Any] = field(default_factory=dict)


class SettingsFile:
    """Implements ``core.account.Profiles``; JSON, readable by this person only."""

    def __init__(self, path: Path, said: Sequence[Said] = ()) -> None:
        self._path = path
        self._said = said
        self._whole: dict[str, Any] = {}  # also what a newer version keeps there
        self._stored = self._read()
        if not self._stored.device_id:
            self._stored = replace(self._stored, device_id=str(uuid.uuid4()))
            self._write()

    def device(self) -> Device:
        """This installation, as the server shall know it."""
        return Device(id=self._stored.device_id, label=_label())

    def load(self) -> Profile:
        """What was remembered."""
        s = self._stored
        wishes, wrong = wishes_in(s.preferences)
        if wrong:
            log.warning("%s: these preferences mean nothing here: %s", self._path, wrong)
        kept = given(s.rollout, s.given)
        return Profile(s.account, s.quiet_until, wishes, s.awake_until, s.others, kept)

    def policy(self) -> Policy:
        """What the organisation says; nothing on a desk without a policy."""
        return policy_of(self._said) if self._said else Policy()

    def save(self, profile: Profile) -> None:
        """Remember it."""
        self._stored = replace(
            self._stored,
            account=profile.account,
            others=profile.others,
            quiet_until=profile.quiet_until,
            awake_until=profile.awake_until,
            preferences={**self._stored.preferences, **written(profile.wishes)},
            rollout=profile.given.rollout,
            given=written(profile.given.wishes),
        )
        self._write()

    def _read(self) -> _Stored:
        try:
            self._whole = msgspec.json.decode(self._path.read_bytes(), type=dict[str, Any])
            return msgspec.convert(self._whole, _Stored)
        except FileNotFoundError:
            return _Stored()
        except (OSError, msgspec.DecodeError, RecursionError):
            self._path.rename(self._path.with_suffix(".broken"))
            return _Stored()

    def _write(self) -> None:
        self._whole |= msgspec.to_builtins(self._stored)
        text = json.dumps(self._whole, indent=1, ensure_ascii=False)
        new = self._path.with_suffix(".new")
        try:
            new.unlink(missing_ok=True)
            handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text + "\n")
            new.replace(self._path)
        except OSError:  # a full disk: what is in memory still holds until the next start
            new.unlink(missing_ok=True)


def _label() -> str:
    return f"{socket.gethostname()} ({platform.system()})"[:LABEL_MAX]
