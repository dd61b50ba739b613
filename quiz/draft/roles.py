"""Roles and organisations of people: what stands before or behind a name and says who that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.article import Role
from quiz.draft.language import places
from quiz.draft.names import is_apposed, is_role, is_title
from quiz.sheet.voices import is_body_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.draft.article import Article
    from quiz.draft.people import Mention
    from quiz.draft.sentences import Sentence
    from quiz.draft.tokens import Token

BEFORE_NAME = 16
"""Tokens before a name among which its apposition begins."""
BEHIND_NAME = 22
HEAD_WITHIN = {"verb-second": 4, "subject-first": 7}
"""Tokens of an apposition among which a role must stand."""
ORGANISATION_TOKENS = 8
NAME_IN_MARKS = 5
"""Words that a name in marks has at most: Sprecherin der Initiative „Rettet den See“."""


def roles(article: Article) -> dict[int, list[Role]]:
    """Return what the article says of each person, by the person's number, the most telling first."""
    found: dict[int, list[Role]] = {}
    for sentence in article.sentences:
        for mention in article.mentions(sentence):
            if mention.how != "first":
                each = found.setdefault(mention.person.number, [])
                told = [
                    role
                    for role in (*_in_front(article, sentence, mention), *_behind(article, sentence, mention))
                    if not _names_somebody_else(role, article, sentence, mention)
                ]
                each += [_told(role, article, mention.person.gender) for role in told]
    return {number: sorted(each, key=lambda role: -role.weight) for number, each in found.items()}


def _names_somebody_else(role: Role, article: Article, sentence: Sentence, mention: Mention) -> bool:
    """Return True if what stands beside a name names somebody else, whose it is: Sir A. Pomfrey, Hexley’s chairman."""
    start, end = role.evidence
    tokens = sentence.tokens
    return any(
        other.person is not mention.person
        and other.how == "full"
        and start <= tokens[other.start].start
        and tokens[other.end - 1].end <= end
        and article.text[tokens[other.start].start : tokens[other.end - 1].end] in role.role
        for other in article.mentions(sentence)
    )


def _is_somebody(owner: str, article: Article) -> bool:
    """Return True if the owner of a role is one of the people, and no company that is called like one of them."""
    named = [each for mentions in article.register.mentions for each in mentions if each.person.parts[-1] == owner]
    by_surname = sum(each.how == "surname" for each in named)
    return by_surname > 1 or any(each.person.name == owner for each in named)


def _told(role: Role, article: Article, gender: str) -> Role:
    """Return a role as it stands alone, without whose it is, and none that only somebody else gives: ihr Kollege X."""
    words = article.words
    spelled = re.sub(words.patterns.get("before_role", "(?!)"), "", role.role)
    head = next((word for word in spelled.split() if is_role(word, words.code)), "")
    if head.lower() in words.grammar_words["relations"]:
        return role._replace(role="", organisation=role.organisation if not role.role else "", weight=0)
    if gender == "m" and re.search(words.patterns["feminine_role"], head):
        return role._replace(role="", weight=0)  # Nora Harms ist Stadträtin, Paul Kripp …
    owner = re.match(words.patterns["owner_of_role"], spelled)
    if owner and any(is_role(word, words.code) for word in spelled[owner.end() :].split()):
        spelled, of = spelled[owner.end() :], owner.groupdict().get("organisation")
        of = None if of and _is_somebody(of, article) else of
        role = role._replace(organisation=role.organisation or of or "")
    if gender in {"m", "f"} and "weak_role" in words.patterns:
        strong = "er" if gender == "m" else "e"
        spelled = re.sub(words.patterns["weak_role"], lambda match: match[1] + strong, spelled, count=1)
        adjectives = re.match(words.patterns["weak_adjectives"], spelled)
        if adjectives:
            spelled = re.sub(r"(?:e|en)(?=\s)", strong, adjectives[0]) + spelled[adjectives.end() :]
    if re.match(words.patterns.get("declined", "(?!)"), role.organisation):
        role = role._replace(organisation="")
    return role._replace(role=spelled)


def _in_front(article: Article, sentence: Sentence, mention: Mention) -> list[Role]:
    found = []
    if lead := _lead(article, sentence, mention):
        found.append(lead)
    if apposed := _apposition_in_front(article, sentence, mention):
        found.append(apposed)
    return found


def _lead(article: Article, sentence: Sentence, mention: Mention) -> Role | None:
    """Return the role right before a name: CEO Jensen Huang, former mayor X, VW-Chef Winterkorn."""
    tokens, words = sentence.tokens, article.words
    start = mention.start
    while start > 0 and _leads(sentence, start - 1, article):
        start -= 1
    while start < mention.start and tokens[start].text in words.no_names:
        start += 1
    lead = tokens[start : mention.start]
    while lead and is_title(lead[-1].text, words) and len(lead) > 1:
        lead = lead[:-1]
    if not any(is_role(token.text, words.code) for token in lead):
        return None
    spelled = article.text[lead[0].start : lead[-1].end]
    forms_of_address = words.male_titles | words.female_titles | {each.lower() for each in words.titles if "." in each}
    if not forms_of_address.isdisjoint((spelled.lower(), f"{spelled.lower()}.")):
        return None
    role, organisation = _parted(spelled, article)
    evidence = lead[0].start, tokens[mention.end - 1].end
    return Role(role, organisation, evidence, 3 if mention.how == "full" else 2)


