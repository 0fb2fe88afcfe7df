"""What the table of the law names: values with a row of it, of which the name and the words are read off that row."""

from __future__ import annotations

import attrs

from tvisa.screening.table import LawText
from tvisa.screening.value import Value, says, worded


@attrs.frozen(eq=False, repr=False)
class Titled(Value):
    """Something that the law gives a name and a title."""

    law: LawText = says("What the law says of it.")

    @worded
    def id(self) -> str:
        """Its name."""
        return self.law.id

    @worded
    def title(self) -> str:
        """Its name for a reader."""
        return self.law.title


@attrs.frozen(eq=False, repr=False)
class Coded(Value):
    """A sentence that the law has a code for."""

    law: LawText = says("What it says.")

    @worded
    def code(self) -> str:
        """Its name in data."""
        return self.law.id

    @worded
    def text(self) -> str:
        """What it says."""
        return self.law.text
