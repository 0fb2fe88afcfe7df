"""What stands beside T status or in its place, and what each way turns on: where a text shuts it, bounds it or opens it wider."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any, Final

from tvisa.facts import Case, CourtKind, Kinship, Manner, VisaClass
from tvisa.facts.timeline import told_dates
from tvisa.kernel.dates import anniversary
from tvisa.kernel.provision import Period
from tvisa.law.common.asking import under
from tvisa.law.common.points import (
    ACTED,
    CAME_LATELY,
    CROSSED,
    EMERGENCY,
    FEARS,
    HURT,
    IN_CUSTODY,
    ON_A_CHARGE,
    RESIDENT,
    USED,
    PartOfLaw,
    Point,
    any_yes,
    point,
    unsaid,
    yes,
)
from tvisa.law.common.posture import EVERYWHERE, UNDECIDED, UNEXECUTED, Order, Stage, where
from tvisa.law.common.relief import PARTICULARLY_SERIOUS, TORTURE_DEFERRAL, UNACCOMPANIED, admitted_as
from tvisa.law.common.remark import told_everywhere, told_in
from tvisa.law.common.removal import EXCEPTIONAL, OVERSTAYED, RESCISSION
from tvisa.law.common.safety import NO_ALIEN_TO_PROTECT
from tvisa.law.common.upcoming import ahead, told_day, was
from tvisa.law.conduct.law import DURESS_2026
from tvisa.law.time_limits import DAYS_TO_RESCIND
from tvisa.law.windows import RULE_2024, VAWA_2013
from tvisa.law.writing import rule

_relief = partial(point, PartOfLaw.RELIEF)
_removal = partial(point, PartOfLaw.REMOVAL)

_OPEN: Final = where(*UNDECIDED, Stage.DENIED)
_YOUNG: Final = any_yes("case.filing", "unaccompanied_child", "parental_abuse") & under(21)

_U: Final = told_in(
    _OPEN,
    _relief(
        "U_WHO_CERTIFIES",
        """U status: besides the officer who took the report, a prosecutor, a judge, child protective services, the Equal Employment
        Opportunity Commission or the Department of Labor can certify. The certification says that the client was, is or is likely to be
        helpful, and has not unreasonably refused to assist since. Read the agency's report before you ask.""",
        "8 CFR 214.14(a)(2); 8 CFR 214.14(b)(3); 8 CFR 214.14(c)(2)(i)",
        USED,
        unless=NO_ALIEN_TO_PROTECT,
    ),
    _relief(
        "U_ANOTHER_CRIME",
        """U status: a person culpable for the crime under investigation does not count as its victim. Another qualifying criminal activity
        against the client, such as involuntary servitude or felonious assault, can be certified separately.""",
        "8 CFR 214.14(a)(14)(iii); 8 USC 1101(a)(15)(U)(iii)",
        USED & ACTED,
        confidence="D",
        note="That another crime can qualify separately is inferred from what the exclusion names.",
    ),
    _relief(
        "U_WAIVER",
        """U status: every ground of inadmissibility except 8 USC 1182(a)(3)(E) can be waived in the public or national interest, without a
        nexus to the crime. For violent or dangerous crimes, and for security grounds, a waiver requires extraordinary circumstances.""",
        "8 USC 1182(d)(14); 8 CFR 212.17(b)(1); 8 CFR 212.17(b)(2)",
        USED & (ACTED | CROSSED),
    ),
    _relief(
        "U_AND_RESIDENCE",
        """U status, like T, is a nonimmigrant status. Neither is available to a permanent resident. Both can become available once an order
        that ends the residence is final.""",
        "8 USC 1101(a)(15)(U); 8 CFR 1001.1(p)",
        RESIDENT,
        confidence="D",
    ),
    _relief(
        "U_LABOR_CONTRACTING",
        """Fraud in foreign labor contracting is by itself a qualifying criminal activity for U status. It means recruiting or hiring a person
        outside the United States for work here, knowingly and with intent to defraud, by materially false promises. Ask what was promised,
        where, and by whom.""",
        "8 USC 1101(a)(15)(U)(iii); 18 USC 1351(a)",
        {
            "incident": yes("incident.acts.recruited")
            & yes("incident.labor.work")
            & (any_yes("incident", "agreement.changed", "means.fraud") | ~yes("incident.labor.paid_as_agreed"))
        },
        window=Period(VAWA_2013),
    ),
    _relief(
        "LABOR_AGENCIES",
        """Labor agencies count as law enforcement agencies for T status. The Department of Labor, with its Wage and Hour Division, and the
        Equal Employment Opportunity Commission can sign Supplement B, and can certify for U status.""",
        "8 CFR 214.201; 8 CFR 214.14(a)(2)",
        {"incident": yes("incident.labor.work")},
        unless=NO_ALIEN_TO_PROTECT,
        window=RULE_2024,
    ),
)

