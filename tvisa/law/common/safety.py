"""Before anything else: safety, counsel, and who may apply."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

from tvisa.facts import Case, ReprisalKind, ThreatTo, VisaClass
from tvisa.facts.counsel import heard
from tvisa.facts.timeline import own_answer, told_dates, under_on
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import Computed, Reading
from tvisa.kernel.provision import Period
from tvisa.law.common.asking import APPLY_UNDER_ORDER, GOES_ON, denied, said
from tvisa.law.common.found import BAR_TOUCHED
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, NOT_GRANTED
from tvisa.law.common.remark import PanelLine, Remark, told_everywhere, told_in
from tvisa.law.common.upcoming import told_day
from tvisa.law.conduct.law import ADMISSION, BAR
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed
from tvisa.law.read import READ_SINCE
from tvisa.law.windows import VAWA_2013
from tvisa.law.writing import question_for, rule

# --- who is told ------------------------------------------------------------------------------------------------------

AFTER_COUNSEL: Final = "once counsel agrees, and criminal defense counsel where needed"
"""The condition of every sentence that has anybody told of the plan to apply, of the story or of acts."""

# --- safety -----------------------------------------------------------------------------------------------------------

SAFE_CONTACT: Final = rule(
    """The limits on disclosure do not prevent an applicant from designating a safe organization through which the government communicates with
    them.""",
    "8 USC 1367(b)(7)",
    window=Period(VAWA_2013),
)

PROTECTION: Final = rule(
    """Federal officers who investigate must make reasonable efforts to protect victims and their families from threats and reprisals.""",
    "22 USC 7105(c)(3)(A)(ii)",
)

CHILD_REPORTING: Final = rule(
    """Each State has a law on who must report suspected child abuse or neglect. For federal child protection a child whom a State or local
    agency finds to be a victim of human trafficking counts as abused.""",
    "42 USC 5106a(b)(2)(B)(i); 42 USC 5106g(b)(1)",
    confidence="C",
    note="""42 USC 5106g read in a copy with the amendment of 2023, 5106a in extracts. Whom a State's law binds, and whether it reaches lawyers
    and those who work for them, is the law of that State.""",
)

SHELTER_REPORTING: Final = rule(
    """A shelter with federal funds for victims of family violence discloses what identifies a victim only with written consent, or where a
    statute or a court compels it. Then it tries to notify that person and protects those whom the disclosure concerns.""",
    "42 USC 10406(c)(5)",
    note="Read as of April 2023. The like rule of 34 USC 12291(b)(2) was not read.",
    checked=READ_SINCE,
)

HARMFUL: Final = (ReprisalKind.THREAT, ReprisalKind.SEARCH, ReprisalKind.DEMAND, ReprisalKind.HARM)
_OTHERS: Final = (ThreatTo.CHILD, ThreatTo.FAMILY, ThreatTo.OTHER_VICTIM)


def _others_in_danger(case: Case, day: datetime.date, *, young: bool, now: bool) -> Reading:
    """Read whose danger is on record: a victim's, a relative's, or that of the person aimed at since; with *young*, only children's, the client's too; with *now*, only while it goes on."""
    told: list[tuple[str, Answer | ThreatTo | Reply | None]] = []
    for number, incident in enumerate(case.incidents):
        at, goes_on = f"case.incidents[{number}]", heard(incident.exit.ongoing)
        if asserted(goes_on.when_no_hurts):
            other = incident.victim != case.applicant
            if _may_be_young(case, incident.victim, day) if young else other:
                told.append((f"{at}.exit.ongoing", goes_on))
            if asserted(incident.control.uses_children.when_no_hurts):
                told.append((f"{at}.control.uses_children", incident.control.uses_children))
    for number, member in enumerate(() if now else case.family.members):
        danger = heard(member.danger.present)
        if asserted(danger.when_no_hurts) and (not young or _may_be_young(case, member.person, day)):
            told.append((f"case.family.members[{number}].danger.present", danger))
    for number, event in enumerate(() if now else case.reprisals):
        aimed = (ThreatTo.CHILD,) if young else _OTHERS
        if event.target in aimed and event.kind in HARMFUL:
            told.append((f"case.reprisals[{number}].target", event.target))
    return Reading(truth.TRUE if told else truth.FALSE, tuple(told))


def _may_be_young(case: Case, key: str, day: datetime.date) -> bool:
    """Say whether a day of birth that is told leaves somebody under 18."""
    person = case.person(key)
    return person is not None and any(under_on(told, day) != truth.FALSE for told in told_dates(person.date_of_birth))


def _in_danger(ident: str, *, young: bool = False, now: bool = False) -> Computed:
    return computed(
        ident,
        question_for("incident.exit.ongoing"),
        PROTECTION,
        how=partial(_others_in_danger, young=young, now=now),
        reads=listing("""incident.exit.ongoing incident.victim incident.control.uses_children member.danger.present
            reprisal.target reprisal.kind person.date_of_birth"""),
        judged=("member.danger.present",),
    )


OTHER_IN_DANGER_NOW: Final = _in_danger("other_person_in_danger_now", now=True)
"""Whether the record says that it may go on for another victim, or for a child who is used; a warning, on anybody's word."""
OTHER_IN_DANGER: Final = _in_danger("other_person_in_danger")
"""The same, and whether a relative is in danger, or threats and harm since were aimed at others."""
CHILD_IN_DANGER: Final = _in_danger("child_in_danger", young=True)
"""The same of somebody who is, or may be, under 18, the client among them."""

