"""
Where the paragraphs of a section went: tables of old numbers, each with what it named and where the same stands today.

A row is the paragraph, what it is about, and its places today, parted by blanks; none where it stands nowhere.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.kernel.provision import Citation, Confidence, Period
from tvisa.law.pinpoint import key, normalize
from tvisa.law.windows import DEFINITIONS, RULE_2002, RULE_2017, TVPA_2000, TVPRA_2003, TVPRA_2008, VAWA_2005

Row = tuple[str, str, str]

TERMS: Final = (
    ("abuse or threatened abuse of the legal process", None, 1, 1),
    ("appropriate congressional committees", 1, 2, 2),
    ("coercion", 2, 3, 3),
    ("commercial sex act", 3, 4, 4),
    ("concrete actions", None, None, 5),
    ("credible information", None, None, 6),
    ("debt bondage", 4, 5, 7),
    ("involuntary servitude", 5, 6, 8),
    ("minimum standards for the elimination of trafficking", 6, 7, 9),
    ("nonhumanitarian, nontrade-related foreign assistance", 7, 8, 10),
    ("severe forms of trafficking in persons", 8, 9, 11),
    ("sex trafficking", 9, 10, 12),
    ("State", 10, 11, 13),
    ("Task Force", 11, 12, 14),
    ("United States", 12, 13, 15),
    ("victim of a severe form of trafficking", 13, 14, 16),
    ("victim of trafficking", 14, 15, 17),
)
"""The terms of 22 USC 7102 with their numbers from 2000, from 2013 and from 2019."""
READ_IN_2002: Final = (1, 2, 3, 4, 5, 8)
"""The numbers of 2000 that were read in a text of that time or in a reference to one; the others follow from the later."""

_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
_REASONS: Final = (1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
"""Where the thirteen circumstances of a request stand among the fifteen of today."""


def _each(paragraph: str, concept: str, today: str, numbers: Iterable[int]) -> Iterator[Row]:
    """Yield what stands under a paragraph, in roman numerals, each with its number today."""
    for roman, number in zip(_ROMAN, numbers, strict=False):
        yield f"{paragraph}({roman})", concept, f"{today}({number})"


RULE_OF_2017: Final = (
    ("(a)", "definitions", "201"),
    ("(b)", "eligibility for T-1 status", "202"),
    ("(b)(1)", "victim", "202(a)"),
    ("(b)(2)", "physical presence", "202(b)"),
    ("(b)(3)", "compliance with requests", "202(c)"),
    ("(b)(3)(i)", "exemption for minors", "202(c)(1)"),
    ("(b)(3)(ii)", "exception for trauma", "202(c)(2)"),
    ("(b)(4)", "hardship", "202(d)"),
    ("(b)(5)", "trafficker bar", "202(e)"),
    ("(c)", "period of admission", "203"),
    ("(c)(1)", "term of T-1 status", "203(a)"),
    ("(c)(2)", "term of relatives", "203(b)"),
    ("(c)(3)", "notice of the end of status", "203(c)"),
    ("(d)", "application", "204"),
    ("(d)(1)", "filing, proceedings and orders", "204(b)"),
    ("(d)(1)(i)", "proceedings", "204(b)(1)"),
    ("(d)(1)(ii)", "final orders", "204(b)(2)"),
    ("(d)(1)(iii)", "minor applicants", "204(b)(4)"),
    ("(d)(2)", "initial evidence", "204(c)"),
    ("(d)(2)(i)", "signed statement", "204(c)(1)"),
    ("(d)(2)(ii)", "any credible evidence", "204(c)(2)"),
    ("(d)(2)(iii)", "inadmissible applicants", "204(d)"),
    ("(d)(3)", "evidence from law enforcement", "204(e)"),
    ("(d)(3)(i)", "endorsement, now called declaration", "204(e)"),
    ("(d)(3)(ii)", "disavowed endorsement", "204(h)"),
    ("(d)(3)(iii)", "Continued Presence", "204(i)"),
    ("(d)(3)(iv)", "other evidence", "204(j)"),
    ("(d)(4)", "biometrics", "204(k)"),
    ("(d)(5)", "standard and burden of proof", "204(l)"),
    ("(d)(6)", "interview", ""),
    ("(d)(7)", "initial review for a bona fide determination", "204(m)"),
    ("(d)(8)", "decision", "204(n)"),
    ("(d)(9)", "approval", "204(o)"),
    ("(d)(9)(i)", "orders that DHS issued", "204(o)(1)"),
    ("(d)(9)(ii)", "orders of an immigration judge or the BIA", "204(o)(2)"),
    ("(d)(10)", "denial", "204(q)"),
    ("(d)(10)(i)", "effect of a denial on a bona fide determination", "204(q)(1)"),
    ("(d)(10)(ii)", "a new notice to appear after a denial", "204(q)(2)"),
    ("(d)(10)(iii)", "end of a stay", "204(q)(3)"),
    ("(d)(11)", "employment", "204(o)(3)"),
    ("(e)", "bona fide determination", "205"),
    ("(e)(1)", "test of a bona fide determination", "205(a)(2)"),
    ("(e)(2)(i)", "application not found bona fide", "205(a)(3) 205(d)"),
    ("(e)(2)(ii)", "notice of a bona fide determination", "205(c)"),
    ("(e)(3)", "stay of a final order", "205(g)"),
    ("(f)", "evidence of victimization", "206"),
    ("(f)(1)", "means, purpose and what was not performed", "206(a)"),
    ("(f)(1)(iii)", "other evidence of victimization", "206(a)(3)(ii)"),
    ("(f)(2)", "documents disavowed because the person was found not to be a victim", ""),
    ("(g)", "physical presence", "207"),
    ("(g)(1)", "whom the presence requirement covers", "207(a)"),
    ("(g)(1)(i)", "currently being trafficked", "207(a)(1)"),
    ("(g)(1)(ii)", "liberated by law enforcement", "207(a)(2)"),
    ("(g)(1)(iii)", "escaped before law enforcement was involved", "207(a)(3)"),
    ("(g)(1)(iv)", "directly related to past trafficking", "207(a)(4)"),
    ("(g)(1)(v)", "allowed entry for a process", "207(a)(5)"),
    ("(g)(2)", "departure", "207(b)"),
    ("(g)(2)(i)", "continued victimization", "207(b)(1)"),
    ("(g)(2)(ii)", "new incident", "207(b)(2)"),
    ("(g)(2)(iii)", "allowed reentry for a process", "207(b)(3)"),
    ("(g)(3)", "presence for a process", "207(a)(5) 207(b)(3)"),
    ("(g)(4)", "evidence of presence", "207(c)"),
    ("(h)", "compliance with requests", "208"),
    ("(h)(1)", "contact with an agency", "208(b)"),
    ("(h)(2)", "reasonableness of requests", "208(c)"),
    *_each("(h)(2)", "circumstance of a request", "208(c)", _REASONS),
    ("(h)(3)", "evidence of compliance", "208(d)"),
    ("(h)(4)", "exceptions", "208(e)"),
    ("(h)(4)(i)", "trauma", "208(e)(1)"),
    ("(h)(4)(ii)", "age", "208(e)(2)"),
    ("(i)", "extreme hardship", "209"),
    ("(i)(1)", "standard of hardship", "209(a)"),
    ("(i)(2)", "factors of hardship", "209(b)"),
    *_each("(i)(2)", "factor of hardship", "209(b)", range(1, 9)),
    ("(i)(3)", "evidence of hardship", "209(c)"),
    ("(j)", "annual cap and waiting list", "210"),
    ("(j)(1)", "waiting list", "210(b)"),
    ("(j)(2)", "unlawful presence on the waiting list", "210(c)"),
    ("(j)(3)", "removal from the waiting list", "210(d)"),
    ("(k)", "family members", "211"),
    ("(k)(1)", "classes of family members", "211(a)"),
    ("(k)(1)(iii)", "danger of retaliation", "211(a)(3)"),
    ("(k)(2)", "application for a family member", "211(b)"),
    ("(k)(3)", "evidence for a family member", "211(c)"),
    ("(k)(4)", "when the qualifying relationship must exist", "211(d)"),
    ("(k)(5)", "new children, ages and marriages", "211(e)"),
    ("(k)(5)(i)", "new child", "211(e)(1)"),
    ("(k)(5)(ii)", "ages with a principal under 21", "211(e)(2)"),
    ("(k)(5)(iii)", "age of a child", "211(e)(3)"),
    ("(k)(5)(iv)", "marriages", "211(e)(4)"),
    ("(k)(6)", "evidence of danger", "211(f)"),
    ("(k)(7)", "biometrics and standard for family members", "211(g)"),
    ("(k)(8)", "decision on a family member", "211(h)"),
    ("(k)(9)", "approval of a family member", "211(i)"),
    ("(k)(10)", "employment of a family member", "211(i)(3)"),
    ("(l)", "extension", "212"),
    ("(l)(1)", "grounds of extension", "212(a)"),
    ("(l)(2)", "application for extension", "212(b)"),
    ("(l)(3)", "late application for extension", "212(c)"),
    ("(l)(4)", "evidence for extension", "212(d)"),
    ("(l)(5)", "evidence of law enforcement need", "212(e)"),
    ("(l)(6)", "evidence of exceptional circumstances", "212(g)"),
    ("(l)(7)", "extension by Form I-485", "212(h)"),
    ("(m)", "revocation", "213"),
    ("(m)(1)", "automatic revocation", "213(a)"),
    ("(m)(2)", "grounds of revocation", "213(b)"),
    ("(m)(3)", "procedure of revocation", "213(c)"),
    ("(m)(4)", "effect of revocation", "213(d)"),
    ("(n)", "removal proceedings", "214"),
    ("(o)", "referral by employees", "215"),
    ("(p)", "use and disclosure", "216"),
    ("(p)(1)", "use and disclosure", "216(a)"),
    ("(p)(2)", "use and disclosure", "216(b)"),
    ("(p)(3)", "use and disclosure", "216(c)"),
    ("(p)(4)", "use and disclosure", "216(d)"),
)
"""Paragraphs of 8 CFR 214.11, rule of 2017, and where each went in 2024 (89 FR 34866 for the letters)."""

RULE_OF_2002: Final = (
    ("(a)", "definitions", "201"),
    ("(b)", "eligibility", "202"),
    ("(b)(1)", "victim", "202(a)"),
    ("(b)(2)", "physical presence", "202(b)"),
    ("(b)(3)", "compliance with requests, or under 15", "202(c)"),
    ("(b)(3)(ii)", "age", "202(c)(1)"),
    ("(b)(4)", "hardship", "202(d)"),
    ("(c)", "trafficker bar", "202(e)"),
    ("(d)", "application", "204"),
    ("(d)(2)", "contents of the application", "204(c)"),
    ("(d)(3)", "any credible evidence", "204(l)"),
    ("(d)(4)", "filing window for trafficking before 28 October 2000", ""),
    ("(d)(5)", "fingerprints", "204(k)"),
    ("(d)(6)", "interview", ""),
    ("(d)(7)", "failure to appear", ""),
    ("(d)(8)", "proceedings", "204(b)(1)"),
    ("(d)(9)", "final orders", "204(b)(2)"),
    ("(e)", "information to be given to other agencies; now restricted", "216"),
    ("(f)", "evidence of victimization", "206"),
    ("(f)(1)", "endorsement, now called declaration", "204(e)"),
    ("(f)(2)", "primary evidence", ""),
    ("(f)(3)", "secondary evidence and attempts to get an endorsement", "206(a)(3)"),
    ("(f)(4)", "getting an endorsement", ""),
    ("(g)", "physical presence", "207"),
    ("(g)(2)", "opportunity to depart", ""),
    ("(g)(3)", "departure", "207(b)"),
    ("(h)", "compliance with requests", "208"),
    ("(h)(1)", "primary evidence of compliance", "208(d)"),
    ("(h)(2)", "secondary evidence, and contact with an agency", "208(b)"),
    ("(h)(3)", "age", "208(e)(2)"),
    ("(i)", "extreme hardship", "209"),
    ("(i)(1)", "standard and factors of hardship", "209(a) 209(b)"),
    *_each("(i)(1)", "factor of hardship", "209(b)", range(1, 9)),
    ("(i)(2)", "evidence of hardship, and hardship to others", "209(c)"),
    ("(i)(3)", "what is weighed for hardship", "209(c)"),
    ("(j)", "waivers", "204(d)"),
    ("(k)", "bona fide application", "205"),
    ("(k)(1)", "test of a bona fide application", "205(a)(2)"),
    ("(k)(4)", "stay of a final order", "205(g)"),
    ("(l)", "review, burden and decision", "204(l)"),
    ("(l)(3)", "decision", "204(n) 204(o)"),
    ("(l)(4)", "employment", "204(o)(3)"),
    ("(m)", "annual cap", "210"),
    ("(m)(2)", "waiting list", "210(b)"),
    ("(n)", "reserved", ""),
    ("(o)", "immediate family members", "211"),
    ("(o)(1)", "classes of family members", "211(a)"),
    ("(o)(1)(ii)", "extreme hardship of relatives", ""),
    ("(o)(2)", "application for a family member", "211(b)"),
    ("(o)(3)", "evidence for a family member", "211(c)"),
    ("(o)(4)", "when the qualifying relationship must exist; new child", "211(d) 211(e)(1)"),
    ("(o)(5)", "extreme hardship of relatives", ""),
    ("(o)(7)", "waivers for family members", "211(c)(4)"),
    ("(o)(8)", "decision on a family member", "211(h)"),
    ("(o)(9)", "approval of a family member", "211(i)"),
    ("(o)(10)", "employment of a family member", "211(i)(3)"),
    ("(o)(11)", "family members abroad", "211(i)(2)"),
    ("(p)", "duration", "203"),
    ("(p)(1)", "term and extension", "203(a) 212(a)"),
    ("(p)(2)", "notice of the end of status", "203(c)"),
    ("(q)", "de novo review", "204(l)"),
    ("(r)", "denial", "204(q)"),
    ("(s)", "revocation", "213"),
    ("(s)(1)", "grounds of revocation", "213(b)"),
    ("(s)(2)", "procedure of revocation", "213(c)"),
    ("(s)(4)", "appeal of a revocation", "213(c)(3)"),
    ("(s)(5)", "effect of revocation", "213(d)"),
    ("(t)", "removal proceedings without revocation", "214"),
    ("(u)", "reserved", ""),
    ("(v)", "referral by officers", "215"),
)
"""Paragraphs of 8 CFR 214.11, rule of 2002, and where the same matter stands today."""

WAIVERS_OF_2002: Final = (
    ("(b)(1)", "waiver in the national interest", "(b) (b)(1)"),
    ("(b)(2)", "criminal grounds", "(b)(3)"),
    ("(b)(3)", "waivers of grounds that would prevent adjustment, in exceptional cases", ""),
    ("(b)(4)", "no appeal, but refiling", "(c)"),
    ("(c)", "nexus to the victimization", "(b)(2)"),
)
"""Paragraphs of 8 CFR 212.16 that said something else until 17 January 2017."""

ADJUSTMENT_OF_2009: Final = (
    ("(a)(2)(i)", "admission as a T-1", "(a)(2)"),
    ("(a)(2)(ii)", "status at filing", "(a)(3)"),
    ("(a)(3)", "continuous physical presence", "(a)(4)"),
    ("(a)(4)", "admissibility", "(a)(5)"),
    ("(a)(5)", "good moral character", "(a)(6)"),
    ("(a)(6)", "compliance or hardship", "(a)(7)"),
    ("(a)(6)(i)", "compliance", "(a)(7)(i)"),
    ("(a)(6)(ii)", "hardship", "(a)(7)(ii)"),
    ("(c)(3)", "waivers, and unlawful presence on account of trafficking", "(c)(3) (c)(4)"),
    ("(e)(1)(iv)", "notice of the grant", "(e)(1)(ii)"),
    ("(e)(1)(v)", "passport", "(e)(1)(iii)"),
    ("(e)(1)(vi)", "Form I-94", "(e)(1)(iv)"),
    ("(e)(1)(vii)", "evidence of admission and status", "(e)(1)(v)"),
)
"""Paragraphs of 8 CFR 245.23 that had another number until 27 August 2024."""


# --- citations as numbered before -------------------------------------------------------------------------------------


@attrs.frozen
class Named:
    """What a number named in its time."""

    citation: Citation
    """The number, with the days on which it named this."""
    concept: str
    """What it named."""
    now: tuple[str, ...]
    """Where the same stands today; empty where it stands nowhere."""
    confidence: Confidence = Confidence.A
    """How that was verified."""
    note: str = ""
    """What a careful reader should know."""


@attrs.frozen
class Slip:
    """A reference that must not be followed as printed."""

    where: str
    """The text that refers."""
    says: str
    """Where it sends the reader, or what it still says."""
    read: str
    """How to read it."""


_TODAY: Final = Period(DEFINITIONS[1].end)
_STALE: Final = "Its own text still refers to paragraphs (9) and (10). Read these as (11) and (12)."


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
        "age exemption (15; 18 from 19 December 2003)",
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
    Slip("8 CFR 214.206(a)(3)(ii)(J)", "refers to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.207(c)(4)", "refers to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.208(d)(1)", "refers to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.211(g)", "refers to 214.204(b) and (d) for biometrics and standard", "214.204(k) and (l)"),
    Slip("8 CFR 214.211(h)", "refers to its own section's paragraph (d) for the decision", "214.204(n), (o) and (q)"),
    Slip(
        "8 CFR 245.23(c)(3)",
        "cites 214.210, the cap",
        "waivers, 212.16 and 214.204(d): they were 214.11(j) in the rule of 2002",
    ),
    Slip("8 CFR 245.23(d)(3)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(e)(2)(ii)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(f)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(e)(2)(i)", "cites (a)(2) for presence", "(a)(4)"),
    Slip("8 CFR 245.23(c)(1)", "until 27 August 2024 cited 214.11(s), a paragraph of the rule of 2002", "214.213"),
    Slip("8 CFR 274a.12(a)(16)", "cites 214.11", "214.204(o)(3)"),
    Slip("8 CFR 214.11(g)(2)(iii)", "cites (g)(4) for presence in a process (rule of 2017)", "(g)(3)"),
    Slip("22 USC 7102(16)", "refers to paragraph (9)", "(11)"),
    Slip("22 USC 7102(17)", "refers to paragraphs (9) and (10)", "(11) and (12)"),
    Slip("89 FR 34871", "places the definition of law enforcement involvement in 214.207(c)(4)", "214.201"),
    Slip("89 FR 34880", "misnumbers 214.207(a)(4) and (b)(4)", "the codified text"),
    Slip("89 FR 34865", "reports a definition of incapacitated or incompetent", "214.201 has no such definition"),
    Slip("89 FR 34869", "reports that the words of Kozminski were deleted", "those words remain in 214.201"),
    Slip(_PM + "ch. 1(C)", "cites the change of 2015 as 22 USC 7102(12)", "it was paragraph (10) then"),
    Slip(
        _PM + "ch. 2(E)(1)",
        "excludes economic detriment as sole basis",
        "the rule of 2017; 214.209(b)(9) lists economic harm",
    ),
    Slip(_PM + "ch. 3(C)(4)", "tells agencies to attach name checks", "the rule of 2017; 214.204(e) requires none"),
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
