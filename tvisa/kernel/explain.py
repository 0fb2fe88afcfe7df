"""
What a finding says: the facts it rests on, what is missing, the law's own factors, and one sentence that says why.

Nothing here decides anything: every function reads the tree that `tvisa.kernel.evaluate.find` returned. Facts and gaps are
worked out from the leaves up, once a node, noted on the finding and shared by every node above it; words are put to them
when they are printed.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any, NamedTuple

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.evaluate import Finding, Scope
from tvisa.kernel.paths import facts_of
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
    Over,
    Question,
    Who,
)
from tvisa.kernel.provision import Kind
from tvisa.kernel.truth import OUTCOME3, Basis, Outcome, readings
from tvisa.words.catalog import Catalog

_OPEN = (Outcome.UNKNOWN, Outcome.CONTESTED)
_LISTS = (AllOf, AnyOf, Joint, Exists, Every)


class Fact(NamedTuple):
    """
    A recorded fact that a finding rests on.

    Attributes:
        path: Where it is.
        answer: What it says.
        sources: Who says so.
        label: What a reader calls it.
        silent: Whether it only says whose record it is.
        asserted: Whether it asserts a part of the law as a whole, of one record.
    """

    path: str
    answer: str
    sources: tuple[str, ...]
    label: str
    silent: bool = False
    asserted: bool = False

    def __repr__(self) -> str:
        """Leave out what was said: a traceback must not print it."""
        return f"Fact(path={self.path!r}, sources={self.sources!r}, label={self.label!r})"


class Missing(NamedTuple):
    """What would close an open finding: where it goes, why it is open, the question and who can answer it."""

    path: str
    state: Gap
    question: str
    who: Who
    label: str


# --- what is said of a fact -------------------------------------------------------------------------------------------


def _sources(answer: Answer, against: Reply) -> tuple[str, ...]:
    """Return who says so, without the claims that are set aside."""
    deciding = (Reply.YES, Reply.NO)
    kept = (c for c in answer.claims if c.answer in deciding and not (c.hostile and c.answer is against))
    return tuple(dict.fromkeys(str(s) for c in kept for s in c.sources))


def _weighs_against(factor: Factor) -> Reply:
    """Return the answer to a factor that speaks against the applicant, or at least not for them."""
    return Reply.NO if factor.counts_for is Reply.YES else Reply.YES


def _recorded(what: Any) -> bool:
    if not isinstance(what, Answer):
        return bool(what.values)
    return bool(what.claims) and what.state() in (State.YES, State.NO, State.DISPUTED)


def _fact(path: str, what: Any, scope: Scope, against: Reply) -> tuple[Fact, ...]:
    """Return what is recorded at a path, as far as it says anything."""
    if isinstance(what, Answer):
        state = what.state(against) if what.claims else State.NOT_ASKED
        if state not in (State.YES, State.NO, State.DISPUTED):
            return ()
        return (Fact(scope.path(path), str(state), _sources(what, against), scope.labels(path)),)
    if isinstance(what, (DateFact, Age)):
        said = ", ".join(str(v) for v in what.values)
        return (Fact(scope.path(path), said, tuple(str(s) for s in what.sources), scope.labels(path)),)
    return (Fact(scope.path(path), str(what), (), scope.labels(path)),)


# --- what is worked out of a finding, from the leaves up --------------------------------------------------------------


def _scope(finding: Finding, scope: Scope) -> Scope:
    return finding.scope or scope


def _notes(finding: Finding, scope: Scope) -> dict[Any, Any]:
    """Return where to note what is worked out: the findings of a question are shared, so its notes are with the scope."""
    node = finding.predicate
    if type(node) is Question:
        notes = scope.noted.get(node)
        if notes is None:
            notes = scope.noted[node] = {}
        return notes
    if finding.noted is None:
        finding.noted = {}
    return finding.noted


def _facts(finding: Finding, scope: Scope) -> tuple[Fact, ...]:
    """Return the recorded facts that carry the outcome, once each."""
    notes = _notes(finding, scope)
    found: tuple[Fact, ...] | None = notes.get("facts")
    if found is None:
        found = notes["facts"] = tuple(dict.fromkeys(_read_facts(finding, scope)))
    return found


def _read_facts(finding: Finding, scope: Scope) -> Iterator[Fact]:
    node = finding.predicate
    if isinstance(node, Question):
        yield from _fact(node.fact, scope.get(node.fact), scope, node.against)
    elif isinstance(node, Computed):
        for path, what in scope.read(node).used:
            read = _fact(path, what, scope, node.against)
            yield from (f._replace(silent=True) for f in read) if node.silent else read
    else:
        yield from _own_facts(finding, scope)
        for child in _carrying(finding):
            yield from _facts(child, child.scope or scope)


def _own_facts(finding: Finding, scope: Scope) -> tuple[Fact, ...]:
    """Return the fact that a node itself reads: an assertion, or "these are all"."""
    node = finding.predicate
    if isinstance(node, Element):
        if node.asserted:
            answer = scope.get(node.asserted)
            if answer.when_no_hurts & 4:
                of_record = bool(scope.paths[node.asserted.partition(".")[0]])
                return tuple(f._replace(asserted=of_record) for f in _fact(node.asserted, answer, scope, Reply.NO))
    elif isinstance(node, Over):
        closes = finding.outcome is (Outcome.NOT_MET if isinstance(node, Exists) else Outcome.MET)
        if closes or finding.outcome in _OPEN:
            return _fact(node.complete, scope.get(node.complete), scope, node.against)
    return ()


def _carrying(finding: Finding) -> tuple[Finding, ...]:
    """Return the children that carry the outcome."""
    node, outcome, children = finding.predicate, finding.outcome, finding.children
    if outcome is Outcome.UNKNOWN or isinstance(node, (Not, Element)):
        # Under an assertion that fills what is open, the details carry nothing.
        return () if isinstance(node, Element) and children[0].outcome is Outcome.UNKNOWN is not outcome else children
    if isinstance(node, Joint):
        return tuple(c for c in children if c.outcome is not Outcome.UNKNOWN)
    all_needed = outcome is (Outcome.MET if isinstance(node, (AllOf, Every)) else Outcome.NOT_MET)
    return children if all_needed else tuple(c for c in children if c.outcome is outcome)


def _missing(finding: Finding, scope: Scope) -> tuple[Missing, ...]:
    """Return what would close a finding, once each: of several ways of asking for one thing, the first."""
    if OUTCOME3[finding.bits] not in _OPEN:
        return ()
    notes = _notes(finding, scope)
    found: tuple[Missing, ...] | None = notes.get("missing")
    if found is None:
        first: dict[tuple[str, Gap], Missing] = {}
        for entry in _gaps(finding, scope, weigh=False):
            first.setdefault((entry.path, entry.state), entry)
        found = notes["missing"] = tuple(first.values())
    return found


def _gaps(finding: Finding, scope: Scope, *, weigh: bool) -> tuple[Missing, ...]:
    """Return every way in which a finding is open; *weigh* says that facts beside it are in, so that counsel weighs it."""
    if OUTCOME3[finding.bits] not in _OPEN:
        return ()
    notes = _notes(finding, scope)
    found: tuple[Missing, ...] | None = notes.get(weigh)
    if found is None:
        found = notes[weigh] = tuple(dict.fromkeys(_read_gaps(finding, scope, weigh=weigh)))
    return found


def _read_gaps(finding: Finding, scope: Scope, *, weigh: bool) -> Iterator[Missing]:
    node = finding.predicate
    if isinstance(node, Question):
        if finding.outcome is Outcome.UNKNOWN:
            yield _gap(node, scope, weigh=weigh)
        return
    if isinstance(node, Computed):
        if gap := scope.read(node).gap:
            path, state, question = gap
            who = Who.COUNSEL if state is Gap.JUDGMENT else Who.INTERVIEWER
            yield Missing(scope.path(path), state, question, who, scope.labels(path))
        return
    if isinstance(node, Over):
        yield from _list_gap(node, scope)
    weigh = weigh or (isinstance(node, AllOf) and any(_says_something(c, scope) for c in finding.children))
    in_order = isinstance(node, AnyOf) and node.in_order
    first_open = in_order and finding.children[0].outcome is Outcome.UNKNOWN
    weigh = weigh or (in_order and not first_open)
    for child in finding.children[: 1 if first_open else None]:
        yield from _gaps(child, child.scope or scope, weigh=weigh)


def _says_something(finding: Finding, scope: Scope) -> bool:
    """Whether a part is met by a recorded fact; whose record it is is none."""
    met = finding.outcome is Outcome.MET
    return met and any(not f.silent for f in _facts(finding, _scope(finding, scope)))


def _gap(node: Question, scope: Scope, *, weigh: bool) -> Missing:
    answer: Answer = scope.get(node.fact)
    state = answer.state(node.against) if answer.claims else State.NOT_ASKED
    path, label = scope.path(node.fact), scope.labels(node.fact)
    if state is State.NO:
        return Missing(path, Gap.NOT_YET, node.ask, Who.INTERVIEWER, label)
    if state is not State.NOT_ASKED:
        return Missing(path, Gap(state.value), node.ask, node.who, label)
    if node.kind is Kind.STANDARD and (weigh or any(_recorded(scope.get(f.fact)) for f in node.factors)):
        return Missing(path, Gap.JUDGMENT, node.ask, Who.COUNSEL, label)
    return Missing(path, Gap.NOT_ASKED, node.ask, node.who, label)


def _list_gap(node: Over, scope: Scope) -> Iterator[Missing]:
    answer: Answer = scope.get(node.complete)
    complete = answer.state(node.against) is State.YES
    if complete and not (node.not_yet and scope.filed != truth.TRUE):
        return
    state = Gap.NOT_YET if complete else Gap.LIST_OPEN
    yield Missing(scope.path(node.over), state, node.ask, Who.INTERVIEWER, scope.labels(node.over))


Weighed = tuple[str, Factor, Answer]
"""The path of a factor of the law that is recorded, the factor and the answer."""


def _weighed(finding: Finding, scope: Scope) -> tuple[Weighed, ...]:
    """Return the law's own factors that are recorded at or below a finding."""
    notes = _notes(finding, scope)
    found: tuple[Weighed, ...] | None = notes.get("weighed")
    if found is None:
        found = notes["weighed"] = tuple(_read_weighed(finding, scope, ()))
    return found


