"""An author and a learner over the years: made-up histories of what both do, against the real Anki.

    python -m tests.histories 1000

The author writes, corrects, renames, retires and releases; the learner studies, edits, suspends, moves, deletes, skips
releases and imports old ones. After each release and each import it is checked what must always hold.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from tests.author import SHEETS, Author
from tests.desk import MARCH
from tests.learner import Learner, PushedLearner

if TYPE_CHECKING:
    from random import Random

CHANCE = st.randoms(use_true_random=False)
A_MINUTE, A_DAY = 60, 86_400

done: Counter[str] = Counter()
"""How often what happened, over all histories."""


class History(RuleBasedStateMachine):
    """What happens from release to release. The clock is that of author and learner alone."""

    LEARNER = Learner

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="history-"))
        self.author, self.learner = Author(self.folder), self.LEARNER(self.folder)
        self.clock = MARCH
        self.author.release(self.clock)
        self.learner.imports(self.author, "harbour", 0)
        done["histories"] += 1

    def teardown(self) -> None:
        done.update({f"author mends {code}": count for code, count in self.author.mended.items()})
        done["notes new"] += self.learner.new
        done["notes updated"] += self.learner.updated
        done["notes untouched"] += self.learner.untouched
        self.learner.anki.close()
        shutil.rmtree(self.folder)

    @rule(
        chance=CHANCE,
        authors=st.lists(st.sampled_from(Author.DEEDS), max_size=4),
        back=st.sampled_from([0, 0, 0, A_MINUTE // 2, A_DAY]),
        learners=st.lists(st.sampled_from(Learner.DEEDS), max_size=3),
        imports=st.lists(
            st.tuples(st.sampled_from(SHEETS), st.sampled_from(["latest", "latest", "older"])), max_size=3
        ),
        forgets=st.sampled_from([None, None, None, *SHEETS]),
    )
    def a_season(
        self,
        chance: Random,
        authors: list[str],
        back: int,
        learners: list[str],
        imports: list[tuple[str, str]],
        forgets: str | None,
    ) -> None:
        """The author does a few things and releases, sometimes by a clock that goes wrong.

        The learner does a few things and imports: the latest release, an older one, the same twice; or skips it all.
        In the end the author may forget what is retired.
        """
        for deed in authors:
            self.passes(f"author {deed}")
            getattr(self.author, deed)(chance)
        self.passes("author releases")
        self.author.release(self.clock - back)
        for deed in learners:
            self.passes(f"learner {deed}")
            getattr(self.learner, deed)(chance, self.clock)
        for sheet_id, which in imports:
            self.passes(f"learner imports {which}")
            latest = len(self.author.releases[sheet_id]) - 1
            self.learner.imports(self.author, sheet_id, latest if which == "latest" else chance.randint(0, latest))
            guids = self.author.versions[sheet_id][latest]
            assert which == "older" or self.learner.wears(self.author.look[0], guids), "new looks have not arrived"
        if forgets:
            self.passes("author forgets")
            self.author.forget(forgets)

    def passes(self, what: str) -> None:
        """Let a little time pass, with something done."""
        self.clock += A_MINUTE
        done[what] += 1


class PushedHistory(History):
    """The same with decks that are pushed into an open Anki."""

    LEARNER = PushedLearner


def settings_for(histories: int, steps: int) -> settings:
    """How many histories of how many steps; the same ones each time."""
    return settings(
        max_examples=histories,
        stateful_step_count=steps,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],  # to find a smaller history that fails as well takes many minutes
        suppress_health_check=list(HealthCheck),
    )


def main() -> None:
    """Live through as many histories as are asked for, and print what happened in them."""
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    start = time.monotonic()
    run_state_machine_as_test(History, settings=settings_for(histories, steps=20))
    for what, count in sorted(done.items()):
        print(f"{count:9,} {what}")
    print(f"nothing doubled, lost, stale or touched for nothing, in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
