"""Pages as text: each one a self-contained HTML file without scripts, the same for the same input.

Importing this module imports Jinja2; a command that renders no page should not.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from quiz.page import css
from quiz.page.handout import handout
from quiz.words import words_for
from quiz.words.phrasing import source_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.form import Form, Question, Quiz
    from quiz.page.contents import Contents
    from quiz.page.paper import Paper
    from quiz.words.model import Counted, Words

TEMPLATES = Path(__file__).parent / "templates"
FRAME_LANGUAGE = "en"
"""The language of the index page where its sheets have more than one."""


def form_page(quiz: Quiz, form: Form, paper: Paper) -> str:
    """Return the page of a form, which holds nothing that tells an answer."""
    sheet = quiz.sheet
    return _render(
        "form.html.j2", sheet.language, paper=paper, title=sheet.title, source=sheet.source, form=handout(form)
    )


def key_page(quiz: Quiz, paper: Paper, command: str) -> str:
    """Return the answer key of all forms; `command` is what to type to get the same quiz again."""
    return _render("key.html.j2", quiz.sheet.language, paper=paper, quiz=quiz, command=command)


def index_page(sheets: Sequence[Contents], paper: Paper) -> str:
    """Return the page that leads to the files of all sheets, in the sheets' language, or in English if they differ."""
    languages = {contents.language for contents in sheets}
    language = languages.pop() if len(languages) == 1 else FRAME_LANGUAGE
    return _render("index.html.j2", language, paper=paper, sheets=sheets)


def _render(template: str, language: str, **context: object) -> str:
    return _environment().get_template(template).render(words=words_for(language), **context) + "\n"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        optimized=False,  # folding constants takes longer than it saves in a page or two
    )
    environment.globals.update(
        style=lambda name: Markup(css.style(name)),  # noqa: S704 - our own file
        page_count=lambda words: Markup(css.page_count(words)),  # noqa: S704 - built of CSS strings
        words_for=words_for,
    )
    environment.filters.update(
        css_string=lambda text: Markup(css.string(css.shortened(text))),  # noqa: S704 - escaped for CSS
        counted=_counted,
        reasons=_reasons,
        source_line=source_line,
    )
    return environment


def _reasons(question: Question) -> list[tuple[str, str]]:
    """Give why the wrong options are wrong, with the letters of all options that have the same reason."""
    letters: dict[str, list[str]] = {}
    for option in question.options:
        if option.distractor:
            letters.setdefault(option.distractor.reason, []).append(option.letter)
    return [(", ".join(same), reason) for reason, same in letters.items()]


def _counted(number: int, phrase: Counted, words: Words) -> str:
    written = format_decimal(number, locale=words.language)
    return (phrase.one if number == 1 else phrase.other).format(written)
