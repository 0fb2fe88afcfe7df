"""
The sheet for the client: what comes next and what to bring, in plain words; a card for the next visit; and the service plan.

The sheet draws no conclusion, names no law and tells nothing of what was said: whoever finds it learns that its holder spoke with
somebody about legal help, and no more. What to bring is chosen from the evidence still to be gathered for the elements;
nothing in it comes from what is asked in private.

The service plan is what a case manager can see to, with codes for routing. It tells nothing of how the law reads the record, and of
the record only which needs were named. Every line is printed for everybody, so that none tells by being there; the person decides
on each.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Fields, Heading, Line, Paragraph, Style, Table
from tvisa.screening.days.chronology import dates_in_words
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.remarks.filing import said
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog
from tvisa.words.days import MONTHS, WEEKDAYS


@attrs.frozen
class Bring:
    """A kind of paper to bring, in a client's words."""

    words: str
    """What to bring."""
    items: tuple[str, ...]
    """The kinds of evidence, by their names in the checklist, of which any that is still to be gathered asks for it;
    none where everybody is asked."""


BRING: Final = (
    Bring("A paper with your name and birth date.", ()),
    Bring(
        "Your passport, tickets, and any paper you got when you came to this country.",
        ("entry_document", "travel_papers"),
    ),
    Bring("Papers about your work: pay slips, job ads, a contract.", ("scheme_papers", "work_records")),
    Bring(
        "Messages, photos and letters. Keep them all. Do not erase any.",
        ("trafficker_messages", "photograph", "correspondence"),
    ),
    Bring("Papers from a doctor or a clinic.", ("health_records", "professional_statement", "helpers")),
    Bring(
        "Papers from a court or a public office.", ("agency_papers", "court_papers", "police_report", "court_record")
    ),
    Bring("Papers about your life here: school, rent, bills, debts.", ("life_here", "economic")),
)
"""What can be asked for, each once and in this order."""

_COURT: Final = "You must go to court on this day. Call us before it."
_APPOINTMENT: Final = "You have an appointment on this day. Call us before it."
_NOT_ALONE: Final = "You have an appointment on this day. Call us before it. Do not go alone."
DATES: Final = {
    "HEARING": _COURT,
    "FURTHER_HEARING": _COURT,
    "FAMILY_COURT": _COURT,
    "CHECK_IN": _NOT_ALONE,
    "CREDIBLE_FEAR": _NOT_ALONE,
    "FEAR_INTERVIEW": _NOT_ALONE,
    "USCIS_APPOINTMENT": _APPOINTMENT,
    "OTHER_AUTHORITY": _APPOINTMENT,
}
"""What is said of a day on which the client has to be somewhere, by its kind; of any other day nothing is."""
_TO_COURT: Final = "You must go to court. {told} Ask the court or your lawyer for the day. {earliest}"
_TO_GO: Final = "You have an appointment. {told} Ask your lawyer or helper for the day. {earliest}"
_TO_GO_NOT_ALONE: Final = (
    "You have an appointment. {told} Ask your lawyer or helper for the day. {earliest} Do not go alone."
)
_ROUGHLY: Final = {_COURT: _TO_COURT, _APPOINTMENT: _TO_GO, _NOT_ALONE: _TO_GO_NOT_ALONE}
"""By what is said of a day: what is said where nobody told the day itself."""
_MONTH: Final = re.compile(r"\b(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?\b")
_SEASONS: Final = {"21": "spring {year}", "22": "summer {year}", "23": "fall {year}", "24": "winter {year}"}
_LONG: Final = 90
"""How many letters of a day's line stand in one line of the page, at least."""
_OTHER_DATES: Final = (
    "You may have other dates, too. They may not all be on this paper. Ask your lawyer or helper for all of them."
)
"""What is said of dates to everybody, whatever is recorded: a day in a court matter of the client's own stands on no paper."""
_ELEMENTS: Final = frozenset(
    {"severe_trafficking", "physical_presence", "law_enforcement_assistance", "extreme_hardship"}
)
_ABOUT: Final = (
    "This paper is for you. It gives information. It is not legal advice.",
    "This paper decides nothing. You can ask us what we wrote down, and who can see it.",
    "Keep this paper only if it is safe for you. You can leave it with us.",
)
_NEXT: Final = (
    "A lawyer, or a helper who is allowed to do this work, will read your answers. Then they will talk with you.",
    "We may have more questions. You can skip any question. You can take a break or stop at any time.",
    "You can ask for an interpreter. You can ask to talk with a man or a woman.",
    "You can ask another lawyer what they think.",
)
_CARE: Final = (
    "Do not sign a paper if you do not understand it. Ask us to read it to you.",
    "Do not pay a notary or “notario” for help with papers. They are not lawyers. Only a lawyer or an allowed helper can do it.",
    "Do not leave the United States before you talk with a lawyer. Not even for one day.",
    "Do not write about this on the phone or online. Other people may see it. A call from a jail or a detention center can be heard.",
    "Did you get a letter from a court or a public office? Tell us right away. Go to every court date.",
    "Will you move, or change your phone? Tell us first, in a way that is safe.",
)
_BRING_CARE: Final = (
    "Bring only papers that you have now. You do not need all of these. Your own words count, too.",
    "Do not go anywhere just to get a paper. We can help you get it.",
)
_HELP: Final = (
    "Are you in danger now? Call 911.",
    "Do you feel that you cannot go on? Call or text 988, day or night.",
    "Do you need food, a safe place to sleep, or a doctor? Ask us. You do not have to wait.",
)

