"""Group B: the sex trade, crime and money, each a ground of inadmissibility that can often be waived."""

from __future__ import annotations

from functools import partial

from tvisa.law.conduct import law, writing
from tvisa.law.conduct.catalog.acts import NOT_ORDERED, ORDERED
from tvisa.law.conduct.ladder import SEX_END
from tvisa.law.conduct.leaves import CLIENT_MINOR, NEXUS, any_of, denied, said, then, within_years
from tvisa.law.conduct.matters import DELINQUENT, LINKED
from tvisa.law.conduct.timing import CONTROLLED, Timing
from tvisa.law.conduct.writing import COUNSEL, reading, s0, s1, s2, s3, s4
from tvisa.law.time_limits import YEARS_AFTER_PROSTITUTION, years

finding = partial(writing.finding, group="B")

CONTROL = then(*CONTROLLED)
CONVICTED = said("matter.convicted") & ~DELINQUENT
VACATED = said("matter.vacated_for_defect")
TIED = said("matter.caused_by_trafficking", law.WAIVER_NEXUS)
STANDING = CONVICTED & ~VACATED

SOLD = said("act.sold_sex.done")
CITED = said("matter.prostitution")

PROSTITUTION_UNDER_CONTROL = finding(
    "PROSTITUTION_UNDER_CONTROL",
    "Commercial sex by the client, or an arrest for it",
    of=("act", "matter"),
    touches=("admissibility", "severe_trafficking"),
    law=(law.PROSTITUTION, law.WAIVER_NEXUS, law.GOOD_CHARACTER),
    what="""The client engaged in commercial sex during the trafficking or after it, or was arrested or convicted for it.""",
    lead=SOLD | CITED,
    levels=(
        s3(
            f"There was a pattern for gain, outside any control, within {years(YEARS_AFTER_PROSTITUTION)}.",
            SOLD
            & said("act.sold_sex.pattern")
            & then(Timing.BEFORE, Timing.AFTER_FREE, Timing.NONE)
            & within_years(10, "act", "when"),
        ),
        s2("A conviction for it is on file.", CITED & CONVICTED, unless=VACATED),
        s2(
            "Some of it was outside the time of control. Read a series in two parts, divided at the end of control.",
            then(Timing.BEFORE, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE, Timing.AFTER, Timing.NONE),
        ),
        s1("It was during control, and no conviction remains.", CONTROL),
    ),
    unknown="Not on file: whether the act came before, during or after control.",
    client=reading(
        "What the client did under control is not a course of conduct for gain. It is evidence of the trafficking.",
        CONTROL,
        contrary=said("act.sold_sex.pattern"),
        weighs={
            "under 18": CLIENT_MINOR,
            "ordered": "act.compulsion.ordered",
            "threatened": "act.compulsion.threatened",
            "others took the money": "act.benefit.passed_on",
            "a hold remained": "act.moment.hold_remained",
            "isolated": COUNSEL,
        },
    ),
    government=reading(
        "The statute asks whether the person engaged in prostitution, not why. The waiver is discretionary.",
        SOLD | CONVICTED,
        weighs={
            "continued independently": SOLD & then(Timing.AFTER_FREE),
            "a pattern for gain": "act.sold_sex.pattern",
        },
    ),
    opens="""Were you ever arrested or cited during that time? You do not need to describe what happened to you, only whether police or
    courts were involved.""",
    time="Divide the acts at the end of control. A later “choice” is a separate finding.",
    evidence=(
        "arrest reports that name somebody else as responsible",
        "vacatur orders (a ground that rests on conduct survives them)",
    ),
)

_PASSED = said("act.benefit.passed_on") & SEX_END
_KEPT = said("act.benefit.profit_share") & SEX_END
PROCURED = said("act.procured")

