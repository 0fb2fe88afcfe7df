"""What a mutant is: one thing made wrong, in a module that can still be read, and never a word of what is said."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from tests.mutation.mutants import mutants
from tests.mutation.run import ROOMS, drawn, modules, table
from tests.support import ROOT

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
    """A module has a room, and a draw with a seed is the same draw."""
    found = modules([])

    assert len(found) > 50
    for path in found:
        assert any(str(path.relative_to(ROOT)).startswith(head) for head, _ in ROOMS)
    assert all((ROOT / test).is_file() for _, tests in ROOMS for test in tests)
    some = found[:5]
    assert drawn(some, 5, 3) == drawn(some, 5, 3) != drawn(some, 5, 4)


def test_the_table_counts_what_was_seen_and_leaves_out_what_could_not_be_run(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A mutant that cannot be imported is neither killed nor alive."""
    table({"tvisa/law/age.py": Counter(killed=3, lives=1, refused=5)})

    assert capsys.readouterr().out.splitlines()[-1] == "3 of 4 killed (75.0%)"
