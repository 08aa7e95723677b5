"""The real identity provider in Node, run by a test, and a browser that signs people in there."""

import contextlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests

from tests.lab import until
from tests.requirement import missing
from tests.running import free_port

FOLDER = Path(__file__).parent / "interop" / "node"
AUDIENCE = "https://bell.example"


class IdentityProvider:
    """`oidc-provider`; `wrong(…)` says what its next answers have wrong."""

    def __init__(self, server_url: str, log: Path) -> None:
        if not shutil.which("node") or not (FOLDER / "node_modules" / "oidc-provider").is_dir():
            missing("Node or its packages are missing: packaging/bootstrap test")
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._redirect = f"{server_url}/api/auth/oidc/callback"
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None

    def settings(self) -> dict[str, str]:
        """The settings of a server that trusts it."""
        return {
            "public_url": self._redirect.removesuffix("/api/auth/oidc/callback"),
            "oidc_issuer": self.url,
            "oidc_name": "Alder Works",
            "oidc_client_id": "deskbell",
            "oidc_client_secret": "a secret of the client",
            "oidc_rooms": '{"staff-warehouse": "warehouse", "staff-office": "office"}',
            "oidc_audience": AUDIENCE,
        }

    def start(self) -> "IdentityProvider":
        command = ["node", str(FOLDER / "provider.mjs"), str(self.port), self._redirect, AUDIENCE]
        with self._log.open("a") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=FOLDER)
        until(self._answers, "the identity provider", 90)
        return self

    def _answers(self) -> bool:
        if self._process and self._process.poll() is not None:
            raise RuntimeError(self._log.read_text())
        with contextlib.suppress(requests.ConnectionError):
            return requests.get(f"{self.url}/jwks", timeout=10).ok
        return False

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def wrong(self, **faults: Any) -> None:
        requests.post(f"{self.url}/faults", json=faults, timeout=10).raise_for_status()

    def access_token(self, subject: str, **claims: Any) -> str:
        said = {"sub": subject} | claims
        return str(requests.post(f"{self.url}/access", json=said, timeout=10).json()["token"])


class Browser:
    """Goes where it is sent, signs in by name where it is asked to, and stops at a loopback address
    that nobody but a desktop would answer, or at a page that is no redirect."""

    def __init__(self, subject: str, *, consents: bool = True) -> None:
        self.subject = subject
        self.consents = consents
        self.session = requests.Session()
        self.seen: list[str] = []

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        self.session.close()

    def go(
        self, url: str, *, stop: str, method: str = "GET", **form: str
    ) -> requests.Response | str:
        """The address that begins with ``stop``, or the answer that goes no further."""
        for _ in range(20):
            if url.startswith(stop):
                return url
            self.seen.append(url)
            answer = self.session.request(
                method, url, data=form or None, timeout=10, allow_redirects=False
            )
            method, form = "GET", {}
            if answer.is_redirect:
                url = requests.compat.urljoin(url, answer.headers["Location"])
            elif 'name="prompt"' in answer.text:
                prompt = re.findall(r'name="prompt" value="(\w+)"', answer.text)[0]
                if prompt == "login" and not self.consents:
                    url = re.findall(r'href="([^"]*/abort)"', answer.text)[0]
                else:
                    action = re.findall(r'action="([^"]+)"', answer.text)[0]
                    url, method = requests.compat.urljoin(url, action), "POST"
                    form = {"prompt": prompt, "login": self.subject, "password": "any"}
            else:
                return answer
        raise AssertionError(f"round and round: {self.seen}")


def query(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


if __name__ == "__main__":  # as `$BROWSER` of a desktop: SUBJECT ADDRESS
    with Browser(sys.argv[1]) as opened:
        opened.go(sys.argv[2], stop="nowhere")
