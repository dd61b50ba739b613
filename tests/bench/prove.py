"""What an article of 11,000 words adds to `quiz check`: 200 spans of its sheet, half of them quotations, are proved.

    python -m tests.bench.prove

Prints how many more seconds of the processor `quiz check` takes with the article than without it: where a build
remembers what there is in the article to be held, and where none does, so that it is looked for.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

import yaml

from tests.bench.build import QUIZ
from tests.bench.timing import in_turn
from tests.source.planted import article

QUOTATIONS = 100
WORDS = 11_000
PEOPLE = {"berg": "Anna Berg", "dahl": "Carl Dahl", "reed": "Mary Reed", "ekdal": "Jonas Ekdal", "hill": "Peter Hill"}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        projects = [_project(Path(name) / each, text=each != "without") for each in ("without", "fresh", "built")]
        in_turn([QUIZ, "build"], runs=1, cwd=str(projects[-1]))
        checks = [["sh", "-c", 'cd "$1" && "$0" check || true', QUIZ, str(folder)] for folder in projects]
        without, fresh, built = (each.processor for each in in_turn(*checks, runs=15))
        print(f"quiz check without the article {without:.3f} s; with it {built - without:.3f} s more")
        print(f"where no build remembers what there is in it {fresh - without:.3f} s more")


def _project(folder: Path, *, text: bool) -> Path:
    """Write a sheet of so many quotations, each with its evidence, and the article if it is to be there."""
    random = Random(1)
    paragraphs: list[str] = []
    quotations: list[tuple[str, str]] = []
    while len(" ".join(paragraphs).split()) < WORDS:
        written, key = article(random), random.choice(list(PEOPLE))
        paragraphs.append(written.text.replace("Anna Berg", PEOPLE[key]))
        quotations += [(key, words) for words in written.quotations]
    content = {
        "format": 1,
        "id": "bench",
        "title": "Bench",
        "language": "de",
        "source": {"title": "Bench", "published": 2025, **({"text": "bench.txt"} if text else {})},
        "people": {key: {"name": name, "evidence": f"sagte {name}"} for key, name in PEOPLE.items()},
        "quotes": {
            f"q{at}": {"speaker": key, "text": words, "about": f"Thema {at}", "evidence": f"sagte {PEOPLE[key]}"}
            for at, (key, words) in enumerate(random.sample(quotations, QUOTATIONS))
        },
    }
    path = folder / "decks" / "bench.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(yaml.dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    path.with_suffix(".txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    return folder


if __name__ == "__main__":
    main()
