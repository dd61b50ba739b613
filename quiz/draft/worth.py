"""Whether what stands between marks was said by somebody, or is a title, a name, a word under discussion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.draft.article import Article
    from quiz.draft.language import Words
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker
    from quiz.draft.tokens import Token
    from quiz.source.marks import Marked

SHORT = 4
"""Below so many words, what stands in marks is more often a name or a word than something said."""
TITLE = 9
"""From so many words on, capital letters make no title."""
NAME = 8
LOOKED_BACK = 40


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What can be seen of a marked stretch and of the words beside it."""

    words: int
    capitals: float
    """The share of words with a capital letter."""
    small: bool
    """Whether it begins with a small letter: it is a part of the sentence round it."""
    has_stop: bool
    first_person: bool
    finite: bool
    function_words: bool
    repeated: bool
    naming: bool
    """Whether the words before it introduce a name: sogenannte, unter dem Motto."""
    title_noun: bool
    behind_determiner: bool
    behind_preposition: bool
    behind_as: bool
    behind_source: bool
    behind_colon: bool
    comma_behind: bool
    verb_behind: bool
    bracket_behind: bool
    noun_behind: bool
    alone: bool
    verb: bool
    reported_mood: bool
    judged: bool
    ends_open: bool
    """Whether it ends with the sign of a sentence or a clause, inside its marks."""
    plainly_said: bool
    """Whether a verb that only says stands in the sentence."""

    @property
    def sentence_like(self) -> bool:
        """Whether it speaks like a sentence."""
        return self.first_person or self.has_stop or self.finite


def is_said(article: Article, sentence: Sentence, marked: Marked, speaker: Speaker) -> bool:
    """Return True if a marked stretch is likely to be something that somebody said."""
    stretch = _look_at(article, sentence, marked)
    if not article.words.noun_endings:
        return _long_is_no_title(stretch) if stretch.words >= SHORT else _short_is_told(stretch, speaker)
    return _long_is_said(stretch) if stretch.words >= SHORT else _short_is_said(stretch, speaker)


def _long_is_no_title(stretch: _Stretch) -> bool:
    title = stretch.capitals > 0.7 and not stretch.has_stop and stretch.words < TITLE and not stretch.first_person
    named = stretch.title_noun and not stretch.small and not stretch.sentence_like
    return not title and not named


def _short_is_told(stretch: _Stretch, speaker: Speaker) -> bool:
    if stretch.plainly_said and (stretch.ends_open or (stretch.comma_behind and stretch.verb_behind)):
        return True
    quoted = stretch.judged or (speaker.named and speaker.rule == "according_to")
    return quoted and not stretch.naming and stretch.capitals < 1


def _short_is_said(stretch: _Stretch, speaker: Speaker) -> bool:
    if stretch.naming or stretch.title_noun or stretch.noun_behind or stretch.bracket_behind or stretch.behind_source:
        return False
    if stretch.repeated and not stretch.has_stop:
        return False
    if stretch.small:
        return (stretch.verb or stretch.reported_mood or stretch.behind_as) and speaker.rule != "own_sentence"
    if stretch.has_stop and (stretch.behind_colon or stretch.alone):
        return True
    if stretch.comma_behind and stretch.verb_behind:
        return True
    if stretch.judged:
        one_word = stretch.words == 1 and (stretch.behind_as or stretch.behind_determiner)
        return (stretch.capitals < 1 or one_word) and not stretch.behind_preposition
    return stretch.verb and (stretch.behind_as or stretch.has_stop) and stretch.capitals < 1


def _long_is_said(stretch: _Stretch) -> bool:
    if stretch.naming and not stretch.small and not stretch.sentence_like:
        return False
    spoken = stretch.small or stretch.first_person or (stretch.has_stop and stretch.behind_colon)
    if stretch.title_noun and not spoken:
        return False
    if stretch.comma_behind and stretch.verb_behind:
        return True
    plain = not stretch.small and not stretch.sentence_like and not stretch.behind_colon
    if plain and (not stretch.function_words or (stretch.capitals >= 0.6 and stretch.words < NAME)):
        return False
    if stretch.verb or stretch.small:
        return True
    if stretch.bracket_behind and stretch.capitals > 0.4:
        return False
    if stretch.sentence_like or stretch.behind_colon or (stretch.comma_behind and stretch.function_words):
        return True
    return stretch.capitals < 0.5 and stretch.function_words and not stretch.noun_behind


@lru_cache(maxsize=16)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _look_at(article: Article, sentence: Sentence, marked: Marked) -> _Stretch:
    text, words = article.text, article.words
    inner = text[marked.start : marked.end].strip()
    spelled = inner.split()
    tokens = sentence.tokens
    place = sentence.place(marked)
    before = tokens[place - 1] if place else None
    behind = tokens[place + 1].kind if place + 1 < len(tokens) else ""
    second = tokens[place + 2] if place + 2 < len(tokens) else None
    before_kind = before.kind if before else ""
    return _Stretch(
        words=len(spelled),
        capitals=sum(word[:1].isupper() for word in spelled) / max(1, len(spelled)),
        small=inner[:1].islower(),
        has_stop=bool(re.search(r"[.!?…]", inner)),
        first_person=bool(_pattern(words.first_person).search(inner)),
        finite=bool(_pattern(words.finite_verbs).search(inner)),
        function_words=bool(_pattern(words.function_words).search(inner)),
        repeated=text.count(inner) > 1,
        naming=bool(_pattern(words.naming).search(text, max(0, marked.outer_start - LOOKED_BACK), marked.outer_start)),
        title_noun=bool(before and before.text and _is_title_noun(before.text, words)),
        behind_determiner=before_kind in kinds.ANY_DETERMINER and bool(before_kind),
        behind_preposition=before_kind == kinds.PREPOSITION,
        behind_as=bool(before and before.text in words.grammar_words["as_what"]),
        behind_source=bool(before and before.text.lower() in words.according_to),
        behind_colon=before_kind == kinds.COLON,
        comma_behind=behind == kinds.COMMA,
        verb_behind=_reports_at(tokens, place + 2) or bool(second and second.text in words.grammar_words["so"]),
        bracket_behind=behind == kinds.OPEN,
        noun_behind=behind == kinds.NOUN,
        alone=sentence.only_marked,
        verb=bool(article.said(sentence)),
        reported_mood=any(token.text in words.reported_mood for token in tokens),
        judged=any(token.text in words.judging for token in tokens),
        ends_open=inner.endswith((",", ".", "?", "!", "…")),
        plainly_said=any(token.text in words.plain_saying for token in tokens),
    )


def _reports_at(tokens: Sequence[Token], i: int) -> bool:
    """Return True if a verb of saying stands at a token, or behind its auxiliary: a déclaré."""
    while i < len(tokens) and tokens[i].kind in kinds.AUXILIARY + kinds.OTHER_PRONOUN:
        i += 1
    return i < len(tokens) and tokens[i].kind == kinds.REPORTING


def _is_title_noun(word: str, words: Words) -> bool:
    low = word.lower()
    return low.split("-")[-1] in words.title_nouns or low.endswith(tuple(words.title_endings))
