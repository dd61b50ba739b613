"""Quizzes for the pages' tests: those of the real sheets, and quizzes by hand that put pages to the test."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quiz.items.ask import ask
from quiz.items.compose import compose
from quiz.items.form import LETTERS, Form, Option, Question, Quiz, Section, Shape, Theme
from quiz.items.model import Direction, Distractor, Item, Manner, Passage
from quiz.page.contents import Contents, File, Role
from quiz.sheet.model import Fact, Quote, Sheet, Source
from quiz.sheet.read import read

DECKS = Path(__file__).parents[2] / "decks"
SHEET = Sheet(
    format="1",
    id="probe",
    title="Probe",
    language="de",
    source=Source(title="Quelltext", publisher="Verlag", url="https://example.org/quelle"),
)


def real_sheet(name: str) -> Sheet:
    sheet = read(name, (DECKS / f"{name}.yaml").read_bytes()).sheet
    assert sheet
    return sheet


def real_quiz(name: str, **settings: int) -> Quiz:
    sheet = real_sheet(name)
    return compose(sheet, ask(sheet), **settings)


def contents(sheet: Sheet) -> Contents:
    files = [File(Role.FORM, f"{sheet.id}-quiz-{letter.lower()}.html", letter) for letter in "AB"]
    deck, key = File(Role.DECK, f"{sheet.id}.apkg"), File(Role.KEY, f"{sheet.id}-key.html")
    counts = {"people": 1, "quotes": 2, "figures": 0, "facts": 3, "cards": 12_000, "retired": 0, "questions": 20}
    return Contents(sheet.title, sheet.language, sheet.source, **counts, files=(deck, *files, key))


def choice(text: str, options: Sequence[str], *, right: int = 0, manner: Manner = Manner.VERBATIM) -> Question:
    """Who said it: the option of that place is the right one."""
    wrong = {option: Distractor(option, f"Grund {option}") for option in options}
    fact = Quote(speaker="x", text=text, evidence="Beleg", occasion="Anlass", note="Notiz")
    item = Item("x", fact, Direction.SPEAKER, "Wer?", Passage(options[right]), Passage(text, manner))
    lettered = [
        Option(letter, option, None if place == right else wrong[option])
        for place, (letter, option) in enumerate(zip(LETTERS, options, strict=False))
    ]
    return Question(1, item, Shape.CHOICE, tuple(lettered), 1)


def blank(before: str, word: str, after: str) -> Question:
    passage = Passage(before + word + after, Manner.VERBATIM, (len(before), len(before) + len(word)))
    fact = Quote(speaker="x", text=passage.text, blank=word)
    return Question(1, Item("x", fact, Direction.BLANK, "Was?", Passage(word), passage), Shape.BLANK, (), 1)


def open_question(ask: str, answer: str) -> Question:
    item = Item("x", Fact(question=ask, answer=answer), Direction.ANSWER, ask, Passage(answer))
    return Question(1, item, Shape.OPEN, (), 1)


def quiz_of(*sections: tuple[Theme, Sequence[Question]], sheet: Sheet = SHEET, forms: int = 1) -> Quiz:
    """A quiz of these questions, numbered; every form is the same."""
    made, number = [], 0
    for theme, questions in sections:
        numbered = tuple(replace(question, number=number + place) for place, question in enumerate(questions, 1))
        number += len(numbered)
        made.append(Section(theme, numbered[0].shape, numbered))
    return Quiz(sheet, tuple(Form(letter, tuple(made)) for letter in LETTERS[:forms]))


def marked_quiz(count: int) -> Quiz:
    """A quiz in which every word of a question's texts names the question: q1x, q2x; of many heights."""
    marked = [(f"q{number}x", 3 + number * 7 % 60) for number in range(1, count + 1)]
    third = count // 3
    quotes = [choice(" ".join([mark] * length), [f"{mark} {mark}"] * 3) for mark, length in marked[:third]]
    blanks = [blank(f"{mark} " * length, "Lücke", f" {mark}") for mark, length in marked[third : 2 * third]]
    facts = [open_question(" ".join([mark] * length), mark) for mark, length in marked[2 * third :]]
    return quiz_of((Theme.QUOTES, quotes), (Theme.BLANKS, blanks), (Theme.FACTS, facts))
