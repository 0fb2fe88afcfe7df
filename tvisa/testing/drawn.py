"""The client's own acts, immigration status and grounds of inadmissibility."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from tvisa.facts import (
    Absence,
    Act,
    AdjustingRelative,
    Adjustment,
    Case,
    Conduct,
    CourtDate,
    CourtKind,
    DecidedMatter,
    DecidedPart,
    DecidingBody,
    Decision,
    DerivativeStatus,
    Disposition,
    Explanation,
    Family,
    FamilyMember,
    Ground,
    GroundKind,
    Grounds,
    Kinship,
    Limb,
    Listener,
    Matter,
    Person,
    ProtectionOrder,
    Resolved,
    Ruled,
    Ruling,
    Setting,
    Statement,
    StatementForm,
    Status,
    Threats,
    ThreatTo,
    Tie,
)
from tvisa.facts.conduct import Ends, MeansUsed, Verbs
from tvisa.kernel.answers import NOT_ASKED, Answer, Source, State, yes_no
from tvisa.kernel.dates import Age, DateClaim, DateFact
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import CHECKED_ON
from tvisa.law.t import T
from tvisa.law.t.agencies import NAMED_SINCE_2024
from tvisa.law.t.hardship import BEYOND_MONEY
from tvisa.screening.screening import screen
from tvisa.testing import records
from tvisa.testing.records import ACCUSING, EVERY, Draw, Filling, ages, chosen, date_facts, dates, filled, on, put_all
from tvisa.testing.steer import Steer

_TOUCHING: Final[dict[str, Any]] = {
    "by_client": NOT_ASKED,
    "verbs": Verbs(recruited=yes_no(True)),
    "ends": Ends(commercial_sex=yes_no(True)),
    "means": MeansUsed(fraud=yes_no(True)),
    "knew": yes_no(True, "client"),
}
"""Every part of the definition recorded, which answers drawn at random hardly ever are."""


@st.composite
def conducts(
    draw: Any, alphabet: Sequence[Answer] = ACCUSING, incidents: Sequence[str] = (), people: Sequence[str] = ()
) -> Conduct:
    """
    Return conduct of every kind, most of it partial: what only those responsible say, dates and ages of theirs among it.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one conduct shrinks to.
        incidents: Keys of incidents that an act can refer to.
        people: Keys of people on whom an act can bear.
    """
    near = dates(2012, 2019)
    theirs = (Source.TRAFFICKER,)
    when = st.one_of(date_facts(near), near.map(lambda d: DateFact((DateClaim(d, theirs),))))
    age = st.one_of(ages(), ages().map(lambda a: Age(tuple(attrs.evolve(c, sources=theirs) for c in a.claims))))
    how, acts = Filling(alphabet, when, age), []
    for _ in range(draw(st.integers(0, 2))):
        act: Act = filled(draw, Act(incident=draw(st.sampled_from([None, *incidents]))), how)
        other = attrs.evolve(act.other, person=draw(st.sampled_from([None, *people])))
        pressed = attrs.evolve(act.compulsion, threat_to=draw(st.sampled_from([None, *ThreatTo])))
        acts.append(attrs.evolve(act, other=other, compulsion=pressed, **(_TOUCHING if draw(st.booleans()) else {})))
    matters = (Matter(),) * draw(st.integers(0, 2))
    set_days = (CourtDate(draw(st.sampled_from([None, *CourtKind]))),) if draw(st.integers(0, 3)) == 1 else ()
    orders = (ProtectionOrder(),) * (draw(st.integers(0, 3)) == 1)
    conduct: Conduct = filled(draw, Conduct(matters=matters, court_dates=set_days, protection_orders=orders), how)
    return attrs.evolve(conduct, acts=tuple(acts))


@st.composite
def grounds(draw: Any, alphabet: Sequence[Answer] = ACCUSING) -> Grounds:
    """
    Return grounds of inadmissibility as counsel goes through them: some listed, some twice, the list open or complete.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one they shrink to.
    """
    kinds = draw(st.lists(st.sampled_from([None, *GroundKind]), max_size=4))
    found: Grounds = filled(draw, Grounds(tuple(Ground(kind) for kind in kinds)), Filling(alphabet))
    return found


@st.composite
def cases_with_conduct(
    draw: Any, alphabet: Sequence[Answer] = ACCUSING, of: st.SearchStrategy[Case] | None = None
) -> Case:
    """
    Return valid cases with conduct, immigration status, grounds of inadmissibility and any setting, or none.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use for them; the first is the one they shrink to.
        of: The cases to which they are added; cases of every kind, unless given.
    """
    case: Case = draw(cases() if of is None else of)
    return attrs.evolve(
        case,
        setting=draw(st.sampled_from([None, *Setting])),
        status=filled(draw, Status(), Filling(alphabet)),
        conduct=draw(conducts(alphabet, [i.key for i in case.incidents], [p.key for p in case.people])),
        grounds=draw(grounds(alphabet)),
    )


# --- family members who may follow, and the time since a grant --------------------------------------------------------


@st.composite
def families(
    draw: Any, alphabet: Sequence[Answer] = EVERY, people: Sequence[str] = ("P2", "P3"), most: int = 3
) -> Family:
    """
    Return families of every kind, most of them partial: every tie and status, and dates of every precision.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one they shrink to.
        people: Keys of people who can be members; there must be at least one.
        most: How many members there are at most.
    """
    near = dates(2015, 2027)
    members = tuple(
        FamilyMember(
            draw(st.sampled_from(people)),
            draw(st.sampled_from([None, *Kinship])),
            draw(st.sampled_from([None, *people])),
            tie=draw(st.sampled_from([None, *Tie])),
            granted_as=draw(st.sampled_from([None, None, *DerivativeStatus])),
        )
        for _ in range(draw(st.integers(0, most)))
    )
    family: Family = filled(draw, Family(members), Filling(alphabet, date_facts(near)))
    return family


@st.composite
def cases_with_family(draw: Any, alphabet: Sequence[Answer] = EVERY, of: st.SearchStrategy[Case] | None = None) -> Case:
    """
    Return valid cases with a family, dates of birth near the ages that count, and an application filed, granted or neither.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use for them; the first is the one they shrink to.
        of: The cases to which they are added; cases of every kind, unless given.
    """
    case: Case = draw(cases() if of is None else of)
    births, near = date_facts(dates(1994, 2012)), date_facts(dates(2015, 2027))
    known = {p.key: p for p in case.people}
    keys = list(dict.fromkeys([*known, "P1", "P2", "P3"]))
    people = tuple(attrs.evolve(known.get(key, Person(key)), date_of_birth=draw(births)) for key in keys)
    return attrs.evolve(
        case,
        people=people,
        filed=draw(st.sampled_from(alphabet)),
        filed_on=draw(near),
        granted_on=draw(near),
        family=draw(families(alphabet, keys[1:])),
    )


@st.composite
def adjustments(
    draw: Any, alphabet: Sequence[Answer] = EVERY, people: Sequence[str] = ("P1", "P2"), most: int = 3
) -> Adjustment:
    """
    Return the time since a grant of every kind, most of it partial: absences of every length, relatives, dates near the limits.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one they shrink to.
        people: Keys of people who can be relatives; there must be at least one.
        most: How many absences there are at most.
    """
    near = date_facts(dates(2018, 2027))
    count = draw(st.integers(0, most))
    relatives = tuple(AdjustingRelative(key) for key in draw(st.lists(st.sampled_from(people), max_size=2)))
    found: Adjustment = filled(
        draw, Adjustment(absences=(Absence(),) * count, relatives=relatives), Filling(alphabet, near)
    )
    absences = []
    for absence in found.absences:
        left = draw(st.dates(datetime.date(2018, 1, 1), datetime.date(2026, 1, 1)))
        back = left + datetime.timedelta(draw(st.integers(0, 200)))
        exact = attrs.evolve(absence, left=on(left), returned=on(back))
        absences.append(exact if draw(st.booleans()) else absence)
    return attrs.evolve(found, absences=tuple(absences))


@st.composite
def cases_with_adjustment(
    draw: Any, alphabet: Sequence[Answer] = EVERY, of: st.SearchStrategy[Case] | None = None
) -> Case:
    """
    Return valid cases in which T-1 status may have been granted, with the time since, in any setting or none.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use for it; the first is the one it shrinks to.
        of: The cases to which it is added; cases of every kind, unless given.
    """
    case: Case = draw(cases() if of is None else of)
    return attrs.evolve(
        case,
        setting=draw(st.sampled_from([Setting.PRIVILEGED, None, *Setting])),
        granted_on=draw(date_facts(dates(2017, 2024))),
        adjustment=draw(adjustments(alphabet, [p.key for p in case.people])),
    )


# --- cases in which something was said and decided before -------------------------------------------------------------

_SEVERAL: Final = 3


def _or_none(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *kind])


def _answered(draw: Draw) -> Answer:
    return chosen(draw, EVERY)


def _dated(draw: Draw) -> DateFact:
    drawn: DateFact = draw(st.one_of(st.just(DateFact()), date_facts()))
    return drawn


def _statement(draw: Draw, paths: list[str]) -> Statement:
    return Statement(
        when=_dated(draw),
        to=draw(_or_none(Listener)),
        form=draw(_or_none(StatementForm)),
        about=tuple(chosen(draw, paths) for _ in range(draw(st.integers(0, _SEVERAL)))),
        differs=_answered(draw),
        explained=_answered(draw),
        explanation=tuple(draw(st.lists(st.sampled_from([*Explanation]), max_size=2, unique=True))),
        privileged=_answered(draw),
    )


def _ruled(draw: Draw, incidents: list[str | None]) -> Ruled:
    of_ground = draw(st.integers(0, _SEVERAL)) == _SEVERAL
    return Ruled(
        part=None if of_ground else draw(_or_none(DecidedPart)),
        limb=draw(_or_none(Limb)),
        incident=draw(st.sampled_from(incidents)),
        ground=draw(_or_none(GroundKind)) if of_ground else None,
        ruling=draw(_or_none(Ruling)),
    )


def _decision(draw: Draw, case: Case, answered: list[str]) -> Decision:
    incidents = [None, *(incident.key for incident in case.incidents)]
    return Decision(
        body=draw(_or_none(DecidingBody)),
        matter=draw(st.sampled_from([DecidedMatter.I_914, None, *DecidedMatter])),
        decided_on=_dated(draw),
        person=draw(st.sampled_from([None, *(person.key for person in case.people)])),
        series=draw(st.sampled_from([None, "A"])),
        disposition=draw(_or_none(Disposition)),
        rulings=tuple(_ruled(draw, incidents) for _ in range(draw(st.integers(0, _SEVERAL)))),
        resolved=tuple(
            Resolved(chosen(draw, answered), _answered(draw)) for _ in range(draw(st.integers(0, _SEVERAL - 1)))
        ),
    )


def told_before(draw: Draw, case: Case) -> Case:
    """Return a case with statements and decisions."""
    facts = list(facts_of(attrs.evolve(case, statements=(), decisions=())))
    paths, answered = [path for path, _ in facts], [path for path, fact in facts if isinstance(fact, Answer)]
    return attrs.evolve(
        case,
        statements=tuple(_statement(draw, paths) for _ in range(draw(st.integers(0, _SEVERAL)))),
        statements_complete=_answered(draw),
        decisions=tuple(_decision(draw, case, answered) for _ in range(draw(st.integers(0, _SEVERAL)))),
    )


@st.composite
def cases_told_before(draw: Any) -> Case:
    """
    Return valid cases, with the client's own acts or without, in which something was said and decided before.

    Args:
        draw: Given by hypothesis.
    """
    return told_before(draw, draw(st.one_of(cases(), cases_with_conduct())))


# --- cases of every kind, at every stage ------------------------------------------------------------------------------

_TODAY: Final = T.on(CHECKED_ON)
_YES: Final = yes_no(True)
_COMPLETE: Final = (yes_no(False), _YES)
_NO_THREATS: Final = Threats(**{field.name: yes_no(False) for field in attrs.fields(Threats)})
_DISPUTED: Final = yes_no("disputed")
_STAGES: Final = (
    ("", "", "", "for", "against"),
    ("", "for", "for", "for", "for", "against", "disputed"),
    (*["for"] * 12, "against", "disputed"),
)
"""How a file stands, at intake, worked up and ready to be filed: what it says of each element."""

ASKED_IN_PRIVATE: Final = ("grounds.listed_complete", "conduct.acts_complete", "conduct.matters_complete")
"""What must have been asked in private before a whole can be met: whether the lists of grounds, acts and matters are complete."""


@st.composite
def cases(draw: Any, alphabet: Sequence[Answer] = EVERY, most: int = 1) -> Case:
    """
    Return valid cases of every kind and of the size that people have: a few of them ready, most of them partial.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one cases shrink to.
        most: How many contacts, requests, entries and departures there are at most.
    """
    stage = draw(st.integers(0, len(_STAGES) - 1))
    case: Case = filled(draw, records.skeleton(draw, most, partial=True), Filling(alphabet, date_facts(), ages()))
    kept = [aim for aim in _STAGES[stage] if aim != "disputed" or State.DISPUTED in {a.state() for a in alphabet}]
    case = aimed(draw, case, _TODAY.elements, CHECKED_ON, kept)
    setting = draw(st.sampled_from([None, *Setting, Setting.PRIVILEGED]))
    if setting is Setting.PRIVILEGED and stage == len(_STAGES) - 1:
        case = put_all(case, dict.fromkeys(ASKED_IN_PRIVATE, _YES))
    return attrs.evolve(case, setting=setting)


def aimed(
    draw: Draw, case: Case, elements: Iterable[Element], day: datetime.date, aims: Sequence[str], *, whole: bool = True
) -> Case:
    """
    Return the case with answers that speak for each element, or against it, or not at all, as drawn.

    Args:
        draw: Given by hypothesis.
        case: The case.
        elements: The elements.
        day: A day on which they are the law.
        aims: What can be drawn: nothing, ``for``, ``against`` or ``disputed``; cases shrink to the first.
        whole: Whether something can be asserted as a whole.
    """
    for element in elements:
        aim = draw(st.sampled_from(aims))
        if aim:
            scope = T.scope(case, day)
            told = dict(Steer(draw, whole=whole).toward(element, scope, aim != "against"))
            if aim == "disputed" and told:
                told[draw(st.sampled_from(list(told)))] = _DISPUTED
            case = put_all(case, told)
    return case


def any_cases() -> st.SearchStrategy[Case]:
    """Return cases of every kind: with own acts or a family, with the time since a grant, with what was said and decided before."""
    return st.one_of(cases(), cases_with_conduct(), cases_with_family(), cases_with_adjustment(), cases_told_before())


def partial_cases() -> st.SearchStrategy[Case]:
    """Return cases with plain answers only, many of them missing: nothing disputed and no hostile source."""
    return cases(records.SIMPLE[:4])


_ROOMS: Final = ("incidents", "presence", "assistance", "hardship")
"""The records that the elements read."""
_AIMS: Final = ("", *["for"] * 8, "against")


@st.composite
def complete_cases(draw: Any, most: int = 2) -> Case:
    """
    Return cases in which all that the elements ask is answered yes or no, every date is a day, and every list complete.

    Args:
        draw: Given by hypothesis.
        most: How many contacts, requests, entries and departures there are at most.
    """
    case = records.skeleton(draw, most, partial=False)
    how = Filling(_COMPLETE)
    incidents = tuple(attrs.evolve(filled(draw, i, how), asserted=i.asserted, wider=i.wider) for i in case.incidents)
    rooms = {room: filled(draw, getattr(case, room), how) for room in _ROOMS[1:]}
    filed, excused = draw(st.sampled_from(_COMPLETE)), draw(st.sampled_from(_COMPLETE))
    case = attrs.evolve(case, filed=filed, delay_excused=excused, incidents=incidents, **rooms)
    case = put_all(case, dict.fromkeys((p for p in records.lists_of(case) if p.startswith(_ROOMS)), _YES))
    days = st.dates(datetime.date(1980, 1, 1), datetime.date(2026, 1, 1)).map(on)
    for path in [p for p, f in facts_of(case) if isinstance(f, DateFact) and p.startswith(("people", *_ROOMS))]:
        case = put(case, path, DateFact() if path.endswith("sex.when") else draw(days))
    if filed == _YES:
        case = put(case, "filed_on", draw(days))
    law = _TODAY if draw(st.booleans()) else chosen(draw, T.rule_sets)
    return placed(draw, aimed(draw, case, law.elements, law.window.start or CHECKED_ON, _AIMS, whole=False))


def placed(draw: Draw, case: Case) -> Case:
    """Return a complete case in which what the dates tell is told by them alone, and what they do not tell is told."""
    # With full days the dates say whether a departure came after, save on the very day and while it still goes on.
    for number, incident in enumerate(case.incidents):
        if incident.exit.ongoing == _YES:  # the day on which it ended would say otherwise
            case = put(case, f"incidents[{number}].exit.when", DateFact())
        if incident.means.threats != _YES:  # nor is a threat of some kind no threat
            case = put(case, f"incidents[{number}].means.threats_of", _NO_THREATS)
    for number, contact in enumerate(case.assistance.contacts):
        case = put(case, f"assistance.contacts[{number}].before_filing", NOT_ASKED)
        if contact.agency in NAMED_SINCE_2024:  # its kind tells what authority it has
            case = put(case, f"assistance.contacts[{number}].has_authority", _YES)
    if any(get(case, path.removeprefix("case.")) == _YES for path in BEYOND_MONEY):
        case = put(case, "hardship.only_economic", yes_no(False))
    own = [i for i in case.incidents if i.victim == case.applicant]
    for number, departure in enumerate(case.presence.departures):
        left = departure.when.values[0].start
        open_still = any(
            left == (began := i.when.values[0].start) or (left > began and i.exit.ongoing == _YES) for i in own
        )
        if departure.voluntary == _YES:  # whoever was taken out has not left by choice
            case = put(case, f"presence.departures[{number}].taken_by_trafficker", yes_no(False))
        told = yes_no(draw(st.booleans())) if open_still else NOT_ASKED
        case = put(case, f"presence.departures[{number}].after_trafficking", told)
    return case


# What a screening loads when it is first asked for takes longer than the deadline that hypothesis gives a test: it is asked here.
_FIRST: Final = put(Case("P1", (Person("P1"),), setting=Setting.PRIVILEGED), "hardship.factors.unrest", yes_no(True))
screen(_FIRST, CHECKED_ON).as_dict()
