"""
Who is told what of a case, field by field: outside privilege, and whoever a privileged file is written out for.

A field is silent until it is named: one that no row names is for counsel alone, outside privilege and in every share but that with
co-counsel. What could be told as an act of the client toward others, a criminal matter, a way of entry, a removal, time without status,
false papers, drugs, a fear interview, or as counsel's judgment of any of these, is silent. Needs, safety, days that are set, the family and
what was done to the client are told.
"""

from __future__ import annotations

import enum
import re
from functools import cache
from typing import Final

import attrs

from tvisa.facts.case import Setting
from tvisa.facts.declared import declared


class Recipient(enum.StrEnum):
    """For whose work a file is written out."""

    SHELTER = "shelter"
    """Whoever houses the client, or sees to daily life: outside of privilege."""
    INTERPRETER = "interpreter"
    """Whoever prepares to interpret for the client: what will be spoken of, and no answers."""
    CO_COUNSEL = "co-counsel"
    """Another lawyer of the client's own, or whoever works for one: within privilege."""


Reader = Recipient | Setting
"""Whoever a file is written out for, or whoever reads a file that is not privileged."""
OPEN: Final = Setting.NOT_PRIVILEGED
"""Whoever reads a file that is not privileged."""

ALL: Final[frozenset[Reader]] = frozenset({*Recipient, OPEN})
HOUSED: Final[frozenset[Reader]] = frozenset({Recipient.SHELTER, Recipient.CO_COUNSEL, OPEN})
SPOKEN: Final[frozenset[Reader]] = frozenset({Recipient.INTERPRETER, Recipient.CO_COUNSEL, OPEN})
TOLD: Final[frozenset[Reader]] = frozenset({Recipient.CO_COUNSEL, OPEN})
LAWYERS: Final[frozenset[Reader]] = frozenset({Recipient.CO_COUNSEL})
NOBODY: Final[frozenset[Reader]] = frozenset()


def _paths(text: str) -> tuple[str, ...]:
    """Read paths, a line each, or several of one branch after a colon."""
    found = []
    for line in text.strip().splitlines():
        branch, colon, names = line.strip().partition(":")
        found += [f"{branch}.{name}" for name in names.split()] if colon else branch.split()
    return tuple(found)


@attrs.frozen
class Tellable:
    """Fields, who is told them, and why."""

    why: str
    """What they are about, and why it goes there and no further."""
    to: frozenset[Reader]
    """Who is told."""
    fields: tuple[str, ...] = attrs.field(converter=_paths)
    """The fields or, to lawyers alone, branches with all that lies below them; of several that fit, the longest counts.
    One with a star stands for every field of that name below, and for what stands beside an answer there."""


