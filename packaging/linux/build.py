"""`make package`: freezes both programs and packs them for Linux; prints the files with sizes."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

import archives
import checks
import freezing
import trees
from product import DESKTOP, OUT, PRODUCTS


def main() -> int:
    """0 when all was built and every check is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-checks", action="store_true", help="build only")
    parser.add_argument("--loose", action="store_true", help="leave the deb uncompressed")
    parser.add_argument("--only", choices=["deb", "rpm", "tarball"], help="one kind of package")
    parser.add_argument("--out", type=Path, default=OUT, help="the folder for the packages")
    given = parser.parse_args()
    out = given.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    os.umask(0o022)
    made = []
    for product in PRODUCTS:
        _timed(f"freeze {product.name}", lambda product=product: freezing.freeze(product))
        freezing.prove(product)
        trees.grow(product)
        for kind in ("deb", "rpm"):
            if given.only in (None, kind):
                label = f"pack {product.name} as {kind}"
                made.append(_timed(label, lambda p=product, k=kind: archives.package(p, k, out)))
                if kind == "deb" and not given.loose:
                    _timed(f"press {made[-1].name}", lambda: archives.press(made[-1]))
        if product is DESKTOP and given.only in (None, "tarball"):
            made.append(_timed("pack the tarball", lambda: archives.tarball(out)))
    for file in made:
        print(f"{file.stat().st_size / 2**20:8.1f} MiB  {file.relative_to(out.parent)}")
    return 0 if given.no_checks else checks.run(made)


def _timed(label, work):
    began = time.monotonic()
    done = work()
    print(f"{label}: {time.monotonic() - began:.0f} s", flush=True)
    return done


if __name__ == "__main__":
    sys.exit(main())
