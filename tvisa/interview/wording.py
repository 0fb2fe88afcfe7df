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
from tvisa.interview.words import WHEN, Words

_HAPPENED: Final = {
    "case.applicant": Words(
        "Who is this talk for: you, or somebody else?", ("person the application is for", "parent or helper who speaks")
    ),
    "person.date_of_birth": Words(
        "When were you born? A rough date is fine.",
        ("birthday or year", "age on a known day", "papers with another date"),
    ),
    "case.incidents_complete": Words(
        "Is there a time, or another time, when somebody made you do something, or gained from what you did? Work, and being "
        "tricked or used, count too.",
        (
            "a job, household or journey gone bad",
            "another employer, house or city",
            "something before coming here",
            "something before age 18, wanted or not",
        ),
    ),
    "incident.victim": Words(
        "Did this happen to you, or to somebody else? We do not need a name.",
        ("own experience", "something seen happening to others"),
    ),
    "incident.when": Words("When did it happen, from the first time to the last? A rough date is fine.", WHEN),
    "incident.age": Words(
        "About how old were you when it began? A guess is fine.",
        ("school grade then", "age next to a sibling", *WHEN[2:]),
    ),
    "incident.acts.recruited": Words(
        "Did somebody ask, invite or persuade you to come or to start?",
        (
            "offer of a job, study or marriage",
            "message, advertisement or agency",
            "partner, relative or friend with a plan",
        ),
    ),
    "incident.acts.harbored": Words(
        "Did somebody keep you in a place, or have control of where you stayed or went?",
        ("housing from the people in charge", "locked or watched house", "no say over where to sleep"),
    ),
    "incident.acts.transported": Words(
        "Did somebody take you from one place to another?",
        ("ride to work and back", "tickets or driver from others", "moves between cities or houses"),
    ),
    "incident.acts.provided": Words(
        "Did somebody hand you over to others, or offer you to them?",
        ("passed on to another employer or house", "payment between others", "lending out for work"),
    ),
    "incident.acts.obtained": Words(
        "Did somebody get you, or your work, for themselves or for others?",
        ("work done for somebody", "person or business that took them in", "gain from the person's work"),
    ),
    "incident.acts.patronized": Words(
        "Did somebody pay, or give something, for sex with you? You can answer just yes or no.",
        ("customers", "gifts, rent or favors in exchange", "money paid to others"),
    ),
    "incident.acts.solicited": Words(
        "Did somebody ask you for sex? You can answer just yes or no.",
        ("requests or offers in messages", "condition for work, housing or papers", "approach by customers"),
    ),
    "incident.means.force": Words(
        "Did someone use force on you, such as hitting you, holding you or locking you in?",
        ("beating, slapping or burns", "locked doors, guards", "sexual violence", "forced drugs or alcohol"),
    ),
    "incident.means.fraud": Words(
        "Did someone trick you about a thing that mattered, such as the work or the pay?",
        (
            "promised pay, hours or visa",
            "different work on arrival",
            "false contract or paper",
            "false love or marriage",
        ),
    ),
    "incident.means.threats": Words(
        "Did someone threaten to hurt or hold you, or to hurt others?",
        ("threats to family at home", "weapon shown", "punishment of others in front of them", "threat not to let go"),
    ),
    "incident.means.threatened_serious_harm": Words(
        "Was the threat to do serious harm, or to hold somebody by force?",
        ("death, beating or rape threatened", "shame before family", "loss of home or child", "locking in or tying up"),
    ),
    "incident.means.scheme": Words(
        "Was there a plan or pattern to make you think that, if you refused, somebody would suffer? We mean serious harm, or "
        "being held by force.",
        (
            "rules and fines",
            "isolation from others",
            "stories of what happened to others",
            "papers or earnings withheld",
        ),
    ),
    "incident.means.legal_threats": Words(
        "Did someone use the law, or threaten to? The police, the courts and immigration count too.",
        ("threat to call immigration", "threat of arrest or a lawsuit", "false report to police", "custody case"),
    ),
    "incident.means.legal_process_abused": Words(
        "Did they do that to put pressure on you, and not for what the law is made for?",
        ("threat tied to work or obedience", "report right after a refusal", "visa or papers as a lever"),
    ),
    "incident.sex.act": Words(
        "Did a sexual act with you take place, or did somebody want one? You can answer just yes or no.",
        ("customers or dates", "pressure for sex by people in charge", "pictures, videos or shows"),
    ),
    "incident.sex.of_value": Words(
        "Did someone get money or a thing of value for it, or were they meant to? Housing, food, safety or a job counts too.",
        ("money to anyone", "housing, food or drugs", "safety, papers or a kept job", "debt taken off"),
    ),
    "incident.sex.purpose": Words(
        "Did they bring, move, keep or get you, hand you over, ask or pay, so that this would happen?",
        ("plan made before arrival", "offers to customers", "moves from place to place for it"),
    ),
    "incident.sex.induced": Words(
        "Did the force, the tricks or the pressure make this happen, or were they meant to?",
        (
            "punishment for refusing",
            "fear of what would follow",
            "false promise just before",
            "drugs or debt as pressure",
        ),
    ),
    "incident.sex.when": Words("When was the first time, if it began later than the rest? A rough date is fine.", WHEN),
    "incident.labor.work": Words(
        "Did you do any kind of work or service, or did somebody want you to?",
        (
            "farm, factory, kitchen or cleaning",
            "care of children or elders",
            "begging, selling or online work",
            "unpaid work",
        ),
    ),
    "incident.labor.by_those_means": Words(
        "Did people use force, tricks or pressure to bring, move, keep or get you for that work?",
        ("false offer", "passport or papers withheld", "threats when wanting to quit", "earnings taken"),
    ),
    "incident.purposes.servitude_by_fear": Words(
        "Did they mean to make you start or keep working by fear? We mean fear of serious harm, or of somebody being held.",
        ("words said about leaving", "others hurt for stopping", "threats to family", "constant watch"),
    ),
    "incident.purposes.servitude_by_legal_process": Words(
        "Did they mean to make you start or keep working by misusing the law? Threats to do so count too.",
        ("police or immigration threat on quitting", "lawsuit over a contract", "visa canceled or held"),
    ),
    "incident.purposes.servitude_by_force": Words(
        "Did they mean to make you work by holding you, hurting you or by force of law? Fear of these counts too.",
        ("locked workplace", "beating for slow work", "guards or cameras", "arrest as punishment"),
    ),
    "incident.purposes.because_of_debt": Words(
        "Did they say that you had to work because of a debt, real or not?",
        ("travel or placement fee", "rent, food or tools charged", "debt of a parent or partner", "fines added"),
    ),
    "incident.purposes.pledged_work": Words(
        "Did they want your work to be the promise that a debt would be paid?",
        ("work until the debt is gone", "signed paper about a debt", "relative's debt worked off"),
    ),
    "incident.purposes.work_not_credited": Words(
        "Did they leave out the fair worth of your work when they counted the debt?",
        ("debt that never went down", "no accounts shown", "new charges", "very low value put on work"),
    ),
    "incident.purposes.work_not_limited": Words(
        "Was it left open how long you had to work, or what kind of work?",
        ("no end date", "tasks added at will", "always on call"),
    ),
    "incident.purposes.slavery": Words(
        "Did they want to own you, or to control you like a thing they owned?",
        ("talk of having bought somebody", "sale or exchange", "tattoo or mark", "every part of the day decided"),
    ),
    "incident.exit.ongoing": Words(
        "Is it still going on, or was it when your application was filed?",
        ("same house or job now", "present contact or threats", "money still taken"),
    ),
    "incident.exit.freed_by_law_enforcement": Words(
        "Did the police or other officers take part in getting you out?",
        ("raid or search", "officer at the door", "call to 911", "child services or labor officers"),
    ),
    "incident.exit.escaped_first": Words(
        "Did you get away first? We mean before the police or other officers took any part.",
        ("own escape", "help of a neighbor or customer", "being let go or thrown out"),
    ),
    "incident.exit.law_enforcement_then_involved": Words(
        "After that, did the police or other officers do more than take the report? An interview or a search "
        "for facts counts.",
        ("interview by officers", "follow-up calls", "case number or detective", "testimony"),
    ),
    "incident.exit.recently_liberated": Words(
        "Were you set free only a short time before your application was filed?",
        ("date of getting out", "date on a receipt"),
    ),
    "incident.exit.clear_chance_to_leave": Words(
        "Was there a clear chance to leave this country before officers took part?",
        ("money, papers and health then", "fear or threats", "illness or a child to care for"),
    ),
    "incident.exit.law_enforcement_involved": Words(
        "After that, did officers take any part? It can be the police or others, in any way at all.",
        ("report taken", "letter or call from an agency", "referral by a shelter"),
    ),
}
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
        "Is there a time, or another time, when you came into the United States? We can take them one by one.",
        ("first arrival", "return from a visit abroad", "attempt at the border", "entry as a child"),
    ),
    "entry.when": Words("When did you come in that time? A rough date is fine.", WHEN),
    "entry.manner": Words(
        "How did you come in that time, such as with a visa or at a border post?",
        ("visa or stamp", "crossing with no officer", "papers of somebody else", "wait and release at a border post"),
    ),
    "entry.allowed_for_process": Words(
        "Did officers let you in so that you could take part in a case about such acts? Helping to find or "
        "look into them counts too.",
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
        "Did you leave after it was all over, and not before or in between?",
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
    "case.presence.latest_return.continued_victimization": Words(
        "The last time, did you come back because it was still going on? Harm or fear that came from it counts too.",
        ("being brought back", "threats at home", "the same people waiting", "search for safety"),
    ),
    "case.presence.latest_return.allowed_for_process": Words(
        "The last time, did officers let you in to take part in a case about such acts? Helping to find or "
        "look into them counts too.",
        ("parole for a witness", "letter from a prosecutor or agent", "trial or interview date"),
    ),
    "case.presence.latest_return.valid_entry_papers": Words(
        "Are there papers to show that you came back validly for that?",
        ("stamp or I-94", "parole paper", "letter from an agency"),
    ),
    "case.presence.latest_return.here_for_process": Words(
        "Are you here because you take or took part in a case about such acts? Helping to look into them counts too.",
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
    "case.presence.directly_related": Words(
        "Does your being here now come directly from what happened to you?",
        ("recovery or treatment", "work with the police", "hold or fear that goes on", "debt or lost papers"),
    ),
    "case.filing.detained": Words(
        "Are you held by immigration or in jail now?", ("place of detention", "bond or release")
    ),
    "case.filing.in_proceedings": Words(
        "Do you have a case before an immigration judge?",
        ("paper with a court date", "notice to appear", "past hearing"),
    ),
    "case.filing.hearing_on": Words(
        "When is your next date in immigration court? A rough date is fine.",
        ("hearing notice", "date told by phone or online"),
    ),
    "case.filed": Words(
        "Has your application been filed?", ("receipt notice", "earlier lawyer or helper", "fingerprints taken")
    ),
    "case.delay_excused": Words(
        "Did something grave keep you from filing on time, such as a bad hurt in body or mind?",
        ("illness or injury", "fear or numbness", "hold of the people there"),
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
    "case.status.central_reason": Words(
        "Was what happened to you at least one main reason that you had no legal status?",
        ("papers taken or let expire by others", "no way to leave", "fear of officials put in by others"),
    ),
    "case.status.removal_order": Words(
        "Was there ever an order to remove or deport you? We mean one from a judge or an officer.",
        ("court papers", "missed hearing", "order signed at the border"),
    ),
    "case.status.reentered": Words(
        "Take the time after a removal, or after more than a year in all with no legal status. Did you then "
        "come in, or try to, with no officer letting you in?",
        ("crossing after a deportation", "second crossing", "attempt stopped at the border"),
    ),
    "case.grounds.passport": Words(
        "Do you have a passport that is good for at least six months past the stay you ask for?",
        ("expiry date", "passport taken or lost", "consulate visit that feels unsafe"),
    ),
    "case.hardship.extreme": Words(
        "If the government made you leave, would that be extremely hard on you? We mean harm that is severe "
        "and unusual.",
        ("revenge by the people there", "lost treatment", "no protection at home", "shame or being cast out"),
    ),
    "case.hardship.apart_from_economic": Words(
        "If you leave out money and lost chances, would it still be that hard on you?",
        ("fear for safety", "health needs", "family ties"),
    ),
    "case.hardship.only_economic": Words(
        "Would it be hard only because of money, or of lost chances in work or life?",
        ("loss of job or pay", "fear for safety", "health needs", "family ties"),
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
    "contact.about_trafficking": Words(
        "Did you, or somebody for you, tell them what happened to you?",
        ("own call or visit", "lawyer, friend or shelter who told", "another crime told instead"),
    ),
    "contact.concerned_trafficking": Words(
        "Was it about what happened to you? It does not matter who began it or what was said.",
        ("officers who came by themselves", "questions about the job or house", "very little said"),
    ),
    "contact.has_authority": Words(
        "Is it the job of that office to find, look into or bring to court acts like these?",
        ("police, agents or prosecutors", "office that only gives help", "labor or child services"),
    ),
    "contact.has_jurisdiction": Words(
        "Was it the right agency for what you told, and for the place where it happened?",
        ("place of the events", "referral to another agency", "answer that it was not their case"),
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
        "Was it made without saying who it came from?", ("no name given", "online tip", "call by somebody else")
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
    "request.reasonable": Words(
        "When you look at all of it, was it fair and reasonable to ask that?",
        (
            "danger to person or family",
            "health or state of mind",
            "no interpreter or lawyer",
            "little time",
            "distance or cost",
        ),
    ),
    "case.assistance.trauma.suffered": Words(
        "Have you been badly hurt, in body or in mind?",
        ("injury or illness", "nightmares or no sleep", "fear, shame or numbness", "gaps in memory"),
    ),
    "case.assistance.trauma.unable": Words(
        "Does or did that hurt make you unable to report it? Being unable to do what officers fairly asked counts too.",
        ("panic near police or courts", "no words for it", "advice of a therapist", "illness on the day"),
    ),
}

WORDS: Final[dict[str, Words]] = {**_HAPPENED, **_HERE, **_TOLD, **OF_ACTS, **OF_CONDUCT}
"""By the path of the fact from its binding."""

FOR_COUNSEL: Final[frozenset[str]] = frozenset(
    {
        "act.compulsion.other_way",
        "case.conduct.disclosure.child_harmed",
        "case.conduct.disclosure.conflict_open",
        "case.conduct.group.not_waivable",
        "case.grounds.balance",
        "case.grounds.extraordinary",
        "case.grounds.listed_complete",
        "case.grounds.national_interest",
        "case.presence.exception_carries_presence",
        "contact.late_contact_counts",
        "contact.referral_counts",
        "ground.applies",
        "ground.caused_by_trafficking",
        "ground.exception",
        "matter.elements_match",
        "matter.exception",
        "matter.moral_turpitude",
    }
)
"""What only counsel answers, or what is checked in the office: never put to a client, so without words for one."""
