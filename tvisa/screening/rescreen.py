"""
A caseload screened again after the law or the library changed: per case, which elements come out differently, and why.

Elements alone. Admissibility, the bar and the findings of exposure are looked at one case at a time and never in bulk, so
that no list of people by exposure can come about; the overall outcome rests on them and is left out too. What is told of a
case are a path, names of elements and outcomes: no fact, no reason drawn from facts, nothing in any order but that of the
paths. One file is read, compared and told before the next is opened.
"""

from __future__ import annotations

import datetime
import enum
import json
import os
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from tvisa import __version__
from tvisa.errors import CaseFileError, Problem, RunFileError
from tvisa.facts import Case
from tvisa.files.casefile import FORMS, parsed, structure
from tvisa.files.given import as_day
from tvisa.files.rawfile import read_file
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.law.t.changes import Change
from tvisa.screening.compare import compare

RUN_VERSION: Final = 1
"""Version of the format of a run file, raised when a key is removed or retyped."""
MOST_BYTES: Final = 200_000
"""The longest line of a run file."""
_MARKS: Final = frozenset({"applicant", "incidents", "people", "tvisa_case"})
"""Keys by any of which a file is meant for a case; what has none of them is something else that lies there."""
_ELEMENTS: Final = frozenset(e.id for law in T.rule_sets for e in law.elements)


class Read(enum.StrEnum):
    """
    What became of a file.

    Attributes:
        CASE: It was read as a case.
        UNREADABLE: It is meant for a case, or cannot be read at all.
        OTHER: It is no case file.
    """

    CASE = "case"
    UNREADABLE = "unreadable"
    OTHER = "not a case"


@attrs.frozen
class Stand:
    """
    The library and the law by which a caseload is, or was, screened.

    Attributes:
        as_of: The date of decision.
        tvisa_version: The version of the library.
        rule_set: The law of that day.

    Raises:
        LawDateError: If no law is modeled for that day and none is named.
    """

    as_of: datetime.date
    tvisa_version: str = __version__
    rule_set: str = attrs.field(default=attrs.Factory(lambda self: T.on(self.as_of).id, takes_self=True))

    def as_dict(self) -> dict[str, str]:
        """Return it as plain JSON values."""
        return {"tvisa_version": self.tvisa_version, "as_of": self.as_of.isoformat(), "rule_set": self.rule_set}


def _word(outcome: Outcome | None) -> str | None:
    return None if outcome is None else str(outcome)


@attrs.frozen
class Moved:
    """
    An element that comes out differently.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        before: How it came out then; None where the law of that day has no such element.
        after: How it comes out now; likewise.
        carried_by: The changed rules that carry it.
        by_time: Whether it differs, in whole or in part, because time passed.
        by_file_or_library: Whether it differs, in whole or in part, although the law and the day are the same: the file was
            written anew, or another version of the library reads the law otherwise.
    """

    id: str
    title: str
    before: Outcome | None
    after: Outcome | None
    carried_by: tuple[Change, ...] = attrs.field(default=(), repr=False)
    by_time: bool = False
    by_file_or_library: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {
            "id": self.id, "from": _word(self.before), "to": _word(self.after),
            "carried_by": [row.topic for row in self.carried_by], "by_time": self.by_time,
            "by_file_or_library": self.by_file_or_library,
        }  # fmt: skip


