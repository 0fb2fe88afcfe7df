"""
Scopes: what the names in a predicate mean in a case, what of it is blank, and what was found there.

Most of a case is blank: nobody has asked yet. A scope knows its `Place`, which is all that can matter where nothing that a
predicate can read is recorded, and a predicate says by its nodes what that is.
"""

from __future__ import annotations

import contextlib
import contextvars
import functools
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.paths import blank, touched
from tvisa.kernel.predicate import Computed, Element, Over, Predicate, Question, Reading, parts
from tvisa.kernel.truth import Basis, Outcome


def in_words(fact: str) -> str:
    """Name a fact by the last step of its path, where nobody gave it a better name."""
    return fact.rpartition(".")[2].replace("_", " ")


Labels = Callable[[str], str]

_TEMPLATES: Final = contextvars.ContextVar("templates", default=True)


@contextlib.contextmanager
def without_templates() -> Iterator[None]:
    """Evaluate every part of every scope made in this context, blank or not: the slow way, to compare with."""
    before = _TEMPLATES.set(False)
    try:
        yield
    finally:
        _TEMPLATES.reset(before)


@attrs.define(eq=False, repr=False)
class Finding:
    """What was found at one node; never changed, save that what is worked out of it is noted on it."""

    predicate: Any
    """The node."""
    bits: int
    """Three nibbles, as `tvisa.kernel.truth` describes them."""
    children: tuple[Finding, ...] = ()
    """What was found at each part; for a list, at each record."""
    scope: Scope | None = None
    """What the names mean below this node, where it binds any."""
    carried: bool = True
    """Whether a recorded fact may carry it: where none can, none is looked for."""
    noted: dict[Any, Any] | None = attrs.field(default=None, init=False)
    """What `tvisa.kernel.explain` worked out of it; nothing on the findings of a question that is touched, which all
    scopes share."""
    template: bool = attrs.field(default=False, init=False)
    """Whether nothing that it can read is recorded, so that it is the same for every case."""

    @property
    def outcome(self) -> Outcome:
        """The outcome."""
        return truth.OUTCOME3[self.bits]

    @property
    def basis(self) -> Basis | None:
        """What the outcome rests on; None where it is UNKNOWN."""
        return truth.BASIS3[self.bits]


@attrs.frozen(eq=False)
class Place:
    """The scope without recorded values: its paths alone, by which a template is recognized."""

    names: tuple[tuple[str, Any], ...]
    """The names bound, each with the class of its record, or with the value itself where it is no record."""
    paths: tuple[str, ...]
    """Their paths."""
    filed: int
    """The nibble of "it has been filed"."""
    labels: Labels
    """What gives a fact its name."""
    case: Place | None
    """The place of the outermost scope; None for that one itself."""
    templates: dict[Predicate, Finding] = attrs.field(factory=dict, init=False)
    """What was found here of what nothing touches: kept and left together, so that each is found once."""

    @functools.cached_property
    def blank(self) -> Scope:
        """A scope that stands here, of blank records."""
        names = {name: blank(kind) if isinstance(kind, type) else kind for name, kind in self.names}
        paths = dict(zip(names, self.paths, strict=True))
        case = self.case.blank if self.case else None
        made = Scope(names, paths, self.filed, self.labels, case)
        made.place = self
        return made


_is_record: Final[Callable[[Any], bool]] = functools.cache(attrs.has)
_place: Final = functools.lru_cache(maxsize=1024)(Place)


@functools.lru_cache(maxsize=4096)
def located(fact: str) -> tuple[str, str, Callable[[Any], Any] | None]:
    """Take a binding path apart: the name, the rest, and what reads the rest of a record."""
    name, _, rest = fact.partition(".")
    return name, rest, operator.attrgetter(rest) if rest else None


