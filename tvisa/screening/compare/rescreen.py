"""
What is told of a caseload that is screened again: by what, of which file, and with which line of a run file.

What is told of a case are a path, names of elements and outcomes: no fact, and no reason drawn from facts.
"""

from __future__ import annotations

import contextlib
import datetime
import enum
import itertools
import json
import os
import re
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.errors import CaseFileError, InputError, Problem, RunFileError
from tvisa.facts import Case
from tvisa.files.casefile import FORMS, by_line, parsed, structure
from tvisa.files.folder import FilePlace, case_files
from tvisa.files.given import DateLike, as_day
from tvisa.files.rawfile import read_file
from tvisa.kernel import truth
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.release import __version__
from tvisa.kernel.truth import Outcome
from tvisa.law.changes.change import LawChange
from tvisa.screening.compare.compare import span
from tvisa.screening.document import FULL_VERSION
from tvisa.screening.kept import STATUS
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.value import Whole, says, through, told, told_as, untold
from tvisa.screening.writer import document_in_full

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from tvisa.screening.data import RunData

MOST_BYTES: Final = 200_000
"""The longest line of a run file."""
DISCLAIMER: Final = STATUS.disclaimer
"""What a run ends with."""
_NAME: Final = re.compile(r"[A-Za-z0-9.+_-]{1,60}")
"""What a version of the library, and the law of a day, are named with."""
_ELEMENTS: Final = frozenset(e.id for law in STATUS.rule_sets for e in law.elements)


class FileRead(enum.StrEnum):
    """What became of a file."""

    CASE = "case"
    """It was read as a case."""
    UNREADABLE = "unreadable"
    """It is meant for a case, or cannot be read at all."""
    OTHER = "not a case"
    """It is no case file."""


@attrs.frozen
class ScreenedBy(Whole):
    """
    The library and the law by which a caseload is, or was, screened.

    Raises:
        LawDateError: If no law is modeled for that day and none is named.
    """

    as_of: datetime.date = says("The date of decision.")
    tvisa_version: str = says("The version of the library.", default=__version__, always=True)
    rule_set: str = says(
        "The law of that day.",
        default=attrs.Factory(lambda self: STATUS.on(self.as_of).id, takes_self=True),
        always=True,
    )

    @property
    def title(self) -> str:
        """The name of that law for a reader."""
        return STATUS.on(self.as_of).title

    @property
    def checked_on(self) -> datetime.date:
        """The day on which it was last read against its sources."""
        return CHECKED_ON


@attrs.frozen
class Carrier(Whole):
    """A changed rule that carries a difference, by what is told of it: it crosses processes, which the law itself does not."""

    topic: str = says("Its name.")
    since: datetime.date = says("The first day of the change.")
    title: str = says("What changed, for a reader.")

    @classmethod
    def of(cls, change: LawChange) -> Carrier:
        """Return what is told of a change."""
        return cls(change.topic, change.since, change.title)


@attrs.frozen
class MovedElement(Whole):
    """An element that comes out differently; a side is null where the law of that day has no such element."""

    id: str = says("Its name.")
    title: str = untold()
    """Its name for a reader."""
    before: Outcome | None = says("How it came out then.", key="from")
    after: Outcome | None = says("How it comes out now.", key="to")
    carried_by: tuple[Carrier, ...] = ()
    """The changed rules that carry it."""
    by_time: bool = says("Whether it differs, in whole or in part, because time passed.", default=False, always=True)
    by_file_or_library: bool = says(
        "Whether it differs, in whole or in part, although the law and the day are the same: the file was written anew, or another "
        "version of the library reads the law otherwise.",
        default=False,
        always=True,
    )

    @told_as("carried_by")
    def topics(self) -> tuple[str, ...]:
        """The changed rules that carry it."""
        return tuple(row.topic for row in self.carried_by)


