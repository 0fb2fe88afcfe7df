"""A run that is killed, a disk that is full, two that write one file: what was finished is there, and what was there stays."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from click.testing import CliRunner, Result

from tests.support import EXAMPLES, examples, sampled
from tests.whole.killed import DAY, RUN, rescreened
from tvisa.cli import main

LABOR: Final = str(EXAMPLES / "labor" / "case.yaml")
CUT_SHORT: Final = "the disk took no more of the run file"
fcntl = pytest.importorskip("fcntl", reason="this system has no locks and no limits of this kind")
resource = pytest.importorskip("resource")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def caseload(folder: Path, number: int = 8) -> Path:
    """Make a caseload in which some files change, some do not, one is no case and one cannot be read."""
    (folder / "cases").mkdir(parents=True)
    blank: dict[str, Any] = {"applicant": "P1", "people": [{"key": "P1"}]}
    told = {**blank, "hardship": {"extreme": True, "only_economic": True, "apart_from_economic": False}}
    for n in range(number):
        (folder / "cases" / f"p{n:03}.json").write_text(json.dumps(told if n % 2 else blank), encoding="utf-8")
    (folder / "cases" / "notes.json").write_text("{}", encoding="utf-8")
    (folder / "cases" / "other.json").write_text('{"applicant": 1}', encoding="utf-8")
    return folder / "cases"


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


# --- killed -----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_killed_at_any_byte_no_finished_line_is_lost_and_the_rest_is_the_same(tmp_path: Path) -> None:
    """In the middle of a line, at its end, and again while it was gone on with."""
    caseload(tmp_path)
    command = [sys.executable, "-m", "tests.whole.killed", str(tmp_path), str(examples(40))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_from_outside_nothing_goes_on(jobs: int, tmp_path: Path) -> None:
    """Whole lines and at most one that is cut; no process is left that waits for work; the rest is as it would have been."""
    cases, part, whole = caseload(tmp_path, 250), tmp_path / "part.jsonl", tmp_path / "whole.jsonl"
    process = subprocess.Popen(
        [sys.executable, "-m", "tvisa", "rescreen", str(cases), *DAY, "-o", str(part), "--jobs", str(jobs)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 120
    while (not part.exists() or part.stat().st_size < 5_000) and time.monotonic() < deadline:
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=120)  # ends when whoever could write there is gone
    code, left = rescreened(cases, whole), part.read_bytes()

    assert process.returncode in (-signal.SIGKILL, code), "on a machine that was busy it had come to its end"
    assert whole.read_bytes().startswith(left)
    assert rescreened(cases, part, "--resume") == code
    assert part.read_bytes() == whole.read_bytes()


# --- a full disk ------------------------------------------------------------------------------------------------------

WRITTEN: Final = (
    "screen {case} --format json",
    "screen {case}",
    "report {case} --format docx",
    "report {case} --for client --format html",
    "deadlines {case} --format ical",
    "convert {case} --from yaml --to flat",
    "timeline {case} --format svg",
    "packet {case} --format json",
    "law --review --format json",
    "schema case",
)


def asked(command: str) -> list[str]:
    """Return what the program is given, with its day where it takes one."""
    day = DAY if command.split(maxsplit=1)[0] not in ("convert", "schema") else ()
    return [*command.format(case=LABOR).split(), *day]


@pytest.mark.parametrize("command", sampled(WRITTEN, 3))
def test_a_full_disk_leaves_the_old_file(command: str, tmp_path: Path) -> None:
    """Whatever byte it is full at: whole, with nothing beside it, a message that tells nothing and an exit code."""
    output = tmp_path / "out"
    assert run(*asked(command), "-o", output).exit_code == 0
    size = output.stat().st_size
    output.write_text("what was there before", encoding="utf-8")
    for room in (0, 1, Random(size).randrange(size), size - 1):  # noqa: S311 - reproducible, not secret
        with room_for(room):
            full = run(*asked(command), "-o", output)
        assert (full.exit_code, full.output) == (1, "Error: the output cannot be written\n"), room
        assert output.read_text(encoding="utf-8") == "what was there before"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("at", ["os.fsync", "pathlib.Path.replace", "tempfile.mkstemp"])
def test_it_may_be_told_late_that_the_disk_is_full(at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When what was written is to be on the disk, when it is to take its place, or before a byte is written."""
    output = tmp_path / "out"
    output.write_text("what was there before", encoding="utf-8")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "P1's own words")

    monkeypatch.setattr(at, full)
    done = run("screen", LABOR, "-o", output)

    assert (done.exit_code, done.output) == (1, "Error: the output cannot be written\n")
    assert output.read_text(encoding="utf-8") == "what was there before"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", WRITTEN[2::4])
