"""Who said something, with whom, where, and in which source, as a line says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.phrasing.dates import day
from quiz.phrasing.marks import cited
from quiz.sheet.sorts import sort
from quiz.sheet.speakers import alike, names, voice
from quiz.sheet.tokens import contains
from quiz.sheet.voices import Voice
from quiz.words.declension import behind

if TYPE_CHECKING:
    from quiz.sheet.model import Person, Quote, Sheet, Source
    from quiz.words.model import Words


def role(person: Person) -> str | None:
    """Write what a person is: role and organisation, or the one that is known, or None.

    An organisation that the role names already is not said twice: press secretary of the Kremlin.
    """
    parts = [person.role, person.organisation]
    if person.role and person.organisation and contains(person.role, person.organisation):
        parts = [person.role]
    return ", ".join(part for part in parts if part) or None


def speaker_detail(quote: Quote, sheet: Sheet, words: Words) -> str | None:
    """Write what a speaker is, and who made the same statement, or None where the sheet tells neither."""
    parts = [role(sheet.people[quote.speaker]), _together(quote, sheet, words)]
    return ", ".join(part for part in parts if part) or None


def kind_of_quote(quote: Quote, sheet: Sheet, words: Words) -> str:
    """Write how a quotation relates to what was said, for the front of a card, which names nobody of the sheet.

    That is word for word or not, by several together, passed on by whom, translated.
    """
    kind = words.cards.verbatim if quote.verbatim else words.cards.paraphrase
    joint = words.cards.joint if quote.together else None
    return ", ".join(filter(None, [kind, joint, attribution(quote, sheet, words, named=False)]))


def setting(quote: Quote, words: Words) -> str | None:
    """Write where and when something was said, who passed it on, whether it was translated; or None.

    None where the sheet tells nothing of it.
    """
    parts = [
        quote.occasion,
        quote.date and day(quote.date, words),
        via(quote, words),
        words.cards.translated if quote.translated else None,
    ]
    return ", ".join(part for part in parts if part) or None


def attribution(quote: Quote, sheet: Sheet, words: Words, *, named: bool = True) -> str | None:
    """Write who said something together with its speaker, who passed it on, whether it was translated; or None.

    Unless its speaker is `named` beside it, nobody is who may be taken for the speaker: whoever is, could be ruled out.
    An agency can't stand for a person, nor for a party.
    """
    others = _together(quote, sheet, words) if named else None
    passed_on = via(quote, words)
    if passed_on and not named:
        speaker = sheet.people[quote.speaker]
        told = (person for person in sheet.people.values() if names(person, passed_on, words.language))
        if any(person is speaker or _may_be_taken_for(person, speaker, words) for person in told):
            passed_on = None
    parts = [others, passed_on, words.cards.translated if quote.translated else None]
    return ", ".join(part for part in parts if part) or None


def _may_be_taken_for(person: Person, speaker: Person, words: Words) -> bool:
    is_person = voice(speaker, words) is Voice.PERSON
    return alike(person, speaker, words) and (is_person or sort(person, words) is sort(speaker, words))


def _together(quote: Quote, sheet: Sheet, words: Words) -> str | None:
    """Write who made the same statement, or None where the sheet does not tell."""
    others = [behind(sheet.people[key].name, words.language) for key in quote.together]
    joined = " ".join(filter(None, [", ".join(others[:-1]), words.and_ if others[1:] else "", *others[-1:]]))
    return words.cards.together.format(names=joined) if others else None


def via(quote: Quote, words: Words) -> str | None:
    """Write who passed a quotation on: according to Reuters."""
    return words.cards.via.format(source=behind(quote.via, words.language, declined=True)) if quote.via else None


def source_line(source: Source, words: Words) -> str:
    """Write the source on one line: author, title in quotation marks, publisher, date. Without its address."""
    title = cited(source.title, words)
    head = f"{source.author}{words.colon} {title}" if source.author else title
    parts = [head, source.publisher, source.published and day(source.published, words)]
    return ", ".join(part for part in parts if part)
