"""Writes the application's icon as Windows and macOS want it: `python packaging/icons.py FOLDER`.

Both formats are a table of contents before the PNGs, as they lie in the resources.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parents[1] / "resources" / "deskbell_resources" / "app"
ICO = (16, 24, 32, 48, 64, 256)
ICNS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512}


def ico() -> bytes:
    """For `.exe`, the installers and the list of installed programs."""
    pictures = [(size, picture(size)) for size in ICO]
    at = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures:
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at + len(body))
        body += data
    return head + body


def icns() -> bytes:
    """For the `.app`."""
    body = b"".join(
        struct.pack(">4sI", kind.encode(), 8 + len(picture(size))) + picture(size)
        for kind, size in ICNS.items()
    )
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


def picture(size: int) -> bytes:
    """The PNG of this size."""
    return (PICTURES / f"deskbell-{size}.png").read_bytes()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "deskbell.ico").write_bytes(ico())
    (folder / "deskbell.icns").write_bytes(icns())
