"""
Chapters: what is told first, in the person's own words, before anything is asked about it.

Each begins with one open question. What is told is noted as text; staff tick which of the facts in it were told, and only then is
asked what follows from those. Nothing that is ticked is read out, and what was not told is not asked for by its name here.
"""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.kernel.paths import listing


@attrs.frozen
class Chapter:
    """Something that is told as a whole."""

    of: str
    """The record that it tells of, by its binding: ``incident``, ``act``, or ``case``."""
    tell: str
    """The open question, for the client."""
    marks: tuple[str, ...]
    """Facts that are ticked as they are told; one that ends in a dot stands for every answer below it."""
    note: str = ""
    """Where what is told is noted, by its binding path; empty where only ticks are kept."""
    bears_on: tuple[str, ...] = ()
    """The standards that it bears on: it is told while one of them is open. Empty where it is told of a record."""
    asks: str = ""
    """Of what counsel has to know whichever way the answer goes, the fact: the chapter is told until that is recorded,
    and what was told already is not asked again."""
    serves: tuple[str, ...] = ()
    """What it can change."""
    privileged: bool = False
    """Whether it is told in a privileged setting alone."""


SERVITUDE: Final = (
    "incident.purposes.servitude_by_fear",
    "incident.purposes.servitude_by_legal_process",
    "incident.purposes.servitude_by_force",
)


def _told(part: str, tell: str, *names: str, of: tuple[str, ...], privileged: bool = False) -> Chapter:
    """Return an open question on a part of an incident that is put until the first fact named is recorded."""
    paths = tuple(f"incident.{part}.{name}" for name in names)
    return Chapter(
        "incident", tell, paths, bears_on=of, asks=paths[0], serves=("severe_trafficking",), privileged=privileged
    )


CHAPTERS: Final = (
    Chapter(
        "incident",
        "What happened? Tell it in your own words, and only as much as you want to.",
        listing("""incident.in_united_states incident.caused_entry incident.family_or_partner incident.immune_official
            incident.acts. incident.agreement. incident.labor. incident.means. incident.control. incident.sex.act
            incident.sex.completed incident.sex.value_passed incident.sex.on_account incident.purposes.said_so
            incident.exit.could_have_left incident.exit.periods_of_freedom incident.exit.could_leave_the_country
            incident.exit.lacked_means"""),
        note="incident.note",
        serves=("severe_trafficking",),
    ),
    Chapter(
        "act",
        "What happened that time? Tell it in your own words, and only as much as you want to.",
        listing("""act.moment. act.compulsion. act.knew act.other.exploited act.other.several act.other.own_family
            act.care. act.verbs. act.ends. act.means. act.tasks. act.help. act.violence. act.others_papers.
            act.false_papers. act.sold_sex.done act.procured act.drugs. act.money. act.border. act.crime.
            act.benefit."""),
        note="act.note",
        serves=("bar",),
        privileged=True,
    ),
    Chapter(
        "matter",
        "What happened with that, from the start to now?",
        ("matter.",),
        note="matter.note",
        serves=("bar",),
        privileged=True,
    ),
    Chapter(
        "case",
        "Is there a thing that worries you about telling this to the police?",
        listing("""case.conduct.disclosure. case.conduct.bond. case.conduct.role. case.conduct.relative.
            case.conduct.group."""),
        serves=("bar",),
        privileged=True,
    ),
    Chapter(
        "case",
        "What has happened with your papers, and with help that you got or asked for?",
        tuple(
            f"case.filing.{name}"
            for name in listing("""supervision notice_to_appear represented unlicensed_help safe_address
                permanent_resident citizen unaccompanied_child exchange_visitor diplomatic_household asylum_pending
                earlier_t_application other_denied other_pending bona_fide_notice deferred_action work_permit
                benefits_needed fears_return abused_by_citizen_or_resident parental_abuse federal_case civil_suit_filed
                losses""")
        ),
        serves=("filing",),
    ),
    # What brought the person and what kept them, and then the other side of servitude: each openly, and the answer read off what is told.
    _told(
        "labor",
        "What brought you to that work and kept you there? Say, too, if you would have come had you known.",
        *("brought", "kept", "had_they_known"),
        of=("incident.labor.acts_by_means",),
    ),
    _told(
        "sex",
        "What brought you to that and kept you there? Say, too, if you would have come had you known.",
        *("brought", "kept", "had_they_known", "said_would_happen", "feared"),
        of=("incident.sex.induced",),
    ),
    _told(
        "labor",
        "What did you think would happen to you or others if you said no or left? Say what made you think so.",
        *("free_to_quit", "said_would_happen", "feared"),
        of=SERVITUDE,
    ),
    _told(
        "labor",
        "Apart from needing another job or the pay to come, what kept you there?",
        *("ordinary_consequences", "kept"),
        of=SERVITUDE,
    ),
    _told(
        "labor",
        "Who set the hours, the days off, the pay and the place, and could you say no to a task?",
        *("real_say", "whole_life_directed"),
        of=SERVITUDE,
    ),
    _told(
        "labor",
        "What were your tasks and hours, who else did such tasks, and what happened if they were not done?",
        *("ordinary_chores", "unequal_treatment", "long_or_intense"),
        of=SERVITUDE,
    ),
    _told(
        "labor",
        "Apart from crossing the border, what did they ask of you, for how long, and who gained by it?",
        *("furthered_smuggling", "beyond_the_deal", "singled_out", "trafficker_gained"),
        of=SERVITUDE,
        privileged=True,
    ),
    _told(
        "agreement",
        "What did they tell you about your visa, your stay or a contract, and was it true?",
        "told_the_truth",
        of=("incident.purposes.servitude_by_legal_process",),
    ),
    _told(
        "background",
        "What was your life like then: money, debts, school, language, and those who needed you?",
        *("poverty", "debts", "dependants", "schooling", "language", "status_tied", "alone"),
        of=("incident.means.threatened_serious_harm",),
    ),
    Chapter(
        "case",
        "What keeps you in this country now, after what happened?",
        ("case.presence.related.",),
        bears_on=("case.presence.directly_related",),
        serves=("physical_presence",),
    ),
    Chapter(
        "case",
        "If you have come back since you left: what made you come back?",
        (
            "case.presence.latest_return.fears_trafficker",
            "case.presence.latest_return.threats",
            "case.presence.latest_return.lasting_effects",
        ),
        bears_on=("case.presence.latest_return.continued_victimization",),
        serves=("physical_presence",),
    ),
    Chapter(
        "case",
        "How has what happened changed your days: sleep, work, people, going out?",
        listing("""case.assistance.trauma.suffered case.assistance.trauma.effects_on_life
            case.assistance.trauma.health_or_history case.assistance.trauma.clinician_links_it"""),
        bears_on=("case.assistance.trauma.unable",),
        serves=("law_enforcement_assistance",),
    ),
    Chapter(
        "request",
        "What was it like for you when they asked that of you?",
        ("request.circumstances.",),
        bears_on=("request.reasonable",),
        serves=("law_enforcement_assistance",),
    ),
    Chapter(
        "case",
        "What would it be like for you if you had to go back?",
        ("case.hardship.factors.",),
        bears_on=("case.hardship.extreme",),
        serves=("extreme_hardship",),
    ),
)
"""The chapters that come with this version, in the order in which they are told."""
