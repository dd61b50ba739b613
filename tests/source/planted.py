"""Articles of invented words, and changes of a word planted in what is copied from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.words.model import listed

if TYPE_CHECKING:
    from random import Random

VOCABULARY = listed(
    "der, die, das, Hafen, Brücke, Kai, liegt, tief, weit, alt, neu, nicht, und, oder, aber, weil, viele, Schiffe, "
    "warten, im, am, auf, Herbst, Winter, gegen, für, Stadt, Rat, wollen, sollen, müssen, bauen, reißen, Kran, "
    "Sputnik-Moment, 1.920, Meter, Jahre, heute, morgen, immer, nie, über, unter, Öl, Größe, Straße, Herr’s, KI, Netz, "
    "schwer, leicht, kommen, gehen, fahren, sehen, Licht, Wasser, Wind, Regen, Sturm, Ruhe, Lärm, Zoll, Geld, Preis, "
    "steigt, sinkt, bleibt, fällt, Lotse, Anker, Tau, Segel, Mast, Bug, Heck, Rumpf, Deck, Fracht, Last, Ufer"
)
STRANGE = listed("Zimt, Quarz, Fabel, niemals, Ofen, 1.921, Sputnik, Moment, tiefe, altes, kein, Hafens, Brücken, Uber")
SENTENCES = 14


@dataclass(frozen=True)
class Article:
    """An article: its text, its sentences as they stand in it, and those of them that are quotations, without marks."""

    text: str
    sentences: list[str]
    quotations: list[str]


def article(random: Random) -> Article:
    """Write an article in which every third sentence is a quotation."""
    sentences, quotations, written = [], [], []
    for number in range(SENTENCES):
        words = random.choices(VOCABULARY, k=random.randint(7, 18))
        sentence = " ".join(words)[0].upper() + " ".join(words)[1:]
        if number % 3:
            written.append(f"{sentence}.")
        else:
            quotations.append(sentence)
            written.append(f"„{sentence}“, sagte Anna Berg.")
        sentences.append(sentence)
    return Article(" ".join(written).replace(". ", random.choice((". ", ".\n")), 5), sentences, quotations)


def changed(words: str, random: Random) -> str:
    """Change one word: another one for it, one less, one more, two exchanged, or another letter."""
    parts = words.split(" ")
    at = random.randrange(1, len(parts) - 1)
    how = random.choice(("other", "dropped", "added", "exchanged", "letter"))
    if how == "other":
        at = random.randrange(len(parts))
        parts[at] = random.choice([word for word in (*VOCABULARY, *STRANGE) if word != parts[at]])
    elif how == "dropped":
        del parts[at]
    elif how == "added":
        parts.insert(at, random.choice(STRANGE))
    elif how == "exchanged" and parts[at] != parts[at + 1]:
        parts[at], parts[at + 1] = parts[at + 1], parts[at]
    else:
        at = random.randrange(len(parts))
        letter = random.randrange(len(parts[at]))
        parts[at] = parts[at][:letter] + ("x" if parts[at][letter] != "x" else "y") + parts[at][letter + 1 :]
    return " ".join(parts)


def excerpt(sentence: str, random: Random) -> str:
    """Take five words and more of a sentence."""
    words = sentence.split(" ")
    start = random.randint(0, len(words) - 5)
    return " ".join(words[start : random.randint(start + 5, len(words))])
