"""Abuse in the family by a citizen or resident: a self-petition, and the special rule of cancellation."""

from __future__ import annotations

import datetime
from functools import cache, partial
from typing import Final

from tvisa.facts import Case, Entry, Forum, Kinship, Manner, VisaClass
from tvisa.facts.timeline import Timeline, own_answer, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import Computed, Reading, why_open
from tvisa.law.common.aftermath import PROSECUTION_PROMPT
from tvisa.law.common.asking import denied, said, under
from tvisa.law.common.clocks import TO_SELF_PETITION
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, UNDECIDED, UNEXECUTED, Order, Stage, where
from tvisa.law.common.remark import PanelLine, Remark, adult, any_of, told_everywhere
from tvisa.law.common.removal import DISCRETION, DISCRETION_2017, STATUTORY_STAY, STAY_ON_REQUEST
from tvisa.law.common.upcoming import ahead, noted
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed
from tvisa.law.read import READ_SINCE
from tvisa.law.time_limits import YEARS_AFTER_MARRIAGE, YEARS_TO_SUE, years
from tvisa.law.windows import SINCE_2003, SINCE_2008
from tvisa.law.writing import question_for, rule

VAWA: Final = rule(
    """VAWA: a person battered or subjected to extreme cruelty by a citizen or resident spouse or parent, or by a citizen son or daughter, may
    self-petition. In removal proceedings, special rule cancellation is available.""",
    """8 USC 1154(a)(1)(A)(iii); 8 USC 1154(a)(1)(A)(iv); 8 USC 1154(a)(1)(A)(vii); 8 USC 1154(a)(1)(B)(ii); 8 USC 1154(a)(1)(B)(iii);
    8 USC 1229b(b)(2)""",
)


ASYLEE: Final = rule(
    "A person granted asylum may become a permanent resident after a year of physical presence since the grant.",
    "8 USC 1159(b)",
    note="Read as of April 2023. The statute also requires that the person is still a refugee, not firmly resettled, and admissible.",
    checked=READ_SINCE,
)

TPS: Final = rule(
    "Temporary protected status (TPS) is withdrawn if the person fails, without good cause, to register each year.",
    "8 USC 1254a(c)(3)(C)",
    note="Read as of April 2023. The list of designated countries, and the end dates, change.",
    checked=READ_SINCE,
)

DACA: Final = rule(
    "DHS can grant or renew deferred action for childhood arrivals (DACA) for two years at a time, in its discretion.",
    "8 CFR 236.23(a)(4)",
    note="Read as of January 2025. Courts have limited what is granted.",
    checked=READ_SINCE,
)

FORMER_SPOUSE: Final = rule(
    f"""A former spouse of a citizen or resident may petition within {years(YEARS_AFTER_MARRIAGE)} of the end of the marriage, if
    its legal end is connected with battery or extreme cruelty. A citizen's widow or widower has {years(YEARS_AFTER_MARRIAGE)} from the
    death.""",
    """8 USC 1154(a)(1)(A)(iii)(II)(aa)(CC)(ccc); 8 USC 1154(a)(1)(A)(iii)(II)(aa)(CC)(aaa); 8 USC
    1154(a)(1)(B)(ii)(II)(aa)(CC)(bbb)""",
)

CHILD_OF_PETITIONER: Final = rule(
    """A self-petition can include the petitioner's own children, here or abroad. A child included in a petition filed before the 21st birthday
    keeps the place in it and its date, and must stay unmarried.""",
    "8 USC 1154(a)(1)(A)(iii)(I); 8 USC 1154(a)(1)(D)(i)(III)",
    confidence="D",
    note="Read in practice guides: the second text was not read again.",
)

CANCELLATION_FOR_RESIDENTS: Final = rule(
    """A permanent resident who qualifies as a battered spouse is not excluded from special rule cancellation of removal. A divorce and an
    earlier self-petition weigh in discretion.""",
    "Matter of A-M-, 25 I&N Dec. 66 (BIA 2009)",
    confidence="C",
    note="Only the headnotes were read. The rule is that of 8 USC 1229b(b)(2). Which crimes exclude a person stands there.",
)


def _marriage_over(case: Case, day: datetime.date) -> Reading:
    """Read whether each marriage recorded surely ended more than two years before; a marriage whose end nobody knows has not."""
    spouses = [m for m in case.family.members if m.kinship is Kinship.SPOUSE]
    ends = [[d.end[1] for d in told_dates(m.ended_on)] for m in spouses]
    over = bool(ends) and all(
        days and all(d and TO_SELF_PETITION.passed(TO_SELF_PETITION.on(d)[1], day) for d in days) for days in ends
    )
    return Reading(truth.TRUE if over else truth.FALSE)