_PROTECTION: Final = told_in(
    _OPEN,
    _relief(
        "BORDER_LIMIT",
        """Asylum is barred for most people who crossed the southern border while emergency border circumstances were in effect. The bar
        excepts a person who shows that at entry they met the definition of a severe form of trafficking. It also excepts a person who shows
        an imminent and extreme threat to life or safety at entry, or an acute medical emergency. Check whether the bar reaches this entry,
        and what has been proclaimed or decided since.""",
        "8 CFR 1208.35(a)(1); 8 CFR 1208.35(a)(2)(i); 8 CFR 208.35(a)(2)(i); 8 CFR 1208.13(g)",
        {"entry": was("entry", "manner", Manner.WITHOUT_INSPECTION) & CAME_LATELY},
        unless=yes("case.filing.unaccompanied_child") | NO_ALIEN_TO_PROTECT,
        where=where(*UNDECIDED, Stage.DENIED, Order.NONE, *UNEXECUTED),
        note="Read as of January 2025. Proclamations set the dates on which the rule applies. The first date is from memory.",
        window=Period(EMERGENCY),
    ),
    _relief("TORTURE_DEFERRAL", (TORTURE_DEFERRAL,), when=FEARS & ACTED),
    _relief("PARTICULARLY_SERIOUS", (PARTICULARLY_SERIOUS,), when=FEARS & ACTED),
    _relief(
        "JUVENILE_HERE_ONLY",
        """Special immigrant juvenile status requires a person in the United States, under 21 and unmarried, with findings by a juvenile court
        here. A relative abroad cannot get it.""",
        "8 USC 1101(a)(27)(J)(i); 8 CFR 204.11(b)",
        {"member": was("member", "kinship", Kinship.CHILD, Kinship.SIBLING) & ~yes("member.in_united_states")},
    ),
    _relief(
        "JUVENILE_PETITION",
        """A special immigrant juvenile petition does not depend on inadmissibility, which is decided when the person applies for residence.
        The petition can succeed where adjustment cannot, if nothing there waives a ground. It has no bar like the trafficker bar of T
        status.""",
        "8 CFR 204.11(b); 8 USC 1255(h)(2)",
        _YOUNG & ACTED,
        note="That the petition does not require admissibility is inferred from the silence of 8 CFR 204.11(b).",
        confidence="D",
    ),
)

_AGENCIES: Final = told_everywhere(
    _relief(
        "A_WITNESS",
        """Continued Presence does not wait for a charge: a federal officer who meets a victim who may be a witness to the trafficking can
        request it. It can take the form of parole, deferred action or a stay of a final order, so it can bring release.""",
        "28 CFR 1100.35(a); 28 CFR 1100.35(b); 22 USC 7105(c)(3)(A)(i)",
        USED & IN_CUSTODY,
        unless=NO_ALIEN_TO_PROTECT,
        where=_OPEN,
        note="That it can bring release is inferred from what parole is.",
        confidence="D",
    ),
    _relief(
        "FOR_AGENCIES_TO_ASK",
        """Only law enforcement can request Continued Presence, or S-5 status based on what a witness knows of a criminal organization (Form
        I-854). Parole is for the government to grant. Nobody has a right to any of these; criminal defense counsel negotiates for them.""",
        "22 USC 7105(c)(3)(A)(i); 8 USC 1101(a)(15)(S)(i); 8 CFR 214.2(t)(4); 8 USC 1182(d)(5)(A)",
        yes("case.filing.federal_case"),
        where=_OPEN,
        confidence="D",
        note="The texts were read; who negotiates is practice.",
    ),
    _relief(
        "TERMS_ON_IMMIGRATION",
        """A plea, cooperation or other agreement with a witness does not bind the immigration authority unless that authority authorized it in
        writing and the authorization is attached.""",
        "28 CFR 0.197",
        {"court_date": ahead(CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.TRIAL_WITNESS)},
        note="Read in an undated copy, which refers to the Immigration and Naturalization Service.",
    ),
    _relief("DURESS", DURESS_2026, when=yes("case.filing.federal_case") & ACTED),
    _relief(
        "WHOSE_CONVICTION",
        """A federal court can clear federal convictions and arrests under 18 USC 3771A. State law governs whether a State court's conviction
        is vacated or sealed. For immigration purposes, a vacatur counts if it is for a defect.""",
        "18 USC 3771A; Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)",
        {"matter": ON_A_CHARGE},
        confidence="C",
        window=DURESS_2026.window,
    ),
)

