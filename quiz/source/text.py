"""The source text: the bytes of an article become characters, with their places in its lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.source.folding import Folded, fold
from quiz.source.marks import Marked, pair
from quiz.source.paragraphs import paragraphs
from quiz.source.plain import plain_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.messages import Said

MAX_BYTES = 8 * 1024 * 1024
AROUND = 40
"""Characters before and behind a place that tell a reader where she is."""
LINE_BREAK = re.compile("\r\n|[\r\n]")
BREAKS = re.compile(r"[\r\n]+")
WORD = re.compile(r"\w+")
HYPHENATED = re.compile("\u00ad[ \t]*\r?\n[ \t]*")
"""A soft hyphen at the end of a line: the word goes on behind it."""

Place = tuple[int, int]
"""Where something stands in the untouched text: start and end (exclusive), in characters."""


class SourceTextError(ValueError):
    """The bytes are no text that can be read.

    `code` is that of the rule, `message` says why, `line` where, `remedy` how to mend it.
    """

    def __init__(self, code: str, message: Said, remedy: Said, line: int = 1) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.line = line


@dataclass(frozen=True)
class SourceText:
    """An article as it stands, and what is worked out of it once and used for all that is looked up in it.

    `name` is how findings call the file. All places are offsets in `text`, which nothing ever changes.
    """

    name: str
    text: str

    def line(self, offset: int) -> int:
        """Return the line of an offset, counted from 1 as editors count lines."""
        return bisect_right(self._line_starts, offset)

    def words(self, start: int, end: int) -> str:
        """Return what stands at a place, on one line: a line break is a space, but for one inside a word."""
        return " ".join(HYPHENATED.sub("", self.text[start:end]).split())

    def around(self, start: int, end: int) -> str:
        """Return what stands at a place with a few words around it, on one line."""
        first, last = max(0, start - AROUND), min(len(self.text), end + AROUND)
        head, tail = self.text[first:start], self.text[end:last]
        if first:
            head = "… " + head.partition(" ")[2]
        if last < len(self.text):
            tail = tail.rpartition(" ")[0] + " …"
        return " ".join(f"{head}{self.text[start:end]}{tail}".split())

    def line_start(self, offset: int, back: int = 0) -> int:
        """Return where the line before an offset begins, or the one so many lines back; empty lines do not count."""
        at = bisect_left(self._breaks, offset, key=itemgetter(0)) - 1 - back
        return min(self._breaks[at][1], offset) if at >= 0 else 0

    def line_end(self, offset: int) -> int:
        """Return where the line behind an offset ends."""
        at = bisect_right(self._breaks, offset, key=itemgetter(1))
        return max(self._breaks[at][0], offset) if at < len(self._breaks) else len(self.text)

    def quotation_at(self, offset: int) -> Marked | None:
        """Return the quotation in which an offset lies, between its marks."""
        at = bisect_right(self.marked, offset, key=attrgetter("start")) - 1
        return self.marked[at] if at >= 0 and offset < self.marked[at].end else None

    def quotations_in(self, start: int, end: int) -> Sequence[Marked]:
        """Return the quotations of which a part, or a mark, lies in a stretch."""
        first = bisect_right(self.marked, start, key=attrgetter("outer_end"))
        return self.marked[first : bisect_left(self.marked, end, key=attrgetter("outer_start"))]

    def quotations_beside(self, start: int, end: int) -> tuple[Marked | None, Marked | None]:
        """Return the last quotation before a stretch, and the first one behind it."""
        before = bisect_right(self.marked, start, key=attrgetter("outer_end")) - 1
        behind = bisect_left(self.marked, end, key=attrgetter("outer_start"))
        return self.marked[before] if before >= 0 else None, next(iter(self.marked[behind : behind + 1]), None)

    @cached_property
    def folded(self) -> Folded:
        """The text with its typography made alike, and the way back."""
        return fold(self.text)

    @cached_property
    def folded_words(self) -> Sequence[Place]:
        """Where in the folded text each of its words stands."""
        return [match.span() for match in WORD.finditer(self.folded.text)]

    def words_in(self, start: int, end: int) -> range:
        """Return the numbers of the words of the folded text of which a part lies in a stretch of it."""
        first = bisect_right(self.folded_words, start, key=itemgetter(1))
        return range(first, bisect_left(self.folded_words, end, lo=first, key=itemgetter(0)))

    @cached_property
    def occurrences(self) -> Mapping[str, Sequence[int]]:
        """The numbers of all words that read the same but for their case, by the word in small letters."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(WORD.findall(self.folded.text)):
            found[word.casefold()].append(number)
        return found

    @cached_property
    def plain_words(self) -> Sequence[str]:
        """The words in small letters, without accents."""
        return [plain_word(self.folded.text[start:end]) for start, end in self.folded_words]

    @cached_property
    def marked(self) -> Sequence[Marked]:
        """What stands between quotation marks, in order; none lies in another."""
        return pair(self.text, paragraphs(self.text)).marked

    @cached_property
    def quotations(self) -> Sequence[Place]:
        """Where the words between quotation marks stand, in order."""
        return [(each.start, each.end) for each in self.marked]

    @cached_property
    def folded_quotations(self) -> Sequence[Folded]:
        """The words between quotation marks with their typography made alike."""
        return [fold(self.text[each.start : each.end]) for each in self.marked]

    @cached_property
    def _breaks(self) -> Sequence[Place]:
        return [match.span() for match in BREAKS.finditer(self.text)]

    @cached_property
    def _line_starts(self) -> Sequence[int]:
        return [0, *(match.end() for match in LINE_BREAK.finditer(self.text))]


def decode(name: str, data: bytes) -> SourceText:
    """Read an article from its bytes: UTF-8, with or without a byte order mark (which is no part of the text).

    Raises SourceTextError for another encoding, and for a file that is far larger than any article.
    """
    if len(data) > MAX_BYTES:
        message = say("the source text is larger than {size} MiB", size=MAX_BYTES >> 20)
        raise SourceTextError("too-large", message, say("keep one article in one file"))
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in data[:4]:
        raise SourceTextError("encoding", say("the source text is UTF-16 or UTF-32"), say("save it as UTF-8"))
    data = data.removeprefix(BOM_UTF8)
    try:
        return SourceText(name, data.decode())
    except UnicodeDecodeError as error:
        line = 1 + len(LINE_BREAK.findall(data[: error.start].decode(errors="replace")))
        message = say("the byte 0x{byte} is not UTF-8", byte=f"{data[error.start]:02x}")
        raise SourceTextError("encoding", message, say("save it as UTF-8"), line) from None
