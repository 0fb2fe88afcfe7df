"""The lists of a case that one question opens once nothing decides any more: days, relatives and what was said before."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, Final

import attrs

from tvisa.facts import Case, Incident, Setting
from tvisa.interview.wording import WORDS
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.paths import get, listing
from tvisa.kernel.predicate import Gap, Who
from tvisa.law.common.term import DayState
from tvisa.law.t import T
from tvisa.screening.days.urgent import Urgent
from tvisa.screening.picture import Picture
from tvisa.screening.relatives.family import family_of


@attrs.frozen
class Listed:
    """A list that one question opens, and what is asked of each entry."""

    over: str
    """Path of the list in the case file."""
    asks: tuple[str, ...]
    """What is asked of each entry, in order, named from its binding."""
    pointers: tuple[str, ...] = ()
    """Facts of which one, told or not known, says that there must be an entry: then it is asked for until there is one.
    Empty where it is asked for until somebody says that these are all."""
    privileged: bool = False
    """Whether it is asked about in a privileged setting alone."""


LISTS: Final = (
    Listed("incidents", ("incident.when", "incident.exit.when")),
    Listed("presence.entries", ("entry.when", "entry.manner"), privileged=True),
    Listed("presence.departures", ("departure.when",), privileged=True),
    Listed("assistance.contacts", ("contact.agency", "contact.about_trafficking")),
    Listed("assistance.requests", ("request.complied",)),
    Listed("filing.hearings", ("hearing.when",), ("case.filing.supervision",)),
    Listed(
        "conduct.court_dates",
        ("court_date.court", "court_date.when"),
        ("matter.pending", "contact.about_trafficking", "contact.connected", "request.covered"),
        privileged=True,
    ),
    Listed("family.members", ("member.kinship", "member.citizen")),
    Listed("plans", ("plan.kind", "plan.person", "plan.when")),
    Listed("statements", ("statement.to", "statement.differs"), privileged=True),
)
"""The lists that complete a file, those first in which a day can run."""
TOLD_BY: Final = {
    "presence.entries": "entry.manner",
    "assistance.contacts": "contact.agency",
    "conduct.court_dates": "court_date.court",
    "family.members": "member.kinship",
    "plans": "plan.kind",
    "statements": "statement.to",
}
"""By list, the fact that says of which kind an entry is: whoever says what there is says that with it, and is not asked again."""


@attrs.frozen
class Apart:
    """What is not asked of a client, and why."""

    facts: tuple[str, ...]
    """The facts, by the beginning of their paths from their binding."""
    title: str
    """What they are about."""
    why: str
    """Why nobody asks a client, in one sentence."""


APART: Final = (
    Apart(
        listing("""case.filing. case.filed_on case.granted_on case.assistance.continued_presence
            case.assistance.declaration case.family. hearing. notice. contact. request. matter. court_date. entry.
            member."""),
        "what notices, receipts, court documents and arrival records say",
        "The documents show it.",
    ),
    Apart(
        ("member.danger.", "case.assistance.willing"),
        "danger to relatives, and helping the police from now on",
        "Counsel raises it, and weighs what the client told.",
    ),
    Apart(
        ("incident.exit.when", "incident.sex.when"),
        "the date when an incident ended, or when commercial sex in it began, apart from the time of the incident",
        "The client is asked when the incident began and ended. More is asked only where it decides something.",
    ),
    Apart(
        ("case.status.over_180_days",),
        "whether unlawful presence lasted longer, if the recorded dates show it",
        "If the client's account conflicts with the dates, counsel reconciles them.",
    ),
    Apart(
        ("act.by_client", "plan.given_up"),
        "whether an act that the client described is the client's own, and whether a plan still stands",
        "The client tells them as such. Counsel corrects the file where they are not.",
    ),
    Apart(
        ("case.assistance.trauma.unable",),
        "inability to help the police because of trauma, where the law requires no help",
        "It decides no element in that case. Counsel weighs it for certification.",
    ),
    Apart(("case.adjustment.", "absence.", "relative."), "permanent residence", "It comes after the grant."),
    Apart(("incident.wider.",), "other definitions of trafficking", "They decide nothing in a T case."),
)
"""What is left to papers, or to another day."""
WAITING: Final = (
    Apart(
        (),
        "more acts and means in an incident that already has one on file",
        "The law requires one of each. The rest is asked if counsel finds that the first one falls short.",
    ),
    Apart(
        (),
        "commercial sex where the client described work, and work where the client described commercial sex",
        "Nothing the client said points to it, and one of the two is enough. It is asked if the other falls short.",
    ),
)
"""What waits until counsel has looked at what was told: it can still change a part of the law."""
UNHEARD: Final = Apart(
    (),
    "the client's own acts, arrests and charges",
    "The client has not described what was done to the client. Counsel takes up that and the client's own acts together.",
)
"""What is asked of nobody who would be heard as an offender alone."""
CONFIDENTIAL: Final = Apart(
    ("case.conduct.", "act.", "matter.", "case.status.", "case.grounds.", "entry.manner"),
    "what belongs in a confidential consultation",
    "Nobody asks it outside a privileged setting.",
)


# --- the end of intake: relatives, days, earlier statements -----------------------------------------------------------

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
    case: Case = picture.case
    for listed in _asked(case, lists):
        yield from _of_list(case, listed)
    if not lists:
        return
    yield from _of_relatives(case, picture.day, picture)
    yield from _of_days(picture)


def due_days(picture: Picture, lists: tuple[Listed, ...]) -> Iterator[Due]:
    """Yield the days set by others of which something told says that there are such: they are not left for the end."""
    case: Case = picture.case
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
        for missing in found.missing:
            if missing.state is Gap.NOT_ASKED and missing.who is not Who.COUNSEL:
                yield from _told_by_client(case, missing.path)


def _of_days(picture: Picture) -> Iterator[Due]:
    """Yield what would settle where the case stands, and the days that there must be and nobody recorded."""
    urgent = picture.of(Urgent)
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
