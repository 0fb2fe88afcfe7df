"""
An independent reading of the burden of proof in plain booleans: what an application would show if it were filed on this record.

8 CFR 214.204(l) (before it 8 CFR 214.11(d)(5) of 2017 and 214.11(l)(2) of 2002): the applicant "must demonstrate" that they are
eligible. So nothing is taken for granted: what is not on file counts against the applicant. An element is shown only where it holds
whichever way every silent answer would have gone, and however many records a list that nobody called complete leaves out.

Where it holds, it can still rest on somebody's judgment: a standard is the adjudicator's, and "assertions of counsel do not constitute
evidence" (Matter of Ramirez-Sanchez, 17 I&N Dec. 503, 506 (BIA 1980)). It is shown by facts alone where it would hold with every such
answer turned against the applicant. Which answers are judgments is an input: the dictionary of facts says so of each.

It stands on the oracle of the elements, which reads complete cases: here a case is complete but for a few answers of fact, and for
whether a list is complete.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Collection, Iterator
from typing import Any

import attrs

from tests.property.oracle import last_day, oracle
from tests.property.support import each
from tvisa.facts import Case, Departure, Incident, Request
from tvisa.kernel.answers import NOT_ASKED, Answer, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import put

ROOMS = ("incidents", "presence", "assistance", "hardship")
YES_IS_AGAINST = {
    "clear_chance_to_leave",  # 8 CFR 214.11(g)(2) of 2002
    "reasonable",  # 8 CFR 214.208(a): "any reasonable request"
    "detection_counts",  # 8 CFR 214.201, "reasonable request for assistance"
}
"""Standards of which a yes speaks against the applicant."""


def proof(case: Case, as_of: datetime.date, silent: Collection[str], standards: Collection[str]) -> dict[str, str]:
    """Return how each element would be shown, given the paths of the silent answers and the names of those that are judgments."""
    turned = against_the_applicant(case, standards)
    held = [oracle(one, as_of) for one in ways_it_could_be(case, as_of, silent)]
    against = [oracle(one, as_of) for one in ways_it_could_be(turned, as_of, silent)]
    return {
        element: "not_shown"
        if not all(one[element] for one in held)
        else "shown"
        if all(one[element] for one in against)
        else "judgment"
        for element in held[0]
    }


def ways_it_could_be(case: Case, as_of: datetime.date, silent: Collection[str]) -> Iterator[Case]:
    """Yield the case with each silent answer either way, and with and without one more record that hurts in a list not called complete."""
    open_lists = [path for path in silent if path.endswith("_complete")]
    answers = [path for path in silent if path not in open_lists]
    for path in open_lists:
        case = put(case, path, yes_no(True))
    # Without it too: a departure that nobody listed can also open the way back that carries presence (8 CFR 214.207(b)).
    for whole in dict.fromkeys((case, with_one_more(case, as_of, open_lists))):
        for replies in itertools.product((True, False), repeat=len(answers)):
            one = whole
            for path, reply in zip(answers, replies, strict=True):
                one = put(one, path, yes_no(reply))
            yield one


def with_one_more(case: Case, as_of: datetime.date, open_lists: Collection[str]) -> Case:
    """Return the case with one more record in each of these lists."""
    if "incidents_complete" in open_lists and not any(i.victim == case.applicant for i in case.incidents):
        # 8 CFR 214.11(d)(4) of 2002: "whose victimization occurred prior to October 28, 2000", where none is claimed yet
        old = Incident("unlisted", case.applicant, when=DateFact((DateClaim(parse_date("1999-01-01")),)))
        old = each(old, lambda _, fact: yes_no(False) if isinstance(fact, Answer) else fact)
        case = attrs.evolve(case, incidents=(*case.incidents, old))
    if "presence.departures_complete" in open_lists:
        # after everything that happened, which is when it hurts most
        day = max(as_of, *(last_day(incident.when) for incident in case.incidents)) if case.incidents else as_of
        left = Departure(DateFact((DateClaim(parse_date((day + datetime.timedelta(days=1)).isoformat())),)))
        left = told(left, voluntary=True, removed=True, after_trafficking=True)
        case = attrs.evolve(case, presence=attrs.evolve(case.presence, departures=(*case.presence.departures, left)))
    if "assistance.requests_complete" in open_lists:
        refused = told(Request(), reasonable=True, covered=True)
        requests = (*case.assistance.requests, refused)
        case = attrs.evolve(case, assistance=attrs.evolve(case.assistance, requests=requests))
    return case


def told(record: Any, **answers: bool) -> Any:
    """Return a record with these answers, and every other a plain no."""
    names = [field.name for field in attrs.fields(type(record)) if isinstance(getattr(record, field.name), Answer)]
    return attrs.evolve(record, **{name: yes_no(answers.get(name, False)) for name in names})


def against_the_applicant(case: Case, standards: Collection[str]) -> Case:
    """Return the case with every judgment turned against the applicant."""

    def turned(path: str, fact: Any) -> Any:
        name = path.rpartition(".")[2]
        if isinstance(fact, Answer) and fact != NOT_ASKED and name in standards:
            return yes_no(name in YES_IS_AGAINST)
        return fact

    rooms: dict[str, Any] = {
        room: tuple(each(record, turned) for record in value) if isinstance(value, tuple) else each(value, turned)
        for room, value in ((room, getattr(case, room)) for room in ROOMS)
    }
    excused = yes_no(False) if "delay_excused" in standards else case.delay_excused
    return attrs.evolve(case, delay_excused=excused, **rooms)
