"""A scale of marks is read by its name, or as it is written out."""

import pytest

from quiz.sheet.grades import NoScaleError, read_scale
from quiz.words.grade import SCALES, Grade


@pytest.mark.parametrize("name", SCALES)
def test_a_usual_scale_goes_by_its_name(name: str) -> None:
    assert (str(read_scale(name)), read_scale(name).marks) == (name, SCALES[name])


def test_a_school_writes_its_own_scale_in_any_order() -> None:
    assert read_scale("fail 0, with merit 70 %, pass 50%").marks == (
        Grade("with merit", 70), Grade("pass", 50), Grade("fail", 0)
    )  # fmt: skip
    assert read_scale("1 90, 2 75, 3 0").marks[-1] == Grade("3", 0)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("pass 50", "each mark with the percent"),
        ("pass 50, fail", "each mark with the percent"),
        ("pass 50, fail 50, none 0", "each mark with the percent"),
        ("pass 50, pass 40, fail 0", "each mark with the percent"),
        ("pass 120, fail 0", "each mark with the percent"),
        ("a\x07b 50, fail 0", "each mark with the percent"),
        (", ".join(f"m{percent} {percent}" for percent in range(60)), "each mark with the percent"),
        ("pass 50, try again 20", "`fail 0`"),
    ],
)
def test_what_is_no_scale_is_refused_with_how_to_mend_it(text: str, remedy: str) -> None:
    with pytest.raises(NoScaleError) as error:
        read_scale(text)
    assert remedy in error.value.remedy
