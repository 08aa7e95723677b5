"""The commands `deskbell` and `deskbell-server`: what they print, and how they refuse."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tests.running import PASSWORD, RunningServer, free_port
from tests.sent import titles, unique
from tests.strangers import answering


def deskbell(
    url: str, token: str, *arguments: str, given: str = ""
) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("deskbell")), *arguments]
    env = os.environ | {"DESKBELL_URL": url, "DESKBELL_TOKEN": token}
    return subprocess.run(
        command, env=env, input=given, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture(scope="module")
def token(server: RunningServer) -> str:
    return server.add_token(unique("cli"), "send", "broadcast")


def test_send_prints_the_id_and_the_place_in_the_log(server: RunningServer, token: str) -> None:
    title = unique("by hand")
    done = deskbell(server.url, token, "send", "--user", "alice", title, "there", "--key", title)
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"[0-9a-f-]{36} #\d+\n", done.stdout)
    again = deskbell(server.url, token, "send", "--user", "alice", title, "there", "--key", title)
    assert again.stdout.strip().endswith("was sent before")
    assert titles(server.person("alice")).count(title) == 1


def test_delivery_tells_what_became_of_it(server: RunningServer, token: str) -> None:
    sent = deskbell(server.url, token, "send", "--user", "alice", unique("where"))
    id = sent.stdout.split()[0]
    server.person("alice").mark(id, read=True)
    told = deskbell(server.url, token, "delivery", id, "--people")
    counts, person, *_ = told.stdout.splitlines()
    assert counts.startswith("audience 1  queued ")
    assert counts.endswith("read 1  acknowledged 0  answered 0")
    assert person == "alice: read"
    strange = deskbell(server.url, token, "delivery", "nothing")
    assert (strange.returncode, "Traceback" in strange.stderr) == (1, False)


def test_an_event_and_a_broadcast_by_hand(server: RunningServer, token: str) -> None:
    data = '{"sku": "a", "name": "Wrap", "quantity": 1, "threshold": 2}'
    done = deskbell(
        server.url, token, "event", "inventory:lowStock", "--room", "warehouse", "--data", data
    )
    assert done.returncode == 0, done.stderr
    assert deskbell(server.url, token, "send", "--all", unique("all")).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("send", "title"), 2, "name at least one of users, rooms"),
        (("send", "--user", "nobody", "title"), 1, "There is no user 'nobody'"),
        (("send", "--user", "alice", "x" * 201), 2, "title"),
        (("send", "--user", "alice", "x", "--data", "{"), 2, "not JSON"),
        (("send", "--user", "alice", "x", "--data", "[]"), 2, "must be a JSON object"),
        (("event", "no:such"), 2, "invalid choice"),
        (("event", "order:new", "--user", "alice", "--data", "{}"), 1, "data.order_id"),
        (("event", "system:alert"), 2, "name at least one of users, rooms"),
    ],
)
def test_mistakes_are_said_without_a_traceback(
    server: RunningServer, token: str, arguments: tuple[str, ...], status: int, says: str
) -> None:
    done = deskbell(server.url, token, *arguments)
    assert done.returncode == status
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bad_address_or_token_is_said_with_what_to_do(server: RunningServer) -> None:
    nobody = deskbell(f"http://127.0.0.1:{free_port()}", "t", "send", "--all", "x")
    assert nobody.returncode == 1
    assert "does not answer: Connection refused" in nobody.stderr
    wrong = deskbell(server.url, "dbt_wrong", "send", "--all", "x")
    assert "The token is not valid" in wrong.stderr
    nothing = deskbell("", "", "send", "--all", "x")
    assert "set DESKBELL_URL and DESKBELL_TOKEN" in nothing.stderr
    with answering(b"<html>", "text/html") as url:
        page = deskbell(url, "t", "send", "--all", "x")
    assert "answered 200 with text/html" in page.stderr
    assert all("Traceback" not in done.stderr for done in (nobody, wrong, nothing, page))


@pytest.mark.parametrize(
    ("arguments", "given", "says"),
    [
        (("user", "add", "alice", "--password-stdin"), "long enough now\n", "already is a user"),
        (("user", "add", "x y", "--password-stdin"), "long enough now\n", "is no good name"),
        (("user", "add", "42", "--password-stdin"), "long enough now\n", "is no good name"),
        (("user", "add", "new", "--password-stdin"), "short\n", "at least 12 characters"),
        (("room", "add", "warehouse"), "", "already is a room"),
        (("room", "add", "r2", "--member", "nobody"), "", "there is no user 'nobody'"),
        (("room", "join", "attic", "alice"), "", "there is no room 'attic'"),
        (("token", "revoke", "none"), "", "there is no token 'none'"),
        (("user", "add", "a b"), "", "'a b' is no good name: it begins with a letter"),
    ],
)
def test_the_server_command_refuses_in_one_line(
    server: RunningServer, arguments: tuple[str, ...], given: str, says: str
) -> None:
    done = server.cli(*arguments, given=given)
    assert done.returncode == 1
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_password_is_told_only_when_it_counts(server: RunningServer) -> None:
    assert server.cli("user", "add", "alice").stdout == ""
    name = unique("u").replace(" ", "-")
    made = server.cli("user", "add", name)
    assert re.fullmatch(rf"password of {re.escape(name)}: \S{{16}}\n", made.stdout)


def test_a_token_without_a_day_to_live_is_refused(server: RunningServer) -> None:
    for days in ("0", "-1", "9999999"):
        done = server.cli("token", "add", "brief", "--scope", "send", "--days", days)
        assert (done.returncode, done.stdout) == (2, "")


def test_a_reader_that_has_seen_enough_or_a_full_disk_makes_no_traceback() -> None:
    program = Path(sys.executable).with_name("deskbell-server")
    for end in ("| true", "> /dev/full"):
        command = ["sh", "-c", f"{program} openapi {end}"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert "Traceback" not in done.stderr
        assert "Exception ignored" not in done.stderr
    assert "No space left on device" in done.stderr


def test_a_terminal_that_lacks_letters_gets_the_rest(
    server: RunningServer, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    title = unique("Größe")
    assert deskbell(server.url, token, "send", "--user", "alice", "--at", "1d", title).stdout
    listed = deskbell(server.url, token, "scheduled")
    assert title.encode("ascii", "backslashreplace").decode() in listed.stdout
    assert deskbell(server.url, token, "send", "--user", "alice", title).stdout
    assert title in server.cli("user", "export", "alice").stdout  # JSON is UTF-8 in every locale


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--key", "заказ"), "an idempotency key is at most 200 visible ASCII characters"),
        (("--token", "dbt_…"), "The token is not valid. It has characters that no token has"),
        (("--user", "\udcff"), "users.1: it must be valid Unicode"),
    ],
)
def test_what_cannot_stand_in_a_request_is_said_plainly(
    server: RunningServer, token: str, arguments: tuple[str, ...], says: str
) -> None:
    done = deskbell(server.url, token, "send", "--user", "alice", "x", *arguments)
    assert says in done.stderr


def test_a_backup_never_takes_the_place_of_the_store(server: RunningServer) -> None:
    done = server.cli("backup", "--force", str(server.data / "deskbell.db"))
    assert done.returncode == 1
    assert "is the store itself" in done.stderr


def test_a_person_signs_in_by_command_and_reads_their_inbox(server: RunningServer) -> None:
    name, title = server.newcomer(), unique("for you")
    shop = server.add_token(unique("s"), "send")
    deskbell(server.url, shop, "send", "--user", name, title, "two\nlines")
    login = "login", name, "--password-stdin"
    done = deskbell(server.url, "", *login, given=f"{PASSWORD}\n")
    assert re.fullmatch(r"\S+\n", done.stdout)
    token = done.stdout.strip()
    listed = deskbell(server.url, token, "inbox", "--unread").stdout
    assert re.fullmatch(rf"[0-9a-f-]{{36}}  .* UTC  unread  {title} — two lines  \(.*\)\n", listed)
    assert deskbell(server.url, token, "inbox", "--search", "nothing").stdout == ""
    wrong = deskbell(server.url, "", *login, given="wrong\n")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "Traceback" not in wrong.stderr


def test_the_demo_gives_its_known_password_to_no_store_in_use(server: RunningServer) -> None:
    """As where ``DESKBELL_DATA`` of one's own server is still set when ``make run`` is tried."""
    done = server.cli("demo")
    assert done.returncode == 1
    assert "this store is in use" in done.stderr
    names = [line.split()[2] for line in server.cli("user", "list").stdout.splitlines()]
    assert "admin" not in names


