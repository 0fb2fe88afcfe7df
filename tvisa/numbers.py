"""
What an old number named: the paragraphs of 22 USC 7102, 8 CFR 214.11 and a few others, each with its days.

A number is read with its date. 22 USC 7102 was renumbered in 2013 and in 2019; 8 CFR 214.11 was rewritten in 2017 and
became 8 CFR 214.200-214.216 in 2024. Some cross-references were wrong when they were printed, and some guidance still
states the rule before: those stand here too.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from tvisa.law import (
    DEFINITIONS,
    RULE_2002,
    RULE_2017,
    TVPA_2000,
    TVPRA_2003,
    TVPRA_2008,
    VAWA_2005,
    Citation,
    Confidence,
    Period,
    normalize,
)

__all__ = ["NUMBERS", "SLIPS", "Named", "Slip", "earlier", "named", "slips"]


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

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        window = self.citation.window
        return {
            "citation": self.citation.text,
            "from": window.start.isoformat() if window.start else None,
            "until": window.end.isoformat() if window.end else None,
            "concept": self.concept,
            "now": list(self.now),
            "confidence": str(self.confidence),
            "note": self.note,
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

    def as_dict(self) -> dict[str, str]:
        """Return it as plain JSON values."""
        return {"where": self.where, "says": self.says, "read": self.read}


_TODAY: Final = Period(DEFINITIONS[1].end)
_DEFINED: Final = (
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
_READ_IN_2002: Final = (1, 2, 3, 4, 5, 8)
"""The numbers of 2000 that were read in a text of that time or in a reference to one; the others follow from the later."""
_STALE: Final = "Its own text still refers to paragraphs (9) and (10): read (11) and (12)."


def _definitions() -> list[Named]:
    found = []
    for concept, first, second, today in _DEFINED:
        now = (f"22 USC 7102({today})",)
        for number, window in ((first, DEFINITIONS[0]), (second, DEFINITIONS[1]), (today, _TODAY)):
            if number is not None:
                sure = window is not DEFINITIONS[0] or number in _READ_IN_2002
                found.append(
                    Named(
                        Citation(f"22 USC 7102({number})", window), concept, now,
                        Confidence.A if sure else Confidence.D, _STALE if window is _TODAY and number in (16, 17) else "",
                    )
                )  # fmt: skip
    return found


_OF_2017: Final = (
    ("a", "definitions", "201"), ("b", "eligibility for T-1 status", "202"), ("b)(1", "victim", "202(a)"),
    ("b)(2", "physical presence", "202(b)"), ("b)(3", "compliance with requests", "202(c)"),
    ("b)(3)(i", "exemption for minors", "202(c)(1)"), ("b)(3)(ii", "exception for trauma", "202(c)(2)"),
    ("b)(4", "hardship", "202(d)"), ("b)(5", "bar of those who committed trafficking", "202(e)"),
    ("c", "period of admission", "203"), ("d", "application", "204"), ("d)(1", "filing, proceedings and orders", "204(b)"),
    ("d)(2", "initial evidence", "204(c)"), ("d)(2)(i", "signed statement", "204(c)(1)"),
    ("d)(2)(iii", "inadmissible applicants", "204(d)"), ("d)(3", "evidence from law enforcement", "204(e)"),
    ("d)(3)(i", "endorsement, now called declaration", "204(e)"), ("d)(3)(ii", "disavowed endorsement", "204(h)"),
    ("d)(3)(iii", "Continued Presence", "204(i)"), ("d)(4", "biometrics", "204(k)"),
    ("d)(5", "standard and burden of proof", "204(l)"), ("d)(6", "interview", ""), ("d)(8", "decision", "204(n)"),
    ("d)(9", "approval", "204(o)"), ("d)(10", "denial", "204(q)"), ("d)(11", "employment", "204(o)(3)"),
    ("e", "bona fide determination", "205"), ("e)(3", "stay of a final order", "205(g)"),
    ("f", "evidence of victimization", "206"), ("f)(1", "means, end and what was not performed", "206(a)"),
    ("f)(2", "papers disavowed on a finding of no victim", ""), ("g", "physical presence", "207"),
    ("g)(1", "whom presence reaches", "207(a)"), ("g)(1)(i", "being trafficked now", "207(a)(1)"),
    ("g)(1)(ii", "freed by law enforcement", "207(a)(2)"), ("g)(1)(iii", "escaped before it was involved", "207(a)(3)"),
    ("g)(1)(iv", "directly related to past trafficking", "207(a)(4)"),
    ("g)(1)(v", "allowed in for a process", "207(a)(5)"), ("g)(2", "departure", "207(b)"),
    ("g)(2)(i", "continued victimization", "207(b)(1)"), ("g)(2)(ii", "new incident", "207(b)(2)"),
    ("g)(2)(iii", "allowed back for a process", "207(b)(3)"), ("g)(3", "presence for a process", "207(a)(5)"),
    ("g)(4", "evidence of presence", "207(c)"), ("h", "compliance with requests", "208"),
    ("h)(1", "contact with an agency", "208(b)"), ("h)(2", "reasonableness of requests", "208(c)"),
    ("h)(3", "evidence of compliance", "208(d)"), ("h)(4", "exceptions", "208(e)"),
    ("h)(4)(i", "trauma", "208(e)(1)"), ("h)(4)(ii", "age", "208(e)(2)"), ("i", "extreme hardship", "209"),
    ("i)(1", "standard of hardship", "209(a)"), ("i)(2", "factors of hardship", "209(b)"),
    ("i)(3", "evidence of hardship", "209(c)"), ("j", "annual cap and waiting list", "210"),
    ("k", "family members", "211"), ("l", "extension", "212"), ("m", "revocation", "213"),
    ("n", "removal proceedings", "214"), ("o", "referral by employees", "215"), ("p", "use and disclosure", "216"),
)  # fmt: skip
"""Paragraphs of 8 CFR 214.11, rule of 2017, and where each went in 2024 (89 FR 34866 for the letters)."""
_OF_2002: Final = (
    ("a", "definitions", "201"), ("b", "eligibility", "202"), ("b)(1", "victim", "202(a)"),
    ("b)(2", "physical presence", "202(b)"), ("b)(3", "compliance with requests, or under 15", "202(c)"),
    ("b)(3)(ii", "age", "202(c)(1)"), ("b)(4", "hardship", "202(d)"), ("c", "bar of those who committed trafficking", "202(e)"),
    ("d", "application", "204"), ("d)(3", "any credible evidence", "204(l)"), ("d)(4", "filing window for trafficking before 28 October 2000", ""),
    ("d)(5", "fingerprints", "204(k)"), ("d)(6", "interview", ""), ("d)(8", "proceedings", "204(b)(1)"), ("d)(9", "final orders", "204(b)(2)"),
    ("e", "information given to other agencies", "216"), ("f", "evidence of victimization", "206"),
    ("f)(1", "endorsement, now called declaration", "204(e)"), ("f)(2", "primary evidence", ""),
    ("f)(3", "secondary evidence and attempts to get an endorsement", "206(a)(3)"), ("g", "physical presence", "207"),
    ("g)(2", "opportunity to depart", ""), ("g)(3", "departure", "207(b)"), ("h", "compliance with requests", "208"),
    ("h)(1", "primary evidence of compliance", "208(d)"), ("h)(2", "secondary evidence, and contact with an agency", "208(b)"),
    ("h)(3", "age", "208(e)(2)"), ("i", "extreme hardship", "209"), ("i)(1", "standard and factors of hardship", "209(a)"),
    ("i)(2", "evidence of hardship, and hardship to others", "209(c)"), ("j", "waivers", "204(d)"),
    ("k", "bona fide application", "205"), ("l", "review, burden and decision", "204(l)"), ("m", "annual cap", "210"),
    ("n", "reserved", ""), ("o", "immediate family members", "211"), ("p", "duration", "203"), ("q", "review anew", "204(l)"),
    ("r", "denial", "204(q)"), ("s", "revocation", "213"), ("t", "removal proceedings without revocation", "214"),
    ("u", "reserved", ""), ("v", "referral by officers", "215"),
)  # fmt: skip
"""Paragraphs of 8 CFR 214.11, rule of 2002, and where the same matter stands today."""


def _regulation(rows: tuple[tuple[str, str, str], ...], window: Period) -> list[Named]:
    return [
        Named(Citation(f"8 CFR 214.11({letters})", window), concept, (f"8 CFR 214.{now}",) if now else ())
        for letters, concept, now in rows
    ]


_T: Final = "8 USC 1101(a)(15)(T)(i)(III)"
_STATUTE: Final = (
    Named(Citation(f"{_T}(bb)", Period(None, TVPRA_2008)), "exemption by age (15, from 19 December 2003 18)", (f"{_T}(cc)",), Confidence.D),
    Named(Citation(f"{_T}(bb)", Period(TVPRA_2008)), "exception for trauma", (f"{_T}(bb)",)),
    Named(Citation(f"{_T}(cc)", Period(TVPRA_2008)), "exemption by age", (f"{_T}(cc)",)),
    Named(
        Citation("22 USC 7102(18)"), "grounds related to human trafficking", ("22 USC 7102(18)",), Confidence.D,
        "Since when was not verified.",
    ),
    Named(
        Citation("8 USC 1101(a)(15)(T)(iii)", Period(VAWA_2005, TVPRA_2008)),
        "trauma makes a request unreasonable", (f"{_T}(bb)",), Confidence.C,
    ),
    Named(
        Citation("8 USC 1184(n)", Period(TVPA_2000, TVPRA_2003)), "T status: bar, cap and, later, more",
        ("8 USC 1184(o)",), Confidence.D, "8 CFR 214.11 of 2002 went on citing INA 214(n).",
    ),
)  # fmt: skip

NUMBERS: Final = (*_definitions(), *_regulation(_OF_2002, RULE_2002), *_regulation(_OF_2017, RULE_2017), *_STATUTE)
"""Every number of the past that is resolved."""

_PM: Final = "USCIS Policy Manual, vol. 3, part B, "
SLIPS: Final = (
    Slip("8 CFR 214.206(a)(3)(ii)(J)", "sends to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.207(c)(4)", "sends to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.208(d)(1)", "sends to 214.204(c) for the declaration", "214.204(e)"),
    Slip("8 CFR 214.211(g)", "points to wrong paragraphs of 214.211", "the paragraph on the matter itself"),
    Slip("8 CFR 214.211(h)", "points to wrong paragraphs of 214.211", "the paragraph on the matter itself"),
    Slip(
        "8 CFR 245.23(c)(3)",
        "cites 214.210, the cap",
        "waivers, 212.16 and 214.204(d): they were 214.11(j) in the rule of 2002",
    ),
    Slip("8 CFR 245.23(d)(3)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(e)(2)(ii)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(f)", "offers compliance or hardship only", "with (a)(7): age and trauma too"),
    Slip("8 CFR 245.23(e)(2)(i)", "cites (a)(2) for presence", "(a)(4)"),
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


def named(text: str) -> tuple[Named, ...]:
    """
    Return what a number, or what stands closest above it, named: one answer for each time, the earliest first.

    Args:
        text: A citation, such as ``22 USC 7102(8)`` or ``8 CFR 214.11(g)(2)(i)``.
    """
    wanted = normalize(text)
    closest: dict[Period, Named] = {}
    for row in NUMBERS:
        key = row.citation.key
        if wanted == key or wanted.startswith(key + "("):
            known = closest.get(row.citation.window)
            if known is None or len(known.citation.key) < len(key):
                closest[row.citation.window] = row
    return tuple(sorted(closest.values(), key=lambda row: str(row.citation.window.start or "")))


def earlier(text: str) -> tuple[Named, ...]:
    """Return the numbers, by other names, of what stands today at a citation; the earliest first."""
    wanted = normalize(text)
    found = [row for row in NUMBERS if wanted in map(normalize, row.now) and row.citation.key != wanted]
    return tuple(sorted(found, key=lambda row: str(row.citation.window.start or "")))


def slips(text: str) -> tuple[Slip, ...]:
    """Return the wrong or overtaken references that stand at a citation or under it."""
    wanted = normalize(text)
    return tuple(
        s for s in SLIPS if normalize(s.where) == wanted or normalize(s.where).startswith((wanted + "(", wanted + ", "))
    )
