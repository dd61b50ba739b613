"""Rules about tables of answers, and about what is kept of them."""

from __future__ import annotations

from quiz.rules.model import Rule

RESULTS = (
    Rule("results-table", "error", "a file that is no table of text", "answers.xlsx", "answers.csv"),
    Rule(
        "results-head",
        "error",
        "a first line that does not say which column is which question",
        "name;form;one;two",
        "name;form;1;2",
    ),
    Rule(
        "results-answer", "error", "an answer that the question can't have", "D, where A, B, C are printed", "B, 0 or 1"
    ),
    Rule("results-points", "error", "more points than the question brings, or less than none", "3 of 2", "1,5 of 2"),
    Rule(
        "results-pupil",
        "error",
        "a line without a name or a form, or a name that stands there twice",
        "Anna;A;…\nAnna;B;…",
        "Anna B.;A;…\nAnna K.;B;…",
    ),
    Rule(
        "results-left-out",
        "warning",
        "a question of the quiz that has no column, or nothing in it",
        "name;form;1;3",
        "name;form;1;2;3",
    ),
    Rule("results-absent", "warning", "somebody without any answer, who counts as absent", "Anna;A;;;", "Anna;A;0;0;0"),
    Rule(
        "bad-results",
        "warning",
        "the file beside the sheet that tells of its questions in class can't be read",
        "<<<<<<< HEAD",
        "the file as `quiz results … --note` wrote it",
    ),
)