SAID: Final = said(_ABOUT, (_OTHER_DATES,), _NEXT, _CARE, _BRING_CARE, _HELP)
"""What the sheet says to everybody."""


def _dates(outside: Screening, catalog: Catalog) -> list[Line]:
    told = outside.urgent.days if outside.urgent else ()
    return [Line(_day(day, catalog)) for day in told if day.live and day.code in DATES]


def _day(told: UrgentDay, catalog: Catalog) -> str:
    """Say a day as people write one, and what to do on it; where nobody told the day, what was told and who knows it."""
    words = DATES[told.code]
    day = datetime.date.fromisoformat(told.day) if told.day else None
    exact = {} if day is None else _in_full(day, catalog)
    if day and not told.approximate:
        return catalog.say("On {weekday}, {month} {day}, {year}: {words}", **exact, words=catalog.plain(words))
    if day and told.state == "ahead":
        earliest = catalog.say("It can be as early as {weekday}, {month} {day}, {year}. Call us before then.", **exact)
    else:
        earliest = catalog.plain("It can be today, or it may be past. Call us today.")
    written = " / ".join(_told(each, catalog) for each in (told.span_told or "").split(", "))
    noted = catalog.say("We wrote down: {told}. We do not know the day.", told=written)
    return catalog.say(_ROUGHLY[words], told=noted, earliest=earliest)


def _in_full(day: datetime.date, catalog: Catalog) -> dict[str, object]:
    weekday, month = catalog.plain(WEEKDAYS[day.weekday()]), catalog.plain(MONTHS[day.month - 1])
    return {"weekday": weekday, "month": month, "day": day.day, "year": day.year}


def _told(written: str, catalog: Catalog) -> str:
    """Return a date as a case file writes it, in a client's words."""

    def said(found: re.Match[str]) -> str:
        year, month, day = found[1], found[2], found[3]
        if month in _SEASONS:
            return catalog.say(_SEASONS[month], year=year)
        if month in (None, "XX"):
            return year
        named = catalog.plain(MONTHS[int(month) - 1])
        if day in (None, "XX"):
            return catalog.say("{month} {year}", month=named, year=year)
        return catalog.say("{month} {day}, {year}", month=named, day=int(day), year=year)

    return _MONTH.sub(said, dates_in_words(written, catalog))


