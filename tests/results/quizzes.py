"""A quiz to have results of: two forms, with a question of each way of answering."""

from quiz.paper.asked import FORMAT, HOLDS, Asked, AskedOption, AskedQuiz
from quiz.sheet.papers import Paper
from quiz.words import words_for


def options(letters: str, texts: tuple[str, ...], right: str) -> tuple[AskedOption, ...]:
    """Options in printed order; letters may be missing."""
    return tuple(
        AskedOption(letter.strip(), text, text == right, "" if text == right else "a plausible wrong answer")
        for letter, text in zip(letters.ljust(len(texts)), texts, strict=True)
    )


def asked(item: str, kind: str, answer: str, points: int = 1, letters: str = "", texts: tuple[str, ...] = ()) -> Asked:
    """A question; its fact is named after it."""
    found = options(letters, texts, answer)
    key = next((option.letter for option in found if option.right and option.letter), answer)
    return Asked(item, f"fact/{item}/answer", "0f1e2d3c4b5a", kind, f"What is {item}?", key, answer, points, found)


def quiz(language: str = "en", forms: str = "AB") -> AskedQuiz:
    """The quiz: on form B the first two questions change places, and so do the options of the first."""
    claim = asked("claim", "truth", words_for(language).asking.verdicts[0], texts=words_for(language).asking.verdicts)
    river = asked("river", "choice", "Elbe", letters="ABC", texts=("Elbe", "Oder", "Rhine"))
    turned = asked("river", "choice", "Elbe", letters="ABC", texts=("Rhine", "Elbe", "Oder"))
    match = asked("match", "matching", "pilot", letters="ABCD", texts=("mayor", "pilot", "judge", "cook"))
    essay = asked("essay", "open", "The water is too high.", points=2)
    on_a, on_b = (river, claim, match, essay), (claim, turned, match, essay)
    return AskedQuiz(
        holds=HOLDS,
        format=FORMAT,
        id="harbour",
        title="The harbour",
        language=language,
        source="“A harbour for everybody”",
        paper=Paper.A4,
        grades=words_for(language).paper.grades,
        forms={
            letter: {str(number): each for number, each in enumerate(on_a if letter == "A" else on_b, 1)}
            for letter in forms
        },
    )
