"""`quiz check --forms`: what is said of the forms as they would print, in which format and language."""

from __future__ import annotations

import re

import pytest

from tests.desk import Content, Desk, harbour, renamed


@pytest.fixture
def untroubled(desk: Desk) -> Desk:
    """A desk with a sheet whose forms have nothing to mend: nobody has a role that could be told from two others."""
    sheet = harbour() | {"figures": {}}
    for person in sheet["people"].values():
        del person["role"], person["organisation"]
    desk.writes(sheet)
    return desk


@pytest.fixture
def mirrored(desk: Desk) -> Desk:
    """A desk with a sheet of two facts that offer the same answers, and nothing else."""
    desk.writes(of_mirrors())
    return desk


def of_mirrors() -> Content:
    """The sheet."""
    facts = {
        key: {"question": question, "answer": answer, "wrong": wrong, "evidence": question}
        for key, question, answer, wrong in (
            ("port", "Which town has the port?", "Kiel", ["Bonn", "Rome"]),
            ("court", "Where do the judges sit?", "Bonn", ["Kiel", "Rome"]),
        )
    }
    return {key: harbour()[key] for key in ("format", "id", "title", "language", "source")} | {"facts": facts}


def test_forms_without_trouble_say_so_in_a_line(untroubled: Desk) -> None:
    ran = untroubled.quiz("check", "--forms")
    assert ran.code == 0
    heading, *lines = ran.out.splitlines()
    assert heading == "decks/harbour.yaml: forms A, B"
    assert [line[2:22].rstrip() for line in lines] == [
        "length",
        "asked",
        "speakers",
        "difficulty",
        "from start to end",
        "alike on two forms",
        "without the article",
    ]
    assert lines[-1].endswith("  nothing found that tells an answer")
    assert untroubled.quiz("check", "--forms", "--quiet").out == ""
    assert "away" not in untroubled.quiz("build").out


def test_a_trick_is_a_finding_at_its_fact_with_the_numbers_on_each_form(mirrored: Desk) -> None:
    ran = mirrored.quiz("check", "--forms")
    assert ran.code == 1
    assert ran.out.splitlines()[0] == (
        "decks/harbour.yaml:10:3: warning: A1/B2 and A2/B1: both offer the same answers, "
        "and what is right in one is wrong in the other [same-options]"
    )
    assert ran.out.splitlines()[-1] == "  without the article  2 of 2: A1/B2 (same-options), A2/B1 (same-options)"
    assert mirrored.quiz("check").out == ""
    assert mirrored.quiz("check", "--forms", "--quiet").out.count("\n") == 4


def test_a_build_says_in_its_line_that_forms_give_something_away(mirrored: Desk) -> None:
    assert "; its forms give 1 thing away: see `quiz check --forms`" in mirrored.quiz("build").out
    assert "; its forms give 1 thing away: see `quiz check --forms`" in mirrored.quiz("build").out  # up to date


def test_a_renamed_fact_is_found_by_the_key_it_has_now(desk: Desk) -> None:
    desk.writes(renamed(of_mirrors(), "facts", "port", "harbour-town"))
    assert desk.quiz("check", "--forms").out.splitlines()[1] == "10 |   harbour-town:"


def test_what_a_sheet_allows_is_not_said_and_is_no_idle_permission(desk: Desk) -> None:
    sheet = of_mirrors()
    for fact in sheet["facts"].values():
        fact["allow"] = {"same-options": "they learn both"}
    desk.writes(sheet)
    assert (desk.quiz("check").out, desk.quiz("check", "--forms").code) == ("", 0)


def test_each_format_holds_findings_and_forms(mirrored: Desk) -> None:
    data = mirrored.quiz("check", "--forms", "--format", "json").json
    assert [finding["code"] for finding in data["findings"]] == ["same-options"]
    (form,) = data["forms"]
    assert form["asked"]["fact"] == {"asked": 2, "there": 2}
    assert form["without_the_article"] == {"A1/B2": ["same-options"], "A2/B1": ["same-options"]}
    finding, notice = mirrored.quiz("check", "--forms", "--format", "github").out.splitlines()
    assert finding.startswith("::warning file=decks/harbour.yaml,line=10,col=3,title=same-options::A1/B2 and A2/B1: ")
    assert notice.startswith("::notice file=decks/harbour.yaml,line=1,title=forms::  length  ")
    assert "%0A  without the article  2 of 2: " in notice


@pytest.mark.parametrize(("language", "said"), [("de", "ohne den Artikel"), ("fr", "sans l’article")])
def test_forms_are_told_in_the_language_of_the_person(mirrored: Desk, language: str, said: str) -> None:
    *_, last = mirrored.quiz("check", "--forms", "--lang", language).out.splitlines()
    assert last.split("2")[0].strip() == said


def test_the_forms_are_those_that_a_build_with_the_same_options_prints(untroubled: Desk) -> None:
    chosen = ("--questions", "3", "--kinds", "choice,blank", "--seed", "7")
    built = untroubled.quiz("build", *chosen).out
    reviewed = untroubled.quiz("check", "--forms", "--format", "json", *chosen).json["forms"][0]
    assert f"2 forms of {reviewed['questions']} questions on {reviewed['pages']} page" in built
    assert reviewed["at_most"] == 3


def test_a_build_says_how_many_questions_of_a_resit_are_new(untroubled: Desk) -> None:
    resit = ("--questions", "2", "--resit", "1")
    first = untroubled.quiz("build", *resit).out
    assert re.search(r"; \d of 2 questions ask new facts", first)
    assert "up to date" in untroubled.quiz("build", *resit).out
    assert "new facts" not in untroubled.quiz("build", "--questions", "2").out


def test_a_sheet_with_errors_has_no_forms_to_review(desk: Desk) -> None:
    desk.writes(harbour() | {"people": {}})
    ran = desk.quiz("check", "--forms")
    assert ran.code == 1
    assert "forms A" not in ran.out


def test_what_is_chosen_for_forms_needs_them(untroubled: Desk) -> None:
    ran = untroubled.quiz("check", "--seed", "7")
    assert (ran.code, ran.out) == (2, "")
    assert "add --forms" in ran.err
    assert untroubled.quiz("check", QUIZ_PAPER="letter").code == 0  # set for good, it says nothing about this call
