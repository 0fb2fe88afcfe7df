"""What the catalogue of evidence and the elements say together, whatever is recorded: which item can show which fact, on which day."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case, Kinship
from tvisa.facts.counsel import heard
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Evidence, Reply, State
from tvisa.kernel.carried import Fact
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import AnyOf, Computed, Element, Exists, Gap, Not, Over, Predicate, Question, parts
from tvisa.kernel.provision import Provision
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.conduct.leaves import polarity
from tvisa.law.conduct.matters import in_the_open
from tvisa.law.conduct.timing import asserted
from tvisa.law.t.agencies import OPEN_TO_PROOF
from tvisa.law.t.evidence.catalog import CATALOG, POLICE_REPORT_FIRST, WITHDRAWN
from tvisa.law.t.evidence.items import COUNSEL_READS, OWN_ACTS_RECORDS, Item, RankOfEvidence
from tvisa.law.t.evidence.items import OWN_ACTS as OWN_ACTS_FIRST
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.windows import RULE_2017, RULE_2024
from tvisa.screening.conduct.exposure import Exposure
from tvisa.screening.kept import STATUS

ANYTHING: Final = "other"
"""The item of an element that stands for whatever no list names."""

bound: Final = functools.lru_cache(maxsize=4096)(STATUS.bound)
"""Names a fact from the record that it is in."""


@functools.lru_cache(maxsize=4096)
def within(binding: str) -> tuple[Item, ...]:
    """Return the items with a part in which a fact lies, whether or not it is what they usually show."""
    return tuple(item for item in CATALOG if item.within(binding))


@functools.lru_cache(maxsize=4096)
def bearing(element: str, binding: str) -> tuple[Item, ...]:
    """Return the items of an element that can show a fact."""
    return tuple(item for item in CATALOG if item.element == element and item.bears_on(binding))


@functools.lru_cache(maxsize=64)
def in_force(day: datetime.date) -> tuple[tuple[Item, RankOfEvidence, Provision], ...]:
    """Return the items that a version of the regulation in force on a day says anything of, with what it says."""
    return tuple((item, *rule) for item in CATALOG for rule in item.rules_on(day))


@functools.lru_cache(maxsize=4096)
def counted(day: datetime.date, element: str, binding: str, *, helped: bool) -> frozenset[Evidence]:
    """Return the kinds that the items of an element, other than "anything else", count for a fact."""
    return frozenset(
        kind
        for item, _, _ in in_force(day)
        if item.element == element and item.id != ANYTHING and item.within(binding)
        for kind in item.counts(helped=helped)
    )


@functools.lru_cache(maxsize=256)
def polarities(elements: tuple[Element, ...], filled: frozenset[str]) -> Mapping[str, Reply]:
    """
    Return which answer to a fact is against the applicant, by its binding path, as far as the elements ask for it.

    Args:
        elements: The elements.
        filled: Paths of the lists in which anything stands: of a list that is empty, nothing is asked.
    """
    questions = [q for element in elements for q in _questions(element, filled)]
    factors = {f.fact: Reply.NO if f.counts_for is Reply.YES else Reply.YES for q in questions for f in q.factors}
    return {**factors, **{q.fact: q.against for q in questions}}


def _questions(predicate: Predicate, filled: frozenset[str]) -> Iterator[Question]:
    if isinstance(predicate, Question):
        yield predicate
    if not isinstance(predicate, Over) or predicate.over in filled:
        for part in parts(predicate):
            yield from _questions(part, filled)


@functools.lru_cache(maxsize=64)
def lists_of(elements: tuple[Element, ...]) -> frozenset[str]:
    """Return the paths of the lists of a case that any element asks of."""
    return frozenset().union(*map(_lists, elements))


@functools.lru_cache(maxsize=16384)
def _lists(predicate: Predicate) -> frozenset[str]:
    own = [predicate.over] if isinstance(predicate, Over) else []
    return frozenset(own).union(*map(_lists, parts(predicate)))


# --- evidence by element: on file, to ask for, from whom --------------------------------------------------------------

HELD: Final = "held"
OBTAINABLE: Final = "obtainable"
ALTERNATIVE: Final = "alternative"

_WHY_OPTIONAL: Final = "Optional, and of no special weight. Its absence counts for nothing."
_WHY_PRIMARY: Final = "Not required. Without it, the personal statement says why there is none, and what was done in good faith to get one."
_WHY_OTHER: Final = "Any credible evidence counts, whether or not a list names it."
_WHY_LACKING: Final = "The file says that there is none; other evidence can show it."
EXCUSED: Final = (
    "On the facts on file, trauma or age excuses this. The client need not have reported, and need not report now."
)
_WHY_ONGOING: Final = (
    "The trafficking may still be going on. Make a safety plan first, and ask nobody near the traffickers for anything."
)
_AGAINST: Final = "The evidence on file here is adverse to the client. Counsel reads it before anything more is filed."
EARLIER_FILER: Final = "Filed before 28 August 2024. The topics that the 2024 rule adds to the statement take nothing away from a person who gave what the 2017 rule required. This is an inference; counsel checks it."
SENTENCES: Final = (
    _WHY_OPTIONAL,
    _WHY_PRIMARY,
    _WHY_OTHER,
    _WHY_LACKING,
    EXCUSED,
    _WHY_ONGOING,
    OWN_ACTS_FIRST,
    OWN_ACTS_RECORDS,
    COUNSEL_READS,
    POLICE_REPORT_FIRST,
    _AGAINST,
    *WITHDRAWN.values(),
    EARLIER_FILER,
)
"""Every sentence that an item can be told with, beside what the law says of it."""
_PRIVILEGED: Final = ("admissibility", "bar")
NO_PROOF_OF_HELP: Final = tuple(WITHDRAWN.values())
"""What is told of a paper that its agency took back: it shows no help any more."""
NO_PROOF: Final = WITHDRAWN[RULE_2017]
"""What is told of it where it shows nothing at all."""
DANGERS: Final = (OWN_ACTS_FIRST, OWN_ACTS_RECORDS, _WHY_ONGOING)
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

    @property
    def told(self) -> Fact:
        """What a reader is told of it."""
        answer = self.what.state(self.against) if isinstance(self.what, Answer) else self.what.values
        said = str(answer) if isinstance(answer, State) else ", ".join(map(str, answer))
        kept = (c for c in self.what.claims if c not in self._aside())
        sources = dict.fromkeys(str(s) for c in kept for s in c.sources)
        return Fact(self.path, said, tuple(sources), STATUS.labels(self.path))


@attrs.frozen(eq=False)
class Called:
    """An item that a case calls for."""

    item: Item
    standing: RankOfEvidence
    """What the rule of the day says of it."""
    law: Provision
    """That rule."""
    state: str
    """Whether it is held, obtainable, or something else stands in for it."""
    supports: tuple[str, ...]
    """Paths of the facts that it would show."""
    facts: tuple[Fact, ...]
    """The facts that it is held for."""
    why: str
    """Why it is not to be asked for, or what to mind of what is held."""
    notes: tuple[str, ...]
    """What a careful reader should know."""
    kinds: frozenset[Evidence]
    """The kinds of paper that count as it in this case."""


@attrs.frozen(eq=False, slots=False)
class Checklist:
    """The items that one case calls for on one day."""

    findings: Mapping[str, Finding] = attrs.field(repr=False)
    """The finding for each element screened, by its id."""
    explainer: Explainer = attrs.field(repr=False)
    """What reads the findings, and the day whose law applies."""
    exposure: Exposure = attrs.field(repr=False)
    """What the record exposes the client to; it knows the case and the setting."""

    @cached_property
    def called(self) -> tuple[Called, ...]:
        """The items, in the order of the catalogue."""
        found = []
        privileged = self.exposure.privileged
        for item, standing, law in in_force(self.explainer.day):
            if privileged or item.element not in _PRIVILEGED:
                called = self._called(item, standing, law)
                if called is not None:
                    found.append(called)
        return tuple(found)

    # --- the case -----------------------------------------------------------------------------------------------------

    @cached_property
    def case(self) -> Case:
        """The case, as the setting shows it."""
        return self.exposure.case

    @cached_property
    def facts(self) -> tuple[_Fact, ...]:
        """Every recorded fact about the applicant, with which answer is against them."""
        others = tuple(f"incidents[{n}]." for n, i in enumerate(self.case.incidents) if i.victim != self.case.applicant)
        me = tuple(f"people[{n}]." for n, p in enumerate(self.case.people) if p.key == self.case.applicant)
        found = []
        for path, what in recorded(self.case):
            if not path.startswith(others) and (not path.startswith("people[") or path.startswith(me)):
                binding = bound(path)
                found.append(_Fact(path, binding, what, self._against(binding)))
        return tuple(found)

    @cached_property
    def _held(self) -> dict[Item, list[_Fact]]:
        """By item: the facts in its parts for which anything is in the file."""
        found: dict[Item, list[_Fact]] = {}
        for fact in self.facts:
            if fact.held:
                for item in within(fact.binding):
                    found.setdefault(item, []).append(fact)
        return found

    def _against(self, binding: str) -> Reply | None:
        if binding.startswith(("act.", "matter.", "case.conduct.")):
            return polarity(binding)
        return self._asked.get(binding)

    @cached_property
    def _asked(self) -> Mapping[str, Reply]:
        """By binding path: which answer is against the applicant."""
        elements = tuple(f.predicate for f in self.findings.values())
        filled = frozenset(path for path in lists_of(elements) if self.explainer.scope.get(path))
        return polarities(elements, filled)

    # --- what an element calls for ------------------------------------------------------------------------------------

    @cached_property
    def _open(self) -> dict[str, tuple[str, ...]]:
        """By element: paths of what is open, or to be weighed; of a list, while nothing stands in it."""
        found = {}
        for element, finding in self.findings.items():
            roots = self._raised_grounds if element == "admissibility" else (finding,)
            gaps = [m for root in roots for m in self.explainer.missing(root)]
            found[element] = tuple(m.path for m in gaps if m.state is not Gap.LIST_OPEN or not self._begun(m.path))
        found["bar"] = tuple(m.path for act in self.exposure.bar.acts for m in act.missing())
        found["family"] = tuple(self._about_family())
        return {element: tuple(dict.fromkeys(paths)) for element, paths in found.items()}

    @cached_property
    def _bearing(self) -> dict[Item, list[str]]:
        """By item: paths of what is open in its element and could be shown by it."""
        found: dict[Item, list[str]] = {}
        for element, paths in self._open.items():
            for path in paths:
                for item in bearing(element, bound(path)):
                    found.setdefault(item, []).append(path)
        return found

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
            roots = self._raised_grounds if element == "admissibility" else (finding,)
            paths = _read(roots, self.explainer.scope)
            found[element] = tuple(by_path[p] for p in paths if p in by_path and by_path[p].favors)
        raised = {a.path for a in self.exposure.bar.acts if a.step is not BarStep.NOT_RAISED}
        found["bar"] = tuple(f for f in self.facts if f.path.rpartition("]")[0] + "]" in raised and f.favors)
        found["family"] = tuple(f for f in self.facts if f.binding.startswith("member.") and f.favors)
        return found

    @cached_property
    def _showing(self) -> dict[Item, list[_Fact]]:
        """By item: what is recorded for the applicant in its element and could be shown by it."""
        found: dict[Item, list[_Fact]] = {}
        for element, facts in self._said.items():
            for fact in facts:
                for item in bearing(element, fact.binding):
                    found.setdefault(item, []).append(fact)
        return found

    @cached_property
    def _raised_grounds(self) -> tuple[Finding, ...]:
        """The grounds of inadmissibility that something on record points to: without one no waiver is asked for."""
        grounds = self.findings["admissibility"].children[0].children
        return tuple(g for g in grounds if not g.template and any(_raised(f) for f in _named(g, "could_apply")))

    @cached_property
    def excused(self) -> bool:
        """Whether trauma or age excuses from reporting and from requests, on what is recorded."""
        finding = self.findings["law_enforcement_assistance"]
        ways = (f for name in ("trauma_exception", "age_exemption") for f in _named(finding, name))
        return any(way.outcome is Outcome.MET for way in ways)

    @cached_property
    def _own_acts(self) -> bool:
        """Whether acts of the client's own make it dangerous to go before an agency; told in a privileged setting only."""
        conduct = self.case.conduct
        return self.exposure.privileged and (
            any(act.recorded for act in self.exposure.bar.acts)
            or asserted(conduct.disclosure.own_exposure.when_yes_hurts)
            or any(map(in_the_open, conduct.matters))
        )

    @cached_property
    def _ongoing(self) -> bool:
        own = (i for i in self.case.incidents if i.victim == self.case.applicant)
        return any(asserted(heard(i.exit.ongoing).when_no_hurts) for i in own)

    # --- one item -----------------------------------------------------------------------------------------------------

    def _called(self, item: Item, standing: RankOfEvidence, law: Provision) -> Called | None:
        carrying = self._carrying(item)
        bearing, showing = self._bearing.get(item, []), self._showing.get(item, [])
        always = standing is RankOfEvidence.REQUIRED and item.element in self.findings
        if not (bearing or showing or always or (carrying and not item.only_if_open)):
            return None
        kinds = self._kinds(item, carrying)
        held = frozenset(kind for fact in carrying for kind in fact.held & kinds)
        if carrying:
            state, why = HELD, self._of_held(item, law, held) if any(f.favors for f in carrying) else _AGAINST
        else:
            state, why = self._unheld(item, standing)
        supports = tuple(dict.fromkeys([*bearing, *(f.path for f in showing if not f.held)]))
        facts = tuple(f.told for f in carrying)
        return Called(item, standing, law, state, supports, facts, why, self._notes(standing, law), kinds)

    def _carrying(self, entry: Item) -> list[_Fact]:
        """Return the facts to which this kind is attached; what nothing else in the element counts is "anything else"."""
        within = self._held.get(entry, [])
        if entry.id == ANYTHING:
            found = [f for f in within if self._uncounted(entry, f)]
        else:
            found = [f for f in within if f.held & entry.counts(helped=self._helped)]
        told = [f for f in self.facts if f.binding in entry.held_if and f.favors] if entry.held_if else []
        return list(dict.fromkeys([*found, *told]))

    @cached_property
    def _helped(self) -> bool:
        """Whether an agency freed the client, or was told of the trafficking, on what is recorded."""
        own = (i.exit.freed_by_law_enforcement for i in self.case.incidents if i.victim == self.case.applicant)
        told = (c.about_trafficking for c in self.case.assistance.contacts if c.agency in OPEN_TO_PROOF)
        return any(asserted(answer.when_no_hurts) for answer in (*own, *told))

    def _kinds(self, entry: Item, facts: Iterable[_Fact]) -> frozenset[Evidence]:
        """Return the kinds that count as an item here; of "anything else", what is held and counts as nothing else."""
        if entry.id != ANYTHING:
            return entry.counts(helped=self._helped)
        return frozenset(kind for fact in facts for kind in self._uncounted(entry, fact))

    def _uncounted(self, entry: Item, fact: _Fact) -> frozenset[Evidence]:
        return fact.held - counted(self.explainer.day, entry.element, fact.binding, helped=self._helped)

    def _of_held(self, entry: Item, law: Provision, papers: frozenset[Evidence]) -> str:
        """Say what to mind of what is held: that an agency took it back, or that nobody knows yet what a report tells."""
        if Evidence.POLICE_REPORT in papers and (entry.if_helped or entry.id == ANYTHING):
            unread = not self._helped and entry.element == "physical_presence" and law.window == RULE_2024
            return POLICE_REPORT_FIRST if unread else COUNSEL_READS
        assistance = self.case.assistance
        taken_back = {
            "declaration": assistance.declaration_withdrawn,
            "continued_presence": assistance.continued_presence_revoked,
        }.get(entry.id)
        return WITHDRAWN.get(law.window, "") if taken_back and asserted(taken_back.when_yes_hurts) else ""

    def _unheld(self, entry: Item, standing: RankOfEvidence) -> tuple[str, str]:
        """Return the state of what is not in the file, and why it is not to be asked for, if so."""
        states = {f.what.state() for f in self.facts if f.binding in entry.lacking} if entry.lacking else set()
        reasons = (
            (standing is RankOfEvidence.OPTIONAL, _WHY_OPTIONAL),
            (standing is RankOfEvidence.PRIMARY, _WHY_PRIMARY),
            (entry.id == ANYTHING, _WHY_OTHER),
            (State.NO in states and State.YES not in states, _WHY_LACKING),
            (entry.of_report and self.excused, EXCUSED),
            (entry.official and self._own_acts, OWN_ACTS_RECORDS if entry.on_file else OWN_ACTS_FIRST),
            (entry.near and self._ongoing, _WHY_ONGOING),
        )
        why = next((sentence for holds, sentence in reasons if holds), "")
        return (ALTERNATIVE, why) if why else (OBTAINABLE, "")

    def _notes(self, standing: RankOfEvidence, law: Provision) -> tuple[str, ...]:
        required = standing is RankOfEvidence.REQUIRED and law.window == RULE_2024
        earlier = required and FILED_BEFORE_2024.how(self.case).bits == truth.TRUE
        return tuple(note for note in (law.note, EARLIER_FILER if earlier else "") if note)


