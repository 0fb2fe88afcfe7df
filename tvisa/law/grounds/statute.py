"""
The grounds of 8 USC 1182(a) that can be in play before T status is granted, in the statute's order.

Each says what makes inadmissible, what on the record raises it, and what takes a person out of it; which waiver reaches it each status
says of its own. Public charge stands with what exempts a status from it. The text was read as of April 2023. Where the findings of
conduct rest on a ground, its rule stands with theirs.
"""

from __future__ import annotations

import attrs

from tvisa.facts import GroundKind as K
from tvisa.facts import Manner
from tvisa.facts.conduct import Help, Tasks
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Exists, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.common.clocks import YEAR
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING, VERBS
from tvisa.law.conduct.leaves import CHILD_AT_BENEFIT, any_of, said, within_years
from tvisa.law.conduct.matters import DELINQUENT
from tvisa.law.conduct.stays import RETURNED, of_own_will, perhaps_a_year
from tvisa.law.forms import against, fact, factor, standard
from tvisa.law.grounds.admissibility import GroundOfLaw, ground
from tvisa.law.grounds.leaves import (
    CENTRAL_REASON,
    act,
    came_in,
    departure,
    done_to_client,
    left,
    matter,
    more_to_say,
    not_set_aside,
    unlawful_stay,
    within,
)
from tvisa.law.time_limits import (
    DAYS_UNLAWFUL,
    YEARS_AFTER_PROSTITUTION,
    YEARS_BARRED,
    YEARS_BARRED_LONGER,
    YEARS_UNLAWFUL,
    years,
)
from tvisa.law.writing import rule

# --- 212(a)(1), health ------------------------------------------------------------------------------------------------

_HEALTH = rule(
    """Inadmissible on health grounds: a communicable disease of public health significance, a disorder with harmful behavior, or drug
    abuse or addiction, each as a physician determines it.""",
    "8 USC 1182(a)(1)(A)(i); 8 USC 1182(a)(1)(A)(iii); 8 USC 1182(a)(1)(A)(iv)",
    note="""Each clause speaks of a person “who is determined” to have it, under Health and Human Services rules (42 CFR part 34). Drug use alone
    determines nothing, but it raises the question.""",
)

_DRUGS = said("matter.drugs") | said("matter.drug_trade")
"""An offense of dealing in drugs is one about drugs, though nobody was asked that too."""

HEALTH = GroundOfLaw(
    K.HEALTH,
    "Health: communicable disease, harmful disorder, drug abuse or addiction",
    _HEALTH,
    # Having, carrying or selling drugs says nothing of abuse.
    shown=act(any_of("act.drugs", "used", "forced_use") & more_to_say(_HEALTH), _HEALTH)
    | matter(said("matter.drugs") & ~said("matter.drug_trade") & more_to_say(_HEALTH), _HEALTH)
    | fact("case.grounds.medical_finding", _HEALTH, against=Reply.YES),
)

# --- 212(a)(2), crimes and the like -----------------------------------------------------------------------------------

_STANDS = not_set_aside("vacated_for_defect", conduct_law.VACATED)
_FOUND = said("matter.convicted") | said("matter.admitted")
_CONVICTED = said("matter.convicted") & ~DELINQUENT & not_set_aside("diverted", conduct_law.CONVICTION)
_ADMITTED = _CONVICTED | said("matter.admitted")
_CHARGED = said("matter.charged") | said("matter.pending")


def _accused(kind: Predicate) -> Predicate:
    """Ask whether there is a charge, an open or a deferred case or one of a juvenile court, of that kind; the kind alone points nowhere."""
    return AnyOf([said(f"matter.{open_}") & kind for open_ in ("charged", "pending", "deferred")] + [DELINQUENT & kind])


