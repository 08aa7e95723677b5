"""The way to the web: sessions and TLS that trust what this computer trusts."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter

from deskbell.errors import DeskbellError, Untrusted
from deskbell.version import __version__
from deskbell_desktop.adapters.way import ProxyRefuses, Way, WayBlocked
from deskbell_desktop.core.translate import tr


class Web:
    """Makes sessions for the way out that holds now; ``use`` may come from another thread."""

    def __init__(self, way: Way | None = None) -> None:
        self.way = way or Way()

    def use(self, proxy: str, ca_file: str) -> str:
        """From now on, go this way. Tells of a new file that is of no use: without TLS nobody else
        would find out."""
        before, self.way = self.way, Way(proxy, ca_file)
        return unreadable(ca_file) if ca_file != before.ca_file else ""

    def session(self) -> Session:
        """A session of one's own; not for several threads. May raise ``WayBlocked``."""
        return Session(self.way)

    def kept(self, session: Session | None) -> Session:
        """This session while it goes the right way, else a new one."""
        return session if session is not None and session.way == self.way else self.session()


class Session(requests.Session):
    """Goes one way; nothing else of the environment (a ``.netrc``, say) has a part in it."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self.way = way
        self.trust_env = False
        self.mount("https://", _Trusting(way))
        self.headers["User-Agent"] = f"deskbell-desktop/{__version__}"

    def request(self, method: Any, url: Any, *args: Any, **kwargs: Any) -> requests.Response:
        """As always; what the way out itself refuses comes as an error with its own words."""
        try:
            answer = super().request(method, url, *args, **kwargs)
        except (requests.exceptions.SSLError, requests.exceptions.ProxyError) as error:
            raise _refusal(error, str(url)) from error
        if answer.status_code == requests.codes.proxy_authentication_required:
            raise ProxyRefuses.password()
        return answer

    def merge_environment_settings(
        self, url: Any, proxies: Any, stream: Any, verify: Any, cert: Any
    ) -> Any:
        """The proxy depends on where it goes."""
        proxy = self.way.proxy_of(str(url))
        given: Mapping[str, str] = {"http": proxy, "https": proxy} if proxy else {}
        return super().merge_environment_settings(url, dict(given), stream, verify, cert)


def trust(way: Way) -> ssl.SSLContext:
    """The system's trust store, and the company's certificates if there are any."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if file := way.company_ca():
        _believe(context, file)
    return context


def unreadable(file: str) -> str:
    """What is wrong with this file of certificates; empty: nothing, or there is none."""
    try:
        if file:
            _believe(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), file)
    except WayBlocked as error:
        return str(error)
    return ""


def _believe(context: ssl.SSLContext, file: str) -> None:
    try:
        context.load_verify_locations(cafile=file)
    except (OSError, ssl.SSLError) as error:
        said = tr("The certificate file {file} cannot be read as certificates.", file=file)
        raise WayBlocked(said) from error


def _refusal(error: Exception, url: str) -> DeskbellError:
    inner: BaseException = error
    while (deeper := inner.__cause__ or inner.__context__) is not None:
        inner = deeper
    if isinstance(error, requests.exceptions.ProxyError):
        return ProxyRefuses.because(str(inner))
    why = getattr(inner, "verify_message", "") or getattr(inner, "reason", "") or str(inner)
    server = urlsplit(url).netloc.rpartition("@")[2]
    said = tr("The certificate of {server} is not trusted: {why}.", server=server, why=why)
    return Untrusted(said)


class _Trusting(HTTPAdapter):
    """Hands our trust to urllib3, when it is first wanted: the certificates take a megabyte."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._trust: ssl.SSLContext | None = None
        super().__init__()

    def build_connection_pool_key_attributes(self, *args: Any, **kwargs: Any) -> Any:
        host, pool = super().build_connection_pool_key_attributes(*args, **kwargs)
        self._trust = self._trust or trust(self._way)
        return host, {**pool, "ssl_context": self._trust}

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Without the bundle that requests brings along: this computer decides whom to trust."""
        super().cert_verify(conn, url, verify, cert)  # type: ignore[no-untyped-call]
        conn.ca_certs = conn.ca_cert_dir = None
