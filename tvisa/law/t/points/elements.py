"""What the first element turns on, limb by limb, and what would be held up against each; of every incident by itself."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Listener
from tvisa.facts.assistance import Channel
from tvisa.facts.incident import Role
from tvisa.law.common.points import ALWAYS, FREED_ALONE, About, Point, any_yes, unsaid, with_a, yes
from tvisa.law.common.posture import UNDECIDED, where
from tvisa.law.common.upcoming import was
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import rule

_MEANS: Final = (
    "means.force",
    "means.threats",
    "means.legal_threats",
    "means.legal_process_used",
    "means.scheme",
    "means.restraint",
    "control.physical_abuse",
    "control.uses_children",
)
_WORK: Final = yes("incident.labor.work")
_SEX: Final = yes("incident.sex.act") & yes("incident.sex.value_passed")

POINTS: Final = (
    Point(
        "LINK",
        About.VICTIM,
        rule(
            """
            Work under threats turns on the link: what the person believed would happen on stopping, and that the work went on
            because of it; threats of the law, of removal or against a child can be coercion.
            """,
            "22 USC 7102(3); 22 USC 7102(8); 22 USC 7102(11)(B)",
        ),
        _WORK & any_yes("incident", *_MEANS),
        "incident",
        "Coming and going, pay that was taken, help that was not asked for: told as a choice to stay.",
    ),
    Point(
        "FREE_TO_QUIT",
        About.VICTIM,
        rule(
            """
            Whoever can quit without harm, or fear of it, is in no servitude: tie the locks, the blows and the threats to the
            staying, one by one.
            """,
            "22 USC 7102(8); 8 CFR 214.201",
        ),
        _WORK & any_yes("incident", "means.restraint", "control.restricts_movement"),
        "incident",
        "A program, a household or a calling as which the work can be told, and any paper that calls it voluntary.",
    ),
    Point(
        "DEBT",
        About.VICTIM,
        rule(
            """
            Debt bondage turns on whether the fair value of the work was credited, or its length and kind left open; peonage on
            work kept up for a debt by force or by law. A debt that rose is a fact of the scheme and no contradiction.
            """,
            "22 USC 7102(7); 22 USC 7102(11)(B); 18 USC 1581",
        ),
        any_yes("incident", "control.debt_bondage", "debt.to_responsible"),
        "incident",
        "A debt without terms: no paper, no sum for a week of work, nothing on what was credited.",
    ),
    Point(
        "PAY_ALONE",
        About.VICTIM,
        rule(
            """
            Less pay than was promised is no trafficking by itself: a means and the purpose must be tied to it. Deceit about fees,
            pay or terms can be the means.
            """,
            "22 USC 7102(11)(B); 8 CFR 214.201",
        ),
        ~yes("incident.labor.paid_as_agreed") | yes("incident.agreement.changed"),
        "incident",
        "A dispute about wages, which another law answers.",
    ),
    Point(
        "SEX",
        About.VICTIM,
        rule(
            """
            A commercial sex act of somebody of 18 or over turns on whether force, fraud or coercion brought it about; under 18 no
            means is asked. Who took the money, and what a refusal would have brought, tell most.
            """,
            "22 USC 7102(4); 22 USC 7102(11)(A); 22 USC 7102(12)",
        ),
        _SEX,
        "incident",
        "Money, messages or advertisements in the person's own name, and days on which nobody watched.",
        unless=with_a(Role.SMUGGLER),
    ),
    Point(
        "SEX_OF_CHILD",
        About.VICTIM,
        rule(
            """
            Under 18 no force, fraud or coercion is asked, and agreeing changes nothing. It turns on proof of age; on somebody, a buyer too
            since 2015, having recruited, kept, moved, provided, got, patronized or solicited the child for that; and on what was given being
            on account of the sex act: a bed, a meal or rent is something of value. Ask for no details that these do not need.
            """,
            "22 USC 7102(11)(A); 22 USC 7102(12); 22 USC 7102(4)",
        ),
        _SEX,
        "incident",
        "A false age that was given, papers with another day of birth, and no third person who gained.",
        unless=with_a(Role.SMUGGLER),
    ),
    Point(
        "PRICE_OF_PASSAGE",
        About.VICTIM,
        rule(
            """
            Sex demanded for being moved on can be a commercial sex act: anything of value counts. It turns on who acted, and on
            force or coercion by whoever held the house. It seldom is the strongest incident: do not lead with it, ask no details.
            """,
            "22 USC 7102(4); 22 USC 7102(11)(A); 22 USC 7102(12)",
        ),
        _SEX & with_a(Role.SMUGGLER),
        "incident",
        "A crime of the journey: an assault by a smuggler, with no purpose of commercial sex.",
    ),
    Point(
        "MEANS_AT_ANY_AGE",
        About.VICTIM,
        rule(
            """
            Work needs force, fraud or coercion at any age: the rule for those under 18 is of commercial sex alone. Ask what would
            have happened had the work stopped; a debt and pay that was kept are a beginning.
            """,
            "22 USC 7102(11)(A); 22 USC 7102(11)(B)",
        ),
        _WORK,
        "incident",
        "Work with relatives, or for keep, with nothing that held the person to it.",
        unless=any_yes("incident", *_MEANS),
    ),
    Point(
        "MADE_TO_BREAK_THE_LAW",
        About.VICTIM,
        rule(
            """
            Work that is itself unlawful can be labor or services: what somebody was made to do, such as selling drugs or stealing,
            can be what they were got for.
            """,
            "22 USC 7102(8); 22 USC 7102(11)(B)",
            confidence="D",
            note="The text draws no line between lawful and unlawful work.",
        ),
        any_yes("act.compulsion", "ordered", "threatened")
        & (any_yes("act.drugs", "sold", "carried", "grew") | any_yes("act.crime", "theft", "scams", "drugs")),
        "act",
        "What was said to the police that day, and money or goods in the person's pocket.",
    ),
    Point(
        "OPEN_DOOR",
        About.VICTIM,
        rule(
            """
            A room of one's own ends no coercion: it turns on what still reached the person there, such as a debt, papers, or
            somebody who could be hurt, and that the work went on because of it.
            """,
            "22 USC 7102(3); 8 CFR 214.201",
        ),
        any_yes("incident.exit", "could_have_left", "periods_of_freedom"),
        "incident",
        "A home elsewhere and hours of one's own while it went on.",
    ),
    Point(
        "ABROAD",
        About.VICTIM,
        rule(
            """
            What was done abroad can be trafficking too, where act, means and purpose hold there; what was one scheme with what was
            done here is told as one. Why the person is here now is for presence.
            """,
            "22 USC 7102(11)(B); 8 CFR 214.207(b)",
        ),
        ~yes("incident.in_united_states"),
        "incident",
        "Another country, other people, and no link to what was done here.",
    ),
    Point(
        "BROUGHT_TO_WORK",
        About.VICTIM,
        rule(
            """
            Being taken across a border to go on working is transporting; it also speaks to why the person came in, for a waiver and
            for the return after a departure.
            """,
            "22 USC 7102(11)(B); 8 CFR 214.207(b)(1)",
        ),
        yes("incident.caused_entry"),
        "incident",
        "A crossing of one's own choice, to earn.",
    ),
    Point(
        "KIN",
        About.VICTIM,
        rule(
            """
            That a partner or relative did it takes nothing from the definition: separate what was got by force or threats from what
            a household expects.
            """,
            "22 USC 7102(11); 8 CFR 214.201",
        ),
        yes("incident.family_or_partner"),
        "incident",
        "Abuse in a family, with no work or commercial sex as its purpose.",
        unless=unsaid("incident.family_or_partner"),
    ),
)
"""Points on what was done."""


# --- what presence, assistance and hardship turn on, and what would be held up against each ---------------------------

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
