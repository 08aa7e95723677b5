"""The registrar: signs in, renews and signs out by REST, and keeps the refresh token safe first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import requests

from deskbell.client import Client
from deskbell.errors import DeskbellError, Invalid, NotDeskbell, Refused, SignInNeeded
from deskbell.wire import Device, Login
from deskbell_desktop.adapters import wording
from deskbell_desktop.adapters.browser_sign_in import Browse, BrowserSignIn, Came
from deskbell_desktop.adapters.vault import Found
from deskbell_desktop.adapters.web import Web
from deskbell_desktop.adapters.wishes import given
from deskbell_desktop.adapters.worker import Worker
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.address import address_of
from deskbell_desktop.core.connection import SIGNED_OUT
from deskbell_desktop.core.mail import Mail
from deskbell_desktop.core.preferences import NOTHING_GIVEN, Given
from deskbell_desktop.core.translate import mark, tr, tr_marked

NOTHING_KEPT = mark("Sign in to receive notifications.")
EMPTY = mark("The server accepted the sign-in but sent no access token.")
TIMEOUT = (5.0, 20.0)
RENEW_TIMEOUT = (3.0, 10.0)
"""Nobody types a password meanwhile, and after a wake-up the network may just not be there yet."""


class Keeper(Protocol):
    """The part of the vault that is used here."""

    def save(self, account: Account, secret: str) -> str: ...
    def load(self, account: Account) -> Found: ...
    def forget(self, account: Account) -> None: ...


class RestRegistrar:
    """Implements ``core.account.Registrar`` on a thread of its own."""

    def __init__(
        self,
        post: Callable[[Mail], None],
        device: Device,
        vault: Keeper,
        web: Web | None = None,
        browse: Browse | None = None,
    ) -> None:
        self._post = post
        self._device = device
        self._vault = vault
        self._web = web or Web()
        self._worker = Worker("registrar")
        self._browser = BrowserSignIn(browse)
        self._in_memory: dict[Account, str] = {}
        self._passing: set[Account] = set()
        """Accounts whose person does not want to stay signed in."""

    def sign_in(self, server: str, username: str, password: str, stay: bool = True) -> None:
        self._worker.do(lambda: self._sign_in(server, username, password, stay))

    def sign_in_by_provider(self, server: str, stay: bool = True) -> None:
        self._worker.do(lambda: self._go_to_browser(server, stay))

    def renew(self, account: Account) -> None:
        self._worker.do(lambda: self._renew(account))

    def sign_out(self, account: Account, token: str | None) -> None:
        self._worker.do(lambda: self._sign_out(account, token))

    # -- on the thread -----------------------------------------------------------------------------

    def _sign_in(self, server: str, username: str, password: str, stay: bool) -> None:
        self._browser.give_up()
        self._try(server, username, stay, lambda s, a: self._log_in(s, a, username, password))

    def _go_to_browser(self, server: str, stay: bool) -> None:
        try:
            address = address_of(server)
        except ValueError as error:
            self._post(m.SignInFailed(str(error), tr("Ask your administrator for the address.")))
            return
        self._browser.begin(address, lambda came: self._came_back(address, stay, came))

    def _came_back(self, server: str, stay: bool, came: Came) -> None:
        if came.why:
            self._post(m.SignInFailed(came.why, ""))
            return

        def redeem(session: requests.Session, address: str) -> Login:
            client = Client(address, session=session, tries=1, timeout=TIMEOUT)
            return client.redeem(came.code, came.verifier, self._device)

        self._worker.do(lambda: self._try(server, "", stay, redeem))

    def _try(
        self,
        server: str,
        username: str,
        stay: bool,
        ask: Callable[[requests.Session, str], Login],
    ) -> None:
        try:
            address = address_of(server)
            with self._web.session() as session:
                login = ask(session, address)
        except ValueError as error:
            hint = tr("Ask your administrator for the address.")
            self._post(m.SignInFailed(str(error), hint))
        except DeskbellError as error:
            self._post(m.SignInFailed(wording.sentence(error, address), wording.hint(error)))
        else:
            self._take(address, username, stay, login)

    def _take(self, address: str, username: str, stay: bool, login: Login) -> None:
        """Keep the session safe, then tell of it."""
        known = login.server is not None
        person = login.user if known and login.user else None
        account = Account(
            server=address,
            person_id=person.id if person else username,
            name=person.name if person else username,
            history=known,
        )
        self._stays(account, stay)
        word = self._keep(account, login)
        expires_in = login.expires_in if known else None
        self._post(m.SignedIn(account, login.access_token, expires_in, word, _given(login)))

    def _log_in(
        self, session: requests.Session, address: str, username: str, password: str
    ) -> Login:
        try:
            client = Client(address, session=session, tries=1, timeout=TIMEOUT)
            return client.login(username, password, self._device)
        except (NotDeskbell, Invalid) as error:
            login = _plain_login(session, address, username, password)
            if login is None:
                raise
            if not login.access_token:
                raise NotDeskbell(tr_marked(EMPTY)) from error
            return login

    def _renew(self, account: Account) -> None:
        found = self._secret(account)
        if found.secret is None:
            self._post(m.RenewFailed(account, found.why or tr_marked(NOTHING_KEPT), SIGNED_OUT))
            return
        if not account.history:  # there is nothing to renew: the token itself was kept
            self._post(m.Renewed(account, found.secret))
            return
        try:
            with self._web.session() as session:
                client = Client(account.server, session=session, tries=1, timeout=RENEW_TIMEOUT)
                login = client.refresh(found.secret)
        except Refused as error:
            if isinstance(error, SignInNeeded):
                self._forget(account)
            wait = error.retry_after
            self._post(
                m.RenewFailed(account, wording.sentence(error, account.server), error.code, wait)
            )
        except DeskbellError as error:
            self._post(m.RenewFailed(account, wording.sentence(error, account.server)))
        else:
            word = self._keep(account, login)
            told = (login.access_token, login.expires_in, word, _given(login))
            self._post(m.Renewed(account, *told))

    def _sign_out(self, account: Account, token: str | None) -> None:
        kept = None if token else self._secret(account).secret
        self._forget(account)
        if not account.history or not (token or kept):
            return
        try:
            with self._web.session() as session:
                client = Client(account.server, token, session=session, tries=1, timeout=TIMEOUT)
                if kept:  # an account that rested has no access token
                    client.refresh(kept)
                client.logout()
        except DeskbellError:
            return  # signed out here; the server's session ends by age

    def _stays(self, account: Account, stay: bool) -> None:
        """A person who does not want to stay leaves nothing from before either."""
        if stay:
            self._passing.discard(account)
        else:
            self._forget(account)
            self._passing.add(account)

    # -- keeping -----------------------------------------------------------------------------------

    def _keep(self, account: Account, login: Login) -> str:
        """Safe before it is used any further; a sentence when it lives in memory only."""
        secret = login.refresh_token if account.history else login.access_token
        if not secret:
            return ""
        if account in self._passing:
            self._in_memory[account] = secret
            return ""
        told = account in self._in_memory
        word = self._vault.save(account, secret)
        if word:
            self._in_memory[account] = secret
            return "" if told else word
        self._in_memory.pop(account, None)
        return ""

    def _secret(self, account: Account) -> Found:
        kept = self._in_memory.get(account)
        return Found(kept) if kept else self._vault.load(account)

    def _forget(self, account: Account) -> None:
        self._in_memory.pop(account, None)
        self._passing.discard(account)
        self._vault.forget(account)


def _given(login: Login) -> Given:
    found = login.rollout
    return given(found.id, found.preferences) if found else NOTHING_GIVEN


def _plain_login(
    session: requests.Session, address: str, username: str, password: str
) -> Login | None:
    """The sign-in of anybody's Flask back end; ``None`` when it is not in those terms either."""
    body = {"username": username, "password": password}
    try:
        answer = session.post(
            f"{address}/api/auth/login", json=body, timeout=TIMEOUT, allow_redirects=False
        )
        said = answer.json() if answer.ok else None
    except (requests.RequestException, ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    token = said.get("access_token") or said.get("token") or ""
    return Login(access_token=str(token))
