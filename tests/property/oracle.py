"""
An independent reading of the statute and the regulations in plain booleans, for complete cases only.

It shares nothing with the library but the record of facts: no kernel, no bits, no trees. Each clause carries its
citation and can be read side by side with the text. The rule of 2024 is 8 CFR 214.200-214.216, in force since August 28,
2024; the rule of 2017 is the former 8 CFR 214.11, in force from January 18, 2017 to August 27, 2024 ("former" below). The
rule of 2002 is the 8 CFR 214.11 before that, in force from March 4, 2002 ("first" below), read with the statutes of
December 19, 2003, January 5, 2006, December 23, 2008 and May 29, 2015 where they said something else.

A case is complete when every yes/no answer is a plain yes or no, every list is recorded as complete, nothing is
asserted as a whole, every date is a full day (or a span of two full days), and "filed" is yes with a day or no without
one. Nothing here copes with anything less. Facts that only bear on an answer (indicators, factors, evidence) are never
read, and of two answers to the same question put twice, such as an age beside two dates, only the one cited is.

Before filing it answers for the record as it stands: a report that can still be made is simply not there.

Where the text leaves a point open, the choice made is marked "open point".
"""

from __future__ import annotations

import datetime

from tests.property.oracle_calendar import birthday
from tvisa.facts import AgencyKind, Case, Contact, Departure, Hardship, Incident, Means, Request
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.dates import DateFact

RULE_OF_2002 = datetime.date(2002, 3, 4)  # 67 FR 4783
RULE_OF_2017 = datetime.date(2017, 1, 18)  # 81 FR 92266
RULE_OF_2024 = datetime.date(2024, 8, 28)  # 89 FR 34864

LEA_2017 = {
    # "a Federal, State, or local law enforcement agency, prosecutor, judge, labor agency, children's protective
    # services agency" (former 8 CFR 214.11(a))
    AgencyKind.FEDERAL_LAW_ENFORCEMENT,
    AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT,
    AgencyKind.PROSECUTOR,
    AgencyKind.JUDGE,
    AgencyKind.LABOR_AGENCY,
    AgencyKind.CHILD_PROTECTIVE_SERVICES,
}
LEA_2024 = LEA_2017 | {
    # added: "Tribal", "adult protective services agency", EEOC, NLRB, Offices of Inspectors General, Bureau of Indian
    # Affairs Police, Offices for Civil Rights and Civil Liberties (8 CFR 214.201)
    AgencyKind.TRIBAL_LAW_ENFORCEMENT,
    # "a Federal, State, Tribal, or local law enforcement agency": since then one of whatever level
    AgencyKind.LAW_ENFORCEMENT_LEVEL_UNKNOWN,
    AgencyKind.ADULT_PROTECTIVE_SERVICES,
    AgencyKind.EEOC,
    AgencyKind.NLRB,
    AgencyKind.INSPECTOR_GENERAL,
    AgencyKind.BIA_POLICE,
    AgencyKind.CIVIL_RIGHTS_OFFICE,
}
# first 214.11(a): "any Federal law enforcement agency that has the responsibility and authority ..."; of the kinds recorded
# these are never federal
NEVER_FEDERAL = {
    AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT,
    AgencyKind.TRIBAL_LAW_ENFORCEMENT,
    AgencyKind.CHILD_PROTECTIVE_SERVICES,
    AgencyKind.ADULT_PROTECTIVE_SERVICES,
}
# Pub. L. 108-193: what State and local officials say is considered too
LEA_2003 = {
    AgencyKind.FEDERAL_LAW_ENFORCEMENT,
    AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT,
    AgencyKind.PROSECUTOR,
}
HOTLINES = {AgencyKind.TRAFFICKING_HOTLINE, AgencyKind.HHS_OTIP}
NEVER_AN_LEA = HOTLINES | {AgencyKind.SERVICE_PROVIDER, AgencyKind.FOREIGN_CONSULATE, AgencyKind.FOREIGN_POLICE}