def _of_conduct(kind: Predicate, provision: Provision, *, settled: Predicate | None = None) -> Exists:
    """
    Ask whether a court matter bears on a ground that asks what somebody did, or what there is reason to believe of them.

    A conviction, an admission or a charge of that kind raises it. An arrest alone points to it, and so does what ended in a
    vacatur, a dismissal or an acquittal: none of these answers a question of conduct.

    Args:
        kind: What the matter was for.
        provision: The law of the ground.
        settled: What must be known of it besides, before it does more than point.
    """
    stands = (_FOUND & _STANDS) | (
        _CHARGED & not_set_aside("dismissed", provision) & not_set_aside("acquitted", provision)
    )
    return matter(kind & ((stands if settled is None else settled & stands) | more_to_say(provision)), provision)


MORAL_TURPITUDE = GroundOfLaw(
    K.MORAL_TURPITUDE,
    "Crime involving moral turpitude",
    conduct_law.TURPITUDE,
    shown=matter(
        _ADMITTED & said("matter.moral_turpitude") & not_set_aside("exception", conduct_law.TURPITUDE) & _STANDS,
        conduct_law.TURPITUDE,
    )
    # An accusation is no admission; nor is an act told in confidence: both ask what may yet be admitted.
    | matter(_accused(said("matter.moral_turpitude")) & more_to_say(conduct_law.TURPITUDE), conduct_law.TURPITUDE)
    | act(
        (
            any_of("act.violence", "threat", "confinement", "physical", "sexual", "weapon", "drugged")
            | any_of("act.crime", "scams", "theft", "forgery")
        )
        & more_to_say(conduct_law.TURPITUDE),
        conduct_law.TURPITUDE,
    ),
    excepted=True,
    flags=("moral_turpitude",),
)

CONTROLLED_SUBSTANCE = GroundOfLaw(
    K.CONTROLLED_SUBSTANCE,
    "Controlled-substance offense",
    conduct_law.DRUG_OFFENSE,
    shown=matter(_DRUGS & _ADMITTED & _STANDS, conduct_law.DRUG_OFFENSE)
    | matter(_accused(_DRUGS) & more_to_say(conduct_law.DRUG_OFFENSE), conduct_law.DRUG_OFFENSE)
    | act(
        any_of("act.drugs", "used", "possessed", "carried", "sold", "grew") & more_to_say(conduct_law.DRUG_OFFENSE),
        conduct_law.DRUG_OFFENSE,
    ),
    flags=("drugs", "drug_trade"),
)

MULTIPLE_CONVICTIONS = GroundOfLaw(
    K.MULTIPLE_CONVICTIONS,
    "Multiple convictions, aggregate sentences of five years or more",
    conduct_law.MULTIPLE,
    shown=matter(said("matter.five_years") & _CONVICTED & _STANDS, conduct_law.MULTIPLE),
    whole=True,
    flags=("five_years",),
)

DRUG_TRADE = GroundOfLaw(
    K.DRUG_TRADE,
    "Controlled substance traffickers, on reason to believe",
    conduct_law.DRUG_TRAFFICKER,
    shown=act(any_of("act.drugs", "carried", "sold", "grew") | said("act.crime.drugs"), conduct_law.DRUG_TRAFFICKER)
    | act(said("act.drugs.possessed") & more_to_say(conduct_law.DRUG_TRAFFICKER), conduct_law.DRUG_TRAFFICKER)
    | _of_conduct(said("matter.drug_trade"), conduct_law.DRUG_TRAFFICKER)
    # What an offense about drugs was about is asked: possession for oneself is no trade.
    | matter(
        said("matter.drugs") & said("matter.drug_trade") & more_to_say(conduct_law.DRUG_TRAFFICKER),
        conduct_law.DRUG_TRAFFICKER,
    ),
    flags=("drugs", "drug_trade"),
)

_TEN_YEARS = within(10, "act", conduct_law.PROSTITUTION)

