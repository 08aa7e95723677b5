"""The command ``deskbell-desktop``."""

from __future__ import annotations

import argparse
import getpass
import logging
import os
import sys
from collections.abc import Sequence

from deskbell import stdout
from deskbell_desktop.core import deep_link
from deskbell_desktop.core.address import address_of

USER = "DESKBELL_USER"
PASSWORD = "DESKBELL_PASSWORD"  # noqa: S105 - the variable's name
NO_SCREEN = (
    "deskbell-desktop: there is no display to show a window on; "
    "use --console to print notifications here."
)

NO_WINDOW = "deskbell-desktop: a link is shown in a window, which --console does without."
NO_LINK = (
    "deskbell-desktop: it can show deskbell://inbox, deskbell://notification/ID and "
    "deskbell://sign-in?server=ADDRESS."
)


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(
        prog="deskbell-desktop",
        description="Rings on this desk: tray, native notifications, inbox.",
        epilog=f"With --server, {USER} and {PASSWORD} in the environment sign in by themselves. "
        "“deskbell-desktop doctor” examines this desk.",
    )
    made.add_argument(
        "link", nargs="?", default="", metavar="LINK", help="a deskbell:// link to show"
    )
    made.add_argument("--server", metavar="URL", help="the server to sign in to")
    made.add_argument("--user", metavar="NAME", help="who signs in")
    made.add_argument(
        "--password-stdin", action="store_true", help="read the password from the first line"
    )
    made.add_argument("--console", action="store_true", help="print here, without a window")
    made.add_argument("--hidden", action="store_true", help="start with the tray only")
    made.add_argument(
        "--at-login", action="store_true", help="the same, if the organisation's policy says so"
    )
    made.add_argument("--open", metavar="ID", help="show this notification")
    made.add_argument("--version", action="store_true", help="print the version and end")
    made.add_argument(
        "--self-test", action="store_true", help="see whether this copy is whole, and end"
    )
    return made


def main(argv: Sequence[str] | None = None) -> int:
    """Start the desktop, or one of its commands."""
    given = list(sys.argv[1:] if argv is None else argv)
    stdout.lenient()
    _at_home()
    if given[:1] in (["doctor"], ["keyring"], ["release"]):
        return _aside(given)
    options = parser().parse_args(given)
    if options.self_test:
        from deskbell_desktop import self_test

        return self_test.main()
    if options.version:
        from deskbell.version import __version__

        print(f"deskbell-desktop {__version__}")
        return 0
    return 0 if options.at_login and not _organised() else _start(options)


def _organised() -> bool:
    from deskbell_desktop.adapters.autostart.chooser import organised

    return organised()


def _start(options: argparse.Namespace) -> int:
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    refused = _settle(options)
    if refused:
        print(refused, file=sys.stderr)
        return 2
    try:
        sign_in = credentials(options)
    except ValueError as error:
        print(f"deskbell-desktop: {error}", file=sys.stderr)
        return 2
    except (KeyboardInterrupt, EOFError):  # instead of a password
        return 130
    if options.console:
        from deskbell_desktop.console.run import run

        return run(sign_in)
    from deskbell_desktop.ui.plain_imports import import_plainly

    import_plainly()
    from deskbell_desktop import app

    return app.run(options, sign_in)


def _at_home() -> None:
    """A job or a bare session has no HOME, and libraries take it for granted."""
    if os.name == "posix" and not os.environ.get("HOME"):
        os.environ["HOME"] = os.path.expanduser("~")


def _aside(given: Sequence[str]) -> int:
    """What is no desktop: the doctor, and the messengers to the keyring and for a release."""
    if given[0] == "doctor":
        from deskbell_desktop import doctor

        return doctor.main(given[1:])
    if given[0] == "release":
        from deskbell_desktop.adapters.release import messenger as release

        return release.main()
    from deskbell_desktop.adapters.vault import messenger

    return messenger.main()


def _settle(options: argparse.Namespace) -> str:
    """What follows from an option for another one; the sentence says why they make no sense."""
    options.hidden = options.hidden or options.at_login
    if options.open:
        options.link = deep_link.to_notification(options.open)
    if options.link and deep_link.parse(options.link) is None:
        return NO_LINK
    if options.link and options.console:
        return NO_WINDOW
    from deskbell_desktop.console.display import display

    return "" if options.console or display() else NO_SCREEN


def credentials(options: argparse.Namespace) -> tuple[str, str, str] | None:
    """Server, name and password, if the command line or the environment give them."""
    user = options.user or os.environ.get(USER)
    if not user:
        if options.console and options.server:  # nothing would ever come, and nothing says so
            raise ValueError(f"name who signs in with --user NAME, or in {USER}")
        return None
    if not options.server:
        raise ValueError("name the server to sign in to with --server URL")
    server = address_of(options.server)
    if options.password_stdin:
        password = sys.stdin.readline().rstrip("\n")
    elif PASSWORD in os.environ and not options.user:
        password = os.environ[PASSWORD]
    elif sys.stdin.isatty():
        password = getpass.getpass(f"Password of {user}: ")
    else:
        raise ValueError("give the password with --password-stdin")
    return server, user, password


if __name__ == "__main__":
    sys.exit(main())
