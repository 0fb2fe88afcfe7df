"""
Adjustment of the principal's family in T-2 to T-6 status: 8 USC 1255(l)(1); 8 CFR 245.23(b).

Each family member is found alone, on what is recorded of them and on what was found of the principal.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, Element, Not, Predicate
from tvisa.kernel.provision import Kind, Period
from tvisa.law.dated import Deferred
from tvisa.law.forms import computed, fact, part, standard
from tvisa.law.read import READ_SINCE
from tvisa.law.t.adjustment.conditions import DISCRETION, ELEMENTS, NOT_ABANDONED, admissible
from tvisa.law.t.adjustment.reckoned import (
    applied,
    left_to_counsel,
    not_before_principal,
    principal_alive,
    relative_admitted,
    status_at_filing,
)
from tvisa.law.writing import question_for, rule

CONFIDENTIAL: Final = ("admissibility_at_adjustment", "good_moral_character", "discretion")
"""The requirements of the principal that ask what a client has done: screened in a privileged setting only."""


def _relative(*, privileged: bool) -> Deferred[Element]:
    unscreened = () if privileged else (LEFT_TO_COUNSEL,)
    own: tuple[Predicate, ...] = (ADMISSIBILITY, FAVORABLE) if privileged else unscreened
    return part(
        "relative_adjusts",
        "Adjustment of a family member",
        RELATIVES,
        of=lambda: AllOf((_principal(privileged=privileged), ADMITTED, HOLDS, APPLIED, *own)),
    )


RELATIVES: Final = rule(
    """A family member in T-2 to T-6 status can adjust if the principal has applied and meets the requirements. The family member must still
    hold the status, have applied and be admissible. No continuous presence or good moral character of their own is required.""",
    "8 USC 1255(l)(1); 8 CFR 245.23(b) since 2009-01-12",
    note="""USCIS Policy Manual, vol. 7, part J, ch. 2(B)(1). The statute names the spouse, parent, sibling and child of the principal. T-6, the
    child of one of them, rests on the regulation and ch. 5(D)(1), which gives a code of admission.""",
)

LEFT_TO_COUNSEL: Final = computed(
    "left_to_counsel",
    "What does counsel find on admissibility, character and discretion?",
    RELATIVES,
    how=left_to_counsel,
    reads=(),
    kind=Kind.STANDARD,
    beyond=True,
)

# --- (b)(1), (h) the principal ----------------------------------------------------------------------------------------

PRINCIPAL: Final = rule(
    """The principal has applied under this section and meets its requirements, or has already adjusted under it. USCIS approves no family
    member before the principal. If it denies the principal, it denies the family members, too.""",
    "8 CFR 245.23(b)(1) since 2009-01-12; 8 CFR 245.23(h) since 2009-01-12; 8 CFR 245.23(i) since 2009-01-12",
    confidence="B",
    note="On a principal who has already adjusted, see USCIS Policy Manual, vol. 7, part J, ch. 2(B)(2).",
)


def _principal(*, privileged: bool) -> Deferred[Element]:
    # Discretion is exercised over each of them alone.
    left_out = ("discretion",) if privileged else CONFIDENTIAL
    meets = AllOf([e for e in ELEMENTS if e.id not in left_out])
    unscreened = () if privileged else (LEFT_TO_COUNSEL,)
    return part(
        "principal_adjusts",
        "The principal adjusts under this section",
        PRINCIPAL,
        of=lambda: AllOf((ADJUSTED | ALIVE & meets | DIED & AFTER_DEATH, Not(OTHERWISE), *unscreened)),
        of_case=True,
    )


ADJUSTED: Final = fact("case.adjustment.adjusted", PRINCIPAL)

DIED: Final = fact(
    "case.family.principal_died",
    """A family member admitted in T status can still adjust after the principal's death, if certain requirements are met.""",
    "8 USC 1154(l)",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(B)(3). Adjustment is discretionary.",
)

SURVIVORS: Final = rule(
    """This covers a relative admitted in T-2 to T-6 status before the principal died, who resided in the United States on that date and still
    does. USCIS then decides that relative's application despite the death, unless it finds approval against the public interest.""",
    "8 USC 1154(l)(1); 8 USC 1154(l)(2)(E)",
    note="The text was read as of April 2023. That it has been law since October 28, 2009 (Pub. L. 111-83, section 568(d)) is from memory.",
    window=Period(datetime.date(2009, 10, 28)),
    checked=READ_SINCE,
)

