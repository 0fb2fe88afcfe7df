"""Other relief and companion relief: what to look at beside T status, or with it."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Forum
from tvisa.law.t.filing.abuse import VAWA_PROMPT
from tvisa.law.t.filing.aftermath import PROSECUTION_PROMPT
from tvisa.law.t.filing.coming import ahead
from tvisa.law.t.filing.continued import CONTINUED_PRESENCE_PROMPT, STANDS, STAY_FOR_SUIT
from tvisa.law.t.filing.leaves import said
from tvisa.law.t.filing.line import Trigger
from tvisa.law.t.filing.policy import Topic
from tvisa.law.t.filing.prompt import Prompt, adult, any_of
from tvisa.law.t.filing.reckoned import under
from tvisa.law.t.filing.removal import DISCRETION, DISCRETION_2017
from tvisa.law.t.filing.stays import STATUTORY_STAY, STAY_ON_REQUEST
from tvisa.law.t.filing.visas import (
    CREW_PROMPT,
    DIPLOMATS_WORKER_PROMPT,
    EXCHANGE_VISITOR_PROMPT,
    TEMPORARY_WORK_PROMPT,
)
from tvisa.law.t.posture import EVERYWHERE, UNDECIDED, UNEXECUTED, Order, Stage, where
from tvisa.law.windows import SINCE_2003, SINCE_2008
from tvisa.law.writing import rule

# --- other status, and protection from return -------------------------------------------------------------------------

U_STATUS: Final = rule(
    """
    U status: the victim of a listed crime, trafficking and involuntary servitude among them, who suffered substantial
    abuse and was helpful; an agency's certification is mandatory, and 10,000 principals a year is the most.
    """,
    "8 USC 1101(a)(15)(U); 8 USC 1184(p); 8 CFR 214.14(b); 8 CFR 214.14(c)(2)(i)",
)

CULPABLE: Final = rule(
    "A person culpable for the listed crime itself is not counted as its victim; U status has no bar like that of T status.",
    "8 CFR 214.14(a)(14)(iii)",
    note="That U status has no bar like that of 8 USC 1184(o)(1) is read from the silence of 8 USC 1184(p).",
)

_TRAFFICKED: Final = (
    "incident.acts.recruited",
    "incident.acts.harbored",
    "incident.acts.transported",
    "incident.labor.work",
    "incident.sex.act",
)
_CRIME: Final = (
    "incident.means.force",
    "incident.means.threats",
    "incident.means.restraint",
    "incident.control.physical_abuse",
    "incident.control.sexual_abuse",
)

U_STATUS_PROMPT: Final = Prompt(
    "U_STATUS",
    "U status",
    "Look at U status beside T: trafficking is one of its crimes, but an agency must certify, and the line is long.",
    provisions=(U_STATUS, CULPABLE),
    triggers=(
        any_of("An agency may certify.", "case.filing.agency_would_certify"),
        any_of("Acts of trafficking are recorded, which is itself a listed crime.", *_TRAFFICKED, over="incident"),
        any_of("Force, threats or abuse are recorded.", *_CRIME, over="incident"),
        any_of("Another crime was reported.", "contact.about_other_crime", over="contact"),
    ),
    codes=("IM-04-00-00-00", "CR-01-00-00-00"),
)

ASYLUM: Final = rule(
    """
    Asylum: persecution on account of race, religion, nationality, membership in a particular social group or political
    opinion; to be applied for within one year of the last arrival, unless circumstances changed or were extraordinary;
    that limit is not for an unaccompanied child.
    """,
    "8 USC 1158(a)(2)(B); 8 USC 1158(a)(2)(D); 8 USC 1158(a)(2)(E); 8 USC 1158(b)(1); 8 CFR 208.4(a)(2)(ii)",
    note="The clause on unaccompanied children dates from 2009.",
)

WITHHOLDING: Final = rule(
    "Withholding of removal and protection under the Convention against Torture have no such time limit.",
    "8 USC 1231(b)(3); 8 CFR 208.16",
    confidence="D",
)

FRIVOLOUS: Final = rule(
    """
    Whoever is found to have made an asylum application that is knowingly frivolous, after notice of what that means, is
    shut out for good from every benefit under the Act.
    """,
    "8 USC 1158(d)(6)",
    note="Read as of April 2023. The bar begins with the final determination; the notice is that of 8 USC 1158(d)(4)(A).",
)

UNACCOMPANIED: Final = rule(
    "The year does not apply to an unaccompanied child, and an asylum officer has the first say on such a child's application.",
    "8 USC 1158(a)(2)(E); 8 USC 1158(b)(3)(C)",
    note="Read as of April 2023. For whom, and until when, that finding holds is contested: check.",
    window=SINCE_2008,
)

ASYLUM_PROMPT: Final = Prompt(
    "ASYLUM",
    "Asylum, withholding, Convention against Torture",
    """
    Look at asylum with the date of the last arrival in hand; withholding and the Convention have no such limit. Two
    claims must not contradict each other.
    """,
    provisions=(ASYLUM, WITHHOLDING, FRIVOLOUS, UNACCOMPANIED),
    triggers=(
        any_of("Fear of going back is recorded.", "case.filing.fears_return"),
        Trigger(
            """
            An interview about fear of return is, or may be, ahead: after an order that was carried out it can lead to withholding and
            the Convention, and not to asylum.
            """,
            ahead(Forum.FEAR_INTERVIEW),
            over="hearing",
            where=EVERYWHERE,
        ),
        any_of(
            """
            An asylum application is pending: read every word with the client before anything more is signed. If it is found
            knowingly frivolous, T status and every other benefit are shut out for good.
            """,
            "case.filing.asylum_pending",
        ),
        any_of(
            """
            A finding that an asylum application was frivolous is recorded: stop, and get the decision and its notice. A final
            one is a permanent bar to every benefit under the Act.
            """,
            "case.filing.asylum_found_frivolous",
        ),
        any_of(
            """
            Officers treated the client as an unaccompanied child: the year does not run for such a child, and USCIS decides first
            on asylum; get that record.
            """,
            "case.filing.unaccompanied_child",
        ),
        any_of(
            "Harm on return is recorded.",
            "case.hardship.factors.harm_by_trafficker",
            "case.hardship.factors.penalized_there",
            "case.hardship.factors.unrest",
        ),
    ),
    codes=("IM-05-00-00-00",),
    topic=Topic.ASYLUM,
    one_year=True,
)

SIJ: Final = rule(
    """
    Special immigrant juvenile: under 21, unmarried, present here, with a juvenile court's findings that living with a
    parent again is not viable because of abuse, neglect, abandonment or the like and that return is not in the child's
    interest.
    """,
    "8 USC 1101(a)(27)(J); 8 CFR 204.11(b); 8 CFR 204.11(c)",
)

SIJ_WAIVER: Final = rule(
    """
    At adjustment several grounds do not apply to a special immigrant juvenile; others can be waived, and those of crime in
    8 USC 1182(a)(2)(A), (B) and (C) cannot, one small marijuana possession aside.
    """,
    "8 USC 1255(h)(2)(A); 8 USC 1255(h)(2)(B)",
    note="Read as of April 2023.",
)

JUVENILE_PROMPT: Final = Prompt(
    "SPECIAL_IMMIGRANT_JUVENILE",
    "Special immigrant juvenile",
    """
    Look at it now: the petition must be filed before the 21st birthday, and the State court's findings come first,
    often before the 18th.
    """,
    provisions=(SIJ, SIJ_WAIVER),
    triggers=(
        Trigger(
            "Under 21, and a parent's abuse, neglect or abandonment is recorded.",
            said("case.filing.parental_abuse") & under(21),
            where=EVERYWHERE,
        ),
        Trigger(
            "Under 21, and a day in a family court is, or may be, ahead: ask whether that court can make the findings.",
            ahead(Forum.FAMILY_COURT) & under(21),
            over="hearing",
            where=EVERYWHERE,
        ),
    ),
    codes=("IM-04-00-00-00",),
)

# --- leave to stay for a time -----------------------------------------------------------------------------------------

STAY_PROMPT: Final = Prompt(
    "STAY",
    "Stay and discretion (ICE)",
    "Look at what ICE and the courts can hold off, by stay or by discretion. Unless it was reinstated, an order that was carried out leaves nothing to stay.",
    provisions=(STAY_ON_REQUEST, STATUTORY_STAY, DISCRETION, DISCRETION_2017),
    triggers=(
        Trigger(
            """
            A removal order that was not carried out is recorded: unless a bona fide notice stays it, a stay is asked for on Form
            I-246.
            """,
            said("case.status.removal_order"),
            where=where(*UNDECIDED, Stage.DENIED, *UNEXECUTED),
        ),
        Trigger(
            "An order is recorded as reinstated: a stay is asked of ICE on Form I-246, and of the court of appeals.",
            said("case.filing.order_reinstated"),
            where=where(*UNDECIDED, Stage.DENIED, Order.REINSTATED),
        ),
        any_of("Removal proceedings or detention are recorded.", "case.filing.in_proceedings", "case.filing.detained"),
    ),
    codes=("IM-01-00-00-00", "IM-02-00-00-00"),
)

# --- help, benefits and damages ---------------------------------------------------------------------------------------

LETTER: Final = rule(
    """
    Under 18, a letter of the Department of Health and Human Services opens benefits; no cooperation may be required,
    interim help lasts 90 days and 30 more, and an official who finds a child must notify within 24 hours.
    """,
    "22 USC 7105(b)(1)(C); 22 USC 7105(b)(1)(G); 22 USC 7105(b)(1)(H)",
    window=SINCE_2008,
)

CERTIFICATION: Final = rule(
    """
    From 18 on, certification by that department opens benefits to somebody willing to assist in every reasonable way,
    or unable to because of trauma, who has a bona fide application that was not denied, or Continued Presence.
    """,
    "22 USC 7105(b)(1)(C); 22 USC 7105(b)(1)(E)(i)",
    note="""
    Willingness is this test, not that of T status; the clause on trauma is of 2008 (from memory). USCIS Policy Manual,
    vol. 3, part B, ch. 11(A), speaks of approval only: narrower than the statute.
    """,
)

QUALIFIED: Final = rule(
    """
    Whoever was granted T status, or has an application pending that makes a case on its face, is a qualified alien for
    federal benefits; not while living with whoever is responsible for battery or cruelty.
    """,
    "8 USC 1641(c)(4)",
    note="Read as of April 2023. Later cuts are policy with a date: see the entries on benefits.",
    window=SINCE_2008,
)

BENEFIT_LEVEL: Final = rule(
    "Certified victims, children with a letter and T relatives have benefits to the same extent as refugees.",
    "22 USC 7105(b)(1)(A)",
    note="Laws on refugees' benefits change that level.",
)

CHILD_LETTER_PROMPT: Final = Prompt(
    "CHILD_LETTER",
    "Letter for a child (HHS)",
    "Ask for the letter at once: no agency, no application and no cooperation is needed, and help can begin before it.",
    provisions=(LETTER, BENEFIT_LEVEL),
    triggers=(
        Trigger(
            "Under 18 now.",
            under(18),
            where=EVERYWHERE,
        ),
    ),
    codes=("IM-03-00-00-00", "RI-16-00-00-00"),
)

CERTIFICATION_PROMPT: Final = Prompt(
    "CERTIFICATION",
    "Certification from 18 on (HHS)",
    "Ask for certification once there is a bona fide application or Continued Presence.",
    provisions=(CERTIFICATION, BENEFIT_LEVEL),
    triggers=(
        adult("Benefits or services are needed.", "case.filing.benefits_needed"),
        Trigger(
            "A bona fide notice or Continued Presence is recorded.",
            ~under(18) & (said("case.filing.bona_fide_notice") | STANDS),
            where=EVERYWHERE,
        ),
        adult(
            "Willingness to help, or trauma that prevents it, is recorded.",
            "case.assistance.willing",
            "case.assistance.trauma.unable",
        ),
    ),
    codes=("IM-03-00-00-00", "RI-16-00-00-00"),
)

CIVIL_SUIT: Final = rule(
    """
    A victim may sue whoever trafficked them, and whoever knowingly benefits from taking part in a venture that they knew or
    should have known to traffic, within ten years or, for a minor then, ten years from the 18th birthday, whichever is later;
    the suit waits while a criminal case is pending.
    """,
    "18 USC 1595(a); 18 USC 1595(b); 18 USC 1595(c)",
    note="Who benefits, and ten years: since December 23, 2008. A minor's ten years: since May 29, 2015 (from memory).",
    window=SINCE_2003,
)

TIME_TO_SUE: Final = rule(
    """
    A suit by a victim must be begun within ten years after it arose or, for a victim who was a minor then, ten years after the
    18th birthday, whichever is later.
    """,
    "18 USC 1595(c)",
    note="Ten years: since December 23, 2008. A minor's ten years: since May 29, 2015 (from memory).",
    window=SINCE_2008,
)

CIVIL_SUIT_PROMPT: Final = Prompt(
    "CIVIL_SUIT",
    "Civil suit",
    """
    Look at a suit for damages, at restitution in a criminal case, and at wage claims, whose time is shorter. Nobody
    writes to the alleged trafficker before a safety plan.
    """,
    provisions=(CIVIL_SUIT, STAY_FOR_SUIT),
    triggers=(
        any_of("A civil suit is recorded.", "case.filing.civil_suit_filed"),
        any_of("Losses are recorded.", "case.filing.losses"),
        any_of("Earnings taken are recorded.", "incident.control.takes_earnings", over="incident"),
    ),
    codes=("TO-04-00-00-00", "RI-16-00-00-00", "WO-03-00-00-00"),
)

NO_PUBLIC_CHARGE: Final = rule(
    """
    Using benefits is not held against an applicant for T status or a T holder: the public charge ground does not apply.
    """,
    "8 USC 1182(d)(13)(A); 8 USC 1182(a)(4)(E)(iii)",
    note="The second provision dates from March 7, 2013.",
    window=SINCE_2003,
)

NO_CERTIFICATION_NEEDED: Final = rule(
    "Citizens and permanent residents need no certification for the services and benefits open to them.",
    "22 USC 7105(b)(1)(F)",
    window=SINCE_2008,
)

BENEFITS_PROMPT: Final = Prompt(
    "BENEFITS",
    "Benefits, with care",
    "Have a benefits lawyer say what can be had today; using it is not held against T applicants or holders.",
    provisions=(BENEFIT_LEVEL, QUALIFIED, NO_PUBLIC_CHARGE, NO_CERTIFICATION_NEEDED),
    triggers=(any_of("Benefits or services are needed.", "case.filing.benefits_needed"),),
    codes=("IM-03-00-00-00",),
    topic=Topic.BENEFITS,
)

PROMPTS: Final = (
    U_STATUS_PROMPT,
    VAWA_PROMPT,
    ASYLUM_PROMPT,
    JUVENILE_PROMPT,
    CONTINUED_PRESENCE_PROMPT,
    PROSECUTION_PROMPT,
    CHILD_LETTER_PROMPT,
    CERTIFICATION_PROMPT,
    STAY_PROMPT,
    CIVIL_SUIT_PROMPT,
    BENEFITS_PROMPT,
    DIPLOMATS_WORKER_PROMPT,
    EXCHANGE_VISITOR_PROMPT,
    CREW_PROMPT,
    TEMPORARY_WORK_PROMPT,
)
"""The prompts, in the order in which they are printed."""
