"""What the first element turns on, limb by limb, and what the government may argue; of every incident by itself."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any, Final

from tvisa.facts import Case, Listener
from tvisa.facts.assistance import Channel
from tvisa.facts.incident import Role
from tvisa.facts.labels import label
from tvisa.kernel.paths import listing
from tvisa.law.age import eighteenth_birthday
from tvisa.law.common.asking import grown
from tvisa.law.common.points import FREED_ALONE, PartOfLaw, any_yes, argued, hurts, point, unsaid, with_a, yes
from tvisa.law.common.posture import UNDECIDED, where
from tvisa.law.common.remark import told_everywhere, told_in
from tvisa.law.common.safety import AFTER_COUNSEL
from tvisa.law.common.upcoming import was
from tvisa.law.t.assistance import BEGINNING_DECIDES, CHILD_THEN, UNREPORTED, YOUNG_AT_AN_ACT
from tvisa.law.t.departure import MAY_BE_AFTER
from tvisa.law.trafficking import FIRST_SEX_ACT_DECIDES
from tvisa.law.windows import BEFORE_2024

_assistance = partial(point, PartOfLaw.ASSISTANCE)
_hardship = partial(point, PartOfLaw.HARDSHIP)
_presence = partial(point, PartOfLaw.PRESENCE)
_victim = partial(point, PartOfLaw.VICTIM)

_MEANS: Final = listing("""means.force means.threats means.legal_threats means.legal_process_used means.scheme
    means.restraint control.physical_abuse control.uses_children""")
_WORK: Final = yes("incident.labor.work")
_SEX: Final = yes("incident.sex.act") & yes("incident.sex.value_passed")
_STAYED: Final = hurts("incident", "exit.could_have_left", "exit.periods_of_freedom", "labor.paid", "labor.real_say")
_AT_WILL: Final = hurts(
    "incident", *(f"labor.{n}" for n in ("free_to_quit", "ordinary_chores", "ordinary_consequences"))
)
_FACTORS: Final = (
    *("age_and_circumstances", "care_unavailable", "consequences_of_trafficking", "loss_of_courts", "penalized_there"),
    *("revictimization", "harm_by_trafficker", "unrest", "economic"),
)
"""The nine of 8 CFR 214.209(b)."""
_LESS: Final = hurts("case.hardship", "only_economic") | hurts(
    "case.hardship.factors", "care_there", "protected_there", "ties_there", "safe_returns", "other_ways", "general_only"
)


def _factors(case: Case, _: datetime.date, __: tuple[Any, ...]) -> dict[str, object] | None:
    """Name the factors of hardship of which nothing is told."""
    of = {label(f"hardship.factors.{name}"): getattr(case.hardship.factors, name) for name in _FACTORS}
    left = tuple(title for title, answer in of.items() if not answer.claims)
    return {"open": left} if left else None


POINTS: Final = told_everywhere(
    _victim(
        "LINK",
        """If the client worked under threats, show the link: what the client believed would happen on stopping, and that the client kept
        working because of it. Threatened legal action, threatened removal or a threat against a child can be coercion.""",
        "22 USC 7102(3); 22 USC 7102(8); 22 USC 7102(11)(B)",
        {"incident": _WORK & any_yes("incident", *_MEANS)},
        held_up=argued("The client chose to stay.", {"incident": _STAYED}),
    ),
    _victim(
        "FREE_TO_QUIT",
        """For involuntary servitude, show what kept the worker from quitting. That is serious harm or restraint to anyone, feared or
        inflicted, or abuse or threatened abuse of the legal process. Link each lock, blow and threat to the decision to stay.""",
        "22 USC 7102(8); 8 CFR 214.201",
        {"incident": _WORK & any_yes("incident", "means.restraint", "control.restricts_movement")},
        held_up=argued("Only ordinary circumstances kept the client at the work.", {"incident": _AT_WILL}),
    ),
    _victim(
        "DEBT",
        """Debt bondage: was the reasonable value of the work applied to the debt, or were its length and nature left undefined? Peonage: did
        force or law compel the client to keep working off a debt? A debt that rose supports the claim and is not an inconsistency.""",
        "22 USC 7102(7); 22 USC 7102(11)(B); 18 USC 1581",
        {"incident": any_yes("incident", "control.debt_bondage", "debt.to_responsible")},
        held_up=argued(
            "The debt was an ordinary one, with terms.",
            {"incident": hurts("incident", "debt.part_credited", "agreement.length_fixed", "agreement.work_fixed")},
        ),
    ),
    _victim(
        "PAY_ALONE",
        """A broken promise on pay or terms is not trafficking by itself. Link it to a means and to the purpose. Deceit about fees, pay or
        terms can be the means.""",
        "22 USC 7102(11)(B); 8 CFR 214.201",
        {"incident": _WORK & (~yes("incident.labor.paid_as_agreed") | yes("incident.agreement.changed"))},
        held_up="This is a dispute about wages or terms, which other law governs.",
    ),
    _victim(
        "SEX",
        """If the person was 18 or over, the question is whether force, fraud or coercion induced the commercial sex act. Under 18, no means is
        required. The most telling facts are who took the money and what a refusal would have brought.""",
        "22 USC 7102(4); 22 USC 7102(11)(A); 22 USC 7102(12)",
        {"incident": _SEX},
        held_up=argued("The client acted freely.", {"incident": _STAYED}),
        unless=with_a(Role.SMUGGLER) | CHILD_THEN,
    ),
    _victim(
        "FIRST_SEX_ACT",
        """If the client was under 18 at the first sex act, element I requires no force, fraud or coercion, and the age exemption applies to
        element III. What depends on element I follows from that. At 18 or over, show force, fraud or coercion.""",
        "22 USC 7102(11)(A); 8 CFR 214.208(e)(2)",
        {"incident": FIRST_SEX_ACT_DECIDES},
        says="Ask first whether the first sex act was before {day}, when the person turned 18. {rule}",
        names=eighteenth_birthday,
    ),
    _victim(
        "SEX_OF_CHILD",
        """Under 18, no force, fraud or coercion is required, and agreeing changes nothing. Show three things. First, proof of age. Second,
        someone (since 2015, a buyer too) recruited, harbored, transported, provided, obtained, patronized or solicited the child for a
        commercial sex act. Third, something of value was given on account of the sex act; a bed, a meal or rent counts. Do not ask for
        details that these do not need.""",
        "22 USC 7102(11)(A); 22 USC 7102(12); 22 USC 7102(4)",
        {"incident": _SEX & CHILD_THEN},
        unless=with_a(Role.SMUGGLER) | FIRST_SEX_ACT_DECIDES,
    ),
    _victim(
        "PRICE_OF_PASSAGE",
        """Sex demanded as the price of moving a person on can be a commercial sex act: anything of value counts. The question is who acted,
        and whether the people who ran the house used force or coercion. This is seldom the strongest incident. Do not lead with it, and do
        not ask for details.""",
        "22 USC 7102(4); 22 USC 7102(11)(A); 22 USC 7102(12)",
        {"incident": _SEX & with_a(Role.SMUGGLER)},
        held_up="This was a crime during the journey: an assault by a smuggler, with no purpose of commercial sex.",
    ),
    _victim(
        "MEANS_AT_ANY_AGE",
        """Labor trafficking requires force, fraud or coercion at any age: the rule for people under 18 covers commercial sex alone. Ask what
        would have happened if the client had stopped working. A debt and withheld pay are a place to start.""",
        "22 USC 7102(11)(A); 22 USC 7102(11)(B)",
        {"incident": _WORK},
        held_up=argued(
            "The client worked with relatives or for room and board, and nothing held the client to the work.",
            {"incident": yes("incident.family_or_partner") | _AT_WILL},
        ),
        unless=any_yes("incident", *_MEANS),
    ),
    _victim(
        "MADE_TO_BREAK_THE_LAW",
        """Unlawful work can be labor or services. Work that a person was made to do, such as selling drugs or stealing, can be the purpose for
        which the person was obtained.""",
        "22 USC 7102(8); 22 USC 7102(11)(B)",
        {
            "act": any_yes("act.compulsion", "ordered", "threatened")
            & (any_yes("act.drugs", "sold", "carried", "grew") | any_yes("act.crime", "theft", "scams", "drugs"))
        },
        held_up=argued(
            "The client acted for gain.", {"act": any_yes("act.benefit", "anything", "profit_share", "bonus")}
        ),
        confidence="D",
        note="The text draws no line between lawful and unlawful work.",
    ),
    _victim(
        "OPEN_DOOR",
        """That the client could leave at times does not end coercion. Show what still controlled the client then, such as a debt, documents or
        someone who could be hurt. Show that the exploitation continued because of that.""",
        "22 USC 7102(3); 8 CFR 214.201",
        {"incident": any_yes("incident.exit", "could_have_left", "periods_of_freedom")},
        held_up="The client was free to go, and stayed.",
    ),
    _victim(
        "ABROAD",
        """Conduct abroad can be trafficking too, if act, means and purpose are all met there. If it was one scheme with the conduct here,
        present it as one. Why the client is here now is a question for physical presence.""",
        "22 USC 7102(11)(B); 8 CFR 214.207(b)",
        {"incident": ~yes("incident.in_united_states")},
        held_up="Nothing links what happened abroad to what was done here.",
    ),
    _victim(
        "BROUGHT_TO_WORK",
        """Taking a person across a border to keep working is transporting. It also bears on why the client entered, for a waiver, and on the
        return after a departure.""",
        "22 USC 7102(11)(B); 8 CFR 214.207(b)(1)",
        {"incident": yes("incident.caused_entry")},
        held_up=argued(
            "The client chose to cross in order to earn money.",
            {"incident": hurts("incident", "agreement.consented", "agreement.to_be_smuggled")},
        ),
    ),
    _victim(
        "KIN",
        """The definition applies also when a partner or relative is the one who acted. Separate what that person obtained by force or threats
        from what a household expects.""",
        "22 USC 7102(11); 8 CFR 214.201",
        {"incident": yes("incident.family_or_partner")},
        held_up="This was abuse in a family, with no work or commercial sex as its purpose.",
        unless=unsaid("incident.family_or_partner"),
    ),
)
"""Points on what was done."""


# --- what presence, assistance and hardship turn on, and what the government may argue ---------------------------

_OPEN: Final = where(*UNDECIDED)
_RELATED: Final = listing("""diagnosed services_here recovering still_feared past_threats cooperating financial_effects
    other_steps""")

PRESENCE: Final = told_in(
    _OPEN,
    _presence(
        "LEFT_AND_BACK",
        """After a departure that follows an act of trafficking, even if the trafficking continued, physical presence on account of trafficking
        depends on an exception. The exceptions are continued victimization, a new incident since, an investigative or judicial process
        here, or treatment unavailable there.""",
        "8 CFR 214.207(b); 8 CFR 214.207(b)(1); 8 CFR 214.207(b)(2)",
        {"departure": (any_yes("departure", "removed") | unsaid("departure.after_trafficking")) & MAY_BE_AFTER},
        held_up=argued("The client left by choice.", {"departure": hurts("departure", "voluntary")}),
    ),
    _presence(
        "FREED",
        """If an agency liberated the client, physical presence is on account of the trafficking. The record of how the agency treated the
        client that day shows it, and so does care since.""",
        "8 CFR 214.207(a)(2)",
        {"contact": yes("contact.concerned_trafficking") & was("contact", "channel", Channel.BEGUN_BY_AGENCY)},
    ),
    _presence(
        "FREED_BY_ACCOUNT",
        """The agency's own record of the day, or any credible evidence, can show that the agency liberated the client. Ask for that record,
        and for a Supplement B that says so. Presence after that need not rest on an escape.""",
        "8 CFR 214.207(a)(2); 8 CFR 214.204(f)",
        {"incident": yes("incident.exit.freed_by_law_enforcement")},
        held_up=argued(
            "The agency arrested the client and liberated no one.",
            {"incident": hurts("incident", "exit.taken_into_custody")},
        ),
    ),
    _presence(
        "DIRECTLY_RELATED",
        """For presence directly related to the trafficking, show what still applies today: care under way, fear of the traffickers, a debt
        still owed, a case. Explain in the statement how each one is a reason that the client is here.""",
        "8 CFR 214.207(a)(4); 8 CFR 214.207(c)(1)",
        any_yes("case.presence.related", *_RELATED),
        held_up=argued(
            "The client is here for reasons other than the trafficking.",
            hurts("case.presence.related", "travel_since", "unrelated_ties", "means_to_leave"),
        ),
    ),
    _presence(
        "ONLY_A_REPORT",
        """A client who escaped before an agency was involved must show more than a report that the agency took: an interview, or an
        investigation.""",
        "8 CFR 214.207(a)(3)",
        {"contact": yes("contact.about_trafficking") & unsaid("contact.concerned_trafficking")},
        unless=FREED_ALONE,
    ),
    _presence(
        "ARREST_IS_NO_RESCUE",
        "An arrest for what the client was made to do is not liberation by itself. Show that the agency liberated the client.",
        "8 CFR 214.207(a)(2)",
        {"matter": yes("matter.arrested") & yes("matter.pending")},
        confidence="D",
    ),
)

ASSISTANCE: Final = told_in(
    _OPEN,
    _assistance(
        "NO_REPORT_YET",
        f"""Not shown yet, and curable: {AFTER_COUNSEL}, report the acts once, credibly, to a law enforcement agency with jurisdiction,
        before filing. A conversation about something else, or with the traffickers listening, is not a report. The alternative is the
        trauma exception.""",
        "8 CFR 214.208(b); 8 CFR 214.208(e)(1)",
        {"contact": UNREPORTED & (~yes("contact.about_trafficking") | ~yes("contact.concerned_trafficking"))},
        held_up="No agency has a record of a report of acts of trafficking.",
    ),
    _assistance(
        "BEGINNING",
        """If the client was under 18 during at least one act of trafficking, labor trafficking included, element III requires no report and no
        help. Labor trafficking requires force, fraud or coercion at any age.""",
        "8 CFR 214.208(e)(2); 22 USC 7102(11)(B)",
        {"incident": BEGINNING_DECIDES},
        says="Ask first whether the trafficking began before {day}, when the person turned 18. {rule}",
        names=eighteenth_birthday,
    ),
    _assistance(
        "YOUNG",
        "A client who was under 18 during at least one act of trafficking need not report or help. Counsel can decline interviews.",
        "8 CFR 214.202(c)(1); 8 CFR 214.208(e)(2)",
        YOUNG_AT_AN_ACT,
    ),
    _assistance(
        "YOUNG_THEN",
        """The text in force asks for present age: under 15, since December 19, 2003, under 18. DHS wrote in 2024 that it had long looked at the age
        at the act.""",
        "8 USC 1101(a)(15)(T)(i)(III)(bb) until 2008-12-23; 8 USC 1101(a)(15)(T)(i)(III)(cc) since 2008-12-23; 8 CFR 214.11(b)(3); 89 FR 34884",
        YOUNG_AT_AN_ACT & grown(18),
        held_up="The client is older than the text allows today.",
        confidence="B",
        window=BEFORE_2024,
    ),
    _assistance(
        "WAS_ASKED",
        """Unless the age exemption or the trauma exception applies, the client must comply with reasonable requests. The regulation lists what
        makes a request unreasonable. Counsel's advice to stay silent is not on that list; no text that we know of says how it counts.""",
        "8 CFR 214.208(c)",
        {"request": ~yes("request.complied")},
        held_up="The client did not comply with a request.",
    ),
    _assistance(
        "TOLD_OTHERWISE",
        """If an earlier account to police or a prosecutor differs from today's account, address the difference before the client says anything
        new. Do so with criminal defense counsel, and explain why the accounts differ.""",
        "8 CFR 214.208(c); 8 CFR 214.11(a)",
        {"statement": was("statement", "to", Listener.POLICE, Listener.PROSECUTOR) & yes("statement.differs")},
        held_up="The agency's own file contains a different account.",
        confidence="D",
    ),
    _assistance(
        "TOLD_FEDERAL_OFFICERS",
        "A false statement in a federal matter is punishable if it is knowingly and willfully false, and material. A difference between two accounts shows none of that.",
        "18 USC 1001(a)",
        {
            "statement": was(
                "statement", "to", Listener.BORDER_OFFICER, Listener.CONSULAR_OFFICER, Listener.USCIS_OFFICER
            )
            & yes("statement.differs")
        },
    ),
    _assistance(
        "TOLD_IF_FEDERAL",
        "If the matter is federal, 18 USC 1001 reaches a statement that is knowingly and willfully false, and material. A difference between two accounts shows none of that.",
        "18 USC 1001(a)",
        {"statement": was("statement", "to", Listener.PROSECUTOR) & yes("statement.differs")},
    ),
)

