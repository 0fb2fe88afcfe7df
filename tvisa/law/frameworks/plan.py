"""The lines of the hybrid plan: what the criminal side can give, what the person is owed, what each costs, and in which step."""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.kernel.provision import Provision
from tvisa.law.common import relief, safety
from tvisa.law.common.removal import VICTIMS_IN_CUSTODY
from tvisa.law.conduct import law as exposure_law
from tvisa.law.frameworks import law
from tvisa.law.t.family import classes, danger
from tvisa.law.t.filing import application
from tvisa.law.time_limits import YEARS_TO_SUE, years

CRIMINAL_LAW: Final = "criminal_law"
RIGHTS: Final = "rights"


@attrs.frozen(eq=False)
class PlanLine:
    """One line of the plan."""

    code: str
    """Its name in data."""
    side: str
    """Which side it serves first."""
    what: str
    """What it is."""
    decides: str
    """Who decides."""
    decline: str
    """What the client may decline, and what that costs."""
    costs: str
    """What using it costs: who learns what, and how long it takes."""
    provisions: tuple[Provision, ...]
    """Where it stands; a line is told while one of them is in force."""
    shown_by: tuple[str, ...] = ()
    """Codes of needs and of prompts for other relief that speak to it, where the screening has them."""
    child: str = ""
    """What else holds where the client is, or may be, under 18 now."""
    contrasts: tuple[Provision, ...] = ()
    """What the law of other countries says there: told apart, and no law of the United States."""
    only_with: Provision | None = None
    """A provision without which it is not told."""
    exposes: str = ""
    """What of the client's own acts it can bring out: told in a privileged setting alone."""
    days: tuple[str, ...] = ()
    """Codes of days of the case that belong to it."""


