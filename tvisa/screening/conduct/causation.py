"""What every test of causation and compulsion reports of one act."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.law.conduct.causation import MISSING, OUTSIDE, RECORDED, TESTS, Test
from tvisa.law.conduct.ladder import WHEN_KNOWN
from tvisa.law.conduct.timing import asserted
from tvisa.screening.conduct.subject import Subject


class Reported(NamedTuple):
    """
    What one test reports of an act.

    Attributes:
        test: The test.
        standing: Whether the facts that it looks for are recorded, are missing, or the act is outside it.
        at_that_time: What may be said at that time.
        facts: The facts recorded.
        missing: What is missing.
    """

    test: Test
    standing: str
    at_that_time: str
    facts: tuple[Fact, ...]
    missing: tuple[Missing, ...]


def report(subject: Subject, day: datetime.date) -> tuple[Reported, ...]:
    """Return what every test in force on the day reports of one act."""
    return tuple(_report(test, subject) for test in TESTS if day in test.provision.window)


def _report(test: Test, subject: Subject) -> Reported:
    word = test.at(subject.at.timing)
    bits = subject.find(test.needs).bits & 15
    applies = truth.TRUE if test.only is None else subject.find(test.only).bits & 15
    facts: tuple[Fact, ...] = ()
    missing: tuple[Missing, ...] = ()
    if word == "outside" or applies == truth.FALSE or (bits == truth.FALSE and word != "open"):
        standing = OUTSIDE
    else:
        facts, missing = (
            subject.facts(test.needs),
            subject.missing(None if test.from_record else test.only, WHEN_KNOWN, test.needs),
        )
        standing = RECORDED if word and asserted(applies) and asserted(bits) else MISSING
    return Reported(test, standing, word or "unknown", facts, missing)
