"""Quizzes for the pages' tests: those of the real sheets, and quizzes by hand that put pages to the test."""

import base64
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from quiz.items.ask import ask
from quiz.items.model import Direction, Item, Manner, Passage
from quiz.items.options import LETTERS, Option
from quiz.items.reasons import Reason, ReasonKind
from quiz.page.charts import cover, quoted, scales
from quiz.page.contents import Contents, Held, Release
from quiz.paper.compose import compose
from quiz.paper.form import Form, Question, Quiz, Row, Section
from quiz.paper.shapes import SHAPES
from quiz.project.outputs import DECK, FORM, KEY
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact, Image, Person, QuizPlan, Quote, Sheet, Source
from quiz.sheet.read import read
from quiz.sheet.shapes import Shape
from quiz.words import words_for

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAMCAIAAADUCbv3AAAAE0lEQVR4nGOIqpiGBzGMSlNfGgCH+qjB29JilAAAAABJRU5ErkJggg=="
)
VERDICTS = (("stimmt", True), ("stimmt nicht", False))
FACT = FactRef(FactKind.FACT, "x")
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


def real_quiz(name: str, forms: int = 2) -> Quiz:
    sheet = real_sheet(name)
    return compose(replace(sheet, quiz=QuizPlan(forms=forms)), ask(sheet))


def contents(sheet: Sheet) -> Contents:
    words = words_for(sheet.language, sheet.territory)
    rows = ((DECK, ""), (FORM, "A"), (FORM, "B"), (KEY, ""))
    counts: Any = {"people": 1, "quotes": 2, "figures": 0, "facts": 3, "cards": 12_000, "retired": 0}
    return Contents(
        sheet.id,
        sheet.title,
        sheet.tag,
        sheet.source,
        **counts,
        forms=2,
        questions=20,
        held=(Held("quotations", 16, 17), Held("people", 8, 8)),
        files=tuple(output.file(sheet.id, words, letter) for output, letter in rows),
        quoted=quoted(sheet),
        scales=scales(sheet, words),
        cover=cover(sheet),
        news=(Release("2025-03-26", new=("Ein neuer Fakt",), changed=("Ein anderer", "Ein dritter")),),
    )


def because(text: str) -> Reason:
    """A reason that reads like this."""
    return Reason(ReasonKind.OWN_ROLE, text)


PASSED_ON = "laut der Nachrichtenagentur Reuters, übersetzt"


def question(item: Item, shape: Shape, options: tuple[Option, ...] = ()) -> Question:
    """A question that is printed as its item says."""
    passed_on = PASSED_ON if isinstance(item.fact, Quote) and item.fact.via else None
    return Question(
        1, item, shape, item.stem, item.key, options, 1, item.cue, material=item.material, passed_on=passed_on
    )


def choice(text: str, options: Sequence[str], *, right: int = 0, manner: Manner = Manner.VERBATIM) -> Question:
    """Who said it: the option of that place is the right one."""
    fact = Quote(
        speaker="x", text=text, evidence="Beleg", occasion="Anlass", note="Notiz", via="Reuters", translated=True
    )
    item = Item(
        FactRef(FactKind.QUOTE, "x"), fact, Direction.SPEAKER, "Wer?", Passage(options[right]), Passage(text, manner)
    )
    lettered = [
        Option(letter, option, place == right, None if place == right else because(f"Grund {option}"))
        for place, (letter, option) in enumerate(zip(LETTERS, options, strict=False))
    ]
    return question(item, Shape.CHOICE, tuple(lettered))


def blank(before: str, word: str, after: str) -> Question:
    passage = Passage(before + word + after, Manner.VERBATIM, (len(before), len(before) + len(word)))
    fact = Quote(speaker="x", text=passage.text, blank=word, via="Reuters", translated=True)
    item = Item(FactRef(FactKind.QUOTE, "x"), fact, Direction.BLANK, "Was?", Passage(word), passage)
    return replace(question(item, Shape.BLANK), stem=None, speaker="Ada")


def open_question(ask: str, answer: str) -> Question:
    item = Item(FACT, Fact(question=ask, answer=answer), Direction.ANSWER, ask, Passage(answer))
    return question(item, Shape.OPEN)


def claim(text: str, *, true: bool = True, said: str | None = None) -> Question:
    """A claim, or what somebody is said to have said."""
    verdict = Passage("stimmt" if true else "stimmt nicht")
    item = Item(FACT, Fact(question=text, answer="x"), Direction.ANSWER, text, verdict)
    if said:
        item = replace(item, material=Passage(said, Manner.VERBATIM))
    reason = None if true else Reason(ReasonKind.RIGHT_IS, "x")
    verdicts = [Option("", word, said == true, reason if said != true else None) for word, said in VERDICTS]
    return question(item, Shape.TRUTH, tuple(verdicts))


def matching(texts: Sequence[str], names: Sequence[str], *, right: Sequence[int] | None = None) -> list[Question]:
    """Rows that each take a letter of the same names: the first row the first name, unless `right` says otherwise."""
    places = right or range(len(texts))
    return [
        replace(choice(text, names, right=place), shape=Shape.MATCHING)
        for text, place in zip(texts, places, strict=True)
    ]


