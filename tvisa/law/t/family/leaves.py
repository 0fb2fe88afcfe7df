"""
The leaves of the law on family members: each a recorded answer, or a comparison of two moments.

Whether somebody is in danger, and whether a gap in the text covers a relative all the same, are questions that a person
answers.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import attrs

from tvisa.facts import Case, FamilyMember, Kinship, Tie
from tvisa.kernel import truth
from tvisa.kernel.dates import before
from tvisa.kernel.predicate import YET, AllOf, AnyOf, Computed, Element, Gap, Predicate, Reading, Who
from tvisa.kernel.provision import Provision
from tvisa.law.t.family import law, office
from tvisa.law.t.family.when import (
    Moment,
    Span,
    Told,
    admitted,
    applied,
    birthdays,
    born,
    came_about,
    decided,
    decided_by_now,
    filed,
    present,
    reading,
    stands,
    under,
    unmarried,
)
from tvisa.law.writing import element, factor, question_for, standard

_FILING: Final = ("case.filed", "case.filed_on")
DECISION: Final = (*_FILING, "case.granted_on", "case.family.application_pending")
_PRESENT: Final = ("member.granted", "member.granted_on", "member.in_united_states", "member.admitted_on", *DECISION)
_TIE: Final = ("member.tie", "member.since", "member.exists_now")
_BIRTH: Final = "person.date_of_birth"

How = Callable[[Case, FamilyMember, datetime.date], Reading]


def computed(ident: str, asks: str, provision: Provision, how: How, *reads: str) -> Computed:
    """Write a leaf that is read off the case, the relative and the day."""
    return Computed(ident, ("case", "member", "day"), how, asks, provision, reads=reads)


def on_day(ident: str, asks: str, provision: Provision, since: datetime.date) -> Computed:
    """Ask whether the law of the day already had something."""

    def how(day: datetime.date) -> Reading:
        return Reading(truth.TRUE if day >= since else truth.FALSE)

    return Computed(ident, ("day",), how, asks, provision, reads=())


# --- who it is --------------------------------------------------------------------------------------------------------

_WHO: Final = "What is that person to the applicant?"


def _is(_: Case, member: FamilyMember, __: datetime.date, *, kinship: Kinship) -> Reading:
    if member.kinship is None:
        return Reading(truth.OPEN, gap=("member.kinship", Gap.NOT_ASKED, _WHO))
    return Reading(
        truth.TRUE if member.kinship is kinship else truth.FALSE, (("member.kinship", member.kinship.replace("_", " ")),)
    )  # fmt: skip


def is_kin(kinship: Kinship, provision: Provision) -> Computed:
    """Ask what the person is to the applicant."""
    asks = {
        Kinship.SPOUSE: "Is that person the applicant's spouse?", Kinship.CHILD: "Is that person the applicant's child?",
        Kinship.PARENT: "Is that person the applicant's parent?", Kinship.SIBLING: "Is that person the applicant's sibling?",
    }  # fmt: skip
    return computed(f"is_{kinship}", asks[kinship], provision, partial(_is, kinship=kinship), "member.kinship")


def _child_of_derivative(_: Case, member: FamilyMember, __: datetime.date) -> Reading:
    answer = member.of_derivative
    used = (("member.of_derivative", answer),) if answer.claims else ()
    gap = ("member.of_derivative", Gap.NOT_ASKED, question_for("member.of_derivative"))
    if member.kinship is Kinship.CHILD_OF_DERIVATIVE and answer.when_no_hurts == truth.OPEN:
        return Reading(truth.TRUE, (("member.kinship", "child of derivative"),))
    if member.kinship in (Kinship.SPOUSE, Kinship.PARENT) and answer.when_no_hurts == truth.OPEN:
        # By the very tie: a spouse or a parent is no child of a relative who follows.
        return Reading(truth.FALSE, (("member.kinship", str(member.kinship)),))
    if member.kinship is None and not answer.claims:
        return Reading(truth.OPEN, gap=("member.kinship", Gap.NOT_ASKED, _WHO))
    return Reading(answer.when_no_hurts, used, gap)


CHILD_OF_DERIVATIVE: Final = computed(
    "is_child_of_derivative", "Is that person the child of a relative who has or had T-2 to T-5 status?", law.GRANDCHILD,
    _child_of_derivative, "member.of_derivative", "member.kinship",
)  # fmt: skip

# --- how old ----------------------------------------------------------------------------------------------------------


def _principal_young(case: Case, _: FamilyMember, day: datetime.date) -> Reading:
    return under(21, filed(case, day), born(case, case.applicant))


def _to_the_end(read: Callable[[Moment], Reading], case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """Read something at the approval of the Supplement A and, of a relative abroad, at admission as well."""
    approval, admission = read(present(case, member, day)), _unless_here(read(admitted(member, day)), member)
    return Reading(
        approval.bits & admission.bits, tuple(dict.fromkeys((*approval.used, *admission.used))),
        admission.gap if approval.bits == truth.TRUE else approval.gap or admission.gap,
        tuple(dict.fromkeys((*approval.hostile, *admission.hostile))),
    )  # fmt: skip


def _unless_here(found: Reading, member: FamilyMember) -> Reading:
    """Add that a relative in the United States needs no admission."""
    here = member.in_united_states
    gap = found.gap
    if here.when_no_hurts == truth.OPEN:
        gap = ("member.in_united_states", Gap.NOT_ASKED, question_for("member.in_united_states"))
    used = (("member.in_united_states", here),) if here.claims else ()
    return attrs.evolve(found, bits=found.bits | here.when_no_hurts, used=(*used, *found.used), gap=gap)


def _principal_still(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    return _to_the_end(lambda at: under(21, at, born(case, case.applicant)), case, member, day)


def _while_pending(case: Case, key: str, day: datetime.date, years: int) -> Reading:
    """Read whether a birthday came while the application was pending; on the day of the decision it still was."""
    at, birth = decided(case, day), born(case, key)
    return reading(lambda moment, day_: truth.NOT[before(moment, birthdays(day_, years))], at, birth)


def _principal_turned(case: Case, _: FamilyMember, day: datetime.date) -> Reading:
    return _while_pending(case, case.applicant, day, 21)


def _child_turned(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    return _while_pending(case, member.person, day, 21)


def _young(case: Case, member: FamilyMember, day: datetime.date, *, years: int, now: bool) -> Reading:
    birth = born(case, member.person)
    if now:
        return _to_the_end(lambda at: under(years, at, birth), case, member, day)
    return under(years, filed(case, day), birth)


YOUNG_PRINCIPAL: Final = computed(
    "principal_young_at_filing", "Was the applicant under 21 when the application was filed?", law.YOUNG_AT_FILING,
    _principal_young, _BIRTH, *_FILING,
)  # fmt: skip
PRINCIPAL_STILL: Final = computed(
    "principal_still_young", "Is the applicant under 21 until the Supplement A is approved and, from abroad, until admission?", law.YOUNG_AT_FILING,
    _principal_still, _BIRTH, *_PRESENT,
)  # fmt: skip
PRINCIPAL_GREW: Final = computed(
    "principal_grew_up_while_pending", "Did the applicant turn 21 while the application was pending?", law.PRINCIPAL_KEPT,
    _principal_turned, _BIRTH, *DECISION,
)  # fmt: skip
CHILD_AT_FILING: Final = computed(
    "child_young_at_filing", "Was the child under 21 when the application was filed?", law.CHILD_AGE,
    partial(_young, years=21, now=False), _BIRTH, *_FILING,
)  # fmt: skip
CHILD_STILL: Final = computed(
    "child_still_young", "Is the child under 21 until the Supplement A is approved and, from abroad, until admission?", law.CHILD_AGE,
    partial(_young, years=21, now=True), _BIRTH, *_PRESENT,
)  # fmt: skip
CHILD_GREW: Final = computed(
    "child_grew_up_while_pending", "Did the child turn 21 while the application was pending?", law.CHILD_KEPT,
    _child_turned, _BIRTH, *DECISION,
)  # fmt: skip
SIBLING_AT_FILING: Final = computed(
    "sibling_under_18_at_filing", "Was the sibling under 18 when the application was filed?", law.SIBLING_AGE,
    partial(_young, years=18, now=False), _BIRTH, *_FILING,
)  # fmt: skip
SIBLING_AT_FILING_IN_DANGER: Final = attrs.evolve(SIBLING_AT_FILING, law=law.SIBLING_IN_DANGER_AGE)
SIBLING_STILL: Final = computed(
    "sibling_still_under_18", "Is the sibling under 18 until the Supplement A is approved and, from abroad, until admission?", law.SIBLING_IN_DANGER_AGE,
    partial(_young, years=18, now=True), _BIRTH, *_PRESENT,
)  # fmt: skip


def _next_open_day(at: Span, birthday_: Span) -> int:
    """Return the nibble of "filed late, but by the next day on which the office was open"."""
    if at[1] and at[1] not in law.NEXT_OPEN_DAY.window:
        return truth.FALSE
    if at[0] and birthday_[1] and (at[0] - birthday_[1]).days >= office.LONGEST:
        return truth.FALSE
    if at[0] is None or at[0] != at[1] or birthday_[0] is None or birthday_[0] != birthday_[1]:
        return truth.OPEN
    last = birthday_[0] - datetime.timedelta(1)
    return truth.TRUE if last < at[0] <= office.next_open(last) else truth.FALSE


def _counted_late(case: Case, member: FamilyMember, day: datetime.date, *, years: int, own: bool) -> Reading:
    birth = born(case, member.person if own else case.applicant)
    return reading(lambda at, birth_: _next_open_day(at, birthdays(birth_, years)), filed(case, day), birth)


def _by_filing(leaf: Computed, ident: str, whose: str, years: int, *, own: bool) -> AnyOf:
    """Add to an age at filing what the manual counts as in time, for counsel."""
    late = computed(
        ident, f"Was the office closed on the last day before {whose} birthday, and was it filed by the next one it was open?",
        law.NEXT_OPEN_DAY, partial(_counted_late, years=years, own=own), _BIRTH, *_FILING,
    )  # fmt: skip
    asked = standard("member.age_protected", law.NEXT_OPEN_DAY, who=Who.COUNSEL)
    return AnyOf((leaf, AllOf((late, asked))), in_order=True)


PRINCIPAL_BY_FILING: Final = _by_filing(
    YOUNG_PRINCIPAL, "principal_late_by_closed_days", "the applicant's 21st", 21, own=False
)
CHILD_BY_FILING: Final = _by_filing(CHILD_AT_FILING, "child_late_by_closed_days", "the child's 21st", 21, own=True)
SIBLING_BY_FILING: Final = _by_filing(
    SIBLING_AT_FILING, "sibling_late_by_closed_days", "the sibling's 18th", 18, own=True
)

SIBLING_IN_DANGER_BY_FILING: Final = _by_filing(
    SIBLING_AT_FILING_IN_DANGER, "sibling_late_by_closed_days", "the sibling's 18th", 18, own=True
)


def counsel(ident: str, title: str, path: str, provision: Provision, *within: Predicate) -> Element:
    """Put what no text settles to counsel."""
    asked = standard(path, provision, who=Who.COUNSEL)
    return element(ident, title, AllOf((*within, asked)) if within else asked, provision)


AGE_GAP: Final = counsel("age_gap", "A birthday where the text says nothing", "member.age_protected", law.AGE_GAP)
SIBLING_AGE_GAP: Final = counsel(
    "sibling_age_gap", "A birthday that no text freezes", "member.age_protected", law.SIBLING_IN_DANGER_AGE
)


def _principal_over(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    young = _principal_young(case, member, day)
    return attrs.evolve(young, bits=truth.NOT[young.bits])


OLDER_PRINCIPAL: Final = computed(
    "principal_grown_at_filing", "Was the applicant 21 or over when the application was filed?", law.EARLIER_TEXT,
    _principal_over, _BIRTH, *_FILING,
)  # fmt: skip


# --- the tie ----------------------------------------------------------------------------------------------------------

_HOW_TIE: Final = "Did the tie come about by birth, by a marriage or by adoption?"
_MARRIED_TIES: Final = (Kinship.SPOUSE, Kinship.CHILD, Kinship.PARENT)


def _tie_of(member: FamilyMember, *, through: bool) -> Tie | None:
    """Return how the tie came about: to the applicant or, of somebody who follows through a relative, to that relative."""
    if member.kinship is Kinship.SPOUSE:
        return Tie.MARRIAGE
    if through and member.kinship is not Kinship.CHILD_OF_DERIVATIVE:
        # The tie recorded is the one to the applicant; that it is the relative's child is an answer of its own.
        return Tie.BIRTH
    return member.tie


def _told(member: FamilyMember, tie: Tie, *, through: bool) -> tuple[tuple[str, Any], ...]:
    if through and member.kinship is not Kinship.CHILD_OF_DERIVATIVE:
        return (("member.of_derivative", member.of_derivative),) if member.of_derivative.claims else ()
    return () if member.kinship is Kinship.SPOUSE else (("member.tie", str(tie)),)


def _by_tie(found: Callable[..., Reading], through: bool, **more: Any) -> How:
    """Read something off the way in which the tie came about; open while nobody has said which."""

    def how(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
        tie = _tie_of(member, through=through)
        if tie is None:
            return Reading(truth.OPEN, gap=("member.tie", Gap.NOT_ASKED, _HOW_TIE))
        read: Reading = found(case, member, day, tie, **more)
        return attrs.evolve(read, used=(*_told(member, tie, through=through), *read.used))

    return how


def _counted(case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Reading:
    """Read whether the Act counts the tie: by birth, or a stepchild by a marriage before the child turned 18."""
    if tie is not Tie.MARRIAGE or member.kinship is Kinship.SIBLING:
        return Reading(truth.TRUE if tie is Tie.BIRTH else truth.FALSE)
    child = case.applicant if member.kinship is Kinship.PARENT else member.person
    return reading(lambda start, birth: before(start, birthdays(birth, 18)), came_about(member, day), born(case, child))


def _for_counsel(_: Case, member: FamilyMember, __: datetime.date, tie: Tie) -> Reading:
    step = tie is Tie.MARRIAGE and member.kinship is not Kinship.SIBLING
    return Reading(truth.FALSE if tie is Tie.BIRTH or step else truth.TRUE)


def counted_tie(*, through: bool = False) -> Element:
    """Ask whether the Act counts the tie: to the applicant or, of one who follows through a relative, to that one."""
    return element(
        "counted_tie", "A tie that the Act counts",
        AnyOf((
            computed(
                "tie_by_birth_or_early_marriage", "Is it a tie by birth, or a step-tie made before the child turned 18?",
                law.COUNTED_TIE, _by_tie(_counted, through), *_TIE, _BIRTH,
            ),
            AllOf((
                computed(
                    "tie_to_be_reviewed", "Is it an adoption, or a step-sibling's tie?", law.COUNTED_TIE,
                    _by_tie(_for_counsel, through), *_TIE,
                ),
                standard("member.tie_counts", law.COUNTED_TIE, who=Who.COUNSEL),
            )),
        ), in_order=True),
        law.COUNTED_TIE,
    )  # fmt: skip


def _start(case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Moment:
    """Return since when there is a tie: by birth since the birth, else since the marriage or the adoption."""
    if tie is not Tie.BIRTH:
        return came_about(member, day)
    birth = born(case, member.person)
    # Whoever is a relative by birth has been born by now.
    return attrs.evolve(birth, told=birth.told or (Told((None, day)),))


@attrs.frozen
class _InTime:
    """
    Whether a tie was there in time: one by marriage before the decision, any other before filing, a new child aside.

    Attributes:
        kinship: What the relative is to the applicant; nothing for a child of a relative.
        until: The day until which a marriage had to be made before filing.
    """

    kinship: Kinship | None
    until: datetime.date

    def _limit(self, case: Case, day: datetime.date) -> Moment:
        by_decision = self.kinship in _MARRIED_TIES and day >= self.until
        return decided(case, day) if by_decision else filed(case, day)

    def there(self, case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Reading:
        """Read whether it was there in time."""
        if tie is Tie.MARRIAGE:
            return reading(before, came_about(member, day), self._limit(case, day))
        if self.kinship is Kinship.CHILD or (self.kinship is Kinship.PARENT and tie is Tie.BIRTH):
            return Reading(truth.TRUE)
        start = _start(case, member, day, tie)
        return reading(lambda began, at: truth.NOT[before(at, began)], start, filed(case, day))

    def arguable(self, case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Reading:
        """Read whether a late tie leaves something to argue: a spouse's or stepparent's does only on the very day."""
        if tie is not Tie.MARRIAGE or self.kinship not in (Kinship.SPOUSE, Kinship.PARENT):
            return Reading(truth.TRUE)
        return reading(
            lambda began, at: truth.NOT[before(began, at)] & truth.NOT[before(at, began)],
            came_about(member, day), self._limit(case, day),
        )  # fmt: skip


def _when_due(kinship: Kinship | None, until: datetime.date) -> str:
    if kinship is not Kinship.SPOUSE:
        return "Was the tie there in time: by marriage before the decision, else before filing, a new child aside?"
    if until == datetime.date.min:
        return "Was the marriage made before the application was decided?"
    if until == datetime.date.max:
        return "Was the marriage made before the application was filed?"
    return "Was the marriage made in time: before filing until 2 December 2020, before the decision since?"


def timely(kinship: Kinship | None, marriage: Provision, until: datetime.date) -> Element:
    """
    Ask whether the tie was there in time.

    Args:
        kinship: What the relative is to the applicant; nothing for one who follows through a relative.
        marriage: The provision on a tie by marriage.
        until: The day until which a marriage had to be made before filing.
    """
    in_time, through = _InTime(kinship, until), kinship is None
    reads = (*_TIE, *DECISION, _BIRTH)
    return element(
        "tie_in_time", "The tie was there in time",
        AnyOf((
            computed(
                "tie_there_in_time", _when_due(kinship, until), marriage if kinship in _MARRIED_TIES else law.MOMENTS,
                _by_tie(in_time.there, through), *reads,
            ),
            AllOf((
                computed(
                    "late_tie_arguable", "Does the text leave something to argue for a tie so late?", law.LATE_TIE,
                    _by_tie(in_time.arguable, through), *reads,
                ),
                standard("member.late_tie_counts", law.LATE_TIE, who=Who.COUNSEL),
            )),
        ), in_order=True),
        law.NEW_CHILD if kinship is Kinship.CHILD else law.MOMENTS,
    )  # fmt: skip


def _stands(case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Reading:
    if tie is Tie.BIRTH:
        return Reading(truth.TRUE)
    return _to_the_end(lambda at: stands(case, member, at, day), case, member, day)


def standing(*, through: bool = False) -> Computed:
    """Ask whether the tie still stands when the relative is decided upon."""
    return computed(
        "tie_stands", "Does the tie stand until the Supplement A is approved and, from abroad, until admission?", law.TIE_STANDS, _by_tie(_stands, through),
        *_TIE, "member.ended_on", *_PRESENT,
    )  # fmt: skip


# --- unmarried --------------------------------------------------------------------------------------------------------

_MARRIAGE: Final = ("member.ever_married", "member.married_now", "member.married_on", "member.marriage_ended_on")
_MOMENTS: Final[dict[str, tuple[str, How, tuple[str, ...]]]] = {
    "filing": ("when the application was filed", lambda c, m, d: unmarried_at(filed(c, d), m, d), _FILING),
    "decision": ("when the application was decided", lambda c, m, d: unmarried_at(decided_by_now(c, d), m, d), DECISION),
    "supplement": (
        "when the Supplement A was filed", lambda c, m, d: unmarried_at(applied(c, m, d), m, d),
        ("member.applied", "member.applied_on", *_FILING),
    ),
    "approval": (
        "when the Supplement A was approved", lambda c, m, d: unmarried_at(present(c, m, d), m, d), _PRESENT,
    ),
    "admission": (
        "at admission, if abroad", lambda _, m, d: _unless_here(unmarried_at(admitted(m, d), m, d), m),
        ("member.admitted_on", "member.in_united_states"),
    ),
}  # fmt: skip


def unmarried_at(at: Moment, member: FamilyMember, day: datetime.date) -> Reading:
    """Read whether a relative was unmarried at a moment; before a moment that is still to come a marriage can end."""
    found = unmarried(member, at, day)
    opened = YET[at.come][found.bits]
    if opened == found.bits:
        return found
    ended = "member.marriage_ended_on"
    gap = (ended, Gap.NOT_YET, question_for(ended)) if at.come == truth.FALSE else at.gap or found.gap
    return attrs.evolve(found, bits=opened, gap=gap)


UNMARRIED: Final = element(
    "unmarried", "Unmarried at all five moments",
    AllOf([
        computed(f"unmarried_at_{at}", f"Was, or is, that person unmarried {words}?", law.UNMARRIED, how, *_MARRIAGE, *reads)
        for at, (words, how, reads) in _MOMENTS.items()
    ]),
    law.UNMARRIED,
)  # fmt: skip

# --- danger -----------------------------------------------------------------------------------------------------------


def _danger(provision: Provision, statement: Provision) -> Element:
    path = "member.danger."
    return element("danger_of_retaliation", "Present danger of retaliation", standard(
        path + "present", provision,
        factor(path + "advance_parole", "advance parole granted before", law.PAROLE),
        factor(path + "agency_statement", "signed statement of an agency", law.AGENCY),
        factor(path + "own_statement", "statement of the applicant or the relative", statement),
        factor(path + "other_evidence", "other credible evidence, from any country", law.OTHER),
        factor(path + "agency_investigated", "an agency investigated and can be consulted", law.INVESTIGATED),
    ), provision)  # fmt: skip


DANGER_2002: Final = element(
    "danger_of_retaliation", "Present danger of retaliation", standard("member.danger.present", law.DANGER_2002),
    law.DANGER_2002,
)  # fmt: skip
DANGER_2017: Final = _danger(law.DANGER_2017, law.STATEMENT_2017)
DANGER_2024: Final = _danger(law.DANGER, law.STATEMENT)
