"""
The provisions of adjustment under 8 USC 1255(l) and 8 CFR 245.23, each in the numbering of its own time.

The regulation of 2008 took effect on 12 January 2009 (73 FR 75540); that of 2024, with other paragraph numbers, on 28
August 2024 (89 FR 34864).
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import rule

RULE_2009: Final = Period(datetime.date(2009, 1, 12), RULE_2024.start)
"""8 CFR 245.23 as it stood until 27 August 2024."""


# --- applying, and what travel does to it -----------------------------------------------------------------------------

APPLIES: Final = rule(
    "The person applies for adjustment on Form I-485.",
    "8 CFR 245.23(a)(1) since 2009-01-12; 8 CFR 245.23(e)(1) since 2009-01-12",
)

ABANDONED: Final = rule(
    """
    Leaving the United States while the application is pending abandons it, unless the person is not in removal
    proceedings, was granted advance parole for the absence and was inspected and paroled on return; in proceedings
    every departure abandons it.
    """,
    """
    8 CFR 245.23(j) since 2009-01-12; 8 CFR 245.23(j)(1) since 2024-08-28; 8 CFR 245.23(j)(2) since 2024-08-28;
    8 CFR 245.23(j)(3) since 2024-08-28
    """,
    note="""
    Somebody paroled back whose application is then denied is treated as an applicant for admission. Nothing is approved
    while the person is abroad: USCIS Policy Manual, vol. 7, part J, ch. 4(D).
    """,
)

# --- admission and status ---------------------------------------------------------------------------------------------

ADMITTED: Final = rule(
    "The person was lawfully admitted as a T-1 nonimmigrant; for somebody here the grant is the admission.",
    "8 USC 1255(l)(1); 8 CFR 245.23(a)(2) since 2024-08-28; 8 CFR 245.23(a)(2)(i) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="""
    The requirement is statute and regulation; that the grant counts as the admission, as a rule, is USCIS Policy
    Manual, vol. 7, part J, ch. 3(C)(1).
    """,
)

HOLDS: Final = rule(
    """
    The person still holds T-1 status when Form I-485 is properly filed; one filed in time extends the status until it
    is decided, one filed late does not.
    """,
    """
    8 CFR 245.23(a)(3) since 2024-08-28; 8 CFR 245.23(a)(2)(ii) since 2009-01-12 until 2024-08-28; 8 USC 1184(o)(7)(C);
    8 CFR 214.212(h); 8 CFR 214.11(l)
    """,
    note="""
    A receipt notice is no proof that it was in time: USCIS Policy Manual, vol. 3, part B, ch. 10(B)(1). People with 4
    years of T-1 status who filed before 13 April 2009 were excused; that clause is not modeled.
    """,
)

REVOKED: Final = rule(
    "Nobody adjusts whose T status has been revoked.",
    "8 CFR 245.23(c)(1) since 2009-01-12; 8 CFR 214.213; 8 CFR 214.11(m)",
)

FOUR_YEARS: Final = rule(
    """
    T-1 status is granted for up to four years and ends with them unless it is extended; the approval notice says on
    what day.
    """,
    "8 USC 1184(o)(7)(A); 8 CFR 214.203(a); 8 CFR 214.203(c); 8 CFR 214.11(c)(1); 8 CFR 214.11(c)(3)",
    note="""
    Reckoned here to the day before the fourth anniversary of the grant, where no notice is recorded (D). Three years
    for grants before 5 January 2006 (C).
    """,
)

EXTENSION: Final = rule(
    """
    T-1 status can be extended a year at a time, on Form I-539, for a law enforcement need or exceptional circumstances,
    even when asked for late with a reason; waiting for three years of presence is in general no such circumstance.
    """,
    "8 USC 1184(o)(7)(B); 8 CFR 214.212(a); 8 CFR 214.212(c); 8 CFR 214.212(f); 8 CFR 214.11(l)",
    confidence="B",
    note="""
    The last clause is USCIS Policy Manual, vol. 3, part B, ch. 10(D)(2); USCIS Policy Manual, vol. 7, part J, ch. 4(A),
    n. 1, tells people short of three years to ask for an extension all the same.
    """,
)

LOST: Final = rule(
    "T-1 status that has ended in another way, such as a change of status or a return on other papers, is not held.",
    "8 CFR 245.23(a)(3) since 2024-08-28; 8 CFR 245.23(a)(2)(ii) since 2009-01-12 until 2024-08-28; 8 CFR 214.204(p)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 12(B); USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

# --- continuous physical presence -------------------------------------------------------------------------------------

PRESENCE: Final = rule(
    """
    The person has been physically present for a continuous period of three years since admission as a T-1, or during an
    investigation or prosecution that is complete, whichever is less; presence must last until the decision.
    """,
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    note="""
    Until the decision: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(2), nn. 7 and 17. Time in the Northern Marianas
    since the grant counts.
    """,
)

THREE_YEARS: Final = rule(
    """
    Three years of continuous presence are complete when Form I-485 is filed; one filed earlier is rejected or denied.
    """,
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="""
    Rejected or denied: USCIS Policy Manual, vol. 7, part J, ch. 4(A). Complete, as reckoned here, on the third
    anniversary of the first day (D): no text says whether the first day counts, and filing a day later leaves no doubt.
    An absence that does not break the period is not taken off it.
    """,
)

BREAK: Final = rule(
    "One absence of more than 90 days, or absences of more than 180 days in all, break the period.",
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    note="""
    On the date of admission USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1), speaks of departing 'for a period of 90
    days or 180 days': statute and regulation say more than that, and so does its own ch. 2(A)(2).
    """,
)

DAYS: Final = rule(
    """
    Which of the days of leaving and of coming back count as days away is settled nowhere for T status, so that every
    absence is counted both without them and with them; what the two counts decide differently stays open.
    """,
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    confidence="D",
    note="""
    For naturalization the agency counts both as days of presence (USCIS Policy Manual, vol. 12, part D, ch. 4), and for
    that alone. For T status it says that less than 24 hours do not count and that even 24 hours can matter (USCIS
    Policy Manual, vol. 7, part J, ch. 3(C)(1)), which measures elapsed time.
    """,
)

UNDER_A_DAY: Final = rule(
    "A trip of less than 24 hours counts toward neither limit.",
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

EXCUSED: Final = rule(
    """
    An absence does not break the period where it was necessary to assist in the investigation or prosecution, or where
    an official who is part of it certifies that it was otherwise justified.
    """,
    "8 USC 1255(l)(3)(A); 8 USC 1255(l)(3)(B)",
    note="""
    The regulation is silent. That the days of an excused absence leave the total of 180 as well is a reading of the
    words (D).
    """,
)

CERTIFIED: Final = rule(
    "An official who is part of the investigation or prosecution certifies that the absence was otherwise justified.",
    "8 USC 1255(l)(3)(B)",
    note="The agency does not in general look behind a genuine letter: USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

NEEDED: Final = rule(
    "The absence was necessary to assist in the investigation or prosecution.",
    "8 USC 1255(l)(3)(A)",
    note="""
    Shown by a statement of law enforcement, the person's own or any other papers: USCIS Policy Manual, vol. 7, part J,
    ch. 3(C)(1).
    """,
)

RESTART: Final = rule(
    "After a break the three years can start over with a later admission in T-1 status or a return on advance parole.",
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="""
    The word 'first' before the date of admission was struck on 28 August 2024 (89 FR 34887), which the agency calls a
    clarification; USCIS Policy Manual, vol. 7, part J, ch. 2(A)(2), 3(C)(1). Before that day, and for a return on
    advance parole that came before the break, whether the period can run from it is for counsel.
    """,
)

RETURN: Final = rule(
    """
    T-1 status, and with it the period, goes on only after a return on advance parole granted before leaving or an
    admission in T-1 status.
    """,
    """
    8 CFR 214.204(p); 8 CFR 245.23(e)(1)(v) since 2024-08-28; 8 CFR 245.23(e)(1)(vii) since 2009-01-12 until 2024-08-28
    """,
    confidence="B",
    note="""
    USCIS Policy Manual, vol. 3, part B, ch. 12(B). Without a break the first admission stays the date. A Form I-94 that
    names another status by no fault of the person can be corrected by Customs and Border Protection: USCIS Policy
    Manual, vol. 7, part J, ch. 3(C)(1).
    """,
)

SHORTER: Final = rule(
    """
    Where the investigation or prosecution is complete in the opinion of the Attorney General, presence during it is
    enough if that is less than three years.
    """,
    """
    8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(e)(2)(i)(B) since 2009-01-12;
    8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28
    """,
)

DOCUMENT: Final = rule(
    "A document signed for the Attorney General says that an investigation or prosecution took place and is complete.",
    "8 CFR 245.23(e)(2)(i)(B) since 2009-01-12",
    note="""
    From the Department of Justice or a US Attorney's office; people excused from cooperating need it too: USCIS Policy
    Manual, vol. 7, part J, ch. 3(C)(1).
    """,
)

DURATION: Final = rule(
    """
    The shorter period is that of the investigation or prosecution, if less than three years; whether one that lasted
    longer in all, but less since the admission, shortens the time is for counsel.
    """,
    """
    8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(e)(2)(i)(B) since 2009-01-12;
    8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28
    """,
    confidence="D",
    note="""
    The regulation asks for the signed document of whoever has less than three years while in T-1 status; USCIS Policy
    Manual, vol. 7, part J, ch. 4(A), speaks of a duration of less than three years.
    """,
)

# --- inadmissibility --------------------------------------------------------------------------------------------------

ADMISSIBLE: Final = rule(
    """
    The person is admissible, or each ground has been waived, when the application is examined; what was waived with T
    status stays waived.
    """,
    """
    8 USC 1255(l)(2); 8 CFR 245.23(a)(5) since 2024-08-28; 8 CFR 245.23(c)(3) since 2009-01-12;
    8 CFR 245.23(a)(4) since 2009-01-12 until 2024-08-28; 8 CFR 212.18
    """,
    note="""
    Stays waived: USCIS Policy Manual, vol. 9, part O, ch. 5(A). 8 CFR 245.23(c)(3) sends the reader to the annual cap
    (214.210) for that waiver; the rule on it is 8 CFR 212.16.
    """,
)

EXCLUDED: Final = rule(
    """
    Whoever 8 USC 1182(a)(3), (10)(C) or (10)(E) describes does not adjust, and no waiver of those grounds is given at
    this stage, although another power can reach some of them when T status is granted.
    """,
    "8 USC 1255(l)(2)(B); 8 CFR 245.23(c)(2) since 2009-01-12; 8 CFR 212.18(b)(1)",
)

CARRIES: Final = rule(
    """
    The statute asks for a waiver of what has not been waived under section 1182; the regulation shuts out whoever the
    ground describes: whether a waiver given with T status carries is for counsel.
    """,
    "8 USC 1255(l)(2); 8 CFR 245.23(c)(2) since 2009-01-12",
    confidence="D",
    note="USCIS Policy Manual, vol. 9, part O, ch. 5(A), treats what was waived as waived.",
)

WAIVER: Final = rule(
    """
    USCIS can waive a ground of health in the national interest, and any other but the three excluded if besides that
    what led to it was caused by, or incident to, the victimization of the principal.
    """,
    """
    8 USC 1255(l)(2)(A); 8 USC 1255(l)(2)(B); 8 CFR 212.18(a); 8 CFR 212.18(b)(2); 8 CFR 212.18(b)(3); 8 CFR 212.18(c)
    """,
    note="""
    On Form I-601, filed with Form I-485. (c) leaves any other waiver open that the person qualifies for, so that a
    ground without that tie is not yet lost.
    """,
)

BEFORE_GRANT: Final = rule(
    "A ground that was there and not dealt with when T status was granted can lead the agency to think of revoking it.",
    "8 CFR 214.213(b)(1); 8 CFR 214.11(m)",
    confidence="B",
    note="USCIS Policy Manual, vol. 9, part O, ch. 5(B).",
)

UNLAWFUL_PRESENCE: Final = rule(
    """
    The bar for unlawful presence does not apply where the trafficking was at least one central reason for that
    presence, more than a tangential, incidental or superficial one; evidence of it goes with Form I-485.
    """,
    """
    8 USC 1182(a)(9)(B)(iii)(V); 8 CFR 245.23(c)(4) since 2024-08-28;
    8 CFR 245.23(c)(3) since 2009-01-12 until 2024-08-28
    """,
)

# --- character, assistance and what replaces it -----------------------------------------------------------------------

CHARACTER: Final = rule(
    """
    The person has been of good moral character since first being admitted as a T-1 and until the decision, judged case
    by case under 8 USC 1101(f) and the standards of the community.
    """,
    """
    8 USC 1255(l)(1)(B); 8 CFR 245.23(a)(6) since 2024-08-28; 8 CFR 245.23(g) since 2009-01-12;
    8 CFR 245.23(a)(5) since 2009-01-12 until 2024-08-28
    """,
    note="Nothing done before the admission counts: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3).",
)

CLEARANCES: Final = rule(
    """
    An affidavit and a police clearance or State background check are asked for from each place in the United States
    lived in for six months or more, in continued presence or T-1 status; where there is none, an explanation and other
    evidence.
    """,
    "8 CFR 245.23(g)(1) since 2009-01-12; 8 CFR 245.23(g)(2) since 2009-01-12; 8 CFR 245.23(g)(3) since 2009-01-12",
)

CHARACTER_BAR: Final = rule(
    """
    What 8 USC 1101(f) rules out can be left out of consideration if it was caused by, or incident to, the trafficking.
    """,
    "8 USC 1255(l)(6); 8 USC 1101(f)",
    note="No form is needed: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3), n. 27.",
)

UNDER_FOURTEEN: Final = rule(
    """
    Somebody under 14 is in general presumed to be of good moral character; where there is reason to doubt it, evidence
    may be asked for.
    """,
    "8 CFR 245.23(g)(4) since 2009-01-12",
)

ALTERNATIVES_2024: Final = rule(
    """
    Since the admission the person has complied with every reasonable request for assistance, or would suffer extreme
    hardship with unusual and severe harm on removal, or was under 18 at the victimization, or was found unable to
    cooperate because of trauma when T status was granted: one of the four is enough.
    """,
    "8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(7) since 2024-08-28",
    window=RULE_2024,
    note="""
    8 CFR 245.23(d)(3), (e)(2)(ii) and (f) still offer only compliance or hardship: (a)(7) applies. The statute names
    age and not trauma.
    """,
)

ALTERNATIVES_2009: Final = rule(
    """
    Since the admission the person has complied with every reasonable request for assistance, or would suffer extreme
    hardship with unusual and severe harm on removal, or was, by the statute, under 18 at the victimization.
    """,
    "8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(6) since 2009-01-12 until 2024-08-28",
    window=RULE_2009,
    note="""
    The regulation then offered only the first two. The clause on age was read in the Code of 2023; since when it stands
    there was not checked (D). Trauma came with the rule of 2024.
    """,
)

COMPLIED: Final = rule(
    """
    Since the admission, and until the decision, the person has complied with every reasonable request for assistance
    actually made.
    """,
    """
    8 USC 1255(l)(1)(C)(i); 8 CFR 245.23(a)(7)(i) since 2024-08-28; 8 CFR 245.23(d)(2) since 2024-08-28;
    8 CFR 245.23(f)(1) since 2009-01-12; 8 CFR 245.23(a)(6)(i) since 2009-01-12 until 2024-08-28
    """,
)

DETECTION: Final = rule(
    """
    Whether a request for help with detection alone must be complied with is for counsel: (a)(7)(i) names detection
    beside investigation and prosecution, the statute and paragraphs (d)(2) and (f) only the latter two.
    """,
    """
    8 USC 1255(l)(1)(C)(i); 8 CFR 245.23(a)(7)(i) since 2024-08-28; 8 CFR 245.23(d)(2) since 2024-08-28;
    8 CFR 245.23(f) since 2024-08-28
    """,
    confidence="D",
    window=RULE_2024,
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(A)(1), (4), reads it as (a)(7)(i) does.",
)

CERTIFICATE: Final = rule(
    """
    Until 27 August 2024 the Attorney General decided on compliance and certified it; since then USCIS decides, and no
    such document is asked for.
    """,
    "8 CFR 245.23(d) since 2009-01-12 until 2024-08-28; 8 CFR 245.23(f)(1) since 2009-01-12 until 2024-08-28",
    window=RULE_2009,
    note="89 FR 34867. The statute has the Secretary decide, in consultation with the Attorney General as appropriate.",
)

HARDSHIP: Final = rule(
    """
    The person would suffer extreme hardship involving unusual and severe harm upon removal, judged by the factors of T
    status; an earlier finding can be built on and does not bind the agency.
    """,
    """
    8 USC 1255(l)(1)(C)(ii); 8 CFR 245.23(a)(7)(ii) since 2024-08-28; 8 CFR 245.23(f)(2) since 2009-01-12;
    8 CFR 245.23(a)(6)(ii) since 2009-01-12 until 2024-08-28; 8 CFR 214.209
    """,
)

AGE: Final = rule(
    """
    The person was under 18 at the victimization that qualified them for T status; hardship need not be shown as well.
    """,
    "8 USC 1255(l)(1)(C)(iii); 8 CFR 245.23(a)(7)(iii) since 2024-08-28",
    note="""
    At this stage only: T status itself takes hardship of children too. USCIS Policy Manual, vol. 7, part J, ch.
    2(A)(4).
    """,
)

TRAUMA: Final = rule(
    """
    That trauma kept the person from cooperating had been established when T status was granted; hardship need not be
    shown as well.
    """,
    "8 CFR 245.23(a)(7)(iv) since 2024-08-28",
    window=RULE_2024,
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(A)(4). Found later, it is not this alternative.",
)

# --- discretion -------------------------------------------------------------------------------------------------------

MERITS: Final = rule(
    """
    Adjustment is discretionary, and the burden is on the person; grave adverse factors may call for exceptional and
    extremely unusual hardship, and even that may not be enough.
    """,
    "8 USC 1255(l)(1); 8 CFR 245.23(e)(3) since 2009-01-12",
)

GRAVEST: Final = rule(
    """
    Only the most compelling equities weigh up serious violent crime, sexual abuse of a child, several drug crimes or
    concerns of security or terrorism.
    """,
    "8 CFR 245.23(e)(3) since 2009-01-12",
)

ORDER: Final = rule(
    """
    While an order of an immigration judge or the Board is unexecuted and stands, discretion is in general not exercised
    in the person's favor; one reopened and terminated, and one of DHS's own, which the grant cancelled, is no adverse
    factor.
    """,
    "8 CFR 245.23(e)(3) since 2009-01-12; 8 CFR 214.204(o)(1); 8 CFR 214.204(o)(2)",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 5(C).",
)

# --- family members ---------------------------------------------------------------------------------------------------

RELATIVES: Final = rule(
    """
    A family member in T-2 to T-6 status can adjust if the principal has applied and meets the requirements, and if that
    person still holds the status, has applied and is admissible; neither presence nor character of their own is asked
    for.
    """,
    "8 USC 1255(l)(1); 8 CFR 245.23(b) since 2009-01-12",
    note="""
    USCIS Policy Manual, vol. 7, part J, ch. 2(B)(1). The statute names spouse, parent, sibling and child of the
    principal; for T-6, the child of one of them, it is the regulation and ch. 5(D)(1), which gives them a code of
    admission.
    """,
)

PRINCIPAL: Final = rule(
    """
    The principal has applied under this section and meets its requirements, or has adjusted under it already; no family
    member is approved before the principal, and a denial of the principal denies them too.
    """,
    "8 CFR 245.23(b)(1) since 2009-01-12; 8 CFR 245.23(h) since 2009-01-12; 8 CFR 245.23(i) since 2009-01-12",
    confidence="B",
    note="Adjusted already: USCIS Policy Manual, vol. 7, part J, ch. 2(B)(2).",
)

OTHER_BASIS: Final = rule(
    "Family members cannot adjust under this section once the principal has adjusted on any other basis.",
    "8 USC 1255(l)(1); 8 CFR 245.23(b)(1) since 2009-01-12",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(B)(2).",
)

RELATIVE_ADMITTED: Final = rule(
    "The family member was admitted in T-2 to T-6 status, before the principal adjusted.",
    "8 USC 1255(l)(1); 8 CFR 245.23(b)(2) since 2009-01-12",
    confidence="B",
    note="Before the principal adjusted: USCIS Policy Manual, vol. 7, part J, ch. 2(B)(2), 5(D)(1).",
)

RELATIVE_HOLDS: Final = rule(
    """
    The family member still holds that status when their own Form I-485 is filed; it does not end because the principal
    adjusts, nor because they marry.
    """,
    "8 CFR 245.23(b)(2) since 2009-01-12; 8 CFR 245.23(b)(5) since 2024-08-28; 8 CFR 214.212(h); 8 CFR 214.11(l)",
    note="""
    Marriage: USCIS Policy Manual, vol. 7, part J, ch. 2(B), n. 39. The principal's filing extends the principal's
    status alone: USCIS Policy Manual, vol. 3, part B, ch. 10(B)(1).
    """,
)

RELATIVE_APPLIES: Final = rule(
    "The family member files Form I-485, with the principal's or after it.",
    "8 CFR 245.23(b)(3) since 2009-01-12",
    confidence="B",
    note="Not before: USCIS Policy Manual, vol. 7, part J, ch. 4(A).",
)

RELATIVE_ADMISSIBLE: Final = rule(
    """
    The family member is admissible, or each ground has been waived; what led to it must tie to the principal's
    victimization.
    """,
    "8 USC 1255(l)(2); 8 CFR 245.23(b)(4) since 2009-01-12; 8 CFR 245.23(c)(3) since 2009-01-12; 8 CFR 212.18",
    note="USCIS Policy Manual, vol. 9, part O, ch. 5(D).",
)

# --- how it is filed and decided --------------------------------------------------------------------------------------

PUBLIC_CHARGE: Final = rule(
    "The ground of public charge does not apply to somebody who adjusts as a T nonimmigrant.",
    "8 USC 1182(a)(4)(E)(iii); 8 USC 1182(d)(13)(A)",
    note="""
    Cite the statute: 8 CFR 212.23 was rescinded from 18 September 2026. Cases that need an affidavit of support for an
    employment-based petition are not of this kind.
    """,
)

IMMIGRANT_GROUNDS: Final = rule(
    """
    Some grounds are in play for the first time at adjustment: vaccinations (1)(A)(ii), a totalitarian party (3)(D),
    labor certification (5), immigrant papers (7)(A), ineligibility for citizenship (8)(A) and polygamy (10)(A).
    """,
    """
    8 USC 1182(a)(1)(A)(ii); 8 USC 1182(a)(3)(D); 8 USC 1182(a)(5); 8 USC 1182(a)(7)(A); 8 USC 1182(a)(8)(A);
    8 USC 1182(a)(10)(A)
    """,
    note="Read in the Code of 2023; later amendments were not checked.",
)

DECIDER: Final = rule(
    "USCIS alone decides, by a preponderance of the evidence; a denial can be appealed to the AAO.",
    "8 CFR 245.23(d) since 2009-01-12; 8 CFR 245.23(i) since 2009-01-12",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 5(A), 5(D)(4).",
)

FEE: Final = rule(
    "There is no fee for Form I-485, nor for the forms that go with it.",
    "8 CFR 106.3(b)(2)",
    window=Period(datetime.date(2024, 4, 1)),
    note="""
    Forms I-131, I-290B, I-539, I-601 and I-765 among them; Forms I-212 and I-601A are not. The parole fee of 8 USC 1804
    stands apart (C).
    """,
)

FEE_WAIVER: Final = rule(
    "A waiver of any fee can be asked for, through the decision on adjustment.",
    "8 USC 1255(l)(7)",
)

CAP: Final = rule(
    """
    No more than 5,000 principals adjust in a fiscal year; the rest wait in the order of filing, and family members are
    not counted.
    """,
    "8 USC 1255(l)(4); 8 CFR 245.23(l) since 2009-01-12",
)

PRESENCE_EVIDENCE: Final = rule(
    """
    Presence is shown by an affidavit, all pages of every passport of the period, the dates and manner of every
    departure and return and papers for the time between; a statement alone is not enough.
    """,
    "8 CFR 245.23(e)(2)(i) since 2009-01-12",
    note="The paragraph sends the reader to (a)(2) for the period, which stands in (a)(4), (a)(3) before 2024.",
)

SLIPS: Final = rule(
    """
    Paragraphs (d)(3), (e)(2)(ii) and (f) were not brought into line with (a)(7), (e)(2)(i) cites (a)(2) for presence,
    and (c)(3) cites the cap for waivers: none of these is to be read literally.
    """,
    """
    8 CFR 245.23(c)(3) since 2024-08-28; 8 CFR 245.23(d)(3) since 2024-08-28; 8 CFR 245.23(e)(2)(i) since 2024-08-28;
    8 CFR 245.23(e)(2)(ii) since 2024-08-28; 8 CFR 245.23(f) since 2024-08-28
    """,
    window=RULE_2024,
)

SURVIVORS: Final = rule(
    """
    A family member admitted in T status can still adjust after the principal's death, if certain requirements are met.
    """,
    "8 USC 1154(l)",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(B)(3); discretionary.",
)

LAST_ADMISSION: Final = rule(
    """
    No family member can be admitted in T status for the first time once the principal has none any more: by adjusting,
    by changing to another status or because it ran out.
    """,
    "8 USC 1255(l)(1); 8 CFR 214.203(b); 8 CFR 214.212(f)(2)",
    confidence="B",
    note="""
    USCIS Policy Manual, vol. 7, part J, ch. 5(D)(1); USCIS Policy Manual, vol. 3, part B, ch. 10(E), which advises to
    extend the status until they are here and only then to file.
    """,
)

PAROLE_IS_DEPARTURE: Final = rule(
    "Leaving on advance parole is a departure, so that unlawful presence from before can bar on return.",
    "8 USC 1182(a)(9)(B)(i)(II)",
    confidence="C",
    window=Period(datetime.date(2026, 8, 13)),
    note="""
    Matter of Delcarmen-Lara, 29 I&N Dec. 830 (BIA 13 August 2026), known at second hand; the text was not read, and how
    the agency applies it to T nonimmigrants is not known. USCIS Policy Manual, vol. 3, part B, ch. 12(B), still says
    the opposite.
    """,
)

WORK: Final = rule(
    "A principal who files in time stays authorized to work; family members ask for it on Form I-765.",
    "8 USC 1184(o)(7)(C); 8 CFR 274a.12(c)(9)",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 4(C). Cards in category (c)(9) run 18 months since 5 December 2025 (C).",
)

COMPLETE_FILE: Final = rule(
    """
    A file that is incomplete can be denied without a request for evidence, and a signature found invalid later cannot
    be cured: check form edition and signature on the day of filing.
    """,
    "8 CFR 103.2(a)(7); 8 CFR 103.2(b)(8)",
    confidence="C",
    window=Period(datetime.date(2026, 8, 5)),
    note="""
    Policy alert PA-2026-05 (5 August 2026) and the signature rule of 10 July 2026, both known at second hand; a new
    edition of Form I-485 is required since 18 September 2026.
    """,
)

PAROLE_FEE: Final = rule(
    """
    Whoever is paroled in on return can owe a fee; among those excepted are people who come back with an application for
    adjustment pending and people needed by law enforcement, not T nonimmigrants as such.
    """,
    "8 USC 1804",
    confidence="C",
    window=Period(datetime.date(2025, 10, 16)),
    note="Known at second hand; for counsel before travel.",
)
