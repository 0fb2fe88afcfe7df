"""
Other formats in and out: pure functions between a case and the text that other software keeps.

A format is read into a `Converted` case and written from one as `Written`; both list what was dropped, by place and never
by value. The rules are the same for all. A blank is not asked, never "no". Only a cell of that very path says that a list
is complete. Names, addresses and file numbers are never taken. What the client did is carried only where the file is, or
is said to be, privileged; no conversion makes a file privileged. Every answer that is read has a source.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.files.adapters.result import Converted, Dropped, Written

__all__ = ["FORMATS", "Converted", "Dropped", "Format", "Written"]


@attrs.frozen
class Format:
    """One format."""

    name: str
    """What it is called on the command line."""
    what: str
    """What it is, in a few words."""
    module: str
    """The module that reads and writes it; it loads on use."""
    reader: str = "read"
    """The function there that reads it."""
    writer: str = "write"
    """The one that writes it; nothing where it is only read."""
    rows: bool = False
    """Whether a file can hold several cases, one a row."""

    def read(self, data: bytes | str, *, privileged: bool = False, row: int | None = None) -> Converted:
        """
        Read a case.

        Args:
            data: The text of the file.
            privileged: Whether the case goes into a privileged file.
            row: Which row, from 1, of a format that has several.

        Raises:
            CaseFileError: If it cannot be read; problems name places and never values.
        """
        converted: Converted = getattr(_module(self.module), self.reader)(data, privileged=privileged, row=row)
        return converted

    def write(self, case: Case, *, privileged: bool = False) -> Written:
        """
        Write a case.

        Raises:
            ValueError: If the format is only read.
        """
        if not self.writer:
            message = f"{self.name} is only read"
            raise ValueError(message)
        written: Written = getattr(_module(self.module), self.writer)(case, privileged=privileged)
        return written


def _module(name: str) -> Any:
    from tvisa.files.adapters import anx, flat, htcds, legalserver, native

    return {"anx": anx, "flat": flat, "htcds": htcds, "legalserver": legalserver, "native": native}[name]


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("yaml", "case file in YAML", "native", "read_yaml", "write_yaml"),
            Format("json", "case file in JSON", "native", "read_json", "write_json"),
            Format("flat", "flat rows, CSV", "flat", rows=True),
            Format("htcds", "Human Trafficking Case Data Standard 2.0, CSV", "htcds", rows=True),
            Format("anx", "HotDocs and A2J answers", "anx"),
            Format("legalserver", "LegalServer matter, JSON", "legalserver", writer=""),
        )
    }
)
"""Every format by name."""
