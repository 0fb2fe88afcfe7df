"""
Other relief and companion relief: prompts, each with the facts that triggered it, and never a determination.

The codes are those of the Legal Issues Taxonomy (LIST), for routing. Codes of the older National Subject Matter Index were
not found in any source and are left out.
"""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from tvisa.kernel.predicate import AnyOf
from tvisa.kernel.provision import Confidence, Provision
from tvisa.law.t.filing import law
from tvisa.law.t.filing.leaves import said, under
from tvisa.law.t.filing.policy import Topic
from tvisa.law.t.filing.risk import Trigger
from tvisa.words.catalog import ENGLISH, Catalog

_ABOUT: Final = {
    "BE-02-00-00-00": "help with food and cash",
    "BE-03-00-00-00": "help with medical care",
    "CR-01-00-00-00": "victims and witnesses of crime",
    "FA-02-00-00-00": "birth certificates and identity papers",
    "FA-07-00-00-00": "domestic violence",
    "HO-13-00-00-00": "homelessness and unsafe housing",
    "IM-01-00-00-00": "removal",
    "IM-02-00-00-00": "immigration detention",
    "IM-03-00-00-00": "public benefits for immigrants",
    "IM-04-00-00-00": "ways to a status, a permit or travel papers",
    "IM-05-00-00-00": "asylum",
    "IM-12-00-00-00": "immigration relief after domestic violence",
    "RI-16-00-00-00": "rights of people who were trafficked",
    "RI-21-00-00-00": "the right to an interpreter",
    "TO-04-00-00-00": "suing, or being sued",
    "WO-03-00-00-00": "a former job",
}
"""The codes used here, each in our own words."""
_SOURCE: Final = "list of codes in SuffolkLITLab/docassemble-ALWeaver, and a second copy elsewhere"
_CHECKED_ON: Final = datetime.date(2026, 11, 24)


def routing(*codes: str, catalog: Catalog = ENGLISH) -> list[dict[str, str]]:
    """Return codes of the Legal Issues Taxonomy, each with what it is about and where it was verified."""
    return [
        {
            "scheme": "LIST", "code": code, "about": catalog.plain(_ABOUT[code]), "source": catalog.plain(_SOURCE),
            "confidence": str(Confidence.C), "checked_on": _CHECKED_ON.isoformat(),
        }
        for code in codes
    ]  # fmt: skip


@attrs.frozen(eq=False)
class Prompt:
    """
    Relief to look at beside T status, or with it.

    Attributes:
        code: Its name in data.
        title: Its name for a reader.
        text: What to look at, and why now.
        provisions: Where it stands.
        triggers: What must be recorded; any of them is enough.
        codes: Codes for routing.
        topic: The policy entries that belong to it.
        one_year: Whether the year for asylum is counted.
    """

    code: str
    title: str
    text: str
    provisions: tuple[Provision, ...]
    triggers: tuple[Trigger, ...]
    codes: tuple[str, ...]
    topic: Topic | None = None
    one_year: bool = False


def _any(says: str, *paths: str, over: str = "") -> Trigger:
    return Trigger(says, AnyOf([said(path) for path in paths]), over=over)


def _adult(says: str, *paths: str) -> Trigger:
    return Trigger(says, ~under(18) & AnyOf([said(path) for path in paths]))


_CRIME: Final = (
    "incident.means.force", "incident.means.threats", "incident.means.restraint", "incident.control.physical_abuse",
    "incident.control.sexual_abuse",
)  # fmt: skip

