"""
What a finding says: the facts it rests on, what is missing, the law's own factors, and one sentence that says why.

Nothing here decides anything: every function reads the tree that `tvisa.kernel.evaluate.find` returned. What a reader is
told of it is first a tree of values; words are put to them when it is printed.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Container, Iterable
from typing import NamedTuple, TypeVar

import attrs

from tvisa.kernel import carried
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.carried import UNNAMED, Fact, Missing, listed, notes_of, sources_of, weighs_against
from tvisa.kernel.predicate import Computed, Element, Factor, Question
from tvisa.kernel.reasons import reason
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome, readings
from tvisa.words.catalog import ENGLISH, Catalog

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
        self._turns.update(zip(others._turns, itertools.count(len(self._turns))))
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
    """What a reader is told of a finding, as values; words are put to them where they are printed."""

    finding: Finding
    """What was found."""
    scope: Scope
    """What the names mean there."""
    top: bool
    """Whether it stands by itself; below an element only facts of its own record are told."""
    again: bool
    """Whether it has been given in full already, so that nothing stands below it."""
    facts: tuple[Fact, ...]
    """The recorded facts that carry it."""
    missing: tuple[Missing, ...]
    """What would close it."""
    parts: tuple[Explained, ...]
    """What stands below it."""
    told: Told
    """The findings given in full."""
    turn: int
    """How many of them were given before it."""

    @property
    def readings(self) -> tuple[Outcome, Outcome]:
        """The favorable and the adverse reading; of a question to which "yes" is against them, the one that denies it first."""
        favorable, adverse = readings(self.finding.bits)
        node = self.finding.predicate
        denied = isinstance(node, (Question, Computed)) and node.against is Reply.YES
        return (adverse, favorable) if denied else (favorable, adverse)


def _of_record(entries: tuple[E, ...], scope: Scope) -> tuple[E, ...]:
    """Keep what lies in the records that a scope binds, or in none; below an element, others' stay with them."""
    lists = scope.noted.get("lists") if entries else ()
    if lists is None:
        own = [path for path in scope.paths.values() if path.endswith("]")]
        lists = scope.noted["lists"] = [(path[: path.rindex("[") + 1], path) for path in own]
    for several, record in lists:
        entries = tuple([e for e in entries if not e.path.startswith(several) or e.path.startswith(record)])
    return entries


@attrs.frozen
class Explainer:
    """Reads findings aloud."""

    scope: Scope
    """What the names at the top mean."""
    day: datetime.date
    """The day whose law is cited."""
    catalog: Catalog
    """The language."""
    unasked: Callable[[str], bool] | None = None
    """Says of the path of a fact that nobody is asked for it; None where everything is asked."""

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

        When every one of them is answered, and whatever that opens in turn, nothing stays UNKNOWN, save for what nobody is asked.
        """
        return self.asked(carried.missing(finding, finding.scope or scope or self.scope))

    def asked(self, missing: tuple[Missing, ...]) -> tuple[Missing, ...]:
        """Leave out what nobody is asked for, and put the questions in the reader's language."""
        if self.unasked and missing:
            missing = tuple(m for m in missing if not self.unasked(m.path))
        if self.catalog is ENGLISH:
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
        several: Iterable[carried.Weighed] = carried.weighed(finding, scope)
        if several and finding.children:
            several = carried.weighed_besides(finding, scope, told)
        found: dict[str, Recorded] = {}
        for path, factor, answer in several:
            if path not in found:
                found[path] = _recorded(factor, answer, path)
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
            facts, missing = carried.facts(finding, scope), self.asked(carried.missing(finding, scope))
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
        kept: tuple[Explained, Told] | None = notes.get((self.catalog, self.unasked))
        if kept is None:
            inside = Told()
            kept = notes[self.catalog, self.unasked] = self._whole(finding, scope.place.blank, inside), inside
        explained, inside = kept
        return explained if told.take(inside) else self._whole(finding, scope, told)


def _recorded(factor: Factor, answer: Answer, path: str) -> Recorded:
    state = answer.state(weighs_against(factor))
    speaks, other = ("for", "against") if factor.counts_for is Reply.YES else ("against", "for")
    denied = other if factor.both else "neither"
    counts = {State.YES: speaks, State.DISPUTED: "disputed", State.NO: denied}.get(state, "neither")
    sources = sources_of(answer, weighs_against(factor))
    return Recorded(factor, path, counts, str(state), sources, tuple(str(e) for e in answer.evidence))
