"""The way out: through which proxy a server is reached, and whose certificates are believed.

An own setting goes before the environment's (``https_proxy``, ``no_proxy``, ``REQUESTS_CA_BUNDLE``)
and the system's. This computer itself is never reached through a proxy.
"""

from __future__ import annotations

import ipaddress
import os
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from deskbell.errors import Unreachable
from deskbell_desktop.core.translate import tr

_CA_VARIABLES = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")


class WayBlocked(Unreachable):
    """What is set for the way out cannot be used; the sentence says what."""

    @property
    def hint(self) -> str:  # type: ignore[override]  # in the person's language
        return tr("Correct it in the preferences under Server, or ask your administrator.")


class ProxyRefuses(Unreachable):
    """The proxy does not let us through."""

    @property
    def hint(self) -> str:  # type: ignore[override]  # in the person's language
        return tr("Check the proxy in the preferences under Server, or ask your administrator.")

    @classmethod
    def password(cls) -> ProxyRefuses:
        """It asks who we are."""
        return cls(tr("The proxy wants a user name and password."))

    @classmethod
    def because(cls, said: str) -> ProxyRefuses:
        """In the words of the library that met it: a status, or no answer at all."""
        found = re.search(r"(?:failed|status): (\d{3})", said)
        if not found:
            return cls(tr("The proxy does not answer."))
        if found[1] == "407":
            return cls.password()
        return cls(tr("The proxy refuses the connection: it answers {status}.", status=found[1]))


@dataclass(frozen=True, slots=True)
class Way:
    """``proxy``: ``host:port`` or ``http://name:password@host:port``; empty: as the environment and
    the system say. ``ca_file``: a company's certificates in PEM, believed besides the system's."""

    proxy: str = ""
    ca_file: str = ""

    def proxy_of(self, url: str) -> str:
        """The proxy for this address; empty when it is reached directly."""
        from requests.utils import get_environ_proxies, select_proxy

        if is_here(urlsplit(url).hostname or ""):
            return ""
        if not self.proxy:
            return select_proxy(url, get_environ_proxies(url, no_proxy=None)) or ""
        return _parsed(self.proxy).geturl()

    def tunnel(self, url: str) -> dict[str, Any]:
        """The same for a WebSocket, as ``websocket.create_connection`` takes it."""
        proxy = self.proxy_of(url)
        if not proxy:
            return {}
        parts = _parsed(proxy)
        auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
        return {
            "http_proxy_host": parts.hostname,
            "http_proxy_port": parts.port or 80,
            "http_proxy_auth": auth,
            "http_no_proxy": ["localhost"],  # else it goes by the environment's, once more
        }

    def company_ca(self) -> str:
        """The file of the company's certificates; empty when there is none to load."""
        if self.ca_file:
            return self.ca_file
        named = (os.environ.get(name) for name in _CA_VARIABLES)
        return next((file for file in named if file and os.path.isfile(file)), "")


def without_secrets(proxy: str) -> str:
    """The proxy's host and port: what may be shown."""
    try:
        parts = _parsed(proxy)
    except WayBlocked:
        return ""
    return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)


def _parsed(proxy: str) -> SplitResult:
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        usable = parts.scheme == "http" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise WayBlocked(tr("The proxy’s address is not of the form “http://proxy:3128”."))
    return parts


def is_here(host: str) -> bool:
    """Whether that is this computer itself."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
