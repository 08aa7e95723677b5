"""The managed preferences of macOS: what a configuration profile sets. Prepared, not run on a Mac.

The system writes a profile's keys into property lists that only it can write: one for the computer,
one for each person.
"""

from __future__ import annotations

from pathlib import Path

from deskbell_desktop.adapters.policy.said import Said, said

BUNDLE = "example.deskbell.desktop"
MANAGED = Path("/Library/Managed Preferences")


def managed_preferences(path: Path) -> Said | None:
    """The keys ``defaults`` and ``locked``, each a dictionary."""
    import plistlib  # not needed elsewhere, and the bell is to be seen first
    from xml.parsers.expat import ExpatError

    try:
        raw = plistlib.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, plistlib.InvalidFileException, ExpatError) as error:
        return Said(str(path), fault=str(error))
    return said(str(path), {name: part for name, part in raw.items() if not _system_s(name)})


def _system_s(name: str) -> bool:
    """Whether a profile's payload has this key for the system's own use."""
    return name.startswith("Payload")
