"""Needs and safety: what comes before any question of law. Prompts for people, from facts already recorded."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case
from tvisa.facts.counsel import heard
from tvisa.facts.timeline import under_on
from tvisa.kernel import truth
from tvisa.kernel.paths import get
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.relatives.data import NeedData


@attrs.frozen
class Need:
    """
    A need, what it says, and the facts that show it.

    Attributes:
        code: Its name in data.
        text: What it says.
        facts: Paths of the facts of the case of which any yes shows it; ``*`` stands for every record of a list.
    """

    code: str
    text: str
    facts: tuple[str, ...]


NEEDS: Final = (
    Need(
        "DANGER_NOW",
        "It may still be happening: a safety plan comes before everything else.",
        ("incidents[*].exit.ongoing",),
    ),
    Need(
        "THREATS",
        "Threats, or fear of the traffickers: a safety plan, and care with letters, calls and shared devices.",
        (
            "presence.related.still_feared",
            "presence.related.past_threats",
            "presence.latest_return.threats",
            "presence.latest_return.fears_trafficker",
            "hardship.factors.harm_by_trafficker",
        ),
    ),
    Need(
        "THREATS_THEN",
        "Threats then, or a child used as leverage: ask whether anybody is unsafe today, and how it is safe to call or write.",
        (
            "incidents[*].means.threats",
            "incidents[*].control.uses_children",
            "incidents[*].means.harm_to_others",
        ),
    ),
    Need(
        "CARE",
        "Health care or counseling: offer it, whatever becomes of the case.",
        (
            "assistance.trauma.suffered",
            "hardship.factors.consequences_of_trafficking",
            "presence.related.services_here",
            "presence.latest_return.lasting_effects",
        ),
    ),
)
CHILD: Final = Need(
    "CHILD_NOW", "Under 18 now, or perhaps: ask for services made for children.", ("people[*].date_of_birth",)
)


def needs(case: Case, day: datetime.date, catalog: Catalog) -> list[NeedData]:
    """Return the needs that recorded facts show as plain JSON values."""
    return [{"code": n.code, "text": catalog.plain(n.text), "facts": paths} for n, paths in shown(case, day)]


def shown(case: Case, day: datetime.date) -> list[tuple[Need, list[str]]]:
    """Return the needs that recorded facts show, safety first, each with the paths of its facts."""
    found = []
    for need in NEEDS:
        paths = [p for path in need.facts for p in _each(case, path) if heard(get(case, p)).when_no_hurts & 0b0101]
        if paths:
            found.append((need, paths))
    if path := _child(case, day):
        found.append((CHILD, [path]))
    return found


def _each(case: Case, path: str) -> list[str]:
    before_star, star, after_star = path.partition("*")
    if not star:
        return [path]
    own = [n for n, incident in enumerate(case.incidents) if incident.victim == case.applicant]
    return [f"{before_star}{n}{after_star}" for n in own]


def _child(case: Case, day: datetime.date) -> str:
    person = case.person(case.applicant)
    for born in person.date_of_birth.values if person else ():
        if under_on(born, day) != truth.FALSE:
            return f"people[{case.people.index(person)}].date_of_birth" if person else ""
    return ""
