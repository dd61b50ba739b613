"""Pages are for everybody: no barrier that axe knows of."""

from collections.abc import Iterator

import pytest

from quiz.page.look import Look
from quiz.page.render import index_page, key_page
from quiz.paper.form import Quiz
from tests.page.barriers import barriers
from tests.page.conftest import Viewer
from tests.page.forms import form_page
from tests.page.questions import PNG, all_shapes, contents, portrayed, real_quiz

DOTS = '<span role="img" aria-label='
"""Axe can't tell the contrast of signs that are no letters; they have the colour of the text beside them."""


def pages(quiz: Quiz, look: Look) -> Iterator[tuple[str, str]]:
    images = {"ada.png": PNG}
    yield "form", form_page(quiz, quiz.forms[0], look, images)
    yield "key", key_page(quiz, look, "quiz build")
    entry = contents(quiz.sheet)
    yield "index", index_page([entry], look, {entry.id: PNG} if entry.cover else {}, {entry.files[1].pdf})


QUIZZES = {"de": real_quiz("ki-wettlauf"), "en": real_quiz("apollo-11"), "shapes": all_shapes(), "image": portrayed()}
QUIZ = pytest.mark.parametrize("quiz", QUIZZES.values(), ids=QUIZZES)


@QUIZ
def test_axe_finds_no_barrier(quiz: Quiz, viewer: Viewer) -> None:
    for kind, html in pages(quiz, Look(school="Gymnasium am Hafen")):
        found = barriers(viewer.show(html))
        assert [fault for fault in found if not fault[1].startswith(DOTS)] == [], kind


@pytest.mark.parametrize("look", [Look(large_print=True), Look(dyslexia=True)], ids=["large print", "dyslexia"])
def test_axe_finds_no_barrier_in_other_looks(look: Look, viewer: Viewer) -> None:
    for kind, html in pages(all_shapes(), look):
        assert barriers(viewer.show(html, width=320), unsure=False) == [], kind


def test_axe_finds_a_barrier_where_there_is_one(viewer: Viewer) -> None:
    page = viewer.show("<!DOCTYPE html><html><body><img src=data:,><p style=color:#ccc>blass")
    assert {"image-alt", "html-has-lang", "document-title"} <= {rule for rule, _ in barriers(page)}


def test_axe_finds_colours_that_are_too_near_in_the_dark_alone(viewer: Viewer) -> None:
    style = "<style>@media (prefers-color-scheme: dark) { p { color: #ccc } }</style>"
    page = viewer.show(f"<!DOCTYPE html><html lang=de><head><title>t</title>{style}</head><body><p>blass</p></body>")
    assert ("color-contrast", "<p>blass</p>") in barriers(page)
