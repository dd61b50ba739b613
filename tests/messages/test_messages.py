"""Messages: in English where they are raised, in other languages by their catalogues."""

from __future__ import annotations

import pickle

from quiz.messages import Said, in_language, say, shortened


def test_a_message_is_its_english_text() -> None:
    assert say("there is no person `{key}`", key="anna") == "there is no person `anna`"
    assert say("write {a}") == "write {a}"


def test_messages_join_and_keep_their_parts() -> None:
    joined = say("did you mean `{near}`? ", near="a") + say("delete it") + " (b)"
    assert isinstance(joined, Said)
    assert joined == "did you mean `a`? delete it (b)"
    assert joined.parts[1] == ("delete it", {})


def test_a_message_without_a_translation_stays_english() -> None:
    assert in_language(say("no catalogue has this {thing}", thing="x"), "xx") == "no catalogue has this x"
    assert in_language("a plain text", "de") == "a plain text"


def test_a_shortened_message_is_one_line_and_can_still_be_translated() -> None:
    message = shortened(say("`{text}` is bad", text="a\nb" + "x" * 90))
    assert isinstance(message, Said)
    assert message == f"`a b{'x' * 57}…` is bad"
    assert in_language(message, "xx") == message


def test_a_message_crosses_to_another_process() -> None:
    message = say("there is no person `{key}`", key="anna")
    copy = pickle.loads(pickle.dumps(message))
    assert (copy, copy.parts) == (message, message.parts)


def test_only_what_stands_in_marks_is_cut_not_what_stands_between_two_quotations() -> None:
    between = "is a text without any marks that goes on and on, and on and on, until the next"
    assert shortened(f"`a` {between} `{'b' * 61}`") == f"`a` {between} `{'b' * 60}…`"
