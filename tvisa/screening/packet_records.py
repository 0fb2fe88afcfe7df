"""The records plan of one case: which record, from whom, for which event, who gets it, and what asking would endanger."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from tvisa.facts import Role
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import told_dates
from tvisa.kernel.answers import Reply, State
from tvisa.kernel.paths import recorded
from tvisa.law.t.filing.records import PAPERS, Keeper, OrderedBy, Paper
from tvisa.screening.called_for import CalledAt
from tvisa.screening.packet_values import AsRead, Away, Cited, Lies, RecordToGet
from tvisa.screening.sharing import AN_ACT, for_export

if TYPE_CHECKING:
    from tvisa.facts import Case
    from tvisa.screening.called_for import CalledFor

_PRIVATE: Final = ("admissibility", "bar")
"""What a record shows something of, and only a privileged setting names."""
_ROLES: Final = (
    Role.RECRUITER,
    Role.TRANSPORTER,
    Role.SMUGGLER,
    Role.EMPLOYER,
    Role.EXPLOITER,
    Role.BUYER,
    Role.PARTNER,
    Role.HAD_A_PART,
)
_ARE_SLOW: Final = frozenset(Keeper) - {Keeper.IMMIGRATION_COURT, Keeper.FBI}
_RESPONSIBLE: Final = "Recorded among those responsible."
_SINCE: Final = "Came to the client or the family since, for those responsible."
_ACCUSED: Final = "Accused in a case of their own."


def records(
    called: CalledFor, takes: Mapping[str, AsRead], day: datetime.date, *, privileged: bool
) -> tuple[RecordToGet, ...]:
    """
    Return the records that a case calls for; what is got before anything is signed first.

    Args:
        called: What the case calls for.
        takes: By name, the policy entries on how long it takes.
        day: The day.
        privileged: Whether the setting is privileged.
    """
    found = [
        _record(paper, called, at, takes, day, privileged=privileged)
        for paper in PAPERS
        for at in (called.at(paper.signs),)
        if at or not paper.signs
    ]
    return tuple(sorted(found, key=lambda each: not each.first))


def _record(
    paper: Paper,
    called: CalledFor,
    at: tuple[CalledAt, ...],
    takes: Mapping[str, AsRead],
    day: datetime.date,
    *,
    privileged: bool,
) -> RecordToGet:
    plain, law = called.catalog.plain, paper.law
    lies = _lies(paper, called, at)
    shown = [element for element in paper.elements if privileged or element not in _PRIVATE]
    return RecordToGet(
        id=paper.id,
        title=plain(paper.title),
        lies=lies,
        whom=plain(paper.whom),
        ordered_by=paper.ordered_by,
        how=plain(paper.how),
        endangers=plain(paper.endangers),
        waits_for=plain(paper.waits) or None if lies is Lies.WAITS or not paper.waits_if else None,
        first=paper.first,
        at=tuple(_for_export(at, plain(AN_ACT))),
        shows=tuple(plain(_titles()[element]) for element in shown),
        day_before=_next_day(called.case, day) if _ARE_SLOW.intersection(paper.keepers) else None,
        takes=tuple(takes[keeper.entry] for keeper in paper.keepers if keeper.entry in takes),
        law=Cited(
            rule=plain(law.rule),
            citations=tuple(map(str, law.cites_on(day))),
            confidence=law.confidence,
            note=plain(law.note),
        ),
    )


def _for_export(at: tuple[CalledAt, ...], an_act: str) -> Iterator[CalledAt]:
    """Yield the places that call for a record; acts of the client's own together as one, with nothing of them."""
    yield from (each for each in at if for_export(each.path))
    if not all(for_export(each.path) for each in at):
        yield CalledAt(path="conduct.acts", text=an_act, facts=())


def _next_day(case: Case, day: datetime.date) -> datetime.date | None:
    """Return the next day in court or with an agency that is recorded."""
    told = [case.filing.hearing_on, *(hearing.when for hearing in case.filing.hearings)]
    days = [when for fact in told for date in told_dates(fact) if (when := date.start[0]) and when >= day]
    return min(days, default=None)


def _titles() -> Mapping[str, str]:
    from tvisa.law.t import T  # noqa: PLC0415 - put together when it is asked for
    from tvisa.law.t.evidence.parts import TITLES  # noqa: PLC0415 - as above

    return {**{element.id: element.title for rules in T.rule_sets for element in rules.elements}, **TITLES}


def _lies(paper: Paper, called: CalledFor, at: tuple[CalledAt, ...]) -> Lies:
    """Say where a record is: held, where something of its kind is recorded at every place that calls for it."""
    if paper.ordered_by is OrderedBy.NOBODY:
        return Lies.NOT_ASKED_FOR
    held = [path for path, value in recorded(called.case) if not set(value.evidence).isdisjoint(paper.kinds)]
    if at and all(any(path.startswith(f"{each.path}.") for path in held) for each in at):
        return Lies.HELD
    waits = called.at(paper.waits_if) if paper.waits_if else paper.waits
    return Lies.WAITS if waits else Lies.TO_GET


def away(called: CalledFor) -> tuple[Away, ...]:
    """Return whom nobody asks for anything, by key, with why and where that is recorded; whom an act touched is told elsewhere."""
    found: dict[str, dict[str, list[str]]] = {}
    for person, why, path in _away(called.case):
        key = chosen(person)
        if key and key != called.case.applicant:
            found.setdefault(key, {}).setdefault(why, []).append(path)
    plain = called.catalog.plain
    return tuple(
        Away(
            person=person,
            because=" ".join(map(plain, whys)),
            paths=tuple(path for paths in whys.values() for path in paths),
        )
        for person, whys in found.items()
    )


def _away(case: Case) -> Iterator[tuple[str | Reply | None, str, str]]:
    for number, incident in enumerate(case.incidents):
        mine = incident.victim in (None, "", case.applicant)
        parts = [(place, each) for place, each in enumerate(incident.people) if each.role in _ROLES]
        yield from (
            (each.person, _RESPONSIBLE, f"incidents[{number}].people[{place}].role") for place, each in parts if mine
        )
    for number, event in enumerate(case.reprisals):
        if event.by_responsible.state() is State.YES:
            yield event.person, _SINCE, f"reprisals[{number}].by_responsible"
    for number, against in enumerate(case.prosecutions):
        yield against.person, _ACCUSED, f"prosecutions[{number}].person"
