"""Files that are kept for years: what this program wrote is read, and nothing else is trusted."""

import json
from dataclasses import replace
from typing import Any

import pytest

from quiz.errors import WrongUseError
from quiz.paper.asked import dump as dump_quiz
from quiz.results.analysis import figures
from quiz.results.kept import Kept, dump, parse, parse_quiz
from tests.results.quizzes import quiz
from tests.results.test_analysis import sitting

KEPT = Kept("harbour", "The harbour", "en", (sitting("A;A;1;B;1,5", "B;;0;AB;0"), sitting("B;C;1;B;2", name="9a")))


def changed(text: str, *path: Any, to: object) -> bytes:
    """A file with another value at a place of it."""
    found = json.loads(text)
    place = found
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return json.dumps(found).encode()


def test_results_read_back_as_they_were() -> None:
    assert parse("x.json", dump(KEPT, figures(KEPT.sittings)).encode()) == KEPT


def test_a_quiz_reads_back_as_it_was() -> None:
    assert parse_quiz("x.json", dump_quiz(quiz("de")).encode()) == quiz("de")


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (("id",), "../../home/harbour"),
        (("id",), "con"),
        (("language",), "xx"),
        (("format",), 99),
        (("format",), "1"),
        (("forms",), {}),
        (("forms", "A", "1", "points"), 0),
        (("forms", "A", "1", "fact"), "fact/river"),
        (("forms", "A", "9" * 5000), {}),
        (("forms", "A", "1", "kind"), None),
        (("more",), 1),
    ],
)
def test_a_quiz_that_this_program_did_not_write_is_refused(path: tuple[Any, ...], to: object) -> None:
    with pytest.raises(WrongUseError, match=r"x\.json: "):
        parse_quiz("x.json", changed(dump_quiz(quiz()), *path, to=to))


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (("sittings", 0, "papers", 0, "answers", "river", "points"), 7.0),
        (("sittings", 0, "papers", 0, "answers", "river", "points"), float("nan")),
        (("sittings", 0, "papers", 0, "answers", "river", "option"), 3),
        (("sittings", 0, "papers", 0, "answers"), {}),
        (("sittings", 0, "items", "river", "points"), 0),
        (("sittings", 0, "items", "river", "fact"), "fact/two words/answer"),
        (("sittings", 0, "papers", 0, "name"), "Anna"),
        (("sittings",), None),
    ],
)
def test_results_that_this_program_did_not_write_are_refused(path: tuple[Any, ...], to: object) -> None:
    with pytest.raises(WrongUseError, match=r"x\.json: "):
        parse("x.json", changed(dump(KEPT, figures(KEPT.sittings)), *path, to=to))


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"[" * 100_000, b"null", b'{"format": true}'])
def test_anything_else_is_refused(data: bytes) -> None:
    for read in (parse, parse_quiz):
        with pytest.raises(WrongUseError):
            read("x.json", data)


def test_a_sitting_without_papers_adds_nothing() -> None:
    empty = replace(KEPT.sittings[1], papers=())
    assert figures((KEPT.sittings[0], empty)) == figures(KEPT.sittings[:1])