PROSTITUTION = GroundOfLaw(
    K.PROSTITUTION,
    f"Prostitution within {years(YEARS_AFTER_PROSTITUTION)}",
    conduct_law.PROSTITUTION,
    shown=act(said("act.sold_sex.done") & said("act.sold_sex.pattern") & _TEN_YEARS, conduct_law.PROSTITUTION)
    # One arrest or conviction shows no course of conduct, and a vacatur does not undo one.
    | matter(
        said("matter.prostitution")
        & within(10, "matter", conduct_law.PROSTITUTION)
        & more_to_say(conduct_law.PROSTITUTION),
        conduct_law.PROSTITUTION,
    ),
    # What was done to the client is no course of conduct of theirs: it asks for a look, as the form asks for an answer.
    prompts=done_to_client(
        # What passed for it comes first: a sexual assault alone is not commercial.
        said("incident.sex.value_passed") & said("incident.sex.act") & within(10, "incident", conduct_law.PROSTITUTION),
        conduct_law.PROSTITUTION,
    ),
    flags=("prostitution",),
)

_FOR_SEX = said("act.ends.commercial_sex") & any_of("act.benefit", "profit_share", "bonus")

PROCURING = GroundOfLaw(
    K.PROCURING,
    "Procuring, or proceeds of prostitution",
    conduct_law.PROCURING,
    shown=act((said("act.procured") | _FOR_SEX) & _TEN_YEARS, conduct_law.PROCURING)
    | act(
        any_of("act.tasks", "scheduled", "posted_ads", "collected_money")
        & _TEN_YEARS
        & more_to_say(conduct_law.PROCURING),
        conduct_law.PROCURING,
    )
    | act(
        said("act.ends.commercial_sex") & any_of("act.verbs", *VERBS) & _TEN_YEARS & more_to_say(conduct_law.PROCURING),
        conduct_law.PROCURING,
    )
    | act(
        said("act.benefit.passed_on") & said("act.ends.commercial_sex") & more_to_say(conduct_law.PROCURING),
        conduct_law.PROCURING,
    )
    | _of_conduct(said("matter.procuring"), conduct_law.PROCURING, settled=within(10, "matter", conduct_law.PROCURING))
    | matter(
        said("matter.trafficking_linked") & said("matter.procuring") & more_to_say(conduct_law.PROCURING),
        conduct_law.PROCURING,
    ),
    flags=("procuring",),
)

OTHER_VICE = ground(
    K.OTHER_VICE,
    "Other unlawful commercialized vice",
    "Inadmissible: anyone coming to engage in any other unlawful commercialized vice.",
    "8 USC 1182(a)(2)(D)(iii)",
)

IMMUNITY = ground(
    K.IMMUNITY,
    "Immunity from prosecution",
    """Inadmissible: anyone who committed a serious offense here, for whom immunity was exercised, and who left because of that. This holds
    until the person submits fully to the court.""",
    "8 USC 1182(a)(2)(E)",
)

RELIGIOUS_FREEDOM = ground(
    K.RELIGIOUS_FREEDOM,
    "Violations of religious freedom by an official",
    "Inadmissible: anyone who, as a foreign official, was responsible for or carried out particularly severe violations of religious freedom.",
    "8 USC 1182(a)(2)(G)",
)

_TOWARD_OTHERS = any_of("act.verbs", *VERBS) | any_of("act.tasks", *(f.name for f in attrs.fields(Tasks)))
_HELP = any_of("act.help", *(f.name for f in attrs.fields(Help)))

