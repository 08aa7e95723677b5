"""What is spared: libraries of the network, loaded without those parts that we never use.

They stay in memory all day. ``requests`` can do without a guesser of encodings (a server's JSON is
UTF-8), msgspec and urllib3 without what they only try to import; Socket.IO's packages load their
servers, asyncio's client and six message brokers with the one client that we want.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import warnings
from pathlib import Path
from types import ModuleType

TRIED = ("backports", "chardet", "charset_normalizer", "typing_extensions")
"""For these, what asks for them has another way."""
CLIENTS = ("engineio", "socketio")
"""Of these packages, ``PACKAGE.client.Client`` is all that is wanted."""
LATER = "idna"
"""Loaded with the first address that is not in ASCII; requests only wants to name it at once."""
HTTP2 = "urllib3.http2"
"""Asked for ``probe`` only; the rest reads the metadata of installed packages."""


def load() -> None:
    """Load them; what is imported already stays as it is."""
    instead: dict[str, ModuleType | None] = dict.fromkeys(TRIED)  # None: "there is none"
    instead[LATER] = ModuleType(LATER)
    hidden = {name: module for name, module in instead.items() if name not in sys.modules}
    sys.modules.update(hidden)  # type: ignore[arg-type]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # requests warns that it cannot guess
            _spare("urllib3", HTTP2)
            importlib.import_module("requests")
            importlib.import_module("msgspec")
        for name in CLIENTS:
            _spare(name, name)
            sys.modules[name].Client = importlib.import_module(f"{name}.client").Client  # type: ignore[attr-defined]
    finally:
        for name in hidden:
            del sys.modules[name]


def _spare(package: str, name: str) -> None:
    """Put a package there whose modules can be imported, but which loads none by itself."""
    found = importlib.util.find_spec(package) if package not in sys.modules else None
    if found is not None and found.submodule_search_locations:
        empty = ModuleType(name)
        below = name.split(".")[1:]
        empty.__path__ = [str(Path(p, *below)) for p in found.submodule_search_locations]
        sys.modules[name] = empty
