"""
Evidence, element by element: what is in the file, what to ask for next and of whom, and what can stand in for it.

The catalogue follows the lists of the regulations. What an item would show is read off the findings, which it never moves:
evidence attached to a fact changes no outcome, and an item that nobody has is no gap in the claim. Where getting something
could do harm the item says so, and where the record shows the harm it is not to be asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case, Kinship
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Evidence, Reply, State
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.evaluate import Finding, Scope
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import AnyOf, Computed, Element, Exists, Gap, Not, Question
from tvisa.kernel.provision import Provision
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ladder import Step
from tvisa.law.conduct.leaves import polarity
from tvisa.law.conduct.timing import asserted
from tvisa.law.t import T
from tvisa.law.t.evidence.cares import OWN_ACTS as OWN_ACTS_FIRST
from tvisa.law.t.evidence.catalog import CATALOG
from tvisa.law.t.evidence.items import Item, Standing
from tvisa.law.t.evidence.parts import TITLES
from tvisa.law.t.presence import FILED_BEFORE_2024
from tvisa.law.windows import RULE_2017, RULE_2024
from tvisa.screening.exposure import Exposure, without_own_acts

HELD: Final = "held"
OBTAINABLE: Final = "obtainable"
ALTERNATIVE: Final = "alternative"

_ANYTHING: Final = "other"
_WHY_OPTIONAL: Final = "Optional, and of no special weight: that there is none counts for nothing."
_WHY_PRIMARY: Final = (
    "Not required; without it the statement says why there is none, and what was done in good faith to get one."
)
_WHY_OTHER: Final = "Any credible evidence counts, whether or not a list names it."
_WHY_LACKING: Final = "The record says that there is none; something else can show it."
_WHY_EXCUSED: Final = "Excused by trauma or by age on what is recorded: nobody has to have reported, or to report now."
_WHY_ONGOING: Final = (
    "It may still be happening: a safety plan comes first, and nobody near those responsible is asked for anything."
)
_AGAINST: Final = "What is held speaks against the client here: counsel reads it before anything is filed."
_WITHDRAWN: Final = {
    RULE_2024: "Withdrawn or revoked: it generally no longer counts for having complied, and may count for the rest. "
    "[8 CFR 214.204(h), (i)]",
    RULE_2017: "Withdrawn or revoked: it is no longer evidence. [8 CFR 214.11(d)(3)(ii), (iii)]",
}
"""By the rule in force; that of 2002 had no such sentence."""
_EARLIER_FILER: Final = (
    "Filed before 28 August 2024: the topics that the rule of 2024 adds to the statement take nothing away from somebody who "
    "gave what the rule of 2017 asked. An inference; have counsel check."
)
_PRIVILEGED: Final = ("admissibility", "bar")
_DANGERS: Final = (OWN_ACTS_FIRST, _WHY_ONGOING)
_FAMILY_OF_DANGER: Final = (Kinship.PARENT, Kinship.SIBLING, Kinship.CHILD_OF_DERIVATIVE)


@attrs.frozen(eq=False)
class _Fact:
    """A fact of the case and what is held to show it; what only the trafficker's side says against the client is not."""

    path: str
    binding: str
    what: Answer | DateFact | Age = attrs.field(repr=False)
    against: Reply | None
    held: frozenset[Evidence] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        kept = (c for c in self.what.claims if c not in self._aside())
        object.__setattr__(self, "held", frozenset(e for c in kept for e in c.evidence))

    def _aside(self) -> tuple[Any, ...]:
        return self.what.hostile(self.against) if isinstance(self.what, Answer) and self.against else ()

    @property
    def favors(self) -> bool:
        """Whether it is recorded for the applicant, or disputed."""
        if not isinstance(self.what, Answer):
            return bool(self.what.values)
        good = State.NO if self.against is Reply.YES else State.YES
        return self.what.state(self.against) in (good, State.DISPUTED)

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        answer = self.what.state(self.against) if isinstance(self.what, Answer) else self.what.values
        said = str(answer) if isinstance(answer, State) else ", ".join(map(str, answer))
        kept = (c for c in self.what.claims if c not in self._aside())
        return {
            "path": self.path,
            "answer": said,
            "sources": list(dict.fromkeys(str(s) for c in kept for s in c.sources)),
        }


