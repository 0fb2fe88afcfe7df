"""
What is told of a caseload that is screened again: by what, of which file, and with which line of a run file.

What is told of a case are a path, names of elements and outcomes: no fact, and no reason drawn from facts.
"""

from __future__ import annotations

import datetime
import enum
import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa import __version__
from tvisa.errors import Problem, RunFileError
from tvisa.files.given import as_day
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.law.t.changes import Change

if TYPE_CHECKING:
    from tvisa.screening.data_documents import CarrierData, MovedData, RunData, StandData

RUN_VERSION: Final = 1
"""Version of the format of a run file, raised when a key is removed or retyped."""
MOST_BYTES: Final = 200_000
"""The longest line of a run file."""
DISCLAIMER: Final = T.disclaimer
"""What a run ends with."""
_NAME: Final = re.compile(r"[A-Za-z0-9.+_-]{1,60}")
"""What a version of the library, and the law of a day, are named with."""
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

    @property
    def title(self) -> str:
        """The name of that law for a reader."""
        return T.on(self.as_of).title

    @property
    def checked_on(self) -> datetime.date:
        """The day on which it was last read against its sources."""
        return CHECKED_ON

    def as_dict(self) -> StandData:
        """Return it as plain JSON values."""
        return {"tvisa_version": self.tvisa_version, "as_of": self.as_of.isoformat(), "rule_set": self.rule_set}


def _word(outcome: Outcome | None) -> str | None:
    return None if outcome is None else str(outcome)


@attrs.frozen
class Carrier:
    """
    A changed rule that carries a difference, by what is told of it: it crosses processes, which the law itself does not.

    Attributes:
        topic: Its name.
        since: The first day of the change.
        title: What changed, for a reader.
    """

    topic: str
    since: datetime.date
    title: str

    @classmethod
    def of(cls, change: Change) -> Carrier:
        """Return what is told of a change."""
        return cls(change.topic, change.since, change.title)

    def as_dict(self) -> CarrierData:
        """Return it as plain JSON values."""
        return {"topic": self.topic, "since": self.since.isoformat(), "title": self.title}


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
    carried_by: tuple[Carrier, ...] = ()
    by_time: bool = False
    by_file_or_library: bool = False

    def as_dict(self) -> MovedData:
        """Return it as plain JSON values."""
        return {
            "id": self.id,
            "from": _word(self.before),
            "to": _word(self.after),
            "carried_by": [row.topic for row in self.carried_by],
            "by_time": self.by_time,
            "by_file_or_library": self.by_file_or_library,
        }


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

    def as_dict(self) -> RunData:
        """Return the line of a run file, as plain JSON values."""
        rows = dict.fromkeys(row for moved in self.moved or () for row in moved.carried_by)
        return {
            "kind": "tvisa.run",
            "schema_version": RUN_VERSION,
            "file": self.file,
            **self.now.as_dict(),
            "then": self.then.as_dict(),
            "read": self.read.value,
            "elements": {name: str(outcome) for name, outcome in self.elements.items()},
            "changed": None if self.moved is None else [m.as_dict() for m in self.moved],
            "why": [row.as_dict() for row in rows],
            "weigh_again": self.weigh_again,
            "problems": [p.path for p in self.problems],
        }


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


def order_of(file: str) -> list[str]:
    """Return what files are ordered by: their paths, folder by folder."""
    return file.split("/")


# --- a run file -------------------------------------------------------------------------------------------------------


def read_run(path: str | os.PathLike[str]) -> Iterator[Told]:
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
                if order_of(told.file) <= last:
                    raise _not_a_run(number, "the lines are not in the order of their files")
                last = order_of(told.file)
                yield told
    except OSError:
        raise _not_a_run(0, "the file cannot be read") from None


def _not_a_run(number: int, message: str) -> RunFileError:
    return RunFileError([Problem(f"line {number}" if number else "$", message)])


def _told(line: bytes) -> Told | None:
    """Read a line, strictly; None where it is none of ours."""
    try:
        raw = json.loads(line)
        if (raw["kind"], raw["schema_version"]) != ("tvisa.run", RUN_VERSION):
            return None
        elements = {name: Outcome(word) for name, word in raw["elements"].items()}
        told = Told(
            _text(raw["file"]),
            Read(raw["read"]),
            _stand(raw),
            _stand(raw["then"]),
            elements,
            bool(raw["changed"]),
            raw["changed"] is not None,
            int(raw["weigh_again"]),
        )
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None
    return told if elements.keys() <= _ELEMENTS else None


def _stand(raw: Mapping[str, Any]) -> Stand:
    day = as_day(raw["as_of"])
    T.on(day)  # a day whose law is not modeled can be compared with nothing
    return Stand(day, _word_of(raw["tvisa_version"]), _word_of(raw["rule_set"]))


def _word_of(value: Any) -> str:
    """Return a version or a name of law as it can be printed: what stands in a file may move a cursor."""
    if not _NAME.fullmatch(_text(value)):
        raise ValueError
    return str(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
