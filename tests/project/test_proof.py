"""The source text beside a sheet: read from the disk, and what becomes of one that is not there or can't be read."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest

from tests.desk import Content, harbour

if TYPE_CHECKING:
    from tests.desk import Desk

ARTICLE = """Anna Berg of the Port Office, the pilot Carl Dahl of the Pilots’ Guild and the mayor, Dora Eklund, came
to the opening. “The harbour is deep enough for every ship,” said Berg. There are 600 metres of quay and forty cranes.
Goods go over the bridge, and a crane lifts what comes; but not in fog, Dahl said: nobody should sail then.
"""


def with_text(file: str = "harbour.txt") -> Content:
    sheet = harbour()
    sheet["source"]["text"] = file
    sheet["people"]["anna"]["role"] = "captain"
    cranes = {"ask": "How many cranes are there?", "value": "40", "unit": "cranes", "evidence": "forty cranes"}
    sheet["figures"]["cranes"] = cranes | {"measures": "the cranes"}
    sheet["quotes"]["deep"]["evidence"] = "said Berg"
    sheet["quotes"]["fog"]["evidence"] = "not in fog, Dahl said"
    return sheet


@pytest.fixture
def proving(desk: Desk) -> Desk:
    """A desk with a sheet that names its source text, and the text."""
    desk.writes(with_text())
    (desk.decks / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return desk


def test_a_sheet_that_its_source_proves_gives_no_finding(proving: Desk) -> None:
    ran = proving.quiz("check")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith("nothing to mend (printed forms: add --forms)\n")


def test_a_quotation_that_the_source_does_not_have_stops_the_sheet(proving: Desk) -> None:
    sheet = with_text()
    sheet["quotes"]["deep"]["text"] = "The harbour is not deep enough for every ship."
    proving.writes(sheet)
    ran = proving.quiz("check")
    assert ran.code == 1
    assert "[text-not-in-source]" in ran.out
    assert "decks/harbour.txt:2: The harbour is[- not-] deep enough for every ship" in ran.out
    ran = proving.quiz("build")
    assert ran.code == 1
    assert not (proving.out / "harbour.apkg").exists()


def test_machines_get_both_addresses(proving: Desk) -> None:
    sheet = with_text()
    sheet["quotes"]["deep"]["text"] = "The harbour is not deep enough for every ship."
    proving.writes(sheet)
    (finding,) = proving.quiz("check", "--format", "json").json
    assert finding["source"] == {
        "file": "decks/harbour.txt",
        "line": 2,
        "passage": "The harbour is deep enough for every ship,",
        "difference": "The harbour is[- not-] deep enough for every ship",
    }
    assert "; decks/harbour.txt:2: The harbour is[- not-] deep" in proving.quiz("check", "--format", "github").out


def test_a_text_that_is_not_there_proves_nothing_and_that_is_all(desk: Desk) -> None:
    desk.writes(with_text("gone.txt"))
    ran = desk.quiz("check")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.count("decks/gone.txt is not there: nothing was proved") == 1
    assert "nothing was proved" not in desk.quiz("check", "--quiet").err
    assert desk.quiz("build").code == 0


@pytest.mark.parametrize("file", ["../harbour.txt", "/etc/hostname", "."])
def test_a_text_elsewhere_is_never_read(desk: Desk, file: str) -> None:
    (desk.folder / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    desk.writes(with_text(file))
    ran = desk.quiz("check")
    assert ran.code == 1
    assert "[unreadable]" in ran.out
    assert ran.out.count("error:") == 1


def test_what_is_allowed_of_a_text_that_is_not_there_is_not_called_unused(desk: Desk) -> None:
    sheet = with_text("gone.txt")
    sheet["quotes"]["deep"]["allow"] = {"not-quoted": "the programme has it as a motto"}
    desk.writes(sheet)
    assert desk.quiz("check").code == 0


@pytest.mark.parametrize("data", ["Grüße".encode("latin-1"), b"\xff\xfea"])
def test_a_text_that_cannot_be_read_is_a_finding_with_its_own_address(proving: Desk, data: bytes) -> None:
    (proving.decks / "harbour.txt").write_bytes(data)
    ran = proving.quiz("check")
    assert ran.code == 1
    assert ran.out.startswith("decks/harbour.txt:1:1: error: ")
    assert "[encoding]" in ran.out
    assert ran.out.count("error:") == 1


def test_nothing_is_proved_in_a_language_that_nobody_knows(proving: Desk) -> None:
    proving.writes(with_text() | {"language": "xx"})
    ran = proving.quiz("check", "--fix")
    assert ran.code == 1
    assert "[bad-choice]" in ran.out
    assert "-not-in-source" not in ran.out


def test_a_sheet_from_standard_input_is_proved_by_the_text_where_somebody_works(
    proving: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (proving.decks / "harbour.yaml").read_bytes()
    (proving.folder / "harbour.txt").write_text("nothing of it", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))
    assert "[text-not-in-source]" in proving.quiz("check", "-").out


def test_a_build_gives_the_same_bytes_whether_the_text_is_there_or_not(proving: Desk) -> None:
    proving.quiz("build", "--out", "with")
    (proving.decks / "harbour.lock").unlink()
    (proving.decks / "harbour.txt").unlink()
    proving.quiz("build", "--out", "without")
    made, without = (
        {name.partition("/")[2]: digest for name, digest in proving.files(folder).items()}
        for folder in ("with", "without")
    )
    about_the_text = {"harbour-source.html", "index.html", ".quiz.json"}
    assert made.keys() - without.keys() == {"harbour-source.html"}
    assert len(without) > 6
    assert {name for name in without if made[name] != without[name]} <= about_the_text


def test_only_the_page_for_reviewing_holds_more_of_the_article_than_the_sheet(proving: Desk) -> None:
    proving.quiz("build")
    holding = {path.name for path in proving.out.iterdir() if b". There are " in path.read_bytes()}
    assert holding == {"harbour-source.html"}
    assert b"not to be handed on" in (proving.out / "harbour-source.html").read_bytes()


def test_a_text_that_changes_makes_its_page_anew_and_one_that_goes_takes_it_along(proving: Desk) -> None:
    proving.quiz("build")
    page = proving.out / "harbour-source.html"
    (proving.decks / "harbour.txt").write_text(f"{ARTICLE}\n“Never,” said Dahl.\n", encoding="utf-8")
    assert "harbour-source.html" in proving.quiz("build").out
    assert "Never" in page.read_text(encoding="utf-8")
    (proving.decks / "harbour.txt").unlink()
    proving.quiz("build")
    assert not page.exists()


def test_check_and_the_index_say_how_much_of_the_article_the_sheet_holds(proving: Desk) -> None:
    (proving.decks / "harbour.txt").write_text(f"{ARTICLE}\n“We will never sail,” said Dahl.\n", encoding="utf-8")
    held = "1 of 2 quotations, 3 of 3 people named, 2 of 2 figures of the article"
    assert f"decks/harbour.yaml: {held}\n" in proving.quiz("check").err
    proving.quiz("build")
    assert "1 of 2 quotations" in (proving.out / "index.html").read_text(encoding="utf-8")
    page = (proving.out / "harbour-source.html").read_text(encoding="utf-8")
    assert "Quotation not in the sheet" in page
