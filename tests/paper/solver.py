"""A solver that has this program and the bytes of a form: what stands where, in which options, how often.

It learns on forms of other sheets and seeds how what is visible goes with what is right, and guesses by that.

    python -m tests.paper.solver [ITEMS] [FIRST]

prints how much more often than by chance it is right, for each kind of question, over at least so many items (2,000),
of generated sheets from the number FIRST on.
"""

import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, permutations
from random import Random
from statistics import fmean

from quiz.paper.form import Form, Question
from quiz.paper.shapes import SHAPES
from quiz.sheet.tokens import tokens
from tests.paper.composed import quiz_of
from tests.paper.generated import sheet

QUESTIONS = (10, 20, 40)
ITEMS = 2000
ROUNDS, STEP = 10, 0.1
Features = dict[str, float]


@dataclass(frozen=True)
class Task:
    """A question as the solver sees it: what is known of each of its options; `right` is for the marker only."""

    kind: str
    options: tuple[Features, ...]
    right: int


def tasks(form: Form) -> Iterator[Task]:
    """Give every question of a form that can be answered by picking, and each order of rows."""
    printed = {question.number: f" {' '.join(tokens(_printed(question)))} " for question in form.questions}
    for question in form.questions:
        kind = f"{question.item.direction}/{question.shape}"
        if question.rows:
            orders = list(permutations(range(1, len(question.rows) + 1)))
            right = orders.index(tuple(row.place for row in question.rows))
            yield Task(f"{kind}/{len(question.rows)}", tuple({f"order {n}": 1.0} for n in range(len(orders))), right)
        elif question.options:
            found = [_features(text.text, question, form, printed) for text in question.options]
            for name in ("offered", "anywhere"):
                values = [features.get(name, 0.0) for features in found]
                for place, features in enumerate(found):
                    features[f"most {name}"] = float(values[place] == max(values) > min(values))
                    features[f"least {name}"] = float(values[place] == min(values) < max(values))
                    features[f"place {place}"] = 1.0
            yield Task(kind, tuple(found), next(n for n, option in enumerate(question.options) if option.right))


def _printed(question: Question) -> str:
    """What a question prints beside its options."""
    material = question.material
    shown = f"{material.before} … {material.after}" if material else ""
    rows = " … ".join(f"{row.speaker or ''} … {row.passage.text}" for row in question.rows)
    return f"{question.stem or ''} … {question.speaker or ''} … {question.cue or ''} … {shown} … {rows}"


def _features(text: str, question: Question, form: Form, printed: dict[int, str]) -> Features:
    """What the form shows of an option elsewhere."""
    own = {option.text for option in question.options}
    found: Features = defaultdict(float)
    whole, last = f" {' '.join(tokens(text))} ", f" {' '.join(tokens(text)[-1:])} "
    for section in form.sections:
        if section.bank and question not in section.questions:
            found[f"in the bank of {section.shape} {section.kind}"] = float(
                any(option.text == text for option in section.bank)
            )
    for other in form.questions:
        if other is question:
            continue
        kind = f"{other.item.direction}/{other.shape}"
        if whole.strip() and whole in printed[other.number]:
            found[f"told by {kind}"] += 1
        elif last.strip() and last in printed[other.number]:
            found[f"named by {kind}"] += 1
        offered = {option.text for option in other.options}
        if text in offered and not SHAPES[other.shape].banked:
            same = other.shape is question.shape and other.item.direction is question.item.direction
            found["offered" if same else f"offered by {kind}"] += 1
            found["offered in a pair"] += same and len(offered & own) > 1
    found[f"offered {int(found['offered'])} times"] = 1.0
    found["anywhere"] = float(any(name.startswith(("told", "in the bank")) and found[name] for name in found))
    return found


class Solver:
    """Weighs features by what was right on other forms; each kind of question for itself."""

    def __init__(self, known: Iterable[Task]) -> None:
        self.weights: dict[str, Features] = defaultdict(lambda: defaultdict(float))
        seen, random = list(known), Random(1)
        for turn in range(ROUNDS):
            random.shuffle(seen)
            step = STEP / (1 + turn / 4)
            for task in seen:
                scores = self.scores(task)
                powers = [math.exp(score - max(scores)) for score in scores]
                for place, features in enumerate(task.options):
                    error = (place == task.right) - powers[place] / sum(powers)
                    for name, value in features.items():
                        self.weights[task.kind][name] += step * error * value

    def scores(self, task: Task) -> list[float]:
        """Score the options of a question."""
        weights = self.weights[task.kind]
        return [sum(weights[name] * value for name, value in features.items()) for features in task.options]

    def gain(self, task: Task) -> float:
        """How much likelier than by chance the best option is right."""
        scores = self.scores(task)
        tied = [place for place, score in enumerate(scores) if score >= max(scores) - 1e-9]
        return (task.right in tied) / len(tied) - 1 / len(scores)


def forms(numbers: Iterable[int], questions: int) -> list[list[Task]]:
    """The tasks of forms of generated sheets, each with a seed of its own."""
    return [list(tasks(quiz_of(sheet(n), questions=questions, forms=1, seed=n).forms[0])) for n in numbers]


def gains(known: list[list[Task]]) -> dict[str, list[float]]:
    """The gain in each task, by its kind: what is learned on one half of the forms is tried on the other."""
    found: dict[str, list[float]] = defaultdict(list)
    for start in (0, 1):
        solver = Solver(task for form in known[start::2] for task in form)
        for form in known[1 - start :: 2]:
            for task in form:
                found[task.kind].append(solver.gain(task))
    return found


def main() -> None:
    """Measure and print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else ITEMS
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    for questions in QUESTIONS:
        known: list[list[Task]] = []
        for start in count(first, 100):
            known += forms(range(start, start + 100), questions)
            if sum(task.kind == "speaker/choice" for form in known for task in form) >= wanted:
                break
        for kind, found in sorted(gains(known).items()):
            error = math.sqrt(1 / 3 * 2 / 3 / len(found))
            print(f"{questions} questions, {kind}: {fmean(found):+.3f} ± {error:.3f} over {len(found)}", flush=True)


if __name__ == "__main__":
    main()