PROMPTS: Final = (
    Prompt(
        "U_STATUS", "U status",
        "Look at U status beside T: trafficking is one of its crimes, but an agency must certify, and the line is long.",
        (law.U_STATUS,),
        (
            _any("An agency may certify.", "case.filing.agency_would_certify"),
            _any("Force, threats or abuse are recorded.", *_CRIME, over="incident"),
            _any("Another crime was reported.", "contact.about_other_crime", over="contact"),
        ),
        ("IM-04-00-00-00", "CR-01-00-00-00"),
    ),
    Prompt(
        "VAWA", "VAWA self-petition or cancellation",
        "Look at a self-petition, or in proceedings at special rule cancellation: it has no annual number and needs no agency.",
        (law.VAWA,),
        (_any("Abuse by a citizen or resident in the family is recorded.", "case.filing.abused_by_citizen_or_resident"),),
        ("IM-12-00-00-00", "FA-07-00-00-00"),
    ),
    Prompt(
        "ASYLUM", "Asylum, withholding, Convention against Torture",
        "Look at asylum with the date of the last arrival in hand; withholding and the Convention have no such limit. Two claims must "
        "not contradict each other.",
        (law.ASYLUM, law.WITHHOLDING),
        (
            _any("Fear of going back is recorded.", "case.filing.fears_return"),
            _any("An asylum application is pending: read it before the statement is written.", "case.filing.asylum_pending"),
            _any(
                "Harm on return is recorded.", "case.hardship.factors.harm_by_trafficker", "case.hardship.factors.penalized_there",
                "case.hardship.factors.unrest",
            ),
        ),
        ("IM-05-00-00-00",), Topic.ASYLUM, one_year=True,
    ),
    Prompt(
        "SPECIAL_IMMIGRANT_JUVENILE", "Special immigrant juvenile",
        "Look at it now: the petition must be filed before the 21st birthday, and the State court's findings come first, often before "
        "the 18th.",
        (law.SIJ,),
        (Trigger("Under 21, and a parent's abuse, neglect or abandonment is recorded.", said("case.filing.parental_abuse") & under(21)),),
        ("IM-04-00-00-00",),
    ),
    Prompt(
        "CONTINUED_PRESENCE", "Continued Presence",
        "Ask the federal agency to apply for Continued Presence; it brings a way to stay and work for a time, and proof.",
        (law.CONTINUED_PRESENCE, law.STAY_FOR_SUIT),
        (
            _any("A federal case is recorded.", "case.filing.federal_case"),
            _any("Continued Presence is recorded: keep its papers, note its end, and use them.", "case.assistance.continued_presence"),
        ),
        ("IM-04-00-00-00", "CR-01-00-00-00"),
    ),
    Prompt(
        "CHILD_LETTER", "Letter for a child (HHS)",
        "Ask for the letter at once: no agency, no application and no cooperation is needed, and help can begin before it.",
        (law.LETTER, law.BENEFIT_LEVEL), (Trigger("Under 18 now.", under(18)),), ("IM-03-00-00-00", "RI-16-00-00-00"),
    ),
    Prompt(
        "CERTIFICATION", "Certification from 18 on (HHS)",
        "Ask for certification once there is a bona fide application or Continued Presence.",
        (law.CERTIFICATION, law.BENEFIT_LEVEL),
        (
            _adult("Benefits or services are needed.", "case.filing.benefits_needed"),
            _adult("A bona fide notice or Continued Presence is recorded.", "case.filing.bona_fide_notice", "case.assistance.continued_presence"),
            _adult("Willingness to help, or trauma that prevents it, is recorded.", "case.assistance.willing", "case.assistance.trauma.unable"),
        ),
        ("IM-03-00-00-00", "RI-16-00-00-00"),
    ),
    Prompt(
        "STAY", "Stay and discretion (ICE)",
        "Ask ICE for a stay on Form I-246, or for its discretion, with proof of the filing.",
        (law.STAY_ON_REQUEST, law.STATUTORY_STAY, law.DISCRETION, law.DISCRETION_2017),
        (
            _any("A removal order is recorded.", "case.status.removal_order"),
            _any("Removal proceedings or detention are recorded.", "case.filing.in_proceedings", "case.filing.detained"),
        ),
        ("IM-01-00-00-00", "IM-02-00-00-00"),
    ),
    Prompt(
        "CIVIL_SUIT", "Civil suit",
        "Look at a suit for damages, at restitution in a criminal case, and at wage claims, whose time is shorter. Nobody writes to the "
        "alleged trafficker before a safety plan.",
        (law.CIVIL_SUIT, law.STAY_FOR_SUIT),
        (
            _any("A civil suit is recorded.", "case.filing.civil_suit_filed"),
            _any("Losses are recorded.", "case.filing.losses"),
            _any("Earnings taken are recorded.", "incident.control.takes_earnings", over="incident"),
        ),
        ("TO-04-00-00-00", "RI-16-00-00-00", "WO-03-00-00-00"),
    ),
    Prompt(
        "BENEFITS", "Benefits, with care",
        "Have a benefits lawyer say what can be had today; using it is not held against T applicants or holders.",
        (law.BENEFIT_LEVEL, law.NO_PUBLIC_CHARGE, law.NO_CERTIFICATION_NEEDED),
        (_any("Benefits or services are needed.", "case.filing.benefits_needed"),),
        ("IM-03-00-00-00",), Topic.BENEFITS,
    ),
)  # fmt: skip
"""The prompts, in the order in which they are printed."""
