"""Where the frozen desktop starts."""

import sys

from deskbell_desktop.cli import main

sys.exit(main())
