"""A phrase that one thing alone says: it stands with that thing, in every language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.words.respelling import respelt
from quiz.words.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.words.model import Words


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase by the codes of languages, `en` among them: it is taken for a language that has none yet."""

    texts: Mapping[str, str]

    def __call__(self, words: Words) -> str:
        """Return the phrase in the language of these words."""
        return spaced(respelt(self.texts.get(words.language, self.texts["en"]), words), words)


def in_languages(**texts: str) -> Phrase:
    """Return a phrase by the codes of languages; `tests/words/test_languages.py` names a language that it lacks."""
    return Phrase(texts)
