"""Evidence that a draft gives: the article's own words that say who said a quotation, or who somebody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.draft.entry import EDGES
from quiz.draft.yaml_text import on_one_line

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.people import Person
    from quiz.draft.quotations import Quotation
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker
    from quiz.source.text import Place

LAST_MARK = re.compile(r"(?<![.!?…])[.!?…]*(?<!\s)\s*[»”](?=\s*$)")
"""What ends a quotation behind words that interrupt it: « Oui, dit-elle. »"""
NOT_GOING_ON = (".", "!", "?", "…", ":", ",")
"""What words before a quotation end with where they stand for themselves."""
LONG = 160
"""Characters from which on a clause is evidence enough, and the whole sentence too much."""
CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")


def of_quotation(each: Quotation, article: Article) -> str:
    """Return the stretch outside the marks in which the speaker stands, else the longest of the sentence.

    Where it has no more than a pronoun, the name by which somebody was last named stands before it; an ellipsis stands
    where the quotation goes on with its sentence.
    """
    speaker = each.speaker
    if speaker.start >= 0:
        holding = next((s for s in article.sentences if s.start <= speaker.start < s.end), each.sentence)
        if holding is not each.sentence and speaker.how == "described" and article.said(each.sentence):
            own = max((_shown(place, each.sentence, article) for place in each.sentence.outside()), key=len, default="")
            if own:
                return f"{on_one_line(article.text[speaker.start : speaker.end])} … {own}"
        for start, end in holding.outside():
            if start <= speaker.start < end:
                words = _shown((start, end), holding, article)
                named = _named_before(speaker, words, article)
                return f"{named} … {words}" if named else words
    stretches = [_shown(place, each.sentence, article) for place in each.sentence.outside()]
    return max(stretches, key=len, default="")


def of_person(person: Person, article: Article) -> str:
    """Return the clause in which somebody is first named outside of quotation marks; empty where nobody names them."""
    for sentence in article.sentences:
        for mention in article.mentions(sentence):
            at = sentence.tokens[mention.start].start, sentence.tokens[mention.end - 1].end
            place = next((place for place in sentence.outside() if place[0] <= at[0] and at[1] <= place[1]), None)
            if mention.person.number == person.number and place:
                return _shown(_clause(at, place, article.text), sentence, article)
    return ""


def _shown(place: Place, sentence: Sentence, article: Article) -> str:
    text, (start, end) = article.text, place
    is_glued = text[end : end + 1].isalnum()
    stretch = text[start:end] if is_glued else LAST_MARK.sub("", text[start:end])
    words = on_one_line(stretch.strip(EDGES))
    goes_on = any(mark.outer_start == end for mark in sentence.marked) and not text[:end].rstrip().endswith(
        NOT_GOING_ON
    )
    return f"{words} …" if words and goes_on and not is_glued else words


def _named_before(speaker: Speaker, words: str, article: Article) -> str:
    """Return the name by which somebody was last named before a place without a name: "said she" proves little."""
    person = speaker.person
    if person is None or any(part in words for part in person.parts):
        return ""
    named = [
        (sentence.tokens[mention.start].start, sentence.tokens[mention.end - 1].end)
        for sentence in article.sentences
        for mention in article.mentions(sentence)
        if mention.person is person and sentence.tokens[mention.start].start < speaker.start
    ]
    return on_one_line(article.text[slice(*named[-1])]) if named else ""


def _clause(place: Place, around: Place, text: str) -> Place:
    """Return the clause of a long stretch that has a place in it, and all of a short one."""
    start, end = around
    if end - start <= LONG:
        return around
    for match in CLAUSE.finditer(text, start, end):
        if match.end() <= place[0]:
            start = match.end()
        elif match.start() > place[1]:
            return start, match.start()
    return start, end
