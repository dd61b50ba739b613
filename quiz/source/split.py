"""What somebody says in one breath in the source, and a sheet has as two quotes: “A farmer …,” he said. “He …”"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.problems import Problem, path_of
from quiz.source.citing import cited
from quiz.source.gaps import interrupts, outside
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Quote, Sheet
    from quiz.source.found import Found
    from quiz.source.text import Place, SourceText

LETTER = re.compile(r"[^\W\d_]")


def split_quotes(sheet: Sheet, found: Found) -> Iterator[Problem]:
    """Give the second of two quotes of one speaker that the source has as one, if it goes on with the first.

    Then it begins with a word that stands for something or joins (he, and, but), or with a small letter behind the
    comma of an interruption. A piece of a sentence that the source works into its own is no beginning; and a topic of
    its own tells the second one apart.
    """
    by_place = sorted(
        (there.extent, key, quote)
        for key, quote in sheet.quotes.items()
        if (there := found.texts.get(path_of(quote, key, "text"))) and there.found
    )
    for (one, first, quote), (other, second, later) in pairwise(by_place):
        gap = one[1], other[0]
        begins = later.words[:1].islower()
        if quote.speaker != later.speaker or later.about or quote.words[:1].islower() or not _is_one(gap, found.source):
            continue
        if _is_interrupted(gap, found.source) if begins else _goes_on(later, sheet.language):
            yield Problem(
                "split-quote",
                path_of(later, second, "text"),
                say(
                    "this goes on with what `{first}` quotes: the source has the two in one breath",
                    first=first,
                ),
                say("write both as one `text`, or keep one of them"),
                cited([(one[0], other[1])], found.source),
            )


def _goes_on(quote: Quote, language: str) -> bool:
    naming = words_for(language).naming
    return bool(re.match(f"{naming.resuming}|{naming.turning}", quote.words, re.IGNORECASE))


def _is_interrupted(gap: Place, source: SourceText) -> bool:
    """Return True if what lies between two places is set off by commas: “We waited,” he said, “and prayed.”"""
    own = "".join(outside(gap, source)).strip()
    return own.endswith(",") or not own


def _is_one(gap: Place, source: SourceText) -> bool:
    """Return True if nothing lies between two places but who says it, in one paragraph."""
    if gap[1] < gap[0] or "\n" in source.text[slice(*gap)].strip() or not interrupts(gap, source):
        return False
    said = len(LETTER.findall(source.text[slice(*gap)]))
    return said == sum(len(LETTER.findall(own)) for own in outside(gap, source))
