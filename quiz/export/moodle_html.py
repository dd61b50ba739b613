"""What Moodle shows of a question, as HTML: what is asked, texts by their manner, reasons, portraits."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from quiz.export.xml import file
from quiz.items.model import Manner
from quiz.items.passages import introduced
from quiz.items.reasons import written
from quiz.page.typesetting import portrait
from quiz.phrasing.marks import quoted
from quiz.pictures.kinds import Kind, kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.items.model import Passage
    from quiz.items.options import Option
    from quiz.paper.form import Question
    from quiz.words.model import Words

GAP = "_____"


def question_html(question: Question, words: Words, *, gap: str = GAP, brackets: bool = True) -> str:
    """Write what a learner reads. Without `brackets`, those of the texts are written such that they mark no gap."""
    lines = [f"<p>{escape(question.stem)}</p>"] if question.stem else []
    if question.material:
        said = passage_html(question.material, words, gap if question.material.gap else "\0", question.speaker)
        lines.append(f"<blockquote>{said}</blockquote>")
    if question.cue:
        lines.append(f"<p>{escape(words.paper.topic.format(topic=question.cue))}</p>")
    if question.passed_on:
        lines.append(f"<p>{escape(question.passed_on)}</p>")
    whole = "\n".join(lines)
    if not brackets:
        whole = whole.replace("[", "&#91;").replace(gap.replace("[", "&#91;"), gap)
    return whole


def passage_html(passage: Passage, words: Words, gap: str = GAP, speaker: str | None = None) -> str:
    """Write a passage, with `gap` where a word of it is left out, behind the name of its `speaker`."""
    shown = f"{passage.before}{gap}{passage.after}" if passage.gap else passage.text
    name = f"{escape(introduced(speaker, passage.manner, words))} " if speaker else ""
    return f"{name}{as_html(shown, passage.manner, words)}"


def as_html(shown: str, manner: Manner, words: Words) -> str:
    """Write a text as HTML, such that a speaker's own words and the sense of them are told apart."""
    if manner is Manner.VERBATIM:
        return escape(quoted(shown, words))
    if manner is Manner.PARAPHRASE:
        return f"{escape(words.paper.paraphrase)}{words.colon} {escape(shown)}"
    return escape(shown)


def why_html(option: Option, words: Words) -> str:
    """Write why an option is wrong; nothing for one without a reason."""
    return f"<p>{escape(written(option.reason, words))}</p>" if option.reason else ""


def portrayed(question: Question, images: Mapping[str, bytes]) -> tuple[str, tuple[str, ...]]:
    """Return the image that a question shows, as HTML and as a file beside it; nothing where it shows none.

    The file's name is the question's: Moodle takes some signs out of names, and would not find the file again.
    """
    shown = portrait(question.item, images)
    if shown is None:
        return "", ()
    content = images[shown.file]
    name = f"{question.id}.{kind_of(content) or Kind.PNG}"
    return f'<p><img src="@@PLUGINFILE@@/{name}" alt="{escape(shown.name)}"></p>', (file(name, content),)
