"""nginx and Caddy as TLS proxies before a real server, by the examples for administrators.

What is changed in an example for a test is listed; an example that lost such a line fails.
"""

import contextlib
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.lab.waiting import until
from tests.requirement import missing
from tests.running import free_port

EXAMPLES = Path(__file__).parents[2] / "packaging" / "proxies"

NGINX_AROUND = """daemon off;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {example}
}}
"""
CADDY_AROUND = """{{
    admin off
    auto_https disable_redirects
    skip_install_trust
    grace_period 1s
}}
{example}"""


@contextlib.contextmanager
def proxy(name: str, folder: Path, server_port: int, pem: Path, idle: int = 90) -> Iterator[int]:
    """The port of a running one with this certificate; `idle`: nginx's seconds of patience."""
    if not shutil.which(name):
        missing(f"apt-get install {'nginx-light' if name == 'nginx' else name}")
    port = free_port()
    command = {"nginx": _nginx, "caddy": _caddy}[name](folder, port, server_port, pem, idle)
    log = folder / f"{name}.log"
    home = {"HOME": str(folder), "PATH": "/usr/sbin:/usr/bin:/bin"}
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, env=home)
    try:
        until(lambda: _accepts(port) or process.poll() is not None, name)
        assert process.poll() is None, log.read_text()
        yield port
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(15)
        process.kill()
        process.wait()


def _accepts(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _nginx(folder: Path, port: int, server_port: int, pem: Path, idle: int) -> list[str]:
    example = _changed(
        "nginx.conf",
        {
            "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
            "server 127.0.0.1:8480": f"server 127.0.0.1:{server_port}",
            "/etc/ssl/bell.pem": str(pem),
            "/etc/ssl/bell.key": str(pem),
            "bell.example": "localhost",
            "90s": f"{idle}s",
        },
    )
    file = folder / "nginx.conf"
    file.write_text(NGINX_AROUND.format(folder=folder, example=example))
    return ["nginx", "-e", "stderr", "-c", str(file), "-p", str(folder)]


def _caddy(folder: Path, port: int, server_port: int, pem: Path, _: int) -> list[str]:
    head = f"https://localhost:{port} {{\n\tbind 127.0.0.1\n\ttls {pem} {pem}\n"
    example = _changed(
        "Caddyfile",
        {
            "bell.example {\n": head,
            "127.0.0.1:8480": f"127.0.0.1:{server_port}",
        },
    )
    file = folder / "Caddyfile"
    file.write_text(CADDY_AROUND.format(example=example))
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(file)]


def _changed(name: str, changes: Mapping[str, str]) -> str:
    text = (EXAMPLES / name).read_text()
    for before, after in changes.items():
        assert before in text, f"{name} has no {before!r} any more"
        text = text.replace(before, after)
    return text
