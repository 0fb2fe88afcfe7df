"""
A handful of mutants that tests are known to see, tried again: ``python -m tests.mutation.known 4``.

They are drawn with a fixed seed from those that ``tried.jsonl`` knows as killed, of the modules that the last commit changed where
git can tell, else of all. One whose text is no longer in the module, or whose test is gone, is passed over; one that lives has to
be listed with a reason in ``live.json``. Only tests that draw nothing are relied upon, so that the same commit always gives the
same answer.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from random import Random

from tests.mutation import asked
from tests.mutation.by_hand import by_hand
from tests.mutation.mutants import Mutant
from tests.mutation.rooms import ROOT
from tests.mutation.run import FORKED_WITH, Result, drawn, in_a_process, kept, module_name, reasons

AS_A_RULE = 4
"""How many are tried where no number is given."""


def changed() -> set[str]:
    """Return the files that the last commit changed; none where git cannot tell."""
    try:
        told = subprocess.run(
            ["git", "diff", "--name-only", "HEAD~1", "--", "tvisa"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return set()
    return set(told.stdout.split())


def relied_upon(results: list[Result]) -> list[Result]:
    """Return the mutants that a test saw which draws nothing and is still there, in a fixed order."""
    return sorted(
        (
            r
            for r in results
            if r.came == "killed"
            and "::" in r.by
            and "/property/" not in r.by
            and (ROOT / r.by.split("::")[0]).is_file()
        ),
        key=lambda r: r.key,
    )


def handful(number: int) -> Iterator[tuple[Result, Mutant]]:
    """Yield so many of them that can still be made: of what changed before the others."""
    new, written = changed(), {(m.change, 1): m for m in by_hand()}
    every = relied_upon(kept())
    Random(19).shuffle(every)  # noqa: S311
    for result in sorted(every, key=lambda r: r.module not in new):
        if number and (mutant := (written if result.kind == "by hand" else _made(result.module)).get(result.key[1:])):
            number -= 1
            yield result, mutant


@cache
def _made(module: str) -> dict[tuple[str, int], Mutant]:
    path = ROOT / module
    return {(m.change, nth): m for m, nth in drawn(path, None, 0)} if path.is_file() else {}


def sees(test: str, mutant: Mutant | None = None) -> list[str] | None:
    """Return which tests fail where a mutant stands in for its module; None where the process was ended."""

    def ask() -> list[str]:
        if mutant and asked.load_instead(module_name(mutant), str(mutant.path), mutant.source):
            return ["import"]
        return asked.run([test], {}, frozenset(), stop=True)

    failed = in_a_process(ask)
    return failed if failed is None else list(failed)


def main() -> None:
    """Try them, and end with 1 where one lives without a reason."""
    for name in FORKED_WITH:
        importlib.import_module(name)
    listed, alive = reasons(), 0
    for result, mutant in handful(int(sys.argv[1]) if len(sys.argv) > 1 else AS_A_RULE):
        file = result.by.split("::")[0]
        seen = sees(result.by, mutant) != [] or sees(file, mutant) != []
        alive += not seen and result.key not in listed
        print(f"{'seen' if seen else 'LIVES'}: {result.module}: {result.change[:120]}", flush=True)
    sys.exit(bool(alive))


if __name__ == "__main__":
    main()
