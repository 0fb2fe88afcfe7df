"""A caseload screened again: what changed and why, one file at a time, and nothing that sorts people."""

from __future__ import annotations

import datetime
import gc
import json
import os
import pickle
import pty
import shutil
import signal
import stat
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any, Final

import pytest
from click.testing import CliRunner, Result

import tvisa
from tests.support import ACTS, EXAMPLES, expected, sampled
from tvisa import LawDateError, __version__
from tvisa.cli import main
from tvisa.errors import InputError, RunFileError
from tvisa.files.folder import FilePlace, case_files
from tvisa.screening.compare import rescreen
from tvisa.screening.compare.rescreen import FileRead, Rescreened, ScreenedBy, read_run, rescreened

PAIRS = sorted(EXAMPLES.glob("before-and-after/*/case.yaml"))
NOW, BEFORE = ScreenedBy(datetime.date(2026, 11, 24)), ScreenedBy(datetime.date(2024, 8, 27))
SECRET = "Marisol"  # noqa: S105 - a value that must never be printed
BLANK: dict[str, Any] = {"applicant": "P1", "people": [{"key": "P1"}]}
ECONOMIC = {**BLANK, "hardship": {"extreme": True, "only_economic": True, "apart_from_economic": False}}
"""A case that the law of 2024 reads otherwise than that of 2017."""


def put(folder: Path, name: str, data: Any) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    day = () if "--as-of" in arguments else ("--as-of", "2026-11-24")
    return CliRunner().invoke(main, ["rescreen", *map(str, arguments), *day], env={"COLUMNS": "80"})


def all_of(folder: Path, now: ScreenedBy = NOW, then: ScreenedBy = BEFORE, **more: Any) -> list[Rescreened]:
    return list(rescreened(case_files(folder), now, then, **more))


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# --- what changed, and why --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAIRS, ids=lambda p: p.parent.name)
def test_each_pair_of_laws_tells_what_compare_tells(path: Path) -> None:
    """Each element that differs, from what to what, by the rule that carries it, and no other."""
    shown = expected(path)
    now, then = (ScreenedBy(datetime.date.fromisoformat(shown[side])) for side in ("to", "from"))

    (one,) = [r for r in all_of(path.parent, now, then) if r.read is FileRead.CASE]

    assert {m["id"]: [m["from"], m["to"], m["carried_by"]] for m in one.as_dict()["changed"] or ()} == shown["elements"]
    assert not any(m.by_file_or_library for m in one.moved or ())
    assert one.weigh_again == len(shown["weigh_again"])


def test_the_terminal_says_what_changed_and_since_when(tmp_path: Path) -> None:
    """A change with its rule; a case without one is only counted; the day compared with is named."""
    put(tmp_path, "b/p2.json", ECONOMIC)
    put(tmp_path, "a.yaml", "applicant: P1\npeople:\n  - {key: P1}\n")
    put(tmp_path, "b/notes.json", {"title": "no case"})

    result = run(tmp_path)

    text = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "Compared with the law of 2024-08-27: 8 CFR 214.11 (rule of 2017)." in text
    assert "b/p2.json - Extreme hardship involving unusual and severe harm: not met → " in text
    assert "Since 2024-08-28." in text
    assert "2 cases read. In 1 an element comes out differently." in text
    assert "1 other file is no case file." in text
    assert "a.yaml" not in text
    assert result.stderr == ""


