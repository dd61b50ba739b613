"""What a person may choose of a build: one list of options, for every command that builds."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import update_wrapper
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from quiz.settings import USUAL, Flip, Printing, Settings
from quiz.sheet.grades import NoScaleError, Scale, read_scale
from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper  # noqa: TC001 - Typer resolves the hints
from quiz.sheet.shapes import Shape
from quiz.sheet.text import CONTROL, is_text
from quiz.words.grade import SCALES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

OF_FORMS = ("seed", "resit", "questions", "kinds", "paper", "columns", "large_print", "dyslexia", "title", "school")
"""The options that change what a form asks, or how many pages it takes."""
FARTHEST = 15
"""How many mm the backs of cards may be moved; more is no fault of a printer."""


@dataclass(frozen=True, kw_only=True)
class BuildOptions:
    """The options of a build as they were typed: each field is one, under its own name."""

    out: Annotated[Path, typer.Option(help="The folder to write to.", file_okay=False)] = Path("build")
    forms: Annotated[
        int | None,
        typer.Option(min=1, max=6, help="How many forms of the quiz: A, B, …", show_default=str(USUAL.forms)),
    ] = None
    seed: Annotated[
        int | None,
        typer.Option(
            min=0, help="Another number gives another quiz; the same number the same.", show_default=str(USUAL.seed)
        ),
    ] = None
    resit: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=9,
            help="For those who sit the quiz again: 1 asks nothing that it asked, 2 nothing that 1 did either.",
            show_default="0",
        ),
    ] = None
    questions: Annotated[
        int | None,
        typer.Option(min=1, help="How many questions a form asks, at most.", show_default=str(USUAL.questions)),
    ] = None
    kinds: Annotated[
        str | None,
        typer.Option(
            metavar="KIND,…",
            help=f"The kinds of questions: {', '.join(Shape)}.",
            show_default="all that the sheet gives",
        ),
    ] = None
    paper: Annotated[
        Paper | None,
        typer.Option(
            envvar="QUIZ_PAPER",
            help="The paper to print on.",
            show_default=f"that of the sheet or of its territory, or {USUAL.paper}",
        ),
    ] = None
    grades: Annotated[
        str | None,
        typer.Option(
            metavar="SCALE",
            help=f"The scale that points become marks by: {', '.join(SCALES)}, or `pass 50, fail 0` and the like.",
            show_default="that of the sheet's language",
        ),
    ] = None
    columns: Annotated[
        int | None,
        typer.Option(
            min=1, max=2, help="In how many columns the questions of a form stand.", show_default="what fits each part"
        ),
    ] = None
    large_print: Annotated[
        bool | None, typer.Option("--large-print/--no-large-print", help="Set pages in 18 point.", show_default="no")
    ] = None
    dyslexia: Annotated[
        bool | None,
        typer.Option(
            "--dyslexia/--no-dyslexia",
            help="Set pages in a font of distinct letters, with more space between letters, words and lines.",
            show_default="no",
        ),
    ] = None
    title: Annotated[
        str | None, typer.Option(help="What stands above the pages.", show_default="the sheet's title")
    ] = None
    school: Annotated[str | None, typer.Option(help="The school or course, for the head of the pages.")] = None
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Write PDFs beside the pages, with a browser that is installed.")
    ] = False
    flip: Annotated[
        Flip, typer.Option("--flip", help="Over which edge the printer flips the paper, for cards to cut.")
    ] = Flip.LONG
    fold: Annotated[
        bool,
        typer.Option("--fold", help="Set front and back of a card side by side, for printers that print one side."),
    ] = False
    back_offset: Annotated[
        str,
        typer.Option(
            metavar="X,Y",
            help="Move the backs of cards X mm to the right and Y mm down; the test sheet of the cards tells how far.",
        ),
    ] = "0,0"

    def settings(self) -> Settings:
        """Read what was typed. Raises typer.BadParameter for what can't be."""
        return Settings(self._plan(), self.pdf, self._printing())

    def _plan(self) -> QuizPlan:
        """Put what was typed into the words of a sheet, over whose own it goes."""
        named = tuple(filter(None, map(str.strip, (self.kinds or "").split(","))))
        if unknown := [kind for kind in named if kind not in tuple(Shape)]:
            raise typer.BadParameter(
                f"there is no kind `{unknown[0]}`: write some of {', '.join(Shape)}", param_hint="--kinds"
            )
        for option, text in (("--title", self.title), ("--school", self.school)):
            if text and not is_text(text):
                raise typer.BadParameter("it is not UTF-8", param_hint=option)
            if text and (control := CONTROL.search(text)):
                raise typer.BadParameter(f"leave out the control character U+{ord(control[0]):04X}", param_hint=option)
        return QuizPlan(
            kinds=tuple(map(Shape, named)),
            forms=self.forms,
            seed=self.seed,
            resit=self.resit,
            questions=self.questions,
            paper=self.paper,
            grades=self._scale(),
            columns="2" if self.columns == 2 else "1" if self.columns else None,
            large_print=self.large_print,
            dyslexia=self.dyslexia,
            title=self.title,
            school=self.school,
        )

    def _scale(self) -> Scale | None:
        """Read the scale of marks."""
        try:
            return read_scale(self.grades) if self.grades else None
        except NoScaleError as error:
            raise typer.BadParameter(f"{error.message}: {error.remedy}", param_hint="--grades") from None

    def _printing(self) -> Printing:
        """Read what the printer at hand needs."""
        try:
            x, y = (float(part) for part in self.back_offset.split(","))
        except ValueError:
            x = y = FARTHEST + 1
        if not (abs(x) <= FARTHEST and abs(y) <= FARTHEST):
            raise typer.BadParameter(
                f"`{self.back_offset}` is no offset: write two numbers of at most {FARTHEST} mm, such as 1.5,-2",
                param_hint="--back-offset",
            )
        return Printing(self.flip, self.fold, (x, y))


def with_build_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes every field of `BuildOptions` as an option, in the place of its parameter `options`.

    The help and the reading of options follow from the signature, which this function writes.
    """
    return _with_options(command, [each.name for each in fields(BuildOptions)])


def with_options_of_forms(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes those of the fields of `BuildOptions` that change what a form asks, or its pages."""
    return _with_options(command, OF_FORMS)


def _with_options(command: Callable[..., None], names: Collection[str]) -> Callable[..., None]:
    hints = get_type_hints(BuildOptions, include_extras=True)
    options = [
        Parameter(each.name, Parameter.KEYWORD_ONLY, default=each.default, annotation=hints[each.name])
        for each in fields(BuildOptions)
        if each.name in names
    ]
    parameters: list[Parameter] = []
    for each in signature(command, eval_str=True).parameters.values():
        parameters += options if each.name == "options" else [each.replace(kind=Parameter.KEYWORD_ONLY)]

    def called(**typed: Any) -> None:
        chosen = BuildOptions(**{each.name: typed.pop(each.name) for each in options})
        command(options=chosen, **typed)

    update_wrapper(called, command)
    called.__dict__.pop("__wrapped__")
    called.__dict__["__signature__"] = Signature(parameters)
    called.__annotations__ = {}
    return called
