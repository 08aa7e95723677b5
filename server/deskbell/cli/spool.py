"""``deskbell spool``: what waits in a spool and what died, and sending it now."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from deskbell.cli import server
from deskbell.notification import iso
from deskbell.outlet import RestOutlet
from deskbell.spool.callers import Callers
from deskbell.spool.drain import Drain
from deskbell.spool.entries import DeadLetter
from deskbell.spool.lock import lock_of
from deskbell.spool.outlet import sender_of
from deskbell.spool.store import Spool


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command ``spool`` with its own."""
    spool = commands.add_parser("spool", help="what a spool holds, and sending it")
    own = spool.add_subparsers(required=True, metavar="COMMAND")
    status = own.add_parser("status", help="what waits, and what will not be sent and why")
    status.set_defaults(run=_status)
    send = own.add_parser("send", help="send what waits now; 1 when something is left or refused")
    server.add_to(send)
    send.set_defaults(run=_send)
    for command in (status, send):
        command.add_argument("path", type=Path, metavar="PATH")


def _status(options: argparse.Namespace) -> int:
    spool = _existing(options.path)
    head, waiting, dead = spool.head(), spool.count(), spool.dead()
    spool.close()
    print(f"{waiting} waiting" + (f", the oldest since {_time(head.made)}" if head else ""))
    print(f"{len(dead)} dead letters" if len(dead) != 1 else "1 dead letter")
    for letter in dead:
        print(f"  {_told(letter)}")
    return 0


def _send(options: argparse.Namespace) -> int:
    client = server.client(options, tries=1)
    spool, lock = _existing(options.path), lock_of(options.path)
    drain = Drain(spool, RestOutlet(client).submit, Callers(), sender_of(client))
    waited, died = spool.count(), len(spool.dead())
    why = "" if lock.take() else "another process is sending what waits"
    while not why and (entry := spool.head()):
        pause = drain.step(entry)
        why = pause.why if pause else ""
    left, refused = spool.count(), spool.dead()[died:]
    lock.release()
    spool.close()
    print(f"{waited - left - len(refused)} sent, {len(refused)} refused, {left} waiting")
    for letter in refused:
        print(f"  {_told(letter)}")
    if why:
        print(f"  {why}")
    return 1 if left or refused else 0


def _existing(path: Path) -> Spool:
    if not path.exists():
        raise ValueError(f"there is no spool {path}")
    return Spool(path)


def _told(letter: DeadLetter) -> str:
    return f"{letter.key}  {_time(letter.made)}  {letter.title!r}: {letter.reason}"


def _time(seconds: float) -> str:
    return iso(datetime.fromtimestamp(seconds, UTC))
