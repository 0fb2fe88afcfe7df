"""
The days that keep a relative in reach: what to do by each, on what condition, and what is open once it has passed.

Where the law has fixed an age there is no such day.
"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

from tvisa.facts import Kinship
from tvisa.kernel.provision import Period
from tvisa.law.common.posture import EVERYWHERE
from tvisa.law.common.term import MARGIN, Term
from tvisa.law.read import READ_SINCE
from tvisa.law.t.family.ages import CHILD_YOUNG, PRINCIPAL_YOUNG, SIBLING_STILL, SIBLING_YOUNG
from tvisa.law.t.family.ties import COUNTED_TIE, MARRIED_BY_DECISION, UNMARRIED
from tvisa.law.time_limits import YEARS_OF_STATUS, YEARS_OF_STATUS_2002, in_words, years
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import rule

AT_ADMISSION: Final = rule(
    """For a relative abroad, the qualifying relationship must also exist at admission. No text covers a relative who ages out between the
    approval and the admission. The relative must get the visa, and be admitted, before that day.""",
    "8 CFR 214.211(d)(5); 8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.11(k)(4)(v)",
    confidence="D",
    note="Counsel reviews every such case. The manual is broader (USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4)).",
)

WHILE_HELD: Final = rule(
    f"""A Supplement A can be filed with the application, while the application is pending, or while the principal holds T-1 status. That is
    {years(YEARS_OF_STATUS)} at most unless extended, and {in_words(YEARS_OF_STATUS_2002)} if it was granted before January 5, 2006.""",
    """8 CFR 214.211(b)(1); 8 CFR 214.203(a); 8 CFR 214.212(a); 8 CFR 214.212(c); 8 USC 1184(o)(7); 8 CFR 214.11(k)(2);
    8 CFR 214.11(c)(1); 8 CFR 214.11(p)(1) of 2002""",
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 5(B). The approval notice gives the end date. Adjusting to permanent residence also ends the
    status.""",
)

WHILE_PENDING: Final = rule(
    """A Form I-485 filed by the last day of T-1 status extends that status while the form is pending. A Supplement A can be filed for as long
    as the status lasts. Becoming a permanent resident ends both.""",
    "8 USC 1184(o)(7)(C); 8 CFR 214.212(h); 8 CFR 214.211(b)(1)(ii)",
    confidence="B",
    note="That permanent residence ends T-1 status is an inference: a permanent resident holds no nonimmigrant status.",
    window=RULE_2024,
)

OWN_STATUS: Final = rule(
    """A relative in T status files Form I-485 while the relative's own status lasts, with the principal's form or after it. That status ends
    on its own last day, and not because the principal becomes a permanent resident. A form filed in time extends the status of the relative
    who filed it. The relative can ask for more time while the principal holds T-1 status.""",
    """8 CFR 245.23(b)(2) since 2009-01-12; 8 CFR 214.203(c); 8 CFR 214.212(b); 8 CFR 214.212(c); 8 CFR 214.212(h);
    8 CFR 245.23(b)(5) since 2024-08-28; 8 CFR 214.11(l)""",
    confidence="B",
    note="""The principal's form does not extend a relative's status, and a late extension is retroactive: USCIS Policy Manual, vol. 3, part B, ch.
    10(B)(1), 10(C). On filing with the principal's form or after it: vol. 7, part J, ch. 4(A).""",
    window=Period(datetime.date(2009, 1, 12)),
    checked=READ_SINCE,
)

GAP_DATE: Final = rule(
    """Nothing in the statute or the regulation protects a relative who reaches the age limit after the grant and before approval of the
    Supplement A. File, and ask for a decision, before that date.""",
    "8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.211(e)(2)(i); 8 CFR 214.211(e)(3)(iii); 8 CFR 214.11(k)(5)",
    confidence="D",
    note="Counsel reviews every such case. The manual is broader (USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4)).",
)

# --- the days -------

_DANGER_STILL: Final = "A present danger of retaliation still allows T-4 for a parent and T-5 for an unmarried sibling under 18. A brother or sister of any age in such danger can follow as T-6 once a parent holds T-4 status."
_GAP_STILL: Final = "Counsel reviews this. The text does not address a birthday after the grant, and the Policy Manual reads it more broadly. A person who filed before August 28, 2024 can argue that the earlier rule applies. File the Supplement A all the same."
_CHILD_STILL: Final = "A child of any age can follow as T-6, if in danger, where the other parent or stepparent was granted T-2 status through the applicant. Danger alone gives the applicant's own adult child no derivative category. Counsel looks for other relief for that child."
_birthday = partial(
    Term,
    title="{subject} turns 21",
    first_too_late=True,
    ask="Ask for the date of birth of {subject}, at least roughly.",
    fact="people",
    where=EVERYWHERE,
)

