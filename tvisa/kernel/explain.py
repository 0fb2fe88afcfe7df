"""
What a finding says: the facts it rests on, what is missing, the law's own factors, and one sentence that says why.

Nothing here decides anything: every function reads the tree that `tvisa.kernel.evaluate.find` returned. What a reader is
told of it is first a tree of values; words are put to them when it is printed.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

import attrs

from tvisa.kernel import carried
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.carried import UNNAMED, Fact, Missing, listed, notes_of, sources_of, weighs_against
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Every, Exists, Factor, Joint, Not, Question
from tvisa.kernel.reasons import best, reason
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome, readings
from tvisa.words.catalog import Catalog

E = TypeVar("E", Fact, Missing)


class Recorded(NamedTuple):
    """A factor of the law that is recorded, what it speaks for, who says so and what is held to show it."""

    factor: Factor
    path: str
    counts: str
    answer: str
    sources: tuple[str, ...]
    evidence: tuple[str, ...]


# --- what a reader is told --------------------------------------------------------------------------------------------


class Told:
    """The findings that a reader has been given in full, one after the other."""

    __slots__ = ("_turns",)

    def __init__(self) -> None:
        self._turns: dict[int, int] = {}

    def __contains__(self, finding: object) -> bool:
        return id(finding) in self._turns

    @property
    def turn(self) -> int:
        """How many have been given."""
        return len(self._turns)

    def add(self, finding: Finding) -> None:
        """Give one in full."""
        self._turns.setdefault(id(finding), len(self._turns))

    def take(self, others: Told) -> bool:
        """Give in full what was given elsewhere, in that order, if none of it has been given here."""
        if not self._turns.keys().isdisjoint(others._turns):
            return False
        for ident in others._turns:
            self._turns[ident] = len(self._turns)
        return True

    def before(self, turn: int) -> Container[int]:
        """Return the ids of those given before a turn, whatever is given later."""
        return _Before(self._turns, turn)


@attrs.define(eq=False, repr=False)
class _Before:
    _turns: dict[int, int]
    _turn: int

    def __contains__(self, ident: object) -> bool:
        return self._turns.get(ident, self._turn) < self._turn  # type: ignore[call-overload,no-any-return]


@attrs.define(eq=False, repr=False)
class Explained:
    """
    What a reader is told of a finding, as values; words are put to them by `Explainer.as_dict`.

    Attributes:
        finding: What was found.
        scope: What the names mean there.
        top: Whether it stands by itself; below an element only facts of its own record are told.
        again: Whether it has been given in full already, so that nothing stands below it.
        facts: The recorded facts that carry it.
        missing: What would close it.
        parts: What stands below it.
        told: The findings given in full.
        turn: How many of them were given before it.
    """

    finding: Finding
    scope: Scope
    top: bool
    again: bool
    facts: tuple[Fact, ...]
    missing: tuple[Missing, ...]
    parts: tuple[Explained, ...]
    told: Told
    turn: int

    @property
    def readings(self) -> tuple[Outcome, Outcome]:
        """The favorable and the adverse reading; of a question to which "yes" is against them, the one that denies it first."""
        favorable, adverse = readings(self.finding.bits)
        node = self.finding.predicate
        denied = isinstance(node, (Question, Computed)) and node.against is Reply.YES
        return (adverse, favorable) if denied else (favorable, adverse)


def _of_record(entries: tuple[E, ...], scope: Scope) -> tuple[E, ...]:
    """Keep what lies in the records that a scope binds, or in none; below an element, others' stay with them."""
    lists = scope.noted.get("lists")
    if lists is None:
        own = [path for path in scope.paths.values() if path.endswith("]")]
        lists = scope.noted["lists"] = [(path[: path.rindex("[") + 1], path) for path in own]
    for several, record in lists:
        entries = tuple([e for e in entries if not e.path.startswith(several) or e.path.startswith(record)])
    return entries


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
    _texts: _Texts = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_texts", _texts(self.day, self.catalog))

    # --- facts, gaps and factors --------------------------------------------------------------------------------------

    def facts(self, finding: Finding, scope: Scope | None = None) -> tuple[Fact, ...]:
        """
        Return the recorded facts that carry the outcome, once each.

        Of a NOT_MET finding these are the answers that defeat it: no answer to another leaf can change it.
        """
        return carried.facts(finding, finding.scope or scope or self.scope)

    def missing(self, finding: Finding, scope: Scope | None = None) -> tuple[Missing, ...]:
        """
        Return what would close an open finding, once each; nothing for one that is closed.

        When every one of them is answered, and whatever that opens in turn, nothing stays UNKNOWN.
        """
        return self._asked(carried.missing(finding, finding.scope or scope or self.scope))

    def _asked(self, missing: tuple[Missing, ...]) -> tuple[Missing, ...]:
        """Put the questions in the reader's language."""
        if self._texts.english:
            return missing
        return tuple(m._replace(question=self.catalog.plain(m.question)) for m in missing)

    def factors(self, finding: Finding, scope: Scope | None = None, told: Container[int] = ()) -> list[Recorded]:
        """
        Return the law's own factors that are recorded, once each, with what they speak for and what is held.

        Args:
            finding: What was found.
            scope: What the names mean there.
            told: Findings that the reader has already: their factors are not told again.
        """
        scope = finding.scope or scope or self.scope
        if not carried.weighed(finding, scope):
            return []
        found: dict[str, Recorded] = {}
        for path, factor, answer in carried.weighed_besides(finding, scope, told):
            if path not in found:
                found[path] = _recorded(factor, answer, path)
        return list(found.values())

    # --- what is set aside --------------------------------------------------------------------------------------------

    @property
    def anything_hostile(self) -> bool:
        """Whether anything at all in the records is said by the trafficker's side alone."""
        return _anything_hostile(self.scope.case)

    def hostile(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """Return what only the trafficker's side says against the client: listed, and neither fact nor dispute."""
        found: dict[str, dict[str, Any]] = {}
        if not self.anything_hostile:
            return []
        seen: set[tuple[int, int]] = set()
        for node, scope in (pair for finding in findings for pair in _leaves(finding, self.scope, seen)):
            if isinstance(node, Computed):
                for fact, words, who in scope.read(node).hostile:
                    path = scope.path(fact)
                    found[path] = {"path": path, "answer": words, "sources": [str(s) for s in who]}
            else:
                asked = [(node.fact, node.against), *((f.fact, weighs_against(f)) for f in node.factors)]
                for fact, against in asked:
                    path, answer = scope.path(fact), scope.get(fact)
                    for claim in answer.hostile(against):
                        sources = [str(s) for s in claim.sources]
                        found[path] = {"path": path, "answer": str(claim.answer), "sources": sources}
        return list(found.values())

    # --- the reason ---------------------------------------------------------------------------------------------------

    def reason(self, finding: Finding, scope: Scope | None = None) -> str:
        """Say in one sentence why, from the facts."""
        return reason(finding, finding.scope or scope or self.scope, self.catalog)

    # --- everything, node by node -------------------------------------------------------------------------------------

    def explain(
        self, finding: Finding, told: Told | None = None, shown: Callable[[Finding], bool] = lambda _: True
    ) -> Explained:
        """
        Return the finding and everything below it, as values.

        Args:
            finding: What was found.
            told: Findings given in full already: of a second mention the parts are left out.
            shown: Which of its own parts are given; all of them count whether given or not.
        """
        return self._whole(finding, finding.scope or self.scope, Told() if told is None else told, shown)

    def _whole(
        self, finding: Finding, scope: Scope, told: Told, shown: Callable[[Finding], bool] | None = None
    ) -> Explained:
        node, part, top, turn = finding.predicate, listed(finding), shown is not None, told.turn
        again = isinstance(node, Element) and part in told
        facts: tuple[Fact, ...] = ()
        missing: tuple[Missing, ...] = ()
        # What a connective says its parts say, and what an element told already says has been said.
        if top or not (again or isinstance(node, UNNAMED)):
            facts, missing = carried.facts(finding, scope), self._asked(carried.missing(finding, scope))
            if not top:
                facts, missing = _of_record(facts, scope), _of_record(missing, scope)
        parts: tuple[Explained, ...] = ()
        if not again and finding.children:
            told.add(part)
            below = filter(shown, part.children) if shown else part.children
            parts = tuple([self._part(child, child.scope or scope, told) for child in below])
        return Explained(finding, scope, top, again, facts, missing, parts, told, turn)

    def _part(self, finding: Finding, scope: Scope, told: Told) -> Explained:
        """Explain what stands below another finding: a template once for all cases, as long as nothing of it was told."""
        if not (finding.template and scope.place):
            return self._whole(finding, scope, told)
        notes = notes_of(finding, scope)
        kept: tuple[Explained, Told] | None = notes.get(self._texts)
        if kept is None:
            inside = Told()
            kept = notes[self._texts] = self._whole(finding, scope.place.blank(), inside), inside
        explained, inside = kept
        return explained if told.take(inside) else self._whole(finding, scope, told)

    def as_dict(self, what: Explained | Finding) -> dict[str, Any]:
        """Return what a reader is told of a finding, and of everything below it, as plain JSON values."""
        told = what if isinstance(what, Explained) else self.explain(what)
        finding, scope = told.finding, told.scope
        node, outcome, basis = finding.predicate, finding.outcome, finding.basis
        law, before = self._texts.of(node), told.told.before(told.turn)
        favorable, adverse = told.readings
        result: dict[str, Any] = {
            "id": law.id,
            "title": law.title,
            "outcome": str(outcome),
            "outcome_text": self.catalog.plain(OUTCOME_TEXT[outcome]),
            "basis": str(basis) if basis else None,
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "citations": list(law.citations),
            "reason": reason(finding, scope, self.catalog, before),
            "facts": [{"path": f.path, "answer": f.answer, "sources": list(f.sources)} for f in told.facts],
            "missing": [
                {"path": m.path, "state": str(m.state), "question": m.question, "who": str(m.who)} for m in told.missing
            ],
            # Between an element and the standards that they bear on, factors would only be said again.
            "factors": [self.factor_as_dict(f) for f in self.factors(finding, scope, before)]
            if told.top or not finding.children
            else [],
            "children": [self.as_dict(part) for part in told.parts],
        }
        if told.again:
            result["see"] = node.id
        if law.rule is not None:
            result["rule"], result["confidence"] = law.rule, law.confidence
        if law.kind is not None:
            result["kind"] = law.kind
        if furthest := best(finding):
            result["best"] = next(reversed(furthest.scope.paths.values())) if furthest.scope else ""
        if finding.scope is not None and (path := next(reversed(finding.scope.paths.values()))):
            result["path"] = path
        return result

    def factor_as_dict(self, recorded: Recorded) -> dict[str, Any]:
        """Return a factor that is recorded as plain JSON values."""
        factor, path, counts, answer, sources, evidence = recorded
        return {
            "path": path,
            "title": self.catalog.plain(factor.title),
            "counts": counts,
            "answer": answer,
            "sources": list(sources),
            "evidence": list(evidence),
            "citations": [str(c) for c in factor.law.cites_on(self.day)],
        }


def _recorded(factor: Factor, answer: Answer, path: str) -> Recorded:
    state = answer.state(weighs_against(factor))
    speaks = "for" if factor.counts_for is Reply.YES else "against"
    counts = {State.YES: speaks, State.DISPUTED: "disputed"}.get(state, "neither")
    sources = sources_of(answer, weighs_against(factor))
    return Recorded(factor, path, counts, str(state), sources, tuple(str(e) for e in answer.evidence))


def _anything_hostile(case: Scope) -> bool:
    """Whether anything at all in the records of a case is said only by the trafficker's side."""
    found: bool | None = case.noted.get("hostile")
    if found is None:
        facts = (fact for record in case.names.values() if attrs.has(type(record)) for _, fact in recorded(record))
        found = case.noted["hostile"] = any(claim.hostile for fact in facts for claim in fact.claims)
    return found


def _leaves(finding: Finding, scope: Scope, seen: set[tuple[int, int]]) -> Iterator[tuple[Question | Computed, Scope]]:
    """Yield the leaves below a finding, each with its scope and once."""
    scope = finding.scope or scope
    if (id(finding), id(scope)) in seen:
        return
    seen.add((id(finding), id(scope)))
    if isinstance(finding.predicate, (Question, Computed)):
        yield finding.predicate, scope
    for child in finding.children:
        yield from _leaves(child, scope, seen)


OUTCOME_TEXT = {
    Outcome.MET: "supported",
    Outcome.NOT_MET: "not met",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "contested",
}


# --- the law's own words ----------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class _Text:
    """What the law says of a node, whatever a case says: its name, its title, where it stands, its rule."""

    id: str
    title: str
    citations: tuple[str, ...]
    rule: str | None
    confidence: str | None
    kind: str | None


class _Texts:
    """The words of the nodes of the law on one day in one language, each worked out once."""

    def __init__(self, day: datetime.date, catalog: Catalog) -> None:
        self.english = catalog.lang == "en"
        self._day, self._catalog = day, catalog
        self._known: dict[Any, _Text] = {}

    def of(self, node: Any) -> _Text:
        """Return the words of one node."""
        found = self._known.get(node)
        if found is None:
            found = self._known[node] = self._read(node)
        return found

    def _read(self, node: Any) -> _Text:
        law, kind = getattr(node, "law", None), getattr(node, "kind", None)
        ident, title = _named(node)
        return _Text(
            ident,
            self._catalog.plain(title),
            tuple(str(c) for c in law.cites_on(self._day)) if law else (),
            self._catalog.plain(law.rule) if law else None,
            str(law.confidence) if law else None,
            str(kind) if kind else None,
        )


@functools.lru_cache(maxsize=32)
def _texts(day: datetime.date, catalog: Catalog) -> _Texts:
    return _Texts(day, catalog)


def _named(node: Any) -> tuple[str, str]:
    """Return the name and the title of a node."""
    if isinstance(node, Element):
        return str(node.id), node.title
    return (str(node.id), node.ask) if isinstance(node, (Question, Computed)) else _CONNECTIVES[type(node)]


_CONNECTIVES = {
    AllOf: ("all_of", "All of these"),
    AnyOf: ("any_of", "Any of these"),
    Joint: ("joint", "Told in these ways"),
    Not: ("not", "Not this"),
    Exists: ("some", "At least one"),
    Every: ("every", "Each of them"),
}
