"""A check of our own: what the description allows is refused only for what it cannot say."""

import re
from typing import Any

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.generation.meta import TestPhase

FACTS = {"unknown-user", "unknown-room", "unknown-event", "unknown-action", "no-key", "key-reused"}
"""Problems that depend on what there is, or on what was sent before."""
ACROSS = {"body", "data", "url", "publish_at"}
"""Fields whose rule spans fields, sizes in bytes, the parts of an address, or the present time."""
WHOLE = {"insist"}
"""What its parts may be together; each part by itself is described."""
UNSAID = re.compile(
    r"after validation|at least 1 character|^Field required$|that everybody tries$"
    r"|^name at least one of|^that is over already$"
)
"""A text of blanks alone is empty; whether an event needs a title depends on the event; which
passwords are tried first is a long list; of several fields one is wanted; a time is over or not."""


class RefusedForNothing(Failure):
    """A request as described was called invalid."""


@schemathesis.check
def what_is_described_is_taken(ctx: Any, response: Any, case: Any) -> None:
    """Positive data ends in success, or in a problem of facts."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    linked = case.meta.phase.name is TestPhase.STATEFUL  # an id of nothing counts as described
    if linked or response.status_code not in {400, 415, 422}:
        return
    said = response.json()
    if said["code"] in FACTS or (said["code"] == "invalid" and all(map(_unsaid, said["errors"]))):
        return
    raise RefusedForNothing(
        operation=case.operation.label,
        title="A request as described was refused",
        message=f"{said['code']}: {said['detail']} {said.get('errors')}",
    )


def _unsaid(error: dict[str, str]) -> bool:
    field = error["field"]
    across = field.split(".")[0] in ACROSS or field in WHOLE
    return across or bool(UNSAID.search(error["message"]))
