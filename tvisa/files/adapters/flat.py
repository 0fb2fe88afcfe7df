"""
Flat rows: one row a case, its columns the paths of `tvisa.files.adapters.cells`, several values of a cell joined by ``;``.

This is the form that spreadsheets, data loaders and case-management exports take (multi-select picklists of Salesforce
join their values by ``;``). It holds everything that a case file holds, so that a case written and read again is the same.
"""

from __future__ import annotations

from typing import Final

from tvisa.facts import Case, Setting
from tvisa.files.adapters.cells import case_of, cells, column, is_blank
from tvisa.files.adapters.result import CONDUCT, UNTICKED, Converted, Dropped, Written, is_conduct, may_carry_conduct
from tvisa.files.adapters.table import read_row, write_row

_UNKNOWN: Final = "the name of this column is no path of a case"


def read(data: bytes | str, *, privileged: bool = False, row: int | None = None) -> Converted:
    """Read a case from a table of flat rows, as `Format.read` says; a row that says so of itself is privileged too."""
    told: dict[str, str] = {}
    dropped = []
    for cell in read_row(data, row):
        kind = column(cell.name)
        if kind is None:
            dropped.append(Dropped(cell.place, _UNKNOWN))
        elif kind.kind == "answer" and not kind.member and cell.text.strip().lower() == "false":
            dropped.append(Dropped(cell.name, UNTICKED))
        elif not is_blank(kind, cell.text):
            told[cell.name] = cell.text
    if not (privileged or told.get("setting", "").strip() == Setting.PRIVILEGED):
        told = {path: cell for path, cell in told.items() if not is_conduct(path)}
        dropped.append(CONDUCT)
    read_in = case_of(told)
    return Converted(read_in.case, tuple(dropped), read_in.doubts)


def write(case: Case, *, privileged: bool = False) -> Written:
    """Write a case as a table of one row; the client's own conduct only where the case or the caller is privileged."""
    whole = cells(case)
    if may_carry_conduct(case, privileged=privileged):
        return Written(write_row(whole))
    return Written(write_row({path: cell for path, cell in whole.items() if not is_conduct(path)}), (CONDUCT,))
