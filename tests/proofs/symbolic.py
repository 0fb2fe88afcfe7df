"""
The compiled function of a law, run on formulas: the very code that is run on cases, with a record that is any record.

Each answer it reads is that of the export, each table that it looks up is the formula of that table, and each computation is free.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

from tests.proofs.export import (
    Bits,
    Export,
    all_of,
    any_of,
    asserted,
    closed,
    joined,
    negated,
    not_yet,
    sealed,
)
from tests.proofs.laws import nodes
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Computed, Predicate
from tvisa.screening.elements.outcomes import FunctionWriter


class Nibble:
    """A nibble of which the four bits are formulas."""

    def __init__(self, of: Bits) -> None:
        self.of = of

    def __and__(self, other: Any) -> Nibble:
        return Nibble(all_of((self.of, _bits(other))))

    def __or__(self, other: Any) -> Nibble:
        return Nibble(any_of((self.of, _bits(other))))

    __rand__, __ror__ = __and__, __or__

    @property
    def bits(self) -> Nibble:
        """What a computation read."""
        return self


def _bits(value: Any) -> Bits:
    return value.of if isinstance(value, Nibble) else Bits.of(value)


class Table:
    """A table of the kernel, looked up by formulas."""

    def __init__(self, look: Callable[..., Bits], places: int = 1) -> None:
        self.look, self.places = look, places

    def __getitem__(self, at: Any) -> Any:
        look = functools.partial(self.look, _bits(at))
        return Nibble(look()) if self.places == 1 else Table(look, self.places - 1)


TABLES: Mapping[str, Table] = {
    "NOT": Table(negated),
    "JOIN": Table(joined, 2),
    "CLOSE": Table(closed),
    "SEAL": Table(sealed),
    "YET": Table(not_yet, 2),
    "FILL": Table(asserted, 2),
}


class Record:
    """A record of which every answer is that of an export."""

    def __init__(self, export: Export, path: str) -> None:
        self._export, self._path = export, path

    def __getattr__(self, name: str) -> Any:
        if name in ("when_no_hurts", "when_yes_hurts"):
            return Nibble(self._export.told(self._path, Reply.NO if name == "when_no_hurts" else Reply.YES))
        path = f"{self._path}.{name}" if self._path else name
        if path in self._export.records:
            return [Record(self._export, f"{path}[{n}]") for n in range(self._export.records[path])]
        return Record(self._export, path)


def compiled(elements: tuple[Predicate, ...], export: Export, tables: Mapping[str, Table] = TABLES) -> list[Bits]:
    """Run what `tvisa.screening.elements.outcomes` writes of a law on the leaves of an export: the bits of each element."""
    source = FunctionWriter(["case"], elements)
    by_how = {id(node.how): node for node in nodes(elements) if isinstance(node, Computed)}

    def free(node: Computed) -> Callable[..., Nibble]:
        return lambda *records: Nibble(
            export.reckoned(node, dict(zip(node.needs, [record._path for record in records], strict=True)))
        )

    names = {name: free(by_how[id(value)]) for name, value in source.constants.items() if name not in TABLES}
    namespace: dict[str, Any] = {**names, **tables}
    exec(source.text, namespace)  # noqa: S102 - the code that the library runs
    return [_bits(found) for found in namespace["outcomes"](Record(export, ""), Nibble(export.filed))]
