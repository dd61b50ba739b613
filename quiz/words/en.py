"""English."""

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

WORDS = Words(
    language="en",
    hyphenation="en_US",
    hyphenations=dict.fromkeys(("AU", "GB", "IE", "IN", "NZ", "ZA"), "en_GB"),
    quotation_marks=("“", "”"),
    inner_quotation_marks=("‘", "’"),
    marks_of_territories={},
    spaces_before={},
    spaces_of_territories={},
    spellings={
        "US": (
            (r"\bneighbours\b", "neighbors"),
            (r"\bPractise\b", "Practice"),
            (r"\bTick\b", "Check"),
            (r"\bmore than one tick\b", "more than one check mark"),
            (r"^Marks and points$", "Grades and points"),
            (r"^Points and marks$", "Points and grades"),
            (r"^Mark$", "Grade"),
            (r"\bhave which mark\b", "have which grade"),
            (r"\benough for marks\b", "enough for grades"),
            (r"\bpupils\b", "students"),
        ),
    },
    between_numbers="–",
    and_="and",
    numerals=Numerals(
        scales=(
            Scale(3, "thousand", "thousand"),
            Scale(5, "lakh", "lakh"),
            Scale(6, "million", "million"),
            Scale(6, "m", "m", "million"),
            Scale(7, "crore", "crore"),
            Scale(9, "billion", "billion"),
            Scale(9, "bn", "bn", "billion"),
            Scale(12, "lakh crore", "lakh crore"),
            Scale(12, "trillion", "trillion"),
            Scale(12, "tn", "tn", "trillion"),
        ),
        percent=("%", "percent", "per cent"),
        percent_pattern="{}%",
        of=Linking(""),
        example="1,920 · 2.5 million · 50%",
        examples_elsewhere={},
        falls=(
            r"(?<!\bto )\b(?:by how m(?:uch|any)|how m(?:uch|any)|how (?:sharply|steeply|badly)|by wh(?:at|ich))\b"
            r"(?:(?!\b(?:after|when|because|since|while|if|before|than)\b)[^,?])*?(?<!\bthe )(?<!\ba )"
            r"\b(?:fall(?:en|ing)?|fell|drop(?:ped)?|declined?|decreased?|shr[aiu]nk|s[aiu]nk|slump(?:ed)?|plunged?|"
            r"plummet(?:ed)?|tumbled?|contract(?:ed)?|go(?:ne)? down|went down|down|cut|reduced?|lowered|lost|lose)\b"
            r"|\b(?:what|how (?:big|large|great|high|steep|sharp|deep)) (?:is|was|were|will be|has been) the "
            r"(?:[\w-]+ ){0,2}(?:fall|drop|decline|decrease|reduction|slump|loss|losses|deficit)\b"
        ),
        years={"year": True, "years": False},
        close_units=("p", "c"),
    ),
    lists=Lists(
        bounds=listed(
            "over, more than, at least, under, less than, at most, up to, fewer than, "
            "upwards of, in excess of, as many as, as much as, as few as, as little as, no more than, no fewer than, "
            "no less than, not more than, not less than, a maximum of, a minimum of, above, below"
        ),
        rough=listed(
            "about, around, nearly, almost, roughly, some, approximately, circa, ca, c, an estimated, just over, "
            "just under, well over, close to, a little over, slightly over, slightly more than, slightly less than"
        ),
        numbers=listed("zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"),
        both=listed("both"),
        absolute=listed("always, never, all, none, nobody, everybody, only, entirely, completely"),
        negative=listed(
            "not, no, never, nobody, nothing, none, neither, nor, nowhere, cannot, except, isn’t, aren’t, wasn’t, "
            "weren’t, don’t, doesn’t, didn’t, hasn’t, haven’t, hadn’t, won’t, wouldn’t, can’t, couldn’t, shouldn’t, "
            "mustn’t, needn’t, ain’t, no one"
        ),
        clausal=frozenset(
            listed(
                "i, you, he, she, it, we, they, am, is, are, was, were, has, have, had, do, does, did, will, would, "
                "can, could, shall, should, must, goes, went, comes, came, makes, made, takes, took, needs, means, "
                "says"
            )
        ),
        catch_all=listed("all of the above, none of the above, all of these, none of these, both, neither"),
        leading=listed(
            "the, a, an, in, on, at, by, for, from, with, to, of, because, into, under, over, during, after, "
            "before, against, without"
        ),
        endings=listed("es, en, er, e, n, s"),
        ending_so=listed(
            "ally, anything, assembly, being, belly, bring, building, bully, ceiling, costly, daily, darling, deadly, "
            "during, early, elderly, evening, everything, family, friendly, hearing, housing, king, lightning, likely, "
            "lively, lonely, lovely, meeting, melancholy, monopoly, monthly, morning, nothing, offspring, only, "
            "pudding, rally, reply, ring, ruling, sibling, sing, something, spring, sterling, string, supply, thing, "
            "ugly, wedding, weekly, wing, yearly"
        ),
        agreeing=listed("ing, ly"),
        judging=listed("claimed, admitted, confessed, boasted, lied, ranted, threatened, sneered"),
        before_vowel=listed("an"),
        before_consonant=listed("a"),
    ),
    naming=Naming(
        hanging=(
            (
                r"(?i)(?:(?:how|what|when|where|why|who|whom|which|much|many|long|far|often|old|is|are|was|were|do|does"
                r"|did|has|have|had|can|could|will|would|in|of|by|for|to|from|at|on|percent) )+"
                r"(?P<word>he|she|they|him|them|these|those|(?:this|that)(?! (?:year|month|week|time|day))"
                r"|it(?! like\b)(?! (?:cost|take|seem|look|matter|happen|be)\b.*? (?:to|for|before|until)\b)"
                r"(?! (?:seem|look|happen|be)\b)(?!.* (?:that|if|when) ))\b"
            ),
            (
                r"(?:(?:[Ww]ho (?:is|are|was|were)|(?:[Hh]ow|[Ww]hat|[Ww]hen|[Ww]here|much|many|long|far|often|old|big"
                r"|high|large|is|are|was|were|do|does|did|in|of|by|for|to|from|at|on)) )+"
                r"(?P<word>his|her|its|their)"
                r"(?: (?!(?:the|a|an|when|that|has|have|had|do|does|did|can|will)\b)[a-z-]+)+\?"
            ),
            r"(?P<word>And|But|Or|So) ",
        ),
        resuming=r"(?:and|or|nor|he|she|they|his|their|him|them|because|which|who)\b(?! else)",
        turning=r"(?:but|yet|so|then)\b"
        r"|(?:it|this|that|these|those)(?:[’']s| (?:is|are|was|were|has|have|will|would|can|could))\b",
        first_person=r"\b(?:I(?=[ ’'])|[Ww]e|[Mm]y|[Oo]urs?|me|myself|ourselves)\b",
        attributed=r"(?<!Since)(?<!By)(?<!Until) (?:if|when|because|who|that|unless|although|while|whether"
        r"|whose) [^,?]*",
        with_article="a senior official, the report by the agency",
        how_many=r"(?:by |for |in |to )?how many \w",
        counting=r"(?:by |for |in |to |of |with )?how many ",
        asks_when=r"\b(?:when|(?:which|what) year)\b",
        asks_how_long=r"\bhow (?:long|old|many)\b",
        measured=r"(?:percent(?:age)?|per|tons?|tonnes?|kilos?|kilograms?|grams?|pounds?|ounces?|lit(?:er|re)s?|gallons?"
        r"|barrels?|met(?:er|re)s?|(?:kilo|centi|milli)met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|acres?|hectares?"
        r"|square|cubic|kg|g|t|l|km|m|cm|mm|[kmg]wh?|(?:kilo|mega|giga)watts?(?: hours)?|degrees?|°[cf]|[$€£¥]|us\$"
        r"|dollars?|euros?|pence|cents?|francs?|cfa|kron(?:or|er|a|e)|yen|yuan|rupees?|roubles?|rubles?|lira)(?!\w)",
        without_unit=r"\b(?:magnitudes?|ind(?:ex|ices|exes)|scores?|grades?|marks?|ratings?|ratios?|factors?|coefficients?|quotients?|ph"
        r"|rank|position|category|version|intensity)\b",
        asks_share="What share of …",
        asks_amount="How much …",
        parties_named={
            **{
                each: f"the {each.title()}"
                for each in (
                    "greens",
                    "conservatives",
                    "tories",
                    "liberal democrats",
                    "republicans",
                    "democrats",
                    "social democrats",
                )
            },
            **{each: f"the {each.upper()}" for each in ("dup", "snp", "cdu", "csu", "spd", "fdp", "tuc", "cbi")},
            "afd": "the AfD",
            **{
                each: f"the {each.title()}"
                for each in (
                    "united states",
                    "united nations",
                    "united kingdom",
                    "netherlands",
                    "philippines",
                    "red cross",
                )
            },
            **{each: f"the {each.title()}" for each in ("white house", "kremlin", "vatican", "pentagon")},
            **{each: f"the {each.upper()}" for each in ("us", "uk", "eu", "un", "bbc", "nhs", "fbi", "cia", "fa")},
            "european union": "the European Union",
        },
        articles_of_bodies=(
            (
                "the ",
                (
                    r"(?!.*[’'])(?:[\w-]+ )*(?:department|ministry|federation|association|commission|committee|agency"
                    r"|bureau|authority|union|treasury)(?: (?:of|for|on) .+)?$"
                ),
            ),
        ),
        endings_of_roles=(),
        without_article=((r"[Tt]he ", ""),),
        office=r"(?:(?:Prime |Vice )?(?:President|Minister|Senator|Secretary|Governor|Mayor|Chancellor|Judge|Spokes\w+"
        r"|Director)|CEO|Professor|Doctor|Dame|Sir|Lord|Lady|Aunt|Aunty|Auntie|Uncle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?"
        r"|Prof\.?) \S+",
        definite=listed("the"),
        indefinite=listed("a, an, some, several, many, one, two, three, unnamed, anonymous, unidentified"),
        linking=listed("of, for, from, at, in, on, to, without, against, and, with, by"),
        unnamed=r"^(spokes(man|woman|person|people)|officials?|insiders?|sources?|diplomats?|aides?)$",
        groups=r"(?:women|men|people|children|(?:academic|activist|aide|analyst|campaigner|commuter|consumer|critic|customer"
        r"|demonstrator|detective|developer|diplomat|doctor|driver|economist|employee|engineer|expert|eyewitnesse|fan"
        r"|farmer|historian|insider|investigator|investor|islander|lawmaker|lawyer|local|minister|neighbou?r|nurse"
        r"|observer|official|opponent|parent|passenger|pilot|politician|prosecutor|protester|reader|relative|researcher"
        r"|resident|scholar|scientist|senator|source|student|supporter|survivor|taxpayer|teacher|tourist|user|victim"
        r"|viewer|villager|visitor|voter|witnesse|worker)s|families|fishermen)",
        abbreviated=r"[A-Z]{2,}s",
        several_of="the$",
        article_of_groups="",
        plurals=r"[a-z]+[^s\W]s",
        titles=r"duke|duchess|king|queen|(?:crown)?prince|(?:crown)?princess|pope|(?:arch)?bishop|patriarch|lama|emperor"
        r"|empress|emir|sultan|sheikh|ayatollah|earl|baron|baroness|viscount|viscountess|justice|reverend|count|countess|president|chancellor|premier|mayor|minister"
        r"|governor|ambassador|captain|judge",
        occupations=r"(?:[eo]r|ist|ian|an|ant|ent|woman|women|person|ess|ee|ary|ic|chief|head|ceo|cfo|coo|cto|chair|boss|star"
        r"|judge|mp|coach|pilot|dean|king|queen|prince|nurse|chef|cook|guide|deputy|delegate|candidate|graduate|advocate"
        r"|magistrate|diplomat|wife|husband|aide|athlete|astronaut|architect|fellow|friend|expert|star|scholar|scientist"
        r"|general|colonel|monk|priest|pope|rabbi|imam|surgeon|vet|elder|widow|envoy|attorney|analyst|spouse|poet)$",
        several=r".*(?:[eo]rs|ists|ians|[ae]nts|men|women|people)",
        causes=listed("without, against, for"),
        bodies=r"\b(ministry|department|office|agency|bank|court|council|committee|commission|authority|party|university"
        r"|college|institute|foundation|association|federation|union|society|company|corporation"
        r"|group|holdings|government|parliament|congress|senate|treasury|police|army|navy|league|network|news|times"
        r"|post|board|bureau|fund|service|services|centre|center|organisation|organization|team|club|nations|motors"
        r"|airlines|airways|industries|technologies|systems)\b",
        noun_first=False,
        parties=r"\b(party|greens?|conservatives|tories|labour|liberals|democrats|republicans|socialists|communists|opposition"
        r"|dup|snp|sinn féin|reform uk|afd|cdu|csu|spd|fdp)\b",
        offices=r"\b(ministry|department|office|agency|authority|commission|council|government|parliament|congress|senate"
        r"|treasury|court|police|army|navy|regulator|watchdog|inspectorate|board|bureau|service|bank of|state|city)\b",
        associations=r"\b(union|association|federation|society|confederation|club|league|team|foundation|charity|ngo"
        r"|campaign|alliance|initiative|church|council of churches|trust|fa|uefa|fifa)\b",
        documents=r"\b(report|study|survey|law|bill|act|ruling|judgment|verdict|treaty|agreement|statement|letter|memo"
        r"|memorandum|paper|draft|filing|indictment|manual|review|audit|dossier|petition|manifesto|transcript"
        r"|documents?|files?|minutes|records?|paper|article|book|handbook|guideline|leaflet|brochure|plan|contract|complaint"
        r"|lawsuit|email|ruling|filing|studie|affidavit|testimony|constitution|charter|resolution|motion|release"
        r"|decree|directive|decision|communique|notice|copy)s?$",
        writings=r"^(wrote|tweeted|posted|(open)?letters?|e?mails?|tweets?|posts?|blogs?|columns?|op|editorial|essay|memo|diary"
        r"|petition|facebook|twitter)$",
        plural=r"(?:documents|files|minutes|records|reports|papers|filings|studies|surveys|letters|emails|rules|polls)$"
        r"|^(?:republicans|democrats|conservatives|tories|greens|liberals|socialists|communists)$"
        r"|^the .*(?<![aius])s$(?<!nations)(?<!states)(?<!times)(?<!news)(?<!services)(?<!philippines)(?<!netherlands)"
        r"|^(some|several|many|two|three)\b"
        r"|^(?!the\b|an?\b)\w*( \w+)*(officials|sources|insiders|diplomats|aides|people|experts|lawyers)$|\bpolice$",
        masculine=listed("he, him, himself, his"),
        feminine=listed("she, her, hers, herself"),
        gendered=r"(?<!ger)(?<!ro)(?<!hu)m[ae]n\b|\b(actress|hostess|waitress|princess|duchess|baroness|king|queen|prince|(grand)?father"
        r"|(grand)?mother|husband|wife|son|daughter|brother|sister|widow|widower)\b",
        women=r"(woman|women|girl|queen|princess|mother|wife|daughter|sister|widow|actress)\b",
        men=r"\b(spokes|chair|business|police|fire|fisher|sales|states|camera|council|congress|alder|crafts|clergy|noble)"
        r"m[ae]n\b|\b(king|prince|father|grandfather|husband|son|brother|uncle|widower)\b",
        titles_of_women=listed("mrs, ms, miss, dame, lady, aunt, aunty, auntie, queen, princess, baroness, sister"),
        titles_of_men=listed("mr, sir, lord, uncle, king, prince, baron, brother, father"),
        as_woman=(
            r"\b((as|like) (an? )?(?!(the|my|our|his|her|their|your) )|(i am|i[’']m|i was) (an? |the )?)(\w+ ){0,2}"
            r"(mother|mum|mom|grandmother|\w*woman|wife|widow|daughter|sister|girl|schoolgirl|lady|nun|actress"
            r"|waitress|hostess|queen|princess)\b|\bmy (\w+ )?(husband|boyfriend|pregnancy|maternity)\b"
            r"|\bi (am|was|got|became|had been) (\w+ )?pregnant|\bi gave birth\b"
            r"|\b(we|us) (women|mothers|girls|wives|widows)\b"
        ),
        as_man=(
            r"\b((as|like) (an? )?(?!(the|my|our|his|her|their|your) )|(i am|i[’']m|i was) (an? |the )?)(\w+ ){0,2}"
            r"(father|dad|grandfather|man|husband|widower|son|brother|boy|schoolboy"
            r"|(spokes|chair|business|police|fire|fisher|sales|states|camera|crafts)man)\b"
            r"|\bmy (\w+ )?(wife|girlfriend|beard)\b|\b(we|us) (men|fathers|boys|husbands|widowers)\b"
        ),
        oneself=listed("i, me, my, mine, myself"),
        common=listed(
            "bell, best, bird, bishop, bond, brown, burns, bush, church, cook, cross, day, dean, early, "
            "faith, field, fields, fisher, ford, fox, french, frost, gates, good, grace, grant, gray, green, "
            "hall, hill, holland, hope, house, hunt, hunter, joy, judge, just, justice, king, knight, lamb, "
            "lane, law, little, long, love, major, marsh, may, mercy, mills, moon, noble, page, park, parks, "
            "pope, power, powers, price, prince, rain, rich, rose, rush, sharp, short, silver, snow, stone, "
            "strong, summer, summers, sun, swift, wall, walls, waters, west, white, will, wills, winter, "
            "winters, wise, wolf, wood, woods, young"
        ),
    ),
    asking=Asking(
        who_said="Who said this?",
        whose_words="Whose words are these?",
        who_meant="Who made this point?",
        which_document="Which document says this?",
        asks=Agreeing("did", "did", "does", "do"),
        what_said="What {verb} {name} say on this topic?",
        what_said_on="What {verb} {name} say on the topic “{topic}”?",
        said=Agreeing("said", "said", "says", "say"),
        which_was_said="Which of these {verb} {name} say?",
        which_word="Which word is missing?",
        which_words="Which words are missing?",
        missing_of="{question} {name} {verb}:",
        being=Agreeing("is", "are", "is", "are"),
        who_is="Who {verb} {name}?",
        whose="For whom does {name} work or speak?",
        who_has_role="Who is this?",
        what_measures="What does this figure stand for?",
        what_date="What does this date or time stand for?",
        claim_said="{name} {verb}:",
        verdicts=("true", "false"),
        by_size="Order these from the smallest to the largest value:",
        by_time="When was this said? Order from the earliest to the latest:",
        by_date="When was this? Order from the earliest to the latest:",
    ),
    reasons=Reasons(
        said_another="spoke on another topic",
        said_else="said something else",
        named_too="also appears in the source",
        own_role="{about}",
        stranger="named in another sheet",
        other_role="{about}",
        near_value="a value close by",
        other_meaning="that is {about}",
        wrong_answer="a plausible wrong answer",
        said_by="somebody else said this",
        other_word="another word in this place",
        other_gap="missing from another quote",
        right_is="right",
    ),
    cards=OnCards(
        person="Person",
        verbatim="Word for word",
        paraphrase="In other words",
        figure="Figure",
        fact="Fact",
        translated="translated",
        together="together with {names}",
        joint="joint statement",
        via="according to {source}",
        topic="Topic",
        options="Show options",
        occasion="Occasion",
        date="Date",
        as_of="As of",
        evidence="Evidence",
        note="Note",
        source="Source",
        image="Image: {credit}",
        about_deck="Cards on “{title}”. Source: {source}.",
        update_deck="New version: simply import the latest edition of the same file. "
        "Your reviews and progress are kept.",
        no_longer_kept="This card is no longer kept.",
        siblings="To keep two cards of one fact from coming on one day, turn on “Bury new siblings” and “Bury review "
        "siblings” in the deck’s options.",
        how_to_suspend="You may suspend it (key @). The other cards of this fact stay.",
        how_to_delete="You may delete it: in the browser, the search {search} finds all such cards.",
    ),
    paper=OnPaper(
        form="Form {letter}",
        page_of="Page {page} of {pages}",
        name="Name",
        school_class="Class",
        date="Date",
        points="Points",
        source="Source",
        how_to="The margin shows how many points each question is worth.",
        how_to_read_quotes="Statements in quotation marks are quoted exactly; of those marked “paraphrased” "
        "only the sense is given.",
        goes_on="continues on the next page",
        headings={
            "truth": "True or false?",
            "choice": "Which is right?",
            "matching": "What belongs together?",
            "gaps": "What belongs in the gap?",
            "brief": "Short answers",
            "order": "In which order?",
            "open": "In your own words",
        },
        topic="Topic: {topic}",
        paraphrase="paraphrased",
        gap="gap",
        key="Answer key",
        remake="The same questions in the same order come from",
        number="No.",
        answer="Answer",
        evidence="Evidence, word for word; why the other answers are wrong",
        no_evidence="No evidence is given for this answer.",
        total=Counted("{} point", "{} points"),
        partly="Where there are 2 points, an answer that is right in part earns one; an order does if only two "
        "neighbours are swapped.",
        marking="points to look for: {points}",
        other_statements="Answers in own words: where no points to look for are named, anything else that the same "
        "speaker says on the topic in the source is right, too.",
        other_roles="Who somebody is may be said in other words, too, and anything else that the source calls the same "
        "person is right as well.",
        accepted="also right: {answers}",
        legend="The short name of a question is the same on all forms and in later builds. Difficulty, estimated:",
        difficulties=("easy", "medium", "hard"),
        explanations="Evidence and explanations",
        grading="Marks and points",
        percents="Points and percent",
        grades=(),
        index=OnIndex(
            title="Flashcards and quizzes",
            holds="Contents",
            people=Counted("{} person", "{} people"),
            quotes=Counted("{} quotation", "{} quotations"),
            figures=Counted("{} figure", "{} figures"),
            facts=Counted("{} other fact", "{} other facts"),
            cards=Counted("{} card", "{} cards"),
            questions=Counted("{} question", "{} questions"),
            importing="Learn with Anki",
            import_steps=(
                "Download the Anki deck and double-click it, or choose “File” and “Import” in Anki.",
                "On a phone: send the file to the device and open it with AnkiDroid or AnkiMobile.",
                "Simply import a new version of the same deck again: what changed is replaced, your progress stays.",
            ),
            printing="Print",
            print_steps=(
                "Open the page in a browser and print it.",
                "Margins “Default”, scale 100%, headers and footers off: the page brings its own page numbers.",
                "On both sides, flipped on the long edge. The answer key is a file of its own.",
            ),
            cut_cards="Cards to cut out",
            practising="Practise",
            teaching="For teachers",
            reviewing="Review",
            quoted="Who is quoted how often",
            on_scale="Figures compared: {unit}",
            changes="What is new",
            first_release="This is the first release.",
            new="new",
            changed="changed",
            retired="no longer kept up",
            more=Counted("and one more", "and {} more"),
        ),
    ),
    cut_cards=OnCutCards(
        print_long="Print on both sides, flipped on the long edge, at a scale of 100%.",
        print_short="Print on both sides, flipped on the short edge, at a scale of 100%.",
        print_fold="Print on one side at a scale of 100%, fold backwards along the dashed line and glue together.",
        cut="Cut at the marks. The number in the corner is the same on both sides of a card.",
        test_sheet="Test sheet for the printer",
        fronts="Sheet {number}, fronts",
        backs="Sheet {number}, backs",
        ruler="This line is 100\u00a0mm long if the page was printed at a scale of 100%.",
        test_steps=(
            "Hold the printed sheet against the light, front side up.",
            "If the crosses of the back lie behind those of the front to within 1\u00a0mm, all is well.",
            "If not, read which numbers they meet on X and Y, and build with these: `quiz build --back-offset X,Y`",
            "If they lie somewhere else, the printer flips on the other edge: `quiz build --flip short` or long",
        ),
    ),
    practice=OnPractice(
        holds_key="This file holds all answers. To hand out before a test, there are quiz pages without answers.",
        without_script="Without JavaScript, the questions can be read and printed, but not checked. "
        "It runs when the file is opened in an ordinary browser.",
        how_many="How many questions?",
        some=Counted("{} question", "{} questions"),
        every=Counted("The one question", "All {} questions"),
        progress="Question {number} of {total}",
        score="{right} of {total} right",
        answer="Answer",
        check="Check",
        give_up="I don’t know",
        reveal="Show the answer",
        knew="I knew it",
        did_not_know="I didn’t know",
        following="Next",
        finish="See the result",
        right="Right.",
        wrong="Not quite right.",
        right_is="The right answer is:",
        result="Result",
        nothing_wrong="Everything right, well done.",
        wrong_ones="Worth a second look",
        wrong_again="The wrong ones once more",
        new_round="New round",
    ),
    review=OnReview(
        title="The article, marked",
        keep="This page holds the article. It is for reviewing, and not to be handed on.",
        holds="In the sheet",
        quotations="{held} of {all} quotations",
        people="{held} of {all} people named",
        figures="{held} of {all} figures",
        marks={
            "quote": "quotation",
            "evidence": "evidence",
            "figure": "figure",
            "person": "person",
            "lacking": "not in the sheet",
        },
        lacking={
            "quotations": "Quotation not in the sheet",
            "people": "Person not in the sheet",
            "figures": "Figure not in the sheet",
        },
        how_to="A mark leads to its fact, and the fact back to its place.",
        facts="What the sheet holds",
        to_the_place="to its place",
        not_found="no place in the article",
    ),
    results=OnResults(
        table=InTables(
            name=listed(
                "name, student, pupil, first name, last name, surname, given name, family name, forename, "
                "full name, student name"
            ),
            form=listed("form, version, group, variant, test form"),
            question=listed("question, item, number, no, q"),
            other=listed(
                "class, course, period, points, total, sum, score, grade, mark, percent, date, remark, "
                "comment, email, e-mail, student id, id, no."
            ),
            verdicts=(listed("true, right, yes, correct, t, r, y"), listed("false, wrong, no, incorrect, f, w, n")),
        ),
        title="Results",
        holds="This page names pupils and holds the answers. It is for the teacher alone.",
        holds_no_names="This page holds the answers. It is for the teacher alone.",
        pupils=Counted("{} pupil", "{} pupils"),
        absent="absent: {names}",
        average="{points} of {all} points on average ({percent})",
        reliability="Reliability {value} (Cronbach’s alpha):",
        reliabilities=(
            "precise enough for marks",
            "precise enough to see strengths and weaknesses",
            "too imprecise to compare individuals",
        ),
        error="With other questions like these, two results in three would differ by {points} points at most.",
        few="Only {count} pupils: take the figures as hints, since each single pupil changes them visibly.",
        spread="How many have which mark",
        spread_of_points="How many have which share of the points",
        look="Worth a look",
        nothing_stands_out="No question stands out.",
        every="All questions",
        right="{right} of {count} right",
        of_points="{percent} of the points",
        together="with earlier classes:",
        powers={
            "good": "tells apart well",
            "fair": "tells apart somewhat",
            "weak": "hardly tells apart",
            "contrary": "tells apart the wrong way round",
            "unknown": "tells nobody apart",
        },
        flags={
            "key": "{options} was chosen more often than the right answer: check the key.",
            "nobody": "Nobody had it right.",
            "negative": "Those who know much otherwise tended to be wrong here: check the key and the wording.",
            "everybody": "Everybody had it right.",
            "unused": "Nobody chose: {options}",
        },
        nothing=Counted("{} without an answer", "{} without an answer"),
        several=Counted("{} with more than one tick", "{} with more than one tick"),
        is_right="right",
        answer="Right:",
        marks="Points and marks",
        mark="Mark",
        percent="Percent",
        how_to_read="A question tells apart well if it is mostly those with many points elsewhere who have it "
        "right: the number is the correlation of its points with those of all other questions, from −1 "
        "to 1; from 0.3 on it is good. Of very easy and very hard questions it says little.",
        columns={
            "item": "short name",
            "numbers": "number",
            "kind": "kind",
            "question": "question",
            "answer": "answer",
            "count": "pupils",
            "right": "right",
            "share": "share of points",
            "discrimination": "discrimination",
            "options": "chosen",
            "flags": "remarks",
            "name": "name",
            "form": "form",
            "points": "points",
            "percent": "percent",
            "mark": "mark",
        },
    ),
)
