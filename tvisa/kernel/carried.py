"""
What carries a finding, what would close it and which of the law's own factors bear on it: from the leaves up, once a node.

What is worked out is noted on the finding and shared by every node above it. Nothing here decides anything, and nothing is
put into a reader's language.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Container, Iterator
from typing import Any, NamedTuple, TypeVar

from tvisa.kernel import predicate, truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import OUTCOME3, Outcome

_OPEN = (Outcome.UNKNOWN, Outcome.CONTESTED)
LISTS = (predicate.AllOf, predicate.AnyOf, predicate.Joint, predicate.Exists, predicate.Every)
_OWN = frozenset({predicate.Element, predicate.Exists, predicate.Every})
UNNAMED = (*LISTS, predicate.Not)
"""Nodes of which nothing is told but their parts: what a connective says, its parts say."""


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
    state: predicate.Gap
    question: str
    who: predicate.Who
    label: str


T = TypeVar("T")

# --- what is said of a fact -------------------------------------------------------------------------------------------


def sources_of(answer: Answer, against: Reply) -> tuple[str, ...]:
    """Return who says so, without the claims that are set aside."""
    deciding = (Reply.YES, Reply.NO)
    kept = (c for c in answer.deciding if c.answer in deciding and not (c.hostile and c.answer is against))
    return tuple(dict.fromkeys(str(s) for c in kept for s in c.sources))


def weighs_against(factor: predicate.Factor) -> Reply:
    """Return the answer to a factor that speaks against the applicant, or at least not for them."""
    return Reply.NO if factor.counts_for is Reply.YES else Reply.YES


def _recorded(what: Any) -> bool:
    if not isinstance(what, Answer):
        return bool(what.values)
    return what.state() in (State.YES, State.NO, State.DISPUTED)


def recorded_fact(path: str, what: Any, scope: Scope, against: Reply) -> tuple[Fact, ...]:
    """Return what is recorded at a path, as far as it says anything."""
    if isinstance(what, Fact):
        return (what,)  # told as it was told where it was found
    if isinstance(what, Answer):
        state = what.state(against)
        if state not in (State.YES, State.NO, State.DISPUTED):
            return ()
        return (Fact(scope.path(path), str(state), sources_of(what, against), scope.labels(path)),)
    if isinstance(what, (DateFact, Age)):
        said = ", ".join(str(v) for v in what.values)
        return (Fact(scope.path(path), said, tuple(str(s) for s in what.sources), scope.labels(path)),)
    return (Fact(scope.path(path), str(what), (), scope.labels(path)),)


# --- what is worked out of a finding, from the leaves up --------------------------------------------------------------


def notes_of(finding: Finding, scope: Scope) -> dict[Any, Any]:
    """Return where to note what is worked out: the findings of a touched question are shared, so its notes are with the scope."""
    notes: dict[Any, Any] | None
    if type(finding.predicate) is predicate.Question and not finding.template:
        notes = scope.noted.get(finding.predicate)
        if notes is None:
            notes = scope.noted[finding.predicate] = {}
        return notes
    notes = finding.noted
    if notes is None:
        notes = finding.noted = {}
    return notes


def _merged(told: list[tuple[T, ...]]) -> tuple[T, ...]:
    """Return what stands in any of several tuples that each hold something, once each; of a single one, that very one."""
    if len(told) > 1:
        return tuple(dict.fromkeys(itertools.chain.from_iterable(told)))
    return told[0] if told else ()


def facts(finding: Finding, scope: Scope) -> tuple[Fact, ...]:
    """Return the recorded facts that carry the outcome, once each."""
    if not finding.carried:
        return ()
    notes = finding.noted or notes_of(finding, scope)
    found: tuple[Fact, ...] | None = notes.get("facts")
    if found is None:
        found = notes["facts"] = _read_facts(finding, scope)
    return found


def _read_facts(finding: Finding, scope: Scope) -> tuple[Fact, ...]:
    node = finding.predicate
    kind = type(node)
    if kind is predicate.Question:
        return recorded_fact(node.fact, scope.get(node.fact), scope, node.against)
    if kind is predicate.Computed:
        used = [recorded_fact(path, what, scope, node.against) for path, what in scope.read(node).used]
        read = _merged([each for each in used if each])
        return tuple(fact._replace(silent=True) for fact in read) if node.silent else read
    below = [told for child in carrying(finding) if (told := facts(child, child.scope or scope))]
    own = own_facts(finding, scope) if kind in _OWN else ()
    return _merged([own, *below] if own else below)


def own_facts(finding: Finding, scope: Scope) -> tuple[Fact, ...]:
    """Return the fact that a node itself reads: an assertion, or "these are all"."""
    node = finding.predicate
    kind = type(node)
    if kind is predicate.Element and node.asserted:
        answer = scope.get(node.asserted)
        if answer.when_no_hurts & 4:
            of_record = bool(scope.paths[node.asserted.partition(".")[0]])
            return tuple(f._replace(asserted=of_record) for f in recorded_fact(node.asserted, answer, scope, Reply.NO))
    elif kind is predicate.Exists or kind is predicate.Every:
        closes = finding.outcome is (Outcome.NOT_MET if kind is predicate.Exists else Outcome.MET)
        if closes or finding.outcome in _OPEN:
            return recorded_fact(node.complete, scope.get(node.complete), scope, node.against)
    return ()


def carrying(finding: Finding) -> tuple[Finding, ...]:
    """Return the children that carry the outcome."""
    kind, outcome, children = type(finding.predicate), OUTCOME3[finding.bits], finding.children
    if kind is predicate.Element and outcome is not Outcome.UNKNOWN and children[0].outcome is Outcome.UNKNOWN:
        return ()  # under an assertion that fills what is open, the details carry nothing
    if outcome is Outcome.UNKNOWN or kind is predicate.Element or kind is predicate.Not:
        return children
    if kind is predicate.Joint:
        return tuple([c for c in children if OUTCOME3[c.bits] is not Outcome.UNKNOWN])
    all_needed = outcome is (Outcome.MET if kind is predicate.AllOf or kind is predicate.Every else Outcome.NOT_MET)
    return children if all_needed else tuple([c for c in children if OUTCOME3[c.bits] is outcome])


def missing(finding: Finding, scope: Scope) -> tuple[Missing, ...]:
    """Return what would close a finding, once each: of several ways of asking for one thing, the first."""
    if OUTCOME3[finding.bits] not in _OPEN:
        return ()
    notes = finding.noted or notes_of(finding, scope)
    found: tuple[Missing, ...] | None = notes.get("missing")
    if found is None:
        first: dict[tuple[str, predicate.Gap], Missing] = {}
        for entry in _gaps(finding, scope, weigh=False):
            first.setdefault((entry.path, entry.state), entry)
        found = notes["missing"] = tuple(first.values())
    return found


def _gaps(finding: Finding, scope: Scope, *, weigh: bool) -> tuple[Missing, ...]:
    """Return every way in which a finding is open; *weigh* says that facts beside it are in, so that counsel weighs it."""
    if OUTCOME3[finding.bits] not in _OPEN:
        return ()
    notes = finding.noted or notes_of(finding, scope)
    found: tuple[Missing, ...] | None = notes.get(weigh)
    if found is None:
        found = notes[weigh] = _read_gaps(finding, scope, weigh=weigh)
    return found


def _read_gaps(finding: Finding, scope: Scope, *, weigh: bool) -> tuple[Missing, ...]:
    node, children = finding.predicate, finding.children
    kind = type(node)
    if kind is predicate.Question:
        return (_gap(node, scope, weigh=weigh),) if finding.outcome is Outcome.UNKNOWN else ()
    if kind is predicate.Computed:
        return _computed_gap(node, scope)
    if kind is predicate.AllOf:
        weigh = weigh or any(_says_something(c, scope) for c in children)
    elif kind is predicate.AnyOf and node.in_order:
        # Nothing is asked about the later parts while the first is open; then it is there, and they are weighed.
        first_open = children[0].outcome is Outcome.UNKNOWN
        weigh, children = weigh or not first_open, children[:1] if first_open else children
    below = [asks for child in children if (asks := _gaps(child, child.scope or scope, weigh=weigh))]
    own = _list_gap(node, scope) if kind is predicate.Exists or kind is predicate.Every else ()
    return _merged([own, *below] if own else below)


def _computed_gap(node: predicate.Computed, scope: Scope) -> tuple[Missing, ...]:
    gap = scope.read(node).gap
    if gap is None:
        return ()
    path, state, question = gap
    judged = state is predicate.Gap.JUDGMENT or _last(path) in map(_last, node.judged)
    who = predicate.Who.COUNSEL if judged else predicate.Who.INTERVIEWER
    return (Missing(scope.path(path), state, question, who, scope.labels(path)),)


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _says_something(finding: Finding, scope: Scope) -> bool:
    """Whether a part is met by a recorded fact; one that only says whose record it is says nothing."""
    return finding.outcome is Outcome.MET and not all(f.silent for f in facts(finding, finding.scope or scope))


def _gap(node: predicate.Question, scope: Scope, *, weigh: bool) -> Missing:
    answer: Answer = scope.get(node.fact)
    state = answer.state(node.against)
    path, label = scope.path(node.fact), scope.labels(node.fact)
    if state is State.NO:
        return Missing(path, predicate.Gap.NOT_YET, node.ask, predicate.Who.INTERVIEWER, label)
    if state is not State.NOT_ASKED:
        return Missing(path, predicate.Gap(state.value), node.ask, node.who, label)
    if node.kind is Kind.STANDARD and (weigh or any(_recorded(f.of(scope.get(f.fact))) for f in node.factors)):
        return Missing(path, predicate.Gap.JUDGMENT, node.ask, predicate.Who.COUNSEL, label)
    return Missing(path, predicate.Gap.NOT_ASKED, node.ask, node.who, label)


def _list_gap(node: predicate.Over, scope: Scope) -> tuple[Missing, ...]:
    complete = scope.get(node.complete).state(node.against) is State.YES
    if complete and not (node.not_yet and scope.filed != truth.TRUE):
        return ()
    state = predicate.Gap.NOT_YET if complete else predicate.Gap.LIST_OPEN
    return (Missing(scope.path(node.over), state, node.ask, predicate.Who.INTERVIEWER, scope.labels(node.over)),)


@functools.lru_cache(maxsize=16384)
def _weighs(node: predicate.Predicate) -> bool:
    """Say whether the law names any factor at or below a node."""
    return bool(getattr(node, "factors", ())) or any(map(_weighs, predicate.parts(node)))


Weighed = tuple[str, predicate.Factor, Answer]
"""The path of a factor of the law that is recorded, the factor and the answer."""


def weighed(finding: Finding, scope: Scope) -> tuple[Weighed, ...]:
    """Return the law's own factors that are recorded at or below a finding, once each."""
    if finding.template or not _weighs(finding.predicate):
        return ()
    notes = finding.noted or notes_of(finding, scope)
    found: tuple[Weighed, ...] | None = notes.get("weighed")
    if found is None:
        first: dict[str, Weighed] = {}
        for several in (_own_factors(finding, scope), *[weighed(c, c.scope or scope) for c in finding.children]):
            for entry in several:
                first.setdefault(entry[0], entry)
        found = notes["weighed"] = tuple(first.values())
    return found


def weighed_besides(finding: Finding, scope: Scope, told: Container[int]) -> Iterator[Weighed]:
    """Yield the factors recorded at or below a finding, without those below an element whose id was *told*."""
    yield from _own_factors(finding, scope)
    for child in finding.children:
        inner = child.scope or scope
        if weighed(child, inner):
            known = isinstance(child.predicate, predicate.Element) and id(listed(child)) in told
            yield from () if known else weighed_besides(child, inner, told)


def _own_factors(finding: Finding, scope: Scope) -> tuple[Weighed, ...]:
    node = finding.predicate
    if type(node) is not predicate.Question or not node.factors:
        return ()
    told = [(factor, factor.of(scope.get(factor.fact))) for factor in node.factors]
    return tuple([(scope.path(factor.fact), factor, answer) for factor, answer in told if _recorded(answer)])


def listed(finding: Finding) -> Finding:
    """Return the list of parts of an element: the two are one node to a reader."""
    while isinstance(finding.predicate, predicate.Element) and isinstance(finding.children[0].predicate, LISTS):
        finding = finding.children[0]
    return finding
