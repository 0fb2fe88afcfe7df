"""Sentences that a page prints for everybody, whatever is recorded: each declares the postures in which it is true."""

from __future__ import annotations

import attrs

from tvisa.law.common.posture import EVERYWHERE, Where


@attrs.frozen
class Said:
    """
    A sentence that stands on a page.

    Attributes:
        text: The sentence.
        where: The postures in which it is true; one that is printed for everybody is true in every one of them.
    """

    text: str
    where: Where = EVERYWHERE


def said(*groups: tuple[str, ...]) -> tuple[Said, ...]:
    """Declare sentences that are true in every posture: before filing, after it, in court, under an order, after the grant."""
    return tuple(Said(text) for group in groups for text in group)