def _read_weighed(finding: Finding, scope: Scope, told: Container[int]) -> Iterator[Weighed]:
    node = finding.predicate
    for factor in node.factors if isinstance(node, Question) else ():
        answer: Answer = scope.get(factor.fact)
        if _recorded(answer):
            yield scope.path(factor.fact), factor, answer
    for child in finding.children:
        inner = child.scope or scope
        known = isinstance(child.predicate, Element) and id(listed(child)) in told
        if not known and _weighed(child, inner):
            yield from _read_weighed(child, inner, told)


def listed(finding: Finding) -> Finding:
    """Return the list of parts of an element: the two are one node to a reader."""
    while isinstance(finding.predicate, Element) and isinstance(finding.children[0].predicate, _LISTS):
        finding = finding.children[0]
    return finding


# --- what a reader is told --------------------------------------------------------------------------------------------


class Told:
    """The findings that a reader has been given in full, one after the other."""

    __slots__ = ("_turns",)

    def __init__(self) -> None:
        self._turns: dict[int, int] = {}

    def __contains__(self, finding: object) -> bool:
        return id(finding) in self._turns

    def add(self, finding: Finding) -> None:
        """Give one in full."""
        self._turns.setdefault(id(finding), len(self._turns))

    def so_far(self) -> Container[int]:
        """Return the ids of what has been told up to now, whatever is told later."""
        return _SoFar(self._turns, len(self._turns))


