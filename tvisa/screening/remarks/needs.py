"""Needs and safety: what comes before any question of law, and what a case manager can see to."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

import attrs

from tvisa.facts import Case
from tvisa.kernel.classification import Classification
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import get
from tvisa.law.common.needs import NEEDS
from tvisa.law.common.remark import ROUTES, Remark
from tvisa.screening.kept import STATUS
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.speaking import Look, Looker
from tvisa.screening.table import RemarkTold, told_of
from tvisa.words.catalog import ENGLISH, Catalog


def shown(case: Case, day: datetime.date, status: Classification = STATUS) -> list[Look[Remark]]:
    """Return the needs that recorded facts show, safety first."""
    explainer = Explainer(status.scope(case, day), day, ENGLISH)
    return list(Looker(explainer, status.standing(case, day), status).speaking(NEEDS))


def needs_told(picture: Picture) -> tuple[RemarkTold, ...]:
    """Return the needs that recorded facts show; none where the status has none."""
    return told_of(shown(picture.case, picture.day, picture.status), picture.table) if picture.has("needs") else ()


# --- service needs, by area -------------------------------------------------------------------------------------------


@attrs.frozen
class Area:
    """Something to see to."""

    title: str
    """Its name."""
    offer: str
    """What to offer or to ask."""
    needs: tuple[str, ...] = ()
    """Codes of needs of which any shows it."""
    facts: tuple[str, ...] = ()
    """Paths of facts of the case of which any yes shows it."""
    codes: tuple[str, ...] = ()
    """Codes of the Legal Issues Taxonomy, for routing."""


AREAS: Final = (
    Area(
        "Safety",
        "Make a safety plan together: home, work, travel, telephone and shared devices.",
        # No code for rights of people who were trafficked: on a page that holds no finding it would be one.
        ("DANGER_NOW", "THREATS", "THREATS_THEN"),
    ),
    Area(
        "Safe contact",
        "Agree on how, when and where to call and write safely, and on a safe mailing address.",
        facts=("filing.safe_address",),
    ),
    Area(
        "Housing",
        "Ask where the person sleeps and whether it is safe. Offer shelter that does not ask about immigration status.",
        codes=("HO-13-00-00-00",),
    ),
    Area(
        "Health", "Offer a medical visit; the person chooses what to say there.", ("CARE",), codes=("BE-03-00-00-00",)
    ),
    Area("Counseling", "Offer counseling, with an interpreter who is nobody's friend or relative.", ("CARE",)),
    Area(
        "Food and money",
        "Look for help with food and cash. Ask counsel before applying for anything.",
        facts=("filing.benefits_needed",),
        codes=("BE-02-00-00-00", "IM-03-00-00-00"),
    ),
    Area(
        "Papers",
        "Help the person get birth and identity documents where that is safe. Do not contact a consulate without the person's consent.",
        codes=("FA-02-00-00-00",),
    ),
    Area(
        "Work and wages",
        "A lawyer can look at unpaid wages and injuries. File nothing without the person's consent.",
        facts=("filing.losses",),
        codes=("WO-03-00-00-00", "TO-04-00-00-00"),
    ),
    Area(
        "Children and family",
        "Ask who depends on the person, here and abroad, and whether anybody is in danger.",
        ("CHILD_NOW",),
    ),
    Area(
        "Violence in the family",
        "Offer services for family violence.",
        facts=("filing.abused_by_citizen_or_resident", "filing.parental_abuse"),
        codes=("FA-07-00-00-00",),
    ),
    Area(
        "Immigration help",
        "Refer to an attorney or accredited representative. Nobody else fills in forms or says what the person qualifies for.",
        facts=("filing.fears_return", "filing.in_proceedings", "filing.detained"),
        codes=("IM-04-00-00-00", "IM-01-00-00-00", "IM-02-00-00-00"),
    ),
    Area(
        "Rights as a victim of crime",
        "Offer an advocate. Whether to speak with an agency is the person's choice, with counsel.",
        codes=("CR-01-00-00-00",),
    ),
)
"""Everything that is seen to, in this order."""


@attrs.frozen
class Service:
    """Something to see to, as a case manager reads it."""

    title: str
    """Its name."""
    offer: str
    """What to offer or to ask."""
    named: bool
    """Whether the record names a need of it; that it does not says nothing."""
    codes: tuple[tuple[str, str], ...]
    """Codes of the Legal Issues Taxonomy, each with what it is about."""


def services(case: Case, needs: Iterable[RemarkTold], catalog: Catalog) -> tuple[Service, ...]:
    """Return every area in its order, of which the needs and a few facts by themselves say whether the record names it."""
    codes, plain = {need.code for need in needs}, catalog.plain
    return tuple(
        Service(
            plain(area.title),
            plain(area.offer),
            _is_named(case, area, codes),
            tuple((route.code, plain(route.about)) for route in map(ROUTES.__getitem__, area.codes)),
        )
        for area in AREAS
    )


def _is_named(case: Case, area: Area, needs: set[str]) -> bool:
    return not needs.isdisjoint(area.needs) or any(get(case, path).when_no_hurts & 0b0101 for path in area.facts)
