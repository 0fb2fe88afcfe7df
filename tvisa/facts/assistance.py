"""Contacts with law enforcement, what it asked for, and trauma: a fact, a clinician's view and the legal threshold."""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.counsel import ask_counsel, ask_own
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import AnsweredBy, Record, ask, date, items, part, word, words


class AgencyKind(enum.StrEnum):
    """Whom the person was in contact with, police of a level that nobody knows among them; which are law enforcement agencies is dated law."""

    FEDERAL_LAW_ENFORCEMENT = "federal_law_enforcement"
    STATE_OR_LOCAL_LAW_ENFORCEMENT = "state_or_local_law_enforcement"
    TRIBAL_LAW_ENFORCEMENT = "tribal_law_enforcement"
    LAW_ENFORCEMENT_LEVEL_UNKNOWN = "law_enforcement_level_unknown"
    PROSECUTOR = "prosecutor"
    JUDGE = "judge"
    LABOR_AGENCY = "labor_agency"
    CHILD_PROTECTIVE_SERVICES = "child_protective_services"
    ADULT_PROTECTIVE_SERVICES = "adult_protective_services"
    EEOC = "eeoc"
    NLRB = "nlrb"
    INSPECTOR_GENERAL = "inspector_general"
    BIA_POLICE = "bia_police"
    CIVIL_RIGHTS_OFFICE = "civil_rights_office"
    TRAFFICKING_HOTLINE = "trafficking_hotline"
    HHS_OTIP = "hhs_otip"
    USCIS = "uscis"
    SERVICE_PROVIDER = "service_provider"
    US_CONSULATE = "us_consulate"
    FOREIGN_CONSULATE = "foreign_consulate"
    FOREIGN_POLICE = "foreign_police"
    OTHER = "other"