_MONEY: Final = told_everywhere(
    _relief(
        "VICTIM_COMPENSATION",
        """A State crime victim compensation program pays victims of criminal violence for care, counseling included, and for wages lost to an
        injury. It does not require residence in the State. It requires help with reasonable requests, unless age, condition, language or
        safety weighs against it. Its own filing deadline can be short.""",
        "34 USC 20102(b)(1); 34 USC 20102(b)(2); 34 USC 20102(b)(4)",
        HURT,
        note="Read as of April 2023. It states what a program must do to be funded. State law sets the filing deadline.",
    ),
    _relief(
        "CONTRACT_CLAIM",
        """H-2A: where no other contract was written, the job order is at the least the work contract. The client can claim its promises of
        wages, three quarters of the days, travel and housing as breach of contract. That claim is separate from a minimum wage claim and
        has its own limitations period.""",
        "20 CFR 655.122(q); 20 CFR 655.122(i); 20 CFR 655.122(h)",
        {"entry": admitted_as(VisaClass.H_2A)},
        confidence="C",
        note="Read in part, as of 2022.",
    ),
    _relief(
        "SUIT_OPENS_ACTS",
        """A lawsuit opens the client's own acts to discovery, and the defendants can plead them against the client. Criminal defense counsel
        reviews the suit first.""",
        "18 USC 1595(a); Fed. R. Civ. P. 13(a)",
        USED & ACTED,
        confidence="D",
    ),
)

YEARS_STOP: Final = rule(
    """Cancellation for a resident requires five years of residence, seven years here since an admission, and no aggravated felony. The seven
    years end with a notice to appear or, if earlier, with an offense of 8 USC 1182(a)(2) that makes the person inadmissible or removable.
    Count from the admission to the act.""",
    "8 USC 1229b(a); 8 USC 1229b(d)(1)",
    note="The text was read as of April 2023.",
)
_LONGEST: Final = 60


def _years_of_residence(case: Case, _: datetime.date, __: tuple[Any, ...]) -> dict[str, object] | None:
    """Reckon how many full years of residence the record gives until an offense, at the most."""
    since = [day.start[0] for day in told_dates(case.filing.resident_since) if day.start[0]]
    over = [day.end[1] for matter in case.conduct.matters for day in told_dates(matter.when) if day.end[1]]
    if not since or not over:
        return None
    first, last = min(since), min(over)
    return {"since": first, "day": last, "years": sum(anniversary(first, n)[0] <= last for n in range(1, _LONGEST))}


