"""
The other direction: after the end of an interview one more answer of the client changes nothing that the end does not name.

``python -m tests.simulation_back`` tries every answer that nobody asked for, in each file; ``--most 40`` so many of each.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import Any

from tests.simulation import DAY, Interviewed, files, interviewed, read_off, waits
from tvisa import Case, load_case, screen
from tvisa.interview import Form, Plan, next_questions
from tvisa.interview.wording import FOR_COUNSEL
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Source, yes_no
from tvisa.kernel.classification import Vocabulary
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, parse_date, parse_years
from tvisa.kernel.fields import AnsweredBy
from tvisa.kernel.paths import facts_of, put
from tvisa.law.t import T
from tvisa.screening.days.urgent import Urgent
from tvisa.screening.remarks.filing import before_filing

_WORDS = Vocabulary(T.bindings)


def everything(case: Case, day: datetime.date = DAY) -> dict[str, Any]:
    """Return all that an answer may not change in silence: what two records of one story share, and days and relief."""
    result = screen(case, day)
    picture = result.picture
    return read_off(result) | {
        "days": sorted(f"{d.code} {d.state} {d.day}" for d in picture.of(Urgent).days),
        "relief": sorted(str(prompt.code) for prompt in picture.of(before_filing).prompts if prompt.hits),
    }


def further(case: Case) -> Iterator[tuple[str, Any]]:
    """Yield every fact of which nothing is recorded, with each answer that somebody could still give to it."""
    own = case.presence
    stayed = own.departures_complete.when_no_hurts == truth.TRUE and not own.departures
    for path, fact in facts_of(case):
        # An age that dates tell is not told again, nor is a return of somebody who is recorded as never having left.
        if fact.claims or (isinstance(fact, Age) and path.endswith("].age")):
            continue
        if stayed and path.startswith("presence.latest_return."):
            continue
        if isinstance(fact, Answer):
            yield from ((path, yes_no(value, "client")) for value in (True, False))
        elif isinstance(fact, DateFact):
            yield path, DateFact((DateClaim(parse_date("2025-10-03"), (Source.CLIENT,)),))
        elif isinstance(fact, Age):
            yield path, Age((AgeClaim(parse_years("16"), (Source.CLIENT,)),))


class Named:
    """What the end of an interview names as asked, left, skipped, or not asked at all."""

    def __init__(self, done: Interviewed, day: datetime.date = DAY) -> None:
        self.plan: Plan = next_questions(done.case, day, passed={path for a in done.asked for path in a.paths})
        marks = (a.at(c) for a in done.asked if a.form is Form.MARKS for c in a.choices)
        listed = (f"{a.path}_complete" for a in done.asked if a.form is Form.RECORD)
        lists = (self.plan.for_counsel, self.plan.not_yet, self.plan.ended)
        self.paths = {*(a.path for a in done.asked), *marks, *listed, *(m.path for several in lists for m in several)}

    def __contains__(self, path: str) -> bool:
        fact = T.bound(path)
        return (
            path in self.paths
            or _WORDS.who_answers(fact) is AnsweredBy.COUNSEL
            or fact in FOR_COUNSEL
            or any(fact.startswith(left.facts) for left in self.plan.unasked)
            or (path.startswith("incidents[") and waits(self.plan.case, path))
        )


def changes(
    done: Interviewed, most: int | None = None, day: datetime.date = DAY
) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each further answer that changes something and that the end does not name: where, what was answered, what changes."""
    named, before = Named(done, day), everything(done.case, day)
    tried = [(path, value) for path, value in further(done.case) if path not in named]
    if most is not None:
        tried = random.Random(len(tried)).sample(tried, min(most, len(tried)))  # noqa: S311 - no secret
    for path, value in tried:
        after = everything(put(done.case, path, value), day)
        if moved := [key for key in before if before[key] != after[key]]:
            said = value.claims[0].answer if isinstance(value, Answer) else "given"
            yield path, str(said), moved


if __name__ == "__main__":
    import argparse

    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("names", nargs="*")
    told.add_argument("--most", type=int)
    given = told.parse_args()
    for path in files():
        if given.names and not any(name in str(path) for name in given.names):
            continue
        done = interviewed(load_case(path))
        print(path.parent.name, len(done.asked), flush=True)
        for where, said, moved in changes(done, given.most):
            print("   ", where, said, moved, flush=True)
