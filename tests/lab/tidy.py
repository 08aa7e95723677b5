"""Makes a lab as new after a test, which is ten times faster than a new lab."""

from tests.lab import keyring, record, shown
from tests.lab.lab import Lab


def tidy(lab: Lab) -> None:
    lab.end_guests()
    lab.mend()
    shown.close_all(lab)
    if "keyring" not in lab.flavour.without:
        if keyring.locked(lab):
            lab.restart("keyring")
        keyring.empty(lab)
    record.forget(lab)
    lab.new_home()
    lab.tool("xdotool", "mousemove", "0", "0")
