"""What a terminal is given to show: whatever text holds, it moves no cursor, colors nothing and turns no order of reading."""

from __future__ import annotations

import re
from typing import Final

_UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|\r(?!\n)"
)
"""Control characters but for tabs and line ends, what turns the order of reading (the property Bidi_Control), and half characters."""


def shown(text: str) -> str:
    """Return text as it can be printed, with a question mark for each sign that acts on a terminal."""
    return _UNSHOWN.sub("?", text)
