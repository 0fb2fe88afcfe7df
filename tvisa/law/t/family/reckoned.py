"""
What the leaves of the law on relatives read: each a recorded answer, or a comparison of two moments.

Whether somebody is in danger, and whether a gap in the text covers a relative all the same, are questions that a person
answers.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, Final

import attrs

from tvisa.facts import Case, FamilyMember, Kinship, PlanKind, Tie
from tvisa.facts.choices import chosen, unsaid
from tvisa.facts.timeline import ONE_DAY, Span, Timeline, by_day, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact, across, anniversaries, before
from tvisa.kernel.predicate import YET, Computed, Gap, Reading, why_open
from tvisa.kernel.provision import Period, Provision
from tvisa.law.common import business_days
from tvisa.law.forms import computed
from tvisa.law.t.adjustment.days import ran_out
from tvisa.law.t.family.when import (
    AccountOfMoment,
    MomentTold,
    admitted,
    applied,
    born,
    came_about,
    decided,
    decided_by_now,
    filed,
    filed_by,
    present,
    reading,
    registered,
    said,
    stands,
    undecided,
    under,
    unless_planned,
    unmarried,
)
from tvisa.law.windows import VAWA_2005
from tvisa.law.writing import question_for

FILING: Final = ("case.filed", "case.filed_on")
DECISION: Final = (*FILING, "case.granted_on", "case.family.application_pending")
PRESENT: Final = ("member.granted", "member.granted_on", "member.in_united_states", "member.admitted_on", *DECISION)
PLANS: Final = ("plan.kind", "plan.person", "plan.when", "plan.given_up")
TIE: Final = ("member.tie", "member.since", "member.exists_now")
MARRIAGE: Final = (*PLANS, "member.ever_married", "member.married_now", "member.married_on", "member.marriage_ended_on")
BIRTH: Final = "person.date_of_birth"

OF_MEMBER: Final = ("case", "member", "day")
"""What most leaves on a relative are read off."""
How = Callable[[Case, FamilyMember, datetime.date], Reading]


def on_day(ident: str, asks: str, since: datetime.date, provision: Provision) -> Computed:
    """Ask whether the statute of the day already had something."""

    def how(day: datetime.date) -> Reading:
        return Reading(truth.TRUE if day >= since else truth.FALSE)

    return computed(ident, asks, provision, needs=("day",), how=how, reads=())


def hardship_gone(day: datetime.date) -> Reading:
    """Read whether the statute no longer asked for extreme hardship of a relative."""
    gap = ("member", Gap.JUDGMENT, "For counsel: would there be extreme hardship without the relative?")
    return Reading(truth.TRUE if day >= VAWA_2005 else truth.OPEN, gap=gap)


# --- who it is --------------------------------------------------------------------------------------------------------

_WHO: Final = "How is that person related to the applicant?"


def is_kin(_: Case, member: FamilyMember, __: datetime.date, *, kinship: Kinship) -> Reading:
    """Read whether the person is that to the applicant."""
    told = chosen(member.kinship)
    if told is None:
        return Reading(truth.OPEN, gap=_kinship_untold(member))
    return Reading(truth.TRUE if told is kinship else truth.FALSE, (("member.kinship", told.replace("_", " ")),))


def _kinship_untold(member: FamilyMember) -> tuple[str, Gap, str]:
    return "member.kinship", why_open(unsaid(member.kinship)), _WHO


def no_citizen(_: Case, member: FamilyMember, __: datetime.date) -> Reading:
    """Read whether somebody is in need of a status: a recorded citizen is not, and nobody is asked for more than that."""
    answer = member.citizen
    bits = truth.NOT[answer.when_yes_hurts]
    used = (("member.citizen", answer),) if answer.claims else ()
    return Reading(truth.TRUE if bits == truth.OPEN else bits, used)


def child_of_derivative(_: Case, member: FamilyMember, __: datetime.date) -> Reading:
    """Read whether the person is the child of a relative who has or had T-2 to T-5 status."""
    answer = member.of_derivative
    used = (("member.of_derivative", answer),) if answer.claims else ()
    gap = ("member.of_derivative", why_open(answer, Reply.NO), question_for("member.of_derivative"))
    if member.kinship is Kinship.CHILD_OF_DERIVATIVE and answer.when_no_hurts == truth.OPEN:
        return Reading(truth.TRUE, (("member.kinship", "child of derivative"),))
    if member.kinship in (Kinship.SPOUSE, Kinship.PARENT) and answer.when_no_hurts == truth.OPEN:
        # By the very tie: a spouse or a parent is no child of a relative who follows.
        return Reading(truth.FALSE, (("member.kinship", str(member.kinship)),))
    if chosen(member.kinship) is None and not answer.claims:
        return Reading(truth.OPEN, gap=_kinship_untold(member))
    return Reading(answer.when_no_hurts, used, gap)


# --- how old ----------------------------------------------------------------------------------------------------------


def principal_young(case: Case, _: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the principal was under 21 at filing."""
    return under(21, filed(case, day), born(case, case.applicant))