def _read(findings: Iterable[Finding], scope: Scope) -> dict[str, None]:
    """Return the paths that the leaves below findings read, but for ways that the record closes and what it leaves blank."""
    paths: dict[str, None] = {}
    seen: set[tuple[int, int]] = set()

    def below(finding: Finding, scope: Scope) -> None:
        node, scope = finding.predicate, finding.scope or scope
        kind = type(node)
        if kind is Question:
            paths[scope.path(node.fact)] = None
            for factor in node.factors:
                paths[scope.path(factor.fact)] = None
            return
        if finding.template or (id(finding), id(scope)) in seen:
            return
        seen.add((id(finding), id(scope)))
        if kind is Computed and finding.outcome in (Outcome.MET, Outcome.CONTESTED):
            # Of what is worked out, where it came out for the applicant.
            paths.update({scope.path(path): None for path, _ in scope.read(node).used})
        ways = (kind is AnyOf or kind is Exists) and finding.outcome is not Outcome.NOT_MET
        for child in finding.children:
            if not (ways and child.outcome is Outcome.NOT_MET):
                below(child, scope)

    for finding in findings:
        below(finding, scope)
    return paths


def _raised(could_apply: Finding) -> bool:
    if could_apply.outcome is not Outcome.UNKNOWN:
        return could_apply.outcome is not Outcome.NOT_MET
    return _speaks(could_apply)


def _speaks(finding: Finding) -> bool:
    """Say whether a fact below it is recorded as a yes, or disputed; of what must not be so, a yes says nothing."""
    if isinstance(finding.predicate, Question):
        return finding.outcome in (Outcome.MET, Outcome.CONTESTED)
    if finding.template or isinstance(finding.predicate, Not):
        return False
    return any(map(_speaks, finding.children))


def _named(finding: Finding, name: str) -> Iterator[Finding]:
    """Yield the findings, at or below one, of the part of the law of that name."""
    if name in _names(finding.predicate):
        if isinstance(finding.predicate, Element) and finding.predicate.id == name:
            yield finding
        for child in finding.children:
            yield from _named(child, name)


@functools.lru_cache(maxsize=16384)
def _names(predicate: Predicate) -> frozenset[str]:
    """Return the names of the parts of the law at or below a predicate."""
    own = [predicate.id] if isinstance(predicate, Element) else []
    return frozenset(own).union(*map(_names, parts(predicate)))
