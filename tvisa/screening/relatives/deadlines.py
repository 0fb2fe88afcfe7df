"""
The days that keep a relative in reach, worked out of birthdays that may be known only roughly.

The last safe day to file is the day before the birthday. Of a birth date known between two days the earliest counts: that is
the day to act on. Where the law has fixed an age there is no such day, and none is given.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import attrs

from tvisa.facts import Case, FamilyMember, Kinship, Tie
from tvisa.facts.timeline import Span, by_day, own_answer
from tvisa.kernel import truth
from tvisa.kernel.dates import DateFact, before
from tvisa.kernel.truth import Outcome
from tvisa.law.common.order import Rank
from tvisa.law.common.safety import CITIZENSHIP_OPEN
from tvisa.law.common.term import Day, DayState, Term, day_of
from tvisa.law.common.upcoming import had_part
from tvisa.law.conduct.timing import asserted
from tvisa.law.t.adjustment.days import extended, last_day_of_status, ran_out, relative_status
from tvisa.law.t.days import days
from tvisa.law.t.family import deadlines as kinds
from tvisa.law.t.family.reckoned import principal_young, while_pending
from tvisa.law.t.family.when import (
    born,
    came_about,
    dead,
    decided,
    filed,
    filed_by,
    reading,
    undecided,
    under,
)
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.table import LawTable, RuleInForce
from tvisa.screening.value import says

# --- working them out -------------------------------------------------------------------------------------------------


def _possible(nibble: int) -> bool:
    """Whether it holds on some reading, or may."""
    return nibble != truth.FALSE


def _sure(nibble: int) -> bool:
    return nibble == truth.TRUE


class _Family:
    """The members of a case, and how far the applications have come by a day."""

    def __init__(self, case: Case, day: datetime.date) -> None:
        self.case, self.day, self.applicant = case, day, case.applicant
        by = filed_by(case, day)
        self.may_file = not _sure(by)
        self.may_be_filed = _possible(by)
        open_still = undecided(case, day)
        self.may_pend = self.may_be_filed and _possible(open_still)
        self.line = days(case, day, "age_18", "age_21")
        granted = (
            self.may_be_filed and not _sure(open_still) and not _sure(case.family.application_denied.when_yes_hurts)
        )
        self.may_have_held = granted and _possible(case.family.principal_holds_status.when_no_hurts)
        self.may_be_granted = self.may_have_held and not _sure(ran_out(self.line))
        told = case.granted_on.claims or case.family.application_pending.claims
        self.after_grant = self.may_be_granted and bool(told or not self.may_pend)
        self.young = principal_young(case, FamilyMember(case.applicant), day).bits

    def members(self, *kinships: Kinship) -> list[FamilyMember]:
        """Return the members of these kinships who were not granted anything yet; nothing is filed for a relative who did it."""
        told = (m for m in self.case.family.members if m.kinship in kinships and not had_part(self.case, m.person))
        return [m for m in told if not self.granted(m)]

    def granted(self, member: FamilyMember) -> bool:
        """Whether derivative status is recorded as granted."""
        return _sure(own_answer(member.granted).when_no_hurts) or self.came(member.granted_on)

    def came(self, told: DateFact) -> bool:
        """Whether something had surely happened by the day, as somebody tells: a date that is still to come says that it had not."""
        return truth.TRUE in by_day(told, self.day)

    def awaited(self) -> list[FamilyMember]:
        """Return those who were granted status and may still be abroad."""
        return [
            m
            for m in self.case.family.members
            if not had_part(self.case, m.person)
            and self.granted(m)
            and not _sure(m.in_united_states.when_no_hurts)
            and not self.came(m.admitted_on)
        ]

    def can_end(self, person: str, years: int) -> bool:
        """Whether an age may be one that counts, and a birthday that is still to come, or came after a grant, may end it."""
        turned = while_pending(self.case, person, self.day, years).bits
        return self.counts(person, years) and not _sure(turned)

    def counts(self, person: str, years: int) -> bool:
        """Whether somebody may have been under an age when the application was filed."""
        return _possible(under(years, filed(self.case, self.day), born(self.case, person)).bits)

    def for_danger(self, member: FamilyMember) -> bool:
        """Whether a brother or sister may follow for danger alone, so that an age at filing which counted may end."""
        asked = not _sure(self.young) and _possible(member.danger.present.when_no_hurts)
        return asked and self.counts(member.person, 18)

    def not_covered(self, after: Term, if_granted: Term) -> tuple[Term, ...]:
        """Return which of two birthdays no text covers: the one after the grant, or the one that would be."""
        return (after,) if self.after_grant else (if_granted,) if self.may_pend else ()

    def turns(self, person: str, years: int) -> Span:
        """Return a birthday by the earliest and by the latest birth date told; None where nothing bounds it."""
        return self.line.of_person(f"age_{years}", person).start


_Found = Iterator[tuple[Term, Span, str, tuple[str, ...]]]


def _keys(members: Iterable[FamilyMember]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.person for m in members))


def _of_principal(family: _Family) -> _Found:
    siblings = [m for m in family.members(Kinship.SIBLING) if family.counts(m.person, 18)]
    concerned = _keys((*family.members(Kinship.PARENT), *siblings))
    if concerned:
        until = family.turns(family.applicant, 21)
        if family.may_file:
            yield kinds.PRINCIPAL_TURNS_21, until, family.applicant, concerned
        if family.can_end(family.applicant, 21):
            for kind in family.not_covered(kinds.PRINCIPAL_AFTER_GRANT, kinds.PRINCIPAL_IF_GRANTED):
                yield kind, until, family.applicant, concerned


def _of_siblings(family: _Family) -> _Found:
    for member in family.members(Kinship.SIBLING):
        until = family.turns(member.person, 18)
        if family.may_file and _possible(family.young):
            yield kinds.SIBLING_TURNS_18, until, member.person, (member.person,)
        if family.for_danger(member):
            yield kinds.SIBLING_IN_DANGER, until, member.person, (member.person,)


def _of_children(family: _Family) -> _Found:
    for member in family.members(Kinship.CHILD):
        until = family.turns(member.person, 21)
        if family.may_file:
            yield kinds.CHILD_TURNS_21, until, member.person, (member.person,)
        if family.can_end(member.person, 21):
            for kind in family.not_covered(kinds.CHILD_AFTER_GRANT, kinds.CHILD_IF_GRANTED):
                yield kind, until, member.person, (member.person,)


def _of_marriages(family: _Family) -> _Found:
    awaited = []
    for member in family.members(Kinship.SPOUSE, Kinship.CHILD, Kinship.PARENT):
        if not (member.kinship is Kinship.SPOUSE or member.tie is Tie.MARRIAGE):
            continue
        made = reading(before, came_about(member, family.day), decided(family.case, family.day)).bits
        # A ceremony that no State registered may be no marriage: one that is can still be made in time.
        doubtful = asserted(member.unregistered.when_yes_hurts) and not _sure(member.tie_counts.when_no_hurts)
        if not doubtful and (_sure(made) or _sure(member.exists_now.when_no_hurts)):
            continue
        awaited.append(member)
        if member.kinship is not Kinship.SPOUSE:
            child = family.applicant if member.kinship is Kinship.PARENT else member.person
            yield kinds.STEPCHILD_TURNS_18, family.turns(child, 18), child, (member.person,)
    if awaited and (family.may_file or family.may_pend or family.may_be_granted):
        yield kinds.MARRIAGE, (None, None), family.applicant, _keys(awaited)


def _of_status(family: _Family) -> _Found:
    waiting = [
        m for m in family.members(*Kinship) if not _sure(m.applied.when_no_hurts) and not family.came(m.applied_on)
    ]
    low, high, source = last_day_of_status(family.line)
    granted = family.line.at("granted").earliest
    if not waiting or not family.may_have_held or source == "unknown" or (granted and granted > family.day):
        return
    own = family.case.adjustment
    if _sure(extended(family.line)) or _sure(own.adjusted.when_yes_hurts):
        yield kinds.STATUS_EXTENDED, (None, None), family.applicant, _keys(waiting)
    else:
        yield kinds.STATUS_ENDS, (low, high), family.applicant, _keys(waiting)


def _of_admission(family: _Family) -> _Found:
    following = []
    for member in family.awaited():
        if member.kinship is Kinship.CHILD and family.can_end(member.person, 21):
            yield kinds.BEFORE_ADMISSION, family.turns(member.person, 21), member.person, (member.person,)
        if member.kinship is Kinship.SIBLING and family.for_danger(member):
            yield kinds.BEFORE_ADMISSION, family.turns(member.person, 18), member.person, (member.person,)
        following += [member] if member.kinship in (Kinship.PARENT, Kinship.SIBLING) else []
    if following and family.can_end(family.applicant, 21):
        yield kinds.BEFORE_ADMISSION, family.turns(family.applicant, 21), family.applicant, _keys(following)


def _of_own_status(family: _Family) -> _Found:
    own = family.case.adjustment
    if family.day not in kinds.OWN_STATUS.window or _sure(own.adjusted_otherwise.when_yes_hurts):
        return
    for number, relative in enumerate(own.relatives):
        until = relative_status(family.line, number)
        if until and _possible(relative.admitted.when_no_hurts):
            yield kinds.OWN_STATUS_ENDS, until, relative.person, (relative.person,)


_RULES: Final[Sequence[Callable[[_Family], _Found]]] = (
    _of_principal,
    _of_siblings,
    _of_children,
    _of_marriages,
    _of_status,
    _of_admission,
    _of_own_status,
)


def deadlines(case: Case, day: datetime.date, *, closed: frozenset[str] = frozenset()) -> tuple[Day, ...]:
    """
    Return the days that keep relatives in reach: those to come first, the earliest first, then what has no day, then past ones.

    Args:
        case: The case.
        day: The day as of which they are worked out.
        closed: Keys of relatives to whom every class is closed: of them only what has passed is told, and the end of a status they hold.
    """
    family = _Family(case, day)
    found: list[Day] = []
    # Status that a relative holds outlives the principal: 8 USC 1154(l).
    rules = (_of_own_status,) if dead(case) else _RULES
    citizen = CITIZENSHIP_OPEN.how(case).bits == truth.TRUE
    over = {
        kinds.MARRIAGE: not (family.may_file or family.may_pend),
        kinds.STATUS_EXTENDED: _sure(case.adjustment.adjusted.when_yes_hurts),
    }
    for term, span, subject, members in (d for rule in rules for d in rule(family)):
        one = _dated(term, span, day, over=over.get(term, False))
        told = one.state is DayState.PASSED or term is kinds.OWN_STATUS_ENDS
        if concerned := tuple(m for m in members if told or m not in closed):
            of = attrs.evolve(term, says=kinds.CITIZENSHIP_FIRST, do="") if citizen else term
            found.append(attrs.evolve(one, of=of, subject=subject, members=concerned))
    return tuple(sorted(found, key=_order))


def _dated(term: Term, span: Span, today: datetime.date, *, over: bool) -> Day:
    """Return how a day stands; one that nothing bounds from below is to be asked for, or has no day of its own."""
    one = day_of(term, span, today)
    if span[0] is not None or (span[1] is not None and one.state is DayState.PASSED):
        return one
    if over:
        return Day(term, DayState.PASSED)
    if term.ask:
        return Day(term, DayState.NOT_KNOWN, paths=(term.fact,), rank=Rank.UNKNOWN)
    return Day(term, DayState.NO_DAY, rank=Rank.KEEP)


_PLACE: Final = {DayState.MAY_HAVE_PASSED: 0, DayState.AHEAD: 0, DayState.PASSED: 2}


def _order(one: Day) -> tuple[int, datetime.date, str, str]:
    return _PLACE.get(one.state, 1), one.last or datetime.date.max, one.code, one.subject


# --- as they are told -------------------------------------------------------------------------------------------------

DayKind: Any = enum.EnumType.__call__(
    enum.StrEnum, "DayKind", {day.code: day.code.lower() for day in kinds.OF_RELATIVES}
)
"""What a day of relatives is about."""


class DayStands(enum.StrEnum):
    """How a day of relatives stands."""

    OPEN = "open"
    MAY_HAVE_PASSED = "may_have_passed"
    PASSED = "passed"
    NO_DAY = "no_day"


_STANDS: Final = {
    DayState.AHEAD: DayStands.OPEN,
    DayState.MAY_HAVE_PASSED: DayStands.MAY_HAVE_PASSED,
    DayState.PASSED: DayStands.PASSED,
}
_IF_UNFILED: Final = "This applies only if the application is not filed yet, which the file does not say."


@attrs.frozen(eq=False, repr=False, kw_only=True)
class RelativeDay(RuleInForce):
    """One day that keeps relatives in reach."""

    id: str = says("Its name in this result.")
    kind: DayKind = says("What it is about.")
    state: DayStands = says("How it stands.")
    by: datetime.date | None = says("The last safe day, by the earliest birth date that is possible.")
    received_by: datetime.date | None = says(
        "The day to rely on: where that is a weekend or a holiday, the working day before it."
    )
    latest: datetime.date | None = says("The last safe day by the latest birth date that is possible.")
    subject: str = says("Key of the person whose birthday or status it turns on.")
    members: tuple[str, ...] = says("Keys of the relatives whom it concerns.")
    what: str = says("What to do by then.")
    condition: str = says("Where it is one only if something holds: what.")
    notes: tuple[str, ...] = says("What a reader should know.")
    still_open: str = says("What is open still where the day may have passed.")
    when: str = says("The one day to act by, as people write one, with the days left.")
    do: str = says("What must happen by it and who does it, in a few words.")


def day_told(one: Day, ident: str, table: LawTable, *, filed: Outcome) -> RelativeDay:
    """Return a day as it is told, under the name given, in a case whose application is filed or not."""
    day, plain, of = UrgentDay.of(one, table), table.catalog.plain, one.of
    latest = attrs.evolve(one, day=one.latest or one.day).last
    notes = [plain(_IF_UNFILED)] if of.counted_late and filed is not Outcome.NOT_MET else []
    past = one.state in (DayState.PASSED, DayState.MAY_HAVE_PASSED)
    return RelativeDay.of(
        of.law[0],
        table.day,
        table.catalog,
        id=ident,
        kind=DayKind(one.code.lower()),
        state=_STANDS.get(one.state, DayStands.NO_DAY),
        by=one.last,
        received_by=one.received_by,
        latest=latest,
        subject=one.subject,
        members=one.members,
        what=day.what,
        condition=plain(of.if_so),
        notes=(*notes, *day.why),
        when=day.when,
        do=day.do,
        still_open=plain(of.still) if past else "",
    )
