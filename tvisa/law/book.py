"""The whole model of the law as entries that can be listed, found by citation, printed and exported."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import attrs

from tvisa.kernel.classification import RuleSet
from tvisa.kernel.predicate import Computed, Element, Every, Exists, Predicate, Question, parts
from tvisa.kernel.provision import Kind, Period, Provision
from tvisa.law.conduct.bar import ARGUMENTS
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.causation import TESTS
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING
from tvisa.law.conduct.notices import NOTICES
from tvisa.law.pinpoint import key, lies_in, normalize
from tvisa.law.t import T
from tvisa.law.t.adjustment.laws import laws_of
from tvisa.law.t.evidence.catalog import CATALOG as EVIDENCE
from tvisa.law.t.family.classes import family_rules
from tvisa.law.t.family.procedures import PROCEDURES as FAMILY_PROCEDURES
from tvisa.law.t.filing.rules import rules as rules_of_filing
from tvisa.law.t.points.rules import rules as rules_of_points
from tvisa.law.t.urgent.rules import rules as rules_of_what_is_urgent
from tvisa.law.t.waivers import rules as rules_of_admissibility


@attrs.frozen
class BookEntry:
    """One rule of the model in its place."""

    id: str
    """Its name."""
    place: tuple[str, ...]
    """Names of the elements above it, outermost first."""
    title: str
    """Its name for a reader, or the question it asks."""
    kind: Kind
    """How it decides."""
    law: Provision
    """The provision."""
    rule_sets: tuple[str, ...]
    """The rule sets it belongs to."""

    @property
    def path(self) -> str:
        """The place and the name as one path."""
        return "/".join((*self.place, self.id))

    @property
    def window(self) -> Period:
        """The days on which the model applies it: those of its provision within its rule sets; no bound where those are all."""
        sets = [law.window for law in T.rule_sets if law.id in self.rule_sets]
        first = None if sets[0] == T.rule_sets[0].window else sets[0].start
        return self.law.window.common(Period(first, sets[-1].end))


def entries(laws: tuple[RuleSet, ...] = T.rule_sets) -> list[BookEntry]:
    """Return every rule of the rule sets, in the statute's order; what two sets share is one entry."""
    found: dict[tuple[Any, ...], BookEntry] = {}
    for law in laws:
        for entry in _of(law):
            key = (entry.id, entry.place, entry.title, entry.law)
            known = found.get(key)
            sets = dict.fromkeys((*known.rule_sets, law.id)) if known else (law.id,)
            found[key] = attrs.evolve(entry, rule_sets=tuple(sets))
    order = {e.id: n for n, e in enumerate(laws[0].elements)}
    return sorted(found.values(), key=lambda e: order.get((*e.place, e.id)[0], len(order)))


def _of(law: RuleSet) -> Iterator[BookEntry]:
    told: set[Element] = set()
    day = law.window.start or datetime.date.min
    for element in law.elements:
        yield from _nodes(element, (), law, told)
    yield from _beside(law)
    for listed in EVIDENCE:
        for _, provision in listed.rules:
            if law.window.start and law.window.start in provision.window:
                yield BookEntry(
                    listed.id, ("evidence", listed.element), listed.title, Kind.PROCEDURE, provision, (law.id,)
                )
    for id_, title, kind, provision in rules_of_admissibility(day):
        yield BookEntry(id_, ("admissibility",), title, kind, provision, (law.id,))
    yield from _related(law, day, told)
    yield from _filed(law)
    yield from _adjusted(law, told)
    yield from _nodes(ACT_OF_TRAFFICKING, ("bar",), law, told)
    for place, id_, title, provisions in _exposed():
        for provision in (p for p in provisions if p.window.meets(law.window)):
            yield BookEntry(id_, (place,), title, Kind.EXPOSURE, provision, (law.id,))


