"""Admission as a T-1, and status that is still held: 8 CFR 245.23(a)(2)-(3), (c)(1)."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Not
from tvisa.law.forms import computed, fact, part
from tvisa.law.t.adjustment.reckoned import admitted, status_at_filing
from tvisa.law.t.adjustment.terms import START
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
