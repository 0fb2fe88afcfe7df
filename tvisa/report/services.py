"""
The service plan: what a case manager can see to, with codes for routing.

It tells nothing of how the law reads the record, and of the record only which needs were named. Every line is printed for
everybody, so that none tells by being there; the person decides on each.
"""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.facts import Case
from tvisa.kernel.paths import get
from tvisa.law.t.filing.prompt import ROUTES
from tvisa.report.document import Bullets, Document, Fields, Heading, Line, Paragraph, Style, Table
from tvisa.screening.screening import Screening


@attrs.frozen
class Area:
    """
    Something to see to.

    Attributes:
        title: Its name.
        offer: What to offer or to ask.
        needs: Codes of needs of which any shows it.
        facts: Paths of facts of the case of which any yes shows it.
        codes: Codes of the Legal Issues Taxonomy, for routing.
    """

    title: str
    offer: str
    needs: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


AREAS: Final = (
    Area(
        "Safety",
        "Make a safety plan together: home, work, travel, telephone and shared devices.",
        ("DANGER_NOW", "THREATS", "THREATS_THEN"),
        codes=("RI-16-00-00-00",),
    ),
    Area(
        "Safe contact",
        "Agree on how, when and where it is safe to call and write, and on a safe address for mail.",
        facts=("filing.safe_address",),
    ),
    Area(
        "Housing",
        "Ask where the person sleeps and whether it is safe; offer shelter that asks for no status.",
        codes=("HO-13-00-00-00",),
    ),
    Area(
        "Health", "Offer a medical visit; the person chooses what is told there.", ("CARE",), codes=("BE-03-00-00-00",)
    ),
    Area("Counseling", "Offer counseling, with an interpreter who is nobody's friend or relative.", ("CARE",)),
    Area(
        "Food and money",
        "Look for help with food and cash. Ask counsel before anything is applied for.",
        facts=("filing.benefits_needed",),
        codes=("BE-02-00-00-00", "IM-03-00-00-00"),
    ),
    Area(
        "Papers",
        "Help to get birth and identity papers where that is safe. No consulate is called without the person's yes.",
        codes=("FA-02-00-00-00",),
    ),
    Area(
        "Work and wages",
        "A lawyer can look at unpaid wages and injuries. Nothing is filed without the person's yes.",
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
        "Offer help made for it, beside everything else.",
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

_RULES: Final = (
    "The person decides on each of these, may say no to any of them, and may change their mind.",
    "Write down only what a service needs. These notes may be asked for in court: no story, and nothing about what the person did.",
    "Services do not depend on working with the police, nor on any application.",
)


def service_plan(result: Screening) -> Document:
    """
    Return the service plan, in the language of the screening.

    Args:
        result: The screening, of which only the needs are read, and a few facts by themselves.
    """
    case, catalog = result.case, result.catalog
    plain, say = catalog.plain, catalog.say
    needs = {need.code for need in result.needs}
    rows = [
        (
            (Line(plain(area.title)),),
            (Line(plain(area.offer)),),
            (Line(plain("named") if _named(case, area, needs) else plain("ask")),),
            tuple(Line(told.code, plain(told.about)) for told in map(ROUTES.__getitem__, area.codes)) or (Line("–"),),
        )
        for area in AREAS
    ]
    header = (plain("What"), plain("What to offer, or to ask"), plain("On record"), plain("LIST code"))
    day = result.law.as_of
    return Document(
        plain("Service plan"),
        catalog.lang,
        (
            plain("CONFIDENTIAL. For case managers. It holds no legal finding, and none can be read from it."),
            say("tvisa {version}, {day}.", version=result.tvisa_version, day=day),
        ),
        (
            Bullets([Line(plain(rule)) for rule in _RULES]),
            Heading(plain("What to see to")),
            Table(plain("What to see to, and where to refer"), header, rows, (17, 47, 10, 26)),
            Paragraph(
                plain(
                    "In danger now: 911. National Human Trafficking Hotline: 1-888-373-7888, text 233733; it is no law enforcement agency. "
                    "In a crisis: 988."
                ),
                Style.STRONG,
            ),
            Fields((plain("Agreed with the person on:"), plain("Case manager (role):"), plain("Next contact:"))),
        ),
        plain(
            "Codes of the Legal Issues Taxonomy (LIST) are for routing and say nothing of the case. Codes of the older NSMI could not be verified and are left out."
        ),
    )


def _named(case: Case, area: Area, needs: set[str]) -> bool:
    return any(code in needs for code in area.needs) or any(
        get(case, path).when_no_hurts & 0b0101 for path in area.facts
    )