def oracle(case: Case, as_of: datetime.date) -> dict[str, bool]:
    """Return, for a complete case decided on the day given, whether each element is met."""
    if as_of < RULE_OF_2002:
        message = "there was no rule before March 4, 2002"
        raise ValueError(message)
    found = {
        # 8 USC 1101(a)(15)(T)(i)(I)-(IV); 8 CFR 214.202(a)-(d); former and first 214.11(b)(1)-(4)
        "severe_trafficking": any(is_severe_trafficking(i, case, as_of) for i in case.incidents),
        "physical_presence": is_present_on_account_of_it(case, as_of),
        "law_enforcement_assistance": has_assisted_or_is_excused(case, as_of),
        "extreme_hardship": would_suffer_extreme_hardship(case, as_of),
    }
    return found | {"filing_window": was_filed_in_time(case, as_of)} if as_of < RULE_OF_2017 else found


# --- What the record says


def yes(answer: Answer) -> bool:
    return answer.state() is State.YES


def first_day(fact: DateFact) -> datetime.date:
    day = fact.values[0].start[0]
    assert day is not None
    return day


def last_day(fact: DateFact) -> datetime.date:
    day = fact.values[0].end[1]
    assert day is not None
    return day


def end_of(incident: Incident) -> datetime.date:
    return max(last_day(fact) for fact in (incident.when, incident.exit.when) if fact.values)


def age_of_applicant(case: Case, on: datetime.date) -> int:
    person = case.person(case.applicant)
    assert person is not None
    born = first_day(person.date_of_birth)
    return on.year - born.year - (on < birthday(born, on.year - born.year))


def under_18(case: Case, on: datetime.date) -> bool:
    return age_of_applicant(case, on) < 18


def filed_before_rule_of_2024(case: Case) -> bool:
    return yes(case.filed) and first_day(case.filed_on) < RULE_OF_2024


def rule_of_2024_can_be_used(as_of: datetime.date) -> bool:
    return as_of >= RULE_OF_2024


def rule_of_2017_can_be_used(case: Case, as_of: datetime.date) -> bool:
    # The rule of 2024 governs what is decided from August 28, 2024 on; but somebody who had filed before that day does
    # not lose by it what the rule of 2017 gave (3 USCIS-PM B.2 n.71, which names the jurisdiction test as its example).
    return RULE_OF_2017 <= as_of < RULE_OF_2024 or (as_of >= RULE_OF_2024 and filed_before_rule_of_2024(case))


def contact_with_any_agency_can_be_enough(case: Case, as_of: datetime.date) -> bool:
    # former (h)(1); first (h)(2): "never has had contact with an LEA regarding the acts"
    return as_of < RULE_OF_2017 or rule_of_2017_can_be_used(case, as_of)


# --- I. Victim of a severe form of trafficking: 22 USC 7102(11); 8 CFR 214.201, 214.206; former 214.11(a), (f)


def is_severe_trafficking(incident: Incident, case: Case, as_of: datetime.date) -> bool:
    return (
        # "is or has been a victim", "who is or has been subjected to" it: done to the applicant, not to somebody else
        incident.victim == case.applicant
        and (
            is_severe_sex_trafficking(incident, case, as_of)  # 22 USC 7102(11)(A)
            or is_labor_trafficking(incident)  # 22 USC 7102(11)(B)
        )
    )


def is_severe_sex_trafficking(incident: Incident, case: Case, as_of: datetime.date) -> bool:
    acts, sex = incident.acts, incident.sex
    sex_trafficking = (
        # 22 USC 7102(12): "the recruitment, harboring, transportation, provision, obtaining, patronizing, or soliciting
        # of a person"
        (
            yes(acts.recruited)
            or yes(acts.harbored)
            or yes(acts.transported)
            or yes(acts.provided)
            or yes(acts.obtained)
            # the last two since Pub. L. 114-22
            or (as_of >= datetime.date(2015, 5, 29) and (yes(acts.patronized) or yes(acts.solicited)))
        )
        # "for the purpose of"
        and yes(sex.purpose)
        # "a commercial sex act": 22 USC 7102(4), "any sex act on account of which anything of value is given to or
        # received by any person"; it need not have been performed (8 CFR 214.206(a)(2); former 214.11(f)(1)), so
        # sex.completed is not read
        and (yes(sex.act) and yes(sex.value_passed) and yes(sex.on_account))
    )
    return sex_trafficking and (
        # "in which a commercial sex act is induced by force, fraud, or coercion"
        (is_force_fraud_or_coercion(incident) and yes(sex.induced))
        # "or in which the person induced to perform such act has not attained 18 years of age": at the sex act, or else
        # from the first act of the incident until it ended
        or under_18(case, first_day(sex.when) if sex.when.values else end_of(incident))
        # open point: under 18 when it began, for a sex act at 18 or over
        or (under_18(case, first_day(incident.when)) and yes(sex.begun_under_18))
    )