LINES: Final = (
    PlanLine(
        "CONTACT",
        CRIMINAL_LAW,
        "A report to an agency: whether, when, to which one and through whom.",
        "The client, with counsel.",
        "A report, for now or permanently. The element then requires trauma, or age under 18 at the time, instead.",
        "The report tells an agency who the client is and what happened. The client cannot take it back, and every later account is compared with it.",
        (exposure_law.DUTY, exposure_law.TRAUMA, exposure_law.AGE_EXEMPT, relief.LETTER),
        child="A guardian or a child advocate becomes involved. An official who finds a child must notify within 24 hours. Some people must report harm to a child under State law. Ask who must report before anyone tells anything.",
        exposes="What a report says of the client's own acts can be used against the client. Criminal defense counsel clears the report first. The report can be limited to what was done to the client.",
        days=("REQUEST_OF_AGENCY",),
    ),
    PlanLine(
        "COORDINATOR",
        CRIMINAL_LAW,
        "A victim-witness coordinator of the agency or prosecutor: notices, protection, services, a contact person.",
        "The client; counsel may remain the only contact with the agency.",
        "Any contact without counsel, and any service offered. Statements to the coordinator are not confidential. Statements to counsel are, and so are statements to a community advocate where State law says so.",
        "Statements to a victim-witness coordinator go into the agency's file. The coordinator's calls and notices continue as long as the case does.",
        (law.COORDINATOR,),
        exposes="What the coordinator hears about the client's own acts, the prosecutor hears. Counsel speaks first.",
    ),
    PlanLine(
        "COOPERATION",
        CRIMINAL_LAW,
        "Less demanding ways to help: through counsel, in writing, told once and recorded, with an interpreter whom the client trusts, in a safe place.",
        "The client and counsel. An agency asks, and DHS judges what was reasonable.",
        "An unreasonable request: counsel can postpone, narrow or contest it. Refusing a reasonable request puts the element at risk: talk first. Nobody speaks of their own acts without advice.",
        "Interviews and a statement, which USCIS, the immigration court and the defense may compare. Cooperation can take months or years while the case lasts.",
        (exposure_law.DUTY, exposure_law.AGE_EXEMPT),
        child="A guardian or child advocate is present. A client who was under 18 at the time need not have helped at all, and benefits for a child do not require help.",
        exposes="The questions cover the client's own acts. No interview takes place until criminal defense counsel has advised, or without a proffer agreement or other written terms.",
        days=("TRIAL",),
    ),
    PlanLine(
        "RIGHTS_IN_COURT",
        CRIMINAL_LAW,
        "Rights in a federal case: protection, notice, being present and heard, conferring with the prosecutor, privacy. A person accused of the crime gets no "
        "relief under that chapter.",
        "The client decides whether to use these rights. The court and the prosecutor decide what follows.",
        "Any of these rights: a right is not a duty. A subpoena is another matter, for counsel.",
        "It takes time in court, and the accused may be there. Most of what is said in court is public.",
        (law.CRIME_VICTIMS,),
        exposes="A client who is charged in that case has none of these rights in it.",
    ),
    PlanLine(
        "RESTITUTION",
        CRIMINAL_LAW,
        "Restitution: a court that convicts a person of a trafficking offense orders payment of the full losses, including the value of the work.",
        "The court must order restitution. The client decides whether to give an account of losses.",
        "Giving an account of losses. The order may then be for less.",
        "The defense reads the account. Restitution comes after a conviction, and only as far as the convicted person can pay.",
        (law.RESTITUTION,),
        exposes="An account of who kept which money can show the client's own part. Counsel reads it first.",
    ),
    PlanLine(
        "CONTINUED_PRESENCE",
        CRIMINAL_LAW,
        "Continued Presence, if a federal officer would apply for it.",
        "A federal officer applies and DHS decides. The client decides whether to ask.",
        "All of it: T status does not require Continued Presence. Without it, the client lacks permission to stay meanwhile and, as a rule, to work. The client also lacks one of the two ways to certification, and the stay for a civil suit.",
        "The officer's agency learns the client's account. There is no deadline for an answer.",
        (relief.CONTINUED_PRESENCE, safety.PROTECTION, relief.CERTIFICATION, relief.STAY_FOR_SUIT),
        ("CONTINUED_PRESENCE",),
        exposes="The agency that requests Continued Presence may also be investigating the client. Consult criminal defense counsel first.",
    ),
    PlanLine(
        "DECLARATION",
        CRIMINAL_LAW,
        "An agency's declaration (Supplement B), if it would help.",
        "Counsel decides whether to ask. The agency decides whether and how to sign.",
        "Asking for the declaration: it is optional.",
        "The agency states in its own words what the client did, refused or is likely to do. It can take weeks or months.",
        (application.DECLARATION_OPTIONAL, application.DECLARATION_2002),
        exposes="The declaration can describe the client as a participant. Counsel reads the agency's reports before asking for it.",
    ),
    PlanLine(
        "RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: before filing more, ask criminal defense counsel about three remedies. They are vacatur and expungement under the 2026 federal statute, the defense of having been trafficked at the time, and State vacatur. The effect of vacatur in immigration depends on why the conviction was vacated. For the federal statute that effect is undecided.",
        "The client decides whether to ask. A court decides, on motion.",
        "Any motion, and its timing.",
        "A motion tells the court and the prosecutor of the trafficking. It takes months.",
        (exposure_law.RELIEF_2026, exposure_law.DURESS_2026, exposure_law.VACATED),
        only_with=exposure_law.RELIEF_2026,
        exposes="An affidavit on the link to trafficking describes the act itself.",
        days=("VACATUR",),
    ),
    PlanLine(
        "STATE_RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: vacatur where State law allows it. Its effect in immigration depends on why a conviction was vacated.",
        "The client decides whether to ask. A court decides, on motion.",
        "Any motion, and its timing.",
        "A motion tells the court and the prosecutor of the trafficking. It takes months.",
        (exposure_law.VACATED,),
        exposes="An affidavit on the link to trafficking describes the act itself.",
        days=("VACATUR",),
    ),
    PlanLine(
        "SAFETY",
        RIGHTS,
        "A safety plan first: who is unsafe, how to call and write, and what must not reach any trafficker.",
        "The client.",
        "Any part of the plan. The client can also change the plan at any time.",
        "Nobody outside learns of it. It takes an hour, and again whenever something changes.",
        (safety.SAFE_CONTACT, exposure_law.CONFIDENTIAL),
        ("DANGER_NOW", "THREATS", "THREATS_THEN"),
    ),
    PlanLine(
        "CONFIDENTIALITY",
        RIGHTS,
        "Confidentiality: DHS, the Department of Justice and the Department of State do not disclose an applicant's information to outsiders. Law enforcement with a legitimate purpose is an exception.",
        "The law binds the agencies; the client decides whom the office tells.",
        "The client need not decline anything: the client may also allow a disclosure.",
        "Nothing. Confidentiality does not bind any State agency or State court, and it ends with a final denial.",
        (exposure_law.CONFIDENTIAL,),
        exposes="Confidentiality does not keep from a prosecutor what DHS learns of the client's own acts.",
    ),
    PlanLine(
        "NON_PUNISHMENT",
        RIGHTS,
        "No punishment for what the trafficking caused: this is a finding of Congress, which gives no right by itself.",
        "Criminal defense counsel and the client decide whether to raise the finding. The prosecutor and the court decide what follows.",
        "Raising it. Silence remains a right.",
        "Raising it reveals the trafficking. It takes months, with the criminal case.",
        (exposure_law.POLICY, exposure_law.DURESS_2026, exposure_law.RELIEF_2026),
        contrasts=(law.COE_SHIELD, law.EU_SHIELD, law.ASEAN_SHIELD),
        exposes="The finding does not answer the trafficker bar: 8 USC 1184(o)(1) has no exception for victims.",
    ),
    PlanLine(
        "HEALTH",
        RIGHTS,
        "Health care and counseling, whatever happens in the case. They are a right in federal custody, come with benefits once available, and elsewhere depend on a clinic or program.",
        "The client, with a clinician.",
        "Any care. A clinician's letter is separate: counsel asks for it only if the client agrees.",
        "The provider keeps notes, and a release or court order can open them. Care lasts as long as the client wants.",
        (VICTIMS_IN_CUSTODY, relief.BENEFIT_LEVEL),
        ("CARE",),
        child="State law decides who must consent to care: a parent, a guardian or the child alone. As a rule a clinician must report harm to a child.",
        exposes="Treatment notes can describe the client's own acts. Counsel engages the evaluator of coercive control, so that the evaluation stays privileged.",
    ),
    PlanLine(
        "SHELTER",
        RIGHTS,
        "Shelter, food and benefits: local help at once, a letter for a child, certification from 18 on.",
        "The client decides whether to ask. A shelter and the Department of Health and Human Services decide what to give.",
        "Any offer. From 18 on, certification requires willingness to help an investigation, or trauma that prevents it. It also requires a bona fide application that was not denied, or Continued Presence. The letter for a child does not require cooperation.",
        "An intake and a file: state the need, not the story. Certification requires an application to the Department of Health and Human Services.",
        (relief.BENEFIT_LEVEL, relief.CERTIFICATION, relief.LETTER),
        ("CHILD_NOW", "CHILD_LETTER", "CERTIFICATION", "BENEFITS"),
        child="A guardian or child advocate becomes involved, and the child gets a child-appropriate placement. An official who discovers a child who may have been trafficked must notify HHS within 24 hours, which opens interim assistance.",
        contrasts=(law.COLLATERAL,),
    ),
    PlanLine(
        "FAMILY",
        RIGHTS,
        "Family: who is in danger there, who may follow, and what to tell each of them.",
        "The client decides. DHS decides on each application.",
        "Bringing anyone along, or letting anyone know. The client answers truthfully what a form asks; counsel explains.",
        "Names and addresses of relatives reach DHS. A relative's derivative category can end on a birthday.",
        (classes.DERIVATIVE.law, danger.DANGER_2024.law, danger.DANGER_2002.law),
        days=("TURNS_EIGHTEEN", "TURNS_TWENTY_ONE"),
    ),
    PlanLine(
        "RECOVERY",
        RIGHTS,
        "Time to recover: told once, or from records, at the client's pace.",
        "The client.",
        "Any question and any session; nobody here holds silence against the client. No deadline in T law waits for it: counsel watches the deadlines.",
        "Nobody outside learns of it. It takes time, while the deadlines in the case run.",
        (exposure_law.TRAUMA,),
        contrasts=(law.REFLECTION,),
    ),
    PlanLine(
        "INFORMATION",
        RIGHTS,
        "Rights and choices in a language that the client speaks, with an interpreter who has no ties to the traffickers.",
        "The client.",
        "Any interpreter.",
        "An interpreter hears the account. It takes an hour or two.",
        (law.INFORMED, safety.REPRESENTATION),
    ),
    PlanLine(
        "REDRESS",
        RIGHTS,
        "Wages and damages.",
        "The client decides whether to claim. A court decides the claim.",
        f"Any claim. A suit under 18 USC 1595 must be filed within {years(YEARS_TO_SUE)}; for a person under 18 at the time, by {years(YEARS_TO_SUE)} after the 18th birthday. The time for a wage claim can end sooner. Nobody writes to the traffickers before there is a safety plan.",
        "A suit is public, and the defense may question the client under oath. It can take years.",
        (relief.CIVIL_SUIT,),
        ("CIVIL_SUIT",),
        exposes="The defense will also ask about the client's own acts. Consult criminal defense counsel before filing a suit.",
        days=("CIVIL_SUIT", "WAGES"),
    ),
    PlanLine(
        "OWN_WORDS",
        RIGHTS,
        "The client's own words, for what happened and for themselves.",
        "The client.",
        "Any label: declining it does not affect help or this screening. The form uses the statute's word.",
        "Nothing.",
        (exposure_law.POLICY,),
    ),
)
"""The lines, in the order in which they are told on each side."""
STEPS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "now": (
        "Now, before telling anyone outside",
        ("SAFETY", "CONFIDENTIALITY", "INFORMATION", "OWN_WORDS", "RECOVERY"),
    ),
    "care": ("From now on, whatever happens in the case", ("HEALTH", "SHELTER", "FAMILY")),
    "before": (
        "Before telling an agency anything",
        ("NON_PUNISHMENT", "RECORD_RELIEF", "STATE_RECORD_RELIEF", "CONTACT"),
    ),
    "helping": (
        "If the client reports, or helps",
        ("COORDINATOR", "COOPERATION", "RIGHTS_IN_COURT", "CONTINUED_PRESENCE", "DECLARATION"),
    ),
    "money": ("Money that is owed", ("RESTITUTION", "REDRESS")),
}
"""The steps in their order, each with its title and the codes of its lines; of both sides."""
