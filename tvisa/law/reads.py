"""
What the law makes of each fact: which rules read it, and whether as a fact, as a judgment or as something that is weighed.

Every rule is walked that a case is screened by on any day, and beside them other definitions, which decide nothing.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Iterator

import attrs

from tvisa.facts.declared import declared
from tvisa.kernel.answers import Reply
from tvisa.kernel.fields import FactKind
from tvisa.kernel.predicate import Computed, Element, Factor, Over, Predicate, Question, parts, walk
from tvisa.kernel.provision import CHECKED_ON, Kind, Provision
from tvisa.law.common.relief import PROMPTS
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING
from tvisa.law.frameworks.definitions import definitions
from tvisa.law.t import T
from tvisa.law.t.adjustment.laws import LAWS
from tvisa.law.t.family.classes import FAMILY_RULES
from tvisa.law.t.filing.lines import LINES
from tvisa.law.t.urgent.steps import STEPS
from tvisa.law.t.urgent.stops import STOPS
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.law.writing import BINDINGS


def in_file(path: str) -> str:
    """Return where a fact that is named from its record stands in a case file; a path of a case file as it is."""
    name, dot, rest = path.partition(".")
    binding = BINDINGS.get(name)
    if binding is None:
        return path
    return f"{binding.over}[]{dot}{rest}" if binding.over else rest


def bare(path: str) -> str:
    """Return a path without the places in its lists."""
    return re.sub(r"\[\d*\]", "", path)


def lies_in(path: str, branch: str) -> bool:
    """Say whether one bare path is another or lies below it; everything lies in the empty one."""
    return not branch or path == branch or path.startswith(f"{branch}.")


@functools.cache
def reads() -> dict[str, ReadByLaw]:
    """Return, by path in a case file, what the law makes of every fact."""
    return _Reader().read_all()


Rules = tuple[str, Iterable[Predicate], tuple[Provision, ...] | None]
"""A part of the law: its name, what it consists of, and the provisions it stands under, where these are not each leaf's own."""


def law_of_all_days() -> Iterator[Rules]:
    """Yield all of the law that a case is screened by, on whatever day."""
    for rules in T.rule_sets:
        yield from ((element.id, (element,), None) for element in rules.elements)
        yield "admissibility", (ADMISSIBILITY.on(rules.window.start or datetime.date.min),), None
    yield "bar", (ACT_OF_TRAFFICKING,), None
    yield from (("family", (family.whole,), None) for family in FAMILY_RULES)
    yield from (("adjustment", (*law.elements, law.relative, law.outside), None) for law in LAWS)
    yield from ((entry.code, entry.conditions(), ()) for entry in CATALOG)
    yield from ((told.code, told.when.values(), told.law) for told in (*STOPS, *STEPS) if told.when)
    for what in (*LINES, *PROMPTS):
        yield from ((what.code, reason.when.values(), reason.law or what.law) for reason in what.reasons)


@attrs.define
class ReadByLaw:
    """What the law makes of one fact."""

    standard: bool = False
    """Whether a rule asks for a judgment there."""
    leaf: bool = False
    """Whether a rule reads it as a fact."""
    judged: bool = False
    """Whether a computation that is a standard reads it."""
    factor: bool = False
    """Whether it is weighed."""
    against: bool = False
    """Whether an answer to it is weighed against the applicant."""
    elsewhere: bool = False
    """Whether another definition asks for a judgment there."""
    by: dict[str, None] = attrs.field(factory=dict)
    """What reads it."""
    law: dict[str, bool] = attrs.field(factory=dict)
    """The provisions that do, with whether each speaks today."""