def is_labor_trafficking(incident: Incident) -> bool:
    acts, labor = incident.acts, incident.labor
    return (
        # 22 USC 7102(11)(B): "the recruitment, harboring, transportation, provision, or obtaining of a person"; neither
        # patronizing nor soliciting
        (yes(acts.recruited) or yes(acts.harbored) or yes(acts.transported) or yes(acts.provided) or yes(acts.obtained))
        # "for labor or services"; they need not have been performed (8 CFR 214.206(a)(2); former 214.11(f)(1))
        and yes(labor.work)
        and yes(labor.acts_for_work)
        # "through the use of force, fraud, or coercion"; at any age
        and (is_force_fraud_or_coercion(incident) and yes(labor.acts_by_means))
        # "for the purpose of subjection to involuntary servitude, peonage, debt bondage, or slavery"
        and (
            is_involuntary_servitude(incident)
            or is_peonage(incident)
            or is_debt_bondage(incident)
            or yes(incident.purposes.slavery)  # not defined
        )
    )


def is_force_fraud_or_coercion(incident: Incident) -> bool:
    means = incident.means
    coercion = (
        # 22 USC 7102(3)(A): "threats of serious harm to or physical restraint against any person"
        (has_threatened(means) and yes(means.threatened_serious_harm))
        # (3)(B): "any scheme, plan, or pattern intended to cause a person to believe ..."
        or yes(means.scheme)
        # (3)(C), (1): "the abuse or threatened abuse of the legal process"
        or ((yes(means.legal_threats) or yes(means.legal_process_used)) and yes(means.legal_process_abused))
    )
    return yes(means.force) or yes(means.fraud) or coercion


def has_threatened(means: Means) -> bool:
    # a threat of any kind is a threat; whether it is one of serious harm or restraint is asked apart
    of = means.threats_of
    kinds = (of.violence, of.restraint, of.family, of.money, of.reputation, of.other)
    return yes(means.threats) or any(yes(kind) for kind in kinds)


def is_involuntary_servitude(incident: Incident) -> bool:
    purposes = incident.purposes
    return (
        # 22 USC 7102(8)(A); 8 CFR 214.201 "involuntary servitude" (1), first limb
        yes(purposes.servitude_by_fear)
        # 22 USC 7102(8)(B); (1), second limb
        or yes(purposes.servitude_by_legal_process)
        # (2): "forced to work ... by the use or threat of physical restraint or physical injury, or ... coercion
        # through the law"; the same sentence in former 214.11(a)
        or yes(purposes.servitude_by_force)
    )


def is_peonage(incident: Incident) -> bool:
    # 8 CFR 214.201: "a status or condition of involuntary servitude based upon real or alleged indebtedness"
    return is_involuntary_servitude(incident) and yes(incident.purposes.because_of_debt)


def is_debt_bondage(incident: Incident) -> bool:
    purposes = incident.purposes
    return (
        # 22 USC 7102(7): "a pledge by the debtor of his or her personal services ... as a security for debt"
        yes(purposes.pledged_work)
        and (
            # "if the value of those services as reasonably assessed is not applied toward the liquidation of the debt"
            yes(purposes.work_not_credited)
            # "or the length and nature of those services are not respectively limited and defined"
            or yes(purposes.work_not_limited)
        )
    )


# --- II. Physically present on account of such trafficking: 8 CFR 214.207; former 214.11(g)


