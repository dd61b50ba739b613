"""Rules about what the source text says: they are looked for where `source: {text: …}` names a file that is there."""

from __future__ import annotations

from quiz.rules.model import Rule

PROOFS = (
    Rule(
        "text-not-in-source",
        "error",
        "a quotation that the source does not have, or has in other words",
        "text: We will sell the harbour.\nsource: “We will not sell the harbour.”",
        "text: We will not sell the harbour.",
    ),
    Rule(
        "evidence-not-in-source",
        "error",
        "evidence that the source does not have, or has in other words",
        "evidence: nearly 2,000 metres\nsource: nearly 1,920 metres",
        "evidence: nearly 1,920 metres",
    ),
    Rule(
        "cut-negation",
        "error",
        "a quotation that breaks off right beside a negation: it says the opposite",
        "text: I think\nsource: “I think not”",
        "text: I think not",
    ),
    Rule(
        "turning-gap",
        "warning",
        "what is left out of a quotation turns its sense: somebody else speaks, or denies something",
        "text: We wait … and we hope\nsource: “We wait,” said Berg. Dahl disagreed: “and we hope”",
        "text: We wait",
    ),
    Rule(
        "not-quoted",
        "warning",
        "the source has these words, but not between quotation marks",
        "text: The basin is deep.\nsource: Berg said that the basin is deep.",
        "paraphrase: The basin is deep.",
    ),
    Rule(
        "split-quote",
        "warning",
        "two quotes that the source has as one, of which the second says little without the first",
        "a: {text: A farmer has no satellite.}\nb: {text: He has a machete.}\n"
        "source: “A farmer has no satellite,” said Berg. “He has a machete.”",
        "a: {text: A farmer has no satellite. He has a machete.}",
    ),
    Rule(
        "other-speaker",
        "warning",
        "a quotation that the source gives to somebody else: by name, pronoun or paragraph",
        "speaker: berg\nsource: “We wait,” said Dahl.",
        "speaker: dahl",
    ),
    Rule(
        "evidence-without-speaker",
        "warning",
        "evidence of a quote that does not say who said it: a pronoun alone does not",
        "speaker: berg\nevidence: at the opening of the basin",
        "evidence: said Berg at the opening of the basin",
    ),
    Rule(
        "other-day",
        "warning",
        "an occasion on a day of the week where the sentence of the quote has another day",
        "occasion: on Tuesday\nsource: “We wait,” Berg said on Monday.",
        "occasion: on Monday",
    ),
    Rule(
        "other-organisation",
        "warning",
        "somebody named beside another organisation of the sheet, and nowhere with this one",
        "name: Anna Berg\norganisation: Baltmar\nsource: Anna Berg of the dockers’ union",
        "organisation: the dockers’ union",
    ),
    Rule(
        "name-not-in-source",
        "warning",
        "a person whom the source does not name, not even by the surname",
        "name: Anna Berk\nsource: Anna Berg, the harbour master",
        "name: Anna Berg",
    ),
    Rule(
        "number-not-in-source",
        "warning",
        "a value that the source does not have, in digits or words: a number, date, time, share or vote",
        "value: 1,290\nsource: nearly 1,920 metres",
        "value: 1,920",
    ),
    Rule(
        "number-not-in-evidence",
        "warning",
        "a figure whose value its own evidence does not have, while the source says it of something else",
        "value: 24 km\nevidence: stopped 14 km from the finish\nsource: rain of 24 hours",
        "value: 14 km",
    ),
    Rule(
        "other-unit",
        "warning",
        "a figure that measures something else in the source",
        "value: 1,800\nunit: CHF\nsource: 1,800 CFA francs",
        "unit: CFA francs",
    ),
    Rule(
        "other-qualifier",
        "warning",
        "a word before a figure that the source does not say of it, or another than it says",
        "value: more than 43 million\nsource: about 43 million",
        "value: about 43 million",
    ),
    Rule(
        "wrong-in-source",
        "warning",
        "a wrong word for a gap that the source has beside the quotation: a reader takes it for right",
        "text: It is deep\nblank: deep\nwrong: [narrow, calm]\nsource: “It is deep”, not narrow, she said.",
        "blank: deep\nwrong: [shallow, calm]",
    ),
)