def _resident(case: Case) -> Reading:
    """Read whether permanent residence is recorded; what nobody asked does not take the prompt away."""
    return Reading(truth.TRUE if _is(case.filing.permanent_resident, Reply.YES) else truth.FALSE)


_MARRIAGE_OVER: Final = computed(
    "marriage_ended_more_than_two_years_ago",
    f"Did the marriage end more than {years(YEARS_AFTER_MARRIAGE)} ago?",
    FORMER_SPOUSE,
    how=_marriage_over,
    reads=("case.family.members",),
)
_RESIDENT: Final = computed(
    "residence_recorded",
    "Is permanent residence on file?",
    VAWA,
    how=_resident,
    reads=("case.filing.permanent_resident",),
)


def _child_to_follow(case: Case, day: datetime.date) -> Reading:
    """Read whether a child is recorded who is no citizen and under 21, or of an age that nobody knows."""
    line = Timeline.of(case, day)
    left = [
        m
        for m in case.family.members
        if m.kinship is Kinship.CHILD
        and not _is(m.citizen, Reply.YES)
        and line.age(str(m.person), day, under=21) != truth.FALSE
    ]
    return Reading(truth.TRUE if left else truth.FALSE)


def _is(answer: Answer, reply: Reply) -> bool:
    return {c.answer for c in own_answer(answer).claims} == {reply}


_CHILD_TO_FOLLOW: Final = computed(
    "child_under_21_recorded",
    "Is a child of the client's under 21?",
    CHILD_OF_PETITIONER,
    how=_child_to_follow,
    reads=("case.family.members",),
)
_ABUSED: Final = said("case.filing.abused_by_citizen_or_resident")

VAWA_PROMPT: Final = PanelLine(
    code="VAWA",
    title="VAWA self-petition or cancellation",
    says="Consider relief for abuse in the family; it requires no agency.",
    law=(VAWA, FORMER_SPOUSE),
    reasons=told_everywhere(
        Remark(
            f"""Abuse by a citizen or resident family member is on file. Consider a VAWA self-petition or, in removal proceedings, special rule
            cancellation. A former spouse must self-petition within {years(YEARS_AFTER_MARRIAGE)} of the end of the marriage.""",
            _ABUSED & ~_RESIDENT & ~_MARRIAGE_OVER,
        ),
        Remark(
            f"""Abuse is on file, and the marriage ended more than {years(YEARS_AFTER_MARRIAGE)} ago, so the former spouse can no longer
            self-petition. Ask whether a parent, son or daughter was abusive. In removal proceedings, consider special rule cancellation.""",
            _ABUSED & ~_RESIDENT & _MARRIAGE_OVER,
        ),
        Remark(
            """A child on file may be under 21. A child included in a self-petition that is filed before the 21st birthday keeps the place in
            it. That birthday is a deadline for the self-petition, as it is for Form I-914.""",
            _ABUSED & ~_RESIDENT & ~_MARRIAGE_OVER & _CHILD_TO_FOLLOW,
            law=(CHILD_OF_PETITIONER,),
        ),
        Remark(
            "Abuse and permanent residence are on file. In removal proceedings, ask whether special rule cancellation is available to a resident.",
            _ABUSED & _RESIDENT,
            law=(CANCELLATION_FOR_RESIDENTS,),
        ),
    ),
    routes=("IM-12-00-00-00", "FA-07-00-00-00"),
)


# --- earlier visas: temporary workers, diplomats' households, exchange visitors ---------------------------------------

CLASSES: Final = rule(
    "A nonimmigrant is admitted in one of the classes that the statute names by letter, for a period and on that class's conditions.",
    "8 USC 1101(a)(15); 8 USC 1184(a)(1)",
    note="The second provision was not read again.",
    confidence="B",
)


@cache
def admitted_as(*classes: VisaClass) -> Computed:
    """Ask whether an entry was in one of some classes; who came in without admission had none, and is not asked."""
    return computed(
        "_".join(["admitted_as", *(c.name.lower() for c in classes)]),
        question_for("entry.visa_class"),
        CLASSES,
        how=partial(_admitted_as, classes=frozenset(classes)),
        reads=("entry.visa_class", "entry.manner"),
        against=Reply.YES,
    )


