"""Files that were exported, and what a person made of them."""

import json

import pytest

from quiz.project.exports import FILE, write
from tests.desk import Desk, corrected, harbour, with_image
from tests.pictures.made import webp

NAME, OTHER = "harbour-quiz-a.docx", "harbour-key.docx"


def test_what_is_as_it_was_written_is_written_anew(desk: Desk) -> None:
    assert write(desk.out, {NAME: b"one", OTHER: b"two"}) == ()
    assert write(desk.out, {NAME: b"three"}) == ()
    assert (desk.out / NAME).read_bytes() == b"three"


def test_what_somebody_changed_is_left_alone_and_so_are_the_files_beside_it(desk: Desk) -> None:
    write(desk.out, {NAME: b"one", OTHER: b"two"})
    (desk.out / NAME).write_bytes(b"by hand")
    before = desk.files("build")
    assert write(desk.out, {NAME: b"three", OTHER: b"four"}) == (NAME,)
    assert desk.files("build") == before


def test_what_was_never_exported_is_left_alone(desk: Desk) -> None:
    desk.out.mkdir()
    (desk.out / NAME).write_bytes(b"of somebody else")
    assert write(desk.out, {NAME: b"one"}) == (NAME,)
    assert (desk.out / NAME).read_bytes() == b"of somebody else"


def test_it_is_written_over_where_a_person_says_so(desk: Desk) -> None:
    write(desk.out, {NAME: b"one"})
    (desk.out / NAME).write_bytes(b"by hand")
    assert write(desk.out, {NAME: b"three"}, force=True) == ()
    assert write(desk.out, {NAME: b"four"}) == ()
    assert (desk.out / NAME).read_bytes() == b"four"


@pytest.mark.parametrize("remembered", [b"", b"[]", b'{"files": {"a": 1}}', b"\xff", b"[" * 9999])
def test_a_memory_that_is_broken_protects_what_is_there(desk: Desk, remembered: bytes) -> None:
    write(desk.out, {NAME: b"one"})
    (desk.out / FILE).write_bytes(remembered)
    assert write(desk.out, {NAME: b"two"}) == (NAME,)
    assert write(desk.out, {NAME: b"one"}) == ()
    assert json.loads((desk.out / FILE).read_bytes())["files"].keys() == {NAME}


def test_the_command_says_what_stands_in_the_way_and_what_to_do(desk: Desk) -> None:
    desk.writes(harbour())
    assert desk.quiz("export", "docx").code == 0
    assert desk.quiz("export", "docx").code == 0
    (desk.out / NAME).write_bytes(b"by hand")
    desk.writes(corrected())
    ran = desk.quiz("export", "docx")
    assert (ran.code, ran.out) == (1, "")
    assert "build/harbour-quiz-a.docx; move it away, or write over it with --force" in ran.err
    assert desk.quiz("export", "docx", "--force").code == 0
    assert (desk.out / NAME).read_bytes() != b"by hand"


def test_a_picture_that_only_browsers_may_show_stops_its_own_sheet_alone(desk: Desk) -> None:
    picture = bytearray(webp())
    picture[40:60] = bytes(20)
    (desk.decks / "anna.webp").write_bytes(picture)
    desk.writes(with_image("anna.webp"))
    desk.writes(harbour("pier"))
    ran = desk.quiz("export", "docx", "--kinds", "choice,short", "--questions", "40")
    assert ran.code == 1
    assert "harbour.yaml: nothing written, for the picture of" in ran.err
    assert "save it anew" in ran.err
    assert "pier-key.docx" in ran.out
