"""The shape of a language, continued: what stands on pages, printed or on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.words.grade import Grade


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Counted:
    """A phrase with a number, `{}`, in it: `one` for the number 1, `other` for any other."""

    one: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OnIndex:
    """What stands on the page that leads to all sheets."""

    title: str
    holds: str
    """label of the numbers of people, quotes, figures and facts"""
    people: Counted
    quotes: Counted
    figures: Counted
    facts: Counted
    cards: Counted
    questions: Counted
    importing: str
    """heading of the steps below, and label of the deck"""
    import_steps: tuple[str, ...]
    printing: str
    """heading of the steps below, and label of the forms"""
    print_steps: tuple[str, ...]
    cut_cards: str
    """title of the page of cards to print and to cut, and the link to it"""
    practising: str
    """label of the page that checks answers"""
    teaching: str
    """label of what only teachers may have: the key as data"""
    reviewing: str
    """label of the page that shows the article, with what the sheet holds of it"""
    quoted: str
    """title of the chart of how often each person is quoted"""
    on_scale: str
    """title of a chart of figures, with {unit}"""
    changes: str
    """heading of what the last releases changed"""
    first_release: str
    new: str
    changed: str
    retired: str
    more: Counted
    """behind the first few facts of a release"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OnPaper:
    """What stands on forms and keys besides the sheet's own texts."""

    form: str
    """with {letter}: one version of the quiz, as a class calls it"""
    page_of: str
    """with {page} and {pages}"""
    name: str
    school_class: str
    date: str
    points: str
    """label of the points a learner reached"""
    source: str
    how_to: str
    """how to answer, on top of the form"""
    how_to_read_quotes: str
    """how verbatim quotes and paraphrases are told apart, on a form that has both"""
    goes_on: str
    """below what a question asks, where its options or rows stand on the next page"""
    headings: dict[str, str]
    """what stands above the questions of a form that are answered alike, by the headings of the shapes"""
    topic: str
    """with {topic}"""
    paraphrase: str
    """label of a text that gives the sense, not the words"""
    gap: str
    """what a screen reader says for the gap in a text"""
    key: str
    """title of the answer key"""
    remake: str
    """stands before the command that makes the same quiz again"""
    number: str
    answer: str
    evidence: str
    no_evidence: str
    """stands in place of the evidence where the sheet has none"""
    total: Counted
    partly: str
    """stands in the key where a question brings 2 points: what earns one of them"""
    other_statements: str
    """stands in the key where it is asked in own words what was said on a topic: the source may have more of it"""
    other_roles: str
    """stands in the key where somebody's role is written: the source may say more of what she is"""
    marking: str
    """with {points}: what an answer in own words should hold"""
    accepted: str
    """with {answers}: what else counts as right"""
    legend: str
    """what the short name and the dots beside a question of the key mean; the difficulties follow"""
    difficulties: tuple[str, str, str]
    explanations: str
    """heading of what proves the answers"""
    grading: str
    """heading of the marks and their points"""
    percents: str
    """heading of the points and their percents, where there are no marks"""
    grades: tuple[Grade, ...]
    """the marks of the country's schools, best first; none where percents are usual"""
    index: OnIndex


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OnCutCards:
    """What stands beside cards that are printed and cut out, and on the sheet that tests a printer."""

    print_long: str
    """how to print on both sides, turned over the long edge"""
    print_short: str
    print_fold: str
    """how to print on one side, and to fold"""
    cut: str
    test_sheet: str
    """the link to the sheet that tests the printer, and its title"""
    fronts: str
    """with {number} of the sheet of paper"""
    backs: str
    ruler: str
    """stands above a line of 100 mm"""
    test_steps: tuple[str, ...]
    """what is typed stands between backticks"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OnPractice:
    """What stands on the page that asks and checks."""

    holds_key: str
    """says that the file holds the answers"""
    without_script: str
    """says what the page can do without JavaScript"""
    how_many: str
    """heading above the buttons that begin a round"""
    some: Counted
    """the button that begins a round of so many questions"""
    every: Counted
    """the button that begins a round of all questions"""
    progress: str
    """with {number} and {total}"""
    score: str
    """with {right} and {total}: how many of the answers so far were right"""
    answer: str
    """label of the field to type in"""
    check: str
    give_up: str
    """shows the answer instead of typing one"""
    reveal: str
    """shows the answer, for the learner to judge her own"""
    knew: str
    did_not_know: str
    following: str
    """goes on to the next question"""
    finish: str
    """goes on to the result"""
    right: str
    wrong: str
    right_is: str
    """stands before the right answer"""
    result: str
    nothing_wrong: str
    wrong_ones: str
    """heading of the questions that were answered wrong"""
    wrong_again: str
    new_round: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OnReview:
    """What stands on the page that shows the article, and what of it a sheet holds."""

    title: str
    keep: str
    """that the page holds the article, and is not to be handed on"""
    holds: str
    """before the shares that follow"""
    quotations: str
    """with {held} and {all}, as in the two below"""
    people: str
    figures: str
    marks: dict[str, str]
    """what the marks in the text mean: quote, evidence, figure, person, and what lacks"""
    lacking: dict[str, str]
    """in the margin: what the sheet does not hold yet, by its kind: quotations, people, figures"""
    how_to: str
    """how a mark leads to its fact, and back"""
    facts: str
    """heading of the facts behind the article"""
    to_the_place: str
    """the link from a fact back to its place in the article"""
    not_found: str
    """of a fact that has no place in the article"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class InTables:
    """What people write in tables of answers, in small letters. The first word of each list is what a template has."""

    name: tuple[str, ...]
    """heads of columns with names, or with parts of them"""
    form: tuple[str, ...]
    """heads of the column with the form"""
    question: tuple[str, ...]
    """what may stand before the number of a question"""
    other: tuple[str, ...]
    """heads of columns that play no part"""
    verdicts: tuple[tuple[str, ...], tuple[str, ...]]
    """words for a claim that is taken for true, and for false"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OnResults:
    """What stands on the page that shows what came of a quiz, and in the tables of it."""

    table: InTables
    title: str
    holds: str
    """that the page holds the answers, and names pupils"""
    holds_no_names: str
    """that the page holds the answers"""
    pupils: Counted
    absent: str
    """with {names}"""
    average: str
    """with {points}, {all} and {percent}"""
    reliability: str
    """with {value}; what it means follows"""
    reliabilities: tuple[str, str, str]
    """what a reliability means: for marks, for hints, for nothing"""
    error: str
    """with {points}: how far a sum of points is from what another quiz would show"""
    few: str
    """with {count}: that so few pupils give hints only"""
    spread: str
    """title of the chart of how many have which mark"""
    spread_of_points: str
    """the same of shares of the points, where there are no marks"""
    look: str
    """heading of the questions that stand out"""
    nothing_stands_out: str
    every: str
    """heading of all questions"""
    right: str
    """with {right} and {count}: how many had a question right"""
    of_points: str
    """with {percent}: the share of the points that a question brought"""
    together: str
    """stands before the same figures with those of earlier classes"""
    powers: dict[str, str]
    """how well a question tells who knows much from who knows little"""
    flags: dict[str, str]
    """what is worth a look; with {options} where options are meant"""
    nothing: Counted
    """so many gave no answer"""
    several: Counted
    """so many chose more than one option"""
    is_right: str
    """stands beside the right option"""
    answer: str
    """stands before the right answer of a question that is answered in writing"""
    marks: str
    """heading of what each pupil earned, where there are marks"""
    mark: str
    percent: str
    how_to_read: str
    """what the figures mean, below them"""
    columns: dict[str, str]
    """heads of the tables of results, for spreadsheets"""
