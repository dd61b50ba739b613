"""The forms of a quiz seen as a whole: what they ask, how hard it is, and what can be answered without the article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.messages import say
from quiz.paper.arrange import same_answers
from quiz.paper.clues import Clues, printed_words
from quiz.paper.lint import lint
from quiz.paper.plan import room
from quiz.paper.planning import head
from quiz.paper.review.hints import hints
from quiz.paper.review.model import place
from quiz.paper.ways import GAPS, WAYS, ways
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Quote
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.shapes import Shape
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.items.model import Item
    from quiz.messages import Said
    from quiz.paper.form import Question, Quiz
    from quiz.paper.review.model import Hint, Named

WORTH_ASKING = 3
"""How many facts of a kind a sheet has at least, for it to be noticed that none is asked."""
IN_OPTIONS = frozenset(
    {
        "odd-one-out",
        "repeated-word",
        "key-in-the-middle",
        "absolute-word",
        "catch-all",
        "one-wrong-answer",
    }
)
"""Rules about wrong answers that a person wrote: they tell something where these are printed."""
IN_QUESTIONS = frozenset({"speaker-in-quote", "answer-in-question"})
"""Rules about what a question says of its own answer."""
TELL = frozenset({"named-in-question", "odd-one-out", "repeated-word", "lone-kind", "after-source", "grammar-fits-one"})
TELL_THE_OTHER, TELL_BOTH = frozenset({"told-on-form"}), frozenset({"same-options"})
"""Rules of which a question tells its own answer, that of another one, or two tell each other's."""
LEFT_OUT: Mapping[FactKind, Said] = {
    FactKind.PERSON: say("no person is asked for"),
    FactKind.QUOTE: say("no quote is asked"),
    FactKind.FIGURE: say("no figure is asked"),
    FactKind.FACT: say("no plain fact is asked"),
}


@dataclass(frozen=True, slots=True)
class Share:
    """How many facts of a kind forms ask, of how many the sheet has."""

    kind: FactKind
    asked: int
    there: int


@dataclass(frozen=True, slots=True)
class FormReview:
    """What the forms of a quiz are like.

    A form asks as many `questions`, of as many as are `wanted` at most. `problems` are all that can be mended, with the
    numbers of the questions in their messages. `guessed` are the questions that can be answered without the article, by
    their numbers, with the codes of the rules they break. `shares` says how many facts of each kind are asked,
    `speakers` how many of those who are quoted; `levels` how hard the questions of each form are, in their order, from
    1 to 3; `alike` how many numbers have the same answer on two forms that lie beside one another.
    """

    letters: str
    questions: int
    wanted: int
    problems: tuple[Problem, ...]
    guessed: Mapping[str, tuple[str, ...]]
    shares: tuple[Share, ...]
    speakers: tuple[int, int]
    levels: tuple[tuple[int, ...], ...]
    alike: int


def review(quiz: Quiz, items: Sequence[Item], named: Named = lambda ref: ref) -> FormReview:
    """Review the forms of a quiz that was composed of these items; `named` says how a person refers to a fact now."""
    pool = Pool(quiz.sheet, words_for(quiz.sheet.language, quiz.sheet.territory))
    numbers = numbers_of(quiz)
    found = list(hints(quiz, named))
    guessed: dict[str, list[str]] = {}
    for question, code in _guessed(quiz, found):
        guessed.setdefault(numbers[question.id], []).append(code)
    asked = {ref for question in quiz.forms[0].questions for ref in question.facts}
    there = {item.ref for item in items}
    shares = [Share(kind, _count(asked, kind), _count(there, kind)) for kind in FactKind]
    problems = [
        *(_with_numbers(hint, numbers) for hint in found),
        *_own_words(quiz, numbers),
        *_told_by_head(quiz, items, pool),
        *_left_out(quiz, shares),
    ]
    said = {quiz.sheet.quotes[ref.key].speaker for ref in asked if ref.kind is FactKind.QUOTE}
    return FormReview(
        letters="".join(form.letter for form in quiz.forms),
        questions=len(quiz.forms[0].questions),
        wanted=quiz.sheet.quiz.questions or 0,
        problems=tuple(problems),
        guessed={number: tuple(sorted(set(codes))) for number, codes in guessed.items()},
        shares=tuple(shares),
        speakers=(len(said), len(pool.quoted)),
        levels=tuple(tuple(question.difficulty for question in form.questions) for form in quiz.forms),
        alike=max((same_answers(one.sections, other) for one, other in pairwise(quiz.forms)), default=0),
    )


def numbers_of(quiz: Quiz) -> dict[str, str]:
    """Return the numbers of each question on the forms, by its short name: A4/B9."""
    found: dict[str, list[str]] = {}
    for form in quiz.forms:
        for question in form.questions:
            found.setdefault(question.id, []).append(f"{form.letter}{question.number}")
    return {name: "/".join(numbers) for name, numbers in found.items()}


