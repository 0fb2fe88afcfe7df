"""What presence, assistance and hardship turn on, and what would be held up against each."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Listener
from tvisa.facts.assistance import Channel
from tvisa.law.t.filing.coming import was
from tvisa.law.t.points.recorded import FREED_ALONE
from tvisa.law.t.points.writing import ALWAYS, About, Point, any_yes, unsaid, yes
from tvisa.law.t.posture import UNDECIDED, where
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import rule

_OPEN: Final = where(*UNDECIDED)
_RELATED: Final = (
    "diagnosed",
    "services_here",
    "recovering",
    "still_feared",
    "past_threats",
    "cooperating",
    "financial_effects",
    "other_steps",
)

PRESENCE: Final = (
    Point(
        "LEFT_AND_BACK",
        About.PRESENCE,
        rule(
            """
            After a departure that follows an act of trafficking, also while it went on, presence turns on an exception: a return
            because the victimization went on, a new incident since, a process here, or treatment that cannot be had there.
            """,
            "8 CFR 214.207(b); 8 CFR 214.207(b)(1); 8 CFR 214.207(b)(2)",
            window=RULE_2024,
        ),
        any_yes("departure", "removed") | unsaid("departure.after_trafficking"),
        "departure",
        "A return for work, for family or on a card, with nothing that ties it to those responsible.",
        where=_OPEN,
    ),
    Point(
        "FREED",
        About.PRESENCE,
        rule(
            """
            Where an agency freed somebody, being here is on account of it: the record of how the person was treated that day shows it,
            and so does care since.
            """,
            "8 CFR 214.207(a)(2)",
            window=RULE_2024,
        ),
        yes("contact.concerned_trafficking") & was("contact", "channel", Channel.BEGUN_BY_AGENCY),
        "contact",
        "No paper on how the person was treated that day; work and a room since.",
        where=_OPEN,
    ),
    Point(
        "FREED_BY_ACCOUNT",
        About.PRESENCE,
        rule(
            """
            That an agency freed somebody is shown by its own record of the day, or by any credible evidence: ask for that record, and
            for an endorsement that says so. Being here after it need not rest on an escape.
            """,
            "8 CFR 214.207(a)(2); 8 CFR 214.204(f)",
            window=RULE_2024,
        ),
        yes("incident.exit.freed_by_law_enforcement"),
        "incident",
        "A record of an arrest, and no word in it of somebody freed.",
        where=_OPEN,
    ),
    Point(
        "DIRECTLY_RELATED",
        About.PRESENCE,
        rule(
            """
            Presence that is directly related to the trafficking turns on today: care that is under way, fear of those responsible,
            what is still owed, a case. Each needs a sentence that ties it to being here.
            """,
            "8 CFR 214.207(a)(4); 8 CFR 214.207(c)(1)",
            window=RULE_2024,
        ),
        ALWAYS,
        held_up="Work, a court date or family as the reason to be here, and no letter of anybody who gives care.",
        where=_OPEN,
    ),
    Point(
        "ONLY_A_REPORT",
        About.PRESENCE,
        rule(
            """
            Having escaped before an agency was involved asks for more than a report that it took down: an interview, or an
            investigation.
            """,
            "8 CFR 214.207(a)(3)",
            window=RULE_2024,
        ),
        unsaid("contact.concerned_trafficking"),
        "contact",
        unless=FREED_ALONE,
        where=_OPEN,
    ),
    Point(
        "ARREST_IS_NO_RESCUE",
        About.PRESENCE,
        rule(
            "An arrest for what somebody was made to do is no liberation by itself: that the agency freed the person must be shown.",
            "8 CFR 214.207(a)(2)",
            confidence="D",
            window=RULE_2024,
        ),
        yes("matter.arrested") & yes("matter.pending"),
        "matter",
        where=_OPEN,
    ),
)

ASSISTANCE: Final = (
    Point(
        "NO_REPORT_YET",
        About.ASSISTANCE,
        rule(
            """
            Not shown yet, and curable: one credible report of the acts to an agency with jurisdiction, before filing and best through
            counsel. A talk about something else, or with those responsible listening, is none; trauma that prevents it is the other
            way.
            """,
            "8 CFR 214.208(b); 8 CFR 214.208(e)(1)",
            window=RULE_2024,
        ),
        ALWAYS,
        held_up="No agency's record holds a report of acts of trafficking.",
        where=_OPEN,
    ),
    Point(
        "YOUNG",
        About.ASSISTANCE,
        rule(
            "Under 18 at one act, nobody owes a report or help: interviews can be declined through counsel.",
            "8 CFR 214.202(c)(1); 8 CFR 214.208(e)(2)",
            window=RULE_2024,
        ),
        ALWAYS,
        where=_OPEN,
    ),
    Point(
        "WAS_ASKED",
        About.ASSISTANCE,
        rule(
            """
            A reasonable request is complied with. What makes one unreasonable is a list; that counsel advised silence is not on it,
            and no text known here says what it weighs: open.
            """,
            "8 CFR 214.208(c)",
            window=RULE_2024,
        ),
        unsaid("request.complied"),
        "request",
        "A call or a letter that was left without an answer.",
        where=_OPEN,
    ),
    Point(
        "TOLD_OTHERWISE",
        About.ASSISTANCE,
        rule(
            """
            An earlier account to police or a prosecutor that differs from what is said now is met before anything new is told: with
            criminal counsel, and with why.
            """,
            "8 CFR 214.208(c)",
            confidence="D",
        ),
        was("statement", "to", Listener.POLICE, Listener.PROSECUTOR) & yes("statement.differs"),
        "statement",
        "That account, in the agency's own file.",
        where=_OPEN,
    ),
    Point(
        "TOLD_FEDERAL_OFFICERS",
        About.ASSISTANCE,
        rule(
            "A false statement in a federal matter is punished where it is knowingly and willfully false, and material: that an account differs shows none of that.",
            "18 USC 1001(a)",
        ),
        was("statement", "to", Listener.BORDER_OFFICER, Listener.CONSULAR_OFFICER, Listener.USCIS_OFFICER)
        & yes("statement.differs"),
        "statement",
        where=_OPEN,
    ),
    Point(
        "TOLD_IF_FEDERAL",
        About.ASSISTANCE,
        rule(
            "If federal: 18 USC 1001 reaches what is knowingly and willfully false, and material: that an account differs shows none of that.",
            "18 USC 1001(a)",
        ),
        was("statement", "to", Listener.PROSECUTOR) & yes("statement.differs"),
        "statement",
        where=_OPEN,
    ),
)

HARDSHIP: Final = (
    Point(
        "AHEAD",
        About.HARDSHIP,
        rule(
            """
            Hardship looks ahead: who would do what to the person there, whether anybody protects, which care is not to be had. What
            others would suffer counts by what it does to the person.
            """,
            "8 CFR 214.209; 8 CFR 214.209(b)",
            window=RULE_2024,
        ),
        ALWAYS,
        held_up="Fear told in a word, no statement, and no report on the country.",
        where=_OPEN,
    ),
    Point(
        "MONEY_SELDOM_ALONE",
        About.HARDSHIP,
        rule(
            "Economic harm counts and seldom carries hardship alone: tie a debt, land or a job to those responsible.",
            "8 CFR 214.209(a)",
            confidence="D",
            window=RULE_2024,
        ),
        yes("case.hardship.factors.economic"),
        where=_OPEN,
    ),
    Point(
        "CHILDREN_TOO",
        About.HARDSHIP,
        rule(
            "No age is exempt from hardship: somebody under 18 shows it too, and age is one of the things weighed.",
            "8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.209(b)(1)",
        ),
        yes("case.filing.unaccompanied_child") | yes("case.filing.parental_abuse"),
        where=_OPEN,
    ),
    Point(
        "EVENTS_THERE",
        About.HARDSHIP,
        rule(
            "What those responsible did there since is evidence of what waits: who came, when, what was asked, and who can say so.",
            "8 CFR 214.209(b)(7)",
            window=RULE_2024,
        ),
        yes("reprisal.abroad"),
        "reprisal",
        "Word passed on by relatives, with no date and no witness.",
        where=_OPEN,
    ),
)
