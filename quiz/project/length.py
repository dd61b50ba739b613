"""How many questions a quiz asks where nobody said a number: about as many as usual, such that its forms end well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.page.render import form_pages
from quiz.paper.compose import compose
from quiz.paper.sittings import NOTHING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.items.model import Item
    from quiz.page.fills import Pages
    from quiz.page.look import Look
    from quiz.paper.form import Quiz
    from quiz.sheet.model import Sheet

OTHERS = (-1, 1)
"""By how many questions a form may differ from the usual number."""


def laid_out(
    sheet: Sheet, items: Sequence[Item], look: Look, images: Collection[str] = (), *, exactly: bool
) -> tuple[Quiz, tuple[Pages, ...]]:
    """Return the quiz of a sheet whose plan is complete, and its forms on their pages.

    It is `exactly` as long as the plan says, or else a question shorter or longer where that spares a sheet of paper,
    or leaves less of it empty: in the usual look, so that copies in large print ask the same. A resit asks what none of
    the sittings before it asked, just as they were printed.
    """
    before = NOTHING
    if sheet.quiz.resit:
        sitting = replace(sheet, quiz=replace(sheet.quiz, resit=sheet.quiz.resit - 1))
        asked, _ = laid_out(sitting, items, look, images, exactly=exactly)
        before = asked.before.and_then(asked.forms[0].questions)
    quiz = compose(sheet, items, before)
    wanted = sheet.quiz.questions or 0
    if exactly or len(quiz.forms[0].questions) < wanted:
        return quiz, _pages(quiz, look, images)
    usual = replace(look, large_print=False, dyslexia=False)
    pages = _pages(quiz, usual, images)
    if any(each.faults or _begins_a_sheet(each) for each in pages):
        shorter_or_longer = [replace(sheet, quiz=replace(sheet.quiz, questions=wanted + by)) for by in OTHERS]
        others = [compose(other, items, before) for other in shorter_or_longer]
        tried = [(quiz, pages), *((other, _pages(other, usual, images)) for other in others)]
        quiz, pages = min(tried, key=lambda each: _waste(each[1]))
    return quiz, pages if look == usual else _pages(quiz, look, images)


def _pages(quiz: Quiz, look: Look, images: Collection[str]) -> tuple[Pages, ...]:
    return tuple(form_pages(quiz, form, look, images) for form in quiz.forms)


def _begins_a_sheet(pages: Pages) -> bool:
    """Return True if the last page stands on a sheet of its own, which a question less may spare."""
    return len(pages.fills) > 1 and len(pages.fills) % 2 == 1


def _waste(forms: Sequence[Pages]) -> tuple[int, float]:
    """Return how many sheets of paper forms take, and how badly their pages are filled."""
    return sum(pages.sheets for pages in forms), round(sum(pages.faults for pages in forms), 2)
