"""
What a case costs, section by section, and a caseload, a question and a start: ``python -m tests.benchmarks.house``.

Over the examples and vignettes, as of one day. Every time is the best of several runs; a row gives the median case and the
slowest but five in a hundred. With ``--json`` the same as JSON, to keep and compare. Nothing is asserted.
"""

from __future__ import annotations

import datetime
import itertools
import json
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import attrs
import yaml

from tests.benchmarks.test_startup import BARE_CLICK, ITS_BASE, LIBRARY
from tests.benchmarks.timing import ROOT, fresh_processes, medians
from tvisa import Case, Part, Screening, load_case, loads_case, screen
from tvisa.files.casefile import dumps
from tvisa.files.folder import FilePlace, case_files
from tvisa.interview import Session, next_questions
from tvisa.kernel.answers import Reply
from tvisa.screening.compare.rescreen import Rescreened, ScreenedBy, rescreened
from tvisa.screening.document import SECTIONS

DAY: Final = datetime.date(2026, 11, 24)
THEN: Final = datetime.date(2024, 1, 15)
"""The day with whose law a caseload is compared: the last rule before that of `DAY`."""
ROUNDS: Final = 5
SCREENED: Final = f'import tvisa; tvisa.screen(tvisa.Case("P1"), "{DAY}").outcome'


@attrs.frozen
class Row:
    """
    One figure.

    Attributes:
        name: Of what.
        unit: In what.
        middle: Of the median case, or the only figure there is.
        high: Of the case above 95 in a hundred, or of the largest where bytes are counted; None where there is one figure.
    """

    name: str
    unit: str
    middle: float
    high: float | None = None


# --- what depends on how the library is put together ------------------------------------------------------------------


def explained(result: Screening) -> Any:
    """Explain the elements, admissibility and every ground of a screening, as values, and nothing else of it."""
    told = [part(element) for element in result.elements]
    return told, [(ground.standing, ground.facts, ground.missing) for ground in result.grounds or ()]


def part(value: Part) -> Any:
    """Read a part of the law and all parts below it."""
    return value.outcome, value.readings, value.facts, value.missing, [part(below) for below in value.parts]


def section(name: str) -> Callable[[Screening], Any]:
    """Return what writes one section of a screening, and nothing else of it."""
    return lambda result: result.as_dict(name)  # type: ignore[arg-type]


def again(folder: Path) -> list[Rescreened]:
    """Screen a caseload again."""
    return list(rescreened(case_files(folder), ScreenedBy(DAY), ScreenedBy(THEN)))


# --- taking time ------------------------------------------------------------------------------------------------------


def seconds(function: Callable[[], Any]) -> float:
    """Return how much of a core something takes."""
    start = time.process_time()
    function()
    return time.process_time() - start


def best(prepare: Callable[[Case], Any], function: Callable[[Any], Any], cases: Sequence[Case]) -> list[float]:
    """Return the milliseconds of each case, from what is prepared anew each time, outside the time taken."""

    def once(case: Case) -> float:
        given = prepare(case)
        start = time.process_time()
        function(given)
        return (time.process_time() - start) * 1e3

    return [min(times) for times in zip(*([once(case) for case in cases] for _ in range(ROUNDS)), strict=True)]


def row(name: str, times: Iterable[float]) -> Row:
    """Return the row of the milliseconds of each case."""
    times = sorted(times)
    return Row(name, "ms", statistics.median(times), times[int(len(times) * 0.95)])


# --- the rows ---------------------------------------------------------------------------------------------------------


def sections(cases: Sequence[Case]) -> list[Row]:
    """Return what one case takes, and how large it comes out."""

    def screened(case: Case) -> Screening:
        return screen(case, DAY)

    numbered = [len(screened(case).to_json()) for case in cases]
    return [
        row("screen(), outcome read", best(lambda case: case, lambda case: screened(case).outcome, cases)),
        row("elements and grounds explained", best(screened, explained, cases)),
        row(
            "screen() and every section, as JSON by number",
            best(lambda case: case, lambda case: screened(case).as_dict(), cases),
        ),
        *(row(f"section {name}, screened before", best(screened, section(name), cases)) for name in SECTIONS),
        row("as_dict(), screened before", best(screened, Screening.as_dict, cases)),
        row("to_json(), screened before", best(screened, Screening.to_json, cases)),
        row("json.dumps of as_dict()", best(lambda case: screened(case).as_dict(), json.dumps, cases)),
        Row("JSON by number", "bytes", statistics.median(numbered), max(numbered)),
    ]


