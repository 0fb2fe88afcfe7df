"""What a build adds to the tree and to the wheel: the stub of ``tvisa.screening.data``, made of the fields of the values."""  # noqa: INP001 - a build runs it by its path

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STUB = "tvisa/screening/data.pyi"


class Stub(BuildHookInterface[Any]):
    """Prints the typed dicts of the JSON for type checkers, which run nothing; without a network, and of this tree alone."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - what a hook is given
        """Write the stub before a wheel, or an editable one, is made of what there is."""
        sys.path.insert(0, self.root)
        from tvisa.screening.schema import source  # noqa: PLC0415 - it is found once the tree is on the path

        Path(self.root, STUB).write_text(source(), encoding="utf-8", newline="\n")
        build_data["artifacts"].append(STUB)  # git ignores it
