"""
What a computed leaf reads is declared, so that a part of the law is taken for blank only where nothing of it is recorded.

Each computation is run on records that log whatever is read of them, wherever the law is asked of a case: elements, grounds,
findings, relatives, adjustment, filing, other definitions. A list that is declared covers the records in it, and a record
that is declared covers what stands in it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import CASES, everything, examples
from tvisa import Case, Screening, load_case, screen
from tvisa.errors import LawDateError
from tvisa.facts import Setting
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Computed, Reading
from tvisa.kernel.scope import Scope, without_templates
from tvisa.screening.compare.frameworks import frameworks
from tvisa.screening.relatives.family import family
from tvisa.screening.remarks.filing import filing
from tvisa.screening.residence.adjustment import adjust
from tvisa.testing import cases, complete_cases, partial_cases

DAYS = ("2026-11-24", "2023-06-01", "2010-06-01", "2003-02-01")
FACTS = (Answer, DateFact, Age)
_OPEN: list[set[str]] = []
"""The paths read by each computation that is running, the outermost first."""
_CLASSES: dict[type, type] = {}


def logging(cls: type) -> type:
    """Return a class of the same records that say where they are when a field of theirs is read."""
    if cls not in _CLASSES:
        names = {f.name for f in attrs.fields(cls)}

        def read(self: Any, name: str) -> Any:
            value = object.__getattribute__(self, name)
            if name in names and type(value) not in _CLASSES.values():
                # A copy that was changed has no place of its own: making it has read every field of the one it was made from.
                place = object.__getattribute__(self, "__dict__").get("place")
                for paths in _OPEN if place is not None else ():
                    paths.add(f"{place}.{name}" if place else name)
            return value

        _CLASSES[cls] = type(cls.__name__, (cls,), {"__getattribute__": read})
    return _CLASSES[cls]


def twin(what: Any, place: str) -> Any:
    """Return the same record, logging what is read of it and of the records in it."""
    if isinstance(what, tuple) and not hasattr(what, "_fields"):
        return tuple(twin(item, f"{place}[{n}]") for n, item in enumerate(what))
    if not attrs.has(type(what)) or isinstance(what, FACTS) or type(what) in _CLASSES.values():
        return what
    made: Any = object.__new__(logging(type(what)))
    for field in attrs.fields(type(what)):
        inside = f"{place}.{field.name}" if place else field.name
        object.__setattr__(made, field.name, twin(getattr(what, field.name), inside))
    vars(made)["place"] = place
    return made


def base(scope: Scope, name: str) -> str:
    """Return where the record of a name stands: in the case, or nowhere, as a blank one or one that was worked out."""
    path = scope.paths[name].removeprefix("case.")
    return path if name == "case" or path.endswith("]") else f"<{name}>"


class Reader:
    """Reads computed leaves on logging records, and keeps what they read without having declared it."""

    def __init__(self) -> None:
        self.undeclared: dict[str, set[str]] = {}
        self.run: set[Computed] = set()
        self._twins: dict[int, tuple[Any, Any]] = {}

    def __call__(self, scope: Scope, leaf: Computed) -> Reading:
        """Read one leaf, as `Scope.read` does."""
        given = [self._given(scope, name) for name in leaf.needs]
        paths: set[str] = set()
        _OPEN.append(paths)
        try:
            found = leaf.how(*given)
        finally:
            _OPEN.pop()
        self.run.add(leaf)
        if not _OPEN:
            hangs_on = leaf.needs if leaf.hangs_on is None else leaf.hangs_on
            declared = [self._declared(scope, path) for path in hangs_on]
            # Who the applicant is: a key that every case has; what hangs on it is what is recorded of that person.
            beyond = {
                p
                for p in paths - {"applicant"}
                if not any(p == d or p.startswith((f"{d}.", f"{d}[")) or not d for d in declared)
            }
            if beyond:
                self.undeclared.setdefault(leaf.id, set()).update(re.sub(r"\d+", "N", p) for p in beyond)
        return found

    def _given(self, scope: Scope, name: str) -> Any:
        what, place = scope.names[name], base(scope, name)
        if place.endswith("]"):
            return get(self._given(scope, "case"), place)
        known = self._twins.get(id(what))
        if known is None or known[0] is not what:
            known = self._twins[id(what)] = what, twin(what, place)
        return known[1]

    @staticmethod
    def _declared(scope: Scope, path: str) -> str:
        name, _, rest = path.partition(".")
        place = base(scope, name)
        return f"{place}.{rest}" if place and rest else place or rest


def in_confidence(case: Case, day: str) -> Screening:
    """Screen a case as a confidential consult would, so that the client's own acts are read as well."""
    return screen(attrs.evolve(case, setting=Setting.PRIVILEGED), day)


ASKED: tuple[Callable[[Case, str], Any], ...] = (screen, in_confidence, filing, family, adjust, frameworks)


def asked(case: Case, day: str) -> None:
    """Ask everything there is of a case, in either setting, as far as law is modeled for the day."""
    for setting in (Setting.PRIVILEGED, None):
        for ask in ASKED:
            with suppress(LawDateError):
                everything(ask(attrs.evolve(case, setting=setting), day))


@contextmanager
def reading() -> Iterator[Reader]:
    """Run every computation on logging records, blank or not."""
    reader = Reader()

    def read(scope: Scope, leaf: Computed) -> Reading:
        found = scope._read.get(leaf)
        if found is None:
            found = scope._read[leaf] = reader(scope, leaf)
        return found

    with pytest.MonkeyPatch.context() as patch, without_templates():
        patch.setattr(Scope, "read", read)
        yield reader


@pytest.mark.slow
def test_what_a_leaf_reads_is_declared() -> None:
    """On every example, on days of every rule set: no computation reads what its `hangs_on` does not cover."""
    with reading() as reader:
        for path, day in zip(CASES, itertools.cycle(DAYS), strict=False):
            asked(load_case(path), day)
            asked(load_case(path), DAYS[0])

    assert reader.undeclared == {}


@settings(max_examples=examples(20))
@given(st.one_of(cases(), partial_cases(), complete_cases()), st.sampled_from(DAYS))
def test_what_a_leaf_reads_of_any_case_is_declared(case: Case, day: str) -> None:
    """The same of generated cases."""
    with reading() as reader:
        asked(case, day)

    assert reader.undeclared == {}
