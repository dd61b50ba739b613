"""Matching: rows that each take a letter of one bank of names, roles or amounts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from quiz.items.chance import picked
from quiz.items.model import Direction, Distractor
from quiz.items.numbers import unrelated
from quiz.items.options import LETTERS, Option
from quiz.items.pool import measure
from quiz.items.quotes import why_not
from quiz.paper.bank import bank_of, best_of_each, by_alphabet, said_in, with_banks
from quiz.paper.draft import Banked
from quiz.paper.shapes.model import PaperShape, Way, Wording, fits_in_set, topic_of_piece
from quiz.sheet.genders import gender, told, told_apart
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import alike
from quiz.sheet.tokens import alphabetical, normalised, tokens
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft
    from quiz.paper.form import Question
    from quiz.paper.onform import Planned
    from quiz.words.phrase import Phrase

EXTRA = 2
"""How many options of a bank fit nowhere, at least (Penn State: unequal lists)."""
MOST_IN_BANK = 8
TOO_NEAR = Decimal("0.05")
"""By which part of the greater one two values of a bank must differ at least: no rough value is that far off."""
INSTRUCTIONS = {
    FactKind.QUOTE: in_languages(
        de="Von wem stammt die Aussage? Den Buchstaben eintragen. Ein Buchstabe kann mehrmals passen "
        "oder auch gar nicht.",
        en="Who said it? Write the letter. A letter may fit several lines, or none.",
        fr="Qui l’a dit\u00a0? Écrivez la lettre. Une lettre peut convenir plusieurs fois, ou pas du tout.",
    ),
    FactKind.PERSON: in_languages(
        de="Wer ist wer? Den Buchstaben eintragen. Nicht jeder wird gebraucht.",
        en="Who is who? Write the letter. Not every letter is needed.",
        fr="Qui est qui\u00a0? Écrivez la lettre. Toutes ne servent pas.",
    ),
    FactKind.FIGURE: in_languages(
        de="Welche Zahl gehört wozu? Den Buchstaben eintragen. Ein Buchstabe kann mehrmals passen oder auch gar nicht.",
        en="Which figure belongs where? Write the letter. A letter may fit several lines, or none.",
        fr="À quoi correspond chaque chiffre\u00a0? Écrivez la lettre. Une lettre peut convenir plusieurs fois, ou pas "
        "du tout.",
    ),
}


class Matching(PaperShape):
    """Write the letter of an option of the section's bank; an option may fit several rows, or none."""

    shape = Shape.MATCHING
    heading = "matching"
    ways = (
        Way(FactKind.QUOTE, Direction.SPEAKER, rank=2, turns=(0, 3, 6, 8)),
        Way(FactKind.PERSON, Direction.ROLE, rank=3, turns=(0,)),
        Way(FactKind.FIGURE, Direction.VALUE, rank=4),
    )
    effort = 0.4
    letter_slot = True
    narrow = True
    least_rows = 4
    alone = instead = (Shape.CHOICE, Shape.SHORT)
    once_a_speaker = True

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if the sheet has enough for a set, and one person of its bank alone is right."""
        fact = item.fact
        if isinstance(fact, Figure):
            return fact.is_number and bool(fact.measures) and len(pool.comparable[measure(fact)]) >= self.least_rows
        if not isinstance(fact, Quote):
            return len(pool.named) >= self.least_rows
        speaker = pool.sheet.people[fact.speaker]
        who = pool.voice_of(fact)  # a bank offers everybody of a kind
        enough = pool.voices[who] >= self.least_rows
        by_anybody = not (fact.could_be or fact.together) and told(fact, speaker, pool.words) == "?"
        alike = fits_in_set(item, pool) and pool.is_told(fact) and who is pool.common_voice
        return by_anybody and alike and enough

    def printed(self, item: Item) -> str:
        """Return what a figure measures, else the stem."""
        return (isinstance(item.fact, Figure) and item.fact.measures) or item.stem

    def prepared(self, drafts: Sequence[Draft], planned: Planned) -> list[Draft | None]:
        """Give each set its bank, where the sheet has enough for one."""
        return with_banks(drafts, lambda rows: self._bank(rows, planned))

    def _bank(self, rows: Sequence[Draft], planned: Planned) -> Sequence[Banked]:
        fact = rows[0].item.fact
        if isinstance(fact, Figure):
            return _amounts(rows, planned.pool)
        if isinstance(fact, Quote):  # by family name
            names = bank_of(rows, _names(rows, planned), replace(planned, unbanked=()), EXTRA, MOST_IN_BANK)
            return sorted(names, key=lambda option: (alphabetical(option.text)[-1:], option.text))
        if _lone_gender(rows, planned.pool):
            return ()
        return by_alphabet(bank_of(rows, _roles(rows, planned), planned, EXTRA, MOST_IN_BANK))

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Print what is matched: the head of the section asks. Only what is cut out of a sentence needs its topic."""
        item = draft.item
        if isinstance(item.fact, Figure):
            return Wording(item.key, item.fact.measures or item.stem, item.cue, material=item.material)
        if isinstance(item.fact, Person):
            return Wording(item.key, item.fact.name, item.cue, material=item.material)
        return Wording(item.key, cue=topic_of_piece(item), material=item.material)

    def options(self, draft: Draft, pool: Pool) -> tuple[Option, ...]:
        """Return the lettered options of the bank."""
        key = normalised(draft.item.key.text)
        return tuple(
            Option(letter, each.text, normalised(each.text) == key, each.reason)
            for letter, each in zip(LETTERS, draft.bank, strict=False)
        )

    def is_fair(self, questions: Sequence[Question]) -> bool:
        """Return True if the letters of the rows stand in no order, neither forwards nor backwards."""
        letters = [question.letter or "" for question in questions]
        return sorted(letters) not in (letters, letters[::-1])

    def instruction_for(self, kind: FactKind) -> Phrase:
        """Return the phrase for what is matched."""
        return INSTRUCTIONS[kind]


