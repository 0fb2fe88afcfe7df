"""How relatives are applied for, and what their status allows: 8 CFR 214.211."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Final

from tvisa.facts import Case, FamilyMember, Kinship, Tie
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.classification import Procedure
from tvisa.kernel.predicate import Computed, Predicate, Reading
from tvisa.law.common.found import STAYS_UNMARRIED
from tvisa.law.forms import computed, procedure, reading
from tvisa.law.t.family.deadlines import GAP_DATE, WHILE_HELD
from tvisa.law.t.family.ties import UNMARRIED
from tvisa.law.t.family.when import undecided
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import question_for

PROCEDURES: Final[tuple[Procedure, ...]] = (
    procedure(
        "supplement_a",
        "Supplement A",
        """File one Form I-914 Supplement A for each relative, with the principal's application or later. A relative in the United States signs it,
    too.""",
        "8 CFR 214.211(b)(1)(i); 8 CFR 214.11(k)(2)",
        confidence="B",
        note="USCIS Policy Manual, vol. 3, part B, ch. 5. Who signs is known from a secondary source.",
    ),
    procedure(
        "relatives_evidence",
        "Evidence for a relative",
        """Submit biometrics, proof of the qualifying relationship, and proof of danger if that is the ground. Add a waiver request if a ground
        of inadmissibility can be waived.""",
        "8 CFR 214.211(c); 8 CFR 214.11(k)(3)",
    ),
    procedure(
        "relatives_abroad",
        "A relative abroad",
        "USCIS sends the approval to the State Department for a visa. The relative has no derivative status before admission.",
        "8 CFR 214.201; 8 CFR 214.211(i)(2); 22 CFR 41.84; 8 CFR 214.11(a)",
    ),
    procedure(
        "ties_by_birth",
        "A relationship by birth",
        """This assumes that a parent-child relationship by birth qualifies. Conditions of the Act decide whether a child born outside marriage
        qualifies through the father, and what an adoption leaves of earlier relationships. Counsel reviews this.""",
        "8 USC 1101(b)(1); 8 USC 1101(b)(2)",
        confidence="B",
        note="USCIS Policy Manual, vol. 3, part B, ch. 4, nn. 4 and 6.",
    ),
    procedure(
        "relatives_expedited",
        "Expedited decision",
        """USCIS can expedite Form I-914 and its Supplement A, as a matter of discretion. For a relative in danger, or before a birthday that
        counts, ask in writing and say why, with evidence.""",
        "USCIS Policy Manual, vol. 3, part B, ch. 7(C)",
        confidence="B",
        note="Volume 1, part A, ch. 5, says when USCIS grants such requests. It was not read.",
        window=RULE_2024,
    ),
    procedure("stay_unmarried", "Marriage of a child or sibling", UNMARRIED.law),
    procedure(
        "relatives_in_proceedings",
        "A relative in removal proceedings",
        """For a relative in removal proceedings, or under a final order, file directly with USCIS. Filing has no effect on the authority to
        execute an order. The relative can ask for a stay.""",
        """8 CFR 214.211(b)(2)(i); 8 CFR 214.211(b)(3)(ii); 8 CFR 241.6(a); 8 CFR 214.11(k)(2)(i); 8 CFR 214.11(k)(2)(ii)""",
    ),
    procedure(
        "relatives_work",
        "Work",
        "A relative needs a Form I-765, category (c)(25), to work. A relative abroad can file it only after admission.",
        "8 CFR 214.211(i)(3); 8 CFR 274a.12(c)(25); 8 CFR 214.11(k)(10)",
    ),
    procedure(
        "relatives_bona_fide",
        "Interim relief for a relative",
        """After the principal's bona fide determination, USCIS can make one for a relative in the United States, too. It requires a complete
        Supplement A, evidence of the qualifying relationship and clear background checks. Deferred action follows as a matter of
        discretion.""",
        "8 CFR 214.205(b)(2)",
    ),
    procedure(
        "relatives_travel",
        "Travel of a relative",
        "To return in that status, a relative needs advance parole or a T visa. Leaving on advance parole is a departure.",
        "8 CFR 214.211(i)(4)",
        confidence="B",
        note="Matter of Delcarmen-Lara, 29 I&N Dec. 830 (BIA 2026), not read (secondary source).",
    ),
    procedure(
        "relatives_term",
        "Term and extension",
        """A relative's status ends with the principal's first term unless extended. A relative can ask for an extension alone while the
        principal still holds status. A relative still awaiting a visa can be a reason to extend the principal's.""",
        "8 CFR 214.203(b); 8 CFR 214.212(b); 8 CFR 214.212(f)(2); 8 CFR 214.11(c)(2)",
    ),
    procedure(
        "relatives_revocation",
        "Loss of a relative's status",
        """USCIS can revoke a relative's status on notice when a T-2's divorce is final or the approval was in error. The relative's status
        falls with the principal's. It ends automatically when a relative abroad says that they will not come.""",
        "8 CFR 214.213(a); 8 CFR 214.213(b)(1); 8 CFR 214.213(b)(2); 8 CFR 214.213(d); 8 CFR 214.11(m)",
    ),
    procedure(
        "relatives_and_adjustment",
        "The principal's adjustment",
        """A relative keeps derivative status when the principal becomes a permanent resident under the T provisions. No new relative can be
        admitted after that.""",
        "8 CFR 245.23(b)",
        confidence="B",
        note="USCIS Policy Manual, vol. 7, part J, chs. 2(B) and 5(D).",
    ),
    procedure("while_status_is_held", "When a Supplement A can be filed", WHILE_HELD),
    reading("birthday_after_grant", "A birthday between the grant and the approval", GAP_DATE),
    reading(
        "marry_any_time",
        "Marrying",
        """A spouse need not have been married to the principal at filing. But the marriage must come before the decision on the principal's
        application.""",
        "8 CFR 214.211(e)(4)(ii); 8 CFR 214.211(e)(4)(iv)",
        window=RULE_2024,
    ),
)


