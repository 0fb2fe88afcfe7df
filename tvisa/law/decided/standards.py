"""
The standards on which decided cases are compared, each with the factors that the law weighs in it.

They are read off the law of the day: a decision and a record are compared on the same paths. One is no part of the law of T
status at all: what other courts made of an act done under a trafficker's control.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.facts.incident import Threats
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.carried import weighs_against
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.dates import AGE_OF_MAJORITY, Age
from tvisa.kernel.predicate import Factor, Question, walk
from tvisa.kernel.provision import Kind, Provision
from tvisa.law.conduct.law import NOBODY_RULED
from tvisa.law.decided.compare import Profile
from tvisa.law.writing import rule


@attrs.frozen(eq=False, slots=False)
class Standard:
    """A standard on which decisions are compared."""

    path: str
    """Its path, as the law names it."""
    ask: str
    """What it asks."""
    law: Provision
    """Its provision."""
    factors: Mapping[str, Factor]
    """What is weighed, by path."""
    other_law: bool = False
    """Whether it is of other law than that of T status."""
    no_defense: frozenset[str] = frozenset()
    """Paths of those whose answer against the applicant is listed as no defense: it counts for nothing."""

    @functools.cached_property
    def contrary(self) -> frozenset[str]:
        """The paths of the facts that count against; a "no" to another factor says no more than that it was not there."""
        return frozenset(p for p, f in self.factors.items() if f.counts_for is Reply.NO or f.both) - self.no_defense

    @functools.cached_property
    def all(self) -> frozenset[str]:
        """The paths of all its factors."""
        return frozenset(self.factors)

    def profile(self, read: Callable[[str], Any]) -> Profile:
        """Return which of its factors are recorded, read by path; what is disputed counts for neither side."""
        sides: dict[bool, list[str]] = {True: [], False: []}
        for path in self.factors:
            speaks_for = self.speaks_for(path, read(path))
            if speaks_for is not None:
                sides[speaks_for].append(path)
        return Profile(sides[True], sides[False], _kinds(read) if self.path.startswith("incident.") else ())

    def speaks_for(self, path: str, told: Any) -> bool | None:
        """Say whether what is recorded of a factor speaks for the applicant; None where it speaks for neither side."""
        factor = self.factors[path]
        said = _said(factor.of(told), weighs_against(factor))
        if said is None or (said is not factor.counts_for and path in self.no_defense):
            return None
        return said is factor.counts_for


THREATS: Final = frozenset({"incident.means.threats"})
"""The factors of which it matters what was threatened."""
SEX: Final = "commercial sex"
"""The kind of a record, and of a decision under 18 USC 1591 alone: what was found of commercial sex says nothing of a job."""


_KINDS: Final = {
    SEX: "incident.sex.act",
    **{field.name: f"incident.means.threats_of.{field.name}" for field in attrs.fields(Threats)},
}
"""Kinds of a record, each by the fact that says so: what was threatened, and for what."""


def _kinds(read: Callable[[str], Any]) -> Iterator[str]:
    for kind, path in _KINDS.items():
        if read(path).state(Reply.NO) is State.YES:
            yield kind


def _said(told: Any, against: Reply) -> Reply | None:
    if isinstance(told, Answer):
        return _DECIDED.get(told.state(against))
    ages: Age = told
    return _UNDER_18.get(frozenset(years.under(AGE_OF_MAJORITY) for years in ages.values))


_DECIDED: Final = {State.YES: Reply.YES, State.NO: Reply.NO}
_UNDER_18: Final = {frozenset({truth.TRUE}): Reply.YES, frozenset({truth.FALSE}): Reply.NO}
"""Whoever gives an age has to put it on the same side of 18."""

# --- what counts beside the law's own factors -------------------------------------------------------------------------

_POSITION: Final = rule(
    "The test is what would compel a reasonable person of the same background and in the same circumstances.",
    "8 CFR 214.201; 18 USC 1589(c)(2)",
    confidence="B",
    note="Neither text names age; decided cases count it as a circumstance.",
)
_YOUNG: Final = Factor("incident.age", "under 18 when it began", _POSITION)
_SURROUNDING: Final = rule(
    "Seriousness of harm, and what the harm would compel, are judged under all the surrounding circumstances.",
    "18 USC 1589(c)(2)",
    confidence="B",
    note="The text names no circumstance; these are ones that decided cases weighed.",
)
_THREATS: Final = Factor("incident.means.threats", "threats", _SURROUNDING)
_POLICE: Final = Factor("incident.means.legal_threats", "threats to call police or immigration", _SURROUNDING)
_HURT: Final = Factor("incident.control.physical_abuse", "physical abuse", _SURROUNDING)
BESIDE: Final = {
    "incident.means.threatened_serious_harm": (_YOUNG, _POLICE),
    "incident.means.scheme": (
        _YOUNG,
        Factor("incident.agreement.debt_raised", "fee or debt raised afterwards", _SURROUNDING),
        Factor("incident.labor.paid", "paid anything", _SURROUNDING, Reply.NO),
        Factor("incident.labor.paid_as_agreed", "paid what was agreed", _SURROUNDING, Reply.NO),
        Factor("incident.labor.free_to_quit", "free to quit without harm or fear of it", _SURROUNDING, Reply.NO),
    ),
    "incident.purposes.servitude_by_fear": (
        Factor("incident.control.debt_bondage", "held to a debt", _SURROUNDING),
        _THREATS,
        _POLICE,
        _HURT,
    ),
    "incident.purposes.servitude_by_force": (_THREATS, _POLICE, _HURT),
}
"""By standard: what decided cases count, and the list of the law's own factors does not hold."""