def test_a_token_is_printed_alone_and_ends_when_revoked(server: RunningServer) -> None:
    name = unique("till")
    made = server.cli("token", "add", name, "--scope", "send")
    token = made.stdout.strip()
    assert re.fullmatch(r"dbt_[\w-]{43}", token)
    assert deskbell(server.url, token, "send", "--user", "alice", "x").returncode == 0
    assert name in server.cli("token", "list").stdout
    assert server.cli("token", "revoke", name).returncode == 0
    assert "not valid" in deskbell(server.url, token, "send", "--user", "alice", "x").stderr
    assert token.encode() not in (server.data / "deskbell.db").read_bytes()


def test_migrate_and_lists_speak_plainly(server: RunningServer) -> None:
    assert re.search(r"schema \d{4}", server.cli("migrate").stdout)
    assert re.search(r"staff\s+alice", server.cli("user", "list").stdout)
    assert "warehouse" in server.cli("room", "list").stdout


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("deskbell-server")), "serve"]
    env = os.environ | {"DESKBELL_PORT": "99999", "DESKBELL_DATA": str(tmp_path)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "DESKBELL_PORT" in done.stderr


def test_health_and_readiness_answer(server: RunningServer) -> None:
    assert requests.get(f"{server.url}/healthz", timeout=5).json()["status"] == "ok"
    ready = requests.get(f"{server.url}/readyz", timeout=5)
    assert (ready.status_code, ready.json()) == (200, {"status": "ok", "reasons": []})


def test_web_pages_of_other_origins_get_no_permission_unless_allowed(new_server: object) -> None:
    assert callable(new_server)
    server = new_server(allowed_origins='["https://desk.example"]').start()
    for origin, allowed in (("https://desk.example", True), ("https://evil.example", False)):
        answer = requests.options(
            f"{server.url}/api/notifications",
            headers={"Origin": origin, "Access-Control-Request-Method": "GET"},
            timeout=5,
        )
        assert (answer.headers.get("Access-Control-Allow-Origin") == origin) is allowed


def test_a_wrong_setting_is_one_line_and_not_a_traceback(tmp_path: Path) -> None:
    program = str(Path(sys.executable).with_name("deskbell-server"))
    done = subprocess.run(
        [program, "serve", "--data", str(tmp_path)],
        env=os.environ | {"DESKBELL_PING_INTERVAL": "often"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("deskbell-server: DESKBELL_PING_INTERVAL: ")
    assert done.stderr.count("\n") == 1
