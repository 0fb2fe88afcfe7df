"""
What a finding says: the facts it rests on, what is missing, the law's own factors, and one sentence that says why.

Nothing here decides anything: every function reads the tree that `tvisa.kernel.evaluate.find` returned.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any

import attrs

from tvisa.facts.labels import label
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.evaluate import Finding, Scope
from tvisa.kernel.predicate import (
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Factor,
    Gap,
    Joint,
    Not,
    Question,
    Who,
)
from tvisa.kernel.provision import Kind
from tvisa.kernel.truth import Basis, Outcome, readings
from tvisa.words.catalog import Catalog

_OPEN = (Outcome.UNKNOWN, Outcome.CONTESTED)


@attrs.frozen
class Fact:
    """A recorded fact that a finding rests on: where it is, what it says and who says so."""

    path: str
    answer: str = attrs.field(repr=False)
    sources: tuple[str, ...]
    label: str


@attrs.frozen
class Missing:
    """What would close an open finding: where it goes, why it is open, the question and who can answer it."""

    path: str
    state: Gap
    question: str
    who: Who
    label: str


def _scope(finding: Finding, scope: Scope) -> Scope:
    return finding.scope or scope


def _is_of(scope: Scope, path: str) -> bool:
    """Say whether a path lies in the records that a scope binds, or in none; below an element, others' stay with them."""
    for own in scope.paths.values():
        if own.endswith("]") and path.startswith(own[: own.rindex("[") + 1]) and not path.startswith(own):
            return False
    return True


def _sources(answer: Answer, against: Reply) -> tuple[str, ...]:
    """Return who says so, without the claims that are set aside."""
    deciding = (Reply.YES, Reply.NO)
    kept = (c for c in answer.claims if c.answer in deciding and not (c.hostile and c.answer is against))
    return tuple(dict.fromkeys(str(s) for c in kept for s in c.sources))


def _weighs_against(factor: Factor) -> Reply:
    """Return the answer to a factor that speaks against the applicant, or at least not for them."""
    return Reply.NO if factor.counts_for is Reply.YES else Reply.YES


def _recorded(what: Any) -> bool:
    return what.state() in (State.YES, State.NO, State.DISPUTED) if isinstance(what, Answer) else bool(what.values)


