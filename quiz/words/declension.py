"""Cases of German: how a name ends behind a preposition, mostly in the dative, and a topic as a heading has it.

It goes by articles and endings alone, so that it changes what it knows: zusammen mit der SPD, laut dem Experten, laut
Medienberichten, but Reuters and Anna Berg stay as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quiz.words.plurals import ADJECTIVE, Number, is_of_a_place, number_of

ARTICLES = {
    "die": "der",
    "der": "dem",
    "das": "dem",
    "ein": "einem",
    "eine": "einer",
    "einige": "einigen",
    "mehrere": "mehreren",
    "viele": "vielen",
    "beide": "beiden",
    "zwei": "zwei",
    "drei": "drei",
}
OF_SEVERAL = frozenset({"einige", "mehrere", "viele", "beide", "zwei", "drei"})
ENDING = re.compile(r"e[rsn]?$")
AS_ADJECTIVE = re.compile(
    r"(?:\w*(?i:sitzend|geordnet|gehörig|beauftragt|beamt|gesandt|verwandt|bekannt|gestellt|studierend|forschend|reisend"
    r"|streikend|nehmend|demonstrierend|betroffen|überlebend|geflüchtet|schäftigt|verständig|kundig|prüfend|vertraut)|Link|Grün|Liberal|Konservativ|Jugendlich|Erwachsen)e[rn]?"
)
"""Nouns that are declined as adjectives: der Vorsitzende, ein Vorsitzender, die Linke."""
BARE = re.compile(r"(?P<noun>(?:Grün|Liberal|Konservativ|Jugendlich|Erwachsen)e)(?P<rest>(?: (?!und\b)[a-zäöüß].*)?)")
"""Those of them that stand for several where no article is before them: Grüne, Jugendliche aus Holm."""
WEAK = re.compile(r"\w*(?:ent|ant|ist|oge|nom|soph|graf|demokrat|diplomat|soldat|kandidat|präsident|e)")
"""Masculine nouns that end in -n in every other case: der Experte, der Präsident."""
MASCULINE = re.compile(
    r"(?i:der) (?:\w*(?:sch|ige|liche) |Deutsche )?\w*(?:(?<!kamm)er|ist|dent|ant|loge|experte|zeuge|verband|bund"
    r"|rat|hof|senat|konzern|verein|dienst|bericht|brief|chef|rundfunk|tag|club|anwalt|vorstand|papst)(?: .*)?"
)
"""Who is called by a masculine noun, so that its article is that of the subject: der Sender, der Landesverband X."""
PLURALS = re.compile(
    r"\w*(?:berichte|dokumente|gesetze|urteile|papiere|briefe|protokolle|bewohner|wohner|forscher|wissenschaftler|kritiker"
    r"|beobachter|mediziner|schüler|lehrer|bürger|mieter|politiker|arbeiter|arbeitnehmer|arbeitgeber|händler|ermittler"
    r"|fahnder|historiker|pfleger|helfer|rentner|urlauber|besucher|zuschauer|leser|nutzer|verbraucher|anhänger|gegner"
    r"|befürworter|sprecher|vertreter|verbände|republikaner|wähler|ärzte|anwälte|landwirte|eltern|gäste|leute|männer|kinder"
    r"|freunde|werke|amte|streikende|studierende|forschende|demonstrierende|teilnehmende|beschäftigte|angestellte|angehörige"
    r"|betroffene|überlebende|geflüchtete|kräfte)",
    re.IGNORECASE,
)
"""Nouns in the plural, where an article or nothing stands before them."""
ACCUSATIVE = re.compile(
    r"(?P<article>[Dd]en|[Ee]inen) (?P<adjectives>(?:[a-zäöüß]+en )*)"
    r"(?P<noun>(?!(?:Tag|Abend|Morgen|Monat|Sommer|Winter|Herbst)\b)[A-ZÄÖÜ][\w-]*[a-zäöüß])(?= [a-zäöüß]|,|$)"
)
"""A topic that begins with a noun behind its article, as the object of a sentence; `den` is of several, too."""
DATIVE_PLURAL = re.compile(r".*[nsia]|Inuit")
"""Nouns that can be of several behind `den`: den Opfern, den Autos, den Mafiosi, den Antibiotika."""
INFINITIVE = re.compile(r"[^,]* [a-zäöüß]+n")
"""A topic that names what is done to the noun at its beginning: den Müll trennen."""


@lru_cache(maxsize=1024)
def behind(name: str, language: str, *, declined: bool = False) -> str:
    """Return what somebody is called as it ends behind a preposition: mit der SPD, laut einem Sprecher.

    What may be `declined` already is changed where it surely is not: der Agentur stays, der Sender does not.
    """
    if language != "de" or (declined and name.casefold().startswith("der ") and not MASCULINE.fullmatch(name)):
        return name
    first, _, second = name.partition(" und ")
    if first.partition(" ")[0].casefold() in ARTICLES and second.partition(" ")[0].casefold() in ARTICLES:
        return f"{_dative(first)} und {_dative(second)}"  # die Grünen und die SPD
    return _dative(name)


def nominative(topic: str) -> str | None:
    """Return a German topic as a heading has it, where it surely begins with the accusative; None for any other.

    That is a masculine noun in the singular: den Grund für den Besuch becomes der Grund für den Besuch. Nouns in -n are
    passed over: they may be of several (den Opfern), or end otherwise in the nominative (einen Kunden).
    """
    found = ACCUSATIVE.match(topic)
    if found is None or found["noun"].endswith("n") or INFINITIVE.fullmatch(topic):
        return None
    article, ending = found["article"], "er "
    if article.casefold() == "den":
        if DATIVE_PLURAL.fullmatch(found["noun"]):
            return None
        article, ending = f"{article[0]}er", "e "
    else:
        article = article.removesuffix("en")
    return f"{article} {found['adjectives'].replace('en ', ending)}{topic[found.start('noun') :]}"


def _dative(name: str) -> str:
    if bare := BARE.fullmatch(name):
        return f"{bare['noun']}n{bare['rest']}"
    first, _, rest = name.partition(" ")
    article = first.casefold()
    known = article in ARTICLES and bool(rest)
    words = re.split(r"(\s+)", rest if known else name)
    die = article == "die"
    noun = _place_of_noun(words, article if known else "")
    if not known and not noun and not PLURALS.fullmatch(words[0]):
        return name  # Reuters, Anna Berg
    head = words[noun]
    several = bool(PLURALS.fullmatch(head)) and article not in {"der", "das", "ein", "eine"}
    several = several or article in OF_SEVERAL or (die and number_of(name) is Number.SEVERAL)
    if not known and not several:
        return name  # Deutsche Bahn
    words[:noun:2] = [word if die and is_of_a_place(word) else ENDING.sub("en", word) for word in words[:noun:2]]
    words[noun] = _declined(head, article if known else "", several=several)
    if not known:
        return "".join(words)
    shown = "den" if several and die else ARTICLES[article]
    return f"{shown} {''.join(words)}"


def _place_of_noun(words: list[str], article: str) -> int:
    """Return where the noun of a name stands, behind its adjectives and its article (in small letters), if it has one.

    Behind an article, what stands before an adjective with a capital is one as well: der Bunte Deutsche Verein.
    """
    noun = 0
    for place in range(0, len(words) - 2, 2):
        following = words[place + 2]
        before_another = article and following[0].isupper() and words[place].endswith("e")
        if ADJECTIVE.fullmatch(words[place]) or (article == "die" and is_of_a_place(words[place])):
            noun = place + 2
        elif not (before_another and place + 4 < len(words)):
            break
    return noun


def _declined(noun: str, article: str, *, several: bool) -> str:
    """Return a noun in the dative."""
    if AS_ADJECTIVE.fullmatch(noun):
        return ENDING.sub("en", noun)
    if several:
        return f"{noun}n" if noun.endswith(("e", "er", "el")) else noun
    if article in {"der", "ein"} and WEAK.fullmatch(noun) and not noun.isupper():
        return f"{noun}n" if noun.endswith("e") else f"{noun}en"
    return noun
