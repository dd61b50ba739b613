"""Word files: each form and the answer key, for changing a line before they are copied.

They say what the pages of a quiz say, as Word writes such things: numbers and letters are lists, so that a question may
be taken out or put in; lines to write on are tabs; whatever belongs together stays together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.errors import WrongUseError
from quiz.export import Exported

if TYPE_CHECKING:
    from quiz.export import Wishes
    from quiz.project.outputs import Material

FORM, KEY = "{id}-quiz-{letter}.docx", "{id}-key.docx"


def export(given: Material, wishes: Wishes) -> Exported:
    """Return a Word file for each form of a quiz, and one for its key.

    Raises WrongUseError where python-docx, which writes them, is not installed, or for wishes that no Word file can
    fulfil.
    """
    try:
        import docx  # noqa: F401 - only whether it is there
    except ImportError:
        raise WrongUseError("Word files need one more library: pip install 'factquiz[docx]'") from None
    if wishes.edition or wishes.earlier is not None:
        raise WrongUseError("Word files name no edition, and know no earlier export: leave these options out")
    from quiz.export.docx.form import form_file
    from quiz.export.docx.key import key_file
    from quiz.settings import command

    forms = {
        FORM.format(id=given.sheet.id, letter=form.letter.lower()): form_file(
            given.quiz, form, given.look, given.images
        )
        for form in given.quiz.forms
    }
    key = {KEY.format(id=given.sheet.id): key_file(given.quiz, given.look, command(given.sheet.quiz), given.review)}
    return Exported(forms | key, for_learners=tuple(forms))
