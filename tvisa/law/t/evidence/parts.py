"""The parts of each element, each with the facts that belong to it, by binding path or prefix."""

from __future__ import annotations

from functools import cache
from typing import Final

from tvisa.kernel.paths import listing

_AGE: Final = ("person.date_of_birth", "incident.age", "incident.when")

TITLES: Final = {
    "admissibility": "Waiver of inadmissibility",
    "family": "Family members",
    "bar": "The client's own conduct (privileged; for counsel)",
}
"""Names, for a reader, of the rooms beside the elements."""

PARTS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "severe_trafficking": {
        "act": ("incident.acts.", "incident.asserted.act", "incident.asserted.severe_form", "case.incidents"),
        "means": listing("""incident.means. incident.control. incident.debt. incident.several_victims incident.impaired
            incident.agreement. incident.labor.acts_by_means incident.labor.brought incident.labor.kept
            incident.labor.had_they_known incident.labor.said_would_happen incident.labor.feared incident.sex.induced
            incident.sex.brought incident.sex.kept incident.sex.had_they_known incident.sex.said_would_happen
            incident.sex.feared incident.background. incident.asserted.means incident.asserted.coercion
            incident.family_or_partner incident.asserted.sex_trafficking incident.asserted.labor_trafficking
            case.incidents"""),
        "purpose": listing("""incident.purposes. incident.labor. incident.sex.act incident.sex.value_passed
            incident.sex.on_account incident.sex.purpose incident.sex.completed incident.asserted.servitude
            incident.asserted.labor_purpose incident.short_time incident.asserted.sex_purpose
            case.asserted.severe_trafficking case.incidents"""),
        "age": (*_AGE, "incident.sex.when", "incident.sex.begun_under_18"),
    },
    "physical_presence": {
        "place": listing("""case.presence.here_now case.presence.here_when_filed entry.when
            case.asserted.physical_presence"""),
        "now": listing("""incident.exit.ongoing incident.in_united_states incident.caused_entry incident.found_at_port
            incident.went_on_after_entry"""),
        "freed_or_escaped": listing("""incident.exit.when incident.exit.ended_abroad
            incident.exit.freed_by_law_enforcement incident.exit.freed_by incident.exit.taken_into_custody
            incident.exit.law_enforcement_knew incident.exit.liberated incident.exit.escaped_first
            incident.exit.law_enforcement_then_involved incident.exit.escape_is_enough incident.exit.released
            incident.exit.release_is_escape incident.exit.could_have_left incident.exit.periods_of_freedom
            incident.exit.recently_liberated incident.exit.clear_chance_to_leave incident.exit.lacked_means"""),
        "directly_related": listing("""case.presence.directly_related case.presence.related.
            case.assistance.treatment_delay. case.assistance.offered_help case.presence.long_ago
            incident.exit.could_leave_the_country"""),
        "for_process": listing("""entry.allowed_for_process entry.valid_entry_papers
            case.presence.latest_return.allowed_for_process case.presence.latest_return.valid_entry_papers"""),
        "past_process": (
            "case.presence.latest_return.part_in_process",
            "case.presence.latest_return.here_for_process",
            "case.filing.civil_suit_filed",
        ),
        "return": listing("""departure. case.presence.departures case.presence.latest_return.continued_victimization
            case.presence.latest_return.fears_trafficker case.presence.latest_return.threats
            case.presence.latest_return.lasting_effects case.presence.latest_return.other_reason
            case.presence.exception_carries_presence"""),
        "treatment": listing("""case.presence.latest_return.received_treatment
            case.presence.latest_return.services_for_trafficking
            case.presence.latest_return.treatment_for_victimization case.presence.latest_return.had_there
            case.presence.latest_return.treatment_unavailable_abroad"""),
    },
    "law_enforcement_assistance": {
        "report": listing("""contact. case.assistance.contacts case.assistance.declaration
            case.assistance.continued_presence case.assistance.willing case.asserted.law_enforcement_assistance"""),
        "requests": ("request.", "case.assistance.requests"),
        "trauma": ("case.assistance.trauma.", "case.assistance.report_delay."),
        "age": _AGE,
    },
    "extreme_hardship": {
        "whole": listing("""case.hardship.extreme case.hardship.from_trafficking case.hardship.only_economic
            case.hardship.apart_from_economic case.asserted.extreme_hardship"""),
        "health": (
            "case.hardship.factors.care_unavailable",
            "case.hardship.factors.care_there",
            "case.hardship.factors.consequences_of_trafficking",
        ),
        "danger": listing("""case.hardship.factors.penalized_there case.hardship.factors.revictimization
            case.hardship.factors.protected_there case.hardship.factors.safe_returns case.hardship.factors.general_only
            case.hardship.factors.harm_by_trafficker case.hardship.factors.unrest"""),
        "redress": ("case.hardship.factors.loss_of_courts",),
        "circumstances": listing("""case.hardship.factors.age_and_circumstances case.hardship.factors.economic
            case.hardship.factors.long_residence case.hardship.factors.family_ties case.hardship.factors.ties_there
            case.hardship.factors.other_ways"""),
        "others": (
            "case.hardship.factors.hardship_to_others",
            "case.hardship.factors.others_hardship_reaches_applicant",
        ),
    },
    "filing_window": {"delay": ("case.delay_excused",)},
    "admissibility": {
        "grounds": ("case.status.", "ground.applies", "ground.exception", "case.grounds.passport", "entry.manner"),
        "nexus": listing("""ground.caused_by_trafficking matter.caused_by_trafficking matter.link_documentable
            case.status.central_reason case.grounds.listed"""),
        "crimes": ("matter.",),
        "weighing": ("case.grounds.",),
    },
    "family": {
        "relationship": listing("""member.kinship member.of_derivative member.since member.exists_now member.ended_on
            member.tie_counts member.late_tie_counts member.ever_married member.married_now member.married_on
            member.marriage_ended_on"""),
        "danger": ("member.danger.",),
    },
    "bar": {"own_acts": ("act.", "case.conduct.")},
}


def belongs(fact: str, part: str, element: str) -> bool:
    """Say whether the fact at a binding path belongs to a part of an element."""
    return matches(fact, PARTS[element][part])


def matches(fact: str, patterns: tuple[str, ...]) -> bool:
    """Say whether a binding path is one of these, or lies under a prefix among them."""
    return fact in patterns or fact.startswith(_prefixes(patterns))


@cache
def _prefixes(patterns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(p for p in patterns if p.endswith("."))
