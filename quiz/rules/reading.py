"""Rules about a sheet as a file, and about its shape."""

from __future__ import annotations

from quiz.rules.model import Rule

READING = (
    Rule(
        "unreadable",
        "error",
        "the file can't be read",
        "quiz check decks/missing.yaml",
        "quiz check decks/ki-wettlauf.yaml",
    ),
    Rule("encoding", "error", "the file is not UTF-8", "saved as Latin-1 or UTF-16", "saved as UTF-8"),
    Rule(
        "control-character",
        "error",
        "a character that nobody can see and no output can show",
        'text: "Yes\\0"',
        "text: Yes",
    ),
    Rule("too-large", "error", "the file is larger than any sheet a person writes", "a 40 MiB sheet", "several sheets"),
    Rule("too-long", "error", "a text longer than anybody learns", "text: (an article)", "text: (a sentence)"),
    Rule(
        "turning-sign",
        "warning",
        "a sign that turns the direction of a text, so that it reads otherwise than it is written",
        'answer: "\\u202eABC"',
        "answer: ABC",
    ),
    Rule("yaml-syntax", "error", "the file is no YAML", "title: [Bridge", "title: Bridge"),
    Rule(
        "lost-behind-hash",
        "error",
        "YAML takes for a comment what may have been meant as text",
        "text: We are the #1 economy in the world.",
        "text: 'We are the #1 economy in the world.'",
    ),
    Rule(
        "invisible-character",
        "warning",
        "an invisible character, brought in from elsewhere: words with it are not found again",
        "blank: ha\\u00adrbour",
        "blank: harbour",
    ),
    Rule(
        "merge-conflict",
        "error",
        "two branches contradict each other here, and nobody has decided yet",
        "<<<<<<< HEAD\n  answer: a bridge\n=======\n  answer: a ferry\n>>>>>>> other",
        "  answer: a bridge",
    ),
    Rule(
        "yaml-tag",
        "error",
        "a YAML tag: a sheet holds texts and nothing that acts",
        "title: !!python/name:os",
        "title: os",
    ),
    Rule(
        "yaml-anchor",
        "error",
        "a YAML anchor or alias: a sheet says everything where it stands",
        "a: &x Yes\nb: *x",
        "a: Yes\nb: Yes",
    ),
    Rule(
        "several-documents",
        "error",
        "a second document in the file",
        "title: A\n---\ntitle: B",
        "one sheet in a file, another in the next",
    ),
    Rule(
        "too-deep", "error", "lists or keys nested deeper than a sheet ever is", "[[[[[[…]]]]]]", "wrong: [ one, two ]"
    ),
    Rule("empty-sheet", "error", "nothing stands in the file", "# only a comment", "format: 1\nid: …"),
    Rule(
        "wrong-shape",
        "error",
        "a list, a text or keys where something else belongs",
        "wrong: Paris",
        "wrong: [Paris, Rome]",
    ),
    Rule(
        "duplicate-key",
        "error",
        "the same key twice: one of the two would be lost",
        "vance: {…}\nvance: {…}",
        "vance-a: {…}\nvance-b: {…}",
    ),
    Rule("unknown-key", "error", "a key the format does not know", "organization: Nvidia", "organisation: Nvidia"),
    Rule("missing-key", "error", "a key that every such entry needs", "role: CEO", "name: Jensen Huang\nrole: CEO"),
    Rule(
        "bad-key",
        "error",
        "a key that can't stay for ever: cards are found by it",
        "JD Vance: {…}",
        "vance: {name: JD Vance}",
    ),
    Rule("bad-id", "error", "an id that is no good file name everywhere", "id: AI race!", "id: ai-race"),
    Rule("bad-choice", "error", "a word where one of a few others belongs", "language: english", "language: en"),
    Rule(
        "bad-number",
        "error",
        "a value that is none in the sheet's language",
        "value: many",
        "value: 12",
    ),
    Rule(
        "said-twice",
        "error",
        "the value and a field beside it say two things: which one holds?",
        "value: $30\nunit: EUR",
        "value: $30",
    ),
    Rule("out-of-range", "error", "a number that no quiz can have", "forms: 9", "forms: 3"),
    Rule("bad-date", "error", "a date that is none", "date: February 30, 2025", "date: 2025-02-28"),
    Rule("bad-url", "error", "an address that no browser opens", "url: example.org", "url: https://example.org"),
    Rule("bad-deck", "error", "a part of the deck's name is empty", "deck: News::", "deck: News::AI"),
    Rule(
        "duplicate-id",
        "error",
        "two sheets of the same id would write the same files",
        "id: ai in two sheets",
        "id: ai-2024, id: ai-2025",
    ),
)
