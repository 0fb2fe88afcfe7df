"""How a remark is written: the records that it asks of, and the days on which it says so."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.common.asking import said
from tvisa.law.common.posture import EVERYWHERE
from tvisa.law.common.remark import Remark, in_force
from tvisa.law.writing import rule

THEN, NOW = datetime.date(2020, 1, 1), datetime.date(2026, 11, 24)
SINCE_2024: Final = Period(datetime.date(2024, 8, 28))
OLD: Final = rule("It was so once.", "8 CFR 214.11", window=Period(None, SINCE_2024.start))
NEW: Final = rule("It is so.", "8 CFR 214.208", window=SINCE_2024)


def test_a_predicate_alone_is_asked_of_the_case() -> None:
    """And a rule alone is all of its law."""
    detained = said("case.filing.detained")
    remark = Remark("Held.", detained, law=NEW, where=EVERYWHERE)

    assert dict(remark.when) == {"case": detained}
    assert remark.law == (NEW,)
    assert dict(Remark("Always.", where=EVERYWHERE).when) == {}


def test_nothing_is_said_before_any_of_its_law_was() -> None:
    """One provision of several in force is enough, and what rests on none says so on every day of its own."""
    for law, then, now in (((NEW,), False, True), ((OLD, NEW), True, True), ((OLD,), True, False), ((), True, True)):
        remark = Remark("Said.", law=law, where=EVERYWHERE)
        assert (in_force(remark, THEN), in_force(remark, NOW)) == (then, now)
    assert not in_force(Remark("Said.", where=EVERYWHERE, window=SINCE_2024), THEN)