TRAFFICKING_OFFENSES = GroundOfLaw(
    K.TRAFFICKING_OFFENSES,
    "Human trafficking ground: traffickers, and aiders, abettors and colluders",
    conduct_law.GROUND_TRAFFICKER,
    shown=act(ACT_OF_TRAFFICKING, conduct_law.GROUND_TRAFFICKER)
    | _of_conduct(
        said("matter.trafficking_linked") | said("matter.elements_match"),
        conduct_law.GROUND_TRAFFICKER,
        settled=said("matter.elements_match"),
    )
    # Pandering and the like can be knowing help to a trafficker, whatever its elements are.
    | matter(said("matter.procuring") & more_to_say(conduct_law.GROUND_TRAFFICKER), conduct_law.GROUND_TRAFFICKER)
    | act(_TOWARD_OTHERS & more_to_say(conduct_law.GROUND_TRAFFICKER), conduct_law.GROUND_TRAFFICKER)
    | act(_HELP & said("act.knew") & more_to_say(conduct_law.GROUND_TRAFFICKER), conduct_law.GROUND_TRAFFICKER)
    | any_of("case.conduct.role", "upper_level", "own_rules", "kept_alone")
    & more_to_say(conduct_law.GROUND_TRAFFICKER),
    flags=("trafficking_linked",),
)

TRAFFICKING_BENEFIT = GroundOfLaw(
    K.TRAFFICKING_BENEFIT,
    "Benefit from a relative's trafficking",
    conduct_law.GROUND_FAMILY,
    shown=said("case.conduct.relative.benefited")
    & any_of("case.conduct.relative", "spouse", "son_or_daughter")
    & ~said("case.conduct.relative.citizen")
    & said("case.conduct.relative.knew")
    & within_years(5, "case", "conduct.relative.last_benefit"),
    exempt=CHILD_AT_BENEFIT,
    excepted=True,
)

MONEY_LAUNDERING = GroundOfLaw(
    K.MONEY_LAUNDERING,
    "Money laundering",
    conduct_law.LAUNDERING,
    shown=act(said("act.money.handled") & said("act.money.knew_source"), conduct_law.LAUNDERING)
    | act(
        (said("act.money.account_used") | said("act.help.carried_cash")) & more_to_say(conduct_law.LAUNDERING),
        conduct_law.LAUNDERING,
    )
    # A place above others handles no money: without an act or a charge about money it points to nothing here.
    | _of_conduct(said("matter.laundering"), conduct_law.LAUNDERING),
    flags=("laundering",),
)

# --- 212(a)(3), security ----------------------------------------------------------------------------------------------

_GROUP = "case.conduct.group"

CORE_SECURITY = ground(
    K.CORE_SECURITY,
    "Espionage or sabotage, other unlawful activity, overthrow, foreign policy, Nazi persecution or genocide",
    """Inadmissible, and beyond both waivers: anyone seeking to enter for espionage or sabotage, other unlawful activity or overthrow of the
    government. So is anyone whose entry would have serious foreign policy consequences, or who took part in Nazi persecution or genocide.""",
    """8 USC 1182(a)(3)(A)(i)(I); 8 USC 1182(a)(3)(A)(ii); 8 USC 1182(a)(3)(A)(iii); 8 USC 1182(a)(3)(C); 8 USC 1182(a)(3)(E)(i);
    8 USC 1182(a)(3)(E)(ii); 8 USC 1182(d)(3)(A)(ii); 8 USC 1182(d)(13)(B)(ii)""",
    shown=said(f"{_GROUP}.not_waivable"),
    excepted=True,
)

EXPORT = ground(
    K.EXPORT,
    "Export of goods or technology",
    """Inadmissible: anyone seeking to enter to violate or evade the laws on the export of goods, technology or sensitive information.""",
    "8 USC 1182(a)(3)(A)(i)(II)",
)

TERRORISM = ground(
    K.TERRORISM,
    "Terrorist activities, material support included",
    """Inadmissible: anyone who engaged in terrorist activity, which includes material support, membership, military-type training,
    representation, incitement or endorsement.""",
    "8 USC 1182(a)(3)(B)",
    shown=any_of(_GROUP, "supported", "member") & any_of(_GROUP, "designated", "may_be_designated")
    | any_of(_GROUP, "involved", "designated", "may_be_designated") & more_to_say(conduct_law.SUPPORT),
    excepted=True,
    note="An exemption under 8 USC 1182(d)(3)(B)(i) is a matter of sole and unreviewable discretion.",
)

