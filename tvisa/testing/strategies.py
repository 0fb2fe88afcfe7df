"""
Hypothesis strategies for cases, so that other software can property-test what it does with this library.

Install hypothesis and ``st.from_type(tvisa.Case)`` works; importing `tvisa` never imports hypothesis. Every case is
synthetic, valid (what `tvisa.files.casefile.dumps` writes of it, the loader reads back the same) and shrinks towards one that
records nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from tvisa.facts import (
    Absence,
    Act,
    AdjustingRelative,
    Adjustment,
    AgencyKind,
    Case,
    Conduct,
    Contact,
    Departure,
    DerivativeStatus,
    Entry,
    Family,
    FamilyMember,
    Ground,
    GroundKind,
    Grounds,
    Incident,
    Kinship,
    Manner,
    Matter,
    Person,
    Request,
    Setting,
    Status,
    ThreatTo,
    Tie,
)
from tvisa.facts.conduct import Ends, MeansUsed, Verbs
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, Source, yes_no
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.predicate import Question, walk
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.grounds.admissibility import ADMISSIBILITY
from tvisa.law.t import T
from tvisa.law.windows import FIRST_2024
from tvisa.testing.outcomes import compile_outcomes

SIMPLE: Final = (NOT_ASKED, yes_no(True), yes_no(False), yes_no(None), yes_no("declined"), yes_no("disputed"))
SOURCED: Final = (
    yes_no(True, "client"),
    yes_no(False, "client", "document"),
    yes_no(True, "trafficker"),
    yes_no(False, "trafficker"),
    Answer((*yes_no(True, "client").claims, *yes_no(False, "for_trafficker").claims)),
    Answer((*yes_no(True, "client").claims, *yes_no(False, "law_enforcement").claims)),
)
EVERY: Final = (*[NOT_ASKED] * 4, *SIMPLE[1:], *SOURCED)
"""Answers in every state, a quarter of them not asked."""
ACCUSING: Final = (
    *EVERY,
    yes_no(True, "co_defendant_with_deal"),
    Answer((*yes_no(True, "trafficker").claims, *yes_no(False, "document").claims)),
)
"""The same, with two more ways in which something is said against somebody."""
_COMPLETE: Final = (yes_no(False), yes_no(True))
_LISTS: Final = (
    "incidents_complete",
    "contacts_complete",
    "requests_complete",
    "entries_complete",
    "departures_complete",
    "acts_complete",
    "matters_complete",
    "listed_complete",
    "absences_complete",
)


def answers() -> st.SearchStrategy[Answer]:
    """Return answers in every state, with and without sources, hostile ones included."""
    return st.sampled_from(SIMPLE + SOURCED)


def dates(earliest: int = 1950, latest: int = 2026) -> st.SearchStrategy[Date]:
    """Return dates of every precision that a case file can hold, 29 February included."""
    years = st.integers(earliest, latest)
    days = st.dates(datetime.date(earliest, 1, 1), datetime.date(latest, 12, 31))
    leap = st.sampled_from([f"{y}-02-29" for y in range(earliest, latest) if y % 4 == 0 and (y % 100 or not y % 400)])
    points = st.one_of(
        years.map(str),
        days.map(lambda d: d.isoformat()[:7]),
        days.map(lambda d: d.isoformat()),
        leap,
        years.map(lambda y: f"{y}~"),
        days.map(lambda d: f"{d.isoformat()[:7]}?"),
        years.map(lambda y: f"{y // 10}X"),
    )
    pairs = st.tuples(years, years).map(sorted)
    spans = st.one_of(
        pairs.map(lambda p: f"{p[0]}/{p[1]}"), pairs.map(lambda p: f"[{p[0]}..{p[1]}]"), years.map(lambda y: f"{y}/..")
    )
    return st.one_of(points, spans).map(parse_date)


def date_facts(of: st.SearchStrategy[Date] | None = None) -> st.SearchStrategy[DateFact]:
    """Return dates nobody asked for, unknown ones, single ones and two that disagree."""
    claim = (dates() if of is None else of).map(DateClaim)
    silent = st.sampled_from(
        [DateFact(), DateFact((DateClaim(Reply.UNKNOWN),)), DateFact((DateClaim(Reply.DECLINED),))]
    )
    return st.one_of(silent, claim.map(lambda c: DateFact((c,))), st.tuples(claim, claim).map(DateFact))


def ages() -> st.SearchStrategy[Age]:
    """Return ages nobody asked for, known ones, and ones known between bounds."""
    years = st.one_of(
        st.integers(5, 60).map(lambda n: Years(n, n)), st.sampled_from([Years(0, 17), Years(18, None), Years(15, 20)])
    )
    return st.one_of(st.just(Age()), years.map(lambda y: Age((AgeClaim(y),))))


def decision_dates() -> st.SearchStrategy[datetime.date]:
    """Return days of decision under any modeled rule set, the days around each change among them."""
    edges = [r.window.start for r in T.rule_sets if r.window.start]
    near = [e + datetime.timedelta(n) for e in edges for n in (0, 1)]
    near += [r.window.end - datetime.timedelta(1) for r in T.rule_sets if r.window.end]
    return st.one_of(st.sampled_from(near), st.dates(min(edges), datetime.date(2030, 1, 1)))


Draw = Callable[[Any], Any]


def _recorded(
    draw: Draw,
    record: Any,
    alphabet: Sequence[Answer],
    when: st.SearchStrategy[DateFact] | None = None,
    age: st.SearchStrategy[Age] | None = None,
) -> Any:
    """
    Return a record with its answers, and those of the records in it, drawn from the alphabet, and its dates and ages too.

    One byte an answer and one draw a record, so that whole cases stay small draws that reach every fact alike. Where
    nothing need be asked, half of the records in it say nothing.
    """
    values = {f.name: getattr(record, f.name) for f in attrs.fields(type(record))}
    asked = [name for name, value in values.items() if isinstance(value, Answer)]
    for name, byte in zip(asked, draw(st.binary(min_size=len(asked), max_size=len(asked))), strict=True):
        values[name] = alphabet[byte % len(alphabet)]
    for name, value in values.items():
        if isinstance(value, DateFact):
            values[name] = draw(when) if when is not None else value
        elif isinstance(value, Age):
            values[name] = draw(age) if age is not None else value
        elif isinstance(value, tuple):
            values[name] = tuple(_recorded(draw, item, alphabet, when, age) for item in value)
        elif attrs.has(type(value)) and not isinstance(value, Answer):
            speaks = alphabet[0] is not NOT_ASKED or draw(st.booleans())
            values[name] = _recorded(draw, value, alphabet, when, age) if speaks else value
    return type(record)(**values)


def _skeleton(draw: Draw, most: int, *, partial: bool) -> Case:
    """Return the records of a case, with keys and kinds but no answers yet."""
    count = st.integers(0, most)
    people = (Person("P1"), Person("P2"))
    incidents = tuple(
        Incident(f"I{n + 1}", draw(st.sampled_from(("P1", "P1", "P1", "P2")))) for n in range(draw(st.integers(0, 2)))
    )
    keys = [None, *[i.key for i in incidents]]
    contacts = tuple(
        Contact(
            draw(st.sampled_from([None, *AgencyKind] if partial else list(AgencyKind))), draw(st.sampled_from(keys))
        )
        for _ in range(draw(count))
    )
    entries = tuple(Entry(manner=draw(st.sampled_from([None, *Manner]))) for _ in range(draw(count)))
    case = Case("P1", people, incidents=incidents)
    case = put(case, "assistance.contacts", contacts)
    case = put(case, "assistance.requests", (Request(),) * draw(count))
    case = put(case, "presence.departures", (Departure(),) * draw(count))
    return put(case, "presence.entries", entries)


@st.composite
def cases(draw: Any, alphabet: Sequence[Answer] = EVERY, most: int = 1) -> Case:
    """
    Return valid cases of every kind, most of them partial.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one cases shrink to.
        most: How many contacts, requests, entries and departures there are at most.
    """
    case: Case = _recorded(draw, _skeleton(draw, most, partial=True), alphabet, date_facts(), ages())
    return case


_TOUCHING: Final[dict[str, Any]] = {
    "by_client": NOT_ASKED, "verbs": Verbs(recruited=yes_no(True)), "ends": Ends(commercial_sex=yes_no(True)),
    "means": MeansUsed(fraud=yes_no(True)), "knew": yes_no(True, "client"),
}  # fmt: skip
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
    acts = []
    for _ in range(draw(st.integers(0, 2))):
        act: Act = _recorded(draw, Act(incident=draw(st.sampled_from([None, *incidents]))), alphabet, when, age)
        other = attrs.evolve(act.other, person=draw(st.sampled_from([None, *people])))
        pressed = attrs.evolve(act.compulsion, threat_to=draw(st.sampled_from([None, *ThreatTo])))
        acts.append(attrs.evolve(act, other=other, compulsion=pressed, **(_TOUCHING if draw(st.booleans()) else {})))
    matters = (Matter(),) * draw(st.integers(0, 2))
    conduct: Conduct = _recorded(draw, Conduct(matters=matters), alphabet, when, age)
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
    found: Grounds = _recorded(draw, Grounds(tuple(Ground(kind) for kind in kinds)), alphabet)
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
    case: Case = draw(st.one_of(cases(), near_cases(), complete_cases()) if of is None else of)
    return attrs.evolve(
        case,
        setting=draw(st.sampled_from([None, *Setting])),
        status=_recorded(draw, Status(), alphabet),
        conduct=draw(conducts(alphabet, [i.key for i in case.incidents], [p.key for p in case.people])),
        grounds=draw(grounds(alphabet)),
    )


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
    family: Family = _recorded(draw, Family(members), alphabet, date_facts(near))
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
        case, people=people, filed=draw(st.sampled_from(alphabet)), filed_on=draw(near), granted_on=draw(near),
        family=draw(families(alphabet, keys[1:])),
    )  # fmt: skip


def _on(day: datetime.date) -> DateFact:
    return DateFact((DateClaim(parse_date(day.isoformat())),))


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
    found: Adjustment = _recorded(draw, Adjustment(absences=(Absence(),) * count, relatives=relatives), alphabet, near)
    absences = []
    for absence in found.absences:
        left = draw(st.dates(datetime.date(2018, 1, 1), datetime.date(2026, 1, 1)))
        back = left + datetime.timedelta(draw(st.integers(0, 200)))
        exact = attrs.evolve(absence, left=_on(left), returned=_on(back))
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
    case: Case = draw(st.one_of(cases(), near_cases()) if of is None else of)
    return attrs.evolve(
        case, setting=draw(st.sampled_from([Setting.PRIVILEGED, None, *Setting])),
        granted_on=draw(date_facts(dates(2017, 2024))),
        adjustment=draw(adjustments(alphabet, [p.key for p in case.people])),
    )  # fmt: skip


def partial_cases() -> st.SearchStrategy[Case]:
    """Return cases with plain answers only, many of them missing: nothing disputed and no hostile source."""
    return cases(SIMPLE[:4])


@st.composite
def complete_cases(draw: Any, most: int = 2) -> Case:
    """Return cases in which every question is answered yes or no, every date is a day and every list is complete."""
    case: Case = _recorded(draw, _skeleton(draw, most, partial=False), _COMPLETE)
    for path, _ in list(facts_of(case)):
        last = path.rpartition(".")[2]
        if path.partition(".")[0] == "asserted" or ".asserted." in path:
            case = put(case, path, NOT_ASKED)
        elif last in _LISTS:
            case = put(case, path, yes_no(True))
    days = st.dates(datetime.date(1980, 1, 1), datetime.date(2026, 1, 1)).map(lambda d: parse_date(d.isoformat()))
    filed = case.filed.when_no_hurts == _COMPLETE[1].when_no_hurts
    for path in [p for p, f in facts_of(case) if isinstance(f, DateFact)]:
        if path.endswith("sex.when"):
            case = put(case, path, DateFact())
        elif path != "filed_on" or filed:
            case = put(case, path, DateFact((DateClaim(draw(days)),)))
    return _placed(draw, case)


def _placed(draw: Draw, case: Case) -> Case:
    """Return a complete case in which it is told of each departure whether it came after, where the dates do not tell."""
    # With full days the dates say whether a departure came after, save on the very day and while it still goes on.
    own = [i for i in case.incidents if i.victim == case.applicant]
    for number, departure in enumerate(case.presence.departures):
        left = departure.when.values[0].start
        open_still = any(
            left == (began := i.when.values[0].start)
            or (left > began and i.exit.ongoing.when_no_hurts == _COMPLETE[1].when_no_hurts)
            for i in own
        )
        told = yes_no(draw(st.booleans())) if open_still else NOT_ASKED
        case = put(case, f"presence.departures[{number}].after_trafficking", told)
    return case


def law_paths(law: RuleSet, case: Any, status: Classification = T) -> list[tuple[str, Reply]]:
    """Return the path of every yes/no fact that the law asks of this case, with the answer that is against."""
    found: dict[str, Reply] = {}
    for element in law.elements:
        for node, _ in walk(element):
            if isinstance(node, Question):
                found.update(dict.fromkeys(status.paths(node.fact, case), node.against))
    return list(found.items())


def _favorable(law: RuleSet) -> Case:
    """Return a case in which everything the law asks is answered for the applicant."""
    born = DateFact((DateClaim(parse_date("1990-05-05")),))
    when = DateFact((DateClaim(parse_date("2015-06-01/2016-06-01")),))
    case = Case(
        "P1", (Person("P1", born), Person("P2")), incidents=(Incident("I1", "P1", when=when),), filed=yes_no(False)
    )
    case = put(case, "assistance.contacts", (Contact(AgencyKind.FEDERAL_LAW_ENFORCEMENT),))
    case = put(case, "assistance.contacts[0].about_trafficking", yes_no(True))
    for path, against in law_paths(law, case):
        case = put(case, path, yes_no(against is Reply.NO))
    for path, _ in list(facts_of(case)):
        if path.rpartition(".")[2] in _LISTS:
            case = put(case, path, yes_no(True))
    return case


def admissible(case: Case) -> Case:
    """Return the case with every ground of inadmissibility answered for the applicant, in a privileged setting."""
    for node, _ in walk(ADMISSIBILITY.on(FIRST_2024)):
        if isinstance(node, Question) and node.fact.startswith("case."):
            case = put(case, node.fact.removeprefix("case."), yes_no(node.against is Reply.NO))
    for path, _ in list(facts_of(case)):
        if path.rpartition(".")[2] in _LISTS:
            case = put(case, path, yes_no(True))
    return attrs.evolve(case, setting=Setting.PRIVILEGED)


def _start(law: RuleSet, outcome: Outcome) -> Case:
    case = _favorable(law)
    changes: dict[Outcome, Case] = {
        Outcome.MET: case,
        Outcome.NOT_MET: put(case, "hardship.extreme", yes_no(False)),
        Outcome.CONTESTED: put(case, "hardship.extreme", yes_no("disputed")),
        Outcome.UNKNOWN: Case("P1", (Person("P1"),)),
    }
    return changes[outcome]


@st.composite
def near_cases(draw: Any, law: RuleSet = T.rule_sets[-1], most: int = 6) -> Case:
    """Return cases in which everything speaks for the applicant but for a few answers changed at will."""
    case = _favorable(law)
    paths = [p for p, f in facts_of(case) if isinstance(f, Answer)]
    for path, answer in draw(st.lists(st.tuples(st.sampled_from(paths), answers()), max_size=most)):
        case = put(case, path, answer)
    return case


@st.composite
def cases_with(draw: Any, outcome: Outcome, law: RuleSet = T.rule_sets[-1]) -> Case:
    """
    Return cases whose four elements together have the outcome given under a rule set.

    Each begins as a plain case of that outcome and is changed step by step, keeping the steps that keep the outcome.
    """
    evaluate = _EVALUATORS[law.id]
    case = _start(law, outcome)
    for path, answer in draw(
        st.lists(st.tuples(st.sampled_from([p for p, _ in law_paths(law, case)] or ["filed"]), answers()), max_size=12)
    ):
        changed = put(case, path, answer)
        bits = 0b1111
        for nibble in evaluate(changed, changed.filed_bits):
            bits &= nibble
        if OUTCOME[bits] is outcome:
            case = changed
    return case


_EVALUATORS: Final = {law.id: compile_outcomes(law.elements) for law in T.rule_sets}