PROCURING_OR_PROCEEDS = finding(
    "PROCURING_OR_PROCEEDS",
    "Arranging commercial sex of others, or money from it",
    touches=("admissibility", "bar"),
    law=(law.PROCURING, law.AGGRAVATED, law.WAIVER_NEXUS),
    what="The client arranged customers for others, brought people for prostitution, or received part of the proceeds.",
    lead=PROCURED | _PASSED | _KEPT,
    levels=(
        s3("The client kept part of the proceeds.", _KEPT),
        s3("The client arranged customers for others more than once.", PROCURED & said("act.other.several")),
        s3("Money passed through the client's hands, and an order is denied.", _PASSED & NOT_ORDERED),
        s3("The client arranged customers for others, and an order is denied.", PROCURED & NOT_ORDERED),
        s2("Money passed through the client's hands on someone's order.", _PASSED & ORDERED),
        s2("The client arranged customers for others on someone's order.", PROCURED & ORDERED),
    ),
    unknown="Not on file: whether somebody ordered it.",
    client=reading(
        "The client arranged customers or passed money on at another person's order. A mere conduit has no proceeds.",
        (PROCURED | said("act.benefit.passed_on")) & ORDERED,
        contrary=said("act.benefit.profit_share"),
        weighs={
            "handed everything over": "act.benefit.passed_on",
            "kept only what was needed to survive": "act.benefit.subsistence",
        },
    ),
    government=reading(
        "“In whole or in part” is broad: collecting is receiving.",
        _KEPT | _PASSED | PROCURED,
        weighs={
            "kept a share": "act.benefit.profit_share",
            "placed advertisements for others": "act.tasks.posted_ads",
            "an account in the client's own name": "act.money.account_used",
            "set the rates": COUNSEL,
        },
    ),
    opens="When money came in, what happened to it, step by step?",
    time=f"Count the {years(YEARS_AFTER_PROSTITUTION)} back from the application for T status, and again from the application for adjustment.",
    evidence=("payment records that show the money going on to the traffickers",),
)

_TURPITUDE = said("matter.moral_turpitude") & (CONVICTED | said("matter.admitted")) | said("matter.five_years")

CIMT_CONVICTION_OR_ADMISSION = finding(
    "CIMT_CONVICTION_OR_ADMISSION",
    "A possible crime involving moral turpitude",
    of="matter",
    touches=("admissibility",),
    law=(law.TURPITUDE, law.MULTIPLE, law.ADMISSION, law.CONVICTION, law.WAIVER_NEXUS),
    what="""The client has a conviction for, or a legally sufficient admission of, a possible crime involving moral turpitude. Or the client has
    convictions with sentences of five years in all.""",
    lead=_TURPITUDE,
    unless=VACATED & ~said("matter.admitted"),
    levels=(
        s3("The convictions carry sentences of five years in all.", said("matter.five_years")),
        s0(
            "The exception for a youthful or a single petty offense applies.",
            said("matter.exception"),
            unless=said("matter.five_years"),
        ),
        s3("A link to the trafficking is denied.", denied("matter.caused_by_trafficking")),
        s2("The offense is linked to the trafficking: the 212(d)(13) waiver is an option.", TIED),
    ),
    unknown="Not answered yet: whether the offense was caused by, or incident to, the trafficking.",
    client=reading(
        """You can argue the youthful or petty offense exception, or that the offense was caused by, or incident to, the victimization. You can
        also argue that a compelled act involves no moral turpitude.""",
        TIED | said("matter.exception"),
        contrary=said("matter.five_years"),
        weighs={
            "one youthful or petty offense": "matter.exception",
            "compelled, according to the record": "matter.compelled_in_record",
            "vacated for a defect": "matter.vacated_for_defect",
        },
    ),
    government=reading(
        "The category of the offense ignores motive, and duress has no weight at the immigration stage.",
        CONVICTED,
        weighs={
            "sentences of five years in all": "matter.five_years",
            "a pattern": COUNSEL,
            "fraud on victims": COUNSEL,
        },
    ),
    opens="""Have you ever been fingerprinted or had to go to court, here or anywhere? If you are not sure, that is fine, we can look it
    up together.""",
    time="Examine the nexus for each offense.",
    evidence=("certified dispositions", "the plea transcript", "the wording of a vacatur order"),
)

DRUGS = any_of("act.drugs", "used", "possessed", "carried", "sold", "grew")
MORE_THAN_USE = any_of("act.drugs", "possessed", "carried", "sold", "grew")
_FORCED = said("act.drugs.forced_use")
_OF_DRUGS = said("matter.drugs") | said("matter.drug_trade")
_DRUG_CASE = _OF_DRUGS & CONVICTED
_DRUG_CHARGE = _OF_DRUGS & any_of("matter", "charged", "pending", "admitted")

