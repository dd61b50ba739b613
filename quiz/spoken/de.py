"""German."""

from quiz.spoken.model import Spoken

ONES = ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
JOINED = ("", "ein", *ONES[2:])

NUMBERS = {word: value for value, word in enumerate((*ONES, *TEENS))}
NUMBERS |= {ten: 10 * place for place, ten in enumerate(TENS, 2)}
NUMBERS |= {f"{JOINED[one]}und{ten}": 10 * place + one for place, ten in enumerate(TENS, 2) for one in range(1, 10)}
NUMBERS |= dict.fromkeys(("ein", "eine", "einen", "einer", "einem"), 1)
NUMBERS |= {"hundert": 100, "einhundert": 100, "dutzend": 12, "ein dutzend": 12}
NUMBERS |= {f"{JOINED[one]}hundert": 100 * one for one in range(2, 10)}
NUMBERS |= {f"{teen}hundert": 1000 + 100 * place for place, teen in enumerate(TEENS) if place}

HIGHER_ORDINALS = {value: f"{word}te" for value, word in enumerate(TEENS, 10) if value > 10} | {100: "hundertste"}
HIGHER_ORDINALS |= {value: f"{word}ste" for word, value in NUMBERS.items() if 20 <= value < 100}
HIGHER_ORDINALS |= {1000: "tausendste"}

