"""
What whole cases are told is held still, line by line: ``tests/data/told.txt`` is changed on purpose, and read when it changes.

Who means to change an outcome, a level or a day reads the lines that move, and writes them anew with ``python -m tests.told``.
"""

from __future__ import annotations

import pytest

from tests.mutation.battery import Tried, kept
from tests.told import TOLD, short, told


@pytest.mark.parametrize(
    "tried", [pytest.param(t, id=short(t), marks=[pytest.mark.slow] * (n % 8 != 0)) for n, t in enumerate(kept())]
)
def test_outcomes_levels_and_days_of_a_case_are_what_they_were(tried: Tried) -> None:
    """Elements, bar, grounds, findings, days, relatives, adjustment and the other definitions, and by a digest all that lies below."""
    own = f"{short(tried)} "
    before = {line for line in TOLD.read_text(encoding="utf-8").splitlines() if line.startswith(own)}
    now = set(told(tried))

    assert sorted(now - before) == sorted(before - now) == []