class _Reader:
    """Walks the law and notes, by fact, what it makes of each."""

    def __init__(self) -> None:
        self.found: dict[str, ReadByLaw] = {key.path: ReadByLaw() for key in declared()}
        self._bare = {path: bare(path) for path in self.found}
        self._notes = {key.path for key in declared() if key.kind is FactKind.NEVER}
        self._under: dict[str, tuple[ReadByLaw, ...]] = {}

    def read_all(self) -> dict[str, ReadByLaw]:
        """Return what the law, and other definitions, make of every fact."""
        for name, predicates, provisions in law_of_all_days():
            for predicate in predicates:
                self._walk(name, predicate, provisions, set())
        for entry in CATALOG:
            for predicate in entry.weighed():
                self._weigh(entry.code, predicate)
        for rules in T.rule_sets:
            for item in rules.non_defenses:
                self._note(item.fact, "non_defenses", item.law)
            self._define(rules.window.start or datetime.date.min)
        return self.found

    def _at(self, path: str) -> tuple[ReadByLaw, ...]:
        """Return what is noted of a fact, or of each fact below a record or a list: a text there is read by no rule."""
        if path not in self._under:
            wanted = bare(in_file(path))
            inside = [at for at, lies in self._bare.items() if lies_in(lies, wanted)]
            told = [at for at in inside if self._bare[at] == wanted or at not in self._notes]
            self._under[path] = tuple(self.found[at] for at in told)
        return self._under[path]

    def _note(self, path: str, by: str, *provisions: Provision) -> tuple[ReadByLaw, ...]:
        told = self._at(path)
        for read in told:
            read.by[by] = None
            for provision in provisions:
                for citation in provision.cites_on(CHECKED_ON):
                    read.law[str(citation)] = read.law.get(str(citation), False) or CHECKED_ON in provision.window
        return told

    def _walk(self, name: str, node: Predicate, provisions: tuple[Provision, ...] | None, seen: set[Predicate]) -> None:
        if node in seen:
            return
        seen.add(node)
        if isinstance(node, Element) and node.asserted:
            self._ask(node.asserted, name, (node.law,), judged=any(_is_standard(below) for below, _ in walk(node)))
        elif isinstance(node, Question):
            self._ask(node.fact, name, self._stands(node.law, provisions), judged=node.kind is Kind.STANDARD)
            for factor in node.factors:
                self._factor(name, factor)
        elif isinstance(node, Computed):
            for path in node.reads:
                for read in self._note(path, name, *self._stands(node.law, provisions)):
                    read.judged |= node.kind is Kind.STANDARD
                    read.leaf |= node.kind is not Kind.STANDARD
        elif isinstance(node, Over):
            self._ask(node.complete, name, self._stands(node.law, provisions), judged=False)
        for part in parts(node):
            self._walk(name, part, provisions, seen)

    @staticmethod
    def _stands(own: Provision, provisions: tuple[Provision, ...] | None) -> tuple[Provision, ...]:
        return (own,) if provisions is None else provisions

    def _ask(self, path: str, name: str, provisions: tuple[Provision, ...], *, judged: bool) -> None:
        for read in self._note(path, name, *provisions):
            read.standard |= judged
            read.leaf |= not judged

    def _factor(self, name: str, factor: Factor) -> None:
        for read in self._note(factor.fact, name, factor.law):
            read.factor = True
            read.against |= factor.counts_for is Reply.NO or factor.both

    def _weigh(self, code: str, predicate: Predicate) -> None:
        """What is listed for either side of a finding is weighed there and moves nothing."""
        for path in _paths(predicate):
            for read in self._note(path, code):
                read.factor = True

    def _define(self, day: datetime.date) -> None:
        for definition in definitions(day):
            for node, _ in walk(definition.whole):
                for path in _paths_of(node):
                    for read in self._note(path, definition.id):
                        read.elsewhere |= _is_standard(node)


def _is_standard(node: Predicate) -> bool:
    return isinstance(node, Question) and node.kind is Kind.STANDARD


def _paths(predicate: Predicate) -> Iterator[str]:
    for node, _ in walk(predicate):
        yield from _paths_of(node)


def _paths_of(node: Predicate) -> tuple[str, ...]:
    if isinstance(node, Question):
        return (node.fact,)
    if isinstance(node, Computed):
        return node.reads
    return (node.complete,) if isinstance(node, Over) else ()
