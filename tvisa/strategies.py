"""
Hypothesis strategies for cases, so that other software can property-test what it does with this library.

Install hypothesis and ``st.from_type(tvisa.Case)`` works; importing `tvisa` never imports hypothesis. Every case is
synthetic, valid (what `tvisa.casefile.dumps` writes of it, the loader reads back the same) and shrinks towards one that
records nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any, Final

from hypothesis import strategies as st

from tvisa.compiled import compile_outcomes
from tvisa.facts import (
    NOT_ASKED,
    Age,
    AgeClaim,
    AgencyKind,
    Answer,
    Case,
    Contact,
    Date,
    DateClaim,
    DateFact,
    Departure,
    Entry,
    Incident,
    Person,
    Reply,
    Request,
    Years,
    parse_date,
    yes_no,
)
from tvisa.facts.paths import facts_of, get, put
from tvisa.predicate import Question, walk
from tvisa.t1 import RULE_SETS, RuleSet
from tvisa.truth import OUTCOME, Outcome

__all__ = [
    "answers",
    "cases",
    "cases_with",
    "complete_cases",
    "date_facts",
    "dates",
    "decision_dates",
    "near_cases",
    "partial_cases",
]

SIMPLE: Final = (NOT_ASKED, yes_no(True), yes_no(False), yes_no(None), yes_no("declined"), yes_no("disputed"))
SOURCED: Final = (
    yes_no(True, "client"),
    yes_no(False, "client", "document"),
    yes_no(True, "trafficker"),
    yes_no(False, "trafficker"),
    Answer((*yes_no(True, "client").claims, *yes_no(False, "for_trafficker").claims)),
    Answer((*yes_no(True, "client").claims, *yes_no(False, "law_enforcement").claims)),
)
_COMPLETE: Final = (yes_no(False), yes_no(True))
_LISTS: Final = (
    "incidents_complete",
    "contacts_complete",
    "requests_complete",
    "entries_complete",
    "departures_complete",
)
_ROOTS: Final = {
    "incident": "incidents",
    "contact": "assistance.contacts",
    "request": "assistance.requests",
    "departure": "presence.departures",
    "entry": "presence.entries",
}


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
    claim = (of or dates()).map(DateClaim)
    silent = st.sampled_from(
        [DateFact(), DateFact((DateClaim(Reply.UNKNOWN),)), DateFact((DateClaim(Reply.DECLINED),))]
    )
    return st.one_of(silent, claim.map(lambda c: DateFact((c,))), st.tuples(claim, claim).map(DateFact))


def decision_dates() -> st.SearchStrategy[datetime.date]:
    """Return days of decision under any modelled rule set, the days around each change among them."""
    edges = [r.window.start for r in RULE_SETS if r.window.start]
    near = [e + datetime.timedelta(n) for e in edges for n in (0, 1)]
    near += [r.window.end - datetime.timedelta(1) for r in RULE_SETS if r.window.end]
    return st.one_of(st.sampled_from(near), st.dates(min(edges), datetime.date(2030, 1, 1)))


def _digits(number: int, base: int, count: int) -> list[int]:
    found = []
    for _ in range(count):
        number, digit = divmod(number, base)
        found.append(digit)
    return found


def _fill(draw: Callable[[Any], Any], record: Case, alphabet: Sequence[Answer]) -> Case:
    """Give every answer of a record one of the alphabet: one integer a record, so that whole cases stay small draws."""
    paths = [p for p, f in facts_of(record) if isinstance(f, Answer)]
    number = draw(st.integers(0, len(alphabet) ** len(paths) - 1))
    for path, digit in zip(paths, _digits(number, len(alphabet), len(paths)), strict=True):
        if digit or alphabet[0] is not NOT_ASKED:
            record = put(record, path, alphabet[digit])
    return record


def _skeleton(draw: Callable[[Any], Any], most: int, *, partial: bool) -> Case:
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
    case = Case("P1", people, incidents=incidents)
    case = put(case, "assistance.contacts", contacts)
    case = put(case, "assistance.requests", (Request(),) * draw(count))
    case = put(case, "presence.departures", (Departure(),) * draw(count))
    return put(case, "presence.entries", (Entry(),) * draw(count))


@st.composite
def cases(draw: Any, alphabet: Sequence[Answer] = SIMPLE + SOURCED, most: int = 1) -> Case:
    """
    Return valid cases of every kind, most of them partial.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one cases shrink to.
        most: How many contacts, requests, entries and departures there are at most.
    """
    case = _fill(draw, _skeleton(draw, most, partial=True), alphabet)
    # A case in which everything has some answer tells little: much of it is left unasked again.
    if alphabet[0] is NOT_ASKED:
        paths = [p for p, f in facts_of(case) if isinstance(f, Answer) and f.claims]
        keep = draw(st.integers(0, 2 ** len(paths) - 1)) | draw(st.integers(0, 2 ** len(paths) - 1))
        for path, kept in zip(paths, _digits(keep, 2, len(paths)), strict=True):
            if not kept:
                case = put(case, path, NOT_ASKED)
    for path in [p for p, f in facts_of(case) if isinstance(f, DateFact)]:
        case = put(case, path, draw(date_facts()))
    for path in [p for p, f in facts_of(case) if isinstance(f, Age)]:
        years = draw(
            st.one_of(
                st.none(),
                st.integers(5, 60).map(lambda n: Years(n, n)),
                st.sampled_from([Years(0, 17), Years(18, None), Years(15, 20)]),
            )
        )
        case = put(case, path, Age() if years is None else Age((AgeClaim(years),)))
    return case


def partial_cases() -> st.SearchStrategy[Case]:
    """Return cases with plain answers only, many of them missing: nothing disputed and no hostile source."""
    return cases(SIMPLE[:4])


@st.composite
def complete_cases(draw: Any, most: int = 2) -> Case:
    """Return cases in which every question is answered yes or no, every date is a day and every list is complete."""
    case = _fill(draw, _skeleton(draw, most, partial=False), _COMPLETE)
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
    # With full days the dates say whether a departure came after, save on the very day and where it is still going on.
    for number, departure in enumerate(case.presence.departures):
        left = {str(v) for v in departure.when.values}
        open_still = any(
            i.exit.ongoing.when_no_hurts == _COMPLETE[1].when_no_hurts or left & {str(v) for v in i.when.values}
            for i in case.incidents
        )
        told = yes_no(draw(st.booleans())) if open_still else NOT_ASKED
        case = put(case, f"presence.departures[{number}].after_trafficking", told)
    return case


def law_paths(law: RuleSet, case: Case) -> list[tuple[str, Reply]]:
    """Return the path of every yes/no fact that the law asks of this case, with the answer that is against."""
    found: dict[str, Reply] = {}
    for element in law.elements:
        for node, _ in walk(element):
            if isinstance(node, Question):
                name, _, rest = node.fact.partition(".")
                if name == "case":
                    found[rest] = node.against
                else:
                    count = len(get(case, _ROOTS[name]))
                    found.update({f"{_ROOTS[name]}[{n}].{rest}": node.against for n in range(count)})
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
def near_cases(draw: Any, law: RuleSet = RULE_SETS[-1], most: int = 6) -> Case:
    """Return cases in which everything speaks for the applicant but for a few answers changed at will."""
    case = _favorable(law)
    paths = [p for p, f in facts_of(case) if isinstance(f, Answer)]
    for path, answer in draw(st.lists(st.tuples(st.sampled_from(paths), answers()), max_size=most)):
        case = put(case, path, answer)
    return case


@st.composite
def cases_with(draw: Any, outcome: Outcome, law: RuleSet = RULE_SETS[-1]) -> Case:
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
        for nibble in evaluate(changed):
            bits &= nibble
        if OUTCOME[bits] is outcome:
            case = changed
    return case


_EVALUATORS: Final = {law.id: compile_outcomes(law.elements) for law in RULE_SETS}