def test_a_baseline_shows_a_file_written_anew_and_another_version(tmp_path: Path) -> None:
    """With the same law and day, what differs is the file or the library, and it is said which can be told."""
    cases, first, second = tmp_path / "cases", tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    put(cases, "p1.json", ECONOMIC)
    put(cases, "p2.json", BLANK)
    gone = put(cases, "p3.json", BLANK)
    assert run(cases, "-o", first).exit_code == 0
    put(cases, "p2.json", {**BLANK, "hardship": {"extreme": True}})
    put(cases, "p4.json", BLANK)
    gone.unlink()

    result = run(cases, "--baseline", first, "-o", second)
    (one, two, four) = lines(second)

    assert one["changed"] == []
    assert two["changed"] == [
        {
            "id": "extreme_hardship",
            "from": "unknown",
            "to": "met",
            "carried_by": [],
            "by_time": False,
            "by_file_or_library": True,
        }
    ]
    assert four["changed"] is None
    text = " ".join(result.stdout.split())
    assert "open → supported The case file was rewritten since that run." in text
    assert "3 cases read. In 1 an element comes out differently. 1 was not in that run." in text

    first.write_text(first.read_text().replace(f'"tvisa_version": "{__version__}"', '"tvisa_version": "0.0.1"'))
    older = " ".join(run(cases, "--baseline", first).stdout.split())
    assert "Compared with a run of tvisa 0.0.1 as of 2026-11-24." in older
    assert (
        f"The program changed from tvisa 0.0.1 to {__version__}, or the case file was rewritten since that run."
        in older
    )


def test_a_baseline_of_an_earlier_day_tells_the_law_apart_from_the_file(tmp_path: Path) -> None:
    """What the law did is carried by its rule; what it did not do is not."""
    cases, first = tmp_path / "cases", tmp_path / "one.jsonl"
    put(cases, "p1.json", ECONOMIC)
    put(cases, "p2.json", BLANK)
    assert run(cases, "-o", first, "--as-of", "2024-08-27").exit_code == 0
    put(cases, "p2.json", {**BLANK, "hardship": {"extreme": True, "only_economic": False}})

    one, two = all_of(cases, NOW, next(read_run(first)).now, baseline=read_run(first))

    assert [(m.id, len(m.carried_by), m.by_file_or_library) for m in one.moved or ()] == [
        ("extreme_hardship", 1, False)
    ]
    assert [(m.id, m.by_file_or_library) for m in two.moved or ()] == [("extreme_hardship", True)]


# --- what is never told -----------------------------------------------------------------------------------------------

