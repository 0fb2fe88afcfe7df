"""One case on one day, and all that is read off it: `picture`, then a room for each thing told, and `screening`, which lists them."""

from collections.abc import Callable
from typing import Any

ABOVE: dict[str, Callable[..., Any]] = {}
"""What stands above this room and reads a screening, by what opens it: whoever puts the library together hands it in."""
