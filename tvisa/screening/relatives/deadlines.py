"""
The days that keep a relative in reach, worked out of birthdays that may be known only roughly.

The last safe day to file is the day before the birthday. Of a birth date known between two days the earliest counts: that is
the day to act on. Where the law has fixed an age there is no such day, and none is given.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case, FamilyMember, Kinship, Tie
from tvisa.facts.timeline import ONE_DAY, Span, birthdays, by_day, own_answer
from tvisa.kernel import truth
from tvisa.kernel.dates import Bound, DateFact, before
from tvisa.kernel.provision import Provision
from tvisa.law.common import business_days
from tvisa.law.common.safety import CITIZENSHIP_OPEN
from tvisa.law.conduct.timing import asserted
from tvisa.law.t.adjustment.days import extended, last_day_of_status, ran_out, relative_status
from tvisa.law.t.days import days
from tvisa.law.t.family.deadlines import CITIZENSHIP_FIRST, OWN_STATUS, UNDATED, WORDS, DayKind
from tvisa.law.t.family.reckoned import principal_young
from tvisa.law.t.family.when import MomentTold, born, came_about, dead, decided, filed, filed_by, reading, undecided
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.relatives.data import DeadlineData


class RelativeDayState(enum.StrEnum):
    """
    How a day stands.

    Attributes:
        OPEN: It is still to come, or today.
        MAY_HAVE_PASSED: The earliest possible day has passed, the latest has not: act today.
        PASSED: It has passed.
        NO_DAY: It has no day of its own, or the birth date is missing.
    """

    OPEN = "open"
    MAY_HAVE_PASSED = "may_have_passed"
    PASSED = "passed"
    NO_DAY = "no_day"


MAY_HAVE_PASSED: Final = "The date is not certain, and this day may have passed: act today."
PASSED: Final = "This day has passed."
_STATES: Final = {
    RelativeDayState.OPEN: "",
    RelativeDayState.NO_DAY: "",
    RelativeDayState.MAY_HAVE_PASSED: MAY_HAVE_PASSED,
    RelativeDayState.PASSED: PASSED,
}
_IF_UNFILED: Final = "Counts only if the application is not filed yet, which is not recorded."
COVERED: Final = (DayKind.CHILD_IF_GRANTED, DayKind.PRINCIPAL_IF_GRANTED)
"""Birthdays that change nothing while the application is pending."""
TO_FILE: Final = (DayKind.PRINCIPAL_TURNS_21, DayKind.SIBLING_TURNS_18, DayKind.CHILD_TURNS_21)
RECEIVED: Final = (*TO_FILE, DayKind.OWN_STATUS_ENDS)
"""Days by which a form must have arrived."""
CLOSED: Final = (
    "Nothing on paper is received on {day}, a weekend or a federal holiday: have it arrive by {before}. The manual counts "
    "paper received by {after} as in time, which statute and regulation do not say: counsel."
)
NONE_LEFT: Final = (
    "No working day is left up to {day}: paper that is sent now is received after it. The manual counts paper received by {after} as in "
    "time, which statute and regulation do not say. Send it at once, and ask counsel."
)
_STILL_COUNTED: Final = (
    "That day was a weekend or a federal holiday: the manual counts paper received by {after} as in time, which statute and "
    "regulation do not say. File today, and ask counsel."
)
EARLIEST: Final = "The date is not certain: this is the earliest day; the latest is {latest}."
NOT_MOVED: Final = "The last day in time is a weekend or a holiday, and no text moves it: rely on {safe}."
NO_DAY_LEFT: Final = (
    "No working day is left up to this day, and no text moves it: ask counsel today what can still be done."
)


@attrs.frozen(repr=False)
class Deadline:
    """
    One day that keeps relatives in reach.

    Attributes:
        kind: What it is about.
        by: The last safe day, by the earliest birth date that is possible; None where it has none.
        latest: The last safe day by the latest birth date that is possible.
        state: How it stands.
        subject: Key of the person whose birthday or status it turns on.
        members: Keys of the relatives whom it concerns.
        if_unfiled: Whether it counts only if nothing is filed yet, which is not recorded.
        none_left: Whether it is still to come, or today, and no working day is left up to it.
        citizen: Whether the applicant is, or may be, a citizen, which is settled before anything is filed by that day.
    """

    kind: DayKind
    by: datetime.date | None
    latest: datetime.date | None
    state: RelativeDayState
    subject: str
    members: tuple[str, ...]
    if_unfiled: bool = False
    none_left: bool = False
    citizen: bool = False

    @property
    def uncertain(self) -> bool:
        """Whether the day is only the earliest of several."""
        return self.by is not None and self.by != self.latest

    @property
    def safe(self) -> datetime.date | None:
        """The last working day up to that day: on a weekend or a holiday nothing on paper is received."""
        return business_days.last_open(self.by) if self.by else None

    @property
    def told_by(self) -> datetime.date | None:
        """The day that is told: of one to file by that is still to come, the one by which it must be received."""
        return (
            self.safe
            if self.kind in RECEIVED and self.state is RelativeDayState.OPEN and not self.none_left
            else self.by
        )

    @property
    def birthday(self) -> datetime.date | None:
        """The day after the last safe one."""
        return self.by + ONE_DAY if self.by else None

    @property
    def law(self) -> Provision:
        """The provision it rests on."""
        return WORDS[self.kind].law

    def what(self, catalog: Catalog) -> str:
        """Say what to do by it, or that it has passed."""
        words = WORDS[self.kind]
        if self.by is None and self.kind not in UNDATED and self.state is not RelativeDayState.PASSED:
            return catalog.say(words.ask, subject=self.subject)
        text = words.past if self.state is RelativeDayState.PASSED else CITIZENSHIP_FIRST if self.citizen else words.do
        members = ", ".join(self.members)
        return catalog.say(text, by=self.told_by, birthday=self.birthday, subject=self.subject, members=members)

    def as_dict(self, ident: str, day: datetime.date, catalog: Catalog) -> DeadlineData:
        """Return it as plain JSON values, under the name given."""
        words, say = WORDS[self.kind], catalog.say
        notes = [catalog.plain(_STATES[self.state]), catalog.plain(_IF_UNFILED) if self.if_unfiled else ""]
        if self.uncertain and self.state is RelativeDayState.OPEN:
            latest = self.latest.isoformat() if self.latest else catalog.plain("not known")
            notes.append(say(EARLIEST, latest=latest))
        provision = words.law
        if (
            self.by
            and self.kind in TO_FILE
            and day <= business_days.next_open(self.by)
            and business_days.closed(self.by)
        ):
            text = NONE_LEFT if self.none_left else CLOSED if day <= self.by else _STILL_COUNTED
            notes.append(say(text, day=self.by, before=self.safe, after=business_days.next_open(self.by)))
        if (
            self.by
            and self.kind is DayKind.OWN_STATUS_ENDS
            and self.state is RelativeDayState.OPEN
            and business_days.closed(self.by)
        ):
            notes.append(catalog.plain(NO_DAY_LEFT) if self.none_left else say(NOT_MOVED, safe=self.safe))
        past = self.state in (RelativeDayState.PASSED, RelativeDayState.MAY_HAVE_PASSED)
        return {
            "id": ident,
            "kind": str(self.kind),
            "state": str(self.state),
            "by": self.by.isoformat() if self.by else None,
            "received_by": self.told_by.isoformat() if self.told_by else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "subject": self.subject,
            "members": list(self.members),
            "what": self.what(catalog),
            "condition": catalog.plain(words.when),
            "notes": [n for n in notes if n],
            "still_open": catalog.plain(words.still) if past else "",
            "rule": catalog.plain(provision.rule),
            "citations": [str(c) for c in provision.cites_on(day)],
            "confidence": str(provision.confidence),
            "note": catalog.plain(provision.note),
        }


# --- working them out -------------------------------------------------------------------------------------------------


def _eve(day: Span) -> Span:
    """Return the day before: the last safe one."""
    low, high = (bound - ONE_DAY if bound else None for bound in day)
    return low, high


def _state(by: Bound, latest: Bound, day: datetime.date) -> RelativeDayState:
    if by is None:
        return RelativeDayState.PASSED if latest and latest < day else RelativeDayState.NO_DAY
    if day <= by:
        return RelativeDayState.OPEN
    return RelativeDayState.PASSED if latest and latest < day else RelativeDayState.MAY_HAVE_PASSED


def _possible(nibble: int) -> bool:
    """Whether it holds on some reading, or may."""
    return nibble != truth.FALSE


def _sure(nibble: int) -> bool:
    return nibble == truth.TRUE


class _Family:
    """The members of a case, and how far the applications have come by a day."""

    def __init__(self, case: Case, day: datetime.date) -> None:
        self.case, self.day = case, day
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
        self.principal = born(case, case.applicant)
        self.young = principal_young(case, FamilyMember(case.applicant), day).bits

    def members(self, *kinships: Kinship) -> list[FamilyMember]:
        """Return the members of these kinships who were not granted anything yet."""
        return [m for m in self.case.family.members if m.kinship in kinships and not self.granted(m)]

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
            if self.granted(m) and not _sure(m.in_united_states.when_no_hurts) and not self.came(m.admitted_on)
        ]

    def can_end(self, moment: MomentTold, years: int) -> bool:
        """Whether an age may be one that counts, and a birthday that is still to come, or came after a grant, may end it."""
        return _possible(self.under_at_filing(moment, years)) and not _sure(self.turned_before_grant(moment, years))

    def birth(self, member: FamilyMember) -> MomentTold:
        return born(self.case, member.person)

    def last_days(self, person: str, years: int) -> Span:
        """Return the last safe day by the earliest and by the latest birth date told; None where nothing bounds it."""
        return _eve(self.line.of_person(f"age_{years}", person).start)

    def turned_before_grant(self, moment: MomentTold, years: int) -> int:
        """Return the nibble of "that birthday came while the application was pending"."""
        at = decided(self.case, self.day)
        return reading(lambda when, birth: truth.NOT[before(when, birthdays(birth, years))], at, moment).bits

    def under_at_filing(self, moment: MomentTold, years: int) -> int:
        """Return the nibble of "under that age when the application was filed"."""
        return reading(
            lambda when, birth: before(when, birthdays(birth, years)), filed(self.case, self.day), moment
        ).bits


_Found = Iterator[tuple[DayKind, Span, str, tuple[str, ...]]]


def _keys(members: Iterable[FamilyMember]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.person for m in members))


def _of_principal(family: _Family) -> _Found:
    siblings = [m for m in family.members(Kinship.SIBLING) if _possible(family.under_at_filing(family.birth(m), 18))]
    concerned = _keys((*family.members(Kinship.PARENT), *siblings))
    if not concerned:
        return
    until, applicant = family.last_days(family.case.applicant, 21), family.case.applicant
    if family.may_file:
        yield DayKind.PRINCIPAL_TURNS_21, until, applicant, concerned
    if not family.can_end(family.principal, 21):
        return
    if family.after_grant:
        yield DayKind.PRINCIPAL_AFTER_GRANT, until, applicant, concerned
    elif family.may_pend:
        yield DayKind.PRINCIPAL_IF_GRANTED, until, applicant, concerned


def _of_siblings(family: _Family) -> _Found:
    for member in family.members(Kinship.SIBLING):
        birth = family.birth(member)
        until = family.last_days(member.person, 18)
        if family.may_file and _possible(family.young):
            yield DayKind.SIBLING_TURNS_18, until, member.person, (member.person,)
        if (
            not _sure(family.young)
            and _possible(member.danger.present.when_no_hurts)
            and _possible(family.under_at_filing(birth, 18))
        ):
            yield DayKind.SIBLING_IN_DANGER, until, member.person, (member.person,)


def _of_children(family: _Family) -> _Found:
    for member in family.members(Kinship.CHILD):
        birth = family.birth(member)
        until = family.last_days(member.person, 21)
        if family.may_file:
            yield DayKind.CHILD_TURNS_21, until, member.person, (member.person,)
        if not family.can_end(birth, 21):
            continue
        if family.after_grant:
            yield DayKind.CHILD_AFTER_GRANT, until, member.person, (member.person,)
        elif family.may_pend:
            yield DayKind.CHILD_IF_GRANTED, until, member.person, (member.person,)


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
            child = family.case.applicant if member.kinship is Kinship.PARENT else member.person
            yield DayKind.STEPCHILD_TURNS_18, family.last_days(child, 18), child, (member.person,)
    if awaited and (family.may_file or family.may_pend or family.may_be_granted):
        yield DayKind.MARRIAGE, (None, None), family.case.applicant, _keys(awaited)


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
        yield DayKind.STATUS_EXTENDED, (None, None), family.case.applicant, _keys(waiting)
    else:
        yield DayKind.STATUS_ENDS, (low, high), family.case.applicant, _keys(waiting)


def _of_admission(family: _Family) -> _Found:
    following = []
    for member in family.awaited():
        birth = family.birth(member)
        if member.kinship is Kinship.CHILD and family.can_end(birth, 21):
            yield DayKind.BEFORE_ADMISSION, family.last_days(member.person, 21), member.person, (member.person,)
        if (
            member.kinship is Kinship.SIBLING
            and not _sure(family.young)
            and _possible(member.danger.present.when_no_hurts)
            and _possible(family.under_at_filing(birth, 18))
        ):
            yield DayKind.BEFORE_ADMISSION, family.last_days(member.person, 18), member.person, (member.person,)
        following += [member] if member.kinship in (Kinship.PARENT, Kinship.SIBLING) else []
    if following and family.can_end(family.principal, 21):
        yield (
            DayKind.BEFORE_ADMISSION,
            family.last_days(family.case.applicant, 21),
            family.case.applicant,
            _keys(following),
        )


def _of_own_status(family: _Family) -> _Found:
    own = family.case.adjustment
    if family.day not in OWN_STATUS.window or _sure(own.adjusted_otherwise.when_yes_hurts):
        return
    for number, relative in enumerate(own.relatives):
        until = relative_status(family.line, number)
        if until and _possible(relative.admitted.when_no_hurts):
            yield DayKind.OWN_STATUS_ENDS, until, relative.person, (relative.person,)


_RULES: Final[Sequence[Callable[[_Family], _Found]]] = (
    _of_principal,
    _of_siblings,
    _of_children,
    _of_marriages,
    _of_status,
    _of_admission,
    _of_own_status,
)


def deadlines(case: Case, day: datetime.date, *, closed: frozenset[str] = frozenset()) -> tuple[Deadline, ...]:
    """
    Return the days that keep relatives in reach: those to come first, the earliest first, then what has no day, then past ones.

    Args:
        case: The case.
        day: The day as of which they are worked out.
        closed: Keys of relatives to whom every class is closed: of them only what has passed is told, and the end of a status they hold.
    """
    family = _Family(case, day)
    found: list[Deadline] = []
    # Status that a relative holds outlives the principal: 8 USC 1154(l).
    rules = (_of_own_status,) if dead(case) else _RULES
    citizen = CITIZENSHIP_OPEN.how(case).bits == truth.TRUE
    for kind, (by, latest), subject, members in (d for rule in rules for d in rule(family)):
        state = _state(by, latest, day)
        undated_over = {
            DayKind.MARRIAGE: not (family.may_file or family.may_pend),
            DayKind.STATUS_EXTENDED: _sure(case.adjustment.adjusted.when_yes_hurts),
        }
        state = RelativeDayState.PASSED if undated_over.get(kind) else state
        told = state is RelativeDayState.PASSED or kind is DayKind.OWN_STATUS_ENDS
        concerned = tuple(m for m in members if told or m not in closed)
        if concerned:
            unsure = kind in TO_FILE and family.may_be_filed
            gone = by is not None and business_days.last_open(by) < day <= by
            found.append(Deadline(kind, by, latest, state, subject, concerned, unsure, gone, citizen))
    return tuple(sorted(found, key=_order))


_RANK: Final = {
    RelativeDayState.MAY_HAVE_PASSED: 0,
    RelativeDayState.OPEN: 0,
    RelativeDayState.NO_DAY: 1,
    RelativeDayState.PASSED: 2,
}


def _order(deadline: Deadline) -> tuple[int, datetime.date, str, str]:
    last = deadline.by or datetime.date.max
    return _RANK[deadline.state], last, str(deadline.kind), deadline.subject