def _beside(law: RuleSet) -> Iterator[BookEntry]:
    """Yield what stands beside the elements; a step that tells of an earlier rule alone is listed with that one."""
    for item in law.non_defenses:
        yield BookEntry(item.fact, ("non_defenses",), item.title, Kind.NON_DEFENSE, item.law, (law.id,))
    for step in law.procedures:
        if step.law.window.meets(law.window):
            yield BookEntry(step.id, ("procedures",), step.title, step.kind, step.law, (law.id,))


def _related(law: RuleSet, day: datetime.date, told: set[Element]) -> Iterator[BookEntry]:
    """Yield the law on family members beside the T-1 law of its time."""
    yield from _nodes(family_rules(day).whole, ("family",), law, told)
    for step in FAMILY_PROCEDURES:
        if day in step.law.window:
            yield BookEntry(step.id, ("family", "procedures"), step.title, step.kind, step.law, (law.id,))


def _filed(law: RuleSet) -> Iterator[BookEntry]:
    for place, id_, title, provision in rules_of_filing(law.window):
        yield BookEntry(id_, (place,), title, Kind.PROCEDURE, provision, (law.id,))
    for place, id_, title, provision in rules_of_what_is_urgent(law.window):
        yield BookEntry(id_, ("urgent", place), title, Kind.PROCEDURE, provision, (law.id,))
    for place, id_, title, provision in rules_of_points(law.window):
        yield BookEntry(id_, ("points", place), title, Kind.EXPOSURE, provision, (law.id,))


def _adjusted(law: RuleSet, told: set[Element]) -> Iterator[BookEntry]:
    """Yield the law of adjustment beside the T-1 law of its time, from the rule of 2017 on."""
    for stage in laws_of(law.window):
        for element in (*stage.elements, stage.relative):
            yield from _nodes(element, ("adjustment",), law, told)
        for step in (s for s in stage.procedures if s.law.window.meets(law.window)):
            yield BookEntry(step.id, ("adjustment", "procedures"), step.title, step.kind, step.law, (law.id,))


def _exposed() -> Iterator[tuple[str, str, str, tuple[Provision, ...]]]:
    """Yield what exposure rests on: place, name, title and provisions."""
    for entry in CATALOG:
        yield "ambiguities", entry.code, entry.title, entry.provisions
    for argument in ARGUMENTS:
        yield "arguments", argument.side, argument.text, argument.provisions
    for test in TESTS:
        yield "causation", test.id, test.title, (test.provision,)
    for notice in NOTICES:
        yield "notices", notice.code, notice.says, notice.law


def _nodes(node: Predicate, place: tuple[str, ...], law: RuleSet, told: set[Element]) -> Iterator[BookEntry]:
    if isinstance(node, Element):
        yield BookEntry(node.id, place, node.title, Kind.STRUCTURE, node.law, (law.id,))
        # What the law refers to twice is told once.
        if node in told:
            return
        told.add(node)
        place = (*place, node.id)
    elif isinstance(node, (Question, Computed)):
        yield BookEntry(node.id, place, node.ask, node.kind, node.law, (law.id,))
        for factor in getattr(node, "factors", ()):
            yield BookEntry(factor.fact, (*place, node.id), factor.title, Kind.FACTOR, factor.law, (law.id,))
    elif isinstance(node, (Exists, Every)):
        yield BookEntry(node.complete, place, node.ask, Kind.STRUCTURE, node.law, (law.id,))
    for part in parts(node):
        yield from _nodes(part, place, law, told)


def search(found: list[BookEntry], wanted: str) -> list[BookEntry]:
    """
    Return the entries that a citation or a name picks out.

    A citation finds what stands at it or under it; where nothing does, what stands above it.
    """
    wanted = wanted.replace(" / ", "/")
    named = [e for e in found if wanted in (e.id, e.path)]
    under = [e for e in found if any(lies_in(c, wanted) for c in e.law.citations)]
    if named or under:
        return list(dict.fromkeys(named + under))
    place = normalize(wanted)
    return [e for e in found if any(place.startswith(key(c) + "(") for c in e.law.citations)]