def _leads(sentence: Sentence, i: int, article: Article) -> bool:
    token, words = sentence.tokens[i], article.words
    if words.noun_endings:
        return token.kind in kinds.NAMING + kinds.ADJECTIVE and sentence.tokens[i + 1].start - token.end <= 2
    small = token.kind == kinds.WORD and (is_role(token.text, words.code) or token.text in words.role_helpers)
    return token.kind in kinds.NAMING or small


def _parted(lead: str, article: Article) -> tuple[str, str]:
    """Return role and organisation of words before a name: VW-Chef, Nvidia CEO, Gowdy spokesman."""
    words = article.words
    compound = re.fullmatch(words.patterns["compound_role"], lead) if words.noun_endings else None
    if compound and is_role(compound.group(2), words.code):
        known_role = is_role(compound.group(1), words.code)
        return (lead, "") if known_role else (compound.group(2), compound.group(1))
    return lead, ""


def _apposition_in_front(article: Article, sentence: Sentence, mention: Mention) -> Role | None:
    """Return the role before the comma before a name: der Technologiechef von Palantir, Shyam Sankar."""
    tokens, words = sentence.tokens, article.words
    comma = mention.start - 1
    while comma > 0 and is_role(tokens[comma].text, words.code):
        comma -= 1  # der Ärztliche Direktor, Professor X
    comma -= comma + 1 < mention.start and tokens[comma].kind == kinds.DETERMINER  # la directrice, le docteur X
    if comma < 1 or tokens[comma].kind != kinds.COMMA:
        return None
    lowest = max(0, comma + 1 - BEFORE_NAME)
    start = comma - 1
    kinds_inside = "NAIDdPnbwC" if words.noun_endings else "NIDPnwC"
    if tokens[start].kind == kinds.QUOTATION and len(_spelled(article, tokens[start]).split()) <= NAME_IN_MARKS:
        start -= 1  # der Sprecher der Initiative „Freier Himmel“, X
    while start >= lowest and tokens[start].kind in kinds_inside and tokens[start].kind != kinds.REPORTING:
        if tokens[start].kind == kinds.DETERMINER and not _inside_phrase(sentence, start, article):
            break
        start -= 1
    start = max(lowest, start)
    no_part = kinds.ANY_DETERMINER + kinds.FINITE + kinds.PREPOSITION + kinds.COMMA + kinds.QUOTATION
    first = start + (tokens[start].kind in no_part)
    head = tokens[first : min(first + 5, comma)]
    if not any(is_role(token.text, words.code) for token in head):
        return None
    end = tokens[comma - 1].end
    role, organisation = _with_organisation(article.text[tokens[first].start : end], article)
    determiner = first > 0 and tokens[first - 1].kind in kinds.ANY_DETERMINER
    evidence = tokens[first - determiner].start, tokens[mention.end - 1].end
    return Role(role, organisation, evidence, 4)


def _spelled(article: Article, token: Token) -> str:
    return article.text[token.start : token.end]


def _inside_phrase(sentence: Sentence, i: int, article: Article) -> bool:
    """Return True if a determiner stands inside a phrase: behind a preposition, or as a genitive."""
    if not i:
        return False
    before = sentence.tokens[i - 1].kind
    genitives = article.words.grammar_words.get("genitives", frozenset())
    return before == kinds.PREPOSITION or (before in kinds.NAMING and sentence.tokens[i].text in genitives)


def _behind(article: Article, sentence: Sentence, mention: Mention) -> list[Role]:
    tokens, words = sentence.tokens, article.words
    found = []
    end = mention.end
    start_of_name = tokens[mention.start].start
    while end + 2 < len(tokens) and tokens[end].kind == kinds.OPEN and tokens[end + 2].kind == kinds.CLOSE:
        inside = tokens[end + 1].text
        if inside[:1].isupper():
            found.append(Role("", inside, (start_of_name, tokens[end + 2].end), 1))
        end += 3
    if apposed := _apposition_behind(article, sentence, mention, end):
        found.append(apposed)
    of = words.grammar_words["organisation_prepositions"]
    if mention.how == "full" and end + 1 < len(tokens) and tokens[end].text in of and tokens[end + 1].kind in "NDd":
        last = end + 1
        while last < len(tokens) and last - end < ORGANISATION_TOKENS and _names_house(sentence, last):
            last += 1
        while last + 1 < len(tokens) and tokens[last].text in of and tokens[last + 1].kind == kinds.NOUN:
            last += 2  # of the University of Milan
        spelled = tokens[end + 1 : last]
        while spelled and spelled[0].kind in kinds.ANY_DETERMINER:
            spelled = spelled[1:]
        if spelled and not _is_occasion(spelled, article):
            organisation = article.text[spelled[0].start : spelled[-1].end]
            found.append(Role("", organisation, (start_of_name, spelled[-1].end), 2))
    return found


