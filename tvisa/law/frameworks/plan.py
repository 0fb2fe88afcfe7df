"""The lines of the hybrid plan: what the criminal-law side asks for and what the person has a right to, each with its law."""

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


LINES: Final = (
    PlanLine(
        "CONTACT",
        CRIMINAL_LAW,
        "A report to an agency: whether, when, to which one and through whom.",
        "The client, with counsel.",
        "A report, for now or for good. The element then needs trauma, or age under 18 at the time, in its place.",
        (exposure_law.DUTY, exposure_law.TRAUMA, exposure_law.AGE_EXEMPT, relief.LETTER),
        child="A guardian or a child's advocate comes in. An official who finds a child must notify within 24 hours, and some people must "
        "report harm to a child under State law: ask who must before anything is told.",
    ),
    PlanLine(
        "COORDINATOR",
        CRIMINAL_LAW,
        "A victim-witness coordinator of the agency or the prosecutor: notices, protection, services, a person to call.",
        "The client; counsel may stay the only line to the agency.",
        "Any contact without counsel, and any service offered. Nothing said to them is confidential; what is said to counsel is, and so it is "
        "with a community advocate where State law says so.",
        (law.COORDINATOR,),
    ),
    PlanLine(
        "COOPERATION",
        CRIMINAL_LAW,
        "Ways to help that ask less: through counsel, in writing, told once and recorded, with an interpreter the client trusts, "
        "where it is safe.",
        "Client and counsel; an agency asks, and DHS judges what was reasonable.",
        "What is not reasonable: counsel can put off, narrow or contest a request. To refuse a reasonable one puts the element at "
        "risk: talk first. Nobody speaks of their own acts without advice.",
        (exposure_law.DUTY, exposure_law.AGE_EXEMPT),
        child="A guardian or a child's advocate is there. Who was under 18 at the time need not have helped at all, and benefits for a child "
        "ask for no help.",
    ),
    PlanLine(
        "RIGHTS_IN_COURT",
        CRIMINAL_LAW,
        "Rights in a federal case: protection, notice, being present and heard, privacy, restitution. Whoever is accused of the crime gets no "
        "relief under that chapter.",
        "The client, whether to use them; the court and the prosecutor, what follows.",
        "Each of them: a right is no duty. A subpoena is another matter, for counsel.",
        (law.CRIME_VICTIMS, law.RESTITUTION),
    ),
    PlanLine(
        "CONTINUED_PRESENCE",
        CRIMINAL_LAW,
        "Continued Presence, where a federal officer would apply for it.",
        "A federal officer applies and DHS decides; the client, whether to ask.",
        "All of it: T status does not need it. What it brings is then missing: leave to stay meanwhile, and as a rule to work; one of the two "
        "ways to certification; and the stay for a civil suit.",
        (relief.CONTINUED_PRESENCE, safety.PROTECTION, relief.CERTIFICATION, relief.STAY_FOR_SUIT),
        ("CONTINUED_PRESENCE",),
    ),
    PlanLine(
        "DECLARATION",
        CRIMINAL_LAW,
        "A declaration of the agency (Supplement B), if it would help.",
        "Counsel, whether to ask; the agency, whether and how to sign.",
        "Asking for it: it is optional.",
        (application.DECLARATION_OPTIONAL, application.DECLARATION_2002),
    ),
    PlanLine(
        "RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: ask criminal defense counsel, before filing more, about vacatur and expungement under the 2026 federal statute, the defense of having been trafficked at the time, and State vacatur. What vacatur does for immigration depends on why the conviction was vacated, and is undecided for the federal statute.",
        "The client, whether to ask; a court, on motion.",
        "Any motion, and its timing.",
        (exposure_law.RELIEF_2026, exposure_law.DURESS_2026, exposure_law.VACATED),
        only_with=exposure_law.RELIEF_2026,
    ),
    PlanLine(
        "STATE_RECORD_RELIEF",
        CRIMINAL_LAW,
        "Criminal records: vacatur where a State has it; what it does for immigration depends on why a conviction was vacated.",
        "The client, whether to ask; a court, on motion.",
        "Any motion, and its timing.",
        (exposure_law.VACATED,),
    ),
    PlanLine(
        "SAFETY",
        RIGHTS,
        "A safety plan first: who is unsafe, how to call and write, what must reach nobody who was responsible.",
        "The client.",
        "Any part of it, and change it at any time.",
        (safety.SAFE_CONTACT, exposure_law.CONFIDENTIAL),
        ("DANGER_NOW", "THREATS", "THREATS_THEN"),
    ),
    PlanLine(
        "HEALTH",
        RIGHTS,
        "Health care and counseling, whatever becomes of the case: by right in federal custody, with benefits once they are open, and elsewhere "
        "where a clinic or a program gives it.",
        "The client, with a clinician.",
        "Any care. A clinician's letter is another thing, asked for only if the client agrees.",
        (VICTIMS_IN_CUSTODY, relief.BENEFIT_LEVEL),
        ("CARE",),
        child="Who must agree to care, a parent, a guardian or the child alone, is State law; as a rule a clinician must report harm to a child.",
    ),
    PlanLine(
        "SHELTER",
        RIGHTS,
        "Shelter, food and benefits: local help at once, a letter for a child, certification from 18 on.",
        "The client, whether to ask; a shelter and the Department of Health and Human Services, what to give.",
        "Any offer. Certification from 18 on asks for willingness to help an investigation, or trauma that prevents it, and for a bona fide "
        "application that was not denied, or Continued Presence; the letter for a child asks for no cooperation.",
        (relief.BENEFIT_LEVEL, relief.CERTIFICATION, relief.LETTER),
        ("CHILD_NOW", "CHILD_LETTER", "CERTIFICATION", "BENEFITS"),
        child="A guardian or a child's advocate comes in, and a place made for children. An official who finds a child must notify within 24 "
        "hours, which opens interim help.",
        contrasts=(law.COLLATERAL,),
    ),
    PlanLine(
        "FAMILY",
        RIGHTS,
        "Family: who is in danger there, who may follow, who is told what.",
        "The client; DHS on each application.",
        "Bringing anybody, or having anybody told. What a form asks is answered truthfully: counsel explains.",
        (classes.DERIVATIVE.law, danger.DANGER_2024.law, danger.DANGER_2002.law),
    ),
    PlanLine(
        "RECOVERY",
        RIGHTS,
        "Time to recover: told once, or from records, at the client's pace.",
        "The client.",
        "Any question and any session; silence is held against nobody here. No date in T law waits for it: counsel watches the "
        "deadlines.",
        (exposure_law.TRAUMA,),
        contrasts=(law.REFLECTION,),
    ),
    PlanLine(
        "INFORMATION",
        RIGHTS,
        "Rights and choices in a language the client speaks, with an interpreter from outside the circle of the traffickers.",
        "The client.",
        "Any interpreter.",
        (law.INFORMED, safety.REPRESENTATION),
    ),
    PlanLine(
        "REDRESS",
        RIGHTS,
        "Wages, restitution and damages.",
        "The client, whether to claim; a court.",
        f"Any claim. A suit under 18 USC 1595 must be filed within {years(YEARS_TO_SUE)}; for a person under 18 at the time, by {years(YEARS_TO_SUE)} after the 18th birthday. A claim for wages alone can run out sooner. Nobody writes to the traffickers before there is a safety plan.",
        (law.RESTITUTION, relief.CIVIL_SUIT),
        ("CIVIL_SUIT",),
    ),
    PlanLine(
        "OWN_WORDS",
        RIGHTS,
        "The client's own words, for what happened and for themselves.",
        "The client.",
        "Any label, with no effect on help or on this screening. The form uses the law's word.",
        (exposure_law.POLICY,),
    ),
)
"""The lines, in the order in which they are told on each side."""
