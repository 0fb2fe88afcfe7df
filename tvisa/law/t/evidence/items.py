"""
How the catalogue of evidence is written: an item, the law that names it in each version, and the parts of an element.

Nothing here is a condition. One thing is required of every application, the signed personal statement; a few are required
on one ground or with one request; everything else is one way among others, and any credible evidence counts (8 CFR
214.204(c), (f), (l); before it 8 CFR 214.11(d)(2), (d)(5)). The kinds are those that 8 CFR 214.206(a)(3), 214.207(c),
214.208(d)-(e), 214.209(c) and 214.211(f) list.
"""

from __future__ import annotations

import datetime
import enum
import re
from typing import Final

import attrs

from tvisa.kernel.answers import Evidence
from tvisa.kernel.provision import Period, Provision
from tvisa.law.t.evidence.parts import belongs, matches
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2017
from tvisa.law.writing import folded, rule


class RankOfEvidence(enum.StrEnum):
    """What the regulation says of a kind of evidence."""

    REQUIRED = "required"
    """Part of every application."""
    REQUIRED_HERE = "required here"
    """Required on this ground, or with this request, and nowhere else."""
    NAMED = "named"
    """One of the kinds listed; the list is open and none of it is required."""
    UNNAMED = "any credible evidence"
    """Not among the kinds listed; any credible evidence counts."""
    OPTIONAL = "optional"
    """Optional in terms and given no special weight."""
    PRIMARY = "primary, not required"
    """Not required, but the rule of 2002 preferred it to everything else and asked why there was none."""


Rule = tuple[RankOfEvidence, Provision]

# --- what one version of the regulation says of a kind ----------------------------------------------------------------

_NAMED: Final = "The regulation names this kind of evidence. The list is open, and none of it is required."
_SECONDARY: Final = "Secondary evidence by the rule of 2002: with the applicant's original statement, which says whether records like it are available."
_OPEN: Final = "Any other credible evidence: the regulation's own words, after the kinds that it names."
_UNNAMED: Final = (
    "The regulation does not name this kind of evidence for the point. Any credible evidence still counts."
)


def required(text: str, citations: str, *, note: str = "") -> Rule:
    """Say what every application must include."""
    return _dated(RankOfEvidence.REQUIRED, text, citations, note=note)


def required_here(text: str, citations: str) -> Rule:
    """Say what one ground, or one request, must come with."""
    return _dated(RankOfEvidence.REQUIRED_HERE, text, citations)


def named(citations: str, *, text: str = "", confidence: str = "A", note: str = "") -> Rule:
    """Say where a kind is listed; 8 CFR 214.11(f)(3) and (h)(2) of 2002 list secondary evidence."""
    text = text or (_SECONDARY if citations in ("8 CFR 214.11(f)(3) of 2002", "8 CFR 214.11(h)(2) of 2002") else _NAMED)
    return _dated(RankOfEvidence.NAMED, text, citations, confidence=confidence, note=note)


def unnamed(citations: str, *, text: str = _UNNAMED, confidence: str = "A", note: str = "") -> Rule:
    """Say under which open list a kind comes in."""
    return _dated(RankOfEvidence.UNNAMED, text, citations, confidence=confidence, note=note)


def optional(text: str, citations: str) -> Rule:
    """Say that something is optional and carries no special weight."""
    return _dated(RankOfEvidence.OPTIONAL, text, citations)


def primary(text: str, citations: str) -> Rule:
    """Say what the rule of 2002 called primary evidence."""
    return _dated(RankOfEvidence.PRIMARY, text, citations)


_WINDOWS: Final = (
    (r" of 2002$", RULE_2002),
    (r"^8 CFR 214\.11\((?!.* of 2002$)", RULE_2017),
    (r"^8 CFR 214\.2\d\d", RULE_2024),
    (r"^8 CFR 212\.16", SINCE_2017),
)
"""By the form of a citation: the days on which a rule that cites it stands, the narrowest first."""


