"""
Every provision of the law held still, a line each: ``tests/data/pins.txt``.

A line says where the rule stands and on which days the number names it, its grade and kind, when it was read, its sentence, and where
it is used: a part of an element with its condition, a fact that is asked, advice. Below stand the conditions of findings and of advice,
the numbers that the law counts with, and what changed from one day to the next.

Who moves a pinpoint, a window, a kind or a grade, or changes a sentence, reads the text of the provision again, and then writes the
lines anew with ``python -m tests.pins``: the change is seen in the review beside the rule's.
"""

from __future__ import annotations

import ast
import datetime
import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any, Final

import attrs

import tvisa.law
from tests.moved import in_order
from tests.support import ROOT
from tvisa.kernel.predicate import Computed, Element, Predicate, Question, parts
from tvisa.kernel.provision import Period, Provision
from tvisa.law.book import entries
from tvisa.law.changes import CHANGES
from tvisa.law.dated import AsOf, Dated, Later

PINS: Final = ROOT / "tests" / "data" / "pins.txt"
HEADINGS: Final = (
    "=== provisions: where it stands | grade, kind, rule sets if not all, when it was read | its sentence (and a note) | where it is used",
    "=== conditions of what only names provisions, or has none",
    "=== numbers",
    "=== what changed from one day to the next",
)
_NAMES: Final = ("code", "id", "key", "act", "ground", "item", "fact", "topic", "side", "kind")
_OWN: Final = ("law", "provision", "provisions", "rules")


@attrs.define
class Law:
    """
    What is found in the modules of the law.

    Attributes:
        used: By provision, where it is used.
        conditions: By the name of what has them, conditions that are no part of an element.
        numbers: Each number that a module gives a name.
    """

    used: dict[Provision, dict[str, None]] = attrs.field(factory=dict)
    conditions: dict[str, dict[str, None]] = attrs.field(factory=dict)
    numbers: set[str] = attrs.field(factory=set)
    _seen: dict[tuple[int, str], Any] = attrs.field(factory=dict)

    def read(self, module: ModuleType) -> None:
        """Take in what a module gives a name."""
        for name in _names(module):
            self._value(value := getattr(module, name), name, None)
            if (number := _number(value)) is not None:
                self.numbers.add(f"{name} = {number}")

    def _use(self, law: Provision, use: str) -> None:
        if law.citations:
            self.used.setdefault(law, {})[use] = None

    def _value(self, value: Any, name: str, owner: Provision | None) -> None:
        """Go through a value: the provisions it rests on, its conditions, and what it holds."""
        if isinstance(value, Provision):
            self._use(value, name)
        elif isinstance(value, Predicate):
            self._condition(value, name, owner)
        elif not isinstance(value, (str, bytes, type)) and (id(value), name) not in self._seen:
            self._seen[id(value), name] = value
            name = next((str(v) for n in _NAMES if isinstance(v := getattr(value, n, None), str) and v), name)
            for key, below in _below(value):
                if isinstance(below, Provision) or _provisions(below):
                    for law in (below,) if isinstance(below, Provision) else below:
                        self._use(law, name if key in _OWN or not key else f"{name}.{key}")
                elif isinstance(below, Predicate):
                    if not isinstance(below, Element):
                        self.conditions.setdefault(name, {})[f"{key} {shape(below)}".strip()] = None
                    self._condition(below, name, owner)
                else:
                    self._value(below, name, owner)

    def _condition(self, node: Predicate, name: str, owner: Provision | None) -> None:
        """Go through a condition: each element and each leaf stands under its own provision, a leaf once."""
        if isinstance(node, (Question, Computed)):
            self._leaf(node, owner)
            return
        if isinstance(node, Element):
            self._use(node.law, f"{node.id} = {shape(node, top=True)}")
            owner = node.law
        if (id(node), name) in self._seen:
            return
        self._seen[id(node), name] = node
        for part in parts(node):
            self._condition(part, name, owner)
        for _, below in _below(node):
            for each in below if isinstance(below, tuple) else (below,):
                if attrs.has(type(each)) and not isinstance(each, (Predicate, Provision)):
                    self._value(each, name, owner)

    def _leaf(self, node: Question | Computed, owner: Provision | None) -> None:
        if node.law != owner:
            self._use(node.law, node.id)
        for factor in getattr(node, "factors", ()):
            self._use(factor.law, f"{factor.fact} (factor)")


