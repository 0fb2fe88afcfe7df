"""Every item of evidence, element by element."""

from __future__ import annotations

from typing import Final

from tvisa.law.t.evidence.assistance import ASSISTANCE
from tvisa.law.t.evidence.beside import DELAY, FAMILY, OWN_ACTS, WAIVER
from tvisa.law.t.evidence.hardship import HARDSHIP
from tvisa.law.t.evidence.items import Item
from tvisa.law.t.evidence.presence import PRESENCE
from tvisa.law.t.evidence.victim import VICTIM

CATALOG: Final[tuple[Item, ...]] = (*VICTIM, *PRESENCE, *ASSISTANCE, *HARDSHIP, *DELAY, *WAIVER, *FAMILY, *OWN_ACTS)
"""Every item, element by element."""
