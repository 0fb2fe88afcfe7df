"""Group B: the sex trade, crime and money, each a ground of inadmissibility that can often be waived."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.predicate import AllOf, AnyOf, Not
from tvisa.law.conduct import law
from tvisa.law.conduct.ambiguity import Ambiguity, Level, Row, Side, Weight
from tvisa.law.conduct.ladder import SEX_END
from tvisa.law.conduct.leaves import CLIENT_MINOR, NEXUS, any_of, denied, said, then, within_years
from tvisa.law.conduct.timing import CONTROLLED, Timing

ORDERED: Final = said("act.compulsion.ordered")
OWN_IDEA: Final = said("act.compulsion.initiated")
CONTROL: Final = then(*CONTROLLED)
CONVICTED: Final = said("matter.convicted")
VACATED: Final = said("matter.vacated_for_defect")
TIED: Final = said("matter.caused_by_trafficking", law.WAIVER_NEXUS)
STANDING: Final = AllOf((CONVICTED, Not(VACATED)))

SOLD: Final = said("act.sold_sex.done")
CITED: Final = said("matter.prostitution")
PROSTITUTION_UNDER_CONTROL: Final = Ambiguity(
    code="PROSTITUTION_UNDER_CONTROL", group="B", over=("act", "matter"),
    title="Commercial sex by the client, or an arrest for it",
    what="The client engaged in commercial sex during the trafficking or after it, or was arrested or convicted for it.",
    lead=AnyOf((SOLD, CITED)),
    rows=(
        Row(Level.S3, "A pattern for gain, outside any control, within ten years.",
            AllOf((SOLD, said("act.sold_sex.pattern"), then(Timing.BEFORE, Timing.AFTER_FREE, Timing.NONE),
                   within_years(10, "act", "when")))),
        Row(Level.S2, "A conviction for it is recorded.", AllOf((CITED, CONVICTED)), unless=VACATED),
        Row(Level.S2, "Some of it was outside the time of control; a series is read in parts at its end.",
            then(Timing.BEFORE, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE, Timing.AFTER, Timing.NONE)),
        Row(Level.S1, "It was during control, and no conviction stands.", CONTROL),
    ),
    unknown="When it was, against the time of control, is not settled by what is recorded.",
    question="Were you ever arrested or cited during that time? You do not need to describe what happened to you, only "
    "whether police or courts were involved.",
    client=Side("Not a deliberate course of conduct for gain; the same acts show the trafficking.", CONTROL,
                contrary=said("act.sold_sex.pattern")),
    government=Side("The statute asks whether somebody engaged in it, not why; the waiver is discretionary.", AnyOf((SOLD, CONVICTED))),
    mitigating=(
        Weight("under 18", when=CLIENT_MINOR), Weight("ordered", "act.compulsion.ordered"),
        Weight("threatened", "act.compulsion.threatened"), Weight("others took the money", "act.benefit.passed_on"),
        Weight("a hold remained", "act.moment.hold_remained"), Weight("isolated"),
    ),
    aggravating=(
        Weight("went on independently", when=AllOf((SOLD, then(Timing.AFTER_FREE)))),
        Weight("a pattern for gain", "act.sold_sex.pattern"),
    ),
    timing="Acts are split at the end of control; a later “choice” is a finding of its own.",
    evidence=(
        "arrest reports that name somebody else as responsible",
        "vacatur orders (a ground that rests on conduct survives them)",
    ),
    provisions=(law.PROSTITUTION, law.WAIVER_NEXUS, law.GOOD_CHARACTER),
    touches=("admissibility", "severe_trafficking"),
)  # fmt: skip

_PASSED: Final = AllOf((said("act.benefit.passed_on"), SEX_END))
_KEPT: Final = AllOf((said("act.benefit.profit_share"), SEX_END))
PROCURED: Final = said("act.procured")
PROCURING_OR_PROCEEDS: Final = Ambiguity(
    code="PROCURING_OR_PROCEEDS", group="B", over=("act",),
    title="Arranging commercial sex of others, or money from it",
    what="The client arranged customers for others, brought people for prostitution, or received any part of what came of it.",
    lead=AnyOf((PROCURED, _PASSED, _KEPT)),
    rows=(
        Row(Level.S3, "A part of the proceeds was kept.", _KEPT),
        Row(Level.S3, "Customers were arranged for others more than once.", AllOf((PROCURED, said("act.other.several")))),
        Row(Level.S3, "Money passed through, and an order is denied.", AllOf((_PASSED, denied("act.compulsion.ordered")))),
        Row(Level.S3, "Customers were arranged for others, and an order is denied.",
            AllOf((PROCURED, denied("act.compulsion.ordered")))),
        Row(Level.S2, "Money passed through the client's hands on order.", AllOf((_PASSED, ORDERED))),
        Row(Level.S2, "Customers were arranged for others on order.", AllOf((PROCURED, ORDERED))),
    ),
    unknown="Whether it was ordered is not settled by what is recorded.",
    question="When money came in, what happened to it, step by step?",
    client=Side("A conduit receives no proceeds in any real sense.", AllOf((said("act.benefit.passed_on"), ORDERED)),
                contrary=said("act.benefit.profit_share")),
    government=Side("“In whole or in part” is broad: collecting is receiving.", AnyOf((_KEPT, _PASSED, PROCURED))),
    mitigating=(
        Weight("handed everything over", "act.benefit.passed_on"), Weight("kept only what survival took", "act.benefit.subsistence"),
    ),
    aggravating=(
        Weight("a share kept", "act.benefit.profit_share"), Weight("placed advertisements for others", "act.tasks.posted_ads"),
        Weight("an account in the client's own name", "act.money.account_used"), Weight("set the rates"),
    ),
    timing="The ten years count back from applying, and anew from applying for adjustment.",
    evidence=("payment records that show the money going on to the traffickers",),
    provisions=(law.PROCURING, law.AGGRAVATED, law.WAIVER_NEXUS),
    touches=("admissibility", "bar"),
)  # fmt: skip

_TURPITUDE: Final = AnyOf((
    AllOf((said("matter.moral_turpitude"), AnyOf((CONVICTED, said("matter.admitted"))))), said("matter.five_years"),
))  # fmt: skip
CIMT_CONVICTION_OR_ADMISSION: Final = Ambiguity(
    code="CIMT_CONVICTION_OR_ADMISSION", group="B", over=("matter",),
    title="A possible crime involving moral turpitude",
    what="A conviction for, or a legally sufficient admission of, a possible crime involving moral turpitude; or convictions "
    "of five years in all.",
    lead=_TURPITUDE,
    unless=AllOf((VACATED, Not(said("matter.admitted")))),
    rows=(
        Row(Level.S3, "Convictions of five years in all.", said("matter.five_years")),
        Row(Level.S0, "The exception for a youthful or a single petty offense applies.", said("matter.exception"),
            unless=said("matter.five_years")),
        Row(Level.S3, "A tie to the trafficking is denied.", denied("matter.caused_by_trafficking")),
        Row(Level.S2, "Tied to the trafficking: the 212(d)(13) waiver is a route.", TIED),
    ),
    unknown="Whether it was caused by, or incident to, the trafficking has not been answered.",
    question="Have you ever been fingerprinted or had to go to court, here or anywhere? If you are not sure, that is fine, we "
    "can look it up together.",
    client=Side("Caused by, or incident to, the victimization; no turpitude in what is compelled.", TIED),
    government=Side("The category of the offense ignores motive, and duress is not weighed at the immigration stage.", CONVICTED),
    mitigating=(
        Weight("one youthful or petty offense", "matter.exception"), Weight("compelled, on the record", "matter.compelled_in_record"),
        Weight("vacated for a defect", "matter.vacated_for_defect"),
    ),
    aggravating=(Weight("five years in all", "matter.five_years"), Weight("a pattern"), Weight("fraud on victims")),
    timing="Nexus is asked of each offense.",
    evidence=("certified dispositions", "the plea transcript", "the wording of a vacatur order"),
    provisions=(law.TURPITUDE, law.MULTIPLE, law.ADMISSION, law.CONVICTION, law.WAIVER_NEXUS),
    touches=("admissibility",),
)  # fmt: skip

DRUGS: Final = any_of("act.drugs", "used", "possessed", "carried", "sold", "grew")
MORE_THAN_USE: Final = any_of("act.drugs", "possessed", "carried", "sold", "grew")
_FORCED: Final = said("act.drugs.forced_use")
_DRUG_CASE: Final = AllOf((said("matter.drugs"), CONVICTED))
DRUG_CONDUCT: Final = Ambiguity(
    code="DRUG_CONDUCT", group="B", over=("act", "matter"),
    title="Controlled substances",
    what="Use, possession, carrying, growing or selling of controlled substances, forced use and forced carrying included.",
    lead=AnyOf((DRUGS, _FORCED, _DRUG_CASE)),
    rows=(
        Row(Level.S3, "Carried, sold, grown or possessed, and nothing ties it to the trafficking, or that is contradicted.",
            AllOf((MORE_THAN_USE, Not(NEXUS)))),
        Row(Level.S3, "A conviction, and a tie to the trafficking is denied.",
            AllOf((_DRUG_CASE, denied("matter.caused_by_trafficking"))), unless=VACATED),
        Row(Level.S2, "Done on order: the 212(d)(13) waiver is a route if tied to the trafficking.", AllOf((DRUGS, ORDERED))),
        Row(Level.S2, "Own use is recorded, and no more without contradiction: a health ground, which can be waived without nexus.",
            AllOf((said("act.drugs.used"), denied("act.compulsion.ordered"))), unless=MORE_THAN_USE),
        Row(Level.S2, "A conviction that is tied to the trafficking.", AllOf((_DRUG_CASE, TIED)), unless=VACATED),
        Row(Level.S1, "The conviction was vacated for a defect; the conduct is still asked about.", AllOf((_DRUG_CASE, VACATED))),
        Row(Level.S1, "Forced use is recorded, and no more without contradiction.", _FORCED, unless=DRUGS),
    ),
    unknown="Whether it was ordered, or tied to the trafficking, is not settled by what is recorded.",
    question="Did anyone give you, or make you take or carry, something you did not choose? You can answer just yes or no.",
    client=Side(
        "Forced crime is itself the exploitation; what was incident to it can be waived.",
        AnyOf((AllOf((ORDERED, NEXUS)), AllOf((_FORCED, Not(DRUGS))), TIED)),
    ),
    government=Side(
        "Reason to believe needs neither conviction nor profit.",
        AnyOf((any_of("act.drugs", "carried", "sold", "grew"), _DRUG_CASE)),
    ),
    mitigating=(
        Weight("made to take drugs", "act.drugs.forced_use"), Weight("under 18", when=CLIENT_MINOR),
        Weight("threatened", "act.compulsion.threatened"), Weight("addiction that the traffickers brought about"),
    ),
    aggravating=(Weight("sold", "act.drugs.sold"), Weight("the client's own idea", "act.compulsion.initiated"), Weight("a large quantity")),
    timing="During control; what addiction did afterward is to be tied to it.",
    evidence=("treatment and laboratory records", "instructions", "debts"),
    provisions=(law.DRUG_OFFENSE, law.DRUG_TRAFFICKER, law.ADDICTION, law.WAIVER_NEXUS),
    touches=("admissibility",),
)  # fmt: skip

_HANDLED: Final = AnyOf((said("act.money.handled"), said("act.help.carried_cash")))
_ACCOUNT: Final = said("act.money.account_used")
MONEY: Final = AnyOf((_HANDLED, _ACCOUNT))
_KNEW_MONEY: Final = said("act.money.knew_source")
MONEY_HANDLING: Final = Ambiguity(
    code="MONEY_HANDLING", group="B", over=("act",),
    title="Money of the scheme",
    what="Banking, sending, carrying or converting money of the scheme, or an account in the client's name.",
    lead=MONEY,
    rows=(
        Row(Level.S3, "The source was known and something was gained, outside the time of control.",
            AllOf((_KNEW_MONEY, any_of("act.benefit", "profit_share", "bonus", "status"), Not(CONTROL)))),
        Row(Level.S3, "The source was known, and an order is denied.", AllOf((_KNEW_MONEY, denied("act.compulsion.ordered")))),
        Row(Level.S2, "Done on order.", ORDERED, unless=denied("act.money.knew_source")),
        Row(Level.S1, "The source was not known to the client.", denied("act.money.knew_source")),
    ),
    unknown="Whether it was ordered, or the source known, is not settled by what is recorded.",
    question="Were any accounts, phones or cards in your name that someone else used or told you how to use?",
    client=Side(
        "Control of money is abuse; being used as a courier is not laundering.",
        AnyOf((AllOf((ORDERED, NEXUS)), denied("act.money.knew_source"))),
    ),
    government=Side("Knowing assistance is enough, if the officer knows of it.", AllOf((MONEY, _KNEW_MONEY))),
    mitigating=(
        Weight("the source was not known", when=denied("act.money.knew_source")), Weight("ordered", "act.compulsion.ordered"),
        Weight("the client's identity was taken over", "act.money.account_used"),
    ),
    aggravating=(Weight("a share of it", "act.benefit.profit_share"), Weight("split payments or shell firms"), Weight("an upper place", "case.conduct.role.upper_level")),
    timing="During control speaks for nexus.",
    evidence=("bank pictures of who opened and used the account", "log-in records", "messages"),
    provisions=(law.LAUNDERING, law.VENTURE, law.WAIVER_NEXUS),
    touches=("admissibility", "bar"),
)  # fmt: skip

VIOLENT_OR_DANGEROUS_NO_NEXUS: Final = Ambiguity(
    code="VIOLENT_OR_DANGEROUS_NO_NEXUS", group="B", over=("matter",),
    title="A violent or dangerous crime not tied to the trafficking",
    what="A serious violent crime that nothing ties to the victimization, often from the time after.",
    lead=said("matter.violent"),
    unless=TIED,
    rows=(
        Row(Level.S2, "A record or a professional could tie it to the trafficking.", said("matter.link_documentable")),
        Row(Level.S3, "A tie to the trafficking is denied: only extraordinary circumstances, or the 212(d)(3)(A)(ii) waiver.",
            denied("matter.caused_by_trafficking")),
    ),
    unknown="Whether it was caused by, or incident to, the trafficking has not been answered.",
    question="There is a court case in the papers we were given. Only if you want to: what was going on in your life then?",
    client=Side(
        "Trauma, homelessness and dependence after getting out connect it to the victimization; in the Fourth, Seventh "
        "and Eleventh Circuits ask whether a judge may hear the 212(d)(3)(A)(ii) waiver.",
        said("matter.link_documentable"),
    ),
    government=Side("No nexus, and no extraordinary circumstances.", denied("matter.caused_by_trafficking")),
    mitigating=(
        Weight("rehabilitation", "matter.rehabilitation"), Weight("compelled, on the record", "matter.compelled_in_record"),
        Weight("a minor part"), Weight("long ago"), Weight("harm to the client on removal"),
    ),
    aggravating=(Weight("a weapon, or injury"), Weight("recent")),
    timing="Usually after freedom.",
    evidence=("plea and sentencing transcript", "an expert who links trauma to the offense", "proof of rehabilitation"),
    provisions=(law.WAIVER_VIOLENT, law.WAIVER_GENERAL, law.JUDGES_WAIVE),
    touches=("admissibility",),
)  # fmt: skip

_LINKED: Final = AllOf((said("matter.trafficking_linked"), CONVICTED))
TRAFFICKING_LINKED_CONVICTION: Final = Ambiguity(
    code="TRAFFICKING_LINKED_CONVICTION", group="B", over=("matter",),
    title="A conviction linked to trafficking",
    what="A conviction for pandering, promoting prostitution, transporting, harboring, trafficking, or conspiracy to do so.",
    lead=_LINKED,
    rows=(
        Row(Level.S2, "Vacated for a defect; the conduct it was about is still asked.", AllOf((_LINKED, VACATED))),
        Row(Level.S4, "It stands, and its elements match the federal definition.", said("matter.elements_match"),
            unless=said("matter.compelled_in_record")),
        Row(Level.S3, "The record shows compulsion, or the offense is broader than the federal definition.",
            AnyOf((said("matter.compelled_in_record"), denied("matter.elements_match")))),
    ),
    unknown="Counsel has not yet set the elements of the offense beside the federal definition.",
    question="Did your lawyer in that case know what was being done to you? Would you like us to look into whether that case "
    "can be reopened?",
    client=Side(
        "The conviction was itself a penalty that Congress disfavors; since 2026 a federal one may be open to vacatur.",
        said("matter.compelled_in_record"),
    ),
    government=Side("A conviction is more than reason to believe; vacatur erases it and not the conduct.", AllOf((_LINKED, Not(VACATED)))),
    mitigating=(
        Weight("the record names compulsion", "matter.compelled_in_record"), Weight("vacated for a defect", "matter.vacated_for_defect"),
        Weight("sealed or vacated on other grounds, which immigration law does not count", "matter.vacated_otherwise"),
        Weight("tied to what was done to the client", "matter.caused_by_trafficking"), Weight("youth"),
    ),
    aggravating=(Weight("findings of own violence or leadership"), Weight("violent", "matter.violent")),
    timing="Set the days of the offense against the time of control: each period by itself.",
    evidence=("the full record of conviction", "sentencing memoranda", "a law enforcement declaration"),
    provisions=(law.BAR, law.GROUND_TRAFFICKER, law.AGGRAVATED, law.DEPORTABLE, law.SOURCE, law.VACATED, law.RELIEF_2026),
    touches=("bar", "admissibility"),
)  # fmt: skip

CRIMES: Final = (
    PROSTITUTION_UNDER_CONTROL, PROCURING_OR_PROCEEDS, CIMT_CONVICTION_OR_ADMISSION, DRUG_CONDUCT, MONEY_HANDLING,
    VIOLENT_OR_DANGEROUS_NO_NEXUS, TRAFFICKING_LINKED_CONVICTION,
)  # fmt: skip
