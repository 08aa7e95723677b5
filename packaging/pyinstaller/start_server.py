"""Where the frozen server starts."""

import os
import sys

if "LD_LIBRARY_PATH" in os.environ and sys.platform == "linux":
    # The bootloader's, for our own libraries, which are found by now. A browser or a command that
    # we start would take them for its own: https://pyinstaller.org/en/stable/common-issues-and-pitfalls.html
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    del os.environ["LD_LIBRARY_PATH"]
    if before:
        os.environ["LD_LIBRARY_PATH"] = before

from deskbell_server.cli.main import main

sys.exit(main())
