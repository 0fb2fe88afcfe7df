"""
How the catalogue of evidence is written: an item, the law that names it in each version, and the parts of an element.

Nothing here is a condition. One thing is required of every application, the signed personal statement; a few are required
on one ground or with one request; everything else is one way among others, and any credible evidence counts (8 CFR
214.204(c), (f), (l); before it 8 CFR 214.11(d)(2), (d)(5)). The kinds are those that 8 CFR 214.206(a)(3), 214.207(c),
214.208(d)-(e), 214.209(c) and 214.211(f) list.
"""

from __future__ import annotations

import enum
import re
from typing import Final

import attrs

from tvisa.kernel.answers import Evidence
from tvisa.kernel.provision import Period, Provision
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.law.writing import rule


class Standing(enum.StrEnum):
    """
    What the regulation says of a kind of evidence.

    Attributes:
        REQUIRED: Part of every application.
        REQUIRED_HERE: Required on this ground, or with this request, and nowhere else.
        NAMED: One of the kinds listed; the list is open and none of it is required.
        UNNAMED: Not among the kinds listed; any credible evidence counts.
        OPTIONAL: Optional in terms and given no special weight; that there is none counts for nothing.
        PRIMARY: Not required, but the rule of 2002 preferred it to everything else and asked why there was none.
    """

    REQUIRED = "required"
    REQUIRED_HERE = "required here"
    NAMED = "named"
    UNNAMED = "any credible evidence"
    OPTIONAL = "optional"
    PRIMARY = "primary, not required"


Rule = tuple[Standing, Provision]

_NAMED: Final = "A kind of evidence that the regulation names for this; the list is open, and none of it is required."
_UNNAMED: Final = "Not among the kinds that the regulation names for this; any credible evidence counts all the same."


_WINDOWS: Final = (
    (r" of 2002$", RULE_2002),
    (r"^8 CFR 214\.11\((?!.* of 2002$)", RULE_2017),
    (r"^8 CFR 214\.2\d\d", RULE_2024),
    (r"^8 CFR 212\.16", Period(RULE_2017.start)),
)
"""By the form of a citation: the days on which a rule that cites it stands, the narrowest first."""


def _dated(standing: Standing, text: str, citations: tuple[str, ...], confidence: str, note: str) -> Rule:
    """Write a rule, giving it the window of the regulation that it cites."""
    window = next((w for pattern, w in _WINDOWS if any(re.search(pattern, c) for c in citations)), Period())
    return standing, rule(text, *citations, confidence=confidence, note=note, window=window)


def required(text: str, *citations: str, confidence: str = "A", note: str = "") -> Rule:
    """Say what every application must include."""
    return _dated(Standing.REQUIRED, text, citations, confidence, note)


def required_here(text: str, *citations: str, confidence: str = "A", note: str = "") -> Rule:
    """Say what one ground, or one request, must come with."""
    return _dated(Standing.REQUIRED_HERE, text, citations, confidence, note)


def named(*citations: str, text: str = _NAMED, confidence: str = "A", note: str = "") -> Rule:
    """Say where a kind is listed."""
    return _dated(Standing.NAMED, text, citations, confidence, note)


def unnamed(*citations: str, text: str = _UNNAMED, confidence: str = "A", note: str = "") -> Rule:
    """Say under which open list a kind comes in."""
    return _dated(Standing.UNNAMED, text, citations, confidence, note)


def optional(text: str, *citations: str, confidence: str = "A", note: str = "") -> Rule:
    """Say that something is optional and carries no special weight."""
    return _dated(Standing.OPTIONAL, text, citations, confidence, note)


def primary(text: str, *citations: str, confidence: str = "A", note: str = "") -> Rule:
    """Say what the rule of 2002 called primary evidence."""
    return _dated(Standing.PRIMARY, text, citations, confidence, note)


@attrs.frozen(eq=False)
class Item:
    """
    One kind of evidence for one element.

    Attributes:
        id: Its name, unlike any other of the element.
        title: What it is, in plain words.
        element: The element, or the room beside the elements, that it belongs to.
        parts: Names of the parts of the element that it can show.
        kinds: What in a case file counts as it.
        rules: What each version of the regulation says of it; where none of them was in force, it is not listed.
        ask: From whom to get it.
        instead: What can stand in its place.
        care: What makes getting it dangerous, or needs counsel first.
        only: The facts it bears on, by binding path or prefix; everything in its parts unless given.
        lacking: Facts of which a recorded "no" says that there is none to be had.
        official: Whether getting it puts the client before an agency.
        near: Whether getting it means asking people near those responsible.
        of_report: Whether it shows a report or what was asked, which nobody excused by trauma or by age needs.
        held_if: Facts of which a recorded "yes" says that it is in the file.
        only_if_open: Whether it is listed only where what it shows is open or made out, even if it is in the file.
        within_reach: Whether it is where the client is, among their own papers and telephones or in their own words.
    """

    id: str
    title: str
    element: str
    parts: tuple[str, ...]
    kinds: tuple[Evidence, ...]
    rules: tuple[Rule, ...]
    ask: str
    instead: tuple[str, ...] = ()
    care: str = ""
    only: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    official: bool = False
    near: bool = False
    of_report: bool = False
    held_if: tuple[str, ...] = ()
    within_reach: bool = False
    only_if_open: bool = False

    def bears_on(self, fact: str) -> bool:
        """Say whether it can show the fact at a binding path."""
        in_parts = any(_matches(fact, PARTS[self.element][part]) for part in self.parts)
        return in_parts and (not self.only or _matches(fact, self.only))

    def within(self, fact: str) -> bool:
        """Say whether a fact lies in one of its parts, whether or not it is what this kind usually shows."""
        return any(_matches(fact, PARTS[self.element][part]) for part in self.parts)


