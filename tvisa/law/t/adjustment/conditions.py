"""Admission as a T-1, and status that is still held: 8 CFR 245.23(a)(2)-(3), (c)(1)."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AnyOf, Not
from tvisa.law.common.travel import PENDING_ABANDONED
from tvisa.law.forms import against, computed, fact, factor, part, standard
from tvisa.law.t.adjustment.admissible import ADMISSIBILITY
from tvisa.law.t.adjustment.asking import ABSENCES, FILING, START
from tvisa.law.t.adjustment.assistance import ASSISTANCE
from tvisa.law.t.adjustment.presence import PRESENCE
from tvisa.law.t.adjustment.reckoned import (
    admitted,
    applied,
    left_before_filing,
    nothing_filed,
    status_at_filing,
    under_fourteen,
)
from tvisa.law.time_limits import YEARS_OF_PRESENCE, YEARS_OF_STATUS, YEARS_OF_STATUS_2002, years
from tvisa.law.writing import rule

ADMISSION: Final = part(
    "admission",
    "Admitted as a T-1",
    "The person was lawfully admitted as a T-1 nonimmigrant; for somebody here the grant is the admission.",
    "8 USC 1255(l)(1); 8 CFR 245.23(a)(2) since 2024-08-28; 8 CFR 245.23(a)(2)(i) since 2009-01-12 until 2024-08-28",
    of=lambda: ADMITTED,
    confidence="B",
    note="""
    The requirement is statute and regulation; that the grant counts as the admission, as a rule, is USCIS Policy
    Manual, vol. 7, part J, ch. 3(C)(1).
    """,
)

ADMITTED: Final = computed(
    "admitted",
    "Was the person admitted in T-1 status?",
    ADMISSION.law,
    needs=("case", "day"),
    how=admitted,
    reads=START,
)

# --- (a)(3) still held when Form I-485 is filed -----------------------------------------------------------------------

HOLDS: Final = part(
    "holds_status",
    "Holds T-1 status when filing",
    """
    The person still holds T-1 status when Form I-485 is properly filed; one filed in time extends the status until it
    is decided, one filed late does not.
    """,
    """
    8 CFR 245.23(a)(3) since 2024-08-28; 8 CFR 245.23(a)(2)(ii) since 2009-01-12 until 2024-08-28; 8 USC 1184(o)(7)(C);
    8 CFR 214.212(h); 8 CFR 214.11(l)
    """,
    of=lambda: AT_FILING & Not(LOST) & Not(REVOKED),
    note="""
    A receipt notice is no proof that it was in time: USCIS Policy Manual, vol. 3, part B, ch. 10(B)(1). People with 4
    years of T-1 status who filed before 13 April 2009 were excused; that clause is not modeled.
    """,
)

AT_FILING: Final = status_at_filing("status_at_filing", "case.adjustment", HOLDS.law)

LOST: Final = fact(
    "case.adjustment.status_lost",
    "T-1 status that has ended in another way, such as a change of status or a return on other papers, is not held.",
    "8 CFR 245.23(a)(3) since 2024-08-28; 8 CFR 245.23(a)(2)(ii) since 2009-01-12 until 2024-08-28; 8 CFR 214.204(p)",
    against=Reply.YES,
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 12(B); USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

REVOKED: Final = fact(
    "case.adjustment.revoked",
    "Nobody adjusts whose T status has been revoked.",
    "8 CFR 245.23(c)(1) since 2009-01-12; 8 CFR 214.213; 8 CFR 214.11(m)",
    against=Reply.YES,
)

FOUR_YEARS: Final = rule(
    f"""
    T-1 status is granted for up to {years(YEARS_OF_STATUS)} and ends with them unless it is extended; the approval notice says on
    what day.
    """,
    "8 USC 1184(o)(7)(A); 8 CFR 214.203(a); 8 CFR 214.203(c); 8 CFR 214.11(c)(1); 8 CFR 214.11(c)(3)",
    note=f"""
    Reckoned here to the day before the fourth anniversary of the grant, where no notice is recorded (D).
    {years(YEARS_OF_STATUS_2002).capitalize()} for grants before 5 January 2006 (C).
    """,
)

EXTENSION: Final = rule(
    f"""
    T-1 status can be extended a year at a time, on Form I-539, for a law enforcement need or exceptional circumstances,
    even when asked for late with a reason; waiting for {years(YEARS_OF_PRESENCE)} of presence is in general no such circumstance.
    """,
    "8 USC 1184(o)(7)(B); 8 CFR 214.212(a); 8 CFR 214.212(c); 8 CFR 214.212(f); 8 CFR 214.11(l)",
    confidence="B",
    note=f"""
    The last clause is USCIS Policy Manual, vol. 3, part B, ch. 10(D)(2); USCIS Policy Manual, vol. 7, part J, ch. 4(A),
    n. 1, tells people short of {years(YEARS_OF_PRESENCE)} to ask for an extension all the same.
    """,
)


# --- good moral character since the admission: 8 USC 1255(l)(1)(B), (6); 8 CFR 245.23(a)(6), (g) ----------------------

CHARACTER: Final = part(
    "good_moral_character",
    "Good moral character since the admission",
    """
    The person has been of good moral character since first being admitted as a T-1 and until the decision, judged case
    by case under 8 USC 1101(f) and the standards of the community.
    """,
    """
    8 USC 1255(l)(1)(B); 8 CFR 245.23(a)(6) since 2024-08-28; 8 CFR 245.23(g) since 2009-01-12;
    8 CFR 245.23(a)(5) since 2009-01-12 until 2024-08-28
    """,
    of=lambda: (GOOD | UNDER_FOURTEEN & Not(IN_DOUBT)) & AnyOf((Not(BARRED), FROM_TRAFFICKING), in_order=True),
    note="""
    The agency looks at nothing done before the admission: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3). The statute bars for a
    conviction of an aggravated felony “at any time”, and for what 8 USC 1182(a)(3)(E) and (2)(G) describe; and for 180 days in prison
    within the period, whenever the offense was: 8 USC 1101(f)(7), (8), (9).
    """,
)

GOOD: Final = standard(
    "case.adjustment.character.good",
    CHARACTER.law,
    weighs=lambda: (
        factor("case.adjustment.character.clearances", "police clearances held", CLEARANCES),
        factor("case.adjustment.character.affidavits", "affidavits of people who know the person", CLEARANCES),
        against("case.adjustment.character.arrested_since", "arrested, charged or convicted since"),
    ),
)

CLEARANCES: Final = rule(
    """
    An affidavit and a police clearance or State background check are asked for from each place in the United States
    lived in for six months or more, in continued presence or T-1 status; where there is none, an explanation and other
    evidence.
    """,
    "8 CFR 245.23(g)(1) since 2009-01-12; 8 CFR 245.23(g)(2) since 2009-01-12; 8 CFR 245.23(g)(3) since 2009-01-12",
)

UNDER_FOURTEEN: Final = computed(
    "presumed_of_good_character",
    "Is the person under 14?",
    """
    Somebody under 14 is in general presumed to be of good moral character; where there is reason to doubt it, evidence
    may be asked for.
    """,
    "8 CFR 245.23(g)(4) since 2009-01-12",
    needs=("case", "day"),
    how=under_fourteen,
    reads=("person.date_of_birth",),
)

IN_DOUBT: Final = standard("case.adjustment.character.in_doubt", UNDER_FOURTEEN.law, against=Reply.YES)

# --- 8 USC 1101(f), and what the trafficking caused -------------------------------------------------------------------

BARRED: Final = standard(
    "case.adjustment.character.barred",
    """
    What 8 USC 1101(f) rules out can be left out of consideration if it was caused by, or incident to, the trafficking.
    """,
    "8 USC 1255(l)(6); 8 USC 1101(f)",
    against=Reply.YES,
    note="No form is needed: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3), n. 27.",
)

FROM_TRAFFICKING: Final = standard("case.adjustment.character.bar_from_trafficking", BARRED.law)


# --- applying, and what travel does to it: 8 CFR 245.23(a)(1), (e), (j) -----------------------------------------------

APPLICATION: Final = part(
    "application",
    "Applied, and not abandoned by travel",
    "The person applies for adjustment on Form I-485.",
    "8 CFR 245.23(a)(1) since 2009-01-12; 8 CFR 245.23(e)(1) since 2009-01-12",
    of=lambda: APPLIED & NOT_ABANDONED,
)

APPLIED: Final = applied("case.adjustment", APPLICATION.law)

# --- (j) not abandoned by travel --------------------------------------------------------------------------------------

NOT_ABANDONED: Final = part(
    "not_abandoned",
    "Not abandoned by travel",
    PENDING_ABANDONED,
    of=lambda: AnyOf((NOTHING_FILED, ABSENCES.every(AnyOf((LEFT_BEFORE, KEPT_ALIVE), in_order=True))), in_order=True),
)

NOTHING_FILED: Final = computed(
    "nothing_filed",
    "Is Form I-485 still to be filed?",
    NOT_ABANDONED.law,
    needs=("case", "day"),
    how=nothing_filed,
    reads=FILING,
)

LEFT_BEFORE: Final = computed(
    "not_left_while_pending",
    "Was that before Form I-485 was filed, or is it still to come?",
    NOT_ABANDONED.law,
    needs=("case", "absence", "day"),
    how=left_before_filing,
    reads=("absence.left", *FILING),
)

KEPT_ALIVE: Final = (
    Not(fact("case.filing.in_proceedings", NOT_ABANDONED.law, against=Reply.YES))
    & fact("absence.advance_parole", NOT_ABANDONED.law)
    & fact("absence.paroled_on_return", NOT_ABANDONED.law)
)


# --- discretion over the whole, which is asked as one question and never worked out of its factors: 8 CFR -------------

_OWN: Final = "case.adjustment.discretion."

DISCRETION: Final = part(
    "discretion",
    "A favorable exercise of discretion",
    """
    Adjustment is discretionary, and the burden is on the person; grave adverse factors may call for exceptional and
    extremely unusual hardship, and even that may not be enough.
    """,
    "8 USC 1255(l)(1); 8 CFR 245.23(e)(3) since 2009-01-12",
    of=lambda: MERITS,
)

MERITS: Final = standard(
    _OWN + "merits",
    DISCRETION.law,
    weighs=lambda: (
        factor(_OWN + "family", "family here"),
        factor(_OWN + "community", "work, study and ties to the community"),
        factor(_OWN + "cooperation", "help to the authorities beyond what was asked"),
        factor(_OWN + "rehabilitation", "recovery or rehabilitation"),
        factor(_OWN + "hardship_of_denial", "exceptional and extremely unusual hardship of a denial"),
        factor(_OWN + "order_closed", "a judge's order reopened and terminated", ORDER),
        against(_OWN + "adverse", "adverse factors"),
        against(_OWN + "gravest", "factors of the gravest kinds", GRAVEST),
        against("case.filing.order_by_judge", "an order of an immigration judge or the Board", ORDER),
    ),
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


# --- what 8 CFR 245.23(a) asks of the principal, in its order, and discretion over it all -----------------------------

ELEMENTS: Final = (APPLICATION, ADMISSION, HOLDS, PRESENCE, ADMISSIBILITY, CHARACTER, ASSISTANCE, DISCRETION)

ADJUSTED: Final = "Recorded: the principal is a permanent resident under 8 USC 1255(l)."
