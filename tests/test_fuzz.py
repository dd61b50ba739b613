"""Whatever somebody feeds it: never a traceback, and never a deck of a sheet with errors."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.anki.attacks import ATTACKS
from tests.desk import ROOT, Desk
from tests.fuzz import Fuzzer

SHEETS = [path.read_bytes() for path in sorted((ROOT / "decks").glob("*.yaml"))]
JUNK = [
    *(attack.encode() for attack in ATTACKS.values()),
    b"\t", b"\x00", b"\xff\xfe", b"\xc3", b"&a ", b"*a", b"!!python/object:os.system ", b"---\n", b"? ", b"[", b"{",
    b"- ", b"'", b'"', b"|", b">-", b": ", b"%", b"@", b"`", b"~", b"1e999", b"9" * 30, b"-0", b"\r\n", b"x" * 10_000,
    "\u2028\u202e\ufeff".encode(), b"formerly: [a]\n", b"image: {file: ../x.png}\n",
]  # fmt: skip


@st.composite
def mutilated(draw: st.DrawFn) -> bytes:
    """A real sheet with lines lost, doubled, exchanged, cut short, or with junk in them."""
    lines = draw(st.sampled_from(SHEETS)).splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 6))):
        at, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match draw(st.sampled_from(["lose", "double", "exchange", "cut", "junk", "indent", "end"])):
            case "lose":
                del lines[at : at + draw(st.integers(1, 8))]
            case "double":
                lines[at:at] = lines[other : other + draw(st.integers(1, 8))]
            case "exchange":
                lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
            case "junk":
                place = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:place] + draw(st.sampled_from(JUNK)) + lines[at][place:]
            case "indent":
                lines[at] = b" " * draw(st.integers(1, 5)) + lines[at]
            case _:
                del lines[at:]
        lines = lines or [b"\n"]
    return b"".join(lines)


def survives(data: bytes) -> None:
    """Check, build and show a sheet of these bytes: findings or files, never both and never a crash."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "desk")
        (desk.decks / "sheet.yaml").write_bytes(data)
        checked = desk.quiz("check", "--format", "json")
        built = desk.quiz("build", "--questions", "8")
        assert {checked.code, built.code} <= {0, 1}, checked.err + built.err
        for ran in (checked, built):
            assert "Traceback" not in ran.err
            assert "this is a bug" not in ran.err
        errors = [finding for finding in checked.json if finding["severity"] == "error"]
        packages = list(desk.out.glob("*.apkg"))
        assert bool(errors) == (built.code == 1) == (not packages), (errors[:3], built.err)


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"#", b"a", b"a:", b"[]", b"{}", b"\xef\xbb\xbf", b"a: b: c", b"- " * 3000]
)
def test_next_to_nothing_is_no_sheet(data: bytes) -> None:
    survives(data)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=300))
def test_any_bytes_are_survived(data: bytes) -> None:
    survives(data)


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(mutilated())
def test_any_damage_to_a_real_sheet_is_survived(data: bytes) -> None:
    survives(data)


@pytest.fixture(scope="module")
def fuzzer(tmp_path_factory: pytest.TempPathFactory) -> Fuzzer:
    return Fuzzer(tmp_path_factory.mktemp("fuzz"))


@pytest.mark.parametrize("part", range(3))
def test_damage_to_anything_that_is_read_is_survived(fuzzer: Fuzzer, part: int) -> None:
    """A few of the runs that `python -m tests.fuzz` has."""
    for seed in range(80 * part, 80 * (part + 1)):
        fuzzer.run(seed)