def pins() -> list[str]:
    """Return the lines of the file, each part in its order."""
    law = Law()
    for info in pkgutil.walk_packages(tvisa.law.__path__, f"{tvisa.law.__name__}."):
        law.read(importlib.import_module(info.name))
    kinds: dict[Provision, dict[str, None]] = {}
    sets: dict[Provision, dict[str, None]] = {}
    for entry in (book := entries()):
        kinds.setdefault(entry.law, {})[str(entry.kind)] = None
        sets.setdefault(entry.law, {}).update(dict.fromkeys(entry.rule_sets))
        law.used.setdefault(entry.law, {})["/".join((*entry.place[:1], entry.id))] = None
    every = {name for entry in book for name in entry.rule_sets}
    for provision, some in sets.items():
        if every - set(some):
            kinds[provision] = {f"{', '.join(sorted(kinds[provision]))} in {' '.join(sorted(some))}": None}
    lines = [
        sorted((line_of(p, kinds.get(p, {}), used) for p, used in law.used.items() if p.citations), key=in_order),
        [f"{name}: {'; '.join(sorted(found))}" for name, found in sorted(law.conditions.items())],
        sorted(law.numbers),
        sorted(_changes()),
    ]
    return [line for heading, part in zip(HEADINGS, lines, strict=True) for line in (heading, *dict.fromkeys(part))]


def line_of(law: Provision, kinds: Mapping[str, None], used: Mapping[str, None]) -> str:
    """Return the line of a provision."""
    cited = "; ".join(f"{c.text}{_days(c.window)}" for c in law.citations)
    read = (
        f"{law.confidence} {', '.join(sorted(kinds)) or 'beside'}, read {law.checked_on}{_days(law.window, ', holds ')}"
    )
    note = f" ({' '.join(law.note.split())})" if law.note else ""
    return f"{cited} | {read} | {law.rule}{note} | {'; '.join(_places(used))}"


def _places(used: Mapping[str, None]) -> list[str]:
    """Return where a provision is used: its name in a module only where it has no other, and a name alone only where no more is said."""
    better = [use for use in used if not use.isupper()] or list(used)
    short = {use.split(" ")[0] for use in better if " " in use}
    ends = {use for use in better if "/" not in use} | short
    return sorted(use for use in better if use not in short and not ("/" in use and use.rpartition("/")[2] in ends))


def _changes() -> Iterator[str]:
    for change in CHANGES:
        was, now = (", ".join(change.nodes(old=old)) or "nothing" for old in (True, False))
        stands = " -> ".join(
            str(law.citations[0]) if law and law.citations else "nothing" for law in (change.was, change.now)
        )
        yield (
            f"{change.since} {change.topic}, {change.effect.name.lower()}, {', '.join(change.elements)}: {was} -> {now}"
            f" | {stands}"
        )


def _days(window: Period, word: str = " ") -> str:
    return "" if window == Period() else f"{word}[{window}]"


def shape(node: Predicate, *, top: bool = False) -> str:
    """Return how a condition is put together, down to what has a name or is asked."""
    if isinstance(node, Later):
        return shape(node.made, top=top)
    if isinstance(node, Dated):
        return " then ".join("nothing" if v.that is None else shape(v.that, top=top) for v in node.versions)
    if isinstance(node, AsOf):
        return f"as of {node.day} {shape(node.part)}"
    name = str(getattr(node, "id", "")) or type(node).__name__.lower()
    if isinstance(node, (Question, Computed)) or (isinstance(node, Element) and not top):
        return name
    below = ", ".join(shape(part) for part in parts(node))
    if isinstance(node, Element):
        return below
    return f"{name}{' as one' * getattr(node, 'summed', False)}({below})"


def _names(module: ModuleType) -> Iterator[str]:
    """Yield the names that a module gives, in its order."""
    for node in ast.parse(inspect.getsource(module)).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        yield from (t.id for target in targets for t in ast.walk(target) if isinstance(t, ast.Name))


def _provisions(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(each, Provision) for each in value)


def _below(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield what a value holds, each with its name in it."""
    if attrs.has(type(value)):
        # what is found later is no part of the law
        yield from ((f.name, getattr(value, f.name)) for f in attrs.fields(type(value)) if f.init)
    elif isinstance(value, Mapping):
        yield from ((key if isinstance(key, str) else "", below) for key, below in value.items())
    elif isinstance(value, (tuple, list)):
        yield from (("", below) for below in value)


def _number(value: Any) -> int | None:
    if isinstance(value, datetime.timedelta):
        return value.days
    return value if isinstance(value, int) and type(value) is int else None


def apart(lines: Sequence[str]) -> set[str]:
    """Return the lines of a file without the headings."""
    return {line for line in lines if line and line not in HEADINGS}


def main() -> None:
    """Write the lines anew."""
    PINS.write_text("".join(f"{line}\n" for line in pins()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