HARDSHIP: Final = told_in(
    _OPEN,
    _hardship(
        "AHEAD",
        """Hardship is prospective. Show who would harm the client there, whether anyone would protect the client, and which care is
        unavailable. What others would suffer counts by its effect on the client.""",
        "8 CFR 214.209; 8 CFR 214.209(b)",
        any_yes("case.hardship.factors", *_FACTORS),
        says="{rule} Not stated yet: {open}.",
        held_up=argued("The hardship is not extreme.", _LESS),
        names=_factors,
    ),
    _hardship(
        "MONEY_SELDOM_ALONE",
        "Economic harm counts, but alone it is seldom enough for extreme hardship. Link a debt, land or a job to the traffickers.",
        "8 CFR 214.209(a)",
        yes("case.hardship.factors.economic"),
        confidence="D",
    ),
    _hardship(
        "CHILDREN_TOO",
        "No age is exempt from the extreme hardship requirement. A client under 18 must show hardship too, and age is one of the factors.",
        "8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.209(b)(1)",
        yes("case.filing.unaccompanied_child") | yes("case.filing.parental_abuse"),
    ),
    _hardship(
        "EVENTS_THERE",
        "What the traffickers have done there since is evidence of what awaits the client. Show who came, when, what they asked, and who can confirm it.",
        "8 CFR 214.209(b)(7)",
        {"reprisal": yes("reprisal.abroad")},
        confidence="D",
        note="Which questions to ask is a matter of practice: the paragraph names only the kind of evidence.",
    ),
)
