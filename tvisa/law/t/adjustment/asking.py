"""What the files of adjustment share: the days of their law, the lists it asks of, and the paths that its clocks read."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, Final

from tvisa.facts.timeline import own_words
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import YET, Computed, Gap, Reading, gap_in, why_open
from tvisa.kernel.provision import Period, Provision
from tvisa.law.forms import Records, computed
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import question_for

RULE_2009: Final = Period(datetime.date(2009, 1, 12), RULE_2024.start)
"""
8 CFR 245.23 as it stood until 27 August 2024.

The regulation of 2008 took effect on 12 January 2009 (73 FR 75540); that of 2024, with other paragraph numbers, on 28
August 2024 (89 FR 34864).
"""

ABSENCES: Final = Records("case.adjustment.absences", "absence", question_for("case.adjustment.absences_complete"))
REQUESTS: Final = Records(
    "case.assistance.requests",
    "request",
    "Has an agency asked the person for anything since the admission? Any other requests?",
)

START: Final = ("case.granted_on", "case.adjustment.admitted_at_grant", "case.adjustment.admitted_on")
FILING: Final = ("case.adjustment.filed", "case.adjustment.filed_on")
TRAVEL: Final = listing("""absence.left absence.returned absence.under_a_day absence.advance_parole
    absence.paroled_on_return absence.admitted_on_return absence.certified case.adjustment.absences_complete""")


# --- adjustment: what is still open until filing or decision ----------------------------------------------------------

Named = Iterable[tuple[str, Any]]
Used = tuple[tuple[str, Any], ...]
GapAt = tuple[str, Gap, str] | None


def recorded(named: Named) -> Used:
    """Return the facts about which anything is recorded, without the dates that are set aside."""
    told = ((path, own_words(what) if isinstance(what, DateFact) else what) for path, what in named)
    return tuple((path, what) for path, what in told if what.claims)


def hostile_dates(named: Named) -> tuple[tuple[str, str, tuple[Any, ...]], ...]:
    """Return the dates that only a trafficker, or somebody speaking for one, gives: listed, and not read."""
    dates = ((path, what) for path, what in named if isinstance(what, DateFact))
    return tuple((path, str(c.date), c.sources) for path, what in dates for c in what.claims if c.hostile)


def nibble(*, favorable: tuple[bool, bool], adverse: tuple[bool, bool]) -> int:
    """Put together what holds on each reading: with what is uncertain at its worst, and at its best."""
    (worst_f, best_f), (worst_a, best_a) = favorable, adverse
    return worst_a | (best_a or worst_a) << 1 | worst_f << 2 | (best_f or worst_f) << 3


def per_reading(test: Callable[[Any, Any], int], first: tuple[Any, Any], second: tuple[Any, Any]) -> int:
    """Put together what a test of two spans gives on the favorable reading of both and on the adverse."""
    return test(first[0], second[0]) & 0b1100 | test(first[1], second[1]) & 0b0011


def either(condition: int, yes: int, no: int) -> int:
    """Return one nibble if a condition holds and another if not: where it is open, what both allow; disputed, each in turn."""
    if condition in (truth.TRUE, truth.FALSE):
        return yes if condition == truth.TRUE else no
    if condition == truth.OPEN:
        return yes & no & 0b0101 | (yes | no) & 0b1010
    return (yes | no) & 0b1100 | yes & no & 0b0011


def gap_of(path: str, what: Answer | DateFact, *, asks: str = "") -> GapAt:
    """
    Return why a fact is open, and the question that would close it; nothing where its sources disagree.

    Args:
        path: Where it stands.
        what: The fact.
        asks: The path by which its question is found, where it stands in a list.
    """
    question = question_for(asks or path)
    if isinstance(what, DateFact):
        return path, why_open(what), question
    return gap_in(path, what, question)


def _until(path: str, law: Provision, *, filing: bool) -> Computed:
    """
    Ask for something that can still come about: a "no" is "not yet" until an event is on record.

    Args:
        path: Path of the answer.
        law: The provision.
        filing: Whether the principal's filing ends it; else only the decision does.
    """
    name, _, steps = path.partition(".")

    def how(record: Any, *filed: Any) -> Reading:
        answer: Answer = attrgetter(steps)(record)
        ended = filed[0].adjustment.filed_by(filed[1]) if filed else truth.FALSE
        denied = answer.state(Reply.NO) is State.NO
        gap = (path, Gap.NOT_YET, question_for(path)) if denied else gap_of(path, answer)
        return Reading(YET[ended][answer.when_no_hurts], recorded([(path, answer)]), gap)

    return computed(
        path, question_for(path), law, needs=(name, "case", "day") if filing else (name,), how=how, reads=(path,)
    )


def until_decision(path: str, law: Provision) -> Computed:
    """Ask for something that can come about until the decision."""
    return _until(path, law, filing=False)


def until_filing(path: str, law: Provision) -> Computed:
    """Ask for something that must be there when the principal's Form I-485 is filed."""
    return _until(path, law, filing=True)
