"""Before all else: modules come from the file that was started, also when an upgrade has put
another in its place. PyInstaller opens it by name each time, and would read the other's bytes."""

import os

import pyimod02_importers

STARTED = "/proc/self/exe"
archive = pyimod02_importers.pyz_archive

# Without /proc, as in a bare chroot, there is nothing to hold it by.
if os.path.exists(STARTED) and os.path.samefile(archive._filename, STARTED):
    archive._filename = STARTED
