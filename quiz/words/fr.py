"""French."""

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

WORDS = Words(
    language="fr",
    hyphenation="fr",
    hyphenations={},
    quotation_marks=("«\u00a0", "\u00a0»"),
    inner_quotation_marks=("‹\u00a0", "\u00a0›"),
    marks_of_territories={"CH": (("«", "»"), ("‹", "›"))},
    spaces_before=dict.fromkeys(":;!?", "\u00a0"),
    spellings={},
    spaces_of_territories={"CH": {}, "CA": {":": "\u00a0"}},
    between_numbers="-",
    and_="et",
    numerals=Numerals(
        scales=(
            Scale(3, "mille", "mille"),
            Scale(6, "million", "millions"),
            Scale(6, "M", "M", "millions"),
            Scale(6, "mio", "mio", "millions"),
            Scale(9, "milliard", "milliards"),
            Scale(9, "Md", "Md", "milliards"),
            Scale(9, "mrd", "mrd", "milliards"),
            Scale(12, "billion", "billions"),
        ),
        percent=("%", "pour cent"),
        percent_pattern="{}\u00a0%",
        of=Linking("de ", "d’", vowels="aeiouyàâéèêëîïôœû"),
        example="1 920 · 2,5 millions · 50 %",
        examples_elsewhere={"CH": "1’920 · 2,5 millions · 4.50 francs"},
        falls=(
            r"(?<!à )\b(?:combien|de quels?|de quelles?)\b"
            r"(?:(?!\b(?:après|quand|lorsque|depuis|parce|avant|si|malgré)\b)[^,?])*?(?<!\bla )(?<!\bune )(?<!\ble )"
            r"\b(?:baiss\w+|diminu\w+|recul\w+|chut\w+|fléchi\w*|tomb\w+|perd\w*|rédui\w+|régress\w+|décr[uo]\w*|"
            r"contract\w+|abaiss\w+|plong\w+|dégringol\w+|repli\w+)\b"
            r"|\b(?:quel(?:le)?s?|combien) (?:a été|ont été|est|était|fut|sera) l(?:a |e |es |[’'])(?:\w+ ){0,2}"
            r"(?:baisse|chute|pertes?|recul|diminution|réduction|repli|déficit)\b"
        ),
        years={"an": True, "année": True, "ans": False, "années": False},
        currencies={"USD": ("dollar américain", "dollars américains")},
    ),
    lists=Lists(
        bounds=listed(
            "plus de, au moins, moins de, au plus, jusqu à, au maximum, au minimum, pas plus de, pas moins de, "
            "au delà de, un maximum de, un minimum de"
        ),
        rough=listed(
            "environ, env, autour de, presque, près de, à peu près, quelque, quasi, approximativement, un peu plus de, "
            "un peu moins de, à peine, pas loin de"
        ),
        numbers=listed("zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze"),
        both=(),
        absolute=listed("toujours, jamais, tous, toutes, aucun, aucune, personne, uniquement, seulement"),
        negative=listed("ne, n, pas, aucun, aucune, jamais, rien, nulle part, sauf, excepté"),
        clausal=frozenset(
            listed(
                "je, j, tu, il, elle, on, ils, elles, c, ça, cela, suis, est, sommes, êtes, sont, était, étaient, "
                "fut, sera, seront, serait, seraient, ai, a, avons, avez, ont, avait, avaient, aura, auront, aurait, "
                "auraient, peut, peuvent, pouvait, pouvaient, pourra, pourrait, pourraient, doit, doivent, devait, "
                "devra, devrait, devraient, faut, faudra, faudrait, veut, veulent, voulait, va, vont, allait, reste, "
                "restent, vient, viennent"
            )
        ),
        catch_all=listed("toutes ces réponses, aucune de ces réponses, les deux, ni l un ni l autre"),
        leading=listed(
            "le, la, les, l, un, une, des, du, de, d, au, aux, à, en, dans, sur, par, pour, avec, sans, chez, vers"
        ),
        endings=listed("es, en, er, e, n, s, x"),
        ending_so=listed("argent, client, content, patient, président, récent, souvent, urgent, vent"),
        agreeing=listed("ées, és, ée, é, ent"),
        judging=listed("prétendit, avoua, se vanta, menaça, mentit, fanfaronna"),
        before_vowel=listed("l, d, qu, n, s, j, m, t, c, cet"),
        before_consonant=listed("le, la, de, que, ne, se, je, me, te, ce"),
    ),
    naming=Naming(
        hanging=(
            (
                r"(?!.*(?:y a-t-il|faut-il|agit-il))\w+"
                r"(?: (?!(?:le|la|les|un|une|des|du|de|ce|cet|cette|ces|son|sa|ses|leur)\b)(?:[smn][’'])?"
                r"[a-zàâçéèêîôûù]+)*?(?: |-t-|-)(?P<word>ils?|elles?|cela|ça)\b"
            ),
            (
                r"(?:Quel(?:le)?s?|Qui|Combien|Où|De combien|À combien)(?: âge)?"
                r" (?:est|sont|était|étaient|fut|furent|a|ont|avait|avaient) (?P<word>son|sa|ses|leurs?)"
                r"(?: (?!(?:le|la|les|un|une|des|du|de|au|aux)\b)[a-zàâçéèêîôûù-]+)+ ?\?"
            ),
            r"(?i)combien d[’'](?P<word>entre (?:eux|elles))\b",
            (
                r"\w+(?: (?!(?:le|la|les|un|une|des|du|de)\b)[a-zàâçéèêîôûù]+)*? (?P<word>cet|cette|ces|ce)"
                r" (?:somme|montant|chiffre|nombre|part|prix|décision|loi|pont)s?\b"
            ),
            r"(?P<word>Et|Mais|Ou) ",
        ),
        resuming=r"(?:et|ou|ni|car|parce que|il(?! (?:faut|y a|est temps|s[’']agit|vaut)\b)|elle|ils|elles|lui|eux)\b",
        turning=r"(?:mais|or|donc|alors|puis|cela|ça|c[’'](?:est|était))\b",
        first_person=r"(?i)\b(?:je|j(?=[’'])|moi|mon|ma|mes|nous|notre|nos)\b",
        attributed=r"(?<!ce) (?:(?:si|qui|que|quand|lorsque|dont|où) |s[’']|qu[’'])[^,?]*",
        with_article="un porte-parole du ministère, le rapport de l’agence",
        how_many=r"(?:en |de )?combien (?:de |d’|d\')",
        counting=r"(?:en |de |avec |par |dans |pour |à )?combien (?:de |d[’'])(?=(?!bois|temps|poids|fois)\w+[sx]\b)",
        asks_when=r"\b(?:quand|quelle année)\b",
        asks_how_long=r"\b(?:combien|quel âge|quelle durée)\b",
        measured=r"(?:pour|pourcents?|tonnes?|kilos?|kilogrammes?|grammes?|(?:hecto)?litres?|(?:kilo|centi|milli)?mètres?"
        r"|hectares?|kg|g|t|l|km|m|cm|mm|ha|[kmg]wh?|(?:kilo|méga|giga)watts?(?:heures?)?|degrés?|°c|barils?|[$€£¥]|dollars?"
        r"|euros?|centimes?|francs?|livres?|couronnes?|yens?|yuans?|roubles?|roupies?|lires?|millions|milliards)(?!\w)",
        without_unit=r"\b(?:magnitudes?|indices?|scores?|notes?|ratios?|facteurs?|coefficients?|quotients?|ph|rang|version"
        r"|quelle place|catégorie|intensité|fécondité)\b",
        asks_share="Quelle part …",
        asks_amount="Quelle quantité …",
        parties_named={
            **{each: f"le {each.upper()}" for each in ("ps", "rn", "pcf", "fmi", "cnrs", "giec")},
            **{each: f"la {each.upper()}" for each in ("cgt", "cfdt", "sncf", "fnsea", "ratp", "bce", "cnil")},
            **{each: f"l’{each.upper()}" for each in ("onu", "oms", "ocde", "ue")},
            "otan": "l’Otan",
            "unsa": "l’Unsa",
            "verts": "les Verts",
            "états unis": "les États-Unis",
            "pays bas": "les Pays-Bas",
            "nations unies": "les Nations unies",
            "royaume uni": "le Royaume-Uni",
            "restos du cœur": "les Restos du cœur",
            "écologistes": "les Écologistes",
            "républicains": "les Républicains",
            "insoumis": "les Insoumis",
            "medef": "le Medef",
        },
        articles_of_bodies=(
            ("le ", r"(?:ministère|parti|syndicat|conseil|comité|gouvernement|parlement|sénat|tribunal|groupe)\b"),
            (
                "la ",
                r"(?:commission|cour|banque|fédération|fondation|préfecture|mairie|police|confédération|région|gendarmerie)\b",
            ),
            ("l’", r"(?:agence|association|union|université|institut|assemblée|autorité|office|armée)\b"),
        ),
        endings_of_roles=(),
        without_article=((r"[Ll](?:es|e|a) |[Ll][’']", ""),),
        office=r"(?i:(?:le |la )?(?:président|ministre|sénat(?:eur|rice)|maire|secrétaire|direct(?:eur|rice)"
        r"|porte-parole)e?|M\.|Mme|Mlle|Professeur|Docteur|Tante|Oncle|Dr|Pr) \S+",
        definite=listed("le, la, les, l"),
        indefinite=listed("un, une, des, plusieurs, certains, certaines, deux, trois"),
        linking=listed("de, du, des, d, pour, sur, à, au, aux, en, dans, contre, sans, et"),
        unnamed=r"^(porte|porteparole|responsables?|sources?|fonctionnaires?|diplomates?|proches?)$",
        groups=r"(?:(?:habitant|riverain|expert|parent|élève|médecin|avocat|chercheur|chercheuse|scientifique|économiste|analyste"
        r"|observateur|témoin|manifestant|étudiant|enseignant|professeur|agriculteur|pêcheur|voisin|passager|usager|client"
        r"|salarié|employé|ouvrier|électeur|citoyen|opposant|partisan|militant|élu|député|sénateur|enquêteur|historien"
        r"|politologue|soignant|infirmière|victime|famille|touriste|visiteur|lecteur|locataire|propriétaire|spécialiste"
        r"|diplomate|responsable|proche|source|critique|supporter|fan|gréviste|pompier|policier|gendarme|membre|adhérent|abonné|retraité"
        r"|jeune|femme|homme|enfant|commerçant|paysan|éleveur|camarade|collègue|survivant|rescapé|consommateur|bénévole)s)",
        abbreviated=r"ONG|PDG|DRH|PME|TPE|ETI",
        several_of="les$",
        article_of_groups="des ",
        plurals=r"[a-zà-ÿ]+[sx]",
        titles=r"duc|duchesse|roi|reine|princes?|princesse|pape|archevêque|évêque|patriarche|lama|empereur|impératrice|sultan"
        r"|émir|cheikh|ayatollah|comte|comtesse|président|présidente|chancelier|chancelière|maire|ministre|gouverneur"
        r"|ambassadeur|ambassadrice|juge|capitaine|général|générale|colonel|commandant|lieutenant|abbé|cardinal|rabbin|imam",
        occupations=r"(?:eur|euse|rice|i?er|i?ère|iste|ien|ienne|ante?|ente?|on|onne|ogue|ologue|chef|cheffe|ministre|maire|juge"
        r"|avocate?|médecin|députée?|élue?|sénateur|porte|numéro|pdg|secrétaire|bras|figure|prix|pape|roi|reine|poète"
        r"|nome|aire|cadre|guide|pilote|athlète|architecte|élève|évêque|moine|prêtre|témoin|veuve|veuf|mère|père|fils|fille)$",
        several=r".*(?:eurs|euses|istes|iens|iennes|[ae]nts|[ae]ntes|ologues|(?<!div)(?<!trav)iers|(?<!trav)ers|ères|avocats|médecins|maçons)",
        causes=listed("sans, contre, pour"),
        bodies=r"\b(ministère|agence|banque|cour|tribunal|conseil|comité|commission|parti|université|institut|fondation"
        r"|association|fédération|union|société|entreprise|groupe|compagnie|gouvernement|parlement|sénat|assemblée|police"
        r"|armée|ligue|réseau|journal|bureau|office|fonds|service|centre|organisation|équipe|club|syndicat|motors"
        r"|airlines|industries|technologies|holding)\b",
        noun_first=True,
        parties=r"\b(parti|verts|socialistes|républicains|communistes|insoumis|rn|ps|lr|lfi|modem|opposition|coalition)\b",
        offices=r"\b(ministère|agence|cour|tribunal|conseil|commission|gouvernement|parlement|sénat|assemblée|police|armée"
        r"|préfecture|mairie|autorité|office|régulateur|service|bureau|ville)\b",
        associations=r"\b(association|fédération|union|syndicat|fondation|club|ligue|équipe|collectif|ong|confédération|cgt"
        r"|cfdt|fo|église|mouvement)\b",
        documents=r"\b(rapport|étude|enquête|loi|arrêt|jugement|traité|accord|communiqué|déclaration|lettre|note|projet"
        r"|décret|audit|avis|manuel|procès|sondage|manifeste|dossier|décision|plainte|contrat"
        r"|ordonnance|charte|texte|pétition|compte|motion|directive|règlement|tribune|circulaire|arrêté|mémo|document|courriel"
        r"|résolution)s?\b",
        writings=r"^(écrit|tweeté|posté|lettres?|courriels?|mails?|tweets?|posts?|blog|tribune|éditorial|essai|note|pétition|facebook"
        r"|twitter)$",
        plural=r"^les |^(des|plusieurs|certains|certaines|deux|trois) "
        r"|^(nations unies|états unis|pays bas|émirats|philippines|verts|républicains|écologistes|insoumis|socialistes"
        r"|communistes|démocrates|restos|amis|galeries|chantiers|maldives|seychelles|bermudes)\b",
        masculine=listed("il, lui-même"),
        feminine=listed("elle, elle-même"),
        gendered=r"\w",
        women=r"(trice|euse|ère|enne|ente|onne|ante|éenne)\b",
        men=r"\b(roi|prince|père|mari|fils|frère|veuf)\b",
        titles_of_women=listed("madame, mme, mademoiselle, mlle, lady, dame, tante, reine, princesse, sœur"),
        titles_of_men=listed("monsieur, m, sir, lord, oncle, roi, prince, frère, père"),
        as_woman=(
            r"\b(comme|en tant que|en qualité de|je suis|j[’']étais) (une (\w+ )?|la )?"
            r"(mère|maman|femme|épouse|veuve|fille|sœur|\w*(trice|euse)|infirmière|ouvrière|caissière|conseillère|cuisinière"
            r"|\w+ienne|présidente|assistante|enseignante|étudiante|habitante|commerçante|avocate|députée|élue|cheffe"
            r"|citoyenne)\b"
            r"|\b(je (ne )?(me |m[’']y )?suis|j[’'](y )?(étais|ai été)|je (me )?(serai|sens|reste|serais))"
            r" ((pas|très|si|trop|plus|toujours|bien|déjà|tellement|vraiment|jamais|aussi|encore|un peu) )*"
            r"(\w+(ée|(?<!q)(?<!g)ue|euse)|fière|première|dernière|entière|étrangère|inquiète|complète|bonne|seule|contente|présente"
            r"|absente|consciente|certaine|forte|grande|petite|prête|ouverte|assise|prise|surprise|mise|partie|sortie|ravie"
            r"|guérie|morte|réduite|enceinte)\b"
            r"|\bmon (\w+ |ex-)?(mari|époux)\b|\bma grossesse\b|\bj[’']ai accouché\b"
            r"|\bnous,? (les )?(femmes|mères|filles)\b"
        ),
        as_man=(
            r"\b(comme|en tant que|en qualité de|je suis|j[’']étais) (un (\w+ )?|le )?"
            r"(père|papa|homme|mari|veuf|fils|frère|directeur|acteur|infirmier|ouvrier|conseiller|cuisinier)\b"
            r"|\b(je (ne )?(me |m[’']y )?suis|j[’'](y )?(étais|ai été)|je (me )?(serai|sens|reste|serais))"
            r" ((pas|très|si|trop|plus|toujours|bien|déjà|tellement|vraiment|jamais|aussi|encore|un peu) )*"
            r"(\w+é|\w*(venu|vaincu|çu|élu|ému|tenu|perdu|connu|entendu|battu|rendu|descendu)|heureux|furieux|fier|premier"
            r"|dernier|inquiet|bon|seul|content|présent|absent|conscient|certain|fort|grand|petit|prêt|assis|pris|surpris"
            r"|parti|sorti|ravi|guéri|mort)\b"
            r"|\bma (\w+ |ex-)?(femme|compagne)\b|\bmon épouse\b|\bnous,? (les )?(hommes|pères)\b"
        ),
        oneself=listed("je, j, me, m, moi, mon, ma, mes"),
        common=listed(
            "bon, boucher, boulanger, brun, charpentier, chevalier, clair, court, dieu, doux, fontaine, fort, "
            "franc, garde, grand, gros, jeune, joli, juste, long, loup, maire, marchand, marin, meunier, "
            "moulin, neuf, noir, page, pape, petit, prince, prudent, renard, rivière, roi, rose, roux, sage, "
            "seul, tous, tout, vert, vieux, vrai"
        ),
    ),
    asking=Asking(
        who_said="Qui l’a dit\u00a0?",
        whose_words="De qui sont ces mots\u00a0?",
        who_meant="Qui s’est exprimé en ce sens\u00a0?",
        which_document="Quel document dit cela\u00a0?",
        asks=Agreeing("Qu’a dit", "Qu’ont dit", "Que dit", "Que disent"),
        what_said="{verb} {name} à ce sujet\u00a0?",
        what_said_on="{verb} {name} sur le sujet «\u00a0{topic}\u00a0»\u00a0?",
        said=Agreeing("a dit", "ont dit", "dit", "disent"),
        which_was_said="{verb} {name} parmi ceci\u00a0?",
        which_word="Quel mot manque\u00a0?",
        which_words="Quels mots manquent\u00a0?",
        missing_of="{question} {name} {verb}\u00a0:",
        being=Agreeing("est", "sont", "est", "sont"),
        who_is="Qui {verb} {name}\u00a0?",
        whose="{name}\u00a0: pour qui travaille ou parle cette personne\u00a0?",
        who_has_role="Qui est-ce\u00a0?",
        what_measures="Que mesure ce chiffre\u00a0?",
        what_date="À quoi correspond cette date ou cette heure\u00a0?",
        claim_said="{name} {verb}\u00a0:",
        verdicts=("vrai", "faux"),
        by_size="Classez de la plus petite à la plus grande valeur\u00a0:",
        by_time="Quand cela a-t-il été dit\u00a0? Classez du plus ancien au plus récent\u00a0:",
        by_date="Quand était-ce\u00a0? Classez du plus ancien au plus récent\u00a0:",
    ),
    reasons=Reasons(
        said_another="s’est exprimé sur un autre sujet",
        said_else="a dit autre chose",
        named_too="figure aussi dans la source",
        own_role="{about}",
        stranger="figure dans une autre fiche",
        other_role="{about}",
        near_value="valeur proche",
        other_meaning="cela correspond à {about}",
        wrong_answer="réponse fausse mais plausible",
        said_by="propos d’une autre personne",
        other_word="un autre mot à cet endroit",
        other_gap="manque à une autre citation",
        right_is="il fallait",
    ),
    cards=OnCards(
        person="Personne",
        verbatim="Mot pour mot",
        paraphrase="En substance",
        figure="Chiffre",
        fact="Fait",
        translated="traduit",
        together="avec {names}",
        joint="déclaration commune",
        via="selon {source}",
        topic="Sujet",
        options="Afficher les choix",
        occasion="Occasion",
        date="Date",
        as_of="État",
        evidence="Preuve",
        note="Remarque",
        source="Source",
        image="Image\u00a0: {credit}",
        about_deck="Cartes sur «\u00a0{title}\u00a0». Source\u00a0: {source}.",
        update_deck="Nouvelle version\u00a0: il suffit d’importer la dernière édition du même fichier. "
        "Les révisions et les progrès sont conservés.",
        no_longer_kept="Cette carte n’est plus tenue à jour.",
        siblings="Pour que deux cartes d’un même fait ne viennent pas le même jour, activez l’enfouissement des cartes "
        "sœurs, nouvelles et à revoir, dans les options du paquet.",
        how_to_suspend="Vous pouvez la suspendre (touche @). Les autres cartes de ce fait restent.",
        how_to_delete="Vous pouvez la supprimer\u00a0: dans l’explorateur, {search} trouve toutes ces cartes.",
    ),
    paper=OnPaper(
        form="Sujet {letter}",
        page_of="Page {page} sur {pages}",
        name="Nom",
        school_class="Classe",
        date="Date",
        points="Points",
        source="Source",
        how_to="La marge indique combien de points vaut chaque question.",
        how_to_read_quotes="Les propos entre guillemets sont cités mot pour mot\u00a0; la mention "
        "«\u00a0en substance\u00a0» annonce seulement le sens des propos.",
        goes_on="suite à la page suivante",
        headings={
            "truth": "Vrai ou faux\u00a0?",
            "choice": "Quelle est la bonne réponse\u00a0?",
            "matching": "Qu’est-ce qui va ensemble\u00a0?",
            "gaps": "Que manque-t-il\u00a0?",
            "brief": "Réponses brèves",
            "order": "Dans quel ordre\u00a0?",
            "open": "Avec vos propres mots",
        },
        topic="Sujet\u00a0: {topic}",
        paraphrase="en substance",
        gap="lacune",
        key="Corrigé",
        remake="Pour obtenir les mêmes questions dans le même ordre",
        number="N°",
        answer="Réponse",
        evidence="Preuve, mot pour mot\u00a0; pourquoi les autres réponses sont fausses",
        no_evidence="Aucune preuve n’est donnée pour cette réponse.",
        total=Counted("{} point", "{} points"),
        partly="Là où il y a 2 points, une réponse juste en partie en vaut un\u00a0; un ordre, si seuls deux voisins "
        "sont intervertis.",
        marking="éléments attendus\u00a0: {points}",
        other_statements="Réponses rédigées\u00a0: là où aucun élément attendu n’est indiqué, tout ce que la même "
        "personne ou institution dit d’autre à ce sujet dans la source est juste aussi.",
        other_roles="Dire qui est quelqu’un vaut aussi en d’autres mots, de même qu’une autre fonction que la source "
        "donne à la même personne.",
        accepted="aussi juste\u00a0: {answers}",
        legend="Le code d’une question est le même sur tous les sujets et dans les versions suivantes. "
        "Difficulté estimée\u00a0:",
        difficulties=("facile", "moyenne", "difficile"),
        explanations="Preuves et explications",
        grading="Notes et points",
        percents="Points et pour cent",
        grades=SCALES["20-0"],
        index=OnIndex(
            title="Cartes et questionnaires",
            holds="Contenu",
            people=Counted("{} personne", "{} personnes"),
            quotes=Counted("{} citation", "{} citations"),
            figures=Counted("{} chiffre", "{} chiffres"),
            facts=Counted("{} autre fait", "{} autres faits"),
            cards=Counted("{} carte", "{} cartes"),
            questions=Counted("{} question", "{} questions"),
            importing="Apprendre avec Anki",
            import_steps=(
                "Téléchargez le paquet Anki et double-cliquez dessus, ou importez-le depuis le menu d’Anki.",
                "Sur un téléphone\u00a0: envoyez le fichier à l’appareil et ouvrez-le avec AnkiDroid ou AnkiMobile.",
                "Une nouvelle version s’importe de même\u00a0: le contenu est remplacé, les progrès restent.",
            ),
            printing="Imprimer",
            print_steps=(
                "Ouvrez la page dans un navigateur et imprimez-la.",
                "Marges par défaut, échelle 100\u00a0%, sans en-têtes ni pieds de page\u00a0: la page a les siens.",
                "En recto verso, retourné sur le grand côté. Le corrigé est un fichier à part.",
            ),
            cut_cards="Cartes à découper",
            practising="S’entraîner",
            teaching="Pour les enseignants",
            reviewing="Relire",
            quoted="Qui est cité, et combien de fois",
            on_scale="Chiffres comparés\u00a0: {unit}",
            changes="Nouveautés",
            first_release="C’est la première version.",
            new="nouveau",
            changed="modifié",
            retired="plus tenu à jour",
            more=Counted("et un autre", "et {} autres"),
        ),
    ),
    cut_cards=OnCutCards(
        print_long="Imprimez en recto verso, retourné sur le grand côté, à l’échelle 100\u00a0%.",
        print_short="Imprimez en recto verso, retourné sur le petit côté, à l’échelle 100\u00a0%.",
        print_fold="Imprimez au recto à l’échelle 100\u00a0%, pliez vers l’arrière le long du pointillé et collez.",
        cut="Découpez le long des repères. Le numéro dans le coin est le même des deux côtés d’une carte.",
        test_sheet="Feuille d’essai pour l’imprimante",
        fronts="Feuille {number}, recto",
        backs="Feuille {number}, verso",
        ruler="Ce trait mesure 100\u00a0mm si la page a été imprimée à l’échelle 100\u00a0%.",
        test_steps=(
            "Tenez la feuille imprimée devant une lampe, recto vers vous.",
            "Si les croix du verso sont derrière celles du recto à moins de 1\u00a0mm, tout va bien.",
            "Sinon, lisez quels nombres elles touchent sur X et Y, puis\u00a0: `quiz build --back-offset X,Y`",
            "Si elles sont ailleurs, l’imprimante retourne sur l’autre côté\u00a0: `quiz build --flip short` ou long",
        ),
    ),
    practice=OnPractice(
        holds_key="Ce fichier contient toutes les réponses. Avant un contrôle, distribuez plutôt les sujets sans "
        "réponses.",
        without_script="Sans JavaScript, on peut lire et imprimer les questions, mais pas vérifier les réponses. "
        "Il fonctionne quand le fichier est ouvert dans un navigateur ordinaire.",
        how_many="Combien de questions\u00a0?",
        some=Counted("{} question", "{} questions"),
        every=Counted("La seule question", "Toutes les questions ({})"),
        progress="Question {number} sur {total}",
        score="{right} sur {total} justes",
        answer="Réponse",
        check="Vérifier",
        give_up="Je ne sais pas",
        reveal="Voir la réponse",
        knew="Je savais",
        did_not_know="Je ne savais pas",
        following="Suite",
        finish="Voir le résultat",
        right="C’est juste.",
        wrong="Ce n’est pas juste.",
        right_is="La bonne réponse\u00a0:",
        result="Résultat",
        nothing_wrong="Tout est juste, bravo.",
        wrong_ones="À revoir",
        wrong_again="Reprendre les erreurs",
        new_round="Nouvelle série",
    ),
    review=OnReview(
        title="L’article, annoté",
        keep="Cette page contient l’article. Elle sert à relire et ne doit pas être diffusée.",
        holds="Dans la fiche",
        quotations="citations\u00a0: {held} sur {all}",
        people="personnes nommées\u00a0: {held} sur {all}",
        figures="chiffres\u00a0: {held} sur {all}",
        marks={
            "quote": "citation",
            "evidence": "preuve",
            "figure": "chiffre",
            "person": "personne",
            "lacking": "absent de la fiche",
        },
        lacking={
            "quotations": "Citation absente",
            "people": "Personne absente",
            "figures": "Chiffre absent",
        },
        how_to="Une marque mène à son fait, et le fait ramène à son passage.",
        facts="Ce que contient la fiche",
        to_the_place="vers le passage",
        not_found="sans passage dans l’article",
    ),
    results=OnResults(
        table=InTables(
            name=listed("nom, prénom, prenom, nom de famille, nom et prénom, élève, eleve, étudiant, étudiante"),
            form=listed("sujet, forme, version, groupe, variante, série"),
            question=listed("question, numéro, numero, n°, nº, no, q"),
            other=listed(
                "classe, cours, points, total, somme, note, pourcentage, pour cent, date, remarque, "
                "courriel, e-mail, matricule"
            ),
            verdicts=(listed("vrai, juste, oui, exact, v, o"), listed("faux, non, inexact, f, n")),
        ),
        title="Résultats",
        holds="Cette page nomme les élèves et contient les réponses. Elle est réservée à l’enseignant.",
        holds_no_names="Cette page contient les réponses. Elle est réservée à l’enseignant.",
        pupils=Counted("{} copie", "{} copies"),
        absent="absents\u00a0: {names}",
        average="{points} points sur {all} en moyenne ({percent})",
        reliability="Fidélité {value} (alpha de Cronbach)\u00a0:",
        reliabilities=(
            "assez précis pour noter",
            "assez précis pour voir les points forts et les points faibles",
            "trop imprécis pour comparer les élèves",
        ),
        error="Avec d’autres questions du même type, deux résultats sur trois s’écarteraient de {points} "
        "points au plus.",
        few="Seulement {count} copies\u00a0: les chiffres sont des indices, car chaque copie les modifie sensiblement.",
        spread="Combien ont quelle note",
        spread_of_points="Combien ont quelle part des points",
        look="À regarder de plus près",
        nothing_stands_out="Aucune question ne se distingue.",
        every="Toutes les questions",
        right="{right} sur {count} justes",
        of_points="{percent} des points",
        together="avec les classes précédentes\u00a0:",
        powers={
            "good": "distingue bien",
            "fair": "distingue un peu",
            "weak": "distingue à peine",
            "contrary": "distingue à l’envers",
            "unknown": "ne distingue pas",
        },
        flags={
            "key": "{options} a été choisi plus souvent que la bonne réponse\u00a0: vérifiez le corrigé.",
            "nobody": "Personne n’a répondu juste.",
            "negative": "Ceux qui savent beaucoup par ailleurs se sont plutôt trompés ici\u00a0: vérifiez le corrigé "
            "et l’énoncé.",
            "everybody": "Tout le monde a répondu juste.",
            "unused": "Personne n’a choisi\u00a0: {options}",
        },
        nothing=Counted("{} sans réponse", "{} sans réponse"),
        several=Counted("{} avec plusieurs croix", "{} avec plusieurs croix"),
        is_right="juste",
        answer="Juste\u00a0:",
        marks="Points et notes",
        mark="Note",
        percent="Pour cent",
        how_to_read="Une question distingue bien si ce sont surtout ceux qui ont beaucoup de points ailleurs qui y "
        "répondent juste\u00a0: le nombre est la corrélation de ses points avec ceux de toutes les "
        "autres questions, de −1 à 1\u00a0; à partir de 0,3, elle est bonne. Pour les questions très "
        "faciles ou très difficiles, il dit peu.",
        columns={
            "item": "nom court",
            "numbers": "numéro",
            "kind": "type",
            "question": "question",
            "answer": "réponse",
            "count": "copies",
            "right": "justes",
            "share": "part des points",
            "discrimination": "discrimination",
            "options": "choix",
            "flags": "remarques",
            "name": "nom",
            "form": "sujet",
            "points": "points",
            "percent": "pour cent",
            "mark": "note",
        },
    ),
)