CONDUCT = {
    "setting": "privileged",
    "grounds": {"listed": [{"ground": "prostitution", "applies": True}], "listed_complete": True},
    "conduct": {
        "acts": [{"by_client": True, "verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "knew": True}],
        "matters": [{"convicted": True, "pending": True}],
        "acts_complete": True,
    },
}


def test_nothing_of_exposure_is_told_whatever_is_recorded(tmp_path: Path) -> None:
    """Line for line and letter for letter the same, with the client's own acts on record and in any setting, or without."""
    for name, more in (("plain", {}), ("private", CONDUCT), ("public", {**CONDUCT, "setting": "not_privileged"})):
        put(tmp_path / name, "p1.json", {**ECONOMIC, **more})
    told = {n: run(tmp_path / n, "-o", tmp_path / f"{n}.jsonl") for n in ("plain", "private", "public")}

    assert len({(r.exit_code, r.stdout) for r in told.values()}) == 1
    written = {(tmp_path / f"{n}.jsonl").read_bytes() for n in told}
    assert len(written) == 1
    (line,) = map(json.loads, written)
    assert set(line) == {
        "kind",
        "schema_version",
        "file",
        "tvisa_version",
        "as_of",
        "rule_set",
        "then",
        "read",
        "elements",
        "changed",
        "why",
        "weigh_again",
        "problems",
    }
    assert set(line["elements"]) == {
        "severe_trafficking",
        "physical_presence",
        "law_enforcement_assistance",
        "extreme_hardship",
    }


def test_a_bad_file_stops_nothing_and_shows_nothing(tmp_path: Path) -> None:
    """Each is listed by path and place, never by value; the others are read; the exit code says so."""
    put(tmp_path, "a.json", {**BLANK, SECRET: 1, "filed": SECRET})
    put(tmp_path, "b.yaml", f"applicant: [{SECRET}")
    put(tmp_path, "c.yml", "")
    put(tmp_path, "d.json", BLANK)
    put(tmp_path, "e.json", {**BLANK, "incidents": [{"key": "I1", "victim": "P9"}] * 30})
    (tmp_path / "f.json").mkdir()
    os.mkfifo(tmp_path / "g.json")

    result = run(tmp_path, "-o", tmp_path / "run.jsonl")
    found = {line["file"]: line for line in lines(tmp_path / "run.jsonl")}

    assert result.exit_code == 1
    assert [name for name, line in found.items() if line["read"] == "unreadable"] == [
        "a.json",
        "b.yaml",
        "c.yml",
        "e.json",
        "g.json",
    ]
    assert found["d.json"]["read"] == "case"
    assert found["a.json"]["problems"] == ["$", "filed"]
    assert "5 files could not be read" in result.stdout
    assert SECRET not in result.output + (tmp_path / "run.jsonl").read_text()
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_a_mistake_of_ours_in_one_case_keeps_nobody_from_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What goes wrong with one is listed, without its words."""
    put(tmp_path, "p1.json", BLANK)

    def fail(*_: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr("tvisa.screening.compare.rescreen.span", fail)
    result = run(tmp_path)

    assert result.exit_code == 1
    assert "please report it" in result.stdout
    assert SECRET not in result.output


def test_a_name_moves_no_cursor(tmp_path: Path) -> None:
    """A path is printed with whatever is no letter written out, and stands in the run file as it is."""
    put(tmp_path, "p\x1b[2J\n1.json", ECONOMIC)

    result = run(tmp_path, "-o", tmp_path / "run.jsonl")

    assert "p\\x1b[2J\\n1.json" in result.stdout
    assert lines(tmp_path / "run.jsonl")[0]["file"] == "p\x1b[2J\n1.json"


# --- which files ------------------------------------------------------------------------------------------------------


def test_files_come_sorted_and_links_are_not_followed(tmp_path: Path) -> None:
    """By path; hidden names are left alone; a link that stays inside is no second case, one that leads out is told."""
    cases, outside = tmp_path / "cases", tmp_path / "outside"
    for name in ("b.yaml", "a/z.json", "a/B.YML", "a.yaml", ".git/x.yaml", ".x.yaml", "notes.txt"):
        put(cases, name, "")
    put(outside, "p.yaml", "")
    (cases / "inside.yaml").symlink_to(cases / "b.yaml")
    (cases / "loop").symlink_to(cases)
    (cases / "out.yaml").symlink_to(outside / "p.yaml")
    (cases / "shared").symlink_to(outside)
    (cases / "text.txt").symlink_to(outside / "p.yaml")

    found = {place.file: place.problem for place in case_files(cases)}

    assert list(found) == ["a/B.YML", "a/z.json", "a.yaml", "b.yaml", "out.yaml", "shared"]
    assert [name for name, problem in found.items() if problem] == ["out.yaml", "shared"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No case is passed over in silence."""
    put(tmp_path, "closed/p1.json", BLANK)
    put(tmp_path, "open/p2.json", BLANK)
    listed = os.scandir

    def scandir(folder: Path) -> Any:
        if folder.name == "closed":
            raise PermissionError
        return listed(folder)

    monkeypatch.setattr("tvisa.files.folder.os.scandir", scandir)

    assert [(r.file, r.read) for r in all_of(tmp_path)] == [
        ("closed", FileRead.UNREADABLE),
        ("open/p2.json", FileRead.CASE),
    ]


def test_one_file_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    """Nothing is read ahead: what is gone by the time its turn comes is told as gone."""
    put(tmp_path, "p1.json", BLANK)
    second = put(tmp_path, "p2.json", BLANK)
    going = rescreened(case_files(tmp_path), NOW, BEFORE)

    first = next(going)
    second.unlink()

    assert first.read is FileRead.CASE
    assert next(going).read is FileRead.UNREADABLE


@pytest.mark.slow
def test_memory_does_not_grow_with_the_caseload(tmp_path: Path) -> None:
    """Ten times as many cases, the same peak: no result is kept, and one folder is listed at a time."""
    then = ScreenedBy(datetime.date(2025, 6, 1))
    for n in range(600):
        put(tmp_path / "many", f"{n // 20}/p{n}.json", BLANK)
    shutil.copytree(tmp_path / "many" / "0", tmp_path / "few" / "0")
    shutil.copytree(tmp_path / "many" / "1", tmp_path / "few" / "1")
    all_of(tmp_path / "few", then=then)
    gc.collect()
    gc.freeze()  # what was there before is not gone through again and again

    def peak(folder: str) -> int:
        tracemalloc.start(1)
        for _ in rescreened(case_files(tmp_path / folder), NOW, then):
            gc.collect()
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    few, many = peak("few"), peak("many")
    gc.unfreeze()

    assert many < 1.06 * few, "some results are kept"


# --- the run file -----------------------------------------------------------------------------------------------------


def caseload(folder: Path, number: int = 6) -> Path:
    for n in range(number):
        put(folder, f"{n % 3}/p{n}.json", ECONOMIC if n % 2 else BLANK)
    put(folder, "1/notes.json", {})
    put(folder, "2/bad.json", {"applicant": 1})
    return folder


def test_a_run_file_is_its_owners_and_never_laid_over_another(tmp_path: Path) -> None:
    """Readable by nobody else from the first byte on; what is there stays; no link and no device is written to."""
    cases, output = caseload(tmp_path / "cases"), tmp_path / "run.jsonl"
    put(tmp_path, "victim.jsonl", "mine")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "victim.jsonl")

    assert run(cases, "-o", output).exit_code == 1
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    before = output.read_bytes()
    for name, more in (
        ("run.jsonl", ()),
        ("link.jsonl", ()),
        ("link.jsonl", ("--resume",)),
        ("none.jsonl", ("--resume",)),
        ("no/folder.jsonl", ()),
    ):
        result = run(cases, "-o", tmp_path / name, *more)
        assert result.exit_code == 1
        assert result.stdout == ""
    assert run(cases, "-o", "/dev/null", "--resume").exit_code == 1
    assert output.read_bytes() == before
    assert (tmp_path / "victim.jsonl").read_text() == "mine"


def test_a_run_file_inside_the_folder_is_no_case(tmp_path: Path) -> None:
    """Neither what is being written nor what is compared with is read as a case, whatever it is called."""
    cases = caseload(tmp_path)

    assert run(cases, "-o", cases / "run.json").exit_code == 1
    assert run(cases, "--baseline", cases / "run.json", "-o", cases / "two.json").exit_code == 1
    assert [line["file"] for line in lines(cases / "run.json")] == [line["file"] for line in lines(cases / "two.json")]


@pytest.mark.parametrize("left", sampled([1, 0, 2, 5], 4))
@pytest.mark.parametrize("cut", [0, 1, 40])
def test_resuming_gives_the_file_of_an_uninterrupted_run(tmp_path: Path, left: int, cut: int) -> None:
    """Wherever it stopped, in the middle of a line too, and with the counts of the whole."""
    cases, whole, part = caseload(tmp_path / "cases"), tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
    full = run(cases, "-o", whole)
    kept = whole.read_bytes().splitlines(keepends=True)
    part.write_bytes(b"".join(kept[:left]) + kept[left][:cut])

    result = run(cases, "-o", part, "--resume")

    assert part.read_bytes() == whole.read_bytes()
    assert result.exit_code == full.exit_code == 1
    assert result.stdout.splitlines()[-9:] == full.stdout.splitlines()[-9:]
    assert stat.S_IMODE(part.stat().st_mode) == 0o600
    again = run(cases, "-o", part, "--resume")
    assert part.read_bytes() == whole.read_bytes()
    assert again.exit_code == 1


def test_resuming_another_run_is_refused(tmp_path: Path) -> None:
    """Another day, another comparison, other files, or no run file at all: nothing is written, and no line is quoted."""
    cases, part = caseload(tmp_path / "cases"), tmp_path / "part.jsonl"
    run(cases, "-o", part)
    line, *rest = part.read_text().splitlines(keepends=True)

    def refused(*arguments: object, folder: Path = cases, text: str = line) -> str:
        part.write_text(text)
        result = run(folder, "-o", part, "--resume", *arguments)
        assert (result.exit_code, result.stdout, part.read_text()) == (1, "", text)
        return result.stderr

    assert "begun by another law, day or version" in refused("--as-of", "2026-11-25")
    assert "begun by another law, day or version" in refused("--since", "2020-01-01")
    assert "begun by another law, day or version" in refused(text=line.replace(__version__, "0.0.1"))
    assert "line 1: the files of the folder are no longer those" in refused(
        folder=caseload(tmp_path / "more" / "deep").parent
    )
    for broken in (
        f"{SECRET}\n",
        "{}\n",
        "[]\n",
        "1\n",
        line.replace('"schema_version": 1', '"schema_version": 2'),
        line.replace("unknown", SECRET),
        line.replace('"file": "', '"file": 1, "x": "'),
        line.replace('"as_of": "2026', f'"as_of": "{SECRET}'),
        "[" * 100_000 + "\n",
        line.replace('"read": "case"', '"read": "all"'),
        line.replace("severe_trafficking", "bar"),
        "x" * 300_000 + "\n",
    ):
        said = refused(text=broken)
        assert "line 1: this is no line of one run" in said
        assert SECRET not in said
    assert "line 3: this is no line of one run" in refused(text=line + rest[0] + rest[1].replace(__version__, "0.0.1"))
    assert "line 2: the lines are not in the order" in refused(text=line + line)


def test_a_baseline_must_be_one(tmp_path: Path) -> None:
    """A file that is not there, is empty or is something else is refused; so are two things to compare with."""
    cases = caseload(tmp_path / "cases")
    for name, text in (("none", None), ("empty", ""), ("cut", '{"kind"'), ("other", f"{SECRET}\n")):
        if text is not None:
            put(tmp_path, name, text)
        result = run(cases, "--baseline", tmp_path / name)
        assert result.exit_code == 1
        assert SECRET not in result.output
    with pytest.raises(RunFileError):
        next(read_run(tmp_path / "none"))
    assert run(cases, "--baseline", "x", "--since", "2020-01-01").exit_code == 2
    assert run(cases, "--resume").exit_code == 2
    assert run(cases, "--as-of", "1999-01-01").exit_code == 2
    assert run(cases, "--since", "1999-01-01").exit_code == 2
    assert run(tmp_path / "nowhere").exit_code == 2


def test_the_first_law_has_none_before_it(tmp_path: Path) -> None:
    """Compared with itself, nothing differs."""
    caseload(tmp_path)

    assert "No element comes out differently." in " ".join(run(tmp_path, "--as-of", "2003-01-01").stdout.split())


# --- shared among processes, and told to a program --------------------------------------------------------------------


@pytest.mark.slow
def test_how_many_processes_share_the_work_changes_nothing(tmp_path: Path) -> None:
    """Line for line and letter for letter, what a reader is told included, with a baseline too."""
    cases = tmp_path / "cases"
    shutil.copytree(EXAMPLES / "before-and-after", cases / "a")
    caseload(cases / "b")
    for n in range(40):
        put(cases, f"c/p{n}.json", ECONOMIC)
    told = {jobs: run(cases, "-o", tmp_path / f"{jobs}.jsonl", "--jobs", jobs) for jobs in (1, 3)}

    assert len({(r.exit_code, r.output) for r in told.values()}) == 1
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "3.jsonl").read_bytes()
    put(cases, "c/p7.json", BLANK)
    again = {jobs: run(cases, "--baseline", tmp_path / "1.jsonl", "--jobs", jobs).output for jobs in (1, 3)}
    assert again[1] == again[3]
    assert "The case file was rewritten since that run" in again[1]