def _admitted_as(entry: Entry, *, classes: frozenset[VisaClass]) -> Reading:
    told = entry.visa_class
    if isinstance(told, VisaClass):
        return Reading(truth.TRUE if told in classes else truth.FALSE, (("entry.visa_class", told),))
    if entry.manner in (Manner.WITHOUT_INSPECTION, Manner.PAROLED, Manner.AT_PORT):
        return Reading(truth.FALSE, (("entry.manner", entry.manner),))
    path = "entry.visa_class"
    return Reading(truth.OPEN, (), (path, why_open(told), question_for(path)))


FEES_PROHIBITED: Final = rule(
    """An employer, recruiter or agent may not take a job placement fee, or a penalty for breaking the contract, from an H-2A or H-2B worker.
    If one is taken, USCIS can deny or revoke the petition.""",
    "8 CFR 214.2(h)(5)(xi)(A); 8 CFR 214.2(h)(6)(i)(B)",
    note="The text was read as of January 2025.",
)

TEMPORARY_WORK_PROMPT: Final = PanelLine(
    code="TEMPORARY_WORK",
    title="Work on an H-2A or H-2B visa",
    says="""Get the petition, the job order and the contract: they state the promised wage, hours, housing and travel. Add every fee paid in the
    home country, and every deduction, to the account.""",
    law=(FEES_PROHIBITED,),
    reasons=(
        Remark(
            "An entry in H-2A or H-2B status is on file.",
            {"entry": admitted_as(VisaClass.H_2A, VisaClass.H_2B)},
            where=EVERYWHERE,
        ),
    ),
    routes=("WO-03-00-00-00",),
)

DIPLOMATS_WORKER: Final = rule(
    """A person with an A-3 or G-5 visa who sues over trafficking, or over the terms of that work, must be allowed to stay and work. That lasts
    as long as the proceedings require, with exceptions.""",
    "8 USC 1375c(c)(1); 8 USC 1375c(c)(2)",
    note="Read as of April 2023. Counsel decides whether an employer is immune from suit.",
    window=SINCE_2008,
)

IMMUNITY: Final = rule(
    """A court dismisses a proceeding against a person whom diplomatic law makes immune from it. It does so on a motion, on a suggestion, or as
    its rules allow.""",
    "22 USC 254d",
    note="Read in an undated copy of the Code. Immunity affects the suit and the prosecution, not any element of T status.",
)

IMMUNITY_ENDS: Final = rule(
    "The sending country can waive immunity. After the post has ended, and for private dealings, immunity can be narrower.",
    "Vienna Convention on Diplomatic Relations arts. 31, 32, 37, 39",
    confidence="D",
    note="Cited from memory; the Convention was not read.",
)

DIPLOMATS_WORKER_PROMPT: Final = PanelLine(
    code="DIPLOMATIC_HOUSEHOLD",
    title="Employee of a diplomat or of an official",
    says="Consider a suit with permission to stay and work meanwhile, and check the employer's immunity.",
    law=(DIPLOMATS_WORKER, IMMUNITY, IMMUNITY_ENDS),
    reasons=told_everywhere(
        Remark(
            """A trafficker may have immunity. Immunity can prevent a suit or a prosecution, but it does not count against T status. Counsel
            can inform the Department of State.""",
            {"incident": noted("incident", "immune_official")},
            law=(IMMUNITY, IMMUNITY_ENDS),
        ),
        any_of("A-3 or G-5 status is on file.", "case.filing.diplomatic_household"),
        Remark("An entry in A-3 or G-5 status is on file.", {"entry": admitted_as(VisaClass.A_3, VisaClass.G_5)}),
    ),
    routes=("IM-04-00-00-00", "WO-03-00-00-00"),
)

TWO_YEARS_ABROAD: Final = rule(
    """Some people who held J-1 status cannot apply for permanent residence until they spend two years in their country or get a waiver.""",
    "8 USC 1182(e); 8 USC 1258(b)",
    note="""Read as of April 2023. The requirement does not bar a change of status to T, 8 USC 1258(b). Counsel decides whether it bars adjustment
    later.""",
)

EXCHANGE_VISITOR_PROMPT: Final = PanelLine(
    code="EXCHANGE_VISITOR",
    title="J-1 status and the two-year home residence requirement",
    says="Find out now whether the two-year requirement applies, and which waiver is available. Permanent residence can depend on it.",
    law=(TWO_YEARS_ABROAD,),
    reasons=(
        any_of("J-1 or J-2 status is on file.", "case.filing.exchange_visitor"),
        Remark("An entry in J-1 or J-2 status is on file.", {"entry": admitted_as(VisaClass.J)}, where=EVERYWHERE),
    ),
    routes=("IM-04-00-00-00",),
)

