"""What a person would write in ten minutes: a bare genanki script, the yardstick of the benchmarks.

    python tests/bench/bare.py NOTES.yaml DECK.apkg [CSafeLoader]

It reads a YAML list of question and answer and writes a deck of as many notes: no checks, no lock, no pages. With the
name of PyYAML's loader in C it reads faster than most such scripts do.
"""

import sys
from pathlib import Path

import genanki
import yaml

MODEL = genanki.Model(
    1_700_000_000,
    "Bare",
    fields=[{"name": "Question"}, {"name": "Answer"}],
    templates=[
        {"name": "Forth", "qfmt": "{{Question}}", "afmt": "{{FrontSide}}<hr id=answer>{{Answer}}"},
        {"name": "Back", "qfmt": "{{Answer}}", "afmt": "{{FrontSide}}<hr id=answer>{{Question}}"},
    ],
)

loader = sys.argv[3] if len(sys.argv) > 3 else "SafeLoader"
with Path(sys.argv[1]).open(encoding="utf-8") as file:
    notes = yaml.load(file, Loader=getattr(yaml, loader))
deck = genanki.Deck(1_700_000_001, "Bare")
for note in notes:
    deck.add_note(genanki.Note(model=MODEL, fields=[note["question"], note["answer"]]))
genanki.Package(deck).write_to_file(sys.argv[2])