TORTURE = ground(
    K.TORTURE,
    "Torture or extrajudicial killing",
    """Inadmissible: anyone who, outside the United States, committed, ordered, incited, assisted or otherwise took part in torture or,
    under color of law of a foreign nation, in extrajudicial killing.""",
    "8 USC 1182(a)(3)(E)(iii)",
    note="Added December 17, 2004 (from memory).",
)

TERRORIST_ASSOCIATION = ground(
    K.TERRORIST_ASSOCIATION,
    "Association with terrorist organizations",
    """Inadmissible: anyone whom the Departments of State and Justice, in consultation, find to have been associated with a terrorist
    organization and to intend activities that could endanger the United States.""",
    "8 USC 1182(a)(3)(F)",
)

CHILD_SOLDIERS = GroundOfLaw(K.CHILD_SOLDIERS, "Recruiting or using child soldiers", conduct_law.CHILD_SOLDIERS)

# --- 212(a)(6), entry and immigration violations ----------------------------------------------------------------------

PRESENT_WITHOUT_ADMISSION = GroundOfLaw(
    K.PRESENT_WITHOUT_ADMISSION,
    "Present without admission or parole",
    conduct_law.ENTERED,
    shown=came_in(conduct_law.ENTERED, Manner.WITHOUT_INSPECTION, last=True),
    excepted=True,
    whole=True,
)

_MISSED = rule(
    """Inadmissible: anyone who without reasonable cause failed to attend their removal hearing and seeks admission within five years of
    leaving or being removed after it.""",
    "8 USC 1182(a)(6)(B)",
)

_WHY_MISSED = (
    against(
        "case.filing.hearing_notice_received", "notice of the hearing received", both=True, core="why it was missed"
    ),
    factor("case.filing.hearing_notice_to_other", "notice sent to someone else", core="why it was missed"),
)

MISSED_HEARING = GroundOfLaw(
    K.MISSED_HEARING,
    "Missed removal hearing",
    _MISSED,
    shown=fact("case.grounds.missed_hearing", _MISSED, against=Reply.YES)
    & ~standard("case.grounds.reasonable_cause", _MISSED, weighs=_WHY_MISSED)
    & departure(left(_MISSED) & within(5, "departure", _MISSED), _MISSED),
)

MISREPRESENTATION = GroundOfLaw(
    K.MISREPRESENTATION,
    "Fraud or misrepresentation",
    conduct_law.MISREPRESENTATION,
    # What was used for work, or shown to the police, got nobody a benefit under the Act: that it was to get one is asked apart.
    shown=act(
        said("act.false_papers.used")
        & said("act.false_papers.understood")
        & more_to_say(conduct_law.MISREPRESENTATION),
        conduct_law.MISREPRESENTATION,
    )
    | act(
        said("act.false_papers.statement") & said("act.false_papers.untrue") & said("act.false_papers.understood"),
        conduct_law.MISREPRESENTATION,
    )
    | act(
        said("act.false_papers.earlier_filing_differs") & more_to_say(conduct_law.MISREPRESENTATION),
        conduct_law.MISREPRESENTATION,
    )
    | came_in(conduct_law.MISREPRESENTATION, Manner.FALSE_PAPERS, Manner.ADMITTED_BY_FRAUD),
)

CITIZENSHIP_CLAIM = GroundOfLaw(
    K.CITIZENSHIP_CLAIM,
    "False claim to citizenship",
    conduct_law.CITIZENSHIP_CLAIM,
    shown=act(said("act.false_papers.citizenship_claim"), conduct_law.CITIZENSHIP_CLAIM),
    excepted=True,
)

STOWAWAY = ground(K.STOWAWAY, "Stowaway", "Inadmissible: a stowaway.", "8 USC 1182(a)(6)(D)")

