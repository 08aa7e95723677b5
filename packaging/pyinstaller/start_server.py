"""Where the frozen server starts."""

import sys

from deskbell_server.cli.main import main

sys.exit(main())
