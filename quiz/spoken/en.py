"""English."""

from quiz.spoken.model import Spoken

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

NUMBERS = {word: value for value, word in enumerate((*ONES, *TEENS))}
NUMBERS |= {ten: 10 * place for place, ten in enumerate(TENS, 2)}
NUMBERS |= {
    f"{ten}{sign}{ONES[one]}": 10 * place + one
    for place, ten in enumerate(TENS, 2)
    for one in range(1, 10)
    for sign in "- "
}
NUMBERS |= {"a": 1, "an": 1, "a hundred": 100, "one hundred": 100, "a dozen": 12, "dozen": 12, "two dozen": 24}
NUMBERS |= {f"{word} hundred": 100 * value for value, word in enumerate((*ONES, *TEENS)) if value > 1 and value % 10}

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
HIGHER_ORDINALS = {value: f"{word}th" for value, word in enumerate(TEENS, 10) if value > 10} | {12: "twelfth"}
HIGHER_ORDINALS |= {10 * place: f"{ten[:-1]}ieth" for place, ten in enumerate(TENS, 2)} | {100: "hundredth"}
HIGHER_ORDINALS |= {
    10 * place + one: f"{ten}-{ORDINALS[one - 1]}" for place, ten in enumerate(TENS, 2) for one in range(1, 10)
}

