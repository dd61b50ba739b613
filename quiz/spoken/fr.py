"""French."""

from quiz.spoken.model import Spoken

ONES = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")  # fmt: skip
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
ELSEWHERE = {70: "septante", 80: "huitante", 90: "nonante"}
"""What Belgium and Switzerland say, Geneva but for eighty."""
GATHERED = {8: "huitaine", 10: "dizaine", 12: "douzaine", 15: "quinzaine", 20: "vingtaine", 30: "trentaine",
            40: "quarantaine", 50: "cinquantaine", 60: "soixantaine", 100: "centaine"}  # fmt: skip

NUMBERS = {word: value for value, word in enumerate(ONES)} | {word: value for value, word in TENS.items()}
NUMBERS |= {f"{word}-{ONES[one]}": value + one for value, word in TENS.items() for one in range(2, 10)}
NUMBERS |= {f"{word}{sign}un": value + 1 for value, word in TENS.items() for sign in (" et ", "-et-")}
NUMBERS |= {f"soixante-{ONES[ten]}": 60 + ten for ten in range(10, 20)} | {"soixante et onze": 71}
NUMBERS |= {"quatre-vingts": 80, "quatre-vingt": 80} | {f"quatre-vingt-{ONES[one]}": 80 + one for one in range(1, 20)}
NUMBERS |= {word: value for value, word in ELSEWHERE.items()}
NUMBERS |= {f"{word}-{ONES[one]}": value + one for value, word in ELSEWHERE.items() for one in range(2, 10)}
NUMBERS |= {f"{word}{sign}un": value + 1 for value, word in ELSEWHERE.items() for sign in (" et ", "-et-")}
NUMBERS |= {"une": 1, "cent": 100} | {f"une {word}": value for value, word in GATHERED.items()}
NUMBERS |= {f"{ONES[one]} cents": 100 * one for one in range(2, 10)}

