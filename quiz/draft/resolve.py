"""Whom a pronoun or a role means: somebody who was named before, nearest first."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from quiz.draft.names import is_first_name, is_organisation, is_role
from quiz.draft.speaker import described
from quiz.draft.subjects import people_before
from quiz.sheet.voices import DOCUMENT, PERSON, UNNAMED, is_body_word, is_group, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.draft.article import Article
    from quiz.draft.people import Person
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker
    from quiz.draft.subjects import Subjects
    from quiz.words.first_names import Gender

SENTENCES_OF_ONE = 4
"""Sentences among which somebody without a name is taken up again by the role."""
BESIDE = 2
"""Sentences of which one is about somebody whom a pronoun in the last one means: this one, and the one before."""
SHORTEST = 2
"""Words that describe somebody, at least: a determiner and a noun."""
HEAD_WITHIN = 4
"""Words of a description among which its noun stands."""
WORD = re.compile(r"[^\W\d_][\w-]*")


def resolve(article: Article, sentence: Sentence, speaker: Speaker, subjects: Subjects) -> Speaker:
    """Return a speaker with the person whom a pronoun or a role means, as far as the text tells.

    Who was the subject before is meant rather than others.
    """
    if speaker.named or speaker.how not in {"pronoun", "described"}:
        return speaker
    if speaker.how == "pronoun":
        return _pronoun(article, sentence, speaker, subjects)
    return _role(article, sentence, speaker, subjects)


def _pronoun(article: Article, sentence: Sentence, speaker: Speaker, subjects: Subjects) -> Speaker:
    words = article.words
    pronoun = article.text[speaker.start : speaker.end].lower()
    if pronoun in words.ambiguous and _has_plural_verb(article, speaker):
        return replace(speaker, plural=True)
    gender: Gender = "m" if pronoun in words.masculine else "f" if pronoun in words.feminine | words.ambiguous else "?"
    if pronoun in words.grammar_words["it"]:
        return _body_before(article, sentence, speaker.start, subjects) or speaker
    if gender == "?":
        return speaker
    unnamed = _unnamed_before(article, sentence, speaker.start, gender)
    unnamed = unnamed or _described_before(article, sentence, speaker.start, gender, subjects)
    if unnamed:
        return unnamed
    same = words.masculine if gender == "m" else words.feminine | words.ambiguous
    fitting = [
        each for each in people_before(article, sentence, speaker.start, subjects, same) if each.gender in {gender, "?"}
    ]
    meant = next((each for each in fitting if _is_human(article, each)), fitting[0] if fitting else None)
    return replace(speaker, person=meant) if meant else speaker


def _back_from(article: Article, sentence: Sentence, most: int) -> Iterator[Sentence]:
    """Give a sentence and those of its paragraph before it, the nearest first, so many in all."""
    near = article.sentences[max(0, sentence.number + 1 - most) : sentence.number + 1]
    return takewhile(lambda each: each.paragraph == sentence.paragraph, reversed(near))


def _body_before(article: Article, sentence: Sentence, at: int, subjects: Subjects) -> Speaker | None:
    """Return the body or the document that a sentence before is about: The 88-page report finds nothing. It says …"""
    for each in _back_from(article, sentence, BESIDE):
        for subject in (subjects.speaking(each.number), subjects.opening(each.number)):
            if subject and subject.how == "described" and subject.end < at:
                tokens = [token for token in each.tokens if subject.start <= token.start and token.end <= subject.end]
                end = next((token.end for token in tokens if _can_be_it(token.text, article.words.code)), None)
                if end:
                    return replace(subject, end=end)
    return None


def _can_be_it(noun: str, code: str) -> bool:
    """Return True for a noun that calls a body or a document, whatever stands before it."""
    return told(noun.lower(), "", "", code) == DOCUMENT or is_body_word(noun.lower(), code)


def _is_human(article: Article, person: Person) -> bool:
    """Return True if more than two capital letters tells a person from a company: a first name, a role, a title."""
    known = person.roles or article.introduced.get(person.number) or is_first_name(person.parts[0], article.words)
    return bool(known) or told(person.name, "", "", article.words.code) == PERSON


def _described_before(
    article: Article, sentence: Sentence, at: int, gender: Gender, subjects: Subjects
) -> Speaker | None:
    """Return who has no name, where this sentence or the one before is about them, and about nobody with a name."""
    for each in _back_from(article, sentence, BESIDE):
        speaks = subjects.speaking(each.number)
        opens = subjects.opening(each.number) if article.words.noun_endings else None
        for subject in (speaks, opens):
            if not subject or subject.end >= at:
                continue
            meant = _role(article, each, subject, subjects) if subject.how == "described" else subject
            if meant.named:
                return None
            verbs = [each.tokens[verb].text for verb in article.said(each)]
            asks = bool(verbs) and article.words.grammar_words["asks"].issuperset(verbs)
            called = meant.how == "described" and _can_be_called(article, meant, gender, speaks=subject is speaks)
            if called and not asks:  # A reporter asked …: who answers is somebody else
                return meant
    return None


def _can_be_called(article: Article, speaker: Speaker, gender: Gender, *, speaks: bool) -> bool:
    """Return True if he or she can mean whom words describe: a former supervisor, die Gewerkschaft, der Verband."""
    words = article.words
    spelled = article.text[speaker.start : speaker.end].split()
    whole = " ".join(spelled)
    if len(spelled) < SHORTEST or is_group(whole, words.code):
        return False
    is_somebody = speaks and told(whole, "", "", words.code) == UNNAMED
    is_somebody = is_somebody or any(is_role(word, words.code) for word in spelled[:HEAD_WITHIN])
    other = words.patterns["man" if gender == "f" else "woman"]
    determiners = words.grammar_words["masculine_determiners" if gender == "m" else "feminine_determiners"]
    if (determiners and spelled[0].lower() not in determiners) or re.search(other, " ".join(spelled[:HEAD_WITHIN])):
        return False
    body = words.noun_endings and any(is_organisation(word, words.code) for word in spelled[:HEAD_WITHIN])
    return is_somebody or bool(body)


def _unnamed_before(article: Article, sentence: Sentence, at: int, gender: str) -> Speaker | None:
    """Return who is only described, if the sentence before is about her and nobody is named since: Eine Lehrerin …"""
    words = article.words
    feminine = re.compile(words.patterns["feminine_role"])
    for each in _back_from(article, sentence, BESIDE):
        if any(each.tokens[mention.start].start < at for mention in article.mentions(each)):
            break
        head = [i for i in range(1, min(4, len(each.tokens))) if is_role(each.tokens[i].text, words.code)]
        one = each.tokens and each.tokens[0].text.lower() in words.figures["one"].split()
        if one and head and each.tokens[head[0]].start < at:
            is_feminine = bool(feminine.search(each.tokens[head[0]].text))
            if is_feminine == (gender == "f") or words.patterns["feminine_role"] == "(?!)":
                return described(each, 0, head[0] + 1)
    return None


def _has_plural_verb(article: Article, speaker: Speaker) -> bool:
    """Return True if the verb beside German "sie" says that it means several."""
    text, words = article.text, article.words
    behind = re.findall(r"\w+", text[speaker.end : speaker.end + 40])[:2]
    before = re.findall(r"\w+", text[max(0, speaker.start - 20) : speaker.start])[-1:]
    finite = words.reporting | words.auxiliaries
    return any(
        (form in finite and re.search(words.patterns["plural_verb"], form))
        or form in words.grammar_words["plural_verbs"]
        for form in behind + before
    )


def _role(article: Article, sentence: Sentence, speaker: Speaker, subjects: Subjects) -> Speaker:
    words = article.words
    spelled = WORD.findall(article.text[speaker.start : speaker.end])
    roles = [word for word in spelled if is_role(word, words.code)]
    determiner = spelled[0].lower() if spelled else ""
    refers = determiner in words.grammar_words["referring"] or bool(
        spelled and not words.noun_endings and is_role(spelled[0], words.code)
    )
    longest = 3 if words.noun_endings else 4
    plural = speaker.plural and _has_plural_verb(article, speaker)
    if refers and roles and (unnamed := _unnamed_of_role(article, sentence, roles[-1], subjects)):
        return unnamed
    if refers and not plural and (person := _introduced_by_role(article, sentence, spelled)):
        return replace(speaker, person=person, how="role", plural=False)
    if not refers or speaker.plural or len(spelled) > longest:
        return speaker
    if not roles:
        return _only_person(article, sentence, speaker, spelled)
    role = roles[-1].lower()
    for person in people_before(article, sentence, speaker.start, subjects):
        if any(_same_role(role, known) for known in _roles_of(article, person)):
            return replace(speaker, person=person, how="role")
    return _only_person(article, sentence, speaker, spelled)


def _unnamed_of_role(article: Article, sentence: Sentence, role: str, subjects: Subjects) -> Speaker | None:
    """Return who speaks just before without a name and is meant by the role: Ein Sprecher des Amts …, der Sprecher."""
    one = article.words.figures["one"].split()
    for each in islice(_back_from(article, sentence, SENTENCES_OF_ONE), 1, None):
        subject = subjects.speaking(each.number)
        if subject and subject.how == "described" and each.tokens[0].text.lower() in one:
            whole = replace(subject, start=each.start)  # A spokesman for the department
            return whole if role in WORD.findall(article.text[whole.start : whole.end])[1:4] else None
    return None


def _introduced_by_role(article: Article, sentence: Sentence, spelled: list[str]) -> Person | None:
    """Return the only one of a paragraph who has no role and fits one without a name: Die Vorsitzende des Verbands.

    Nobody in languages whose roles do not show a gender: there, too many would fit.
    """
    words = article.words
    feminine = re.compile(words.patterns["feminine_role"])
    role = next((word for word in spelled[1:3] if is_role(word, words.code)), None)
    if role is None or words.patterns["feminine_role"] == "(?!)":
        return None
    is_woman = spelled[0].lower() in words.grammar_words["feminine_determiners"]
    if is_woman and not feminine.search(role) and not re.search(words.patterns["either_role"], role):
        return None  # die Minister: several
    gender = "f" if is_woman or feminine.search(role) else "m"
    named = {
        mention.person.number: mention.person
        for each in article.sentences
        if each.paragraph == sentence.paragraph
        for mention in article.mentions(each)
    }
    told = {number for number, roles in article.introduced.items() if any(each.role for each in roles)}
    fitting = [
        person for person in named.values() if person.full and person.gender == gender and person.number not in told
    ]
    others = [other for other in article.register.people if other not in fitting and other.gender in {gender, "?"}]
    if not fitting and len(named) == 1:  # Oberbürgermeisterin X …, sagte die parteilose Politikerin
        (only,) = named.values()
        fitting = [only] if only.full and only.gender == gender else []
        others = [other for other in others if other is not only]
    if len(fitting) != 1 or any(
        _same_role(role.lower(), each) for other in others for each in _roles_of(article, other)
    ):
        return None
    return fitting[0]


def _roles_of(article: Article, person: Person) -> Iterator[list[str]]:
    """Give the roles that the article names of a person, before the name or as an apposition, as small words."""
    for start, end in person.roles:
        yield article.text[start:end].lower().split()
    for each in article.introduced.get(person.number, ()):
        words = each.role.lower().split()
        head = next((i for i, word in enumerate(words) if is_role(word, article.words.code)), -1)
        yield words[: head + 1]


def _same_role(role: str, known: list[str]) -> bool:
    """Return True if a role is one that a person has: the same word, or its head."""
    if not known:
        return False
    last = known[-1]
    return (
        role in known
        or last.endswith(role)
        or (role.endswith(last) and len(last) > 4)
        or (len(role) > 6 and last[:6] == role[:6])
    )


def _only_person(article: Article, sentence: Sentence, speaker: Speaker, spelled: list[str]) -> Speaker:
    """Return the only person of a paragraph, who has no role yet, for a role of nobody: sagte der Markstrategie."""
    words = article.words
    masculine = spelled[0] in words.grammar_words["also_nominative"] if words.noun_endings else False
    if not masculine or speaker.rule != "verb_behind" or len(spelled) != 2:
        return speaker
    if spelled[1].isupper() or is_organisation(spelled[1], words.code):
        return speaker
    people = {
        mention.person.number: mention.person
        for each in article.sentences[: sentence.number + 1]
        if each.paragraph == sentence.paragraph
        for mention in article.mentions(each)
    }
    known = [person for person in people.values() if not person.roles or not is_role(spelled[1], words.code)]
    return replace(speaker, person=known[0], how="role") if len(people) == len(known) == 1 else speaker