def _size(dates: list[Line]) -> float:
    """Return how large the sheet is set, so that it stays one page however many days there are, with up to five that nobody knows."""
    lines = sum(1 + len(line.text) // _LONG for line in dates)
    return next(points for points, most in ((12.0, 0), (11.5, 4), (11.0, 9), (10.0, 99)) if lines <= most)


def client_sheet(screening: Screening) -> Document:
    """
    Return the sheet for the client, in the language of the screening.

    Args:
        screening: The screening: of it as it would be outside of a privileged setting, with nothing said of conduct, the names
            of papers still to be gathered are read and nothing else.
    """
    catalog, plain, outside = screening.catalog, screening.catalog.plain, screening.outside()
    wanted = {i.item for i in outside.evidence if i.state == "obtainable" and i.element in _ELEMENTS}
    bring = [b.words for b in BRING if not b.items or wanted.intersection(b.items)]
    dates = _dates(outside, catalog)
    blocks: list[Block] = [Bullets(map(plain, _ABOUT)), Heading(plain("Your dates"))]
    blocks += [Bullets([*dates, plain(_OTHER_DATES)]), Fields((plain("Other dates:"),))]
    for title, lines in (
        (plain("What comes next"), _NEXT),
        (plain("What to bring"), (*bring, *_BRING_CARE)),
        (plain("Until then"), _CARE),
        (plain("If you need help now"), _HELP),
    ):
        blocks += [Heading(title), Bullets(map(plain, lines))]
    blocks.append(Paragraph(plain("Your next visit, and your questions"), Style.STRONG))
    blocks.append(Fields((plain("Day and time:"), plain("Place:"))))
    return Document(plain("Your next steps"), catalog.lang, (), blocks, points=_size(dates))


def appointment_card(screening: Screening) -> Document:
    """
    Return a card for the next visit that could be anybody's: it says when and where, and nothing of what it is about.

    It is the same for everybody, whatever is recorded: of the screening the language is read.
    """
    plain = screening.catalog.plain
    blocks = (
        Fields((plain("Day and time:"), plain("Place:"))),
        Fields((plain("Ask for:"), plain("Phone:"))),
        Paragraph(plain("Call if you need another day.")),
    )
    return Document(plain("Your next visit"), screening.catalog.lang, (), blocks, points=13)


# --- the service plan -------------------------------------------------------------------------------------------------

_RULES: Final = (
    "The person decides on each of these, and may say no or change their mind.",
    "Write down only what a service needs. A court may ask for these notes. Leave out the story, and anything about what the person did.",
    "Services do not depend on working with the police or on any application.",
)
_IN_DANGER: Final = "In danger now: 911. Hotline day and night, not a law enforcement agency: 1-888-373-7888, text 233733. In a crisis: 988."
SAID_OF_SERVICES: Final = said(_RULES, (_IN_DANGER,))
"""What the plan says to everybody."""


def service_plan(result: Screening) -> Document:
    """Return the service plan, in the language of the screening, of which only its services are read."""
    catalog, plain = result.catalog, result.catalog.plain
    rows = (
        (
            *(area.title, area.offer, plain("named") if area.named else plain("ask")),
            [Line(code, about) for code, about in area.codes] or "–",
        )
        for area in result.services
    )
    header = (plain("What"), plain("What to offer, or to ask"), plain("On record"), plain("LIST code"))
    banner = (
        plain(
            "CONFIDENTIAL. For case managers. This plan contains no legal finding, and none can be inferred from it."
        ),
        catalog.say("tvisa {version}, {day}.", version=result.tvisa_version, day=result.law.as_of),
        result.left_out,
    )
    blocks = (
        Bullets(map(plain, _RULES)),
        Heading(plain("Needs")),
        Table(plain("Needs, and where to refer"), header, rows, (17, 42, 14, 27)),
        Paragraph(plain(_IN_DANGER), Style.STRONG),
        Fields((plain("Agreed with the person on:"), plain("Case manager (role):"), plain("Next contact:"))),
    )
    return Document(plain("Service plan"), catalog.lang, filter(None, banner), blocks, plain(_CODES))


_CODES: Final = "LIST codes (Legal Issues Taxonomy) are for referrals and say nothing about the case."
