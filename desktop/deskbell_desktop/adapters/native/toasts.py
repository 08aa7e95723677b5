"""Windows and macOS, through ``desktop-notifier`` (which escapes nothing on Linux)."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from deskbell.notification import Priority
from deskbell_desktop.adapters.native.loop import LoopThread
from deskbell_desktop.core.notice import Activated, Closed, Failed, Notice, Outcome, Shown

SWITCHED_OFF = "notifications are switched off for Deskbell"

log = logging.getLogger(__name__)


class ToastNotifier:
    """Implements ``core.notice.Notifier``. Keeps what it showed: the handlers must live."""

    def __init__(self, app_name: str, icon: str, library: Any = None) -> None:
        self._library = library = library or importlib.import_module("desktop_notifier")
        picture = library.Icon(path=Path(icon)) if icon else None
        self._notifier = library.DesktopNotifier(app_name=app_name, app_icon=picture)
        self._loop = LoopThread("notifier")
        self._tell: Callable[[Outcome], None] = lambda _: None
        self._shown: dict[str, Any] = {}
        self._allowed: bool | None = None

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self._tell = tell
        self._loop.start()

    def show(self, notice: Notice) -> None:
        self._loop.do(lambda: self._show(notice))

    def withdraw(self, id: str) -> None:
        self._loop.do(lambda: self._withdraw(id))

    def stop(self) -> None:
        self._loop.stop(1.0)

    async def _show(self, notice: Notice) -> None:
        try:
            if self._allowed is None:
                self._allowed = bool(await self._notifier.request_authorisation())
            if not self._allowed:
                self._tell(Failed(notice.id, SWITCHED_OFF, allowed=False))
                return
            toast = self._toast(notice)
            await self._notifier.send_notification(toast)
        except Exception as error:  # noqa: BLE001 - each platform raises its own
            log.info("not shown: %r", error)
            self._allowed = None
            self._tell(Failed(notice.id, type(error).__name__))
            return
        self._shown[notice.id] = toast
        self._tell(Shown(notice.id))

    def _toast(self, notice: Notice) -> Any:
        kinds = self._library.Urgency
        urgency = {Priority.LOW: kinds.Low, Priority.URGENT: kinds.Critical}
        return self._library.Notification(
            title=notice.title,
            message=notice.body,
            urgency=urgency.get(notice.priority, kinds.Normal),
            buttons=tuple(self._button(notice.id, b.id, b.label) for b in notice.buttons),
            on_clicked=lambda: self._tell(Activated(notice.id, "open")),
            on_dismissed=lambda: self._gone(notice.id),
            identifier=notice.id,
        )

    def _button(self, id: str, button: str, label: str) -> Any:
        """With an id that does not change: macOS keys its categories on the titles."""
        return self._library.Button(
            title=label,
            on_pressed=lambda: self._tell(Activated(id, button)),
            identifier=button,
        )

    def _gone(self, id: str) -> None:
        self._shown.pop(id, None)
        self._tell(Closed(id, "dismissed"))

    async def _withdraw(self, id: str) -> None:
        if self._shown.pop(id, None) is None:
            return
        try:
            await self._notifier.clear(id)
        except Exception as error:  # noqa: BLE001 - as above; it is off our list anyway
            log.info("not withdrawn: %r", error)
