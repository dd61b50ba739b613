"""`quiz check`."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.app import FINDINGS, Quiet, Sheets, app, counted
from quiz.cli.language import Lang, spoken
from quiz.cli.options import BuildOptions, with_options_of_forms
from quiz.project.paths import find_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.project.forms import Reviewed
    from quiz.project.load import Loaded
    from quiz.project.proof import Proof
    from quiz.sheet.findings import Finding


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@app.command("check")
@with_options_of_forms
def check_command(
    sheets: Sheets = None,
    *,
    form: Annotated[Format, typer.Option("--format", help="How to write the findings.")] = Format.TEXT,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="Write dates like 2025-03-26; take over what the source text is certain of: words, missing evidence.",
        ),
    ] = False,
    lang: Lang = None,
    forms: Annotated[
        bool,
        typer.Option("--forms", help="Review the forms, too, as a build with the options below would print them."),
    ] = False,
    options: BuildOptions,
    quiet: Quiet = False,
) -> None:
    """Check sheets, and prove them against their source text.

    Every finding has an address, the line, what is wrong and how to mend it. Where `source: {text: FILE}` names the
    article itself, quotations, evidence, names and numbers are proved against it. Without `--fix` nothing is written;
    with it, nothing but the values it names is changed. Exit code: 0 without findings, else 1.

    With `--forms`, the forms are read as somebody reads them who has not seen the article: what can be answered by a
    trick, what gives something else away; and what they ask, how hard it is, on how much paper. As JSON, findings and
    forms then stand in one object.

    \b
    Examples:
      quiz check                                  everything in decks/
      quiz check decks/ki-wettlauf.yaml           one sheet
      quiz check --fix decks/ki-wettlauf.yaml     take over the source's words first
      quiz check --lang de                        with findings in German
      quiz check --forms decks/ki-wettlauf.yaml   its forms as well
      quiz check --forms --questions 12 --seed 2  forms as `quiz build --questions 12 --seed 2` prints them
      quiz check --format github                  as annotations of a pull request
      cat sheet.yaml | quiz check -               a sheet from standard input
    """
    from quiz.project.load import load_all
    from quiz.project.neighbours import with_fronts_beside
    from quiz.sheet.open_marks import open_marks

    if not forms and replace(options, paper=None) != BuildOptions():  # QUIZ_PAPER may be set for good
        raise typer.BadParameter("this is about forms: add --forms")
    paths = find_sheets(sheets or [])
    for path in paths if fix else []:
        _mend(path, quiet=quiet)
    loaded = with_fronts_beside(load_all(paths))
    reviews = _reviews(loaded, options) if forms else []
    found = {each.path: each.findings for each in reviews}
    findings = [finding for each in loaded for finding in (*each.findings, *found.get(each.path, ()))]
    shown = [] if quiet and form is Format.TEXT else reviews
    if findings or shown or form is not Format.TEXT:
        typer.echo(_written(form, findings, shown if forms else None, spoken(lang)))
    if form is Format.TEXT and not quiet:
        for each in loaded:
            if each.proof and (line := _proved(each.path, each.proof, options.out)):
                typer.echo(line, err=True)
        marks = sum(open_marks(each.data.decode(errors="replace")) for each in loaded)
        left = f"; {counted(marks, 'mark')} of a draft left" if marks else ""
        typer.echo(_summary(findings, len(loaded), forms=forms) + left, err=True)
    if findings:
        raise typer.Exit(FINDINGS)


def _reviews(loaded: Iterable[Loaded], options: BuildOptions) -> list[Reviewed]:
    """Review the forms of sheets, as far as no error stops them."""
    from quiz.project.forms import reviewed

    settings = options.settings()
    return [found for each in loaded if (found := reviewed(each, settings))]


def _written(form: Format, findings: list[Finding], reviews: list[Reviewed] | None, language: str) -> str:
    """Write findings, and what forms are like if they were reviewed."""
    if reviews is None:
        from quiz.cli.report import FORMATS

        return FORMATS[form.value](findings, language)
    from quiz.cli.forms_text import FORMATS as WITH_FORMS

    return WITH_FORMS[form.value](findings, reviews, language)


def _proved(path: str, proof: Proof, out: Path) -> str | None:
    """Say how much of its source text a sheet holds, or that the text is not there; `out` remembers what it has."""
    if proof.missing:
        return f"{proof.file} is not there: nothing was proved"
    review = proof.review
    if review is None:
        return None
    from quiz.page.source import held
    from quiz.project.outline import remembered
    from quiz.source.mend import missing_evidence
    from quiz.words import words_for

    if known := remembered(review, out):
        review = replace(review, look=lambda _source, _language: known)
    words = words_for("en").review
    shares = [getattr(words, each.kind).format(held=each.held, all=each.all) for each in held(review)]
    surnames = review.first_names_unproved
    alone = [f"first names not in the article: {', '.join(surnames)}"] if surnames else []
    count = sum(1 for _ in missing_evidence(review.sheet, review.found))
    more = [f"--fix can write {counted(count, 'missing piece')} of evidence"] if count else []
    told = [f"{', '.join(shares)} of the article"] if shares else []
    return f"{path}: {'; '.join([*told, *alone, *more])}" if told or alone or more else None


def _mend(path: str, *, quiet: bool) -> None:
    """Mend a sheet by its source text, and say what was changed."""
    from quiz.difference import marked
    from quiz.project.mend import mend

    for span, (place, old, new) in mend(path):
        if not quiet:
            what = marked(old, new) if old is not None else f"{{+{new}+}}"
            typer.echo(f"{path}:{span.line}:{span.column}: changed {'/'.join(place)}: {what}", err=True)


def _summary(findings: list[Finding], sheets: int, *, forms: bool) -> str:
    """Say how much was found; where that is nothing, also that forms were not looked at, unless they were."""
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    found = [counted(number, what) for number, what in ((errors, "error"), (warnings, "warning")) if number]
    none = "nothing to mend" if forms else "nothing to mend (printed forms: add --forms)"
    return f"{counted(sheets, 'sheet')} checked: {' and '.join(found) or none}"
