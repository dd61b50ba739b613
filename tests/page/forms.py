"""Pages of forms as tests look at them: laid out and written in one go."""

from collections.abc import Mapping

from quiz.page.look import Look
from quiz.page.render import NOTHING, form_pages, printed_form
from quiz.paper.form import Form, Quiz


def form_page(quiz: Quiz, form: Form, look: Look, images: Mapping[str, bytes] = NOTHING) -> str:
    """The page of a form; `images` are those of the sheet by file."""
    return printed_form(quiz.sheet, form_pages(quiz, form, look, images), look, images)