SAFETY_LINE: Final = PanelLine(
    code="SAFETY",
    title="Safety and contact",
    says="Do not contact the alleged trafficker; use a safe address.",
    do="""Agree on how it is safe to call and write. Do not tell the alleged trafficker, or anyone who may pass it on, of the filing.""",
    law=(SAFE_CONTACT, PROTECTION),
    reasons=told_everywhere(
        Remark("It may still be going on: a safety plan comes first.", {"incident": GOES_ON}, law=(PROTECTION,)),
        Remark(
            "The client is in contact with the traffickers. First agree on what must not reach the traffickers.",
            said("case.conduct.bond.contact_now"),
            law=(PROTECTION,),
        ),
        Remark(
            "No safe address is on file: name counsel's office or a safe organization.",
            denied("case.filing.safe_address"),
            law=(SAFE_CONTACT, PROTECTION),
        ),
    ),
    always=True,
)

# --- counsel ----------------------------------------------------------------------------------------------------------

CONFLICTS: Final = rule(
    """Without informed consent, confirmed in writing, a lawyer does not represent a client whose interests are directly adverse to another
    client's. Nor does the lawyer use what a former client told against that client. The lawyer keeps each client's information from the
    other.""",
    "ABA Model Rules of Professional Conduct 1.6, 1.7, 1.9",
    confidence="D",
    note="Each State has its own rules. 8 CFR 1003.102 binds accredited representatives.",
)

REPRESENTATION: Final = rule(
    "An applicant may be represented before USCIS by an attorney or by an accredited representative.",
    "8 CFR 103.2(a)(3)",
)

PERJURY: Final = rule(
    """A person who signs a request certifies, under penalty of perjury, that the request and everything filed with it, then or later, is true.
    A parent or guardian may sign for a child under 14, and a guardian for a person who is mentally incompetent.""",
    "8 CFR 103.2(a)(2)",
)

FOREIGN_RECORD: Final = rule(
    "A conviction in any country counts toward the criminal grounds of inadmissibility, except for a purely political offense. Foreign-language documents need a translation.",
    "8 USC 1182(a)(2)(A)(i)(I); 8 USC 1182(a)(2)(B); 8 CFR 103.2(b)(3)",
    confidence="B",
    note="The exception for political offenses is in the text. That it does not matter where the court is, is an inference from the text.",
)

