"""
Element I: victim of a severe form of trafficking in persons.

8 USC 1101(a)(15)(T)(i)(I); 8 CFR 214.206, before it 8 CFR 214.11(f). Act, means and purpose, which 22 USC 7102 defines, are
asked of one and the same incident.
"""

from __future__ import annotations

from typing import Final

from tvisa.facts import Case, Incident
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Reading
from tvisa.law.forms import computed, non_defense, part, procedure, reading
from tvisa.law.lists import INCIDENTS
from tvisa.law.trafficking import RELATIONSHIP, SEVERE_FORM, SMUGGLING
from tvisa.law.windows import FIRST_2024, RULE_2002
from tvisa.law.writing import rule

VICTIM: Final = part(
    "severe_trafficking",
    "Victim of a severe form of trafficking in persons",
    "The applicant is or has been a victim of a severe form of trafficking in persons.",
    "8 USC 1101(a)(15)(T)(i)(I); 8 CFR 214.202(a); 8 CFR 214.206(a); 8 CFR 214.11(b)(1); 8 CFR 214.11(f)",
    of=lambda: INCIDENTS.some(SEVERE),
    asserted="case.asserted.severe_trafficking",
)
SEVERE: Final = part(
    "severe_form", "Severe form of trafficking", SEVERE_FORM.law, of=lambda: DONE_TO_APPLICANT & SEVERE_FORM
)


def _is_applicant(case: Case, incident: Incident) -> Reading:
    bits = truth.TRUE if incident.victim == case.applicant else truth.FALSE
    return Reading(bits, (("incident.victim", incident.victim),))


DONE_TO_APPLICANT: Final = computed(
    "done_to_applicant",
    "Was this done to the applicant?",
    "The applicant must be the person who is or has been subjected to the trafficking.",
    """8 USC 1101(a)(15)(T)(i)(I); 22 USC 7102(16); 8 CFR 214.202(a); 8 CFR 214.201; 8 CFR 214.11(b)(1); 8 CFR 214.11(a)""",
    how=_is_applicant,
    reads=("incident.victim", "case.applicant"),
    hangs_on=("incident.victim", "case.applicant"),
    silent=True,
    note="22 USC 7102(16) still refers to paragraph (9); since the renumbering of 2019 read (11).",
)

# --- what does not defeat it ------------------------------------------------------------------------------------------

NO_DEFENSE: Final = rule(
    """Initial consent, pay, a short time, chances to leave and free periods do not defeat a claim once force, fraud or coercion took over.""",
    "22 USC 7102(11); 18 USC 1584",
    confidence="B",
    note="The statute is silent. USCIS Policy Manual, vol. 3, part B, ch. 2(B)(2)-(4), (6), (7); 67 FR 4784, 4787.",
)
NOT_COMPLETED: Final = rule(
    "A person who never did the work or the sex act can still qualify if the act was for the prohibited purpose.",
    "8 CFR 214.206(a)(2); 8 CFR 214.11(f)(1)",
)
NOT_COMPLETED_2002: Final = rule(
    """The definition asks about the purpose of the act, not whether the labor or sex act then took place. The 2002 rule speaks of intended
    labor and intended sex, and did not yet say this expressly.""",
    "22 USC 7102(11); 8 CFR 214.11(f)(1) of 2002",
    window=RULE_2002,
    confidence="D",
)

