"""Fact sheets for the pages that are made from items: with facts of every kind, and with any text in every place."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from quiz.items.ask import ask
from quiz.page.flashcards import Setting
from quiz.page.look import Look
from quiz.page.render import cards_page, practice_page
from quiz.settings import Printing
from quiz.sheet.model import Fact, Figure, Image, Person, Quote, Sheet, Source
from quiz.sheet.values import Number, PartialDate
from quiz.words import Language, words_for
from tests.page.questions import PNG, real_sheet

IMAGES = {"ada.png": PNG}


def plain_sheet(count: int) -> Sheet:
    """So many facts, and not a digit in their texts."""
    facts = {f"f{n}": Fact(question="Wie heißt die Stadt?", answer="Hamburg") for n in range(count)}
    return Sheet(format="1", id="probe", title="Probe", language="de", source=Source(title="Quelle"), facts=facts)


def sheet_of(text: str, *, blank: str = "blank", language: Language = "de") -> Sheet:
    """A sheet with this text in every place a person can write one."""
    about: Any = {"evidence": text, "note": text}
    image = Image(file="ada.png", credit=text, alt=text)
    is_person: Any = {
        "type": "person",
        "plural": False,
        "organisation": text,
        **about,
    }  # whatever the text makes of the name
    people = {
        "ada": Person(name=f"Ada {text}", role=f"Erfinderin {text}", image=image, **is_person),
        "bo": Person(name=f"Bo {text}", role=f"Maler {text}", **is_person),
        "cy": Person(name=f"Cy {text}", role=f"Lehrer {text}", **is_person),
    }
    said: Any = {"occasion": text, "date": PartialDate(2025, 2), "about": f"Thema {text}", "blank": blank}
    quotes = {
        "verbatim": Quote(speaker="ada", text=f"{text} {blank}.", **said, **about),
        "paraphrase": Quote(speaker="bo", paraphrase=f"{text} {blank}.", **said, **about),
    }
    figures = {
        f"height{n}": Figure(
            ask=f"Wie hoch ist es {n} {text}?",
            value=Number(f"{n}00", Decimal(f"{n}00")),
            unit="Meter",
            measures=f"Höhe {n} {text}",
            as_of=PartialDate(2025, 3),
            **about,
        )
        for n in range(1, 4)
    }
    facts = {
        "chosen": Fact(
            question=f"Was war es {text}?", answer=f"eins {text}", wrong=(f"b {text}", f"c {text}"), **about
        ),
        "open": Fact(question=f"Und warum {text}?", answer=f"darum {text}", **about),
    }
    return Sheet(
        format="1",
        id="probe",
        title=text,
        language=language,
        source=Source(title=text, author=text, publisher=text, url="https://example.org/quelle"),
        people=people,
        quotes=quotes,
        figures=figures,
        facts=facts,
    )


def cards(sheet: Sheet, look: Look | None = None, printing: Printing | None = None) -> str:
    printing = printing or Printing()
    test_sheet = None if printing.fold else f"{sheet.id}-cards-test.html"
    how = Setting(sheet, list(ask(sheet)), words_for(sheet.language), look or Look(), IMAGES, printing)
    return cards_page(how, test_sheet)


def practice(sheet: Sheet, look: Look | None = None) -> str:
    return practice_page(sheet, list(ask(sheet)), look or Look(), IMAGES)


def real_sheets() -> Mapping[str, Sheet]:
    decks = Path(__file__).parents[2] / "decks"
    return {path.stem: real_sheet(path.stem) for path in sorted(decks.glob("*.yaml"))}