class Channel(enum.StrEnum):
    """How a contact was made; the law asks for none in particular."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    ELECTRONIC = "electronic"
    LETTER = "letter"
    THROUGH_ATTORNEY = "through_attorney"
    THROUGH_SOMEBODY_ELSE = "through_somebody_else"
    BEGUN_BY_AGENCY = "begun_by_agency"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class Contact(Record):
    """One contact with an agency, a hotline or anybody else."""

    agency: AgencyKind | Reply | None = word("Who was contacted, by kind.")
    incident: str | Reply | None = word("Key of the incident it was about, if there are several.")
    when: DateFact = date("When was the contact?")
    before_filing: Answer = ask(
        "Was the contact before the application was filed? (Answer only if the dates do not show it.)"
    )
    channel: Channel | Reply | None = word("How the contact was made.")
    about_trafficking: Answer = ask(
        "In that contact, did the person, or someone for them, tell what was done to the person, not only to others?"
    )
    concerned_trafficking: Answer = ask(
        "Was the contact about what was done to the person? It does not matter who began it or what was said."
    )
    about_other_crime: Answer = ask("Was it about some other crime?")
    federal: Answer = ask("Was it a federal body? (Only for decisions before 19 December 2003.)")
    has_authority: Answer = ask_own("""Does that body have responsibility and authority to detect, investigate or
    prosecute trafficking?""")
    elsewhere: Answer = ask("Did all of it happen outside the area that the agency covers?")
    sent_elsewhere: Answer = ask("Did that agency say that the matter is for another agency?")
    has_jurisdiction: Answer = ask_own("Did that agency have proper jurisdiction over what was reported?")
    connected: Answer = ask("Did the contact connect the person to the agency that has jurisdiction?")
    reached_competent_agency: Answer = ask("Was there then contact between the person and that agency?")
    referral_agreed: Answer = ask("Did the person ask for, or agree to, a referral to law enforcement?")
    referral_counts: Answer = ask_counsel("For counsel: does that referral count as contact with law enforcement?")
    anonymous: Answer = ask("Was the contact made anonymously?")
    late_contact_counts: Answer = ask_counsel("For counsel: can a contact made only after filing count here?")
    answered: Answer = ask("Did the agency reply or open an investigation?")
    note: str = words("A short note for the file.")


@attrs.frozen(repr=False, eq=False)
class Circumstances(Record):
    """The fifteen circumstances of 8 CFR 214.208(c); each is put so that yes speaks against the request."""

    unusual_practice: Answer = ask("Was the request inconsistent with usual police or prosecution practice?")
    nature_of_victimization: Answer = ask("Did the nature of the victimization make the request too much to ask?")
    victims_situation: Answer = ask("Did the person's own situation make the request too much to ask?")
    lacked_capacity: Answer = ask("Did the person lack the capacity or competency to comply?")
    trauma: Answer = ask("Was there trauma, or would the request have caused more?")
    no_support: Answer = ask("Was the person without support services?")
    unsafe: Answer = ask("Would complying have put the person or the family in danger?")
    complied_before: Answer = ask("Had the person already complied with earlier requests?")
    not_essential: Answer = ask("Was the information not essential?")
    obtainable_otherwise: Answer = ask("Could the agency get the information without the person?")
    no_interpreter_or_attorney: Answer = ask(
        "Was no qualified interpreter or attorney there to make the request understood?"
    )
    objection: Answer = ask("Was there a cultural, religious or moral objection?")
    little_time: Answer = ask("Was there too little time to comply?")
    age_health_maturity: Answer = ask("Did the person's age, health or maturity weigh against the request?")
    conditions: Answer = ask(
        "Did the request come with conditions, such as to meet the traffickers, to record them or to come without a lawyer?"
    )
    other: Answer = ask("Did anything else weigh against the request?")


@attrs.frozen(repr=False, eq=False)
class Request(Record):
    """One request for help that an agency actually made."""

    when: DateFact = date("When was the request made?")
    due_on: DateFact = date("For what date, or by what date, was it requested?")
    what: str = words("What was requested, in a few words.")
    covered: Answer = ask("""Was it a request to help investigate or prosecute the trafficking, or to investigate a crime for which trafficking was at least one
    central reason?""")
    for_detection: Answer = ask("Was it a request to help detect trafficking?")
    detection_counts: Answer = ask_counsel(
        "For counsel: does the duty to comply cover a request for help with detection alone?"
    )
    only_related_crime: Answer = ask(
        "Was the request only about some other crime, for which trafficking was a reason? (Only for decisions before 2006.)"
    )
    complied: Answer = ask(
        "Did the person comply? (Answer no if the person refused, missed it, or never went to the agency named in a referral.)"
    )
    reasonable: Answer = ask_own("All circumstances considered, was the request reasonable?")
    circumstances: Circumstances = part(Circumstances, "What bears on whether it was reasonable.")


@attrs.frozen(repr=False, eq=False)
class Delay(Record):
    """Why something came late, or not at all; each yes explains it, and a no takes nothing from another."""

    under_control: Answer = ask("Was the person still under control, or watched?")
    fear: Answer = ask("Was it fear of the traffickers, for the person or the family?")
    distrust: Answer = ask("Was it fear of the authorities, or of being sent back?")
    trauma: Answer = ask("Was it trauma, shame or illness?")
    language: Answer = ask("Was there no language in common and no interpreter?")
    not_known: Answer = ask("Did the person not know that it was a crime, or that there was help?")
    no_access: Answer = ask("Was there no help that the person could reach or pay for?")


@attrs.frozen(repr=False, eq=False)
class Trauma(Record):
    """
    Trauma for the exception: the fact, a clinician's view of it and the legal threshold are three answers.

    It need not last, nor stem from the trafficking; what of the trafficking lasts is asked with the hardship.
    """

    suffered: Answer = ask("Has the person suffered physical or psychological trauma?")
    clinician_links_it: Answer = ask("Does a clinician attribute an inability to cooperate to the trauma?")
    unable: Answer = ask_own("""Because of that trauma, was or is the person unable to report, or to do what an agency
    reasonably asked?""")
    effects_on_life: Answer = ask("Does the trauma show in the person's daily life?")
    health_or_history: Answer = ask(
        "Do age, health, a disability, or earlier abuse or exploitation bear on that inability?"
    )


@attrs.frozen(repr=False, eq=False)
class Assistance(Record):
    """Everything between the person and law enforcement."""

    contacts: tuple[Contact, ...] = items("Every contact about what happened.", AnsweredBy.EITHER)
    contacts_complete: Answer = ask_own("Are these all the contacts?")
    requests: tuple[Request, ...] = items("Every request for help that an agency made.", AnsweredBy.EITHER)
    requests_complete: Answer = ask_own(
        "Are these all the requests? (An empty list with a yes means that nothing was asked.)"
    )
    trauma: Trauma = part(Trauma, "Trauma, for the exception.")
    declaration: Answer = ask("Is there a law enforcement declaration (Form I-914 Supplement B)? Optional evidence.")
    declaration_withdrawn: Answer = ask("Has the agency withdrawn or disavowed its declaration?")
    endorsement_sought: Answer = ask("""Did the person try in good faith to get a declaration? (Asked for only in
    decisions before 2017.)""")
    continued_presence: Answer = ask("Was Continued Presence granted? Optional evidence.")
    continued_presence_revoked: Answer = ask("Was Continued Presence revoked?")
    report_delay: Delay = part(Delay, "Why it was not reported, or not sooner.")
    treatment_delay: Delay = part(Delay, "Why there was no treatment, or none sooner.")
    offered_help: Answer = ask("Did the person help the authorities, or offer to, without being asked?")
    willing: Answer = ask(
        "Is the person willing to help? (This is a requirement for HHS certification, not for T status.)"
    )
