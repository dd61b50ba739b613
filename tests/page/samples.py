"""Fact sheets for the pages' tests: one with something of everything, in German, as a person would write it."""

from quiz.items.ask import ask
from quiz.items.compose import compose
from quiz.items.form import Quiz
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet, Source
from quiz.sheet.values import PartialDate, parse_number
from quiz.words import words_for

FEBRUARY = PartialDate(2025, 2)


def figure(ask: str, value: str, evidence: str, **more: str) -> Figure:
    """A figure with its value as a German would write it."""
    return Figure(ask=ask, value=parse_number(value, "de", words_for("de").numerals), evidence=evidence, **more)  # type: ignore[arg-type]


def quiz_of(sheet: Sheet, *, forms: int = 2, seed: int = 1, questions: int = 20) -> Quiz:
    """The sheet's quiz, as the build makes it."""
    return compose(sheet, ask(sheet), forms=forms, seed=seed, questions=questions)


PEOPLE = {
    "sankar": Person(
        name="Shyam Sankar",
        role="Technologiechef",
        organisation="Palantir",
        evidence="sagte der Technologiechef von Palantir, Shyam Sankar, im Februar während des Quartalsberichts des "
        "Verteidigungsunternehmens mit Wall Street-Analysten",
    ),
    "vance": Person(
        name="JD Vance",
        role="Vizepräsident",
        organisation="USA",
        evidence="Auf einem globalen KI-Gipfel im Februar sagte Vizepräsident JD Vance",
    ),
    "ooi": Person(
        name="James Ooi",
        role="Marktstratege",
        organisation="Tiger Brokers",
        evidence="James Ooi von Tiger Brokers beschrieb den KI-Wettlauf als einen historischen Meilenstein",
    ),
    "kirk": Person(
        name="Robert Kirk",
        role="CEO",
        organisation="InterGen Data",
        evidence="Robert Kirk, CEO des in den USA ansässigen Unternehmens InterGen Data",
    ),
    "segal": Person(
        name="Adam Segal",
        role="Direktor des Programms für Digitale und Cyberspace-Politik",
        organisation="Council on Foreign Relations",
        evidence="Adam Segal, Direktor des Programms für Digitale und Cyberspace-Politik am Council on Foreign Relations",
    ),
    "huang": Person(
        name="Jensen Huang", role="CEO", organisation="Nvidia", evidence="äußerte CEO Jensen Huang Vertrauen"
    ),
    "trump": Person(name="Donald Trump", role="Präsident", organisation="USA", evidence="Präsident Donald Trump"),
    "vedyakhin": Person(
        name="Alexander Vedyakhin",
        role="Erster stellvertretender CEO",
        organisation="Sberbank",
        evidence="Laut Reuters sagte der Erste stellvertretende CEO von Sberbank, Alexander Vedyakhin",
    ),
}

