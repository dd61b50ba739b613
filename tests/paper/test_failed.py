"""What a sheet is told of its questions that failed in class."""

from dataclasses import replace

import pytest

from quiz.items.model import ItemId
from quiz.messages import in_language
from quiz.paper.asked import edition
from quiz.paper.failed import BrokenError, Failed, dump, parse, problems
from quiz.sheet.model import Fact, Sheet, Source

RIVER = Fact(question="Which river?", answer="the Elbe", wrong=("the Oder", "the Rhine"))
SHEET = Sheet(format="1", id="harbour", title="X", language="en", source=Source(title="Y"), facts={"river": RIVER})
FAILED = Failed(ItemId.parse("fact/river/answer"), "choice", edition(RIVER), "2026-05-12", 10, 48, ("key", "negative"))


def said(sheet: Sheet, *failed: Failed, language: str = "en") -> list[str]:
    return [in_language(problem.message, language) for problem in problems(failed, sheet)]


def test_a_sheet_is_told_when_and_how_many_had_a_question_right() -> None:
    (problem,) = problems([FAILED], SHEET)
    assert (problem.code, problem.path) == ("failed-in-class", ("facts", "river"))
    assert problem.message == (
        "answered right by 21 % of 48 in May 2026; a wrong answer was chosen more often"
        "; those who know much otherwise tended to be wrong"
    )


def test_it_is_told_in_the_language_of_the_person() -> None:
    only = replace(FAILED, why=("nobody",), right=0)
    assert said(SHEET, only, language="de") == ["von 48 haben das 0 % richtig beantwortet (Mai 2026)"]
    assert said(SHEET, replace(only, date="2025"), language="fr") == ["0 % de 48 ont répondu juste (2025)"]


def test_what_was_changed_since_is_not_held_against_it() -> None:
    assert said(replace(SHEET, facts={"river": replace(RIVER, wrong=("the Oder", "the Main"))}), FAILED) == []
    assert said(replace(SHEET, facts={}), FAILED) == []
    assert len(said(replace(SHEET, facts={"river": replace(RIVER, evidence="on the Elbe")}), FAILED)) == 1


def test_a_fact_that_was_renamed_is_known_by_its_first_key() -> None:
    renamed = replace(SHEET, facts={"stream": replace(RIVER, formerly=("river",))})
    assert [problem.path for problem in problems([FAILED], renamed)] == [("facts", "stream")]


def test_the_file_reads_back_and_is_sorted() -> None:
    others = [replace(FAILED, item=ItemId.parse(f"fact/{key}/answer")) for key in "cab"]
    assert parse(dump(others)) == sorted(others, key=lambda each: str(each.item))
    assert parse(dump([replace(FAILED, date="2027"), FAILED])) == [replace(FAILED, date="2027")]
    assert dump(reversed(others)) == dump(others)
    assert parse(dump([])) == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("quiz results 1", "quiz results 2"), 1),
        (("fact/river/answer", "river"), 4),
        (("fact/river/answer", "fact/River/answer"), 4),
        (("fact/river/answer", "story/river/answer"), 4),
        (("fact/river/answer", "fact/river/sideways"), 4),
        (("2026-05-12", "2026-13-12"), 4),
        ((" 10 48 ", " 49 48 "), 4),
        ((" 10 48 ", " 0 0 "), 4),
        (("# Questions", "<<<<<<< HEAD\n# Questions"), 2),
    ],
)
def test_a_file_that_is_broken_says_where(change: tuple[str, str], line: int) -> None:
    with pytest.raises(BrokenError) as found:
        parse(dump([FAILED]).replace(*change))
    assert found.value.line == line


def test_an_empty_file_is_broken() -> None:
    with pytest.raises(BrokenError):
        parse("")