def _dated(standing: RankOfEvidence, text: str, citations: str, *, confidence: str = "A", note: str = "") -> Rule:
    """Write a rule, giving it the window of the regulation that it cites."""
    each = [citation.strip() for citation in citations.split(";")]
    window = next((w for pattern, w in _WINDOWS if any(re.search(pattern, c) for c in each)), Period())
    if begun := [Period(datetime.date.fromisoformat(c[-10:])) for c in each if " since " in c]:
        window = window.common(begun[0])
    return standing, rule(text, citations, confidence=confidence, note=note, window=window)


# --- what its three versions say --------------------------------------------------------------------------------------


def named_in_each(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say that every version names the kind."""
    return named(rule_2024), named(rule_2017), named(rule_2002)


def named_since_2017(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say that the kind was not named before the rule of 2017."""
    return named(rule_2024), named(rule_2017), unnamed(rule_2002)


def named_since_2024(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say that the kind was not named before the rule of 2024."""
    return named(rule_2024), unnamed(rule_2017), unnamed(rule_2002)


def named_in_none(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say that no version names the kind."""
    return unnamed(rule_2024), unnamed(rule_2017), unnamed(rule_2002)


def open_to(*rules: str) -> tuple[Rule, ...]:
    """Say which words of each version let in whatever else is credible."""
    return tuple(unnamed(each, text=_OPEN) for each in rules)


# --- a kind of evidence -----------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Item:
    """One kind of evidence for one element."""

    id: str
    """Its name, unlike any other of the element."""
    title: str
    """What it is, in plain words."""
    element: str
    """The element, or the room beside the elements, that it belongs to."""
    parts: tuple[str, ...]
    """Names of the parts of the element that it can show."""
    kinds: tuple[Evidence, ...]
    """What in a case file counts as it."""
    rules: tuple[Rule, ...]
    """What each version of the regulation says of it; where none of them was in force, it is not listed."""
    ask: str
    """From whom to get it."""
    instead: tuple[str, ...] = ()
    """What can stand in its place."""
    care: str = ""
    """What makes getting it dangerous, or needs counsel first."""
    only: tuple[str, ...] = ()
    """The facts it bears on, by binding path or prefix; everything in its parts unless given."""
    lacking: tuple[str, ...] = ()
    """Facts of which a recorded "no" says that there is none to be had."""
    official: bool = False
    """Whether getting it puts the client before an agency."""
    on_file: bool = False
    """Whether police or a court hold it already, so that counsel can order it without the client."""
    near: bool = False
    """Whether getting it means asking people near those responsible."""
    of_report: bool = False
    """Whether it shows a report or what was asked, which nobody excused by trauma or by age needs."""
    held_if: tuple[str, ...] = ()
    """Facts of which a recorded "yes" says that it is in the file."""
    within_reach: bool = False
    """Whether it is where the client is, among their own papers and telephones or in their own words."""
    only_if_open: bool = False
    """Whether it is listed only where what it shows is open or made out, even if it is in the file."""
    if_helped: tuple[Evidence, ...] = ()
    """Those of its kinds that count as it only where an agency freed the client or was told of the trafficking."""

    def rules_on(self, day: datetime.date) -> tuple[Rule, ...]:
        """Return what the regulation in force on a day says of it: one rule, or none where that version does not list it."""
        return tuple(rule for rule in self.rules if day in rule[1].window)

    def bears_on(self, fact: str) -> bool:
        """Say whether it can show the fact at a binding path."""
        return self.within(fact) and (not self.only or matches(fact, self.only))

    def within(self, fact: str) -> bool:
        """Say whether a fact lies in one of its parts, whether or not it is what this kind usually shows."""
        return any(belongs(fact, part, self.element) for part in self.parts)

    def counts(self, *, helped: bool) -> frozenset[Evidence]:
        """Return the kinds that count as it, where an agency freed the client or was told of the trafficking, or did not."""
        return frozenset(self.kinds).difference(() if helped else self.if_helped)


# --- what makes it dangerous ------------------------------------------------------------------------------------------

NO_CONTACT: Final = folded(
    """Use only what the client already has or can safely reach. Nobody writes to, calls or follows the traffickers, or asks someone near them."""
)
OFFICIAL: Final = folded("""Counsel decides first, because a report or a request puts the client before an agency. Ask what the agency may do with what it learns. Give
the office's address, never the client's.""")
CHILD_LETTER: Final = folded(
    """Ask at once, through counsel. Neither a report nor cooperation is required. Give the office's address, never the client's."""
)
IMMIGRATION_FILE: Final = folded("""Ask counsel first. A request for the immigration file needs the client's signed consent and verified identity, and DHS can require the
client's current address. Have the answer sent to the office's address, never to the client's.""")
RELEASE: Final = folded(
    """Use a release limited to what is needed, and ask for a letter rather than therapy notes. Counsel reads the letter before filing it."""
)
OTHERS: Final = folded(
    """Ask only people whom the client calls safe. The traffickers may be able to reach them, and another victim needs separate counsel."""
)
ABROAD: Final = folded(
    """Find out first whether asking puts anyone at risk. The traffickers may know of relatives who ask around, or may know local police."""
)
COUNSEL_READS: Final = folded(
    "Counsel reads the document first. It may tell things differently, or say more than this application needs."
)
PICTURES: Final = folded("""Take only pictures that the client already has, or of a place from afar. Never copy or send an intimate one. A picture of someone under 18
is a matter for counsel at once.""")
PUBLICITY: Final = (
    "Before anything else, see what the outlet publishes about the client and others. Give a reporter nothing new."
)
CONSULATE: Final = folded(
    "Ask counsel first. A consulate that is asked for documents may tell officials or relatives where the client is."
)
OWN_WORDS: Final = folded("""Write the statement in the client's own words and at the client's pace. Counsel compares it with every earlier statement before the client
signs it.""")
OWN_ACTS: Final = folded("""The client's own conduct is on file. Make no report, interview or request until counsel has weighed the consequences. Where defense may
become necessary, criminal defense counsel weighs them too.""")
"""Said in a privileged setting only."""
OWN_ACTS_RECORDS: Final = folded(
    """The client's own conduct is on file. Request this only through counsel, as the records plan says, and read it before filing anything."""
)
"""Of a record that lies with police or a court already; said in a privileged setting only."""

# --- a law enforcement agency's papers --------------------------------------------------------------------------------

DECLARATION_TITLE: Final = "Law enforcement declaration (Form I-914 Supplement B)"
CONTINUED_TITLE: Final = "Documents that grant Continued Presence"
FROM_AGENCY: Final = "The agency, through counsel. The agency may refuse, and it need not have opened a case."
FROM_CLIENT: Final = "The client's own documents; the agency that requested it."
_DECLARATION: Final = (
    """A declaration by a law enforcement agency is optional, carries no special weight and decides nothing."""
)
_ENDORSEMENT: Final = (
    """An endorsement by a law enforcement agency is optional, carries no special weight and decides nothing."""
)
_ENDORSEMENT_2002: Final = """An endorsement is not required. If there is one, it is primary evidence. If there is none, the statement says why, and what was done in good
faith to get one."""
_CONTINUED: Final = (
    "A person granted Continued Presence should submit the documents that show it. Continued Presence is not required."
)
_CONTINUED_2002: Final = (
    "Documents that grant Continued Presence are primary evidence of having been a victim, but are not required."
)


def declaration(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say what each version makes of a declaration, which was called an endorsement before 2024."""
    return optional(_DECLARATION, rule_2024), optional(_ENDORSEMENT, rule_2017), primary(_ENDORSEMENT_2002, rule_2002)


def continued_presence(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say what each version makes of papers that grant Continued Presence."""
    return optional(_CONTINUED, rule_2024), optional(_CONTINUED, rule_2017), primary(_CONTINUED_2002, rule_2002)


# --- in place of the rest ---------------------------------------------------------------------------------------------

SAID_IN_STATEMENT: Final = "the client's own statement, in detail"
ANYTHING: Final = "Anything else that is credible"
ANYTHING_ASK: Final = "The client, for anything kept, sent or written down."