@pytest.mark.slow
def test_what_waits_is_bounded(tmp_path: Path) -> None:
    """However many files there are, only so many are handed out before the first is told; and leaving early ends it all."""
    asked = 0

    def places() -> Iterator[FilePlace]:
        nonlocal asked
        for number in range(100_000):
            asked += 1
            yield FilePlace(tmp_path / "none.json", f"{number:06}.json")

    looked = rescreened(places(), NOW, BEFORE, jobs=2)
    first = next(looked)
    looked.close()

    assert first.file == "000000.json"
    assert asked <= 2 * rescreen._AHEAD * rescreen._BATCH


def test_the_door_says_what_the_command_says(tmp_path: Path) -> None:
    """A folder and a day; what it is compared with is the law before, another day, or an earlier run."""
    folder = tmp_path / "cases"
    put(folder, "p1.json", ECONOMIC)
    put(folder, "p2.json", BLANK)
    told = [one.as_dict() for one in tvisa.rescreen(folder, "2026-11-24")]

    assert told == [one.as_dict() for one in all_of(folder)]
    assert told == [json.loads(line) for line in run(folder, "--format", "json").stdout.splitlines()]
    assert [bool(one["changed"]) for one in told] == [True, False]
    same = list(tvisa.rescreen(str(folder), datetime.date(2026, 11, 24), since="2026-11-24"))
    assert [one.moved for one in same] == [(), ()]
    assert run(folder, "-o", folder / "run.jsonl").exit_code == 0
    assert [one.moved for one in tvisa.rescreen(folder, "2026-11-24", baseline=folder / "run.jsonl")] == [(), ()]
    assert [one.now for one in tvisa.rescreen(folder, "2003-01-01")] == [ScreenedBy(datetime.date(2003, 1, 1))] * 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"folder": 42}, "folder must be"),
        ({"folder": SECRET}, "folder must be"),
        ({"as_of": 42}, "as_of must be"),
        ({"as_of": "2026-11-24", "since": 42}, "as_of must be"),
        ({"since": "2026-11-24", "baseline": "run.jsonl"}, "compare with one thing"),
        ({"baseline": 42}, "baseline must be"),
        ({"jobs": "2"}, "jobs must be"),
    ],
    ids=str,
)
def test_the_door_refuses_what_is_wrong_before_anything_is_read(
    tmp_path: Path, wrong: dict[str, Any], said: str
) -> None:
    """At once, and not when the first file is asked for; and never by what was given."""
    with pytest.raises(InputError, match=said) as raised:
        tvisa.rescreen(**{"folder": tmp_path, "as_of": "2026-11-24", **wrong})
    assert SECRET not in str(raised.value)


