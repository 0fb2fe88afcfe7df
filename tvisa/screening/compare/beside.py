"""
What comes out differently beside the elements between the law of two days: relatives, grounds, adjustment, what filing says.

Each room is looked at on both days. What differs is followed over the days on which a rule of that room changed: where it turns
between the eve of such a day and the day itself, the rules that changed then and concern it are named; where it turns in
between, it is because time passed.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import attrs

from tvisa.errors import LawDateError
from tvisa.facts import Case, Kinship
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import ONE_DAY, told_dates
from tvisa.kernel.answers import Reply
from tvisa.kernel.provision import Period, Provision
from tvisa.kernel.scope import Finding
from tvisa.law.changes.change import LawChange, MatterOfChange
from tvisa.law.common.posture import EVERYWHERE
from tvisa.screening.grounds.admissibility import GroundStanding
from tvisa.screening.kept import STATUS
from tvisa.screening.picture import Picture
from tvisa.screening.relatives.family import family
from tvisa.screening.relatives.members import TEXT
from tvisa.screening.remarks.filing import before_filing
from tvisa.screening.residence.adjustment import adjust
from tvisa.screening.value import Whole, says, through, told_as, untold
from tvisa.words.catalog import Catalog


@attrs.frozen(eq=False, repr=False)
class Stood(Whole):
    """How something beside the elements stood on a day."""

    title: str
    """What it is: a relative, a ground, a requirement, a line."""
    path: str
    """The record it is about, or nothing."""
    state: str = says("How it stood, as a word of data.")
    text: str = says("The same for a reader.")
    bits: Mapping[Provision, tuple[Any, ...]] = attrs.field(factory=dict, repr=False)
    """By law: what was found of each thing that it rests on."""

    def touched(self, other: Stood) -> set[Provision]:
        """Return the laws of which the two days say otherwise."""
        return {law for law in (*self.bits, *other.bits) if self.bits.get(law) != other.bits.get(law)}


Room = Mapping[str, Stood]


@attrs.frozen(eq=False, repr=False)
class BesideDifference(Whole):
    """Something beside the elements that comes out differently."""

    matter: MatterOfChange = says("What of T status it is about.")
    id: str = says("Its name in data.")
    rules: tuple[LawChange, ...] = untold()
    """The rules that changed on a day on which it turns, and concern it."""
    by_time: bool = says("Whether it turns, in whole or in part, because time passed.")
    _before: Stood | None = says("How it stood on the one day, if there was such a thing.", key="from")
    _after: Stood | None = says("How it stood on the other.", key="to")

    @property
    def shown(self) -> Stood:
        """How it stood on the later of the days on which there is such a thing."""
        shown = self._after or self._before
        assert shown is not None  # noqa: S101 - one of the two is always there
        return shown

    title = through("shown.title", "What it is.")
    path = through("shown.path", "The record that it is about; empty where it is about none.")

    @told_as("rules")
    def topics(self) -> tuple[str, ...]:
        """The rules that changed on a day on which it turns, and concern it."""
        return tuple(row.topic for row in self.rules)


def _laws(*findings: Finding) -> dict[Provision, tuple[Any, ...]]:
    found: dict[Provision, tuple[Any, ...]] = {}
    stack = list(findings)
    while stack:
        finding = stack.pop()
        law = getattr(finding.predicate, "law", None)
        if law is not None:
            found[law] = (*found.get(law, ()), finding.bits & 15)
        stack += finding.children
    return found


# --- the rooms --------------------------------------------------------------------------------------------------------


def _family(case: Case, day: datetime.date, catalog: Catalog) -> Room:
    found = family(case, day, lang=catalog.lang)
    told = {}
    for member in found.members:
        told_kin = chosen(member.member.kinship)
        kin = catalog.word(str(told_kin)) if told_kin else catalog.plain("not known")
        path = f"family.members[{member.number}]"
        told[path] = Stood(kin, path, str(member.outcome), catalog.plain(TEXT[member.outcome]), _laws(member.finding))
    return told


def _grounds(case: Case, day: datetime.date, catalog: Catalog) -> Room:
    found = Picture(case, day, catalog=catalog).admissibility
    return {
        str(each.ground.kind): Stood(
            catalog.plain(each.ground.title), "", str(each.standing), each.text, _laws(each.finding)
        )
        for each in (found.stands if found else ())
    }


def _adjustment(case: Case, day: datetime.date, catalog: Catalog) -> Room:
    if not told_dates(case.granted_on):
        return {}
    try:
        found = adjust(case, day, lang=catalog.lang)
    except LawDateError:
        return {}  # what was decided before the regulation is not modeled
    mine, theirs = found.parts
    told = {}
    for finding, part in zip(found.findings, mine, strict=True):
        told[str(part.id)] = Stood(part.title, "", str(part.outcome), part.outcome_text, _laws(finding))
    for number, (finding, part) in enumerate(zip(found.relatives, theirs, strict=True)):
        path = f"adjustment.relatives[{number}]"
        told[path] = Stood(part.title, path, str(part.outcome), part.outcome_text, _laws(finding))
    return told


def _filing(case: Case, day: datetime.date, catalog: Catalog) -> Room:
    """Return what each line says of the case at hand; what it says to everybody is not about the case."""
    told = {}
    for line in before_filing(Picture(case, day, catalog=catalog)).lines:
        hits = {hit.remark.says: hit.remark.law for hit in line.hits}
        if hits:
            text = " ".join(map(catalog.plain, hits))
            laws = {law: (says,) for says, provisions in hits.items() for law in provisions}
            told[line.code] = Stood(line.title, "", line.state, text, laws)
    return told


_ROOMS: Final[Mapping[MatterOfChange, Callable[[Case, datetime.date, Catalog], Room]]] = {
    MatterOfChange.FAMILY: _family,
    MatterOfChange.ADMISSIBILITY: _grounds,
    MatterOfChange.ADJUSTMENT: _adjustment,
    MatterOfChange.FILING: _filing,
}


@cache
def _windows() -> frozenset[datetime.date]:
    """Return the days on which what filing says can change: the windows of its lines and of their reasons, and of their law."""
    spans: list[Period] = []
    for line in STATUS.law_of("filing").LINES:
        for remark in (line, *line.reasons):
            spans += [remark.window, *(law.window for law in remark.law)]
    return frozenset(day for span in spans for day in (span.start, span.end) if day)


def grounds_not_in_play(pictures: Sequence[Picture]) -> frozenset[str]:
    """Return the grounds that nothing recorded raises on either of two days: what differs below them is of no use to the case."""
    told = [
        {
            str(s.ground.kind)
            for s in (each.admissibility.stands if each.admissibility else ())
            if s.standing is GroundStanding.NOT_RAISED
        }
        for each in pictures
    ]
    return frozenset.intersection(*map(frozenset, told))


def ground_of(place: tuple[str, ...], catalog: Catalog) -> str:
    """Return the title of the ground that a part stands below; nothing for a ground as a whole, or no part of one."""
    titles = {str(ground.kind): ground.title for ground in STATUS.law_of("admissibility").GROUNDS}
    return next((catalog.plain(titles[name]) for name in place[:-1] if name in titles), "")


# --- following what differs -------------------------------------------------------------------------------------------


def beside(
    case: Case, days: tuple[datetime.date, datetime.date], rows: Sequence[LawChange], catalog: Catalog
) -> tuple[BesideDifference, ...]:
    """
    Return what comes out differently beside the elements.

    Args:
        case: The case.
        days: From which day to which, in either order.
        rows: The rules that changed between the two days.
        catalog: The language.
    """
    return tuple(found for matter in _ROOMS for found in _differing(case, days, rows, catalog, matter))


def _differing(
    case: Case,
    days: tuple[datetime.date, datetime.date],
    rows: Sequence[LawChange],
    catalog: Catalog,
    matter: MatterOfChange,
) -> Iterator[BesideDifference]:
    rooms: dict[datetime.date, Room] = {}

    def room(day: datetime.date) -> Room:
        if day not in rooms:
            rooms[day] = _ROOMS[matter](case, day, catalog)
        return rooms[day]

    first, last = sorted(days)
    differing = [key for key in dict.fromkeys((*room(first), *room(last))) if not _same(room(first), room(last), key)]
    if not differing or not (room(first) and room(last)):
        return  # a room that the law of one of the days has not is no difference of the case
    own = [row for row in rows if row.matter is matter]
    changed = {row.since for row in own} | (_windows() if matter is MatterOfChange.FILING else frozenset())
    turns = sorted(day for day in changed if first < day <= last)
    for key in differing:
        stops = [first, *(stop for day in turns for stop in (day - ONE_DAY, day)), last]
        rules, by_time = list[LawChange](), False
        for eve, day in itertools.pairwise(sorted(set(stops))):
            if _same(room(eve), room(day), key):
                continue
            if day in changed:
                rules += _concerning(own, day, room(eve).get(key), room(day).get(key), case)
            else:
                by_time = True
        ends = room(days[0]).get(key), room(days[1]).get(key)
        yield BesideDifference(matter, key, tuple(rules), by_time, *ends)


def _same(one: Room, other: Room, key: str) -> bool:
    was, now = one.get(key), other.get(key)
    if was is None or now is None:
        return was is now
    return (was.state, was.text) == (now.state, now.text)


def _concerning(
    rows: Sequence[LawChange], day: datetime.date, was: Stood | None, now: Stood | None, case: Case
) -> list[LawChange]:
    """Return the rules of a day that concern it: those whose provision says otherwise of it; or else, but of filing, each that can."""
    stood = [each for each in (was, now) if each]
    there = [
        row
        for row in rows
        if row.since == day and stood[0].path in (tuple(relatives(case, row)) if row.kin else (stood[0].path,))
    ]
    touched = stood[0].touched(stood[-1]) if len(stood) > 1 else set(stood[0].bits)
    named = [row for row in there if {row.was, row.now} & touched]
    return named or [row for row in there if row.matter is not MatterOfChange.FILING]


def relatives(case: Case, row: LawChange) -> Iterator[str]:
    """Yield the paths of the relatives whom a change concerns; who is not known to be another may be one."""
    for position, member in enumerate(case.family.members):
        tied = not row.ties or chosen(member.tie) in (None, *row.ties)
        child = Kinship.CHILD_OF_DERIVATIVE in row.kin and Reply.YES in {c.answer for c in member.of_derivative.claims}
        if row.kin and tied and (child or chosen(member.kinship) in (None, *row.kin)):
            yield f"family.members[{position}]"


def stands_there(case: Case, row: LawChange, day: datetime.date) -> bool:
    """Say whether it is recorded that the case stands, on a day, where a rule speaks of: with the application, a court or an order."""
    if row.where == EVERYWHERE:
        return False
    standing, blank = STATUS.standing(case, day), STATUS.standing(Case(case.applicant), day)
    pairs = ((row.where.stages, "stages"), (row.where.courts, "courts"), (row.where.orders, "orders"))
    named = [side for wanted, side in pairs if wanted != getattr(EVERYWHERE, side)]
    told = all(getattr(standing, side) != getattr(blank, side) for side in named)
    return told and standing.holds(row.where) is True
