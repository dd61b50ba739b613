"""Damaged and hostile inputs of every kind, in the commands that read them.

    python -m tests.fuzz 20000 [SEED]

Each run damages one input of a desk (a sheet, a lock, what the program remembers, a package, a picture, an article, a
web page, the answer of a command, a table of answers, a command line) and gives it to a command. Whatever it is, the
command ends by itself with 0, 1 or 2 and in words, and writes nowhere but in the desk.
"""

from __future__ import annotations

import io
import json
import random
import signal
import sqlite3
import sys
import tempfile
import time
import zipfile
from collections import Counter
from contextlib import closing
from copy import deepcopy
from pathlib import Path
from shutil import rmtree
from typing import Any
from unittest.mock import patch

from quiz.anki.unpack import COLLECTION
from quiz.paper.failed import HEAD
from tests.anki.attacks import ATTACKS
from tests.desk import ROOT, Desk, harbour, with_image
from tests.pictures.made import jpeg, png, webp

LONGEST = 10
"""Seconds that a command may take."""
SIGNS = [
    *(attack.encode() for attack in ATTACKS.values()), b"", b"\0", b"\xff", b"\xc3", b"&a ", b"*a",
    b"!!python/name:os ",
    b"---\n", b"? ", b"[" * 300, b"{" * 300, b"- ", b"'", b'"', b"|", b">-", b": ", b"%", b"1e999", b"NaN", b"Infinity",
    b"9" * 30, b"9" * 5000, b"-0", b"-1", b"\r\n", b"x" * 5000, b"../../x", b"/etc/passwd", b"\x1b[2J", b"~", b"null",
    b"true", b"0", b"2025-13-45", b"\xf0\x9f\x91\x8d", "\u2028\u202e\ufeff".encode(), b"a\tb", b"sep=;", b'""',
    b";" * 900,
]  # fmt: skip
ODD: list[Any] = [
    None, True, 0, -1, 1.5, 10**400, float("nan"), float("inf"), "", "x", "../../x", "\0", "\ud800", [], {}, [[]],
    {"a": 1}, "9" * 5000, "<script>", "de", "zz", 2**63,
]  # fmt: skip
WORDS = [
    "build", "check", "show", "diff", "forget", "lock", "new", "draft", "rules", "schema", "export", "moodle", "docx",
    "results", "release", "--note", "fields", "--help", "-h", "--version", "--format", "json", "github", "--kinds",
    "choice,blank", "truth", "--forms", "--seed", "--questions", "--paper", "letter", "legal", "--columns",
    "--large-print", "--dyslexia", "--title", "--school", "--flip", "short", "--fold", "--back-offset", "1,2",
    "--resit", "--grades", "15-0", "percent", "A 50, B 0", "--with", "cat answer.json", "page.html", "--no-names",
    "nan,inf", "--dry-run", "--check", "--force", "--quiet", "--items", "--fix", "--lang", "fr", "--language",
    "--rebuild-from", "--edition", "--all", "--changed-since", "--into", "--out", "--add", "--quiz", "--date",
    "--template", "--names", "decks", "decks/harbour.yaml", "build/harbour.apkg", "build/harbour-quiz.json",
    "harbour-9b.csv", "article.txt", ".", "", "-", "nope", "a\x1b[2J", "\udcff", "0", "-1", "1", "3", "9" * 40,
    "decks/harbour.lock", "build", "=x", "key-longest", "--", "\u202ex", "a" * 300, "out",
]  # fmt: skip
ARTICLE = """“The harbour is deep enough for every ship,” said Berg. Anna Berg is the harbour master of the Port Office.

Nobody should sail: not in fog, said the pilot, Carl Dahl of the Pilots’ Guild. Dora Eklund, the mayor at Town Hall, was
over the bridge, and a crane lifts goods. The quay has 600 metres. The water is deep, it is deep enough.
"""


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with parts lost, doubled, changed, cut off, or with something else in them."""
    for _ in range(chance.randint(1, 5)):
        at, end = sorted(chance.randint(0, len(data)) for _ in range(2))
        end = min(end, at + chance.choice([1, 3, 30, 300]))
        match chance.randrange(6):
            case 0:
                data = data[:at] + data[end:]
            case 1:
                data = data[:end] + data[at:end] * chance.choice([1, 2, 20]) + data[end:]
            case 2:
                data = data[:at] + chance.choice(SIGNS) + data[end:]
            case 3:
                data = data[:at] + bytes(chance.randrange(256) for _ in range(end - at)) + data[end:]
            case 4:
                data = data[:at] + chance.choice(SIGNS) + data[at:]
            case _:
                data = data[: max(at, 1)] if chance.random() < 0.3 else data
    return data


def by_lines(data: bytes, chance: random.Random) -> bytes:
    """Return a text with lines lost, doubled, exchanged, further in, or with something else in them."""
    lines = data.splitlines(keepends=True)
    for _ in range(chance.randint(1, 5)):
        if not lines:
            break
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                del lines[at : at + chance.randint(1, 6)]
            case 1:
                lines[at:at] = lines[other : other + chance.randint(1, 6)]
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = b" " * chance.randint(1, 5) + lines[at]
            case 4:
                head, sign, _ = lines[at].partition(b": ")
                lines[at] = head + sign + chance.choice(SIGNS) + b"\n"
            case _:
                lines[at] = damaged(lines[at], chance)
    return b"".join(lines)


def of_json(data: bytes, chance: random.Random) -> bytes:
    """Return JSON with values of other types, keys lost, or keys of its own."""
    found = json.loads(data)
    for _ in range(chance.randint(1, 3)):
        here: Any = found
        while isinstance(here, (dict, list)) and here:
            key = chance.choice(list(here)) if isinstance(here, dict) else chance.randrange(len(here))
            if not isinstance(here[key], (dict, list)) or not here[key] or chance.random() < 0.15:
                match chance.randrange(3):
                    case 0:
                        del here[key]
                    case 1 if isinstance(here, dict):
                        here[str(chance.choice(ODD))] = here.pop(key)
                    case _:
                        here[key] = deepcopy(chance.choice(ODD))  # what is put there may be damaged next
                break
            here = here[key]
    return json.dumps(found).encode("utf-8", errors="surrogatepass")


STATEMENTS = [
    "update notes set flds = replace(flds, 'a', char(31))", "update notes set guid = 'x'", "update notes set mod = -5",
    "update notes set mod = 9e99", "update notes set flds = zeroblob(9)", "update notes set tags = char(27)",
    "delete from cards", "delete from col", "drop table cards", "update col set models = '[' || models",
    "update col set decks = '{}'", "update cards set ord = 99", "update cards set ord = 'x'",
    "update notes set mid = 'x'",
    "create view v as select * from notes", "update cards set nid = null", "update notes set flds = null",
    "alter table notes rename to others", "update col set models = replace(models, '\"mod\"', '\"dom\"')",
    "insert into cards select * from (select 1)", "update notes set id = -id", "update notes set flds = upper(flds)",
    "create view cards2 as with recursive n(i) as (select 1 union all select i + 1 from n) select i from n",
    "create trigger t after update on notes begin delete from notes; end",
]  # fmt: skip


def of_package(data: bytes, chance: random.Random) -> bytes:
    """Return a package with another database, or another archive around it."""
    if chance.random() < 0.3:
        return damaged(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        database = package.read(COLLECTION)
    if chance.random() < 0.4:
        database = damaged(database, chance)
    else:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(database)
            for statement in chance.sample(STATEMENTS, 2):
                try:
                    connection.execute(statement)
                except sqlite3.Error:
                    continue
            connection.commit()
            database = connection.serialize()
    buffer = io.BytesIO()
    how = chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    with zipfile.ZipFile(buffer, "w", how) as package:
        package.writestr(chance.choice([COLLECTION] * 9 + ["collection.anki21b"]), database)
    return buffer.getvalue()


PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>The harbour</title></head><body><article>
<h1>The harbour</h1>{"".join(f"<p>{line}</p>" for line in ARTICLE.splitlines())}</article></body></html>"""
ANSWER = {
    "quotes": [{"text": "The harbour is deep enough for every ship", "speaker": "Carl Dahl"}],
    "people": [{"name": "Anna Berg", "role": "harbour master", "organisation": "Port Office"}],
    "figures": [{"text": "The quay has 600 metres", "value": "600", "unit": "m", "qualifier": "a", "measures": "q"}],
    "indirect": [{"text": "a crane lifts goods", "speaker": "Dora Eklund"}],
}
"""What a command answers that is asked for a draft."""
SHEET, LOCK, PACKAGE, QUIZ = "decks/harbour.yaml", "decks/harbour.lock", "build/harbour.apkg", "build/harbour-quiz.json"
RESULTS, TOLD, TABLE = "build/harbour-results.json", "decks/harbour.results", "harbour-9b.csv"


