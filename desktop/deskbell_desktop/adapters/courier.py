"""The courier: carries one of the person's changes to the server by REST."""

from __future__ import annotations

import logging
from collections.abc import Callable

from deskbell.client import Client
from deskbell.errors import (
    Conflict,
    DeskbellError,
    Invalid,
    NotAllowed,
    NotFound,
    SignInNeeded,
    TryLater,
)
from deskbell.notification import Notification, State
from deskbell.wire import What
from deskbell_desktop.adapters.web import Session, Web
from deskbell_desktop.adapters.worker import Worker
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.mail import Mail
from deskbell_desktop.core.op import Op
from deskbell_desktop.core.translate import tr, tr_marked

log = logging.getLogger(__name__)


class RestCourier:
    """Implements ``core.errands.Courier`` on a thread of its own, with one session."""

    def __init__(self, post: Callable[[Mail], None], web: Web | None = None) -> None:
        self._post = post
        self._web = web or Web()
        self._session: Session | None = None
        self._worker = Worker("courier")

    def carry(self, server: str, token: str, op: Op) -> None:
        self._worker.do(lambda: self._post(self._carry(server, token, op)))

    def test(self, server: str, token: str) -> None:
        self._worker.do(lambda: self._test(server, token))

    def _carry(self, server: str, token: str, op: Op) -> Mail:
        try:
            return m.OpTaken(op, _do(self._client(server, token), op))
        except (Conflict, NotFound, NotAllowed, Invalid) as error:
            log.info("the server does not take %s: %s", op.what, error.code)
            now = self._now(server, token, op) if error.code == "already-answered" else None
            return m.OpVoid(op, gone=isinstance(error, NotFound), now=now)
        except SignInNeeded:
            return m.OpWaits(op, renew=True)
        except TryLater as error:
            return m.OpWaits(op, retry_after=error.retry_after)
        except DeskbellError:
            return m.OpWaits(op)

    def _now(self, server: str, token: str, op: Op) -> Notification | None:
        """How it is on the server, to say so; the log will tell it anyway."""
        try:
            return self._client(server, token).get(op.id or "")
        except DeskbellError:
            return None

    def _test(self, server: str, token: str) -> None:
        try:
            self._client(server, token).test()
        except DeskbellError as error:
            said = tr("No test notification could be sent: {why}", why=tr_marked(str(error)))
            self._post(m.Say(said))

    def _client(self, server: str, token: str) -> Client:
        self._session = self._web.kept(self._session)
        return Client(server, token, session=self._session, tries=1, timeout=(5.0, 20.0))


def _do(client: Client, op: Op) -> State | None:
    """Do it; the new state where the server tells it."""
    id, seq = op.id or "", op.up_to
    match op.what:
        case What.READ:
            return client.mark(id, read=True, seq=seq).state
        case What.UNREAD:
            return client.mark(id, read=False, version=op.version, seq=seq).state
        case What.ACKED:
            return client.ack(id, seq=seq).state
        case What.ANSWERED:
            return client.answer(id, op.action or "", seq=seq).state
        case What.RESTORED:
            return client.restore(id).state
        case What.DELETED:
            client.delete(id, seq=seq)
        case What.READ_ALL:
            client.read_all(op.up_to or 0)
        case _:
            raise ValueError(f"{op.what} is not a person's change")
    return None
