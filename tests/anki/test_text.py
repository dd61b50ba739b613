import re

import pytest

from quiz.anki.text import as_attribute, as_html, as_link
from tests.anki.attacks import ATTACKS
from tests.anki.reading import runs, visible


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_a_text_is_shown_as_it_was_written(text: str) -> None:
    assert visible(as_html(text)) == text


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_nothing_that_anki_or_mathjax_acts_on_is_left(text: str) -> None:
    html = as_html(text)
    assert not re.search(r"\[(sound|anki|latex|/latex|\$)|\{\{|\\[(\[]", html)
    assert not any(re.search(r"\\\s*[(\[$b]", run) for run in runs(html))


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_an_attribute_says_what_was_written_and_ends_where_it_should(text: str) -> None:
    value = as_attribute(text)
    assert not re.search(r"[<>\"'\[{\\]", value)
    assert visible(value) == text


def test_plain_words_stay_plain_so_that_the_search_in_anki_finds_them() -> None:
    assert as_html("Investor’s \"Daily\" 'x' – 5 €") == "Investor’s \"Daily\" 'x' – 5 €"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "example.org", ""]
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert as_link(address) is None


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ('https://example.org/" onclick="x', "https://example.org/%22%20onclick=%22x"),
        ("https://example.org/[sound:x.mp3]", "https://example.org/%5Bsound:x.mp3%5D"),
        (r"https://example.org/{{Front}}\(x\)", "https://example.org/%7B%7BFront%7D%7D%5C(x%5C)"),
    ],
)
def test_a_link_leads_where_it_was_written_and_stays_in_its_attribute(address: str, href: str) -> None:
    assert as_link(address) == href
