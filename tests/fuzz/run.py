"""
What is done with a damaged file, and what may come of it: a case or an error of ours, soon, and no trace of what was typed.

``python -m tests.fuzz.run 100000`` does a hundred thousand and says how long the slowest took and how much memory all took;
``python -m tests.fuzz.run 100000 --seed 7`` does others.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources
from random import Random
from typing import Any, Final, cast

import attrs

from tests.fuzz.damage import MARK, damaged
from tests.support import EXAMPLES
from tvisa import TvisaError, load_case, loads_case, screen
from tvisa.errors import CaseFileError, PolicyFileError
from tvisa.files.casefile import Form, dump
from tvisa.law.t.filing.policy import loads_policy

SECONDS: Final = 2.0
"""No file may take longer, in time of the processor."""
ONE_IN: Final = 0.2
"""Of how many cases that are read the whole result is looked at."""
DAYS: Final = ("2026-11-24", "2010-06-01", "2002-06-01")
WITHOUT_A_PLACE: Final = (
    "the file is empty",
    "the file is not text",
    "the file begins with a byte-order mark",
    "nested more than",
    "holds a number with too many digits",
    "expected well-formed text",
)
"""What is said of a whole file, and so of no line."""


@attrs.frozen
class Done:
    """
    What came of one file.

    Attributes:
        what: What it was, and whether it was read.
        seconds: How long it took.
    """

    what: str
    seconds: float


@cache
def cases() -> tuple[dict[str, Any], ...]:
    """Return what the examples hold, with a mark in the place of each note."""
    found = (dump(load_case(path)) for path in sorted(EXAMPLES.rglob("case.yaml"))[::3])
    return tuple({**raw, "note": f"{MARK} and {MARK}"} for raw in found)


@cache
def policy() -> dict[str, Any]:
    """Return the entries that come with this version, of which a few are enough."""
    raw = json.loads(resources.files("tvisa.law.t.filing").joinpath("policy.json").read_text(encoding="utf-8"))
    return {key: value[:3] if isinstance(value, list) else value for key, value in raw.items()}


def of_case(text: str, form: str, drawn: Random) -> str:
    """Read a case file, and screen what is read."""
    try:
        case = loads_case(text, cast("Form", form))
    except CaseFileError as error:
        tells_nothing(error)
        return "case refused"
    screening = screen(case, drawn.choice(DAYS))
    assert screening.outcome.value in {"met", "not_met", "unknown", "contested"}
    if drawn.random() < ONE_IN:
        assert MARK not in json.dumps(screening.as_dict())
    return "case read"


def of_policy(text: str, _: str, drawn: Random) -> str:  # noqa: ARG001 - as `of_case`
    """Read a policy file."""
    try:
        loads_policy(text)
    except PolicyFileError as error:
        tells_nothing(error)
        return "policy refused"
    return "policy read"


def tells_nothing(error: CaseFileError | PolicyFileError) -> None:
    """Assert that an error tells nothing that was typed, and where each problem is."""
    assert error.problems
    assert MARK not in str(error) + repr(error)
    assert str(error).isprintable() or "\n" in str(error)
    assert not {"\x1b", "\u202e", "\0"} & set(str(error))
    for problem in error.problems:
        assert problem.line or problem.message.startswith(WITHOUT_A_PLACE), problem


def files(number: int, seed: int) -> Iterator[Done]:
    """Do a number of files; of any that may not be, say how it can be made again."""
    for n in range(number):
        drawn = Random(f"{seed}/{n}")  # noqa: S311 - what is drawn is reproducible, not secret
        kinds: tuple[tuple[Any, Callable[[str, str, Random], str]], ...] = (
            *((raw, of_case) for raw in drawn.sample(cases(), 9)),
            (policy(), of_policy),
        )
        raw, do = drawn.choice(kinds)
        text, form = damaged(raw, drawn)
        start = time.process_time()
        try:
            what = do(text, form, drawn)
        except TvisaError:
            raise
        except Exception as error:
            error.add_note(f"the file of seed {seed}, number {n}")
            raise
        seconds = time.process_time() - start
        assert seconds < SECONDS, f"the file of seed {seed}, number {n}, took {seconds:.1f} s"
        yield Done(what, seconds)


def main(number: int, seed: int) -> None:
    """Do a number of files, and say what came of them."""
    import resource  # not on every system, and the test does without

    done = list(files(number, seed))
    for what, count in sorted(Counter(one.what for one in done).items()):
        print(f"{what}: {count}")
    print(f"slowest: {max(one.seconds for one in done):.2f} s of {SECONDS:.0f}")
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[3]) if sys.argv[2:3] == ["--seed"] else 0)
