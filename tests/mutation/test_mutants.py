"""What a mutant is: one thing made wrong, in a module that can still be read, and never a word of what is said."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.mutation.by_hand import MISTAKES, by_hand
from tests.mutation.mutants import mutants
from tests.mutation.rooms import ROOT, asked_of, modules
from tests.mutation.run import drawn, kept, reasons
from tests.mutation.table import PAGE

MODULE = '''
from typing import Final

KINDS: Final[tuple[str, int]] = ("one | other", 3)

RULE: Final = part(
    "a title & a name",
    "8 CFR 214.207(a)(1); 8 CFR 214.11(g)",
    of=lambda: (HERE & ~LEFT) | AWAY,
    window=RULE_2002,
)


def old_enough(age: int | None, days: list[int]) -> bool:
    """Say whether 18 is reached."""
    if not days or age is None:
        raise ValueError(f"no {age or 1}")
    return any(day < 18 for day in days if day > 0)
'''


def test_each_mutant_is_one_mistake_that_a_person_could_make(tmp_path: Path) -> None:
    """Parts, joints, limits, windows, citations, filters: and nothing of types, titles, sentences or errors."""
    path = tmp_path / "law.py"
    path.write_text(MODULE, encoding="utf-8")
    made = [(m.line, m.kind, m.change) for m in mutants(path)]

    assert sorted(made) == sorted(
        [
            (4, "off by one", "3 -> 4"),
            (8, "citation moved", "\"8 CFR 214.207(a)(1); 8 CFR 214.11(g)\" -> '8 CFR 214.207(a)(2); 8 CFR 214.11(g)'"),
            (8, "citation moved", "\"8 CFR 214.207(a)(1); 8 CFR 214.11(g)\" -> '8 CFR 214.207(a)(1); 8 CFR 214.11(h)'"),
            (9, "joined otherwise", "(HERE & ~LEFT) | AWAY -> ((HERE & ~LEFT) & (AWAY))"),
            (9, "part dropped", "(HERE & ~LEFT) | AWAY -> (AWAY)"),
            (9, "part dropped", "(HERE & ~LEFT) | AWAY -> (HERE & ~LEFT)"),
            (9, "joined otherwise", "HERE & ~LEFT -> ((HERE) | (~LEFT))"),
            (9, "part dropped", "HERE & ~LEFT -> (~LEFT)"),
            (9, "part dropped", "HERE & ~LEFT -> (HERE)"),
            *[m for m in made if m[0] in (6, 10, 16, 18)],
        ]
    )
    assert Counter(kind for line, kind, _ in made if line in (6, 10, 16, 18)) == {
        "window forgotten": 1,
        "window moved": 1,
        "not forgotten": 1,
        "joined otherwise": 1,
        "compared otherwise": 3,
        "off by one": 2,
        "quantifier turned": 1,
        "filter forgotten": 1,
    }
    for mutant in mutants(path):
        ast.parse(mutant.source)
        assert mutant.source != MODULE


@pytest.mark.slow
def test_every_module_of_the_law_is_asked_by_tests_that_exist() -> None:
    """A module has a room, and a draw with a seed is the same draw, which a larger one draws on from."""
    found = modules([])

    assert len(found) > 50
    for path in found:
        assert all((ROOT / test).is_file() for test in asked_of(str(path.relative_to(ROOT))))
    ladder = ROOT / "tvisa" / "law" / "conduct" / "ladder.py"
    assert drawn(ladder, 5, 3) == drawn(ladder, 9, 3)[:5] != drawn(ladder, 5, 4)


def test_what_was_written_by_hand_can_still_be_made() -> None:
    """A mistake that no test saw once stays on the list, in the place to which its line has moved; few may be out of date."""
    made = list(by_hand())

    assert len(made) >= len(MISTAKES) - 4
    for mutant in made:
        ast.parse(mutant.source)
        assert mutant.source != mutant.path.read_text(encoding="utf-8")


def test_what_lives_has_a_reason() -> None:
    """No mutant that changes something is left alive without a reason, and none was that was written by hand."""
    results, listed = kept(), reasons()

    assert [r.key for r in results if r.came == "lives" and r.key not in listed] == []
    assert [r.key for r in results if r.kind == "by hand" and r.came not in ("killed", "same")] == []


def test_the_page_counts_what_was_tried() -> None:
    """Each module on it is one that stands in the results, and the sums are theirs."""
    results = kept()
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = {line.split("`")[1]: line.split("|")[3].strip() for line in lines if line.startswith("| `")}

    assert {module: int(tried) for module, tried in rows.items()} == Counter(r.module for r in results)


@pytest.mark.slow
def test_mutants_that_are_known_to_be_seen_are_seen() -> None:
    """A handful, of what the last commit changed where git can tell: the tests that saw them see them still."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.mutation.known", "4"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("seen: ") == 4
