"""The settings file of this installation: its device id, who is signed in, sound and quiet."""

from __future__ import annotations

import json
import os
import platform
import socket
import uuid
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from deskbell.wire import Device
from deskbell_desktop.core.account import Account, Profile

LABEL_MAX = 100


class _Stored(BaseModel):
    """The file. Keys of a newer version are kept."""

    model_config = ConfigDict(extra="allow")

    device_id: str = ""
    account: Account | None = None
    muted: bool = False
    quiet_until: float | None = None


class SettingsFile:
    """Implements ``core.account.Profiles``; JSON, readable by this person only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stored = self._read()
        if not self._stored.device_id:
            self._stored.device_id = str(uuid.uuid4())
            self._write()

    def device(self) -> Device:
        """This installation, as the server shall know it."""
        return Device(id=self._stored.device_id, label=_label())

    def load(self) -> Profile:
        """What was remembered."""
        s = self._stored
        return Profile(s.account, s.muted, s.quiet_until)

    def save(self, profile: Profile) -> None:
        """Remember it."""
        self._stored = self._stored.model_copy(
            update={
                "account": profile.account,
                "muted": profile.muted,
                "quiet_until": profile.quiet_until,
            }
        )
        self._write()

    def _read(self) -> _Stored:
        try:
            return _Stored.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return _Stored()
        except (OSError, ValidationError):
            self._path.rename(self._path.with_suffix(".broken"))
            return _Stored()

    def _write(self) -> None:
        text = json.dumps(self._stored.model_dump(mode="json"), indent=1, ensure_ascii=False)
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