SPOKEN = Spoken(
    numbers=NUMBERS,
    hundreds=("hundred",),
    linking="and",
    halves={"half a": "0.5", "a quarter of a": "0.25", "three quarters of a": "0.75"}
    | {f"{word} and a half": f"{value}.5" for value, word in enumerate(ONES) if value},
    signs={">": "more than", "<": "less than", "≥": "at least", "≤": "at most", "~": "about", "≈": "about"},
    minus="minus",
    joining=("and", "or"),
    times=("since", "from", "on", "in", "at", "by", "before", "after", "until", "around", "early", "mid", "late",
           "since early", "since late"),
    qualifiers=("on average", "an average of", "an average", "average", "in total", "a total of", "altogether",
                "exactly", "precisely", "only", "just", "already", "a record", "another"),
    ranges=(
        r"(?:from )?(?P<low>.+?) to (?P<high>.+)",
        r"(?P<low>.*\d(?: ?%)?) ?[-–—] ?(?P<high>[$€£¥]?\d.*)",
        r"between (?P<low>.+?) and (?P<high>.+)",
    ),
    range_shown="{low} to {high}",
    between_shown="between {low} and {high}",
    fractions={
        2: ("half", "halves"), 3: ("third", "thirds"), 4: ("quarter", "quarters"), 5: ("fifth", "fifths"),
        6: ("sixth", "sixths"), 7: ("seventh", "sevenths"), 8: ("eighth", "eighths"), 9: ("ninth", "ninths"),
        10: ("tenth", "tenths"), 100: ("hundredth", "hundredths"),
    },
    wholes=("of ", "the ", "all ", "a ", "an "),
    one_part={
        2: "half", 3: "a third", 4: "a quarter", 5: "a fifth", 6: "a sixth", 7: "a seventh", 8: "an eighth",
        9: "a ninth", 10: "a tenth", 100: "a hundredth",
    },
    among=(
        r"(?P<part>.+?) (?:in|out of|of) (?:every |the )?(?P<whole>[^ ]+(?: [^ ]+){0,2})",
        r"(?P<each>every|each) (?P<ordinal>[\w -]+)",
        r"(?P<each>every|each) (?P<ordinal>\d{1,4})(?:st|nd|rd|th)",
    ),
    partitives=(r"(?:out )?of(?: (?:the|its|her|his|their|our|all|some|about))?", "among(?: the)?"),
    rounds={100: "a hundred", 1000: "a thousand", 10_000: "ten thousand", 100_000: "a hundred thousand",
            1_000_000: "a million", 10_000_000: "ten million", 100_000_000: "a hundred million"},
    one_of="one",
    inside="",
    nth={"one": "{}st", "two": "{}nd", "few": "{}rd", "other": "{}th"},
    among_shown="{part} in {whole}",
    several_among_shown="{part} out of {whole}",
    scores=(r"(?P<first>\d{1,9}(?:[.,]\d{1,2})?) (?:to|against) (?P<second>\d{1,9}(?:[.,]\d{1,2})?)",),
    score_shown="{first} to {second}",
    magnitudes=("dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions",
                "tens of millions", "hundreds of millions", "billions"),
    dates=(
        r"(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?",
        r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[a-z]+)\.?(?:,? (?P<year>\d{4}))?",
        r"(?P<month>[a-z]+)\.?(?:,? (?P<year>\d{4}))?",
        r"(?P<day>\d{1,2})\. ?(?P<number>\d{1,2})\. ?(?P<year>\d{4})",
    ),
    months_elsewhere=(),
    first_of_month="",
    quarters=(r"q(?P<quarter>[1-4])(?:[ /]?(?P<year>\d{4}))?",
              r"(?:the )?(?P<ordinal>first|second|third|fourth) quarter(?:(?: of)? (?P<year>\d{4}))?"),
    quarter_shown="Q{quarter}",
    ordinals=ORDINALS,
    higher_ordinals=HIGHER_ORDINALS,
    spelled_times={
        "half(?: past)? #": 30, "(?:a )?quarter past #": 15, "(?:a )?quarter to #": -15, "five past #": 5,
        "ten past #": 10, "twenty past #": 20, "# thirty": 30, "# o[’']clock": 0,
    },
    clocks=(
        r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))? ?(?P<half>[ap])\.?m\.?",
        r"(?P<hour>\d{2})[.:](?P<minute>\d{2}) hours",
    ),
    clock_shown="{hour}:{minute:02} {half}.m.",
    full_hour_shown="{hour} {half}.m.",
    clocks_elsewhere=dict.fromkeys(("AU", "GB", "IE", "NZ", "ZA"), ("{hour}.{minute:02}{half}m", "{hour}{half}m")),
    clock_words=("o’clock", "o'clock"),
    day_halves=("a.m", "p.m", "am", "pm"),
    time_units={
        "year": (("years", "year"), ("yrs", "yr")), "month": (("months", "month"), ("mths", "mth")),
        "week": (("weeks", "week"), ("wks", "wk")), "day": (("days", "day"), ()),
        "hour": (("hours", "hour"), ("hrs", "hr")), "minute": (("minutes", "minute"), ("mins",)),
        "second": (("seconds", "second"), ("secs", "sec")),
    },
    day_first=None,
    rewordings=(
        (r"every other(?P<rest> .+)?", "every second{rest}"),
        (r"twice(?P<rest> .+)?", "2 times{rest}"),
        (r"doubled?", "2 times as much"),
        (r"tripled?", "3 times as much"),
        (r"quadrupled?", "4 times as much"),
        (r"(?P<count>[\d.]+|[a-z]+?)-?fold", "{count} times as much"),
        (r"(?P<count>[\d.]+) ?x", "{count} times as much"),
        (r"(?:several|many|a few|a couple of) (?P<size>dozen|hundred|thousand|million|billion)", "{size}s"),
        (r"(?:several|many|a few|a couple of) (?P<size>dozen|hundred|thousand|million|billion) (?P<rest>.+)",
         "{size}s of {rest}"),
        (r"(?P<number>.+?)(?: ?\+|[ -]plus)", "more than {number}"),
        (r"(?P<number>.*\d) ?(?:mn|mln|mill?\.?)(?P<rest> .+)?", "{number} million{rest}"),
        (r"(?P<number>.*\d) ?(?:bln|b)(?P<rest> .+)?", "{number} billion{rest}"),
        (r"(?P<number>.*\d) ?grand", "{number},000"),
        (r"(?P<number>.*\d) ?pc", "{number}%"),
        (r"(?P<number>[\d.]+)-years?-old", "{number} years"),
        (r"noon|midday", "12 p.m."),
        (r"midnight", "12 a.m."),
        (r"none|nobody|no one", "0"),
    ),
    metres_or_millions=r"(?P<digits>[\d.,]+) ?m(?: (?:high|tall|long|wide|deep|away|above|below)\b.*)?",
    half_behind=r"(?P<count>[a-z-]+) (?P<unit>[a-z]+) and a half",
)  # fmt: skip
