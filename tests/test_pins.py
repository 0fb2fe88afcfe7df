"""
Where every rule stands is held still, rule by rule: ``tests/data/pins.txt`` is changed on purpose, with the text beside it.

Whoever moves a pinpoint, a window, a kind or a grade reads the provision again and writes the lines with ``python -m tests.pins``.
"""

from __future__ import annotations

from tests.pins import PINS, pins


def test_every_rule_stands_where_it_stood_holds_as_long_and_decides_as_it_did() -> None:
    """Pinpoints with their days, windows, kinds and grades of the whole law: of elements, grounds, conduct, relatives, days."""
    now, before = set(pins()), set(PINS.read_text(encoding="utf-8").splitlines())

    assert sorted(now - before) == sorted(before - now) == []
