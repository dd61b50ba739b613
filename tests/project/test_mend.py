"""`quiz check --fix`: a sheet on the disk, mended by its source text."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest

from tests.desk import harbour
from tests.project.test_proof import ARTICLE, with_text

if TYPE_CHECKING:
    from tests.desk import Desk


@pytest.fixture
def proving(desk: Desk) -> Desk:
    """A desk with a sheet that has a word too much and no evidence for a figure, and with its source text."""
    sheet = with_text()
    sheet["quotes"]["deep"]["text"] = "The harbour is not deep enough for every ship."
    del sheet["figures"]["cranes"]["evidence"]
    path = desk.writes(sheet)
    path.write_bytes(b"\xef\xbb\xbf# kept as it is\r\n" + path.read_bytes())
    (desk.decks / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return desk


def test_nothing_but_the_values_changes(proving: Desk) -> None:
    path = proving.decks / "harbour.yaml"
    before = path.read_bytes()
    ran = proving.quiz("check", "--fix")
    assert (ran.code, ran.out) == (0, "")
    assert "changed quotes/deep/text: The harbour is[- not-] deep enough for every ship." in ran.err
    assert "changed figures/cranes/evidence: {+There are 600 metres of quay and forty cranes.+}" in ran.err
    added = b"\n    evidence: There are 600 metres of quay and forty cranes."
    assert path.read_bytes().replace(added, b"") == before.replace(b"is not deep", b"is deep")
    assert added in path.read_bytes()


def test_a_linked_sheet_is_mended_where_it_stands_and_stays_a_link(proving: Desk) -> None:
    path, drive = proving.decks / "harbour.yaml", proving.folder / "drive"
    drive.mkdir()
    shared = path.rename(drive / "harbour.yaml")
    path.symlink_to(shared)
    before = shared.read_bytes()
    assert proving.quiz("check", "--fix").code == 0
    assert path.is_symlink()
    assert shared.read_bytes() != before
    assert [entry.name for entry in drive.iterdir()] == ["harbour.yaml"]


def test_dates_are_written_alike_without_a_source_text_too(desk: Desk) -> None:
    sheet = harbour()
    sheet["source"]["published"] = "March 2, 2025"
    path = desk.writes(sheet)
    before = path.read_bytes()
    ran = desk.quiz("check", "--fix", "decks/harbour.yaml")
    assert "changed source/published: [-March 2, 2025-]{+2025-03-02+}" in ran.err
    assert path.read_bytes() == before.replace(b"March 2, 2025", b"2025-03-02")


def test_a_second_time_nothing_is_left_to_mend(proving: Desk) -> None:
    proving.quiz("check", "--fix")
    before = proving.files("decks")
    ran = proving.quiz("check", "--fix")
    assert ran.err.endswith("1 sheet checked: nothing to mend (printed forms: add --forms)\n")
    assert "changed" not in ran.err
    assert proving.files("decks") == before


def test_a_quotation_that_is_mended_gets_its_evidence_at_once(desk: Desk) -> None:
    sheet = with_text()
    sheet["quotes"]["deep"]["text"] = "The harbour is not deep enough for every ship."
    del sheet["quotes"]["deep"]["evidence"]
    desk.writes(sheet)
    (desk.decks / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
    assert "changed quotes/deep/evidence" in desk.quiz("check", "--fix").err


def test_without_the_option_nothing_is_written(proving: Desk) -> None:
    before = proving.files(".")
    assert proving.quiz("check").code == 1
    assert proving.files(".") == before


def test_quiet_says_nothing_of_what_it_changes(proving: Desk) -> None:
    ran = proving.quiz("check", "--fix", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_sheet_that_can_t_be_read_or_proved_is_left_alone(proving: Desk) -> None:
    (proving.decks / "harbour.txt").unlink()
    (proving.decks / "broken.yaml").write_text("x: [", encoding="utf-8")
    before = proving.files("decks")
    assert proving.quiz("check", "--fix").code == 1
    assert proving.files("decks") == before


def test_standard_input_can_t_be_mended(proving: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"format: 1")))
    ran = proving.quiz("check", "--fix", "-")
    assert ran.code == 2
    assert "can't be mended" in ran.err
