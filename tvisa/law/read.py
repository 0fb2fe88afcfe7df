"""On which day a rule was last read against its texts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

from tvisa.kernel.provision import CHECKED_ON, Citation, Confidence
from tvisa.law.pinpoint import key

READ_AGAIN: Final = datetime.date(2026, 11, 27)
"""The day on which every rule graded A on the texts below was read side by side with them again."""

READ_LAST: Final = datetime.date(2026, 11, 28)
"""The day on which what whole client files asked for was read."""

READ_SINCE: Final = datetime.date(2026, 12, 1)
"""The day on which what a citizen, a relative's last day, a missed day and expedited removal turn on was read."""

_READ: Final = """22 USC 7102(; 8 USC 1101(a)(15)(T); 8 USC 1182(a)(; 8 USC 1182(d)(13); 8 USC 1182(d)(3);
    8 USC 1184(o); 8 USC 1255(l); 8 CFR 212.16(; 8 CFR 212.18(; 8 CFR 214.11(; 8 CFR 214.20; 8 CFR 214.21;
    8 CFR 245.23(; 8 CFR 103.2(b)(1); 8 CFR 103.2(b)(8); 8 CFR 103.2(a)(7)(iv); 8 CFR 236.1(c); 8 CFR 1003.19(h);
    8 CFR 1236.1(d); 8 CFR 1240.10(c); 8 CFR 274a.12(c)(25); 8 CFR 241.6(a); 8 CFR 1214.2(; 8 USC 1227(d);
    8 USC 1226(; 8 USC 1229a(b)(5)(A); 8 USC 1229a(b)(5)(C); 8 USC 1229b(b)(6); 8 USC 1367(a); 8 USC 1367(b);
    18 USC 1589(c); 18 USC 1591(e)(5); 18 USC 1592(; 22 USC 254d; 22 USC 7105(c)(3)(B); 22 USC 7105(b)(1)(C);
    22 USC 7105(b)(1)(E); 22 USC 7105(b)(1)(F); 8 USC 1101(a)(13)(C); 8 USC 1101(a)(48)(A); 8 USC 1101(b)(1);
    8 USC 1101(f); 89 FR 34880; Modern Slavery Act 2015 (UK) s. 45"""
_TEXTS: Final = tuple(text.strip() for text in _READ.split(";"))


def checked_on(citations: Iterable[Citation], confidence: Confidence) -> datetime.date:
    """
    Return the day on which a rule was last read against what it cites.

    A rule graded A rests on its citations alone; one that cites anything else, or rests on a manual, a secondary source or an
    inference, was last checked with the whole model.
    """
    # Most are spelled that way already.
    read = (c.text.startswith(_TEXTS) or key(c).startswith(_TEXTS) for c in citations)
    again = confidence is Confidence.A and all(read)
    return READ_AGAIN if again else CHECKED_ON
