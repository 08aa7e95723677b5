"""What the description of the REST interface says holds for whatever is sent, with and without
signing in; `python -m tests.api_fuzz` asks longer and as everybody."""

from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from tests.api_fuzz.fuzzing import LIMITS, callers, failed_inside, fuzz
from tests.running import RunningServer
from tests.server_fixtures import staffed


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_no_answer_is_undocumented_and_none_is_a_crash(tmp_path: Path) -> None:
    server = staffed(tmp_path, **LIMITS).start()
    try:
        who = {caller: (token, only) for caller, token, only in callers(server)}
        for caller, phases in (("nobody", "fuzzing"), ("admin", "coverage,stateful")):
            run = fuzz(server, caller, *who[caller], examples=2, seed=1, phases=phases)
            assert run.good, run.output
        assert not failed_inside(server)
    finally:
        server.stop()


def test_a_method_that_an_address_does_not_take_is_told_the_others(
    new_server: Callable[..., RunningServer],
) -> None:
    server = new_server().start()
    for path, methods in (("x", "DELETE, GET, PATCH"), ("send", "POST")):
        answer = requests.put(f"{server.url}/api/notifications/{path}", timeout=10)
        assert answer.status_code == 405
        assert answer.headers["Allow"] == methods


def test_the_page_of_the_interface_needs_no_other_server(server: RunningServer) -> None:
    answer = requests.get(f"{server.url}/api/docs", timeout=10)
    assert answer.status_code == 200
    assert "/api/notifications/send" in answer.text
    assert "://" not in answer.text.replace(server.url, "")
    assert "<script" not in answer.text
