"""Where the applicant stands with the authorities, as far as it matters before anything is filed."""

from __future__ import annotations

import attrs

from tvisa.facts.answers import Answer
from tvisa.facts.fields import ask

__all__ = ["Filing"]


@attrs.frozen(repr=False)
class Filing:
    """What a careful lawyer checks before filing."""

    in_proceedings: Answer = ask("Is the person in removal proceedings?")
