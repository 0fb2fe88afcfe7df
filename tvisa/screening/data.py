"""Types of the JSON."""

from __future__ import annotations
from typing import Any, Literal

ScreeningData = dict[str, Any]
Section = Literal["elements", "grounds"]
