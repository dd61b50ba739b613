"""Slips of who copies from an article: a name with its role, a quote cut at a comma, wrong words that do not fit."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.genders import gender
from quiz.sheet.model import Fact, Figure, Person, Quote
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.speakers import is_plural, voice, who
from quiz.sheet.tokens import contains, normalised, tokens
from quiz.sheet.voices import Voice, is_group
from quiz.words import LANGUAGES, words_for
from quiz.words.declension import nominative
from quiz.words.plurals import Number, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.kinds import FactKind
    from quiz.sheet.model import Sheet
    from quiz.words.naming import Naming

IN_BRACKETS = re.compile(r".+ \([^()]+\)$")
ENTRIES = {each.kind: each for each in (Person, Quote, Figure, Fact)}
MARKUP = re.compile(
    r"</?(?:a|b|br|div|em|i|li|p|span|strong|sub|sup|u)\b[^<>]*>|&(?:amp|gt|lt|nbsp|quot|#\d{1,5});", re.IGNORECASE
)
MOST_NAMES = 5
"""How many names are listed of which nothing tells who they are."""
IN_MARKS = re.compile(r"[\"“„«»][^\"“”„«»]*[\"”“»«]")
CUT_OFF = (",", ";", ":", "–", "—")


def names(sheet: Sheet) -> Iterator[Problem]:
    """Find names that hold a role, a party or the like."""
    office = words_for(sheet.language, sheet.territory).naming.office if sheet.language in LANGUAGES else None
    bases = [person.name.partition(" (")[0] for person in sheet.people.values()]
    for key, person in sheet.people.items():
        base = person.name.partition(" (")[0]
        told_apart = IN_BRACKETS.match(person.name) and bases.count(base) == 1
        if told_apart or (office and re.match(office, person.name)):
            yield Problem(
                "name-with-role",
                path_of(person, key, "name"),
                say("the name contains more than a name"),
                say("write titles and offices under `role`, a party or an employer under `organisation`"),
            )


def types(sheet: Sheet) -> Iterator[Problem]:
    """Find names of which nothing tells whether a person or an organisation bears them; one problem for all of them.

    A name that is somebody's organisation in the sheet is that of one.
    """
    if sheet.language not in LANGUAGES:
        return
    words = words_for(sheet.language, sheet.territory)
    houses = {normalised(person.organisation or "") for person in sheet.people.values()}
    found = [
        (key, person)
        for key, person in sheet.people.items()
        if not (told := who(person, words)).sure
        and not (told.voice is Voice.ORGANISATION and normalised(person.name) in houses)
    ]
    for allowed in (False, True):
        alike = [(key, person) for key, person in found if ("no-type" in person.allow) is allowed]
        if alike:
            key, person = alike[0]
            names = ", ".join(each.name for _, each in alike[:MOST_NAMES]) + (", …" if alike[MOST_NAMES:] else "")
            yield Problem(
                "no-type",
                path_of(person, key, "name"),
                say("nothing tells whether a person or an organisation has this name: {names}", names=names),
                say("add `type: person` or `type: organisation` to each; a role tells it, too"),
            )


def articles(sheet: Sheet) -> Iterator[Problem]:
    """Find names of documents, of people who are not named, and of parties, that lack the article of a sentence."""
    if sheet.language not in LANGUAGES:
        return
    words = words_for(sheet.language, sheet.territory)
    for key, person in sheet.people.items():
        parts, who, naming = tokens(person.name) or ("",), voice(person, words), words.naming
        told = who is Voice.DOCUMENT or (
            who is Voice.UNNAMED and any(re.search(naming.unnamed, part) for part in parts)
        )
        begins = parts[0] in (*naming.definite, *naming.indefinite)
        lacking = told and not begins and not is_plural(person, words)
        body = _with_article(person.name, naming) if who is Voice.ORGANISATION and not begins else None
        if naming.article_of_groups and is_group(person.name, sheet.language) and not begins:
            body = f"{naming.article_of_groups}{person.name[:1].lower()}{person.name[1:]}"
        if example := naming.with_article if lacking else body:
            yield Problem(
                "no-article",
                path_of(person, key, "name"),
                say("questions put `{name}` into sentences, and it has no article", name=person.name),
                say("write it as it stands in a sentence: {example}", example=example),
            )


def numbers(sheet: Sheet) -> Iterator[Problem]:
    """Find German names of organisations of which nothing tells whether they mean one or several: die Salzsteine."""
    if sheet.language != "de":
        return
    for key, person in sheet.people.items():
        body = voice(person, words_for("de")) is Voice.ORGANISATION
        if body and person.plural is None and number_of(person.name) is Number.OPEN:
            yield Problem(
                "no-plural",
                path_of(person, key, "name"),
                say("nothing tells whether “{name}” means one or several", name=person.name),
                say("add `plural: true` if they say something, or `plural: false` if it says something"),
            )


def roles(sheet: Sheet) -> Iterator[Problem]:
    """Find roles as they stand behind an article in the source, and end otherwise alone: Vorsitzende, of a man."""
    endings = words_for(sheet.language).naming.endings_of_roles if sheet.language in LANGUAGES else ()
    for key, person in sheet.people.items() if endings else ():
        role = person.role or ""
        first, own = role.partition(" ")[0], gender(person.name, words_for(sheet.language))
        likely = [(pattern, meant) for of, ending, pattern, meant in endings if of == own and first.endswith(ending)]
        found = ((pattern, meant) for pattern, meant in likely if re.match(pattern, role))
        for pattern, meant in [*found][:1]:
            yield Problem(
                "role-ending",
                path_of(person, key, "role"),
                say("without an article, the role of {name} ends otherwise", name=person.name),
                say("write `{meant}`", meant=re.sub(f"^{pattern}", meant, role)),
            )


def topics(sheet: Sheet) -> Iterator[Problem]:
    """Find German topics as they stand behind a verb or a preposition: den Grund for der Grund."""
    for key, quote in sheet.quotes.items() if sheet.language == "de" else ():
        if meant := nominative(quote.about or ""):
            yield Problem(
                "topic-case",
                path_of(quote, key, "about"),
                say("the topic stands in the accusative; it is printed as a heading"),
                say("write `{meant}`", meant=meant),
            )


def _with_article(name: str, naming: Naming) -> str | None:
    """Return the name of a body as it stands in a sentence; None where it needs no article, as far as it tells."""
    if party := naming.parties_named.get(normalised(name)):
        return party
    found = (article for article, pattern in naming.articles_of_bodies if re.match(pattern, name.casefold()))
    return next((f"{article}{name}" for article in found), None)


def markup(sheet: Sheet) -> Iterator[Problem]:
    """Find HTML that came along with a text from a web page."""
    for key, entry in sheet.entries():
        for name in _names_of_fields(entry.kind):
            value = getattr(entry, name)
            if isinstance(value, str) and ("<" in value or "&" in value) and (match := MARKUP.search(value)):
                yield Problem(
                    "markup",
                    path_of(entry, key, name),
                    say("`{tag}` is HTML, and would be shown as it stands here", tag=match[0]),
                    say("delete it, or write the character that it stands for"),
                )


@cache
def _names_of_fields(kind: FactKind) -> tuple[str, ...]:
    return tuple(field.name for field in fields(ENTRIES[kind]))


def quotes(sheet: Sheet) -> Iterator[Problem]:
    """Find quotes that were cut in the middle, and wrong words that do not fit or were said as well."""
    for key, quote in sheet.quotes.items():
        if quote.words.endswith(CUT_OFF):
            yield Problem(
                "cut-quote",
                path_of(quote, key, "text" if quote.verbatim else "paraphrase"),
                say("the quote ends with `{sign}`", sign=quote.words[-1]),
                say("end it where its sentence ends, or leave the mark out"),
            )
        yield from _first_person(key, quote, sheet.language)
        for index, wrong in enumerate(quote.wrong):
            path = path_of(quote, key, "wrong", str(index))
            yield from _wrong_word(quote, wrong, path, sheet.language)


def _first_person(key: str, quote: Quote, language: str) -> Iterator[Problem]:
    """Find a paraphrase in which the speaker says I or we: it looks like a quotation, and is none."""
    if not quote.paraphrase or language not in LANGUAGES:
        return
    own = IN_MARKS.sub("", quote.paraphrase)
    if found := re.search(words_for(language).naming.first_person, own):
        yield Problem(
            "first-person",
            path_of(quote, key, "paraphrase"),
            say("with `{word}` it looks like the speaker's own words", word=found[0]),
            say("tell it of the speaker, in the third person; or quote the very words as `text`"),
        )


def _wrong_word(quote: Quote, wrong: str, path: tuple[str, ...], language: str) -> Iterator[Problem]:
    right = normalised(quote.blank or "")  # as a wrong word it has a finding of its own
    if right and wrong and normalised(wrong) != right and contains(quote.words, wrong):
        yield Problem(
            "wrong-is-said",
            path,
            say("`{wrong}` is in the quote itself", wrong=wrong),
            say("take a word that was not said"),
        )
    ending = _ending(quote.blank or "", language)
    if ending and " " not in wrong and wrong.islower() and not wrong.endswith(ending):
        yield Problem(
            "other-ending",
            path,
            say("`{wrong}` does not end in -{ending} as `{blank}` does", wrong=wrong, ending=ending, blank=quote.blank),
            say("give it the form that the sentence wants: who has to guess drops it by its grammar"),
        )


def _ending(word: str, language: str) -> str:
    """Return how a word in small letters ends, as far as that shows what it belongs to."""
    if " " in word or not word.islower() or language not in LANGUAGES:
        return ""
    endings = words_for(language).lists.agreeing
    if word in words_for(language).lists.ending_so:
        return ""
    return next((ending for ending in endings if word.endswith(ending) and len(word) > 4), "")
