"""A prepared sheet becomes its files: the last arrows of the design. Pure: data in, bytes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.anki.deck import deck_name, description
from quiz.anki.history import release
from quiz.anki.package import package
from quiz.items.compose import compose
from quiz.news import news
from quiz.page.charts import cover, quoted, scales
from quiz.page.contents import Contents, File, Role
from quiz.page.look import Look
from quiz.page.render import form_page, key_page
from quiz.settings import USUAL, command, over
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.anki.lock import Lock
    from quiz.items.form import Quiz
    from quiz.load import Prepared
    from quiz.settings import Settings


@dataclass(frozen=True, slots=True)
class Product:
    """What a sheet gives: its files by name, the lock after this release, and its entry in the index."""

    files: dict[str, bytes]
    lock: Lock
    contents: Contents


def make(prepared: Prepared, settings: Settings, now: int) -> Product:
    """Make the deck, the forms and the key; `now`, in seconds since 1970, is when new and changed notes changed."""
    sheet = replace(prepared.sheet, quiz=over(settings.plan, over(prepared.sheet.quiz, USUAL)))
    sent, after = release(sheet, prepared.notes, prepared.lock, now)
    about = description(sheet, words_for(sheet.language))
    deck = package(deck_name(sheet), about, [(note, after[note.guid].mod) for note in sent], prepared.media)
    quiz = compose(sheet, prepared.items)
    pages = _pages(quiz, prepared.images)
    files = {f"{sheet.id}.apkg": deck} | {name: page.encode() for name, page in pages.items()}
    contents = _contents(quiz, len(prepared.items), len(sent) - len(prepared.notes))
    return Product(files, after, replace(contents, news=news(sheet, after)))


def _pages(quiz: Quiz, images: Mapping[str, bytes]) -> dict[str, str]:
    """Render the forms and the key, by file name."""
    plan = quiz.sheet.quiz
    look = Look.of(plan)
    forms = {_form_file(quiz, form.letter): form_page(quiz, form, look, images) for form in quiz.forms}
    return forms | {f"{quiz.sheet.id}-key.html": key_page(quiz, look, command(plan))}


def _form_file(quiz: Quiz, letter: str) -> str:
    return f"{quiz.sheet.id}-quiz-{letter.lower()}.html"


def _contents(quiz: Quiz, cards: int, retired: int) -> Contents:
    sheet = quiz.sheet
    files = (
        File(Role.DECK, f"{sheet.id}.apkg"),
        *(File(Role.FORM, _form_file(quiz, form.letter), form.letter) for form in quiz.forms),
        File(Role.KEY, f"{sheet.id}-key.html"),
    )
    return Contents(
        id=sheet.id,
        title=sheet.title,
        language=sheet.language,
        source=sheet.source,
        people=len(sheet.people),
        quotes=len(sheet.quotes),
        figures=len(sheet.figures),
        facts=len(sheet.facts),
        cards=cards,
        questions=len(quiz.forms[0].questions),
        retired=retired,
        files=files,
        quoted=quoted(sheet),
        scales=scales(sheet, words_for(sheet.language)),
        cover=cover(sheet),
    )
