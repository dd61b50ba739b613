"""From a tree of texts to values, by the type hints of their classes.

pydantic is not used for this: its models alone would double the time a build takes to start, and its errors have no
place in the file.
"""

from __future__ import annotations

from dataclasses import replace
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union

from quiz.messages import Said, say
from quiz.sheet.amounts import Figured
from quiz.sheet.classes import fields_of, is_choice, is_required, stand_in, taken_apart, thing_of, types_of
from quiz.sheet.findings import Finding, Path, Span, nearest
from quiz.sheet.kinds import KEY
from quiz.sheet.lists import items_of, list_of
from quiz.sheet.model import Entry, Figure, Image, QuizPlan, Sheet, Source
from quiz.sheet.scalars import Localised, Setting, UnreadableError, read_scalar
from quiz.sheet.slugs import slug
from quiz.sheet.synonyms import meant_key
from quiz.sheet.syntax import Mapping, Node, Sequence, Text
from quiz.sheet.text import TURNING, SheetText

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
MOST_CHARACTERS = 20_000
"""How long a text of a sheet may be: ten pages."""
NOTHING: Any = object()
IN_BRACES = say("write the sheet line by line, without the braces around it, as `quiz new ID` starts one")


class TypedReader:
    """Reads the values of a sheet; what it finds wrong is added to `findings`, where each stands to `places`."""

    def __init__(self, source: SheetText, findings: list[Finding]) -> None:
        self.source = source
        self.findings = findings
        self.places: dict[Path, Span] = {}
        self.setting = Setting()
        """What was read so far of what decides how texts are read."""
        self.figured: Figured | None = None
        """What stood with the value read last."""

    def report(self, code: str, span: Span, message: str, remedy: str) -> None:
        """Report what is wrong, and where."""
        self.findings.append(self.source.finding(code, span, message, remedy))

    def entry(self, cls: Callable[..., T], node: Mapping, path: Path) -> T:
        """Build a dataclass from a mapping; a required field that is missing or unreadable becomes a stand-in."""
        known, hints = fields_of(cls), types_of(cls)
        nodes = self.unique(node, path)
        for key in [nodes[key][0] for key in nodes if key not in known]:
            self.unknown(cls, key, nodes, path)
        values: dict[str, Any] = {}
        for name, field in known.items():  # in the order of the class: the language comes before the figures
            written = nodes.get(name)
            empty = written is not None and isinstance(written[1], Text) and not written[1].text
            if written and empty and not is_required(field) and cls is not Sheet:
                self.report(
                    "empty-field",
                    written[0].span,
                    say("`{name}` is empty", name=name),
                    say("write it there, or delete the line"),
                )
            if written is None or empty:
                if is_required(field):
                    span = written[0].span if written else self.places.get(path, Span(1, 1))
                    state = say("is empty") if written else say("is missing")
                    self.report(
                        "missing-key",
                        span,
                        say("`{name}` {state}: the {thing} needs it", thing=thing_of(cls), name=name, state=state),
                        IN_BRACES
                        if cls is Sheet and self.source.text.lstrip().startswith("{")
                        else say("add `{name}: …`; `quiz fields {name}` shows an example", name=name),
                    )
                value = NOTHING
            else:
                value = self.value(hints[name], written[1], (*path, name))
            if name in ("language", "published") and value is not NOTHING:
                self.setting = replace(self.setting, **{name: value})
            if value is not NOTHING:
                values[name] = value
            elif is_required(field):
                values[name] = stand_in(hints[name])
        if cls is Figure and self.figured:
            values |= self.with_value(self.figured, values, path)
            self.figured = None
        return cls(**values)

    def unknown(self, cls: Any, key: Text, nodes: dict[str, tuple[Text, Node]], path: Path) -> None:
        """Report a key that the class does not have; what was likely meant is read in its place.

        One without a colon is what a comma in { } has cut off a text.
        """
        line, end = self.source.lines[key.span.line - 1], key.span.column - 1 + key.span.length
        if line[end:].lstrip()[:1] in {",", "}"}:
            cut = say("the comma before `{text}` ends the value: inside {{ }} a new key begins there", text=key.text)
            self.report(
                "yaml-syntax", key.span, cut, say("put the text with the comma in straight quotation marks: '…'")
            )
            return
        thing, known, shared = thing_of(cls), fields_of(cls), fields_of(Entry)
        meant = meant_key(thing, key.text) or nearest(key.text, known)
        own_first = ", ".join(sorted(known, key=lambda name: issubclass(cls, Entry) and name in shared))
        self.report(
            "unknown-key",
            key.span,
            say("`{key}` is not a key of a {thing}", key=key.text, thing=thing),
            (
                say("did you mean `{near}`? ", near=meant)
                if meant
                else say("delete the line, if it is no part of the sheet; ")
            )
            + say("known here: {known}", known=own_first),
        )
        if meant and meant not in nodes:
            nodes[meant] = nodes[key.text]
            self.places[*path, meant] = self.places[*path, key.text]

    def with_value(self, figured: Figured, values: dict[str, Any], path: Path) -> dict[str, str]:
        """Give the qualifier and the unit that stood with a value; what stands there twice is reported."""
        found = {"qualifier": figured.qualifier, "unit": figured.unit}
        for name, text in found.items():
            if text and values.get(name, text) != text:
                self.report(
                    "said-twice",
                    self.places[*path, name],
                    say(
                        "the value says `{text}`, and `{name}` says `{other}`", text=text, name=name, other=values[name]
                    ),
                    say("look which of the two the source says, and delete the other"),
                )
        return {name: text for name, text in found.items() if text}

    def unique(self, node: Mapping, path: Path) -> dict[str, tuple[Text, Node]]:
        """The pairs of a mapping by key, with a finding for each key that stands there twice."""
        nodes: dict[str, tuple[Text, Node]] = {}
        for key, value in node.pairs:
            if key.text in nodes:
                first = nodes[key.text][0].span.line
                remedy = (
                    say("move what is below it to the first one, and delete this line")
                    if isinstance(value, Mapping)
                    else say("delete one of the two")
                )
                self.report(
                    "duplicate-key",
                    key.span,
                    say("`{words}` is already here, in line {first}", words=key.text, first=first),
                    remedy,
                )
                continue
            nodes[key.text] = (key, value)
            self.places[*path, key.text] = value.span if isinstance(value, Text) and value.text else key.span
        return nodes

    def value(self, hint: Any, node: Node, path: Path) -> Any:
        """Read a value as its type hint wants it; NOTHING, with a finding, where that is impossible."""
        origin, arguments = taken_apart(hint)
        if origin in (Union, UnionType):
            return self.value(next(part for part in arguments if part is not NoneType), node, path)
        if origin is dict:
            return self.keyed(arguments[1], node, path)
        if origin is tuple:
            return self.texts(arguments[0], node, path)
        if hint in (Source, Image, QuizPlan):
            if isinstance(node, Mapping):
                return self.entry(hint, node, path)
            known = ", ".join(fields_of(hint))
            return self.misshapen(
                node,
                path,
                say("the parts of `{field}` each go on a line of their own", field=path[-1]),
                _below(hint, node, known),
            )
        if path[-1] == "speaker" and isinstance(node, Sequence):
            return self.misshapen(
                node, path, say("a quote has one speaker"), say("name one, and the others in a list under `together`")
            )
        if not isinstance(node, Text):
            return self.misshapen(
                node,
                path,
                say("`{field}` is a text", field=path[-1]),
                say("write it on one line, or put it in quotation marks if it starts with [ or {"),
            )
        return self.scalar(hint, node, path)

    def scalar(self, hint: Any, node: Text, path: Path) -> Any:
        """Read a text as its type hint wants it; NOTHING, with a finding, where it is none such."""
        if len(node.text) > MOST_CHARACTERS:
            self.report(
                "too-long",
                node.span,
                say("a text of {count} characters", count=len(node.text)),
                say("shorten it: nobody learns more than {most} at once", most=MOST_CHARACTERS),
            )
            return NOTHING
        if turning := TURNING.search(node.text):
            self.report(
                "turning-sign",
                node.span,
                say("the sign U+{code:04X} turns the direction of what follows", code=ord(turning[0])),
                say("delete it (your editor may not show it): what is read from the right needs no such sign"),
            )
        try:
            found = read_scalar(hint, node.text, path[-1], self.setting)
        except UnreadableError as error:
            self.report(error.code, node.span, error.message, error.remedy)
            return NOTHING
        if isinstance(found, Figured):
            self.figured = found
            return found.value
        if isinstance(found, Localised):
            self.setting = replace(self.setting, territory=found.territory)
            return found.language
        return NOTHING if found is None else found

    def texts(self, hint: Any, node: Node, path: Path) -> Any:
        """Read a list; NOTHING, with a finding, where there is none, and without what can't be read of it.

        Of words that are known (kinds of cards), one alone is a list, and so are several with commas between them.
        """
        if isinstance(node, Text) and node.text and is_choice(hint):
            node = Sequence([Text(part, node.span) for part in items_of(node.text)], node.span)
        if not isinstance(node, Sequence):
            meant = list_of(node.text) if isinstance(node, Text) else None
            return self.misshapen(
                node,
                path,
                say("`{field}` is a list", field=path[-1]),
                say("write `{list}`, or one text per line after `- `", list=meant or say("[ one, two ]")),
            )
        texts = []
        for index, item in enumerate(node.items):
            self.places[*path, str(index)] = item.span
            if isinstance(item, Text) and item.text:
                text = self.scalar(hint, item, path)
                texts += [] if text is NOTHING else [text]
            elif isinstance(item, Mapping) and item.pairs:
                key = item.pairs[0][0]
                self.report(
                    "wrong-shape",
                    key.span,
                    say(
                        "the colon after `{key}` makes a key of it, but `{field}` is a list of texts",
                        key=key.text,
                        field=path[-1],
                    ),
                    say("put the text with the colon in straight quotation marks: '…'"),
                )
            else:
                self.report(
                    "wrong-shape",
                    item.span,
                    say("`{field}` is a list of texts", field=path[-1]),
                    say("write a text here, or delete the entry"),
                )
        return tuple(texts)

    def keyed(self, cls: Callable[..., T], node: Node, path: Path) -> Any:
        """Read entries by their keys; NOTHING, with a finding, where there are none."""
        if not isinstance(node, Mapping):
            return self.misshapen(
                node,
                path,
                say("each entry of `{field}` has a name of its own", field=path[-1]),
                say("write `no-evidence: the reason` on a line of its own, indented below")
                if path[-1] == "allow"
                else (say("delete the line, if there are none; else ") if isinstance(node, Text) else Said())
                + say("write each as `name-1:` (a name of your choice), with its lines indented below"),
            )
        entries: dict[str, T] = {}
        nodes = self.unique(node, path)
        for written, (key_text, value) in nodes.items():
            key = written
            if not KEY.fullmatch(written):
                meant = slug(written)
                only = say(
                    "use only a–z, 0–9 and hyphens, without accents: it never changes, so keep it short and plain"
                )
                said = say("`{key}` can't be a key", key=written)
                write = say("write `{meant}`; ", meant=meant) if meant else Said()
                self.report("bad-key", key_text.span, said, write + only)
                key = meant if meant and cls is not str and meant not in nodes else written
            self.places[*path, key] = key_text.span
            if isinstance(value, Text) and cls is str:
                entries[key] = self.scalar(cls, value, (*path, key))
            elif isinstance(value, Mapping) and cls is not str:
                entries[key] = self.entry(cls, value, (*path, key))
            elif cls is str:
                self.misshapen(value, (*path, key), say("`{key}` is a text", key=key), say("write it after the colon"))
            else:
                self.misshapen(
                    value,
                    (*path, key),
                    say("the parts of `{key}` each go on a line of their own", key=key),
                    say("write them indented below it: {known}", known=", ".join(fields_of(cls))),
                )
        return entries

    def misshapen(self, node: Node, path: Path, message: str, remedy: str) -> Any:
        """Report something of another shape than is wanted; return NOTHING."""
        span = self.places.get(path, node.span) if isinstance(node, Text) and not node.text else node.span
        self.report("wrong-shape", span, message, remedy)
        return NOTHING


def _below(hint: Any, node: Node, known: str) -> Said:
    """Return what to write below a key that has a text instead of keys."""
    if hint is Source and isinstance(node, Text) and node.text:
        return say("write below it, indented, `title: …` with the headline, and `publisher: {name}`", name=node.text)
    return say("write them indented below it: {known}", known=known)
