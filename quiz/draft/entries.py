"""The entries of a drafted sheet: what a draft becomes, each with the reason why a person should look at it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from textwrap import shorten
from typing import TYPE_CHECKING

from quiz.draft import evidence
from quiz.draft import tokens as kinds
from quiz.draft.as_json import speaker_name
from quiz.draft.entry import EDGES, Entry
from quiz.draft.figure_entries import figure_entries
from quiz.draft.halves import joined, parted_by_speaker
from quiz.draft.keys import Keys
from quiz.draft.names import is_organisation, is_role, surname
from quiz.draft.role_near import role_near
from quiz.draft.telling import telling
from quiz.draft.yaml_text import on_one_line
from quiz.sheet.tokens import normalised
from quiz.sheet.voices import BODY, PERSON, told
from quiz.source.align import align
from quiz.source.longer import longer_name
from quiz.source.text import SourceText

if TYPE_CHECKING:
    from quiz.draft.draft import Draft, DraftPerson
    from quiz.draft.indirect import Indirect
    from quiz.draft.quotations import Quotation
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker
    from quiz.source.marks import Marked
    from quiz.source.text import Place

LAST_COMMA = re.compile(r",([’'›”\"]?)$")
"""The comma of the sentence around a quotation, inside its marks or those of an inner one."""
GLUED = re.compile(r"^-(?:t-)?")
"""What a pronoun is glued with to its verb: dit-elle, ajoute-t-il."""
WORDS_OF_KEY = 4
WORDS_OF_BODY = 5
CAPITALS = re.compile(r"[^\W\d_a-zß-ÿ]{2,}$|[A-Z][a-z]+[A-Z]")
"""A name in capitals, or with several: CDU, AfD."""
SHORT_ENOUGH = 60
"""Characters of the source in a reason."""
SHORTEST = 2
"""Words that a marked stretch must have to be offered as a quotation, if it is likely to be none."""


def entries(
    draft: Draft, known: dict[str, str] | None = None, taken: dict[str, frozenset[str]] | None = None
) -> list[Entry]:
    """Return the entries of a draft, kind by kind in the order of the article.

    `known` are keys of people whom a sheet has already, by their names; `taken` are its keys, by kind.
    """
    return _Entries(draft, known or {}, taken or {}).all()


class _Entries:
    def __init__(self, draft: Draft, known: dict[str, str], taken: dict[str, frozenset[str]]) -> None:
        self.draft = draft
        self.article = draft.article
        self.text = draft.article.text
        self.words = draft.article.words
        self.says = self.words.sheet
        self.source = SourceText("", self.text)
        self.people = dict(known)
        self.described: dict[str, str] = {}
        speakers = [*(each.speaker for each in draft.quotations), *(each.speaker for each in draft.indirect)]
        self.called_he_or_she = {
            each.person.number for each in speakers if each.person and each.how == "pronoun" and not each.plural
        }
        self.keys = {kind: Keys(taken.get(kind, frozenset())) for kind in ("people", "quotes", "figures")}

    def all(self) -> list[Entry]:
        people = [self._person(each) for each in self.draft.people if each.person.name not in self.people]
        nameless = self._nameless()
        halves = parted_by_speaker(self.draft.quotations, self.article)
        rests = {id(rest) for rest in halves.values()}
        quotes = [
            self._quote(each, halves.get(place))
            for place, each in enumerate(self.draft.quotations)
            if (each.said or place in halves or self._worth_offering(each)) and id(each) not in rests
        ]
        # the whole of a sentence tells of its speaker, and would name whom it is asked for
        quotes += [self._report(each) for each in self.draft.indirect if each.told]
        quotes = _once(sorted(quotes, key=lambda each: each.at), self.says["same"])
        figures = figure_entries(self.draft.figures, self.source, self.words, self.keys["figures"])
        return [*people, *nameless, *quotes, *figures]

    def _person(self, each: DraftPerson) -> Entry:
        person = each.person
        key = self.people[person.name] = self.keys["people"].new(surname(person.parts, self.words), person.name)
        source = each.role or each.organisation
        fields = [("name", self._whole(person.name))]
        if each.role:
            fields.append(("role", on_one_line(each.role.role)))
        if each.organisation:
            fields.append(("organisation", on_one_line(each.organisation.organisation)))
        role, house = (dict(fields).get(name, "") for name in ("role", "organisation"))
        who = told(fields[0][1], role, house, self.words.code)
        if person.number in self.called_he_or_she and who != PERSON:
            fields.append(("type", PERSON.voice.value))
        proof = on_one_line(self.text[slice(*source.evidence)]) if source else evidence.of_person(person, self.article)
        if proof and self._stands(proof):
            fields.append(("evidence", proof))
        whole = person.full and (each.role or who == BODY)
        reason = "" if whole else self.says["no_role" if person.full else "surname"]
        if reason and person.full and (near := role_near(person, self.article)):
            reason = self.says["maybe_role"].format(words=near)
        if not each.matters:
            reason = self.says["unsure_name"]
        return Entry("people", key, person.first, tuple(fields), reason, offered=not each.matters)

    def _whole(self, name: str) -> str:
        """Return a name with what the article says in front of it: the Markets and Competition Authority."""
        longer = longer_name(name, self.text, self.words.code)
        if longer is None:
            return on_one_line(name)
        article = self.text[: longer[0]].split()[-1].lower()
        return f"{article} {on_one_line(self.text[slice(*longer)])}"

    def _nameless(self) -> list[Entry]:
        """Offer those who speak without a name as people: a ministry, a spokeswoman."""
        found: list[Entry] = []
        for each in self.draft.quotations:
            name = self._name(each.speaker)
            if each.speaker.named or name in self.people or not (each.said or self._worth_offering(each)):
                continue
            key = self.people[name] = self.keys["people"].new(self._without_article(name), self.says["unknown"])
            reason = self.says["described" if name else "none"].format(words=name)
            body = each.said and self._is_body(name)
            shown = f"{name[0].lower()}{name[1:]}" if body else name
            fields = [("name", on_one_line(shown) or self.says["somebody"])]
            if body and self._stands(proof := evidence.of_quotation(each, self.article)):
                fields.append(("evidence", proof))
            at = max(each.speaker.start, each.marked.start)
            found.append(Entry("people", key, at, tuple(fields), reason, offered=not body))
        return found + [entry for each in self.draft.indirect if (entry := self._nameless_of(each))]

    def _nameless_of(self, report: Indirect) -> Entry | None:
        """Offer who is said to have said something without a name, unless a quotation offers them already."""
        name = self._name(report.speaker)
        if report.speaker.named or name in self.people:
            return None
        key = self.people[name] = self.keys["people"].new(self._without_article(name), self.says["unknown"])
        reason = self.says["described"].format(words=name)
        return Entry("people", key, report.speaker.start, (("name", on_one_line(name)),), reason, offered=True)

    def _name(self, speaker: Speaker) -> str:
        """Return the name of a speaker, or the words that describe one, as they stand first; empty for a pronoun alone.

        An article in the dative is made a nominative where the noun stays the same: einem Bericht zufolge.
        """
        if speaker.how == "pronoun" and not speaker.named:
            return ""
        name = speaker_name(self.text, speaker)
        if speaker.named:
            return name
        if dative := self.words.patterns.get("dative"):
            name = re.sub(dative, r"ein\1 ", name)
        return self.described.setdefault(normalised(name), name)

    def _without_article(self, name: str) -> str:
        """Return what describes somebody without its article: a key tells, and an article tells nothing."""
        if self.words.elided and (elided := re.match(self.words.elided, name)):
            return name[elided.end() :]
        first, _, rest = name.partition(" ")
        return rest if rest and first.lower() in self.words.determiners | self.words.oblique_determiners else name

    def _is_body(self, name: str) -> bool:
        """Return True for a body with its article, as sheets have it: the Port Authority, die IG Metall."""
        code = self.words.code
        article, _, rest = name.partition(" ")
        if article.lower() not in self.words.grammar_words["articles_of_bodies"] or len(rest.split()) > WORDS_OF_BODY:
            return False
        named = any(is_organisation(word, code) or CAPITALS.match(word) for word in rest.split())
        return named and not any(is_role(word, code) for word in rest.split())

    def _worth_offering(self, each: Quotation) -> bool:
        words = self.text[each.marked.start : each.marked.end].split()
        is_title = all(word[:1].isupper() for word in words)
        return len(words) >= SHORTEST and each.speaker.how != "none" and not is_title

    def _quote(self, each: Quotation, rest: Quotation | None = None) -> Entry:
        marked, speaker = each.marked, each.speaker
        text = self._marked(marked)
        if rest:
            text = joined(text, self._marked(rest.marked), self.words)
        name = self._name(speaker)
        who = self.people[name]
        gaps = telling(text, self.words)
        fields = [("speaker", who), ("text", text)]
        if occasion := self._occasion(each.sentence):
            fields.append(("occasion", occasion))
        proof = evidence.of_quotation(each, self.article)
        if proof and self._stands(proof):
            fields.append(("evidence", proof))
        key = self.keys["quotes"].new(f"{who} {gaps[0] if gaps else _first_words(text)}", who)
        offered = not (each.said or rest) or not (speaker.named or self._is_body(name)) or self._is_glued(each)
        reasons = [self._reason(rest if rest and not each.said else each)]
        if not offered:
            reasons += [self._of_several(each), self.says["fragment"] if text[:1].islower() else ""]
        reason = "; ".join(filter(None, reasons))
        return Entry("quotes", key, marked.start, tuple(fields), reason, offered, tuple(gaps))

    def _marked(self, marked: Marked) -> str:
        """Return the words of a marked stretch without the comma of the sentence around them."""
        return LAST_COMMA.sub(r"\1", on_one_line(self.text[marked.start : marked.end]))

    def _is_glued(self, each: Quotation) -> bool:
        """Return True if a mark stands inside a word: where the quotation begins or ends is not sure."""
        start, end = each.marked.outer_start, each.marked.outer_end
        return self.text[max(0, start - 1) : start].isalnum() or self.text[end : end + 1].isalnum()

    def _reason(self, each: Quotation) -> str:
        speaker = each.speaker
        if not each.said:
            return str(self.says["not_said"])
        if self._is_glued(each):
            return str(self.says["odd"])
        if not each.marked.closed:
            return str(self.says["unclosed"])
        if speaker.certain:
            return ""
        how = speaker.how if speaker.named or speaker.how == "none" else "described"
        words = GLUED.sub("", on_one_line(self.text[speaker.start : speaker.end]))
        words = evidence.of_quotation(each, self.article) if how == "carried" else words
        return str(self.says[how]).format(words=shorten(words, SHORT_ENOUGH, placeholder=" …"))

    def _of_several(self, each: Quotation) -> str:
        """Return a reason to look where the one who speaks is one of two: schreiben Harms und Kripp."""
        sentence = next((s for s in self.article.sentences if s.start <= each.speaker.start < s.end), each.sentence)
        tokens, named = sentence.tokens, self.article.mentions(sentence)
        for one, other in pairwise(named):
            joined = other.start == one.end + 1 and tokens[one.end].kind == kinds.CONJUNCTION
            if joined and each.speaker.start in (tokens[one.start].start, tokens[other.start].start):
                words = on_one_line(self.text[tokens[one.start].start : tokens[other.end - 1].end])
                return str(self.says["together"]).format(words=words)
        return ""

    def _report(self, report: Indirect) -> Entry:
        sentence = on_one_line(self.text[report.start : report.end])
        content = self._as_clause(on_one_line(self.text[report.content : report.until].rstrip(" \n,")))
        who = self.people[self._name(report.speaker)]
        gaps = telling(content, self.words)
        key = self.keys["quotes"].new(f"{who} {gaps[0] if gaps else _first_words(content)}", who)
        fields = (("speaker", who), ("paraphrase", content[:1].upper() + content[1:]), ("evidence", sentence))
        return Entry("quotes", key, report.start, fields, self.says["indirect"], offered=True)

    def _as_clause(self, content: str) -> str:
        """Return a clause without the conjunction that joins it to the sentence before: Und jede Aushilfe habe …"""
        first, _, rest = content.partition(" ")
        return rest if rest and first.lower() in self.words.grammar_words["begins_clause"] else content

    def _occasion(self, sentence: Sentence) -> str:
        """Return where or when something was said, in the words of the sentence outside its marks."""
        pattern = re.compile(self.words.occasions)
        for start, end in sentence.outside():
            match = pattern.search(self.text, start, end)
            if match and self._tells_of_saying(match.span(1), sentence):
                words = on_one_line(match.group(1)).rstrip(EDGES)
                return words[:1].lower() + words[1:]
        return ""

    def _tells_of_saying(self, place: Place, sentence: Sentence) -> bool:
        """Return True if the clause of a place has no verb but one of saying, unlike: es habe im Mai Streit gegeben."""
        said = self.article.said(sentence)
        start = self.text.rfind(",", sentence.start, place[0])
        end = self.text.find(",", place[1], sentence.end) % (sentence.end + 1)
        inside = [i for i, token in enumerate(sentence.tokens) if start < token.start < end]
        if start >= 0 and inside and sentence.tokens[inside[0]].text in self.words.grammar_words["relatives"]:
            return False
        own = [i for i in inside if sentence.tokens[i].kind in kinds.FINITE and i not in said]
        return not own or any(i in said for i in inside)

    def _stands(self, evidence: str) -> bool:
        """Return True if evidence stands in the source: it does not where a mark inside a word cuts it."""
        return align(evidence, self.source).found


def _first_words(text: str) -> str:
    return " ".join(text.split()[:WORDS_OF_KEY])


def _once(quotes: list[Entry], same: str) -> list[Entry]:
    """Offer what has the words of a quotation before it: who said it would have two right answers."""
    seen: dict[str, str] = {}
    found = []
    for entry in quotes:
        words = normalised(dict(entry.fields).get("text", ""))
        first = seen.get(words) if words and not entry.offered else None
        if words and not entry.offered:
            seen.setdefault(words, entry.key)
        found.append(replace(entry, offered=True, reason=same.format(key=first)) if first else entry)
    return found