CREW_LANDED: Final = rule(
    """A crewmember's landing permit is not an admission. It lasts 29 days at most, or 180 for transfers of liquid cargo from ship to ship.
    Officers can revoke a permit given for the ship's stay, and detain and remove its holder with no removal hearing before an immigration
    judge. The judge hears only asylum, withholding and torture claims. Willfully staying on is a crime.""",
    "8 USC 1101(a)(13)(B); 8 USC 1282(a); 8 USC 1282(b); 8 USC 1282(c); 8 CFR 208.2(c)(1)(i)",
    confidence="D",
    note="8 USC 1282 was read, its 180 days only in a compilation; the rest is from memory. It does not bar a change to T status, 8 USC 1258(b). Asylum-only proceedings are not those of 8 USC 1229a.",
)

CREW_PAID: Final = rule(
    "The federal minimum wage does not cover a seaman on a vessel that is not American. Seamen's wages have their own law and courts.",
    "29 USC 213(a)(12); 46 USC 10313",
    confidence="D",
    note="Cited from memory.",
)

CREW_PROMPT: Final = PanelLine(
    code="CREW",
    title="Work as a member of a ship's crew",
    says="""Get the record of the landing permit, or of its refusal: what it allowed, until what day, and whether an officer revoked it. Ask under
    which flag, in whose waters and in which port each act occurred, and who knew of it there. Get the contract and the crew list.""",
    law=(CREW_LANDED, CREW_PAID),
    reasons=(
        Remark(
            """An entry as a crewmember is on file. Section 240 removal proceedings need not come first. Once officers act, time limits for
            asylum can be far shorter than a year. Overstaying can be charged. Speak with counsel before any of these steps.""",
            {"entry": admitted_as(VisaClass.D)},
            where=EVERYWHERE,
        ),
    ),
    routes=("IM-01-00-00-00", "WO-03-00-00-00"),
)


# --- Continued Presence -----------------------------------------------------------------------------------------------

CONTINUED_PRESENCE: Final = rule(
    """Continued Presence: a federal law enforcement officer may request it for a victim who may be a witness. It is temporary, is not a
    status, and is not required for T status.""",
    "22 USC 7105(c)(3)(A)(i); 28 CFR 1100.35",
)

PAROLE_FOR_RELATIVES: Final = rule(
    """At the written request of a law enforcement official, DHS may parole certain relatives of a person granted Continued Presence. The
    relationship must exist on the day on which law enforcement applied for Continued Presence. They are the spouse and children and, if the
    person is under 21, parents and unmarried siblings under 18. A parent or sibling of any age also counts, if that official finds present
    danger of retaliation for the person's escape or cooperation.""",
    "22 USC 7105(c)(3)(B); 8 USC 1229b(b)(6)(A)",
    note="The text was read as of April 2023.",
    window=SINCE_2008,
)

STAY_FOR_SUIT: Final = rule(
    """A person for whom a federal officer applied, and who sued under 18 USC 1595, must be allowed to stay until the suit is over, with
    exceptions.""",
    "22 USC 7105(c)(3)(A)(iii); 22 USC 7105(c)(3)(A)(iv)",
    window=SINCE_2008,
)


def _continued(case: Case, *, revoked: bool) -> Reading:
    """Read whether Continued Presence is recorded, and whether that it was taken back is."""
    path = "case.assistance.continued_presence"
    given, taken = case.assistance.continued_presence, case.assistance.continued_presence_revoked
    if not asserted(given.when_no_hurts):
        told = given.when_no_hurts == truth.FALSE
        return Reading(truth.FALSE if told else truth.OPEN, (), (path, why_open(given), question_for(path)))
    if revoked and taken.state() is not State.YES and taken.when_yes_hurts != truth.FALSE:
        asks = f"{path}_revoked"
        return Reading(truth.OPEN, (), (asks, why_open(taken), question_for(asks)))
    return Reading(truth.TRUE if (taken.state() is State.YES) is revoked else truth.FALSE, ((path, given),))


