"""
Where every rule stands, since when and until when, how it decides, how it was verified, and how each condition is put together.

``tests/data/pins.txt`` holds them still. Who moves a pinpoint, a window, a kind or a grade reads the text of the provision again,
and then writes the lines anew with ``python -m tests.pins``: the change is seen in the review beside the rule's.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, Final

import attrs

import tvisa.law
from tests.support import ROOT
from tvisa.kernel.predicate import Computed, Element, Predicate, Question, parts
from tvisa.kernel.provision import CHECKED_ON, Period, Provision
from tvisa.law.book import entries
from tvisa.law.changes import CHANGES
from tvisa.law.common.remark import Remark
from tvisa.law.dated import AsOf, Dated, Later

PINS: Final = ROOT / "tests" / "data" / "pins.txt"
_OPEN: Final = Period()
_IN_ANOTHER: Final = re.compile(r"(?:\.that|\.part|\.of|(?<!\.when)\[[^\]]*\])$")
"""How the place of a condition ends that is a part of another, and is told with it."""


def pins() -> Iterator[str]:
    """Yield a line for each rule: of the law book, of what changed, and of what only code names; each line once."""
    found = entries()
    for entry in found:
        sets = ", ".join(entry.rule_sets)
        yield f"{entry.path}: {pinned(entry.law)}; {entry.kind}; {sets}"
    for change in CHANGES:
        was, now = (", ".join(change.nodes(old=old)) for old in (True, False))
        yield f"changes/{change.since}/{change.topic} moves {', '.join(change.elements)}: {was} -> {now}"
        for side in ("was", "now"):
            law = getattr(change, side)
            told = pinned(law) if law else "nothing"
            yield f"changes/{change.since}/{change.topic}/{side}: {told}; {change.effect.name.lower()}"
    listed = {entry.law for entry in found} | {law for change in CHANGES for law in (change.was, change.now) if law}
    for place, held in named():
        if isinstance(held, Predicate):
            yield f"{place} is {shape(held, top=True)}"
        elif isinstance(held, tuple):
            yield f"{place} rests on: {' | '.join(str(law.citations[0]) for law in held)}"
        elif held.citations and held not in listed:
            yield f"{place}: {pinned(held)}"


def pinned(law: Provision) -> str:
    """Return where a rule stands, its window, its grade, and when it was read where that was after the others."""
    cited = "; ".join(f"{c.text}{_days(c.window)}" for c in law.citations)
    read = "" if law.checked_on == CHECKED_ON else f", read {law.checked_on}"
    return f"{cited}{_days(law.window, ' | holds ')} | {law.confidence}{read}"


def _days(window: Period, word: str = " ") -> str:
    return "" if window == _OPEN else f"{word}[{window}]"


def shape(node: Predicate, *, top: bool = False) -> str:
    """Return how a condition is put together, down to what has a name or is asked."""
    if isinstance(node, Later):
        return shape(node.made, top=top)
    if isinstance(node, Dated):
        return " then ".join("nothing" if v.that is None else shape(v.that, top=top) for v in node.versions)
    if isinstance(node, AsOf):
        return f"as of {node.day} {shape(node.part)}"
    below = [shape(part) for part in parts(node)]
    name = str(getattr(node, "id", "")) or type(node).__name__.lower()
    if isinstance(node, (Question, Computed)) or (isinstance(node, Element) and not top):
        return name
    return f"{name}{' as one' * getattr(node, 'summed', False)}({', '.join(below)})"


def named() -> Iterator[tuple[str, Provision | Predicate | tuple[Provision, ...]]]:
    """Yield every provision and condition that a module of the law gives a name, or holds in a value with one, and what holds several."""
    seen: set[int] = set()
    for info in pkgutil.walk_packages(tvisa.law.__path__, f"{tvisa.law.__name__}."):
        module = importlib.import_module(info.name)
        for name in _names(module):
            yield from _held(getattr(module, name), f"{info.name.removeprefix('tvisa.law.')}.{name}", seen)


def _names(module: ModuleType) -> Iterator[str]:
    """Yield the names that a module gives, in its order."""
    for node in ast.parse(inspect.getsource(module)).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        yield from (t.id for target in targets for t in ast.walk(target) if isinstance(t, ast.Name))


def _held(
    value: Any, place: str, seen: set[int]
) -> Iterator[tuple[str, Provision | Predicate | tuple[Provision, ...]]]:
    """Yield the provisions and conditions in a value, each under the names of what holds it, and together where they are its own."""
    if isinstance(value, Provision):
        yield place, value
        return
    if id(value) in seen or isinstance(value, (str, bytes, type)):
        return
    seen.add(id(value))
    if isinstance(value, Element) or (isinstance(value, Predicate) and not _IN_ANOTHER.search(place)):
        yield place, value
    laws = (value.law if value.says else ()) if isinstance(value, Remark) else getattr(value, "provisions", ())
    if attrs.has(type(value)) and (own := tuple(law for law in laws if law.citations)):
        yield place, own
    for name, below in _below(value):
        yield from _held(below, f"{place}{name}", seen)


def _below(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield what a value holds, each with its name in it."""
    if attrs.has(type(value)):
        # what is found later is no part of the law
        yield from ((f".{f.name}", getattr(value, f.name)) for f in attrs.fields(type(value)) if f.init)
    elif isinstance(value, Mapping):
        yield from ((f"[{key}]", below) for key, below in value.items())
    elif isinstance(value, (tuple, list)):
        for number, below in enumerate(value):
            yield f"[{getattr(below, 'code', None) or getattr(below, 'id', None) or number}]", below


def main() -> None:
    """Write the lines anew."""
    PINS.write_text("".join(f"{line}\n" for line in sorted(set(pins()))), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
