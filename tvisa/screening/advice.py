"""
What somebody who knows the format would say of a record: no mistake, and worth a second look. Places alone, and no value.

Doubles; a judgment with no fact under it; a conclusion of counsel's that is put down to the client; a record whose every
question is "asked, not known", as a form writes that was left blank. It changes nothing, and outside a privileged setting it
looks at nothing that such a setting keeps back.
"""

from __future__ import annotations

import datetime
import enum
import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

import attrs

from tvisa.facts import Case, Route
from tvisa.facts.counsel import Concluded
from tvisa.kernel.answers import Answer, Reply, Source
from tvisa.kernel.classification import Classification
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import Record
from tvisa.kernel.paths import get, recorded, touched
from tvisa.kernel.predicate import AllOf, Computed, Joint, Predicate, Question, parts, walk
from tvisa.kernel.provision import Kind
from tvisa.law.conduct.timing import asserted
from tvisa.law.t import T
from tvisa.screening.dated import told_of
from tvisa.screening.value import Value, says
from tvisa.words.catalog import Catalog

_SEVERAL: Final = 2
_MOST: Final = 3
_WHOLESALE: Final = 5
"""So many questions of one record and no other answer among them: fewer are what a conversation leaves."""


class Advice(enum.StrEnum):
    """
    What is worth a second look.

    Attributes:
        DOUBLE: One thing is said twice by the same source, or a record stands in a list twice.
        NO_FACT_UNDER_IT: A judgment is answered, and nothing that it would rest on is recorded.
        CONCLUSION_OF_CLIENT: What counsel concludes is put down to the client.
        UNKNOWN_WHOLESALE: Every question of a record is "asked, not known".
        DEPARTURE_MISSING: Several entries are recorded, and fewer departures than lie between them.
        CLAIMED_WITHOUT_FACT: A ground for being here is claimed, and nothing recorded says that it is so.
    """

    DOUBLE = "double"
    NO_FACT_UNDER_IT = "no_fact_under_it"
    CONCLUSION_OF_CLIENT = "conclusion_of_client"
    UNKNOWN_WHOLESALE = "unknown_wholesale"
    DEPARTURE_MISSING = "departure_missing"
    CLAIMED_WITHOUT_FACT = "claimed_without_fact"


SAYS: Final = {
    Advice.DOUBLE: "The same is recorded twice: keep one, with every source and what is held for it.",
    Advice.NO_FACT_UNDER_IT: "A judgment is recorded, and none of the facts that it would rest on: record those as well.",
    Advice.CONCLUSION_OF_CLIENT: "This is for counsel to conclude, and is put down to the client: record what the client said as facts, "
    "and the conclusion as the attorney's.",
    Advice.UNKNOWN_WHOLESALE: "Every question here is recorded as asked and not known: if a blank form wrote that, leave them out, "
    "so that they are asked.",
    Advice.DEPARTURE_MISSING: "Between two entries lies a departure that is not recorded: record it, and how it came about.",
    Advice.CLAIMED_WITHOUT_FACT: "This ground for being here is claimed, and nothing recorded says that it is so: record what does, or "
    "claim another.",
}
"""By kind: what to look at."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Advised(Value):
    """Something worth a second look in a record that is valid."""

    kind: Advice = says("What it is.")
    text: str = says("The same in words, without anything that is recorded.")
    paths: tuple[str, ...] = says("Where it stands.")
    rests_on: tuple[str, ...] = says("Of a judgment: where facts go that it would rest on, at most three.", default=())


def advised(case: Case, day: datetime.date, catalog: Catalog) -> tuple[Advised, ...]:
    """Return what is worth a second look in a case, by the law of a day, as far as its setting lets it be told."""
    shown = told_of(case)
    found = itertools.chain(
        _doubles(shown), _unsupported(shown, day), _of_client(shown), _blank(shown), _left(shown), _claimed(shown)
    )
    return tuple(
        Advised(
            kind=kind,
            text=catalog.plain(SAYS[kind]),
            paths=paths,
            rests_on=_rests_on(paths[0], shown, day)[:_MOST] if kind is Advice.NO_FACT_UNDER_IT else (),
        )
        for kind, paths in found
    )


_Found = tuple[Advice, tuple[str, ...]]

# --- doubles ----------------------------------------------------------------------------------------------------------


def _doubles(case: Case) -> Iterator[_Found]:
    for path, fact in recorded(case):
        if any(_same(a, b) for a, b in itertools.combinations(fact.claims, 2)):
            yield Advice.DOUBLE, (path,)
    for path, records in _lists(case):
        for (n, one), (m, other) in itertools.combinations(enumerate(records), 2):
            if one == other and any(True for _ in recorded(one)):
                yield Advice.DOUBLE, (f"{path}[{n}]", f"{path}[{m}]")


def _same(one: Any, other: Any) -> bool:
    """Whether two claims say the same by the same source, or one of them by none."""
    said = [next(iter(attrs.astuple(claim, recurse=False))) for claim in (one, other)]
    return bool(
        str(said[0]) == str(said[1]) and (set(one.sources) & set(other.sources) or not one.sources or not other.sources)
    )


def _lists(record: Any, path: str = "") -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield every list of records in a record, with its path."""
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}{field.name}"
        if isinstance(value, (Answer, DateFact, Age)):
            continue
        if isinstance(value, tuple) and value and attrs.has(type(value[0])):
            yield here, value
            for number, each in enumerate(value):
                yield from _lists(each, f"{here}[{number}].")
        elif attrs.has(type(value)):
            yield from _lists(value, f"{here}.")


