"""The thirty findings of ambiguity, by the groups of the risk model."""

from __future__ import annotations

from typing import Final

from tvisa.exposure.ambiguity import Ambiguity
from tvisa.exposure.catalog.acts import ACTS
from tvisa.exposure.catalog.crimes import CRIMES
from tvisa.exposure.catalog.migration import MIGRATION
from tvisa.exposure.catalog.victimhood import VICTIMHOOD

__all__ = ["BY_CODE", "CATALOG"]

CATALOG: Final[tuple[Ambiguity, ...]] = (*ACTS, *CRIMES, *MIGRATION, *VICTIMHOOD)
BY_CODE: Final = {entry.code: entry for entry in CATALOG}
