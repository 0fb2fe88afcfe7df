"""``tvisa rescreen``: a caseload screened again after the law or the library changed."""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from tvisa.cli.inout import AS_OF, LANG, NO_COLOR, catalog_of, day_of, format_option, refused
from tvisa.cli.program import main

if TYPE_CHECKING:
    from tvisa.files.folder import FilePlace
    from tvisa.report.compare import Counts
    from tvisa.report.document import Block
    from tvisa.screening.compare.rescreen import FileTold, Rescreened, ScreenedBy
    from tvisa.screening.data import RunData
    from tvisa.words.catalog import Catalog


_FEW: Final = 500
"""As many files are screened in the time in which other processes begin."""
_FILE: Final = click.Path(dir_okay=False, path_type=Path)


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@AS_OF
@click.option(
    "--since",
    metavar="DATE",
    help="Compare with the law of this day. [default: the last day before the law of --as-of began]",
)
@click.option("--baseline", type=_FILE, metavar="FILE", help="Compare with what an earlier run wrote.")
@click.option(
    "-o", "--output", type=_FILE, metavar="FILE", help="Write a run file, a line a case, readable by you only."
)
@click.option("--resume", is_flag=True, help="Go on with the run file after the cases that are in it.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes share the work. [default: one for each core, and one where there are few files]",
)
@LANG
@format_option("text", "json")
@NO_COLOR
def rescreen(
    folder: Path,
    as_of: str | None,
    since: str | None,
    baseline: Path | None,
    output: Path | None,
    resume: bool,
    jobs: int | None,
    lang: str,
    form: str,
    no_color: bool,
) -> None:
    """Screen every case file in a folder again, and say what changed and why.

    Elements only, in the order of the paths. Nothing is told of grounds of
    inadmissibility, the bar or findings: those are looked at one case at a
    time. A file that cannot be read is listed, the others go on, and the exit
    code is 1. With json each file is a line, as in a run file.

    \b
    tvisa rescreen cases --since 2024-08-27
    tvisa rescreen cases -o march.jsonl
    tvisa rescreen cases --baseline march.jsonl -o june.jsonl
    tvisa rescreen cases --format json --jobs 4

    After Ctrl-C the run file is whole as far as it goes: the same command with
    --resume goes on from there.
    """
    from tvisa.report.compare import Counts
    from tvisa.screening.compare.rescreen import ScreenedBy, before, written_by

    if since and baseline:
        raise click.UsageError("compare with one thing: --since or --baseline")
    if resume and not output:
        raise click.UsageError("--resume goes on with a run file: name it with -o")
    now = ScreenedBy(day_of(as_of))
    with refused("a run file to go by"):
        then = written_by(baseline) if baseline else ScreenedBy(day_of(since) if since else before(now))
        run = _Run(folder, now, then, baseline, output)
        tell = _Lines() if form == "json" else _RunPage(catalog_of(lang), color=not no_color)
        counts = Counts()
        with _run_file(output, resume=resume) as append:
            if resume and output:
                run.skip(output, counts)
            run.go(append, counts, tell, jobs)
    if counts.unreadable:
        sys.exit(1)


