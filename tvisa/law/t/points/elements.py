"""What the first element turns on, limb by limb, and what would be held up against each; of every incident by itself."""

from __future__ import annotations

import datetime
from typing import Any, Final

from tvisa.facts import Case, Listener
from tvisa.facts.assistance import Channel
from tvisa.facts.incident import Role
from tvisa.facts.labels import label
from tvisa.law.common.points import FREED_ALONE, PartOfLaw, Point, any_yes, unsaid, with_a, yes
from tvisa.law.common.posture import EVERYWHERE, UNDECIDED, where
from tvisa.law.common.remark import told_in
from tvisa.law.common.upcoming import was
from tvisa.law.conduct.timing import asserted
from tvisa.law.t.assistance import CHILD_THEN, UNREPORTED, YOUNG_AT_AN_ACT
from tvisa.law.t.departure import MAY_BE_AFTER
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
_FACTORS: Final = (
    *("age_and_circumstances", "care_unavailable", "consequences_of_trafficking", "loss_of_courts", "penalized_there"),
    *("revictimization", "harm_by_trafficker", "unrest", "economic"),
)
"""The nine of 8 CFR 214.209(b)."""


def _factors(case: Case, _: datetime.date, __: tuple[Any, ...]) -> dict[str, object] | None:
    """Name the factors of hardship on record, and those of which nothing is told."""
    of = {label(f"hardship.factors.{name}"): getattr(case.hardship.factors, name) for name in _FACTORS}
    told = tuple(title for title, answer in of.items() if asserted(answer.when_no_hurts))
    left = tuple(title for title, answer in of.items() if not answer.claims)
    return {"told": told, "open": left} if told and left else None


