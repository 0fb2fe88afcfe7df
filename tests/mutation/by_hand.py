"""
Mutants written by hand: mistakes that no test saw once, each in its present place, and what no rule of the generator makes.

Who rewrites such a line writes its mistake anew; a test counts those that can still be made. ``python -m tests.mutation.run --by-hand`` tries them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.mutation.mutants import Mutant
from tests.mutation.rooms import ROOT

LADDER: Final = "tvisa/law/conduct/ladder.py"
DEPARTURES: Final = "tvisa/law/t/departure.py"
DAYS: Final = "tvisa/screening/relatives/deadlines.py"

MISTAKES: Final = (
    # The definition of the act that bars, and who says what of it.
    (LADDER, "ACTOR & KNEW & (SEX_ACT | LABOR_ACT)", "ACTOR & (SEX_ACT | LABOR_ACT)"),
    (LADDER, '"purpose": LABOR_END, "means": MEANS}', '"purpose": SEX_END, "means": MEANS}'),
    (LADDER, "if not c.hostile and isinstance(c.years, Years)", "if c.hostile and isinstance(c.years, Years)"),
    (LADDER, "if not c.hostile and isinstance(c.years, Years)", "if isinstance(c.years, Years)"),
    (LADDER, "_whole(branch, scope) == truth.TRUE and _uncompelled(scope)", "True"),
    (LADDER, "_whole(branch, scope) == truth.TRUE and _uncompelled(scope)", "_uncompelled(scope)"),
    (LADDER, "_whole(branch, scope) == truth.TRUE and _uncompelled(scope)", "_whole(branch, scope) == truth.TRUE"),
    (LADDER, "if step is Step.RAISED_STRONG and pressed.state", "if pressed.state"),
    ("tvisa/screening/conduct/bar.py", "return Part.CONFLICT", "return Part.UNKNOWN"),
    (
        "tvisa/law/conduct/matters.py",
        "(matter.vacated_for_defect) == truth.TRUE",
        "(matter.vacated_for_defect) == truth.FALSE",
    ),
    # A departure beside several incidents, days that only the trafficker's side gives, and what is open on both sides.
    (DEPARTURES, " and other is not incident", ""),
    (DEPARTURES, " and other.victim == case.applicant", ""),
    (DEPARTURES, "[] if left.hostile or act.hostile else [truth.TRUE]", "[truth.TRUE]"),
    (DEPARTURES, "if over.bits == truth.OPEN and ended != running:", "if ended != running:"),
    (DEPARTURES, "if this == truth.OPEN and came_after.bits == truth.OPEN:", "if this == truth.OPEN:"),
    ("tvisa/law/t/ended.py", " and not c.hostile", ""),
    # The days of relatives.
    (DAYS, "d.start[1] and d.start[1] <= self.day", "d.start[0] and d.start[0] <= self.day"),
    (DAYS, "return _sure(member.granted.when_no_hurts)", "return _possible(member.granted.when_no_hurts)"),
    (DAYS, "self.may_file = not _sure(by)", "self.may_file = not _possible(by)"),
    # By which provision papers withheld are weighed, and a pinpoint moved by one paragraph.
    (
        "tvisa/law/trafficking.py",
        '"incident.control", DOCUMENTS, withholds',
        '"incident.control", INDICATORS, withholds',
    ),
    (
        "tvisa/law/t/presence.py",
        '"8 CFR 214.207(a)(2); 8 CFR 214.11(g)(1)(ii)"',
        '"8 CFR 214.207(a)(3); 8 CFR 214.11(g)(1)(ii)"',
    ),
    (LADDER, 'KNEW: Final = said("act.knew", law.KNOWLEDGE)', 'KNEW: Final = said("act.knew", law.DEFINITION)'),
)
"""The module, what stands there, and what would be wrong."""


def by_hand() -> Iterator[Mutant]:
    """Yield each that can still be made."""
    for module, before, after in MISTAKES:
        source = (ROOT / module).read_text(encoding="utf-8")
        if before not in source:
            continue
        line = source[: source.index(before)].count("\n") + 1
        yield Mutant(ROOT / module, line, "by hand", before, after, source.replace(before, after, 1))