def principal_grown(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the principal was 21 or over at filing."""
    found = principal_young(case, member, day)
    return found._replace(bits=truth.NOT[found.bits])


def _to_the_end(read: Callable[[MomentTold], Reading], case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """Read something at the approval of the Supplement A and, of a relative abroad, at admission as well."""
    approval, admission = read(present(case, member, day)), _unless_here(read(admitted(member, day)), member)
    return Reading(
        approval.bits & admission.bits,
        tuple(dict.fromkeys((*approval.used, *admission.used))),
        admission.gap if approval.bits == truth.TRUE else approval.gap or admission.gap,
        tuple(dict.fromkeys((*approval.hostile, *admission.hostile))),
    )


def _unless_here(found: Reading, member: FamilyMember) -> Reading:
    """Add that a relative in the United States needs no admission, but for one who was abroad until a day that is recorded."""
    here = member.in_united_states
    if told_dates(member.admitted_on):
        return found
    gap = found.gap
    if here.when_no_hurts == truth.OPEN:
        gap = ("member.in_united_states", why_open(here, Reply.NO), question_for("member.in_united_states"))
    used = (("member.in_united_states", here),) if here.claims else ()
    return found._replace(bits=found.bits | here.when_no_hurts, used=(*used, *found.used), gap=gap)


def principal_still(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the principal is under 21 until the relative's approval and, from abroad, admission."""
    return _to_the_end(lambda at: under(21, at, born(case, case.applicant)), case, member, day)


def while_pending(case: Case, key: str, day: datetime.date, years: int) -> Reading:
    """Read whether a birthday came while the application was pending; on the day of the decision it still was."""
    at, birth = decided(case, day), born(case, key)
    return reading(lambda moment, day_: truth.NOT[before(moment, anniversaries(day_, years))], at, birth)


def principal_turned(case: Case, _: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the principal turned 21 while the application was pending."""
    return while_pending(case, case.applicant, day, 21)


def child_turned(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the child turned 21 while the application was pending."""
    return while_pending(case, member.person, day, 21)


def young(case: Case, member: FamilyMember, day: datetime.date, *, years: int, now: bool) -> Reading:
    """Read whether the relative is under an age at filing or, *now*, until the end."""
    birth = born(case, member.person)
    if now:
        return _to_the_end(lambda at: under(years, at, birth), case, member, day)
    return under(years, filed(case, day), birth)


def _next_open_day(at: Span, birthday_: Span, window: Period) -> int:
    """Return the nibble of "filed late, but by the next day on which the office was open"."""
    if at[1] and at[1] not in window:
        return truth.FALSE
    if at[0] and birthday_[1] and (at[0] - birthday_[1]).days >= business_days.LONGEST:
        return truth.FALSE
    low, high = birthday_
    if at[0] is None or at[0] != at[1] or low is None or high is None or high - low > ONE_DAY:
        return truth.OPEN
    # From February 29 the birthday is one of two days: what holds on either count is told.
    late = {day - ONE_DAY < at[0] <= business_days.next_open(day - ONE_DAY) for day in (low, high)}
    return truth.OPEN if len(late) > 1 else truth.TRUE if True in late else truth.FALSE


def counted_late(
    case: Case, member: FamilyMember, day: datetime.date, *, years: int, own: bool, window: Period
) -> Reading:
    """Read whether it was filed after a birthday, but by the next day on which the office was open."""
    birth = born(case, member.person if own else case.applicant)
    return reading(lambda at, day_: _next_open_day(at, anniversaries(day_, years), window), filed(case, day), birth)


# --- the tie ----------------------------------------------------------------------------------------------------------

_HOW_TIE: Final = "Did the relationship arise by birth, by a marriage or by adoption?"
MARRIED_TIES: Final = (Kinship.SPOUSE, Kinship.CHILD, Kinship.PARENT)


def _tie_of(member: FamilyMember, *, through: bool) -> Tie | None:
    """Return how the tie came about: to the applicant or, of somebody who follows through a relative, to that relative."""
    if member.kinship is Kinship.SPOUSE:
        return Tie.MARRIAGE
    if through and member.kinship is not Kinship.CHILD_OF_DERIVATIVE:
        # The tie recorded is the one to the applicant; that it is the relative's child is an answer of its own.
        return Tie.BIRTH
    return chosen(member.tie)


def _told(member: FamilyMember, tie: Tie, *, through: bool) -> tuple[tuple[str, Any], ...]:
    if through and member.kinship is not Kinship.CHILD_OF_DERIVATIVE:
        return (("member.of_derivative", member.of_derivative),) if member.of_derivative.claims else ()
    return () if member.kinship is Kinship.SPOUSE else (("member.tie", str(tie)),)


def by_tie(found: Callable[..., Reading], *, through: bool) -> How:
    """Read something off the way in which the tie came about; open while nobody has said which."""

    def how(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
        tie = _tie_of(member, through=through)
        if tie is None:
            return Reading(truth.OPEN, gap=("member.tie", why_open(unsaid(member.tie)), _HOW_TIE))
        read = found(case, member, day, tie)
        return read._replace(used=(*_told(member, tie, through=through), *read.used))

    return how


def _early_step(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    child = case.applicant if member.kinship is Kinship.PARENT else member.person
    return reading(
        lambda start, birth: before(start, anniversaries(birth, 18)), came_about(member, day), born(case, child)
    )


def counted(case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Reading:
    """Read whether the Act counts the tie: by birth, or a stepchild by a marriage before the child turned 18."""
    if tie is not Tie.MARRIAGE or member.kinship is Kinship.SIBLING:
        return Reading(truth.TRUE if tie is Tie.BIRTH else truth.FALSE)
    early, made = _early_step(case, member, day), registered(case, member, day)
    return early._replace(bits=early.bits & made.bits, used=(*early.used, *made.used))


def for_counsel(case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Reading:
    """Read whether it is a tie that counsel reviews: an adoption, a step-sibling's, a step-tie by custom alone."""
    if tie is not Tie.MARRIAGE or member.kinship is Kinship.SIBLING:
        return Reading(truth.FALSE if tie is Tie.BIRTH else truth.TRUE)
    early = _early_step(case, member, day)
    return early._replace(bits=early.bits & said(member.unregistered))


def _start(case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> MomentTold:
    """Return since when there is a tie: by birth since the birth, else since the marriage or the adoption."""
    if tie is not Tie.BIRTH:
        return came_about(member, day)
    birth = born(case, member.person)
    # Whoever is a relative by birth has been born by now.
    return attrs.evolve(birth, told=birth.told or (AccountOfMoment((None, day)),))


@attrs.frozen
class InTime:
    """Whether a tie was there in time: one by marriage before the decision, any other before filing, a new child aside."""

    kinship: Kinship | None
    """What the relative is to the applicant; nothing for a child of a relative."""
    until: datetime.date
    """The day until which a marriage had to be made before filing."""
    argued: datetime.date = datetime.date.max
    """The day from which counsel could argue that one made before the decision is enough."""

    def _limit(self, case: Case, day: datetime.date) -> MomentTold:
        by_decision = self.kinship in MARRIED_TIES and day >= self.until
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
        """Read whether a late tie leaves something to argue: a spouse's or stepparent's does on the very day, or while a rule was shaken."""
        if tie is not Tie.MARRIAGE or self.kinship not in (Kinship.SPOUSE, Kinship.PARENT):
            return Reading(truth.TRUE)
        if self.argued <= day < self.until:
            return reading(lambda began, at: truth.NOT[before(at, began)], came_about(member, day), decided(case, day))
        return reading(
            lambda began, at: truth.NOT[before(began, at)] & truth.NOT[before(at, began)],
            came_about(member, day),
            self._limit(case, day),
        )


def stands_to_the_end(case: Case, member: FamilyMember, day: datetime.date, tie: Tie) -> Reading:
    """Read whether the tie stands until the relative's approval and, from abroad, admission."""
    if tie is Tie.BIRTH:
        return Reading(truth.TRUE)
    couple = (member.person, case.applicant) if tie is Tie.MARRIAGE else ()
    return _to_the_end(
        lambda at: unless_planned(stands(case, member, at, day), case, at, PlanKind.DIVORCE, *couple), case, member, day
    )


# --- unmarried --------------------------------------------------------------------------------------------------------


def unmarried_at(case: Case, at: MomentTold, member: FamilyMember, day: datetime.date) -> Reading:
    """
    Read whether a relative was unmarried at a moment.

    Before a moment that is still to come a marriage can end, and one that is planned can be made.
    """
    found = unless_planned(unmarried(member, at, day), case, at, PlanKind.MARRIAGE, member.person)
    opened = YET[at.come][found.bits]
    if opened == found.bits:
        return found
    ended = "member.marriage_ended_on"
    gap = (ended, Gap.NOT_YET, question_for(ended)) if at.come == truth.FALSE else at.gap or found.gap
    return found._replace(bits=opened, gap=gap)


MOMENTS: Final[dict[str, tuple[str, How, tuple[str, ...]]]] = {
    "filing": ("when the application was filed", lambda c, m, d: unmarried_at(c, filed(c, d), m, d), FILING),
    "decision": (
        "when the application was decided",
        lambda c, m, d: unmarried_at(c, decided_by_now(c, d), m, d),
        DECISION,
    ),
    "supplement": (
        "when the Supplement A was filed",
        lambda c, m, d: unmarried_at(c, applied(c, m, d), m, d),
        ("member.applied", "member.applied_on", *FILING),
    ),
    "approval": (
        "when the Supplement A was approved",
        lambda c, m, d: unmarried_at(c, present(c, m, d), m, d),
        PRESENT,
    ),
    "admission": (
        "at admission, if abroad",
        lambda c, m, d: _unless_here(unmarried_at(c, admitted(m, d), m, d), m),
        ("member.admitted_on", "member.in_united_states"),
    ),
}
"""The five moments: how each is said, what reads it, and the facts that it reads."""


# --- the principal's application --------------------------------------------------------------------------------------


_REVOKED: Final = "case.adjustment.revoked"


def not_denied(case: Case, _: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the principal's application was not denied, and what it gave was not revoked."""
    denied, granted, revoked = case.family.application_denied, by_day(case.granted_on, day), case.adjustment.revoked
    told = [] if denied.when_yes_hurts == truth.OPEN else [truth.NOT[denied.when_yes_hurts]]
    facts = (("case.granted_on", case.granted_on), ("case.family.application_denied", denied), (_REVOKED, revoked))
    asked = "case.family.application_denied"
    gap = (asked, why_open(denied, Reply.YES), question_for(asked))
    bits = across([*granted, *told]) & truth.NOT[said(revoked)]
    return Reading(bits, tuple(f for f in facts if f[1].claims), gap)


def _granted_and_here(member: FamilyMember, day: datetime.date) -> int:
    """Return the nibble of "derivative status was granted, and taken up": one abroad is no derivative before admission."""
    granted = across(n for n in (*by_day(member.granted_on, day), member.granted.when_no_hurts) if n != truth.OPEN)
    here = member.in_united_states.when_no_hurts
    came = across(by_day(member.admitted_on, day)) if told_dates(member.admitted_on) else truth.FALSE
    return granted & (here | came)


def _unless_dead(held: int, died: int) -> int:
    """Read on from a death: whatever else is recorded of the principal's own standing it disputes, and nothing it adds to."""
    if died & 3 == died >> 2 != 3:
        return held
    ended = truth.FALSE if held == truth.OPEN else across((held, truth.FALSE))
    return ended if died == truth.TRUE else across((held, ended))


def principal_stands(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the principal's application is to come or pending, or the status that it gave is held."""
    family = case.family
    given = not_denied(case, member, day).bits
    # What ran out is held only as far as somebody says so all the same; an extension can still be asked for.
    holds = family.principal_holds_status.when_no_hurts
    holds = truth.DISPUTED if holds == truth.TRUE == ran_out(Timeline.of(case, day)) else holds
    died = family.principal_died.when_yes_hurts
    # Whoever has died holds nothing to come; only who is said to hold the status all the same disputes it.
    waiting = truth.FALSE if died == truth.TRUE else undecided(case, day)
    own = _unless_dead(waiting | (given & holds), died)
    # What was granted to the relative is lost here where the principal's status was revoked; how else is told beside.
    taken_up = _granted_and_here(member, day)
    facts = (
        ("case.filed", case.filed),
        ("case.filed_on", case.filed_on),
        ("case.granted_on", case.granted_on),
        ("case.family.application_pending", family.application_pending),
        ("case.family.application_denied", family.application_denied),
        ("case.family.principal_holds_status", family.principal_holds_status),
        ("case.adjustment.status_until", case.adjustment.status_until),
        ("case.family.principal_died", family.principal_died),
        ("case.adjustment.revoked", case.adjustment.revoked),
        ("member.granted", member.granted),
    )
    gap = _standing_gap(case, member, day)
    return Reading(own | (given & taken_up), tuple(f for f in facts if f[1].claims), gap)


def _standing_gap(case: Case, member: FamilyMember, day: datetime.date) -> tuple[str, Gap, str]:
    """Return what would say how the principal stands: filed or not; then, granted, what became of that; else what was decided."""
    family, against = case.family, Reply.NO
    told: tuple[str, Answer | DateFact]
    if filed_by(case, day) == truth.OPEN:
        told = "case.filed", case.filed
    elif across(by_day(case.granted_on, day)) == truth.TRUE:
        granted = [n for n in (*by_day(member.granted_on, day), member.granted.when_no_hurts) if n != truth.OPEN]
        if family.principal_holds_status.when_no_hurts == truth.OPEN:
            told = "case.family.principal_holds_status", family.principal_holds_status
        elif across(granted) == truth.TRUE:
            told = "member.in_united_states", member.in_united_states
        else:
            told = "member.granted", member.granted
    elif family.application_pending.when_no_hurts == truth.OPEN:
        told = "case.family.application_pending", family.application_pending
    elif family.application_denied.when_yes_hurts == truth.OPEN:
        told, against = ("case.family.application_denied", family.application_denied), Reply.YES
    else:
        told = "case.granted_on", case.granted_on
    name, fact = told
    return name, why_open(fact, against), question_for(name)
