"""What the property tests share: outcomes of a case, and ways to forget, contradict and answer."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeVar

import attrs
import pytest
from hypothesis import strategies as st

from tests.toy import TOY
from tests.toy.strategies import near_stalls, stalls
from tvisa.facts import AgencyKind, Case, Departure, Entry, Request
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Reply, yes_no
from tvisa.kernel.carried import Missing
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years, parse_date
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Computed, Gap, walk
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.testing import cases, cases_with, complete_cases, near_cases, partial_cases
from tvisa.testing.outcomes import favorable
from tvisa.words.catalog import ENGLISH

R = TypeVar("R")
LAWS = st.sampled_from(T.rule_sets)
NEAR = st.sampled_from(T.rule_sets).flatmap(lambda law: near_cases(law.window.start or CHECKED_ON))
"""Cases that almost meet everything that one of the rule sets asks."""


@attrs.frozen
class Status:
    """
    A status of which the properties must hold.

    Attributes:
        law: The status.
        cases: Cases of it, of every kind.
        decided: Cases many of which are decided.
        lists: Its lists that can be open.
        two_ways: Facts that are read together with another of the same meaning, so that forgetting one can lift a conflict.
    """

    law: Classification
    cases: st.SearchStrategy[Any] = attrs.field(repr=False)
    decided: st.SearchStrategy[Any] = attrs.field(repr=False)
    lists: tuple[str, ...]
    two_ways: tuple[str, ...] = ()

    def drawn(self, *, decided: bool = False) -> st.SearchStrategy[tuple[RuleSet, Any]]:
        """Return one of its rule sets with a case."""
        return st.tuples(st.sampled_from(self.law.rule_sets), self.decided if decided else self.cases)

    def records(self, case: Any) -> list[str]:
        """Return the path of every record in a list that can be open."""
        return [f"{base}[{n}]" for base in self.lists for n in range(len(get(case, base)))]


STATUSES = (
    Status(
        T,
        cases=st.one_of(cases(), partial_cases(), complete_cases(), NEAR),
        decided=st.one_of(cases(), NEAR, complete_cases(), cases_with(Outcome.MET), cases_with(Outcome.NOT_MET)),
        lists=("incidents", "assistance.contacts", "assistance.requests", "presence.entries", "presence.departures"),
        two_ways=(
            *("age", "after_trafficking", "before_filing", "filed", "filed_on", "when", "date_of_birth"),
            *("ongoing", "only_economic", "apart_from_economic", "threats"),
            *("violence", "restraint", "family", "money", "reputation", "other"),
        ),
    ),
    Status(TOY, cases=st.one_of(stalls(), near_stalls()), decided=st.one_of(stalls(), near_stalls()), lists=("lots",)),
)
of_every_status = pytest.mark.parametrize("status", STATUSES, ids=[status.law.id for status in STATUSES])
"""Runs a property for T and for the status of the tests, which the library knows nothing of."""
STATUS_OF = {law.id: status.law for status in STATUSES for law in status.law.rule_sets}
_OF = {law.id: (status.law, compile_outcomes(law.elements)) for status in STATUSES for law in status.law.rule_sets}


def nibbles(law: RuleSet, case: Any) -> tuple[int, ...]:
    """Return one nibble an element."""
    status, evaluate = _OF[law.id]
    return evaluate(case, status.filed(case))


def elements(law: RuleSet) -> list[str]:
    """Return the names of the elements of a rule set, in its order."""
    return [e.id for e in law.elements]


def findings(law: RuleSet, case: Any) -> tuple[tuple[Finding, ...], Explainer]:
    """Return the findings and what explains them."""
    status, _ = _OF[law.id]
    day = law.window.start or datetime.date(2020, 1, 1)
    scope = status.scope(case, day)
    return tuple(find(e, scope) for e in law.elements), Explainer(scope, day, ENGLISH)


def taken_from_silence(case: Any, path: str) -> bool:
    """
    Say whether silence about a day is read as something, so that forgetting it can decide.

    A sex act without a day of its own is taken to lie within the acts, and an age without any date to hold throughout.
    """
    record, _, name = path.rpartition("].")
    if not record.startswith("incidents[") or name not in ("when", "sex.when"):
        return False
    return name == "sex.when" or bool(get(case, f"{record}].age").values)


def recorded(case: Any) -> list[str]:
    """Return the path of every fact about which anything is recorded."""
    return [path for path, fact in facts_of(case) if fact.claims]


def complete_path(path: str) -> str:
    """Return the path of "any others?" for a list."""
    return f"{path}_complete"


def forget(case: R, path: str) -> R:
    """Forget one fact, or one record of a list, which reopens the list."""
    if path.endswith("]"):
        base, _, position = path[:-1].rpartition("[")
        records = get(case, base)
        case = put(case, base, (*records[: int(position)], *records[int(position) + 1 :]))
        return put(case, complete_path(base), NOT_ASKED)
    fact = get(case, path)
    return put(case, path, type(fact)())


def contradict(case: R, path: str) -> R:
    """Add a claim of the opposite to a yes/no answer."""
    answer: Answer = get(case, path)
    said = {c.answer for c in answer.claims}
    other = Reply.NO if Reply.YES in said else Reply.YES
    return put(case, path, Answer((*answer.claims, Claim(other))))


def settle(case: Case, missing: Missing, reply: bool) -> Case:
    """Answer one missing entry: yes or no, a day for a date, "these are all" for a list."""
    path = missing.path
    if missing.state is Gap.LIST_OPEN:
        return put(case, complete_path(path), yes_no(True))
    if path == "presence.here_now":
        return put(case, path, yes_no(True))
    if missing.state is Gap.NOT_YET:
        return put(case, "filed_on", DateFact((DateClaim(parse_date("2020-01-02")),)))
    fact: Any = get(case, path)
    if path.endswith(".agency"):
        return put(case, path, AgencyKind.FEDERAL_LAW_ENFORCEMENT if reply else AgencyKind.OTHER)
    if isinstance(fact, DateFact):
        day = "1985-03-04" if "birth" in path else "2016-07-08" if reply else "2025-02-03"
        return put(case, path, DateFact((DateClaim(parse_date(day)),)))
    if isinstance(fact, Age):
        return put(case, path, Age((AgeClaim(Years(16, 16) if reply else Years(30, 30)),)))
    return put(case, path, yes_no(reply))


def computed_reads(law: RuleSet) -> set[str]:
    """Return the last step of every path that a computed leaf may read."""
    leaves = [n for e in law.elements for n, _ in walk(e) if isinstance(n, Computed)]
    return {read.rpartition(".")[2] for leaf in leaves for read in leaf.reads}


def each(record: Any, change: Callable[[str, Any], Any], path: str = "") -> Any:
    """Return the record with every answer, date and age in it changed, each given with its path."""
    changed: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}.{field.name}" if path else field.name
        if isinstance(value, (Answer, DateFact, Age)):
            changed[field.name] = change(here, value)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(
                each(v, change, f"{here}[{n}]") if attrs.has(type(v)) else v for n, v in enumerate(value)
            )
        elif attrs.has(type(value)):
            changed[field.name] = each(value, change, here)
    return attrs.evolve(record, **changed)


_FILED = [None, "2002-05-06", "2003-01-31", "2019-02-03", "2024-08-27", "2024-08-28"]
_ONE_WAY = {
    "acts": [f"incidents[0].acts.{v}" for v in ("recruited", "patronized", "solicited")],
    "ground": [
        "incidents[0].exit.ongoing",
        "incidents[0].exit.freed_by_law_enforcement",
        "incidents[0].exit.escaped_first",
        "incidents[0].exit.recently_liberated",
        "presence.directly_related",
        "presence.entries[0].allowed_for_process",
    ],
    "return": [
        f"presence.latest_return.{w}"
        for w in ("continued_victimization", "allowed_for_process", "here_for_process", "received_treatment")
    ],
}
_EITHER_WAY = [
    "incidents[0].labor.work",
    "incidents[0].exit.escaped_first",
    "incidents[0].exit.clear_chance_to_leave",
    "incidents[0].exit.escape_is_enough",
    "incidents[0].exit.law_enforcement_then_involved",
    "incidents[0].exit.liberated",
    "presence.entries[0].valid_entry_papers",
    "presence.latest_return.valid_entry_papers",
    "presence.departures[0].voluntary",
    "assistance.contacts[0].about_trafficking",
    "assistance.contacts[0].concerned_trafficking",
    "assistance.contacts[0].federal",
    "assistance.contacts[0].has_authority",
    "assistance.contacts[0].has_jurisdiction",
    "assistance.requests[0].complied",
    "assistance.requests[0].covered",
    "assistance.requests[0].for_detection",
    "assistance.requests[0].detection_counts",
    "assistance.requests[0].only_related_crime",
    "assistance.trauma.suffered",
    "assistance.trauma.unable",
    "hardship.only_economic",
    "hardship.apart_from_economic",
    "hardship.extreme",
    "delay_excused",
]
_CLOSED = [
    "incidents[0].acts.harbored",
    "incidents[0].acts.transported",
    "incidents[0].acts.provided",
    "incidents[0].acts.obtained",
    "assistance.contacts[0].connected",
    "assistance.contacts[0].referral_agreed",
    "presence.departures[0].removed",
]


@st.composite
def turning_cases(draw: Any) -> Case:
    """Return cases that hang by one thread each time: one act, one ground, one reason for return, one kind of agency."""
    case = favorable(T.rule_sets[-1])
    case = put(case, "presence.entries", (Entry(),))
    case = put(case, "presence.departures", (Departure(when=on("2018-03-04")),) if draw(st.booleans()) else ())
    case = put(case, "assistance.requests", (Request(reasonable=yes_no(True)),) if draw(st.booleans()) else ())
    case = put(case, "assistance.contacts[0].agency", draw(st.sampled_from(AgencyKind)))
    answers: dict[str, Any] = dict.fromkeys(_CLOSED, False)
    for ways in _ONE_WAY.values():
        chosen = draw(st.sampled_from([*ways[:1] * 2, *ways]))
        answers |= {way: way == chosen for way in ways}
    answers |= {path: draw(st.sampled_from([True, True, False, None])) for path in _EITHER_WAY}
    for path, answer in answers.items():
        records, _, rest = path.partition("[0]")
        if not rest or get(case, records):
            case = put(case, path, yes_no(answer))
    case = put(case, "incidents[0].when", on(draw(st.sampled_from([*["2014-01/2016-06"] * 3, "1998-01/1999-06"]))))
    case = put(
        case, "people[0].date_of_birth", on(draw(st.sampled_from([*["1975-05-05"] * 3, "1985-05-05", "2001-05-05"])))
    )
    filed = draw(st.sampled_from(_FILED))
    return put(put(case, "filed", yes_no(True)), "filed_on", on(filed)) if filed else case


def on(text: str) -> DateFact:
    return DateFact((DateClaim(parse_date(text)),))
