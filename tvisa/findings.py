"""
What a finding says: the facts it rests on, what is missing, the law's own factors, and one sentence that says why.

Nothing here decides anything: every function reads the tree that `tvisa.predicate.find` returned.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import attrs

from tvisa.facts import Age, Answer, DateFact, Reply, State
from tvisa.law import Kind
from tvisa.messages import Catalog
from tvisa.predicate import AllOf, AnyOf, Computed, Element, Every, Exists, Factor, Finding, Gap, Not, Question, Scope, Who
from tvisa.truth import ASSERTED, OUTCOME, Basis, Outcome, readings

__all__ = ["Explainer", "Fact", "Missing"]

_OPEN = (Outcome.UNKNOWN, Outcome.CONTESTED)


@attrs.frozen
class Fact:
    """A recorded fact that a finding rests on: where it is, what it says and who says so."""

    path: str
    answer: str
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


def _label(ident: str) -> str:
    return ident.rpartition(".")[2].replace("_", " ")


def _scope(finding: Finding, scope: Scope) -> Scope:
    return finding.scope or scope


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

    # --- facts --------------------------------------------------------------------------------------------------------

    def facts(self, finding: Finding, scope: Scope | None = None) -> tuple[Fact, ...]:
        """
        Return the recorded facts that carry the outcome.

        Of a NOT_MET finding these are the answers that defeat it: no answer to another leaf can change it.
        """
        found = dict.fromkeys(self._facts(finding, _scope(finding, scope or self.scope)))
        return tuple(found)

    def _facts(self, finding: Finding, scope: Scope) -> Iterator[Fact]:
        node = finding.predicate
        if isinstance(node, Question):
            yield from self._fact(node.fact, scope.get(node.fact), scope, node.against)
        elif isinstance(node, Computed):
            for path, what in node.how(*[scope.names[n] for n in node.needs]).used:
                yield from self._fact(path, what, scope, node.against)
        else:
            if finding.scope is None or not isinstance(node, Element):
                yield from self._own(finding, scope)
            elif node.asserted:
                yield from self._own(finding, scope)
            for child in self._carrying(finding):
                yield from self._facts(child, _scope(child, scope))

    def _own(self, finding: Finding, scope: Scope) -> Iterator[Fact]:
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
            return () if isinstance(node, Element) and children[0].outcome is Outcome.UNKNOWN is not outcome else children
        all_needed = outcome is (Outcome.MET if isinstance(node, (AllOf, Every)) else Outcome.NOT_MET)
        return children if all_needed else tuple(c for c in children if c.outcome is outcome)

    def _fact(self, path: str, what: Any, scope: Scope, against: Reply) -> Iterator[Fact]:
        if isinstance(what, Answer):
            state = what.state(against)
            if state in (State.YES, State.NO, State.DISPUTED):
                sources = tuple(
                    str(s)
                    for s in dict.fromkeys(
                        s for c in what.claims if not (c.hostile and c.answer is against) for s in c.sources
                    )
                )
                yield Fact(scope.path(path), str(state), sources, _label(path))
        elif isinstance(what, (DateFact, Age)):
            said = ", ".join(str(v) for v in what.values)
            yield Fact(scope.path(path), said, tuple(str(s) for s in what.sources), _label(path))
        else:
            yield Fact(scope.path(path), str(what), (), _label(path))

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

    def _missing(self, finding: Finding, scope: Scope, *, weigh: bool) -> Iterator[Missing]:
        if finding.outcome not in _OPEN:
            return
        node = finding.predicate
        if isinstance(node, Question):
            if finding.outcome is Outcome.UNKNOWN:
                yield self._gap(node, scope, weigh=weigh)
        elif isinstance(node, Computed):
            gap = node.how(*[scope.names[n] for n in node.needs]).gap
            if gap:
                path, state, question = gap
                plain = self.catalog.plain(question)
                yield Missing(scope.path(path), state, plain, Who.INTERVIEWER, _label(path))
        else:
            if isinstance(node, (Exists, Every)):
                yield from self._list_gap(node, scope)
            weigh = weigh or (isinstance(node, AllOf) and any(c.outcome is Outcome.MET for c in finding.children))
            for child in finding.children:
                yield from self._missing(child, _scope(child, scope), weigh=weigh)

    def _gap(self, node: Question, scope: Scope, *, weigh: bool) -> Missing:
        answer: Answer = scope.get(node.fact)
        question = self.catalog.plain(node.ask)
        state = answer.state(node.against)
        if state is State.NO:
            return Missing("filed_on", Gap.NOT_YET, question, Who.INTERVIEWER, _label(node.fact))
        gap = Gap.NOT_ASKED if state is State.NOT_ASKED else Gap(state.value)
        who = node.who
        if node.kind is Kind.STANDARD and gap is Gap.NOT_ASKED:
            weigh = weigh or any(_recorded(scope.get(f.fact)) for f in node.factors)
            gap, who = (Gap.JUDGMENT, Who.COUNSEL) if weigh else (gap, who)
        return Missing(scope.path(node.fact), gap, question, who, _label(node.fact))

    def _list_gap(self, node: Exists | Every, scope: Scope) -> Iterator[Missing]:
        answer: Answer = scope.get(node.complete)
        complete = answer.state(node.against) is State.YES
        if complete and not (node.not_yet and scope.unfiled):
            return
        path = "filed_on" if complete else scope.path(node.over)
        state = Gap.NOT_YET if complete else Gap.LIST_OPEN
        yield Missing(path, state, self.catalog.plain(node.ask), Who.INTERVIEWER, _label(node.over))

    # --- factors ------------------------------------------------------------------------------------------------------

    def factors(self, finding: Finding, scope: Scope | None = None) -> list[dict[str, Any]]:
        """Return the law's own factors that are recorded, once each, with what they speak for and what is held."""
        found: dict[str, dict[str, Any]] = {}
        for node, inner in self._leaves(finding, _scope(finding, scope or self.scope)):
            for factor in getattr(node, "factors", ()):
                path = inner.path(factor.fact)
                answer: Answer = inner.get(factor.fact)
                if path not in found and _recorded(answer):
                    found[path] = self._factor(factor, answer, path)
        return list(found.values())

    def _factor(self, factor: Factor, answer: Answer, path: str) -> dict[str, Any]:
        state = answer.state(Reply.NO if factor.counts_for is Reply.YES else Reply.YES)
        speaks = "for" if factor.counts_for is Reply.YES else "against"
        return {
            "path": path,
            "title": self.catalog.plain(factor.title),
            "counts": {State.YES: speaks, State.DISPUTED: "disputed"}.get(state, "neither"),
            "answer": str(state),
            "sources": [str(s) for s in answer.sources],
            "evidence": [str(e) for e in answer.evidence],
            "citations": [str(c) for c in factor.law.cites_on(self.day)],
        }

    def _leaves(self, finding: Finding, scope: Scope) -> Iterator[tuple[Any, Scope]]:
        if isinstance(finding.predicate, (Question, Computed)):
            yield finding.predicate, scope
        for child in finding.children:
            yield from self._leaves(child, _scope(child, scope))

    def hostile(self, finding: Finding) -> list[dict[str, Any]]:
        """Return what only the trafficker's side says against the applicant: listed, and neither fact nor dispute."""
        found = {}
        for node, scope in self._leaves(finding, self.scope):
            if isinstance(node, Question):
                answer: Answer = scope.get(node.fact)
                for claim in answer.hostile(node.against):
                    path = scope.path(node.fact)
                    found[path] = {"path": path, "answer": str(claim.answer), "sources": [str(s) for s in claim.sources]}
        return list(found.values())

    # --- the reason ---------------------------------------------------------------------------------------------------

    def reason(self, finding: Finding, scope: Scope | None = None) -> str:
        """Say in one sentence why, from the facts."""
        scope = _scope(finding, scope or self.scope)
        outcome, say = finding.outcome, self.catalog.say
        if outcome is Outcome.UNKNOWN:
            return self._open_reason(finding, scope)
        facts = self.facts(finding, scope)
        said = [say("{label} ({answer})", label=self.catalog.plain(f.label), answer=f.answer) for f in facts]
        if outcome is Outcome.CONTESTED:
            disputed = [s for s, f in zip(said, facts, strict=True) if f.answer == State.DISPUTED] or said
            return say("Disputed: it turns on {facts}.", facts=self.catalog.some(disputed))
        best = self.best(finding)
        if outcome is Outcome.NOT_MET:
            return say("Not met on the answers recorded: {facts}.", facts=self.catalog.some(said))
        if finding.basis is Basis.ASSERTION:
            return say("Supported, in whole or part by an assertion without details: {facts}.", facts=self.catalog.some(said))
        if best is not None and best.scope is not None:
            key = getattr(next(reversed(best.scope.names.values())), "key", "")
            if key:
                return say(
                    "Supported by incident {key}: {facts}.", key=key, facts=self.catalog.some(said)
                )
        return say("Supported by the answers recorded: {facts}.", facts=self.catalog.some(said))

    def _open_reason(self, finding: Finding, scope: Scope) -> str:
        missing = self.missing(finding, scope)
        judgment = [self.catalog.plain(m.label) for m in missing if m.state is Gap.JUDGMENT]
        not_yet = [self.catalog.plain(m.label) for m in missing if m.state is Gap.NOT_YET]
        facts = [self.catalog.plain(m.label) for m in missing if m.state not in (Gap.JUDGMENT, Gap.NOT_YET)]
        say, some = self.catalog.say, self.catalog.some
        if not_yet and not facts and not judgment:
            return say("Not yet: before filing this can still come about ({labels}).", labels=some(not_yet))
        if judgment and not facts:
            return say("The facts are in; counsel must weigh: {labels}.", labels=some(judgment))
        if judgment:
            return say(
                "Open: to be found out: {facts}; to be weighed by counsel: {judgment}.",
                facts=some(facts), judgment=some(judgment),
            )  # fmt: skip
        return say("Open: to be found out: {labels}.", labels=some(facts))

    @staticmethod
    def best(finding: Finding) -> Finding | None:
        """Return the record that goes furthest, the first of equals; None where the finding is not over a list."""
        while isinstance(finding.predicate, Element):
            finding = finding.children[0]
        if not isinstance(finding.predicate, Exists) or not finding.children:
            return None
        return max(finding.children, key=lambda child: _RANK[child.outcome])

    # --- as JSON ------------------------------------------------------------------------------------------------------

    def as_dict(self, finding: Finding, scope: Scope | None = None, seen: set[int] | None = None) -> dict[str, Any]:
        """
        Return the finding and everything below it as plain JSON values.

        Args:
            finding: What was found.
            scope: What the names mean there.
            seen: Findings given in full already: a second mention has ``"see"`` in place of its children.
        """
        scope = _scope(finding, scope or self.scope)
        seen = set() if seen is None else seen
        node = finding.predicate
        favorable, adverse = readings(finding.bits)
        law = getattr(node, "law", None)
        result: dict[str, Any] = {
            "id": _ident(node),
            "title": self.catalog.plain(_title(node)),
            "outcome": str(finding.outcome),
            "outcome_text": self.catalog.plain(OUTCOME_TEXT[finding.outcome]),
            "basis": str(finding.basis) if finding.basis else None,
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "citations": [str(c) for c in law.cites_on(self.day)] if law else [],
            "reason": self.reason(finding, scope),
            "facts": [
                {"path": f.path, "answer": f.answer, "sources": list(f.sources)} for f in self.facts(finding, scope)
            ],
            "missing": [
                {"path": m.path, "state": str(m.state), "question": m.question, "who": str(m.who)}
                for m in self.missing(finding, scope)
            ],
            "factors": self.factors(finding, scope),
        }
        part = self._listed(finding)
        if isinstance(node, Element) and id(part) in seen:
            result["children"], result["see"] = [], node.id
        else:
            seen.add(id(part))
            result["children"] = [self.as_dict(child, _scope(child, scope), seen) for child in part.children]
        if law:
            result["rule"] = self.catalog.plain(law.rule)
            result["confidence"] = str(law.confidence)
        if hasattr(node, "kind"):
            result["kind"] = str(node.kind)
        if finding.scope is not None:
            result["path"] = next(reversed(finding.scope.paths.values()))
        return result

    @staticmethod
    def _listed(finding: Finding) -> Finding:
        """An element and the list of its parts are one node to a reader."""
        while isinstance(finding.predicate, Element) and isinstance(finding.children[0].predicate, _LISTS):
            finding = finding.children[0]
        return finding


_LISTS = (AllOf, AnyOf, Exists, Every)
_RANK = {Outcome.MET: 3, Outcome.CONTESTED: 2, Outcome.UNKNOWN: 1, Outcome.NOT_MET: 0}

OUTCOME_TEXT = {
    Outcome.MET: "supported",
    Outcome.NOT_MET: "not met on the facts recorded",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "contested",
}


def _ident(node: Any) -> str:
    if hasattr(node, "id"):
        return str(node.id)
    return {AllOf: "all_of", AnyOf: "any_of", Not: "not", Exists: "some", Every: "every"}[type(node)]


def _title(node: Any) -> str:
    if isinstance(node, Element):
        return node.title
    if isinstance(node, (Question, Computed)):
        return node.ask
    return {
        AllOf: "All of these", AnyOf: "Any of these", Not: "Not this", Exists: "At least one", Every: "Each of them"
    }[type(node)]  # fmt: skip
