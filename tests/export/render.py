"""Photograph Word files as LibreOffice sets them, for looking at: both decks and a sheet with every kind, in all looks.

    python -m tests.export.render FOLDER

It needs `soffice` (Debian: libreoffice-writer-nogui) and `pdftoppm` (poppler-utils); both are too heavy for the tests.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.export import Wishes, exporter
from quiz.export.docx.form import form_file
from quiz.export.docx.key import key_file
from quiz.page.look import Look
from quiz.settings import Settings
from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper
from quiz.words import LANGUAGES
from tests.page.questions import PNG, SHEET, all_shapes, portrayed
from tests.project.materials import material_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PLANS = {
    "a4": QuizPlan(),
    "letter": QuizPlan(paper=Paper.LETTER, school="Example School"),
    "a5": QuizPlan(paper=Paper.A5),
    "large": QuizPlan(large_print=True),
    "dyslexia": QuizPlan(dyslexia=True),
    "columns": QuizPlan(columns="2"),
}
DOTS = "70"


def files() -> Iterator[tuple[str, bytes]]:
    """Make the Word files to look at, by name."""
    for deck in ("ki-wettlauf", "apollo-11"):
        for name, plan in PLANS.items():
            made = exporter("docx")(material_of(deck, Settings(plan)), Wishes())
            yield from ((f"{name}-{file}", content) for file, content in made.files.items() if "quiz-b" not in file)
    for language in LANGUAGES:
        quiz = replace(all_shapes("mit Wort"), sheet=replace(SHEET, language=language))
        yield f"kinds-{language}-quiz.docx", form_file(quiz, quiz.forms[0], Look(), {})
        yield f"kinds-{language}-key.docx", key_file(quiz, Look(), "quiz build")
    pictured = portrayed()
    yield "portrait-quiz.docx", form_file(pictured, pictured.forms[0], Look(), {"ada.png": PNG})


def main(folder: Path) -> None:
    """Write and photograph them."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, content in files():
        made.append(folder / name)
        made[-1].write_bytes(content)
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", f"-env:UserInstallation={Path(profile).as_uri()}", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(folder), *map(str, made)], check=True, stdout=subprocess.DEVNULL)
    for file in made:
        subprocess.run(["pdftoppm", "-png", "-r", DOTS, file.with_suffix(".pdf"), file.with_suffix("")], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