@contextlib.contextmanager
def _run_file(output: Path | None, *, resume: bool) -> Iterator[Callable[[RunData], None]]:
    """
    Open the run file, and give what appends one line to it.

    Other results are written whole, to a file that takes the place of the old one. A run that can be interrupted and gone on
    with cannot be: its file grows line by line, each written by one call as soon as its case is done. It is its owner's alone
    from its first byte on, is no link, and is never begun over a file that is there.
    """
    import json

    if output is None:
        yield lambda _: None
        return
    mode = os.O_RDWR if resume else os.O_RDWR | os.O_CREAT | os.O_EXCL
    try:
        handle = os.open(output, mode | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise click.ClickException("there is a file of that name; --resume goes on with it, or name another") from None
    except FileNotFoundError:
        raise click.ClickException("there is no such run file to go on with, or no such folder") from None
    except OSError:
        raise click.ClickException("the run file cannot be opened; nothing was written") from None
    with open(handle, "r+b", buffering=0) as file:  # noqa: PTH123 - it is a handle
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise click.ClickException("the output is not an ordinary file; nothing was written")
        _hold(handle)
        if hasattr(os, "fchmod"):
            os.fchmod(handle, 0o600)
        yield lambda line: _append(file, json.dumps(line).encode() + b"\n")


def _hold(handle: int) -> None:
    """Hold a run file for one run, until it is closed or its process is gone: two that append would mix their lines."""
    try:
        import fcntl
    except ImportError:  # not on every system
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise click.ClickException("another run is writing this run file; nothing was written") from None
    except OSError:  # a file system that has no locks
        return


class _CutShort(Exception):
    """The run file takes no more: the disk is full."""


def _append(file: Any, line: bytes) -> None:
    try:
        whole = file.write(line) == len(line)
    except OSError:
        whole = False
    if not whole:
        raise _CutShort


class _RunPage:
    """Tells a run to a reader: what changed, and how many files were looked at."""

    def __init__(self, catalog: Catalog, *, color: bool) -> None:
        from tvisa.report.printed import console

        self.catalog, self.out = catalog, console(sys.stdout, color=color)

    def _print(self, blocks: Iterable[Block]) -> None:
        from tvisa.report.printed import print_blocks

        print_blocks(blocks, self.out)

    def begin(self, run: _Run) -> None:
        from tvisa.report.compare import run_begun

        self._print(run_begun(run.now, run.then, self.catalog, baseline=run.baseline is not None))
        self.out.print()

    def tells(self, one: Rescreened) -> bool:
        return one.tells

    def file(self, one: Rescreened) -> None:
        from tvisa.report.compare import run_file

        self._print(run_file(one, self.catalog))
        self.out.print()

    def end(self, counts: Counts) -> None:
        from tvisa.report.compare import run_ended

        self._print(run_ended(counts, self.catalog))


class _Lines:
    """Tells a run to a program: a line of JSON for each file, as in a run file."""

    def begin(self, run: _Run) -> None:
        """Nothing: each line says by what it was screened."""

    def tells(self, _: Rescreened) -> bool:
        return True

    def file(self, one: Rescreened) -> None:
        import json

        click.echo(json.dumps(one.as_dict()))

    def end(self, counts: Counts) -> None:
        """Nothing: who reads lines counts them."""


class _Run:
    """One run over a folder."""

    def __init__(
        self, folder: Path, now: ScreenedBy, then: ScreenedBy, baseline: Path | None, output: Path | None
    ) -> None:
        self.folder, self.now, self.then, self.baseline, self.output = folder, now, then, baseline, output
        self._places = self._found()

    def _found(self) -> Iterator[FilePlace]:
        from tvisa.files.folder import case_files

        return case_files(self.folder, [p.resolve() for p in (self.baseline, self.output) if p])

    def _baseline(self) -> Iterator[FileTold] | None:
        from tvisa.screening.compare.rescreen import read_run

        return read_run(self.baseline) if self.baseline else None

    def skip(self, output: Path, counts: Counts) -> None:
        """Pass over the files that the run file holds, each in its place, and cut off a line that was not finished."""
        from tvisa.errors import Problem, RunFileError
        from tvisa.screening.compare.rescreen import read_run

        for told in read_run(output):
            place = next(self._places, None)
            if (told.now, told.then) != (self.now, self.then):
                message = (
                    "the run was begun by another law, day or version of tvisa: give the same days, or begin a new one"
                )
                raise RunFileError([Problem("line 1", message)])
            if place is None or place.file != told.file:
                message = "the files of the folder are no longer those of the run: begin a new one"
                raise RunFileError([Problem(f"line {counts.files + 1}", message)])
            counts.add(told)
        with output.open("r+b") as file:
            file.truncate(sum(len(line) for line in file if line.endswith(b"\n")))

    def go(self, append: Callable[[RunData], None], counts: Counts, tell: _RunPage | _Lines, jobs: int | None) -> None:
        """Look at each file that is left, tell what is to be told, and count."""
        from concurrent.futures import BrokenExecutor

        from tvisa.screening.compare.rescreen import rescreened as run

        jobs = jobs or self._jobs()
        tell.begin(self)
        if counts.files:
            click.echo(f"{counts.files} files were looked at before and are in the run file.", err=True)
        try:
            looked = run(self._places, self.now, self.then, baseline=self._baseline(), jobs=jobs)
            with contextlib.closing(looked), self._progress(counts) as (step, aside):
                for one in looked:
                    append(one.as_dict())
                    counts.add(one)
                    if tell.tells(one):
                        with aside():
                            tell.file(one)
                    step()
        except (KeyboardInterrupt, BrokenExecutor, _CutShort) as error:
            rest = "the same command with --resume goes on" if self.output else "nothing was written"
            known = {KeyboardInterrupt: "interrupted", _CutShort: "the disk took no more of the run file,"}
            why = known.get(type(error), "a process was ended from outside,")
            raise click.ClickException(f"{why} after {counts.files} files; {rest}") from None
        tell.end(counts)

    def _jobs(self) -> int:
        """Return how many processes are worth their beginning: one for few files."""
        cores: int | None = getattr(os, "process_cpu_count", os.cpu_count)()
        few = len(list(itertools.islice(self._found(), _FEW))) < _FEW
        return 1 if few else cores or 1

    @contextlib.contextmanager
    def _progress(self, counts: Counts) -> Iterator[tuple[Callable[[], None], Any]]:
        """Show a bar on a terminal, and none elsewhere; what is printed meanwhile takes its place."""
        if not sys.stderr.isatty():
            yield (lambda: None), contextlib.nullcontext
            return
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        from tvisa.report.printed import console

        total = sum(1 for _ in self._found())
        bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console(sys.stderr),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        task = bar.add_task("", total=total, completed=counts.files)

        @contextlib.contextmanager
        def aside() -> Iterator[None]:
            bar.stop()
            try:
                yield
            finally:
                bar.start()

        with bar:
            yield (lambda: bar.advance(task)), aside
