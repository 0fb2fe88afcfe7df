"""Screen a person's facts against the law of T nonimmigrant status and explain, element by element, what was found."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tvisa.errors import TvisaError
    from tvisa.facts import Case
    from tvisa.files.casefile import load_case, loads_case
    from tvisa.kernel.truth import Outcome
    from tvisa.screening.screening import Screening, screen

__all__ = ["Case", "Outcome", "Screening", "TvisaError", "__version__", "load_case", "loads_case", "screen"]

__version__ = "0.2.0.dev0"

_HOMES = {
    "Case": "tvisa.facts",
    "Outcome": "tvisa.kernel.truth",
    "Screening": "tvisa.screening.screening",
    "TvisaError": "tvisa.errors",
    "load_case": "tvisa.files.casefile",
    "loads_case": "tvisa.files.casefile",
    "screen": "tvisa.screening.screening",
}


def __getattr__(name: str) -> Any:
    # Loaded on use: interview servers import this package on every page, and `tvisa --help` needs none of it.
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return list(__all__)
