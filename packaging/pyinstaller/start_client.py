"""Where the frozen command line starts."""

import sys

from deskbell.cli import main

sys.exit(main())
