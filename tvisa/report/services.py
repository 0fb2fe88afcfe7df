"""
The service plan: what a case manager can see to, with codes for routing.

It tells nothing of how the law reads the record, and of the record only which needs were named. Every line is printed for
everybody, so that none tells by being there; the person decides on each.
"""

from __future__ import annotations

from typing import Final

from tvisa.report.document import Bullets, Document, Fields, Heading, Line, Paragraph, Style, Table
from tvisa.screening.remarks.filing import said
from tvisa.screening.screening import Screening

_RULES: Final = (
    "The person decides on each of these, may say no to any of them, and may change their mind.",
    "Write down only what a service needs. These notes may be asked for in court: no story, and nothing about what the person did.",
    "Services do not depend on working with the police, nor on any application.",
)
_IN_DANGER: Final = (
    "In danger now: 911. A hotline that answers day and night and is no law enforcement agency: 1-888-373-7888, text 233733. "
    "In a crisis: 988."
)
SAID: Final = said(_RULES, (_IN_DANGER,))
"""What the plan says to everybody."""


def service_plan(result: Screening) -> Document:
    """
    Return the service plan, in the language of the screening.

    Args:
        result: The screening, of which only its services are read.
    """
    catalog = result.catalog
    plain, say = catalog.plain, catalog.say
    rows = [
        (
            (Line(area.title),),
            (Line(area.offer),),
            (Line(plain("named") if area.named else plain("ask")),),
            tuple(Line(code, about) for code, about in area.codes) or (Line("–"),),
        )
        for area in result.services
    ]
    header = (plain("What"), plain("What to offer, or to ask"), plain("On record"), plain("LIST code"))
    day = result.law.as_of
    return Document(
        plain("Service plan"),
        catalog.lang,
        tuple(
            told
            for told in (
                plain("CONFIDENTIAL. For case managers. It holds no legal finding, and none can be read from it."),
                say("tvisa {version}, {day}.", version=result.tvisa_version, day=day),
                result.left_out,
            )
            if told
        ),
        (
            Bullets([Line(plain(rule)) for rule in _RULES]),
            Heading(plain("What to see to")),
            Table(plain("What to see to, and where to refer"), header, rows, (17, 42, 14, 27)),
            Paragraph(plain(_IN_DANGER), Style.STRONG),
            Fields((plain("Agreed with the person on:"), plain("Case manager (role):"), plain("Next contact:"))),
        ),
        plain(
            "Codes of the Legal Issues Taxonomy (LIST) are for routing and say nothing of the case. Codes of the older NSMI could not be verified and are left out."
        ),
    )
