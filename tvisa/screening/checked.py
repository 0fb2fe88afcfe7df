"""
A case file checked: every problem by which it is no valid one, what in it cannot both be so, and on request advice.

A warning never makes a file invalid, and nothing here holds what was recorded: a check may end up in a log.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from tvisa import __version__
from tvisa.errors import CaseFileError, InputError, Problem
from tvisa.facts.contradictions import Conflict, contradictions
from tvisa.facts.timeline import Timeline
from tvisa.files.casefile import Loaded, loaded, loaded_file
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.files.version1 import Doubt
from tvisa.screening.advice import Advised, advised
from tvisa.screening.contradicted import SAYS
from tvisa.screening.dated import told_of
from tvisa.screening.document import SCHEMA_VERSION
from tvisa.screening.rescreen import case_files
from tvisa.screening.value import Value, says
from tvisa.screening.written import plainly
from tvisa.words.catalog import ENGLISH

if TYPE_CHECKING:
    from tvisa.screening.data import CheckData, CheckedData


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Warned(Value):
    """Places of a record that cannot all be right."""

    kind: Conflict = says("What does not fit.")
    text: str = says("The same in words, without anything that is recorded.")
    paths: tuple[str, ...] = says("Where it stands.")


@attrs.frozen(kw_only=True, repr=False)
class Checked:
    """
    What there is to say of one case file.

    Attributes:
        file: Its path, as it was given or found; empty where it was no file.
        problems: Why it is no valid case file; empty where it is one.
        doubts: Of a file of version 1: where what it says could be meant in more than one way.
        warnings: What in it cannot both be so.
        advice: What is worth a second look, where it was asked for.
    """

    file: str = ""
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    warnings: tuple[Warned, ...] = ()
    advice: tuple[Advised, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether it is a valid case file; a warning does not make it invalid."""
        return not self.problems

    def to_dict(self) -> CheckedData:
        """Return it as plain JSON values."""
        problems: list[Any] = [p.as_dict() for p in self.problems]
        return {
            "file": self.file,
            "valid": self.valid,
            "problems": problems,
            "doubts": [{"path": d.path, "old": d.old, "message": d.why} for d in self.doubts],
            "warnings": [plainly(one) for one in self.warnings],
            "advice": [plainly(one) for one in self.advice],
        }


def check(case: CaseLike | str | os.PathLike[str], as_of: DateLike, *, advise: bool = False) -> Checked:
    """
    Check one case: whether it is valid, what in it cannot both be so, and on request what is worth a second look.

    Args:
        case: The path of a case file, or a case as for `tvisa.screen`.
        as_of: The day as of which what is past and what is to come are told apart, as for `tvisa.screen`.
        advise: Whether to give advice as well.

    Raises:
        InputError: If *case* is neither, or *as_of* is no date.
        LawDateError: If *as_of* names no day, or advice is asked for a day for which no law is modeled.
    """
    if isinstance(case, (str, os.PathLike)):
        path = case
        return checked(os.fspath(path), lambda: loaded_file(path), as_of, advise=advise)
    given: Any = case
    # What is no mapping of the format is read as a case, or refused: it is no file that could be put right.
    plain = isinstance(given, Mapping) or hasattr(given, "as_serializable")
    return checked("", lambda: loaded(given) if plain else Loaded(as_case(given)), as_of, advise=advise)


def check_files(*paths: str | os.PathLike[str], as_of: DateLike, advise: bool = False) -> Iterator[Checked]:
    """
    Check case files, and every one in a folder and below: in the order given, a folder's by path.

    Args:
        paths: Files and folders.
        as_of: The day, as for `check`.
        advise: Whether to give advice as well.

    Raises:
        InputError: If one of them is no path, or *as_of* is no date.
        LawDateError: As `check` does.
    """
    for path in paths:
        if not isinstance(path, (str, os.PathLike)):
            message = "expected the paths of case files, and of folders of them"
            raise InputError(message)
        if not os.path.isdir(path):  # noqa: PTH112 - a name that is too long is no folder either
            yield check(path, as_of, advise=advise)
            continue
        empty = True
        for place in case_files(path):
            empty = False
            if place.problem:
                yield Checked(file=str(place.path), problems=(Problem("$", place.problem),))
            else:
                yield check(place.path, as_of, advise=advise)
        if empty:
            yield Checked(
                file=os.fspath(path),
                problems=(Problem("$", "no case file in this folder: one ends in .yaml, .yml or .json"),),
            )


def check_document(files: tuple[Checked, ...]) -> CheckData:
    """Return what was found of several files as a document of plain JSON values."""
    return {
        "kind": "tvisa.check",
        "schema_version": SCHEMA_VERSION,
        "tvisa_version": __version__,
        "valid": all(one.valid for one in files),
        "files": [one.to_dict() for one in files],
    }


def checked(file: str, read: Callable[[], Loaded], as_of: DateLike, *, advise: bool) -> Checked:
    """
    Check what is read in some way of one's own.

    Args:
        file: What to call it.
        read: Reads it; what it raises as no valid case file is told as its problems.
        as_of: The day, as for `check`.
        advise: Whether to give advice as well.

    Raises:
        InputError: If *as_of* is no date.
        LawDateError: As `check` does.
    """
    day = as_day(as_of)
    try:
        found = read()
    except CaseFileError as error:
        return Checked(file=file, problems=error.problems)
    line = Timeline.of(told_of(found.case), day)
    return Checked(
        file=file,
        doubts=found.doubts,
        warnings=tuple(Warned(kind=c.kind, text=SAYS[c.kind], paths=c.paths) for c in contradictions(line)),
        advice=advised(found.case, day, ENGLISH) if advise else (),
    )