def _continued_presence(ident: str, *, revoked: bool) -> Computed:
    return computed(
        ident,
        question_for("case.assistance.continued_presence"),
        CONTINUED_PRESENCE,
        how=partial(_continued, revoked=revoked),
        reads=("case.assistance.continued_presence", "case.assistance.continued_presence_revoked"),
    )


STANDS: Final = _continued_presence("continued_presence_stands", revoked=False)
TAKEN_BACK: Final = _continued_presence("continued_presence_taken_back", revoked=True)

CONTINUED_PRESENCE_PROMPT: Final = PanelLine(
    code="CONTINUED_PRESENCE",
    title="Continued Presence",
    says="Continued Presence, which a federal agency requests, lets the client stay and work for a time, and is evidence.",
    law=(CONTINUED_PRESENCE, STAY_FOR_SUIT, PAROLE_FOR_RELATIVES),
    reasons=told_everywhere(
        any_of("A federal case is on file.", "case.filing.federal_case"),
        Remark(
            "Continued Presence is on file. Keep its documents, note when it ends, and use them as evidence.", STANDS
        ),
        Remark(
            """Continued Presence was granted and then revoked. Ask the agency why, and from what date. Ask which permit and benefits depended
            on it, and whether time here has counted as unlawful since. It still shows that an agency considered the client a victim. T
            status does not require Continued Presence, and an agency can request it again.""",
            TAKEN_BACK,
        ),
    ),
    routes=("IM-04-00-00-00", "CR-01-00-00-00"),
)


# --- other status, and protection from return -------------------------------------------------------------------------

U_STATUS: Final = rule(
    """U status is for a victim of qualifying criminal activity, such as trafficking or involuntary servitude, who suffered substantial abuse
    and was helpful. An agency's certification is mandatory, and the annual cap is 10,000 principals.""",
    "8 USC 1101(a)(15)(U); 8 USC 1184(p); 8 CFR 214.14(b); 8 CFR 214.14(c)(2)(i)",
)

CULPABLE: Final = rule(
    "A person culpable for the qualifying criminal activity itself does not count as its victim. U status has no bar like the trafficker bar of T status.",
    "8 CFR 214.14(a)(14)(iii)",
    note="That U status has no bar like 8 USC 1184(o)(1) is inferred from the silence of 8 USC 1184(p).",
)

TORTURE_DEFERRAL: Final = rule(
    """Deferral of removal under the Convention against Torture has no bar for crimes or for acts toward others. Where withholding is barred,
    deferral protects a person who more likely than not would be tortured by an official or with an official's acquiescence. Deferral gives
    no status, need not lead to release, and can be terminated.""",
    "8 CFR 1208.17(a); 8 CFR 208.17(a); 8 CFR 208.16(c)(4); 8 CFR 208.18(a)(1)",
    note="The text was read as of January 2025.",
)

PARTICULARLY_SERIOUS: Final = rule(
    """A final conviction of a particularly serious crime bars asylum and withholding of removal; an act or a charge does not. For asylum,
    every aggravated felony counts. For withholding, aggravated felonies with sentences of five years or more together count, and others
    where that is decided. Without a conviction, two things bar both. One is taking part in persecution on a protected ground. The other is
    serious reasons to believe in a serious nonpolitical crime abroad before arrival.""",
    "8 USC 1231(b)(3)(B); 8 USC 1158(b)(2)(A); 8 USC 1158(b)(2)(B)(i)",
    note="The text was read as of April 2023.",
)

_TRAFFICKED: Final = listing("""incident.acts.recruited incident.acts.harbored incident.acts.transported
    incident.labor.work incident.sex.act""")
_CRIME: Final = listing("""incident.means.force incident.means.threats incident.means.restraint
    incident.control.physical_abuse incident.control.sexual_abuse""")

U_STATUS_PROMPT: Final = PanelLine(
    code="U_STATUS",
    title="U status",
    says="Consider U status in addition to T. Trafficking is a qualifying criminal activity, but an agency must certify, and the wait is long.",
    law=(U_STATUS, CULPABLE),
    reasons=(
        any_of("An agency may certify.", "case.filing.agency_would_certify"),
        any_of(
            "Acts of trafficking are on file. Trafficking is itself a qualifying criminal activity.",
            *_TRAFFICKED,
            over="incident",
        ),
        any_of("Force, threats or abuse are on file.", *_CRIME, over="incident"),
        any_of("Another crime was reported.", "contact.about_other_crime", over="contact"),
        Remark(
            "All or part of it happened abroad. For U status the crime must have violated United States law or occurred in the country.",
            {"incident": denied("incident.in_united_states")},
            law=(U_STATUS,),
            where=EVERYWHERE,
        ),
    ),
    routes=("IM-04-00-00-00", "CR-01-00-00-00"),
)