@attrs.frozen
class Rescreened:
    """
    One file of a caseload.

    Attributes:
        file: Its path below the folder.
        read: What became of it.
        now: By what it was screened.
        then: By what it is compared with.
        elements: How each element of T-1 status comes out.
        moved: The elements that come out differently; None where there is nothing to compare with.
        weigh_again: How many judgments on record are to be given anew, because the test behind them changed.
        problems: What is wrong with a file that could not be read, by path.
    """

    file: str
    read: Read
    now: Stand
    then: Stand
    elements: Mapping[str, Outcome] = attrs.field(factory=dict)
    moved: tuple[Moved, ...] | None = None
    weigh_again: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether an element comes out differently."""
        return bool(self.moved)

    @property
    def compared(self) -> bool:
        """Whether there was something to compare with."""
        return self.moved is not None

    @property
    def tells(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(self.moved or self.weigh_again or self.problems)

    def as_dict(self) -> dict[str, Any]:
        """Return the line of a run file, as plain JSON values."""
        rows = dict.fromkeys(row for moved in self.moved or () for row in moved.carried_by)
        return {
            "tvisa_run": RUN_VERSION,
            "file": self.file,
            **self.now.as_dict(),
            "then": self.then.as_dict(),
            "read": str(self.read),
            "elements": {name: str(outcome) for name, outcome in self.elements.items()},
            "changed": None if self.moved is None else [m.as_dict() for m in self.moved],
            "why": [{"topic": row.topic, "since": row.since.isoformat(), "title": row.title} for row in rows],
            "weigh_again": self.weigh_again,
            "problems": [p.path for p in self.problems],
        }


# --- the files --------------------------------------------------------------------------------------------------------


@attrs.frozen
class Place:
    """A file found: where it is, its path below the folder, and why it is not opened, if so."""

    path: Path
    file: str
    problem: str = ""


def case_files(folder: str | Path, leave: Container[Path] = ()) -> Iterator[Place]:
    """
    Yield what ends like a case file in a folder and below, sorted by path, one folder listed at a time.

    Names that begin with a dot are left alone. Links are not followed: what they lead to inside the folder is read in its
    own place, and one that leads out of it is told as a problem, so that no case is passed over in silence.

    Args:
        folder: The folder.
        leave: Resolved paths of files to leave alone.
    """
    return _below(Path(folder), "", Path(folder).resolve(), leave)


def _below(folder: Path, name: str, root: Path, leave: Container[Path]) -> Iterator[Place]:
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        yield Place(folder, name or ".", "the folder cannot be read")
        return
    for entry in entries:
        path, below = Path(entry.path), f"{name}/{entry.name}" if name else entry.name
        is_case = path.suffix.lower() in FORMS
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            if (is_case or path.is_dir()) and not path.resolve().is_relative_to(root):
                yield Place(path, below, "a link that leads out of the folder is not followed")
        elif entry.is_dir():
            yield from _below(path, below, root, leave)
        elif is_case and path.resolve() not in leave:
            yield Place(path, below, "" if entry.is_file() else "this is no ordinary file")


# --- one file ---------------------------------------------------------------------------------------------------------


@attrs.frozen
class Told:
    """What a run file tells of one file: enough to compare with, and to count."""

    file: str
    read: Read
    now: Stand
    then: Stand
    elements: Mapping[str, Outcome]
    changed: bool
    compared: bool
    weigh_again: int


def _rescreened(place: Place, now: Stand, then: Stand, was: Told | None, *, baseline: bool) -> Rescreened:
    """Read one file and compare it; whatever is wrong with it stays with it."""
    try:
        if place.problem:
            raise CaseFileError([Problem("$", place.problem)])  # noqa: TRY301 - told like any other problem
        raw = parsed(read_file(place.path), FORMS[place.path.suffix.lower()])
        if not (isinstance(raw, dict) and _MARKS.intersection(raw)):
            return Rescreened(place.file, Read.OTHER, now, then)
        return _compared(place.file, structure(raw), now, then, was, baseline=baseline)
    except CaseFileError as error:
        problems = error.problems
    except Exception:  # noqa: BLE001 - a mistake of ours in one case must not keep an office from the others
        problems = (Problem("$", "this case cannot be screened; please report it, without the file"),)
    return Rescreened(place.file, Read.UNREADABLE, now, then, problems=problems)


def _compared(file: str, case: Case, now: Stand, then: Stand, was: Told | None, *, baseline: bool) -> Rescreened:
    # Without its setting, neither admissibility nor the bar is looked at.
    found = compare(attrs.evolve(case, setting=None), then.as_of, now.as_of)
    earlier, later = ({f.predicate.id: f for f in s.findings} for s in found.screenings)
    elements = {name: f.outcome for name, f in later.items()}
    result = Rescreened(file, Read.CASE, now, then, elements)
    if baseline and (was is None or was.read is not Read.CASE):
        return result
    by_law = {d.place[0]: d for d in found.differences if len(d.place) == 1}
    before = was.elements if was else {name: f.outcome for name, f in earlier.items()}
    moved = []
    for name in dict.fromkeys((*before, *later)):
        old, new = before.get(name), elements.get(name)
        law = by_law.get(name)
        if old is new or (None in (old, new) and law is None):
            continue
        title = (later.get(name) or earlier[name]).predicate.title if name in later or name in earlier else name
        same_law = earlier[name].outcome if name in earlier else None
        rows, by_time = (law.carried_by, law.by_time) if law else ((), False)
        moved.append(Moved(name, title, old, new, rows, by_time, old is not same_law))
    return attrs.evolve(result, moved=tuple(moved), weigh_again=len(found.as_dict()["weigh_again"]))


# --- the caseload -----------------------------------------------------------------------------------------------------


def rescreen(
    places: Iterable[Place], now: Stand, then: Stand, *, baseline: Iterable[Told] | None = None
) -> Iterator[Rescreened]:
    """
    Screen the files of a caseload again, one at a time, and yield what became of each, in the order of the paths.

    Pure but for reading the files: no clock, nothing written, and nothing kept of a file once the next is asked for.

    Args:
        places: The files, as `case_files` gives them.
        now: By which day's law they are screened; the library is this one.
        then: By what they are compared with: the law of an earlier day, or what a run file was written by.
        baseline: The lines of that run file, as `read_run` gives them; the law of the earlier day alone unless given.

    Raises:
        RunFileError: If the baseline cannot be read.
    """
    lines = iter(baseline or ())
    line = next(lines, None)
    for place in places:
        while line is not None and _order(line.file) < _order(place.file):
            line = next(lines, None)  # this file is no longer there
        was = line if line is not None and line.file == place.file else None
        yield _rescreened(place, now, then, was, baseline=baseline is not None)


def _order(file: str) -> list[str]:
    return file.split("/")


# --- a run file -------------------------------------------------------------------------------------------------------


def read_run(path: str | Path) -> Iterator[Told]:
    """
    Yield the lines of a run file, one at a time; a last line that was not written to its end is no line.

    Args:
        path: The file.

    Raises:
        RunFileError: If it cannot be read, or a line is none that this version writes, is not of the same run as the first,
            or does not follow in the order of the paths; names the line and never what stands there.
    """
    first: Told | None = None
    last: list[str] = []
    try:
        with Path(path).open("rb") as file:
            for number, line in enumerate(iter(lambda: file.readline(MOST_BYTES), b""), start=1):
                if not line.endswith(b"\n") and len(line) < MOST_BYTES:
                    return
                told = _told(line)
                first = first or told
                if told is None or first is None or (told.now, told.then) != (first.now, first.then):
                    raise _not_a_run(number, "this is no line of one run of tvisa rescreen")
                if _order(told.file) <= last:
                    raise _not_a_run(number, "the lines are not in the order of their files")
                last = _order(told.file)
                yield told
    except OSError:
        raise _not_a_run(0, "the file cannot be read") from None


def _not_a_run(number: int, message: str) -> RunFileError:
    return RunFileError([Problem(f"line {number}" if number else "$", message)])


def _told(line: bytes) -> Told | None:
    """Read a line, strictly; None where it is none of ours."""
    try:
        raw = json.loads(line)
        elements = {name: Outcome(word) for name, word in raw["elements"].items()}
        told = Told(
            _text(raw["file"]), Read(raw["read"]), _stand(raw), _stand(raw["then"]), elements,
            bool(raw["changed"]), raw["changed"] is not None, int(raw["weigh_again"]),
        )  # fmt: skip
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return told if raw["tvisa_run"] == RUN_VERSION and elements.keys() <= _ELEMENTS else None


def _stand(raw: Mapping[str, Any]) -> Stand:
    return Stand(as_day(raw["as_of"]), _text(raw["tvisa_version"]), _text(raw["rule_set"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