POINTS: Final = told_in(
    EVERYWHERE,
    Point(
        code="LINK",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Work under threats turns on the link: what the person believed would happen on stopping, and that the work went on
            because of it; threats of the law, of removal or against a child can be coercion.""",
            "22 USC 7102(3); 22 USC 7102(8); 22 USC 7102(11)(B)",
        ),
        when={"incident": _WORK & any_yes("incident", *_MEANS)},
        held_up="Coming and going, pay that was taken, help that was not asked for: told as a choice to stay.",
    ),
    Point(
        code="FREE_TO_QUIT",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Whoever can quit without harm, or fear of it, is in no servitude: tie the locks, the blows and the threats to the
            staying, one by one.""",
            "22 USC 7102(8); 8 CFR 214.201",
        ),
        when={"incident": _WORK & any_yes("incident", "means.restraint", "control.restricts_movement")},
        held_up="A program, a household or a calling as which the work can be told, and any paper that calls it voluntary.",
    ),
    Point(
        code="DEBT",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Debt bondage turns on whether the fair value of the work was credited, or its length and kind left open; peonage on work
            kept up for a debt by force or by law. A debt that rose is a fact of the scheme and no contradiction.""",
            "22 USC 7102(7); 22 USC 7102(11)(B); 18 USC 1581",
        ),
        when={"incident": any_yes("incident", "control.debt_bondage", "debt.to_responsible")},
        held_up="A debt without terms: no paper, no sum for a week of work, nothing on what was credited.",
    ),
    Point(
        code="PAY_ALONE",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Less pay than was promised is no trafficking by itself: a means and the purpose must be tied to it. Deceit about fees,
            pay or terms can be the means.""",
            "22 USC 7102(11)(B); 8 CFR 214.201",
        ),
        when={"incident": ~yes("incident.labor.paid_as_agreed") | yes("incident.agreement.changed")},
        held_up="A dispute about wages, which another law answers.",
    ),
    Point(
        code="SEX",
        of=PartOfLaw.VICTIM,
        law=rule(
            """A commercial sex act of somebody of 18 or over turns on whether force, fraud or coercion brought it about; under 18 no
            means is asked. Who took the money, and what a refusal would have brought, tell most.""",
            "22 USC 7102(4); 22 USC 7102(11)(A); 22 USC 7102(12)",
        ),
        when={"incident": _SEX},
        held_up="Money, messages or advertisements in the person's own name, and days on which nobody watched.",
        unless=with_a(Role.SMUGGLER) | CHILD_THEN,
    ),
    Point(
        code="SEX_OF_CHILD",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Under 18 no force, fraud or coercion is asked, and agreeing changes nothing. It turns on proof of age; on somebody, a
            buyer too since 2015, having recruited, kept, moved, provided, got, patronized or solicited the child for that; and on what
            was given being on account of the sex act: a bed, a meal or rent is something of value. Ask for no details that these do not
            need.""",
            "22 USC 7102(11)(A); 22 USC 7102(12); 22 USC 7102(4)",
        ),
        when={"incident": _SEX & CHILD_THEN},
        held_up="A false age that was given, papers with another day of birth, and no third person who gained.",
        unless=with_a(Role.SMUGGLER),
    ),
    Point(
        code="PRICE_OF_PASSAGE",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Sex demanded for being moved on can be a commercial sex act: anything of value counts. It turns on who acted, and on
            force or coercion by whoever held the house. It seldom is the strongest incident: do not lead with it, ask no details.""",
            "22 USC 7102(4); 22 USC 7102(11)(A); 22 USC 7102(12)",
        ),
        when={"incident": _SEX & with_a(Role.SMUGGLER)},
        held_up="A crime of the journey: an assault by a smuggler, with no purpose of commercial sex.",
    ),
    Point(
        code="MEANS_AT_ANY_AGE",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Work needs force, fraud or coercion at any age: the rule for those under 18 is of commercial sex alone. Ask what would
            have happened had the work stopped; a debt and pay that was kept are a beginning.""",
            "22 USC 7102(11)(A); 22 USC 7102(11)(B)",
        ),
        when={"incident": _WORK},
        held_up="Work with relatives, or for keep, with nothing that held the person to it.",
        unless=any_yes("incident", *_MEANS),
    ),
    Point(
        code="MADE_TO_BREAK_THE_LAW",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Work that is itself unlawful can be labor or services: what somebody was made to do, such as selling drugs or stealing,
            can be what they were got for.""",
            "22 USC 7102(8); 22 USC 7102(11)(B)",
            confidence="D",
            note="The text draws no line between lawful and unlawful work.",
        ),
        when={
            "act": any_yes("act.compulsion", "ordered", "threatened")
            & (any_yes("act.drugs", "sold", "carried", "grew") | any_yes("act.crime", "theft", "scams", "drugs"))
        },
        held_up="What was said to the police that day, and money or goods in the person's pocket.",
    ),
    Point(
        code="OPEN_DOOR",
        of=PartOfLaw.VICTIM,
        law=rule(
            """A room of one's own ends no coercion: it turns on what still reached the person there, such as a debt, papers, or
            somebody who could be hurt, and that the work went on because of it.""",
            "22 USC 7102(3); 8 CFR 214.201",
        ),
        when={"incident": any_yes("incident.exit", "could_have_left", "periods_of_freedom")},
        held_up="A home elsewhere and hours of one's own while it went on.",
    ),
    Point(
        code="ABROAD",
        of=PartOfLaw.VICTIM,
        law=rule(
            """What was done abroad can be trafficking too, where act, means and purpose hold there; what was one scheme with what was
            done here is told as one. Why the person is here now is for presence.""",
            "22 USC 7102(11)(B); 8 CFR 214.207(b)",
        ),
        when={"incident": ~yes("incident.in_united_states")},
        held_up="Another country, other people, and no link to what was done here.",
    ),
    Point(
        code="BROUGHT_TO_WORK",
        of=PartOfLaw.VICTIM,
        law=rule(
            """Being taken across a border to go on working is transporting; it also speaks to why the person came in, for a waiver and
            for the return after a departure.""",
            "22 USC 7102(11)(B); 8 CFR 214.207(b)(1)",
        ),
        when={"incident": yes("incident.caused_entry")},
        held_up="A crossing of one's own choice, to earn.",
    ),
    Point(
        code="KIN",
        of=PartOfLaw.VICTIM,
        law=rule(
            """That a partner or relative did it takes nothing from the definition: separate what was got by force or threats from what
            a household expects.""",
            "22 USC 7102(11); 8 CFR 214.201",
        ),
        when={"incident": yes("incident.family_or_partner")},
        held_up="Abuse in a family, with no work or commercial sex as its purpose.",
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

PRESENCE: Final = told_in(
    _OPEN,
    Point(
        code="LEFT_AND_BACK",
        of=PartOfLaw.PRESENCE,
        law=rule(
            """After a departure that follows an act of trafficking, also while it went on, presence turns on an exception: a return
            because the victimization went on, a new incident since, a process here, or treatment that cannot be had there.""",
            "8 CFR 214.207(b); 8 CFR 214.207(b)(1); 8 CFR 214.207(b)(2)",
            window=RULE_2024,
        ),
        when={"departure": (any_yes("departure", "removed") | unsaid("departure.after_trafficking")) & MAY_BE_AFTER},
        held_up="A return for work, for family or on a card, with nothing that ties it to those responsible.",
    ),
    Point(
        code="FREED",
        of=PartOfLaw.PRESENCE,
        law=rule(
            """Where an agency freed somebody, being here is on account of it: the record of how the person was treated that day shows
            it, and so does care since.""",
            "8 CFR 214.207(a)(2)",
            window=RULE_2024,
        ),
        when={"contact": yes("contact.concerned_trafficking") & was("contact", "channel", Channel.BEGUN_BY_AGENCY)},
        held_up="No paper on how the person was treated that day; work and a room since.",
    ),
    Point(
        code="FREED_BY_ACCOUNT",
        of=PartOfLaw.PRESENCE,
        law=rule(
            """That an agency freed somebody is shown by its own record of the day, or by any credible evidence: ask for that record,
            and for an endorsement that says so. Being here after it need not rest on an escape.""",
            "8 CFR 214.207(a)(2); 8 CFR 214.204(f)",
            window=RULE_2024,
        ),
        when={"incident": yes("incident.exit.freed_by_law_enforcement")},
        held_up="A record of an arrest, and no word in it of somebody freed.",
    ),
    Point(
        code="DIRECTLY_RELATED",
        of=PartOfLaw.PRESENCE,
        law=rule(
            """Presence that is directly related to the trafficking turns on today: care that is under way, fear of those responsible,
            what is still owed, a case. Each needs a sentence that ties it to being here.""",
            "8 CFR 214.207(a)(4); 8 CFR 214.207(c)(1)",
            window=RULE_2024,
        ),
        held_up="Work, a court date or family as the reason to be here, and no letter of anybody who gives care.",
    ),
    Point(
        code="ONLY_A_REPORT",
        of=PartOfLaw.PRESENCE,
        law=rule(
            """Having escaped before an agency was involved asks for more than a report that it took down: an interview, or an
            investigation.""",
            "8 CFR 214.207(a)(3)",
            window=RULE_2024,
        ),
        when={"contact": unsaid("contact.concerned_trafficking")},
        unless=FREED_ALONE,
    ),
    Point(
        code="ARREST_IS_NO_RESCUE",
        of=PartOfLaw.PRESENCE,
        law=rule(
            "An arrest for what somebody was made to do is no liberation by itself: that the agency freed the person must be shown.",
            "8 CFR 214.207(a)(2)",
            confidence="D",
            window=RULE_2024,
        ),
        when={"matter": yes("matter.arrested") & yes("matter.pending")},
    ),
)

ASSISTANCE: Final = told_in(
    _OPEN,
    Point(
        code="NO_REPORT_YET",
        of=PartOfLaw.ASSISTANCE,
        law=rule(
            """Not shown yet, and curable: one credible report of the acts to an agency with jurisdiction, before filing and best
            through counsel. A talk about something else, or with those responsible listening, is none; trauma that prevents it is the
            other way.""",
            "8 CFR 214.208(b); 8 CFR 214.208(e)(1)",
            window=RULE_2024,
        ),
        when=UNREPORTED,
        held_up="No agency's record holds a report of acts of trafficking.",
    ),
    Point(
        code="YOUNG",
        of=PartOfLaw.ASSISTANCE,
        law=rule(
            "Under 18 at one act, nobody owes a report or help: interviews can be declined through counsel.",
            "8 CFR 214.202(c)(1); 8 CFR 214.208(e)(2)",
            window=RULE_2024,
        ),
        when=YOUNG_AT_AN_ACT,
    ),
    Point(
        code="WAS_ASKED",
        of=PartOfLaw.ASSISTANCE,
        law=rule(
            """A reasonable request is complied with. What makes one unreasonable is a list; that counsel advised silence is not on it,
            and no text known here says what it weighs: open.""",
            "8 CFR 214.208(c)",
            window=RULE_2024,
        ),
        when={"request": unsaid("request.complied")},
        held_up="A call or a letter that was left without an answer.",
    ),
    Point(
        code="TOLD_OTHERWISE",
        of=PartOfLaw.ASSISTANCE,
        law=rule(
            """An earlier account to police or a prosecutor that differs from what is said now is met before anything new is told: with
            criminal counsel, and with why.""",
            "8 CFR 214.208(c)",
            confidence="D",
        ),
        when={"statement": was("statement", "to", Listener.POLICE, Listener.PROSECUTOR) & yes("statement.differs")},
        held_up="That account, in the agency's own file.",
    ),
    Point(
        code="TOLD_FEDERAL_OFFICERS",
        of=PartOfLaw.ASSISTANCE,
        law=rule(
            "A false statement in a federal matter is punished where it is knowingly and willfully false, and material: that an account differs shows none of that.",
            "18 USC 1001(a)",
        ),
        when={
            "statement": was(
                "statement", "to", Listener.BORDER_OFFICER, Listener.CONSULAR_OFFICER, Listener.USCIS_OFFICER
            )
            & yes("statement.differs")
        },
    ),
    Point(
        code="TOLD_IF_FEDERAL",
        of=PartOfLaw.ASSISTANCE,
        law=rule(
            "If federal: 18 USC 1001 reaches what is knowingly and willfully false, and material: that an account differs shows none of that.",
            "18 USC 1001(a)",
        ),
        when={"statement": was("statement", "to", Listener.PROSECUTOR) & yes("statement.differs")},
    ),
)

HARDSHIP: Final = told_in(
    _OPEN,
    Point(
        code="AHEAD",
        of=PartOfLaw.HARDSHIP,
        says="{rule} On record: {told}. Not told: {open}.",
        names=_factors,
        law=rule(
            """Hardship looks ahead: who would do what to the person there, whether anybody protects, which care is not to be had. What
            others would suffer counts by what it does to the person.""",
            "8 CFR 214.209; 8 CFR 214.209(b)",
            window=RULE_2024,
        ),
        held_up="Fear told in a word, no statement, and no report on the country.",
    ),
    Point(
        code="MONEY_SELDOM_ALONE",
        of=PartOfLaw.HARDSHIP,
        law=rule(
            "Economic harm counts and seldom carries hardship alone: tie a debt, land or a job to those responsible.",
            "8 CFR 214.209(a)",
            confidence="D",
            window=RULE_2024,
        ),
        when=yes("case.hardship.factors.economic"),
    ),
    Point(
        code="CHILDREN_TOO",
        of=PartOfLaw.HARDSHIP,
        law=rule(
            "No age is exempt from hardship: somebody under 18 shows it too, and age is one of the things weighed.",
            "8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.209(b)(1)",
        ),
        when=yes("case.filing.unaccompanied_child") | yes("case.filing.parental_abuse"),
    ),
    Point(
        code="EVENTS_THERE",
        of=PartOfLaw.HARDSHIP,
        law=rule(
            "What those responsible did there since is evidence of what waits: who came, when, what was asked, and who can say so.",
            "8 CFR 214.209(b)(7)",
            window=RULE_2024,
        ),
        when={"reprisal": yes("reprisal.abroad")},
        held_up="Word passed on by relatives, with no date and no witness.",
    ),
)
