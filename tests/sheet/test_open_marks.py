"""What a draft leaves open is marked, and counted until somebody deletes the mark."""

from quiz.sheet.open_marks import open_marks


def test_a_mark_is_counted_until_it_is_deleted() -> None:
    assert open_marks("a:  # l. 3\n  # b:  # ? who says that\n") == 1
    assert open_marks("a: what is 1 # 2?\n") == 0
