"""Every point, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tvisa.kernel.provision import Period, Provision
from tvisa.law.common import points_relief
from tvisa.law.common.points import Point
from tvisa.law.t.points import elements, family, grounds
from tvisa.law.t.points.first import FIRST

__all__ = ["FIRST", "POINTS", "rules"]

POINTS: Final[tuple[Point, ...]] = (
    *elements.POINTS,
    *elements.PRESENCE,
    *elements.ASSISTANCE,
    *elements.HARDSHIP,
    *grounds.BAR,
    *grounds.GROUNDS,
    *grounds.WAYS_OUT,
    *points_relief.POINTS,
    *points_relief.RELIEF,
    *family.FAMILY,
    *family.NO_DAY,
)
"""Every point, in the order of a file."""


def rules(window: Period) -> Iterator[tuple[str, str, str, Provision]]:
    """Yield what each point rests on in a window: the place, the name, the title and the provision."""
    for place, name, law in dict.fromkeys((point.of, point.code.lower(), law) for point in POINTS for law in point.law):
        if law.window.meets(window):
            yield place, name, law.rule, law