STATUS_UNTIL_LATELY: Final = rule(
    """It can be an extraordinary circumstance for a late asylum application that the person held TPS, lawful immigrant or nonimmigrant status,
    or parole, until a reasonable period before filing.""",
    "8 CFR 208.4(a)(5)(iv); 8 CFR 1208.4(a)(5)(iv)",
    confidence="D",
    note="From memory, as is 65 FR 76121, 76123 of 2000: six months or longer after the end would not be reasonable; less is decided case by case.",
)

ASYLUM: Final = rule(
    """Asylum protects from persecution on account of race, religion, nationality, membership in a particular social group or political
    opinion. Apply within one year of the last arrival, unless circumstances changed or were extraordinary. The deadline does not apply to
    an unaccompanied child.""",
    "8 USC 1158(a)(2)(B); 8 USC 1158(a)(2)(D); 8 USC 1158(a)(2)(E); 8 USC 1158(b)(1); 8 CFR 208.4(a)(2)(ii)",
    note="The clause on unaccompanied children dates from 2009.",
)

WITHHOLDING: Final = rule(
    "Withholding of removal and protection under the Convention against Torture have no such deadline.",
    "8 USC 1231(b)(3); 8 CFR 208.16",
    confidence="D",
)

FRIVOLOUS: Final = rule(
    """A person found to have made a knowingly frivolous asylum application, after notice of the consequences, is permanently barred from every
    benefit under the Act.""",
    "8 USC 1158(d)(6)",
    note="Read as of April 2023. The bar begins with the final determination; the notice is that of 8 USC 1158(d)(4)(A).",
)

UNACCOMPANIED: Final = rule(
    "The one-year asylum deadline does not apply to an unaccompanied child, and an asylum officer decides that child's application first.",
    "8 USC 1158(a)(2)(E); 8 USC 1158(b)(3)(C)",
    note="Read as of April 2023. Authorities disagree on whom that finding binds, and until when.",
)

ASYLUM_PROMPT: Final = PanelLine(
    code="ASYLUM",
    title="Asylum, withholding, Convention against Torture",
    says="""Consider asylum, with the date of the last arrival. Withholding and protection under the Convention against Torture have no such
    deadline. Two claims must not contradict each other.""",
    law=(ASYLUM, WITHHOLDING, FRIVOLOUS, UNACCOMPANIED),
    reasons=(
        any_of("Fear of return is on file.", "case.filing.fears_return"),
        Remark(
            """A reasonable fear interview is, or may be, scheduled. After an executed removal order it can lead to withholding of removal and
            protection under the Convention against Torture, but not to asylum.""",
            {"hearing": ahead(Forum.FEAR_INTERVIEW)},
            where=EVERYWHERE,
        ),
        any_of(
            """An asylum application is pending. Read every word with the client before the client signs anything more. A finding that it is
            knowingly frivolous permanently bars T status and every other benefit.""",
            "case.filing.asylum_pending",
        ),
        any_of(
            """A finding that an asylum application was frivolous is on file. Stop, and get the decision and the notice given. A final finding
            permanently bars every benefit under the Act.""",
            "case.filing.asylum_found_frivolous",
        ),
        any_of(
            """Officers treated the client as an unaccompanied child. The one-year asylum deadline does not apply to such a child, and USCIS
            decides asylum first. Get that record.""",
            "case.filing.unaccompanied_child",
        ),
        any_of(
            "Harm on return is on file.",
            "case.hardship.factors.harm_by_trafficker",
            "case.hardship.factors.penalized_there",
            "case.hardship.factors.unrest",
        ),
    ),
    routes=("IM-05-00-00-00",),
    topic=PolicyTopic.ASYLUM,
    one_year=True,
)

SIJ: Final = rule(
    """Special immigrant juvenile (SIJ) status is for a person under 21, unmarried and present here. A juvenile court must find that
    reunification with a parent is not viable because of abuse, neglect, abandonment or a similar basis. It must also find that return is
    not in the child's best interest.""",
    "8 USC 1101(a)(27)(J); 8 CFR 204.11(b); 8 CFR 204.11(c)",
)