def _amounts(rows: Sequence[Draft], pool: Pool) -> Sequence[Banked]:
    """Return a bank of values, in the order of size: those of the rows, and some that are near to none of them.

    Empty where there would be as many as rows.
    """
    figures = [(row.item, row.item.fact) for row in rows if isinstance(row.item.fact, Figure)]
    bank = {figure.number.mantissa: Banked(item.key.text) for item, figure in figures}
    wanted = min(max(len(bank) + EXTRA, len(rows) + 1), MOST_IN_BANK)
    drawn = zip_longest(*(unrelated(item.ref, figure, pool) for item, figure in figures))
    for each in filter(None, chain(*drawn)):
        value = each.amount.mantissa if each.amount else Decimal(0)
        if len(bank) < wanted and all(abs(value - other) > TOO_NEAR * max(abs(value), abs(other)) for other in bank):
            bank[value] = Banked(each.text, each.reason)
    return [option for _, option in sorted(bank.items())] if len(bank) != len(rows) else []


def _lone_gender(rows: Sequence[Draft], pool: Pool) -> bool:
    """Return True if among people whose roles tell their gender there is one woman only, or one man."""
    people = [row.item.fact for row in rows if isinstance(row.item.fact, Person)]
    genders = Counter(gender(person.name, pool.words, person.role) for person in people)
    apart = any(told_apart(people[0], other, pool.words) for other in people)
    return apart and 1 in (genders["m"], genders["f"])


def _roles(rows: Sequence[Draft], planned: Planned) -> Iterator[Distractor]:
    """Give other roles, the best one of each row first, but last those of people whom the form asks for elsewhere.

    Of people who are quoted none, unless some of them stand in the rows.
    """
    asked = {draft.item.ref.key for draft in planned.unbanked}
    kept = planned.unprinted if planned.unprinted.isdisjoint(row.item.ref.key for row in rows) else frozenset()
    found = [each for each in best_of_each(rows) if not (each.of and each.of.key in kept)]
    return iter(sorted(found, key=lambda each: bool(each.of and each.of.key in asked)))


def _names(rows: Sequence[Draft], planned: Planned) -> Iterator[Distractor]:
    """Give others of a kind whose name no quote of the set holds.

    First those who might have been right in a row as well, then those who are quoted, then the others named.
    """
    said, pool, quote = said_in(rows), planned.pool, rows[0].item.fact
    groups = (picked(keys, planned.seed, pool.sheet.id, "names") for keys in (pool.quoted, pool.unquoted))
    quotes = [row.item.fact for row in rows if isinstance(row.item.fact, Quote)]
    for key in dict.fromkeys(chain(planned.spare.get(Shape.MATCHING, ()), *groups)):
        person = pool.sheet.people[key]
        fits = not isinstance(quote, Quote) or alike(person, pool.sheet.people[quote.speaker], pool.words)
        if fits and not said & set(tokens(person.name)[-1:]):
            yield Distractor(person.name, why_not(key, quotes, pool))


SHAPE = Matching()
