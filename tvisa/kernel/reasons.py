"""One sentence that says why: the facts that carry a finding, or what is still to be found out."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

import attrs

from tvisa.kernel.answers import State
from tvisa.kernel.carried import Fact, carrying, facts, listed, missing, own_facts
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Exists, Gap, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Basis, Outcome
from tvisa.words.catalog import Catalog


def reason(finding: Finding, scope: Scope, catalog: Catalog, told: Container[int] = ()) -> str:
    """
    Say in one sentence why, from the facts.

    Args:
        finding: What was found.
        scope: What the names mean there.
        catalog: The language.
        told: Ids of findings whose reason the reader has already: they are not told again.
    """
    outcome, say = finding.outcome, catalog.say
    if outcome is Outcome.UNKNOWN:
        return _still_open(finding, scope, catalog)
    outline = _Outline(finding, catalog, told)
    outline.gather(finding, scope, "")
    said = outline.said() or catalog.plain("as above")
    if outcome is Outcome.CONTESTED:
        return say("Disputed; it depends on {facts}.", facts=said)
    if outcome is Outcome.NOT_MET:
        return say("Not met on the answers on file: {facts}.", facts=said)
    if finding.basis is Basis.ASSERTION:
        return say("Asserted as a whole, with all or some details missing: {facts}.", facts=said)
    furthest = best(finding)
    record = next(reversed(furthest.scope.names.values())) if furthest and furthest.scope else None
    if by_key := getattr(record, "supports", ""):
        return say(by_key, key=getattr(record, "key", ""), facts=said)
    return say("Supported: {facts}.", facts=said)


@attrs.frozen
class _Outline:
    """The facts that carry a finding, under the innermost part of the law that a reader knows by name."""

    top: Finding
    """The finding."""
    catalog: Catalog
    """The language."""
    told: Container[int]
    """Ids of findings that the reader has already."""
    groups: dict[str, dict[str, None]] = attrs.field(factory=dict)
    """By the title of a part of the law, what is said there, once each."""

    def gather(self, finding: Finding, scope: Scope, title: str) -> None:
        """Take in what carries one finding, which lies in the part of that title."""
        node, outcome = finding.predicate, finding.outcome
        if isinstance(node, Element) and finding is not self.top:
            title = self.catalog.plain(node.title)
            if id(listed(finding)) in self.told:
                if outcome is not Outcome.MET:
                    self.groups[title] = {self.catalog.plain("as above"): None}
                return
        summed = isinstance(node, (Question, Computed)) or (isinstance(node, Element) and node.summed)
        told = facts(finding, scope) if summed else own_facts(finding, scope)
        if outcome is Outcome.CONTESTED:
            turns = tuple(f for f in told if f.answer == State.DISPUTED or f.asserted)
            # Of a leaf whose facts are disputed in none of them, it is these that cannot all be so; of an empty list, that it is whole.
            told = turns or (told if summed or not carrying(finding) else ())
        for fact in told:
            if not (outcome is Outcome.MET and fact.silent):
                self.groups.setdefault(title, {})[self._word(fact, outcome)] = None
        if not summed:
            for child in _told_of(finding, carrying(finding)):
                self.gather(child, child.scope or scope, title)

    def _word(self, fact: Fact, outcome: Outcome) -> str:
        name = self.catalog.plain(fact.label)
        if outcome is Outcome.MET and fact.answer == State.YES:
            return name
        return self.catalog.say("{label}: {answer}", label=name, answer=self.catalog.word(fact.answer))

    def said(self) -> str:
        """Return all of it as part of a sentence."""
        say, some = self.catalog.say, self.catalog.some
        return "; ".join(
            say("{title} ({facts})", title=title, facts=some(list(words))) if title else some(list(words))
            for title, words in self.groups.items()
        )


def _told_of(finding: Finding, children: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Of several ways in which it is met, tell every one the law names, and the first of any it does not."""
    if finding.outcome is not Outcome.MET:
        return children
    furthest = best(finding)
    if furthest in children:
        return (furthest,)
    ways = [c for c in children if isinstance(c.predicate, AllOf)]
    return tuple(c for c in children if c not in ways[1:]) if isinstance(finding.predicate, AnyOf) else children


def _still_open(finding: Finding, scope: Scope, catalog: Catalog) -> str:
    still = missing(finding, scope)

    def named(*states: Gap) -> list[str]:
        return list(dict.fromkeys(catalog.plain(m.label) for m in still if m.state in states))

    say, some = catalog.say, catalog.some
    sentences = []
    if labels := named(Gap.NOT_YET):
        sentences.append(say("Not yet, but can still happen: {labels}.", labels=some(labels)))
    if labels := named(*(set(Gap) - {Gap.JUDGMENT, Gap.NOT_YET})):
        sentences.append(say("Ask: {facts}.", facts=some(labels)))
    if labels := named(Gap.JUDGMENT):
        sentences.append(say("Counsel must decide: {facts}.", facts=some(labels, 3)))
    return " ".join(sentences) or catalog.plain("Unresolved on the facts on file.")


_RANK: Final = {Outcome.MET: 3, Outcome.CONTESTED: 2, Outcome.UNKNOWN: 1, Outcome.NOT_MET: 0}


def best(finding: Finding) -> Finding | None:
    """Return the record that goes furthest, the first of equals; None where the finding is not over a list."""
    while isinstance(finding.predicate, Element):
        finding = finding.children[0]
    if not isinstance(finding.predicate, Exists) or not finding.children:
        return None
    return max(finding.children, key=lambda child: _RANK[child.outcome])
