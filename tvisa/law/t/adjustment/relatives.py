"""
Adjustment of the principal's family in T-2 to T-6 status: 8 USC 1255(l)(1); 8 CFR 245.23(b).

Each family member is found alone, on what is recorded of them and on what was found of the principal.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import AdjustingRelative, Case
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply, State
from tvisa.kernel.predicate import YET, AllOf, AnyOf, Computed, Element, Gap, Not, Predicate, Reading, Who
from tvisa.kernel.provision import Kind
from tvisa.law.t.adjustment import law
from tvisa.law.t.adjustment.clocks import dates_of, earlier_is_worse, later_is_worse, not_after
from tvisa.law.t.adjustment.elements import ELEMENTS_2009, ELEMENTS_2024, admissibility, applied, status_at_filing
from tvisa.law.t.adjustment.pending import gap_of, per_reading, recorded
from tvisa.law.t.adjustment.presence import filing_gap, is_exact
from tvisa.law.writing import element, fact, question_for, standard

CONFIDENTIAL: Final = ("admissibility_at_adjustment", "good_moral_character", "discretion")
"""The requirements of the principal that ask what a client has done: screened in a privileged setting only."""


def _not_before_principal(case: Case, relative: AdjustingRelative, day: datetime.date) -> Reading:
    own, theirs = case.adjustment.filed_on, relative.filed_on
    told = dates_of(own) and dates_of(theirs)
    in_order = per_reading(not_after, later_is_worse(own), earlier_is_worse(theirs)) if told else truth.OPEN
    # Whoever has not filed can still wait for the principal.
    bits = in_order | truth.NOT[relative.filed_by(day)]
    gap = filing_gap(case, day) if is_exact(theirs) else gap_of("relative.filed_on", theirs)
    return Reading(bits, recorded([("case.adjustment.filed_on", own), ("relative.filed_on", theirs)]), gap)


def _left_to_counsel() -> Reading:
    return Reading(truth.OPEN)


LEFT_TO_COUNSEL: Final = Computed(
    "left_to_counsel", (), _left_to_counsel, "What does counsel find on admissibility, character and discretion?", law.RELATIVES,
    (), Kind.STANDARD, beyond=True,
)  # fmt: skip


def _relative(principal: tuple[Element, ...], *, privileged: bool) -> Element:
    # Discretion is exercised over each of them alone.
    left_out = ("discretion",) if privileged else CONFIDENTIAL
    required = tuple(e for e in principal if e.id not in left_out)
    unscreened = () if privileged else (LEFT_TO_COUNSEL,)
    of_principal = element(
        "principal_adjusts", "The principal adjusts under this section",
        AllOf((
            AnyOf((
                fact("case.adjustment.adjusted", law.PRINCIPAL),
                AllOf(required),
                AllOf((
                    fact("case.family.principal_died", law.SURVIVORS),
                    standard("case.family.after_death_counts", law.SURVIVORS, who=Who.COUNSEL),
                )),
            )),
            Not(fact("case.adjustment.adjusted_otherwise", law.OTHER_BASIS, against=Reply.YES)),
            *unscreened,
        )),
        law.PRINCIPAL, of_case=True,
    )  # fmt: skip
    confidential: tuple[Predicate, ...] = (
        (
            admissibility("relative.grounds", "relative.central_reason", law.RELATIVE_ADMISSIBLE),
            element("relative_discretion", "A favorable exercise of discretion", MERITS, law.MERITS),
        )
        if privileged
        else unscreened
    )
    return element(
        "relative_adjusts", "Adjustment of a family member",
        AllOf((
            of_principal,
            element("relative_admitted", "Admitted in T-2 to T-6 status", ADMITTED, law.RELATIVE_ADMITTED),
            element("relative_holds_status", "Holds that status when filing", HOLDS, law.RELATIVE_HOLDS),
            element("relative_applied", "Applied, with the principal or after", APPLIED, law.RELATIVE_APPLIES),
            *confidential,
        )),
        law.RELATIVES,
    )  # fmt: skip


def _admitted(case: Case, relative: AdjustingRelative) -> Reading:
    """A family member abroad can still be admitted until the principal has adjusted."""
    answer, adjusted = relative.admitted, case.adjustment.adjusted
    ended = truth.TRUE if adjusted.when_no_hurts == truth.TRUE else truth.FALSE
    path = "relative.admitted"
    gap = (path, Gap.NOT_YET, question_for(path)) if answer.state(Reply.NO) is State.NO else gap_of(path, answer)
    used = recorded([(path, answer), ("case.adjustment.adjusted", adjusted)])
    return Reading(YET[ended][answer.when_no_hurts], used, gap)


ADMITTED: Final = Computed(
    "relative_admitted_in_time", ("case", "relative"), _admitted, question_for("relative.admitted"), law.RELATIVE_ADMITTED,
    reads=("relative.admitted", "case.adjustment.adjusted"),
)  # fmt: skip
HOLDS: Final = AllOf((
    status_at_filing("relative_status_at_filing", "relative", law.RELATIVE_HOLDS),
    Not(fact("relative.status_lost", law.RELATIVE_HOLDS, against=Reply.YES)),
))  # fmt: skip
APPLIED: Final = AllOf((
    applied("relative", law.RELATIVE_APPLIES),
    Computed(
        "not_before_principal", ("case", "relative", "day"), _not_before_principal,
        "Was, or will, that person's Form I-485 be filed with the principal's or after it?", law.RELATIVE_APPLIES,
        reads=("relative.filed_on", "case.adjustment.filed_on"),
    ),
    Not(fact("relative.abandoned", law.ABANDONED, against=Reply.YES)),
))  # fmt: skip
MERITS: Final = standard("relative.merits", law.MERITS, who=Who.COUNSEL)

RELATIVE_2009: Final = _relative(ELEMENTS_2009, privileged=True)
RELATIVE_2024: Final = _relative(ELEMENTS_2024, privileged=True)
OUTSIDE_2009: Final = _relative(ELEMENTS_2009, privileged=False)
OUTSIDE_2024: Final = _relative(ELEMENTS_2024, privileged=False)
"""What is screened of a family member in a privileged setting, and outside one."""
