"""
Real cases for what can be: a part that is met, one that is not, and one that decides.

A computation is not free here. A base is a case with days, ages, agencies and whatever else a computation reads; what each
computation finds in it is worked out by the law itself, and the solver chooses the answers that no computation reads. The case
is then evaluated as any other.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from random import Random
from typing import Any, Final

import attrs
import z3

from tests.proofs.export import (
    Bits,
    Export,
    Formula,
    all_of,
    any_of,
    both,
    computation,
    denied,
    either,
    follows,
    path_of,
    solver,
)
from tests.proofs.laws import RECORDS, blank, case_of, nodes, told_by
from tests.property.support import on
from tvisa.facts import AgencyKind, Case, Contact
from tvisa.kernel.answers import Answer, Reply, Source, yes_no
from tvisa.kernel.dates import Age, AgeClaim, DateFact, parse_years
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Joint, Not, Predicate, parts
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.dated import resolve
from tvisa.law.t.filing_window import ENDED_SINCE_2000, NONE_BEFORE
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.testing.records import put_all

BOUND: Final = {**dict.fromkeys(RECORDS, 1), "incidents": 2}
"""Two incidents, since a new one needs an old one; one record in every other list."""
BASES: Final = 450
_FILED: Final = (None, None, "2002-05-06", "2003-03-03", "2003-11-03", "2010-05-05", "2019-02-03", "2024-09-02")
_WHEN: Final = ("2001-02-01/2001-09-01", "1998-01-01/1999-06-01", "2015-06-01/2016-06-01")
_BORN: Final = (None, "1970-05-05", "1985-05-05", "1983-07-07", "2002-05-05")
_LEFT: Final = (None, "1997-03-03", "2000-06-06", "2001-12-12", "2017-03-03")


class Dropping(Export):
    """An export in which each part of each list has a switch that takes it out, as if the law had never had it."""

    def __init__(self) -> None:
        super().__init__(BOUND)
        self.switches: dict[tuple[Any, int], Formula] = {}

    def _list(self, node: Any, paths: Any) -> Bits:
        below = []
        for place, part in enumerate(node.parts):
            out = self.switches.setdefault((node, place), z3.Bool(f"without {place} of {len(self.switches)}"))
            bits = self.bits(part, paths)
            if isinstance(node, AllOf):
                bits = Bits(*(either((out, bit)) for bit in bits))
            elif isinstance(node, AnyOf):
                bits = Bits(*(both((denied(out), bit)) for bit in bits))
            else:
                silent = Bits.of(0b1010)
                bits = Bits(
                    *(either((both((out, s)), both((denied(out), b)))) for s, b in zip(silent, bits, strict=True))
                )
            below.append(bits)
        return self.listed(node, below)


def base(random: Random, read: Iterable[str]) -> Case:
    """Return a case with what computations read: days, ages, agencies, and each answer that one of them reads."""

    def pick(values: tuple[Any, ...]) -> Any:
        return random.choice(values)

    chances = pick(((True, False, "not asked"), (True, True, True, False), (True, False, False)))
    case = put_all(blank(BOUND), {path: yes_no(pick(chances)) for path in read})
    filed, ended = pick(_FILED), pick((None, None, "2001-09-02", "2025-01-01"))
    days = {
        "filed_on": filed,
        "people[0].date_of_birth": pick(_BORN),
        "incidents[0].when": pick(_WHEN),
        "incidents[1].when": pick(_WHEN),
        "incidents[0].exit.when": ended,
        "incidents[0].sex.when": pick((None, None, "2001-08-08", "2016-01-01")),
        "presence.departures[0].when": pick(_LEFT),
        "assistance.contacts[0].when": pick((None, "2001-10-10", "2019-01-01", "2026-01-01")),
    }
    for path, day in days.items():
        case = put(case, path, on(day) if day else DateFact())
    case = put(case, "filed", yes_no(filed is not None if random.random() < 0.8 else "not asked"))
    extreme = pick((yes_no(True), yes_no(True, Source.TRIBUNAL), yes_no(False)))
    case = put(put(case, "hardship.extreme", extreme), "incidents[1].victim", pick(("P1", "P2")))
    if random.random() < 0.3:
        years = pick(("14", "15", "16", "17", "25"))
        case = put(case, "incidents[0].age", Age((AgeClaim(parse_years(years)),)))
    contact: Contact = attrs.evolve(case.assistance.contacts[0], agency=pick((None, *AgencyKind)))
    return put(case, "assistance.contacts", (attrs.evolve(contact, incident=pick((None, "I1", "I2"))),))


def of_no_level(case: Case) -> Case:
    """Return a base in which the contact was with a prosecutor, and nobody told of which level: rarely drawn, and asked for in 2002."""
    (contact,) = case.assistance.contacts
    contact = attrs.evolve(contact, agency=AgencyKind.PROSECUTOR, federal=Answer())
    return put(case, "assistance.contacts", (contact,))


class Searched:
    """
    A law in which real cases are looked for.

    Args:
        elements: Its elements.
    """

    def __init__(self, elements: tuple[Element, ...]) -> None:
        self.elements = elements
        self.export = Dropping()
        self.bits = [self.export.bits(element) for element in elements]
        self.plain = Export(BOUND, filed=self.export.filed)
        self.plain.answers, self.plain.computed = self.export.answers, self.export.computed
        self.whole = [self.plain.bits(element) for element in elements]
        self.solver = solver(*self.export.rules(), *self._tied())
        self._goals = 0
        self.computed: dict[Any, tuple[Computed, tuple[str, ...]]] = {}
        by = {computation(node): node for node in nodes(elements) if isinstance(node, Computed)}
        self.computed = {key: (by[key[0]], key[1]) for key in self.export.computed}

    def _tied(self) -> Iterator[Formula]:
        """Yield what binds the two computations of the window of 2002: the one of the whole case says what the other does of each.

        The first incident is the applicant's, as in every base; the other may be another's.
        """
        whole = self.export.computed.get((computation(NONE_BEFORE), ("",)))
        if whole is None:
            return
        later = []
        for n in range(BOUND["incidents"]):
            path = f"incidents[{n}]"
            ended = self.export.computed[computation(ENDED_SINCE_2000), (path,)]
            later.append(any_of([ended, self.export.told(f"{path}.exit.ongoing", Reply.NO)]))
        first, second = later
        yield either((whole.same(first), whole.same(all_of([first, second]))))

    @cached_property
    def read(self) -> list[str]:
        """The answers that some computation reads."""
        found: dict[str, None] = {}
        for node, paths in self.computed.values():
            there = dict(zip(node.needs, paths, strict=True)) | {"case": ""}
            for fact in (*node.reads, *(node.hangs_on or ())):
                if fact.partition(".")[0] in there and "." in fact:
                    found[path_of(fact, there)] = None
                elif fact.startswith("incident."):  # read of every incident by what is asked of the whole case
                    found |= {path_of(fact, {"incident": f"incidents[{n}]"}): None for n in range(BOUND["incidents"])}
        case = blank(BOUND)
        return [path for path in found if isinstance(get(case, path), Answer)]

    @cached_property
    def bases(self) -> list[tuple[Case, list[Formula]]]:
        """Real cases, each with what holds of the leaves in it."""
        random = Random(7)  # noqa: S311 - the same cases on every machine
        cases = [base(random, self.read) for _ in range(BASES)]
        if "assistance.contacts[0].federal" in self.read:
            cases += [of_no_level(case) for case in cases]
        return [(case, self.known(case)) for case in cases]

    def known(self, case: Case) -> list[Formula]:
        """Return what each computation finds in a case, and what is answered of what they read, as facts of the solver."""
        found: list[Formula] = []
        for key, (node, paths) in self.computed.items():
            records = [get(case, path) if path else case for path in paths]
            found += _fixed(self.export.computed[key], node.how(*records).bits & 15)
        found += _fixed(self.export.filed, case.filed_bits)
        for (path, _), (yes, no) in self.export.answers.items():
            if path not in self.read:
                continue
            answer: Answer = get(case, path)
            said = {claim.answer for claim in answer.claims}
            found += [yes if Reply.YES in said else denied(yes), no if Reply.NO in said else denied(no)]
        return found

    def case(self, model: Any, there: Case) -> Case:
        """Return the base with the answers of a model."""
        answers = {key: said for key, said in told_by(model, self.export).items() if key[0] not in self.read}
        return case_of(answers, there)

    def goal(self, wanted: Formula) -> Formula:
        """Give a formula a name, by which it is asked for again and again."""
        named = z3.Bool(f"goal {self._goals}")
        self._goals += 1
        self.solver.add(follows(named, wanted))
        return named

    def anything(self, wanted: Formula, *switched: Formula) -> bool:
        """Say whether something can be where computations are free."""
        return bool(self.solver.check(wanted, *self._switches(switched)) == z3.sat)

    def look(self, wanted: Formula, *switched: Formula, most: int | None = None) -> Case | None:
        """Return a real case in which something is so, if one of the bases, or of the first of them, has it."""
        switches = self._switches(switched)
        for place, (case, known) in enumerate(self.bases[:most]):
            if self.solver.check(wanted, *switches, *known) == z3.sat:
                self.bases.insert(0, self.bases.pop(place))  # what had one thing often has the next
                return self.case(self.solver.model(), case)
        return None

    def _switches(self, out: Iterable[Formula]) -> list[Formula]:
        left = set(map(id, out))
        return [switch if id(switch) in left else kept for switch, kept in self._both]

    @cached_property
    def _both(self) -> list[tuple[Formula, Formula]]:
        return [(switch, denied(switch)) for switch in self.export.switches.values()]

    def instances(self, node: Element) -> Iterator[Bits]:
        """Yield the bits of a part for each record of which it is asked."""
        yield from (bits for (there, _), bits in self.plain._known.items() if there is node)

    def decides(self) -> Formula:
        """Where taking out what is switched out turns an element: one that was MET is so no more, or the like."""
        pairs = zip(self.whole, self.bits, strict=True)
        return either(
            either((both((one, denied(other))), both((other, denied(one)))))
            for was, now in pairs
            for one, other in ((was.met, now.met), (was.not_met, now.not_met))
        )

    def without(self, node: Any, place: int) -> tuple[Predicate, ...]:
        """Return the law without one part of a list, as a law like any other."""
        fewer = attrs.evolve(node, parts=(*node.parts[:place], *node.parts[place + 1 :]))
        return tuple(resolve(element, datetime.date(2000, 1, 1), {node: fewer}) for element in self.elements)


def _fixed(bits: Bits, number: int) -> list[Formula]:
    return [bit if number >> place & 1 else denied(bit) for place, bit in enumerate(bits)]


@cache
def compiled(elements: tuple[Any, ...]) -> Any:
    """Return the compiled function of a law."""
    return compile_outcomes(elements)


def outcomes(elements: tuple[Any, ...], case: Case) -> tuple[Outcome, ...]:
    """Return what the compiled law finds in a case."""
    return tuple(OUTCOME[bits] for bits in compiled(elements)(case, case.filed_bits))


def called(node: Any, place: int) -> str:
    """Name a part of a list: the list by its first named parts, then the part."""
    return (
        f"{name(node.parts[place])}, beside {', '.join(name(p) for n, p in enumerate(node.parts) if n != place)[:90]}"
    )


def name(node: Any) -> str:
    """Name a node by itself or by what stands in it."""
    if hasattr(node, "id"):
        return str(node.id)
    below = parts(node)
    joint = " or " if isinstance(node, AnyOf) else " with " if isinstance(node, Joint) else " and "
    inner = joint.join(name(part) for part in below)
    return f"not {inner}" if isinstance(node, Not) else f"({inner})"


@cache
def searched(elements: tuple[Element, ...]) -> Searched:
    """Return a law in which real cases are looked for; made once."""
    return Searched(elements)