DRUG_CONDUCT = finding(
    "DRUG_CONDUCT",
    "Controlled substances",
    of=("act", "matter"),
    touches=("admissibility",),
    law=(law.DRUG_OFFENSE, law.DRUG_TRAFFICKER, law.ADDICTION, law.WAIVER_NEXUS),
    what="The client used, possessed, carried, grew or sold controlled substances. Forced use and forced carrying are included.",
    lead=DRUGS | _FORCED | _DRUG_CASE | _DRUG_CHARGE,
    levels=(
        s3(
            "The client carried, sold, grew or possessed drugs. Nothing links this to the trafficking, or the link is contradicted.",
            MORE_THAN_USE & ~NEXUS,
        ),
        s3(
            "There is a conviction, and a link to the trafficking is denied.",
            _DRUG_CASE & denied("matter.caused_by_trafficking"),
            unless=VACATED,
        ),
        s2(
            "The client acted on someone's order: the 212(d)(13) waiver is an option if the act is linked to the trafficking.",
            DRUGS & ORDERED,
        ),
        s2(
            """The client's own drug use is on file, and anything beyond it is contradicted or is not on file. If drug abuse or addiction were
            determined, the ground would be a health-related ground, which can be waived without nexus.""",
            said("act.drugs.used") & NOT_ORDERED,
            unless=MORE_THAN_USE,
        ),
        s2("There is a conviction that is linked to the trafficking.", _DRUG_CASE & TIED, unless=VACATED),
        s1(
            "The conviction was vacated for a defect. The client is still asked about the conduct.",
            _DRUG_CASE & VACATED,
        ),
        s1("Forced use is on file, and nothing more that is uncontradicted.", _FORCED, unless=DRUGS),
    ),
    unknown="Not on file: whether somebody ordered it, or how it relates to the trafficking.",
    client=reading(
        "Forced crime is itself the exploitation. A ground that rests on acts incident to it can be waived.",
        ORDERED & NEXUS | _FORCED & ~DRUGS | TIED,
        weighs={
            "made to take drugs": "act.drugs.forced_use",
            "under 18": CLIENT_MINOR,
            "threatened": "act.compulsion.threatened",
            "addiction that the traffickers caused": COUNSEL,
        },
    ),
    government=reading(
        "Reason to believe needs neither conviction nor profit.",
        any_of("act.drugs", "carried", "sold", "grew") | _DRUG_CASE | said("matter.drug_trade") & _DRUG_CHARGE,
        weighs={
            "sold": "act.drugs.sold",
            "the client's own idea": "act.compulsion.initiated",
            "a large quantity": COUNSEL,
        },
    ),
    opens="""Did anyone give you, or make you take or carry, something you did not choose? You can answer just yes or no.""",
    time="The time of control counts. Link later acts due to addiction to that time.",
    evidence=("treatment and laboratory records", "instructions", "debts"),
)

_HANDLED = said("act.money.handled") | said("act.help.carried_cash")
_ACCOUNT = said("act.money.account_used")
MONEY = _HANDLED | _ACCOUNT
_KNEW_MONEY = said("act.money.knew_source")

MONEY_HANDLING = finding(
    "MONEY_HANDLING",
    "Money from the scheme",
    touches=("admissibility", "bar"),
    law=(law.LAUNDERING, law.VENTURE, law.WAIVER_NEXUS),
    what="The client banked, sent, carried or converted money of the scheme, or an account was in the client's name.",
    lead=MONEY,
    levels=(
        s3(
            "The client knew where the money came from and gained something, outside the time of control.",
            _KNEW_MONEY & any_of("act.benefit", "profit_share", "bonus", "status") & ~CONTROL,
        ),
        s3("The client knew the source, and an order is denied.", _KNEW_MONEY & NOT_ORDERED),
        s2("The client acted on someone's order.", ORDERED, unless=denied("act.money.knew_source")),
        s1("The client did not know the source.", denied("act.money.knew_source")),
    ),
    unknown="Not on file: whether somebody ordered it, or whether the client knew the source.",
    client=reading(
        "You can argue that a person whom others use to move their money, or who does not know where the money comes from, is not laundering it.",
        ORDERED & NEXUS | denied("act.money.knew_source"),
        weighs={
            "the source was not known": denied("act.money.knew_source"),
            "ordered": "act.compulsion.ordered",
            "the client's identity was taken over": "act.money.account_used",
        },
    ),
    government=reading(
        "Knowing assistance is enough, if the officer knows of it.",
        MONEY & _KNEW_MONEY,
        weighs={
            "a share of it": "act.benefit.profit_share",
            "split payments or shell firms": COUNSEL,
            "a senior role": "case.conduct.role.upper_level",
        },
    ),
    opens="Were any accounts, phones or cards in your name that someone else used or told you how to use?",
    time="That the act was during control supports nexus.",
    evidence=("bank images that show who opened and used the account", "log-in records", "messages"),
)

