"""German."""

from quiz.words.grade import SCALES
from quiz.words.model import Agreeing, Asking, Lists, OnCards, Reasons, Words, listed
from quiz.words.naming import Naming
from quiz.words.numerals import Linking, Numerals, Scale
from quiz.words.pages import (
    Counted,
    InTables,
    OnCutCards,
    OnIndex,
    OnPaper,
    OnPractice,
    OnResults,
    OnReview,
)

ADJECTIVE = r"(\w*(?:isch|lich|ig|[DdNn]eu(?:tsch)?|[Aa]lt|[Ff]rei|[Jj]ung|[Rr]ot|[Gg]rün|[Ee]rst))e (?=[A-ZÄÖÜ])"
"""An adjective before a noun, in the name of an organisation behind its article: der Deutsche Städtetag."""

OF_PEOPLE = (
    r"(?:[Ee]hemalig|[Ff]rüher|[Ss]tellvertretend|[Gg]eschäftsführend|[Aa]mtierend|[Dd]esigniert|[Nn]eu|[Ee]hrenamtlich"
    r"|[Pp]arlamentarisch|[Ww]issenschaftlich|[Tt]echnisch|[Kk]aufmännisch|[Ll]eitend|[Ee]rst|[Rr]egierend|[Ll]angjährig)"
)
"""Adjectives before offices."""
AS_NOUNS = r"\w*(?:[Vv]orsitzend|[Aa]bgeordnet|[Bb]eauftragt|[Dd]elegiert|[Ss]achverständig|[Bb]eamt|[Aa]ngestellt)"
"""What is an adjective, and the name of an office."""

