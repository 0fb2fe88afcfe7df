"""What every test of causation and compulsion reports of one act."""

from __future__ import annotations

import datetime
from typing import Any

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.law.conduct.causation import MISSING, OUTSIDE, RECORDED, TESTS, Test
from tvisa.law.conduct.ladder import WHEN_KNOWN
from tvisa.law.conduct.timing import asserted
from tvisa.screening.conduct.subject import Subject
from tvisa.screening.plain import as_facts, as_missing, as_provisions
from tvisa.words.catalog import Catalog


def report(subject: Subject, day: datetime.date, catalog: Catalog) -> list[dict[str, Any]]:
    """Return what every test in force on the day reports of one act."""
    return [_report(test, subject, day, catalog) for test in TESTS if day in test.provision.window]


def _report(test: Test, subject: Subject, day: datetime.date, catalog: Catalog) -> dict[str, Any]:
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
    return {
        "id": test.id,
        "title": catalog.plain(test.title),
        "asks": catalog.plain(test.asks),
        "standing": standing,
        "at_that_time": word or "unknown",
        "facts": as_facts(facts),
        "missing": as_missing(missing),
        "limits": catalog.plain(test.limits),
        "provisions": as_provisions((test.provision,), day, catalog),
    }
