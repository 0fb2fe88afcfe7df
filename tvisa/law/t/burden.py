"""
Who must show what, and by which standard of proof: the applicant, under each of the three rules.

8 CFR 214.204(l), before it 8 CFR 214.11(d)(5) and, from 2002, 214.11(l)(2). What kind of evidence counts is one thing, any that is
credible; how much of it is needed is another.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.classification import Procedure
from tvisa.kernel.provision import Provision
from tvisa.law.forms import procedure
from tvisa.law.windows import FIRST_2002, FIRST_2017, RULE_2017, RULE_2024
from tvisa.law.writing import rule

_READ_ON: Final = datetime.date(2026, 11, 27)

# --- the applicant ----------------------------------------------------------------------------------------------------

BURDEN_2002: Final = rule(
    """At all stages, the applicant must present evidence that fully establishes eligibility. Any credible evidence on an element may be
    submitted. The agency alone decides its weight.""",
    "8 CFR 214.11(l)(2) of 2002; 8 CFR 214.11(l)(1) of 2002; 8 CFR 214.11(d)(3) of 2002; 8 CFR 214.11(f) of 2002",
    note="The rule named no other standard of proof. On preponderance, see Matter of Chawathe, 25 I&N Dec. 369 (AAO 2010).",
    checked=_READ_ON,
)
BURDEN_2017: Final = rule(
    "The applicant must show eligibility. Any credible evidence may be submitted. The agency alone decides its weight.",
    "8 CFR 214.11(d)(5); 8 CFR 103.2(b)(1)",
    window=RULE_2017,
    note="The rule named no standard of proof. On preponderance, see Matter of Chawathe, 25 I&N Dec. 369 (AAO 2010).",
    checked=_READ_ON,
)
BURDEN_2024: Final = rule(
    """The applicant must show eligibility by a preponderance of the evidence, taken together. Any credible evidence may be submitted. USCIS
    alone decides its weight.""",
    "8 CFR 214.204(l)(1); 8 CFR 214.204(l)(3); 8 CFR 214.204(l)(4); 8 CFR 103.2(b)(1)",
    window=RULE_2024,
    note="""“Any credible evidence” concerns the kind of evidence, not how much is needed: USCIS Policy Manual, vol. 3, part B, ch. 3(C)(1). Earlier
    findings do not bind the agency, (l)(3). On cooperation, (f) says the same about the kind of evidence.""",
    checked=_READ_ON,
)
COUNSEL_IS_NO_EVIDENCE: Final = rule(
    """USCIS considers what a representative states or argues, but it is not evidence. Where counsel answers a legal standard, the officer
    still weighs it on the underlying facts.""",
    "Matter of Obaigbena, 19 I&N Dec. 533 (BIA 1988)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 3(C), n. 6; the decision itself was not read.",
    checked=_READ_ON,
)

EARLIER_EVIDENCE: Final = rule(
    "USCIS may use what was filed earlier for any immigration benefit, and is not bound by its own earlier findings of fact.",
    "8 CFR 214.204(l)(3); 8 CFR 214.11(d)(5); 8 CFR 214.11(l)(1) of 2002",
    note="""The provision speaks of the agency's own findings of fact. An order, a conviction or a remand has separate effects. USCIS Policy Manual,
    vol. 3, part B, ch. 3(C).""",
    checked=_READ_ON,
)

# --- for a relative, and for a waiver ---------------------------------------------------------------------------------

OF_RELATIVES: Final = (
    rule(
        "The applicant must submit evidence of who the relative is and that the requirements of the category are met.",
        "8 CFR 214.11(o)(1) of 2002; 8 CFR 214.11(o)(8) of 2002; 8 CFR 214.11(l)(2) of 2002",
        checked=_READ_ON,
    ),
    rule(
        "The principal must show that the person is an eligible family member and meets the requirements of the category.",
        "8 CFR 214.11(k)(1)(iv); 8 CFR 214.11(k)(6)",
        note="Under this rule, the applicant's statement alone was ordinarily not enough to show danger: (k)(6)(iii).",
        checked=_READ_ON,
    ),
    rule(
        "The principal must show that the person is an eligible family member and meets the requirements of the category.",
        "8 CFR 214.211(a)(4); 8 CFR 214.211(f); 8 CFR 214.211(g)",
        note="A personal statement is one of the listed ways to show danger, (f)(3).",
        checked=_READ_ON,
    ),
)
"""By window, who must show that a relative can follow."""
OF_WAIVERS: Final = rule(
    """The applicant must show that the waiver's requirements are met and that discretion should be exercised in the applicant's favor.""",
    "8 USC 1361; 8 USC 1182(d)(13)(B); 8 CFR 212.16",
    confidence="B",
    note="USCIS Policy Manual, vol. 9, part O, ch. 3(A), (B); 8 USC 1361 itself was not read again.",
    checked=_READ_ON,
)


def of_relatives(day: datetime.date) -> Provision:
    """Return who must show on a day that a relative can follow; what is earlier than the first rule is read with that."""
    return next(law for law in OF_RELATIVES if max(day, FIRST_2002) in law.window)


def of_earlier_findings(day: datetime.date) -> Provision | None:
    """Return what an earlier finding of the agency weighs on a day, where a text that was read says so."""
    return EARLIER_EVIDENCE if day >= FIRST_2017 else None


def procedure_of(law: Provision) -> Procedure:
    """Return the rule on the burden as one of what to file and how it is weighed."""
    return procedure("burden", "Burden and standard", law)
