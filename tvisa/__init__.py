"""Screen a person's facts against the law of T nonimmigrant status and explain, element by element, what was found."""

from tvisa.casefile import load_case, loads_case
from tvisa.errors import TvisaError
from tvisa.facts import Case
from tvisa.screening import Screening, screen
from tvisa.truth import Outcome
from tvisa.version import __version__

__all__ = ["Case", "Outcome", "Screening", "TvisaError", "__version__", "load_case", "loads_case", "screen"]


def __dir__() -> list[str]:
    return list(__all__)