def is_present_on_account_of_it(case: Case, as_of: datetime.date) -> bool:
    presence = case.presence
    # 8 USC 1101(a)(15)(T)(i)(II); 214.207(a): "in the United States, American Samoa, the Commonwealth of the Northern
    # Mariana Islands, or at a port-of-entry thereto ... at the time of application"; and still so when it is decided
    # (8 CFR 103.2(b)(1))
    is_there = yes(presence.here_now) and (yes(presence.here_when_filed) or not yes(case.filed))
    # "on account of such trafficking": each ground is read of an incident that is itself a severe form of trafficking
    such_trafficking = [i for i in case.incidents if is_severe_trafficking(i, case, as_of)]
    # 214.207(b): "is deemed not to be present in the United States as a result of such trafficking in persons unless"
    return is_there and any(is_present_on_account_of(i, such_trafficking, case, as_of) for i in such_trafficking)


def is_present_on_account_of(
    incident: Incident, such_trafficking: list[Incident], case: Case, as_of: datetime.date
) -> bool:
    presence = case.presence
    has_a_ground = has_ground_of_presence(incident, case, as_of)
    departed = any(is_departure_after(d, incident) for d in presence.departures)
    # (b)(1)-(2) lift the presumption; (b)(3) says "will be deemed physically present", (b)(4) "may satisfy physical
    # presence under this provision", and (b)(5) is read so too (3 USCIS-PM B.2(C)(2))
    lifted = has_come_back_to_it(case, such_trafficking)
    deemed_present = is_deemed_present(case, as_of)
    return (has_a_ground and (not departed or lifted or deemed_present)) or (
        # open point: whether (b)(1)-(2) carry presence without a ground is for counsel
        departed and (deemed_present or (lifted and yes(presence.exception_carries_presence)))
    )


def has_first_ground_of_presence(incident: Incident, case: Case, as_of: datetime.date) -> bool:
    exit_ = incident.exit
    # 8 USC 1101(a)(15)(T)(i)(II) as amended by Pub. L. 110-457: "physical presence on account of the alien having been
    # allowed entry ... for participation in investigative or judicial processes"; no papers
    entered_for_process = as_of >= datetime.date(2008, 12, 23) and any(
        yes(e.allowed_for_process) for e in case.presence.entries
    )
    has_a_ground = (
        # first (g): "because he or she is being subjected to a severe form of trafficking in persons"
        yes(exit_.ongoing)
        # "was recently liberated from a severe form of trafficking in persons"
        or yes(exit_.recently_liberated)
        # "whose continuing presence in the United States is directly related to the original trafficking in persons"
        or yes(case.presence.directly_related)
        or entered_for_process
    )
    # first (g)(2): "If the alien has escaped the traffickers before law enforcement became involved in the matter, he or
    # she must show that he or she did not have a clear chance to leave"; open point: not asked of who was let in
    must_show_it = yes(exit_.escaped_first) and not entered_for_process
    return has_a_ground and not (must_show_it and yes(exit_.clear_chance_to_leave))


def has_ground_of_presence(incident: Incident, case: Case, as_of: datetime.date) -> bool:
    if as_of < RULE_OF_2017:
        return has_first_ground_of_presence(incident, case, as_of)
    exit_ = incident.exit
    return (
        # (a)(1); former (g)(1)(i): "currently being subjected to a severe form of trafficking in persons", looked at when
        # the application is filed, as the question that asks for it says
        yes(exit_.ongoing)
        # (a)(2); former (g)(1)(ii): "liberated ... by an LEA"; "at any time prior to filing" is not
        # asked for separately
        or (yes(exit_.freed_by_law_enforcement) and yes(exit_.liberated))
        # (a)(3); former (g)(1)(iii): "escaped ... before an LEA was involved"; open point: and one was involved later,
        # which under 214.201 "law enforcement involvement" means more than receiving the report, and had no definition
        # under the rule of 2017
        or (
            # open point: whoever was let go, where counsel takes that for an escape
            (yes(exit_.escaped_first) or (yes(exit_.released) and yes(exit_.release_is_escape)))
            and (
                (rule_of_2024_can_be_used(as_of) and yes(exit_.law_enforcement_then_involved))
                # under the rule of 2017 an interview or an investigation is involvement on any reading, and whether it
                # is asked for at all is for counsel
                or (as_of < RULE_OF_2024 and yes(exit_.law_enforcement_then_involved))
                or (rule_of_2017_can_be_used(case, as_of) and yes(exit_.escape_is_enough))
            )
        )
        # (a)(4); former (g)(1)(iv): "subject to a severe form of trafficking in persons at some point in the past and
        # their current presence in the United States is directly related to the original trafficking"
        or yes(case.presence.directly_related)
        # (a)(5), (a)(5)(i)-(ii); former (g)(1)(v), (g)(3): "allowed entry into the United States for participation in
        # ..."; "must submit documentation to show valid entry into the United States"
        or any(yes(e.allowed_for_process) and yes(e.valid_entry_papers) for e in case.presence.entries)
    )