class Fuzzer:
    """A desk with everything that can stand on one, of which one thing is damaged at a time."""

    def __init__(self, folder: Path) -> None:
        self.desk = Desk(folder / "desk")
        sheet = with_image("anna.png") | {"source": harbour()["source"] | {"text": "harbour.txt"}}
        (self.desk.decks / "anna.png").write_bytes(png())
        (self.desk.decks / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
        self.desk.writes(sheet)
        self.desk.writes(harbour("pier"))
        (self.desk.folder / "article.txt").write_bytes((ROOT / "decks" / "examples" / "new-harbour.txt").read_bytes())
        built = self.desk.quiz("build")
        assert built.code == 0, built.err
        assert self.desk.quiz("export", "moodle", SHEET).code == 0
        numbers = json.loads((self.desk.folder / QUIZ).read_bytes())["forms"]["A"]
        rows = [["name", "form", *numbers], ["Anna", "A", *"1" * len(numbers)], ["Ben", "B", *"0" * len(numbers)]]
        (self.desk.folder / TABLE).write_text("".join(";".join(row) + "\n" for row in rows))
        read = self.desk.quiz("results", TABLE)
        assert read.code == 0, read.err
        line = f"fact/bridge/answer choice {'0a' * 6} 2026-05 1 9 key,negative\n"
        (self.desk.folder / TOLD).write_text(f"{HEAD}\n{line}# a remark\n{line}")
        assert self.desk.quiz("release").code == 0
        self.start = self._all()
        self.sheets = [path.read_bytes() for path in sorted((ROOT / "decks").glob("**/*.yaml"))]
        self.pictures = [png(), jpeg(), webp(), b"<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>"]

    def _all(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.desk.folder.rglob("*") if path.is_file()}

    def _restored(self) -> None:
        for path in self._all().keys() - self.start.keys():
            path.unlink()
        for path, content in self.start.items():
            if not path.exists() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def _input(self, chance: random.Random) -> tuple[str, bytes, list[tuple[str, ...]]]:
        """Return a file, what is to stand in it, and commands that read it."""

        def there(file: str) -> bytes:
            return self.start[self.desk.folder / file]

        match chance.randrange(12):
            case 0 | 1 | 2:
                data = chance.choice([there(SHEET), there(SHEET), *self.sheets])
                how = chance.choice([by_lines, by_lines, damaged])
                commands = [
                    ("check",), ("build", "--questions", "8"), ("show", SHEET), ("diff",), ("check", "--fix"),
                    ("check", "--forms", SHEET), ("build", "--resit", "1"), ("export", "docx", SHEET),
                    ("export", "moodle", "--all"), ("draft", "article.txt", "--into", SHEET),
                ]  # fmt: skip
                return SHEET, how(data, chance), [chance.choice(commands)]
            case 3:
                file = chance.choice([LOCK, LOCK, TOLD])
                again = ("lock", SHEET, "--rebuild-from", PACKAGE)
                commands = [("build",), ("forget", SHEET), ("diff",), ("release",), ("check",), again]
                return file, chance.choice([by_lines, damaged])(there(file), chance), [chance.choice(commands)]
            case 4:
                file = chance.choice(["build/.quiz.json", "build/.quiz.json", "build/.quiz-exports.json"])
                commands = [("build",), ("build", "--check"), ("export", "moodle", SHEET)]
                return file, chance.choice([of_json, of_json, damaged])(there(file), chance), [chance.choice(commands)]
            case 5:
                (self.desk.folder / LOCK).unlink()
                commands = [("diff", SHEET), ("lock", SHEET, "--rebuild-from", PACKAGE)]
                return PACKAGE, of_package(there(PACKAGE), chance), [commands[chance.random() < 0.7], ("check",)]
            case 6 | 7:
                picture = chance.choice(self.pictures)
                commands = [("check", SHEET), ("check", SHEET), ("build", SHEET), ("export", "docx", SHEET)]
                return "decks/anna.png", damaged(picture, chance), [chance.choice(commands)]
            case 8:
                file, command = chance.choice(
                    [
                        ("article.txt", ("draft", "article.txt")),
                        ("decks/harbour.txt", ("check", SHEET)),
                        ("decks/harbour.txt", ("build", SHEET)),
                        ("page.html", ("draft", "page.html")),
                    ]
                )
                data = PAGE.encode() if file == "page.html" else there("article.txt")
                return file, chance.choice([by_lines, damaged])(data, chance), [command]
            case 10:
                answer = json.dumps(ANSWER).encode()
                given = chance.choice([("article.txt",), ("decks/harbour.txt", "--into", SHEET)])
                how = chance.choice([of_json, of_json, damaged])
                return "answer.json", how(answer, chance), [("draft", *given, "--with", "cat answer.json")]
            case 9:
                file, option = chance.choice([(QUIZ, "--quiz"), (RESULTS, "--add")])
                return file, of_json(there(file), chance), [("results", TABLE, option, file)]
            case _:
                return TABLE, damaged(there(TABLE), chance), [("results", TABLE)]

    def run(self, seed: int) -> str:
        """Do one run; return which command it was. Raises AssertionError for what no command may do."""
        chance = random.Random(seed)
        if chance.random() < 0.15:
            commands = [tuple(chance.choice(WORDS) for _ in range(chance.randint(1, 6)))]
        else:
            file, content, commands = self._input(chance)
            (self.desk.folder / file).write_bytes(content)
        beside = {*self.desk.folder.parent.iterdir()}
        try:
            for command in commands:
                self._call(seed, command)
        finally:
            self._restored()
        assert {*self.desk.folder.parent.iterdir()} == beside, f"seed {seed}: {commands} wrote elsewhere"
        return commands[0][0]

    def _call(self, seed: int, command: tuple[str, ...]) -> None:
        start = time.process_time()
        with patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: x\n"))):
            ran = self.desk.quiz(*command, QUIZ_DEBUG="")
        taken = time.process_time() - start
        what = f"seed {seed}: quiz {' '.join(map(ascii, command))}"
        assert ran.code in (0, 1, 2), f"{what}: exit code {ran.code}"
        assert "bug in quiz" not in ran.err, f"{what}: {ran.err}"
        assert "Traceback" not in ran.err + ran.out, what
        assert "\x1b" not in ran.err + ran.out, what
        assert taken < LONGEST, f"{what}: {taken:.0f} s"


def main() -> None:
    """Do as many runs as are asked for, or until an interrupt, and print what was found."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
    done, finds, start = Counter[str](), 0, time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    fuzzer = Fuzzer(folder)
    for seed in range(first, first + runs):
        signal.alarm(6 * LONGEST)  # ends what hangs, with the seed in sight
        try:
            done[fuzzer.run(seed)] += 1
        except KeyboardInterrupt:
            break
        except (AssertionError, Exception) as error:  # noqa: BLE001 - whatever it is, it is a find
            finds += 1
            print(f"{type(error).__name__}: {error}"[:400], flush=True)
    signal.alarm(0)
    rmtree(folder)
    print(f"{done.total() + finds} runs, {finds} finds, in {time.monotonic() - start:.0f} s: {dict(done)}")


if __name__ == "__main__":
    main()