@attrs.frozen
class Rescreened(Whole):
    """
    One file of a caseload: a line of a run file.

    Attributes:
        now: By what it was screened.
        problems: What is wrong with a file that could not be read, by path.
    """

    file: str = says("Its path below the folder.")
    read: FileRead = says("What became of it.")
    now: ScreenedBy = untold()
    then: ScreenedBy = says("By what it is compared with.")
    elements: Mapping[str, Outcome] = says("How each element of T-1 status comes out.", factory=dict, always=True)
    moved: tuple[MovedElement, ...] | None = says(
        "The elements that come out differently; null where there is nothing to compare with.",
        key="changed",
        default=None,
        always=True,
    )
    weigh_again: int = says(
        "How many judgments on record are to be given anew, because the test behind them changed.",
        default=0,
        always=True,
    )
    problems: tuple[Problem, ...] = ()

    tvisa_version = through("now.tvisa_version", "The version of the library by which it was screened.", json=True)
    as_of = through("now.as_of", "The date of decision.", datetime.date, json=True)
    rule_set = through("now.rule_set", "The law of that day.", json=True)

    @told
    def why(self) -> tuple[Carrier, ...]:
        """The changed rules that carry what comes out differently."""
        return tuple(dict.fromkeys(row for moved in self.moved or () for row in moved.carried_by))

    @told_as("problems")
    def places(self) -> tuple[str, ...]:
        """Where a file that could not be read is wrong."""
        return tuple(problem.path for problem in self.problems)

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
        told: RunData = document_in_full("run", self)
        return told


@attrs.frozen
class FileTold:
    """What a run file tells of one file: enough to compare with, and to count."""

    file: str
    read: FileRead
    now: ScreenedBy
    then: ScreenedBy
    elements: Mapping[str, Outcome]
    changed: bool
    compared: bool
    weigh_again: int


def order_of(file: str) -> list[str]:
    """Return what files are ordered by: their paths, folder by folder."""
    return file.split("/")


# --- a run file -------------------------------------------------------------------------------------------------------


def read_run(path: str | os.PathLike[str]) -> Iterator[FileTold]:
    """
    Yield the lines of a run file, one at a time; a last line that was not written to its end is no line.

    Raises:
        RunFileError: If it cannot be read, or a line is none that this version writes, is not of the same run as the first,
            or does not follow in the order of the paths; names the line and never what stands there.
    """
    first: FileTold | None = None
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


