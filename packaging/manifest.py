"""The signed manifest of the newest release, which desks ask for where their policy names it.

`key FILE`: make a key, keep it in FILE (PEM, for its owner alone), print the public one for the
policy's `update_key`. `sign VERSION URL FILE`: print the manifest, for the address of the policy.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deskbell_desktop.adapters.release.manifest import NotBelieved, opened, public_key, sealed
from deskbell_desktop.core.release import Release


def make_key(file: Path) -> str:
    """The public half."""
    key = Ed25519PrivateKey.generate()
    text = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(text)
    return public_key(key)


def sign(version: str, url: str, file: Path) -> bytes:
    """The manifest; ``NotBelieved`` for one that no desk would believe."""
    key = serialization.load_pem_private_key(file.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{file} is no Ed25519 key")
    made = sealed(Release(version, url), key)
    opened(made, public_key(key))
    return made


def main(arguments: list[str]) -> int:
    """0 when it is well, 1 when it could not be done, 2 for wrong usage."""
    try:
        return run(arguments)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
    except (NotBelieved, ValueError) as error:
        print(f"no desk would believe that: {error}", file=sys.stderr)
    return 1


def run(arguments: list[str]) -> int:
    """Do what was asked."""
    match arguments:
        case ["key", file]:
            print(make_key(Path(file)))
        case ["sign", version, url, file]:
            sys.stdout.buffer.write(sign(version, url, Path(file)))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