FINAL_CONVICTION: Final = rule(
    """A conviction by a court counts once direct appeal on the merits is exhausted or waived. Once the time to appeal has expired, the appeal
    is presumed exhausted or waived. Proof of a timely appeal on guilt or a substantive defect rebuts the presumption.""",
    "Matter of J.M. Acosta, 27 I&N Dec. 420 (BIA 2018)",
    confidence="C",
    note="Read in its headnotes; courts of appeals differ.",
)

PLEADING: Final = rule(
    """In removal proceedings the judge requires the person to plead to each allegation and each charge. Admissions can be enough for an order.
    The judge may not accept an admission of removability from a person who is incompetent or under 18, unaccompanied and unrepresented.""",
    "8 CFR 1240.10(c)",
    note="Read as of January 2025. A lawyer's concession binds the client under case law, which was not read.",
)

WORK_WITHOUT_PERMIT: Final = rule(
    "A nonimmigrant who works without authorization fails to maintain status.",
    "8 CFR 214.1(e)",
    note="""Read as of January 2025. That no ground of 8 USC 1182(a) covers it is inferred from the statute's silence (D). A false claim to
    citizenship for a job is a separate ground.""",
)

RETURNING_RESIDENT: Final = rule(
    """For a person previously admitted as a permanent resident, two things bar the waiver of some criminal grounds. One is a conviction of an
    aggravated felony since that admission. The other is less than seven years of continuous lawful residence before proceedings began.""",
    "8 USC 1182(h)",
    note="Read as of April 2023. This is the waiver outside T status. The waivers for T status do not require it.",
)

ADJUSTED_HERE: Final = rule(
    """That limit does not reach a permanent resident who adjusted status in the United States and has not entered as a resident. It applies to
    people admitted as residents at a port of entry.""",
    "Matter of J-H-J-, 26 I&N Dec. 563 (BIA 2015)",
    confidence="C",
    note="""Only the headnote was read, which mentions the aggravated felony. Counsel decides whether the seven years, limited by the same words,
    are treated alike. Counsel also decides what a return from a trip as a resident changes.""",
)

COUNSEL_LINE: Final = PanelLine(
    code="COUNSEL",
    title="Counsel",
    says="Counsel decides what is filed, and when.",
    do="""The client signs no statement or form until an attorney or accredited representative has checked it against every record. Questions
    about a client's own acts belong in a confidential consult with counsel.""",
    law=(REPRESENTATION, PERJURY),
    topic=PolicyTopic.COUNSEL,
    reasons=told_everywhere(
        Remark(
            "Facts on file touch the trafficker bar. File or sign nothing more until counsel who knows this bar well has decided.",
            BAR_TOUCHED,
            law=BAR,
        ),
        Remark(
            "Nobody represents the client: find counsel first.",
            denied("case.filing.represented"),
            law=(REPRESENTATION,),
        ),
        Remark(
            "A person without a license helped, or offered to. Get copies of everything that person prepared or filed.",
            said("case.filing.unlicensed_help"),
            law=(REPRESENTATION,),
        ),
        Remark(
            "A removal order is on file. Send nothing to any agency or court without counsel.",
            said("case.status.removal_order"),
            law=(APPLY_UNDER_ORDER,),
        ),
        Remark(
            "An arrest, charge, conviction or admission is on file. Read the court records before the client signs anything.",
            {
                "matter": said("matter.arrested")
                | said("matter.charged")
                | said("matter.pending")
                | said("matter.convicted")
                | said("matter.admitted")
            },
            law=(PERJURY,),
        ),
        Remark(
            "Authorities are investigating a matter; no charge is on file so far. Consult criminal defense counsel before anyone says a word about it.",
            {"matter": said("matter.investigated")},
            law=(ADMISSION,),
        ),
        Remark(
            """The case was in another country. Get that court's record with a certified translation. A foreign conviction counts, except for a
            purely political offense.""",
            {"matter": said("matter.foreign")},
            law=(FOREIGN_RECORD,),
        ),
        Remark(
            """The date of a conviction is on file. Ask whether the conviction is final: was a direct appeal taken, still available, or waived?""",
            {"matter": told_day("matter", "convicted_on")},
            law=(FINAL_CONVICTION,),
        ),
        Remark(
            """A Notice to Appear (NTA) states charges. Counsel compares the charges with the waivers before the client admits anything to the
            court or concedes a charge.""",
            {"ground": said("ground.charged")},
            law=(PLEADING,),
        ),
        Remark(
            """Unauthorized work is on file. It violates the terms of a status, but is not a ground of inadmissibility by itself. How the
            client got the job can be one.""",
            said("case.conduct.unauthorized_work"),
            law=(WORK_WITHOUT_PERMIT,),
        ),
        Remark(
            """False documents, a false statement or a claim to citizenship is on file. Consult counsel first: the client signs forms under
            penalty of perjury.""",
            {"act": said("act.false_papers.used") | said("act.false_papers.citizenship_claim")},
            law=(PERJURY,),
        ),
    ),
    always=True,
)