QUOTES = {
    "sankar-krieg": Quote(
        speaker="sankar",
        text="Wir befinden uns im Krieg mit China. Wir sind in einem KI-Rüstungswettlauf",
        occasion="während des Quartalsberichts mit Wall-Street-Analysten",
        date=FEBRUARY,
        about="das Verhältnis zu China",
        blank="KI-Rüstungswettlauf",
        evidence="„Wir befinden uns im Krieg mit China. Wir sind in einem KI-Rüstungswettlauf“, sagte der "
        "Technologiechef von Palantir, Shyam Sankar, im Februar während des Quartalsberichts des "
        "Verteidigungsunternehmens mit Wall Street-Analysten.",
    ),
    "vance-fuehrend": Quote(
        speaker="vance",
        text="Die USA sind führend in der KI, und unsere Regierung plant, das auch so zu belassen.",
        occasion="auf einem globalen KI-Gipfel",
        date=FEBRUARY,
        about="der Platz der USA im Wettlauf",
        blank="führend",
        evidence="Auf einem globalen KI-Gipfel im Februar sagte Vizepräsident JD Vance: „Die USA sind führend in der "
        "KI, und unsere Regierung plant, das auch so zu belassen.“",
    ),
    "vance-regulierung": Quote(
        speaker="vance",
        text="Übermäßige Regulierung könnte eine transformative Branche töten, gerade wenn sie Fahrt aufnimmt.",
        date=FEBRUARY,
        about="staatliche Vorschriften",
        blank="Regulierung",
        evidence="Vizepräsident Vance verteidigte den Ansatz im Februar und sagte: „Übermäßige Regulierung könnte eine "
        "transformative Branche töten, gerade wenn sie Fahrt aufnimmt.“",
    ),
    "ooi-dominanz": Quote(
        speaker="ooi",
        text="Der KI-Wettlauf geht nicht nur um Effizienz, sondern auch um Dominanz. Viele Leute bezeichnen den "
        "Einfluss von DeepSeek als einen KI-Sputnik-Moment, und dem stimme ich zu",
        occasion="in einem Interview mit Investor’s Business Daily",
        about="worum es im Wettlauf geht",
        blank="Dominanz",
        evidence="„Der KI-Wettlauf geht nicht nur um Effizienz, sondern auch um Dominanz. Viele Leute bezeichnen den "
        "Einfluss von DeepSeek als einen KI-Sputnik-Moment, und dem stimme ich zu“, sagte der Markstrategie in einem "
        "Interview mit Investor’s Business Daily.",
    ),
    "ooi-ausgaben": Quote(
        speaker="ooi",
        text="Das DeepSeek-Modell mit niedrigen Kosten für KI zeigt uns, dass massive Ausgaben für Infrastruktur "
        "möglicherweise nicht notwendig sind. Das wirft also Fragen zur langfristigen Nachhaltigkeit von Initiativen "
        "wie dem 500-Milliarden-Dollar-Stargate-Projekt auf",
        about="massive Investitionen",
        blank="Nachhaltigkeit",
        evidence="„Das DeepSeek-Modell mit niedrigen Kosten für KI zeigt uns, dass massive Ausgaben für Infrastruktur "
        "möglicherweise nicht notwendig sind. Das wirft also Fragen zur langfristigen Nachhaltigkeit von Initiativen "
        "wie dem 500-Milliarden-Dollar-Stargate-Projekt auf“, sagte er.",
    ),
    "kirk-programmierer": Quote(
        speaker="kirk",
        text="Ich wusste, wie gut sie waren, wie gründlich sie waren und vor allem, wie sehr sie die Grenzen dessen, "
        "was gut genug ist, ausreizen würden.",
        occasion="gegenüber IBD",
        about="russische Programmierer",
        blank="gründlich",
        evidence="„Ich wusste, wie gut sie waren, wie gründlich sie waren und vor allem, wie sehr sie die Grenzen "
        "dessen, was gut genug ist, ausreizen würden.“",
    ),
    "segal-chips": Quote(
        speaker="segal",
        text="Was China wirklich braucht, ist Zugang zu Chips, und Russland hilft in dieser Hinsicht nicht",
        about="der Nutzen der Partnerschaft",
        blank="Chips",
        evidence="„Was China wirklich braucht, ist Zugang zu Chips, und Russland hilft in dieser Hinsicht nicht“, "
        "sagte Segal.",
    ),
    "segal-partnerschaft": Quote(
        speaker="segal",
        paraphrase="Die Partnerschaft komme Russland mehr zugute als China.",
        about="wem die Zusammenarbeit nützt",
        evidence="Adam Segal […] glaubt, dass die Partnerschaft Russland mehr als China zugute kommt.",
    ),
    "kirk-kampf": Quote(
        speaker="kirk",
        paraphrase="Der gleiche Kampf wie um Chips werde sich auch bei der KI abspielen.",
        about="die nächste Generation von Technologien",
        evidence="Mit den USA und China, die um die Kontrolle über die nächste Generation von Technologien kämpfen, "
        "sagt Kirk, dass der gleiche Kampf um Chips sich auch bei KI abspielen wird.",
    ),
    "huang-absatz": Quote(
        speaker="huang",
        paraphrase="DeepSeek R1 werde den Absatz des Chip-Herstellers nicht beeinträchtigen.",
        occasion="im Quartalsbericht des Unternehmens",
        date=PartialDate(2025, 2, 26),
        about="die Folgen von DeepSeek R1",
        evidence="Während er die DeepSeek R1-Plattform als „exzellente Innovation“ im Quartalsbericht des Unternehmens "
        "am 26. Februar lobte, betonte er, dass sie den Absatz des Chip-Herstellers nicht beeinträchtigen werde.",
    ),
    "vedyakhin-kosten": Quote(
        speaker="vedyakhin",
        paraphrase="Die kostengünstigen Lösungen von DeepSeek hätten die Bank angezogen.",
        about="warum die Bank mit China zusammenarbeitet",
        evidence="Laut Reuters sagte der Erste stellvertretende CEO von Sberbank, Alexander Vedyakhin, dass die Bank "
        "von DeepSeek’s kostengünstigen Lösungen angezogen wurde, anstatt massive Investitionen in "
        "Infrastruktur-Megaprojekte zu tätigen.",
    ),
    "trump-weckruf": Quote(
        speaker="trump",
        text="Die Veröffentlichung von DeepSeek AI von einem chinesischen Unternehmen sollte ein Weckruf sein",
        occasion="auf einer Reise in Florida",
        about="die Veröffentlichung von DeepSeek",
        blank="Weckruf",
        evidence="„Die Veröffentlichung von DeepSeek AI von einem chinesischen Unternehmen sollte ein Weckruf sein“, "
        "sagte Trump.",
    ),
}

