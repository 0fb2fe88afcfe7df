"""
The questions of the interview in plain words, and the facts to listen for.

Each fact that the law asks for has two wordings: its own question, for staff, and the one here, for the client. Staff let
the person talk and tick what they hear; nobody reads a list aloud. The rules of wording are drawn from
SOAR (HHS/OTIP), OVC TTAC and the style guide of AssemblyLine: sixth grade, short sentences, one topic, no term of law, no
answer hoped for, no names and no sexual detail. What to listen for uses the methods of control of the Human Trafficking Case Data
Standard where they fit. None of it has been validated with clients. The end of a list is put as an open question, to which
yes means that there is one to record.
"""

from __future__ import annotations

from typing import Final

from tvisa.interview.wording_of_acts import OF_ACTS
from tvisa.interview.wording_of_conduct import OF_CONDUCT
from tvisa.interview.wording_of_incidents import OF_INCIDENTS
from tvisa.interview.wording_of_intake import OF_INTAKE
from tvisa.interview.words import WHEN, Words

_HERE: Final = {
    "case.presence.here_now": Words(
        "Are you now in the United States? American Samoa, the Northern Marianas and any port of entry count too.",
        ("where they live now", "stay at a border post or airport", "present detention"),
    ),
    "case.presence.here_when_filed": Words(
        "Were you in one of those places on the day your application was filed?",
        ("where they lived that day", "trips around that day"),
    ),
    "case.presence.entries_complete": Words(
        "Is there a time, or another time, when you came into the United States? Say how you came in, such as with a visa, or past "
        "no officer.",
        ("first arrival", "return from a visit abroad", "attempt at the border", "entry as a child"),
    ),
    "entry.when": Words("When did you come in that time? A rough date is fine.", WHEN),
    "entry.stay_until": Words(
        "Until what day were you allowed to stay that time?", ("stamp or card from the border", "end of a visa stay")
    ),
    "entry.manner": Words(
        "How did you come in that time, such as with a visa or at a border post?",
        ("visa or stamp", "crossing with no officer", "papers of somebody else", "wait and release at a border post"),
    ),
    "entry.allowed_for_process": Words(
        "That time, did officers let you in to help with a police or court case? We mean a case about people "
        "who were used or made to work.",
        ("parole for a witness", "letter from a prosecutor or agent", "trial or interview date"),
    ),
    "entry.valid_entry_papers": Words(
        "Are there papers to show that you came in validly for that?",
        ("stamp or I-94", "parole paper", "letter from an agency"),
    ),
    "case.presence.departures_complete": Words(
        "Is there a time, or another time, when you left the United States? Short trips count too.",
        ("visit home", "funeral or illness in the family", "deportation", "day trip over the border"),
    ),
    "departure.when": Words("When did you leave? A rough date is fine.", WHEN),
    "departure.after_trafficking": Words(
        "Did you leave after it was all over?",
        ("order of leaving and escape", "same people after coming back", "fresh start elsewhere"),
    ),
    "departure.voluntary": Words(
        "Did you leave by your own choice?",
        ("own plan or ticket", "taken along by others", "fear or pressure to go", "order to leave"),
    ),
    "departure.removed": Words(
        "Did the government remove or deport you?",
        ("order of a judge or officer", "flight or bus with officers", "papers signed at the border"),
    ),
    "case.presence.latest_return.allowed_for_process": Words(
        "The last time, did officers let you in to help with a police or court case? We mean a case about people "
        "who were used or made to work.",
        ("parole for a witness", "letter from a prosecutor or agent", "trial or interview date"),
    ),
    "case.presence.latest_return.valid_entry_papers": Words(
        "Are there papers to show that you came back validly for that?",
        ("stamp or I-94", "parole paper", "letter from an agency"),
    ),
    "case.presence.latest_return.here_for_process": Words(
        "Are you here because you help, or helped, with such a case? Helping the police to look into it counts too.",
        ("interviews with agents", "role as a witness", "pending trial", "case closed since"),
    ),
    "case.presence.latest_return.received_treatment": Words(
        "After you last came back, did you get treatment or other services?",
        ("doctor, clinic or counselor", "shelter or case manager", "support group"),
    ),
    "case.presence.latest_return.treatment_for_victimization": Words(
        "Did the treatment or services have to do with what happened to you?",
        ("injury from that time", "counseling for fear or sleep", "program for survivors"),
    ),
    "case.presence.latest_return.treatment_unavailable_abroad": Words(
        "Are those services missing in your home country, or where you last lived abroad?",
        ("no clinic or specialist", "cost or distance", "services closed to people like them"),
    ),
    "case.filing.detained": Words(
        "Are you held by immigration or in jail now?", ("place of detention", "bond or release")
    ),
    "case.filing.in_proceedings": Words(
        "Do you have a case before an immigration judge?",
        ("paper with a court date", "notice to appear", "past hearing"),
    ),
    "case.filing.hearing_on": Words(
        "When is your next date in immigration court, if there is one? A rough date is fine.",
        ("hearing notice", "date told by phone or online"),
    ),
    "case.filed": Words(
        "Has an application been filed for you because of what happened to you?",
        ("receipt notice", "earlier lawyer or helper", "fingerprints taken"),
    ),
    "case.filed_on": Words(
        "On what day was your application filed? A rough date is fine.", ("date on a receipt", "date of mailing")
    ),
    "case.status.lawful": Words(
        "Do you have legal status in this country now, such as a visa?",
        ("visa or green card", "pending asylum or other case", "work permit", "expired stay"),
    ),
    "case.status.unlawful_presence": Words(
        "Was there a time when you were here without legal status?",
        ("expired visa", "entry with no officer", "status tied to an employer", "visa extension that never came"),
    ),
    "case.status.over_180_days": Words(
        "From age 18 on, was one stay without legal status longer than 180 days?",
        ("length of the longest stay", "eighteenth birthday during the stay", "pending application during the stay"),
    ),
    "case.status.removal_order": Words(
        "Was there ever an order to remove or deport you? We mean one from a judge or an officer.",
        ("court papers", "missed hearing", "order signed at the border"),
    ),
    "case.status.reentered": Words(
        "Did you ever come back, or try to, with no officer letting you in? We mean after a removal, or after "
        "more than a year with no status.",
        ("crossing after a deportation", "second crossing", "attempt stopped at the border"),
    ),
    "case.grounds.medical_finding": Words(
        "Did the doctor for your papers find that you are sick, or have a drug habit?",
        ("medical exam form", "test result"),
    ),
    "case.grounds.missed_hearing": Words(
        "Was there a hearing in immigration court that you did not go to, or that you left?",
        ("notice never received", "date not understood", "kept from going"),
    ),
    "case.grounds.passport": Words(
        "Do you have a passport that is good for at least six months past the stay you ask for?",
        ("expiry date", "passport taken or lost", "consulate visit that feels unsafe"),
    ),
}
_TOLD: Final = {
    "case.assistance.contacts_complete": Words(
        "Is there someone, or someone else, who heard about what happened to you? We mean the police, an "
        "office, a hotline or the like.",
        ("police or sheriff", "labor or child services", "hotline or shelter", "prosecutor or judge", "consulate"),
    ),
    "contact.agency": Words(
        "Who was it, such as the police, a hotline or another office? We do not need a name.",
        ("badge, uniform or card", "city, State or federal office", "hotline number", "shelter or clinic"),
    ),
    "contact.incident": Words(
        "If we talked about more than one time or place, which one was this about?",
        ("employer, house or city meant", "several times told at once"),
    ),
    "contact.when": Words("When was that? A rough date is fine.", WHEN),
    "contact.before_filing": Words(
        "Was that before your application was filed?",
        ("before or after the papers were sent", "before meeting a lawyer"),
    ),
    "contact.about_trafficking": Words(
        "Did you, or somebody for you, tell them what happened to you?",
        ("own call or visit", "lawyer, friend or shelter who told", "another crime told instead"),
    ),
    "contact.concerned_trafficking": Words(
        "Was it about what happened to you? It does not matter who began it or what was said.",
        ("officers who came by themselves", "questions about the job or house", "very little said"),
    ),
    "contact.connected": Words(
        "Did they put you in touch with the agency that handles this?",
        ("name or number passed on", "call made together", "transfer to a detective"),
    ),
    "contact.reached_competent_agency": Words(
        "Were you and that agency then in touch?", ("call, letter or visit", "message left with no reply", "interview")
    ),
    "contact.referral_agreed": Words(
        "Did you ask them to put you in touch with the police or the like, or agree to that?",
        ("consent on the phone or on paper", "wish to wait", "hotline tip with a name"),
    ),
    "contact.anonymous": Words(
        "Was the call or message made without saying who it came from?",
        ("no name given", "online tip", "call by somebody else"),
    ),
    "case.assistance.requests_complete": Words(
        "Is there a thing, or one more thing, that officers asked you to do to help?",
        ("interview", "pictures, papers or a phone", "testimony", "call made for officers"),
    ),
    "request.covered": Words(
        "Did they ask you to help look into, or bring to court, what happened to you? A crime counts if this "
        "was one main reason for it.",
        ("questions about the people there", "questions about pay or papers", "trial about those events"),
    ),
    "request.for_detection": Words(
        "Did they ask you to help find out where acts like these go on?",
        ("places or phones to identify", "pictures shown", "tips about other houses or jobs"),
    ),
    "request.complied": Words(
        "Did you do what they asked?",
        ("what was done", "part that was done", "fear, illness or language in the way"),
    ),
    "case.assistance.trauma.suffered": Words(
        "Have you been badly hurt, in body or in mind?",
        ("injury or illness", "nightmares or no sleep", "fear, shame or numbness", "gaps in memory"),
    ),
}