def came_after(departure: Departure, incident: Incident) -> bool:
    left, began, over = first_day(departure.when), first_day(incident.when), last_day(incident.when)
    # What was done after a return has no departure after it, so a departure in between is for the answer to tell
    in_between = began <= left and (left <= over or yes(incident.exit.ongoing))
    return yes(departure.after_trafficking) if in_between else left > over


def has_departed_or_been_removed(departure: Departure) -> bool:
    # 214.207(b); former (g)(2): "has voluntarily departed from or has been removed from the United States"; open point:
    # whoever was taken out by the trafficker has not "voluntarily" departed
    voluntarily = yes(departure.voluntary) and not yes(departure.taken_by_trafficker)
    return voluntarily or yes(departure.removed)


def is_departure_after(departure: Departure, incident: Incident) -> bool:
    return (
        has_departed_or_been_removed(departure)
        # "at any time after the act of a severe form of trafficking in persons"
        and came_after(departure, incident)
    )


def has_come_back_to_it(case: Case, such_trafficking: list[Incident]) -> bool:
    return (
        # (b)(1); former (g)(2)(i): "reentry ... was the result of the continued victimization of the applicant"
        yes(case.presence.latest_return.continued_victimization)
        # (b)(2); former (g)(2)(ii): "is a victim of a new incident of a severe form of trafficking in persons"
        or any(is_new_incident(i, case) for i in such_trafficking)
    )


def is_deemed_present(case: Case, as_of: datetime.date) -> bool:
    back = case.presence.latest_return
    if as_of < RULE_OF_2017:
        # first (g)(3) has no such exception; the statute of 2008 deems whoever was allowed entry
        return as_of >= datetime.date(2008, 12, 23) and yes(back.allowed_for_process)
    return (
        # (b)(3); former (g)(2)(iii), (g)(3): "has been allowed reentry ... for participation in ..."; "documentation to
        # show valid entry"
        (yes(back.allowed_for_process) and yes(back.valid_entry_papers))
        # (b)(4): "on account of their past or current participation in investigative or judicial processes"; only 2024
        or (rule_of_2024_can_be_used(as_of) and yes(back.here_for_process))
        # (b)(5): "returned to the United States and received treatment or services related to their victimization that
        # cannot be provided in their home country or last place of residence"; only 2024
        or (
            rule_of_2024_can_be_used(as_of)
            and yes(back.received_treatment)
            and yes(back.treatment_for_victimization)
            and yes(back.treatment_unavailable_abroad)
        )
    )


def is_new_incident(incident: Incident, case: Case) -> bool:
    # New is what began after a departure that counts, and was followed by none.
    departures = [d for d in case.presence.departures if has_departed_or_been_removed(d)]
    followed = [came_after(d, incident) for d in departures]
    return not all(followed) and not any(followed)


# --- III. Compliance with any reasonable request, or excused: 8 CFR 214.202(c), 214.208; former 214.11(b)(3), (h)


