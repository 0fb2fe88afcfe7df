"""
What completes a file once nothing decides any more: relatives, the days that run, and what was said before.

Of a relative the law of relatives says what is missing, and of a day the list of days; only what a client can tell is asked. A
day that somebody else sets is asked for where something recorded says that there must be one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, Final

import attrs

from tvisa.facts import Case, Incident, Setting
from tvisa.interview.lists import Listed
from tvisa.interview.wording import WORDS
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Gap, Who
from tvisa.law.t import T
from tvisa.screening.family import family_of
from tvisa.screening.picture import Picture
from tvisa.screening.urgent_days import State as DayState

_TOLD: Final = (State.YES, State.DISPUTED)
_MAY_BE: Final = (*_TOLD, State.UNKNOWN)
_OF_ORDER: Final = ("filing.order_", "filing.reinstated_")


@attrs.frozen
class Due:
    """What is to be asked: its path and, named from its binding, the fact; of a list, what says that it is whole."""

    path: str
    fact: str


def due(picture: Picture, lists: tuple[Listed, ...]) -> Iterator[Due]:
    """Yield what completes a file, in the order in which it is asked."""
    case: Case = picture.shown
    for listed in _asked(case, lists):
        yield from _of_list(case, listed)
    if not lists:
        return
    yield from _of_relatives(case, picture.day, picture)
    yield from _of_days(picture)


def due_days(picture: Picture, lists: tuple[Listed, ...]) -> Iterator[Due]:
    """Yield the days set by others of which something told says that there are such: they are not left for the end."""
    case: Case = picture.shown
    for listed in _asked(case, lists):
        if listed.pointers and (get(case, listed.over) or _is_pointed_to(case, listed, _TOLD)):
            yield from _of_list(case, listed)


def _asked(case: Case, lists: tuple[Listed, ...]) -> Iterator[Listed]:
    private = case.setting is Setting.PRIVILEGED
    return (listed for listed in lists if private or not listed.privileged)


def _of_list(case: Case, listed: Listed) -> Iterator[Due]:
    entries = get(case, listed.over)
    name = T.lists[listed.over]
    for number in range(len(entries)):
        for fact in listed.asks:
            path = f"{listed.over}[{number}].{fact.removeprefix(f'{name}.')}"
            if _is_open(get(case, path)) and not _is_idle(fact, entries[number]):
                yield Due(path, fact)
    complete = f"{listed.over}_complete"
    if listed.pointers:
        if not entries and _is_pointed_to(case, listed, _MAY_BE):
            yield Due(listed.over, f"case.{listed.over}")
    elif not get(case, complete).claims:
        yield Due(listed.over, f"case.{complete}")


def _of_relatives(case: Case, day: datetime.date, picture: Picture) -> Iterator[Due]:
    for found in family_of(case, day, picture.catalog).members:
        for missing in found.missing():
            if missing.state is Gap.NOT_ASKED and missing.who is not Who.COUNSEL:
                yield from _told_by_client(case, missing.path)


def _of_days(picture: Picture) -> Iterator[Due]:
    """Yield what would settle where the case stands, and the days that there must be and nobody recorded."""
    urgent = picture.urgent
    for missing in urgent.asks():
        if missing.state is Gap.NOT_ASKED:
            yield from _told_by_client(urgent.case, missing.path)
    for day in urgent.days:
        if day.state is DayState.NOT_KNOWN:
            for path in day.paths:
                yield from _told_by_client(urgent.case, path)


def _told_by_client(case: Case, path: str) -> Iterator[Due]:
    """Yield a fact that a client can be asked for; of a list, whether there is an entry, until somebody says that these are all."""
    if path == "people":
        path = next((f"people[{n}].date_of_birth" for n, p in enumerate(case.people) if p.key == case.applicant), path)
    told = get(case, path)
    whole = f"{path}_complete" if isinstance(told, tuple) else path
    fact = T.bound(whole)
    if path.startswith(_OF_ORDER) and case.status.removal_order.state() is not State.YES:
        return
    if fact in WORDS and _is_open(get(case, whole)):
        yield Due(path, fact)


def _is_idle(fact: str, incident: Incident) -> bool:
    """Say whether a day need not be asked: when an incident ended that goes on, or of which the time was told."""
    return fact == "incident.exit.when" and (incident.exit.ongoing.state() is State.YES or bool(incident.when.claims))


def _is_open(fact: Any) -> bool:
    """Say whether nothing was answered: an answer, a date or a word of a list."""
    return not (fact.claims if hasattr(fact, "claims") else fact)


def may_be(fact: Answer) -> bool:
    """Say whether a fact was told, or is not known: then what follows from it is asked for."""
    return fact.state() in _MAY_BE


def _is_pointed_to(case: Case, listed: Listed, states: tuple[State, ...]) -> bool:
    paths = (path for pointer in listed.pointers for path in T.paths(pointer, case))
    return any(get(case, path).state() in states for path in paths)
