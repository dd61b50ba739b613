"""A drafted sheet as the text of a file: the article's order, marks with their reasons, doubtful things as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draft.byline import byline
from quiz.draft.yaml_text import commented, on_one_line, scalar
from quiz.source.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.draft.draft import Draft
    from quiz.draft.entry import Entry
    from quiz.draft.source import Source

MODELINE = "# yaml-language-server: $schema=sheet.schema.json"
INDENT = 2
KINDS = ("people", "quotes", "figures")


def sheet_text(sheet_id: str, source: Source, draft: Draft, found: list[Entry]) -> str:
    """Write the sheet of a draft from its entries. The article's text is to stand beside it, under the same name."""
    says = draft.article.words.sheet
    lines = [MODELINE, *(f"# {line}" for line in says["legend"])]
    place = SourceText("", draft.article.text)
    for number in draft.article.odd:
        line = place.line(draft.article.paragraphs[number].start)
        lines.append(f"# ? {says['line']} {line}: {says['odd']}")
    title = on_one_line(source.title or source.stem)
    untitled = "" if source.title else f"  # ? {says['no_title']}"
    lines += ["format: 1", f"id: {sheet_id}", f"title: {scalar(title, INDENT)}{untitled}"]
    lines += [f"language: {draft.article.words.code}", "source:", f"  title: {scalar(title, 2 * INDENT)}"]
    above = byline(draft.article)
    for name, value in (
        ("publisher", source.publisher or above.publisher),
        ("author", source.author or above.author),
        ("published", source.published or above.published),
        ("url", source.url),
    ):
        if value:
            lines.append(f"  {name}: {scalar(on_one_line(value), 2 * INDENT)}")
        elif name == "published":
            lines.append(f"  # published:  # ? {says['published']}")
    lines.append(f"  text: {sheet_id}.txt")
    for kind in KINDS:
        lines += section(kind, [entry for entry in found if entry.kind == kind], draft)
    return "\n".join(lines) + "\n"


def section(kind: str, found: list[Entry], draft: Draft) -> list[str]:
    """Write the entries of a kind; where all are offered only, the kind is a comment as well."""
    if not found:
        return []
    head = f"{kind}:" if any(not entry.offered for entry in found) else f"# {kind}:"
    return ["", head, *written(found, draft)]


def written(found: Iterable[Entry], draft: Draft) -> list[str]:
    """Write entries, each with its place in the source."""
    place = SourceText("", draft.article.text)
    says = draft.article.words.sheet
    lines: list[str] = []
    for entry in found:
        lines += [""] * bool(lines)
        mark = f"{says['line']} {place.line(max(entry.at, 0))}" + (f"  # ? {entry.reason}" if entry.reason else "")
        body = [f"{' ' * INDENT}{entry.key}:  # {mark}"]
        body += [f"{' ' * 2 * INDENT}{name}: {scalar(value, 3 * INDENT)}" for name, value in entry.fields]
        said = dict(entry.fields)
        is_more = " " in (said.get("text") or said.get("paraphrase") or "")  # of one word, none can be left out
        if entry.choices and is_more and not entry.offered:
            first, *others = entry.choices
            more = f"  # {says['more']}{', '.join(others)}" if others else ""
            body += commented([f"{' ' * 2 * INDENT}blank: {scalar(first, 0)}{more}"], 2 * INDENT)
        lines += commented(body, INDENT) if entry.offered else body
    return lines