@attrs.frozen(eq=False, slots=False)
class Checklist:
    """
    The items that one case calls for on one day.

    Attributes:
        findings: The finding for each element screened, by its id.
        explainer: What reads the findings, and the day whose law applies.
        exposure: What the record exposes the client to; it knows the case and the setting.
    """

    findings: Mapping[str, Finding] = attrs.field(repr=False)
    explainer: Explainer = attrs.field(repr=False)
    exposure: Exposure = attrs.field(repr=False)

    def as_dicts(self) -> list[dict[str, Any]]:
        """Return the items, element by element, as plain JSON values."""
        told = (self._item(entry) for entry in CATALOG if self.exposure.privileged or entry.element not in _PRIVILEGED)
        return [entry for entry in told if entry is not None]

    # --- the case -----------------------------------------------------------------------------------------------------

    @cached_property
    def case(self) -> Case:
        """The case; outside a privileged setting without what it records of the client's acts toward others."""
        case = self.exposure.case
        return case if self.exposure.privileged else without_own_acts(case)

    @cached_property
    def facts(self) -> tuple[_Fact, ...]:
        """Every recorded fact about the applicant, with which answer is against them."""
        others = {f"incidents[{n}]" for n, i in enumerate(self.case.incidents) if i.victim != self.case.applicant}
        me = {f"people[{n}]" for n, p in enumerate(self.case.people) if p.key == self.case.applicant}
        found = []
        for path, what in facts_of(self.case):
            record = path.partition(".")[0]
            if what.claims and record not in others and (not record.startswith("people[") or record in me):
                found.append(_Fact(path, T.bound(path), what, self._against(T.bound(path))))
        return tuple(found)

    @cached_property
    def _shown(self) -> tuple[_Fact, ...]:
        """The facts for which something is in the file."""
        return tuple(f for f in self.facts if f.held)

    def _against(self, binding: str) -> Reply | None:
        if binding.startswith(("act.", "matter.", "case.conduct.")):
            return polarity(binding)
        return self._polarities.get(binding)

    @cached_property
    def _polarities(self) -> dict[str, Reply]:
        """By binding path: which answer is against the applicant."""
        found: dict[str, Reply] = {}
        for finding in self.findings.values():
            for leaf, _ in self._leaves(finding):
                if isinstance(leaf.predicate, Question):
                    for factor in leaf.predicate.factors:
                        found[factor.fact] = Reply.NO if factor.counts_for is Reply.YES else Reply.YES
        for finding in self.findings.values():
            found |= {
                leaf.predicate.fact: leaf.predicate.against
                for leaf, _ in self._leaves(finding) if isinstance(leaf.predicate, Question)
            }  # fmt: skip
        return found

    def _leaves(self, finding: Finding, *, standing: bool = False) -> tuple[tuple[Finding, Scope], ...]:
        return tuple(_leaves_below(finding, self.explainer.scope, set(), standing=standing))

    # --- what an element calls for ------------------------------------------------------------------------------------

    @cached_property
    def _open(self) -> dict[str, tuple[str, ...]]:
        """By element: paths of what is open, or to be weighed; of a list, while nothing stands in it."""
        found = {}
        for element, finding in self.findings.items():
            roots = self._raised_grounds(finding) if element == "admissibility" else (finding,)
            gaps = [m for root in roots for m in self.explainer.missing(root)]
            found[element] = tuple(m.path for m in gaps if m.state is not Gap.LIST_OPEN or not self._begun(m.path))
        found["bar"] = tuple(m.path for act in self.exposure.bar.acts for m in act.missing())
        found["family"] = tuple(self._about_family())
        return {element: tuple(dict.fromkeys(paths)) for element, paths in found.items()}

    def _about_family(self) -> Iterator[str]:
        for number, member in enumerate(self.case.family.members):
            yield f"family.members[{number}].kinship"
            if member.kinship in _FAMILY_OF_DANGER and member.danger.present.state() is not State.NO:
                yield f"family.members[{number}].danger.present"

    def _begun(self, path: str) -> bool:
        return any(f.path.startswith(f"{path}[") for f in self.facts)

    @cached_property
    def _said(self) -> dict[str, tuple[_Fact, ...]]:
        """By element: what is recorded for the applicant among the facts that it reads."""
        by_path = {f.path: f for f in self.facts}
        found: dict[str, tuple[_Fact, ...]] = {}
        for element, finding in self.findings.items():
            roots = self._raised_grounds(finding) if element == "admissibility" else (finding,)
            paths = dict.fromkeys(
                p for root in roots for leaf, scope in self._leaves(root, standing=True) for p in _read(leaf, scope)
            )
            found[element] = tuple(by_path[p] for p in paths if p in by_path and by_path[p].favors)
        raised = {a.path for a in self.exposure.bar.acts if a.step is not Step.NOT_RAISED}
        found["bar"] = tuple(f for f in self.facts if f.path.rpartition("]")[0] + "]" in raised and f.favors)
        found["family"] = tuple(f for f in self.facts if f.binding.startswith("member.") and f.favors)
        return found

    def _raised_grounds(self, finding: Finding) -> tuple[Finding, ...]:
        """Return the grounds of inadmissibility that something on record points to: without one no waiver is asked for."""
        return tuple(g for g in finding.children[0].children if any(self._raised(f) for f in _named(g, "could_apply")))

    def _raised(self, could_apply: Finding) -> bool:
        if could_apply.outcome is not Outcome.UNKNOWN:
            return could_apply.outcome is not Outcome.NOT_MET
        return _speaks(could_apply)

    @cached_property
    def _excused(self) -> bool:
        """Whether trauma or age excuses from reporting and from requests, on what is recorded."""
        finding = self.findings["law_enforcement_assistance"]
        ways = (f for name in ("trauma_exception", "age_exemption") for f in _named(finding, name))
        return any(way.outcome is Outcome.MET for way in ways)

    @cached_property
    def _own_acts(self) -> bool:
        """Whether acts of the client's own make it dangerous to go before an agency; told in a privileged setting only."""
        conduct = self.case.conduct
        return self.exposure.privileged and (
            self.exposure.bar.step is not Step.NOT_RAISED
            or asserted(conduct.disclosure.own_exposure.when_yes_hurts)
            or any(asserted(m.pending.when_yes_hurts) for m in conduct.matters)
        )

    @cached_property
    def _ongoing(self) -> bool:
        own = (i for i in self.case.incidents if i.victim == self.case.applicant)
        return any(asserted(i.exit.ongoing.when_no_hurts) for i in own)

    # --- one item -----------------------------------------------------------------------------------------------------

    def _item(self, entry: Item) -> dict[str, Any] | None:
        ruled = next(((s, p) for s, p in entry.rules if self.explainer.day in p.window), None)
        if ruled is None:
            return None
        standing, law = ruled
        carrying = self._carrying(entry)
        bearing = [p for p in self._open.get(entry.element, ()) if entry.bears_on(T.bound(p))]
        said = [f for f in self._said.get(entry.element, ()) if entry.bears_on(f.binding)]
        always = standing is Standing.REQUIRED and entry.element in self.findings
        if not (bearing or said or always or (carrying and not entry.only_if_open)):
            return None
        if carrying:
            state, why = HELD, self._of_held(entry, law) if any(f.favors for f in carrying) else _AGAINST
        else:
            state, why = self._unheld(entry, standing)
        plain = self.explainer.catalog.plain
        return {
            "element": entry.element,
            "element_title": plain(self._title(entry.element)),
            "item": entry.id,
            "title": plain(entry.title),
            "parts": list(entry.parts),
            "state": state,
            "standing": str(standing),
            "supports": list(dict.fromkeys([*bearing, *(f.path for f in said if not f.held)])),
            "facts": [f.as_dict() for f in carrying],
            "from": plain(entry.ask),
            "within_reach": entry.within_reach,
            "of_agency": entry.official,
            "instead": [plain(i) for i in entry.instead],
            "care": plain(entry.care),
            "why": plain(why),
            "dangerous": why in _DANGERS,
            "rule": plain(law.rule),
            "citations": [str(c) for c in law.cites_on(self.explainer.day)],
            "confidence": str(law.confidence),
            "notes": self._notes(standing, law),
        }

    def _title(self, element: str) -> str:
        if element in self.findings and element not in TITLES:
            title: str = self.findings[element].predicate.title
            return title
        return TITLES[element]

    def _carrying(self, entry: Item) -> list[_Fact]:
        """Return the facts to which this kind is attached; what nothing else in the element counts is "anything else"."""
        within = [f for f in self._shown if entry.within(f.binding)]
        if entry.id == _ANYTHING:
            found = [f for f in within if f.held - self._counted(entry.element, f.binding)]
        else:
            found = [f for f in within if f.held.intersection(entry.kinds)]
        told = [f for f in self.facts if f.binding in entry.held_if and f.favors] if entry.held_if else []
        return list(dict.fromkeys([*found, *told]))

    def _counted(self, element: str, binding: str) -> frozenset[Evidence]:
        day = self.explainer.day
        return frozenset(
            kind for other in CATALOG
            if other.element == element and other.id != _ANYTHING and other.within(binding)
            and any(day in p.window for _, p in other.rules)
            for kind in other.kinds
        )  # fmt: skip

    def _of_held(self, entry: Item, law: Provision) -> str:
        """Say what became of a paper that an agency took back, if it did."""
        assistance = self.case.assistance
        taken_back = {
            "declaration": assistance.declaration_withdrawn, "continued_presence": assistance.continued_presence_revoked,
        }.get(entry.id)  # fmt: skip
        return _WITHDRAWN.get(law.window, "") if taken_back and asserted(taken_back.when_yes_hurts) else ""

    def _unheld(self, entry: Item, standing: Standing) -> tuple[str, str]:
        """Return the state of what is not in the file, and why it is not to be asked for, if so."""
        states = {f.what.state() for f in self.facts if f.binding in entry.lacking} if entry.lacking else set()
        reasons = (
            (standing is Standing.OPTIONAL, _WHY_OPTIONAL),
            (standing is Standing.PRIMARY, _WHY_PRIMARY),
            (entry.id == _ANYTHING, _WHY_OTHER),
            (State.NO in states and State.YES not in states, _WHY_LACKING),
            (entry.of_report and self._excused, _WHY_EXCUSED),
            (entry.official and self._own_acts, OWN_ACTS_FIRST),
            (entry.near and self._ongoing, _WHY_ONGOING),
        )
        why = next((sentence for holds, sentence in reasons if holds), "")
        return (ALTERNATIVE, why) if why else (OBTAINABLE, "")

    def _notes(self, standing: Standing, law: Provision) -> list[str]:
        notes = [law.note] if law.note else []
        earlier = FILED_BEFORE_2024.how(self.case).bits == truth.TRUE
        if standing is Standing.REQUIRED and law.window == RULE_2024 and earlier:
            notes.append(_EARLIER_FILER)
        return [self.explainer.catalog.plain(n) for n in notes]


