"""What the server answers, and whom."""

from __future__ import annotations

import errno
import http.client
import json
import re
import signal
import socket
import struct
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from quiz.serve.hub import Hub
from quiz.serve.papers import Papers
from quiz.serve.server import ADDRESS, Server
from quiz.settings import Settings
from quiz.sheet.papers import Paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.serve.conftest import Served

PATIENCE = 20


def get(
    served: Served, path: str, *, host: str | None = None, method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    """Ask for a path exactly as it is written."""
    to = urlsplit(served.address).netloc
    connection = http.client.HTTPConnection(to, timeout=PATIENCE)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", to if host is None else host)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def built(served: Served) -> None:
    """Wait until the sheet is built."""
    ends = time.monotonic() + PATIENCE
    while not (served.desk.out / "index.html").exists():
        assert time.monotonic() < ends
        time.sleep(0.02)


def test_a_file_is_served_byte_for_byte_and_kept_by_nobody(shared: Served) -> None:
    built(shared)
    for name in ("index.html", "harbour-quiz-a.html", "harbour.apkg"):
        status, head, data = get(shared, f"/{name}")
        assert (status, data) == (200, (shared.desk.out / name).read_bytes())
        assert head["cache-control"] == "no-store"
        assert head["x-content-type-options"] == "nosniff"


def test_whatever_the_index_names_is_served(shared: Served) -> None:
    built(shared)
    index = (shared.desk.out / "index.html").read_text(encoding="utf-8")
    names = set(re.findall(r'href="(harbour[^"]*)"', index))
    assert len(names) > 6
    for name in names:
        assert get(shared, f"/{name}")[0] == 200, name


def test_the_way_in_leads_to_the_index_in_the_window(shared: Served) -> None:
    status, head, _ = get(shared, "/")
    assert (status, head["location"]) == (302, "/_quiz/show/index.html")
    status, head, data = get(shared, head["location"])
    assert (status, b"/_quiz/window.js" in data) == (200, True)
    assert "default-src 'none'" in head["content-security-policy"]


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1", "localhost:1", "", "127.0.0.1.evil.example"]
)
def test_who_calls_it_by_another_name_gets_nothing(shared: Served, host: str) -> None:
    for path in ("/", "/index.html", "/_quiz/events", "/_quiz/window.js"):
        status, _, data = get(shared, path, host=host)
        assert status == 421
        assert b"harbour" not in data


def test_localhost_is_its_name_too(shared: Served) -> None:
    assert get(shared, "/", host=f"localhost:{urlsplit(shared.address).port}")[0] == 302


@pytest.mark.parametrize(
    "path",
    [
        "/../decks/harbour.yaml",
        "/%2e%2e/decks/harbour.yaml",
        "/..%2fdecks%2fharbour.yaml",
        "/..%5cdecks%5charbour.yaml",
        "//etc/passwd",
        "/.quiz.json",
        "/_quiz/../server.py",
        "/_quiz/on/letter/..%2f..%2fetc%2fpasswd",
        "/_quiz/on/..%2f..%2fdecks/harbour.html",
        "/_quiz/on/a3/index.html",
        "/nothing.html",
        "/%00.html",
        "/",
    ],
)
def test_nothing_but_what_is_built_is_served(shared: Served, path: str) -> None:
    built(shared)
    (shared.desk.folder / "secret.html").write_text("secret")
    status, _, data = get(shared, path)
    assert status == (302 if path == "/" else 404)
    assert b"Anna Berg" not in data
    assert b"secret" not in data


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_it_only_shows(shared: Served, method: str) -> None:
    assert get(shared, "/", method=method)[0] == 501


def test_it_listens_on_this_machine_only(shared: Served) -> None:
    port = urlsplit(shared.address).port
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        address, state = line.split()[1], line.split()[3]
        if state == "0A" and address.endswith(f":{port:04X}"):
            assert address.startswith("0100007F")


def test_a_port_that_is_taken_is_said(shared: Served) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ran = shared.desk.process("serve", "--no-open", "--port", str(other.getsockname()[1]))
    assert ran.code == 2
    assert "--port" in ran.err


def test_windows_are_told_what_there_is_and_what_is_to_be_mended(served: Served) -> None:
    built(served)
    connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=PATIENCE)
    connection.request("GET", "/_quiz/events")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"

    def told() -> dict[str, dict[str, str]]:
        line = answer.readline()
        while not line.startswith(b"data: "):
            line = answer.readline()
        found: dict[str, dict[str, str]] = json.loads(line.removeprefix(b"data: "))
        return found

    assert "harbour-quiz-a.html" in told()["pages"]
    sheet = served.desk.decks / "harbour.yaml"
    good = sheet.read_text(encoding="utf-8")
    sheet.write_text(good.replace("speaker: anna", "speaker: nobody"), encoding="utf-8")
    while not (errors := told()["errors"]):
        pass
    assert "nobody" in errors["decks/harbour.yaml"]
    sheet.write_text(good, encoding="utf-8")  # as it was built: nothing is written, and yet there is news
    while told()["errors"]:
        pass
    connection.close()


def test_an_interrupt_ends_it_without_a_word(served: Served) -> None:
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(PATIENCE) == 0
    assert not [line for line in served.said if "Traceback" in line]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Server]:
    """A server within this process."""
    server = Server(tmp_path, Hub(tmp_path), Papers([], Settings()), 0)
    server.start()
    yield server
    server.stop()


def test_a_window_that_is_closed_before_all_is_sent_leaves_no_trace(
    here: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here.out / "large.html").write_bytes(b"x" * (16 << 20))
    ended = threading.Event()
    monkeypatch.setattr(here, "close_request", lambda _: ended.set())
    with socket.create_connection((ADDRESS, here.server_port)) as window:
        window.sendall(f"GET /large.html HTTP/1.1\r\nHost: {ADDRESS}:{here.server_port}\r\n\r\n".encode())
        window.recv(100)
        window.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert ended.wait(PATIENCE)
    assert capsys.readouterr().err == ""


def test_what_else_fails_is_said_in_a_line(here: Server, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        (here.out / "none").read_bytes()
    except OSError:
        here.handle_error(None, None)
    assert re.fullmatch(r"quiz: a page could not be sent: .*No such file.*\n", capsys.readouterr().err)


def test_a_full_disk_stops_no_page_for_another_paper(here: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("quiz.serve.papers.build", full)
    assert not [*here.papers.folder(Paper.LETTER).iterdir()]
