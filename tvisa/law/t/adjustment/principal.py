"""
What 8 CFR 245.23(a) asks of the principal, in its order, and discretion over it all.

8 USC 1255(l); 8 CFR 245.23(a), (c)-(g), (j); 8 CFR 212.18. Only Form I-485 itself, once filed, ends what can still come
about; discretion is asked as one question and never worked out of its factors.
"""

from __future__ import annotations

from typing import Final

from tvisa.law.t.adjustment.admissible import ADMISSIBILITY
from tvisa.law.t.adjustment.application import APPLICATION
from tvisa.law.t.adjustment.assistance import ASSISTANCE
from tvisa.law.t.adjustment.character import CHARACTER
from tvisa.law.t.adjustment.discretion import DISCRETION
from tvisa.law.t.adjustment.presence import PRESENCE
from tvisa.law.t.adjustment.status import ADMISSION, HOLDS

ELEMENTS: Final = (APPLICATION, ADMISSION, HOLDS, PRESENCE, ADMISSIBILITY, CHARACTER, ASSISTANCE, DISCRETION)
