"""Rules about forms as they are printed: whether what stands beside a question, or around it, gives its answer."""

from __future__ import annotations

from quiz.rules.items import HDR, NBME
from quiz.rules.model import Rule

FORMS = (
    Rule(
        "told-on-form",
        "warning",
        "a question of a form tells the answer of another one",
        "Who built the bridge of 1932? · When was the bridge built?",
        "Who built the bridge? · When was the bridge built?",
        f"{HDR}, rule 4",
    ),
    Rule(
        "one-utterance",
        "warning",
        "two questions ask parts of what somebody said in one breath: who knows one knows the other",
        "We have 35 workers. (Who said this?) · ____: I have one woman for paperwork.",
        "about: the size of the firm, and about: the paperwork",
        f"{HDR}, rule 4",
    ),
    Rule(
        "told-by-head",
        "warning",
        "the head of the form tells the answer, so the question is never asked",
        "title: Santorum wins in Louisiana · question: Who won in Louisiana?",
        "question: By how many points did he win?",
        f"{HDR}, rule 4",
    ),
    Rule(
        "same-options",
        "warning",
        "two questions offer the same answers: who knows one knows the other",
        "wrong: [Rome, Oslo] beside answer: Bonn, and wrong: [Bonn, Oslo] beside answer: Rome",
        "wrong: [Rome, Oslo], and wrong: [Kiel, Turku]",
        f"{HDR}, rule 4",
    ),
    Rule(
        "named-in-question",
        "warning",
        "the quote or its topic names one of the answers: hardly anybody speaks of himself by name",
        "text: Rech is the best we have. (Who said this? Rech, Berg, Lind)",
        "paraphrase: Nobody else could do it.",
        f"{NBME}, logical cues",
    ),
    Rule(
        "lone-kind",
        "warning",
        "the right answer alone is an organisation, a person or a document",
        "answer: Central Bank\nwrong: [Ada Berg, Bo Lind]",
        "answer: Central Bank\nwrong: [Ministry of Finance, Court of Auditors]",
        f"{HDR}, rule 23",
    ),
    Rule(
        "after-source",
        "warning",
        "a wrong answer is later than the source, whose date stands in the head",
        "published: 2024-05 · wrong: [in 2026]",
        "wrong: [in 2022]",
        f"{NBME}, logical cues",
    ),
    Rule(
        "grammar-fits-one",
        "warning",
        "the word before a gap leaves one of the words that are offered",
        "an ____ (agreement, deal, treaty)",
        "an ____ (agreement, offer, accord)",
        f"{HDR}, rule 28c; {NBME}, grammatical cues",
    ),
    Rule(
        "verdicts-alike",
        "warning",
        "all claims of a form are true, or all are false",
        "true, true, true",
        "true, false, true",
        f"{HDR}, rule 20",
    ),
    Rule(
        "key-longest",
        "warning",
        "the right answer is the longest more often than chance has it",
        "in 5 of 6 choices",
        "in 2 of 6 choices",
        f"{HDR}, rule 24; {NBME}, long correct answer",
    ),
    Rule(
        "no-marking-points",
        "warning",
        "an answer in own words is asked for, and the key does not say what it should hold",
        "text: We will pay it back, every cent of it.",
        "look_for: [they pay, all of it]",
        "Linn, Gronlund 1995, Measurement and Assessment in Teaching, ch. 9: scoring essays",
    ),
    Rule(
        "kind-left-out",
        "warning",
        "a form lacks a kind of facts that the sheet has, or a kind of questions that was chosen",
        "kinds: [choice, blank], and no quote has a blank",
        "blank: enough",
        f"{HDR}, rule 2: important content",
    ),
)
