"""
A caseload screened again after the law or the library changed: per case, which elements come out differently, and why.

Elements alone. Admissibility, the bar and the findings of exposure are looked at one case at a time and never in bulk, so
that no list of people by exposure can come about; the overall outcome rests on them and is left out too. What is told of a
case are a path, names of elements and outcomes: no fact, no reason drawn from facts, nothing in any order but that of the
paths. Nothing is kept of a file once it is told: a hundred thousand take no more memory than a hundred.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
from collections import deque
from collections.abc import Callable, Container, Generator, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.errors import CaseFileError, InputError, Problem
from tvisa.facts import Case
from tvisa.files.casefile import FORMS, by_line, parsed, structure
from tvisa.files.rawfile import read_file
from tvisa.kernel import truth
from tvisa.screening.moves import span
from tvisa.screening.runs import Carrier, Moved, Read, Rescreened, Stand, Told, order_of

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_MARKS: Final = frozenset({"applicant", "incidents", "people", "tvisa_case"})
"""Keys by any of which a file is meant for a case; what has none of them is something else that lies there."""

# --- the files --------------------------------------------------------------------------------------------------------


@attrs.frozen
class Place:
    """A file found: where it is, its path below the folder, and why it is not opened, if so."""

    path: Path
    file: str
    problem: str = ""


def case_files(folder: str | os.PathLike[str], leave: Container[Path] = ()) -> Iterator[Place]:
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
        elif is_case and root / below not in leave:  # nothing on the way here was a link
            yield Place(path, below, "" if entry.is_file() else "this is no ordinary file")


# --- one file ---------------------------------------------------------------------------------------------------------


def _rescreened(place: Place, now: Stand, then: Stand, was: Told | None, *, baseline: bool) -> Rescreened:
    """Read one file and compare it; whatever is wrong with it stays with it."""
    try:
        if place.problem:
            raise CaseFileError([Problem("$", place.problem)])  # noqa: TRY301 - told like any other problem
        data, form = read_file(place.path), FORMS[place.path.suffix.lower()]
        raw = parsed(data, form)
        if not (isinstance(raw, dict) and _MARKS.intersection(raw)):
            return Rescreened(place.file, Read.OTHER, now, then)
        with by_line(data, form):
            case = structure(raw)
        return _compared(place.file, case, now, then, was, baseline=baseline)
    except CaseFileError as error:
        problems = error.problems
    except Exception:  # noqa: BLE001 - a mistake of ours in one case must not keep an office from the others
        problems = (Problem("$", "this case cannot be screened; please report it, without the file"),)
    return Rescreened(place.file, Read.UNREADABLE, now, then, problems=problems)


def _compared(file: str, case: Case, now: Stand, then: Stand, was: Told | None, *, baseline: bool) -> Rescreened:
    law = span(then.as_of, now.as_of)
    earlier, later = law.before.of(case), law.after.of(case)
    elements = {name: truth.OUTCOME[nibble] for name, nibble in later.items()}
    result = Rescreened(file, Read.CASE, now, then, elements)
    if baseline and (was is None or was.read is not Read.CASE):
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
        moved.append(Moved(name, title, old, new, carriers, by_time, old is not same_law.get(name)))
    return attrs.evolve(result, moved=tuple(moved), weigh_again=law.weigh_again(case))


def _differs(earlier: int | None, later: int | None) -> bool:
    """Say whether an element comes out differently; nothing is won or lost with one that only one law has and that stood."""
    one_law = None in (earlier, later)
    return earlier != later and not (one_law and truth.TRUE in (earlier, later))


# --- the caseload -----------------------------------------------------------------------------------------------------


def rescreened(
    places: Iterable[Place], now: Stand, then: Stand, *, baseline: Iterable[Told] | None = None, jobs: int = 1
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


_Matched = tuple[Place, Told | None]
"""A file, and what the run file tells of it."""
_Rescreened = Generator[Rescreened, None, None]
_Look = Callable[[Iterable[_Matched]], _Rescreened]
_BATCH: Final = 64
"""How many files a process is given at once."""
_AHEAD: Final = 4
"""How many batches are handed out for each process before the first is waited for: what is kept in memory, and no more."""


def _matched(places: Iterable[Place], baseline: Iterable[Told]) -> Iterator[_Matched]:
    lines = iter(baseline)
    line = next(lines, None)
    for place in places:
        while line is not None and order_of(line.file) < order_of(place.file):
            line = next(lines, None)  # this file is no longer there
        yield place, line if line is not None and line.file == place.file else None


def _all_of(matched: Iterable[_Matched], now: Stand, then: Stand, *, baseline: bool) -> _Rescreened:
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
