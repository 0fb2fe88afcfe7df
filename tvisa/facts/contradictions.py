"""
What cannot both be so of a record, whoever is believed and on whatever day that the dates allow.

It is a warning about the file and changes no outcome. Dates that are too rough to tell contradict nothing, nor does what only a
trafficker says, or somebody speaking for one.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from tvisa.facts.choices import chosen
from tvisa.facts.debt import DebtLineKind
from tvisa.facts.family import FamilyMember, Kinship, Tie
from tvisa.facts.timeline import Event, Timeline, across_claims, own_answer
from tvisa.kernel import dates, truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Age, Bound, Date, Years
from tvisa.kernel.paths import get
from tvisa.words.worded import Worded


class Conflict(Worded):
    """What of a record cannot both be so, each with the sentence on it."""

    EXIT_BEFORE_START = "exit_before_start", "The end is recorded before the beginning."
    ENDED_BEFORE_LAST_ACT = "ended_before_last_act", "The end is recorded before the last act."
    SEX_ACT_OUTSIDE_INCIDENT = "sex_act_outside_incident", "The sex act is recorded at a time outside the incident."
    ONGOING_AFTER_EXIT = "ongoing_after_exit", "The file says that it was still going on after the day it ended."
    AGE_AGAINST_BIRTH = "age_against_birth", "The age does not fit the date of birth."
    TWO_BIRTHS = "two_births", "Two dates of birth are on file, and they cannot both be right."
    INCIDENT_BEFORE_BIRTH = "incident_before_birth", "The incident is recorded as begun before the person was born."
    ENTRY_BEFORE_BIRTH = "entry_before_birth", "The entry is recorded before the person was born."
    EVENT_BEFORE_BIRTH = "event_before_birth", "This is recorded before the person was born."
    MARRIAGE_BEFORE_BIRTH = "marriage_before_birth", "A marriage or an adoption is recorded before the person was born."
    CHILD_BEFORE_PARENT = "child_before_parent", "The child is recorded as born before the parent."
    BIRTHS_TOO_NEAR = (
        "births_too_near",
        "Two siblings by birth are recorded as born less than eight months apart. Check both birth records, and whether the siblings share both parents.",
    )
    CONTACT_BEFORE_INCIDENT = "contact_before_incident", "The contact is dated before the event it was about."
    FILED_BEFORE_ENTRY = (
        "filed_before_entry",
        "The file says that the person was here at filing, but dates every entry later.",
    )
    HERE_AFTER_DEPARTURE = (
        "here_after_departure",
        "The file says that the person is here now, but also left and did not enter after that.",
    )
    STAY_BEFORE_ENTRY = "stay_before_entry", "The last day of the stay is recorded before the entry."
    RETURN_BEFORE_LEAVING = "return_before_leaving", "The return is recorded before the person left."
    ENDED_BEFORE_IT_BEGAN = "ended_before_it_began", "It is recorded as over before it began."
    ENDED_AND_HELD = "ended_and_held", "It is recorded as existing now, and as ended."
    DUE_BEFORE_ASKED = "due_before_asked", "The file says that it was due before the day of the request."
    DECISION_BEFORE_FILING = "decision_before_filing", "The decision is recorded before the filing."
    ADMITTED_BEFORE_GRANT = "admitted_before_grant", "The admission in that status is recorded before the grant."
    STATUS_ENDED_BEFORE_GRANT = "status_ended_before_grant", "The last day of the status is recorded before the grant."
    REINSTATED_BEFORE_ORDER = "reinstated_before_order", "The reinstatement is recorded before the order."
    GRANTED_NOT_FILED = "granted_not_filed", "It is recorded as not filed, and as granted."
    DENIED_AND_DATED = "denied_and_dated", "The file says that it has not happened, but gives a past date for it."
    DENIED_AND_LISTED = (
        "denied_and_listed",
        "The file says that it was not done, but a line of the debt account says that it was.",
    )
    LISTED_BEFORE_DEBT = "listed_before_debt", "A line of the account is dated before the debt was said to be owed."
    FREE_AND_HELD = (
        "free_and_held",
        "The file says that the person could refuse or leave throughout without harm and without fear. It also says that the person was held, warned or afraid.",
    )
    DONE_AND_TO_COME = "done_and_to_come", "The file says that it has happened, but gives a future date for it."
    TOLD_AND_TO_COME = (
        "told_and_to_come",
        "It is listed as past, but its date is in the future. List a planned trip, interview or report with the plans.",
    )


_TWINS: Final = datetime.timedelta(2)
_EIGHT_MONTHS: Final = datetime.timedelta(240)


@attrs.frozen
class Contradiction:
    """Facts of a record that cannot all be so: what about them, and where they stand."""

    kind: Conflict
    paths: tuple[str, ...]


def contradictions(line: Timeline) -> tuple[Contradiction, ...]:
    """Return what in a record cannot both be so as of the day of a timeline; it changes no outcome."""
    return tuple(dict.fromkeys(found for check in _CHECKS for found in check(line)))


_Check = Callable[[Timeline], Iterator[Contradiction]]


# --- how two things are compared --------------------------------------------------------------------------------------


def _record(event: Event) -> str:
    """Return the record of a list in which a date stands; nothing for one of the case itself."""
    before, bracket, _ = event.path.rpartition("]")
    return before + bracket


def _surely(kind: Conflict, first: Event, second: Event) -> Iterator[Contradiction]:
    """Yield a contradiction where the first surely was over before the second began."""
    if Timeline.before(first, second) == truth.TRUE:
        yield Contradiction(kind, (first.path, second.path))


def _begun(kind: Conflict, event: Event, born: Event) -> Iterator[Contradiction]:
    """Yield a contradiction where something surely began before a birth."""
    if across_claims(event, born, lambda a, b: dates.before(a.start, b.start)) == truth.TRUE:
        yield Contradiction(kind, (event.path, born.path))


def _said(answer: Answer) -> Reply | None:
    """Return the one reply, yes or no, that everybody but a trafficker gives who knows."""
    own = {c.answer for c in own_answer(answer).claims} & {Reply.YES, Reply.NO}
    return own.pop() if len(own) == 1 else None


def _past(line: Timeline, event: Event) -> bool:
    """Whether something surely has begun by the day of the timeline."""
    return bool(event.dates) and all(d.start[1] is not None and d.start[1] <= line.day for d in event.dates)


def _ahead(line: Timeline, event: Event) -> bool:
    """Whether something surely has not begun by the day of the timeline."""
    return bool(event.dates) and all(d.start[0] is not None and d.start[0] > line.day for d in event.dates)


# --- one before the other, in one record ------------------------------------------------------------------------------

_ORDERS: Final = (
    (Conflict.EXIT_BEFORE_START, "incident.exit", "incident"),
    (Conflict.SEX_ACT_OUTSIDE_INCIDENT, "incident.sex", "incident"),
    (Conflict.SEX_ACT_OUTSIDE_INCIDENT, "incident", "incident.sex"),
    (Conflict.STAY_BEFORE_ENTRY, "entry.stay_until", "entry"),
    (Conflict.ENDED_BEFORE_IT_BEGAN, "member.ended", "member.since"),
    (Conflict.ENDED_BEFORE_IT_BEGAN, "member.marriage_ended", "member.married"),
    (Conflict.ENDED_BEFORE_IT_BEGAN, "case.complete", "case.began"),
    (Conflict.ENDED_BEFORE_IT_BEGAN, "prosecution.ended", "prosecution.charged"),
    (Conflict.ENDED_BEFORE_IT_BEGAN, "protection_order.until", "protection_order"),
    (Conflict.DUE_BEFORE_ASKED, "request.due", "request"),
    (Conflict.DUE_BEFORE_ASKED, "notice.due", "notice"),
    (Conflict.RETURN_BEFORE_LEAVING, "absence.returned", "absence.left"),
    (Conflict.DECISION_BEFORE_FILING, "granted", "filed"),
    (Conflict.DECISION_BEFORE_FILING, "member.granted", "member.applied"),
    (Conflict.ADMITTED_BEFORE_GRANT, "admitted", "granted"),
    (Conflict.ADMITTED_BEFORE_GRANT, "member.admitted", "member.granted"),
    (Conflict.STATUS_ENDED_BEFORE_GRANT, "status_until", "granted"),
    (Conflict.REINSTATED_BEFORE_ORDER, "reinstated", "order"),
)
"""What is wrong where the first of two dates of a record was over before the second began."""


def _orders(line: Timeline) -> Iterator[Contradiction]:
    for kind, first, second in _ORDERS:
        for event in line.all(first):
            yield from _surely(kind, event, line.at(second, _record(event)))


def _last_acts(line: Timeline) -> Iterator[Contradiction]:
    for left in line.all("incident.exit"):
        acts = line.at("incident", _record(left))
        began = Timeline.before(left, acts) == truth.TRUE
        if not began and across_claims(left, acts, lambda a, b: dates.before(a.end, b.end)) == truth.TRUE:
            yield Contradiction(Conflict.ENDED_BEFORE_LAST_ACT, (left.path, acts.path))


def _ongoing(line: Timeline) -> Iterator[Contradiction]:
    """What was still going on when the application was filed may have ended since: a day of filing, or none yet, decides."""
    filed = line.at("filed")
    moment = filed if filed.dates else line.day if _said(line.case.filed) is Reply.NO else None
    for left in line.all("incident.exit"):
        ongoing = f"{_record(left)}.exit.ongoing"
        if moment and _said(get(line.case, ongoing)) is Reply.YES and Timeline.before(left, moment) == truth.TRUE:
            yield Contradiction(Conflict.ONGOING_AFTER_EXIT, (ongoing, left.path))


# --- births and ages --------------------------------------------------------------------------------------------------


def _two_births(line: Timeline) -> Iterator[Contradiction]:
    for event in line.all("born"):
        pairs = itertools.permutations(event.dates, 2)
        if any(dates.before(a.end, b.start) == truth.TRUE for a, b in pairs):
            yield Contradiction(Conflict.TWO_BIRTHS, (event.path,))


_OF_APPLICANT: Final = (
    ("entry", Conflict.ENTRY_BEFORE_BIRTH),
    *((key, Conflict.EVENT_BEFORE_BIRTH) for key in ("departure", "act", "matter", "order", "filed", "absence.left")),
)
_OF_MEMBER: Final = (
    *((key, Conflict.MARRIAGE_BEFORE_BIRTH) for key in ("member.married", "member.marriage_ended")),
    *((key, Conflict.EVENT_BEFORE_BIRTH) for key in ("member.applied", "member.granted", "member.admitted")),
)


def _before_birth(line: Timeline) -> Iterator[Contradiction]:
    applicant = line.of_person("born", line.case.applicant)
    for key, kind in _OF_APPLICANT:
        for event in line.all(key):
            yield from _begun(kind, event, applicant)
    for event in line.all("incident"):
        victim = get(line.case, f"{_record(event)}.victim")
        yield from _begun(Conflict.INCIDENT_BEFORE_BIRTH, event, line.of_person("born", victim))
    for number, member in enumerate(line.case.family.members):
        record, born = f"family.members[{number}]", line.of_person("born", member.person)
        for key, kind in _OF_MEMBER:
            yield from _begun(kind, line.at(key, record), born)
        for whose in _bound_by(member):
            tie = line.at("member.since", record)
            yield from _begun(Conflict.MARRIAGE_BEFORE_BIRTH, tie, line.of_person("born", whose or line.case.applicant))


def _bound_by(member: FamilyMember) -> tuple[str, ...]:
    """Return whose birth comes before the tie: a stepchild can be born after the marriage; nothing stands for the applicant."""
    if member.kinship is Kinship.SPOUSE:
        return (member.person, "")
    if member.tie is not Tie.ADOPTION:
        return ()
    return {None: (), Kinship.CHILD: (member.person,), Kinship.PARENT: ("",)}.get(chosen(member.kinship), ())


def _generations(line: Timeline) -> Iterator[Contradiction]:
    applicant = line.of_person("born", line.case.applicant)
    for member in line.case.family.members:
        if member.tie is Tie.BIRTH and member.kinship in (Kinship.CHILD, Kinship.PARENT):
            own = line.of_person("born", member.person)
            young, old = (own, applicant) if member.kinship is Kinship.CHILD else (applicant, own)
            yield from _surely(Conflict.CHILD_BEFORE_PARENT, young, old)


def _siblings(line: Timeline) -> Iterator[Contradiction]:
    own = [m for m in line.case.family.members if m.tie is Tie.BIRTH]
    for kinship, more in ((Kinship.SIBLING, [line.case.applicant]), (Kinship.CHILD, [])):
        people = [*more, *(m.person for m in own if m.kinship is kinship)]
        for pair in itertools.combinations(dict.fromkeys(people), 2):
            first, second = (line.of_person("born", person) for person in pair)
            if across_claims(first, second, _too_near) == truth.TRUE:
                yield Contradiction(Conflict.BIRTHS_TOO_NEAR, (first.path, second.path))


def _too_near(one: Date, other: Date) -> int:
    """Say whether two births surely lie further apart than those of twins, and nearer than two pregnancies allow."""
    for (low, high), (least, most) in ((one.start, other.start), (other.start, one.start)):
        if low and high and least and most and low - most > _TWINS and high - least < _EIGHT_MONTHS:
            return truth.TRUE
    return truth.OPEN


def _ages(line: Timeline) -> Iterator[Contradiction]:
    case = line.case
    for number, incident in enumerate(case.incidents):
        record = f"incidents[{number}]"
        # Of what nobody dates, it began no later than the day.
        began: list[tuple[Bound, Bound]] = [d.start for d in line.at("incident", record).dates] or [(None, line.day)]
        yield from _age(line, f"{record}.age", incident.age, incident.victim, began)
    for number, act in enumerate(case.conduct.acts):
        record = f"conduct.acts[{number}]"
        then = line.at("act", record)
        yield from _age(line, f"{record}.age", act.age, case.applicant, [(d.start[0], d.end[1]) for d in then.dates])


def _age(
    line: Timeline, path: str, told: Age, person: str, moments: Iterable[tuple[Bound, Bound]]
) -> Iterator[Contradiction]:
    born = line.of_person("born", person)
    years = [c.years for c in told.claims if isinstance(c.years, Years) and not c.hostile]
    tried = [
        _no_such_age(age, *dates.ages(birth.start, moment))
        for age, birth, moment in itertools.product(years, born.dates, moments)
    ]
    if tried and all(tried):
        yield Contradiction(Conflict.AGE_AGAINST_BIRTH, (path, born.path))


def _no_such_age(age: Years, low: int | None, high: int | None) -> bool:
    """Whether no age of those told is possible; what lies before the birth is told otherwise."""
    if high is not None and high < 0:
        return False
    return (low is not None and age.high is not None and age.high < low) or (high is not None and age.low > high)


# --- contacts, and being here -----------------------------------------------------------------------------------------


def _contacts(line: Timeline) -> Iterator[Contradiction]:
    """A contact reads against the incident that it names, or against all that were done to the applicant."""
    incidents = line.case.incidents
    for event in line.all("contact"):
        contact = get(line.case, _record(event))
        told = [_said(answer) for answer in (contact.about_trafficking, contact.concerned_trafficking)]
        if Reply.YES not in told and (Reply.NO in told or _said(contact.about_other_crime) is Reply.YES):
            continue
        about = [
            line.at("incident", f"incidents[{n}]")
            for n, i in enumerate(incidents)
            if (i.key == contact.incident if chosen(contact.incident) else i.victim == line.case.applicant)
        ]
        if about and all(Timeline.before(event, began) == truth.TRUE for began in about):
            yield Contradiction(Conflict.CONTACT_BEFORE_INCIDENT, (event.path, *(began.path for began in about)))


def _here(line: Timeline) -> Iterator[Contradiction]:
    presence = line.case.presence
    if _said(presence.entries_complete) is not Reply.YES:
        return
    entries = [line.at("entry", f"presence.entries[{n}]") for n, _ in enumerate(presence.entries)]
    if _said(presence.here_now) is Reply.YES:
        for left in line.all("departure"):
            over = Timeline.before(left, line.day) == truth.TRUE
            if over and all(Timeline.before(came, left) == truth.TRUE for came in entries):
                yield Contradiction(Conflict.HERE_AFTER_DEPARTURE, ("presence.here_now", left.path))
    filed = line.at("filed")
    outside = bool(entries) and all(Timeline.before(filed, came) == truth.TRUE for came in entries)
    if outside and _said(presence.here_when_filed) is Reply.YES:
        paths = ("presence.here_when_filed", filed.path, *(came.path for came in entries))
        yield Contradiction(Conflict.FILED_BEFORE_ENTRY, paths)


# --- what is answered against what is dated ---------------------------------------------------------------------------

_ANSWERED: Final = (
    ("filed", "filed", Conflict.DENIED_AND_DATED),
    ("filed", "granted", Conflict.GRANTED_NOT_FILED),
    ("incidents[*].sex.act", "incident.sex", Conflict.DENIED_AND_DATED),
    ("status.removal_order", "order", Conflict.DENIED_AND_DATED),
    ("filing.order_reinstated", "reinstated", Conflict.DENIED_AND_DATED),
    ("family.members[*].ever_married", "member.married", Conflict.DENIED_AND_DATED),
    ("family.members[*].applied", "member.applied", Conflict.DENIED_AND_DATED),
    ("family.members[*].applied", "member.granted", Conflict.GRANTED_NOT_FILED),
    ("family.members[*].granted", "member.granted", Conflict.DENIED_AND_DATED),
    ("adjustment.filed", "adjustment.filed", Conflict.DENIED_AND_DATED),
    ("adjustment.relatives[*].filed", "relative.filed", Conflict.DENIED_AND_DATED),
)
"""Of an answer, the date that stands only where it is yes, and what is wrong where it is no."""
_LATER_TOO: Final = ("incident.sex", "member.married")
"""What can have come about and have a day to come: another time of the same."""


def _answers(line: Timeline) -> Iterator[Contradiction]:
    for path, key, kind in _ANSWERED:
        _, star, name = path.rpartition("[*]")
        for event in line.all(key):
            answer = _record(event) + name if star else path
            said = _said(get(line.case, answer))
            if said is Reply.NO and _past(line, event):
                yield Contradiction(kind, (answer, event.path))
            sure = kind is Conflict.DENIED_AND_DATED and key not in _LATER_TOO
            if said is Reply.YES and sure and _ahead(line, event):
                yield Contradiction(Conflict.DONE_AND_TO_COME, (answer, event.path))


_HAPPENED: Final = ("incident", "debt.line", "entry", "departure", "contact", "request")
"""What is recorded only of what has happened: what is planned stands with the plans."""


def _to_come(line: Timeline) -> Iterator[Contradiction]:
    for key in _HAPPENED:
        yield from (Contradiction(Conflict.TOLD_AND_TO_COME, (e.path,)) for e in line.all(key) if _ahead(line, e))


def _ended(line: Timeline) -> Iterator[Contradiction]:
    for event in line.all("member.ended"):
        exists = f"{_record(event)}.exists_now"
        if _said(get(line.case, exists)) is Reply.YES and Timeline.before(event, line.day) == truth.TRUE:
            yield Contradiction(Conflict.ENDED_AND_HELD, (exists, event.path))


_OF_A_LINE: Final = {DebtLineKind.CREDITED: "debt.part_credited", DebtLineKind.ADDED: "agreement.debt_raised"}
"""By what a line of the account of a debt says: the answer that is yes where there is one."""


def _accounts(line: Timeline) -> Iterator[Contradiction]:
    for number, incident in enumerate(line.case.incidents):
        record = f"incidents[{number}]"
        since = line.at("debt", record)
        for position, told in enumerate(incident.debt.ledger.lines):
            at = f"{record}.debt.ledger.lines[{position}]"
            yield from _surely(Conflict.LISTED_BEFORE_DEBT, line.at("debt.line", at), since)
            name = _OF_A_LINE.get(told.kind) if isinstance(told.kind, DebtLineKind) else None
            if name and not told.hostile and _said(get(incident, name)) is Reply.NO:
                yield Contradiction(Conflict.DENIED_AND_LISTED, (f"{record}.{name}", f"{at}.kind"))


_NOT_FREE: Final = ("means.restraint", "labor.said_would_happen", "labor.feared")
"""Answers that cannot stand beside a yes to being free to leave throughout without harm or fear."""


def _free(line: Timeline) -> Iterator[Contradiction]:
    for number, incident in enumerate(line.case.incidents):
        if _said(incident.labor.free_to_quit) is Reply.YES:
            at, held = f"incidents[{number}]", (n for n in _NOT_FREE if _said(get(incident, n)) is Reply.YES)
            yield from (Contradiction(Conflict.FREE_AND_HELD, (f"{at}.labor.free_to_quit", f"{at}.{n}")) for n in held)


_CHECKS: Final[tuple[_Check, ...]] = (
    _orders,
    _last_acts,
    _ongoing,
    _two_births,
    _before_birth,
    _generations,
    _siblings,
    _ages,
    _contacts,
    _here,
    _answers,
    _accounts,
    _free,
    _to_come,
    _ended,
)