SPOKEN = Spoken(
    numbers=NUMBERS,
    hundreds=("cents", "cent"),
    linking="",
    halves={"un demi": "0,5", "une demi": "0,5", "un quart de": "0,25", "trois quarts de": "0,75"},
    signs={">": "plus de", "<": "moins de", "≥": "au moins", "≤": "au plus", "~": "environ", "≈": "environ"},
    minus="moins",
    joining=("et", "ou"),
    times=("depuis", "dès", "le", "en", "à", "vers", "avant", "après", "jusqu’en", "jusqu'en", "depuis le", "début",
           "fin", "mi", "depuis début"),
    qualifiers=("en moyenne", "une moyenne de", "au total", "un total de", "exactement", "précisément", "seulement",
                "déjà", "encore"),
    ranges=(
        r"(?:de )?(?P<low>.+?) à (?P<high>.+)",
        r"(?P<low>.*\d(?: ?%)?) ?[-–—] ?(?P<high>\d.*)",
        r"entre (?P<low>.+?) et (?P<high>.+)",
    ),
    range_shown="{low} à {high}",
    between_shown="entre {low} et {high}",
    fractions={
        2: ("moitié", "demis"), 3: ("tiers", "tiers"), 4: ("quart", "quarts"), 5: ("cinquième", "cinquièmes"),
        6: ("sixième", "sixièmes"), 7: ("septième", "septièmes"), 8: ("huitième", "huitièmes"),
        9: ("neuvième", "neuvièmes"), 10: ("dixième", "dixièmes"), 100: ("centième", "centièmes"),
    },
    wholes=("de ", "des ", "du ", "d’", "d'"),
    one_part={
        2: "la moitié", 3: "un tiers", 4: "un quart", 5: "un cinquième", 6: "un sixième", 7: "un septième",
        8: "un huitième", 9: "un neuvième", 10: "un dixième", 100: "un centième",
    },
    among=(r"(?P<part>.+?) (?:sur(?: les)?|des|parmi(?: les)?) (?P<whole>[^ ]+(?: [^ ]+){0,2})",),
    partitives=(r"(?:sur|parmi)(?: (?:les|ses|leurs|nos))?", r"de (?:ses|leurs|nos)", "des"),
    rounds={100: "cent", 1000: "mille", 10_000: "dix mille", 100_000: "cent mille", 1_000_000: "un million",
            10_000_000: "dix millions", 100_000_000: "cent millions"},
    one_of="un",
    inside="sur",
    nth={"one": "{}er", "other": "{}e"},
    among_shown="{part} sur {whole}",
    several_among_shown="{part} sur {whole}",
    scores=(r"(?P<first>\d{1,9}(?:[.,]\d{1,2})?) (?:contre|à) (?P<second>\d{1,9}(?:[.,]\d{1,2})?)",),
    score_shown="{first} à {second}",
    magnitudes=("des dizaines", "des centaines", "des milliers", "des dizaines de milliers",
                "des centaines de milliers", "des millions", "des dizaines de millions",
                "des centaines de millions", "des milliards"),
    dates=(
        r"(?P<day>\d{1,2}|1er) (?P<month>[a-zéû]+)\.?(?: (?P<year>\d{4}))?",
        r"(?P<month>[a-zéû]+)\.?(?: (?P<year>\d{4}))?",
        r"(?P<day>\d{1,2})\. ?(?P<number>\d{1,2})\. ?(?P<year>\d{4})",
    ),
    months_elsewhere=(),
    first_of_month="1er",
    quarters=(r"[tq](?P<quarter>[1-4])(?:[ /]?(?P<year>\d{4}))?",
              r"(?:le )?(?P<quarter>[1-4])(?:er?|e|ème) trimestre(?:(?: de)? (?P<year>\d{4}))?",
              r"(?:le )?(?P<ordinal>premier|deuxième|troisième|quatrième) trimestre(?:(?: de)? (?P<year>\d{4}))?"),
    quarter_shown="T{quarter}",
    ordinals=("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième",
              "neuvième", "dixième"),
    higher_ordinals={11: "onzième", 12: "douzième", 15: "quinzième", 20: "vingtième", 100: "centième"},
    spelled_times={"# heures? et quart": 15, "# heures? moins le quart": -15},
    clocks=(r"(?P<hour>\d{1,2}) ?(?:h|heures?)(?: ?(?P<minute>\d{2}))?",),
    clock_shown="{hour} h {minute:02}",
    full_hour_shown="{hour} h",
    clocks_elsewhere={},
    clock_words=(),
    day_halves=(),
    time_units={
        "year": (("ans", "an", "années", "année"), ()), "month": (("mois",), ()),
        "week": (("semaines", "semaine"), ("sem",)), "day": (("jours", "jour"), ("j",)),
        "hour": (("heures", "heure"), ()), "minute": (("minutes", "minute"), ()),
        "second": (("secondes", "seconde"), ("sec",)),
    },
    day_first=True,
    rewordings=(
        (r"plus du double", "plus de 2 fois plus"),
        (r"(?:le )?double|doublée?s?", "2 fois plus"),
        (r"(?:le )?triple|triplée?s?", "3 fois plus"),
        (r"(?:le )?quadruple|quadruplée?s?", "4 fois plus"),
        (r"(?:le )?décuple|décuplée?s?", "10 fois plus"),
        (r"plusieurs (?P<size>dizaines|centaines|milliers|millions|milliards)(?P<rest> .+)?",
         "des {size}{rest}"),
        (r"(?P<number>\d.*?) ?\+", "plus de {number}"),
        (r"(?P<number>.*\d) ?(?:mn|mln|mill?\.?)(?P<rest> .+)?", "{number} millions{rest}"),
        (r"midi", "12 h"),
        (r"minuit", "0 h"),
        (r"aucune?|personne", "0"),
    ),
    half_behind=r"(?P<count>[a-zé-]+) (?P<unit>[a-zéèû]+) et demie?",
    gatherings=tuple(f"une {word}" for word in GATHERED.values()),
    of=("de ", "d’", "d'"),
)  # fmt: skip