item = Item


def _matches(fact: str, patterns: tuple[str, ...]) -> bool:
    return any(fact == p or (p.endswith(".") and fact.startswith(p)) for p in patterns)


_AGE: Final = ("person.date_of_birth", "incident.age", "incident.when", "incident.sex.when")
_BACK: Final = "case.presence.latest_return."

TITLES: Final = {
    "admissibility": "Waiver of inadmissibility",
    "family": "Family members",
    "bar": "Acts of the client's own (privileged; for counsel)",
}
"""Names, for a reader, of the rooms beside the elements."""

PARTS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "severe_trafficking": {
        "act": ("incident.acts.", "incident.asserted.act", "incident.asserted.severe_form", "case.incidents"),
        "means": (
            "incident.means.", "incident.control.", "incident.agreement.", "incident.labor.by_those_means",
            "incident.sex.induced", "incident.asserted.means", "incident.asserted.coercion", "incident.family_or_partner",
            "incident.asserted.sex_trafficking", "incident.asserted.labor_trafficking", "case.incidents",
        ),
        "purpose": (
            "incident.purposes.", "incident.labor.", "incident.sex.act", "incident.sex.of_value", "incident.sex.purpose",
            "incident.sex.completed", "incident.asserted.servitude", "incident.asserted.labor_purpose", "incident.short_time",
            "incident.asserted.sex_purpose", "case.asserted.severe_trafficking", "case.incidents",
        ),
        "age": _AGE,
    },
    "physical_presence": {
        "place": ("case.presence.here_now", "case.presence.here_when_filed", "entry.when", "case.asserted.physical_presence"),
        "now": (
            "incident.exit.ongoing", "incident.in_united_states", "incident.caused_entry", "incident.found_at_port",
            "incident.went_on_after_entry",
        ),
        "freed_or_escaped": (
            "incident.exit.when", "incident.exit.freed_by_law_enforcement", "incident.exit.law_enforcement_knew",
            "incident.exit.escaped_first", "incident.exit.law_enforcement_then_involved",
            "incident.exit.law_enforcement_involved", "incident.exit.could_have_left", "incident.exit.periods_of_freedom",
            "incident.exit.recently_liberated", "incident.exit.clear_chance_to_leave",
        ),
        "directly_related": (
            "case.presence.directly_related", "case.presence.related.", "case.presence.long_ago",
            "incident.exit.could_leave_the_country",
        ),
        "for_process": (
            "entry.allowed_for_process", "entry.valid_entry_papers", f"{_BACK}allowed_for_process",
            f"{_BACK}valid_entry_papers",
        ),
        "past_process": (f"{_BACK}here_for_process",),
        "return": (
            "departure.", "case.presence.departures", f"{_BACK}continued_victimization", f"{_BACK}fears_trafficker",
            f"{_BACK}threats", f"{_BACK}lasting_effects", "case.presence.exception_carries_presence",
        ),
        "treatment": (
            f"{_BACK}received_treatment", f"{_BACK}treatment_for_victimization", f"{_BACK}treatment_unavailable_abroad",
        ),
    },
    "law_enforcement_assistance": {
        "report": (
            "contact.", "case.assistance.contacts", "case.assistance.declaration", "case.assistance.continued_presence",
            "case.assistance.willing", "case.asserted.law_enforcement_assistance",
        ),
        "requests": ("request.", "case.assistance.requests"),
        "trauma": ("case.assistance.trauma.",),
        "age": _AGE[:-1],
    },
    "extreme_hardship": {
        "whole": (
            "case.hardship.extreme", "case.hardship.from_trafficking", "case.hardship.only_economic",
            "case.hardship.apart_from_economic",
            "case.asserted.extreme_hardship",
        ),
        "health": ("case.hardship.factors.care_unavailable", "case.hardship.factors.consequences_of_trafficking"),
        "danger": (
            "case.hardship.factors.penalized_there", "case.hardship.factors.revictimization",
            "case.hardship.factors.harm_by_trafficker", "case.hardship.factors.unrest",
        ),
        "redress": ("case.hardship.factors.loss_of_courts",),
        "circumstances": (
            "case.hardship.factors.age_and_circumstances", "case.hardship.factors.economic",
            "case.hardship.factors.long_residence", "case.hardship.factors.family_ties",
        ),
        "others": (
            "case.hardship.factors.hardship_to_others", "case.hardship.factors.others_hardship_reaches_applicant",
        ),
    },
    "filing_window": {"delay": ("case.delay_excused",)},
    "admissibility": {
        "grounds": ("case.status.", "ground.applies", "ground.exception", "case.grounds.passport", "entry.manner"),
        "nexus": (
            "ground.caused_by_trafficking", "matter.caused_by_trafficking", "matter.link_documentable",
            "case.status.central_reason", "case.grounds.listed",
        ),
        "crimes": ("matter.",),
        "weighing": ("case.grounds.",),
    },
    "family": {
        "relationship": (
            "member.kinship", "member.of_derivative", "member.since", "member.exists_now", "member.ended_on", "member.tie_counts",
            "member.late_tie_counts", "member.ever_married", "member.married_now", "member.married_on",
            "member.marriage_ended_on",
        ),
        "danger": ("member.danger.",),
    },
    "bar": {"own_acts": ("act.", "case.conduct.")},
}  # fmt: skip
"""The parts of each element, each with the facts that belong to it, by binding path or prefix."""
