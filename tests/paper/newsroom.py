"""Sheets as strangers write them from real news: parties, ministries and agencies speak, some by short names.

Their headlines name people and things, quotes name others, roles are near to one another, and some answers are years.
"""

from dataclasses import replace
from random import Random

from quiz.sheet.model import Fact, Person, Quote, Sheet
from quiz.sheet.values import PartialDate
from quiz.words.model import listed
from tests.paper.generated import SUBJECTS, sheet

BODIES = listed(
    "the Greens, the Liberals, the Farmers, the Reformers, RT, CNN, UN, EU, the Treasury, the Finance Ministry, "
    "Northern Bank, Royal Harbour Bank, the Water Agency, the Railway Union, Coastal Council, the Supreme Court"
)
DOCUMENTS = listed("the audit report, the harbour study, the bridge report, the draft law, the coalition agreement")
UNNAMED = listed("a senior official, an aide, a spokesperson, two diplomats, several insiders")
NEAR_ROLES = listed(
    "minister, minister of finance, minister of labour, deputy minister of finance, mayor, deputy mayor, "
    "bank director, director, chief of staff, spokesperson"
)
YEAR = 2025
VIA = listed("Reuters, the ministry, the agency AFP")


def news(seed: int) -> Sheet:
    """Make a sheet of 6 to 14 people and as many others who speak, with a headline that names one of them."""
    random, made = Random(seed + 1000), sheet(seed)
    people = {
        key: replace(person, role=random.choice(NEAR_ROLES) if random.random() < 0.5 else person.role)
        for key, person in made.people.items()
    }
    others = [*random.sample(BODIES, 6), *random.sample(DOCUMENTS, 3), *random.sample(UNNAMED, 2)]
    people |= {f"b{index}": Person(name=name) for index, name in enumerate(others)}
    quotes = {key: _said(quote, people, random) for key, quote in made.quotes.items()}
    years = {f"y{index}": _when(index, random) for index in range(6)}
    named = random.choice(list(people.values())).name
    headline = f"{named} on {random.choice(SUBJECTS)}"
    source = replace(made.source, title=headline, published=PartialDate(YEAR, 3))
    return replace(
        made,
        id=f"news-{seed}",
        title=headline,
        people=people,
        quotes=quotes,
        facts=made.facts | years,
        source=source,
    )


def _said(quote: Quote, people: dict[str, Person], random: Random) -> Quote:
    """Let somebody else say it in half of all cases, name others in some, and pass some on."""
    keys = list(people)
    speaker = random.choice(keys) if random.random() < 0.5 else quote.speaker
    about = quote.about
    named = people[random.choice([key for key in keys if key != speaker])].name
    if random.random() < 0.15:
        about = f"{about} and {named}"
    text, paraphrase = quote.text, quote.paraphrase
    if random.random() < 0.15:
        text, paraphrase = (f"{each[:-1]}, and {named} knows it." if each else None for each in (text, paraphrase))
    return replace(
        quote,
        speaker=speaker,
        about=about,
        text=text,
        paraphrase=paraphrase,
        could_be=(),
        via=random.choice(VIA) if random.random() < 0.2 else None,
        translated=random.random() < 0.2,
    )


def _when(index: int, random: Random) -> Fact:
    """Ask for a year among others: none after the source, and whichever of the three is right."""
    years = [f"in {year}" for year in random.sample(range(YEAR - 30, YEAR), 3)]
    question = f"When was {random.choice(SUBJECTS)} closed, in case {chr(97 + index) * 2}?"
    return Fact(question=question, answer=years[0], wrong=(years[1], years[2]))