ALIVE: Final = computed(
    "principal_alive",
    "Is nothing on file that says the principal has died?",
    DIED.law,
    how=principal_alive,
    reads=("case.family.principal_died",),
)
AFTER_DEATH: Final = standard("case.family.after_death_counts", DIED.law, of_law=True)

OTHERWISE: Final = fact(
    "case.adjustment.adjusted_otherwise",
    "Family members cannot adjust under this section once the principal has adjusted on any other basis.",
    "8 USC 1255(l)(1); 8 CFR 245.23(b)(1) since 2009-01-12",
    against=Reply.YES,
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(B)(2).",
)

# --- (b)(2) admitted in T-2 to T-6 status, and holding it -------------------------------------------------------------

ADMITTED: Final = part(
    "relative_admitted",
    "Admitted in T-2 to T-6 status",
    "The family member was admitted in T-2 to T-6 status, before the principal adjusted.",
    "8 USC 1255(l)(1); 8 CFR 245.23(b)(2) since 2009-01-12",
    of=lambda: computed(
        "relative_admitted_in_time",
        question_for("relative.admitted"),
        ADMITTED.law,
        how=relative_admitted,
        reads=("relative.admitted", "case.adjustment.adjusted"),
    ),
    confidence="B",
    note="That this comes before the principal adjusts is from USCIS Policy Manual, vol. 7, part J, ch. 2(B)(2), 5(D)(1).",
)

HOLDS: Final = part(
    "relative_holds_status",
    "Holds that status when filing",
    """The family member still holds that status when their own Form I-485 is filed. The status does not end by itself because the principal
    adjusts.""",
    "8 CFR 245.23(b)(2) since 2009-01-12; 8 CFR 245.23(b)(5) since 2024-08-28; 8 CFR 214.212(h); 8 CFR 214.11(l)",
    of=lambda: AT_FILING & Not(fact("relative.status_lost", HOLDS.law, against=Reply.YES)),
    note="""On marriage, see USCIS Policy Manual, vol. 7, part J, ch. 2(B), n. 39. The principal's filing extends the principal's status alone:
    USCIS Policy Manual, vol. 3, part B, ch. 10(B)(1).""",
)

AT_FILING: Final = status_at_filing("relative_status_at_filing", "relative", HOLDS.law)

# --- (b)(3) applied, with the principal or after ----------------------------------------------------------------------

APPLIED: Final = part(
    "relative_applied",
    "Applied, with the principal or after",
    "The family member files Form I-485, with the principal's or after it.",
    "8 CFR 245.23(b)(3) since 2009-01-12",
    of=lambda: (
        applied("relative", APPLIED.law)
        & computed(
            "not_before_principal",
            "Was that person's Form I-485 filed, or will it be filed, with the principal's or after it?",
            APPLIED.law,
            how=not_before_principal,
            reads=("relative.filed_on", "case.adjustment.filed_on"),
        )
        & Not(fact("relative.abandoned", NOT_ABANDONED.law, against=Reply.YES))
    ),
    confidence="B",
    note="That the family member may not file first is from USCIS Policy Manual, vol. 7, part J, ch. 4(A).",
)

# --- (b)(4) admissible, and discretion --------------------------------------------------------------------------------

ADMISSIBILITY: Final = admissible(
    "relative.grounds",
    "relative.central_reason",
    rule(
        """The family member is admissible, or each ground has been waived. Except for a health ground, the conduct behind it must be tied to the
    victimization.""",
        "8 USC 1255(l)(2); 8 CFR 245.23(b)(4) since 2009-01-12; 8 CFR 245.23(c)(3) since 2009-01-12; 8 CFR 212.18",
        note="""The victimization is the principal's, and a health ground needs no nexus to it (212.18(b)(2)): USCIS Policy Manual, vol. 9, part O,
        ch. 5(D).""",
    ),
)

FAVORABLE: Final = part(
    "relative_discretion",
    "A favorable exercise of discretion",
    DISCRETION.law,
    of=lambda: standard("relative.merits", DISCRETION.law, of_law=True),
)

RELATIVE: Final = _relative(privileged=True)
OUTSIDE: Final = _relative(privileged=False)
"""What is screened of a family member in a privileged setting, and outside one."""