def _with_numbers(hint: Hint, numbers: Mapping[str, str]) -> Problem:
    one = numbers[hint.question.id]
    if hint.other:
        message = say("{one} and {other}: {what}", one=one, other=numbers[hint.other.id], what=hint.problem.message)
    else:
        message = say("{one}: {what}", one=one, what=hint.problem.message)
    return replace(hint.problem, message=message)


def _guessed(quiz: Quiz, found: Iterable[Hint]) -> Iterator[tuple[Question, str]]:
    """Give the questions that can be answered without the article, with the rule that each breaks."""
    for hint in found:
        if hint.problem.code in TELL_THE_OTHER and hint.other:
            yield hint.other, hint.problem.code
        elif hint.problem.code in TELL_BOTH and hint.other:
            yield from ((question, hint.problem.code) for question in (hint.question, hint.other))
        elif hint.problem.code in TELL:
            yield hint.question, hint.problem.code
    by_fact: dict[tuple[str, ...], list[str]] = {}
    for problem in lint(quiz.sheet):
        by_fact.setdefault(problem.path[:2], []).append(problem.code)
    for question in {question.id: question for form in quiz.forms for question in form.questions}.values():
        codes = set(by_fact.get(place(question), ())) - set(question.item.fact.allow)
        yield from ((question, code) for code in codes if _tells(code, question))


def _tells(code: str, question: Question) -> bool:
    """Return True if breaking a rule about items helps to answer a question as it is printed."""
    if code in IN_OPTIONS:
        return question.shape is Shape.CHOICE and question.item.direction in (Direction.ANSWER, Direction.BLANK)
    return code in IN_QUESTIONS and question.item.direction in (Direction.SPEAKER, Direction.VALUE)


def _own_words(quiz: Quiz, numbers: Mapping[str, str]) -> Iterator[Problem]:
    """Give the questions in own words of which the key says no more than the quotation; a paraphrase says the sense."""
    for question in quiz.forms[0].questions:
        fact = question.item.fact
        if (
            question.shape is Shape.OPEN
            and isinstance(fact, Quote)
            and fact.verbatim
            and not (fact.look_for or fact.gist)
        ):
            message = say("{one}: the key does not say what a good answer holds", one=numbers[question.id])
            if "no-marking-points" not in fact.allow:
                yield Problem("no-marking-points", place(question), message, say("add `look_for`, or a `gist`"))


def _told_by_head(quiz: Quiz, items: Iterable[Item], pool: Pool) -> Iterator[Problem]:
    """Give the facts that are never asked, since what stands in the head of each form tells their answers."""
    printed = printed_words(head(quiz.sheet), pool)
    for _, group in groupby(items, key=lambda item: item.ref):
        able = [*ways([*group], quiz.sheet.quiz.kinds or tuple(Shape), pool)]
        if able and all(Clues(item, shape, pool).told_by(printed) for item, shape in able):
            item = able[0][0]
            message = say("the head of the form tells the answer, `{answer}`: it is never asked", answer=item.key.text)
            remedy = say("ask for something that the headline does not say")
            if "told-by-head" not in item.fact.allow:
                yield Problem("told-by-head", path_of(item.fact, item.ref.key), message, remedy)


def _left_out(quiz: Quiz, shares: Iterable[Share]) -> Iterator[Problem]:
    """Give the kinds of facts that a form has room for and does not ask, and the kinds of questions it lacks.

    No facts that the kinds of questions that a person chose can't ask; roles that could be asked in writing alone, only
    where there is room for them.
    """
    chosen, questions = quiz.sheet.quiz.kinds, quiz.forms[0].questions
    full = len(questions) >= (quiz.sheet.quiz.questions or 0)
    rooms = room(len(questions), [share.kind for share in shares if share.there])
    for share in shares:
        able = [shape for _, shape in WAYS[share.kind] if shape in (chosen or tuple(Shape))]
        unwritten = share.kind is FactKind.PERSON and Shape.SHORT not in able
        if unwritten and full:
            continue
        if share.there >= WORTH_ASKING and not share.asked and rooms[share.kind] >= 1 and able:
            message = LEFT_OUT[share.kind] + say(", of {count}", count=share.there)
            remedy = (
                say("let `kinds` have `short`: the roles of people who are quoted are asked in writing only")
                if unwritten
                else say("see in `quiz show --items` how they can be asked")
            )
            yield Problem("kind-left-out", (share.kind.section,), message, remedy)
    there = {question.shape for question in questions}
    if any(question.item.direction is Direction.BLANK for question in questions):
        there.add(Shape.BLANK)  # those with words to choose from are choices, or in a box
    lacking = [shape for shape in chosen if shape not in there]
    if lacking:
        message = say("no question is of a kind that `kinds` names: {kinds}", kinds=", ".join(lacking))
        remedy = (
            say("name words under `wrong` that could stand in the gap instead: only such gaps are asked")
            if GAPS.issuperset(lacking)
            else say("add facts that can be asked so: `quiz show --items` names the kinds of each")
        )
        yield Problem("kind-left-out", ("quiz", "kinds"), message, remedy)


def _count(refs: Iterable[FactRef], kind: FactKind) -> int:
    return sum(ref.kind is kind for ref in refs)