SPOKEN = Spoken(
    numbers=NUMBERS,
    hundreds=("hundert",),
    linking="und",
    halves={
        "eine halbe": "0,5", "einer halben": "0,5", "halbe": "0,5", "anderthalb": "1,5",
        **{f"{JOINED[one]}einhalb": f"{one},5" for one in range(1, 10)},
    },
    signs={">": "mehr als", "<": "weniger als", "≥": "mindestens", "≤": "höchstens", "~": "rund", "≈": "rund"},
    minus="minus",
    joining=("und", "oder"),
    times=("seit", "ab", "am", "im", "um", "gegen", "vor", "nach", "bis", "seit dem", "ab dem", "bis zum", "vor dem",
           "nach dem", "anfang", "mitte", "ende", "seit anfang", "seit mitte", "seit ende"),
    qualifiers=("durchschnittlich", "im durchschnitt", "im schnitt", "im mittel", "insgesamt", "zusammen", "genau",
                "exakt", "nur", "allein", "bereits", "schon", "erst", "noch"),
    ranges=(
        r"(?:von )?(?P<low>.+?) bis (?:zu )?(?P<high>.+)",
        r"(?P<low>.*\d(?: ?%)?) ?[-–—] ?(?P<high>\d.*)",
        r"zwischen (?P<low>.+?) und (?P<high>.+)",
    ),
    range_shown="{low} bis {high}",
    between_shown="zwischen {low} und {high}",
    fractions={
        2: ("Hälfte", "halbe"), 3: ("Drittel", "Drittel"), 4: ("Viertel", "Viertel"), 5: ("Fünftel", "Fünftel"),
        6: ("Sechstel", "Sechstel"), 7: ("Siebtel", "Siebtel"), 8: ("Achtel", "Achtel"), 9: ("Neuntel", "Neuntel"),
        10: ("Zehntel", "Zehntel"), 100: ("Hundertstel", "Hundertstel"),
    },
    wholes=("der ", "des ", "aller ", "von ", "vom "),
    one_part={
        2: "die Hälfte", 3: "ein Drittel", 4: "ein Viertel", 5: "ein Fünftel", 6: "ein Sechstel", 7: "ein Siebtel",
        8: "ein Achtel", 9: "ein Neuntel", 10: "ein Zehntel", 100: "ein Hundertstel",
    },
    among=(
        r"(?P<part>.+?) (?:von(?: den)?|der) (?P<whole>[^ ]+(?: [^ ]+){0,2})",
        r"(?P<each>jede[rsnm]?) (?P<ordinal>\w+?te)(?P<ending>[rsnm]?)",
        r"(?P<each>jede[rsnm]?) (?P<ordinal>\d{1,4})\.",
    ),
    partitives=(r"(?:von|unter|aus)(?: (?:den|ihren|seinen|unseren|insgesamt|rund))?", "der", "ihrer", "seiner",
                "unserer", "deren", "dessen"),
    rounds={100: "hundert", 1000: "tausend", 10_000: "zehntausend", 100_000: "hunderttausend",
            1_000_000: "einer Million", 10_000_000: "zehn Millionen", 100_000_000: "hundert Millionen"},
    one_of="einer",
    inside="",
    nth={"other": "{}."},
    among_shown="{part} von {whole}",
    several_among_shown="{part} von {whole}",
    scores=(r"(?P<first>\d{1,9}(?:[.,]\d{1,2})?) (?:zu|gegen) (?P<second>\d{1,9}(?:[.,]\d{1,2})?)",),
    score_shown="{first} zu {second}",
    magnitudes=("Dutzende", "Hunderte", "Tausende", "Zehntausende", "Hunderttausende", "Millionen",
                "Dutzende Millionen", "Hunderte Millionen", "Milliarden"),
    dates=(
        r"(?P<day>\d{1,2})\. ?(?P<month>[a-zä]+)\.?(?:,? (?P<year>\d{4}))?",
        r"(?P<month>[a-zä]+)\.?(?: (?P<year>\d{4}))?",
        r"(?P<day>\d{1,2})\. ?(?P<number>\d{1,2})\.(?: ?(?P<year>\d{4}))?",
    ),
    months_elsewhere=("de_AT",),
    first_of_month="",
    quarters=(r"q(?P<quarter>[1-4])[ /]?(?P<year>\d{4})?", r"(?P<quarter>[1-4])\. quartal(?: (?P<year>\d{4}))?",
              r"(?:das )?(?P<ordinal>erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?) quartal(?: (?P<year>\d{4}))?"),
    quarter_shown="{quarter}. Quartal",
    ordinals=("erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"),
    higher_ordinals=HIGHER_ORDINALS,
    spelled_times={
        "halb #": -30, "viertel nach #": 15, "viertel #": -45, "(?:viertel vor|drei ?viertel) #": -15,
        "fünf nach #": 5, "zehn nach #": 10, "zwanzig nach #": 20, "fünf vor #": -5, "zehn vor #": -10,
        "zwanzig vor #": -20, "fünf vor halb #": -35, "fünf nach halb #": -25,
    },
    clocks=(r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))? uhr(?: (?P<behind>\d{1,2}))?",),
    clock_shown="{hour}.{minute:02} Uhr",
    full_hour_shown="{hour} Uhr",
    clocks_elsewhere={},
    clock_words=("uhr",),
    day_halves=(),
    time_units={
        "year": (("Jahre", "Jahr", "Jahren"), ("J",)), "month": (("Monate", "Monat", "Monaten"), ("Mon",)),
        "week": (("Wochen", "Woche"), ("Wo",)), "day": (("Tage", "Tag", "Tagen"), ("Tg",)),
        "hour": (("Stunden", "Stunde"), ("Std", "Stdn")), "minute": (("Minuten", "Minute"), ()),
        "second": (("Sekunden", "Sekunde"), ("Sek",)),
    },
    day_first=True,
    rewordings=(
        (r"doppelt so (?P<much>\w+)", "2 Mal so {much}"),
        (r"(?:das |dem )?(?:doppelte|zweifache)|doppelt|verdoppelt|zweifach", "2 Mal so viel"),
        (r"(?:das |dem )?dreifache?|verdreifacht", "3 Mal so viel"),
        (r"(?:das |dem )?(?P<count>[a-zäöüß]+)fache?", "{count} Mal so viel"),
        (r"(?P<count>[\d,]+|[a-zäöüß]+?)-?mal(?P<rest> .+)?", "{count} Mal{rest}"),
        (r"(?:mehrere|einige|etliche|ein paar) dutzend(?P<rest> .+)?", "Dutzende{rest}"),
        (r"(?:mehrere|einige|etliche|ein paar) hundert(?P<rest> .+)?", "Hunderte{rest}"),
        (r"(?:mehrere|einige|etliche|ein paar) tausend(?P<rest> .+)?", "Tausende{rest}"),
        (r"(?:mehrere|einige|etliche|ein paar) millionen(?P<rest> .+)?", "Millionen{rest}"),
        (r"(?P<number>\d.*?) ?\+", "mehr als {number}"),
        (r"(?P<number>.*\d) ?(?:mill?\.?|mln\.?)(?P<rest> .+)?", "{number} Mio.{rest}"),
        (r"(?P<number>[\d,]+)-?jährig\w*", "{number} Jahre"),
        (r"mittags?", "12 Uhr"),
        (r"mitternacht", "0 Uhr"),
        (r"keine?[nrs]?|niemand", "0"),
    ),
)  # fmt: skip