SIJ_WAIVER: Final = rule(
    """At adjustment several grounds do not apply to a special immigrant juvenile, and others can be waived. The criminal grounds of 8 USC
    1182(a)(2)(A), (B) and (C) cannot be waived, except for one small marijuana possession.""",
    "8 USC 1255(h)(2)(A); 8 USC 1255(h)(2)(B)",
    note="The text was read as of April 2023.",
)

JUVENILE_PROMPT: Final = PanelLine(
    code="SPECIAL_IMMIGRANT_JUVENILE",
    title="Special immigrant juvenile",
    says="""Consider this now. The petition must be filed before the 21st birthday, and the State court's findings come first, often before the 18th
    birthday.""",
    law=(SIJ, SIJ_WAIVER),
    reasons=told_everywhere(
        Remark(
            "The client is under 21, and a parent's abuse, neglect or abandonment is on file.",
            said("case.filing.parental_abuse") & under(21),
        ),
        Remark(
            "The client is under 21, and a family court date is, or may be, set. Ask whether that court can make the findings.",
            {"hearing": ahead(Forum.FAMILY_COURT) & under(21)},
        ),
    ),
    routes=("IM-04-00-00-00",),
)

# --- leave to stay for a time -----------------------------------------------------------------------------------------

STAY_PROMPT: Final = PanelLine(
    code="STAY",
    title="Stay of removal and prosecutorial discretion (ICE)",
    says="Consider a stay of removal or prosecutorial discretion from ICE or the courts. Unless it was reinstated, an executed removal order leaves nothing to stay.",
    law=(STAY_ON_REQUEST, STATUTORY_STAY, DISCRETION, DISCRETION_2017),
    reasons=(
        Remark(
            """An unexecuted removal order is on file. Unless a bona fide determination (BFD) notice stays it, request a stay on Form I-246.""",
            said("case.status.removal_order"),
            where=where(*UNDECIDED, Stage.DENIED, *UNEXECUTED),
        ),
        Remark(
            "A reinstated order is on file. Counsel asks ICE for a stay of removal on Form I-246, and also asks the court of appeals for one.",
            said("case.filing.order_reinstated"),
            where=where(*UNDECIDED, Stage.DENIED, Order.REINSTATED),
        ),
        any_of("Removal proceedings or detention are on file.", "case.filing.in_proceedings", "case.filing.detained"),
    ),
    routes=("IM-01-00-00-00", "IM-02-00-00-00"),
)

# --- help, benefits and damages ---------------------------------------------------------------------------------------

LETTER: Final = rule(
    """Under 18, a letter from the Department of Health and Human Services gives access to benefits. Nobody may require cooperation. Interim
    help lasts 90 days and 30 more. An official who finds a child must notify within 24 hours.""",
    "22 USC 7105(b)(1)(C); 22 USC 7105(b)(1)(G); 22 USC 7105(b)(1)(H)",
    window=SINCE_2008,
)

CERTIFICATION: Final = rule(
    """From 18 on, that department's certification gives access to benefits. The person must be willing to assist in every reasonable way, or
    unable to because of trauma. The person must also have a bona fide application that was not denied, or Continued Presence.""",
    "22 USC 7105(b)(1)(C); 22 USC 7105(b)(1)(E)(i)",
    note="""Willingness is the test for benefits, not for T status. The trauma clause is of 2008 (from memory). USCIS Policy Manual, vol. 3, part B,
    ch. 11(A), mentions approval only, which is narrower than the statute.""",
)

QUALIFIED: Final = rule(
    """A person with T status, or with a pending application that makes a case on its face, is a qualified alien for federal benefits. That
    does not apply while the person lives with the one responsible for battery or cruelty.""",
    "8 USC 1641(c)(4)",
    note="Read as of April 2023. Later cuts are dated policy: see the benefits policies.",
    window=SINCE_2008,
)

BENEFIT_LEVEL: Final = rule(
    "Certified victims, children with a letter and T derivatives receive benefits to the same extent as refugees.",
    "22 USC 7105(b)(1)(A)",
    note="Laws on refugees' benefits change that level.",
)

CHILD_LETTER_PROMPT: Final = PanelLine(
    code="CHILD_LETTER",
    title="Letter for a child (HHS)",
    says="Ask for the letter at once. It requires no agency, no application and no cooperation, and help can begin before it.",
    law=(LETTER, BENEFIT_LEVEL),
    reasons=(Remark("The client is under 18 now.", under(18), where=EVERYWHERE),),
    routes=("IM-03-00-00-00", "RI-16-00-00-00"),
)

