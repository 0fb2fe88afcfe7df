"""
What is drawn: answers in every state, dates as precise as anybody remembers them, ages; and records filled with them at random.

Few of the parts of a file say anything, and those that do say much.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from tvisa import facts
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.paths import facts_of, put
from tvisa.law.t import T

SIMPLE: Final = (NOT_ASKED, yes_no(True), yes_no(False), yes_no("unknown"), yes_no("declined"), yes_no("disputed"))
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

_parsed: Final = lru_cache(maxsize=4096)(parse_date)
"""Reading some dates takes far longer than drawing them."""
_parsed("195X")  # what reads a decade loads for long, and must not do so within a draw


def answers() -> st.SearchStrategy[Answer]:
    """Return answers in every state, with and without sources, hostile ones included."""
    return st.sampled_from(SIMPLE + SOURCED)


@lru_cache
def dates(earliest: int = 1950, latest: int = 2026) -> st.SearchStrategy[Date]:
    """
    Return dates of every precision that a case file can hold, 29 February included.

    Args:
        earliest: The first year.
        latest: The last year.
    """
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
    return st.one_of(points, spans).map(_parsed)


@lru_cache
def date_facts(of: st.SearchStrategy[Date] | None = None) -> st.SearchStrategy[DateFact]:
    """
    Return dates nobody asked for, unknown ones, single ones and two that disagree.

    Args:
        of: The dates to use; dates of every precision, unless given.
    """
    claim = (dates() if of is None else of).map(DateClaim)
    silent = st.sampled_from(
        [DateFact(), DateFact((DateClaim(Reply.UNKNOWN),)), DateFact((DateClaim(Reply.DECLINED),))]
    )
    return st.one_of(silent, claim.map(lambda c: DateFact((c,))), st.tuples(claim, claim).map(DateFact))


@lru_cache
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


def on(day: datetime.date | str) -> DateFact:
    """Return a date that everybody agrees on."""
    return DateFact((DateClaim(_parsed(str(day))),))


# --- records ----------------------------------------------------------------------------------------------------------

Draw = Callable[[Any], Any]
V = TypeVar("V")

AMOUNTS: Final = tuple(map(facts.parse_money, ("4000 USD", "4000.50 USD", "300 MXN")))
"""What a line of an account is of; two in one currency."""
COMPLETE: Final = "_complete"
"""How the name of every "are these all?" ends."""


def chosen(draw: Draw, ways: Sequence[V]) -> V:
    """Return one of several values that are too large to be shown where hypothesis shows what it chooses from."""
    return ways[draw(st.integers(0, len(ways) - 1))]


@attrs.frozen
class Filling:
    """What records are filled with."""

    alphabet: Sequence[Answer]
    """The answers; the first is the one that a record shrinks to."""
    when: st.SearchStrategy[DateFact] | None = None
    """The dates; those of the record are kept, unless given."""
    age: st.SearchStrategy[Age] | None = None
    """The ages; those of the record are kept, unless given."""

    @property
    def partial(self) -> bool:
        """Whether questions can be left out, and whole parts of a record with them."""
        return self.alphabet[0] is NOT_ASKED


def filled(draw: Draw, record: Any, how: Filling, one_in: int = 4) -> Any:
    """
    Return a record with its answers, dates and ages drawn, and those of the records in it.

    One draw a record and one byte an answer, so that whole cases are small draws that reach every fact alike.

    Args:
        draw: Given by hypothesis.
        record: The record.
        how: What it is filled with.
        one_in: Of how many parts of the record one says anything, where questions can be left out.
    """
    values = {f.name: getattr(record, f.name) for f in attrs.fields(type(record))}
    asked = [name for name, value in values.items() if isinstance(value, Answer)]
    parts = [name for name, value in values.items() if _is_record(value)]
    said = draw(st.binary(min_size=len(asked) + len(parts), max_size=len(asked) + len(parts)))
    for name, byte in zip(asked, said, strict=False):
        values[name] = how.alphabet[byte % len(how.alphabet)]
    for name, byte in zip(parts, said[len(asked) :], strict=True):
        if byte % one_in == one_in - 1 or not how.partial:
            values[name] = filled(draw, values[name], how, one_in=2)
    for name, value in values.items():
        if isinstance(value, DateFact):
            values[name] = value if how.when is None else draw(how.when)
        elif isinstance(value, Age):
            values[name] = value if how.age is None else draw(how.age)
        elif isinstance(value, tuple):
            values[name] = tuple(filled(draw, item, how) if _is_record(item) else item for item in value)
    return type(record)(**values)


def _is_record(value: Any) -> bool:
    return attrs.has(type(value)) and not isinstance(value, (Answer, DateFact, Age, facts.Money))


def skeleton(draw: Draw, most: int, *, partial: bool) -> facts.Case:
    """Return the records of a case, with keys and kinds but no answers yet."""
    count = st.integers(0, most)
    incidents = tuple(
        facts.Incident(f"I{n + 1}", draw(st.sampled_from(("P1", "P1", "P1", "P2"))))
        for n in range(draw(st.integers(0, 2)))
    )
    keys = [None, *[i.key for i in incidents]]
    agencies = [None, *facts.AgencyKind] if partial else [*facts.AgencyKind]
    contacts = tuple(
        facts.Contact(draw(st.sampled_from(agencies)), draw(st.sampled_from(keys))) for _ in range(draw(count))
    )
    manners, classes = st.sampled_from([None, *facts.Manner]), st.sampled_from([None, *facts.VisaClass])
    entries = tuple(
        facts.Entry(manner=draw(manners), visa_class=draw(classes) if partial else None) for _ in range(draw(count))
    )
    others = ("P2",) if draw(st.booleans()) or any(i.victim == "P2" for i in incidents) else ()
    case = facts.Case("P1", tuple(facts.Person(key) for key in ("P1", *others)), incidents=incidents)
    case = put(case, "assistance.contacts", contacts)
    case = put(case, "assistance.requests", (facts.Request(),) * draw(count))
    case = put(case, "presence.departures", (facts.Departure(),) * draw(count))
    case = put(case, "presence.entries", entries)
    return with_events(draw, case) if partial and draw(st.integers(0, 3)) == 1 else case


def with_events(draw: Draw, case: facts.Case) -> facts.Case:
    """Return the case with days set by others, notices, plans, what came after and an account of a debt, at most one of each."""
    people = st.sampled_from([None, *[p.key for p in case.people]])
    each: dict[str, Callable[[], Any]] = {
        "filing.hearings": lambda: facts.Hearing(draw(st.sampled_from([None, *facts.Forum]))),
        "filing.notices": lambda: facts.AgencyNotice(draw(st.sampled_from([None, *facts.NoticeKind]))),
        "filing.other_statuses": lambda: facts.OtherStatus(draw(st.sampled_from([None, *facts.OtherStatusKind]))),
        "plans": lambda: facts.Plan(draw(st.sampled_from([None, *facts.PlanKind])), draw(people)),
        "prosecutions": lambda: facts.Prosecution(draw(people)),
        "reprisals": lambda: facts.Reprisal(
            draw(st.sampled_from([None, *facts.ReprisalKind])),
            person=draw(people),
            target=draw(st.sampled_from([None, *facts.ThreatTo])),
        ),
    }
    if case.incidents:
        kinds, amounts = st.sampled_from([None, *facts.DebtLineKind]), st.sampled_from([None, *AMOUNTS])
        each["incidents[0].debt.ledger.lines"] = lambda: facts.DebtLine(draw(kinds), amount=draw(amounts))
    for path in draw(st.lists(st.sampled_from(list(each)), max_size=3, unique=True)):
        case = put(case, path, (each[path](),))
    return case


def put_all(case: facts.Case, answers: dict[str, Answer]) -> facts.Case:
    """Return the case with each answer at its path."""
    for path, answer in answers.items():
        case = put(case, path, answer)
    return case


def lists_of(case: facts.Case) -> list[str]:
    """Return the path of every "are these all?" of a case."""
    return [path for path, _ in facts_of(case) if path.endswith(COMPLETE)]
