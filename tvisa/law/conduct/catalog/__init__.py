"""The thirty findings of ambiguity, by the groups of the risk model."""

from __future__ import annotations

from typing import Final

from tvisa.law.conduct.ambiguity import Ambiguity
from tvisa.law.conduct.catalog.acts import ACTS
from tvisa.law.conduct.catalog.crimes import CRIMES
from tvisa.law.conduct.catalog.migration import MIGRATION
from tvisa.law.conduct.catalog.victimhood import VICTIMHOOD

CATALOG: Final[tuple[Ambiguity, ...]] = (*ACTS, *CRIMES, *MIGRATION, *VICTIMHOOD)
BY_CODE: Final = {entry.code: entry for entry in CATALOG}