def has_assisted_or_is_excused(case: Case, as_of: datetime.date) -> bool:
    such_trafficking = [i for i in case.incidents if is_severe_trafficking(i, case, as_of)]
    trauma = case.assistance.trauma
    unable = yes(trauma.suffered) and yes(trauma.unable)
    return (
        # 8 USC 1101(a)(15)(T)(i)(III)(aa); 214.208(a)-(c); former (h)(1)-(2)
        (
            # 214.208(b): "must, at a minimum, contact an LEA ... to report the acts of a severe form of trafficking"
            any(is_contact_about(c, i, case, as_of) for i in such_trafficking for c in case.assistance.contacts)
            # 214.208(a): "must have complied with any reasonable request for assistance from an LEA"
            and all(
                yes(r.complied)
                # 8 USC 1101(a)(15)(T)(iii), Pub. L. 109-162: "the request is unreasonable"
                or (datetime.date(2006, 1, 5) <= as_of < datetime.date(2008, 12, 23) and unable)
                or not yes(r.reasonable)  # (c): "need only show compliance with reasonable requests"
                or not is_request_for_assistance(r, case, as_of)  # 214.201
                for r in case.assistance.requests
            )
        )
        # (III)(bb); 214.202(c)(2), 214.208(e)(1); former (b)(3)(ii), (h)(4)(i): "due to physical or psychological
        # trauma, is unable to cooperate"
        # in the statute since Pub. L. 110-457
        # of a request in the investigation of such trafficking
        or (as_of >= datetime.date(2008, 12, 23) and unable and bool(such_trafficking))
        # (III)(cc); 214.202(c)(1), 214.208(e)(2): "under 18 years of age at the time at least one of the acts of
        # trafficking occurred"; read so for former (b)(3)(i), (h)(4)(ii) too (89 FR 34884); first (b)(3)(ii): "less than
        # 15 years of age", and by Pub. L. 108-193 18
        or any(
            age_of_applicant(case, first_day(i.when)) < (18 if as_of >= datetime.date(2003, 12, 19) else 15)
            for i in such_trafficking
        )
    )


def is_request_for_assistance(request: Request, case: Case, as_of: datetime.date) -> bool:
    # "to assist in the detection, investigation, or prosecution of the acts of trafficking in persons or the
    # investigation of a crime where acts of trafficking are at least one central reason"; detection is new in 2024, and
    # crimes of which trafficking is a reason came with Pub. L. 109-162
    if as_of < datetime.date(2006, 1, 5):
        return yes(request.covered) and not yes(request.only_related_crime)
    return yes(request.covered) or (
        # open point: paragraph (c) and the statute do not name detection
        yes(request.for_detection)
        and yes(request.detection_counts)
        and rule_of_2024_can_be_used(as_of)
        and not filed_before_rule_of_2024(case)
    )


def is_contact_about(contact: Contact, incident: Incident, case: Case, as_of: datetime.date) -> bool:
    return (
        # of this very incident
        (contact.incident is None or contact.incident == incident.key)
        and (
            (
                # 214.208(b): "to report the acts"
                rule_of_2024_can_be_used(as_of)
                and yes(contact.about_trafficking)
                and (
                    # 214.208(b): "an LEA with proper jurisdiction"
                    (is_lea(contact, LEA_2024) and yes(contact.has_jurisdiction))
                    # 3 USCIS-PM B.2(D)(4): "connected the applicant with the agency with jurisdiction and contact
                    # between the applicant and the agency with jurisdiction has occurred"
                    or (yes(contact.connected) and yes(contact.reached_competent_agency))
                )
            )
            # former (h)(1): "contact with an LEA", of whatever jurisdiction
            or (
                contact_with_any_agency_can_be_enough(case, as_of)
                # "regarding the acts", whoever began it and whatever was told
                and (yes(contact.about_trafficking) or yes(contact.concerned_trafficking))
                and (
                    is_lea_before_2024(contact, as_of)
                    or (yes(contact.connected) and yes(contact.reached_competent_agency))
                    or is_referral_that_counts(contact)
                )
            )
            or (yes(contact.about_trafficking) and is_referral_that_counts(contact))
        )
        # Open point: there must be contact by the day of filing (8 CFR 103.2(b)(1)), unless a later one counts
        and (
            not yes(case.filed)
            or first_day(contact.when) <= first_day(case.filed_on)
            or yes(contact.late_contact_counts)
        )
    )