def _leaves_below(
    finding: Finding, scope: Scope, seen: set[tuple[int, int]], *, standing: bool
) -> Iterator[tuple[Finding, Scope]]:
    """Yield the leaves below a finding; where only those *standing* are wanted, none of a way that the record closes."""
    scope = finding.scope or scope
    if (id(finding), id(scope)) in seen:
        return
    seen.add((id(finding), id(scope)))
    if isinstance(finding.predicate, (Question, Computed)):
        yield finding, scope
    ways = standing and isinstance(finding.predicate, (AnyOf, Exists)) and finding.outcome is not Outcome.NOT_MET
    for child in finding.children:
        if not (ways and child.outcome is Outcome.NOT_MET):
            yield from _leaves_below(child, scope, seen, standing=standing)


def _read(leaf: Finding, scope: Scope) -> Iterator[str]:
    """Yield the paths that a leaf reads; of what is worked out, where it came out for the applicant."""
    node = leaf.predicate
    if isinstance(node, Question):
        yield scope.path(node.fact)
        yield from (scope.path(f.fact) for f in node.factors)
    elif leaf.outcome in (Outcome.MET, Outcome.CONTESTED):
        yield from (scope.path(path) for path, _ in scope.read(node).used)


def _speaks(finding: Finding) -> bool:
    """Say whether a fact below it is recorded as a yes, or disputed; of what must not be so, a yes says nothing."""
    if isinstance(finding.predicate, Question):
        return finding.outcome in (Outcome.MET, Outcome.CONTESTED)
    return not isinstance(finding.predicate, Not) and any(map(_speaks, finding.children))


def _named(finding: Finding, name: str) -> Iterator[Finding]:
    """Yield the findings, at or below one, of the part of the law of that name."""
    if isinstance(finding.predicate, Element) and finding.predicate.id == name:
        yield finding
    for child in finding.children:
        yield from _named(child, name)
