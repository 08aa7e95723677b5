"""Before all else: modules come from the file that was started, also when an upgrade has put
another in its place. PyInstaller opens it by name each time, and would read the other's bytes."""

import os
import sys

import pyimod02_importers

STARTED = "/proc/self/exe"
archive = pyimod02_importers.pyz_archive

if sys.platform == "linux" and os.path.samefile(archive._filename, STARTED):
    archive._filename = STARTED