FIGURES = {
    "nvidia": figure(
        "Wie viel Börsenwert verlor Nvidia im Januar an einem einzigen Tag?",
        "600 Milliarden",
        "Im Januar löste das leistungsstarke neue künstliche Intelligenzsystem von DeepSeek einen beinahe 600 "
        "Milliarden Dollar schweren Rückgang des Aktienwerts von Nvidia aus – der größte Ein-Tages-Rückgang für eine "
        "US-Aktie.",
        unit="USD",
        qualifier="beinahe",
        measures="Börsenwert, den Nvidia an einem Tag verlor",
    ),
    "stargate": figure(
        "Welchen Umfang hat das Projekt Stargate?",
        "500 Milliarden",
        "Seine Regierung hat seitdem das 500-Milliarden-Dollar-Projekt Stargate gestartet, um in KI-Infrastruktur zu "
        "investieren",
        unit="USD",
        measures="Umfang des Projekts Stargate",
    ),
    "roboter": figure(
        "Welchen Anteil an den weltweiten Roboterinstallationen hatte China 2024?",
        "50 %",
        "Das Land hält den größten Robotikmarkt der Welt und macht über 50 % der globalen Roboterinstallationen im "
        "Jahr 2024 aus.",
        qualifier="über",
    ),
    "sanktionen": figure(
        "Seit wann verlangsamen westliche Sanktionen Russlands Fortschritt in der KI?",
        "2022",
        "Die von den USA verhängten westlichen Sanktionen haben den KI-Fortschritt Russlands seit 2022 verlangsamt.",
    ),
}

FACTS = {
    "behoerden": Fact(
        question="Welche US-Bundesbehörden verbieten DeepSeek auf ihren Geräten?",
        answer="die US-Marine und die NASA",
        wrong=("das FBI und die CIA", "die US-Armee und die NSA"),
        evidence="US-Regierungsbehörden wie die US-Marine und die NASA suchen Lösungen für diese Bedenken, indem sie "
        "DeepSeek auf Bundesgeräten verbieten.",
    ),
    "bundesstaaten": Fact(
        question="Welche Bundesstaaten verbieten die App auf staatseigenen Geräten?",
        answer="Texas, Virginia und New York",
        evidence="Und Texas, Virginia und New York verbieten die App auf staatseigenen Geräten.",
    ),
    "bank": Fact(
        question="Wie heißt die größte Bank Russlands?",
        answer="Sberbank",
        wrong=("VTB", "Gazprombank"),
        evidence="Dies zog die Aufmerksamkeit der größten Bank Russlands, Sberbank, auf sich.",
    ),
}

ARTICLE = Sheet(
    format="1",
    id="ki-wettlauf",
    title="Der KI-Wettlauf",
    language="de",
    source=Source(
        title="Der KI-Wettlauf",
        publisher="Investor’s Business Daily",
        published=PartialDate(2025, 3),
        url="https://example.org/ki-wettlauf",
    ),
    people=PEOPLE,
    quotes=QUOTES,
    figures=FIGURES,
    facts=FACTS,
)
