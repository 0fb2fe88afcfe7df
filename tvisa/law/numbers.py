"""
What an old number named: the paragraphs of 22 USC 7102, 8 CFR 214.11 and a few others, each with its days.

A number is read with its date. 22 USC 7102 was renumbered in 2013 and in 2019; 8 CFR 214.11 was rewritten in 2017 and
became 8 CFR 214.200-214.216 in 2024. Some cross-references were wrong when they were printed, and some guidance still
states the rule before: those stand here too.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Annotated, Final, TypedDict

import attrs

from tvisa.kernel.provision import Citation, Confidence, Period
from tvisa.law.listed import PeriodData
from tvisa.law.pinpoint import key, normalize
from tvisa.law.renumbered import (
    ADJUSTMENT_OF_2009,
    READ_IN_2002,
    RULE_OF_2002,
    RULE_OF_2017,
    TERMS,
    WAIVERS_OF_2002,
    Row,
)
from tvisa.law.windows import DEFINITIONS, RULE_2002, RULE_2017, TVPA_2000, TVPRA_2003, TVPRA_2008, VAWA_2005
from tvisa.words.catalog import ENGLISH, Catalog


class NamedData(PeriodData):
    """What a number named in its time."""

    citation: str
    concept: Annotated[str, "What it named."]
    now: Annotated[list[str], "Where the same stands today; empty where it stands nowhere."]
    confidence: Annotated[str, Confidence]
    note: str


class SlipData(TypedDict):
    """A reference that must not be followed as printed."""

    where: Annotated[str, "The text that refers."]
    says: Annotated[str, "Where it sends the reader, or what it still says."]
    read: Annotated[str, "How to read it."]


@attrs.frozen
class Named:
    """
    What a number named in its time.

    Attributes:
        citation: The number, with the days on which it named this.
        concept: What it named.
        now: Where the same stands today; empty where it stands nowhere.
        confidence: How that was verified.
        note: What a careful reader should know.
    """

    citation: Citation
    concept: str
    now: tuple[str, ...]
    confidence: Confidence = Confidence.A
    note: str = ""

    def as_dict(self, catalog: Catalog = ENGLISH) -> NamedData:
        """Return it as plain JSON values."""
        window = self.citation.window
        return {
            "citation": self.citation.text,
            "from": window.start.isoformat() if window.start else None,
            "until": window.end.isoformat() if window.end else None,
            "concept": catalog.plain(self.concept),
            "now": list(self.now),
            "confidence": str(self.confidence),
            "note": catalog.plain(self.note),
        }


@attrs.frozen
class Slip:
    """
    A reference that must not be followed as printed.

    Attributes:
        where: The text that refers.
        says: Where it sends the reader, or what it still says.
        read: How to read it.
    """

    where: str
    says: str
    read: str

    def as_dict(self, catalog: Catalog = ENGLISH) -> SlipData:
        """Return it as plain JSON values."""
        return {"where": self.where, "says": catalog.plain(self.says), "read": catalog.plain(self.read)}


_TODAY: Final = Period(DEFINITIONS[1].end)
_STALE: Final = "Its own text still refers to paragraphs (9) and (10): read (11) and (12)."


def _definitions() -> list[Named]:
    found = []
    for concept, first, second, today in TERMS:
        now = (f"22 USC 7102({today})",)
        for number, window in ((first, DEFINITIONS[0]), (second, DEFINITIONS[1]), (today, _TODAY)):
            if number is not None:
                sure = window is not DEFINITIONS[0] or number in READ_IN_2002
                found.append(
                    Named(
                        Citation(f"22 USC 7102({number})", window),
                        concept,
                        now,
                        Confidence.A if sure else Confidence.D,
                        _STALE if window is _TODAY and number in (16, 17) else "",
                    )
                )
    return found


_RULE_2009: Final = Period(datetime.date(2009, 1, 12), RULE_2017.end)


def _regulation(section: str, rows: Iterable[Row], window: Period, today: str) -> list[Named]:
    """Name the paragraphs of a section in one window; what stands today is told from *today* on, places parted by blanks."""
    return [
        Named(Citation(f"8 CFR {section}{paragraph}", window), concept, tuple(f"8 CFR {today}{n}" for n in now.split()))
        for paragraph, concept, now in rows
    ]


def _moved(section: str, rows: tuple[Row, ...], window: Period) -> list[Named]:
    """Name the paragraphs that moved inside their section, and what has stood since then at the numbers that they had."""
    found = _regulation(section, rows, window, section)
    left = {row.citation.text for row in found}
    taken = [(place, row) for row in found for place in row.now if place in left and row.citation.text not in row.now]
    since = Period(window.end)
    return found + [Named(Citation(place, since), row.concept, (place,)) for place, row in taken]


_T: Final = "8 USC 1101(a)(15)(T)(i)(III)"
_STATUTE: Final = (
    Named(
        Citation(f"{_T}(bb)", Period(None, TVPRA_2008)),
        "exemption by age (15, from 19 December 2003 18)",
        (f"{_T}(cc)",),
        Confidence.D,
    ),
    Named(Citation(f"{_T}(bb)", Period(TVPRA_2008)), "exception for trauma", (f"{_T}(bb)",)),
    Named(Citation(f"{_T}(cc)", Period(TVPRA_2008)), "exemption by age", (f"{_T}(cc)",)),
    Named(
        Citation("22 USC 7102(18)"),
        "grounds related to human trafficking",
        ("22 USC 7102(18)",),
        Confidence.D,
        "Since when was not verified.",
    ),
    Named(
        Citation("8 USC 1101(a)(15)(T)(iii)", Period(VAWA_2005, TVPRA_2008)),
        "trauma makes a request unreasonable",
        (f"{_T}(bb)",),
        Confidence.C,
    ),
    Named(
        Citation("8 USC 1184(n)", Period(TVPA_2000, TVPRA_2003)),
        "T status: bar, cap and, later, more",
        ("8 USC 1184(o)",),
        Confidence.D,
        "8 CFR 214.11 of 2002 went on citing INA 214(n).",
    ),
)

NUMBERS: Final = (
    *_definitions(),
    *_regulation("214.11", RULE_OF_2002, RULE_2002, "214."),
    *_regulation("214.11", RULE_OF_2017, RULE_2017, "214."),
    *_moved("212.16", WAIVERS_OF_2002, RULE_2002),
    *_moved("245.23", ADJUSTMENT_OF_2009, _RULE_2009),
    *_STATUTE,
)
"""Every number of the past that is resolved."""

_PM: Final = "USCIS Policy Manual, vol. 3, part B, "
SLIPS: Final = (
    Slip("8 CFR 214.206(a)(3)(ii)(J)", "sends to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.207(c)(4)", "sends to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.208(d)(1)", "sends to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.211(g)", "sends to 214.204(b) and (d) for biometrics and standard", "214.204(k) and (l)"),
    Slip("8 CFR 214.211(h)", "sends to its own section's paragraph (d) for the decision", "214.204(n), (o) and (q)"),
    Slip(
        "8 CFR 245.23(c)(3)",
        "cites 214.210, the cap",
        "waivers, 212.16 and 214.204(d): they were 214.11(j) in the rule of 2002",
    ),
    Slip("8 CFR 245.23(d)(3)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(e)(2)(ii)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(f)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(e)(2)(i)", "cites (a)(2) for presence", "(a)(4)"),
    Slip("8 CFR 245.23(c)(1)", "until 27 August 2024 cited 214.11(s), a letter of the rule of 2002", "214.213"),
    Slip("8 CFR 274a.12(a)(16)", "cites 214.11", "214.204(o)(3)"),
    Slip("8 CFR 214.11(g)(2)(iii)", "cites (g)(4) for presence in a process (rule of 2017)", "(g)(3)"),
    Slip("22 USC 7102(16)", "refers to paragraph (9)", "(11)"),
    Slip("22 USC 7102(17)", "refers to paragraphs (9) and (10)", "(11) and (12)"),
    Slip("89 FR 34871", "puts the definition of law enforcement involvement in 214.207(c)(4)", "214.201"),
    Slip("89 FR 34880", "misnumbers 214.207(a)(4) and (b)(4)", "the codified text"),
    Slip("89 FR 34865", "reports a definition of incapacitated or incompetent", "there is none in 214.201"),
    Slip("89 FR 34869", "reports that the words of Kozminski were deleted", "they still stand in 214.201"),
    Slip(_PM + "ch. 1(C)", "cites the change of 2015 as 22 USC 7102(12)", "it was (10) then"),
    Slip(
        _PM + "ch. 2(E)(1)",
        "excludes economic detriment as sole basis",
        "the rule of 2017; 214.209(b)(9) lists economic harm",
    ),
    Slip(_PM + "ch. 3(C)(4)", "tells agencies to attach name checks", "the rule of 2017; 214.204(e) asks for none"),
    Slip(_PM + "ch. 3(C)(7)", "considers the ability to leave", "the rule of 2017; struck in 2024"),
    Slip(
        _PM + "ch. 5(A)(2)",
        "warns that a statement alone is ordinarily not enough",
        "the rule of 2017; see 214.211(f)(3)",
    ),
    Slip(_PM + "ch. 8(B)", "ties unlawful presence to deferred action", "the rule of 2017; see 214.210(c)"),
    Slip(_PM + "ch. 9(A)", "speaks of joint motions to close or terminate", "the rule of 2017; see 214.204(b)(1)"),
    Slip(_PM + "ch. 13(A)", "speaks of an error that affects the outcome", "the rule of 2017; see 214.213(b)"),
    Slip(_PM + "ch. 12(B)", "relies on Matter of Arrabally", "overruled on 13 August 2026, 29 I&N Dec. 830 (BIA)"),
)
"""Cross-references that are wrong as printed, and guidance that a later text has overtaken: not to be followed literally."""


_ACT: Final = re.compile(r"(?:TVPA|VTVPA)\s*(?:§|s\.|sec\.|section)?\s*103\s*(\(.+)", re.IGNORECASE)


def _place(text: str) -> str:
    """Return the one spelling of a citation; section 103 of the TVPA has the numbers of 22 USC 7102."""
    act = _ACT.fullmatch(text.strip())
    return normalize(f"22 USC 7102{act[1]}" if act else text)


def named(text: str) -> tuple[Named, ...]:
    """
    Return what a number, or what stands closest above it, named: one answer for each time, the earliest first.

    Args:
        text: A citation, such as ``22 USC 7102(8)``, ``TVPA 103(8)`` or ``8 CFR 214.11(g)(2)(i)``.
    """
    wanted = _place(text)
    closest: dict[Period, Named] = {}
    for row in NUMBERS:
        place = key(row.citation)
        if wanted == place or wanted.startswith(place + "("):
            known = closest.get(row.citation.window)
            if known is None or len(key(known.citation)) < len(place):
                closest[row.citation.window] = row
    return tuple(sorted(closest.values(), key=lambda row: str(row.citation.window.start or "")))


def earlier(text: str) -> tuple[Named, ...]:
    """Return the numbers, by other names, of what stands today at a citation; the earliest first."""
    wanted = _place(text)
    found = [row for row in NUMBERS if wanted in map(normalize, row.now) and key(row.citation) != wanted]
    return tuple(sorted(found, key=lambda row: str(row.citation.window.start or "")))


def slips(text: str) -> tuple[Slip, ...]:
    """Return the wrong or overtaken references that stand at a citation or under it."""
    wanted = _place(text)
    return tuple(
        s for s in SLIPS if normalize(s.where) == wanted or normalize(s.where).startswith((wanted + "(", wanted + ", "))
    )
