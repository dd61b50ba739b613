"""Pages are for everybody: no barrier that axe knows of."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from quiz.page.look import Look
from quiz.page.render import form_page, index_page, key_page
from quiz.paper.form import Quiz
from tests.page.conftest import Viewer
from tests.page.questions import PNG, all_shapes, contents, portrayed, real_quiz

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DOTS = '<span role="img" aria-label='
"""Axe can't tell the contrast of signs that are no letters; they have the colour of the text beside them."""
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations", "incomplete"]}


def pages(quiz: Quiz, look: Look) -> Iterator[tuple[str, str]]:
    images = {"ada.png": PNG}
    yield "form", form_page(quiz, quiz.forms[0], look, images)
    yield "key", key_page(quiz, look, "quiz build")
    entry = contents(quiz.sheet)
    yield "index", index_page([entry], look, {entry.id: PNG} if entry.cover else {}, {entry.files[1].pdf})


QUIZZES = {"de": real_quiz("ki-wettlauf"), "en": real_quiz("apollo-11"), "shapes": all_shapes(), "image": portrayed()}
QUIZ = pytest.mark.parametrize("quiz", QUIZZES.values(), ids=QUIZZES)


def faults(found: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The rule and the element of each fault."""
    return [(each["id"], node["html"]) for each in found for node in each["nodes"]]


@QUIZ
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_no_barrier(quiz: Quiz, dark: bool, viewer: Viewer) -> None:
    for kind, html in pages(quiz, Look(school="Gymnasium am Hafen")):
        found = Axe().run(viewer.show(html, dark=dark), options=OPTIONS).response
        assert faults(found["violations"]) == [], kind
        assert [fault for fault in faults(found["incomplete"]) if not fault[1].startswith(DOTS)] == [], kind


@pytest.mark.parametrize("look", [Look(large_print=True), Look(dyslexia=True)], ids=["large print", "dyslexia"])
def test_axe_finds_no_barrier_in_other_looks(look: Look, viewer: Viewer) -> None:
    for kind, html in pages(all_shapes(), look):
        found = Axe().run(viewer.show(html, width=320), options=OPTIONS).response
        assert faults(found["violations"]) == [], kind


def test_axe_finds_a_barrier_where_there_is_one(viewer: Viewer) -> None:
    found = Axe().run(
        viewer.show("<!DOCTYPE html><html><body><img src=data:,><p style=color:#ccc>blass"), options=OPTIONS
    )
    assert {"image-alt", "html-has-lang", "document-title"} <= {each["id"] for each in found.response["violations"]}
