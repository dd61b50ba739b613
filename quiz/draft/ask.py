"""Asks a command, such as a language model, for its draft of an article."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from typing import TYPE_CHECKING, Any

from quiz.draft.as_json import as_data
from quiz.errors import WrongUseError

if TYPE_CHECKING:
    from quiz.draft.draft import Draft

SECONDS = 600
FENCE = re.compile(r"\A\s*```\w*\s|\s```\s*\Z")
"""What language models set round their JSON, whatever they are told."""


def ask(command: str, draft: Draft) -> Any:
    """Give a draft to a command and return what it answers.

    Raises WrongUseError if it can't be run, fails, or answers something else than a JSON object.
    """
    text = draft.article.text
    found = as_data("", draft)
    for each in (*found["figures"], *found["indirect"]):
        each["text"] = text[each["start"] : each["end"]]
    try:
        words = shlex.split(command)
    except ValueError:
        words = []
    if not words:
        raise WrongUseError(f"`{command}` names no command: a file to run, and what it needs, quoted as in a shell")
    question = {"language": draft.article.words.code, "text": text, "draft": found}
    try:
        ran = subprocess.run(  # noqa: S603 - the person names the command
            words,
            input=json.dumps(question, ensure_ascii=False).encode(),
            stdout=subprocess.PIPE,
            timeout=SECONDS,
            check=True,
        )
        answer = json.loads(FENCE.sub("", ran.stdout.decode()))
    except (OSError, subprocess.SubprocessError) as error:
        raise WrongUseError(f"`{command}` failed: {error}") from None
    except (ValueError, RecursionError):
        raise WrongUseError(f"`{command}` did not answer with JSON alone") from None
    if not isinstance(answer, dict):
        raise WrongUseError(f"`{command}` answered with JSON, but with no object")
    return answer
