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
        "A report, for now or for good. The element then needs trauma, or age under 18 at the time, in its place.",
        "It tells an agency who the client is and what happened. It cannot be taken back, and every later account is read against it.",
        (exposure_law.DUTY, exposure_law.TRAUMA, exposure_law.AGE_EXEMPT, relief.LETTER),
        child="A guardian or a child's advocate comes in. An official who finds a child must notify within 24 hours, and some people must "
        "report harm to a child under State law: ask who must before anything is told.",
        exposes="What a report says of the client's own acts can be used against the client. Criminal defense counsel clears it first; it can tell what was done to the client alone.",
        days=("REQUEST_OF_AGENCY",),
    ),
    PlanLine(
        "COORDINATOR",
        CRIMINAL_LAW,
        "A victim-witness coordinator of the agency or the prosecutor: notices, protection, services, a person to call.",
        "The client; counsel may stay the only line to the agency.",
        "Any contact without counsel, and any service offered. Nothing said to them is confidential; what is said to counsel is, and so it is "
        "with a community advocate where State law says so.",
        "What is said to them reaches the agency's file. Calls and notices, for as long as the case runs.",
        (law.COORDINATOR,),
        exposes="What they hear of the client's own acts, the prosecutor hears. Counsel speaks first.",
    ),
    PlanLine(
        "COOPERATION",
        CRIMINAL_LAW,
        "Ways to help that ask less: through counsel, in writing, told once and recorded, with an interpreter the client trusts, "
        "where it is safe.",
        "Client and counsel; an agency asks, and DHS judges what was reasonable.",
        "What is not reasonable: counsel can put off, narrow or contest a request. To refuse a reasonable one puts the element at "
        "risk: talk first. Nobody speaks of their own acts without advice.",
        "Interviews and a statement, which USCIS, the immigration court and a defense may compare; months or years while the case runs.",
        (exposure_law.DUTY, exposure_law.AGE_EXEMPT),
        child="A guardian or a child's advocate is there. Who was under 18 at the time need not have helped at all, and benefits for a child "
        "ask for no help.",
        exposes="The questions cover the client's own acts: no interview before criminal defense counsel has advised, and none without a proffer agreement or other terms in writing.",
        days=("TRIAL",),
    ),
    PlanLine(
        "RIGHTS_IN_COURT",
        CRIMINAL_LAW,
        "Rights in a federal case: protection, notice, being present and heard, conferring with the prosecutor, privacy. A person accused of the crime gets no "
        "relief under that chapter.",
        "The client decides whether to use them. The court and the prosecutor decide what follows.",
        "Each of them: a right is no duty. A subpoena is another matter, for counsel.",
        "Time in court, and the accused may be there. Most of what is said there is public.",
        (law.CRIME_VICTIMS,),
        exposes="A client who is charged in that case has none of these rights in it.",
    ),
    PlanLine(
        "RESTITUTION",
        CRIMINAL_LAW,
        "Restitution: a court that convicts somebody of a trafficking offense orders the full losses paid, the value of the work included.",
        "The court must order it. The client decides whether to give an account of losses.",
        "Giving an account of losses. The order may then be for less.",
        "The defense reads the account. It comes after a conviction, and only as far as the convicted can pay.",
        (law.RESTITUTION,),
        exposes="An account of who kept which money tells of the client's own part: counsel reads it first.",
    ),
    PlanLine(
        "CONTINUED_PRESENCE",
        CRIMINAL_LAW,
        "Continued Presence, where a federal officer would apply for it.",
        "A federal officer applies and DHS decides; the client, whether to ask.",
        "All of it: T status does not need it. What it brings is then missing: leave to stay meanwhile, and as a rule to work; one of the two "
        "ways to certification; and the stay for a civil suit.",
        "The officer's agency learns the client's account. No time is fixed for an answer.",
        (relief.CONTINUED_PRESENCE, safety.PROTECTION, relief.CERTIFICATION, relief.STAY_FOR_SUIT),
        ("CONTINUED_PRESENCE",),
        exposes="The agency that asks for it may also be looking at the client: criminal defense counsel first.",
    ),
    PlanLine(
        "DECLARATION",
        CRIMINAL_LAW,
        "A declaration of the agency (Supplement B), if it would help.",
        "Counsel, whether to ask; the agency, whether and how to sign.",
        "Asking for it: it is optional.",
        "The agency says in its own words what the client did, refused or is likely to do. Weeks or months.",
        (application.DECLARATION_OPTIONAL, application.DECLARATION_2002),
        exposes="It can describe the client as a participant: counsel reads the agency's reports before asking.",
    ),
    PlanLine(
        "RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: ask criminal defense counsel, before filing more, about vacatur and expungement under the 2026 federal statute, the defense of having been trafficked at the time, and State vacatur. What vacatur does for immigration depends on why the conviction was vacated, and is undecided for the federal statute.",
        "The client, whether to ask; a court, on motion.",
        "Any motion, and its timing.",
        "A motion tells the court and the prosecutor of the trafficking. Months.",
        (exposure_law.RELIEF_2026, exposure_law.DURESS_2026, exposure_law.VACATED),
        only_with=exposure_law.RELIEF_2026,
        exposes="An affidavit on the link tells of the act itself.",
        days=("VACATUR",),
    ),
    PlanLine(
        "STATE_RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: vacatur where a State has it; what it does for immigration depends on why a conviction was vacated.",
        "The client, whether to ask; a court, on motion.",
        "Any motion, and its timing.",
        "A motion tells the court and the prosecutor of the trafficking. Months.",
        (exposure_law.VACATED,),
        exposes="An affidavit on the link tells of the act itself.",
        days=("VACATUR",),
    ),
    PlanLine(
        "SAFETY",
        RIGHTS,
        "A safety plan first: who is unsafe, how to call and write, what must reach nobody who was responsible.",
        "The client.",
        "Any part of it, and change it at any time.",
        "Nobody outside learns of it. An hour, and again whenever something changes.",
        (safety.SAFE_CONTACT, exposure_law.CONFIDENTIAL),
        ("DANGER_NOW", "THREATS", "THREATS_THEN"),
    ),
    PlanLine(
        "CONFIDENTIALITY",
        RIGHTS,
        "Confidentiality: what DHS, the Department of Justice and the Department of State hold of an applicant is not disclosed to "
        "outsiders, law enforcement with a legitimate purpose excepted.",
        "The law binds the agencies; the client decides whom the office tells.",
        "Nothing needs to be declined: the client may also let something be told.",
        "Nothing. It binds no State agency and no State court, and it ends with a final denial.",
        (exposure_law.CONFIDENTIAL,),
        exposes="It does not keep what is told to DHS of the client's own acts from a prosecutor.",
    ),
    PlanLine(
        "NON_PUNISHMENT",
        RIGHTS,
        "Not being punished for what trafficking brought about: a finding of Congress, which gives no right by itself.",
        "Criminal defense counsel and the client decide whether to raise it. The prosecutor and the court decide what follows.",
        "Raising it. Silence remains a right.",
        "Raising it tells of the trafficking. Months, with the criminal case.",
        (exposure_law.POLICY, exposure_law.DURESS_2026, exposure_law.RELIEF_2026),
        contrasts=(law.COE_SHIELD, law.EU_SHIELD, law.ASEAN_SHIELD),
        exposes="It does not answer the bar: 8 USC 1184(o)(1) has no exception for victims.",
    ),
    PlanLine(
        "HEALTH",
        RIGHTS,
        "Health care and counseling, whatever becomes of the case: by right in federal custody, with benefits once they are open, and elsewhere "
        "where a clinic or a program gives it.",
        "The client, with a clinician.",
        "Any care. A clinician's letter is another thing, asked for only if the client agrees.",
        "Notes are kept, and a release or a court order can open them. As long as the client wants.",
        (VICTIMS_IN_CUSTODY, relief.BENEFIT_LEVEL),
        ("CARE",),
        child="Who must agree to care, a parent, a guardian or the child alone, is State law; as a rule a clinician must report harm to a child.",
        exposes="Notes of treatment can tell of the client's own acts. An evaluation of coercive control is engaged by counsel, so that it stays privileged.",
    ),
    PlanLine(
        "SHELTER",
        RIGHTS,
        "Shelter, food and benefits: local help at once, a letter for a child, certification from 18 on.",
        "The client decides whether to ask. A shelter and the Department of Health and Human Services decide what to give.",
        "Any offer. From 18 on, certification takes willingness to help an investigation, or trauma that prevents it. It also takes a bona fide application that was not denied, or Continued Presence. The letter for a child asks for no cooperation.",
        "An intake and a file: tell the need, and not the story. Certification takes an application to the Department of Health and Human Services.",
        (relief.BENEFIT_LEVEL, relief.CERTIFICATION, relief.LETTER),
        ("CHILD_NOW", "CHILD_LETTER", "CERTIFICATION", "BENEFITS"),
        child="A guardian or child advocate is brought in, and a child-appropriate placement. An official who discovers a child who may have been trafficked must notify HHS within 24 hours, which opens interim assistance.",
        contrasts=(law.COLLATERAL,),
    ),
    PlanLine(
        "FAMILY",
        RIGHTS,
        "Family: who is in danger there, who may follow, who is told what.",
        "The client; DHS on each application.",
        "Bringing anybody along, or letting anybody be told. The client answers truthfully what a form asks: counsel explains.",
        "Names and addresses of relatives reach DHS. A relative's class can end on a birthday.",
        (classes.DERIVATIVE.law, danger.DANGER_2024.law, danger.DANGER_2002.law),
        days=("TURNS_EIGHTEEN", "TURNS_TWENTY_ONE"),
    ),
    PlanLine(
        "RECOVERY",
        RIGHTS,
        "Time to recover: told once, or from records, at the client's pace.",
        "The client.",
        "Any question and any session; silence is held against nobody here. No date in T law waits for it: counsel watches the "
        "deadlines.",
        "Nobody outside learns of it. Time, while the days of the case run on.",
        (exposure_law.TRAUMA,),
        contrasts=(law.REFLECTION,),
    ),
    PlanLine(
        "INFORMATION",
        RIGHTS,
        "Rights and choices in a language the client speaks, with an interpreter from outside the circle of the traffickers.",
        "The client.",
        "Any interpreter.",
        "An interpreter hears the account. An hour or two.",
        (law.INFORMED, safety.REPRESENTATION),
    ),
    PlanLine(
        "REDRESS",
        RIGHTS,
        "Wages and damages.",
        "The client, whether to claim; a court.",
        f"Any claim. A suit under 18 USC 1595 must be filed within {years(YEARS_TO_SUE)}; for a person under 18 at the time, by {years(YEARS_TO_SUE)} after the 18th birthday. A claim for wages alone can run out sooner. Nobody writes to the traffickers before there is a safety plan.",
        "A suit is public, and the defense may question the client under oath. Years.",
        (relief.CIVIL_SUIT,),
        ("CIVIL_SUIT",),
        exposes="The defense will ask what the client did there, too: criminal defense counsel before a suit is begun.",
        days=("CIVIL_SUIT", "WAGES"),
    ),
    PlanLine(
        "OWN_WORDS",
        RIGHTS,
        "The client's own words, for what happened and for themselves.",
        "The client.",
        "Any label, with no effect on help or on this screening. The form uses the law's word.",
        "Nothing.",
        (exposure_law.POLICY,),
    ),
)
"""The lines, in the order in which they are told on each side."""
STEPS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "now": (
        "Now, before anybody outside is told",
        ("SAFETY", "CONFIDENTIALITY", "INFORMATION", "OWN_WORDS", "RECOVERY"),
    ),
    "care": ("From now on, whatever becomes of the case", ("HEALTH", "SHELTER", "FAMILY")),
    "before": (
        "Before anything is told to an agency",
        ("NON_PUNISHMENT", "RECORD_RELIEF", "STATE_RECORD_RELIEF", "CONTACT"),
    ),
    "helping": (
        "If the client reports, or helps",
        ("COORDINATOR", "COOPERATION", "RIGHTS_IN_COURT", "CONTINUED_PRESENCE", "DECLARATION"),
    ),
    "money": ("Money that is owed", ("RESTITUTION", "REDRESS")),
}
"""The steps in their order, each with its title and the codes of its lines; of both sides."""
