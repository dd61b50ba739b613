"""Values and entries as YAML that reads well: plain where it can be, folded where it is long."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

from quiz.source.text import HYPHENATED

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 110
LONG = 88
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")
NOT_PLAIN = re.compile(r"""[\s'"&*!|>%@`{}\[\],#?:=~-]|.*(?::(?:\s|$)|\s#)|.*[\s:]$""", re.DOTALL)


def on_one_line(text: str) -> str:
    """Return a stretch of the source as a sheet has it: on one line, without signs that nobody sees."""
    return " ".join(UNSEEN.sub("", HYPHENATED.sub("", text)).split())


def scalar(value: str, indent: int) -> str:
    """Write a text as a YAML value whose own lines would stand at an indent."""
    if len(value) + indent > LONG and " " in value:
        lines = textwrap.wrap(value, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        return ">-\n" + "\n".join(" " * indent + line for line in lines)
    if NOT_PLAIN.match(value) or not value:
        return json.dumps(value, ensure_ascii=False)
    return value


def commented(lines: Iterable[str], indent: int) -> list[str]:
    """Comment lines out at an indent: deleting `# ` brings each back."""
    return [f"{' ' * indent}# {line[indent:]}".rstrip() for each in lines for line in each.split("\n")]