def is_referral_that_counts(contact: Contact) -> bool:
    # 89 FR 34882: the hotline or HHS "generally", if a referral was asked for or agreed to; not if anonymous
    return (
        contact.agency in HOTLINES
        and yes(contact.referral_agreed)
        and not yes(contact.anonymous)
        and yes(contact.referral_counts)
    )


def is_lea_before_2024(contact: Contact, as_of: datetime.date) -> bool:
    if as_of >= RULE_OF_2017:
        return is_lea(contact, LEA_2017)
    if as_of >= datetime.date(2003, 12, 19):
        return is_lea(contact, LEA_2003)
    federal = contact.agency not in NEVER_FEDERAL and yes(contact.federal)
    return contact.agency is AgencyKind.FEDERAL_LAW_ENFORCEMENT or (
        # "United States Attorneys' Offices"
        federal and (contact.agency is AgencyKind.PROSECUTOR or is_lea(contact, set()))
    )


def is_lea(contact: Contact, named: set[AgencyKind]) -> bool:
    return contact.agency in named or (
        # "or other authority that has the responsibility and authority for the detection, investigation, and/or
        # prosecution of severe forms of trafficking in persons"
        contact.agency not in NEVER_AN_LEA and yes(contact.has_authority)
    )


# --- IV. Extreme hardship: 8 CFR 214.202(d), 214.209; former 214.11(b)(4), (i)


def would_suffer_extreme_hardship(case: Case, as_of: datetime.date) -> bool:
    hardship = case.hardship
    return (
        # 8 USC 1101(a)(15)(T)(i)(IV): "would suffer extreme hardship involving unusual and severe harm upon removal"
        yes(hardship.extreme)
        # former (i)(1): "may not be based solely upon current or future economic detriment, or the lack of, or
        # disruption to, social or economic opportunities"; the sentence is gone from 214.209
        and (rule_of_2024_can_be_used(as_of) or not is_only_economic(hardship))
        # first (i)(1): "may not be based upon current or future economic detriment ...", without "solely"
        and (as_of >= RULE_OF_2017 or yes(hardship.apart_from_economic))
    )


def is_only_economic(hardship: Hardship) -> bool:
    of = hardship.factors
    # of the factors of former (i)(2)(i)-(viii), those that are neither economic nor of the person: where one is there, the
    # hardship is not "solely" economic
    others = (
        of.care_unavailable,
        of.consequences_of_trafficking,
        of.loss_of_courts,
        of.penalized_there,
        of.revictimization,
        of.harm_by_trafficker,
        of.unrest,
    )
    return yes(hardship.only_economic) and not any(yes(factor) for factor in others)


# --- When it was filed: first 214.11(d)(4), struck in 2016


def was_filed_in_time(case: Case, as_of: datetime.date) -> bool:
    # "Victims of a severe form of trafficking in persons whose victimization occurred prior to October 28, 2000": the
    # applicant's own, and none that nobody claims
    return all(ended_since_the_statute(i) for i in case.incidents if i.victim == case.applicant) or any(
        ended_since_the_statute(i)
        or (yes(case.filed) and was_filed_within_a_year(i, case))
        # "exceptional circumstances prevented him or her from filing in a timely manner"
        or yes(case.delay_excused)
        for i in case.incidents
        if is_severe_trafficking(i, case, as_of)
    )


def ended_since_the_statute(incident: Incident) -> bool:
    return last_day(incident.when) >= datetime.date(2000, 10, 28) or yes(incident.exit.ongoing)


def was_filed_within_a_year(incident: Incident, case: Case) -> bool:
    filed = first_day(case.filed_on)
    # "an alien who was a child at the time ... within one (1) year of his or her 21st birthday, or one (1) year of
    # January 31, 2002, whichever is later"; open point: a child at the first act, whether or not married
    was_a_child = age_of_applicant(case, first_day(incident.when)) < 21
    person = case.person(case.applicant)
    assert person is not None
    born = first_day(person.date_of_birth)
    return filed <= datetime.date(2003, 1, 31) or (was_a_child and filed <= birthday(born, 22))