# --- which of them a family can use now -------------------------------------------------------------------------------


def _some(ident: str, holds: Callable[[FamilyMember], bool], *reads: str) -> Computed:
    """Ask whether any relative is such; nothing more is told of it."""

    def how(case: Case) -> Reading:
        return Reading(truth.TRUE if any(map(holds, case.family.members)) else truth.FALSE)

    asks, law = question_for(reads[0]), PROCEDURES[0].law
    return computed(f"any_relative_{ident}", asks, law, needs=("case",), how=how, reads=reads)


def _approved(member: FamilyMember) -> bool:
    return member.granted.when_no_hurts == truth.TRUE or bool(told_dates(member.granted_on))


def _by_marriage(member: FamilyMember) -> bool:
    return member.kinship is Kinship.SPOUSE or member.tie is Tie.MARRIAGE


def _undecided(case: Case, day: datetime.date) -> Reading:
    return Reading(truth.FALSE if undecided(case, day) == truth.FALSE else truth.TRUE)


_IS_HERE, _GRANT, _GRANT_ON = "member.in_united_states", "member.granted", "member.granted_on"
_HERE: Final = _some("here", lambda m: m.in_united_states.when_no_hurts == truth.TRUE, _IS_HERE)
_ABROAD: Final = _some("abroad", lambda m: m.in_united_states.when_no_hurts == truth.FALSE, _IS_HERE)
_APPROVED: Final = _some("approved", _approved, _GRANT, _GRANT_ON)
_NOT_APPROVED: Final = _some("not_approved", lambda m: not _approved(m), _GRANT, _GRANT_ON)
_NO_GRANT_DATED: Final = _some("without_a_day_of_grant", lambda m: not told_dates(m.granted_on), _GRANT_ON)
_TO_APPLY: Final = _some("to_apply_for", lambda m: not told_dates(m.applied_on), "member.applied_on")
_BY_BIRTH: Final = _some("by_birth", lambda m: m.tie is Tie.BIRTH, "member.tie")
_BY_MARRIAGE: Final = _some("by_marriage", _by_marriage, "member.kinship", "member.tie")
_ANY: Final = _some("recorded", lambda _: True, "member.kinship")
_UNDECIDED: Final = computed(
    "application_may_be_undecided",
    question_for("case.family.application_pending"),
    PROCEDURES[0].law,
    how=_undecided,
    reads=("case.family.application_pending", "case.granted_on", "case.filed", "case.filed_on"),
)
OF_USE: Final[Mapping[str, Predicate]] = {
    "ties_by_birth": _BY_BIRTH,
    "stay_unmarried": STAYS_UNMARRIED,
    "relatives_in_proceedings": _HERE & _NO_GRANT_DATED,
    "supplement_a": _TO_APPLY,
    "relatives_evidence": _TO_APPLY,
    "relatives_abroad": _ABROAD,
    "relatives_expedited": _NOT_APPROVED,
    "relatives_bona_fide": _UNDECIDED & _HERE,
    "marry_any_time": _UNDECIDED & _BY_MARRIAGE,
    "relatives_and_adjustment": _ANY & ~_UNDECIDED,
    "relatives_work": _APPROVED,
    "relatives_travel": _APPROVED,
    "relatives_term": _APPROVED,
    "relatives_revocation": _APPROVED,
}
"""By its name, of what use a note on procedure is: of the others a reader of the law is told, and no family."""

APPLICANT_DIED: Final = "According to the file, the applicant has died. What was not approved before can be approved, if at all, only as far as 8 USC 1154(l) allows, and USCIS reads that narrowly. Counsel reviews everything below."

STATUS_RAN_OUT: Final = "Expired T-1 status can be extended, even late, if the delay is explained (8 CFR 214.212(c)). A revocation under appeal is not final (8 CFR 214.213(c)(3)). In either case, review the case again."
