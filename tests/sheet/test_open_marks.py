"""What a draft leaves open is marked, and counted until somebody deletes the mark."""

from quiz.sheet.open_marks import open_marks


def test_a_mark_is_counted_until_it_is_deleted() -> None:
    assert open_marks("a:  # l. 3  # ? who says that\n  b: 1\n") == 1
    assert open_marks("a:  # l. 3\n  b: 1\n") == 0
    assert open_marks("a: what is 1 # 2?\n") == 0


def test_a_mark_on_a_line_of_its_own_is_counted() -> None:
    assert open_marks("# ? l. 5: a quotation mark is odd\n") == 1


def test_marks_of_entries_that_are_only_offered_are_none() -> None:
    assert open_marks("  # b:  # l. 3  # ? who says that\n  #   text: x\n") == 0
