"""The way to the web: sessions and TLS that trust what this computer trusts."""

from __future__ import annotations

import os
import ssl
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter

from deskbell.version import __version__

_CA_VARIABLES = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")


def trust() -> ssl.SSLContext:
    """The system's trust store, and a company's CA file if the environment names one."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    for variable in _CA_VARIABLES:
        file = os.environ.get(variable)
        if file and os.path.isfile(file):
            context.load_verify_locations(cafile=file)
            break
    return context


class _Trusting(HTTPAdapter):
    """Hands our trust to urllib3."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> Any:
        return super().init_poolmanager(*args, ssl_context=trust(), **kwargs)

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        return super().proxy_manager_for(*args, ssl_context=trust(), **kwargs)


def session() -> requests.Session:
    """A session of one's own; not for several threads."""
    made = requests.Session()
    made.mount("https://", _Trusting())
    made.headers["User-Agent"] = f"deskbell-desktop/{__version__}"
    return made
