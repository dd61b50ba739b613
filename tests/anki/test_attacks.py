"""Text is text: what a sheet holds is shown as it was written, on both sides of every card in the real Anki."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from quiz.anki.identity import guid
from quiz.phrasing.marks import nested
from quiz.sheet.model import Fact, Figure, Image, Person, Quote, Sheet, Source
from quiz.sheet.values import Number
from quiz.words import words_for
from tests.anki.attacks import ATTACKS
from tests.anki.conftest import Learner
from tests.anki.reading import runs, texts
from tests.anki.samples import package_of

Sides = dict[tuple[str, str], tuple[str, str]]
IN_HTML = ("[sound:", "[anki:", "[latex]", "[$", "<script", "{{")
IN_TEXT = ("\\(", "\\[", "\\begin", "\\$")
"""What Anki finds in the HTML of a card, and what MathJax finds in the text that a browser makes of it."""


def named(attack: str) -> str:
    """The id of the sheet with an attack."""
    return f"attack-{attack.replace(' ', '-')}"


def hostile(attack: str) -> Sheet:
    """A sheet with the attack in every text it has, each time with a word that tells the places apart."""

    def at(place: str) -> str:
        return f"{attack} {place} {attack}"

    image = Image(file="media/vance.png", alt=at("alt"), credit=at("credit"))
    verbatim = Quote(
        speaker="a",
        text=at("verbatim"),
        blank="verbatim",
        occasion=at("occasion"),
        about=at("about"),
        evidence=at("evidence"),
        note=at("note"),
    )
    return Sheet(
        format="1",
        id="attack",
        title=at("title"),
        language="de",
        deck="Attack",
        source=Source(
            title=at("headline"), publisher=at("publisher"), author=at("author"), url="https://x.org/" + attack
        ),
        people={
            "a": Person(
                type="person",
                plural=False,
                name=at("name"),
                role=at("role one"),
                organisation=at("organisation"),
                image=image,
                evidence=at("evidence"),
                note=at("note"),
            ),
            "b": Person(type="person", name=at("name b"), role=at("role two"), organisation=at("organisation b")),
            "c": Person(type="person", name=at("name c"), role=at("role three"), organisation=at("organisation c")),
        },
        quotes={
            "verbatim": verbatim,
            "paraphrase": replace(
                verbatim, text=None, paraphrase=f"vorn {attack} hinten", about=at("topic"), blank=attack
            ),
        },
        figures={
            "figure": Figure(
                ask=at("ask"),
                value=Number("5", Decimal(5)),
                unit=at("unit"),
                qualifier=at("qualifier"),
                measures=at("measures"),
                evidence=at("evidence"),
                note=at("note"),
            )
        },
        facts={
            "fact": Fact(
                question=at("question"),
                answer=at("answer"),
                wrong=(at("wrong"), at("wrong b")),
                evidence=at("evidence"),
                note=at("note"),
            )
        },
    )


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Sides]]:
    """All cards of a hostile sheet for each attack, rendered by Anki."""
    learner = Learner(tmp_path_factory.mktemp("anki"))
    sides = {}
    for name, attack in ATTACKS.items():
        sheet = replace(hostile(attack), id=named(name))
        learner.imports(package_of(sheet))
        sides[name] = learner.sides(f"tag:quiz::{sheet.id}::*")
    yield sides
    learner.anki.close()


CARDS = {
    "person/a Role": (
        ["Wer ist {name}?", "{role two}, {organisation b}"],
        ["{role one}, {organisation}", "Bild: {credit}"],
    ),
    "person/a Holder": (["{role one}, {organisation}"], ["{name}"]),
    "quote/verbatim Speaker": (["„{verbatim}“", "{about}"], ["{name}", "{role one}, {organisation}"]),
    "quote/verbatim Statement": (["{about}"], ["„{verbatim}“", "{occasion}"]),
    "quote/verbatim Blank": (["„{…}“"], ["„{verbatim}“", "verbatim"]),
    "quote/paraphrase Speaker": (["vorn {} hinten"], ["{name}"]),
    "quote/paraphrase Statement": (["{topic}"], ["vorn {} hinten"]),
    "quote/paraphrase Blank": (["vorn … hinten"], ["vorn {} hinten", "{}"]),
    "figure/figure Value": (["{ask}"], ["{qualifier} 5 {unit}"]),
    "figure/figure Meaning": (["{qualifier} 5 {unit}"], ["{measures}"]),
    "fact/fact Fact": (["{question}", "{answer}", "{wrong}"], ["{answer}"]),
}
"""Texts that stand on the front and on the back of each card; {place} is the attack, the place, the attack."""

EVERY_BACK = ["{evidence}", "{note}", "{author}: „{headline}“, {publisher}"]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("card", CARDS)
def test_every_text_is_shown_as_written(rendered: dict[str, Sides], attack: str, card: str) -> None:
    def written(pattern: str) -> str:
        def filled(place: re.Match[str]) -> str:
            text = nested(ATTACKS[attack], words_for("de")) if place[1] else ATTACKS[attack]
            return place[1] + (f"{text} {place[2]} {text}" if place[2] else text)

        return re.sub("(„?){(.*?)}", filled, pattern)

    name, template = card.split(" ")
    front, back = rendered[attack][guid(named(attack), *name.split("/")), template]
    on_front, on_back = CARDS[card]
    if attack == "long" and card in ("quote/verbatim Speaker", "quote/verbatim Blank"):
        assert any("[…]" in text for text in texts(front))  # a sentence of it; the whole stands on the back
        on_front, on_back = [], ["„{verbatim}“", *on_back]
    assert {written(text) for text in on_front} <= set(texts(front))
    assert {written(text) for text in on_back + EVERY_BACK} <= set(texts(back))


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_is_left_for_anki_or_mathjax_to_act_on(rendered: dict[str, Sides], attack: str) -> None:
    for side in (side for both in rendered[attack].values() for side in both):
        assert not [opener for opener in IN_HTML if opener in side]
        assert not [(opener, run) for run in runs(side) for opener in IN_TEXT if opener in run]