def _names_house(sentence: Sentence, i: int) -> bool:
    """Return True if a token can belong to the name of an organisation: vom Bankhaus Trinkau & Söhne."""
    tokens = sentence.tokens
    joins = tokens[i].text == "&" and i + 1 < len(tokens) and tokens[i + 1].kind == kinds.NOUN
    return tokens[i].kind in "NIDdA" or joins


def _is_occasion(spelled: Sequence[Token], article: Article) -> bool:
    """Return True for one noun that tells what was done, and calls no organisation: bei der Verkündung."""
    words, noun = article.words, spelled[-1].text
    if len(spelled) > 1 or not words.noun_endings:
        return False
    return bool(re.search(words.patterns["deed"], noun)) and not is_body_word(noun.lower(), words.code)


def _apposition_behind(article: Article, sentence: Sentence, mention: Mention, end: int) -> Role | None:
    """Return the role behind a name: Robert Kirk, CEO des Unternehmens InterGen Data, …"""
    tokens, words = sentence.tokens, article.words
    if end + 1 >= len(tokens) or tokens[end].kind != kinds.COMMA:
        return None
    start = _behind_age(sentence, end + 1)
    first = start + (tokens[start].kind == kinds.DETERMINER)
    head = tokens[first : first + HEAD_WITHIN[words.grammar]]
    told = any(is_role(token.text, words.code) for token in head) or is_apposed(sentence, first, words)
    if tokens[start].kind in "SRVP" or not told:
        return None
    stops = ",V.;:Q-(S" + ("U" if words.noun_endings else "p")
    last = start
    while last < min(len(tokens), end + BEHIND_NAME) and tokens[last].kind not in stops:
        last += 1
    if last <= first:
        return None
    following = tokens[last] if last < len(tokens) else None
    if following and following.kind == kinds.QUOTATION and tokens[last - 1].kind == kinds.NOUN:
        named = article.text[following.start : following.end]
        last += len(named.split()) <= NAME_IN_MARKS and named[-2:-1] not in ".!?,"
    role, organisation = _with_organisation(article.text[tokens[first].start : tokens[last - 1].end], article)
    evidence = tokens[mention.start].start, tokens[last - 1].end
    if re.match(words.patterns["once"], role):
        return Role(role, "", evidence, 1)  # früher Richterin am Amtsgericht: nothing that she is now
    return Role(role, organisation, evidence, 4)


def _behind_age(sentence: Sentence, start: int) -> int:
    """Return where an apposition starts behind an age: Jane Smith, 52, a teacher; Hugo Petit, 52 ans, berger."""
    tokens = sentence.tokens
    end = start
    while end < len(tokens) and tokens[end].kind in kinds.NUMBER + kinds.WORD and end - start < 2:
        end += 1
    is_age = tokens[start].kind == kinds.NUMBER and end + 1 < len(tokens) and tokens[end].kind == kinds.COMMA
    return end + 1 if is_age else start


def _with_organisation(spelled: str, article: Article) -> tuple[str, str]:
    """Part a role from the organisation behind it: CEO des Unternehmens X; head of the Y Institute.

    A genitive that would have to change to stand alone stays with its role.
    """
    spelled = " ".join(spelled.split())
    words = article.words
    named = re.search(words.patterns["organisation_name"], spelled)
    if named and named.start():
        role = spelled[: named.start()].strip()
        short = re.match(words.role_links, role)
        is_company = named.group().split()[0][:1].isupper()  # des Unternehmens X: the article's word for X is no role
        return (short.group("role") if short and is_company else role), named.group(1)
    match = re.match(words.role_links, spelled)
    if not match:
        return spelled, ""
    role, organisation = match.group("role"), match.group("organisation")
    if organisation in places(words.code):
        return spelled, ""  # Democrat of Ohio, mayor of London: nobody's house
    if party := re.match(words.patterns.get("party_of_role", "(?!)"), spelled):
        return party["role"], party["party"]
    genitive = words.patterns.get("genitive", "")
    if genitive and re.search(genitive, spelled[len(role) :]):
        return spelled, ""
    return role, organisation


def best(found: list[Role]) -> tuple[Role | None, Role | None]:
    """Return the most telling role of a person, and the most telling organisation."""
    role = next((each for each in found if each.role), None)
    with_both = next((each for each in found if each.role and each.organisation), None)
    organisation = next((each for each in found if each.organisation), None)
    if role and with_both and with_both.weight >= role.weight:
        role = with_both
    return role, (role if role and role.organisation else organisation)
