"""A prepared sheet becomes its files: the last arrows of the design. Pure: data in, bytes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.anki.history import release
from quiz.page.charts import cover, quoted, scales
from quiz.page.contents import Contents
from quiz.page.look import Look
from quiz.page.source import held
from quiz.paper.review.hints import hints
from quiz.project.changelog import news
from quiz.project.length import laid_out
from quiz.project.outputs import OUTPUTS, Material, cards
from quiz.settings import USUAL, over
from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.anki.lock import Lock
    from quiz.page.fills import Pages
    from quiz.paper.form import Quiz
    from quiz.project.load import Prepared
    from quiz.settings import Settings


@dataclass(frozen=True, slots=True)
class Product:
    """What a sheet gives: its files by name, the lock after this release, and its entry in the index."""

    files: dict[str, bytes]
    lock: Lock
    contents: Contents


def make(prepared: Prepared, settings: Settings, now: int) -> Product:
    """Make all outputs of a sheet; `now`, in seconds since 1970, is when new and changed notes changed."""
    given, after = material(prepared, settings, now)
    sheet = given.sheet
    made = [each for output in OUTPUTS for each in output.files(given)]
    contents = Contents(
        id=sheet.id,
        title=sheet.title,
        language=sheet.tag,
        source=sheet.source,
        people=len(sheet.people),
        quotes=len(sheet.quotes),
        figures=len(sheet.figures),
        facts=len(sheet.facts),
        cards=sum(len(note.cards) for note in prepared.notes),
        forms=len(given.quiz.forms),
        questions=len(given.quiz.forms[0].questions),
        pages=tuple(len(pages.fills) for pages in given.pages),
        new=given.quiz.before.new(given.quiz.forms[0].questions) if sheet.quiz.resit else None,
        again=given.quiz.before.again(given.quiz.forms[0].questions),
        paper=given.look.paper,
        card_pages=cards(given).pages,
        one_column=any(part.columns < (given.look.columns or 1) for each in given.pages for part in each.form.parts),
        hints=sum(1 for _ in hints(given.quiz)),
        retired=len(given.notes) - len(prepared.notes),
        files=tuple(file for file, _ in made),
        quoted=quoted(sheet),
        scales=scales(sheet, words_for(sheet.language, sheet.territory)),
        cover=cover(sheet),
        news=news(sheet, after),
        held=held(prepared.review) if prepared.review else (),
    )
    return Product({file.path: content for file, content in made}, after, contents)


def printed(prepared: Prepared, settings: Settings) -> tuple[Quiz, tuple[Pages, ...], Look]:
    """Return the quiz of a sheet with its plan complete, its forms on their pages, and how these look."""
    said = over(settings.plan, prepared.sheet.quiz)
    planned = replace(prepared.sheet, quiz=over(said, USUAL))
    look = Look.of(planned.quiz).typeset(words_for(planned.language, planned.territory))
    quiz, pages = laid_out(planned, prepared.items, look, prepared.images, exactly=said.questions is not None)
    return quiz, pages, look


def material(prepared: Prepared, settings: Settings, now: int) -> tuple[Material, Lock]:
    """Return what the outputs of a sheet are made from, and its lock after this release."""
    quiz, pages, look = printed(prepared, settings)
    sheet = quiz.sheet
    sent, after = release(sheet, prepared.notes, prepared.lock, now)
    given = Material(
        sheet=sheet,
        items=prepared.items,
        notes=[(note, after[note.guid].mod) for note in sent],
        quiz=quiz,
        pages=pages,
        look=look,
        printing=settings.printing,
        images=prepared.images,
        media=prepared.media,
        review=prepared.review,
    )
    return given, after
