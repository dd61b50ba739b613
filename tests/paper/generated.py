"""Sheets as people write them, made by a seed: many, all different, and none with an answer that stands out."""

from decimal import Decimal
from random import Random

from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet, Source
from quiz.sheet.values import Number, PartialDate
from quiz.words import words_for
from quiz.words.model import listed

FIRST = listed(
    "Anna, Ben, Clara, David, Elena, Frank, Greta, Henry, Ida, Jonas, Karin, Leo, Mara, Nils, Olga, Paul,"
    " Rosa, Simon, Tara, Viktor"
)
LAST = listed(
    "Albers, Brandt, Castro, Dahl, Ekman, Fischer, Grant, Holm, Ivanov, Jansen, Keller, Lopez, Meyer, "
    "Novak, Olsen, Peters, Quist, Reyes, Sato, Torres, Ulrich, Vogel, Wagner, Yilmaz, Zander, Becker, "
    "Conrad, Duarte, Engel, Franke"
)
ROLES = listed(
    "mayor, engineer, spokesman, chief economist, head of research, treasurer, analyst, minister, director, founder"
)
HOUSES = listed(
    "Harbour Board, City Council, Northern Bank, Institute of Physics, Green Energy, Railway Union, State"
    " Museum, Port Authority, Housing Agency, Water Works, Coastal Bank, Science Academy"
)
SUBJECTS = listed(
    "the bridge, the harbour, the new line, the budget, the old station, the wind park, the market, the "
    "school, the museum, the river, the tunnel, the night train, the concert hall, the archive, the ferry"
)
VERBS = listed(
    "will change, has shaped, could divide, should connect, cannot replace, may outlive, will strengthen,"
    " has disappointed"
)
OBJECTS = listed(
    "the whole district, our neighbours, every family here, trade with the north, the next generation, "
    "the smaller towns, what we promised, the trust of voters, the balance of power, the local economy, "
    "many people downtown, the old quarter"
)
TAILS = ("", ", and soon", " for years to come", " before the decade ends", ", as everyone can see", " in the end")
BLANKS = listed(
    "district, neighbours, family, trade, generation, towns, voters, balance, economy, people, quarter, promised"
)
UNITS = listed("tons, people, hours, days, kilometers, euros, visitors, households, jobs, trees")
COUNTED = listed(
    "the cargo, the staff, the delay, the building time, the length, the price, the audience, the demand,"
    " the workforce, the losses"
)
PLACES = listed(
    "Aldorf, Brenau, Castrop, Dornbach, Elmen, Falkenau, Grimma, Hagen, Ilmenau, Jever, Kronach, Lindau, Murnau, Nossen"
)
FIRMS = listed("Alnova, Bertex, Corvia, Delmar, Entrix, Fornax, Gelaro, Hexagon, Intera, Juvena, Kantor, Lumina")
ASKED = {
    "Where does {subject} begin": PLACES,
    "Which town paid for {subject}": PLACES,
    "Which firm built {subject}": FIRMS,
    "Which firm sued over {subject}": FIRMS,
}


def number(random: Random) -> Number:
    """Draw a number: a round one, one of two or three digits, or one with a decimal; of units or of millions."""
    million = next(scale for scale in words_for("en").numerals.scales if scale.power == 6)
    form = random.random()
    if form < 0.35:
        mantissa = Decimal(random.randint(1, 9) * 10 ** random.randint(0, 2))
    elif form < 0.75:
        mantissa = Decimal(random.randint(11, 990))
    else:
        mantissa = Decimal(random.randint(11, 400)) / 10
    return Number(str(mantissa), mantissa, million if random.random() < 0.3 else None)


def quoted(random: Random, keys: list[str]) -> str:
    """Draw somebody who is quoted: some are more often than others."""
    return keys[min(int(random.expovariate(0.35)), len(keys) - 1)]


def might_have_said(random: Random, keys: list[str], speaker: str) -> tuple[str, ...]:
    """Draw three who could have said it as well, as likely as they are quoted."""
    drawn = dict.fromkeys(quoted(random, keys) for _ in range(200))
    return tuple([key for key in drawn if key != speaker][:3])


def sheet(seed: int) -> Sheet:
    """Make a sheet of 6 to 14 people, about 40 quotes, 16 figures, 16 facts."""
    random = Random(seed)
    names = random.sample(range(len(LAST)), random.randint(6, 14))
    people = {
        f"p{index}": Person(
            name=f"{random.choice(FIRST)} {LAST[index]}",
            role=random.choice(ROLES).capitalize(),
            organisation=random.choice(HOUSES),
        )
        for index in names
    }
    keys = list(people)
    quotes: dict[str, Quote] = {}
    for index in range(random.randint(30, 48)):
        speaker = quoted(random, keys)
        thing = random.choice(OBJECTS)
        subject = random.choice(SUBJECTS)
        said = f"{subject.capitalize()} {random.choice(VERBS)} {thing}{random.choice(TAILS)} ({index})."
        blank = next((word for word in BLANKS if word in thing.split()), None)
        about = f"the future of {random.choice(SUBJECTS)[4:]}"
        wrong = tuple(random.sample([word for word in BLANKS if word != blank], 2)) if random.random() < 0.3 else ()
        text, paraphrase = (said, None) if random.random() < 0.7 else (None, said)
        quotes[f"q{index}"] = Quote(
            speaker=speaker,
            text=text,
            paraphrase=paraphrase,
            about=about,
            blank=blank,
            wrong=wrong,
            could_be=might_have_said(random, keys, speaker) if index % 5 == 0 else (),
        )
    figures = {}
    for index in range(random.randint(10, 20)):
        counted, subject = random.choice(COUNTED), random.choice(SUBJECTS)
        figures[f"f{index}"] = Figure(
            ask=f"How large was {counted} of {subject} in case {chr(65 + index)}?",
            value=number(random),
            unit=random.choice(UNITS[: random.randint(2, len(UNITS))]),
            qualifier=random.choice((None, None, "about", "over")),
            measures=f"{counted} of {subject} in case {chr(65 + index)}",
        )
    facts = {}
    for index in range(random.randint(10, 20)):
        question, answers = random.choice(list(ASKED.items()))
        answer, *others = random.sample(answers, 3)
        asked = question.format(subject=random.choice(SUBJECTS))
        facts[f"a{index}"] = Fact(
            question=f"{asked}, in case {chr(65 + index)}?",
            answer=answer,
            wrong=tuple(others),
            claim=f"In case {chr(65 + index)} it was {answer}." if index % 3 else None,
            important=index % 4 == 0,
        )
    return Sheet(
        format="1",
        id=f"made-{seed}",
        title="Made",
        language="en",
        source=Source(title="Made", published=PartialDate(2025)),
        people=people,
        quotes=quotes,
        figures=figures,
        facts=facts,
    )