# --- judgments --------------------------------------------------------------------------------------------------------


@cache
def _under(law: str) -> Mapping[str, tuple[str, ...]]:
    """
    Return, by the fact of a judgment, the facts that it rests on: what the law weighs, and what must hold beside it.

    One with a single fact under it, such as whether an agency freed the person, is told without it: nothing is missed there.
    """
    found: dict[str, list[str]] = {}
    (rules,) = (each for each in T.rule_sets if each.id == law)
    for element in rules.elements:
        for node, _ in walk(element):
            if isinstance(node, Question) and node.kind is Kind.STANDARD:
                found.setdefault(node.fact, []).extend(factor.fact for factor in node.factors)
            if isinstance(node, (AllOf, Joint)):
                for part in node.parts:
                    if isinstance(part, Question) and part.kind is Kind.STANDARD:
                        beside = [other for other in node.parts if other is not part]
                        found.setdefault(part.fact, []).extend(_facts(beside))
                        if isinstance(node, Joint):
                            # What is worked out of days says the same thing as the answer beside it.
                            found[part.fact] += _read_beside(part.fact, beside)
    told = {fact: tuple(dict.fromkeys(f for f in facts if f != fact)) for fact, facts in found.items()}
    return {fact: under for fact, under in told.items() if len(under) >= _SEVERAL}


def _read_beside(fact: str, nodes: Iterable[Predicate]) -> Iterator[str]:
    """Yield what is read, of the same record, by what is worked out beside a judgment."""
    record = fact.partition(".")[0]
    yield from (path for n in nodes if isinstance(n, Computed) for path in n.reads if path.partition(".")[0] == record)


def _facts(nodes: Iterable[Predicate]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Question) and node.kind is not Kind.STANDARD:
            yield node.fact
        else:
            yield from _facts(parts(node))


def _unsupported(case: Case, day: datetime.date) -> Iterator[_Found]:
    for fact in _under(T.on(day).id):
        for path in T.paths(fact, case):
            places = _rests_on(path, case, day) if _says(get(case, path)) else ()
            if places and not any(_says(get(case, place)) for place in places):
                yield Advice.NO_FACT_UNDER_IT, (path,)


def _rests_on(path: str, case: Case, day: datetime.date) -> tuple[str, ...]:
    """Return where the facts stand, or go, on which a judgment at a path rests."""
    return tuple(place for fact in _under(T.on(day).id)[T.bound(path)] for place in places_beside(T, fact, path, case))


def places_beside(law: Classification, fact: str, path: str, case: Any) -> Iterator[str]:
    """Yield where a fact stands that a judgment at a path rests on: in the same record, if it is one of the same list."""
    record = path.rpartition("]")[0]
    paths = tuple(law.paths(fact, case))
    same = [p for p in paths if record and p.rpartition("]")[0] == record]
    yield from same or paths


def _says(fact: Any) -> bool:
    """Whether anybody answers yes or no, gives a date or an age, or tells anything of a record."""
    if isinstance(fact, Record):
        return bool(touched(fact))
    claims = getattr(fact, "claims", ())
    return any(getattr(c, "answer", None) not in (Reply.UNKNOWN, Reply.DECLINED) for c in claims)


def _of_client(case: Case) -> Iterator[_Found]:
    for path, fact in recorded(case):
        if isinstance(fact, Concluded) and any(Source.CLIENT in claim.sources for claim in fact.others):
            yield Advice.CONCLUSION_OF_CLIENT, (path,)


_CARRIES: Final = {
    Route.ONGOING: ("incident.exit.ongoing",),
    Route.FREED: ("incident.exit.freed_by_law_enforcement",),
    Route.ESCAPED: ("incident.exit.escaped_first", "incident.exit.escape_is_enough"),
    Route.DIRECTLY_RELATED: ("case.presence.directly_related", "case.presence.related"),
    Route.PROCESS: ("entry.allowed_for_process", "case.presence.latest_return.allowed_for_process"),
}
"""By the ground of presence that is claimed: the facts of which one has to be so, or a record with one of them in it."""


def _claimed(case: Case) -> Iterator[_Found]:
    claimed = case.presence.route_claimed
    paths = (path for fact in _CARRIES.get(claimed, ()) for path in T.paths(fact, case)) if claimed else ()
    if claimed and not any(asserted(each.when_no_hurts) for path in paths for each in _answers(get(case, path))):
        yield Advice.CLAIMED_WITHOUT_FACT, ("presence.route_claimed",)


def _answers(fact: Any) -> Iterator[Answer]:
    yield from (fact,) if isinstance(fact, Answer) else (told for _, told in recorded(fact) if isinstance(told, Answer))


def _left(case: Case) -> Iterator[_Found]:
    if sum(bool(touched(entry)) for entry in case.presence.entries) > len(case.presence.departures) + 1:
        yield Advice.DEPARTURE_MISSING, ("presence.departures",)


# --- blanks -----------------------------------------------------------------------------------------------------------


def _blank(case: Case) -> Iterator[_Found]:
    """Yield the records in which many questions are answered, all of them by "asked, not known" and nothing beside it."""
    groups: dict[str, list[bool]] = {}
    for path, fact in recorded(case):
        if isinstance(fact, Answer):
            nothing = all(c.answer is Reply.UNKNOWN and not (c.evidence or c.note) for c in fact.claims)
            groups.setdefault(path.rpartition(".")[0], []).append(nothing)
    for path, bare in groups.items():
        if len(bare) >= _WHOLESALE and all(bare):
            yield Advice.UNKNOWN_WHOLESALE, (path or "$",)
