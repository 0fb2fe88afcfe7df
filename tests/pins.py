"""
Where every rule stands, since when and until when, how it decides and how it was verified: one line a rule.

``tests/data/pins.txt`` holds them still. Who moves a pinpoint, a window, a kind or a grade reads the text of the provision again,
and then writes the lines anew with ``python -m tests.pins``: the change is seen in the review beside the rule's.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any, Final

import attrs

import tvisa.law
from tests.support import ROOT
from tvisa.kernel.provision import CHECKED_ON, Period, Provision
from tvisa.law.book import entries
from tvisa.law.changes import CHANGES

PINS: Final = ROOT / "tests" / "data" / "pins.txt"
_OPEN: Final = Period()


def pins() -> Iterator[str]:
    """Yield a line for each rule: of the law book, of what changed, and of what only code names; each line once."""
    found = entries()
    for entry in found:
        sets = ", ".join(entry.rule_sets)
        yield f"{entry.path}: {pinned(entry.law)}; {entry.kind}; {sets}"
    for change in CHANGES:
        for side in ("was", "now"):
            law = getattr(change, side)
            told = pinned(law) if law else "nothing"
            yield f"changes/{change.since}/{change.topic}/{side}: {told}; {change.effect.name.lower()}"
    listed = {entry.law for entry in found} | {law for change in CHANGES for law in (change.was, change.now) if law}
    for place, held in named():
        if isinstance(held, tuple):
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


def named() -> Iterator[tuple[str, Provision | tuple[Provision, ...]]]:
    """Yield every provision that a module of the law gives a name, or holds in a value with a name, and what holds several."""
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


def _held(value: Any, place: str, seen: set[int]) -> Iterator[tuple[str, Provision | tuple[Provision, ...]]]:
    """Yield the provisions in a value, each under the names of what holds it, and together where they are its own."""
    if isinstance(value, Provision):
        yield place, value
        return
    if id(value) in seen or isinstance(value, (str, bytes, type)):
        return
    seen.add(id(value))
    if attrs.has(type(value)):
        if own := tuple(law for law in getattr(value, "provisions", ()) if law.citations):
            yield place, own
        for field in (f for f in attrs.fields(type(value)) if f.init):  # what is found later is no part of the law
            yield from _held(getattr(value, field.name), f"{place}.{field.name}", seen)
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield from _held(below, f"{place}[{key}]", seen)
    elif isinstance(value, (tuple, list)):
        for number, below in enumerate(value):
            name = getattr(below, "code", None) or getattr(below, "id", None) or number
            yield from _held(below, f"{place}[{name}]", seen)


def main() -> None:
    """Write the lines anew."""
    PINS.write_text("".join(f"{line}\n" for line in sorted(set(pins()))), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
