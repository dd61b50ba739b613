"""Pages as text: each one a self-contained HTML file, the same for the same input; only practice has a script.

Importing this module imports Jinja2; a command that renders no page should not.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from quiz.items.passages import introduced
from quiz.page import css, results, scripts
from quiz.page.answers import accepted, explanations, in_order, notes, reasons, remark, sequence
from quiz.page.breaking import Column, key_columns, label_column, title_column
from quiz.page.columns import columns_of_grades
from quiz.page.compiled import CompiledTemplates
from quiz.page.contents import Section
from quiz.page.cutting import SAFE, grid, layout, ticks
from quiz.page.faces import faces
from quiz.page.flashcards import Setting, flashcards
from quiz.page.hyphens import divided, joined, last_word
from quiz.page.measures import Measures
from quiz.page.pagination import paginated
from quiz.page.pictures import data_address
from quiz.page.practice import practice
from quiz.page.source import article, held
from quiz.page.typesetting import handout
from quiz.paper.difficulty import dots
from quiz.paper.grading import grade_table
from quiz.phrasing.dates import day
from quiz.phrasing.marks import cited
from quiz.phrasing.sources import source_line
from quiz.results import wording
from quiz.settings import Flip, Printing
from quiz.sheet.text import straight, visible
from quiz.sheet.values import PartialDate
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from quiz.items.model import Item
    from quiz.page.contents import Contents
    from quiz.page.fills import Pages
    from quiz.page.look import Look
    from quiz.paper.form import Form, Quiz
    from quiz.results.report import Report
    from quiz.sheet.model import Sheet
    from quiz.source.coverage import Review
    from quiz.words.model import Words
    from quiz.words.pages import Counted

NOTHING: Mapping[str, bytes] = MappingProxyType({})
TEMPLATES = Path(__file__).parent / "templates"
FRAME_LANGUAGE = "en"
"""The language of the index page where its sheets have more than one."""
A_FEW = 10
"""How many questions a short round of practice asks."""
MOST_TITLES = 3
"""How many facts of a release are named as new, as changed or as retired."""


def printed_form(sheet: Sheet, pages: Pages, look: Look, images: Mapping[str, bytes] = NOTHING) -> str:
    """Return the page of a form that is laid out already."""
    return _render(
        "form.html.j2",
        words_for(sheet.language, sheet.territory),
        look=look,
        title=look.title or sheet.title,
        source=sheet.source,
        form=pages.form,
        picture=lambda file: data_address(images[file]),
    )


def form_pages(quiz: Quiz, form: Form, look: Look, images: Collection[str] = ()) -> Pages:
    """Return a form as it stands on its pages."""
    sheet = quiz.sheet
    measures = Measures(look, words_for(sheet.language, sheet.territory))
    return paginated(handout(form, measures, images), measures, look.title or sheet.title, sheet.source)


def key_page(quiz: Quiz, look: Look, command: str, review: Review | None = None) -> str:
    """Return the answer key of all forms; `command` is what to type to get the same quiz again.

    A `review` of the sheet proves what the sheet itself gives no evidence for.
    """
    title, words = look.title or quiz.sheet.title, words_for(quiz.sheet.language, quiz.sheet.territory)
    return _render(
        "key.html.j2",
        words,
        look=look,
        title=title,
        quiz=quiz,
        columns=key_columns(Measures(look, words), len(quiz.forms)),
        explanations=explanations(quiz, review),
        command=command,
    )


def index_page(
    sheets: Sequence[Contents], look: Look, images: Mapping[str, bytes] = NOTHING, pdfs: Collection[str] = ()
) -> str:
    """Return the page that leads to the files of all sheets, in the sheets' language, or in English if they differ.

    It is in the usage of a territory where that is the one of them all.

    `images` are the covers by the id of their sheet, `pdfs` the names of the PDFs that stand beside the page.
    """
    local = {contents.language for contents in sheets}
    languages = local if len(local) == 1 else {each.partition("-")[0] for each in local}
    words = words_for(languages.pop() if len(languages) == 1 else FRAME_LANGUAGE)
    return _render(
        "index.html.j2",
        words,
        look=look.typeset(words),
        sheets=sheets,
        sections=list(Section),
        pdfs=pdfs,
        most_titles=MOST_TITLES,
        images=images,
        picture=lambda sheet_id: data_address(images[sheet_id]),
    )


def cards_page(how: Setting, test_sheet: str | None = None) -> str:
    """Return the page of cards to print and cut out, with a link to the file of the test sheet if there is one."""
    return _render(
        "cards.html.j2",
        words_for(how.sheet.language, how.sheet.territory),
        look=how.look,
        title=how.look.title or how.sheet.title,
        how=how,
        cards=flashcards(how),
        layout=layout(how.look.paper, how.printing, how.card),
        safe=SAFE,
        steps=[_how_to_print(how.printing, how.words), how.words.cut_cards.cut],
        test_sheet=test_sheet,
        picture=lambda file: data_address(how.images[file]),
    )


def cards_test_page(language: str, look: Look, printing: Printing) -> str:
    """Return the sheet that shows whether a printer lays the backs of cards behind their fronts."""
    sheet = layout(look.paper, printing, grid(look.paper, large=False))
    corners = (0, 1, -2, -1)
    middles, behind = (
        [(sides[at].left + sheet.card.width / 2, sides[at].top + sheet.card.height / 2) for at in corners]
        for sides in (sheet.fronts, sheet.backs)
    )
    return _render(
        "cards-test.html.j2",
        words_for(language),
        look=look,
        layout=sheet,
        middles=middles,
        behind=behind,
        scale=ticks(printing),
        steps=[_how_to_print(printing, words_for(language))],
    )


def practice_page(sheet: Sheet, items: Sequence[Item], look: Look, images: Mapping[str, bytes] = NOTHING) -> str:
    """Return the page that asks and checks. It holds the key."""
    words = words_for(sheet.language, sheet.territory)
    made = practice(sheet, items, words, images)
    return _render(
        "practice.html.j2",
        words_for(sheet.language, sheet.territory),
        look=look,
        title=look.title or sheet.title,
        source=sheet.source,
        exercises=made.exercises,
        few=A_FEW,
        key=Markup(scripts.data(made.key)),  # noqa: S704 - escaped for a script element
        picture=lambda file: data_address(images[file]),
    )


def source_page(review: Review, look: Look) -> str:
    """Return the page that shows the article itself, marked with what the sheet holds of it."""
    marked = article(review)
    sheet = marked.sheet
    page = _render(
        "source.html.j2",
        words_for(sheet.language, sheet.territory),
        look=look,
        title=look.title or sheet.title,
        source=sheet.source,
        held=held(review),
        article=marked,
    )
    return visible(page)  # unlike a sheet, an article may hold such signs


def results_page(report: Report, look: Look, *, named: bool) -> str:
    """Return the page of what came of a quiz. It holds the key and, if they are `named`, the names of pupils."""
    words = words_for(report.quiz.language)
    whole = report.whole
    page = _render(
        "results.html.j2",
        words,
        look=look,
        title=look.title or report.quiz.title,
        report=report,
        named=named,
        average=wording.decimal(whole.average, words, 1),
        average_share=wording.percent(whole.average / whole.points, words),
        reliability=wording.reliability(report, words),
        spread=results.spread(report),
        outcomes=results.outcomes(report, words),
        decimal=lambda value: wording.decimal(value, words),
    )
    return visible(page)  # unlike a sheet, a table may hold such signs


def _how_to_print(printing: Printing, words: Words) -> str:
    if printing.fold:
        return words.cut_cards.print_fold
    return words.cut_cards.print_long if printing.flip is Flip.LONG else words.cut_cards.print_short


def _render(template: str, words: Words, *, look: Look, **context: object) -> str:
    page = _environment().get_template(template).render(words=words, look=look, **context) + "\n"
    rules = "\n".join(face.rule for face in faces(page, distinct=look.dyslexia))
    return page.replace("<style>", f"<style>\n{rules}", 1)


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
        label_column=lambda look, words: label_column(Measures(look, words)),
        title_column=lambda look, words, beside="": title_column(Measures(look, words), beside),
        page_count=lambda words: Markup(css.page_count(words)),  # noqa: S704 - built of CSS strings
        script=lambda name: Markup(scripts.script(name)),  # noqa: S704 - our own file
        fingerprint=lambda name: Markup(scripts.fingerprint(name)),  # noqa: S704 - base64
        words_for=words_for,
        grade_table=grade_table,
        columns_of_grades=lambda cells, look, words: columns_of_grades(cells, Measures(look, words)),
    )
    environment.filters.update(
        accepted=accepted,
        cited=cited,
        css_string=lambda text: Markup(css.string(text)),  # noqa: S704 - escaped for CSS
        counted=_counted,
        day=_day,
        dots=dots,
        enumerate=enumerate,
        in_order=in_order,
        introduced=introduced,
        last_word=last_word,
        notes=notes,
        reasons=reasons,
        remark=remark,
        running=_running,
        sequence=sequence,
        soft=_soft,
        source_line=source_line,
        straight=lambda text: Markup(straight(text)),  # noqa: S704 - escaped, but for what it lacks now
    )
    return environment


def _soft(text: str, words: Words, column: Column | None = None) -> Markup:
    """Escape a text for HTML and mark where its lines may and may not break; on paper it stands in the column."""
    return _marked(column.broken(text) if column else text, words.hyphenation)


@lru_cache(maxsize=4096)
def _marked(text: str, dictionary: str) -> Markup:
    """Mark where lines of a text may and may not break; pages of a sheet share most texts."""
    return Markup(divided(joined(str(escape(text))), dictionary))  # noqa: S704 - escaped


def _running(title: str, look: Look, words: Words, beside: str = "") -> Markup:
    """Write a title as a running head, which another one stands beside."""
    return Markup(css.string(Measures(look, words).running_head(title, beside)))  # noqa: S704 - escaped for CSS


def _counted(number: int, phrase: Counted, words: Words) -> str:
    written = format_decimal(number, locale=words.language)
    return (phrase.one if number == 1 else phrase.other).format(written)


def _day(date: str, words: Words) -> str:
    return day(PartialDate.parse(date), words)
