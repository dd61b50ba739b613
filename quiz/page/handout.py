"""What a learner may see of a form, and nothing else.

The templates of a form are given these classes only. They hold no key, no evidence and no name of an item, so no
template can give an answer away; and nothing in them depends on which option is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.items.model import Manner
from quiz.page.measures import DENSITIES

if TYPE_CHECKING:
    from quiz.page.measures import Density
    from quiz.sheet.shapes import Shape
    from quiz.words.model import Words


@dataclass(frozen=True, slots=True)
class Material:
    """A text to answer about. Where it has a gap, `text` ends before it and `rest` stands behind it.

    `speaker` is the name that stands before it, of a text whose speaker is told. A gap that ends its text `holds` the
    word before it: alone on a line with a full stop it looks forgotten.
    """

    manner: Manner
    text: str
    rest: str | None = None
    speaker: str | None = None
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """An option to tick or to name; the letter is empty where there is none."""

    letter: str
    text: str
    manner: Manner = Manner.PLAIN


@dataclass(frozen=True, slots=True)
class Portrait:
    """The image of the person that a task names: its file in the sheet's folder, the name, and who made it.

    The name is its alternative text: that answers nothing, whatever the sheet says of the image.
    """

    file: str
    name: str
    credit: str | None


@dataclass(frozen=True, slots=True)
class Task:
    """A question as it is printed.

    `stem` is None where the head of the part asks already; the choices stand in `columns` columns, or at their own
    width on one line if that is 0; `lines` is the number of lines to write on; `passed_on` stands below a quotation;
    `frame` stands before and behind the line for a number; `rows` are to be put in order; into a `letter_slot` the
    letter of an option of the bank is written. A task that `goes_on` over the page is followed there by a `piece` of
    it, which has options or rows only.
    """

    number: int
    stem: str | None
    cue: str | None
    material: Material | None
    points: int
    passed_on: str | None = None
    choices: tuple[Choice, ...] = ()
    columns: int = 1
    lines: int = 0
    frame: tuple[str, str] | None = None
    rows: tuple[Material, ...] = ()
    portrait: Portrait | None = None
    letter_slot: bool = False
    piece: int = 0
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A section as it is printed: the bank, if its tasks share one, then the tasks in so many columns.

    `heading` is the name of a phrase of the language, and None above the rest of a section that goes on from the page
    before, where a `new_page` begins; `instruction` is the phrase that says how to answer.
    """

    heading: str | None
    shape: Shape
    instruction: str
    tasks: tuple[Task, ...]
    bank: tuple[Choice, ...] = ()
    bank_columns: int = 1
    columns: int = 1
    new_page: bool = False
    spread: float = 0.0
    """how much further apart tasks stand than on other pages, in rem"""

    @property
    def beside(self) -> bool:
        """Whether the bank stands beside the tasks: long things to choose from for short ones."""
        return self.columns == 2 and self.bank_columns == 1 and bool(self.bank and self.bank[0].letter)


@dataclass(frozen=True, slots=True)
class Handout:
    """A form as it is printed; where it `weighs`, questions bring different points.

    `gap` is how long a gap is to write into, and `number` the line for a number, in mm: the same for all of a form.
    """

    letter: str
    points: int
    weighs: bool
    parts: tuple[Part, ...]
    gap: float
    number: float
    density: Density = DENSITIES[0]

    @property
    def mixes_manners(self) -> bool:
        """Whether verbatim quotes and paraphrases both stand on the form, so that it has to explain the marks."""
        tasks = [task for part in self.parts for task in part.tasks]
        manners = {text.manner for task in tasks for text in (task.material, *task.rows) if text}
        return {Manner.VERBATIM, Manner.PARAPHRASE} <= manners

    def how_to(self, words: Words) -> str:
        """Return what the head says of points and of the marks of quotations; it is empty where there is no need."""
        says = [words.paper.how_to] * self.weighs + [words.paper.how_to_read_quotes] * self.mixes_manners
        return " ".join(says)

    @property
    def portraits(self) -> tuple[Portrait, ...]:
        """The portraits on the form, each once."""
        found = [task.portrait for part in self.parts for task in part.tasks if task.portrait]
        return tuple(dict.fromkeys(found))
