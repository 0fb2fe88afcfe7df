"""
How ``cases.jsonl`` was made: ``python -m tests.golden.draw``.

The cases are kept, because what hypothesis draws changes with its version and with every change of the strategies. Making
them anew makes other cases, which say nothing against outputs of the old ones.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.golden.outputs import DRAWN
from tvisa import Case
from tvisa.files.casefile import dumps
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family, complete_cases, near_cases

DRAWS: Final = 2_000
SMALL: Final = 4_000
"""Bytes up to which a case is small: most of those kept, so that there are many, and some large ones beside them."""
KEPT: Final = {True: 250, False: 50}
"""How many small and how many large ones are kept."""


def drawn() -> list[str]:
    """Return different cases of every kind, each as a line of JSON."""
    of = st.one_of(
        cases_with_conduct(),
        cases_with_family(of=cases_with_conduct()),
        cases_with_adjustment(of=cases_with_conduct()),
        near_cases(),
        complete_cases(),
    )
    found: dict[str, None] = {}

    @seed(0)
    @settings(
        max_examples=DRAWS,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(of)
    def keep(case: Case) -> None:
        found[json.dumps(json.loads(dumps(case)), separators=(",", ":"))] = None

    keep()
    return list(found)


def kept(lines: Sequence[str]) -> list[str]:
    """Return those to keep, taken from all that were drawn at equal distances, since the first drawn are the plainest."""
    some = []
    for small, number in KEPT.items():
        alike = [line for line in lines if (len(line) <= SMALL) is small]
        some += [alike[n * len(alike) // number] for n in range(number)]
    return some


def main() -> None:
    """Write the file."""
    lines = kept(drawn())
    DRAWN.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    print(f"{len(lines)} cases, {DRAWN.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