WORDS: Final[dict[str, Words]] = {**OF_INCIDENTS, **_HERE, **_TOLD, **OF_ACTS, **OF_CONDUCT, **OF_INTAKE}
"""By the path of the fact from its binding."""

OPENLY: Final = {
    "case.presence.entries_complete": Words(
        "Is there a time, or another time, when you came into the United States? How you came in can wait for a private talk.",
        ("first arrival", "return from a visit abroad", "entry as a child"),
    ),
}
"""Outside a privileged setting, the words for a list of which the kind of an entry is told in private alone."""

FOR_COUNSEL: Final[frozenset[str]] = frozenset(
    {
        "act.compulsion.other_way",
        "act.should_have_known",
        "case.assistance.trauma.unable",
        "case.conduct.disclosure.child_harmed",
        "case.conduct.disclosure.conflict_open",
        "case.conduct.group.designated",
        "case.conduct.group.may_be_designated",
        "case.conduct.group.not_waivable",
        "case.delay_excused",
        "case.grounds.balance",
        "case.grounds.extraordinary",
        "case.grounds.listed_complete",
        "case.grounds.national_interest",
        "case.grounds.reasonable_cause",
        "case.hardship.apart_from_economic",
        "case.hardship.extreme",
        "case.hardship.only_economic",
        "case.presence.directly_related",
        "case.presence.exception_carries_presence",
        "case.presence.latest_return.continued_victimization",
        "contact.has_authority",
        "contact.has_jurisdiction",
        "contact.late_contact_counts",
        "case.status.central_reason",
        "contact.referral_counts",
        "ground.applies",
        "ground.caused_by_trafficking",
        "ground.exception",
        "incident.exit.clear_chance_to_leave",
        "ground.ground",
        "incident.exit.escape_is_enough",
        "incident.exit.recently_liberated",
        "incident.labor.acts_by_means",
        "incident.labor.acts_for_work",
        "incident.means.legal_process_abused",
        "incident.means.scheme",
        "incident.means.threatened_serious_harm",
        "incident.purposes.servitude_by_fear",
        "incident.purposes.servitude_by_force",
        "incident.purposes.servitude_by_legal_process",
        "incident.purposes.slavery",
        "incident.sex.begun_under_18",
        "incident.sex.induced",
        "incident.sex.purpose",
        "matter.caused_by_trafficking",
        "matter.elements_match",
        "matter.exception",
        "matter.moral_turpitude",
        "request.detection_counts",
        "request.reasonable",
    }
)
"""What only counsel answers, or what is checked in the office: never put to a client, so without words for one."""