SMUGGLING = GroundOfLaw(
    K.SMUGGLING,
    "Smuggling of others",
    conduct_law.SMUGGLING,
    shown=act(
        (said("act.border.guided") | said("act.border.encouraged")) & said("act.border.knowing"), conduct_law.SMUGGLING
    )
    | _of_conduct(said("matter.smuggling"), conduct_law.SMUGGLING),
    flags=("smuggling",),
)

DOCUMENT_FRAUD_ORDER = ground(
    K.DOCUMENT_FRAUD_ORDER,
    "Final order for document fraud",
    "Inadmissible: the subject of a final civil order for document fraud.",
    "8 USC 1182(a)(6)(F)(i)",
)

STUDENT_VISA = ground(
    K.STUDENT_VISA,
    "Student visa violated",
    "Inadmissible: a student who violated the terms of 8 USC 1184(l), until the student has spent five years abroad.",
    "8 USC 1182(a)(6)(G)",
)

# --- 212(a)(7), documents ---------------------------------------------------------------------------------------------

_NO_DOCUMENTS = rule(
    "Inadmissible: a nonimmigrant without a passport valid six months beyond the initial period of stay, or without a visa.",
    "8 USC 1182(a)(7)(B)(i)",
    note="""That a person here without a passport lists this ground on Form I-192 is inferred from USCIS Policy Manual, vol. 9, part O, ch. 2 (D).
    By its words, 212(d)(3)(A)(ii) presupposes documents or a waiver of them under 212(d)(4). That chapter still lists it for this ground.
    Abroad, use Form I-193 in an unforeseen emergency: 8 CFR 212.1(g), (o).""",
)

NO_DOCUMENTS = GroundOfLaw(
    K.NO_DOCUMENTS,
    "No valid passport or visa",
    _NO_DOCUMENTS,
    shown=~fact("case.grounds.passport", _NO_DOCUMENTS),
    # An applicant for T status seeks to be a nonimmigrant: whoever came without papers, or lost them, is asked for them.
    prompts=AllOf(
        (
            came_in(_NO_DOCUMENTS, Manner.WITHOUT_INSPECTION, last=True)
            | done_to_client(said("incident.control.withholds_documents"), _NO_DOCUMENTS),
            ~said("case.filing.permanent_resident"),
        )
    ),
)

# --- 212(a)(8), citizenship -------------------------------------------------------------------------------------------

DRAFT_EVASION = ground(
    K.DRAFT_EVASION,
    "Draft evasion",
    """Inadmissible: anyone who left or stayed abroad to avoid military service in war or a declared national emergency.""",
    "8 USC 1182(a)(8)(B)",
    excepted=True,
)

# --- 212(a)(9), earlier removal and unlawful presence -----------------------------------------------------------------

_LEFT = left(conduct_law.UNLAWFUL_PRESENCE)
_WITHIN_THE_TERM = within(YEARS_BARRED_LONGER, "departure", conduct_law.UNLAWFUL_PRESENCE) & perhaps_a_year(
    conduct_law.UNLAWFUL_PRESENCE
) | within(YEARS_BARRED, "departure", conduct_law.UNLAWFUL_PRESENCE)
_HALF_YEAR, _YEAR = (unlawful_stay(days, conduct_law.UNLAWFUL_PRESENCE) for days in (DAYS_UNLAWFUL, YEAR - 1))

REMOVED = GroundOfLaw(
    K.REMOVED,
    "Removed, or left under an order",
    conduct_law.REMOVED,
    shown=departure(fact("departure.removed", conduct_law.REMOVED, against=Reply.YES), conduct_law.REMOVED)
    | said("case.status.removal_order") & departure(left(conduct_law.REMOVED), conduct_law.REMOVED),
    excepted=True,
    whole=True,
)