# --- what is no law of T status ---------------------------------------------------------------------------------------


def _act(path: str, title: str, counts_for: Reply = Reply.YES) -> Factor:
    return Factor(f"act.{path}", title, NOBODY_RULED, counts_for)


ACT: Final = Standard(
    "act.compelled",
    "Was the act excused, its conviction vacated, or its punishment reduced, because the client acted under control?",
    NOBODY_RULED,
    {
        factor.fact: factor
        for factor in (
            _act("age", "under 18 at the act"),
            _act("compulsion.ordered", "told to do it"),
            _act("compulsion.threatened", "threatened in case of refusal"),
            _act("compulsion.recent_violence", "hurt shortly before, or for refusing"),
            _act("compulsion.watched", "watched while doing it"),
            _act("compulsion.manipulated", "brought to it little by little"),
            _act("compulsion.initiated", "the client's own idea", Reply.NO),
            _act("compulsion.other_way", "a realistic and safe alternative", Reply.NO),
            _act("verbs.recruited", "recruiting others", Reply.NO),
            _act("violence.physical", "someone was hurt", Reply.NO),
            _act("violence.weapon", "a weapon was used", Reply.NO),
            _act("benefit.passed_on", "the money went to someone else"),
            _act("benefit.profit_share", "a part of the proceeds kept", Reply.NO),
            _act("benefit.status", "standing or privileges gained", Reply.NO),
            _act("care.helped", "others helped"),
            _act("care.reported", "reported when able to"),
        )
    },
    other_law=True,
)
"""An act of somebody who was under control, in other law."""


def _weighed(law: RuleSet) -> Iterator[Question]:
    for element in law.elements:
        for node, _ in walk(element):
            if isinstance(node, Question) and node.kind is Kind.STANDARD and (node.factors or node.fact in BESIDE):
                yield node


@functools.lru_cache(maxsize=16)
def standards_of(law: RuleSet) -> Mapping[str, Standard]:
    """Return the standards of a rule set that have factors, by path."""
    held = {(item.fact, item.held) for item in law.non_defenses}
    found = {}
    for node in _weighed(law):
        factors = {f.fact: f for f in (*node.factors, *BESIDE.get(node.fact, ()))}
        listed = frozenset(path for path, f in factors.items() if (path, weighs_against(f)) in held)
        found[node.fact] = Standard(node.fact, node.ask, node.law, factors, no_defense=listed)
    return found


OTHER_LAW: Final = "These are separate areas of law: duress, vacatur and sentencing. No decision in the case database has ruled on 8 USC 1184(o)(1)."