_IN_COURT: Final = told_everywhere(
    Point(
        """{rule} By the dates on file, residence began on {since}, and the facts behind a case were over by {day}. That makes {years} full
        years at most. An earlier admission would add to them.""",
        code="YEARS_STOP",
        of=PartOfLaw.RELIEF,
        law=YEARS_STOP,
        when=RESIDENT & ACTED,
        names=_years_of_residence,
    ),
    _relief(
        "WAIVER_OF_DEPORTABILITY",
        """The waiver of 8 USC 1227(a)(7) can lift deportability for domestic violence, stalking or violating a protection order. It is for a
        battered person who was not the primary perpetrator of violence. It requires a finding of self-defense, of a protection order meant
        to protect that person, or of a crime tied to the abuse with no serious bodily injury. It lifts no other ground.""",
        "8 USC 1227(a)(7)(A)",
        yes("case.filing.abused_by_citizen_or_resident") & ACTED,
        note="The text was read as of April 2023.",
    ),
    _relief(
        "SPECIAL_RULE",
        """VAWA cancellation requires three years here, good moral character, and extreme hardship to the client or the client's child or
        parent. An aggravated felony bars it, as does a ground of crime or security in 8 USC 1182(a)(2) or (3). Deportability for marriage
        fraud, crimes, false documents or security also bars it, unless the waiver of 8 USC 1227(a)(7) applies. Look at each conviction
        first.""",
        "8 USC 1229b(b)(2)(A)(ii); 8 USC 1229b(b)(2)(A)(iv); 8 USC 1229b(b)(2)(A)(v); 8 USC 1229b(b)(5)",
        yes("case.filing.abused_by_citizen_or_resident") & ACTED,
        note="The text was read as of April 2023.",
    ),
)

RELIEF: Final = (*_U, *_PROTECTION, *_AGENCIES, *_MONEY, *_IN_COURT)
"""Other relief, status first."""


# --- removal: what is left after a mistake, and after the order -------------------------------------------------------

POINTS: Final = told_in(
    where(*UNDECIDED),
    _removal(
        "IF_MISSED",
        (RESCISSION, EXCEPTIONAL),
        when=told_day("case", "filing.hearing_on"),
        says=f"""If the client missed a hearing and was ordered removed in absentia, move to reopen within {DAYS_TO_RESCIND} days for exceptional
        circumstances, including battery and extreme cruelty. For lack of notice there is no time limit. The motion automatically stays
        removal, once.""",
        where=where(Order.NONE),
    ),
    _removal(
        "VOLUNTARY_DEPARTURE", OVERSTAYED, when=yes("case.filing.in_proceedings"), where=where(*UNDECIDED, Order.NONE)
    ),
    _removal(
        "RESIDENT_STOPPED",
        """DHS has to show that a returning resident is an applicant for admission. Contest it, ask for parole or release, and ask for time for
        a motion in the criminal court. A plea without advice on removal is a separate ground for that motion. Charges do not end residence;
        a final order does. From then on T status is available, and a bona fide determination (BFD) notice stays that order.""",
        "8 USC 1101(a)(13)(C); 8 CFR 1001.1(p); 8 CFR 214.204(b)(2)",
        yes("case.filing.permanent_resident") & yes("case.filing.in_proceedings"),
        where=EVERYWHERE,
        confidence="D",
    ),
    _removal(
        "AN_ORDER_NOBODY_SAW",
        (RESCISSION, UNACCOMPANIED),
        when=yes("case.filing.unaccompanied_child") & unsaid("case.filing.in_proceedings"),
        says="""If the judge ordered removal in absentia and the notice never reached the child, a motion to reopen for lack of notice has no time
        limit and stays removal. If a case is pending: appear, and send the asylum application to an asylum officer first. USCIS still
        decides T status.""",
    ),
    _removal(
        "CUSTODY_AND_HABEAS",
        """The client is in post-order custody. Ask for a post-order custody review. Ask for habeas corpus if a transfer or removal would come
        before the bona fide determination; courts are split. After a grant, a DHS order is cancelled by law, and a judge's order needs a
        motion. It is unsettled which of the two a reinstated order is; ask ICE to join a motion.""",
        "8 USC 1231(a)(2); 8 USC 1231(a)(5); 8 USC 1231(a)(6); 8 CFR 214.204(o)(1); 8 CFR 214.204(o)(2); 28 USC 2241",
        yes("case.filing.detained") & yes("case.filing.order_reinstated"),
        where=where(*UNDECIDED, Order.REINSTATED),
        confidence="D",
        window=RULE_2024,
    ),
    _removal(
        "AFTER_A_DENIAL",
        """A notice to appear (NTA) can follow a denial. The regulation names complicity in trafficking as a reason to refer a person. Facts
        that touch the trafficker bar therefore matter twice; resolve them before you file anything.""",
        "8 CFR 214.204(b)(3)",
        yes("case.conduct.disclosure.conflict_open") | yes("case.conduct.disclosure.records_destroyed"),
    ),
)
"""Points on removal."""
