"""The marked stretches of an article, in order, each with its speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.draft.speaker import NOBODY, Speaker
from quiz.draft.worth import is_said

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.attribute import Attributor
    from quiz.draft.sentences import Sentence
    from quiz.source.marks import Marked


@dataclass(frozen=True, slots=True)
class Quotation:
    """A marked stretch of an article, whoever said it; `said` is False for what is more likely a title or a name."""

    marked: Marked
    sentence: Sentence
    speaker: Speaker
    said: bool


def quotations(article: Article, attributor: Attributor) -> list[Quotation]:
    """Return the marked stretches of an article with their speakers."""
    found: list[Quotation] = []
    last, last_sentence, carried_on = NOBODY, None, NOBODY
    paragraph = -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            paragraph, last, carried_on = sentence.paragraph, carried_on, NOBODY
        for marked in sentence.marked:
            speaker = attributor.speaker(sentence, marked, last, last_sentence)
            said = is_said(article, sentence, marked, speaker)
            found.append(Quotation(marked, sentence, speaker, said))
            if said and speaker.how != "none":
                last, last_sentence = speaker, sentence.number
            if marked.continues:
                carried_on = speaker
    return found