def caseload(cases: Sequence[Case]) -> list[Row]:
    """Return how many cases a core loads and screens, and screens again from a folder, in a second."""
    texts = [dumps(case) for case in cases]

    def loaded() -> None:
        for text in texts:
            _ = screen(loads_case(text, "json"), DAY).outcome

    rows = [
        Row(
            "load JSON text and screen, outcome read",
            "a second",
            len(cases) / min(seconds(loaded) for _ in range(ROUNDS)),
        )
    ]
    ways: dict[str, Callable[[str], str]] = {
        "json": lambda text: text,
        "yaml": lambda text: yaml.safe_dump(json.loads(text), sort_keys=False, allow_unicode=True),
    }
    for suffix, written in ways.items():
        with tempfile.TemporaryDirectory() as scratch:
            mixed, still = Path(scratch, "mixed"), Path(scratch, "still")
            for folder in (mixed, still):
                folder.mkdir()
            for number, text in enumerate(texts):
                (mixed / f"{number:03}.{suffix}").write_text(written(text), encoding="utf-8")
            for told in again(mixed):
                if not told.moved:
                    (still / told.file).write_bytes((mixed / told.file).read_bytes())
            for name, folder in (("", mixed), (", nothing moves", still)):
                count = len(list(folder.iterdir()))
                taken = min(seconds(lambda: again(folder)) for _ in range(3))  # noqa: B023 - called at once
                rows.append(Row(f"rescreen, {suffix.upper()} files{name} ({count})", "a second", count / taken))
    return rows


def many(cases: Sequence[Case]) -> list[Row]:
    """Return what ten times as many files take of memory, and what a second process saves."""
    texts = [dumps(case) for case in cases]
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(5000):
            Path(scratch, f"{number:04}.json").write_text(texts[number % len(texts)], encoding="utf-8")
        again(Path(scratch))  # what is kept of the law is not what is kept of the files
        peaks = [peak(itertools.islice(case_files(scratch), count)) for count in (200, 2000)]
        taken = [elapsed(lambda: run(case_files(scratch), jobs)) for jobs in (1, 2)]  # noqa: B023 - called at once
    return [
        Row("rescreen, 2,000 files, memory at the peak, times 200 files", "x", peaks[1] / peaks[0]),
        Row("rescreen, 5,000 files, one process, times two", "x", taken[0] / taken[1]),
    ]


def run(places: Iterable[FilePlace], jobs: int = 1) -> None:
    """Screen files again, and keep nothing."""
    deque(rescreened(places, ScreenedBy(DAY), ScreenedBy(THEN), jobs=jobs), maxlen=0)


def peak(places: Iterable[FilePlace]) -> int:
    """Return how many bytes are in use at the most while files are screened again."""
    tracemalloc.start()
    run(places)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def elapsed(function: Callable[[], Any]) -> float:
    """Return how many seconds pass."""
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def asking(cases: Sequence[Case]) -> list[Row]:
    """Return what the steps of an interview take of each case: timed once, since what is found may be kept."""
    next_questions(loads_case('{"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1"}]}', "json"), DAY)
    first, following = [], []
    for case in cases:
        session = Session(case, DAY)
        first.append(seconds(lambda: session.plan) * 1e3)  # noqa: B023 - called at once
        if questions := session.plan.questions:
            session.answer(questions[0], Reply.UNKNOWN)
            following.append(seconds(lambda: session.plan) * 1e3)  # noqa: B023 - called at once
    return [row("next_questions, first step", first), row("next_questions, following step", following)]


def starting() -> list[Row]:
    """Return what fresh processes take, and how many times what they cannot do without."""
    with fresh_processes() as fresh:
        timed = {
            ITS_BASE: fresh("-c", ITS_BASE),
            LIBRARY: fresh("-c", LIBRARY),
            "a Case screened": fresh("-c", SCREENED),
            "bare click --help": fresh("-c", BARE_CLICK),
            "python -m tvisa --help": fresh("-m", "tvisa", "--help"),
        }
        found = medians(timed, rounds=15)
    base, library, screened, click, program = found.values()
    return [
        *(Row(name, "ms", taken * 1e3) for name, taken in found.items()),
        Row("import, times its base", "x", library / base),
        Row("a Case screened, times that base", "x", screened / base),
        Row("--help, times bare click", "x", program / click),
    ]


def main() -> None:
    """Print the table, or the same as JSON."""
    paths = [*ROOT.glob("examples/*/case.yaml"), *ROOT.glob("examples/vignettes/*/case.yaml")]
    cases = [load_case(path) for path in sorted(paths)]
    rows = [*sections(cases), *caseload(cases), *many(cases), *asking(cases), *starting()]
    if "--json" in sys.argv[1:]:
        print(json.dumps({"cases": len(cases), "rows": [attrs.asdict(r) for r in rows]}, indent=2))
        return
    print(f"| {len(cases)} cases | median | p95, or most bytes | |\n|---|---:|---:|---|")
    for r in rows:
        digits = 0 if r.unit == "bytes" or r.middle >= 100 else 2
        high = "" if r.high is None else f"{r.high:,.{digits}f}"
        print(f"| {r.name} | {r.middle:,.{digits}f} | {high} | {r.unit} |")


if __name__ == "__main__":
    main()
