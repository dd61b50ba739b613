"""The files that a sheet becomes: one table, which building, the index, PDFs and the tests of secrets read.

To add an output, write the function that makes it and its row here; `quiz/README.md` shows it step by step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.anki.deck import deck_name, description
from quiz.anki.package import package
from quiz.items.options import LETTERS
from quiz.page.contents import File, Section
from quiz.page.flashcards import Setting
from quiz.page.render import cards_page, cards_test_page, key_page, practice_page, printed_form, source_page
from quiz.paper.asked import asked, dump
from quiz.settings import command
from quiz.words import words_for
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quiz.anki.notes import Note
    from quiz.items.model import Item
    from quiz.page.fills import Pages
    from quiz.page.look import Look
    from quiz.paper.form import Quiz
    from quiz.settings import Printing
    from quiz.sheet.model import Sheet
    from quiz.source.coverage import Review
    from quiz.words.model import Words


@dataclass(frozen=True, slots=True)
class Material:
    """All that outputs are made from: the sheet with its plan complete, and what was made of its facts.

    `pages` are those of the quiz's forms, in their order. `notes` are those that the deck sends, each with the second
    since 1970 when it last changed. `images` are by their file in the sheet's folder, `media` the same ones by their
    name in Anki. `review` holds the sheet against its source text, where that is there.
    """

    sheet: Sheet
    items: Sequence[Item]
    notes: Sequence[tuple[Note, int]]
    quiz: Quiz
    pages: tuple[Pages, ...]
    look: Look
    printing: Printing
    images: Mapping[str, bytes]
    media: Mapping[str, bytes]
    review: Review | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A row of the table: one file of each sheet, or one for each form of its quiz.

    `name` is the file's, with {id} of the sheet and, if there is one for each form, {letter}. `make` gives the content
    of these files, as many as there are: none where a sheet or the settings give no such file. `label` is what the
    index calls it, with {letter}, and `section` the part of the index where it stands. `printed` pages become PDFs.
    What does not hold the key may be handed out before a test; a test searches it for the answers.
    """

    role: str
    name: str
    make: Callable[[Material], Sequence[str | bytes]]
    label: Callable[[Words], str]
    section: Section
    printed: bool
    holds_key: bool

    def file(self, sheet_id: str, words: Words, letter: str = "") -> File:
        """Return the entry in the index of its file for a sheet, or for the form of that letter."""
        return File(
            role=self.role,
            path=self.name.format(id=sheet_id, letter=letter.lower()),
            label=self.label(words).format(letter=letter),
            section=self.section,
            printed=self.printed,
        )

    def files(self, given: Material) -> Iterator[tuple[File, bytes]]:
        """Make its files; give the entry of each in the index, and its content."""
        words = words_for(given.sheet.language, given.sheet.territory)
        for letter, content in zip(LETTERS, self.make(given), strict=False):
            yield self.file(given.sheet.id, words, letter), content.encode() if isinstance(content, str) else content


def _deck(given: Material) -> Sequence[bytes]:
    about = description(given.sheet, words_for(given.sheet.language, given.sheet.territory))
    return [package(deck_name(given.sheet), about, given.notes, given.media)]


def _forms(given: Material) -> Sequence[str]:
    return [printed_form(given.sheet, pages, given.look, given.images) for pages in given.pages]


def _key(given: Material) -> Sequence[str]:
    return [key_page(given.quiz, given.look, command(given.sheet.quiz), given.review)]


def cards(given: Material) -> Setting:
    """Return the cards to cut out, as they are set."""
    words = words_for(given.sheet.language, given.sheet.territory)
    return Setting(given.sheet, given.items, words, given.look, given.images, given.printing)


def _cards(given: Material) -> Sequence[str]:
    how = cards(given)
    test_sheet = None if given.printing.fold else CARDS_TEST.file(given.sheet.id, how.words).path
    return [cards_page(how, test_sheet)]


def _cards_test(given: Material) -> Sequence[str]:
    """Make the sheet that tests a printer: cards that are folded need none."""
    return [] if given.printing.fold else [cards_test_page(given.sheet.tag, given.look, given.printing)]


def _practice(given: Material) -> Sequence[str]:
    return [practice_page(given.sheet, given.items, given.look, given.images)]


def _source(given: Material) -> Sequence[str]:
    return [source_page(given.review, given.look)] if given.review else []


def _questions(given: Material) -> Sequence[str]:
    return [dump(asked(given.quiz))]


DECK = Output(
    role="deck",
    name="{id}.apkg",
    make=_deck,
    label=in_languages(
        de="Anki-Stapel",
        en="Anki deck",
        fr="Paquet Anki",
    ),
    section=Section.IMPORTING,
    printed=False,
    holds_key=True,
)
FORM = Output(
    role="form",
    name="{id}-quiz-{letter}.html",
    make=_forms,
    label=lambda words: words.paper.form,
    section=Section.PRINTING,
    printed=True,
    holds_key=False,
)
KEY = Output(
    role="key",
    name="{id}-key.html",
    make=_key,
    label=lambda words: words.paper.key,
    section=Section.PRINTING,
    printed=True,
    holds_key=True,
)
CARDS = Output(
    role="cards",
    name="{id}-cards.html",
    make=_cards,
    label=lambda words: words.paper.index.cut_cards,
    section=Section.PRINTING,
    printed=True,
    holds_key=True,
)
CARDS_TEST = Output(
    role="cards-test",
    name="{id}-cards-test.html",
    make=_cards_test,
    label=lambda words: words.cut_cards.test_sheet,
    section=Section.PRINTING,
    printed=True,
    holds_key=False,
)
PRACTICE = Output(
    role="practice",
    name="{id}-practice.html",
    make=_practice,
    label=in_languages(
        de="Am Bildschirm üben und prüfen",
        en="Answer on screen, with feedback",
        fr="Répondre à l’écran, avec correction",
    ),
    section=Section.PRACTISING,
    printed=False,
    holds_key=True,
)
QUESTIONS = Output(
    role="questions",
    name="{id}-quiz.json",
    make=_questions,
    label=in_languages(
        de="Fragen und Lösungen als Daten, zum Auswerten",
        en="Questions and their key as data, to read results with",
        fr="Questions et corrigé en données, pour dépouiller les résultats",
    ),
    section=Section.TEACHING,
    printed=False,
    holds_key=True,
)
SOURCE = Output(
    role="source",
    name="{id}-source.html",
    make=_source,
    label=lambda words: words.review.title,
    section=Section.REVIEWING,
    printed=False,
    holds_key=True,
)

OUTPUTS = (DECK, FORM, KEY, CARDS, CARDS_TEST, PRACTICE, QUESTIONS, SOURCE)
"""In the order of the index."""