PRINCIPAL_TURNS_21: Final = _birthday(
    code="PRINCIPAL_TURNS_21",
    do="USCIS must receive Form I-914 before {subject} turns 21, so that a parent or sibling can follow",
    says="""USCIS must receive the application (Form I-914) by {by}: {subject} turns 21 on {birthday}. After that, a parent, brother or sister can
    follow only if in present danger of retaliation.""",
    past="{subject} turned 21 before the application was filed.",
    still=_DANGER_STILL,
    law=PRINCIPAL_YOUNG.law,
    counted_late=True,
    margin=MARGIN,
)
SIBLING_TURNS_18: Final = _birthday(
    code="SIBLING_TURNS_18",
    do="USCIS must receive Form I-914 before {subject} turns 18",
    title="{subject} turns 18",
    says="""USCIS must receive the application (Form I-914) by {by}: {subject} turns 18 on {birthday}. If it is filed by then, with the applicant
    under 21, the sibling's age no longer matters.""",
    past="{subject} turned 18 before the application was filed.",
    still="A brother or sister of any age can follow as T-6, if in danger, once a parent holds T-4 status.",
    law=SIBLING_YOUNG.law,
    counted_late=True,
    margin=MARGIN,
)
CHILD_TURNS_21: Final = _birthday(
    code="CHILD_TURNS_21",
    do="USCIS must receive Form I-914 before {subject} turns 21 and ages out of T-3",
    says="""USCIS must receive the application (Form I-914) by {by}: {subject} turns 21 on {birthday}. A birthday while it is pending no longer
    matters.""",
    past="{subject} turned 21 before the application was filed.",
    still=_CHILD_STILL,
    law=CHILD_YOUNG.law,
    counted_late=True,
    margin=MARGIN,
)
_if_granted = partial(
    _birthday,
    title="{subject} turns 21 (covered while pending)",
    do="If T-1 status is granted first, USCIS must receive the Supplement A before {subject} turns 21",
    says="""File the Supplement A, if it is not filed, so that USCIS receives it by {by} and can decide it: {subject} turns 21 on {birthday}.""",
    past="{subject} has turned 21.",
    if_so="""This date counts only if T-1 status is granted before that birthday; a birthday while the application is pending is covered.""",
    still=_GAP_STILL,
    law=GAP_DATE,
    covered=True,
)
PRINCIPAL_IF_GRANTED: Final = _if_granted(code="PRINCIPAL_TURNS_21_IF_GRANTED_FIRST")
CHILD_IF_GRANTED: Final = _if_granted(code="CHILD_TURNS_21_IF_GRANTED_FIRST")
_after_grant = partial(
    _birthday,
    do="USCIS must receive the Supplement A, and decide it, before {subject} turns 21",
    says="""File the Supplement A, if it is not filed, and ask for a decision, by {by}: {subject} turns 21 on {birthday}. The text does not address
    a birthday after the grant.""",
    past="{subject} turned 21 after the grant, and the file shows no approval of the Supplement A.",
    still=_GAP_STILL,
    law=GAP_DATE,
)
PRINCIPAL_AFTER_GRANT: Final = _after_grant(code="PRINCIPAL_TURNS_21_AFTER_GRANT")
CHILD_AFTER_GRANT: Final = _after_grant(code="CHILD_TURNS_21_AFTER_GRANT")
SIBLING_IN_DANGER: Final = _birthday(
    code="SIBLING_IN_DANGER_TURNS_18",
    do="USCIS must receive and decide Form I-914 and its Supplement A before {subject} turns 18",
    title="{subject} turns 18",
    says="""File what is missing (Form I-914 and its Supplement A) and ask for a decision by {by}: {subject} turns 18 on {birthday}. Neither the
    statute nor the regulation locks in the age of a sibling who follows because of danger.""",
    past="{subject} turned 18, and the file shows no approval of the Supplement A.",
    if_so="This date counts for a sibling in danger of retaliation.",
    still="""Counsel reviews this: the Policy Manual takes ages as of the date the application was filed. A brother or sister of any age can follow
    as T-6, if in danger, once a parent holds T-4 status.""",
    law=SIBLING_STILL.law,
)
STEPCHILD_TURNS_18: Final = _birthday(
    code="MARRIAGE_BEFORE_STEPCHILD_TURNS_18",
    do="A marriage makes {subject} a stepchild only if it takes place before {subject} turns 18",
    title="{subject} turns 18",
    says="""A marriage creates a stepchild relationship only if it takes place by {by}: {subject} turns 18 on {birthday}. It must also take place
    before the application is decided.""",
    past="{subject} turned 18 before a marriage.",
    still="""A marriage after that creates no stepchild relationship. A child of a T-2 spouse can follow as T-6, at any age, if in danger.""",
    law=COUNTED_TIE,
)
MARRIAGE: Final = Term(
    code="MARRIAGE_BEFORE_DECISION",
    do="The marriage counts only if it takes place before the application is decided",
    title="Marriage before the decision",
    says="A marriage counts if it takes place before the application is decided. The decision date is not known in advance.",
    past="The application was decided, and the file shows no marriage before the decision.",
    still="""No form covers a spouse, stepchild or stepparent through a marriage after the grant, though a stepchild is arguable. Counsel reviews
    this, including other options.""",
    law=MARRIED_BY_DECISION,
    where=EVERYWHERE,
)
STATUS_ENDS: Final = Term(
    code="PRINCIPAL_STATUS_ENDS",
    do="USCIS must receive the Supplement A while T-1 status is held",
    title="Supplement A while status lasts",
    says="""File the Supplement A while T-1 status lasts: by {by} at the latest, unless the status was extended. The approval notice gives the
    expiration date. Becoming a permanent resident ends the status earlier.""",
    past="The last day of T-1 status has passed, according to the file or, without an extension, under the rule.",
    still="With an extension, requested late with an explanation, the Supplement A can still be filed. Ask counsel.",
    law=WHILE_HELD,
    ask="Ask for the date of birth of {subject}, at least roughly.",
    fact="people",
    where=EVERYWHERE,
)
STATUS_EXTENDED: Final = Term(
    code="PRINCIPAL_STATUS_EXTENDED",
    do="File the Supplement A before the application for permanent residence is decided",
    title="Supplement A before residence is decided",
    says="""File the Supplement A before the application for permanent residence is decided. T-1 status lasts while that application is pending, and
    becoming a permanent resident ends it. The decision date is not known in advance.""",
    past="The application for permanent residence was decided.",
    still="Counsel reviews this: a permanent resident petitions for relatives in other ways.",
    law=WHILE_PENDING,
    where=EVERYWHERE,
)
BEFORE_ADMISSION: Final = _birthday(
    code="AGE_ENDS_BEFORE_ADMISSION",
    do="The relative must be admitted to the United States before the birthday of {subject}",
    title="{subject}'s birthday before admission",
    says="""The relative must be admitted to the United States by {by}: {subject}'s birthday that counts is {birthday}. The text does not address a
    birthday between the approval and the admission.""",
    past="{subject} has had a birthday that counts, and no admission is on file.",
    if_so="This date counts for a relative abroad who has been approved and not yet admitted.",
    still="""Counsel reviews this: the text does not address a birthday between the approval and the admission, and the Policy Manual reads it more
    broadly.""",
    law=AT_ADMISSION,
)
OWN_STATUS_ENDS: Final = Term(
    code="RELATIVE_STATUS_ENDS",
    do="USCIS must receive {subject}'s own Form I-485, or Form I-539 for more time",
    title="Last day of {subject}'s T status",
    says="""USCIS must receive {subject}'s own Form I-485 by {by}, with the principal's or after it: the principal's form does not extend
    {subject}'s status. If it cannot be filed by then, USCIS must receive Form I-539 for more time by then, while the principal still holds
    T-1 status.""",
    past="""According to the file, {subject}'s own T status has expired. It is not clear that a separate Form I-485 was filed before that.""",
    still="""While the principal holds T-1 status, USCIS has discretion to approve a late Form I-539, effective back to that date, if it explains the
    delay in writing. Ask counsel today, before anything else is filed.""",
    law=OWN_STATUS,
    margin=MARGIN,
    ask="""Ask for {subject}'s own approval notice. It gives the last day of {subject}'s T status, which is no later than the end of the
    principal's first term unless it was extended.""",
    fact="adjustment.relatives",
    where=EVERYWHERE,
)
OF_RELATIVES: Final = (
    PRINCIPAL_TURNS_21,
    SIBLING_TURNS_18,
    CHILD_TURNS_21,
    PRINCIPAL_IF_GRANTED,
    CHILD_IF_GRANTED,
    PRINCIPAL_AFTER_GRANT,
    CHILD_AFTER_GRANT,
    SIBLING_IN_DANGER,
    STEPCHILD_TURNS_18,
    MARRIAGE,
    STATUS_ENDS,
    STATUS_EXTENDED,
    BEFORE_ADMISSION,
    OWN_STATUS_ENDS,
)
"""Every kind of day that keeps a relative in reach."""
STAY_UNMARRIED: Final = Term(
    code="STAY_UNMARRIED",
    title="Marriage before admission ends the derivative category",
    says="""{members} must stay unmarried until status is granted and, from abroad, until admission. A marriage ends the derivative category on that
    day. Explain this to the client; do not tell anyone whether to marry.""",
    law=UNMARRIED.law,
    where=EVERYWHERE,
)
_fixed = partial(
    Term,
    code="AGE_FIXED",
    title="Age locked in",
    says="""{subject}'s birthday on {day} is not a deadline. Filing locked in the age, and the birthday changes nothing while the application is
    pending.""",
    where=EVERYWHERE,
)
FIXED_AGES: Final = {
    Kinship.CHILD: (21, _fixed(law=CHILD_YOUNG.law)),
    Kinship.SIBLING: (18, _fixed(law=SIBLING_YOUNG.law)),
}
"""By kinship: the birthday that looks like a day to keep once an application is filed, and is none."""
CITIZENSHIP_FIRST: Final = "Before this date, find out whether the client is a citizen or national: that decides what can be filed for {members}. Form I-914 and its Supplement A are for a person who is neither. A citizen files Form I-130, where the age on the filing date counts (8 USC 1151(f)(1))."
"""What is said of a day of relatives in place of what to file, while the applicant is, or may be, a citizen."""
