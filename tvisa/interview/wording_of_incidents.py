"""The questions of the interview about what was done to the person, and what to listen for: work, control, sex, leaving."""

from __future__ import annotations

from typing import Final

from tvisa.interview.words import WHEN, Words

OF_INCIDENTS: Final = {
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
    "incident.means.legal_threats": Words(
        "Did someone threaten to use the law? The police, the courts and immigration count too.",
        ("threat to call immigration", "threat of arrest or a lawsuit", "threat about a visa"),
    ),
    "incident.means.legal_process_used": Words(
        "Did someone use the law on you? A visa request, a court case or a report to officers can count.",
        ("visa or work papers as a lever", "false report to police", "lawsuit or custody case"),
    ),
    "incident.sex.act": Words(
        "Did a sexual act with you take place, or did somebody want one? You can answer just yes or no.",
        ("customers or dates", "pressure for sex by people in charge", "pictures, videos or shows"),
    ),
    "incident.sex.value_passed": Words(
        "Did someone get money or a thing of value, or were they meant to? Housing, food, safety or a job counts too.",
        ("money to anyone", "housing, food or drugs", "safety, papers or a kept job", "debt taken off"),
    ),
    "incident.sex.on_account": Words(
        "Was it given, or meant to be given, for the sexual act?",
        ("price or count for each time", "given after it", "taken away on refusing"),
    ),
    "incident.sex.when": Words(
        "When was the first sexual act, if it was later than the rest? A rough date is fine.", WHEN
    ),
    "incident.labor.work": Words(
        "Did you do any kind of work or service, or did somebody want you to?",
        (
            "farm, factory, kitchen or cleaning",
            "care of children or elders",
            "begging, selling or online work",
            "unpaid work",
        ),
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
    "incident.exit.ongoing": Words(
        "Is it still going on? It counts, too, if it was on the day when an application was filed for you.",
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
    "incident.exit.when": Words("When did it end for you? A rough date is fine.", WHEN),
}
