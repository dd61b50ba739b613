"""One sheet becomes its files: the arrows of the design in a row. Pure: bytes in, bytes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.anki import lock
from quiz.anki.deck import deck_name, description
from quiz.anki.notes import content_hash, media_name, notes
from quiz.anki.package import package
from quiz.items.ask import ask
from quiz.items.compose import compose
from quiz.page.contents import Contents, File, Role
from quiz.page.paper import Paper
from quiz.page.render import form_page, key_page
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.items.form import Quiz
    from quiz.sheet.model import Sheet


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose about a quiz; `seed` tells the quizzes of a sheet apart."""

    forms: int = 2
    seed: int = 1
    questions: int = 20
    paper: Paper = Paper.A4

    @property
    def command(self) -> str:
        """What to type to get the same quiz again."""
        return f"quiz build --forms {self.forms} --seed {self.seed} --questions {self.questions} --paper {self.paper}"


@dataclass(frozen=True, slots=True)
class Product:
    """What a sheet gives: its files by name, the lock as it is after this release, and its entry in the index."""

    files: dict[str, bytes]
    lock: lock.Lock
    contents: Contents


def make(sheet: Sheet, images: Mapping[str, bytes], before: lock.Lock, settings: Settings, now: int) -> Product:
    """Make the deck, the forms and the key of a sheet without errors.

    `images` holds the content of each image file the sheet names; `before` is the sheet's lock, empty if it has none;
    `now` is the second since 1970 that new and changed notes are dated with.
    """
    items = list(ask(sheet))
    pictures = {file: media_name(file, content) for file, content in images.items()}
    made = list(notes(sheet, items, pictures))
    after = lock.advance(before, ((note.guid, note.name, content_hash(note)) for note in made), now)
    media = {pictures[file]: content for file, content in images.items()}
    about = description(sheet, words_for(sheet.language))
    deck = package(deck_name(sheet), about, ((note, after[note.guid].mod) for note in made), media)
    quiz = compose(sheet, items, forms=settings.forms, seed=settings.seed, questions=settings.questions)
    files = {f"{sheet.id}.apkg": deck} | {name: page.encode() for name, page in _pages(quiz, settings).items()}
    return Product(files, after, _contents(quiz, len(items)))


def _pages(quiz: Quiz, settings: Settings) -> dict[str, str]:
    """Render the forms and the key, by file name."""
    forms = {_form_file(quiz, form.letter): form_page(quiz, form, settings.paper) for form in quiz.forms}
    return forms | {f"{quiz.sheet.id}-key.html": key_page(quiz, settings.paper, settings.command)}


def _form_file(quiz: Quiz, letter: str) -> str:
    return f"{quiz.sheet.id}-quiz-{letter.lower()}.html"


def _contents(quiz: Quiz, cards: int) -> Contents:
    sheet = quiz.sheet
    files = (
        File(Role.DECK, f"{sheet.id}.apkg"),
        *(File(Role.FORM, _form_file(quiz, form.letter), form.letter) for form in quiz.forms),
        File(Role.KEY, f"{sheet.id}-key.html"),
    )
    return Contents(
        title=sheet.title,
        language=sheet.language,
        source=sheet.source,
        people=len(sheet.people),
        quotes=len(sheet.quotes),
        figures=len(sheet.figures),
        facts=len(sheet.facts),
        cards=cards,
        questions=len(quiz.forms[0].questions),
        files=files,
    )