VIOLENT_OR_DANGEROUS_NO_NEXUS = finding(
    "VIOLENT_OR_DANGEROUS_NO_NEXUS",
    "A violent or dangerous crime not tied to the trafficking",
    of="matter",
    touches=("admissibility",),
    law=(law.WAIVER_VIOLENT, law.WAIVER_GENERAL, law.JUDGES_WAIVE, law.PROTECTION_ORDER),
    what="The client has a serious violent crime that nothing links to the victimization, often from the time after it.",
    lead=said("matter.violent"),
    unless=TIED,
    levels=(
        s2("A record or a professional could link it to the trafficking.", said("matter.link_documentable")),
        s3(
            "A link to the trafficking is denied. Only extraordinary circumstances or the 212(d)(3)(A)(ii) waiver remain.",
            denied("matter.caused_by_trafficking"),
        ),
    ),
    unknown="Not answered yet: whether the offense was caused by, or incident to, the trafficking.",
    client=reading(
        """A record or a professional can link the crime to the effects of the trafficking. In the Fourth, Seventh and Eleventh Circuits, ask
        whether an immigration judge may hear the 212(d)(3)(A)(ii) waiver.""",
        said("matter.link_documentable"),
        weighs={
            "rehabilitation": "matter.rehabilitation",
            "compelled, according to the record": "matter.compelled_in_record",
            "a minor part": COUNSEL,
            "long ago": COUNSEL,
            "harm to the client on removal": COUNSEL,
        },
    ),
    government=reading(
        "There is no nexus, and there are no extraordinary circumstances.",
        denied("matter.caused_by_trafficking"),
        weighs={
            "a protection order that a court found violated": "matter.protection_order",
            "a weapon, or injury": any_of("matter", "weapon", "serious_injury"),
            "a sentence of a year or more": "matter.year_or_more",
            "recent": COUNSEL,
        },
    ),
    opens="""There is a court case in the papers we were given. Only if you want to: what was going on in your life then?""",
    time="Usually after the client was free.",
    evidence=("plea and sentencing transcript", "an expert who links trauma to the offense", "proof of rehabilitation"),
)

_LINKED = LINKED & CONVICTED

TRAFFICKING_LINKED_CONVICTION = finding(
    "TRAFFICKING_LINKED_CONVICTION",
    "A conviction linked to trafficking",
    of="matter",
    touches=("bar", "admissibility"),
    law=(law.BAR, law.GROUND_TRAFFICKER, law.AGGRAVATED, law.DEPORTABLE, law.SOURCE, law.VACATED, law.RELIEF_2026),
    what="""The client has a conviction for pandering, promoting prostitution, transporting, harboring, trafficking, or conspiracy to do so.""",
    lead=_LINKED,
    levels=(
        s2(
            "The conviction was vacated for a defect. The client is still asked about the underlying conduct.",
            _LINKED & VACATED,
        ),
        s4(
            "The conviction has not been vacated, and its elements match the federal definition.",
            said("matter.elements_match"),
        ),
        s3(
            "The record shows compulsion, or the offense is broader than the federal definition.",
            said("matter.compelled_in_record") | denied("matter.elements_match"),
        ),
    ),
    unknown="Counsel has not yet compared the elements of the offense with the federal definition.",
    client=reading(
        "The conviction was itself a penalty that Congress disfavors. Since 2026, a federal conviction may qualify for vacatur.",
        said("matter.compelled_in_record"),
        weighs={
            "the record names compulsion": "matter.compelled_in_record",
            "vacated for a defect": "matter.vacated_for_defect",
            "sealed or vacated on other grounds: still a conviction for immigration law": "matter.vacated_otherwise",
            "linked to what was done to the client": "matter.caused_by_trafficking",
            "youth": COUNSEL,
        },
    ),
    government=reading(
        "A conviction is more than reason to believe. Vacatur erases the conviction, not the conduct.",
        _LINKED,
        contrary=VACATED,
        weighs={"findings of the client's own violence or leadership": COUNSEL, "violent": "matter.violent"},
    ),
    opens="""Did your lawyer in that case know what was being done to you? Would you like us to look into whether that case can be
    reopened?""",
    time="Compare the dates of the offense with the time of control, each period separately.",
    evidence=("the full record of conviction", "sentencing memoranda", "a law enforcement declaration"),
)

CRIMES = (
    PROSTITUTION_UNDER_CONTROL,
    PROCURING_OR_PROCEEDS,
    CIMT_CONVICTION_OR_ADMISSION,
    DRUG_CONDUCT,
    MONEY_HANDLING,
    VIOLENT_OR_DANGEROUS_NO_NEXUS,
    TRAFFICKING_LINKED_CONVICTION,
)
