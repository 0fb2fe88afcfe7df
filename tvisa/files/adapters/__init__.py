"""
Other formats in and out: pure functions between a case and the text that other software keeps.

A format is read into a `Converted` case and written from one as `Written`; both list what was dropped, by place and never
by value. The rules are the same for all. A blank is not asked, never "no". Only a cell of that very path says that a list
is complete. Names, addresses and file numbers are never taken. What the client did is carried only where the file is, or
is said to be, privileged; no conversion makes a file privileged. Every answer that is read has a source.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.files.adapters.result import Converted, Dropped, Written

__all__ = ["FORMATS", "Converted", "Dropped", "Format", "Written"]


@attrs.frozen
class Format:
    """
    One format.

    Attributes:
        name: What it is called on the command line.
        what: What it is, in a few words.
        reader: Module and function that read it.
        writer: Module and function that write it; None where it is only read.
        rows: Whether a file can hold several cases, one a row.
    """

    name: str
    what: str
    reader: tuple[str, str]
    writer: tuple[str, str] | None = None
    rows: bool = False

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
        converted: Converted = _function(self.reader)(data, privileged=privileged, row=row)
        return converted

    def write(self, case: Case, *, privileged: bool = False) -> Written:
        """
        Write a case.

        Raises:
            ValueError: If the format is only read.
        """
        if self.writer is None:
            message = f"{self.name} is only read"
            raise ValueError(message)
        written: Written = _function(self.writer)(case, privileged=privileged)
        return written


def _function(named: tuple[str, str]) -> Any:
    module, name = named
    return getattr(import_module(f"tvisa.files.adapters.{module}"), name)


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("yaml", "case file in YAML", ("native", "read_yaml"), ("native", "write_yaml")),
            Format("json", "case file in JSON", ("native", "read_json"), ("native", "write_json")),
            Format("flat", "flat rows, CSV", ("flat", "read"), ("flat", "write"), rows=True),
            Format(
                "htcds",
                "Human Trafficking Case Data Standard 2.0, CSV",
                ("htcds", "read"),
                ("htcds", "write"),
                rows=True,
            ),
            Format("anx", "HotDocs and A2J answers", ("anx", "read"), ("anx", "write")),
            Format("legalserver", "LegalServer matter, JSON", ("legalserver", "read")),
        )
    }
)
"""Every format by name."""
