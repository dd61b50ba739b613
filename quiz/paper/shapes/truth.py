"""True or false: a claim is printed with its right answer, or with a wrong one in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.items.chance import draw
from quiz.items.model import Direction, ItemId, Passage
from quiz.items.options import OPTIONS, Option
from quiz.items.reasons import Reason, ReasonKind
from quiz.items.sentences import is_fragment, is_sentence, negation
from quiz.paper.shapes.model import PaperShape, Way, Wording, passed_on
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import names, opening, saying
from quiz.sheet.tokens import normalised
from quiz.sheet.voices import Voice
from quiz.words.phrase import in_languages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.paper.draft import Draft
    from quiz.paper.onform import OnForm, Planned

SPOKEN = re.compile(r"[“„«»\"](?:[^\s“”„«»\"]+\s+){3,}[^\s“”„«»\"]+[“”«»\"]")
"""Four words and more between quotation marks: fewer may be a name."""
SEVERAL = 2
"""From how many claims on some are true and some false."""


class Truth(PaperShape):
    """Tick whether a claim is true."""

    shape = Shape.TRUTH
    heading = "truth"
    instruction = in_languages(
        de="Bitte ankreuzen, ob die Aussage laut Quelle stimmt.",
        en="Tick whether the statement is true according to the source.",
        fr="Cochez\u00a0: l’affirmation est-elle vraie d’après la source\u00a0?",
    )
    ways = (
        Way(FactKind.QUOTE, Direction.SPEAKER, rank=7, turns=(9,)),
        Way(FactKind.FACT, Direction.ANSWER, rank=3, turns=(0, 2)),
    )
    effort = 0.25
    own_options = True
    fewest = 3  # of two, each would tell the other; one alone is no mix of true and false

    def can_ask(self, item: Item, pool: Pool) -> bool:
        """Return True if there is a claim that can be judged, and a wrong answer that could make it false.

        One with a negation can't, for its verdict turns round what it says; nor what is quoted and no sentence; nor
        what one side says, unless the claim names it: others may have contradicted. A figure has no sentence of its
        own: what it measures and its value are a line of a table.
        """
        fact, claim = item.fact, ""
        if isinstance(fact, Fact) and not _one_sided(fact, pool):
            claim = fact.claim or ""
        if isinstance(fact, Quote) and pool.voice_of(fact) is not Voice.DOCUMENT:
            claim = fact.words if is_sentence(fact.words, pool.words) and not is_fragment(fact) else ""
        return bool(claim and item.distractors) and not negation(claim, pool.words)

    def printed(self, item: Item) -> str:
        """Return the claim without its answer."""
        fact = item.fact
        if isinstance(fact, Fact) and fact.place_in_claim:
            start, end = fact.place_in_claim
            return f"{(fact.claim or '')[:start]} … {(fact.claim or '')[end:]}"
        return item.stem

    def printed_beside(self, item: Item, pool: Pool) -> str:
        """Return the name of the speaker, who may be the one the claim names."""
        if isinstance(item.fact, Quote):
            return " ".join(filter(None, [pool.sheet.people[item.fact.speaker].name, passed_on(item, pool)]))
        return super().printed_beside(item, pool)

    def prepared(self, drafts: Sequence[Draft], planned: Planned) -> list[Draft | None]:
        """Draw which claims are false: about half of several, but no fixed number, so that nobody can count them."""
        names = planned.seed, planned.pool.sheet.id
        coins = {draft.item.id: draw(*names, draft.item.id, "truth") for draft in drafts}
        least, most = _how_many_false(len(drafts))
        count = least + draw(*names, *sorted(coins), "false") % (most - least + 1)
        false = set(sorted(coins, key=lambda each: coins[each])[:count])
        return [replace(draft, false=draft.item.id in false) for draft in drafts]

    def settled(self, draft: Draft, form: OnForm) -> Draft:
        """Make a claim that is to be false so, by one of its nearest wrong answers."""
        if not draft.false:
            return draft
        item = draft.item
        wrong = form.exchanged.get(item.id) or item.distractors
        mirrors = _mirrors(item, form)
        others = [each for each in (*wrong, *item.distractors) if not (each.of and each.of.key in mirrors)]
        nearest = (others or wrong)[: OPTIONS - 1]
        return replace(draft, wrong=(nearest[draw(form.seed, form.pool.sheet.id, item.id, "claim") % len(nearest)],))

    def wording(self, draft: Draft, pool: Pool) -> Wording:
        """Print the claim; the verdict is right."""
        verdict = pool.words.asking.verdicts[bool(draft.wrong)]
        return Wording(Passage(verdict), _claim(draft, pool), material=draft.item.material)

    def options(self, draft: Draft, pool: Pool) -> tuple[Option, ...]:
        """Return the verdicts on a claim, that it is true first."""
        right = bool(draft.wrong)
        reason = Reason(ReasonKind.RIGHT_IS, draft.item.key.text) if draft.wrong else None
        return tuple(
            Option("", verdict, place == right, reason if place != right else None)
            for place, verdict in enumerate(pool.words.asking.verdicts)
        )


def _mirrors(item: Item, form: OnForm) -> set[str]:
    """Return who is right in another question where the speaker of this quote is wrong.

    A claim that names one of them would be its mirror: A said what B said, and B said what A said. Who knows one of the
    two has the other for nothing.
    """
    quotes = form.pool.sheet.quotes
    if not isinstance(item.fact, Quote):
        return set()
    own, said = item.fact.speaker, {str(ItemId(FactRef(FactKind.QUOTE, key), Direction.SPEAKER)): key for key in quotes}
    return {
        quotes[said[other]].speaker
        for other, wrong in form.exchanged.items()
        if other in said and any(each.of and each.of.key == own for each in wrong)
    }


def _one_sided(fact: Fact, pool: Pool) -> bool:
    """Return True if what proves a fact is what somebody said, and the claim names nobody of the sheet."""
    proof = fact.evidence or ""
    if not (SPOKEN.search(proof) or (proof and normalised(proof) in pool.spoken)):
        return False
    return not any(names(person, fact.claim or "", pool.sheet.language) for person in pool.sheet.people.values())


def _how_many_false(claims: int) -> tuple[int, int]:
    """Return how many of some claims are false at least, and at most: about half, of several neither none nor all.

    Exactly half could be counted on.
    """
    spread = 1 if claims % 2 == 0 and claims > SEVERAL else 0
    return claims // 2 - spread, (claims + 1) // 2 + spread


def _claim(draft: Draft, pool: Pool) -> str:
    """Word a claim: with the right answer, or with the wrong one the draft holds."""
    item, asking = draft.item, pool.words.asking
    answer = draft.wrong[0].text if draft.wrong else item.key.text
    if isinstance(item.fact, Quote):
        speaker, of = pool.sheet.people[item.fact.speaker], draft.wrong[0].of if draft.wrong else None
        verb = saying(item.fact, pool.sheet.people[of.key] if of else speaker, speaker, pool.words)
        return opening(asking.claim_said.format(name=answer, verb=verb))
    if isinstance(item.fact, Fact) and item.fact.claim and item.fact.place_in_claim:
        start, end = item.fact.place_in_claim
        if not draft.wrong:
            return item.fact.claim
        if item.fact.claim[start] != item.key.text[0]:  # at the start of a sentence, or no longer there
            first = answer[0].upper() if item.fact.claim[start].isupper() else answer[0].lower()
            answer = first + answer[1:]
        return item.fact.claim[:start] + answer + item.fact.claim[end:]
    return item.stem


SHAPE = Truth()