class Scope:
    """
    What the names in a predicate mean: each binding's object and its path in the case file.

    Records bound in one scope are bound once, so that an element of a record is evaluated once however often the
    law refers to it.

    Args:
        names: What each name means.
        paths: Where that stands in the case file.
        filed: The nibble of "it has been filed", on which "not yet" hangs.
        labels: What gives a fact its name for a reader, from its binding path.
        case: The scope around it; nothing for that of a whole case.
    """

    __slots__ = (
        "_bound",
        "_read",
        "case",
        "filed",
        "labels",
        "marks",
        "memo",
        "names",
        "noted",
        "paths",
        "place",
        "scopes",
        "seen",
    )

    def __init__(
        self,
        names: dict[str, Any],
        paths: dict[str, str],
        filed: int,
        labels: Labels = in_words,
        case: Scope | None = None,
    ) -> None:
        self.names = names
        self.paths = paths
        self.filed = filed
        self.labels = labels
        self.case = case or self
        self.memo: dict[Element, Finding] = {}
        self.noted: dict[Any, Any] = {}
        self._read: dict[Computed, Reading] = {}
        self._bound: dict[tuple[str, str], Scope] = {}
        # The outermost scope keeps what belongs to the records themselves, however they were reached.
        self.scopes: dict[tuple[tuple[str, str], ...], Scope] = case.scopes if case else {}
        self.marks: dict[int, tuple[Any, frozenset[str]]] = case.marks if case else {}
        self.seen: dict[str, frozenset[str]] = {}
        self.place: Place | None = None
        if case is None or case.place is not None:
            self.place = self._placed() if case or _TEMPLATES.get() else None

    def _placed(self) -> Place:
        kinds = tuple([(n, type(r) if _is_record(type(r)) else r) for n, r in self.names.items()])
        above = None if self.case is self else self.case.place
        return _place(kinds, tuple(self.paths.values()), self.filed, self.labels, above)

    def bind(self, name: str, record: Any, path: str) -> Scope:
        """Return the scope in which *name* means *record*; the same one however it was reached."""
        found = self._bound.get((name, path))
        if found is None:
            paths = {**self.paths, name: path}
            key = tuple(sorted(paths.items()))
            found = self.scopes.get(key)
            if found is None:
                inner = Scope({**self.names, name: record}, paths, self.filed, self.labels, self.case)
                found = self.scopes[key] = inner
            self._bound[name, path] = found
        return found

    def instead(self, paths: Mapping[str, str] | None = None, **records: Any) -> Scope:
        """
        Return a scope of its own in which some names mean other records.

        Args:
            paths: Where they stand, for those that stand elsewhere.
            records: By name, the records.
        """
        made = Scope({**self.names, **records}, {**self.paths, **(paths or {})}, self.filed, self.labels)
        made.marks = self.marks
        return made

    def path(self, fact: str) -> str:
        """Return the path in the case file of a fact named from a binding."""
        name, rest, _ = located(fact)
        base = self.paths[name]
        return f"{base}.{rest}" if base and rest else base or rest

    def get(self, fact: str) -> Any:
        """Return the fact named from a binding."""
        name, _, read = located(fact)
        return read(self.names[name]) if read else self.names[name]

    def read(self, leaf: Computed) -> Reading:
        """Return what a computed leaf reads off the facts; computed once."""
        found = self._read.get(leaf)
        if found is None:
            found = self._read[leaf] = leaf.how(*[self.names[need] for need in leaf.needs])
        return found

    def touched(self, name: str) -> frozenset[str]:
        """Return the paths, within the record of a name, at which anything is recorded, and those of the parts around them."""
        found = self.seen.get(name)
        if found is None:
            record = self.names[name]
            if id(record) not in self.marks:
                # The record is kept beside them, so that its id stays its own.
                self.marks[id(record)] = record, touched(record) if _is_record(type(record)) else frozenset()
            found = self.seen[name] = self.marks[id(record)][1]
        return found


# --- what nothing touches ---------------------------------------------------------------------------------------------


def reads(node: Any) -> Iterator[str]:
    """Yield the binding paths that a node reads by itself."""
    if isinstance(node, Question):
        yield node.fact
        yield from (factor.fact for factor in node.factors)
    elif isinstance(node, Computed):
        yield from node.needs if node.hangs_on is None else node.hangs_on
    elif isinstance(node, Over):
        yield node.over
        yield node.complete
    elif isinstance(node, Element) and node.asserted:
        yield node.asserted


@functools.lru_cache(maxsize=16384)
def _reach(predicate: Predicate) -> tuple[tuple[str, frozenset[str]], ...]:
    """
    Return, by name, the paths within its record that a predicate can read in a scope where nothing of it is recorded.

    What is asked of the records of a list is left out: where the list is empty, it is asked of none.
    """
    found: dict[str, set[str]] = {}
    for fact in reads(predicate):
        name, rest, _ = located(fact)
        found.setdefault(name, set()).add(rest)
    for part in () if isinstance(predicate, Over) else parts(predicate):
        for name, paths in _reach(part):
            found.setdefault(name, set()).update(paths)
    return tuple((name, frozenset(paths)) for name, paths in found.items())


@functools.lru_cache(maxsize=16384)
def untouched_by(predicate: Predicate) -> Callable[[Scope], bool]:
    """Return the test of a scope: nothing is recorded there of what a predicate can read."""
    within = _reach(predicate)
    if len(within) == 1:
        ((only, places),) = within
        return lambda scope: scope.touched(only).isdisjoint(places)
    return lambda scope: all(scope.touched(name).isdisjoint(paths) for name, paths in within)
