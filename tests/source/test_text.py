"""The bytes of an article."""

import pytest

from quiz.source.text import MAX_BYTES, SourceText, SourceTextError, decode


def test_a_text_stays_as_it_stands() -> None:
    assert decode("a.txt", "Ja.\r\n\tNein\u00a0…\n".encode()).text == "Ja.\r\n\tNein\u00a0…\n"


def test_a_byte_order_mark_is_no_part_of_it() -> None:
    assert decode("a.txt", b"\xef\xbb\xbfJa.").text == "Ja."


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        ("Grüße\nBrücke".encode("latin-1"), "0xfc is not UTF-8", 1),
        (b"eins\r\nzwei\rdrei\xe9", "0xe9 is not UTF-8", 3),
        ("Ja".encode("utf-16"), "UTF-16", 1),
        ("Ja".encode("utf-16-le"), "UTF-16", 1),
        (b" " * (MAX_BYTES + 1), "larger than", 1),
    ],
)
def test_what_is_no_such_text_is_refused_with_a_line_and_a_remedy(data: bytes, message: str, line: int) -> None:
    with pytest.raises(SourceTextError, match=message) as refused:
        decode("a.txt", data)
    assert refused.value.line == line
    assert refused.value.remedy


def test_lines_are_counted_as_editors_count_them() -> None:
    source = SourceText("a.txt", "a\nb\r\nc\rd\u2028e")
    assert [source.line(source.text.index(letter)) for letter in "abcde"] == [1, 2, 3, 4, 4]


def test_a_word_that_a_soft_hyphen_breaks_is_one() -> None:
    assert SourceText("", "Wirt\u00ad\r\n  schaft").words(0, 30) == "Wirtschaft"


def test_words_of_several_lines_are_shown_on_one() -> None:
    assert SourceText("a.txt", "Die\n  Brücke").words(0, 12) == "Die Brücke"


QUOTED = SourceText("a.txt", "Eins „zwei“ drei.\n\r\n„Vier“ und „fünf“ sechs.\n")


def test_an_empty_line_is_no_line_that_a_place_stands_in() -> None:
    at = QUOTED.text.index("und")
    assert QUOTED.text[QUOTED.line_start(at) : QUOTED.line_end(at)] == "„Vier“ und „fünf“ sechs."
    assert QUOTED.line_start(at, back=1) == 0
    assert QUOTED.line_start(at, back=9) == 0
    assert QUOTED.line_end(len(QUOTED.text)) == len(QUOTED.text)


def test_quotations_are_found_by_their_place() -> None:
    at = QUOTED.text.index("und")
    before, behind = QUOTED.quotations_beside(at, at + 3)
    assert before
    assert behind
    assert [QUOTED.text[each.start : each.end] for each in (before, behind)] == ["Vier", "fünf"]
    assert QUOTED.quotation_at(before.start) == before
    assert QUOTED.quotation_at(before.end) is None
    assert list(QUOTED.quotations_in(before.outer_end, behind.outer_start)) == []
    assert list(QUOTED.quotations_in(before.end, behind.start)) == [before, behind]
    assert QUOTED.quotations_beside(0, len(QUOTED.text)) == (None, None)
