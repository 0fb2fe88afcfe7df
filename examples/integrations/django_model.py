"""A Django model that keeps the facts of one matter, refuses what is no case, and screens them on a day."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from tvisa import TvisaError, as_case, screen


def is_a_case(facts: Any) -> None:
    """Refuse what is no case: every problem by its place in the facts, never by what stands there."""
    try:
        as_case(facts)
    except TvisaError as error:
        raise ValidationError(str(error).splitlines()) from None


class Matter(models.Model):
    """One matter: its facts in the case-file format; people are P1, P2 and never names."""

    facts = models.JSONField(validators=[is_a_case])

    class Meta:
        """Where Django finds it."""

        app_label = "matters"

    def __str__(self) -> str:
        """Return a name that tells nothing of anybody."""
        return f"Matter {self.pk}"

    def screening(self, as_of: Any) -> dict[str, Any]:
        """Return what `tvisa schema screening` describes, worked out anew: keep the facts, and not the result."""
        return dict(screen(self.facts, as_of).as_dict())