def test_the_door_refuses_a_day_without_law_and_a_run_that_is_none(tmp_path: Path) -> None:
    """Each with its own error."""
    with pytest.raises(LawDateError):
        tvisa.rescreen(tmp_path, "1999-01-01")
    with pytest.raises(RunFileError, match="cannot be read"):
        tvisa.rescreen(tmp_path, "2026-11-24", baseline=tmp_path / SECRET)
    with pytest.raises(RunFileError, match="holds no line"):
        tvisa.rescreen(tmp_path, "2026-11-24", baseline=put(tmp_path, "run.jsonl", ""))


def test_jobs_are_at_least_one() -> None:
    """Before anything is read."""
    with pytest.raises(InputError):
        rescreened([], NOW, BEFORE, jobs=0)
    assert run(EXAMPLES / "labor", "--jobs", 0).exit_code == 2


def test_few_files_are_not_worth_a_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless told, one process looks at few files, and one for each core at many."""
    used = []
    plain = rescreened

    def watched(*args: Any, jobs: int, **more: Any) -> Any:
        used.append(jobs)
        return plain(*args, jobs=1, **more)

    monkeypatch.setattr("tvisa.screening.compare.rescreen.rescreened", watched)
    monkeypatch.setattr("os.process_cpu_count", lambda: 6, raising=False)
    caseload(tmp_path)
    run(tmp_path)
    monkeypatch.setattr(sys.modules["tvisa.cli.rescreen"], "_FEW", 8)
    run(tmp_path)
    run(tmp_path, "--jobs", 2)

    assert used == [1, 6, 2]


def test_a_process_that_is_ended_from_outside_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback; what was written can be gone on with."""
    from concurrent.futures.process import BrokenProcessPool

    def broken(*_: Any, **__: Any) -> Iterator[Rescreened]:
        yield from ()
        raise BrokenProcessPool

    monkeypatch.setattr("tvisa.screening.compare.rescreen.rescreened", broken)
    caseload(tmp_path / "cases")
    result = run(tmp_path / "cases", "-o", tmp_path / "run.jsonl")

    assert result.exit_code == 1
    assert "a process was ended from outside, after 0 files; the same command with --resume goes on" in result.stderr


