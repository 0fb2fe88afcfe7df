"""One question in the words for a client, and what staff listen for instead of reading it out."""

from __future__ import annotations

from typing import Final

import attrs


@attrs.frozen
class Words:
    """
    One question, put plainly.

    Attributes:
        client: The question in the second person; yes to it is yes to the fact's own question.
        listen: What may come up by itself while the person talks, in staff's words; never a reason to press.
    """

    client: str
    listen: tuple[str, ...] = ()


WHEN: Final = ("season, holiday or school year", "age or birthday then", "birth, move or job around then")
"""What a date is often remembered by."""
