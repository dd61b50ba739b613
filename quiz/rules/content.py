"""Rules about what a sheet says."""

from __future__ import annotations

from quiz.rules.model import Rule

CONTENT = (
    Rule("no-cards", "error", "nothing in the sheet can be asked", "people: {a: {name: Ada}}", "role: engineer"),
    Rule(
        "unknown-speaker", "error", "a quote of nobody the sheet knows", "speaker: vans", "speaker: vance (of `people`)"
    ),
    Rule(
        "unknown-fact",
        "error",
        "a fact to keep apart that the sheet does not have",
        "apart: [texas]",
        "apart: [fact/texas]",
    ),
    Rule(
        "text-or-paraphrase",
        "error",
        "a quote is word for word or gives the sense: one of the two",
        "text: Ja.\nparaphrase: Er stimmte zu.",
        "text: Ja.",
    ),
    Rule(
        "same-words",
        "error",
        "two quotes with the same words: who said it has two right answers",
        "a: {text: Ja.}\nb: {text: Ja!}",
        "a: {text: Ja.}",
        "Haladyna, Downing, Rodriguez 2002, rule 19",
    ),
    Rule(
        "same-name", "error", "two people of the same name are one option", "name: Ada\nname: Ada", "name: Ada (Mutter)"
    ),
    Rule(
        "same-question",
        "error",
        "two questions that read the same can't have two answers",
        "question: Wo?\nquestion: Wo?",
        "question: Wo begann es?\nquestion: Wo endete es?",
    ),
    Rule("blank-not-found", "error", "the word to leave out is not in the quote", "blank: führen", "blank: führend"),
    Rule(
        "blank-not-unique",
        "error",
        "the word to leave out stands there twice: which one is meant?",
        "text: Nein und nein\nblank: nein",
        "blank: und nein",
    ),
    Rule(
        "wrong-is-right",
        "error",
        "a wrong answer that is right",
        "answer: Rom\nwrong: [ROM, Bonn]",
        "answer: Rom\nwrong: [Paris, Bonn]",
        "Haladyna, Downing, Rodriguez 2002, rule 19",
    ),
    Rule("wrong-twice", "error", "the same wrong answer twice", "wrong: [Bonn, bonn]", "wrong: [Bonn, Paris]"),
    Rule("image-missing", "error", "an image that is not there", "file: /home/me/a.png", "file: media/a.png"),
    Rule("image-type", "error", "a file that no card and no browser shows", "file: a.tiff", "file: a.png"),
    Rule(
        "formerly-taken",
        "error",
        "a former key that another fact has: their cards would be one",
        "formerly: [vance] in two facts",
        "formerly: [vance] in one",
    ),
    Rule("bad-lock", "error", "the lock beside the sheet was damaged", "<<<<<<< HEAD", "the lock as it was committed"),
    Rule(
        "stray-lock",
        "error",
        "the sheet was renamed, its lock was not: all its notes would count as changed",
        "harbour.yaml, port.lock",
        "harbour.yaml, harbour.lock",
    ),
    Rule(
        "id-changed",
        "error",
        "the lock is that of a sheet with another id: learners would get every card a second time",
        "id: port",
        "id: harbour",
    ),
    Rule(
        "likely-rename",
        "error",
        "a fact is gone and one just like it is new: its reviews would be lost",
        "vance-2: {text: as before}",
        "vance-2: {text: as before, formerly: [vance]}",
    ),
    Rule(
        "retired-key",
        "error",
        "a key that another fact had before: its cards would turn into this one's",
        "vance: {another quote}",
        "vance-neu: {another quote}",
    ),
    Rule(
        "bad-allow",
        "error",
        "a finding that can't be silenced so: no such rule, an error, or no reason given",
        "allow: {no-evidence: }",
        "allow: {no-evidence: Der Artikel zeigt es nur im Bild.}",
    ),
    Rule(
        "unused-allow",
        "warning",
        "a finding is silenced that is not there: mended since, or mistyped",
        "allow: {no-unit: …} on a figure with a unit",
        "delete it",
    ),
    Rule(
        "no-source-date",
        "warning",
        "nothing says when this was said",
        "source: {title: …}",
        "source: {title: …, published: 2025-03}",
        "Wozniak 1999, rule 19: date stamp what will age",
    ),
    Rule("no-unit", "warning", "a number that counts nothing", "value: 30", "value: 30\nunit: Jahre"),
    Rule(
        "no-evidence",
        "warning",
        "nothing proves the fact",
        "value: 600 Milliarden",
        "evidence: einen beinahe 600 Milliarden Dollar schweren Rückgang",
        "Wozniak 1999, rule 18: provide sources",
    ),
    Rule("no-image-credit", "warning", "nothing says who made the image", "file: a.png", "credit: Ada, CC BY 4.0"),
    Rule(
        "long-answer",
        "warning",
        "an answer of more than eight words is not remembered as one thing",
        "answer: because the exports were restricted by the government in the year before",
        "answer: because of export restrictions",
        "Wozniak 1999, rule 4: minimum information",
    ),
    Rule(
        "answer-in-question",
        "warning",
        "the question holds its answer",
        "question: Welche Farbe hat das Weiße Haus?\nanswer: weiß",
        "question: Welche Farbe hat der Amtssitz des Präsidenten?",
        "NBME Item-Writing Guide 2020, word repeats",
    ),
    Rule(
        "quotation-marks",
        "warning",
        "quotation marks around a quote: they are added where it is shown",
        "text: „Ja.“",
        "text: Ja.",
    ),
)