UNLAWFUL_PRESENCE = GroundOfLaw(
    K.UNLAWFUL_PRESENCE,
    f"Unlawful presence over {DAYS_UNLAWFUL} days, then departure",
    conduct_law.UNLAWFUL_PRESENCE,
    shown=said("case.status.over_180_days")
    & said("case.status.unlawful_presence")
    # Within ten years, the longer of the two terms; within three where the days show a stay of less than a year.
    & departure(_LEFT & _WITHIN_THE_TERM, conduct_law.UNLAWFUL_PRESENCE)
    # By the days: a year or more bars for ten years, and more than 180 days for three.
    | departure(
        _YEAR & within(YEARS_BARRED_LONGER, "departure", conduct_law.UNLAWFUL_PRESENCE), conduct_law.UNLAWFUL_PRESENCE
    )
    | departure(
        _HALF_YEAR
        & within(YEARS_BARRED, "departure", conduct_law.UNLAWFUL_PRESENCE)
        & of_own_will(conduct_law.UNLAWFUL_PRESENCE),
        conduct_law.UNLAWFUL_PRESENCE,
    ),
    exempt=CENTRAL_REASON,
    excepted=True,
    whole=True,
)

RETURNED_UNLAWFULLY = GroundOfLaw(
    K.RETURNED_UNLAWFULLY,
    f"Return without admission after removal or {years(YEARS_UNLAWFUL)}'s unlawful presence",
    conduct_law.RETURNED,
    shown=RETURNED,
    excepted=True,
    whole=True,
)

# --- 212(a)(10), other grounds ----------------------------------------------------------------------------------------

GUARDIAN = ground(
    K.GUARDIAN,
    "Guardian accompanying a helpless person",
    """Inadmissible: anyone accompanying an inadmissible person who is certified helpless and needs the companion's guardianship.""",
    "8 USC 1182(a)(10)(B)",
)

CHILD_ABDUCTION = ground(
    K.CHILD_ABDUCTION,
    "International child abduction",
    """Inadmissible, until the child is surrendered: anyone who keeps a citizen child abroad from the person to whom a court here gave custody.
    So is anyone known to help intentionally, and a relative or agent whom the Secretary of State designates.""",
    "8 USC 1182(a)(10)(C)",
    excepted=True,
)

UNLAWFUL_VOTING = ground(
    K.UNLAWFUL_VOTING,
    "Unlawful voting",
    "Inadmissible: anyone who voted unlawfully.",
    "8 USC 1182(a)(10)(D)",
    excepted=True,
)

TAX_RENUNCIATION = ground(
    K.TAX_RENUNCIATION,
    "Citizenship renounced to avoid taxes",
    "Inadmissible: a former citizen found to have renounced citizenship to avoid taxes.",
    "8 USC 1182(a)(10)(E)",
)

GROUNDS = (
    HEALTH,
    MORAL_TURPITUDE,
    CONTROLLED_SUBSTANCE,
    MULTIPLE_CONVICTIONS,
    DRUG_TRADE,
    PROSTITUTION,
    PROCURING,
    OTHER_VICE,
    IMMUNITY,
    RELIGIOUS_FREEDOM,
    TRAFFICKING_OFFENSES,
    TRAFFICKING_BENEFIT,
    MONEY_LAUNDERING,
    CORE_SECURITY,
    EXPORT,
    TERRORISM,
    TORTURE,
    TERRORIST_ASSOCIATION,
    CHILD_SOLDIERS,
    PRESENT_WITHOUT_ADMISSION,
    MISSED_HEARING,
    MISREPRESENTATION,
    CITIZENSHIP_CLAIM,
    STOWAWAY,
    SMUGGLING,
    DOCUMENT_FRAUD_ORDER,
    STUDENT_VISA,
    NO_DOCUMENTS,
    DRAFT_EVASION,
    REMOVED,
    UNLAWFUL_PRESENCE,
    RETURNED_UNLAWFULLY,
    GUARDIAN,
    CHILD_ABDUCTION,
    UNLAWFUL_VOTING,
    TAX_RENUNCIATION,
)
