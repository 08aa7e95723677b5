"""A stand-in for what PyInstaller makes on Windows, and the installers built around it.

The program in it is pip's own launcher for Windows: a real one, so that it can be signed.
"""

import datetime as dt
import os
import shutil
import subprocess
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.requirement import missing

BUILD = Path(__file__).parents[2] / "packaging" / "windows" / "build"
NEEDED = {
    "wixl": "wixl",
    "msiinfo": "msitools",
    "msibuild": "msitools",
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
}


@dataclass(frozen=True)
class Installers:
    """`certificate`: what the signature is to be checked with, PEM."""

    msi: Path
    setup: Path
    payload: Path
    certificate: Path


def installers(folder: Path, version: str = "") -> Installers:
    """Built by the real script, signed with a certificate made for this one time."""
    lacking = sorted({package for name, package in NEEDED.items() if not shutil.which(name)})
    if lacking:
        missing(f"apt-get install {' '.join(lacking)}")
    payload, out = _payload(folder / "payload"), folder / "out"
    environment = _signer(folder)
    given = {"DESKBELL_VERSION": version} if version else {}
    subprocess.run(
        [BUILD, payload, out], env={**environment, **given}, check=True, timeout=60, cwd=folder
    )
    (msi,), (setup,) = out.glob("*.msi"), out.glob("*.exe")
    return Installers(msi, setup, payload, folder / "signer.pem")


def _payload(folder: Path) -> Path:
    deep = folder / "_internal" / "PySide6" / "plugins" / "a folder"
    deep.mkdir(parents=True)
    launcher = files("pip._vendor.distlib").joinpath("w64.exe").read_bytes()
    (folder / "deskbell-desktop.exe").write_bytes(launcher)
    (folder / "_internal" / "base_library.zip").write_bytes(b"stand-in")
    (deep / "qwindows.dll").write_bytes(b"stand-in")
    (folder / "_internal" / "PySide6" / "qwindows.dll").write_bytes(b"another of that name")
    return folder


def _signer(folder: Path) -> dict[str, str]:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Deskbell test signer")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "signer.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "password").write_text("for this test only")
    locked = serialization.BestAvailableEncryption(b"for this test only")
    (folder / "signer.p12").write_bytes(
        pkcs12.serialize_key_and_certificates(b"test", key, made, None, locked)
    )
    return {
        **os.environ,
        "DESKBELL_SIGN_PKCS12": str(folder / "signer.p12"),
        "DESKBELL_SIGN_PASSWORD_FILE": str(folder / "password"),
    }