def test_json_is_a_line_a_file_as_in_a_run_file(tmp_path: Path) -> None:
    """On stdout and in the file the same, and nothing else on stdout."""
    cases = caseload(tmp_path / "cases")

    result = run(cases, "--format", "json", "-o", tmp_path / "run.jsonl")

    assert result.exit_code == 1
    assert result.stdout == (tmp_path / "run.jsonl").read_text()
    assert {line["tvisa_version"] for line in map(json.loads, result.stdout.splitlines())} == {__version__}


def test_what_became_of_a_file_travels(tmp_path: Path) -> None:
    """It is plain values, changed rules included."""
    put(tmp_path, "p1.json", ECONOMIC)
    (one,) = all_of(tmp_path)

    assert one.moved
    assert one.moved[0].carried_by
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own


# --- interrupted, and on a terminal -----------------------------------------------------------------------------------

COMMAND = [sys.executable, "-m", "tvisa", "rescreen"]
DAY = ["--as-of", "2026-11-24"]
HEARING_CTRL_C = [
    sys.executable,
    "-c",
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])",
    *COMMAND,
]
"""A shell begins what runs in the background, these tests perhaps among it, so that Ctrl-C is not heard."""


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.slow
def test_ctrl_c_leaves_a_run_file_to_go_on_with(tmp_path: Path, jobs: int) -> None:
    """Stopped somewhere in the middle: whole lines, no traceback, and the rest gives what an uninterrupted run gives."""
    cases, whole, part = tmp_path / "cases", tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
    shutil.copytree(EXAMPLES / "vignettes", cases / "a")
    for n in range(300):
        put(cases, f"b/p{n}.json", ECONOMIC)
    assert run(cases, "-o", whole).exit_code == 0
    process = subprocess.Popen(
        [*HEARING_CTRL_C, str(cases), *DAY, "-o", str(part), "--jobs", str(jobs)],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 30
    while (not part.exists() or part.stat().st_size < 10_000) and time.monotonic() < deadline:
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGINT)  # to every process of the terminal, as Ctrl-C goes
    _, said = process.communicate(timeout=30)
    written = part.read_bytes()

    assert process.returncode == 1
    assert "interrupted after" in said
    assert "--resume goes on" in said
    assert "Traceback" not in said
    assert written.endswith(b"\n")
    assert whole.read_bytes().startswith(written)
    assert written != whole.read_bytes()
    assert run(cases, "-o", part, "--resume").exit_code == 0
    assert part.read_bytes() == whole.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be held back here")