@pytest.mark.slow
def test_what_is_printed_to_a_full_disk_is_told(command: str) -> None:
    """As with a file: a message and an exit code."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tvisa", *asked(command)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert (done.returncode, done.stderr) == (1, "Error: the output cannot be written\n")


def test_a_run_that_fills_the_disk_can_be_gone_on_with(tmp_path: Path) -> None:
    """Each finished line is there; where there is room again the rest makes the file of an unbroken run."""
    cases, whole, part = caseload(tmp_path), tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
    code = rescreened(cases, whole)
    full = whole.read_bytes()
    for room in (0, 1, len(full) // 2, full.index(b"\n") + 1, len(full) - 1):
        with room_for(room):
            done = run("rescreen", cases, *DAY, "-o", part)
        lines = full[:room].count(b"\n")
        assert done.exit_code == 1
        assert f"{CUT_SHORT}, after {lines} files; the same command with --resume goes on" in done.stderr
        assert part.read_bytes() == full[:room]
        assert rescreened(cases, part, "--resume") == code
        assert part.read_bytes() == full
        part.unlink()


# --- two that write ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("resume", [False, True])
def test_of_two_runs_with_one_run_file_the_second_is_refused(
    resume: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one writes another is told so, changes nothing, and can go on when the first is done."""
    cases, whole, part = caseload(tmp_path), tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
    code, append = rescreened(cases, whole), RUN._append
    if resume:
        part.write_bytes(whole.read_bytes()[:300])
    others = []

    def meanwhile(file: Any, line: bytes) -> None:
        append(file, line)
        before = part.read_bytes()
        others.append(run("rescreen", cases, *DAY, "-o", part, "--resume"))
        assert part.read_bytes() == before

    monkeypatch.setattr(RUN, "_append", meanwhile)
    assert rescreened(cases, part, *(["--resume"] if resume else [])) == code
    monkeypatch.undo()

    assert {(o.exit_code, o.stdout, o.stderr) for o in others} == {
        (1, "", "Error: another run is writing this run file; nothing was written\n")
    }
    assert part.read_bytes() == whole.read_bytes()
    assert rescreened(cases, part, "--resume") == code


def test_where_there_are_no_locks_a_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a share of a network some have none."""
    cases = caseload(tmp_path)

    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(fcntl, "flock", none)
    assert rescreened(cases, tmp_path / "run.jsonl") == 1
    assert (tmp_path / "run.jsonl").read_bytes().count(b"\n") == 10


_TWO: Final = """
import sys, pathlib
from tvisa.cli.inout import write
for _ in range(30):
    write(sys.argv[1] * 300_000, pathlib.Path(sys.argv[2]))
"""


@pytest.mark.slow
def test_of_two_that_write_one_output_one_is_whole(tmp_path: Path) -> None:
    """Whoever reads meanwhile finds the whole of one or of the other, and nothing is left beside it."""
    output = tmp_path / "out"
    output.write_text("A" * 300_000, encoding="utf-8")
    writers = [subprocess.Popen([sys.executable, "-c", _TWO, letter, str(output)]) for letter in "AB"]
    seen = set()
    while any(w.poll() is None for w in writers):
        found = output.read_bytes()
        seen.add((len(found), bytes(set(found))))
    assert [w.returncode for w in writers] == [0, 0]
    assert seen <= {(300_000, b"A"), (300_000, b"B")}
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
