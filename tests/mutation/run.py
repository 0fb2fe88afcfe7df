"""
Run the tests against mutants, and tell which no test sees.

``python -m tests.mutation.run --sample 200`` draws two hundred from the whole law; ``python -m tests.mutation.run
tvisa/law/t/presence.py`` takes all of one module; ``--seed`` draws others. Each mutant is written into a copy of the tree, never
into this one. A mutant that cannot be imported is no mutant.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from random import Random
from typing import Final

import attrs

from tests.mutation.mutants import Mutant, mutants
from tests.support import ROOT

LAW: Final = ("tvisa/law", "tvisa/kernel")
"""What is mutated where no module is named."""
SECONDS: Final = 900
COPIED: Final = (
    "tvisa",
    "tests",
    "examples",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
)
WIDE: Final = (
    "tests/property/test_oracle.py",
    "tests/property/test_rooms.py",
    "tests/test_vignettes.py",
    "tests/test_examples.py",
)
"""What is asked of every mutant that the tests of its own room let live."""
ROOMS: Final = (
    ("tvisa/law/t/family", ("tests/test_family.py", "tests/property/test_family.py")),
    ("tvisa/law/t/adjustment", ("tests/test_adjustment.py", "tests/property/test_adjustment.py")),
    (
        "tvisa/law/t/filing",
        ("tests/test_filing.py", "tests/test_posture.py", "tests/test_deadlines.py", "tests/property/test_filing.py"),
    ),
    ("tvisa/law/t/urgent", ("tests/test_deadlines.py", "tests/test_whole_files.py", "tests/property/test_urgent.py")),
    ("tvisa/law/t/days.py", ("tests/test_deadlines.py", "tests/test_chronology.py")),
    ("tvisa/law/t/evidence", ("tests/test_evidence.py", "tests/property/test_evidence.py")),
    (
        "tvisa/law/grounds",
        ("tests/test_admissibility.py", "tests/test_grounds_raised.py", "tests/property/test_admissibility.py"),
    ),
    (
        "tvisa/law/conduct",
        ("tests/test_bar.py", "tests/test_exposure.py", "tests/test_findings.py", "tests/property/test_exposure.py"),
    ),
    ("tvisa/law/frameworks", ("tests/test_frameworks.py", "tests/property/test_frameworks_proofs.py")),
    ("tvisa/law/changes", ("tests/test_compare.py", "tests/property/test_changes.py")),
    ("tvisa/kernel", ("tests/test_kernel.py", "tests/test_elements.py", "tests/property/test_algebra.py")),
    ("tvisa/law", ("tests/test_elements.py", "tests/test_law.py", "tests/property/test_turned.py")),
)
"""The tests that are asked first: the first entry that a module's path begins with."""


@attrs.frozen
class Tried:
    """
    What came of a mutant.

    Attributes:
        mutant: The mutant.
        seen: Whether a test failed; nothing where the module could not be imported.
        by: The test that saw it first.
    """

    mutant: Mutant
    seen: bool | None
    by: str = ""


def drawn(paths: list[Path], sample: int | None, seed: int) -> list[Mutant]:
    """Return the mutants of these modules, or so many of them."""
    every = [mutant for path in paths for mutant in mutants(path)]
    return every if sample is None or sample >= len(every) else Random(seed).sample(every, sample)  # noqa: S311


def modules(named: list[str]) -> list[Path]:
    """Return the modules under these paths."""
    found = (ROOT / name for name in named or LAW)
    return sorted({p for path in found for p in ([path] if path.is_file() else path.rglob("*.py"))})


def tried(mutant: Mutant, tree: Path) -> Tried:
    """Write a mutant into a copy of the tree, ask the tests, and put things right again."""
    name = mutant.path.relative_to(ROOT)
    place = tree / name
    whole = place.read_text(encoding="utf-8")
    place.write_text(mutant.source, encoding="utf-8")
    try:
        if _run(tree, "-c", "import tvisa.cli, tvisa.testing, tvisa.screening.screening").returncode:
            return Tried(mutant, None)
        room = next(tests for head, tests in ROOMS if str(name).startswith(head))
        for tests in (room, WIDE):
            done = _run(tree, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests)
            if done.returncode:
                failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
                return Tried(mutant, seen=True, by=failed[0].split(" - ")[0] if failed else "time")
        return Tried(mutant, seen=False)
    finally:
        place.write_text(whole, encoding="utf-8")


def _run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    # Python would take a module of the same size and second for the one it has compiled.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(tree)}
    try:
        return subprocess.run(
            command, cwd=tree, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "")


def copied(into: Path) -> Path:
    """Copy what the tests read, with compiled modules that are checked by their contents."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, into / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, into / name)
    subprocess.run(
        [
            sys.executable,
            "-m",
            "compileall",
            "-q",
            "--invalidation-mode",
            "checked-hash",
            str(into / "tvisa"),
            str(into / "tests"),
        ],
        check=True,
    )
    return into


def every(chosen: list[Mutant], jobs: int) -> Iterator[Tried]:
    """Try mutants, so many at once, each in a copy of its own."""
    with tempfile.TemporaryDirectory() as folder:
        free: Queue[Path] = Queue()
        for number in range(jobs):
            (place := Path(folder) / str(number)).mkdir()
            free.put(copied(place))

        def one(mutant: Mutant) -> Tried:
            tree = free.get()
            try:
                return tried(mutant, tree)
            finally:
                free.put(tree)

        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(one, chosen)


def main() -> None:
    """Try mutants, print each that lives, and a table by module."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[1] if __doc__ else None)
    options.add_argument("modules", nargs="*")
    options.add_argument("--sample", type=int)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--json", action="store_true", help="each result as a line of JSON, and no table")
    given = options.parse_args()
    counts: dict[str, Counter[str]] = {}
    for result in every(drawn(modules(given.modules), given.sample, given.seed), given.jobs):
        mutant, name = result.mutant, str(result.mutant.path.relative_to(ROOT))
        word = "refused" if result.seen is None else "killed" if result.seen else "lives"
        counts.setdefault(name, Counter())[word] += 1
        if given.json:
            told = {"module": name, "line": mutant.line, "kind": mutant.kind, "change": mutant.change}
            print(json.dumps({**told, "came": word, "by": result.by}, ensure_ascii=False), flush=True)
        elif word == "lives":
            print(f"lives: {name}:{mutant.line}: {mutant.kind}: {mutant.change[:160]}", flush=True)
    if not given.json:
        table(counts)


def table(counts: dict[str, Counter[str]]) -> None:
    """Print how many mutants of each module there were, and how many were seen."""
    print(f"{'module':<48}{'mutants':>8}{'killed':>8}{'live':>6}")
    for name, count in sorted(counts.items()):
        print(f"{name:<48}{count['killed'] + count['lives']:>8}{count['killed']:>8}{count['lives']:>6}")
    killed, lives = (sum(count[word] for count in counts.values()) for word in ("killed", "lives"))
    print(f"{killed} of {killed + lives} killed ({killed / max(killed + lives, 1):.1%})")


if __name__ == "__main__":
    main()
