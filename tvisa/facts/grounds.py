"""Grounds of inadmissibility as counsel sees them, and what a waiver of each would rest on."""

from __future__ import annotations

import attrs

from tvisa.facts.answers import Answer
from tvisa.facts.fields import ask

__all__ = ["Grounds"]


@attrs.frozen(repr=False)
class Grounds:
    """Grounds of inadmissibility and waivers."""

    listed_complete: Answer = ask("Has counsel gone through every ground, and are these all that could apply?")