WORDS = Words(
    language="de",
    hyphenation="de_DE",
    hyphenations={},
    quotation_marks=("„", "“"),
    inner_quotation_marks=("‚", "‘"),
    marks_of_territories=dict.fromkeys(("CH", "LI"), (("«", "»"), ("‹", "›"))),
    spaces_before={},
    spaces_of_territories={},
    spellings=dict.fromkeys(("CH", "LI"), (("ß", "ss"),)),
    between_numbers="–",
    and_="und",
    numerals=Numerals(
        scales=(
            Scale(3, "Tausend", "Tausend"),
            Scale(3, "Tsd.", "Tsd."),
            Scale(6, "Million", "Millionen"),
            Scale(6, "Mio.", "Mio."),
            Scale(9, "Milliarde", "Milliarden"),
            Scale(9, "Mrd.", "Mrd."),
            Scale(9, "Mia.", "Mia."),
            Scale(12, "Billion", "Billionen"),
            Scale(12, "Bio.", "Bio."),
        ),
        percent=("%", "Prozent"),
        percent_pattern="{}\u00a0%",
        of=Linking(""),
        example="1.920 · 2,5 Mio. · 50 %",
        examples_elsewhere=dict.fromkeys(("CH", "LI"), "1’920 · 2,5 Mio. · 4.50 Franken"),
        falls=(
            r"(?<!\bauf )\b(?:um wie ?viele?|um welche\w*|wie ?viele?|wie (?:stark|sehr|deutlich))\b"
            r"(?:(?!\b(?:auf|nachdem|als|weil|seit|seitdem|wenn|während|bevor|trotz|wegen)\b)[^,?])*?"
            r"\b(?:s[ai]nk(?:en|t)?|gesunken|fiel(?:en)?|f[aä]llt|fallen|gefallen|schrumpf\w+|geschrumpft|"
            r"ging(?:en)?\b[^,?]*\bzurück|geh(?:t|en)\b[^,?]*\bzurück|zurückgegangen|n[aei]h?mm?(?:en|t)?\b[^,?]*\bab|"
            r"abgenommen|verringert\w*|verminder\w*|reduzier\w*|gekürzt|kürz\w+|senk\w+|gesenkt|"
            r"br[aä]ch(?:en)?\b[^,?]*\bein|eingebrochen|verlor(?:en)?|verliert|verlieren|stürz\w+|abgestürzt)\b"
            r"|\bwie (?:hoch|gro(?:ß|ss)|stark) (?:ist|war|waren|sind|wird|fiel) d(?:er|ie|as) (?:\w+ ){0,2}"
            r"\w*(?:rückgang|verluste?|einbruch|minus|abnahme|senkung|kürzung|verringerung|defizit|schwund|sturz)\b"
        ),
        years={"jahr": True, "jahre": False, "jahren": False},
        adjective=r"^\w+isch(?:e[rs]?)? ",
    ),
    lists=Lists(
        bounds=listed(
            "über, mehr als, mindestens, unter, weniger als, höchstens, bis zu, maximal, minimal, wenigstens, "
            "nicht weniger als, nicht mehr als, höher als, grösser als, kleiner als"
        ),
        rough=listed(
            "beinahe, fast, rund, etwa, ungefähr, circa, zirka, ca, rd, knapp, gut, an die, geschätzt, "
            "schätzungsweise, annähernd, nahezu, kaum"
        ),
        numbers=listed("null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf"),
        both=listed("beide, beiden, beider, beides"),
        absolute=listed("immer, nie, niemals, alle, alles, keiner, niemand, ausschliesslich, stets, völlig"),
        negative=listed(
            "nicht, kein, keine, keinen, keinem, keiner, keines, nichts, nie, niemals, niemand, niemanden, niemandem, "
            "nirgends, nirgendwo, ausser"
        ),
        clausal=frozenset(
            listed(
                "ich, du, er, sie, es, wir, man, bin, bist, ist, sind, war, waren, sei, seien, wäre, wären, habe, "
                "hat, haben, hatte, hatten, hätte, hätten, wird, werde, werden, wurde, wurden, würde, würden, kann, "
                "können, könne, konnte, konnten, könnte, könnten, muss, müssen, müsse, musste, mussten, müsste, "
                "müssten, soll, sollen, solle, sollte, sollten, will, wollen, wolle, wollte, wollten, darf, dürfen, "
                "dürfe, durfte, durften, dürfte, dürften, mag, möchte, möchten, gibt, gab, geht, ging, bleibt, "
                "bleiben, blieb, kommt, kam, macht, heisst, braucht, gehört, lässt, steht, stand, zeigt, zeigen, "
                "bedeutet"
            )
        ),
        catch_all=listed("alle genannten, alles davon, keine davon, keiner davon, nichts davon, beides, weder noch"),
        leading=listed(
            "der, die, das, den, dem, des, ein, eine, einen, einem, einer, in, im, an, am, auf, aus, bei, "
            "beim, mit, nach, seit, unter, von, vom, vor, wegen, zu, zum, zur, durch, für, gegen, ohne, um, "
            "über"
        ),
        endings=listed("es, en, er, em, e, n, s"),
        ending_so=listed(
            "bitter, clever, eigen, eben, finster, hager, heiter, leer, locker, mager, munter, nüchtern, offen, sauber,"
            " sauer, schwer, selten, sicher, tapfer, teuer, trocken, unsicher, verschieden, zufrieden, düster"
        ),
        agreeing=listed("es, er, en, em, e"),
        judging=listed("behauptete, gestand, räumte ein, prahlte, drohte, log, polterte, wetterte, spottete"),
        before_vowel=(),
        before_consonant=(),
    ),
    naming=Naming(
        hanging=(
            (
                r"\w+(?: [a-zäöüß]+)*? (?P<word>er|sie|ihn|ihm|ihnen|dies"
                r"|das(?= (?:in|im|pro|je|zusammen|alles|umgerechnet|insgesamt)\b| ?\?))(?!\w)"
            ),
            (
                r"(?:Wie (?:hoch|viel|lange|teuer|verhält|verhielt)|Was)(?: (?:ist|war|wäre|(?:koste|dauer)(?:t|te)))?"
                r" (?P<word>es)(?: ?\?| sich\b)"
            ),
            (
                r"(?:Wie [a-zäöüß]+|Was|Wer|Wo|Wann|Welche[rsnm]?) (?:ist|sind|war|waren|wäre|beträgt|betrug)"
                r" (?P<word>(?:sein|ihr)(?:e[rmns]?)?)(?: [a-zäöüß]+)*(?: [A-ZÄÖÜ]\w+)(?: [a-zäöüß]+)* ?\?"
            ),
            r"(?:Wie viele?n?|Welcher Anteil)(?: Prozent)? (?P<word>davon)\b(?!,)",
            (
                r"\w+(?: [a-zäöüß]+)*? (?P<word>dies(?:e[rsnm]?)?)(?: [a-zäöüß]+)*"
                r" (?!Jahr|Monat|Woche|Tag|Sommer|Winter|Herbst|Frühjahr)[A-ZÄÖÜ]"
            ),
            r"(?P<word>Und|Aber|Oder|Doch) ",
        ),
        resuming=r"(?:und|oder|sondern|denn|weil|er|ihn|ihm|ihnen|dessen|deren)\b",
        turning=r"(?:aber|doch|also|dann|deshalb|deswegen|darum|trotzdem)\b|(?:sie|es|das|dies)"
        r" (?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|würde|kann|können|muss|müssen)\b",
        first_person=r"(?i)\b(?:ich|mich|mir|mein(?:e[mnrs]?)?|wir|uns|unser(?:e[mnrs]?)?)\b",
        attributed=r"\bnicht [a-zäöüß]+(?:e|em|en|er|es) (?=[A-ZÄÖÜ])|(?:^|, )(?:[Ww]enn|[Ww]eil|[Oo]bwohl|[Dd]ass"
        r"|[Ff]alls|[Ss]ofern|[Ss]olange|[Bb]evor|[Nn]achdem|[Ww]ährend|damit|ob) [^,?]*"
        r"|, (?:\w{2,4} )?(?:d(?:er|ie|as|en|em|eren|essen)|welche[rsnm]?|wer|was|wo) [^,?]*",
        with_article="ein Sprecher von Nordkran, der Bericht der Behörde",
        how_many=r"(?:um |auf |vor |seit )?wie viele?n? \w",
        counting=r"(?:um |auf |vor |seit |mit |in |bei |von |zu )?wie viele[nr]? ",
        asks_when=r"\b(?:wann|welche[mns]? jahr(?:e?s)?)\b",
        asks_how_long=r"\bwie (?:lange?|alt|viele?)\b",
        measured=r"(?:prozent(?:punkte?n?)?|vh|tonnen?|kilo(?:gramm)?|gramm|hektoliter|liter|(?:kilo|zenti|milli)?meter"
        r"|meilen?|hektar|quadrat\w+|kubik\w+|qm|km|kg|g|t|l|m|cm|mm|ha|[kmg]wh?|(?:kilo|mega|giga)watt(?:stunden)?|grad"
        r"|°c|barrel|[$€£¥]|us-dollar|dollar|euro|cent|franken|pfund|kronen|yen|yuan|rubel|rupien|lira|zloty|mio|mrd"
        r"|millionen|milliarden)(?!\w)",
        without_unit=r"(?:stärken?|magnituden?|ind(?:ex|izes)|scores?|quotienten?|koeffizient(?:en)?|faktor(?:en|s)?|ratings?|verhältnis(?:se)?"
        r"|inzidenz|ziffer|\bph-wert|\br-wert|\b(?:\w*(?:durchschnitts|schul|abitur|end|gesamt|best)-?)?noten?|\brang"
        r"|\b(?:tabellen)?platz|kategorie|\bversion|\w*(?:warn|gefahren)stufe)\b",
        asks_share="Welcher Anteil …",
        asks_amount="Wie viel …",
        parties_named={
            **dict.fromkeys(("grüne", "grünen", "bündnis 90 die grünen"), "die Grünen"),
            **{each: f"die {each.upper()}" for each in ("cdu", "csu", "spd", "fdp")},
            "afd": "die AfD",
            "bsw": "das BSW",
            "ssw": "der SSW",
            "linke": "die Linke",
            "linkspartei": "die Linkspartei",
            "freie wähler": "die Freien Wähler",
            "dgb": "der DGB",
            "gew": "die GEW",
            "ig metall": "die IG Metall",
            **{each: f"die {each.upper()}" for each in ("usa", "sbb", "öbb", "aok", "dak", "awo", "gdl", "evg", "ard")},
            **{each: f"der {each.upper()}" for each in ("adac", "tüv", "dfb", "bdi", "bnd")},
            **{each: f"das {each.upper()}" for each in ("zdf", "drk", "bka", "rki")},
            **{
                each: f"die {each.title()}"
                for each in ("niederlande", "schweiz", "türkei", "ukraine", "jusos", "julis")
            },
            "eu": "die EU",
            "uno": "die UNO",
            "vereinte nationen": "die Vereinten Nationen",
            "vereinigte staaten": "die Vereinigten Staaten",
        },
        articles_of_bodies=(
            (
                "der ",
                (
                    r"(?:\w+e )?[\w-]*(?:gerichtshof|rechnungshof|verband|konzern|verein|senat"
                    r"|bundestag|landtag|kreistag|landkreistag|städtetag|beirat|stadtrat)\b"
                ),
            ),
            (
                "die ",
                (
                    r"(?:\w+e )?[\w-]*(?:behörde|bank|kammer|partei|gesellschaft|kommission|regierung|universität"
                    r"|hochschule|stiftung|gewerkschaft|agentur|fraktion|polizei|armee|bundeswehr|verwaltung|aufsicht)\b"
                ),
            ),
            (
                "die ",
                (
                    r"(?:\w+er )?[\w-]*"
                    r"(?:werke|betriebe|kliniken|verbände|feuerwehr|staatsanwaltschaft|sparkasse|kanzlei)\b"
                ),
            ),
            ("das ", r"(?:\w+e )?[\w-]*(?:ministerium|amt|gericht|institut|bündnis|parlament|komitee|zentrum)\b"),
        ),
        endings_of_roles=(
            ("m", "e", rf"({OF_PEOPLE})e ({AS_NOUNS})e(?!\w)", r"\1er \2er"),
            ("m", "e", rf"({OF_PEOPLE})e (?=[A-ZÄÖÜ])(?!Hand\b|\w*kraft\b)", r"\1er "),
            ("m", "e", rf"({AS_NOUNS})e(?!\w)", r"\1er"),
            ("f", "er", rf"((?:{OF_PEOPLE}e )?{AS_NOUNS})er(?!\w)", r"\1e"),
        ),
        without_article=(
            (r"[Dd]ie (\w*(?:[Gg]rün|[Ll]ink|[Ll]iberal|[Kk]onservativ|sinnig|[Rr]adikal))en(?!\w)", r"\1e"),
            (r"[Dd]ie (Frei|Vereint|Vereinigt|Jung|Alt|Deutsch|Europäisch|Christlich)en (?=[A-ZÄÖÜ])", r"\1e "),
            (
                rf"[Dd]er {ADJECTIVE}",
                r"\1er ",
            ),
            (
                rf"[Dd]as {ADJECTIVE}",
                r"\1es ",
            ),
            (r"[Dd](?:er|ie|as) ", ""),
        ),
        office=r"(?:\w*(?:minister|präsident|kanzler|sprecher|bürgermeister|senator|sekretär|chef|direktor|vorsitzender?"
        r"|forscher)(?:in)?|Professor(?:in)?|Doktor|Herr|Frau|Tante|Onkel|Oma|Opa|Prof\.|Dr\.) \S+",
        definite=listed("der, die, das"),
        indefinite=listed("ein, eine, einige, mehrere, viele, zwei, drei, anonyme, anonymer, unbekannte, unbekannter"),
        linking=listed(
            "des, der, für, von, vom, im, in, am, an, aus, auf, bei, beim, mit, unter, um, vor, zu, zum, zur, gegen, "
            "ohne, und"
        ),
        unnamed=r"(sprecher|sprecherin|beamter|beamte|beamtin|vertreter|vertreterin|insider|kreise|quelle|quellen)$",
        groups=r"(?:(?:an|be|ein)?wohner|\w*wissenschaftler|\w*experten|fachleute|\w*forschende|\w*forscher|\w*kritiker|beobachter"
        r"|ökonomen|\w*eltern|diplomaten|juristen|\w*ärzte|mediziner|\w*anwälte|studierende|studenten|\w*schüler|\w*lehrer"
        r"|lehrkräfte|\w*zeugen|demonstranten|demonstrierende|\w*bürger|fahrgäste|passagiere|kunden|\w*mieter|pendler"
        r"|nachbarn|angehörige|anhänger|gegner|befürworter|\w*politiker|beschäftigte|angestellte|mitarbeiter|\w*arbeiter"
        r"|\w*arbeitnehmer|\w*händler|\w*ermittler|fahnder|historiker|\w*pfleger|pflegekräfte|\w*helfer|\w*leute|menschen"
        r"|frauen|männer|kinder|jugendliche|senioren|rentner|touristen|urlauber|\w*gäste|besucher|zuschauer|leser|nutzer"
        r"|verbraucher|anleger|investoren|landwirte|analysten|aktivisten|\w*fans|ultras|mitglieder|\w*schützer|\w*kräfte|\w*kollegen"
        r"|streikende|teilnehmende|reisende|betroffene|überlebende|geflüchtete|anlieger|\w*handwerker|\w*gründer|\w+(?:ologen|isten|innen|anten|enten))",
        abbreviated=r"(?:[A-Z]{2,}|Md[BL])s",
        several_of="die$",
        article_of_groups="",
        plurals=r"(?!)",
        titles=r"(?:gross)?herzog(?:in)?|könig(?:in)?|(?:kron)?prinz(?:essin)?|papst|(?:erz)?bischof|patriarch|lama|kaiser(?:in)?"
        r"|sultan|emir|scheich|ajatollah|graf|gräfin|fürst(?:in)?|\w*präsident(?:in)?|\w*kanzler(?:in)?"
        r"|\w*bürgermeister(?:in)?|\w*minister(?:in)?|\w*botschafter(?:in)?|\w*richter(?:in)?",
        occupations=r"(?:er|in|ist|or|ant|ent|at|mann|frau|chef|arzt|wirt|koch|lotse|papst|könig|prinz|graf|vorstand|rat|loge|nom"
        r"|soph|kraft|te|zeuge|junge|star|genie|ceo|anwalt|vogt|held|hirt|jurist|manager|coach)$",
        several=r".*(?:isten|anten|enten|ologen|innen|ärzte|anwälte|leute|experten|ökonomen|männer|frauen|forschende|eltern|piloten)",
        causes=listed("ohne, gegen, for, without"),
        bodies=r"(ministerium|behörde|gericht|gerichtshof|bank|amt|kammer|verband|partei|gesellschaft|kommission"
        r"|regierung|universität|hochschule|institut|stiftung|gewerkschaft|konzern|agentur|zeitung|sender|verein|fraktion"
        r"|bündnis|senat|bundestag|landtag|parlament|polizei|armee|bundeswehr|group|gruppe|union"
        r"|zentrale|komitee|verwaltung|organisation|liga|zentrum|netzwerk|motors|holdings?|airlines|airways"
        r"|industries|technologies|werke)\b",
        noun_first=False,
        parties=r"(\b(afd|cdu|csu|spd|fdp|bsw|ssw|grünen?|linken?|freie wähler|union)\b|partei(en)?\b|fraktion\b"
        r"|\bopposition\b|\bkoalition\b)",
        offices=r"(ministerium|behörde|verwaltung|gericht|gerichtshof|amt|kammer|kommission|regierung|senat|bundestag|landtag"
        r"|parlament|polizei|armee|bundeswehr|agentur|zentrale|rechnungshof|aufsicht|stadt|gemeinde|landkreis)\b",
        associations=r"(verband|gewerkschaft|verein|stiftung|bündnis|\big \w+|\bverdi|\bgew|\bdgb|initiative|kirche"
        r"|beirat|\bclub|liga|\bbund\b|\bnabu)\b",
        documents=r"(bericht|studie|gutachten|schrift|aufsatz|artikel|dokument|dokumente|unterlagen|leitfaden|buch|petition|resolution|gesetz|gesetzentwurf|urteil|beschluss|vertrag|abkommen|erklärung|mitteilung"
        r"|brief|schreiben|entwurf|protokoll|umfrage|strategie|konzept|papier|antrag|handbuch|akte|analyse|begründung"
        r"|vereinbarung|bescheid|(?:wahl|partei|grundsatz|regierungs|sofort)programm|verordnung|(?<!be)satzung|charta|memo|richtlinie|leitlinie|manifest|antwort|vermerk"
        r"|verfügung|erhebung|statistik)(e|en|n|s)?\b",
        writings=r"^(schrieb(en)?|twitterte(n)?|postete(n)?|schreiben|\w*(brief(en|s)?|mails?|tweets?|posts?|gastbeitrag|blog|kolumne"
        r"|leitartikel|aufsatz|essay|memo|tagebuch|petition|facebook|twitter))$",
        plural=r"(berichte|studien|dokumente|unterlagen|papiere|briefe|akten|protokolle|umfragen|gesetze|urteile)$"
        r"|^(einige|mehrere|viele|zwei|drei)\b|^(?!eine? |die )[a-zäöüß]+e \w+te$|kreise$|quellen$",
        masculine=listed("er, ihm, ihn, seine, seinem, seinen, seiner, seines"),
        feminine=listed("ihre, ihrem, ihren, ihrer, ihres"),
        gendered=r"\w",
        women=r"[^\W\d_]{3}(?<!ber)(?<!term)[dfghlnrst]in(nen)?\b|frau\b",
        men=r"(kauf|feuerwehr|fach|ob|amt)(s)?mann\b|\b(könig|prinz|vater|bruder|sohn|witwer)\b",
        titles_of_women=listed("frau, tante, oma, königin, prinzessin, gräfin, baronin, schwester"),
        titles_of_men=listed("herr, onkel, opa, könig, prinz, graf, baron, pater, bruder"),
        as_woman=(
            r"\b(als|ich bin|ich war) (eine |die )?(?!([mds]eine|ihre|unsere|eure) )(\w+e |\w+es )?"
            r"(mutter|großmutter|oma|ehefrau|witwe|tochter|schwester|mädchen|frau(?! (?-i:[A-ZÄÖÜ]))|\w+frau"
            r"|(?!valentin|quentin|[ck]onstantin|severin|florentin)"
            r"\w*(er|ef|är|ent|ant|ist|at|or|eur|log|nom|wirt|ält|ärzt|ilot|öch|und)in)\b"
            r"|\bmein(e[mns]?)? ((\w+e[rmn]|ex-?) ?)?(ehe)?mann(e?s)?\b|\bmein(e[mn])? ex-mann\b"
            r"|\b(ich|selbst) (\w+ )?schwanger\b|\bmeine[rn]? (\w+ )?schwangerschaft"
            r"|\b(wir|uns) (frauen|mütter|mädchen|witwen)\b"
        ),
        as_man=(
            r"\b(als|ich bin|ich war) (ein |der )?(?!(unser|euer|[mds]ein) )(\w+er )?"
            r"(vater|großvater|opa|ehemann|witwer|sohn|bruder|junge|mann(?! (?-i:[A-ZÄÖÜ]))"
            r"|\w+(kauf|feuerwehr|fach|ob|amt)s?mann)\b"
            r"|\bmeine[rn]? ((\w+e[rn]?|ex-?) ?)?(ehe)?frau\b|\b(wir|uns) (männer|väter|jungs|jungen)\b"
        ),
        oneself=listed("ich, mich, mir, mein, meine, meinem, meinen, meiner, meines"),
        common=listed(
            "abt, adler, alt, bach, bauer, baum, berg, bischof, braun, busch, bär, ehrlich, engel, ernst, "
            "fink, fischer, frei, freitag, fröhlich, früh, fuchs, fürst, gans, gern, graf, gross, grün, gut, "
            "hahn, hase, heil, herbst, herzog, hirsch, hoch, holz, jung, jäger, kaiser, keller, kern, klar, "
            "klein, klug, koch, kraft, krebs, kurz, könig, kühn, lang, lange, laut, lustig, mai, maurer, "
            "meister, morgen, müller, neu, papst, pfeffer, rabe, recht, reich, richter, ritter, sauer, "
            "schmal, schneider, schnell, schreiber, schwarz, schäfer, schön, sommer, sonntag, spät, stark, "
            "stein, stern, still, stolz, storch, streng, süss, tag, vogel, voll, wagner, wald, weber, weil, "
            "weise, weiss, wild, winter, wohl, wolf, zimmermann"
        ),
    ),
    asking=Asking(
        who_said="Wer hat das gesagt?",
        whose_words="Von wem stammen diese Worte?",
        who_meant="Wer hat sich so geäußert?",
        which_document="In welchem Dokument steht das?",
        asks=Agreeing("sagte", "sagten", "sagt", "sagen"),
        what_said="Was {verb} {name} zu diesem Thema?",
        what_said_on="Was {verb} {name} zum Thema „{topic}“?",
        said=Agreeing("sagte", "sagten", "sagt", "sagen"),
        which_was_said="Was davon {verb} {name}?",
        which_word="Welches Wort fehlt?",
        which_words="Welche Wörter fehlen?",
        missing_of="{question} {name} {verb}:",
        being=Agreeing("ist", "sind", "ist", "sind"),
        who_is="Wer {verb} {name}?",
        whose="Für wen arbeitet oder spricht {name}?",
        who_has_role="Wer ist das?",
        what_measures="Wofür steht diese Zahl?",
        what_date="Wofür steht diese Zeitangabe?",
        claim_said="{name} {verb}:",
        verdicts=("stimmt", "stimmt nicht"),
        by_size="Vom kleinsten zum größten Wert ordnen:",
        by_time="Wann wurde das gesagt? Vom Frühesten zum Spätesten ordnen:",
        by_date="Wann war das? Vom Frühesten zum Spätesten ordnen:",
    ),
    reasons=Reasons(
        said_another="äußerte sich zu einem anderen Thema",
        said_else="sagte etwas anderes",
        named_too="kommt ebenfalls in der Quelle vor",
        own_role="{about}",
        stranger="kommt in einem anderen Blatt vor",
        other_role="{about}",
        near_value="naheliegender Wert",
        other_meaning="dafür steht {about}",
        wrong_answer="naheliegende falsche Antwort",
        said_by="sagte jemand anders",
        other_word="an dieser Stelle ein anderes Wort",
        other_gap="fehlt in einem anderen Zitat",
        right_is="richtig ist",
    ),
    cards=OnCards(
        person="Person",
        verbatim="Wörtlich",
        paraphrase="Sinngemäß",
        figure="Zahl",
        fact="Fakt",
        translated="übersetzt",
        together="zusammen mit {names}",
        joint="gemeinsame Aussage",
        via="laut {source}",
        topic="Thema",
        options="Auswahl zeigen",
        occasion="Anlass",
        date="Datum",
        as_of="Stand",
        evidence="Beleg",
        note="Hinweis",
        source="Quelle",
        image="Bild: {credit}",
        about_deck="Karten zu „{title}“. Quelle: {source}.",
        update_deck="Neue Fassung: einfach dieselbe Datei in ihrer neuesten Ausgabe importieren. "
        "Lernstand und Wiederholungen bleiben erhalten.",
        no_longer_kept="Diese Karte wird nicht mehr gepflegt.",
        siblings="Damit nicht zwei Karten zu einem Fakt am selben Tag kommen: In den Stapeloptionen unter "
        "„Zurückstellen“ neue und zu wiederholende verwandte Karten zurückstellen lassen.",
        how_to_suspend="Sie können sie aussetzen (Taste @). Die anderen Karten zu diesem Fakt bleiben.",
        how_to_delete="Sie können sie löschen: In der Kartenverwaltung findet die Suche {search} alle solchen Karten.",
    ),
    paper=OnPaper(
        form="Gruppe {letter}",
        page_of="Seite {page} von {pages}",
        name="Name",
        school_class="Klasse",
        date="Datum",
        points="Punkte",
        source="Quelle",
        how_to="Am Rand steht, wie viele Punkte eine Frage bringt.",
        how_to_read_quotes="Aussagen in Anführungszeichen sind wörtlich zitiert; wo „sinngemäß“ steht, ist nur ihr "
        "Inhalt wiedergegeben.",
        goes_on="weiter auf der nächsten Seite",
        headings={
            "truth": "Stimmt das?",
            "choice": "Was ist richtig?",
            "matching": "Was gehört zusammen?",
            "gaps": "Was gehört in die Lücke?",
            "brief": "Kurze Antworten",
            "order": "In welcher Reihenfolge?",
            "open": "In eigenen Worten",
        },
        topic="Thema: {topic}",
        paraphrase="sinngemäß",
        gap="Lücke",
        key="Lösungen",
        remake="Dieselben Fragen in derselben Reihenfolge ergibt wieder",
        number="Nr.",
        answer="Antwort",
        evidence="Beleg im Wortlaut; warum die anderen Antworten falsch sind",
        no_evidence="Zu dieser Antwort ist kein Beleg angegeben.",
        total=Counted("{} Punkt", "{} Punkte"),
        partly="Wo es 2 Punkte gibt, bringt eine zum Teil richtige Antwort einen; eine Reihenfolge dann, wenn nur "
        "zwei Nachbarn vertauscht sind.",
        marking="zu erwarten: {points}",
        other_statements="Antworten in eigenen Worten: Wo hier nicht steht, was zu erwarten ist, gilt auch alles "
        "andere, was dieselbe Person oder Stelle laut Quelle zum Thema sagt.",
        other_roles="Wer jemand ist, gilt auch mit anderen Worten, und ebenso das, als was die Quelle dieselbe Person "
        "sonst vorstellt.",
        accepted="auch richtig: {answers}",
        legend="Das Kürzel einer Frage ist in allen Gruppen und in späteren Ausgaben dasselbe. "
        "Schwierigkeit, geschätzt:",
        difficulties=("leicht", "mittel", "schwer"),
        explanations="Belege und Erläuterungen",
        grading="Note und Punkte",
        percents="Punkte und Prozent",
        grades=SCALES["1-6"],
        index=OnIndex(
            title="Lernkarten und Quizbögen",
            holds="Inhalt",
            people=Counted("{} Person", "{} Personen"),
            quotes=Counted("{} Zitat", "{} Zitate"),
            figures=Counted("{} Zahl", "{} Zahlen"),
            facts=Counted("{} weiterer Fakt", "{} weitere Fakten"),
            cards=Counted("{} Karte", "{} Karten"),
            questions=Counted("{} Frage", "{} Fragen"),
            importing="Mit Anki lernen",
            import_steps=(
                "Den Anki-Stapel herunterladen und doppelt anklicken, oder in Anki „Datei“ und „Importieren“ wählen.",
                "Auf dem Telefon: die Datei an das Gerät schicken und mit AnkiDroid oder AnkiMobile öffnen.",
                "Eine neue Fassung einfach wieder importieren: Geändertes wird ersetzt, der Lernstand bleibt.",
            ),
            printing="Drucken",
            print_steps=(
                "Die Seite im Browser öffnen und drucken.",
                "Ränder „Standard“, Skalierung 100\u00a0%, Kopf- und Fußzeilen aus: Die Seite zählt selbst.",
                "Beidseitig, über die lange Kante gewendet. Die Lösungen haben eine eigene Datei.",
            ),
            cut_cards="Karten zum Ausschneiden",
            practising="Üben",
            teaching="Für Lehrkräfte",
            reviewing="Prüfen",
            quoted="Wer wie oft zitiert wird",
            on_scale="Zahlen im Vergleich: {unit}",
            changes="Neuigkeiten",
            first_release="Dies ist die erste Ausgabe.",
            new="neu",
            changed="geändert",
            retired="nicht mehr gepflegt",
            more=Counted("und ein weiterer", "und {} weitere"),
        ),
    ),
    cut_cards=OnCutCards(
        print_long="Beidseitig drucken, über die lange Kante gewendet, mit Skalierung 100\u00a0%.",
        print_short="Beidseitig drucken, über die kurze Kante gewendet, mit Skalierung 100\u00a0%.",
        print_fold="Einseitig mit Skalierung 100\u00a0% drucken, entlang der gestrichelten Linie nach hinten falten "
        "und zusammenkleben.",
        cut="An den Schnittmarken auseinanderschneiden. Die Nummer in der Ecke ist auf beiden Seiten dieselbe.",
        test_sheet="Probeblatt für den Drucker",
        fronts="Blatt {number}, Vorderseiten",
        backs="Blatt {number}, Rückseiten",
        ruler="Diese Strecke misst 100\u00a0mm, wenn mit Skalierung 100\u00a0% gedruckt wurde.",
        test_steps=(
            "Das bedruckte Blatt mit der Vorderseite nach oben gegen das Licht halten.",
            "Liegen die Kreuze der Rückseite auf 1\u00a0mm genau hinter denen der Vorderseite, ist alles gut.",
            "Sonst ablesen, welche Zahlen sie auf X und Y treffen, und damit bauen: `quiz build --back-offset X,Y`",
            "Liegen sie ganz woanders, wendet der Drucker über die andere Kante: `quiz build --flip short` oder long",
        ),
    ),
    practice=OnPractice(
        holds_key="Diese Datei enthält alle Lösungen. Zum Austeilen vor einem Test gibt es eigene Bögen ohne Lösungen.",
        without_script="Ohne JavaScript lassen sich die Fragen lesen und drucken, aber nicht prüfen. "
        "Es läuft, wenn die Datei in einem gewöhnlichen Browser geöffnet wird.",
        how_many="Wie viele Fragen?",
        some=Counted("{} Frage", "{} Fragen"),
        every=Counted("Die eine Frage", "Alle {} Fragen"),
        progress="Frage {number} von {total}",
        score="{right} von {total} richtig",
        answer="Antwort",
        check="Prüfen",
        give_up="Weiß ich nicht",
        reveal="Antwort zeigen",
        knew="Gewusst",
        did_not_know="Nicht gewusst",
        following="Weiter",
        finish="Zum Ergebnis",
        right="Richtig.",
        wrong="Leider nicht richtig.",
        right_is="Richtig ist:",
        result="Ergebnis",
        nothing_wrong="Alles richtig, sehr gut.",
        wrong_ones="Das lohnt einen zweiten Blick",
        wrong_again="Die falschen noch einmal",
        new_round="Neue Runde",
    ),
    review=OnReview(
        title="Artikel mit Markierungen",
        keep="Diese Seite enthält den Artikel. Sie ist zum Prüfen da und nicht zum Weitergeben.",
        holds="Im Blatt",
        quotations="{held} von {all} Zitaten",
        people="{held} von {all} namentlich Genannten",
        figures="{held} von {all} Zahlen",
        marks={
            "quote": "Zitat",
            "evidence": "Beleg",
            "figure": "Zahl",
            "person": "Person",
            "lacking": "fehlt im Blatt",
        },
        lacking={
            "quotations": "Zitat fehlt",
            "people": "Person fehlt",
            "figures": "Zahl fehlt",
        },
        how_to="Eine Markierung führt zu ihrem Fakt, und der Fakt zurück zu seiner Stelle.",
        facts="Was das Blatt enthält",
        to_the_place="zur Stelle",
        not_found="ohne Stelle im Artikel",
    ),
    results=OnResults(
        table=InTables(
            name=listed("name, vorname, nachname, familienname, schüler, schülerin, schüler/in, teilnehmer"),
            form=listed("form, gruppe, version, fassung, bogen, variante, reihe"),
            question=listed("frage, aufgabe, nummer, nr, f, a"),
            other=listed(
                "klasse, kurs, punkte, gesamt, gesamtpunkte, summe, note, prozent, datum, bemerkung, e-mail, "
                "e-mail-adresse, nr., nr, matrikelnummer"
            ),
            verdicts=(listed("wahr, richtig, stimmt, ja, w, r, j"), listed("falsch, stimmt nicht, nein, f, n")),
        ),
        title="Ergebnisse",
        holds="Diese Seite nennt Namen und enthält die Lösungen. Sie ist nur für die Lehrkraft bestimmt.",
        holds_no_names="Diese Seite enthält die Lösungen. Sie ist nur für die Lehrkraft bestimmt.",
        pupils=Counted("{} Arbeit", "{} Arbeiten"),
        absent="abwesend: {names}",
        average="Im Durchschnitt {points} von {all} Punkten ({percent})",
        reliability="Messgenauigkeit {value} (Cronbachs Alpha):",
        reliabilities=(
            "genau genug für Noten",
            "genau genug, um Stärken und Schwächen zu sehen",
            "zu ungenau, um einzelne zu vergleichen",
        ),
        error="Mit anderen Fragen dieser Art lägen zwei von drei Ergebnissen höchstens {points} Punkte daneben.",
        few="Nur {count} Arbeiten: Die Zahlen sind Hinweise, denn jede einzelne Arbeit verändert sie spürbar.",
        spread="Notenspiegel",
        spread_of_points="Wie viele welchen Anteil der Punkte haben",
        look="Einen Blick wert",
        nothing_stands_out="Keine Frage fällt auf.",
        every="Alle Fragen",
        right="{right} von {count} richtig",
        of_points="{percent} der Punkte",
        together="mit früheren Klassen:",
        powers={
            "good": "trennt gut",
            "fair": "trennt etwas",
            "weak": "trennt kaum",
            "contrary": "trennt verkehrt herum",
            "unknown": "trennt nicht",
        },
        flags={
            "key": "{options} wurde öfter gewählt als die richtige Antwort: Stimmt die Lösung?",
            "nobody": "Niemand hat es richtig.",
            "negative": "Wer sonst viel weiß, lag hier eher falsch: Lösung und Wortlaut prüfen.",
            "everybody": "Alle haben es richtig.",
            "unused": "Niemand hat gewählt: {options}",
        },
        nothing=Counted("{} ohne Antwort", "{} ohne Antwort"),
        several=Counted("{} mit mehreren Kreuzen", "{} mit mehreren Kreuzen"),
        is_right="richtig",
        answer="Richtig:",
        marks="Punkte und Noten",
        mark="Note",
        percent="Prozent",
        how_to_read="Eine Frage trennt gut, wenn sie vor allem jene richtig haben, die auch sonst viele Punkte "
        "haben: Die Zahl ist die Korrelation ihrer Punkte mit denen aller anderen Fragen, von −1 bis 1; "
        "ab 0,3 ist sie gut. Bei sehr leichten und sehr schweren Fragen sagt sie wenig.",
        columns={
            "item": "Kurzname",
            "numbers": "Nummer",
            "kind": "Art",
            "question": "Frage",
            "answer": "Antwort",
            "count": "Arbeiten",
            "right": "richtig",
            "share": "Anteil der Punkte",
            "discrimination": "Trennschärfe",
            "options": "Gewählt",
            "flags": "Hinweise",
            "name": "Name",
            "form": "Gruppe",
            "points": "Punkte",
            "percent": "Prozent",
            "mark": "Note",
        },
    ),
)
