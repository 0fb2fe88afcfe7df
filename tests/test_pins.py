"""
Every provision is held still, a line each: ``tests/data/pins.txt`` is changed on purpose, with the text beside it.

Whoever moves a pinpoint, a window, a kind or a grade, or changes a rule's sentence, reads the provision again and writes the lines
with ``python -m tests.pins``.
"""

from __future__ import annotations

import re

import pytest

from tests import pins
from tests.moved import moved
from tvisa.kernel.provision import Kind


def test_every_provision_stands_where_it_stood_says_what_it_said_and_decides_as_it_did() -> None:
    """Pinpoints with their days, windows, kinds, grades and sentences of the whole law, its conditions and its numbers."""
    now, before = pins.apart(pins.pins()), pins.apart(pins.PINS.read_text(encoding="utf-8").splitlines())
    went, came = sorted(before - now), sorted(now - before)
    cited = dict.fromkeys(re.split(r" \[|; | \| ", line)[0] for line in went + came if " | " in line)

    if went or came:
        read = "; ".join(cited) or "the provision that stands beside it"
        pytest.fail(moved(went, came, f"Read {read}. If it is right so: python -m tests.pins"), pytrace=False)


def test_a_provision_has_one_line() -> None:
    """About a thousand, each with its pinpoint, grade, kind, day and sentence; no two tell the same."""
    lines = pins.PINS.read_text(encoding="utf-8").split(f"\n{pins.HEADINGS[1]}\n")[0].splitlines()[1:]
    kinds = "|".join([*map(str, Kind), "beside"])
    shaped = re.compile(rf".+ \| [A-D] (?:{kinds})[^|]*, read \d{{4}}-\d\d-\d\d[^|]* \| [^|]+ \| .+")

    assert [line for line in lines if not shaped.fullmatch(line)] == []
    assert len(lines) == len(set(lines)) < 1_200
