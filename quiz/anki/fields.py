"""What stands in the fields of a note: HTML, by field name. Which fields there are is said in `notetypes.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.anki.selection import is_choice
from quiz.anki.text import as_attribute, as_html, as_link
from quiz.items.model import OF_PEOPLE, Direction, Manner
from quiz.items.options import least_others, options
from quiz.phrasing.dates import day
from quiz.phrasing.sources import kind_of_quote, source_line, speaker_detail, via
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.tokens import telling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.anki.origin import Hidden
    from quiz.items.model import Item, Passage
    from quiz.sheet.model import AnyEntry, Image, Sheet
    from quiz.words.model import Words

LENGTHS = ((90, "short"), (240, "medium"), (700, "long"))
"""Up to how many letters a text counts as short, medium, long; the style sets longer ones smaller."""


OPEN = "open"
"""What a card whose options are to be seen at once has in its extra field."""
GAP = '<b class="gap">…</b>'
"""The same for every word: a gap must not tell the length of what is missing."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the notes of a sheet are made with.

    `pictures` are the media files by the sheet's image files, `held` the places of the cards that learners have, by
    GUID, `hidden` the words of the headline that cards do not show.
    """

    sheet: Sheet
    words: Words
    pictures: Mapping[str, str]
    held: Mapping[str, str]
    hidden: Hidden


def manner(fact: AnyEntry) -> Manner:
    """Return how the text of a fact relates to the source."""
    if isinstance(fact, Quote):
        return Manner.VERBATIM if fact.verbatim else Manner.PARAPHRASE
    return Manner.PLAIN


def sheet_fields(context: Context) -> dict[str, str]:
    """Return the fields that all notes of a sheet share: the source, and the words of the language."""
    source, labels = context.sheet.source, context.words.cards
    return {
        "Source": as_html(source_line(source, context.words)),
        "Source address": as_link(source.url or "") or "",
        "Language": context.sheet.language,
        "Topic label": labels.topic,
        "Options label": labels.options,
        "Occasion label": labels.occasion,
        "Date label": labels.date,
        "Evidence label": labels.evidence,
        "Note label": labels.note,
        "Source label": labels.source,
    }


def fact_fields(fact: AnyEntry, context: Context) -> dict[str, str]:
    """Return the fields that the cards of a fact share: its kind, where and when, evidence, note, image.

    A quote without an image of its own is shown with its speaker's; all this stands on the backs.
    """
    words, labels = context.words, context.words.cards
    image = fact.image
    match fact:
        case Person():
            title, own = fact.name, {"Name": as_html(fact.name), "Kind": labels.person}
        case Quote():
            title, image = fact.words, image or context.sheet.people[fact.speaker].image
            kind, passed_on = kind_of_quote(fact, context.sheet, words), via(fact, words)
            own = {
                "Quote": as_html(fact.words),
                "Kind": as_html(kind),
                "Occasion": as_html(
                    ", ".join(filter(None, [fact.occasion, "" if (passed_on or "") in kind else passed_on]))
                ),
                "Date": day(fact.date, words) if fact.date else "",
            }
        case Figure():
            title = fact.ask
            own = {
                "Figure": as_html(fact.measures or fact.ask),
                "Kind": labels.figure,
                "Date": day(fact.as_of, words) if fact.as_of else "",
                "Date label": labels.as_of,
            }
        case _:
            title, own = fact.question, {"Fact": as_html(fact.question), "Kind": labels.fact}
    length = next((name for limit, name in LENGTHS if len(title) <= limit), "very-long")
    return own | {
        "Look": f"{manner(fact)} {length}" + " gist" * (isinstance(fact, Quote) and bool(fact.gist)),
        "Evidence": as_html(fact.evidence or ""),
        "Note": as_html(fact.note or ""),
        "Image": _picture(image, context),
        "Image credit": as_html(labels.image.format(credit=image.credit)) if image and image.credit else "",
    }


def item_fields(item: Item, name: str, context: Context) -> dict[str, str]:
    """Return the fields of one card, for the template called `name`.

    Only the card that gives a name and asks for the role has a picture on its front: a face tells a name.
    """
    fields = {
        f"{name} question": as_html(item.stem),
        f"{name} topic": as_html(item.cue or ""),
        f"{name} options": _options(item, context.sheet),
        f"{name} answer": _passage(item.in_brief, context.words),
        f"{name} extra": OPEN if is_choice(item, context.words) else "",
    }
    if item.gist and not _says_the_same(item.gist, item.key):
        fields[f"{name} detail"] = _passage(item.key, context.words)
    if item.material:
        fields[f"{name} material"] = _passage(item.excerpt or item.material, context.words, GAP)
        if item.excerpt and not item.material.gap:
            fields[f"{name} revealed"] = _passage(item.material, context.words)
        if item.material.gap:
            missing = as_html(item.material.text[slice(*item.material.gap)])
            fields[f"{name} revealed"] = _passage(item.material, context.words, f"<mark>{missing}</mark>")
    if item.direction is Direction.BLANK and isinstance(item.fact, Quote):
        by = context.sheet.people[item.fact.speaker].name
        if not telling(by) & telling(item.key.text):
            fields[f"{name} material"] += f'<cite dir="auto">— {as_html(by)}</cite>'
    if item.direction is Direction.ROLE:
        fields[f"{name} picture"] = _picture(item.fact.image, context)
    if item.direction is Direction.SPEAKER and isinstance(item.fact, Quote):
        fields[f"{name} detail"] = as_html(speaker_detail(item.fact, context.sheet, context.words) or "")
    return fields


def farewell_fields(name: str, title: str, context: Context) -> dict[str, str]:
    """Return the fields of a card that a fact has no longer, for those who have it: it says which fact it was of."""
    labels = context.words.cards
    return {
        f"{name} question": labels.no_longer_kept,
        f"{name} material": title,
        f"{name} answer": labels.how_to_suspend,
    }


def _passage(passage: Passage, words: Words, gap: str = "") -> str:
    """Put the speaker's own words, and only them, in quotation marks; `gap` stands where a word is left out."""
    opening, closing = words.quotation_marks if passage.manner is Manner.VERBATIM else ("", "")
    return f"{opening}{as_html(passage.before)}{gap if passage.gap else ''}{as_html(passage.after)}{closing}"


def _says_the_same(gist: Passage, said: Passage) -> bool:
    """Return True if a paraphrase holds no word that carries it beyond its gist: below that, it would be read twice."""
    return said.manner is Manner.PARAPHRASE and telling(said.text) <= telling(gist.text)


def _options(item: Item, sheet: Sheet) -> str:
    """Set the right option among wrong ones, in an order that depends on the item alone.

    Of two people or two roles one is guessed: there are no options, unless the sheet says who could have said it.
    """
    if item.direction in OF_PEOPLE and len(item.distractors) < least_others(item):
        return ""
    offered = options(item, sheet.id, "card")
    return "".join(f'<li dir="auto">{as_html(option.text)}</li>' for option in offered)


def _picture(image: Image | None, context: Context) -> str:
    return f'<img src="{context.pictures[image.file]}" alt="{as_attribute(image.alt or "")}">' if image else ""