@attrs.define(eq=False, repr=False)
class _SoFar:
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
        told: Ids of the findings given in full before it.
    """

    finding: Finding
    scope: Scope
    top: bool
    again: bool
    facts: tuple[Fact, ...]
    missing: tuple[Missing, ...]
    parts: tuple[Explained, ...]
    told: Container[int]

    @property
    def readings(self) -> tuple[Outcome, Outcome]:
        """The favorable and the adverse reading; of a question to which "yes" is against them, the one that denies it first."""
        favorable, adverse = readings(self.finding.bits)
        node = self.finding.predicate
        denied = isinstance(node, (Question, Computed)) and node.against is Reply.YES
        return (adverse, favorable) if denied else (favorable, adverse)


def _of_record(entries: tuple[Any, ...], scope: Scope) -> tuple[Any, ...]:
    """Keep what lies in the records that a scope binds, or in none; below an element, others' stay with them."""
    lists = scope.noted.get("lists")
    if lists is None:
        own = [path for path in scope.paths.values() if path.endswith("]")]
        lists = scope.noted["lists"] = [(path[: path.rindex("[") + 1], path) for path in own]
    if not lists:
        return entries
    return tuple(
        [e for e in entries if all(e.path.startswith(own) or not e.path.startswith(several) for several, own in lists)]
    )


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
        return _facts(finding, finding.scope or scope or self.scope)

    def own_facts(self, finding: Finding, scope: Scope) -> tuple[Fact, ...]:
        """Return the fact that a node itself reads: an assertion, or "these are all"."""
        return _own_facts(finding, scope)

    def missing(self, finding: Finding, scope: Scope | None = None) -> tuple[Missing, ...]:
        """
        Return what would close an open finding, once each; nothing for one that is closed.

        When every one of them is answered, and whatever that opens in turn, nothing stays UNKNOWN.
        """
        return self._asked(_missing(finding, finding.scope or scope or self.scope))

    def _asked(self, missing: tuple[Missing, ...]) -> tuple[Missing, ...]:
        """Put the questions in the reader's language."""
        if self._texts.english:
            return missing
        return tuple(m._replace(question=self.catalog.plain(m.question)) for m in missing)

    def factors(self, finding: Finding, scope: Scope | None = None, told: Container[int] = ()) -> list[dict[str, Any]]:
        """
        Return the law's own factors that are recorded, once each, with what they speak for and what is held.

        Args:
            finding: What was found.
            scope: What the names mean there.
            told: Findings that the reader has already: their factors are not told again.
        """
        scope = finding.scope or scope or self.scope
        if not _weighed(finding, scope):
            return []
        found: dict[str, dict[str, Any]] = {}
        for path, factor, answer in _read_weighed(finding, scope, told):
            if path not in found:
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

    # --- what is set aside --------------------------------------------------------------------------------------------

    def hostile(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """Return what only the trafficker's side says against the client: listed, and neither fact nor dispute."""
        found: dict[str, dict[str, Any]] = {}
        if not _anything_hostile(self.scope.case):
            return []
        seen: set[tuple[int, int]] = set()
        for node, scope in (pair for finding in findings for pair in _leaves(finding, self.scope, seen)):
            if isinstance(node, Computed):
                for fact, words, who in scope.read(node).hostile:
                    path = scope.path(fact)
                    found[path] = {"path": path, "answer": words, "sources": [str(s) for s in who]}
            else:
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
        record = next(reversed(best.scope.names.values())) if best and best.scope else None
        if by_key := getattr(record, "supports", ""):
            return say(by_key, key=getattr(record, "key", ""), facts=said)
        return say("Supported: {facts}.", facts=said)

    def _outline(
        self, finding: Finding, scope: Scope, title: str, groups: dict[str, dict[str, None]],
        told: Container[int], top: Finding,
    ) -> None:  # fmt: skip
        """Gather the carrying facts under the innermost part of the law that a reader knows by name."""
        node, outcome = finding.predicate, finding.outcome
        if isinstance(node, Element) and finding is not top:
            title = self.catalog.plain(node.title)
            if id(listed(finding)) in told:
                if outcome is not Outcome.MET:
                    groups[title] = {self.catalog.plain("as above"): None}
                return
        summed = isinstance(node, (Question, Computed)) or (isinstance(node, Element) and node.summed)
        for fact in _facts(finding, scope) if summed else _own_facts(finding, scope):
            silent = outcome is Outcome.MET and fact.silent
            turns = outcome is not Outcome.CONTESTED or fact.answer == State.DISPUTED or fact.asserted
            if turns and not silent:
                groups.setdefault(title, {})[self._said(fact, finding)] = None
        if not summed:
            for child in self._told_of(finding, _carrying(finding)):
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
        return self._explained(finding, finding.scope or self.scope, Told() if told is None else told, shown)

    def _explained(
        self, finding: Finding, scope: Scope, told: Told, shown: Callable[[Finding], bool] | None = None
    ) -> Explained:
        node, part, top = finding.predicate, listed(finding), shown is not None
        again = isinstance(node, Element) and part in told
        so_far = told.so_far()
        facts: tuple[Fact, ...] = ()
        missing: tuple[Missing, ...] = ()
        # What a connective says, or an element told already, its parts say or have said.
        if top or not (again or isinstance(node, (*_LISTS, Not))):
            facts, missing = _facts(finding, scope), self._asked(_missing(finding, scope))
            if not top:
                facts, missing = _of_record(facts, scope), _of_record(missing, scope)
        parts: tuple[Explained, ...] = ()
        if not again:
            told.add(part)
            below = filter(shown, part.children) if shown else part.children
            parts = tuple([self._explained(child, child.scope or scope, told) for child in below])
        return Explained(finding, scope, top, again, facts, missing, parts, so_far)

    def as_dict(self, what: Explained | Finding) -> dict[str, Any]:
        """Return what a reader is told of a finding, and of everything below it, as plain JSON values."""
        told = what if isinstance(what, Explained) else self.explain(what)
        finding, scope = told.finding, told.scope
        node, outcome, basis = finding.predicate, finding.outcome, finding.basis
        law = self._texts.of(node)
        favorable, adverse = told.readings
        result: dict[str, Any] = {
            "id": law.id,
            "title": law.title,
            "outcome": str(outcome),
            "outcome_text": self.catalog.plain(OUTCOME_TEXT[outcome]),
            "basis": str(basis) if basis else None,
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "citations": list(law.citations),
            "reason": self.reason(finding, scope, told.told),
            "facts": [{"path": f.path, "answer": f.answer, "sources": list(f.sources)} for f in told.facts],
            "missing": [
                {"path": m.path, "state": str(m.state), "question": m.question, "who": str(m.who)} for m in told.missing
            ],
            # Between an element and the standards that they bear on, factors would only be said again.
            "factors": self.factors(finding, scope, told.told) if told.top or not finding.children else [],
            "children": [self.as_dict(part) for part in told.parts],
        }
        if told.again:
            result["see"] = node.id
        if law.rule is not None:
            result["rule"], result["confidence"] = law.rule, law.confidence
        if law.kind is not None:
            result["kind"] = law.kind
        if best := self.best(finding):
            result["best"] = next(reversed(best.scope.paths.values())) if best.scope else ""
        if finding.scope is not None and (path := next(reversed(finding.scope.paths.values()))):
            result["path"] = path
        return result


def _anything_hostile(case: Scope) -> bool:
    """Whether anything at all in the records of a case is said only by the trafficker's side."""
    found: bool | None = case.noted.get("hostile")
    if found is None:
        facts = (fact for record in case.names.values() if attrs.has(type(record)) for _, fact in facts_of(record))
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


_RANK = {Outcome.MET: 3, Outcome.CONTESTED: 2, Outcome.UNKNOWN: 1, Outcome.NOT_MET: 0}

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
        return _Text(
            _ident(node),
            self._catalog.plain(_title(node)),
            tuple(str(c) for c in law.cites_on(self._day)) if law else (),
            self._catalog.plain(law.rule) if law else None,
            str(law.confidence) if law else None,
            str(kind) if kind else None,
        )


@functools.lru_cache(maxsize=32)
def _texts(day: datetime.date, catalog: Catalog) -> _Texts:
    return _Texts(day, catalog)


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
