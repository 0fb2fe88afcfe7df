"""The door to a caseload: a folder of case files screened again, and what comes out differently in each."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

from tvisa.errors import InputError, Problem, RunFileError
from tvisa.files.given import DateLike, as_day
from tvisa.law.t import T
from tvisa.screening.rescreen import case_files, rescreened
from tvisa.screening.runs import Rescreened, Stand, read_run


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
    now = Stand(as_day(as_of))
    if baseline is None:
        then = Stand(before(now) if since is None else as_day(since))
        return rescreened(case_files(folder), now, then, jobs=jobs)
    if not _is_path(baseline):
        message = "baseline must be the path of a run file"
        raise InputError(message)
    places = case_files(folder, (Path(baseline).resolve(),))
    return rescreened(places, now, written_by(baseline), baseline=read_run(baseline), jobs=jobs)


def _is_path(given: object) -> bool:
    return isinstance(given, (str, os.PathLike))


def before(now: Stand) -> datetime.date:
    """Return the last day of the law before that by which a caseload is screened; its own day where that is the first there is."""
    law = T.on(now.as_of)
    return now.as_of if law is T.rule_sets[0] or not law.window.start else law.window.start - datetime.timedelta(1)


def written_by(baseline: str | os.PathLike[str]) -> Stand:
    """
    Return by what an earlier run was screened.

    Raises:
        RunFileError: If its file cannot be read, or holds no line.
    """
    first = next(read_run(baseline), None)
    if first is None:
        raise RunFileError([Problem("$", "the run file holds no line to compare with")])
    return first.now
