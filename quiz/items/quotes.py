"""Quotes become items: who said it, what was said on a topic, which word is missing."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from quiz.items.chance import picked
from quiz.items.model import Direction, Distractor, Item, Manner, Passage
from quiz.items.options import OPTIONS
from quiz.items.reasons import Reason, ReasonKind
from quiz.items.sentences import is_fragment, is_sentence, sentences_of
from quiz.phrasing.marks import nested
from quiz.phrasing.sources import setting
from quiz.sheet.genders import gender, told
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Person, Quote
from quiz.sheet.sorts import sort
from quiz.sheet.speakers import agreeing, alike, names, short_names, voice, words_of
from quiz.sheet.tokens import WORD, normalised, telling, tokens
from quiz.sheet.voices import Voice
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.items.pool import Pool
    from quiz.sheet.model import Sheet
    from quiz.words.model import Words

MOST_CANDIDATES = 4
"""How many wrong speakers an item has; those beyond the two that are offered stand in for them on a form."""
MOST_WORDS_ON_A_CARD = 40
"""Of a longer quote a card shows only the telling sentence (Wozniak 1999, rule 4: minimum information)."""
OMISSION = "[…]"
SPEAKER_IN_QUOTE = "speaker-in-quote"
"""The rule (`quiz/rules/items.py`) that warns of a quote which names who said it, and by which it is allowed."""


def ask(ref: FactRef, quote: Quote, pool: Pool) -> Iterator[Item]:
    """Give the items of a quote: who said it, if it has a name; the others where there is a topic, a telling word."""
    asking, speaker = pool.words.asking, pool.sheet.people[quote.speaker]
    said, who = passage(quote, pool), voice(speaker, pool.words)
    if who is not Voice.UNNAMED:
        yield Item(
            ref,
            quote,
            Direction.SPEAKER,
            asking.which_document if who is Voice.DOCUMENT else _who(quote, pool.words),
            Passage(speaker.name),
            said,
            quote.about,
            tuple(_others(ref, quote, pool)),
            _excerpt(said, quote, pool.words),
        )
    if quote.about:
        question = asking.what_said.format(name=speaker.name, verb=agreeing(asking.asks, speaker, pool.words))
        gist = Passage(quote.gist, Manner.PARAPHRASE) if quote.gist else None
        topic = Passage(_topic(quote, pool, quote.speaker))
        yield Item(ref, quote, Direction.STATEMENT, question, said, topic, gist=gist)
    if quote.blank and (gaps := quote.gaps()):
        question = asking.which_word if len(quote.blank.split()) == 1 else asking.which_words
        cue = None if quote.about and telling(quote.blank) & telling(quote.about) else quote.about
        gapped = Passage(said.text, said.manner, gaps[0])
        wrong = tuple(Distractor(word, Reason(ReasonKind.OTHER_WORD)) for word in quote.wrong)
        yield Item(
            ref,
            quote,
            Direction.BLANK,
            question,
            Passage(quote.blank),
            gapped,
            cue,
            wrong,
            _excerpt(gapped, quote, pool.words),
        )


def names_speaker(quote: Quote, sheet: Sheet) -> frozenset[str]:
    """Return the words of what a speaker is called, or is, that stand in what was said or in its topic.

    Who reads “the Commission will look into it” need not have read the article to know that the Commission said it.
    A word that belongs to several people of the sheet (race, of the race director and the leader of the race) tells
    nobody, unless it is of the name. Of an organisation it tells with its capital alone, and no word for people in the
    plural does: the royal family is not the Royal Bank, nor are nurses the Nurses' Union.
    """
    speaker, said = sheet.people[quote.speaker], f"{quote.words} {quote.about or ''}"
    words, written = words_for(sheet.language), frozenset(words_of(said))
    is_person = voice(speaker, words) is Voice.PERSON
    bodies = f"{'' if is_person else speaker.name} {speaker.organisation or ''}"
    sure = telling(f"{speaker.name if is_person else ''} {speaker.role or ''}")
    found = telling(_described(speaker)) & telling(said)
    found -= {normalised(word) for word in WORD.findall(bodies) if not _is_named(word, written, words)} - sure
    short = short_names(speaker, words) & written
    own = (found & telling(speaker.name)) | short
    found |= short
    if found == own:
        return found
    others = [telling(_described(person)) for key, person in sheet.people.items() if key != quote.speaker]
    return own | {word for word in found if not any(word in other for other in others)}


def _is_named(word: str, written: frozenset[str], words: Words) -> bool:
    """Return True if a text has a word of an organisation as it stands there, and it is none for people: nurses."""
    return word in written and not re.fullmatch(words.naming.groups, normalised(word))


def _described(person: Person) -> str:
    return f"{person.name} {person.role or ''} {person.organisation or ''}"


def _who(quote: Quote, words: Words) -> str:
    """Return the question for a speaker: that somebody said it is asked of a sentence that one person spoke."""
    if not quote.verbatim:
        return words.asking.who_meant
    spoken = not quote.together and not _is_written(quote, words)
    whole = is_sentence(quote.words, words) and not is_fragment(quote)
    return words.asking.who_said if spoken and whole else words.asking.whose_words


def _is_written(quote: Quote, words: Words) -> bool:
    """Return True if the verb or the occasion of a quote tells that it was written."""
    return any(re.search(words.naming.writings, each) for each in tokens(f"{quote.verb or ''} {quote.occasion or ''}"))


def says_too_little(quote: Quote) -> bool:
    """Return True if nobody can tell who said a quotation: of one word, or cut out of a sentence without a topic."""
    return quote.verbatim and (len(quote.words.split()) == 1 or (is_fragment(quote) and not quote.about))


def tells_itself(item: Item, sheet: Sheet) -> bool:
    """Return True if an item asks for a speaker whom the quote names, unless the sheet says that it is meant."""
    quote = item.fact
    if item.direction is not Direction.SPEAKER or not isinstance(quote, Quote) or SPEAKER_IN_QUOTE in quote.allow:
        return False
    return bool(names_speaker(quote, sheet))


def has_other_answers(item: Item, pool: Pool) -> bool:
    """Return True if an item asks what somebody said on a topic, and the sheet has something else she said on it.

    A topic that is told more closely belongs to it as well: the dam, the price of the dam. Where and when it was said
    tells quotes of one topic apart.
    """
    quote = item.fact
    if item.direction is not Direction.STATEMENT or not isinstance(quote, Quote) or not quote.about:
        return False
    about, own = normalised(quote.about), _carrying(quote.about, pool)
    asked = normalised(_topic(quote, pool, quote.speaker))
    for other in pool.said_by[quote.speaker]:
        topic = normalised(other.about or "")
        if other is quote or not (topic == about or (own and own <= _carrying(topic, pool))):
            continue
        if topic != about or asked in (about, normalised(_topic(other, pool, quote.speaker))):
            return True
    return False


def _holds_the_other(one: str, other: str, pool: Pool) -> bool:
    """Return True if all words of a name, but for articles, stand in another one as well, or the other way round."""
    words, others = _carrying(one, pool), _carrying(other, pool)
    return words <= others or others <= words


def _carrying(text: str, pool: Pool) -> frozenset[str]:
    """Return the words of a topic or a name without articles."""
    return frozenset(tokens(text)).difference(pool.words.naming.definite, pool.words.naming.indefinite)


def asks_for_the_only_document(item: Item, sheet: Sheet, words: Words) -> bool:
    """Return True if an item asks which document says something, and the sheet has no other that could."""
    quote = item.fact
    if item.direction is not Direction.SPEAKER or not isinstance(quote, Quote):
        return False
    if voice(sheet.people[quote.speaker], words) is not Voice.DOCUMENT:
        return False
    others = (each for key, each in sheet.people.items() if key != quote.speaker)
    return all(voice(each, words) is not Voice.DOCUMENT for each in others)


def _topic(quote: Quote, pool: Pool, speaker: str) -> str:
    """Return the topic of a quote; if a speaker is quoted on it twice, with where and when this was said."""
    about = normalised(quote.about or "")
    twice = sum(normalised(other.about or "") == about for other in pool.said_by[speaker]) > 1
    said = setting(quote, pool.words) if twice else None
    return f"{quote.about} ({said})" if said else quote.about or ""


def passage(quote: Quote, pool: Pool) -> Passage:
    """Return the words of a quote as they stand between quotation marks, or a paraphrase as it is."""
    if quote.verbatim:
        return Passage(nested(quote.words, pool.words), Manner.VERBATIM)
    return Passage(quote.words, Manner.PARAPHRASE)


def offered(quote: Quote, other: str, pool: Pool) -> Distractor | None:
    """Offer another speaker of the same kind for a quote; only those who could have said it, if the sheet names some.

    An organisation is offered beside those of its sort: of a party, a ministry and a company, it is known who speaks.
    Nobody who said it too; nobody whose name holds that of the speaker, or is held by it (the Library, Northport
    Library); where a pronoun tells a gender, only those who are known to be of it; and nobody whose name the quote or
    its topic holds: a speaker seldom speaks of himself by name, so that would be a cue.
    """
    person, speaker = pool.sheet.people[other], pool.sheet.people[quote.speaker]
    name, own, said = person.name, speaker.name, f"{quote.words} {quote.about or ''}"
    if (
        other in (quote.speaker, *quote.together)
        or not alike(person, speaker, pool.words)
        or (pool.voice_of(quote) is Voice.ORGANISATION and sort(person, pool.words) is not sort(speaker, pool.words))
        or (quote.could_be and other not in quote.could_be)
        or _holds_the_other(name, own, pool)
        or not set(tokens(name)[-1:]).isdisjoint(tokens(said))
        or names(person, said, pool.sheet.language)
        or told(quote, speaker, pool.words) not in ("?", pool.genders[other])
    ):
        return None
    reason = why_not(other, [quote], pool)
    closeness = 0.4 if reason.kind is ReasonKind.NAMED_TOO else 0.6
    return Distractor(name, reason, closeness=closeness, of=FactRef(FactKind.PERSON, other))


def why_not(person: str, said: Sequence[Quote], pool: Pool) -> Reason:
    """Return why somebody else could be taken for the speaker of quotes: by a topic that she is quoted on.

    That it is another one is said only where it is: the topics of the quotes are known, and none of them is hers.
    """
    topics = pool.topics.get(person)
    if not topics:
        return Reason(ReasonKind.NAMED_TOO)
    asked = [quote.about for quote in said if quote.about]
    same = next((topic for topic in topics if any(_same_topic(topic, other) for other in asked)), None)
    if same or len(asked) < len(said):
        return Reason(ReasonKind.SAID_ELSE, same or topics[0])
    return Reason(ReasonKind.SAID_ANOTHER, topics[0])


def _same_topic(one: str, other: str) -> bool:
    """Return True if two topics read as the same one, or one is told more closely: the hall, the new hall."""
    words, others = telling(one), telling(other)
    return normalised(one) == normalised(other) or bool(words and others and (words <= others or others <= words))


def _others(ref: FactRef, quote: Quote, pool: Pool) -> Iterator[Distractor]:
    """Give other people who could have said it: first those the source quotes, then those it only names.

    Where even those leave no choice of three, people of other sheets.
    """
    names: set[str] = set()
    for group in (pool.quoted, pool.unquoted):
        for other in picked(group, pool.sheet.id, ref.key, "speaker"):
            found = offered(quote, other, pool)
            if found is None or normalised(found.text) in names:
                continue
            if len(names) == MOST_CANDIDATES:
                return
            names.add(normalised(found.text))
            yield found
    if len(names) < OPTIONS - 1 and not quote.could_be:
        yield from islice(_strangers(quote, pool), OPTIONS - 1 - len(names))


def _strangers(quote: Quote, pool: Pool) -> Iterator[Distractor]:
    """Give people of other sheets; nobody with the family name of somebody here, or of whom the quote speaks."""
    taken = {word for person in pool.sheet.people.values() for word in tokens(person.name)[-1:]}
    taken |= set(tokens(quote.words))
    speaker = pool.sheet.people[quote.speaker]
    who, hinted = voice(speaker, pool.words), told(quote, speaker, pool.words)
    if not pool.is_told(quote):
        return
    for stranger in pool.strangers:
        other_sort = who is Voice.ORGANISATION and sort(Person(name=stranger.name), pool.words) is not sort(
            speaker, pool.words
        )
        if stranger.voice is not who or other_sort:
            continue
        family_name = set(tokens(stranger.name)[-1:])
        fits = hinted in ("?", gender(stranger.name, pool.words))
        fits = fits and not _holds_the_other(stranger.name, speaker.name, pool)
        if fits and not family_name & taken:
            taken |= family_name
            yield Distractor(stranger.name, Reason(ReasonKind.STRANGER, stranger.sheet), closeness=0.2)


def _excerpt(said: Passage, quote: Quote, words: Words) -> Passage | None:
    """Cut a long quote to the sentence that holds its telling word, or else to its longest one; None if it is short."""
    if len(said.text.split()) <= MOST_WORDS_ON_A_CARD:
        return None
    spans = sentences_of(said.text, words)
    gaps = quote.gaps()
    start, end = next(
        (span for span in spans if gaps and span[0] <= gaps[0][0] < span[1]),
        max(spans, key=lambda span: span[1] - span[0]),
    )
    if len(spans) == 1 or (gaps and gaps[0][1] > end):
        return None
    before, after = f"{OMISSION} " if start else "", f" {OMISSION}" if end < len(said.text) else ""
    moved = len(before) - start
    gap = (said.gap[0] + moved, said.gap[1] + moved) if said.gap else None
    return Passage(f"{before}{said.text[start:end].rstrip()}{after}", said.manner, gap)
