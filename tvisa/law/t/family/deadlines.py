"""
The days that keep a relative in reach: what to do by each, on what condition, and what is open once it has passed.

Where the law has fixed an age there is no such day.
"""

from __future__ import annotations

import datetime
import enum
from typing import Final

import attrs

from tvisa.kernel.provision import Period, Provision
from tvisa.law.read import READ_SINCE
from tvisa.law.t.family.ages import CHILD_YOUNG, PRINCIPAL_YOUNG, SIBLING_STILL, SIBLING_YOUNG
from tvisa.law.t.family.ties import COUNTED_TIE, MARRIED_BY_DECISION
from tvisa.law.time_limits import YEARS_OF_STATUS, YEARS_OF_STATUS_2002, in_words, years
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import rule


class DayKind(enum.StrEnum):
    """What a day is about."""

    PRINCIPAL_TURNS_21 = "principal_turns_21"
    SIBLING_TURNS_18 = "sibling_turns_18"
    CHILD_TURNS_21 = "child_turns_21"
    PRINCIPAL_IF_GRANTED = "principal_turns_21_if_granted_first"
    CHILD_IF_GRANTED = "child_turns_21_if_granted_first"
    PRINCIPAL_AFTER_GRANT = "principal_turns_21_after_grant"
    CHILD_AFTER_GRANT = "child_turns_21_after_grant"
    SIBLING_IN_DANGER = "sibling_in_danger_turns_18"
    STEPCHILD_TURNS_18 = "marriage_before_stepchild_turns_18"
    MARRIAGE = "marriage_before_decision"
    STATUS_ENDS = "principal_status_ends"
    STATUS_EXTENDED = "principal_status_extended"
    BEFORE_ADMISSION = "age_ends_before_admission"
    OWN_STATUS_ENDS = "relative_status_ends"


BEFORE_ADMISSION: Final = rule(
    """
    Of a relative abroad what makes the tie must be there at admission too, and no text covers an age that ends between
    the approval and the admission: seek the visa, and be admitted, before that day.
    """,
    "8 CFR 214.211(d)(5); 8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.11(k)(4)(v)",
    confidence="D",
    note="Counsel reviews every such case; the manual is broader (USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4)).",
)

WHILE_HELD: Final = rule(
    f"""
    A Supplement A can be filed with the application, while it is pending, or for as long as T-1 status is held, which
    is {years(YEARS_OF_STATUS)} at most unless extended, and {in_words(YEARS_OF_STATUS_2002)} where it was granted before January 5, 2006.
    """,
    """
    8 CFR 214.211(b)(1); 8 CFR 214.203(a); 8 CFR 214.212(a); 8 CFR 214.212(c); 8 USC 1184(o)(7); 8 CFR 214.11(k)(2);
    8 CFR 214.11(c)(1); 8 CFR 214.11(p)(1) of 2002
    """,
    confidence="B",
    note="""
    USCIS Policy Manual, vol. 3, part B, ch. 5(B). The approval notice gives the day; adjusting to permanent residence
    ends it too.
    """,
)

WHILE_PENDING: Final = rule(
    """
    A Form I-485 that was filed by the last day of T-1 status extends it while that form is pending, and a Supplement A can be
    filed for as long; becoming a permanent resident ends both.
    """,
    "8 USC 1184(o)(7)(C); 8 CFR 214.212(h); 8 CFR 214.211(b)(1)(ii)",
    confidence="B",
    note="That permanent residence ends T-1 status is inferred: nobody holds a nonimmigrant status as a permanent resident.",
    window=RULE_2024,
)

OWN_STATUS: Final = rule(
    """
    A relative in T status files Form I-485 while that status, which is the relative's own, is held, with the principal's form or after
    it. The status ends by itself on its last day, and not because the principal becomes a permanent resident; a form that is filed in
    time extends the status of whoever filed it. More time can be asked for while the principal holds T-1 status.
    """,
    """
    8 CFR 245.23(b)(2) since 2009-01-12; 8 CFR 214.203(c); 8 CFR 214.212(b); 8 CFR 214.212(c); 8 CFR 214.212(h);
    8 CFR 245.23(b)(5) since 2024-08-28; 8 CFR 214.11(l)
    """,
    confidence="B",
    note="""
    That the principal's form extends no relative's status, and that a late extension reaches back: USCIS Policy Manual, vol. 3, part B,
    ch. 10(B)(1), 10(C). With it or after it: vol. 7, part J, ch. 4(A).
    """,
    window=Period(datetime.date(2009, 1, 12)),
    checked=READ_SINCE,
)