def _told(line: bytes) -> FileTold | None:
    """Read a line, strictly; None where it is none of ours."""
    try:
        raw = json.loads(line)
        if (raw["kind"], raw["schema_version"]) != ("tvisa.run", FULL_VERSION):
            return None
        elements = {name: Outcome(word) for name, word in raw["elements"].items()}
        told = FileTold(
            _text(raw["file"]),
            FileRead(raw["read"]),
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


def _stand(raw: Mapping[str, Any]) -> ScreenedBy:
    day = as_day(raw["as_of"])
    STATUS.on(day)  # a day whose law is not modeled can be compared with nothing
    return ScreenedBy(day, _word_of(raw["tvisa_version"]), _word_of(raw["rule_set"]))


def _word_of(value: Any) -> str:
    """Return a version or a name of law as it can be printed: what stands in a file may move a cursor."""
    if not _NAME.fullmatch(_text(value)):
        raise ValueError
    return str(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


# --- a caseload screened again: which outcomes differ -----------------------------------------------------------------

_MARKS: Final = frozenset({"applicant", "incidents", "people", "tvisa_case"})
"""Keys by any of which a file is meant for a case; what has none of them is something else that lies there."""

# --- one file ---------------------------------------------------------------------------------------------------------


def _rescreened(
    place: FilePlace, now: ScreenedBy, then: ScreenedBy, was: FileTold | None, *, baseline: bool
) -> Rescreened:
    """Read one file and compare it; whatever is wrong with it stays with it."""
    try:
        if place.problem:
            raise CaseFileError([Problem("$", place.problem)])  # noqa: TRY301 - told like any other problem
        data, form = read_file(place.path), FORMS[place.path.suffix.lower()]
        raw = parsed(data, form)
        if not (isinstance(raw, dict) and _MARKS.intersection(raw)):
            return Rescreened(place.file, FileRead.OTHER, now, then)
        with by_line(data, form):
            case = as_told(structure(raw))
        return _compared(place.file, case, now, then, was, baseline=baseline)
    except CaseFileError as error:
        problems = error.problems
    except Exception:  # noqa: BLE001 - a mistake of ours in one case must not keep an office from the others
        problems = (Problem("$", "this case cannot be screened; please report it, without the file"),)
    return Rescreened(place.file, FileRead.UNREADABLE, now, then, problems=problems)


def _compared(
    file: str, case: Case, now: ScreenedBy, then: ScreenedBy, was: FileTold | None, *, baseline: bool
) -> Rescreened:
    law = span(then.as_of, now.as_of)
    earlier, later = law.before.of(case), law.after.of(case)
    elements = {name: truth.OUTCOME[nibble] for name, nibble in later.items()}
    result = Rescreened(file, FileRead.CASE, now, then, elements)
    if baseline and (was is None or was.read is not FileRead.CASE):
        return result
    same_law = {name: truth.OUTCOME[nibble] for name, nibble in earlier.items()}
    before = was.elements if was else same_law
    moved = []
    for name in dict.fromkeys((*before, *elements)):
        old, new = before.get(name), elements.get(name)
        by_law = _differs(earlier.get(name), later.get(name))
        if old is new or (None in (old, new) and not by_law):
            continue
        title = law.after.titles.get(name) or law.before.titles.get(name, name)
        rows, by_time = law.carried(case, name) if by_law else ((), False)
        carriers = tuple(map(Carrier.of, rows))
        moved.append(MovedElement(name, title, old, new, carriers, by_time, old is not same_law.get(name)))
    return attrs.evolve(result, moved=tuple(moved), weigh_again=law.weigh_again(case))


def _differs(earlier: int | None, later: int | None) -> bool:
    """Say whether an element comes out differently; nothing is won or lost with one that only one law has and that stood."""
    one_law = None in (earlier, later)
    return earlier != later and not (one_law and truth.TRUE in (earlier, later))


# --- the caseload -----------------------------------------------------------------------------------------------------


def rescreened(
    places: Iterable[FilePlace],
    now: ScreenedBy,
    then: ScreenedBy,
    *,
    baseline: Iterable[FileTold] | None = None,
    jobs: int = 1,
) -> Generator[Rescreened, None, None]:
    """
    Screen the files of a caseload again, and yield what became of each, in the order of the paths.

    Pure but for reading the files: no clock, nothing written, and nothing kept of a file once it is told. What it says does
    not depend on how many processes share the work.

    Args:
        places: The files, as `case_files` gives them.
        now: By which day's law they are screened; the library is this one.
        then: By what they are compared with: the law of an earlier day, or what a run file was written by.
        baseline: The lines of that run file, as `read_run` gives them; the law of the earlier day alone unless given.
        jobs: How many processes read files at once. More than one begin anew and import the program that calls this, which
            therefore does so under ``if __name__ == "__main__":``.

    Raises:
        InputError: If *jobs* is less than one.
        RunFileError: If the baseline cannot be read.
    """
    if type(jobs) is not int or jobs < 1:
        message = "jobs must be a number of processes, at least 1"
        raise InputError(message)
    look = partial(_all_of, now=now, then=then, baseline=baseline is not None)
    matched = _matched(places, baseline or ())
    return look(matched) if jobs == 1 else _shared(matched, look, jobs)


_Matched = tuple[FilePlace, FileTold | None]
"""A file, and what the run file tells of it."""
_Rescreened = Generator[Rescreened, None, None]
_Look = Callable[[Iterable[_Matched]], _Rescreened]
_BATCH: Final = 64
"""How many files a process is given at once."""
_AHEAD: Final = 4
"""How many batches are handed out for each process before the first is waited for: what is kept in memory, and no more."""


def _matched(places: Iterable[FilePlace], baseline: Iterable[FileTold]) -> Iterator[_Matched]:
    lines = iter(baseline)
    line = next(lines, None)
    for place in places:
        while line is not None and order_of(line.file) < order_of(place.file):
            line = next(lines, None)  # this file is no longer there
        yield place, line if line is not None and line.file == place.file else None


def _all_of(matched: Iterable[_Matched], now: ScreenedBy, then: ScreenedBy, *, baseline: bool) -> _Rescreened:
    for place, was in matched:
        yield _rescreened(place, now, then, was, baseline=baseline)


def _batch(look: _Look, matched: list[_Matched]) -> list[Rescreened]:
    return list(look(matched))


def _shared(matched: Iterator[_Matched], look: _Look, jobs: int) -> _Rescreened:
    """Share the work among processes, and tell it in the order in which it was handed out."""
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415 - few runs need it
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_left_to_the_first)
    waiting: deque[Future[list[Rescreened]]] = deque()
    try:
        while batch := list(itertools.islice(matched, _BATCH)):
            with _uninterrupted():
                waiting.append(pool.submit(_batch, look, batch))
            if len(waiting) >= jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back: a process begun here is born deaf to it, and does not end with a traceback before it has begun."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _left_to_the_first() -> None:
    """Leave Ctrl-C to the process that began the run: it says how far that came. Where it is gone, whatever ended it, end too."""
    from multiprocessing import parent_process  # noqa: PLC0415
    from threading import Thread  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if begun_by := parent_process():
        Thread(target=_end_after, args=(begun_by,), daemon=True).start()


def _end_after(begun_by: BaseProcess) -> None:
    begun_by.join()
    os._exit(1)


# --- rescreening a folder of case files -------------------------------------------------------------------------------


def rescreen(
    folder: str | os.PathLike[str],
    as_of: DateLike,
    *,
    since: DateLike | None = None,
    baseline: str | os.PathLike[str] | None = None,
    jobs: int = 1,
) -> Iterator[Rescreened]:
    """
    Screen every case file in a folder and below again, and say which elements come out differently, and why.

    Elements alone: grounds of inadmissibility, the bar and findings are looked at one case at a time. The files come in the
    order of their paths, each when it is asked for, and nothing is kept of one that was told.

    Args:
        folder: The folder.
        as_of: The day by whose law they are screened, as for `tvisa.screen`.
        since: Compare with the law of this day; with that of the last day before the law of *as_of* began, unless given.
        baseline: Compare with what an earlier run wrote to this file, and not with a day.
        jobs: How many processes share the work. More than one begin anew and import the program that calls this, which
            therefore does so under ``if __name__ == "__main__":``.

    Raises:
        InputError: If *folder* is no folder, a day is none, both *since* and *baseline* are given, or *jobs* is no number
            of processes.
        LawDateError: If a day names none, or no law is modeled for it.
        RunFileError: If the baseline cannot be read.
    """
    if not (_is_path(folder) and os.path.isdir(folder)):  # noqa: PTH112 - a name that is too long is no folder either
        message = "folder must be the path of a folder of case files"
        raise InputError(message)
    if since is not None and baseline is not None:
        message = "compare with one thing: since, or baseline"
        raise InputError(message)
    now = ScreenedBy(as_day(as_of))
    if baseline is None:
        then = ScreenedBy(before(now) if since is None else as_day(since))
        return rescreened(case_files(folder), now, then, jobs=jobs)
    if not _is_path(baseline):
        message = "baseline must be the path of a run file"
        raise InputError(message)
    places = case_files(folder, (Path(baseline).resolve(),))
    return rescreened(places, now, written_by(baseline), baseline=read_run(baseline), jobs=jobs)


def _is_path(given: object) -> bool:
    return isinstance(given, (str, os.PathLike))


def before(now: ScreenedBy) -> datetime.date:
    """Return the last day of the law before that by which a caseload is screened; its own day where that is the first there is."""
    law = STATUS.on(now.as_of)
    return now.as_of if law is STATUS.rule_sets[0] or not law.window.start else law.window.start - datetime.timedelta(1)


def written_by(baseline: str | os.PathLike[str]) -> ScreenedBy:
    """
    Return by what an earlier run was screened.

    Raises:
        RunFileError: If its file cannot be read, or holds no line.
    """
    first = next(read_run(baseline), None)
    if first is None:
        raise RunFileError([Problem("$", "the run file holds no line to compare with")])
    return first.now