def banked(words: Sequence[str], count: int = 3) -> list[Question]:
    """Gaps that are filled from the same words."""
    options = [Option("", word, right=False) for word in words]
    return [
        replace(
            blank("Davor ", word, " und danach."),
            shape=Shape.BANK,
            options=tuple(replace(o, right=True) if o.text == word else o for o in options),
        )
        for word in words[:count]
    ]


def number(ask: str, frame: tuple[str, str] = ("rund", "Meter"), *, answer: str = "rund 500 Meter") -> Question:
    item = Item(FACT, Fact(question=ask, answer=answer), Direction.VALUE, ask, Passage(answer))
    return replace(question(item, Shape.NUMBER), frame=frame)


def short(ask: str, answer: str = "Berlin", accepted: tuple[str, ...] = ("Groß-Berlin",)) -> Question:
    return replace(open_question(ask, answer), shape=Shape.SHORT, accepted=accepted)


def order(ask: str, rows: Sequence[str], places: Sequence[int], speakers: Sequence[str] = ()) -> Question:
    """Rows as they are printed, and the place each belongs to; where there are speakers, what each of them said."""
    manner = Manner.VERBATIM if speakers else Manner.PLAIN
    names = speakers or [""] * len(rows)
    made = [
        Row(letter, Passage(row, manner), place, f"Wert {place}", speaker=name or None)
        for letter, row, place, name in zip(LETTERS, rows, places, names, strict=False)
    ]
    item = Item(FACT, Fact(question=ask, answer="x"), Direction.ORDER, ask, Passage(""))
    return replace(question(item, Shape.ORDER), points=2, rows=tuple(made))


def portrayed(direction: Direction = Direction.ROLE) -> Quiz:
    """A quiz about a person who has an image."""
    image = Image(file="ada.png", credit="Foto: A. B., CC BY 4.0", alt="die Erfinderin")
    person = Person(name="Ada", role="Erfinderin", image=image)
    item = Item(FactRef(FactKind.PERSON, "ada"), person, direction, "Wer ist Ada?", Passage("Erfinderin"))
    sheet = replace(SHEET, people={"ada": person})
    return quiz_of([question(item, Shape.SHORT)], sheet=sheet)


def all_shapes(word: str = "kurz") -> Quiz:
    """A quiz with every shape, each text with this word in it."""
    names = [f"Ada {word}", f"Bo {word}", f"Cy {word}", f"Di {word}"]
    said = [f"Das Erste {word}.", f"Das Zweite {word}.", f"Das Dritte {word}."]
    rows = [f"Drittes {word}", f"Erstes {word}", f"Zweites {word}"]
    return quiz_of(
        [claim(f"Die Behauptung {word}"), claim(f"Ada {word} sagte:", said=f"So {word}.", true=False)],
        [choice(f"Gesagt {word}.", names[:3]), choice(f"Gemeint {word}.", names[:3], manner=Manner.PARAPHRASE)],
        matching(said, names, right=[2, 0, 1]),
        banked([f"Ahorn {word}", f"Birke {word}", f"Buche {word}", f"Eiche {word}"]),
        [blank(f"Vor {word} ", "dem", f" nach {word}.")],
        [number(f"Wie hoch {word}?"), number(f"Seit wann {word}?", ("", ""))],
        [short(f"Wo {word}?")],
        [
            order(f"Was kam zuerst {word}?", rows, [3, 1, 2]),
            order(f"Wer sprach zuerst {word}?", rows, [3, 1, 2], [names[0], f"Die Akademie {word}" * 4, names[1]]),
        ],
        [open_question(f"Warum {word}?", f"Darum {word}.")],
        forms=2,
    )


def quiz_of(*sections: Sequence[Question], sheet: Sheet = SHEET, forms: int = 1) -> Quiz:
    """A quiz of these questions, numbered; every form is the same."""
    made, number = [], 0
    for questions in sections:
        numbered = tuple(
            replace(question, number=number + place, id=f"id{number + place:03}")
            for place, question in enumerate(questions, 1)
        )
        number += len(numbered)
        bank = numbered[0].options if SHAPES[numbered[0].shape].banked else ()
        made.append(Section(numbered[0].shape, numbered, bank))
    return Quiz(sheet, tuple(Form(letter, tuple(made)) for letter in LETTERS[:forms]))


def marked_quiz(count: int) -> Quiz:
    """A quiz in which every word of a question's texts names the question: q1x, q2x; of many heights."""
    marked = [(f"q{number}x", 3 + number * 7 % 60) for number in range(1, count + 1)]
    third = count // 3
    quotes = [choice(" ".join([mark] * length), [f"{mark} {mark}"] * 3) for mark, length in marked[:third]]
    blanks = [blank(f"{mark} " * length, "Lücke", f" {mark}") for mark, length in marked[third : 2 * third]]
    facts = [open_question(" ".join([mark] * length), mark) for mark, length in marked[2 * third :]]
    return quiz_of(quotes, blanks, facts)
