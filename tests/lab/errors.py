"""What can go wrong in a lab.

LabError
├── ProgramsMissing   the machine lacks programs; says the apt-get line
├── PartFailed        a part of the desktop did not come up; carries the end of its log
└── BusError          a D-Bus call was answered with an error, or not at all
"""


class LabError(Exception):
    """Something about the desktop, not about the program under test."""


class ProgramsMissing(LabError):
    def __init__(self, install: str) -> None:
        super().__init__(
            f"programs of the desktop lab are missing; install them with:\n  {install}"
        )


class PartFailed(LabError):
    def __init__(self, name: str, why: str, log: str) -> None:
        super().__init__(f"{name} {why}:\n{log[-1500:]}")


class BusError(LabError):
    pass
