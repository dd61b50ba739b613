"""Decks go into a running Anki; a stand-in speaks the add-on's protocol, over a collection of the real one."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection

from tests.anki.connected import Window, listening
from tests.desk import APRIL, Desk, Ran, corrected, harbour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    anki = Collection(str(tmp_path / "collection.anki2"))
    with listening(Window(anki)) as window:
        yield window
    anki.close()


def pushed(desk: Desk, window: Window, *arguments: str, **environment: str) -> Ran:
    return desk.quiz("push", "--port", str(window.port), *arguments, **environment)


def test_a_push_sends_a_deck_and_says_by_tag_what_arrived(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    ran = pushed(desk, window)
    assert (ran.code, ran.err) == (0, "")
    assert window.anki.note_count() == 8
    assert "8 new notes" in ran.out
    assert "quiz::harbour::facts 0 → 2" in ran.out
    assert window.asked.count("importPackage") == 1


def test_a_deck_that_anki_has_is_left_alone_unless_it_is_asked_for(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    pushed(desk, window)
    assert "Anki has it already" in pushed(desk, window).out
    assert window.asked.count("importPackage") == 1
    assert "0 new notes" in pushed(desk, window, "--again").out
    assert window.asked.count("importPackage") == 2


def test_another_profile_is_another_anki(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    pushed(desk, window)
    window.profile = "Pupil"
    pushed(desk, window)
    window.profile = "User 1"
    assert "Anki has it already" in pushed(desk, window).out
    assert window.asked.count("importPackage") == 2


def test_a_correction_arrives_and_the_learners_work_stays(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    pushed(desk, window)
    (card,) = window.anki.find_cards('"The sense" or deep')[:1] or window.anki.find_cards("")[:1]
    window.anki.sched.suspend_cards([card])
    mine = window.anki.decks.id("Mine")
    assert mine
    window.anki.set_deck([card], mine)
    desk.releases(corrected(), at=APRIL)
    assert pushed(desk, window).code == 0
    assert window.anki.find_notes("swing")
    kept = window.anki.get_card(card)
    assert (kept.did, kept.queue) == (mine, -1)


def test_what_is_not_built_yet_is_not_sent(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    desk.writes(corrected())
    ran = pushed(desk, window)
    assert (ran.code, window.asked.count("importPackage")) == (1, 0)
    assert "1 change of it not built yet: run `quiz build` first" in ran.err


def test_a_sheet_with_errors_is_not_sent_and_stops_no_other(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    desk.writes({**harbour("broken"), "people": {}})
    ran = pushed(desk, window)
    assert (ran.code, window.asked.count("importPackage")) == (1, 1)
    assert "broken.yaml: not sent; mend it first" in ran.err


def test_a_deck_that_was_never_built_is_asked_for(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    (desk.out / "harbour.apkg").unlink()
    ran = pushed(desk, window)
    assert ran.code == 2
    assert "harbour.apkg is not there: build decks/harbour.yaml first" in ran.err


@pytest.mark.parametrize("data", [b"", b"no package", b"PK\x05\x06" + bytes(18)])
def test_a_broken_deck_is_not_sent(desk: Desk, window: Window, data: bytes) -> None:
    desk.releases(harbour())
    (desk.out / "harbour.apkg").write_bytes(data)
    ran = pushed(desk, window)
    assert (ran.code, window.asked.count("importPackage")) == (2, 0)
    assert "quiz build --force" in ran.err


def test_a_renamed_deck_is_named(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    assert "was called" not in pushed(desk, window).out
    desk.releases({**harbour(), "deck": "News::Harbour"}, at=APRIL)
    ran = pushed(desk, window)
    assert "was called “The harbour” at the last push and is now “News::Harbour”" in ran.out
    assert "AnkiWeb" in ran.out


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"version": 1}', '{"version": 2, "profiles": {}}', '{"version": 1, "profiles": [1]}',
    "[" * 10_000,
    r'{"version": 1, "profiles": {"User 1": {"x.apkg": {"digest": "", "deck": "\ud800"}}}}']
)  # fmt: skip
def test_a_broken_memory_costs_no_more_than_a_second_import(desk: Desk, window: Window, text: str) -> None:
    desk.releases(harbour())
    (desk.out / ".quiz-push.json").write_text(text, encoding="utf-8")
    assert "8 new notes" in pushed(desk, window).out
    assert "Anki has it already" in pushed(desk, window).out


def test_a_key_is_given_where_the_add_on_asks_for_one(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    window.key = "secret"
    ran = pushed(desk, window)
    assert (ran.code, "valid api key must be provided" in ran.err) == (2, True)
    assert pushed(desk, window, "--key", "secret").code == 0
    assert pushed(desk, window, "--again", QUIZ_ANKI_KEY="secret").code == 0


def test_an_import_that_anki_refuses_is_not_taken_for_done(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    window.importPackage = lambda path: None  # type: ignore[method-assign, assignment, return-value]
    assert "Anki did not import the package" in pushed(desk, window).err
    del window.importPackage
    assert "8 new notes" in pushed(desk, window).out


def test_no_proxy_comes_between(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    assert pushed(desk, window, http_proxy="http://127.0.0.1:1", HTTP_PROXY="http://127.0.0.1:1").code == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_without_the_add_on_decks_are_opened_with_the_system(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.releases(harbour())
    opened: list[str] = []

    def launch(path: str) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr("typer.launch", launch)
    ran = desk.quiz("push", "--port", str(free_port()))
    assert opened == [str(desk.out / "harbour.apkg")]
    assert (ran.code, "start Anki, with its add-on AnkiConnect (2055492159)" in ran.err) == (0, True)
    assert "harbour.apkg: opened with the system's program for it" in ran.out


def test_without_any_program_the_way_by_hand_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.releases(harbour())
    monkeypatch.setattr("typer.launch", lambda path: 1)
    ran = desk.quiz("push", "--port", str(free_port()))
    assert (ran.code, "import it in Anki with File > Import" in ran.err) == (2, True)


def test_something_else_on_the_port_is_not_taken_for_anki(desk: Desk, window: Window) -> None:
    desk.releases(harbour())
    window.answer = lambda asked: []  # type: ignore[method-assign, assignment, return-value]
    ran = pushed(desk, window)
    assert (ran.code, "not as AnkiConnect does" in ran.err) == (2, True)