GAP_DATE: Final = rule(
    """
    Nothing in statute or regulation protects a relative who reaches the age after the grant and before approval of the
    Supplement A: file, and ask for a decision, before that day.
    """,
    "8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.211(e)(2)(i); 8 CFR 214.211(e)(3)(iii); 8 CFR 214.11(k)(5)",
    confidence="D",
    note="Counsel reviews every such case; the manual is broader (USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4)).",
)


@attrs.frozen
class _Words:
    """What is said of a kind of day: what to do by it, on what condition, what is open once it has passed, what to ask, and the law."""

    do: str
    past: str
    still: str
    law: Provision
    when: str = ""
    ask: str = "Day not known. Ask for the date of birth of {subject}, at least roughly."


_DANGER_STILL: Final = (
    "Danger of retaliation still opens T-4 for a parent and T-5 for an unmarried sibling under 18; a brother or sister of "
    "any age can follow as T-6, if in danger, once a parent holds T-4 status."
)
_GAP_STILL: Final = (
    "Review by counsel: the text says nothing of a birthday after the grant, the manual reads wider, and somebody who filed "
    "before 28 August 2024 can argue the rule of that time. File the Supplement A all the same."
)
_CHILD_STILL: Final = (
    "A child of any age whose other parent, or stepparent, was granted T-2 status through the applicant can follow as T-6, "
    "if in danger. Danger alone opens no class to the applicant's own grown child: counsel looks for relief of the child's own."
)
UNDATED: Final = (DayKind.MARRIAGE, DayKind.STATUS_EXTENDED)
"""What has no day that is known beforehand."""
WORDS: Final = {
    DayKind.PRINCIPAL_TURNS_21: _Words(
        "File the application (Form I-914), so that it is received by {by}: {subject} turns 21 on {birthday}, and from then "
        "on a parent, brother or sister follows only if in danger.",
        "{subject} turned 21 before the application was filed.",
        _DANGER_STILL,
        PRINCIPAL_YOUNG.law,
    ),
    DayKind.SIBLING_TURNS_18: _Words(
        "File the application (Form I-914), so that it is received by {by}: {subject} turns 18 on {birthday}. Filed by then, "
        "with the applicant under 21, the sibling's age never matters again.",
        "{subject} turned 18 before the application was filed.",
        "A brother or sister of any age can follow as T-6, if in danger, once a parent holds T-4 status.",
        SIBLING_YOUNG.law,
    ),
    DayKind.CHILD_TURNS_21: _Words(
        "File the application (Form I-914), so that it is received by {by}: {subject} turns 21 on {birthday}. Filed by then, "
        "a birthday that falls while it is pending no longer matters.",
        "{subject} turned 21 before the application was filed.",
        _CHILD_STILL,
        CHILD_YOUNG.law,
    ),
    DayKind.PRINCIPAL_IF_GRANTED: _Words(
        "File the Supplement A, if it is not filed, so that it is received by {by} and can be decided: {subject} turns 21 on "
        "the next day.",
        "{subject} has turned 21.",
        _GAP_STILL,
        GAP_DATE,
        "Counts only if T-1 status is granted before that birthday; a birthday while the application is pending is covered.",
    ),
    DayKind.CHILD_IF_GRANTED: _Words(
        "File the Supplement A, if it is not filed, so that it is received by {by} and can be decided: {subject} turns 21 on "
        "the next day.",
        "{subject} has turned 21.",
        _GAP_STILL,
        GAP_DATE,
        "Counts only if T-1 status is granted before that birthday; a birthday while the application is pending is covered.",
    ),
    DayKind.PRINCIPAL_AFTER_GRANT: _Words(
        "File the Supplement A, if it is not filed, and ask for a decision, by {by}: {subject} turns 21 on the next day, and "
        "of a birthday after the grant the text says nothing.",
        "{subject} turned 21 after the grant, and no approval of the Supplement A is recorded.",
        _GAP_STILL,
        GAP_DATE,
    ),
    DayKind.CHILD_AFTER_GRANT: _Words(
        "File the Supplement A, if it is not filed, and ask for a decision, by {by}: {subject} turns 21 on the next day, and "
        "of a birthday after the grant the text says nothing.",
        "{subject} turned 21 after the grant, and no approval of the Supplement A is recorded.",
        _GAP_STILL,
        GAP_DATE,
    ),
    DayKind.SIBLING_IN_DANGER: _Words(
        "File what is not filed (Form I-914 and its Supplement A) and ask for a decision, by {by}: {subject} turns 18 on the "
        "next day, and neither statute nor regulation fixes the age of a sibling who follows for danger.",
        "{subject} turned 18, and no approval of the Supplement A is recorded.",
        "Review by counsel: the agency's manual takes ages as those on the day the application was filed. A brother or sister of any age can follow as T-6, "
        "if in danger, once a parent holds T-4 status.",
        SIBLING_STILL.law,
        "Counts for a sibling in danger of retaliation.",
    ),
    DayKind.STEPCHILD_TURNS_18: _Words(
        "A marriage makes a stepchild only if it is made by {by}: {subject} turns 18 on the next day. It must also come before "
        "the application is decided.",
        "{subject} turned 18 before a marriage.",
        "A marriage after that makes no stepchild; a child of a T-2 spouse can follow as T-6, at any age, if in danger.",
        COUNTED_TIE,
    ),
    DayKind.MARRIAGE: _Words(
        "A marriage counts if it is made before the application is decided; the day of the decision is not known beforehand.",
        "The application was decided, and no marriage before that is recorded.",
        "No form brings a spouse, stepchild or stepparent by a marriage made after the grant, a stepchild being arguable: "
        "review by counsel, other ways included.",
        MARRIED_BY_DECISION,
    ),
    DayKind.STATUS_ENDS: _Words(
        "File the Supplement A while T-1 status is held: by {by} at the latest, unless it was extended. The approval notice "
        "gives the day, and becoming a permanent resident ends it earlier.",
        "The last day of T-1 status has passed, as recorded or, without an extension, as the rule allows.",
        "With an extension, asked for late and explained, the Supplement A can still be filed: counsel.",
        WHILE_HELD,
    ),
    DayKind.STATUS_EXTENDED: _Words(
        "File the Supplement A before the application for permanent residence is decided: T-1 status lasts while that is "
        "pending, and becoming a permanent resident ends it. The day of the decision is not known beforehand.",
        "The application for permanent residence was decided.",
        "Review by counsel: a permanent resident brings relatives by other ways.",
        WHILE_PENDING,
    ),
    DayKind.BEFORE_ADMISSION: _Words(
        "Be admitted to the United States by {by}: a birthday of {subject}'s that counts is on the next day, and of one between "
        "the approval and the admission the text says nothing.",
        "A birthday of {subject}'s that counts has come, and no admission is recorded.",
        "Review by counsel: the text says nothing of a birthday between the approval and the admission, and the manual reads "
        "wider.",
        BEFORE_ADMISSION,
        "Counts for a relative abroad who has been approved and not admitted yet.",
    ),
    DayKind.OWN_STATUS_ENDS: _Words(
        "Form I-485 of {subject}'s own must be received by {by}, with the principal's or after it: the principal's form does not extend "
        "{subject}'s status. If it cannot be filed by then, Form I-539 for more time must be received by then, while the principal still holds "
        "T-1 status.",
        "{subject}'s own T status has run out, as recorded, and it is not settled that Form I-485 of their own was filed before that.",
        "While the principal holds T-1 status a late Form I-539 that says in writing why can be approved as a matter of discretion, back to "
        "that day: counsel today, before anything else is filed.",
        OWN_STATUS,
        ask="Day not known. Ask for {subject}'s own approval notice: it gives the last day of {subject}'s T status, which is no later than that of "
        "the principal's first term unless it was extended.",
    ),
}

CITIZENSHIP_FIRST: Final = (
    "Settle before this day whether the client is a citizen or national: what can be filed for {members} changes with it. Form I-914 and "
    "its Supplement A are for somebody who is neither; a citizen petitions on Form I-130, where an age is read on the day it is filed (8 USC "
    "1151(f)(1))."
)