TABLE: Final = (
    # --- told to several ----------------------------------------------------------------------------------------------
    Tellable(
        "Who is who, by key, and which incident is which: without it nothing can be read",
        ALL,
        """
        tvisa_case setting applicant
        people[]: key
        incidents[]: key victim
        incidents[].people[]: person role
        *: sources by
        """,
    ),
    Tellable(
        "Ages of the client and the family: what a child may ask for hangs on them", HOUSED, "people[]: date_of_birth"
    ),
    Tellable(
        "Whether anybody is in danger: safety comes first",
        HOUSED,
        """
        incidents[]: family_or_partner
        incidents[].exit: ongoing
        incidents[].means: threats harm_to_others
        incidents[].control: uses_children
        presence.related: still_feared past_threats
        hardship.factors: harm_by_trafficker
        reprisals_complete
        reprisals[]: kind when person target by_responsible abroad
        prosecutions[]: person at_liberty
        """,
    ),
    Tellable(
        "Health: care is a need",
        HOUSED,
        """
        assistance.trauma: suffered
        hardship.factors: consequences_of_trafficking
        presence.related: services_here
        """,
    ),
    Tellable("Family: who else is to be thought of", ALL, "family.members[]: person kinship"),
    Tellable(
        "Where the family is, and in what danger: safety",
        HOUSED,
        """
        family.members[]: in_united_states
        family.members[].danger: present
        """,
    ),
    Tellable(
        "Days in court or with an agency: whoever stays away loses by it",
        ALL,
        """
        filing: hearing_on
        filing.hearings[]: forum when
        """,
    ),
    Tellable(
        "What is about to come: a move or a marriage has its own days", HOUSED, "plans[]: kind person when given_up"
    ),
    Tellable(
        "Daily life, help and benefits: needs",
        HOUSED,
        """
        granted_on
        filing: represented safe_address in_proceedings detained supervision benefits_needed losses bona_fide_notice work_permit
        filing: abused_by_citizen_or_resident parental_abuse
        assistance: continued_presence
        """,
    ),
    Tellable(
        "When it happened and ended: everybody has to be able to place it",
        ALL,
        """
        incidents[]: when
        incidents[].exit: when
        """,
    ),
    Tellable(
        "What will be spoken of: an interpreter prepares with it",
        SPOKEN,
        """
        incidents[]: country
        incidents[].agreement: made about changed what_changed
        incidents[].labor: work what
        assistance.contacts[]: agency when
        """,
    ),
    # --- told outside privilege ---------------------------------------------------------------------------------------
    Tellable(
        "What was done to the client, and how it ended: the first element asks it, in any setting (8 USC 1101(a)(15)(T)(i)(I))",
        TOLD,
        """
        incidents_complete
        incidents[]: age in_united_states caused_entry found_at_port went_on_after_entry short_time several_victims impaired
        incidents[]: immune_official lasted
        incidents[].background: poverty debts dependants schooling language status_tied alone
        incidents[].agreement: consented debt_raised told_the_truth length_fixed work_fixed
        incidents[].acts: recruited harbored transported provided obtained patronized solicited
        incidents[].means: force fraud threatened_serious_harm scheme legal_threats legal_process_used legal_process_abused
        incidents[].means: status_reminders restraint
        incidents[].means.threats_of: violence restraint family money reputation other
        incidents[].control: debt_bondage takes_earnings restricts_financial_access psychological_abuse physical_abuse sexual_abuse
        incidents[].control: false_promises psychoactive_substances restricts_movement isolates punishes restricts_medical_care
        incidents[].control: excessive_working_hours withholds_necessities withholds_documents takes_telephone told_to_hide
        incidents[].control: demands_ransom other
        incidents[].debt: when to_responsible from_pay no_account part_credited security leaving_costs
        incidents[].debt.ledger: lines_complete
        incidents[].debt.ledger.lines[]: kind when amount said_by shown_by
        incidents[].sex: act what value_passed on_account value purpose induced brought kept had_they_known said_would_happen
        incidents[].sex: feared completed when begun_under_18
        incidents[].labor: acts_for_work acts_by_means brought kept had_they_known said_would_happen feared
        incidents[].labor: completed paid paid_as_agreed singled_out trafficker_gained long_or_intense
        incidents[].labor: forced_labor real_say free_to_quit ordinary_consequences ordinary_chores
        incidents[].labor: whole_life_directed unequal_treatment
        incidents[].purposes: servitude_by_fear servitude_by_legal_process servitude_by_force because_of_debt pledged_work
        incidents[].purposes: work_not_credited work_not_limited slavery said_so as_property
        incidents[].exit: freed_by_law_enforcement freed_by law_enforcement_knew escaped_first law_enforcement_then_involved
        incidents[].exit: ended_abroad escape_is_enough released release_is_escape liberated could_have_left periods_of_freedom
        incidents[].exit: could_leave_the_country
        incidents[].exit: recently_liberated lacked_means clear_chance_to_leave
        incidents[].asserted: severe_form sex_trafficking labor_trafficking act means coercion servitude labor_purpose sex_purpose
        """,
    ),
    Tellable(
        "What other definitions of trafficking ask of what was done to the client",
        TOLD,
        """
        incidents[].wider: woman transferred received control_passed sold enticed advertised maintained force_threatened
        incidents[].wider: other_coercion abducted power_abused vulnerability_abused controller_paid by_those_means known
        incidents[].wider: prostitution sexual_exploitation forced_labor slavery_like organs begging surrogacy forced_marriage
        incidents[].wider: illegal_adoption pornography owned gender_based attack coercive_environment armed_conflict commerce
        """,
    ),
    Tellable(
        "Where the client is, and when and why they left or came back: the second element asks it, in any setting (8 CFR 214.207). "
        "A class of admission protects, and is no act",
        TOLD,
        """
        presence: here_now here_when_filed route_claimed entries_complete departures_complete directly_related long_ago
        presence: exception_carries_presence
        presence.entries[]: when visa_class allowed_for_process valid_entry_papers
        presence.departures[]: when voluntary taken_by_trafficker after_trafficking
        presence.latest_return: continued_victimization allowed_for_process valid_entry_papers here_for_process
        presence.latest_return: part_in_process received_treatment services_for_trafficking treatment_for_victimization
        presence.latest_return: had_there treatment_unavailable_abroad fears_trafficker threats lasting_effects other_reason
        presence.related: diagnosed recovering cooperating financial_effects other_steps travel_since unrelated_ties
        presence.related: means_to_leave
        """,
    ),
    Tellable(
        "Contact with law enforcement, what it asked for, and why not sooner: the third element asks it, in any setting (8 CFR 214.208)",
        TOLD,
        """
        assistance: contacts_complete requests_complete declaration declaration_withdrawn endorsement_sought
        assistance: continued_presence_revoked offered_help willing
        assistance.contacts[]: incident before_filing channel about_trafficking concerned_trafficking about_other_crime federal
        assistance.contacts[]: has_authority has_jurisdiction connected reached_competent_agency referral_agreed referral_counts
        assistance.contacts[]: elsewhere sent_elsewhere anonymous late_contact_counts answered
        assistance.requests[]: when due_on what covered for_detection detection_counts only_related_crime complied reasonable
        assistance.requests[].circumstances: unusual_practice nature_of_victimization victims_situation lacked_capacity trauma
        assistance.requests[].circumstances: no_support unsafe complied_before not_essential obtainable_otherwise
        assistance.requests[].circumstances: no_interpreter_or_attorney objection little_time age_health_maturity conditions other
        assistance.trauma: clinician_links_it unable effects_on_life health_or_history
        assistance.report_delay: under_control fear distrust trauma language not_known no_access
        assistance.treatment_delay: under_control fear distrust trauma language not_known no_access
        """,
    ),
    Tellable(
        "What removal would do: the fourth element asks it, in any setting (8 CFR 214.209)",
        TOLD,
        """
        hardship: extreme only_economic apart_from_economic from_trafficking
        hardship.factors: age_and_circumstances care_unavailable loss_of_courts penalized_there revictimization unrest economic
        hardship.factors: long_residence family_ties care_there protected_there ties_there safe_returns other_ways general_only
        hardship.factors: hardship_to_others others_hardship_reaches_applicant
        """,
    ),
    Tellable(
        "The elements asserted as a whole, and whether it was filed",
        TOLD,
        """
        filed filed_on delay_excused
        asserted: severe_trafficking physical_presence law_enforcement_assistance extreme_hardship
        """,
    ),
    Tellable(
        "Cases against those responsible, and what they did since: danger, and the rights of a victim",
        TOLD,
        """
        prosecutions[]: charged_on trial_on ended_on pending covers_client covers_period convicted
        reprisals[]: for_leaving
        """,
    ),
    Tellable(
        "What those responsible still can do, and what makes it hard to speak: safety",
        TOLD,
        """
        conduct.group: involved
        conduct.bond: contact_now protects sees_self_as_victim shared_child
        conduct.disclosure: said_stayed_by_choice beginning_taken_back fear report_planned
        """,
    ),
    Tellable(
        "What relatives need to follow: their ties and days (8 CFR 214.211)",
        TOLD,
        """
        family: members_complete application_pending application_denied principal_holds_status principal_died
        family: after_death_counts
        family.members[]: through of_derivative tie since exists_now ended_on unregistered tie_counts late_tie_counts ever_married
        family.members[]: married_now married_on marriage_ended_on citizen age_protected earlier_text_protects applied applied_on
        family.members[]: granted granted_as granted_on admitted_on status_undone
        family.members[].danger: advance_parole agency_statement own_statement other_evidence agency_investigated
        """,
    ),
    Tellable(
        "Where the client stands with the authorities, what they want by which day, and other relief",
        TOLD,
        """
        filing: unlicensed_help permanent_resident resident_since citizen designated_country notice_to_appear unaccompanied_child
        filing: derivative exchange_visitor diplomatic_household earlier_t_application earlier_t_pending earlier_t_denied other_denied
        filing: other_pending asylum_pending deferred_action work_permit_requested advance_parole advance_parole_until fears_return
        filing: agency_would_certify federal_case civil_suit_filed
        filing.hearings[]: missed
        filing.other_statuses[]: kind granted until
        filing.notices[]: kind issued_on due_on answered served_by_mail
        plans[]: conditional
        plans_complete
        """,
    ),
    Tellable(
        "What permanent residence asks beside grounds, character and discretion (8 CFR 245.23)",
        TOLD,
        """
        adjustment: admitted_at_grant admitted_on status_until revoked status_lost filed filed_on extension_pending absences_complete presence_kept
        adjustment: complied compliance_certified hardship_now trauma_established adjusted adjusted_otherwise
        adjustment.absences[]: left returned under_a_day advance_parole paroled_on_return admitted_on_return needed_for_case
        adjustment.absences[]: certified reason
        adjustment.completed_case: signed_document began_on complete_on shorter_period_counts
        adjustment.relatives[]: person admitted status_until status_lost filed filed_on abandoned
        """,
    ),
    Tellable(
        "What was said outside of confidence, and what was decided of the status itself: `tvisa.screening.sharing.confidences` says of which",
        TOLD,
        """
        statements[]: when about differs explained explanation privileged
        decisions[]: body matter decided_on served_by_mail person series disposition
        decisions[].rulings[]: part limb incident ruling
        decisions[].resolved[]: fact answer
        """,
    ),
    Tellable("What is held to show a fact", TOLD, "*: evidence"),
    Tellable(
        "What was noted, as it was typed, of what is told",
        frozenset({OPEN}),
        """
        note
        people[]: note
        incidents[]: note
        incidents[].debt.ledger.lines[]: note
        assistance.contacts[]: note
        prosecutions[]: note
        reprisals[]: note
        filing.hearings[]: note
        filing.notices[]: note
        plans[]: note
        *: note
        """,
    ),
    # --- silent ---------------------------------------------------------------------------------------------------------
    Tellable(
        "The client's own acts, arrests and charges, papers, drugs, work without a permit, and what others say of the client's place",
        LAWYERS,
        """
        incidents[].exit: taken_into_custody
        conduct: acts acts_complete matters matters_complete unauthorized_work court_dates protection_orders role relative
        conduct.group: designated may_be_designated supported ransom_paid coerced member recorded_as_member not_waivable
        conduct.bond: serves_scheme
        conduct.disclosure: child_harmed false_age records_destroyed own_exposure false_statements
        """,
    ),
    Tellable(
        "Grounds of inadmissibility, character and discretion: what counsel judged of acts",
        LAWYERS,
        """
        grounds
        adjustment: character grounds discretion
        adjustment.relatives[]: grounds merits central_reason
        """,
    ),
    Tellable(
        "Where a court would review the case: it tells roughly where the client lives", LAWYERS, "filing: circuit"
    ),
    Tellable("Time without status, removal orders and returns after one", LAWYERS, "status"),
    Tellable(
        "How somebody came in, that somebody was removed, and words that could tell either",
        LAWYERS,
        """
        presence.entries[]: manner stay_until reason
        presence.departures[]: removed reason
        """,
    ),
    Tellable(
        "Orders of removal, what became of them, and a frivolous asylum application",
        LAWYERS,
        """
        filing: order_by_dhs order_by_judge order_executed order_on order_expedited no_fear_found_on order_stipulated order_in_absentia hearing_notice_received
        filing: hearing_notice_to_other order_reinstated reinstated_on found_on voluntary_departure_overstayed
        filing: voluntary_departure_until withholding_only
        filing: asylum_found_frivolous
        """,
    ),
    Tellable(
        "That the client was smuggled, helped it along, or was to commit crimes",
        LAWYERS,
        """
        incidents[].agreement: to_be_smuggled
        incidents[].labor: furthered_smuggling beyond_the_deal
        incidents[].wider: criminal_activities entry_procured entry_for_gain not_of_that_state
        """,
    ),
    Tellable(
        "To whom something was said and in what form, that these are all, and which ground was decided: they tell of an arrest or a hearing",
        LAWYERS,
        """
        statements[]: to form
        statements_complete
        decisions[].rulings[]: ground
        """,
    ),
    Tellable(
        "Counsel's own: notes of what is not told, and where words could tell how somebody crossed a border or what was said in "
        "confidence; the conflict check, and who has to report",
        NOBODY,
        """
        conduct.disclosure: conflict_open duty_to_report
        conduct.acts[]: note
        conduct.matters[]: note
        conduct.court_dates[]: note
        conduct.protection_orders[]: note
        grounds.listed[]: note
        presence.entries[].*: note
        presence.departures[].*: note
        statements[]: note
        statements[].*: note
        decisions[]: note
        decisions[].*: note
        decisions[].rulings[]: note
        """,
    ),
    Tellable("What nobody has decided on yet", LAWYERS, ""),
)
"""Who is told what; `tvisa.screening.sharing.confidences` says what of it depends on what is recorded there."""
_TO: Final = {field: row.to for row in TABLE for field in row.fields or ("",)}