def test_no_process_is_begun_while_ctrl_c_can_break_it_off() -> None:
    """Ctrl-C while processes are being begun is felt afterwards, and what was begun does not feel it at all."""
    script = """
    import os, signal, subprocess, sys
    from tvisa.screening.compare.rescreen import _uninterrupted
    signal.signal(signal.SIGINT, signal.default_int_handler)
    told = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))"
    try:
        with _uninterrupted():
            os.kill(os.getpid(), signal.SIGINT)
            begun = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True)
    except KeyboardInterrupt:
        print(begun.stdout.strip(), signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))
    """
    done = subprocess.run([sys.executable, "-c", dedent(script)], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["True", "False"]


def on_a_terminal(*arguments: str) -> tuple[str, str]:
    """Run with stderr on a terminal; return what was printed, and what the terminal got."""
    reader, writer = pty.openpty()
    with os.fdopen(reader, "rb") as terminal:
        done = subprocess.run(
            [*COMMAND, *arguments],
            stdout=subprocess.PIPE,
            stderr=writer,
            check=False,
            env={**os.environ, "TERM": "xterm"},
        )
        os.write(writer, b"\n--end--")
        shown = b""
        while b"--end--" not in shown:
            shown += os.read(terminal.fileno(), 65536)
        os.close(writer)
    return done.stdout.decode(), shown.decode()


@pytest.mark.slow
def test_a_bar_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    """On a terminal it counts the files, on stderr; what is printed is the same without it."""
    caseload(tmp_path)

    printed, bar = on_a_terminal(str(tmp_path), *DAY)
    plain = subprocess.run([*COMMAND, str(tmp_path), *DAY], capture_output=True, text=True, check=False)

    assert "8/8" in bar
    assert printed == plain.stdout
    assert plain.stderr == ""
    assert "/8" not in printed


LINE: Final = {
    "kind": "tvisa.run",
    "schema_version": 1,
    "file": "a.json",
    "tvisa_version": "1.0",
    "as_of": "2026-11-24",
    "rule_set": "2024",
    "then": {"tvisa_version": "1.0", "as_of": "2024-08-27", "rule_set": "2017"},
    "read": "case",
    "elements": {"extreme_hardship": "unknown"},
    "changed": [],
    "why": [],
    "weigh_again": 0,
    "problems": [],
}


BROKEN: Final[dict[str, Any]] = {
    "no kind": {name: value for name, value in LINE.items() if name != "kind"},
    "no version of the format": {name: value for name, value in LINE.items() if name != "schema_version"},
    "another kind": LINE | {"kind": "zqxj"},
    "another version of the format": LINE | {"schema_version": 2},
    "no header": {},
    "a list": [],
    "nested": "[" * 3000,
    "a number without end": json.dumps(LINE).replace('"weigh_again": 0', '"weigh_again": 1e999'),
    "a number too long": json.dumps(LINE).replace('"weigh_again": 0', f'"weigh_again": {"9" * 5000}'),
    "a day too late": LINE | {"as_of": "9999-99-99"},
    "a day before the law": LINE | {"as_of": "1990-01-01"},
    "a day before the law, then": LINE | {"then": LINE["then"] | {"as_of": "1990-01-01"}},  # type: ignore[operator]
    "a version that acts": LINE | {"tvisa_version": f"zqxj{ACTS}"},
    "a version of markup": LINE | {"tvisa_version": "[red]zqxj[/red]"},
    "a law that acts": LINE | {"rule_set": f"zqxj{ACTS}"},
    "half a character": LINE | {"tvisa_version": "\ud800"},
    "a file that is none": LINE | {"file": 3},
    "an outcome that is none": LINE | {"elements": {"extreme_hardship": "zqxj"}},
    "an element that is none": LINE | {"elements": {"zqxj": "met"}},
    "bytes": b"\xff\xfe\x00",
}


def rescreen_printed(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["rescreen", *map(str, arguments), "--as-of", "2026-11-24"])


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_run_file_is_refused_by_line(name: str, tmp_path: Path) -> None:
    """As a baseline, and to go on with: nothing that stands in it is printed."""
    broken, file = BROKEN[name], tmp_path / "run.jsonl"
    text = broken if isinstance(broken, (str, bytes)) else json.dumps(broken)
    file.write_bytes((text if isinstance(text, bytes) else text.encode()) + b"\n")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases/a.json").write_text('{"applicant": "P1", "people": [{"key": "P1"}]}')

    with pytest.raises(RunFileError):
        list(read_run(file))
    for told in (("--baseline", file), ("-o", file, "--resume")):
        result = rescreen_printed(tmp_path / "cases", *told)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == (
            "Error: not a run file to go by\nline 1: this is no line of one run of tvisa rescreen\n"
        )


def test_a_line_as_it_is_written_is_read(tmp_path: Path) -> None:
    """With the version of a release to come, too."""
    file = tmp_path / "run.jsonl"
    file.write_text(json.dumps(LINE | {"tvisa_version": "2.0.0rc1.dev3+g1234"}) + "\n")

    assert [told.file for told in read_run(file)] == ["a.json"]