@attrs.frozen
class Explainer:
    """
    Reads findings aloud.

    Attributes:
        scope: What the names at the top mean.
        day: The day whose law is cited.
        catalog: The language.
    """

    scope: Scope
    day: datetime.date
    catalog: Catalog
    _known: dict[tuple[Any, ...], Any] = attrs.field(factory=dict, init=False, repr=False)

    def _once(self, kind: str, finding: Finding, scope: Scope, weigh: bool, read: Callable[[], Iterable[Any]]) -> Any:
        """Read a node once: every node above it asks again. The finding is kept, so that its id stays its own."""
        key = (kind, id(finding), id(scope), weigh)
        if key not in self._known:
            self._known[key] = (finding, scope, tuple(read()))
        return self._known[key][2]

    # --- facts --------------------------------------------------------------------------------------------------------

    def facts(self, finding: Finding, scope: Scope | None = None) -> tuple[Fact, ...]:
        """
        Return the recorded facts that carry the outcome.

        Of a NOT_MET finding these are the answers that defeat it: no answer to another leaf can change it.
        """
        found = dict.fromkeys(self._facts(finding, _scope(finding, scope or self.scope)))
        return tuple(found)

    def _facts(self, finding: Finding, scope: Scope) -> tuple[Fact, ...]:
        found: tuple[Fact, ...] = self._once("facts", finding, scope, False, lambda: self._read_facts(finding, scope))
        return found

    def _read_facts(self, finding: Finding, scope: Scope) -> Iterator[Fact]:
        node = finding.predicate
        if isinstance(node, Question):
            yield from self._fact(node.fact, scope.get(node.fact), scope, node.against)
        elif isinstance(node, Computed):
            for path, what in scope.read(node).used:
                yield from self._fact(path, what, scope, node.against)
        else:
            yield from self.own_facts(finding, scope)
            for child in self._carrying(finding):
                yield from self._facts(child, _scope(child, scope))

    def own_facts(self, finding: Finding, scope: Scope) -> Iterator[Fact]:
        """Yield the fact that a node itself reads: an assertion, or "these are all"."""
        node = finding.predicate
        if isinstance(node, Element) and node.asserted:
            answer = scope.get(node.asserted)
            if answer.when_no_hurts & 4:
                yield from self._fact(node.asserted, answer, scope, Reply.NO)
        elif isinstance(node, (Exists, Every)):
            closes = finding.outcome is (Outcome.NOT_MET if isinstance(node, Exists) else Outcome.MET)
            if closes or finding.outcome in _OPEN:
                yield from self._fact(node.complete, scope.get(node.complete), scope, node.against)

    @staticmethod
    def _carrying(finding: Finding) -> tuple[Finding, ...]:
        """Return the children that carry the outcome."""
        node, outcome, children = finding.predicate, finding.outcome, finding.children
        if outcome is Outcome.UNKNOWN or isinstance(node, (Not, Element)):
            # Under an assertion that fills what is open, the details carry nothing.
            return (
                () if isinstance(node, Element) and children[0].outcome is Outcome.UNKNOWN is not outcome else children
            )
        if isinstance(node, Joint):
            return tuple(c for c in children if c.outcome is not Outcome.UNKNOWN)
        all_needed = outcome is (Outcome.MET if isinstance(node, (AllOf, Every)) else Outcome.NOT_MET)
        return children if all_needed else tuple(c for c in children if c.outcome is outcome)

    def _fact(self, path: str, what: Any, scope: Scope, against: Reply) -> Iterator[Fact]:
        if isinstance(what, Answer):
            state = what.state(against)
            if state in (State.YES, State.NO, State.DISPUTED):
                yield Fact(scope.path(path), str(state), _sources(what, against), label(path))
        elif isinstance(what, (DateFact, Age)):
            said = ", ".join(str(v) for v in what.values)
            yield Fact(scope.path(path), said, tuple(str(s) for s in what.sources), label(path))
        else:
            yield Fact(scope.path(path), str(what), (), label(path))

    # --- missing ------------------------------------------------------------------------------------------------------

    def missing(self, finding: Finding, scope: Scope | None = None) -> tuple[Missing, ...]:
        """
        Return what would close an open finding, once each; nothing for one that is closed.

        When every one of them is answered, and whatever that opens in turn, nothing stays UNKNOWN.
        """
        found: dict[tuple[str, Gap], Missing] = {}
        for entry in self._missing(finding, _scope(finding, scope or self.scope), weigh=False):
            found.setdefault((entry.path, entry.state), entry)
        return tuple(found.values())

    def _missing(self, finding: Finding, scope: Scope, *, weigh: bool) -> tuple[Missing, ...]:
        found: tuple[Missing, ...] = self._once(
            "missing", finding, scope, weigh, lambda: dict.fromkeys(self._read_missing(finding, scope, weigh=weigh))
        )  # fmt: skip
        return found

    def _read_missing(self, finding: Finding, scope: Scope, *, weigh: bool) -> Iterator[Missing]:
        if finding.outcome not in _OPEN:
            return
        node = finding.predicate
        if isinstance(node, Question):
            if finding.outcome is Outcome.UNKNOWN:
                yield self._gap(node, scope, weigh=weigh)
        elif isinstance(node, Computed):
            gap = scope.read(node).gap
            if gap:
                path, state, question = gap
                plain = self.catalog.plain(question)
                who = Who.COUNSEL if state is Gap.JUDGMENT else Who.INTERVIEWER
                yield Missing(scope.path(path), state, plain, who, label(path))
        else:
            if isinstance(node, (Exists, Every)):
                yield from self._list_gap(node, scope)
            weigh = weigh or (isinstance(node, AllOf) and any(self._says_something(c, scope) for c in finding.children))
            in_order = isinstance(node, AnyOf) and node.in_order
            first_open = in_order and finding.children[0].outcome is Outcome.UNKNOWN
            weigh = weigh or (in_order and not first_open)
            for child in finding.children[: 1 if first_open else None]:
                yield from self._missing(child, _scope(child, scope), weigh=weigh)

    def _says_something(self, finding: Finding, scope: Scope) -> bool:
        """Whether a part is met by a recorded fact; that the incident is the applicant's own is none."""
        met = finding.outcome is Outcome.MET
        return met and any(not f.path.endswith(".victim") for f in self._facts(finding, _scope(finding, scope)))

    def _gap(self, node: Question, scope: Scope, *, weigh: bool) -> Missing:
        answer: Answer = scope.get(node.fact)
        question = self.catalog.plain(node.ask)
        state = answer.state(node.against)
        if state is State.NO:
            return Missing(scope.path(node.fact), Gap.NOT_YET, question, Who.INTERVIEWER, label(node.fact))
        gap = Gap.NOT_ASKED if state is State.NOT_ASKED else Gap(state.value)
        who = node.who
        if node.kind is Kind.STANDARD and gap is Gap.NOT_ASKED:
            weigh = weigh or any(_recorded(scope.get(f.fact)) for f in node.factors)
            gap, who = (Gap.JUDGMENT, Who.COUNSEL) if weigh else (gap, who)
        return Missing(scope.path(node.fact), gap, question, who, label(node.fact))

    def _list_gap(self, node: Exists | Every, scope: Scope) -> Iterator[Missing]:
        answer: Answer = scope.get(node.complete)
        complete = answer.state(node.against) is State.YES
        if complete and not (node.not_yet and scope.filed != truth.TRUE):
            return
        state = Gap.NOT_YET if complete else Gap.LIST_OPEN
        yield Missing(scope.path(node.over), state, self.catalog.plain(node.ask), Who.INTERVIEWER, label(node.over))

    # --- factors ------------------------------------------------------------------------------------------------------

    def factors(self, finding: Finding, scope: Scope | None = None, told: Container[int] = ()) -> list[dict[str, Any]]:
        """Return the law's own factors that are recorded, once each, with what they speak for and what is held."""
        found: dict[str, dict[str, Any]] = {}
        for node, inner in self._leaves(finding, _scope(finding, scope or self.scope), told):
            for factor in getattr(node, "factors", ()):
                path = inner.path(factor.fact)
                answer: Answer = inner.get(factor.fact)
                if path not in found and _recorded(answer):
                    found[path] = self._factor(factor, answer, path)
        return list(found.values())

    def _factor(self, factor: Factor, answer: Answer, path: str) -> dict[str, Any]:
        state = answer.state(_weighs_against(factor))
        speaks = "for" if factor.counts_for is Reply.YES else "against"
        return {
            "path": path,
            "title": self.catalog.plain(factor.title),
            "counts": {State.YES: speaks, State.DISPUTED: "disputed"}.get(state, "neither"),
            "answer": str(state),
            "sources": list(_sources(answer, _weighs_against(factor))),
            "evidence": [str(e) for e in answer.evidence],
            "citations": [str(c) for c in factor.law.cites_on(self.day)],
        }

    def _leaves(
        self, finding: Finding, scope: Scope, told: Container[int] = (), seen: set[tuple[int, int]] | None = None
    ) -> Iterator[tuple[Any, Scope]]:
        """Yield the leaves below a finding, each with its scope and once; not those of elements told already."""
        seen = set() if seen is None else seen
        if (id(finding), id(scope)) in seen:
            return
        seen.add((id(finding), id(scope)))
        if isinstance(finding.predicate, (Question, Computed)):
            yield finding.predicate, scope
        for child in finding.children:
            if not (isinstance(child.predicate, Element) and id(self._listed(child)) in told):
                yield from self._leaves(child, _scope(child, scope), told, seen)

    def hostile(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """Return what only the trafficker's side says against the applicant: listed, and neither fact nor dispute."""
        found = {}
        seen: set[tuple[int, int]] = set()
        for node, scope in (pair for finding in findings for pair in self._leaves(finding, self.scope, seen=seen)):
            if isinstance(node, Computed):
                for fact, words, who in scope.read(node).hostile:
                    path = scope.path(fact)
                    found[path] = {"path": path, "answer": words, "sources": [str(s) for s in who]}
            if isinstance(node, Question):
                asked = [(node.fact, node.against), *((f.fact, _weighs_against(f)) for f in node.factors)]
                for fact, against in asked:
                    path, answer = scope.path(fact), scope.get(fact)
                    for claim in answer.hostile(against):
                        sources = [str(s) for s in claim.sources]
                        found[path] = {"path": path, "answer": str(claim.answer), "sources": sources}
        return list(found.values())

    # --- the reason ---------------------------------------------------------------------------------------------------

    def reason(self, finding: Finding, scope: Scope | None = None, told: Container[int] = ()) -> str:
        """
        Say in one sentence why, from the facts.

        Args:
            finding: What was found.
            scope: What the names mean there.
            told: Findings whose reason the reader has already: they are not told again.
        """
        scope = _scope(finding, scope or self.scope)
        outcome, say = finding.outcome, self.catalog.say
        if outcome is Outcome.UNKNOWN:
            return self._open_reason(finding, scope)
        groups: dict[str, dict[str, None]] = {}
        self._outline(finding, scope, "", groups, told, top=finding)
        said = "; ".join(
            say("{title} ({facts})", title=title, facts=self.catalog.some(list(facts)))
            if title
            else self.catalog.some(list(facts))
            for title, facts in groups.items()
        )
        if outcome is Outcome.CONTESTED and not said:
            return self.catalog.plain("The facts recorded contradict each other.")
        said = said or self.catalog.plain("as above")
        if outcome is Outcome.CONTESTED:
            return say("Disputed; it turns on {facts}.", facts=said)
        if outcome is Outcome.NOT_MET:
            return say("Not met on the answers recorded: {facts}.", facts=said)
        if finding.basis is Basis.ASSERTION:
            return say("Asserted as a whole, in whole or part without details: {facts}.", facts=said)
        best = self.best(finding)
        key = getattr(next(reversed(best.scope.names.values())), "key", "") if best and best.scope else ""
        if key:
            return say("Supported by incident {key}: {facts}.", key=key, facts=said)
        return say("Supported: {facts}.", facts=said)

    def _outline(
        self, finding: Finding, scope: Scope, title: str, groups: dict[str, dict[str, None]],
        told: Container[int], top: Finding,
    ) -> None:  # fmt: skip
        """Gather the carrying facts under the innermost part of the law that a reader knows by name."""
        node, outcome = finding.predicate, finding.outcome
        if isinstance(node, Element) and finding is not top:
            title = self.catalog.plain(node.title)
            if id(self._listed(finding)) in told:
                if outcome is not Outcome.MET:
                    groups[title] = {self.catalog.plain("as above"): None}
                return
        summed = isinstance(node, (Question, Computed)) or (isinstance(node, Element) and node.summed)
        for fact in self._facts(finding, scope) if summed else self.own_facts(finding, scope):
            silent = outcome is Outcome.MET and fact.path.endswith(".victim")
            if not silent and (
                outcome is not Outcome.CONTESTED or fact.answer == State.DISPUTED or ".asserted." in fact.path
            ):
                groups.setdefault(title, {})[self._said(fact, finding)] = None
        if not summed:
            for child in self._told_of(finding, self._carrying(finding)):
                self._outline(child, _scope(child, scope), title, groups, told, top)

    def _told_of(self, finding: Finding, children: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Of several ways in which it is met, tell every one the law names, and the first of any it does not."""
        if finding.outcome is not Outcome.MET:
            return children
        best = self.best(finding)
        if best in children:
            return (best,)
        ways = [c for c in children if isinstance(c.predicate, AllOf)]
        return tuple(c for c in children if c not in ways[1:]) if isinstance(finding.predicate, AnyOf) else children

    def _said(self, fact: Fact, finding: Finding) -> str:
        name = self.catalog.plain(fact.label)
        if finding.outcome is Outcome.MET and fact.answer == State.YES:
            return name
        return self.catalog.say("{label}: {answer}", label=name, answer=self.catalog.word(fact.answer))

    def _open_reason(self, finding: Finding, scope: Scope) -> str:
        missing = self.missing(finding, scope)

        def named(*states: Gap) -> list[str]:
            return list(dict.fromkeys(self.catalog.plain(m.label) for m in missing if m.state in states))

        say, some = self.catalog.say, self.catalog.some
        sentences = []
        if labels := named(Gap.NOT_YET):
            sentences.append(say("Not yet; until filing this can still come about: {labels}.", labels=some(labels)))
        if labels := named(*(set(Gap) - {Gap.JUDGMENT, Gap.NOT_YET})):
            sentences.append(say("To be found out: {labels}.", labels=some(labels)))
        if labels := named(Gap.JUDGMENT):
            sentences.append(say("Some facts are in; to be weighed by counsel: {labels}.", labels=some(labels, 3)))
        return " ".join(sentences) or self.catalog.plain("Open on what is recorded.")

    @staticmethod
    def best(finding: Finding) -> Finding | None:
        """Return the record that goes furthest, the first of equals; None where the finding is not over a list."""
        while isinstance(finding.predicate, Element):
            finding = finding.children[0]
        if not isinstance(finding.predicate, Exists) or not finding.children:
            return None
        return max(finding.children, key=lambda child: _RANK[child.outcome])

    # --- as JSON ------------------------------------------------------------------------------------------------------

    def as_dict(
        self, finding: Finding, scope: Scope | None = None, seen: set[int] | None = None,
        told: Callable[[Finding], bool] = lambda _: True,
    ) -> dict[str, Any]:  # fmt: skip
        """
        Return the finding and everything below it as plain JSON values.

        Args:
            finding: What was found.
            scope: What the names mean there.
            seen: Findings given in full already: a second mention has ``"see"`` in place of its children.
            told: Which of its own parts are given; all of them count whether given or not.
        """
        top = scope is None
        scope = _scope(finding, scope or self.scope)
        seen = set() if seen is None else seen
        node = finding.predicate
        part = self._listed(finding)
        again = isinstance(node, Element) and id(part) in seen
        # What a connective says, or an element told already, its parts say or have said.
        unnamed = not top and (again or isinstance(node, (*_LISTS, Not)))
        favorable, adverse = readings(finding.bits)
        if getattr(node, "against", Reply.NO) is Reply.YES and hasattr(node, "kind"):
            # Of a question to which "yes" is against the applicant, the favorable reading is the one that denies it.
            favorable, adverse = adverse, favorable
        law = getattr(node, "law", None)
        result: dict[str, Any] = {
            "id": _ident(node),
            "title": self.catalog.plain(_title(node)),
            "outcome": str(finding.outcome),
            "outcome_text": self.catalog.plain(OUTCOME_TEXT[finding.outcome]),
            "basis": str(finding.basis) if finding.basis else None,
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "citations": [str(c) for c in law.cites_on(self.day)] if law else [],
            "reason": self.reason(finding, scope, seen),
            "facts": [] if unnamed else self._listed_facts(finding, scope, top=top),
            "missing": [] if unnamed else self._listed_missing(finding, scope, top=top),
            # Between an element and the standards that they bear on, factors would only be said again.
            "factors": self.factors(finding, scope, seen) if top or not finding.children else [],
        }
        if again:
            result["children"], result["see"] = [], node.id
        else:
            seen.add(id(part))
            below = filter(told, part.children)
            result["children"] = [self.as_dict(child, _scope(child, scope), seen) for child in below]
        if law:
            result["rule"] = self.catalog.plain(law.rule)
            result["confidence"] = str(law.confidence)
        if hasattr(node, "kind"):
            result["kind"] = str(node.kind)
        if best := self.best(finding):
            result["best"] = next(reversed(best.scope.paths.values())) if best.scope else ""
        if finding.scope is not None and (path := next(reversed(finding.scope.paths.values()))):
            result["path"] = path
        return result

    def _listed_facts(self, finding: Finding, scope: Scope, *, top: bool) -> list[dict[str, Any]]:
        facts = self.facts(finding, scope)
        return [
            {"path": f.path, "answer": f.answer, "sources": list(f.sources)} for f in facts if top or _is_of(scope, f.path)
        ]  # fmt: skip

    def _listed_missing(self, finding: Finding, scope: Scope, *, top: bool) -> list[dict[str, Any]]:
        return [
            {"path": m.path, "state": str(m.state), "question": m.question, "who": str(m.who)}
            for m in self.missing(finding, scope)
            if top or _is_of(scope, m.path)
        ]

    @staticmethod
    def _listed(finding: Finding) -> Finding:
        """An element and the list of its parts are one node to a reader."""
        while isinstance(finding.predicate, Element) and isinstance(finding.children[0].predicate, _LISTS):
            finding = finding.children[0]
        return finding


_LISTS = (AllOf, AnyOf, Joint, Exists, Every)
_RANK = {Outcome.MET: 3, Outcome.CONTESTED: 2, Outcome.UNKNOWN: 1, Outcome.NOT_MET: 0}

OUTCOME_TEXT = {
    Outcome.MET: "supported",
    Outcome.NOT_MET: "not met",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "contested",
}


def _ident(node: Any) -> str:
    if hasattr(node, "id"):
        return str(node.id)
    return {AllOf: "all_of", AnyOf: "any_of", Joint: "joint", Not: "not", Exists: "some", Every: "every"}[type(node)]


def _title(node: Any) -> str:
    if isinstance(node, Element):
        return node.title
    if isinstance(node, (Question, Computed)):
        return node.ask
    return _CONNECTIVES[type(node)]


_CONNECTIVES = {
    AllOf: "All of these",
    AnyOf: "Any of these",
    Joint: "Told in these ways",
    Not: "Not this",
    Exists: "At least one",
    Every: "Each of them",
}
