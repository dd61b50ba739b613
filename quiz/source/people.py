"""What the source does not prove of names: those of people, of bodies and of documents.

A person is named in full, or by the surname where the source has no first name with it. Of a body or a document, all
telling words stand in the source in some form: the Ministry of Economy may be its “economy ministry”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.speakers import voice
from quiz.sheet.tokens import telling
from quiz.sheet.voices import Voice
from quiz.source.citing import cited
from quiz.source.folding import fold
from quiz.source.longer import longer_name
from quiz.source.names import Naming, akin, names, words_of
from quiz.source.namesakes import namesakes
from quiz.source.nearest import nearest
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Person, Sheet
    from quiz.source.found import Found
    from quiz.source.text import SourceText

LIKELY_NAME = 0.6
"""How alike a name must be for somebody to have meant it."""
CODE = "name-not-in-source"
AS_IT_IS = say("write the name as the source has it")


def unproved_names(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Give the names that the source does not have, or not so."""
    for key, person in sheet.people.items():
        how, place = found.names.get(key, (Naming.FULL, None))
        who = voice(person, words_for(sheet.language))
        if who is Voice.ORGANISATION and (longer := longer_name(person.name, found.source.text, sheet.language)):
            message = say("the source's name is longer: {name}", name=found.source.words(*longer))
            yield Problem(CODE, path_of(person, key, "name"), message, AS_IT_IS, cited([longer], found.source))
        if how is Naming.FULL or who is Voice.UNNAMED:
            continue
        if how is Naming.ACCENTS and place:
            message = say("the source writes this name with other accents")
            remedy = say("write it so (`quiz check --fix` does)")
            path = path_of(person, key, "name")
            yield Problem(CODE, path, message, remedy, cited([place], found.source))
        elif who is not Voice.PERSON:
            yield from _unnamed_body(key, person, found.source)
        elif how is Naming.SURNAME:
            yield from _otherwise(key, person, sheet, found.source)
        elif not names(person, person.evidence or ""):
            yield _unnamed(key, person, found.source)


def first_names_unproved(sheet: Sheet, found: Found) -> list[str]:
    """Return the people whom the source names by their surname alone, so that nothing proves their first names."""
    return [
        person.name
        for key, person in sheet.people.items()
        if found.names.get(key, (Naming.FULL, None))[0] is Naming.SURNAME
        and voice(person, words_for(sheet.language)) is Voice.PERSON
        and not list(_otherwise(key, person, sheet, found.source))
    ]


def _otherwise(key: str, person: Person, sheet: Sheet, source: SourceText) -> Iterator[Problem]:
    """Find somebody of the same surname in the source who has another first name."""
    others = [other.name for other in sheet.people.values() if other is not person]
    places = namesakes(person, others, source, sheet.language)
    if places:
        named = ", ".join(dict.fromkeys(source.words(*place) for place in places))
        message = say("the source does not name {name}, but {others}", name=person.name, others=named)
        yield Problem(CODE, path_of(person, key, "name"), message, AS_IT_IS, cited(places[:1], source))


def _unnamed(key: str, person: Person, source: SourceText) -> Problem:
    """Say that the source does not name somebody, and whom it names instead, as far as the name is much like it."""
    near = nearest(fold(person.name).text, source)
    places = [source.folded.unfolded(near.start, near.end)] if near and near.score >= LIKELY_NAME else []
    hint = say("did you mean `{near}`? ", near=source.words(*places[0])) if places else say("")
    message = say("the source does not name {name}", name=person.name)
    return Problem(CODE, path_of(person, key, "name"), message, hint + AS_IT_IS, cited(places, source))


def _unnamed_body(key: str, person: Person, source: SourceText) -> Iterator[Problem]:
    """Find words of the name of a body or a document that the source has in no form."""
    wanted = [word for word in words_of(person.name) if word.casefold() in telling(person.name)]
    there = {*source.occurrences, *telling(person.evidence or "")}
    lacking = [
        word
        for word in wanted
        if word.casefold() not in there and not any(akin(word.casefold(), other) for other in source.occurrences)
    ]
    if not lacking and (wanted or names(person, source.text)):
        return
    if lacking and len(lacking) < len(wanted):
        message = say("the source does not name {name} with `{word}`", name=person.name, word=lacking[0])
        yield Problem(CODE, path_of(person, key, "name"), message, AS_IT_IS)
    else:
        yield _unnamed(key, person, source)
