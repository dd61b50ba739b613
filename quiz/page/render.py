"""Pages as text: each one a self-contained HTML file without scripts, the same for the same input.

Importing this module imports Jinja2; a command that renders no page should not.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from quiz.page import css
from quiz.page.answers import explanations, in_order, reasons, remark, sequence
from quiz.page.compiled import CompiledTemplates
from quiz.page.grading import bands, percents
from quiz.page.handout import handout
from quiz.page.hyphens import softened
from quiz.page.pictures import data_address
from quiz.sheet.values import PartialDate
from quiz.words import words_for
from quiz.words.phrasing import day, source_line

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from quiz.items.form import Form, Quiz
    from quiz.page.contents import Contents
    from quiz.page.look import Look
    from quiz.words.model import Counted, Words

NOTHING: Mapping[str, bytes] = MappingProxyType({})
TEMPLATES = Path(__file__).parent / "templates"
FRAME_LANGUAGE = "en"
"""The language of the index page where its sheets have more than one."""


def form_page(quiz: Quiz, form: Form, look: Look, images: Mapping[str, bytes] = NOTHING) -> str:
    """Return the page of a form, which holds nothing that tells an answer; `images` are those of the sheet by file."""
    sheet = quiz.sheet
    return _render(
        "form.html.j2",
        sheet.language,
        look=look,
        title=look.title or sheet.title,
        source=sheet.source,
        form=handout(form, look, images),
        picture=lambda file: data_address(images[file]),
    )


def key_page(quiz: Quiz, look: Look, command: str) -> str:
    """Return the answer key of all forms; `command` is what to type to get the same quiz again."""
    title = look.title or quiz.sheet.title
    return _render(
        "key.html.j2",
        quiz.sheet.language,
        look=look,
        title=title,
        quiz=quiz,
        explanations=explanations(quiz),
        command=command,
    )


def index_page(
    sheets: Sequence[Contents], look: Look, images: Mapping[str, bytes] = NOTHING, pdfs: Collection[str] = ()
) -> str:
    """Return the page that leads to the files of all sheets, in the sheets' language, or in English if they differ.

    `images` are the covers by the id of their sheet, `pdfs` the names of the PDFs that stand beside the page.
    """
    languages = {contents.language for contents in sheets}
    language = languages.pop() if len(languages) == 1 else FRAME_LANGUAGE
    return _render(
        "index.html.j2",
        language,
        look=look,
        sheets=sheets,
        pdfs=pdfs,
        images=images,
        picture=lambda sheet_id: data_address(images[sheet_id]),
    )


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
        bytecode_cache=CompiledTemplates(TEMPLATES),
        optimized=False,  # folding constants takes longer than it saves in a page or two
    )
    environment.globals.update(
        style=lambda name: Markup(css.style(name)),  # noqa: S704 - our own file
        font_faces=lambda: Markup(css.font_faces()),  # noqa: S704 - our own files
        page_count=lambda words: Markup(css.page_count(words)),  # noqa: S704 - built of CSS strings
        words_for=words_for,
        bands=bands,
        percents=percents,
    )
    environment.filters.update(
        css_string=lambda text: Markup(css.string(css.shortened(text))),  # noqa: S704 - escaped for CSS
        counted=_counted,
        day=_day,
        in_order=in_order,
        reasons=reasons,
        remark=remark,
        sequence=sequence,
        soft=lambda text, words: softened(text, words.language),
        source_line=source_line,
    )
    return environment


def _counted(number: int, phrase: Counted, words: Words) -> str:
    written = format_decimal(number, locale=words.language)
    return (phrase.one if number == 1 else phrase.other).format(written)


def _day(date: str, words: Words) -> str:
    return day(PartialDate.parse(date), words)