CERTIFICATION_PROMPT: Final = PanelLine(
    code="CERTIFICATION",
    title="Certification from 18 on (HHS)",
    says="Ask for certification once there is a bona fide application or Continued Presence.",
    law=(CERTIFICATION, BENEFIT_LEVEL),
    reasons=(
        adult("The client needs benefits or services.", "case.filing.benefits_needed"),
        Remark(
            "A bona fide determination (BFD) notice or Continued Presence is on file.",
            ~under(18) & (said("case.filing.bona_fide_notice") | STANDS),
            where=EVERYWHERE,
        ),
        adult(
            "Willingness to help, or trauma that prevents it, is on file.",
            "case.assistance.willing",
            "case.assistance.trauma.unable",
        ),
    ),
    routes=("IM-03-00-00-00", "RI-16-00-00-00"),
)

CIVIL_SUIT: Final = rule(
    f"""A victim may sue the trafficker, and anyone who knowingly benefits from a venture that they knew or should have known engaged in
    trafficking. The limitations period is {years(YEARS_TO_SUE)} from when the claim arose or, if the person was then a minor,
    {years(YEARS_TO_SUE)} from the 18th birthday, whichever is later. The suit is stayed while a criminal case is pending.""",
    "18 USC 1595(a); 18 USC 1595(b); 18 USC 1595(c)",
    note=f"Who benefits, and {years(YEARS_TO_SUE)}: since December 23, 2008. A minor's {years(YEARS_TO_SUE)}: since May 29, 2015 (from memory).",
    window=SINCE_2003,
)

TIME_TO_SUE: Final = rule(
    f"""A victim must sue within {years(YEARS_TO_SUE)} after the claim arose. For a victim who was a minor then, the limit is
    {years(YEARS_TO_SUE)} after the 18th birthday, if that is later.""",
    "18 USC 1595(c)",
    note=f"{years(YEARS_TO_SUE).capitalize()}: since December 23, 2008. A minor's {years(YEARS_TO_SUE)}: since May 29, 2015 (from memory).",
    window=SINCE_2008,
)

CIVIL_SUIT_PROMPT: Final = PanelLine(
    code="CIVIL_SUIT",
    title="Civil suit",
    says="""Consider a suit for damages, restitution in a criminal case, and wage claims, which have a shorter limitations period. Nobody writes to
    the alleged trafficker before a safety plan.""",
    law=(CIVIL_SUIT, STAY_FOR_SUIT),
    reasons=(
        any_of("A civil suit is on file.", "case.filing.civil_suit_filed"),
        any_of("Losses are on file.", "case.filing.losses"),
        any_of("Confiscated earnings are on file.", "incident.control.takes_earnings", over="incident"),
    ),
    routes=("TO-04-00-00-00", "RI-16-00-00-00", "WO-03-00-00-00"),
)

PUBLIC_CHARGE: Final = rule(
    """The ground of public charge does not apply to T status. No waiver and no form is needed for it. USCIS does not hold the use of benefits
    against an applicant or a holder of that status.""",
    "8 USC 1182(d)(13)(A); 8 USC 1182(a)(4)(E)(iii) since 2013-03-07; 8 CFR 212.16(b) since 2017-01-18",
    window=SINCE_2003,
    note="""The statute has said so since December 19, 2003; the rule of 2002 still mentioned a waiver. 8 CFR 212.23 was rescinded from
    September 18, 2026. At adjustment, an employment-based case that requires Form I-864 remains an exception.""",
)

NO_CERTIFICATION_NEEDED: Final = rule(
    "Citizens and permanent residents need no certification for the services and benefits available to them.",
    "22 USC 7105(b)(1)(F)",
    window=SINCE_2008,
)

BENEFITS_PROMPT: Final = PanelLine(
    code="BENEFITS",
    title="Benefits, with care",
    says="Ask a benefits lawyer what is available today. USCIS does not hold the use of benefits against T applicants or holders.",
    law=(BENEFIT_LEVEL, QUALIFIED, PUBLIC_CHARGE, NO_CERTIFICATION_NEEDED),
    reasons=(any_of("The client needs benefits or services.", "case.filing.benefits_needed"),),
    routes=("IM-03-00-00-00",),
    topic=PolicyTopic.BENEFITS,
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

FOR_CITIZENS: Final = (PROSECUTION_PROMPT, CIVIL_SUIT_PROMPT, BENEFITS_PROMPT)
"""Those that are open to a citizen too: to ask for any other relief is to say that one is none."""
