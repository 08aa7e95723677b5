"""`deskbell-server serve` that waits for nobody for longer than half a second.

Run as a program: punctual_server.py SERVE-ARGUMENTS…
"""

import sys

from deskbell_server.cli import main
from deskbell_server.rest import arrival

if __name__ == "__main__":
    arrival.SECONDS, arrival.TICK = 0.5, 0.1
    sys.exit(main(["serve", *sys.argv[1:]]))
