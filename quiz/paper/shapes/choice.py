"""Choice: the right option among two wrong ones, in an order of its own on each form."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from quiz.items.chance import shuffled
from quiz.items.model import OF_PEOPLE, Direction
from quiz.items.options import OPTIONS, Option, least_others, lettered, ordered
from quiz.items.quotes import has_other_answers
from quiz.items.threes import wrong_values
from quiz.paper.shapes.model import PaperShape, Way, Wording, topic_of_piece
from quiz.paper.statements import statements
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Figure, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import agreeing, opening, saying
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from quiz.items.model import Distractor, Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft
    from quiz.paper.form import Question
    from quiz.paper.onform import OnForm

LONG_STATEMENT = 30
"""How many words a statement has at most, to be one of three to read."""
MOST_AT_ONE_LETTER = 0.6
LONGEST_RUN = 4
ENOUGH_LETTERS = 5
"""From how many questions on it tells something how often one letter is right."""
WITHOUT_OPTIONS = {Direction.VALUE: Shape.NUMBER, Direction.STATEMENT: Shape.OPEN}
"""How an item is asked that finds no wrong options on a form; any other in a few words."""


class Choice(PaperShape):
    """Tick one of the lettered options."""

    shape = Shape.CHOICE
    heading = "choice"
    instruction = in_languages(
        de="Genau eine Antwort ist laut Quelle richtig. Bitte ankreuzen.",
        en="Exactly one answer is right according to the source. Tick its box.",
        fr="Une seule réponse est juste d’après la source. Cochez-la.",
    )
    ways = (
        Way(FactKind.QUOTE, Direction.SPEAKER, rank=1, turns=(2, 5)),
        Way(FactKind.QUOTE, Direction.BLANK, rank=4),
        Way(FactKind.QUOTE, Direction.STATEMENT, rank=6, turns=(10,)),
        Way(FactKind.PERSON, Direction.ROLE, rank=1),
        Way(FactKind.PERSON, Direction.HOLDER, rank=2),
        Way(FactKind.FIGURE, Direction.VALUE, rank=1, turns=(0, 3)),
        Way(FactKind.FACT, Direction.ANSWER, rank=1, turns=(1, 3)),
    )
    effort = 0.35
    own_options = True
    narrow = True

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if there are wrong options enough; of a statement, if three are not too long to read."""
        if isinstance(item.fact, Quote) and item.direction is Direction.STATEMENT:
            return len(item.key.text.split()) <= LONG_STATEMENT and bool(statements(item, item.fact, pool))
        return len(item.distractors) >= _least(item)

    def settled(self, draft: Draft, form: OnForm) -> Draft | None:
        """Give a draft its two wrong options, in the order of size where they have one.

        A gap of which one word stands elsewhere on the form is not asked: that word is known to be wrong. Nor is a
        statement asked for in own words where something else would be right.
        """
        wrong = _wrong(draft.item, form)
        form.show(wrong)
        if len(wrong) >= _least(draft.item):
            return replace(draft, wrong=tuple(wrong))
        if draft.item.direction is Direction.BLANK or has_other_answers(draft.item, form.pool):
            return None
        written = WITHOUT_OPTIONS.get(draft.item.direction, Shape.SHORT)
        fact = draft.item.fact
        return replace(draft, shape=Shape.SHORT if isinstance(fact, Figure) and not fact.is_number else written)

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Print the stem; of a gap and of a statement with the name of the speaker in it."""
        item, asking = draft.item, pool.words.asking
        if isinstance(item.fact, Quote) and item.direction in (Direction.BLANK, Direction.STATEMENT):
            speaker = pool.sheet.people[item.fact.speaker]
            if item.direction is Direction.BLANK:
                verb = saying(item.fact, speaker, speaker, pool.words)
                stem = asking.missing_of.format(question=item.stem, name=opening(speaker.name), verb=verb)
                return Wording(item.key, stem, topic_of_piece(item), material=item.material)
            verb = agreeing(asking.asks, speaker, pool.words)
            return Wording(item.key, asking.which_was_said.format(name=speaker.name, verb=verb), item.cue)
        return super().wording(draft, pool)

    def options(self, draft: Draft, pool: Pool) -> tuple[Option, ...]:
        """Return the right option among the wrong ones."""
        return lettered(draft.item, draft.wrong)

    def mixed(self, question: Question, names: Collection[object]) -> Question:
        """Put the options in an order drawn by `names`, if they have none of size."""
        return replace(question, options=ordered(question.options, *names, question.item.id))

    def is_fair(self, questions: Sequence[Question]) -> bool:
        """Return True if there is no long run, and no letter far ahead (forced balance could be exploited instead)."""
        letters = [question.letter for question in questions]
        longest = max(len(list(run)) for _, run in groupby(letters))
        most = max(Counter(letters).values())
        few = len(letters) < ENOUGH_LETTERS
        return longest <= LONGEST_RUN and (few or most <= MOST_AT_ONE_LETTER * len(letters))

    def same_answers(self, questions: Sequence[Question]) -> int:
        """Return how many neighbours have the same answer: who has two would not take one name twice."""
        return sum(one.key.text == two.key.text for one, two in pairwise(questions))


def _least(item: Item) -> int:
    """Return how many wrong options there must be: two words for a gap, and as many people as nobody guesses among."""
    if item.direction is Direction.BLANK:
        return OPTIONS - 1
    return least_others(item) if item.direction in OF_PEOPLE else 1


def _wrong(item: Item, form: OnForm) -> Sequence[Distractor]:
    """Return the wrong options of an item: people who were exchanged, values close by, statements, or its own.

    What is missing in a gap stands nowhere else on the form, so a wrong word that does could be ruled out.
    """
    names = (form.seed, form.pool.sheet.id, item.id)
    if item.id in form.exchanged:
        return form.exchanged[item.id]
    if isinstance(item.fact, Figure):
        return wrong_values(item.ref, item.fact, form.pool, form.shown)
    if isinstance(item.fact, Quote) and item.direction is Direction.STATEMENT:
        return statements(item, item.fact, form.pool, form, form.seed)
    found = shuffled(item.distractors, lambda distractor: distractor.text, *names)
    if item.direction is Direction.BLANK:
        found = [distractor for distractor in found if not form.asked.prints(distractor.text, item.ref)]
    return found[: OPTIONS - 1]


SHAPE = Choice()