@cache
def gets(to: Reader, path: str) -> bool:
    """Say whether a reader is told a field, by its path with ``[]`` for each position; ``note`` and the like stand beside an answer."""
    if not _is_field(path):
        *above, name = path.split(".")
        if _is_field(answer := ".".join(above)) and not gets(to, answer):
            return False
        stars = (".".join((*above[:length], "*", name)) for length in range(len(above), -1, -1))
        path = next((star for star in stars if star in _TO), path)
    while path not in _TO:
        path = path.removesuffix("[]") if path.endswith("[]") else path.rpartition(".")[0]
    return to in _TO[path]


def _is_field(path: str) -> bool:
    return _fields().get(_PLACES.sub("", path)) == path


@cache
def gets_any(to: Reader, branch: str) -> bool:
    """Say whether a reader is told anything of a field, a branch or a list, by its path with or without a position in each list."""
    return any(gets(to, path) for path in _below(branch))


@cache
def silent(path: str) -> bool:
    """Say whether nothing of a field, a branch or a list is told outside privilege, so that nobody is asked for it there either."""
    return bool(_below(path)) and not gets_any(OPEN, path)


@cache
def told_whole(path: str) -> bool:
    """Say whether all of a field, a branch or a list is told outside privilege."""
    return all(gets(OPEN, below) for below in _below(path))


def _below(path: str) -> tuple[str, ...]:
    return _below_branch(_PLACES.sub("", path))


@cache
def _below_branch(branch: str) -> tuple[str, ...]:
    return tuple(p for bare, p in _fields().items() if bare == branch or bare.startswith(f"{branch}."))


@cache
def _fields() -> dict[str, str]:
    return {_PLACES.sub("", field.path): field.path for field in declared()}


_PLACES: Final = re.compile(r"\[\d*\]")
