"""What tells organisations by their names and roles, from `organisations.txt` beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ORGANISATIONS = Path(__file__).parent / "organisations.txt"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in small letters, and what words end with."""

    words: frozenset[str]
    endings: tuple[str, ...] = ()

    def has(self, word: str) -> bool:
        """Return True if a word is one of them, or ends as they do."""
        return word in self.words or word.endswith(self.endings)


@dataclass(frozen=True, slots=True)
class Organisations:
    """What tells an organisation in a language; names are those of all languages, since news are of the world."""

    words: Vocabulary
    """of names"""
    roles: Vocabulary
    """nouns of roles that say what an organisation is: airline"""
    either: Vocabulary
    """nouns of roles that persons have, too: sponsor"""
    open: Vocabulary
    """nouns of roles that say what an organisation is, or where a person works: police"""
    functions: Vocabulary
    """nouns of roles that end as those of organisations do, and that persons have: lawmaker"""
    surnames: frozenset[str]
    """words of organisations that are last names of persons, too: Bank"""
    names: frozenset[str]
    """well-known names that nothing else tells"""
    forms: frozenset[str]
    """legal forms"""
    plurals: Vocabulary
    """of names, heads that mean several"""
    singulars: Vocabulary
    """of names, words that end as plurals do, and mean one"""


@lru_cache(maxsize=4)
def organisations(language: str) -> Organisations:
    """Return what tells an organisation in a language."""
    parts = _parts()
    own = {
        kind: _vocabulary(parts.get(f"{language} {kind}", ""))
        for kind in ("roles", "either", "open", "functions", "plurals", "singulars")
    }
    return Organisations(
        words=_vocabulary(_all(parts, "words", " ")),
        roles=own["roles"],
        either=own["either"],
        surnames=frozenset(_all(parts, "surnames", " ").split()),
        names=frozenset(" ".join(name.split()) for name in _all(parts, "names", ",").split(",")),
        open=own["open"],
        functions=own["functions"],
        forms=frozenset(parts["forms"].split()),
        plurals=own["plurals"],
        singulars=own["singulars"],
    )


def _all(parts: dict[str, str], kind: str, between: str) -> str:
    """Return the lists of a kind of all languages as one."""
    return between.join(text for head, text in parts.items() if head.endswith(f" {kind}"))


def _vocabulary(text: str) -> Vocabulary:
    listed = text.split()
    return Vocabulary(
        frozenset(word.lstrip("-") for word in listed), tuple(word[1:] for word in listed if word.startswith("-"))
    )


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    """Return the text of each part by its head."""
    parts = ORGANISATIONS.read_text(encoding="utf-8").split("[")[1:]
    return {head: text for head, _, text in (part.partition("]") for part in parts)}
