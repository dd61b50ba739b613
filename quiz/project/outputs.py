"""A prepared sheet becomes its files: the last arrows of the design. Pure: data in, bytes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.anki.deck import deck_name, description
from quiz.anki.history import release
from quiz.anki.package import package
from quiz.page.charts import cover, quoted, scales
from quiz.page.contents import Contents, File, Role, file_of_test_sheet
from quiz.page.look import Look
from quiz.page.render import cards_page, cards_test_page, form_page, key_page, practice_page
from quiz.paper.compose import compose
from quiz.project.changelog import news
from quiz.settings import USUAL, command, over
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Collection

    from quiz.anki.lock import Lock
    from quiz.page.cutting import Printing
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
    """Make the deck and the pages; `now`, in seconds since 1970, is when new and changed notes changed."""
    sheet = replace(prepared.sheet, quiz=over(settings.plan, over(prepared.sheet.quiz, USUAL)))
    sent, after = release(sheet, prepared.notes, prepared.lock, now)
    about = description(sheet, words_for(sheet.language))
    deck = package(deck_name(sheet), about, [(note, after[note.guid].mod) for note in sent], prepared.media)
    quiz = compose(sheet, prepared.items)
    pages = _pages(quiz, prepared, settings.printing)
    files = {f"{sheet.id}.apkg": deck} | {name: page.encode() for name, page in pages.items()}
    contents = _contents(quiz, files, len(prepared.items), len(sent) - len(prepared.notes))
    return Product(files, after, replace(contents, news=news(sheet, after)))


def _pages(quiz: Quiz, prepared: Prepared, printing: Printing) -> dict[str, str]:
    """Render the forms, the key, the cards to cut out with their test sheet, and practice, by file name."""
    sheet, images = quiz.sheet, prepared.images
    look = Look.of(sheet.quiz)
    pages = {_form_file(quiz, form.letter): form_page(quiz, form, look, images) for form in quiz.forms}
    pages[f"{sheet.id}-key.html"] = key_page(quiz, look, command(sheet.quiz))
    pages[f"{sheet.id}-cards.html"] = cards_page(sheet, prepared.items, look, printing, images)
    if not printing.fold:
        pages[file_of_test_sheet(sheet.id)] = cards_test_page(sheet.language, look, printing)
    pages[f"{sheet.id}-practice.html"] = practice_page(sheet, prepared.items, look, images)
    return pages


def _form_file(quiz: Quiz, letter: str) -> str:
    return f"{quiz.sheet.id}-quiz-{letter.lower()}.html"


def _contents(quiz: Quiz, made: Collection[str], cards: int, retired: int) -> Contents:
    sheet = quiz.sheet
    files = (
        File(Role.DECK, f"{sheet.id}.apkg"),
        *(File(Role.FORM, _form_file(quiz, form.letter), form.letter) for form in quiz.forms),
        File(Role.KEY, f"{sheet.id}-key.html"),
        File(Role.CARDS, f"{sheet.id}-cards.html"),
        File(Role.CARDS_TEST, file_of_test_sheet(sheet.id)),
        File(Role.PRACTICE, f"{sheet.id}-practice.html"),
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
        files=tuple(file for file in files if file.path in made),
        quoted=quoted(sheet),
        scales=scales(sheet, words_for(sheet.language)),
        cover=cover(sheet),
    )