# --- status -----------------------------------------------------------------------------------------------------------

WHO_MAY_APPLY: Final = rule(
    """A person in another nonimmigrant status may apply, but nobody can hold two nonimmigrant statuses at once. Citizens and permanent
    residents, conditional residents included, cannot receive T status.""",
    "8 USC 1101(a)(15)",
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 2(H). T-1 is a status for people who are here; only relatives abroad need a visa.""",
)

CITIZENS: Final = rule(
    """An alien is a person who is neither a citizen nor a national. Citizenship comes with birth here and, on conditions, with birth abroad to
    a citizen parent. It also comes to a child under 18 who lives here as a permanent resident in the custody of a citizen parent. A citizen
    can ask for a certificate.""",
    "8 USC 1101(a)(3); 8 USC 1401; 8 USC 1431(a); 8 CFR 341.1",
    note="Read as of April 2023 and January 2025. Counsel decides which text governs an earlier birth, or a parent who was naturalized earlier.",
    checked=READ_SINCE,
)

ALIENAGE: Final = rule(
    """If a person is charged as here without admission or parole, DHS must first show that the person is an alien. DHS must prove each charge
    of deportability by clear and convincing evidence. A person charged on arriving must show the right to be admitted.""",
    "8 CFR 1240.8(c); 8 CFR 1240.8(a); 8 CFR 1240.8(b)",
    note="The text was read as of January 2025.",
    checked=READ_SINCE,
)

ONLY_ALIENS_HELD: Final = rule(
    "The statute allows the arrest and detention of an alien for removal. No citizen may be detained except under an Act of Congress.",
    "8 USC 1226(a); 18 USC 4001(a)",
    note="""Read as of April 2023. ICE Directive 16001.2 (Nov. 10, 2015), of which only the opening was read, says that ICE cannot arrest or detain
    a citizen under its civil authority. Whether it is in force was not found.""",
    checked=READ_SINCE,
)

CONDITIONS: Final = rule(
    """A person who became a resident through a marriage less than two years old has conditional residence. The couple petitions in the 90 days
    before the second anniversary of that residence to remove the condition. A person who married in good faith, and was abused by that
    spouse in the marriage, can request a waiver alone, at any time before a final order.""",
    "8 USC 1186a(c)(4)(C); 8 USC 1186a(d)(2)(A)",
    confidence="B",
    note="Read in the USCIS Policy Manual, vol. 6, part I, ch. 5; the statute itself was not read again.",
)


def _residence_unknown(case: Case) -> Reading:
    """Read whether residence was asked for and is not known, or not asked of somebody who came on a visa of those who marry here."""
    told = {c.answer for c in own_answer(case.filing.permanent_resident).claims}
    if told & {Reply.YES, Reply.NO}:
        return Reading(truth.FALSE)
    came_to_marry = any(entry.visa_class is VisaClass.K for entry in case.presence.entries)
    return Reading(truth.TRUE if Reply.UNKNOWN in told or came_to_marry else truth.FALSE)


RESIDENCE_UNKNOWN: Final = computed(
    "residence_not_known",
    question_for("case.filing.permanent_resident"),
    WHO_MAY_APPLY,
    how=_residence_unknown,
    reads=("case.filing.permanent_resident", "case.presence.entries"),
)


def _citizenship_open(case: Case) -> Reading:
    """Read whether the client is recorded as a citizen or possibly one, or it was asked and is neither a yes nor a no."""
    own = own_answer(case.filing.citizen)
    told = {c.answer for c in own.claims}
    if not told or (Reply.NO in told and Reply.YES not in told):
        return Reading(truth.FALSE)
    return Reading(truth.TRUE, (("case.filing.citizen", own),))


CITIZENSHIP_OPEN: Final = computed(
    "citizenship_to_settle",
    question_for("case.filing.citizen"),
    CITIZENS,
    how=_citizenship_open,
    reads=("case.filing.citizen",),
)
"""Whether the client is, or may be, a citizen or national; nobody is of whom nobody asked."""

NO_ALIEN_TO_PROTECT: Final = said("case.filing.permanent_resident") | said("case.filing.citizen")
"""What, where nobody disputes it, leaves somebody without asylum or U status to ask for, and without unlawful presence."""

RESIDENCE_ENDS: Final = rule(
    "Permanent residence ends when an order of exclusion, deportation, removal or rescission becomes administratively final.",
    "8 CFR 1001.1(p)",
    note="Read as of January 2025. A person can also give up or lose residence in other ways, which that paragraph does not cover.",
)

STATUS_LINE: Final = PanelLine(
    code="STATUS",
    title="Who may apply",
    says="Available in any status except permanent residence and citizenship.",
    do="Compare the benefits of the present status with those of T status before one replaces the other.",
    law=(WHO_MAY_APPLY, RESIDENCE_ENDS, APPLY_UNDER_ORDER),
    topic=PolicyTopic.STATUS,
    reasons=told_in(
        NOT_GRANTED,
        Remark(
            "Permanent residence is on file. A permanent resident cannot receive T status; consider other relief.",
            said("case.filing.permanent_resident"),
            law=(WHO_MAY_APPLY,),
        ),
        Remark(
            """The date of residence is on file. Ask whether residence came on entry or by adjustment here. The limit of 8 USC 1182(h) on
            residents, in its waiver for crimes, reaches those who entered as residents, not those who adjusted here.""",
            told_day("case", "filing.resident_since"),
            law=(RETURNING_RESIDENT, ADJUSTED_HERE),
        ),
        Remark(
            """The client is, or may be, a citizen or national: settle that first. A citizen does not need T status. Until it is settled, tell
            no court and no DHS officer that the client is not a citizen or national.""",
            said("case.filing.citizen"),
            law=(WHO_MAY_APPLY, CITIZENS),
            where=EVERYWHERE,
        ),
        Remark(
            """The client is in removal proceedings, and is or may be a citizen or national. Do not concede alienage in a pleading, on a form
            or to DHS. Submit the proof, hold DHS to its burden, and move to terminate.""",
            said("case.filing.in_proceedings") & CITIZENSHIP_OPEN,
            law=(ALIENAGE, CITIZENS),
            where=EVERYWHERE,
        ),
        Remark(
            "The client has a lawful status now. A person can hold only one nonimmigrant status, so weigh what the client would give up.",
            said("case.status.lawful"),
            law=(WHO_MAY_APPLY,),
        ),
    ),
)
