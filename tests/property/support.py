"""What the property tests share: outcomes of a case, and ways to forget, contradict and answer."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import attrs
from hypothesis import strategies as st

from tvisa.compiled import compile_outcomes
from tvisa.facts import (
    NOT_ASKED,
    Age,
    AgeClaim,
    AgencyKind,
    Answer,
    Case,
    Claim,
    DateClaim,
    DateFact,
    Reply,
    Years,
    parse_date,
    yes_no,
)
from tvisa.facts.paths import facts_of, get, put
from tvisa.findings import Explainer, Missing
from tvisa.messages import ENGLISH
from tvisa.predicate import Computed, Finding, Gap, Scope, find, walk
from tvisa.t1 import RULE_SETS, RuleSet

EVALUATORS = {law.id: compile_outcomes(law.elements) for law in RULE_SETS}
LAWS = st.sampled_from(RULE_SETS)
ELEMENTS = [e.id for e in RULE_SETS[0].elements]
LISTS = ("incidents", "assistance.contacts", "assistance.requests", "presence.entries", "presence.departures")
TWO_WAYS = ("age", "after_trafficking", "filed", "filed_on", "when", "date_of_birth")
"""Facts that are read together with another of the same meaning, so that forgetting one can lift a conflict."""


def nibbles(law: RuleSet, case: Case) -> tuple[int, ...]:
    """Return one nibble an element."""
    return EVALUATORS[law.id](case)


def findings(law: RuleSet, case: Case) -> tuple[tuple[Finding, ...], Explainer]:
    """Return the findings and what explains them."""
    scope = Scope({"case": case}, {"case": ""})
    day = law.window.start or datetime.date(2020, 1, 1)
    return tuple(find(e, scope) for e in law.elements), Explainer(scope, day, ENGLISH)


def recorded(case: Case) -> list[str]:
    """Return the path of every fact about which anything is recorded."""
    return [path for path, fact in facts_of(case) if fact.claims]


def complete_path(path: str) -> str:
    """Return the path of "are these all?" for a list."""
    return f"{path}_complete"


def forget(case: Case, path: str) -> Case:
    """Forget one fact, or one record of a list, which reopens the list."""
    if path.endswith("]"):
        base, _, position = path[:-1].rpartition("[")
        records = get(case, base)
        case = put(case, base, (*records[: int(position)], *records[int(position) + 1 :]))
        return put(case, complete_path(base), NOT_ASKED)
    fact = get(case, path)
    return put(case, path, type(fact)())


def records(case: Case) -> list[str]:
    """Return the path of every record in a list that can be open."""
    return [f"{base}[{n}]" for base in LISTS for n in range(len(get(case, base)))]


def contradict(case: Case, path: str) -> Case:
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
