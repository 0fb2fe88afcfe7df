"""Screen a person's facts against the law of T nonimmigrant status and explain, element by element, what was found."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tvisa.errors import (
        CaseFileError,
        InputError,
        LawDateError,
        MissingExtra,
        PolicyFileError,
        Problem,
        RunFileError,
        TvisaError,
        UnknownName,
    )
    from tvisa.facts import Case
    from tvisa.files.casefile import load_case, loads_case
    from tvisa.files.given import CaseLike, DateLike, as_case
    from tvisa.kernel.truth import Outcome
    from tvisa.screening.screening import Screening, screen

__all__ = [
    "Case",
    "CaseFileError",
    "CaseLike",
    "DateLike",
    "InputError",
    "LawDateError",
    "MissingExtra",
    "Outcome",
    "PolicyFileError",
    "Problem",
    "RunFileError",
    "Screening",
    "TvisaError",
    "UnknownName",
    "__version__",
    "as_case",
    "load_case",
    "loads_case",
    "screen",
]

__version__ = "0.2.0.dev0"

_HOMES = {
    "tvisa.errors": (
        "CaseFileError",
        "InputError",
        "LawDateError",
        "MissingExtra",
        "PolicyFileError",
        "Problem",
        "RunFileError",
        "TvisaError",
        "UnknownName",
    ),
    "tvisa.facts": ("Case",),
    "tvisa.files.casefile": ("load_case", "loads_case"),
    "tvisa.files.given": ("CaseLike", "DateLike", "as_case"),
    "tvisa.kernel.truth": ("Outcome",),
    "tvisa.screening.screening": ("Screening", "screen"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    # Loaded on use: interview servers import this package on every page, and `tvisa --help` needs none of it.
    if name not in _HOME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value


def __dir__() -> list[str]:
    return list(__all__)
