"""
The ratios as one table: ``python -m tests.benchmarks.ratios``.

Each ratio is that of medians of runs taken in turn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.benchmarks import fixture, handwritten
from tests.benchmarks.conftest import drain
from tests.benchmarks.test_fixture import CASES, FACTS, FEW, as_dict
from tests.benchmarks.test_rules import CASES as EXAMPLES
from tests.benchmarks.test_rules import DAY, TEXTS, evaluate
from tests.benchmarks.test_startup import BARE_CLICK, ITS_BASE, LIBRARY
from tests.benchmarks.timing import Timed, fresh_processes, medians
from tvisa import loads_case, screen


def table(title: str, timed: Timed, *, cases: int = 0, rounds: int = 15) -> None:
    """Print one table: the first row is the baseline."""
    found = medians(timed, rounds)
    baseline = next(iter(found.values()))
    print(f"\n{title}")
    for name, seconds in found.items():
        each = (
            f"{seconds / cases * 1e6:10.1f} us a case {cases / seconds:12,.0f} a second"
            if cases
            else f"{seconds * 1e3:8.1f} ms"
        )
        print(f"  {name:44}{each}   speed x{baseline / seconds:.2f}")


def over(function: Callable[[Any], Any], cases: list[Any]) -> Callable[[], None]:
    """Return what goes through all the cases."""
    return lambda: drain(function, cases)


def main() -> None:
    """Print every table."""
    table(
        "Fixture, outcomes alone",
        {
            "plain three-valued Python": over(fixture.plain, CASES),
            "library": over(fixture.outcomes, FACTS),
            "library, from dicts": over(lambda c: fixture.outcomes(fixture.facts(c)), CASES),
        },
        cases=len(CASES),
    )
    table(
        "Fixture, with a tree",
        {
            "plain proof tree": over(fixture.plain_tree, CASES),
            "plain proof tree, read": over(fixture.plain_tree_read, CASES),
            "library": over(fixture.tree, FACTS),
            "library, read": over(fixture.tree_read, FACTS),
            "library, from dicts, read": over(lambda c: fixture.tree_read(fixture.facts(c)), CASES),
            "library, from dicts, answers shared, read": over(
                lambda c: fixture.tree_read(fixture.shared_facts(c)), CASES
            ),
        },
        cases=len(CASES),
    )
    few = [fixture.tree(f) for f in FACTS[:FEW]]
    table("Fixture, as JSON values", {"library, as_dict": over(as_dict, few)}, cases=FEW)
    table(
        f"Real rules, {len(EXAMPLES)} examples",
        {
            "by hand": over(handwritten.elements, EXAMPLES),
            "by hand, from ready readings": over(lambda c: handwritten.elements(c, handwritten.by_nibble), EXAMPLES),
            "library, outcomes alone": over(evaluate, EXAMPLES),
            "library, screen": over(lambda c: screen(c, DAY), EXAMPLES),
            "library, load and screen": over(lambda t: screen(loads_case(t, "json"), DAY), TEXTS),
            "library, screen and as_dict": over(lambda c: screen(c, DAY).as_dict(), EXAMPLES),
        },
        cases=len(EXAMPLES),
        rounds=7,
    )
    with fresh_processes() as fresh:
        table("Import", {ITS_BASE: fresh("-c", ITS_BASE), LIBRARY: fresh("-c", LIBRARY)}, rounds=25)
        commands = {"bare click": fresh("-c", BARE_CLICK), "python -m tvisa --help": fresh("-m", "tvisa", "--help")}
        table("Command line", commands, rounds=25)


if __name__ == "__main__":
    main()