_NON_DEFENSES: Final = (
    non_defense("incident.agreement.made", "something was agreed beforehand", NO_DEFENSE),
    non_defense("incident.agreement.consented", "agreed at first", NO_DEFENSE),
    non_defense("incident.agreement.to_be_smuggled", "agreed to be smuggled", SMUGGLING),
    non_defense("incident.labor.paid", "was paid", NO_DEFENSE),
    non_defense("incident.labor.paid_as_agreed", "was paid as agreed", NO_DEFENSE),
    non_defense("incident.short_time", "lasted only a short time", NO_DEFENSE),
    non_defense("incident.exit.could_have_left", "could have walked away at moments", NO_DEFENSE),
    non_defense("incident.exit.periods_of_freedom", "free periods in between", NO_DEFENSE),
    non_defense("incident.family_or_partner", "a partner or relative was responsible", RELATIONSHIP),
)
NON_DEFENSES: Final = (
    *_NON_DEFENSES,
    non_defense("incident.labor.completed", "the work never took place", NOT_COMPLETED, held=Reply.NO),
    non_defense("incident.sex.completed", "the sex act never took place", NOT_COMPLETED, held=Reply.NO),
)
NON_DEFENSES_2002: Final = (
    *_NON_DEFENSES,
    non_defense("incident.labor.completed", "the work never took place", NOT_COMPLETED_2002, held=Reply.NO),
    non_defense("incident.sex.completed", "the sex act never took place", NOT_COMPLETED_2002, held=Reply.NO),
)

# --- what to file -----------------------------------------------------------------------------------------------------

PROCEDURES: Final = (
    procedure(
        "victim_statement",
        "Personal statement",
        """A detailed, signed statement in the person's own words says what happened, when, for how long, how it ended and who was responsible.
        Where it matters, it says how the person entered.""",
        "8 CFR 214.204(c)(1)(i); 8 CFR 214.206(a)(3)(i); 8 CFR 214.11(d)(2)(i)",
        note="""The four topics date from 28 August 2024. A statement signed before that date is measured by what was required then (an inference).
        A detailed and consistent statement alone can be enough (89 FR 34872).""",
    ),
    procedure(
        "victim_evidence",
        "Other evidence of victimization",
        """Any credible evidence counts. Examples are transcripts, court and police records, news, recruitment documents, pay records and
        photographs. Other examples are affidavits of people who helped or suffered the same, the trafficker's messages, a law enforcement
        declaration and Continued Presence.""",
        """8 CFR 214.206(a)(3); 8 CFR 214.206(a)(3)(ii); 8 CFR 214.11(f)(1)(i); 8 CFR 214.11(f)(1)(ii); 8 CFR 214.11(f)(1)(iii)""",
        note="No charge, conviction or investigation is needed.",
    ),
    procedure(
        "victim_disavowed",
        "Disavowed or revoked documents",
        """Under the 2017 rule, a disavowed endorsement or revoked Continued Presence counted for nothing if the reason was a finding that the
        person was not a victim. The 2024 rule dropped this.""",
        "8 CFR 214.11(f)(2); 8 CFR 214.206(b)",
    ),
)
READINGS: Final = (
    reading(
        "verbs_of_the_crime",
        "The criminal statute lists more acts",
        """The crime of sex trafficking includes acts that the definition of sex trafficking lacks: enticing, advertising and maintaining.""",
        "18 USC 1591(a)(1); 22 USC 7102(12)",
        note="Such facts count if they amount to one of the listed acts (an inference).",
    ),
    reading(
        "forced_labor",
        "Forced labor",
        "Forced labor is not itself among the listed purposes, but the definition of involuntary servitude reflects it.",
        "18 USC 1589(a); 22 USC 7102(8); 22 USC 7102(11)(B)",
        note="89 FR 34870.",
    ),
    reading(
        "old_numbers",
        "Paragraph numbers by date",
        """Check the date of a citation to 22 USC 7102. A severe form of trafficking was (8) in 2000, (9) from 7 March 2013, and has been (11)
        since 9 January 2019. Today (8) is involuntary servitude and (9) is minimum standards.""",
        "22 USC 7102; 22 USC 7105(b)(1)(C)(i); 34 USC 20707",
    ),
)

# --- as findings read it ----------------------------------------------------------------------------------------------

SEVERE_2024: Final = SEVERE.on(FIRST_2024)
"""A severe form of trafficking of the applicant, in the law of today."""
